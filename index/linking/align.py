"""Align the sections of an answer with the questions it may reply to.

An official takes the questions up about in the order they were asked, in the asker's words, and first says which
one comes (…についてのご質問でございます). So the path of best word agreement, with a mild pull forward, is found by
dynamic programming (Viterbi), in time linear in answers × questions.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float32]
HEAD = 80  # characters of an answer section that name its topic, counted twice more
BACK = 0.10  # cost of returning to an earlier question
AGAIN = 0.02  # cost of replying to the same question in another section
MEANING = 0.5  # weight of the embeddings' agreement beside the words'
NAMED = 0.12  # the question asks for this official
OTHER = 0.10  # the question asks for another official who also answers
SECOND = 0.7  # a second question this near to the best is replied to as well
WEAK = 0.06  # agreement below which a link is no better than chance


@dataclass(frozen=True)
class Side:
    """One section as the alignment sees it."""

    words: tuple[str, ...]
    head: tuple[str, ...]  # words of the sentence that names the topic
    vector: Vector | None


def weights(texts: Sequence[Sequence[str]]) -> dict[str, float]:
    """Return the inverse document frequency of each word over the given texts."""
    count = Counter(word for words in texts for word in set(words))
    return {word: math.log(1 + len(texts) / n) for word, n in count.items()}


def agreement(answers: Sequence[Side], questions: Sequence[Side], idf: dict[str, float]) -> NDArray[np.float64]:
    """Return how well each question fits each answer section, shape (answers, questions), about 0 to 1.5."""
    vocabulary = {
        w: i for i, w in enumerate(dict.fromkeys(chain.from_iterable(s.words for s in (*answers, *questions))))
    }
    if not vocabulary:
        return np.zeros((len(answers), len(questions)))
    scale = np.array([idf.get(w, 1.0) for w in vocabulary])

    def rows(sections: Sequence[Side], head: int) -> NDArray[np.float64]:
        table = np.zeros((len(sections), len(vocabulary)))
        for row, section in enumerate(sections):
            count = Counter(map(vocabulary.__getitem__, section.words))
            for word in section.head if head else ():
                count[vocabulary[word]] += head
            place = np.fromiter(count, dtype=np.intp, count=len(count))
            table[row, place] = np.log1p(np.fromiter(count.values(), dtype=float, count=len(count))) * scale[place]
        return np.asarray(table / np.maximum(np.linalg.norm(table, axis=1, keepdims=True), 1e-9))

    score: NDArray[np.float64] = rows(answers, 2) @ rows(questions, 0).T
    if all(s.vector is not None for s in (*answers, *questions)):
        meaning = (
            np.stack([s.vector for s in answers if s.vector is not None])
            @ np.stack([s.vector for s in questions if s.vector is not None]).T
        )
        score = score + MEANING * np.maximum(meaning, 0.0)
    return score


def align(score: NDArray[np.float64], prior: NDArray[np.float64]) -> list[int]:
    """Return for each answer section (row of `score`) the question (column) of the best path.

    `prior` (one number a column) is added to a question's agreement. Time is rows × columns.
    """
    gain = score + prior
    rows, columns = gain.shape
    best = gain[0].copy()
    back = np.zeros((rows, columns), dtype=int)
    for row in range(1, rows):
        ahead = np.maximum.accumulate(np.concatenate([[-np.inf], best[:-1]]))
        came = _argmax_before(best)
        overall = int(np.argmax(best))
        options = np.stack([ahead, best - AGAIN, np.full(columns, best[overall] - BACK)])
        choice = np.argmax(options, axis=0)
        back[row] = np.where(choice == 0, came, np.where(choice == 1, np.arange(columns), overall))
        best = options.max(axis=0) + gain[row]
    path = [int(np.argmax(best))]
    for row in range(rows - 1, 0, -1):
        path.append(int(back[row, path[-1]]))
    return path[::-1]


def _argmax_before(values: NDArray[np.float64]) -> NDArray[np.int64]:
    """Return for each place the index of the largest value strictly before it (0 for the first)."""
    found = np.zeros(len(values), dtype=np.int64)
    top = 0
    for i in range(1, len(values)):
        if values[i - 1] > values[top]:
            top = i - 1
        found[i] = top
    return found
