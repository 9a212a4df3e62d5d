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
def weights(wants: str) -> NDArray[np.float64]:
    """Return one weight per feature for what is wanted."""
    table = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    row = table.get(wants, table["answer"])
    return np.array([row.get(name, 0.0) for name in NAMES])


def score(features: NDArray[np.float64], question: Question) -> NDArray[np.float64]:
    """Return one score per row of features; higher is better."""
    return np.asarray(features @ weights("answer" if question.wants == "answer" else "question"))
