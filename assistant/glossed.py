"""Tell how far the first passages take up the words of an English question: all of it, its focus, its detail."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from index.records import Passage
from index.retrieval import Found
from index.retrieval.glossed import Glossed

# What follows the interrogative, up to a verb or a preposition: of that something is asked.
FOCUS = re.compile(
    r"\b(?:what|which|how many|how much)\s+(?:(?:is|are|was|were|of)\s+)?(?:(?:the|an?)\s+)?((?:[a-z'-]+\s*){1,3})",
    re.IGNORECASE,
)
ENDS = re.compile(
    r"do|does|did|is|are|was|were|will|would|can|could|should|must|may|might|have|has|had|in|of|for|to|at|on|by|with"
)


@dataclass(frozen=True)
class TakenUp:
    """How the first passages take up the words of an English question, as shares by their weight."""

    first: float  # in the first passage, or the question that it replies to
    sentence: float  # in one sentence, or the question that its passage replies to
    detail: float  # in a sentence that tells the detail asked for, or the one before it
    focus: float  # of the words that something is asked of, in one passage


def taken_up(
    glossed: Glossed,
    found: Found,
    passages: Sequence[tuple[Passage, Sequence[str]]],
    detail: re.Pattern[str] | None,
) -> TakenUp:
    """Return how the passages take up the words of the question, which asks for the detail or for none.

    Beside each passage stand the words of the questions that it replies to.
    """
    if not glossed.words:
        return TakenUp(1.0, 1.0, 1.0, 1.0)
    weight = glossed.weight
    whole, sentences, telling = [], [], []
    for passage, replied in passages:
        told = found.told.get(passage.id)
        if told is None:
            continue
        texts = [passage.text[a:b] for a, b in told.spans]
        own = np.array([glossed.within(text, held) for text, held in zip(texts, told.words, strict=True)])
        before = np.array(glossed.within("\n".join(question.text for question in passage.replies_to), replied))
        whole.append(np.maximum(own.max(axis=0), before))
        sentences += list(np.maximum(own, before))
        if detail is not None:
            telling += [own[max(0, i - 1) : i + 1].max(axis=0) for i, text in enumerate(texts) if detail.search(text)]
    focus = [i for i, word in enumerate(glossed.words) if word in _focus(found.question.text)]
    return TakenUp(
        float(whole[0] @ weight) if whole else 0.0,
        max((float(row @ weight) for row in sentences), default=0.0),
        max((float(row @ weight) for row in telling), default=0.0),
        max((float(row[focus].mean()) for row in whole), default=0.0) if focus else 1.0,
    )


def _focus(question: str) -> frozenset[str]:
    """Return the words of which an English question asks something: hourly and wage in "what is the hourly wage of"."""
    match = FOCUS.search(question)
    found = []
    for word in match.group(1).lower().split() if match else ():
        if ENDS.fullmatch(word):
            break
        found.append(word)
    return frozenset(found)
