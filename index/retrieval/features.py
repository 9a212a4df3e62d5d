"""Describe how well each candidate passage fits a question, in a few named numbers from 0 to about 1."""

from __future__ import annotations

import math
import sqlite3
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.records import Passage
from index.retrieval.question import Question
from index.words import fold

# One column each, in this order; `ranking` weighs them and explains what each is worth.
NAMES = (
    "own_words",  # words of the question in the passage (BM25, as a share of the best possible)
    "asked_words",  # the same in the question passages that it replies to
    "all_words",  # share of the question's words, by rarity, that stand in either
    "topic_words",  # the same in the sentence that announces the passage's topic
    "own_meaning",  # cosine of question and passage
    "asked_meaning",  # highest cosine of question and a question passage that it replies to
    "kind",  # is it what is asked for: an answer, a question, an opinion
    "speaker",  # is it by a person whom the question names
    "role",  # is it by the office that the question names, or in reply to the person it names
    "lead",  # is it the beginning of its section rather than the continuation
)
K1, B = 1.2, 0.6  # BM25's saturation and length normalisation
KINDS: Mapping[str, Mapping[str, float]] = {
    "answer": {"answer": 1.0, "explanation": 0.8, "opinion": 0.2, "procedure": 0.1, "question": 0.0, "heading": 0.1},
    "question": {"question": 1.0, "opinion": 0.6, "answer": 0.1, "explanation": 0.1, "procedure": 0.0, "heading": 0.0},
    "opinion": {"opinion": 1.0, "question": 0.8, "answer": 0.3, "explanation": 0.2, "procedure": 0.0, "heading": 0.0},
}


@dataclass(frozen=True)
class Text:
    """The words of one candidate as the index holds them."""

    own: Counter[str]
    asked: Counter[str]
    head: frozenset[str]


def rarity(db: sqlite3.Connection, words: Sequence[str]) -> dict[str, float]:
    """Return the inverse document frequency of each word over all passages; words unknown to it are the rarest."""
    count = db.execute("SELECT count(*) FROM passages").fetchone()[0]
    marks = ",".join("?" * len(words))
    known = dict(db.execute(f"SELECT term, doc FROM vocabulary WHERE term IN ({marks})", list(words)))
    return {w: math.log(1 + (count + 1) / (known.get(w, 0) + 0.5)) for w in words}


def texts(db: sqlite3.Connection, rows: Sequence[int]) -> dict[int, Text]:
    """Return the words of candidates by row."""
    marks = ",".join("?" * len(rows))
    found = db.execute(f"SELECT rowid, own, asked, head FROM words WHERE rowid IN ({marks})", list(rows))
    return {
        row: Text(Counter(own.lower().split()), Counter(asked.lower().split()), frozenset(head.lower().split()))
        for row, own, asked, head in found
    }


def features(
    question: Question,
    rows: Sequence[int],
    passages: Mapping[int, Passage],
    words: Mapping[int, Text],
    idf: Mapping[str, float],
    meaning: Mapping[str, float],
) -> NDArray[np.float64]:
    """Return one row per candidate and one column per NAMES, shape (len(rows), len(NAMES)).

    `meaning` is the cosine by passage id of the candidates and of the questions they reply to.
    """
    total = sum(idf[w] for w in question.words) or 1.0
    lengths = [sum(words[r].own.values()) for r in rows]
    mean = (sum(lengths) / len(lengths)) if lengths else 1.0
    named = {name for one in question.named for name in one.names}
    table = np.zeros((len(rows), len(NAMES)))
    for i, row in enumerate(rows):
        passage, text = passages[row], words[row]
        by = fold(passage.speaker.name) if passage.speaker else ""
        role = fold((passage.speaker and passage.speaker.role) or passage.label or "")
        askers = {fold(q.speaker.name) for q in passage.replies_to if q.speaker}
        replied = [meaning[q.id] for q in passage.replies_to[:3] if q.id in meaning]
        own = meaning.get(passage.id, 0.0)
        table[i] = (
            sum(idf[w] * _saturated(text.own[w], lengths[i], mean) for w in question.words) / total,
            sum(idf[w] * _saturated(text.asked[w], sum(text.asked.values()), mean) for w in question.words) / total,
            sum(idf[w] for w in question.words if w in text.own or w in text.asked) / total,
            sum(idf[w] for w in question.words if w in text.head) / total,
            own,
            max(replied, default=own * 0.8),
            KINDS[question.wants][passage.kind],
            float(by in named),
            float(any(r == role or r in role for r in question.roles) or bool(askers & named and question.wants == "answer")),
            float(passage.id.endswith(".0") or bool(text.head & text.own.keys())),
        )
    return table


def _saturated(count: int, length: int, mean: float) -> float:
    """Return BM25's term weight without its idf, from 0 to 1."""
    return count / (count + K1 * (1 - B + B * length / max(mean, 1.0))) if count else 0.0
