"""Find the passages that answer a question: candidates from words and vectors, then one ranking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from index.errors import BadQuestion
from index.records import Passage
from index.retrieval import ranking
from index.retrieval.closer import Told, look_closer
from index.retrieval.described import Described
from index.retrieval.features import NAMES, Candidate, candidates, features, rarity
from index.retrieval.filters import Filters
from index.retrieval.forms import forms
from index.retrieval.glossed import Glossed
from index.retrieval.pool import pool
from index.retrieval.question import Question, understand
from index.store import Store
from index.store.vectors import Vector
from index.words import is_latin

LONGEST = 2_000  # characters of a question; a longer one is a document
COMPETES = 1.0  # how much a passage is to be preferred by to compete whatever its words
DEEP = 16  # candidates that are looked at sentence by sentence
FIRST = 3  # passages that the question's focus is looked for in
SAME_TOPIC = 0.5  # share of the question's words in the sentence that announces a topic which the question names
WHOLE = 0.99  # the same where the topic is all that the question names
STEP = 0.001  # between the scores of what one member asked under it
ITEM = 1.2  # how much a passage is preferred by that stands under the item of English minutes that the question names


@dataclass(frozen=True)
class Found:
    """The ranked passages of a question, and what the ranking saw."""

    question: Question
    passages: tuple[Passage, ...]  # best first
    features: NDArray[np.float64]  # one row a passage, columns NAMES
    idf: dict[str, float]  # rarity of the question's words
    told: dict[str, Told]  # the sentences of the first DEEP, by passage id
    standout: float  # how far the first passage's meaning stands out among the candidates', in standard deviations
    focus: float  # how near the first passages come to the words that the question asks of; 1.0 when it has none
    enough: float = 0.5  # how likely they must be to answer: 0.0 where that is certain, 1.0 where they do not
    filters: Filters = field(default_factory=Filters)  # what the search was restricted to
    glossed: Glossed | None = None  # the question's words, where they are of another language than what was found
    beside: tuple[str, ...] = ()  # ids of what else the first passage's speaker asked under its topic, in order


class Find(Protocol):
    """What looks for passages: `search`, or a search in the light of a conversation."""

    def __call__(self, store: Store, text: str, /, *, limit: int = 10, filters: Filters | None = None) -> Found:
        """Return the passages that answer the question, best first."""


def search(
    store: Store,
    text: str,
    *,
    limit: int = 10,
    filters: Filters | None = None,
    prefer: Mapping[int, float] | None = None,
) -> Found:
    """Return the passages that answer the question, best first.

    The scores of the rows in `prefer` rise by its numbers; from COMPETES on a row competes whatever its words.

    Raises:
        BadQuestion: it is empty, or longer than LONGEST characters.
    """
    with store.snapshot():
        return _search(store, text, limit, filters or Filters(), prefer or {})


def _search(store: Store, text: str, limit: int, filters: Filters, prefer: Mapping[int, float]) -> Found:
    question = ask(text, store)
    vector = _vector(store, question)
    sure = [row for row, more in prefer.items() if more >= COMPETES]
    rows, meaning = pool(store, question, filters, vector, sure)
    if not rows or limit < 1:
        return Found(question, (), np.zeros((0, len(NAMES))), {}, {}, 0.0, 0.0, filters=filters)
    described = store.described(rows)
    question = replace(question, across=_across(question, described))
    found = candidates(described, question)
    wanted = {c.id for c in found} | {q for c in found for q in c.questions}
    meaning |= store.vectors.similarities(vector, [i for i in wanted if i not in meaning])
    idf = rarity(store.db, question.words)
    table = features(question, found, idf, meaning)
    more = np.array([prefer.get(c.row, 0.0) for c in found])
    more += ITEM * _business(question, described)
    order = np.argsort(-ranking.score(table, question) - more, kind="stable")
    first, rest = order[:DEEP], order[DEEP:]
    glossed = Glossed(store, question.words) if question.across else None
    told, closer = look_closer(store, question, [found[i] for i in first], idf, vector, glossed)
    table[first] = features(question, [found[i] for i in first], idf, meaning, closer)
    scores = ranking.score(table, question) + more
    asked = _asked(question, described, table, scores)
    scores[asked] = scores.max() - STEP * np.arange(len(asked))
    first = np.array(sorted({*first.tolist(), *asked}), dtype=int)  # NumPy's union loads its masked arrays, 0.01 s
    rest = rest[~np.isin(rest, asked)]
    order = np.concatenate([first[np.argsort(-scores[first], kind="stable")], rest])[:limit]
    chosen = [found[i].row for i in order]
    passages = store.passages(f"p.rowid IN ({','.join('?' * len(chosen))})", chosen)
    best = tuple(replace(passages[row], score=round(float(scores[i]), 4)) for row, i in zip(chosen, order, strict=True))
    near = np.maximum(table[:, NAMES.index("own_meaning")], table[:, NAMES.index("asked_meaning")])
    standout = float((near[order[0]] - near.mean()) / (near.std() + 1e-3))
    return Found(
        question,
        best,
        table[order],
        idf,
        told,
        standout,
        _focus(store, question, [found[i] for i in order[:FIRST]]),
        filters=filters,
        glossed=glossed,
        beside=tuple(found[i].id for i in asked[1:]),
    )


def _business(question: Question, described: Sequence[Described]) -> NDArray[np.float64]:
    """Return how surely the question names the item that each passage stands under, from 0 to 1."""
    asked = {form for w in question.words for form in forms(w)}
    return np.array([max((one.item[w] for w in asked & one.item.keys()), default=0.0) for one in described])


def _across(question: Question, described: Sequence[Described]) -> bool:
    """Return whether most of what was found is in another language than the question."""
    own = sum(is_latin(one.text) == (question.language == "en") for one in described)
    return 2 * own < len(described)


def _asked(
    question: Question, described: Sequence[Described], table: NDArray[np.float64], scores: NDArray[np.float64]
) -> list[int]:
    """Return what the best passage's speaker asked under its topic, as numbers of candidates, the first one first.

    A member asks several things under one topic. Where it is asked what they asked about it, all of them come first: in
    the order in which they were asked where the topic is all that the question names, since none then answers better
    than another; else the best one, those that follow it, and those before it.
    """
    top = int(np.argmax(scores))
    best = described[top]
    named = table[top, NAMES.index("topic_words")] >= SAME_TOPIC
    if question.wants != "question" or best.kind != "question" or not named:
        return []
    speech = best.id.rpartition(".")[0]
    same = [
        i
        for i, one in enumerate(described)
        if i != top and one.kind == "question" and one.id.rpartition(".")[0] == speech and one.head == best.head
    ]
    start = 0 if table[top, NAMES.index("topic_words")] >= WHOLE else best.position
    return sorted([top, *same], key=lambda i: (described[i].position < start, described[i].position))


def _focus(store: Store, question: Question, first: Sequence[Candidate]) -> float:
    """Return how near the words of the question's focus are to words of a passage or of what it replies to."""
    if not question.focus:
        return 1.0
    told = [c.own_words.words + c.asked_words.words for c in first]
    return float(store.nearness.best(question.focus, told).mean(axis=1).max())


def ask(text: str, store: Store) -> Question:
    """Return the question understood.

    Raises:
        BadQuestion: it is empty, or longer than LONGEST characters.
    """
    if not any(map(str.isalnum, text)):
        raise BadQuestion(f"The question {text!r:.40} has no words. Ask in a sentence, such as 'why …?'.")
    if len(text) > LONGEST:
        raise BadQuestion(
            f"The question has {len(text):,} characters; {LONGEST:,} is the most. Ask one thing at a time."
        )
    return understand(text, store.db)


def _vector(store: Store, question: Question) -> Vector:
    """Return the vector of what the question is about; of all of it, when it is about people alone."""
    return store.embedder.embed_question(question.about if any(map(str.isalnum, question.about)) else question.text)
