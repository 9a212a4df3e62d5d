"""Minutes in English answer questions in English with what was said, and tell what was decided."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.digest.decided import decisions

QUESTIONS = Path(__file__).parent / "questions"


@pytest.fixture(scope="module")
def ferry(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Return the assistant over the minutes of a harbour committee."""
    with Assistant.open(tmp_path_factory.mktemp("ferry")) as assistant:
        assistant.add(QUESTIONS / "ferry.txt")
        yield assistant


@pytest.fixture(scope="module")
def quarry(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Return the assistant over the minutes of a parish council."""
    with Assistant.open(tmp_path_factory.mktemp("quarry")) as assistant:
        assistant.add(QUESTIONS / "quarry.txt")
        yield assistant


@pytest.mark.parametrize(
    ("question", "label", "told"),
    [
        ("Why can't the launch be used for the late crossing?", "Ms Okafor", "not certified"),
        ("How many people used the late sailings?", "Ms Okafor", "eleven passengers"),
        ("How much does a new crane cost?", "Mr Holloway", "£310,000"),
        ("Who pays for the crane?", "Mr Holloway", "harbour reserve"),
        ("Why is Mr Dyer against the timetable?", "Mr Dyer", "forty minutes"),
        ("What did Mrs Penhale ask about the fishermen?", "Mrs Penhale", "until February"),
        ("What did Ms Tran think of the timetable?", "Ms Tran", "I support the change"),
    ],
)
def test_told(ferry: Assistant, question: str, label: str, told: str) -> None:
    """The answer is cited from who gave it."""
    first = ferry.ask(question).citations[0]

    assert first.label == label
    assert told in first.quote


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("How many people used the late sailings?", "Only eleven passengers a night used the two late sailings"),
        ("Was anyone injured?", "No. The crack was found before anything gave way."),
    ],
)
def test_short_answer_is_the_clause_that_fits(ferry: Assistant, question: str, short: str) -> None:
    """The one line is a clause of the sentence that answers, cut between words."""
    assert ferry.ask(question).short == short


@pytest.mark.parametrize(
    "question",
    [
        "How many ferries does the town own?",
        "How much does a ferry ticket cost?",
        "Why was the swimming pool closed?",
        "Who drives the minibus?",
        "What did Mrs Penhale say about parking fees?",
        "プールはなぜ閉まったのですか",
    ],
)
def test_not_told(ferry: Assistant, question: str) -> None:
    """What the minutes do not tell is not answered, in whichever language it is asked."""
    assert not ferry.ask(question).found


def test_silent_on_a_topic(quarry: Assistant) -> None:
    """What others said on it does not answer for somebody who said nothing on it."""
    assert quarry.ask("What did Cllr Sutcliffe say about dog bins?").reason == "detail_not_told"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What was decided about the crane?", "RESOLVED that a new slewing ring be ordered"),
        ("Was the winter timetable approved?", "approved by three votes to one"),
        ("What did the committee decide about the pontoon's name?", "the naming be deferred"),
    ],
)
def test_outcome(ferry: Assistant, question: str, told: str) -> None:
    """A decision is found by the item that it stands under, and told in the words that record it."""
    assert told in ferry.ask(question).citations[0].quote


def test_decisions(quarry: Assistant) -> None:
    """What is decided is told with the motion where the chair only says that it is carried."""
    (info,) = quarry.meetings()

    assert [(line.about, [words.text for words in line.told]) for line in decisions(quarry.meeting(info.id))][1:] == [
        ("2. Village hall roof", ["I propose that we accept the quote from Hargreaves.", "The motion is carried."]),
        ("3. Dog bins", ["We will defer this item to the next meeting."]),
    ]


def test_what_was_rejected(ferry: Assistant) -> None:
    """Nothing was."""
    assert not ferry.ask("What was rejected?").found


def test_what_it_was_about(ferry: Assistant) -> None:
    """A digest holds decisions and exchanges."""
    told = ferry.ask("What was this meeting about?").text

    assert "RESOLVED that a new slewing ring" in told
    assert "Why can the late boat not be run by the smaller launch?" in told


def test_officer_among_the_members(tmp_path: Path) -> None:
    """In a club whose officers are listed among the members, who replies is taken to answer."""
    with Assistant.open(tmp_path / "home") as assistant:
        assistant.add(QUESTIONS / "windmill.txt")
        answer = assistant.ask("Why were the sails so expensive?")

    assert answer.citations[0].label == "Mrs Oduya"
    assert "woodworm" in answer.citations[0].quote


def test_decisions_are_what_a_clerk_records(tmp_path: Path) -> None:
    """A vote that a clerk records is a decision; what an official tells to have been withdrawn or agreed is none."""
    with Assistant.open(tmp_path) as assistant:
        assistant.add(QUESTIONS / "carrowmore.txt")
        told = assistant.ask("What was decided?").text

    assert "put to the meeting and agreed unanimously" in told
    assert "On a show of hands the motion was carried by five votes to one." in told
    assert "My insurance was withdrawn" not in told
