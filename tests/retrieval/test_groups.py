"""A question may ask for the words of a group without a name, which somebody speaks for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.digest.asked import asks_how_it_went
from index.linking.speech import moves
from index.retrieval.groups import groups
from index.retrieval.question import understand

MINUTES = """HOLLOW MILL PARK COMMITTEE

Minutes of the meeting held on Tuesday, 3 March 2026

Present: Cllr June Abbot (Chair), Cllr Piet Marsh
In attendance: Ms Ida Kerr (Park Manager), Mr Leo Finch (Branch Secretary, UNISON)

1. Opening hours

Chair: Who would like to begin?

Ms Kerr (Park Manager): The gates would be shut at half past nine in the evening, and opened at six. Veterans would go in free.

Mr Finch (Branch Secretary, UNISON): The wardens do not want to lock up alone after dark. Could two be sent together?

Mr Sloe (Borough Solicitor): An order takes two months to make.

Mrs Quill (Mill Lane Residents): We are kept awake by cars until one in the morning, so we are glad of the gates.

Mr Hobbs (Hollow Parish Council): The footpath through the park is a right of way and must not be shut.

Cllr Marsh: I move that the gates be shut for a year, and that the footpath be left open.

Chair: Those in favour? Two. The motion is carried.
"""


@pytest.fixture(scope="module")
def park(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Return the assistant over minutes of a committee that guests speak to."""
    folder = tmp_path_factory.mktemp("park")
    (folder / "park.txt").write_text(MINUTES, encoding="utf-8")
    with Assistant.open(folder / "store") as assistant:
        assistant.add(folder / "park.txt")
        yield assistant


@pytest.mark.parametrize(
    ("question", "office"),  # of who is in the attendance, else the label
    [
        ("What did the union say about locking up?", "BranchSecretary"),
        ("What do the people who live on Mill Lane think?", "MrsQuill"),
        ("What did the parish council say about the gates?", "MrHobbs"),
        ("What did local residents want?", "MrsQuill"),
        ("What was the parish council's objection?", "MrHobbs"),
        ("What did the borough's lawyer say?", "MrSloe"),
    ],
)
def test_who_speaks_for_a_group(question: str, office: str, park: Assistant) -> None:
    """Those are meant whose label says so, in the same word or another for it, and their words are wanted."""
    (meant,) = groups(question, park._store.db)[0]

    assert meant.startswith(office)
    assert understand(question, park._store.db).wants != "answer"


@pytest.mark.parametrize(
    "question",
    [
        "What did the council say about the gates?",
        "What did Cllr Marsh say?",
        "What do the gates cost?",
        "住民は何と言いましたか",
    ],
)
def test_no_group(question: str, park: Assistant) -> None:
    """The body itself, people by name and things are no group that a guest speaks for."""
    assert groups(question, park._store.db) == ((), question)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What did the union say about locking up?", "do not want to lock up alone"),
        ("What did residents say about the gates?", "kept awake by cars"),
        ("What time would the gates be shut?", "half past nine"),
        ("Who won't have to pay at the gates?", "Veterans"),
        ("Who brought up the idea of two going together?", "Could two be sent together"),
    ],
)
def test_found_first(question: str, told: str, park: Assistant) -> None:
    """What tells it comes first."""
    assert told in park.search(question, limit=1)[0].text


def test_what_was_decided_in_the_end(park: Assistant) -> None:
    """ "In the end" names no topic: the vote and what was moved are told."""
    found = park.ask("What was decided about the gates in the end?")

    assert [citation.label for citation in found.citations] == ["Cllr Marsh", "Chair"]


def test_what_was_spent_so_far_is_no_timeline(park: Assistant) -> None:
    """ "So far" asks how a topic went, but not with how much."""
    assert asks_how_it_went("What was said about the gates so far?")
    assert not asks_how_it_went("How much have the gates cost so far?")


def test_who_would_move_something_moves_nothing() -> None:
    """A condition is no motion."""
    assert moves("I move that the gates be shut.")
    assert not moves("If I move the benches, there is room for a stall.")
