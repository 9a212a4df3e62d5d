"""Look for the words of an English question in Japanese passages, by their glosses.

A word is taken up where one of its glosses stands, as much as the gloss is near to it beside the nearest one. It weighs
by how few passages of the store hold any of its glosses: that 市 stands somewhere tells little of a question about a city.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from index.retrieval.glosses import bundled_glosses
from index.store import Store

PART = 0.8  # what a gloss counts of which only a part stands
LAST = "\U0010ffff"  # after every word that begins alike


class Glossed:
    """The words of an English question, and what takes them up: 布袋 takes up 袋, 捕まえる 捕, and 委託 some of 業務委託."""

    def __init__(self, store: Store, asked: Sequence[str]) -> None:
        """Look up the glosses of each word, and how rare it is in the store."""
        self.words = tuple(asked)
        self.weight = np.zeros(len(self.words))  # of each word, 1.0 in all
        self._whole: dict[str, list[tuple[int, float]]] = {}
        self._parts: dict[str, list[tuple[int, float]]] = {}
        self._met: dict[str, list[tuple[int, float]]] = {}
        (passages,) = store.db.execute("SELECT count(*) FROM passages").fetchone()
        for i, (word, glosses) in enumerate(zip(asked, bundled_glosses().of(asked), strict=True)):
            held = _held(store, word, word) + sum(_held(store, gloss, gloss + LAST) for gloss, _ in glosses)
            self.weight[i] = math.log(1 + (passages + 1) / (min(held, passages) + 0.5))
            self._whole.setdefault(word, []).append((i, 1.0))
            for gloss, cosine in glosses:
                near = cosine / glosses[0][1]
                self._whole.setdefault(gloss, []).append((i, near))
                for a in range(len(gloss)):
                    for b in range(a + 2, len(gloss) + 1):
                        self._parts.setdefault(gloss[a:b], []).append((i, PART * near))
        self.weight /= self.weight.sum() or 1.0
        self._long = [(gloss, told) for gloss, told in self._whole.items() if len(gloss) > 1 and not gloss.isascii()]

    def within(self, text: str, words: Sequence[str]) -> list[float]:
        """Return how well a text with these words takes up each word of the question, from 0 to 1."""
        best = [0.0] * len(self.words)
        hits = [told for gloss, told in self._long if gloss in text] if text else []
        met = self._met
        for word in words:  # a lookup where a call would take most of the time
            told = met.get(word)
            hits.append(self._of(word) if told is None else told)
        for told in hits:
            for i, near in told:
                best[i] = max(best[i], near)
        return best

    def share(self, text: str, words: Sequence[str]) -> float:
        """Return the share of the question's words that a text with these words takes up, by their weight."""
        return float(np.array(self.within(text, words)) @ self.weight)

    def _of(self, word: str) -> list[tuple[int, float]]:
        """Return what a word takes up; the same words come back in many sentences."""
        known = self._met.get(word)
        if known is None:
            pieces = _pieces(word)
            known = (
                []
                if self._whole.keys().isdisjoint(pieces)
                else [one for piece in pieces if piece in self._whole for one in self._whole[piece]]
            )
            if not word.isascii():
                known += self._parts.get(word, ())
            self._met[word] = known
        return known


def _held(store: Store, first: str, last: str) -> int:
    """Return how many passages hold the words from the first to the last, those that hold two of them twice."""
    query = "SELECT sum(doc) FROM vocabulary WHERE term >= ? AND term <= ?"
    return store.db.execute(query, (first, last)).fetchone()[0] or 0


@lru_cache(maxsize=20_000)
def _pieces(word: str) -> tuple[str, ...]:
    """Return the pieces of a word that may be a gloss: all its beginnings, and what follows its first character."""
    return (word,) if word.isascii() else tuple({word[: n + 1] for n in range(len(word))} | {word[1:]})
