"""Who voted against something said why before: the vote tells whose words to look at."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from index.retrieval import search
from index.retrieval.people import find_named, roster
from index.retrieval.question import understand
from index.retrieval.votes import voted

MINUTES = """TOWN OF SALT HARBOR
MINUTES OF THE TOWN COUNCIL

Date: Monday, May 5, 2025
Present: Mayor Joy Penn (presiding); Councilmembers Ed Fry (Ward 1), Mo Day (Ward 2), Ida Kerr (Ward 3)
Staff: Bo Ames, Harbor Master

ITEM 1. NIGHT FERRY

Mr. Ames (Harbor Master): The last boat would leave at midnight from June 1. It would cost $90,000 a year.

Councilmember Fry: Nobody rides it after ten. That is ninety thousand dollars for an empty deck.

Councilmember Kerr: The nurses who finish at eleven have asked for this boat three years running.

Ms. Lund (Quay Road): I clean offices until eleven and I walk home over the bridge.

Councilmember Kerr moved to start the night boat on June 1. Councilmember Day seconded.

Ayes: Penn, Day, Kerr. Nays: Fry. The motion carried three to one.

ITEM 2. PARKING AT THE BEACH

Councilmember Day: How many cars park there?

Mr. Ames (Harbor Master): About 140 on a fine Sunday. Salt Harbor has no other lot.

Mayor Penn: Is there any objection to a second lot? Hearing none, it is approved.
"""


@pytest.fixture(scope="module")
def harbor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Return the assistant over minutes whose clerk records the votes by name."""
    folder = tmp_path_factory.mktemp("harbor")
    (folder / "harbor.txt").write_text(MINUTES, encoding="utf-8")
    with Assistant.open(folder / "store") as assistant:
        assistant.add(folder / "harbor.txt")
        yield assistant


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("Ayes: Penn, Day. Nays: Fry.", [("opposes", "Fry"), ("supports", "Penn"), ("supports", "Day")]),
        ("Carried, 4-1, with Mr. Fry voting no.", [("opposes", "Fry")]),
        ("For: Cllrs Day and Kerr. Against: Cllr Fry.", [("opposes", "Fry"), ("supports", "Day"), ("supports", "Kerr")]),
        ("It was carried by four votes to two, Cllr Day and Cllr Fry voting against.", [("opposes", "Day"), ("opposes", "Fry")]),
        ("The charge is for boats: large and small. It was voted on.", []),
    ],
)  # fmt: skip
def test_who_took_which_side(text: str, taken: list[tuple[str, str]]) -> None:
    """Names stand behind the name of the side, or before what they did."""
    assert voted(text) == taken


def test_why_somebody_was_against_it(harbor: Assistant) -> None:
    """No word of theirs says that they are against it; the vote under the same item does."""
    answer = harbor.ask("Who was against the night ferry, and why?")

    assert answer.citations[0].label == "Councilmember Fry"


def test_the_name_of_the_town_tells_nothing(harbor: Assistant) -> None:
    """All that is asked is of the town whose minutes they are."""
    assert understand("How many cars park at the beach in Salt Harbor?", harbor.store.db).words == (
        "cars",
        "park",
        "beach",
    )


def test_a_label_names_whom_it_places(harbor: Assistant) -> None:
    """Where a speaker is from stands behind the name."""
    named, _ = find_named("What did Ms. Lund say about the bridge?", roster(harbor.store.db))

    assert [one.names for one in named] == [("Ms.Lund",)]
    assert harbor.ask("What did Ms. Lund say about the bridge?").citations[0].label == "Ms. Lund (Quay Road)"


def test_how_they_spoke_is_not_what_it_is_about(harbor: Assistant) -> None:
    """Whoever asks what somebody complained about names no topic by that."""
    answer = harbor.ask("What did Ms. Lund complain about?")

    assert understand(answer.question, harbor.store.db).words == ()
    assert answer.citations[0].label == "Ms. Lund (Quay Road)"


def test_who_presides_is_named_by_office(harbor: Assistant) -> None:
    """The mayor who presides is the mayor, and said nothing on the ferry."""
    answer = harbor.ask("What did the mayor say about the night ferry?")

    assert [one.names for one in search(harbor.store, answer.question).question.named] == [("JoyPenn",)]
    assert not answer.found
