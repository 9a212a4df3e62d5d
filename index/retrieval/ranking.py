"""Weigh the features of a candidate into one score."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.retrieval.features import NAMES
from index.retrieval.question import Question

WEIGHTS = Path(__file__).with_name("weights.json")


@cache
def weights(row: str) -> NDArray[np.float64]:
    """Return one weight per feature for a row of the table, such as "answer.ja"."""
    table = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return np.array([table[row].get(name, 0.0) for name in NAMES])


def row(question: Question) -> str:
    """Return the row of the table for a question: what it wants, and whether it shares a language with the minutes."""
    return f"{'answer' if question.wants == 'answer' else 'question'}.{'en' if question.across else 'ja'}"


def score(features: NDArray[np.float64], question: Question) -> NDArray[np.float64]:
    """Return one score per row of features; higher is better.

    What tells one meeting from another is counted from the best one's, so that its score does not depend on what else
    the store holds.
    """
    scores = features @ weights(row(question))
    if len(scores):
        column = NAMES.index("brevity")
        scores -= weights(row(question))[column] * features[np.argmax(scores), column]
    return np.asarray(scores)
