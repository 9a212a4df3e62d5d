"""Decide whether the passages found answer the question at all; the minutes often do not tell.

Two kinds of reason. Facts: a person whom the question asks about was absent or never spoke. Evidence: a logistic model
over a few named signals says how likely it is that the foremost passage answers; below an even chance the answer is
withheld. Its weights are fitted by `tests/evaluation/calibrate.py` on questions that the minutes answer, on questions
about other minutes, and on near misses, and shipped as numbers.
"""

from __future__ import annotations

import json
import math
import re
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.records import Reason
from assistant.signals import SIGNALS, asked_office, signals
from index.retrieval import Found
from index.retrieval.features import NAMES
from index.retrieval.search import bare
from index.store import Store
from index.words import fold

MODEL = Path(__file__).with_name("confidence.json")


def doubt(store: Store, found: Found) -> Reason | None:
    """Return why the question should not be answered from what was found, or None."""
    if not found.passages:
        return "empty"
    if found.enough in (0.0, 1.0):
        return "detail_not_told" if found.enough else None
    silent = _silent(store, found)
    if silent is not None:
        return silent
    if probability(found, signals(store, found)) >= found.enough:
        return None
    column = NAMES.index("all_nearness")
    return "detail_not_told" if found.features[0][column] >= 0.6 else "not_told"


def _silent(store: Store, found: Found) -> Reason | None:
    """Return why nothing can be told of the person or office whose words are asked for, or None."""
    office = asked_office(found.question.about)
    if office and not found.question.named:
        labels = "SELECT DISTINCT u.label FROM utterances u"
        spoken = (
            "SELECT DISTINCT s.role FROM people s JOIN utterances u ON u.meeting = s.meeting AND u.person = s.number"
        )
        if not _holds(store, office, f"{labels} UNION {spoken}"):
            return "never_spoke" if _holds(store, office, "SELECT DISTINCT role FROM people") else "not_there"
    for one in found.question.named:
        if any(fold(p.speaker.name) in one.names for p in found.passages if p.speaker):
            continue
        if spoke(store, one.names):
            continue
        return "absent" if all(p.attended is False for p in one.people) else "never_spoke"
    return None


def _holds(store: Store, office: str, query: str) -> bool:
    """Return whether one of the offices or labels that the query gives is the office; `office` is a pattern."""
    return any(role and re.search(office, fold(role)) for (role,) in store.db.execute(query))


def spoke(store: Store, names: tuple[str, ...]) -> bool:
    """Return whether any utterance in the store is by one of these people."""
    marks = ",".join("?" * len(names))
    query = (
        "SELECT 1 FROM people s JOIN utterances u ON u.meeting = s.meeting AND u.person = s.number"
        f" WHERE {bare('s.name')} IN ({marks}) LIMIT 1"
    )
    return store.db.execute(query, names).fetchone() is not None


def probability(found: Found, values: NDArray[np.float64]) -> float:
    """Return how likely it is that what was found answers the question."""
    weights, bias = _model(found.question.language)
    return 1.0 / (1.0 + math.exp(-float(values @ weights + bias)))


@cache
def _model(language: str) -> tuple[NDArray[np.float64], float]:
    table = json.loads(MODEL.read_text(encoding="utf-8"))[language]
    return np.array([table[name] for name in SIGNALS]), float(table["bias"])
