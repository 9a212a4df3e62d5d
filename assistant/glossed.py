"""Tell how far Japanese passages take up the words of an English question: by the glosses of its words.

A word is taken up where one of its glosses stands, as much as the gloss is near to it beside the nearest one. It weighs
by how few passages of the store hold any of its glosses: that 市 stands somewhere tells little of a question about a city.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.glosses import glosses_of
from index.records import Passage
from index.retrieval import Found
from index.store import Store
from index.words import words

PART = 0.8  # what a gloss counts of which only a part stands
LAST = "\U0010ffff"  # after every word that begins alike
# What follows the interrogative, up to a verb or a preposition: of that something is asked.
FOCUS = re.compile(
    r"\b(?:what|which|how many|how much)\s+(?:(?:is|are|was|were|of)\s+)?(?:(?:the|an?)\s+)?((?:[a-z'-]+\s*){1,3})",
    re.IGNORECASE,
)
ENDS = frozenset(
    "did does do is are was were will can should must have has had in of for to at on by with could would may might".split()
)


@dataclass(frozen=True)
class Glossed:
    """An English word of a question."""

    word: str
    glosses: tuple[tuple[str, float], ...]  # with their cosines beside the nearest one's, from 0 to 1
    weight: float  # its rarity in the store

    def near(self, word: str) -> float:
        """Return how well a Japanese word takes this one up: 布袋 takes up 袋, 捕まえる 捕, and 委託 some of 業務委託."""
        if word == self.word:
            return 1.0
        return max((near * _part(gloss, word) for gloss, near in self.glosses), default=0.0)

    def within(self, text: str) -> float:
        """Return how well a text takes this word up by a gloss that stands in it, across its words or not."""
        return max((near for gloss, near in self.glosses if len(gloss) > 1 and gloss in text), default=0.0)


@dataclass(frozen=True)
class TakenUp:
    """How the first passages take up the words of an English question, as shares by their weight."""

    first: float  # in the first passage, or the question that it replies to
    sentence: float  # in one sentence, or the question that its passage replies to
    detail: float  # in a sentence that tells the detail asked for, or the one before it
    focus: float  # of the words that something is asked of, in one passage


def taken_up(store: Store, found: Found, passages: Sequence[Passage], detail: re.Pattern[str] | None) -> TakenUp:
    """Return how the passages take up the words of the question, which asks for the detail or for none."""
    asked = glossed(store, found.question.words)
    if not asked:
        return TakenUp(1.0, 1.0, 1.0, 1.0)
    weight = np.array([one.weight for one in asked])
    weight = weight / weight.sum()
    reply, spans = [], []
    for passage in passages:
        told = found.told.get(passage.id)
        if told is None:
            continue
        before = "\n".join(question.text for question in passage.replies_to)
        asked_words = words(before)
        sentences = [(passage.text[a:b], held) for (a, b), held in zip(told.spans, told.words, strict=True)]
        all_words = [word for _, held in sentences for word in held]
        reply.append((f"{passage.text}\n{before}", [*all_words, *asked_words]))
        for i, (text, held) in enumerate(sentences):
            last, last_held = sentences[i - 1] if i else ("", ())
            spans.append(((f"{text}\n{before}", [*held, *asked_words]), (f"{last}{text}", [*last_held, *held]), text))
    share = _share(asked)
    near = share(reply)
    sentence = share(one for one, _, _ in spans) @ weight
    telling = [one for _, one, text in spans if detail is not None and detail.search(text)]
    focus = [i for i, one in enumerate(asked) if one.word in _focus(found.question.text)]
    return TakenUp(
        float(near[0] @ weight) if len(near) else 0.0,
        float(sentence.max(initial=0.0)),
        float((share(telling) @ weight).max(initial=0.0)),
        float(near[:, focus].mean(axis=1).max(initial=0.0)) if focus else 1.0,
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


def _share(asked: Sequence[Glossed]) -> Callable[[Iterable[tuple[str, Sequence[str]]]], NDArray[np.float64]]:
    """Return what tells how texts with their words take up each word asked, shape (texts, words)."""
    met: dict[str, list[float]] = {}

    def share(told: Iterable[tuple[str, Sequence[str]]]) -> NDArray[np.float64]:
        rows = []
        for text, held in told:
            for word in held:
                if word not in met:
                    met[word] = [one.near(word) for one in asked]
            near = [met[word] for word in held]
            rows.append([max(one.within(text), *(row[i] for row in near), 0.0) for i, one in enumerate(asked)])
        return np.array(rows).reshape(-1, len(asked))

    return share


def _part(gloss: str, word: str) -> float:
    """Return how far a gloss stands in a word, or a part of it as that word."""
    if word.startswith(gloss) or (len(word) <= len(gloss) + 1 and word.endswith(gloss)):
        return 1.0
    return PART if len(word) > 1 and word in gloss else 0.0


def _focus(question: str) -> frozenset[str]:
    """Return the words of which an English question asks something: hourly and wage in "what is the hourly wage of"."""
    match = FOCUS.search(question)
    found = []
    for word in match.group(1).lower().split() if match else ():
        if word in ENDS:
            break
        found.append(word)
    return frozenset(found)
