"""Align the sections of an answer with the questions it may reply to.

An official takes the questions up about in the order they were asked, in the asker's words, and first says which
one comes (…についてのご質問でございます). So the path of best word agreement, with a mild pull forward, is found by
dynamic programming (Viterbi), in time linear in answers × questions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float32]
HEAD = 80  # characters of an answer section that name its topic, counted twice more
BACK = 0.10  # cost of returning to an earlier question
AGAIN = 0.02  # cost of replying to the same question in another section
MEANING = 0.5  # weight of the embeddings' agreement beside the words'
NAMED = 0.12  # the question asks for this official
OTHER = 0.10  # the question asks for another official who also answers
NUMBERED = 0.6  # the answer takes up the question's number
UNNUMBERED = 0.3  # both have numbers, and others
SECOND = 0.7  # a second question this near to the best is replied to as well
WEAK = 0.06  # agreement below which a link is no better than chance


@dataclass(frozen=True)
class Side:
    """One section as the alignment sees it: the weights of its words, as a question and as an answer."""

    places: NDArray[np.intp]  # of its words in the vocabulary, each once
    asked: NDArray[np.float64]  # weight of each; their squares sum up to 1
    told: NDArray[np.float64]  # the same with the words of the head counted twice more
    vector: Vector | None


class Agreement:
    """Tells how well questions fit answers, by words that are rare in the texts that they are from and by meaning."""

    def __init__(self, texts: Sequence[Sequence[str]]) -> None:
        """Weigh words by their inverse document frequency over the given texts, each given as words."""
        count = Counter(word for words in texts for word in set(words))
        self._place = {word: i for i, word in enumerate(count)}
        self._idf = np.log1p(len(texts) / np.fromiter(count.values(), dtype=float, count=len(count)))

    def side(self, words: Sequence[str], head: Sequence[str], vector: Vector | None) -> Side:
        """Return a section by its words, those of the sentence that names its topic, and its unit vector."""
        count = Counter(map(self._place.__getitem__, words))
        places = np.fromiter(count, dtype=np.intp, count=len(count))
        asked = self._weigh(places, count)
        count.update({self._place[word]: 2 * n for word, n in Counter(head).items()})
        return Side(places, asked, self._weigh(places, count), vector)

    def _weigh(self, places: NDArray[np.intp], count: Counter[int]) -> NDArray[np.float64]:
        weight = np.log1p(np.fromiter(count.values(), dtype=float, count=len(count))) * self._idf[places]
        return np.asarray(weight / max(float(np.linalg.norm(weight)), 1e-9))

    def score(self, answers: Sequence[Side], questions: Sequence[Side]) -> NDArray[np.float64]:
        """Return how well each question fits each answer section, shape (answers, questions), about 0 to 1.5."""
        places = np.concatenate([q.places for q in questions])
        weights = np.concatenate([q.asked for q in questions])
        columns = np.repeat(np.arange(len(questions)), [len(q.places) for q in questions])
        score = np.zeros((len(answers), len(questions)))
        told = np.zeros(len(self._idf))
        for row, answer in enumerate(answers):
            told[answer.places] = answer.told
            score[row] = np.bincount(columns, weights=told[places] * weights, minlength=len(questions))
            told[answer.places] = 0.0
        if all(s.vector is not None for s in (*answers, *questions)):
            meaning = (
                np.stack([s.vector for s in answers if s.vector is not None])
                @ np.stack([s.vector for s in questions if s.vector is not None]).T
            )
            score += MEANING * np.maximum(meaning, 0.0)
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
