"""Minutes in which a clerk tells who said what are read as turns of those who are told to have spoken."""

from __future__ import annotations

import datetime as dt
import re
import time
from pathlib import Path

import pytest

from index.errors import NoSpeakers
from index.narration import is_record, tellings
from index.reading import inspect_minutes
from index.records import Meeting

from .conftest import Write

QUESTIONS = Path(__file__).parents[1] / "questions"
MADE_UP = ("lido", "governors", "coach", "hall", "bridge", "clinic", "sailing", "forest")
PARISH = """MINUTES of a meeting of ASHMERE PARISH COUNCIL held on Tuesday 14th October 2025 at 7.30 pm in the Reading Room

Present: Cllr J Frost (Chair), Cllr M Bell (Vice-Chair), Cllr S Ives
Apologies: Cllr R Quill
In attendance: Mrs P Stone (Clerk), 3 members of the public

45/25 APOLOGIES
Apologies were received from Cllr Quill and accepted.

46/25 POND
Cllr Ives asked why the pond had been drained. The Clerk replied that the clay had cracked in July. It would be refilled in spring.
A member of the public asked about the newts, and the Clerk explained that they had been moved to the mill.
RESOLVED: that the clay be repaired.

The meeting closed at 8.15 pm.
"""
BOARD = """第２回霧丘市図書館協議会　議事概要
日時　令和７年１０月１４日（火）午後２時から
場所　中央図書館会議室
出席者　石動委員長、若宮委員、戸川委員
事務局　館長　井狩、管理係長　沢渡

１　返却箱の設置について
　沢渡係長から、資料１に基づき、返却箱を三か所に置く案について説明があった。
　若宮委員から、駅前が除かれた理由について質問があり、沢渡係長から、歩道が狭く許可が得られないためである旨の回答があった。
　戸川委員は、夜に本が濡れないか心配していると述べた。
　協議の結果、原案のとおり承認された。
"""


def _said(meeting: Meeting) -> list[tuple[str, str | None, str | None, str]]:
    return [
        (u.kind, u.label, u.speaker.name if u.speaker else None, u.text)
        for u in meeting.utterances[1:]
    ]  # fmt: skip


def test_english(write: Write) -> None:
    """Who is told to have spoken has their sentences and what follows in the paragraph; the rest is the record's."""
    reading = inspect_minutes(write(PARISH, "a.txt"))

    assert reading.layout == "narrated"
    assert reading.meeting.record == "summary"
    assert _said(reading.meeting) == [
        ("heading", None, None, "45/25 APOLOGIES"),
        ("direction", None, None, "Apologies were received from Cllr Quill and accepted."),
        ("heading", None, None, "46/25 POND"),
        ("speech", "Cllr Ives", "S Ives", "Cllr Ives asked why the pond had been drained."),
        ("speech", "The Clerk", "P Stone", "The Clerk replied that the clay had cracked in July. It would be refilled in spring."),
        ("speech", "A member of the public", None, "A member of the public asked about the newts,"),
        ("speech", "The Clerk", "P Stone", "and the Clerk explained that they had been moved to the mill."),
        ("direction", None, None, "RESOLVED: that the clay be repaired."),
        ("direction", None, None, "The meeting closed at 8.15 pm."),
    ]  # fmt: skip


def test_english_header(write: Write) -> None:
    """Day, place and attendance are read, and the headings are the agenda."""
    meeting = inspect_minutes(write(PARISH, "a.txt")).meeting

    assert (meeting.held_on, meeting.place) == (dt.date(2025, 10, 14), "the Reading Room")
    assert [(p.name, p.role, p.attended) for p in meeting.people] == [
        ("J Frost", "Chair", True), ("M Bell", "Vice-Chair", True), ("S Ives", "Councillor", True),
        ("R Quill", "Councillor", False), ("P Stone", "Clerk", True),
    ]  # fmt: skip
    assert meeting.agenda == ("45/25 APOLOGIES", "46/25 POND")


def test_japanese(write: Write) -> None:
    """A sentence with two tellers is cut at the clause, and a decision is nobody's."""
    reading = inspect_minutes(write(BOARD, "b.txt"))

    assert reading.layout == "narrated"
    assert [(k, label, name) for k, label, name, _ in _said(reading.meeting)] == [
        ("heading", None, None),
        ("speech", "沢渡係長", "沢渡"),
        ("speech", "若宮委員", "若宮"),
        ("speech", "沢渡係長", "沢渡"),
        ("speech", "戸川委員", "戸川"),
        ("direction", None, None),
    ]
    assert reading.meeting.utterances[3].text == "若宮委員から、駅前が除かれた理由について質問があり、"
    assert reading.meeting.agenda == ("１ 返却箱の設置について",)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Cllr Ives asked whether it was safe.", [("Cllr Ives", "question")]),
        ("Cllr Ives asked the Clerk to write to the county.", [("Cllr Ives", "opinion")]),
        ("In reply to Cllr Ives, the Clerk confirmed that it was.", [("The Clerk", "answer")]),
        ("Cllr Ives asked why, and the Clerk replied that it was late.", [("Cllr Ives", "question"), ("The Clerk", "answer")]),
        ("Cllrs Bell and Ives asked about the gate.", [("Cllrs Bell and Ives", "question")]),
        ("The roof would not last another winter, said Cllr Bell.", [("Cllr Bell", "said")]),
        ("“We cannot wait,” said Mrs Thorne, who lived opposite.", [("Mrs Thorne", "said")]),
        ("Members discussed the rent of the field.", [("Members", "opinion")]),
        ("Concern was expressed about the price.", [("", "opinion")]),
        ("A question was raised by Cllr Bell about the price.", [("Cllr Bell", "question")]),
        ("Asked by Cllr Bell about the price, the Clerk said that it was firm.", [("Cllr Bell", "question"), ("The Clerk", "answer")]),
        ("She added that it was firm.", [(None, "said")]),
        ("Cllr Bell proposed, and Cllr Ives seconded, that the gate be mended.", []),
        ("The Committee agreed to mend the gate.", []),
        ("The Clerk was asked to obtain prices.", []),
        ("若宮委員より、費用はいくらかとの質問があった。", [("若宮委員", "question")]),
        ("これに対し、井狩課長は、三百万円であると答えた。", [("井狩課長", "answer")]),
        ("これについて若宮委員から、高すぎるとの意見が出された。", [("若宮委員", "opinion")]),
        ("委員からは、一年待つべきとの意見が出された。", [("委員", "opinion")]),
        ("複数の委員から、延期を求める声があった。", [("複数の委員", "opinion")]),
        ("井狩課長から報告があった後、若宮委員から、時期について質問がなされた。", [("井狩課長", "explanation"), ("若宮委員", "question")]),
        ("若宮委員から危ないとの指摘があり、協議の結果、閉鎖することとなった。", [("若宮委員", "opinion"), ("", "procedure")]),
        ("費用が高いとの意見があった。", [("", "opinion")]),
        ("会長が閉会を宣した。", [("会長", "procedure")]),
        ("→井狩課長が、崩れたためと説明。", [("井狩課長", "explanation")]),
        ("若宮委員：費用はいくらか。", [("若宮委員", "question")]),
        ("会長：土門　周作", []),
        ("意見を聴くことができる。", []),
        ("原案のとおり承認された。", []),
        ("利用者が増えた。", []),
    ],
)  # fmt: skip
def test_tellings(sentence: str, told: list[tuple[str | None, str]]) -> None:
    """A sentence tells who speaks, and whether it is asked, answered or thought; nobody is guessed."""
    assert [(t.who, t.act) for t in tellings(sentence)] == told


@pytest.mark.parametrize(
    "sentence",
    [
        "It was RESOLVED that the gate be mended.",
        "Proposed by Cllr Bell, seconded by Cllr Ives.",
        "The revised budget was approved unanimously.",
        "There being no further business, the Chairman closed the meeting.",
        "全会一致で承認された。",
        "次回も引き続き協議することとなった。",
    ],
)
def test_record(sentence: str) -> None:
    """Decisions, votes and the end are the record's own words."""
    assert is_record(sentence)


def test_namesakes(write: Write) -> None:
    """Of two of one surname nobody is guessed, and their initials tell them apart."""
    text = PARISH.replace("Cllr S Ives\n", "Cllr S Ives, Cllr T Ives\n").replace(
        "RESOLVED", "Cllr T Ives thought it dear. RESOLVED"
    )
    meeting = inspect_minutes(write(text, "a.txt")).meeting
    named = {u.label: u.speaker and u.speaker.name for u in meeting.utterances if u.kind == "speech"}

    assert named["Cllr Ives"] is None
    assert named["Cllr T Ives"] == "T Ives"


def test_resident_of_a_councillors_name(write: Write) -> None:
    """Mr Ives is not Cllr Ives where the minutes tell of both."""
    text = PARISH.replace("RESOLVED", "Mr Ives thought it dear. RESOLVED")
    meeting = inspect_minutes(write(text, "a.txt")).meeting

    assert [u.speaker for u in meeting.utterances if u.label == "Mr Ives"] == [None]


def test_initials() -> None:
    """Initials and pronouns mean whom the attendance lists and who spoke last."""
    meeting = inspect_minutes(QUESTIONS / "governors.txt").meeting
    said = {u.text: u.speaker.name for u in meeting.utterances if u.speaker}

    assert said["BT asked what was being done about persistent absence."] == "Ben Tully"
    assert said["he confirmed that only absences of more than ten days were covered."] == "Hamish Orr"
    assert meeting.held_on == dt.date(2024, 11, 19)
    assert meeting.place == "School library"


@pytest.mark.parametrize("name", MADE_UP)
def test_no_word_is_lost(name: str) -> None:
    """Every character of the file stands in an utterance, but for bullets and the numbers of paragraphs."""
    path = QUESTIONS / f"{name}.txt"
    reading = inspect_minutes(path)
    read = re.sub(r"[\s・]", "", "".join(u.text for u in reading.meeting.utterances))

    assert reading.layout == "narrated"
    assert read == re.sub(r"[\s・]", "", path.read_text(encoding="utf-8"))


def test_letter_of_the_absent() -> None:
    """Who is told to have written stays absent."""
    meeting = inspect_minutes(QUESTIONS / "sailing.txt").meeting
    (letter,) = [u for u in meeting.utterances if u.label == "Marcus"]

    assert letter.speaker is not None
    assert (letter.speaker.name, letter.speaker.attended) == ("Marcus Feeney", False)


def test_wrapped_header() -> None:
    """A list of names goes on in the next line of a wrapped header, and apologies may be told in a sentence."""
    people = {p.name: p.attended for p in inspect_minutes(QUESTIONS / "bridge.txt").meeting.people}

    assert people == {
        "Olive Tranter": True, "Dunstan": True, "Faraday": True, "Mehta": True, "Rob Askew": True, "Judith Pell": True,
        "Owen Lamb": True, "T Hurrell": True, "Byrne": False, "Oakes": False,
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        # a story
        "Chapter One\nMrs Thorne asked why the pond was dry. Mr Bell replied that it was summer. The Captain said so too.\n"
        "Lady Frost suggested a walk. Mr Ives agreed.\n",
        # news of a meeting
        "Pond to be filled\n\nBy a reporter\n\nAshmere Council has voted to fill the pond. Cllr Ives said that it was time.\n"
        "Cllr Bell asked who would pay. The Clerk replied that the county would. Residents complained about the noise.\n",
        # standing orders
        "STANDING ORDERS\n1. MEETINGS\nThe Clerk shall keep minutes. The Chair shall preside. A member may ask a question.\n",
        "霧丘市図書館協議会運営規則\n第１条　会長は、会議を招集し、議長となる。\n第２条　委員から要求があったときは、会議を招集する。\n"
        "第３条　会議の議事録は、事務局が作成し、会長が承認する。\n",
        "返却箱、駅前に\n市立図書館は十四日、返却箱を置くと発表した。井狩館長は「便利になる」と述べた。若宮市議は狭いと指摘した。\n",
    ],
)
def test_no_minutes(write: Write, text: str) -> None:
    """A story, news and rules are no minutes, whatever is told in them."""
    with pytest.raises(NoSpeakers):
        inspect_minutes(write(text, "a.txt"))


def test_hint(write: Write) -> None:
    """`--layout narrated` reads minutes with too few tellers to be known for narrated."""
    text = (
        "Minutes of the Pond Group held on 14 May 2024\nPresent: Ann Bell, Tom Ives\n\nAnn Bell said that it was dry.\n"
    )
    path = write(text, "a.txt")

    assert inspect_minutes(path, layout="narrated").meeting.utterances[1].label == "Ann Bell"


def test_time_is_linear(write: Write) -> None:
    """Ten times the text takes about ten times as long."""
    head, body = PARISH.split("46/25 POND\n")
    spent = []
    for n, times in enumerate((30, 300)):
        path = write(f"{head}46/25 POND\n" + body * times, f"{n}.txt")
        started = time.perf_counter()
        inspect_minutes(path)
        spent.append(time.perf_counter() - started)

    assert spent[1] < 25 * spent[0]
