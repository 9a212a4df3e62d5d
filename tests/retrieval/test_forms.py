"""English words are met in the other forms that they have."""

from __future__ import annotations

import pytest

from index.retrieval.forms import forms


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("flooded", "flooding"),
        ("graves", "grave"),
        ("paid", "pay"),
        ("pay", "paid"),
        ("stopping", "stopped"),
        ("close", "closing"),
        ("buried", "burial burying"),
        ("families", "family"),
        ("buses", "bus"),
        ("build", "built"),
        ("agreed", "agree"),
        ("people", "person"),
    ],
)
def test_a_form_is_met(asked: str, told: str) -> None:
    """A noun meets its plural, a verb its past and what it is doing, an irregular one too."""
    assert set(told.split()) & set(forms(asked))


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("build", "building"),
        ("plan", "planning"),
        ("news", "new"),
        ("caring", "car"),
        ("bus", "bu"),
        ("meet", "meeting"),
        ("business", "busines"),
    ],
)
def test_another_word_is_not_met(asked: str, told: str) -> None:
    """A noun that only looks like a form is another word."""
    assert told not in forms(asked)


@pytest.mark.parametrize("word", ["予算", "取り組み", "西暦2020", "a1", "of"])
def test_others_have_no_forms(word: str) -> None:
    """What is no English word stands for itself alone."""
    assert forms(word) == (word,)
