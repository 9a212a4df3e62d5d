"""The attendance and the header form become people and facts, however they are printed."""

from __future__ import annotations

import pytest

from index.reading import read_minutes
from index.reading.roles import group_of
from index.reading.titles import body_of, clean_title

from .conftest import Write, speeches

BODY = "（会長）それでは始めます。よろしくお願いします。\n（事務局）資料１を説明します。\n（会長）ありがとうございました。\n"

# name: (header, (name, role, group, attended) of everybody)
ROSTERS: dict[str, tuple[str, list[tuple[str, str | None, str, bool]]]] = {
    "seats in two columns": (
        "　出席議員（３名）\n　　１番　　土　門　周　作　　　　　　　　２番　　おのでら　和香\n"
        "　　３番　　木　村　　　修\n　欠席議員\n　　４番　戸川　進\n",
        [
            ("土門周作", "議員", "member", True),
            ("おのでら和香", "議員", "member", True),
            ("木村修", "議員", "member", True),
            ("戸川進", "議員", "member", False),
        ],
    ),
    "roles in the diet's way": (
        "　出席委員\n　　委員長　土門　周作君\n　　理事　小野寺　和香君　理事　石動ひさし君\n　　　　木村　　修君　　　戸川　　進君\n"
        "　説明員\n　　財務大臣\n　　（金融担当）　　　　　井狩　　譲君\n",
        [
            ("土門周作", "委員長", "chair", True),
            ("小野寺和香", "理事", "member", True),
            ("石動ひさし", "理事", "member", True),
            ("木村修", None, "member", True),
            ("戸川進", None, "member", True),
            ("井狩譲", "財務大臣(金融担当)", "explainer", True),
        ],
    ),
    "offices spaced out, two to a row": (
        "説明のため出席した者の職氏名\n　町　　　長　　井　狩　　　譲　　　副　町　長　　沢　渡　　　実\n"
        "　教育委員会生涯学習部長\n　　　　　　　　波多野　　　渚\n",
        [
            ("井狩譲", "町長", "explainer", True),
            ("沢渡実", "副町長", "explainer", True),
            ("波多野渚", "教育委員会生涯学習部長", "explainer", True),
        ],
    ),
    "offices and their departments spaced out": (
        "説明のため出席した者\n　町　　　　　長　　弓削田　　　晋　君\n　福　祉　課　長　　一ノ宮　理　恵　君\n"
        "　産　業　課　長　　蕨　野　　　誠　君\n　上下水道課長　　　穴　見　　　聡　君\n農林　課長　　石動　久\n"
        "書　　　　　記　　三田村　　　栞　君\n",
        [
            ("弓削田晋", "町長", "explainer", True),
            ("一ノ宮理恵", "福祉課長", "explainer", True),
            ("蕨野誠", "産業課長", "explainer", True),
            ("穴見聡", "上下水道課長", "explainer", True),
            ("石動久", "農林課長", "explainer", True),
            ("三田村栞", "書記", "secretariat", True),
        ],
    ),
    "an office that goes on in the next row": (
        "出席説明員\n　　政策経営部長兼務　　　　　　　　　　土　門　周　作\n　　ＤＸ推進担当部長\n　　総務部長　　　　　　　　　　　　　　石　動　　　久\n",
        [
            ("土門周作", "政策経営部長兼務DX推進担当部長", "explainer", True),
            ("石動久", "総務部長", "explainer", True),
        ],
    ),
    "names at the end": (
        "出席者：　末尾に記載\n事務局　井狩　譲\n",
        [("井狩譲", None, "secretariat", True)],
    ),
    "offices held elsewhere in brackets": (
        "３　出席者\n　　委員長　　　土門　周作（潮見大学教授）\n　　委　員　　　小野寺　和香（商工会議所専務理事）\n"
        "　　委　員　　　石動　久（川北小学校長）\n",
        [
            ("土門周作", "委員長", "chair", True),
            ("小野寺和香", "委員", "member", True),
            ("石動久", "委員", "member", True),
        ],
    ),
    "each member on a line of their own, the absent too": (
        "出席者\n　委員長　土門　周作（潮見大学教授）\n　委員　小野寺　和香（公認会計士）\n　委　員　石動　久（川北小学校長）\n"
        "欠席者\n　委員　戸川　進（市民公募）\n",
        [
            ("土門周作", "委員長", "chair", True),
            ("小野寺和香", "委員", "member", True),
            ("石動久", "委員", "member", True),
            ("戸川進", "委員", "member", False),
        ],
    ),
    "holders before their offices": (
        "３　出席者　土門会長、小野寺副会長、石動委員\n４　事務局　井狩環境課長、沢渡主査\n",
        [
            ("土門", "会長", "chair", True),
            ("小野寺", "副会長", "chair", True),
            ("石動", "委員", "member", True),
            ("井狩", "環境課長", "secretariat", True),
            ("沢渡", "主査", "secretariat", True),
        ],
    ),
    "alternating offices and names": (
        "説明者の職・氏名　市民課課長 井狩譲 市民課主査 沢渡 実\n担当課　総務課長 真鍋 昭 電話 000-0000\n",
        [
            ("井狩譲", "市民課課長", "explainer", True),
            ("沢渡実", "市民課主査", "explainer", True),
            ("真鍋昭", "総務課長", "secretariat", True),
        ],
    ),
    "names seven characters wide": (
        "出席委員　土　門　周　作　　小野寺　和　香　　石　動　ひさし\n　　　　　東　　　和　香　　榊　原　　　拓\n",
        [(n, None, "member", True) for n in ("土門周作", "小野寺和香", "石動ひさし", "東和香", "榊原拓")],
    ),
    "signs for the chair": (
        "第２回　広報特別委員会\n┌────┬─────────────┐\n│出席委員│◎土　門　周　作　〇東　　　和　香│\n"
        "│　　　　│　真　鍋　　　昭　　　　　　　　　│\n└────┴─────────────┘\n",
        [
            ("土門周作", "委員長", "chair", True),
            ("東和香", "副委員長", "chair", True),
            ("真鍋昭", None, "member", True),
        ],
    ),
    "a list of each": (
        "出席者　はるもと、岸本、玉置の各委員(戸川副委員長は欠席)\n",
        [
            ("はるもと", "委員", "member", True),
            ("岸本", "委員", "member", True),
            ("戸川", "副委員長", "chair", False),
            ("玉置", "委員", "member", True),
        ],
    ),
    "handles": (
        "* 参加者\n  * 理事: domon, onodera\n  * オブザーバー: ikari7, saw-atari\n",
        [
            ("domon", "理事", "member", True),
            ("onodera", "理事", "member", True),
            ("ikari7", "オブザーバー", "other", True),
            ("saw-atari", "オブザーバー", "other", True),
        ],
    ),
}


@pytest.mark.parametrize("case", ROSTERS)
def test_rosters_become_people(write: Write, case: str) -> None:
    """Name, role, side of the table and attendance of everybody, in the printed order."""
    header, expected = ROSTERS[case]
    people = read_minutes(write(header + "\n" + BODY)).people

    assert [(p.name, p.role, p.group, p.attended) for p in people] == expected


def test_short_forms_defined_in_the_attendance_are_used(write: Write) -> None:
    """「以下、西沢課長」 and a seat's number name the person they stand for."""
    minutes = """出席議員
　１番　土門　周作
　２番　小野寺　和香
事務局　企画課長　西沢　晃一（以下、西沢課長）、主査　浜　ゆう
○議　　長　始めます。質問を許します。
○２　　番　護岸について伺います。
○西沢課長　お答えします。来年です。
○浜主査　資料を御覧ください。
○十一番　関連して伺います。
"""
    assert [turn[:2] for turn in speeches(read_minutes(write(minutes)))] == [
        ("議 長", None),
        ("２ 番", "小野寺和香"),
        ("西沢課長", "西沢晃一"),
        ("浜主査", "浜ゆう"),
        ("十一番", None),
    ]


def test_namesakes_are_told_apart_by_what_is_printed_beside_them(write: Write) -> None:
    """A given name's first character or an office tells namesakes apart; without either nobody is named."""
    minutes = """出席者　土門周二会長、土門春子委員、石動まどか委員、石動進委員
説明員　財政課長　石動実
○土門(周)会長　始めます。
○石動(ま)委員　質問があります。資料の２ページです。
○石動財政課長　お答えします。
○石動委員　わかりました。
○土門会長　次に進みます。
○副会長　私は会長ではありません。
"""
    assert [turn[:2] for turn in speeches(read_minutes(write(minutes)))] == [
        ("土門(周)会長", "土門周二"),
        ("石動(ま)委員", "石動まどか"),
        ("石動財政課長", "石動実"),
        ("石動委員", None),
        ("土門会長", "土門周二"),
        ("副会長", None),
    ]


def test_variants_of_a_kanji_are_one_name(write: Write) -> None:
    """The attendance prints 髙﨑 and 齋藤, the labels 高崎 and 斉藤."""
    minutes = "出席委員　髙﨑 渉、齋藤 花枝、𠮷田 徳\n○高崎委員　質問があります。\n○斉藤委員　私もです。質問します。\n○吉田委員　同じです。質問します。\n"

    assert [name for _, name, _ in speeches(read_minutes(write(minutes)))] == ["髙﨑渉", "齋藤花枝", "𠮷田徳"]


def test_the_last_item_of_an_agenda_is_one(write: Write) -> None:
    """「(3) その他」 below (1) and (2) is an item of the agenda; numbered with the fields it is a field of its own."""
    inside = read_minutes(
        write("議題\n　(1) 苗木について\n　(2) 予算について\n　(3) その他\n配付資料　資料１ 苗木の一覧\n" + BODY)
    )
    beside = read_minutes(write("３　議題　苗木について\n４　その他　傍聴者なし\n" + BODY))

    assert [" ".join(item.split()) for item in inside.agenda] == ["(1) 苗木について", "(2) 予算について", "(3) その他"]
    assert not any("その他" in item for item in beside.agenda)


@pytest.mark.parametrize(
    ("role", "group"),
    [
        ("市民課長", "explainer"),
        ("町民生活部長", "explainer"),
        ("住民環境課長補佐", "explainer"),
        ("市民課", "explainer"),
        ("市民代表", "other"),
        ("参加者", "other"),
    ],
)
def test_who_works_for_residents_is_none_of_them(role: str, group: str) -> None:
    """An office of a department that is named after the residents is an official's."""
    assert group_of(role) == group


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("音更町議会　令和６年第４回定例会（第５号）", "音更町議会"),
        ("令和５年第３回鵜ノ瀬町議会定例会会議録（第２号）", "鵜ノ瀬町議会"),
        ("令和５年度第１回霧丘市図書館協議会　会議録", "霧丘市図書館協議会"),
    ],
)
def test_the_body_of_a_title(title: str, body: str) -> None:
    """The body that met is the title without its year, number and session, wherever these stand."""
    assert body_of(clean_title(title)) == body


AGENDA = """令和５年第３回鵜ノ瀬町議会定例会会議録

令和５年９月６日（水曜日）

議事日程（第２号）
　　令和５年９月６日　午前１０時開議
　日程第１　会議録署名議員の指名
　日程第２　　議　　案　　第　８号　鵜ノ瀬町駐車場整備事業特別会計補正予
　　　　　　　　　　　　　　　　　算（第２号）
　日程第３　　議　　案　　第　９号　港湾使用料の見直しと灯台の管理に関わる条
　　　　　　　　　　　　　　　　　例の整理
　日程第４　　一般質問
　　　　　　　　土門議員

本日の会議に付した事件
　議事日程のとおり

　午後１時開会・開議
　署名議員　　石　動　　　久

○議長（土門周作君）　これより本日の会議を開きます。
○３番（石動久君）　議事の進行について伺います。
○議長（土門周作君）　議事を進めます。
"""


def test_an_agenda_is_its_items(write: Write) -> None:
    """What an agenda wraps is one item; its number, the day, 「議事日程のとおり」 and what follows the opening are none."""
    agenda = read_minutes(write(AGENDA)).agenda

    assert ["".join(item.split()) for item in agenda] == [
        "日程第１会議録署名議員の指名",
        "日程第２議案第８号鵜ノ瀬町駐車場整備事業特別会計補正予算（第２号）",
        "日程第３議案第９号港湾使用料の見直しと灯台の管理に関わる条例の整理",
        "日程第４一般質問",
        "土門議員",
    ]


def test_an_agenda_with_its_numbers_on_lines_of_their_own(write: Write) -> None:
    """A number alone belongs to the item below it, and 「（敬称略）」 is no item."""
    text = "第３回運営会議\n議事（敬称略）：\n日程第１\n会期の決定について\n日程第２\n諸般の報告\n\n" + BODY

    assert read_minutes(write(text)).agenda == ("日程第１ 会期の決定について", "日程第２ 諸般の報告")
