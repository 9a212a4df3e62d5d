"""The attendance in the many forms of towns and ministries: nobody lost or made up, each office to its holder."""

from __future__ import annotations

import pytest

from index.reading import read_minutes

from .conftest import Write

BODY = "\n議題\n（1）見守り活動について\n\n会長　それでは始めます。\n石動委員　見守りの回数は何回ですか。\n事務局　月に2回です。\n"
HEADS = "土門周作/会長 小野寺和香/副会長 石動久/委員"

# name: (header, everybody as name/office where the header gives one, those who were away)
FORMS: dict[str, tuple[str, str, str]] = {
    "a group in brackets below the absent": (
        "■出席者\n【委員】土門周作、石動久\n【事務局】井狩福祉部長\n■欠席者\n【委員】戸川進\n",
        "土門周作/委員 石動久/委員 井狩/福祉部長 戸川進/委員",
        "戸川進",
    ),
    "departments before their officers": (
        "出席委員（2名）\n　土門会長、石動委員\n事務局\n　福祉部　井狩部長\n　福祉課　沢渡課長、真鍋主任\n",
        "土門/会長 石動/委員 井狩/福祉部長 沢渡/福祉課長 真鍋/福祉課主任",
        "",
    ),
    "departments on lines of their own": (
        "出席委員　土門会長、石動委員\n事務局\n福祉部\n　部長　井狩　譲\n福祉課\n　課長　沢渡　実\n　主任　真鍋　昭\n",
        "土門/会長 石動/委員 井狩譲/福祉部長 沢渡実/福祉課長 真鍋昭/福祉課主任",
        "",
    ),
    "departments with colons in a row": (
        "出席委員　土門会長、石動委員\n事務局　福祉部：井狩部長　福祉課：沢渡課長、真鍋主任\n",
        "土門/会長 石動/委員 井狩/福祉部長 沢渡/福祉課長 真鍋/福祉課主任",
        "",
    ),
    "a numbered list": (
        "出席委員\n1　土門　周作　会長\n2　小野寺　和香　副会長\n3　石動　久\n欠席委員\n4　戸川　進\n",
        HEADS + " 戸川進/",
        "戸川進",
    ),
    "numbers in brackets": (
        "出席委員\n（１）土門　周作　会長\n（２）小野寺　和香　副会長\n（３）石動　久　委員\n",
        HEADS,
        "",
    ),
    "numbers in circles": ("出席委員\n①土門周作会長\n②小野寺和香副会長\n③石動久委員\n", HEADS, ""),
    "offices behind names": (
        "出席委員\n土門周作 会長（大学教授）\n小野寺和香 副会長（民生委員）\n石動久 委員（自治会）\n欠席委員\n戸川進 委員（医師会）\n",
        HEADS + " 戸川進/委員",
        "戸川進",
    ),
    "whom they speak for in a column": (
        "出席委員\n　旅館組合　　　土門　周作（会長・組合長）、小野寺　和香\n　商工会　　　　石動　久（鍛冶屋）\n欠席者　戸川　進委員（観光協会）\n",
        "土門周作/会長 小野寺和香/ 石動久/委員 戸川進/委員",
        "戸川進",
    ),
    "whom they speak for before names": (
        "出席委員\n（潮見大学）土門　周作　会長\n（福祉協議会）小野寺　和香　副会長\n（公募市民）石動　久　委員\n",
        HEADS,
        "",
    ),
    "whom they speak for between office and name": (
        "出席委員\n会長　　　潮見大学教授　　　　　土門　周作\n副会長　　福祉協議会事務局長　　小野寺　和香\n委員　　　公募市民　　　　　　　石動　久\n",
        HEADS,
        "",
    ),
    "two offices in brackets": (
        "出席者\n土門　周作（潮見大学教授／会長）\n小野寺　和香（福祉協議会理事／副会長）\n委員　石動　久（市民公募）\n",
        HEADS,
        "",
    ),
    "readings in brackets": (
        "出席委員\n土門　周作（どもん　しゅうさく）会長\n小野寺　和香（おのでら　わか）副会長\n石動　久（いするぎ　ひさし）委員\n",
        HEADS,
        "",
    ),
    "the absent in brackets at the end": (
        "出席者：（委員）土門周作、石動久　（欠席：戸川進）\n　　　　（事務局）井狩福祉部長\n",
        "土門周作/委員 石動久/委員 戸川進/委員 井狩/福祉部長",
        "戸川進",
    ),
    "the absent behind a bracket": (
        "３　出席者　委員３名中２名出席\n　　土門会長、石動委員\n　　（欠席）戸川委員\n　　事務局２名（井狩部長、沢渡課長）\n",
        "土門/会長 石動/委員 戸川/委員 井狩/部長 沢渡/課長",
        "戸川",
    ),
    "one who was away among the others": (
        "委員　土門周作会長、小野寺和香副会長、石動久委員、戸川進委員（欠席）\n",
        HEADS + " 戸川進/委員",
        "戸川進",
    ),
    "how they came": (
        "出席状況\n会　長　土門　周作　出席\n副会長　小野寺　和香　オンライン\n委　員　石動　久　途中退席\n委　員　戸川　進　欠席\n",
        HEADS + " 戸川進/委員",
        "戸川進",
    ),
    "where they were": (
        "出席者\n【会場】土門会長、石動委員\n【オンライン】小野寺副会長\n欠席者　戸川委員\n",
        "土門/会長 石動/委員 小野寺/副会長 戸川/委員",
        "戸川",
    ),
    "a stand-in": (
        "出席者　土門会長、石動委員、若宮委員（代理：真鍋係長）\n",
        "土門/会長 石動/委員 真鍋/係長 若宮/委員",
        "若宮",
    ),
    "signs with a legend": (
        "委員（◎は会長、○は副会長）\n◎土門　周作\n○小野寺　和香\n　石動　久\n　戸川　進（欠席）\n",
        HEADS + " 戸川進/委員",
        "戸川進",
    ),
    "a table with columns in another order": (
        "№\t所属\t氏名\t役職等\t出欠\n1\t潮見大学\t土門　周作\t会長\t出\n2\t福祉協議会\t小野寺　和香\t副会長\t出\n"
        "3\t公募市民\t石動　久\t委員\t出\n4\t医師会\t戸川　進\t委員\t欠\n",
        HEADS + " 戸川進/委員",
        "戸川進",
    ),
    "several names without gaps behind one office": (
        "出席者\n会　長　土門周作\n委　員　石動久　若宮千草　浜名克己\n",
        "土門周作/会長 石動久/委員 若宮千草/委員 浜名克己/委員",
        "",
    ),
    "politely": (
        "参加者　土門さん、小野寺さん、石動さん、若宮さん\n",
        "土門/ 小野寺/ 石動/委員 若宮/",
        "",
    ),
    "a ministry's list with a guest": (
        "○出席委員\n土門周作座長、小野寺和香座長代理、石動久委員\n○オブザーバー\n真鍋昭　全国福祉協会理事\n"
        "○事務局\n井狩譲 地域福祉課長、沢渡実 課長補佐 ほか２名\n",
        "土門周作/座長 小野寺和香/座長代理 石動久/委員 真鍋昭/全国福祉協会理事 井狩譲/地域福祉課長 沢渡実/課長補佐",
        "",
    ),
    "a roster without a heading": (
        "場所　市役所\n会長　土門　周作\n副会長　小野寺　和香\n委員　石動　久\n",
        HEADS,
        "",
    ),
    "a stand-in behind an office": (
        "出席委員\n会長　土門　周作\n委員　石動　久\n委員　若宮　千草　代理　真鍋　昭\n",
        "土門周作/会長 石動久/委員 若宮千草/委員 真鍋昭/",
        "若宮千草",
    ),
    "the absent on the same line": (
        "出席委員　土門会長、石動委員　欠席委員　戸川委員\n",
        "土門/会長 石動/委員 戸川/委員",
        "戸川",
    ),
    "offices with colons between commas": (
        "出席者：会長：土門周作、副会長：小野寺和香、委員：石動久、若宮千草\n",
        HEADS + " 若宮千草/委員",
        "",
    ),
    "departments in brackets": (
        "出席者　土門会長、石動委員\n事務局（福祉部）井狩部長、（福祉課）沢渡課長\n",
        "土門/会長 石動/委員 井狩/福祉部長 沢渡/福祉課長",
        "",
    ),
    "headings in corner brackets": (
        "「出席委員」\n土門会長　小野寺副会長　石動委員\n「欠席委員」\n戸川委員\n",
        "土門/会長 小野寺/副会長 石動/委員 戸川/委員",
        "戸川",
    ),
    "each office with a colon": (
        "出席委員\n会長：土門　周作\n委員：石動　久\n欠席委員\n委員：戸川　進\n",
        "土門周作/会長 石動久/委員 戸川進/委員",
        "戸川進",
    ),
    "names in brackets behind their offices": (
        "出席委員　会長（土門周作）、委員（石動久、若宮千草）\n",
        "土門周作/会長 石動久/委員 若宮千草/委員",
        "",
    ),
    "signs before names": (
        "出欠状況（○出席　×欠席）\n○　土門　周作　会長\n○　石動　久　委員\n×　戸川　進　委員\n",
        "土門周作/会長 石動久/委員 戸川進/委員",
        "戸川進",
    ),
    "two groups on a line": (
        "出席者　【委員】土門会長、石動委員　【事務局】井狩部長、沢渡課長\n",
        "土門/会長 石動/委員 井狩/部長 沢渡/課長",
        "",
    ),
    "given names glued to offices": (
        "委員\n土門　周作会長\n小野寺　和香副会長\n石動　久委員\n戸川　進委員　※欠席\n",
        HEADS + " 戸川進/委員",
        "戸川進",
    ),
    "how many there are": (
        "出席者\n委　員：土門会長　石動委員　以上２名\n事務局：井狩部長　沢渡課長　外１名\n",
        "土門/会長 石動/委員 井狩/部長 沢渡/課長",
        "",
    ),
    "an office elsewhere in brackets on the line below": (
        "出席委員\n　委員長　土門　周作君\n　　石動　久君\n　政府参考人\n　　（みなと省福祉局長）　　真鍋　昭君\n",
        "土門周作/委員長 石動久/委員 真鍋昭/政府参考人(みなと省福祉局長)",
        "",
    ),
    "surnames of three characters": (
        "出席者\n会長　土門　周作\n委員　長谷川　美智子　　佐々木　健太郎\n委員　石動　久\n",
        "土門周作/会長 長谷川美智子/委員 佐々木健太郎/委員 石動久/委員",
        "",
    ),
    "a house before who heads it": (
        "出席委員　土門会長、石動委員\n事務局：東公民館　井狩館長、福祉課　沢渡課長\n",
        "土門/会長 石動/委員 井狩/館長 沢渡/福祉課長",
        "",
    ),
    "equals signs": (
        "出席委員＝土門周作会長、石動久委員\n欠席委員＝戸川進委員\n",
        "土門周作/会長 石動久/委員 戸川進/委員",
        "戸川進",
    ),
}


@pytest.mark.parametrize("form", FORMS)
def test_everybody_in_each_form(write: Write, form: str) -> None:
    """Each person with the office that the row gives, and away where the header says so."""
    header, listed, away = FORMS[form]

    people = read_minutes(write("第2回みなと地域福祉推進会議 会議録\n日時　令和6年9月5日\n" + header + BODY)).people

    found = {p.name: p for p in people}
    assert {f"{name}/{person.role or ''}" for name, person in found.items()} == set(listed.split())
    assert {name for name, person in found.items() if person.attended is False} == set(away.split())


def test_a_group_in_brackets_is_the_side_of_its_people(write: Write) -> None:
    """(事務局) before a name seats it with the clerks, and (欠席委員) with the members."""
    header = (
        "出席者\n（委　員）会長　土門周作\n　　　　　委員　石動久\n（事務局）福祉部長　井狩譲\n（欠席委員）戸川進\n"
    )

    people = read_minutes(write("第2回福祉会議 会議録\n" + header + BODY)).people

    assert {p.name: (p.group, p.attended) for p in people} == {
        "土門周作": ("chair", True),
        "石動久": ("member", True),
        "井狩譲": ("secretariat", True),
        "戸川進": ("member", False),
    }


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("土門会長", "土門周作"),
        ("会長（土門）", "土門周作"),
        ("議長（土門会長）", "土門周作"),
        ("土門（和）委員", "土門和香"),
        ("土門委員", None),
        ("委員（石動）", "石動久"),
        ("石動氏", "石動久"),
        ("事務局（井狩）", "井狩譲"),
        ("事務局（沢渡）", "沢渡実"),
        ("事務局　沢渡", "沢渡実"),
        ("事務局（井狩課長）", "井狩譲"),
        ("井狩課長", "井狩譲"),
        ("福祉課　沢渡", "沢渡実"),
        ("福祉課長（井狩）", "井狩譲"),
        ("税務課　井狩", None),
        ("事務局", None),
        ("Ａ委員", None),
        ("若宮委員", None),
    ],
)
def test_a_label_is_the_person_it_must_be(write: Write, label: str, name: str | None) -> None:
    """An office, a surname or a side of the table beside a name tells whom it means; where two fit, nobody is meant."""
    text = (
        "第3回福祉会議 会議録\n日時　令和6年9月5日\n出席者　会長　土門周作、委員　土門和香、石動久\n"
        f"事務局　福祉課長　井狩譲、主任　沢渡実\n\n会長：それでは始めます。\n{label}：資料の二ページについて述べます。\n"
        f"石動委員：質問があります。何人ですか。\n{label}：お答えします。三人です。\n会長：終わります。\n"
    )
    said = next(u for u in read_minutes(write(text)).utterances if u.label and "二ページ" in u.text)

    assert (said.speaker.name if said.speaker else None) == name


@pytest.mark.parametrize(
    "row",
    [
        "場所＝市役所会議室",
        "開催日時及び場所　令和６年９月５日（木）　午後２時～　市役所会議室",
        "日時・場所　令和６年９月５日　14:00～16:05　市役所会議室",
        "と　こ　ろ　市役所会議室",
    ],
)
def test_a_place_beside_a_time(write: Write, row: str) -> None:
    """Where a form tells day and place in one row, the place is what stands behind the time."""
    assert (
        read_minutes(write(f"第2回福祉会議 会議録\n{row}\n出席者　土門会長、石動委員\n" + BODY)).place == "市役所会議室"
    )


def test_an_agenda_as_a_handout_is_no_field(write: Write) -> None:
    """「・次第」 among the materials is one of them."""
    materials = read_minutes(write("第2回福祉会議 会議録\n配布資料一覧\n・次第\n・資料1 予算\n" + BODY)).materials

    assert materials == ("・次第", "・資料1 予算")
