"""Tell how much of a question a passage takes up in other words: each word's nearest word, by meaning.

The sum over the question's words of the best cosine among the passage's words is the late interaction of ColBERT
(Khattab and Zaharia 2020), here with one vector a word from the bundled model, weighed by the words' rarity. It meets
録音資料 and 録音図書, and an English word and its Japanese one, without any list of synonyms.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from index.embedding import Embedder

PASSAGES = 4_000  # passages whose words' rows are kept
MOST = 60_000  # words whose vectors are kept; about 90 MB


class Nearness:
    """Word vectors of the bundled model, made when first met."""

    def __init__(self, embedder: Embedder) -> None:
        """Use a model quick enough to embed single words."""
        self._embedder = embedder
        self._lock = threading.Lock()  # words and vectors grow together
        self._known: dict[str, int] = {}
        self._vectors = np.zeros((0, embedder.dim), dtype=np.float32)
        self._met: dict[tuple[str, ...], NDArray[np.int64]] = {}  # the rows of passages met before

    def best(self, question: Sequence[str], passages: Sequence[Sequence[str]]) -> NDArray[np.float32]:
        """Return for each passage and question word the cosine of the nearest word, shape (passages, words).

        A passage without words is near nothing: zeros.
        """
        if not question or not passages:
            return np.zeros((len(passages), len(question)), dtype=np.float32)
        with self._lock:
            if len(self._known) > MOST:
                self._known.clear()
                self._met.clear()
                self._vectors = self._vectors[:0]
            told = [self._rows(tuple(words)) for words in passages]
            asked = self._rows(tuple(question))
            vectors = self._vectors
        found = np.zeros((len(passages), len(question)), dtype=np.float32)
        spoken = [i for i, rows in enumerate(told) if len(rows)]
        if spoken:
            near = np.maximum(vectors[np.concatenate([told[i] for i in spoken])] @ vectors[asked].T, 0.0)
            starts = np.cumsum([0, *(len(told[i]) for i in spoken[:-1])])
            found[spoken] = np.maximum.reduceat(near, starts, axis=0)
        return found

    def _rows(self, words: tuple[str, ...]) -> NDArray[np.int64]:
        """Return the row of each word among the vectors, embedding those not met before."""
        rows = self._met.get(words)
        if rows is None:
            new = [w for w in dict.fromkeys(words) if w not in self._known]
            if new:
                vectors = self._embedder.embed_passages(new)
                self._known |= {w: len(self._known) + i for i, w in enumerate(new)}
                self._vectors = np.concatenate([self._vectors, vectors])
            if len(self._met) >= PASSAGES:
                self._met.clear()
            rows = self._met[words] = np.array([self._known[w] for w in words], dtype=np.int64)
        return rows


def weigh(near: NDArray[np.float32], question: Sequence[str], idf: Mapping[str, float]) -> NDArray[np.float64]:
    """Return the share of the question that each passage takes up, by the rarity of its words, from 0 to 1."""
    weight = np.array([idf[w] for w in question])
    return np.asarray(near @ (weight / weight.sum())) if len(weight) else np.zeros(len(near))
