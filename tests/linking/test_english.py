"""In English minutes too it is told who asks, who answers and who presides, and what each passage is."""

from __future__ import annotations

import pytest

from index.linking.items import called, headed, opening
from index.linking.sides import sides
from index.linking.speech import (
    asks,
    bids,
    closes,
    invites,
    is_moved,
    is_preface,
    next_item,
    seeks_consent,
    takes_side,
    tells,
)
from index.records import Meeting, Utterance

from .conftest import kinds, replies

SAID = (
    ("Ms Grant", "Good evening. The first item is the bandstand. Can I ask Mr Osei to introduce it?"),
    ("Mr Osei", "Thank you, Chair. The floor has rotted, and a new one would cost £9,200."),
    ("Mrs Webb", "Why was it not painted every year?"),
    ("Mr Osei", "Because the painter retired in 2019. Nobody has bid for the work since."),
    ("Mrs Webb", "Thank you, that is clear."),
    ("Mr Pole", "I would like to know how long the concerts will be stopped."),
    ("Mr Osei", "About ten weeks."),
    ("Mr Pole", "I am against spending so much on one floor."),
    ("Ms Grant", "We will take a vote. All in favour? Three. Against? One. The new floor is approved."),
    ("Ms Grant", "We move on to item 2, the duck pond. The meeting closed at nine."),
)


@pytest.fixture
def bandstand() -> Meeting:
    """Return made-up minutes whose labels tell no office."""
    utterances = tuple(Utterance(f"m-u{n}", n, who, None, "speech", text) for n, (who, text) in enumerate(SAID))
    return Meeting("m", "Park Committee", None, None, None, "m.txt", "verbatim", (), (), (), (), utterances)


def test_sides_are_told_by_speech(bandstand: Meeting) -> None:
    """Who conducts the meeting is its chair, who asks or takes a side a member, who replies an official."""
    told = dict(zip([who for who, _ in SAID], sides(bandstand), strict=True))

    assert told == {"Ms Grant": "chair", "Mr Osei": "answerer", "Mrs Webb": "asker", "Mr Pole": "asker"}


def test_kinds(bandstand: Meeting) -> None:
    """A chair who asks for a report or for votes asks no question; a member's view is an opinion."""
    assert kinds(bandstand) == [
        "procedure", "explanation", "question", "answer", "procedure", "question", "answer", "opinion", "procedure",
        "procedure",
    ]  # fmt: skip


def test_replies(bandstand: Meeting) -> None:
    """Each reply is linked to the question before it."""
    assert replies(bandstand) == {SAID[3][1]: [SAID[2][1]], SAID[6][1]: [SAID[5][1]]}


@pytest.mark.parametrize(
    "sentence",
    [
        "Why can we not wait?",
        "I'd like to know who pays.",
        "My question is about the fence.",
        "I was wondering whether the gate is locked at night.",
        "Could you please explain the second figure.",
    ],
)
def test_asks(sentence: str) -> None:
    """English asks with a mark at the end, or in words."""
    assert asks(sentence)


@pytest.mark.parametrize(
    "sentence", ["We asked the county twice.", "The question was settled in May.", "I like the plan."]
)
def test_asks_nothing(sentence: str) -> None:
    """What tells of a question asks none."""
    assert not asks(sentence)


@pytest.mark.parametrize(
    ("tells", "sentence"),
    [
        (closes, "Okay, that answers my question."),
        (closes, "Seconded."),
        (takes_side, "I don't agree with that."),
        (takes_side, "I move that we wait."),
        (seeks_consent, "Those in favour?"),
        (next_item, "Next on the agenda is the car park."),
        (invites, "Ms Lowe, would you walk us through the budget?"),
        (invites, "I would like to ask Ms Lowe to report on the budget."),
        (invites, "Dr. Hoffman?"),
        (next_item, "We turn to the gym floor."),
        (bids, "Can I ask Ms Lowe to introduce the budget?"),
        (bids, "When would it be done? Do we lose this summer?"),
        (is_moved, "Mr Pole moved to close the slipway until June. Mrs Webb seconded."),
        (is_preface, "Thank you for the question."),
    ],
)
def test_speech_acts(tells: object, sentence: str) -> None:
    """What an English sentence does is told from its set phrase."""
    assert callable(tells)
    assert tells(sentence)


@pytest.mark.parametrize(
    ("tells", "sentence"),
    [
        (closes, "Thank you, but I still want an answer."),
        (takes_side, "The society supports us every year."),
        (invites, "Can the gate be locked at night?"),
        (bids, "Is that so?"),
        (is_moved, "Mr Pole moved to close the slipway. The motion carried."),
        (is_moved, "They moved house last year."),
        (is_preface, "Thank you, we have locked it since March."),
    ],
)
def test_no_such_speech_act(tells: object, sentence: str) -> None:
    """A phrase that is only like it is none."""
    assert callable(tells)
    assert not tells(sentence)


@pytest.mark.parametrize(
    ("sentence", "item"),
    [
        ("The next item is the crane on the quay.", "the crane on the quay"),
        ("We move on to item 3, the naming of the pontoon.", "the naming of the pontoon"),
        ("Then there is the leak in the attic.", "the leak in the attic"),
        ("We will move to the vote.", ""),
        ("The crane is next to the shed.", ""),
    ],
)
def test_item_that_the_chair_calls(sentence: str, item: str) -> None:
    """An English chair says what comes next."""
    assert called(sentence) == item


def test_item_of_a_heading() -> None:
    """A heading names an item; a sentence, a longer text and a Japanese one do not."""
    assert headed("3. Dog bins") == "Dog bins"
    assert not headed("The meeting was opened at seven.")
    assert not headed("議案第３号")


def test_item_that_ends_the_header() -> None:
    """What is said first stands under the item that the last line of the header names by its number."""
    assert opening("Weir Town Council\nPresent: Ann Lee\n1. The weir") == "The weir"
    assert not opening("Weir Town Council\nPresent: Ann Lee")


RECORDED = (
    ("heading", None, "1. The slipway"),
    ("speech", "Ms Grant", "We turn to item 1. Thank you all for coming out on such a night as this one."),
    ("speech", "Mrs Webb", "I propose that we close the slipway until June."),
    ("speech", "Mr Pole", "I want to move an amendment, that it be closed until May."),
    ("direction", None, "The amendment was put to a vote and lost by three votes to one."),
    ("direction", None, "The motion was then carried."),
    ("heading", None, "2. Any other business"),
    ("direction", None, "The meeting closed at nine."),
)


@pytest.fixture
def slipway() -> Meeting:
    """Return made-up minutes in which a clerk records the votes."""
    utterances = tuple(
        Utterance(f"m-u{n}", n, label, None, kind, text) for n, (kind, label, text) in enumerate(RECORDED)
    )
    return Meeting("m", "Harbour Board", None, None, None, "m.txt", "verbatim", (), (), (), (), utterances)


def test_a_recorded_vote_is_on_what_was_moved(slipway: Meeting) -> None:
    """An amendment is voted on before the motion that it amends; the end of the meeting is no vote."""
    linked = replies(slipway)

    assert linked[RECORDED[4][2]] == [RECORDED[3][2]]
    assert linked[RECORDED[5][2]] == [RECORDED[2][2]]
    assert RECORDED[7][2] not in linked


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Nine boats broke loose in the January gale, and two of them have not been found. The insurers were told.",
            True,
        ),
        ("Thank you. Mr Osei, would you introduce the next item, and then we can have questions from members?", False),
        ("Those in favour? Three. Those against? One. The winter timetable is approved by three votes to one.", False),
    ],
)
def test_what_a_chair_tells(text: str, told: bool) -> None:
    """A chair who tells what happened does more than to run the meeting."""
    assert tells(text) is told
