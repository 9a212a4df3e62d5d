"""Look at the foremost candidates sentence by sentence: how near each comes to the question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.retrieval.addressed import addressed
from index.retrieval.features import FIGURED, Candidate, Closer
from index.retrieval.glossed import Glossed
from index.retrieval.nearness import weigh
from index.retrieval.question import Question
from index.retrieval.shapes import shapes
from index.store import Store
from index.store.vectors import Vector
from index.words import sentences, words


@dataclass(frozen=True)
class Told:
    """The sentences of a passage."""

    spans: tuple[tuple[int, int], ...]  # in the passage's text
    meaning: tuple[float, ...]  # cosine of each with the question
    words: tuple[tuple[str, ...], ...]  # the content words of each, as the index holds them


def look_closer(
    store: Store,
    question: Question,
    deep: Sequence[Candidate],
    idf: Mapping[str, float],
    vector: Vector,
    glossed: Glossed | None,
) -> tuple[dict[str, Told], Closer]:
    """Return the sentences of candidates by id, and what the ranking learns from sentences and near words."""
    spans = {c.id: sentences(c.text) for c in deep}
    texts = [c.text[a:b] for c in deep for a, b in spans[c.id]]
    near = store.sentences.embed(texts) @ vector if texts else np.zeros(0)
    told, at = {}, 0
    for c in deep:
        count = len(spans[c.id])
        held = c.own_words.sentences
        told[c.id] = Told(
            tuple(spans[c.id]),
            tuple(float(x) for x in near[at : at + count]),
            held if len(held) == count else tuple(tuple(words(c.text[a:b])) for a, b in spans[c.id]),
        )
        at += count
    own = store.nearness.best(question.words, [c.own_words.words for c in deep])
    asked = store.nearness.best(question.words, [c.asked_words.words for c in deep])
    return told, Closer(
        np.array([max(told[c.id].meaning, default=0.0) for c in deep]),
        weigh(own, question.words, idf),
        weigh(asked, question.words, idf),
        weigh(np.maximum(own, asked), question.words, idf),
        addressed(store.db, question, deep, idf),
        _figure(store, question, deep, told, idf),
        *_glossed(glossed, question, deep),
    )


def _figure(
    store: Store, question: Question, deep: Sequence[Candidate], told: Mapping[str, Told], idf: Mapping[str, float]
) -> NDArray[np.float64]:
    """Return the share of the question's words in the best sentence that has the figure asked for, 0 where none is.

    What the passage replies to counts with each of its sentences: a short reply leaves to it what the figure is of.
    """
    found = np.zeros(len(deep))
    looks = [] if question.across else [look for kind, look in shapes(question.text).items() if kind in FIGURED]
    if not looks:
        return found
    held = [
        (i, (*own, *c.asked_words.words))
        for i, c in enumerate(deep)
        for (a, b), own in zip(told[c.id].spans, told[c.id].words, strict=True)
        if any(look.search(c.text, a, b) for look in looks)
    ]
    near = store.nearness.best(question.words, [words for _, words in held])
    for (i, _), share in zip(held, weigh(near, question.words, idf).tolist(), strict=True):
        found[i] = max(found[i], share)
    return found


def _glossed(glossed: Glossed | None, question: Question, deep: Sequence[Candidate]) -> NDArray[np.float64]:
    """Return how far candidates take up the words of an English question by their glosses, in all and in one sentence.

    Shape (2, len(deep)); zeros for a Japanese question.
    """
    if question.language != "en" or glossed is None or not glossed.words or not deep:
        return np.zeros((2, len(deep)))
    told = []
    for c in deep:
        own = np.array([glossed.within("", sentence) for sentence in c.own_words.sentences or ((),)])
        whole = np.maximum(own.max(axis=0), glossed.within("", c.asked_words.words))
        told.append((whole @ glossed.weight, (own @ glossed.weight).max()))
    return np.array(told).T
