"""Tell how far Japanese passages take up the words of an English question: by the glosses of its words.

A word is taken up where one of its glosses stands, as much as the gloss is near to it beside the nearest one. It weighs
by how few passages of the store hold any of its glosses: that 市 stands somewhere tells little of a question about a city.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from assistant.glosses import glosses_of
from index.records import Passage
from index.retrieval import Found
from index.store import Store

PART = 0.8  # what a gloss counts of which only a part stands
LAST = "\U0010ffff"  # after every word that begins alike
# What follows the interrogative, up to a verb or a preposition: of that something is asked.
FOCUS = re.compile(
    r"\b(?:what|which|how many|how much)\s+(?:(?:is|are|was|were|of)\s+)?(?:(?:the|an?)\s+)?((?:[a-z'-]+\s*){1,3})",
    re.IGNORECASE,
)
ENDS = re.compile(
    r"do|does|did|is|are|was|were|will|would|can|could|should|must|may|might|have|has|had|in|of|for|to|at|on|by|with"
)


@dataclass(frozen=True)
class Glossed:
    """An English word of a question."""

    word: str
    glosses: tuple[tuple[str, float], ...]  # with their cosines beside the nearest one's, from 0 to 1
    weight: float  # its rarity in the store


@dataclass(frozen=True)
class TakenUp:
    """How the first passages take up the words of an English question, as shares by their weight."""

    first: float  # in the first passage, or the question that it replies to
    sentence: float  # in one sentence, or the question that its passage replies to
    detail: float  # in a sentence that tells the detail asked for, or the one before it
    focus: float  # of the words that something is asked of, in one passage


def taken_up(
    store: Store, found: Found, passages: Sequence[tuple[Passage, Sequence[str]]], detail: re.Pattern[str] | None
) -> TakenUp:
    """Return how the passages take up the words of the question, which asks for the detail or for none.

    Beside each passage stand the words of the questions that it replies to.
    """
    asked = glossed(store, found.question.words)
    if not asked:
        return TakenUp(1.0, 1.0, 1.0, 1.0)
    weight = np.array([one.weight for one in asked])
    weight = weight / weight.sum()
    known = Known(asked)
    whole, sentences, telling = [], [], []
    for passage, replied in passages:
        told = found.told.get(passage.id)
        if told is None:
            continue
        texts = [passage.text[a:b] for a, b in told.spans]
        own = np.array([known.within(text, held) for text, held in zip(texts, told.words, strict=True)])
        before = np.array(known.within("\n".join(question.text for question in passage.replies_to), replied))
        whole.append(np.maximum(own.max(axis=0), before))
        sentences += list(np.maximum(own, before))
        if detail is not None:
            telling += [own[max(0, i - 1) : i + 1].max(axis=0) for i, text in enumerate(texts) if detail.search(text)]
    focus = [i for i, one in enumerate(asked) if one.word in _focus(found.question.text)]
    return TakenUp(
        float(whole[0] @ weight) if whole else 0.0,
        max((float(row @ weight) for row in sentences), default=0.0),
        max((float(row @ weight) for row in telling), default=0.0),
        max((float(row[focus].mean()) for row in whole), default=0.0) if focus else 1.0,
    )


def glossed(store: Store, asked: Sequence[str]) -> list[Glossed]:
    """Return the words of an English question with their glosses, in order."""
    (passages,) = store.db.execute("SELECT count(*) FROM passages").fetchone()
    found = []
    for word, glosses in zip(asked, glosses_of(store).of(asked), strict=True):
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
        hits = [told for gloss, told in self._long if gloss in text]
        hits += filter(None, map(self._of, words))
        for told in hits:
            for i, near in told:
                best[i] = max(best[i], near)
        return best

    def _of(self, word: str) -> list[tuple[int, float]]:
        """Return what a word takes up; the same words come back in many sentences."""
        known = self._met.get(word)
        if known is None:
            pieces = {word[: n + 1] for n in range(len(word))} | {word[1:]} if not word.isascii() else {word}
            known = [one for piece in pieces for one in self._whole.get(piece, ())]
            if not word.isascii():
                known += self._parts.get(word, ())
            self._met[word] = known
        return known


def _focus(question: str) -> frozenset[str]:
    """Return the words of which an English question asks something: hourly and wage in "what is the hourly wage of"."""
    match = FOCUS.search(question)
    found = []
    for word in match.group(1).lower().split() if match else ():
        if ENDS.fullmatch(word):
            break
        found.append(word)
    return frozenset(found)
