"""In English minutes a passage stands under an item of business, and a question that names the item is about it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import Assistant
from index.retrieval.business import Business, business

QUESTIONS = Path(__file__).parents[1] / "questions"


@pytest.fixture(scope="module")
def carrowmore(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Return the assistant over the minutes of a district committee."""
    with Assistant.open(tmp_path_factory.mktemp("carrowmore")) as assistant:
        assistant.add(QUESTIONS / "carrowmore.txt")
        yield assistant


def test_words_of_an_item_tell_it() -> None:
    """A word tells an item the more surely, the fewer items have it; before the first item stands none."""
    items = Business((2, 5), ({"cinema": 1.0, "street": 0.5}, {"street": 0.5}))

    assert items.of(1) == {}
    assert items.of(4)["cinema"] == 1.0
    assert "cinema" not in items.of(5)


def test_items_are_those_of_the_headings(carrowmore: Assistant) -> None:
    """Each heading names an item."""
    db = carrowmore._store.db
    (meeting,) = db.execute("SELECT id FROM meetings").fetchone()

    named = business(db, meeting).words

    assert [word for word in ("culvert", "cemetery", "cinema", "toilets") for item in named if word in item] == [
        "culvert",
        "cemetery",
        "cinema",
        "toilets",
    ]
    assert named[2]["cinema"] == 1.0


@pytest.mark.parametrize(
    ("question", "label", "told"),
    [
        ("How did the vote on the cinema go?", None, "carried by five votes to one"),
        ("Have the taxi drivers been consulted?", "Ms Tuohy (District Engineer)", "Not yet."),
        ("Why wasn't the culvert cleaned in 2023?", "Ms Tuohy (District Engineer)", "The crew was moved"),
        ("How many plots have been sold but not used?", "Mr Rafter (Burial Grounds Officer)", "210 plots"),
        ("What did Cllr Fahy propose for the cinema?", "Cllr Fahy", "compulsory purchase"),
    ],
)
def test_told(carrowmore: Assistant, question: str, label: str | None, told: str) -> None:
    """A vote is told by the record, a question answered in two words by those, a reason by who was asked for it."""
    first = carrowmore.ask(question).citations[0]

    assert first.label == label
    assert told in first.quote


@pytest.mark.parametrize(
    "question",
    [
        "What does Councillor Lacey think of the box culvert?",
        "What will the new charge for a grave be next year?",
        "What fine did the boys get?",
    ],
)
def test_not_told(carrowmore: Assistant, question: str) -> None:
    """That an item has a word of the question is no answer, and a sum is told by a sum."""
    assert not carrowmore.ask(question).found
