"""Corrections: what was read wrong is set right everywhere, kept beside what was read, and taken back."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from assistant import Assistant
from index.errors import BadCorrection, BadSetting, MinutesError, UnknownMeeting
from index.records import Passage, Person

if TYPE_CHECKING:
    from conftest import Minutes

HEADER = """会 議 の 名 称\t令和５年度第２回みさき緑道協議会
開 催 日 時\t令和５年９月１２日（火） 午後２時から午後３時まで
出席者の氏名\t樋渡玲子（会長）、久我山透、入間ひかる
説明者の職・氏名\t公園課長 鷲尾健吾 公園課主査 宝田すみれ
発言者\t審議の内容
"""
TURNS = (
    ("樋渡会長", "ただいまから会議を開きます。"),
    ("久我山委員", "緑道の街灯はいつ明るくなりますか。"),
    ("鷲尾課長", "街灯は来年の三月までに、すべて明るいものに取り替えます。"),
    ("入間委員", "ベンチを増やす考えはありますか。"),
    ("宝田主査", "ベンチは木陰のある五か所に増やす予定です。"),
    ("久我山委員", "はい。"),
    ("宝田主査", "費用は一か所あたり十二万円を見込んでいます。"),
    ("久我山委員", "はい。"),
)
LIGHTS, BENCHES = "緑道の街灯はいつ明るくなりますか", "ベンチはどこに増やしますか"


def written(turns: tuple[tuple[str, str], ...] = TURNS, header: str = HEADER) -> str:
    """Return minutes with these turns."""
    return header + "".join(f"{label}\t<p>{text}</p>\n" for label, text in turns)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file of minutes."""
    path = tmp_path / "midori.txt"
    path.write_text(written(), encoding="utf-8")
    return path


@pytest.fixture
def assistant(tmp_path: Path, file: Path) -> Iterator[Assistant]:
    """An assistant whose store holds the file."""
    with Assistant.open(tmp_path / "home") as opened:
        opened.add(file)
        yield opened


@pytest.fixture
def meeting(assistant: Assistant) -> str:
    """The id of the meeting."""
    return assistant.meetings()[0].id


def at(assistant: Assistant, words: str) -> int:
    """Return the position of the first utterance that holds the words."""
    (info,) = assistant.meetings()
    return next(u.position for u in assistant.meeting(info.id).utterances if words in u.text and u.kind == "speech")


def said(assistant: Assistant, **filters: Any) -> set[str]:
    """Return what passages of speeches a search within the filters finds."""
    found = assistant.search("緑道 街灯 ベンチ 費用 会議", limit=50, **filters)
    return {p.text for p in found if p.kind != "heading"}


def everything(assistant: Assistant) -> dict[str, Any]:
    """Return all that a reader may see of the store."""
    (info,) = assistant.meetings()
    return {
        "meeting": assistant.meeting(info.id),
        "passages": sorted(assistant.search("街灯 ベンチ 費用", limit=50), key=lambda p: p.id),
        "exchanges": assistant.exchanges(info.id),
        "answers": [assistant.ask(q) for q in (LIGHTS, BENCHES)],
    }


# --- what follows --------------------------------------------------------------------------------------------------


def test_a_corrected_date_is_followed_by_filters_and_citations(assistant: Assistant, meeting: str) -> None:
    """The meeting is found within its right date only, and citations give it."""
    after = assistant.correct(meeting, held_on="2023-10-03")

    assert after.held_on == dt.date(2023, 10, 3)
    assert assistant.meetings()[0].held_on == dt.date(2023, 10, 3)
    assert said(assistant, since="2023-10-01")
    assert not said(assistant, until="2023-09-30")
    assert {c.meeting.held_on for c in assistant.ask(LIGHTS).citations} == {dt.date(2023, 10, 3)}


def test_a_corrected_title_is_followed_by_citations(assistant: Assistant, meeting: str) -> None:
    """Lists, passages and citations give the right title, in one line."""
    assistant.correct(meeting, title=" 令和５年度第３回\nみさき緑道協議会 ")

    title = "令和５年度第３回 みさき緑道協議会"
    assert assistant.meetings()[0].title == title
    assert assistant.search(LIGHTS)[0].meeting.title == title
    assert title in str(assistant.ask(LIGHTS).citations[0])


def test_a_corrected_name_and_role_are_followed_everywhere(assistant: Assistant, meeting: str) -> None:
    """Attendance, speakers, filters, questions by name and citations know the right name and office alone."""
    after = assistant.correct(meeting, person="鷲尾健吾", name="鷲尾 賢吾", role="緑政部長")
    found = assistant.ask(LIGHTS).citations[0]

    assert "鷲尾健吾" not in {p.name for p in after.people}
    assert (found.speaker and found.speaker.name, found.role, found.label) == ("鷲尾賢吾", "緑政部長", "鷲尾課長")
    assert found.who == "鷲尾賢吾（緑政部長）"
    assert said(assistant, speaker="鷲尾賢吾") == said(assistant, role="部長") == {TURNS[2][1]}
    assert said(assistant, speaker="鷲尾健吾") == said(assistant, role="課長") == set()
    assert assistant.ask("鷲尾賢吾さんは何と答えましたか").citations[0].utterance_id == found.utterance_id


@pytest.mark.parametrize("speaker", ["宝田すみれ", "宝田", "宝田　すみれ"])
def test_an_utterance_is_given_to_somebody_of_the_attendance(assistant: Assistant, meeting: str, speaker: str) -> None:
    """Its passages and citations are theirs, and no filter finds it under the speaker who was read, or the label."""
    position = at(assistant, "街灯は来年")
    assistant.correct(meeting, utterance=position, speaker=speaker)
    found = assistant.ask(LIGHTS).citations[0]

    assert found.utterance_id == f"{meeting}-u{position}"
    assert found.speaker == Person("宝田すみれ", "公園課主査", "explainer", True)
    assert found.label == "鷲尾課長"
    assert TURNS[2][1] in said(assistant, speaker="宝田すみれ")
    assert said(assistant, speaker="鷲尾") == said(assistant, role="課長") == set()


def test_an_utterance_is_given_to_somebody_new(assistant: Assistant, meeting: str) -> None:
    """With a role somebody is named whom the attendance lacks; they do not join it."""
    position = at(assistant, "街灯は来年")
    after = assistant.correct(meeting, utterance=f"{meeting}-u{position}", speaker="有栖川 進", role="公園課技師")
    again = assistant.correct(meeting, utterance=position + 2, speaker="有栖川進", role="公園課技師")

    assert after.utterances[position].speaker == Person("有栖川進", "公園課技師", "explainer")
    assert again.utterances[position + 2].speaker == after.utterances[position].speaker
    assert "有栖川進" not in {p.name for p in again.people}
    assert said(assistant, speaker="有栖川") == {TURNS[2][1], TURNS[4][1]}


def test_an_utterance_is_given_to_nobody(assistant: Assistant, meeting: str) -> None:
    """Then the label alone tells who spoke."""
    position = at(assistant, "街灯は来年")
    assistant.correct(meeting, utterance=position, speaker="")

    citation = assistant.ask(LIGHTS).citations[0]
    assert (citation.utterance_id, citation.speaker, citation.who) == (f"{meeting}-u{position}", None, "鷲尾課長")


def test_passages_keep_their_ids_and_words(assistant: Assistant, meeting: str) -> None:
    """Whoever is now said to speak, what is embedded and cited stays where it was."""

    def places(found: list[Passage]) -> set[tuple[str, str]]:
        return {(p.id, p.text) for p in found}

    before = places(assistant.search("街灯 ベンチ 費用", limit=50))
    assistant.correct(meeting, utterance=at(assistant, "街灯は来年"), speaker="久我山透")
    assistant.correct(meeting, person="樋渡玲子", role="傍聴者")

    assert places(assistant.search("街灯 ベンチ 費用", limit=50)) == before


def test_answers_are_linked_to_questions_anew(assistant: Assistant, meeting: str) -> None:
    """An answer whose speaker turns out to be a member is no reply any more; taken back, it is one again."""
    position = at(assistant, "ベンチは木陰")
    before = assistant.exchanges(meeting)
    assert f"{meeting}-u{position}" in {p.utterance_id for e in before for p in e.answers}
    assistant.correct(meeting, utterance=position, speaker="久我山透")

    assert f"{meeting}-u{position}" not in {p.utterance_id for e in assistant.exchanges(meeting) for p in e.answers}
    assistant.undo(meeting, 1)
    assert assistant.exchanges(meeting) == before


def test_the_header_is_quoted_as_printed_and_the_correction_told_beside_it(assistant: Assistant, meeting: str) -> None:
    """Asked for the date or the people, the answer quotes the header and says what was corrected in it."""
    assistant.correct(meeting, held_on="2023-10-03", person="鷲尾健吾", name="鷲尾賢吾", role="緑政課長")
    day, people = assistant.ask("会議はいつ開かれましたか"), assistant.ask("説明のために出席したのは誰ですか")

    assert "令和５年９月１２日" in day.citations[0].quote
    assert day.text.endswith("（訂正：2023-10-03）")
    assert day.short == "2023-10-03"
    assert people.text.endswith("（訂正：公園課長 → 緑政課長、鷲尾健吾 → 鷲尾賢吾）")
    assert "（訂正" not in assistant.ask("議題は何でしたか").text


# --- what is kept --------------------------------------------------------------------------------------------------


def test_what_was_read_is_kept_beside_it(assistant: Assistant, meeting: str) -> None:
    """Each correction tells what was read, what stood before it, what it set, of whom, and when."""
    position = at(assistant, "街灯は来年")
    assistant.correct(meeting, title="第三回", held_on=dt.date(2023, 10, 3))
    assistant.correct(meeting, title="第四回", person="宝田すみれ", role="公園課係長")
    assistant.correct(meeting, utterance=position, speaker="宝田")
    told = [
        (c.number, c.what, c.read, c.old, c.new, c.person, c.utterance, c.applies)
        for c in assistant.corrections(meeting)
    ]

    assert told == [
        (1, "held_on", "2023-09-12", "2023-09-12", "2023-10-03", None, None, True),
        (
            2,
            "title",
            "令和５年度第２回みさき緑道協議会",
            "令和５年度第２回みさき緑道協議会",
            "第三回",
            None,
            None,
            True,
        ),
        (3, "title", "令和５年度第２回みさき緑道協議会", "第三回", "第四回", None, None, True),
        (4, "role", "公園課主査", "公園課主査", "公園課係長", "宝田すみれ", None, True),
        (5, "speaker", "鷲尾健吾", "鷲尾健吾", "宝田すみれ", "宝田すみれ", position, True),
    ]
    for correction in assistant.corrections(meeting):
        made = dt.datetime.fromisoformat(correction.made_at)
        assert abs(dt.datetime.now(dt.UTC) - made) < dt.timedelta(minutes=5)
        assert json.loads(json.dumps(correction.to_dict())) == correction.to_dict()


@pytest.mark.parametrize("order", [(1, 2, 3, 4, 5), (5, 4, 3, 2, 1), (3, 1, 5, 2, 4)])
def test_taken_back_in_any_order_all_is_as_it_was_read(
    assistant: Assistant, meeting: str, order: tuple[int, ...]
) -> None:
    """After the last correction is taken back nothing differs from what was read."""
    before = everything(assistant)
    position = at(assistant, "ベンチは木陰")
    assistant.correct(meeting, title="第三回", held_on="2023-10-03")
    assistant.correct(meeting, person="鷲尾健吾", name="鷲尾賢吾")
    assistant.correct(meeting, utterance=position, speaker="鷲尾賢吾")
    assistant.correct(meeting, person="鷲尾賢吾", role="委員")
    assert everything(assistant) != before
    for number in order:
        assistant.undo(meeting, number)

    assert everything(assistant) == before
    assert assistant.corrections(meeting) == []


def test_one_correction_is_taken_back_and_the_others_stay(assistant: Assistant, meeting: str) -> None:
    """A name taken back leaves the utterance that was given to that person with them."""
    position = at(assistant, "街灯は来年")
    assistant.correct(meeting, person="宝田すみれ", name="宝田すみえ")
    assistant.correct(meeting, utterance=position, speaker="宝田すみえ")
    after = assistant.undo(meeting, 1)

    speaker = after.utterances[position].speaker
    assert speaker is not None
    assert speaker.name == "宝田すみれ"
    assert [c.number for c in assistant.corrections(meeting)] == [2]


def test_what_is_set_to_what_it_is_already_is_no_correction(assistant: Assistant, meeting: str) -> None:
    """Nothing is recorded where nothing changes."""
    before = assistant.meeting(meeting)

    assert assistant.correct(meeting, title=before.title, held_on="2023-09-12") == before
    assert assistant.corrections(meeting) == []


def test_two_spellings_of_one_person_become_one(assistant: Assistant, meeting: str) -> None:
    """Two people given the same name, role and group are one in the attendance."""
    after = assistant.correct(meeting, person="入間ひかる", name="久我山透")

    assert [p.name for p in after.people].count("久我山透") == 1
    assert len(said(assistant, speaker="久我山")) == 3


# --- files added again ---------------------------------------------------------------------------------------------


def test_corrections_survive_the_same_file_again(assistant: Assistant, file: Path, meeting: str) -> None:
    """Adding the file again, and opening the store again, changes nothing."""
    assistant.correct(meeting, held_on="2023-10-03", utterance=at(assistant, "街灯は来年"), speaker="宝田すみれ")
    before = everything(assistant)

    assert assistant.add(file)[0].status == "unchanged"
    assert everything(assistant) == before


def test_corrections_survive_a_changed_file_where_they_apply(assistant: Assistant, file: Path, meeting: str) -> None:
    """In the newer file the utterance is found by its words, one of several alike by its place among them."""
    alike = [u.position for u in assistant.meeting(meeting).utterances if u.text == "はい。"]
    assistant.correct(meeting, held_on="2023-10-03", person="鷲尾健吾", name="鷲尾賢吾")
    assistant.correct(meeting, utterance=at(assistant, "街灯は来年"), speaker="宝田すみれ")
    assistant.correct(meeting, utterance=alike[1], speaker="入間ひかる")
    more = (TURNS[0], ("樋渡会長", "傍聴の方が三名いらっしゃいます。"), *TURNS[1:])
    file.write_text(written(more), encoding="utf-8")
    added = assistant.add(file)[0]
    (info,) = assistant.meetings()
    now = assistant.meeting(info.id)

    assert (added.status, added.reading.meeting) == ("replaced", now)
    assert info.id != meeting
    assert info.held_on == dt.date(2023, 10, 3)
    assert [c.applies for c in assistant.corrections(info.id)] == [True] * 4
    speaker = now.utterances[at(assistant, "街灯は来年")].speaker
    assert speaker is not None
    assert speaker.name == "宝田すみれ"
    assert [u.speaker and u.speaker.name for u in now.utterances if u.text == "はい。"] == ["久我山透", "入間ひかる"]
    assert "鷲尾賢吾" in {p.name for p in now.people}
    assert assistant.search(LIGHTS, speaker="宝田すみれ")[0].text == TURNS[2][1]


def test_what_a_changed_file_says_otherwise_is_not_overruled(assistant: Assistant, file: Path, meeting: str) -> None:
    """A correction of what the newer file no longer has is kept, does not apply, and applies when it is there again."""
    position = at(assistant, "街灯は来年")
    assistant.correct(meeting, held_on="2023-10-03", utterance=position, speaker="宝田すみれ")
    changed = tuple((label, text.replace("三月", "五月")) for label, text in TURNS)
    file.write_text(written(changed, HEADER.replace("９月１２日（火）", "９月１９日（火）")), encoding="utf-8")
    assistant.add(file)
    (info,) = assistant.meetings()
    speaker = assistant.meeting(info.id).utterances[position].speaker

    assert info.held_on == dt.date(2023, 9, 19)
    assert speaker is not None
    assert speaker.name == "鷲尾健吾"
    assert [c.applies for c in assistant.corrections(info.id)] == [False, False]
    file.write_text(written() + "\n", encoding="utf-8")
    assistant.add(file)
    assert [c.applies for c in assistant.corrections(assistant.meetings()[0].id)] == [True, True]
    assert assistant.meetings()[0].held_on == dt.date(2023, 10, 3)


def test_corrections_leave_with_their_meeting(assistant: Assistant, file: Path, meeting: str) -> None:
    """A meeting that was removed and is added again is as it is read."""
    before = assistant.meeting(meeting)
    assistant.correct(meeting, title="第三回")
    assistant.remove(meeting)
    assistant.add(file)

    assert assistant.meeting(meeting) == before
    assert assistant.corrections(meeting) == []


# --- what is refused -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wish", "error", "message"),
    [
        ({}, BadCorrection, "Nothing is to be corrected"),
        ({"held_on": "2023-02-30"}, BadSetting, "'2023-02-30' is no date"),
        ({"title": "  "}, BadCorrection, "The title '  ' has no words"),
        ({"title": "長" * 301}, BadCorrection, "301 characters; 300 is the most"),
        ({"person": "鷲尾賢吾", "name": "X"}, BadCorrection, "Nobody .* is called '鷲尾賢吾'. Nearest is '鷲尾健吾'"),
        ({"person": "", "name": "X"}, BadCorrection, "The name '' has no words"),
        ({"person": "鷲尾健吾"}, BadCorrection, "What is wrong with '鷲尾健吾'"),
        ({"person": "鷲尾健吾", "name": "・"}, BadCorrection, "The name '・' has no words"),
        ({"name": "鷲尾賢吾"}, BadCorrection, "Whose name"),
        ({"role": "部長"}, BadCorrection, "Whose role"),
        ({"speaker": "宝田すみれ"}, BadCorrection, "What did '宝田すみれ' say"),
        ({"utterance": 2}, BadCorrection, "Who spoke utterance 2"),
        ({"utterance": 99, "speaker": "宝田"}, BadCorrection, "no utterance 99; the last is 8"),
        ({"utterance": -1, "speaker": "宝田"}, BadCorrection, "no utterance -1"),
        ({"utterance": "feed-u2", "speaker": "宝田"}, BadCorrection, "no utterance 'feed-u2'"),
        ({"utterance": 0, "speaker": "宝田"}, BadCorrection, "Utterance 0 is a heading"),
        (
            {"utterance": 2, "speaker": "宝田すみえ"},
            BadCorrection,
            "Nearest is '宝田すみれ'.*somebody new, give a role",
        ),
        ({"person": "宝田", "role": "係長", "utterance": 2, "speaker": "宝田"}, BadCorrection, "Whose role is meant"),
    ],
    ids=str,
)
def test_what_cannot_be_corrected_is_refused(
    assistant: Assistant, meeting: str, wish: dict[str, Any], error: type[MinutesError], message: str
) -> None:
    """The error says in one line what is wrong and what to give, and nothing changes."""
    before = assistant.meeting(meeting)

    with pytest.raises(error, match=message) as caught:
        assistant.correct(meeting, **wish)
    assert "\n" not in str(caught.value)
    assert assistant.meeting(meeting) == before
    assert assistant.corrections(meeting) == []


def test_a_surname_of_two_people_is_refused(assistant: Assistant, meeting: str) -> None:
    """What two names begin with means neither; both are named."""
    assistant.correct(meeting, person="入間ひかる", name="久我山ひかる")

    with pytest.raises(BadCorrection, match="'久我山' may be '久我山透' or '久我山ひかる'"):
        assistant.correct(meeting, utterance=3, speaker="久我山")


def test_unknown_meetings_and_numbers_are_refused(assistant: Assistant, meeting: str) -> None:
    """An id that no meeting has, and a number that no correction has, are named."""
    for call in (assistant.corrections, lambda m: assistant.correct(m, title="X"), lambda m: assistant.undo(m, 1)):
        with pytest.raises(UnknownMeeting, match="'feed'"):
            call("feed")
    with pytest.raises(BadCorrection, match=r"no correction 7\. Nothing in it was corrected"):
        assistant.undo(meeting, 7)
    assistant.correct(meeting, title="第三回")
    with pytest.raises(BadCorrection, match=r"no correction 7\. Those that it has: 1"):
        assistant.undo(meeting, 7)


# --- the command line ----------------------------------------------------------------------------------------------


def test_the_command_corrects_lists_and_takes_back(minutes: Minutes, assistant: Assistant, meeting: str) -> None:
    """`minutes correct` sets several things at once, `--list` shows them beside what was read, `--undo` takes one back."""
    home = ("--home", assistant._store.home)
    set_ = minutes("correct", meeting, "--date", "2023-10-03", "--utterance", "3", "--speaker", "宝田すみれ", *home)
    listed = minutes("correct", meeting, "--list", "--json", *home)
    undone = minutes("correct", meeting, "--undo", 1, *home)

    assert (set_.code, listed.code, undone.code) == (0, 0, 0)
    assert [line.split("\t")[:5] for line in set_.out.splitlines()] == [
        ["number", "what", "of", "read", "corrected"],
        ["1", "date", "", "2023-09-12", "2023-10-03"],
        ["2", "speaker", "u3", "鷲尾健吾", "宝田すみれ"],
    ]
    assert [c["new"] for c in json.loads(listed.out)] == ["2023-10-03", "宝田すみれ"]
    assert len(undone.out.splitlines()) == 2
    assert assistant.meeting(meeting).held_on == dt.date(2023, 9, 12)


@pytest.mark.parametrize(
    "arguments", [[], ["--title", ""], ["--list", "--undo", "1"], ["--undo", "3"], ["--date", "x"]]
)
def test_the_command_refuses_in_one_line(
    minutes: Minutes, assistant: Assistant, meeting: str, arguments: list[str]
) -> None:
    """Bad input is one line on standard error and exit code 2."""
    ran = minutes("correct", meeting, *arguments, "--home", assistant._store.home)

    assert (ran.code, ran.out, len(ran.err.splitlines())) == (2, "", 1)
