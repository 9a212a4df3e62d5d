"""Look for the words of an English question in Japanese passages, by their glosses.

A word is taken up where one of its glosses stands, as much as the gloss is near to it beside the nearest one. It weighs
by how few passages of the store hold any of its glosses: that 市 stands somewhere tells little of a question about a city.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from index.retrieval.glosses import bundled_glosses
from index.store import Store

PART = 0.8  # what a gloss counts of which only a part stands
LAST = "\U0010ffff"  # after every word that begins alike


@dataclass(frozen=True)
class Glossed:
    """An English word of a question."""

    word: str
    glosses: tuple[tuple[str, float], ...]  # with their cosines beside the nearest one's, from 0 to 1
    weight: float  # its rarity in the store


def glossed(store: Store, asked: Sequence[str]) -> list[Glossed]:
    """Return the words of an English question with their glosses, in order."""
    (passages,) = store.db.execute("SELECT count(*) FROM passages").fetchone()
    found = []
    for word, glosses in zip(asked, bundled_glosses().of(asked), strict=True):
        held = _held(store, word, word) + sum(_held(store, gloss, gloss + LAST) for gloss, _ in glosses)
        weight = math.log(1 + (passages + 1) / (min(held, passages) + 0.5))
        nearest = glosses[0][1] if glosses else 1.0
        found.append(Glossed(word, tuple((gloss, near / nearest) for gloss, near in glosses), weight))
    return found


def _held(store: Store, first: str, last: str) -> int:
    """Return how many passages hold the words from the first to the last, those that hold two of them twice."""
    query = "SELECT sum(doc) FROM vocabulary WHERE term >= ? AND term <= ?"
    return store.db.execute(query, (first, last)).fetchone()[0] or 0


class Known:
    """What takes up the words of a question: 布袋 takes up 袋, 捕まえる 捕, and 委託 some of 業務委託."""

    def __init__(self, asked: Sequence[Glossed]) -> None:
        """Note the glosses of each word, and their parts."""
        self._asked = asked
        self._whole: dict[str, list[tuple[int, float]]] = {}
        self._parts: dict[str, list[tuple[int, float]]] = {}
        self._met: dict[str, list[tuple[int, float]]] = {}
        for i, one in enumerate(asked):
            self._whole.setdefault(one.word, []).append((i, 1.0))
            for gloss, near in one.glosses:
                self._whole.setdefault(gloss, []).append((i, near))
                for a in range(len(gloss)):
                    for b in range(a + 2, len(gloss) + 1):
                        self._parts.setdefault(gloss[a:b], []).append((i, PART * near))
        self._long = [(gloss, told) for gloss, told in self._whole.items() if len(gloss) > 1 and not gloss.isascii()]

    def within(self, text: str, words: Sequence[str]) -> list[float]:
        """Return how well a text with these words takes up each word of the question, from 0 to 1."""
        best = [0.0] * len(self._asked)
        hits = [told for gloss, told in self._long if gloss in text] if text else []
        met = self._met
        for word in words:  # a lookup where a call would take most of the time
            told = met.get(word)
            hits.append(self._of(word) if told is None else told)
        for told in hits:
            for i, near in told:
                best[i] = max(best[i], near)
        return best

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


@lru_cache(maxsize=20_000)
def _pieces(word: str) -> tuple[str, ...]:
    """Return the pieces of a word that may be a gloss: all its beginnings, and what follows its first character."""
    return (word,) if word.isascii() else tuple({word[: n + 1] for n in range(len(word))} | {word[1:]})
