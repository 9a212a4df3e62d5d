"""Decide whether the passages found answer the question at all; the minutes often do not tell.

Two kinds of reason. Facts: a person whom the question asks about was absent or never spoke, or not on that. Evidence: a logistic model
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

from assistant.abstention import LEFT_OUT, Nearest, asks, left_open, left_out
from assistant.marks import noted
from assistant.on_topic import nearest, sides_with, strays
from assistant.records import Reason
from assistant.signals import NOTHING, SIGNALS, asked_office, signals
from assistant.silence import silent
from index.retrieval import Filters, Found, search
from index.retrieval.features import NAMES
from index.retrieval.shapes import shapes
from index.store import Store
from index.words import fold, is_latin

TOLD_BY_NAME = frozenset({"who", "what_is"})  # what a heading may tell
UNSURE, SURE = 0.7, 0.9  # how likely it must be, within and outside of a filter, that the answer is outside
TOUCHED = 0.6  # share of the question's words, or near ones, that shows that its topic is there
MODEL = Path(__file__).with_name("confidence.json")


def doubt(store: Store, found: Found) -> Reason | None:
    """Return why the question should not be answered from what was found, or None."""
    why = abstain(store, found)
    return None if why is None else why.reason


def abstain(store: Store, found: Found) -> Nearest | None:
    """Return why the question should not be answered from what was found, with the nearest thing, or None."""
    if not found.passages:
        return _outside(store, found) or Nearest("empty", found, None)
    first = found.passages[0]
    if found.enough in (0.0, 1.0):
        return Nearest("detail_not_told", found, first) if found.enough else None
    why = silent(store, found)
    if why is not None:
        return why
    astray = strays(store, found)
    if sides_with(found) and not astray:
        return None
    values = signals(store, found)
    likely = probability(found, values)
    if likely >= found.enough:
        if astray:
            return _outside(store, found) or Nearest("detail_not_told", found, nearest(found))
        if _uncounted(found, values) or _only_named(found):
            return _outside(store, found) or Nearest("detail_not_told", found, first)
        return (
            (_clearer_outside(store, found) if likely < UNSURE else None)
            or (left_open(store, found) if likely < UNSURE or asks(first) else None)
            or (left_out(store, found) if LEFT_OUT.search(first.text) else None)
        )
    touched = found.features[0][NAMES.index("all_nearness")] >= TOUCHED
    return (
        _outside(store, found)
        or left_out(store, found)
        or left_open(store, found)
        or Nearest("detail_not_told" if touched else "not_told", found, first)
    )


def _only_named(found: Found) -> bool:
    """Return whether an English heading came first, which names what is asked of and tells no reason, figure or day."""
    first = found.passages[0]
    return first.kind == "heading" and is_latin(first.text) and not TOLD_BY_NAME.issuperset(shapes(found.question.text))


def _uncounted(found: Found, values: NDArray[np.float64]) -> bool:
    """Return whether an English question wants a figure of something that no gloss of stands in what was found."""
    figured, focus = values[SIGNALS.index("figured")], values[SIGNALS.index("focus")]
    return found.question.language == "en" and bool(figured) and focus < NOTHING


def _outside(store: Store, found: Found) -> Nearest | None:
    """Return what the minutes tell outside of the filter, when they do."""
    if found.filters == Filters():
        return None
    everywhere = search(store, found.question.text, limit=10)
    if not everywhere.passages or abstain(store, everywhere) is not None:
        return None
    return Nearest("filtered", everywhere, everywhere.passages[0])


def _clearer_outside(store: Store, found: Found) -> Nearest | None:
    """Return what is told outside of the filter, when it is told there for certain and hardly within."""
    outside = _outside(store, found)
    if outside is None or outside.passage in found.passages:
        return None
    return outside if probability(outside.found, signals(store, outside.found)) >= SURE else None


def whom(store: Store, found: Found) -> list[str]:
    """Return the names of the people whom the question asks about, by name or by office."""
    printed = {fold(name): name for (name,) in store.db.execute("SELECT DISTINCT name FROM people")}
    named = list(dict.fromkeys(printed.get(name, name) for one in found.question.named for name in one.names))
    office = None if named else asked_office(found.question.about)
    if office is None:
        return named
    people = store.db.execute("SELECT DISTINCT name, role FROM people WHERE role IS NOT NULL")
    return [noted(name, role) for name, role in people if re.search(office, fold(role))][:3]


def probability(found: Found, values: NDArray[np.float64]) -> float:
    """Return how likely it is that what was found answers the question."""
    own = "ja" if found.question.language == "ja" else "latin"  # of minutes in English, where more is asked of figures
    weights, bias = _model("en" if found.question.across else own)
    return 1.0 / (1.0 + math.exp(-float(values @ weights + bias)))


@cache
def _model(row: str) -> tuple[NDArray[np.float64], float]:
    table = json.loads(MODEL.read_text(encoding="utf-8"))[row]
    return np.array([table[name] for name in SIGNALS]), float(table["bias"])
