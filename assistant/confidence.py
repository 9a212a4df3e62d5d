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

from assistant.records import Reason
from index.retrieval import Found
from index.retrieval.features import NAMES
from index.retrieval.people import TITLES
from index.retrieval.search import bare
from index.retrieval.shapes import shapes, unit
from index.store import Store
from index.words import fold

# 「教育長は何と答えましたか」, "what did the mayor say": an office, and a word of speaking.
SPEAKS = re.compile(
    rf"({TITLES})は.{{0,24}}?(何と|どう|どのように).{{0,6}}?(答え|述べ|発言|説明|言|考え|話|回答)"
    r"|\b(mayor|governor|superintendent|chair|president|minister)\b.{0,40}\b(?:say|said|answer|answered|think|reply|replied|explain)",
    re.IGNORECASE,
)
OFFICES = {
    "mayor": "市長|町長|村長|区長", "governor": "知事", "superintendent": "教育長", "chair": "会長|議長|委員長|座長",
    "president": "会長|議長|理事長|学長|社長", "minister": "大臣",
}  # fmt: skip
MODEL = Path(__file__).with_name("confidence.json")
FIRST = 3  # passages that are looked at
STRICT = ("how_many", "when")  # what is told by figures, or not at all
SIGNALS = (
    "nearness",  # share of the question's words that the best passage takes up, in the same or near words
    "focus",  # nearness of the words that the question asks of: 手数料 in 「手数料はいくらですか」
    "unknown",  # share of the question's words that stand nowhere in the store
    "words",  # share of the question's words in the passage or the question it replies to
    "meaning",  # cosine of question and passage
    "sentence",  # cosine of question and its best sentence
    "asked",  # cosine of question and the question that it replies to
    "standout",  # how far the foremost passage's meaning stands out among the candidates'
    "english_standout",
    "topic",  # share of the question's words in the sentence that announces the topic
    "denial",  # the question denies something, and the foremost passage does so too (1) or affirms it (-1)
    "shape",  # the foremost passage looks like telling what is wanted: a reason, a date
    "shapeless",  # the question wants a figure or a date, and the passage has none
    "unitless",  # the question wants a figure in some unit, and the first passages have none
    "english",  # words count less across languages
    "english_meaning",  # and meaning counts otherwise
    "english_nearness",
    "named",  # the question names who spoke, and the passage is theirs
)


def doubt(store: Store, found: Found) -> Reason | None:
    """Return why the question should not be answered from what was found, or None."""
    if not found.passages:
        return "empty"
    if found.enough in (0.0, 1.0):
        return "detail_not_told" if found.enough else None
    silent = _silent(store, found)
    if silent is not None:
        return silent
    if probability(signals(store, found)) >= found.enough:
        return None
    column = NAMES.index("all_nearness")
    return "detail_not_told" if found.features[0][column] >= 0.6 else "not_told"


def _silent(store: Store, found: Found) -> Reason | None:
    """Return why nothing can be told of the person or office whose words are asked for, or None."""
    office = SPEAKS.search(found.question.about)
    if office and not found.question.named:
        title = next(group for group in office.groups() if group)
        if not _holds(store, OFFICES.get(title.lower(), title)):
            return "not_there"
    for one in found.question.named:
        if any(fold(p.speaker.name) in one.names for p in found.passages if p.speaker):
            continue
        if spoke(store, one.names):
            continue
        return "absent" if all(p.attended is False for p in one.people) else "never_spoke"
    return None


def _holds(store: Store, office: str) -> bool:
    """Return whether anybody in the store holds the office, by the attendance or by a label; `office` is a pattern."""
    rows = store.db.execute("SELECT DISTINCT role FROM people UNION SELECT DISTINCT label FROM utterances")
    return any(role and re.search(office, fold(role)) for (role,) in rows)


def spoke(store: Store, names: tuple[str, ...]) -> bool:
    """Return whether any utterance in the store is by one of these people."""
    marks = ",".join("?" * len(names))
    query = (
        "SELECT 1 FROM people s JOIN utterances u ON u.meeting = s.meeting AND u.person = s.number"
        f" WHERE {bare('s.name')} IN ({marks}) LIMIT 1"
    )
    return store.db.execute(query, names).fetchone() is not None


def signals(store: Store, found: Found) -> np.ndarray:
    """Return the SIGNALS of what was found, shape (len(SIGNALS),)."""
    question, first = found.question, found.features[:FIRST]
    top = first[int(np.argmax(first[:, NAMES.index("all_nearness")]))] if len(first) else first[0]

    def best(name: str) -> float:
        return float(first[:, NAMES.index(name)].max())

    known = {
        word
        for (word,) in store.db.execute(
            f"SELECT term FROM vocabulary WHERE term IN ({','.join('?' * len(question.words))})", question.words
        )
    }
    total = sum(found.idf.values()) or 1.0
    wanted = [look for kind, look in shapes(question.text).items() if kind in STRICT]
    figure = unit(question.text)
    text = found.passages[0].text
    english = float(question.language == "en")
    names = {n for one in question.named for n in one.names}
    speaker = found.passages[0].speaker
    values = {
        "nearness": float(top[NAMES.index("all_nearness")]),
        "focus": found.focus,
        "unknown": sum(weight for word, weight in found.idf.items() if word not in known) / total,
        "words": best("all_words"),
        "meaning": best("own_meaning"),
        "sentence": best("best_meaning"),
        "asked": best("asked_meaning"),
        "standout": found.standout,
        "english_standout": english * found.standout,
        "topic": best("topic_words"),
        "denial": float(first[0][NAMES.index("polarity")]),
        "shape": float(first[0][NAMES.index("shape")]) - 0.5,
        "shapeless": float(bool(wanted) and not any(look.search(text) for look in wanted)),
        "unitless": float(bool(figure) and not any(figure.search(p.text) for p in found.passages[:FIRST] if figure)),
        "english": english,
        "english_meaning": english * best("own_meaning"),
        "english_nearness": english * float(top[NAMES.index("all_nearness")]),
        "named": float(bool(speaker and fold(speaker.name) in names)),
    }
    return np.array([values[name] for name in SIGNALS])


def probability(values: np.ndarray) -> float:
    """Return how likely it is that what was found answers the question."""
    weights, bias = _model()
    return 1.0 / (1.0 + math.exp(-float(values @ weights + bias)))


@cache
def _model() -> tuple[np.ndarray, float]:
    table = json.loads(MODEL.read_text(encoding="utf-8"))
    return np.array([table["weights"][name] for name in SIGNALS]), float(table["bias"])
