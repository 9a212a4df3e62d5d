"""Plain text in the table form and in the assembly form becomes a meeting."""

from __future__ import annotations

import datetime as dt
import hashlib

import pytest

from index.errors import NoSpeakers, UnknownFormat, UnreadableMinutes
from index.reading import inspect_minutes, read_minutes

from .conftest import SHARED, Write, lost, speeches

TABLE = """様式第1号

会 議 録

会 議 の 名 称\t令和４年度第２回霧丘市図書館協議会
開 催 日 時\t令和４年１０月１９日（水） 午後２時００分 から 午後３時１０分まで
開 催 場 所\t霧丘市立図書館 ２階 集会室
出席者の氏名\t玉置澄江(会長)、岸本渉、岸本花枝、榊原拓
欠席者の氏名\t沢渡実
説明者の職・氏名\t図書館館長 真鍋昭 図書館主査 波多野 渚
議 題\t(1) 移動図書館の巡回について (2) その他
会 議 資 料\t資料 1 巡回計画 資料 2 利用状況
担 当 部 課 名\t教育部生涯学習課長 郡司 大地 電 話 000(000)0000

様式第 2 号

発言者\t審議の内容（審議経過・決定事項等）
郡司 課長\t<p>ただ今から協議会を開きます。</p> <p>（資料の確認を行った）</p> <p>以後は玉置会長にお願いします。</p>
\t<p>（館長挨拶）</p>
玉置 会長\t<p>議題１について説明を求めます。</p>
真鍋館長\t<p>移動図書館は週に四日、十二か所を回っております。運転は職員が行

っておりまして、来年度は十五か所に増やす計

\t<p>画です。</p> <p>以上です。</p>
岸本花枝委員\t雨の日はどうしますか。
波多野主査\t屋根のある場所に車を寄せます。
岸本委員\tわかりました。
職員\t<p>（退室する。）</p>
"""

ASSEMBLY = """霧丘市議会会議録
令和三年霧丘市議会会議録第二号

令和三年六月十日（木曜日）
　出席議員　四名
一番若宮　　誠君
二番はるた　ようこ君
三番長谷部　直樹君
四番若宮　千草君
　欠席議員　一名
五番　　戸川　　進君
　出席説明員
市長榎本　　守君
副市長長谷川　恵君
水道局長兼環境部長桐生　　学君
　　　午前十時開議
○議長（はるたようこ君）　これより本日の会議を開きます。
　三番長谷部直樹君。
〔三番長谷部直樹君登壇〕
○三番（長谷部直樹君）　水道管の更新について伺います。（拍手）
　古い管は何キロメートル残っているのですか。
〔市長榎本守君登壇〕
○市長（榎本守君）　計画に沿って進めております。
　詳しくは局長から答えます。
　　　―――――――――――
○水道局長（桐生学君）　百二十キロメートルでございます。
　　　午前十一時散会
"""


def test_a_table_row_is_an_utterance_and_an_empty_speaker_cell_goes_on(write: Write) -> None:
    """Rows, words and sentences cut by a page break are joined, and continuation rows belong to who goes on."""
    turns = speeches(read_minutes(write(TABLE)))

    assert turns[:4] == [
        ("郡司 課長", "郡司大地", "ただ今から協議会を開きます。"),
        ("郡司 課長", "郡司大地", "以後は玉置会長にお願いします。"),
        ("玉置 会長", "玉置澄江", "議題１について説明を求めます。"),
        (
            "真鍋館長",
            "真鍋昭",
            "移動図書館は週に四日、十二か所を回っております。運転は職員が行っておりまして、"
            "来年度は十五か所に増やす計画です。\n以上です。",
        ),
    ]


def test_directions_belong_to_nobody(write: Write) -> None:
    """What happened has no speaker; a label with nothing but a direction behind it becomes part of it."""
    meeting = read_minutes(write(TABLE))

    directions = [(u.text, u.label, u.speaker) for u in meeting.utterances if u.kind == "direction"]
    assert directions == [
        ("（資料の確認を行った）", None, None),
        ("（館長挨拶）", None, None),
        ("職員（退室する。）", None, None),
    ]


def test_two_members_of_one_surname_are_never_guessed_between(write: Write) -> None:
    """「岸本委員」 fits two members, so it names nobody; the whole name does."""
    turns = speeches(read_minutes(write(TABLE)))

    assert turns[4:7] == [
        ("岸本花枝委員", "岸本花枝", "雨の日はどうしますか。"),
        ("波多野主査", "波多野渚", "屋根のある場所に車を寄せます。"),
        ("岸本委員", None, "わかりました。"),
    ]


def test_the_header_form_is_read_and_is_the_first_utterance(write: Write) -> None:
    """Title, body, day, place, agenda, materials and attendance come from the header, which can be cited itself."""
    meeting = read_minutes(write(TABLE))

    assert (meeting.title, meeting.body) == ("令和４年度第２回霧丘市図書館協議会", "霧丘市図書館協議会")
    assert meeting.held_on == dt.date(2022, 10, 19)
    assert meeting.place == "霧丘市立図書館 ２階 集会室"
    assert meeting.agenda == ("(1) 移動図書館の巡回について", "(2) その他")
    assert meeting.materials == ("資料 1 巡回計画", "資料 2 利用状況")
    assert [(p.name, p.role, p.group, p.attended) for p in meeting.people] == [
        ("玉置澄江", "会長", "chair", True),
        ("岸本渉", None, "member", True),
        ("岸本花枝", "委員", "member", True),
        ("榊原拓", None, "member", True),
        ("沢渡実", None, "member", False),
        ("真鍋昭", "図書館館長", "explainer", True),
        ("波多野渚", "図書館主査", "explainer", True),
        ("郡司大地", "教育部生涯学習課長", "secretariat", True),
    ]
    first = meeting.utterances[0]
    assert (first.position, first.kind, first.label, first.speaker) == (0, "heading", None, None)
    assert "玉置澄江(会長)" in first.text
    assert "様式第1号" in first.text


def test_ids_come_from_the_bytes(write: Write) -> None:
    """A meeting's id is the SHA-256 of the file, an utterance's the meeting's and its position."""
    path = write(TABLE)
    meeting = read_minutes(path)

    assert meeting.id == hashlib.sha256(path.read_bytes()).hexdigest()[:12]
    assert [u.id for u in meeting.utterances] == [f"{meeting.id}-u{i}" for i in range(len(meeting.utterances))]
    assert meeting.source == str(path)


def test_the_assembly_form_gives_turns_and_directions(write: Write) -> None:
    """Each ○ label starts an utterance, paragraphs are kept, brackets on a line of their own are directions."""
    meeting = read_minutes(write(ASSEMBLY))

    assert speeches(meeting) == [
        ("議長（はるたようこ君）", "はるたようこ", "これより本日の会議を開きます。\n三番長谷部直樹君。"),
        (
            "三番（長谷部直樹君）",
            "長谷部直樹",
            "水道管の更新について伺います。（拍手）\n古い管は何キロメートル残っているのですか。",
        ),
        ("市長（榎本守君）", "榎本守", "計画に沿って進めております。\n詳しくは局長から答えます。"),
        ("水道局長（桐生学君）", "桐生学", "百二十キロメートルでございます。"),
    ]
    assert [u.text for u in meeting.utterances if u.kind == "direction"] == [
        "〔三番長谷部直樹君登壇〕",
        "〔市長榎本守君登壇〕",
        "午前十一時散会",
    ]


def test_the_attendance_of_an_assembly_knows_seats_and_offices(write: Write) -> None:
    """Seats are members, offices explain, the chair of the labels is the chair, the absent did not attend."""
    meeting = read_minutes(write(ASSEMBLY))

    assert (meeting.title, meeting.body, meeting.held_on) == (
        "令和三年霧丘市議会会議録第二号",
        "霧丘市議会",
        dt.date(2021, 6, 10),
    )
    assert [(p.name, p.role, p.group, p.attended) for p in meeting.people] == [
        ("若宮誠", "議員", "member", True),
        ("はるたようこ", "議長", "chair", True),
        ("長谷部直樹", "議員", "member", True),
        ("若宮千草", "議員", "member", True),
        ("戸川進", "議員", "member", False),
        ("榎本守", "市長", "explainer", True),
        ("長谷川恵", "副市長", "explainer", True),
        ("桐生学", "水道局長兼環境部長", "explainer", True),
    ]


@pytest.mark.parametrize("minutes", [TABLE, ASSEMBLY])
def test_no_character_is_lost(write: Write, minutes: str) -> None:
    """Every character stands in an utterance, in a label, or in a piece that is named as left out."""
    reading = inspect_minutes(write(minutes))

    assert not lost(reading, minutes.replace("<p>", "").replace("</p>", ""))


@pytest.mark.parametrize(
    ("content", "name", "error", "words"),
    [
        ("", "empty.txt", UnreadableMinutes, "empty"),
        (bytes(range(256)) * 8, "noise.txt", UnreadableMinutes, "no text"),
        (b"\xff\xfe\x00", "half.txt", UnreadableMinutes, "UTF-8"),
        (b"\x81\x20\xff\xfe\xfd" * 40, "other.txt", UnreadableMinutes, "encoding"),
        ("お知らせ\n図書館は月曜日に休みます。\n", "notice.txt", NoSpeakers, "nobody speaks"),
        ("x", "minutes.xyz", UnknownFormat, "'.xyz'"),
    ],
)
def test_a_file_that_is_no_minutes_is_told_apart(
    write: Write, content: str | bytes, name: str, error: type[Exception], words: str
) -> None:
    """Each kind of bad input has its own error, one line that names the file and what to do."""
    path = write(content, name)

    with pytest.raises(error, match=words) as caught:
        read_minutes(path)
    assert repr(name) in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("folder", ["tokorozawa", "tokyo"])
def test_real_minutes_are_read_whole(folder: str) -> None:
    """In real minutes too no character is lost and every label of the assembly form names a person."""
    files = sorted((SHARED / folder).glob("*.txt"))
    if not files:
        pytest.skip("real minutes are not at ../shared/minutes")

    for file in files:
        reading = inspect_minutes(file)
        source = file.read_text(encoding="utf-8").replace("<p>", "").replace("</p>", "")
        assert not lost(reading, source.replace('<p style="text-align: right;">', "").split("\ufeff")[-1]), file.name
        assert all(u.speaker for u in reading.meeting.utterances if u.kind == "speech")
