"""One table tells what stands with a name: courtesies, seats, offices, and what they are called in the other language."""

from __future__ import annotations

import re

import pytest

from assistant.gates.people import mentions
from index.retrieval.people import english_offices
from index.titles import is_courtesy, rendering, untitled
from index.words import sentences


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Revd Judith Pell", "Judith Pell"),
        ("Cllr Dr. Ruth Aldous", "Ruth Aldous"),
        ("Alderman Webb", "Webb"),
        ("John Major", "John Major"),
        ("Major", "Major"),
    ],
)
def test_titles_before_a_name_are_taken_off(printed: str, name: str) -> None:
    """What stands before a name is taken off, however much; a surname that is a title too stays."""
    assert untitled(printed) == name


def test_a_courtesy_is_no_office() -> None:
    """Mr and Dr tell no office, Cllr and Chair do."""
    assert [is_courtesy(title) for title in ("Mr", "Dr.", "Cllr", "Chair")] == [True, True, False, False]


@pytest.mark.parametrize("title", ["Revd.", "Cllr.", "Ald.", "Mx.", "Prof."])
def test_a_title_ends_no_sentence(title: str) -> None:
    """The full stop of a title is none of a sentence."""
    text = f"A reply was given by {title} Pell at once. It was noted."

    assert [text[a:b].strip() for a, b in sentences(text)] == [
        f"A reply was given by {title} Pell at once.",
        "It was noted.",
    ]


@pytest.mark.parametrize("title", ["Cllr", "Alderman", "Revd", "Trustee", "Mx"])
def test_a_title_tells_that_a_name_follows(title: str) -> None:
    """Somebody whom no attendance lists is seen by the title before the name."""
    assert [one.text for one in mentions(f"It was {title} Vexworth who left.", [], [])] == ["Vexworth"]


@pytest.mark.parametrize(
    ("office", "held", "fits"),
    [
        ("mayor", "市長", True),
        ("mayor", "副市長", False),
        ("deputy mayor", "副市長", True),
        ("Vice-Chair", "副委員長", True),
        ("chair", "副会長", False),
    ],
)
def test_an_office_and_its_deputy_are_two(office: str, held: str, fits: bool) -> None:
    """What an English office may be in Japanese is not what its deputy is called."""
    assert bool(re.search(rendering(office) or "$^", held)) == fits


def test_an_english_question_names_offices_of_japanese_minutes() -> None:
    """The offices are found by what minutes call them, and what else is asked is left."""
    titles, rest = english_offices("what did the deputy library director say about lending?")

    assert titles == ("副館長",)
    assert "director" not in rest
    assert "lending" in rest
