"""Minutes as towns print them, one made-up file for each habit: turns, persons, attendance and day come back."""

from __future__ import annotations

import re
import unicodedata

import pytest

from index.reading import inspect_minutes

from .conftest import Write
from .habits import CASES


def folded(text: str) -> str:
    """Return `text` as layouts are compared: full-width signs folded, no white space."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def bare(label: str) -> str:
    """Return a label without brackets and signs."""
    return re.sub(r"[()【】:○◎●]", "", folded(label))


@pytest.mark.parametrize("case", CASES)
def test_each_habit_of_printing_minutes_is_read(write: Write, case: str) -> None:
    """The turns in order with their labels and persons and no others, everybody in the attendance, and the day."""
    expected = CASES[case]

    reading = inspect_minutes(write(expected.text, f"minutes{expected.suffix}"))

    speeches = [u for u in reading.meeting.utterances if u.kind == "speech"]
    found = [(bare(u.label or ""), folded(u.speaker.name) if u.speaker else "") for u in speeches]
    assert found == [(bare(label), folded(name)) for label, name, _ in expected.turns], reading.evidence
    for utterance, (_, _, start) in zip(speeches, expected.turns, strict=True):
        assert folded(utterance.text).startswith(folded(start))
    assert str(reading.meeting.held_on) == expected.held_on
    if expected.people:
        assert sorted(p.name for p in reading.meeting.people) == sorted(expected.people)


def test_a_sheet_of_signs_tells_who_came(write: Write) -> None:
    """○ attended, － and × did not, whatever the case of the sign."""
    people = inspect_minutes(write(CASES["a sheet of signs"].text)).meeting.people

    assert {p.name: p.attended for p in people if p.group != "secretariat"} == {
        "土門周作": True, "小野寺和香": True, "桐生学": False, "石動久": True, "若宮千草": False,
    }  # fmt: skip


def test_a_sign_of_the_legend_stands_for_its_office(write: Write) -> None:
    """◎ is the chair, whom the roster names; ○ is any member and so nobody for certain."""
    meeting = inspect_minutes(write(CASES["signs of a legend and a roster"].text)).meeting

    assert {u.label: u.speaker and u.speaker.role for u in meeting.utterances if u.label} == {
        "◎": "会長", "●": None, "○": None,
    }  # fmt: skip


def test_the_first_of_several_meetings_is_read_and_the_others_are_counted(write: Write) -> None:
    """A JSON of several dated meetings gives the first, and says how many are left and what to do with them."""
    reading = inspect_minutes(write(CASES["several meetings in one JSON"].text, "m.json"))

    assert reading.meeting.title == "第1回会議"
    assert any("2 meetings" in w and "1 are left" in w and "file of its own" in w for w in reading.warnings)


def test_parts_of_one_meeting_in_json_are_read_in_order(write: Write) -> None:
    """Lists under headings without dates are one meeting."""
    text = (
        '{"title": "第3回会議", "date": "2023-03-05", "parts": ['
        '{"heading": "議題1", "speeches": [{"speaker": "土門周作", "text": "始めます。"}]},'
        '{"heading": "議題2", "speeches": [{"speaker": "石動久", "text": "質問があります。"}]}]}'
    )
    meeting = inspect_minutes(write(text, "m.json")).meeting

    assert [u.text for u in meeting.utterances] == ["始めます。", "質問があります。"]
    assert (meeting.title, str(meeting.held_on)) == ("第3回会議", "2023-03-05")


def test_times_of_a_transcript_are_kept(write: Write) -> None:
    """A time beside a name is where the speech starts in the recording, and no word of the text."""
    meeting = inspect_minutes(write(CASES["a name and a time above each speech"].text)).meeting

    assert [u.start for u in meeting.utterances] == [0, 61, 122, 183, 244]
    assert not any(":" in u.text for u in meeting.utterances)


def test_a_schedule_is_no_transcript(write: Write) -> None:
    """Times beside what happened are no labels where others introduce the speakers."""
    text = (
        "会議録\n開会 10:00\n休憩 10:30\n再開 10:45\n閉会 11:50\n"
        "会長　それでは始めます。\n委員　質問があります。数字の根拠は何ですか。\n会長　以上で終わります。\n"
    )
    meeting = inspect_minutes(write(text)).meeting

    assert [u.label for u in meeting.utterances if u.kind == "speech"] == ["会長", "委員", "会長"]
