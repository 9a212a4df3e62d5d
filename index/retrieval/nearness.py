"""Tell how much of a question a passage takes up in other words: each word's nearest word, by meaning.

The sum over the question's words of the best cosine among the passage's words is the late interaction of ColBERT
(Khattab and Zaharia 2020), here with one vector a word from the bundled model, weighed by the words' rarity. It meets
録音資料 and 録音図書, and an English word and its Japanese one, without any list of synonyms.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.embedding import Embedder
from index.embedding.static import StaticEmbedder
from index.retrieval.forms import forms
from index.words import is_latin

PASSAGES = 4_000  # passages whose words' rows are kept
MOST = 60_000  # words whose vectors are kept; about 90 MB
SENTENCES = 20_000  # sentences whose vectors are kept; about 20 MB
TELLING = 4.0  # length of a word's vector from which it tells all it can
QUESTIONS = 8  # questions whose cosines with words are kept: one question meets many lists of passages


class Nearness:
    """Vectors of words by the bundled model, made when first met."""

    def __init__(self, embedder: Embedder) -> None:
        """Use a model quick enough to embed single words."""
        self._embedder = embedder
        self._lock = threading.Lock()  # words and vectors grow together
        self._known: dict[str, int] = {}
        self._vectors = np.zeros((0, embedder.dim), dtype=np.float32)  # rows of the words known, and room for more
        self._met: dict[tuple[str, ...], NDArray[np.int64]] = {}  # the rows of passages met before
        self._asked: dict[tuple[str, ...], Cosines] = {}  # those of the last questions

    def best(self, question: Sequence[str], passages: Sequence[Sequence[str]]) -> NDArray[np.float32]:
        """Return for each passage and question word the cosine of the nearest word, shape (passages, words).

        A passage without words is near nothing: zeros.
        """
        if not question or not passages:
            return np.zeros((len(passages), len(question)), dtype=np.float32)
        with self._lock:
            self._forget()
            told = [self._rows(tuple(words)) for words in passages]
            spoken = [i for i, rows in enumerate(told) if len(rows)]
            rows = np.concatenate([told[i] for i in spoken]) if spoken else np.zeros(0, dtype=np.int64)
            near = self._near(tuple(question), rows)
        found = np.zeros((len(passages), len(question)), dtype=np.float32)
        if spoken:
            starts = np.cumsum([0, *(len(told[i]) for i in spoken[:-1])])
            found[spoken] = np.maximum.reduceat(near, starts, axis=0)
        return found

    def cosines(self, words: Sequence[str], others: Sequence[str]) -> NDArray[np.float32]:
        """Return the cosine of each word with each of the others, none below zero, shape (words, others)."""
        with self._lock:
            self._forget()
            self._learn([*words, *others])
            known = self._known
            mine, theirs = self._vectors[[known[w] for w in words]], self._vectors[[known[w] for w in others]]
        near: NDArray[np.float32] = np.maximum(theirs @ mine.T, 0.0).T
        return near

    def telling(self, words: Sequence[str]) -> list[float]:
        """Return how much each English word tells by itself, from 0 to 1: "come" little, "pool" all it can.

        The bundled model learned it, as the length of a word's vector. Short minutes do not tell: there any word is rare.
        """
        if not isinstance(self._embedder, StaticEmbedder):
            return [1.0] * len(words)
        return [
            1.0 if length is None or not is_latin(word) else min(1.0, length / TELLING) ** 2
            for word, length in zip(words, self._embedder.lengths(words), strict=True)
        ]

    def _near(self, question: tuple[str, ...], rows: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return the cosines of the words in `rows` with those of the question, none below zero."""
        asked = self._rows(question)
        cosines = self._asked.pop(question, None) or Cosines(
            np.zeros((0, len(question)), dtype=np.float32), np.zeros(0, dtype=bool)
        )
        more = len(self._known) - len(cosines.done)
        if more:
            cosines = Cosines(np.pad(cosines.values, ((0, more), (0, 0))), np.pad(cosines.done, (0, more)))
        wanted = np.zeros(len(cosines.done), dtype=bool)
        wanted[rows] = True
        new = np.flatnonzero(wanted & ~cosines.done)
        cosines.values[new] = np.maximum(self._vectors[new] @ self._vectors[asked].T, 0.0)
        cosines.done[new] = True
        for column, word in enumerate(question):  # another form of a word is the same word
            same = [row for form in forms(word)[1:] if (row := self._known.get(form)) is not None]
            if same:
                cosines.values[same, column] = 1.0
        self._asked[question] = cosines  # the last one asked is the last to go
        if len(self._asked) > QUESTIONS:
            del self._asked[next(iter(self._asked))]
        near: NDArray[np.float32] = cosines.values[rows]
        return near

    def _rows(self, words: tuple[str, ...]) -> NDArray[np.int64]:
        """Return the row of each word among the vectors, embedding those not met before."""
        rows = self._met.get(words)
        if rows is None:
            self._learn(words)
            if len(self._met) >= PASSAGES:
                self._met.clear()
            rows = self._met[words] = np.array([self._known[w] for w in words], dtype=np.int64)
        return rows

    def _learn(self, words: Sequence[str]) -> None:
        """Embed those of the words that were not met before."""
        new = [w for w in dict.fromkeys(words) if w not in self._known]
        if not new:
            return
        vectors = self._embedder.embed_passages(new)
        start = len(self._known)
        end = start + len(new)
        if end > len(self._vectors):  # room for as many again, since each copy is of all
            room = np.empty((2 * end, self._embedder.dim), dtype=np.float32)
            room[:start] = self._vectors[:start]
            self._vectors = room
        self._vectors[start:end] = vectors
        self._known.update(zip(new, range(start, end), strict=True))

    def _forget(self) -> None:
        """Begin anew when too many words are known."""
        if len(self._known) > MOST:
            self._known.clear()
            self._met.clear()
            self._asked.clear()


@dataclass(frozen=True)
class Cosines:
    """What is known of the cosines of all words met with those of one question."""

    values: NDArray[np.float32]  # shape (words met, words of the question)
    done: NDArray[np.bool_]  # which rows are reckoned


class Sentences:
    """Vectors of sentences by the store's own model; those of sentences met before are kept."""

    def __init__(self, embedder: Embedder) -> None:
        """Use the model that embeds passages."""
        self._embedder = embedder
        self._kept: dict[str, NDArray[np.float32]] = {}

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one unit-length row per text, shape (len(texts), dim), float32."""
        kept = self._kept  # another thread may begin anew meanwhile
        new = [text for text in dict.fromkeys(texts) if text not in kept]
        made = dict(zip(new, self._embedder.embed_passages(new), strict=True)) if new else {}
        found = np.zeros((len(texts), self._embedder.dim), dtype=np.float32)
        for i, text in enumerate(texts):
            found[i] = made[text] if text in made else kept[text]
        if len(kept) + len(made) > SENTENCES:
            self._kept = kept = {}
        kept.update(made)
        return found


def weigh(near: NDArray[np.float32], question: Sequence[str], idf: Mapping[str, float]) -> NDArray[np.float64]:
    """Return the share of the question that each passage takes up, by the rarity of its words, from 0 to 1."""
    weight = np.array([idf[w] for w in question])
    return np.asarray(near @ (weight / weight.sum())) if len(weight) else np.zeros(len(near))
