"""Who runs what an English board oversees replies though they are its members, and a reply takes up what was asked."""

from __future__ import annotations

import dataclasses

import pytest

from index.linking.sides import sides
from index.linking.taken_up import named_in
from index.records import Group, Meeting, Person, Utterance

from .conftest import kinds, replies

BOARD: dict[str, tuple[str | None, Group]] = {
    "Chair Hale": ("Chair", "chair"),
    "Mr. Brand": ("Director of Works", "member"),
    "Mrs. Lowe": ("Chief Gardener", "member"),
    "Ms. Pryce": ("Non-Executive Director", "member"),
    "Mr. Kidd": (None, "member"),
    "Ms. Ott": ("Union Secretary", "explainer"),
}
SAID = (
    ("Chair Hale", "We begin with the glasshouse. Mr. Brand, please."),
    ("Mr. Brand", "The north wall leans and the builder wants £4,000 to prop it."),
    ("Ms. Pryce", "Why was the wall not looked at in spring?"),
    ("Mr. Kidd", "Who keeps the keys of the boiler room?"),
    ("Mr. Brand", "To Ms. Pryce I say that the ladder was broken until July."),
    ("Mrs. Lowe", "May I mention the dahlias. Half of the tubers were eaten by mice in February."),
    ("Ms. Ott", "Members would like to know whether anybody will be sent home. Is there a list?"),
    ("Mrs. Lowe", "There is no list, and nobody will be sent home."),
)


@pytest.fixture
def board() -> Meeting:
    """Return made-up minutes of a board that those who run the gardens sit on."""
    people = {who: Person(who.split()[-1], role, group, True) for who, (role, group) in BOARD.items()}
    told = tuple(Utterance(f"m-u{n}", n, who, people[who], "speech", text) for n, (who, text) in enumerate(SAID))
    return Meeting("m", "Gardens Board", None, None, None, "m.txt", "verbatim", (), (), (), (), told)


def test_sides_of_a_board(board: Meeting) -> None:
    """A director of works answers, a non-executive director asks, and so does a union's secretary who is no member."""
    told = dict(zip([who for who, _ in SAID], sides(board), strict=True))

    assert told == {
        "Chair Hale": "chair", "Mr. Brand": "answerer", "Mrs. Lowe": "answerer", "Ms. Pryce": "asker",
        "Mr. Kidd": "asker", "Ms. Ott": "asker",
    }  # fmt: skip


def test_an_answer_that_names_who_asked_replies_to_them(board: Meeting) -> None:
    """Who is named asked before somebody else did, and is answered first."""
    assert replies(board)[SAID[4][1]][0] == SAID[2][1]


def test_another_matter_is_no_reply(board: Meeting) -> None:
    """Another official who shares no word with the question only tells something."""
    assert SAID[5][1] not in replies(board)
    assert kinds(board)[5] == "explanation"


def test_a_heading_parts_who_asked_from_who_answers(board: Meeting) -> None:
    """Who was answered under another item is not meant again."""
    told = list(board.utterances)
    heading = Utterance("m-h", 4, None, None, "heading", "2. The boiler")
    later = [dataclasses.replace(u, position=u.position + 1) for u in told[4:]]

    found = replies(dataclasses.replace(board, utterances=(*told[:4], heading, *later)))

    assert SAID[2][1] not in found.get(SAID[4][1], [])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mrs. Dale is right.", {"Dale"}),
        ("As for Mr Orr's fence, it stays.", {"Orr"}),
        ("The mayor is right.", set()),
        ("田中さんのとおりです。", set()),
    ],
)
def test_who_is_named(text: str, names: set[str]) -> None:
    """A name counts with a title before it."""
    assert named_in(text) == names
