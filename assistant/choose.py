"""Choose the quotation that answers a question from what stands around a passage, and the one line that says it."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.sentences import score
from assistant.shorten import chances, clause, shorten
from assistant.surroundings import Surroundings, surroundings
from index.linking.speech import is_preface
from index.records import Passage
from index.retrieval import Found
from index.retrieval.question import FRAME
from index.retrieval.shapes import shapes
from index.store import Store
from index.words import is_latin, words

QUOTE = 300  # characters of a quotation at most
ASKED = 1.0  # how much higher a sentence scores that holds all words of what a follow-up asks
REPLIES = 1.0  # how much higher the sentence scores in which a clerk tells of a reply
LABEL = 2  # characters of a label, but for its first, that are told in a sentence for certain
TOLD = 1.5  # how much lower a sentence scores that was told before
OPENING = re.compile(r"(お答え|説明|報告|答弁)(し|いたし|申し上げ)(ます|たいと(思|存じ)います)。?$")
# 「水質の状況は環境課長から申し上げます」: somebody else will tell it.
HANDS_OVER = re.compile(
    r"(?:長|主幹|主査|主任|参事|職員|担当者?|事務局)(?:の(?:ほう|方))?(?:から|より)、?(?:後ほど)?(?:お答え|ご?説明|御説明|ご?答弁|御答弁|報告)?(?:を)?"
    r"(?:(?:いた)?します|申し上げます|させます|させて(?:いただき|頂き)ます)。?$"
)
OPENS = 40  # characters of such a sentence at most
EMPTY = 5.0  # how much lower such a sentence scores: it may hold all words of the question and tells nothing
NEAR = 3.0  # a neighbour joins the quotation when its score is at most so much below the best sentence's


@dataclass(frozen=True)
class Chosen:
    """Where the answer stands in a passage's utterance."""

    start: int  # span of the quotation in the utterance's text
    end: int
    best: tuple[int, int]  # span of the sentence that answers, inside the quotation
    short: str  # at most 60 characters of the quotation, verbatim


def choose(store: Store, found: Found, passage: Passage, told: Collection[str] = (), ask: str = "") -> Chosen:
    """Return the quotation and the short answer that a passage found, or what stands around it, holds.

    Sentences in `told`, which the asker has read already, count for less, those with words of `ask`, what a follow-up
    asks of a topic that all of them are about, for more.
    """
    around = surroundings(store, passage)
    scores = score(store, found, passage, around)
    scores += ASKED * _share(ask, [around.text[a:b] for a, b in around.spans])
    scores -= TOLD * _known(found.question.text, [around.text[a:b].strip() for a, b in around.spans], told)
    scores += REPLIES * _replies(passage, [around.text[a:b] for a, b in around.spans])
    scores -= EMPTY * np.array([_only_opens(around.text[a:b]) for a, b in around.spans])
    first, last = _widen(around, scores)
    best_at = int(np.argmax(scores))
    while first < best_at and _only_opens(around.text[slice(*around.spans[first])]):
        first += 1
    start = around.spans[first][0]
    end = min(around.spans[last][1], start + QUOTE)  # where one long sentence is cut
    a, b = around.spans[best_at]
    best = around.text[a : min(b, end)]
    short = (
        clause(best, found.question.text, found.question.words)
        if is_latin(best)
        else shorten(
            around.text[:end], around.spans[first : last + 1], _likely(found, around, scores, first, last, end)
        )
    )
    return Chosen(start, end, (a, min(b, end)), short)


def _likely(
    found: Found, around: Surroundings, scores: NDArray[np.float64], first: int, last: int, end: int
) -> list[list[tuple[int, int, float]]]:
    """Return the chances of the words of a run of sentences, as far as it is quoted."""
    run = chances(found.question.text, around, scores, first, last + 1)
    return [[word for word in sentence if word[1] <= end] for sentence in run]


def _only_opens(sentence: str) -> bool:
    """Return whether a sentence only says that something will be told, by its speaker or by another: a quotation does not begin so."""
    sentence = sentence.strip()
    opens = len(sentence) <= OPENS and bool(OPENING.search(sentence))
    return is_preface(sentence) or opens or bool(HANDS_OVER.search(sentence))


def _share(ask: str, texts: list[str]) -> NDArray[np.float64]:
    """Return the share of the words of a follow-up that stand in each text."""
    own = {w for w in words(ask) if w not in FRAME}
    if not own:
        return np.zeros(len(texts))
    return np.array([len(own & set(words(text))) / len(own) for text in texts])


def _replies(passage: Passage, texts: list[str]) -> NDArray[np.float64]:
    """Return 1.0 for the sentence in which a clerk tells that the speaker replied; what follows only adds to it."""
    teller = (passage.label or "")[1:]
    if passage.kind != "answer" or passage.meeting.record != "summary" or len(teller) < LABEL:
        return np.zeros(len(texts))
    return np.array([float(teller in text) for text in texts])


def _known(question: str, texts: list[str], told: Collection[str]) -> NDArray[np.float64]:
    """Return 1.0 for each sentence told before, save one with a date where that is asked."""
    date = shapes(question).get("when")
    return np.array([float(t in told and not (date and date.search(t))) for t in texts])


def _widen(around: Surroundings, scores: NDArray[np.float64]) -> tuple[int, int]:
    """Return the run of sentences around the best one that fits a quotation, taking the better neighbour first."""
    spans = around.spans
    first = last = int(np.argmax(scores))
    least = scores[first] - NEAR
    while True:
        options = []
        if first > 0 and spans[last][1] - spans[first - 1][0] <= QUOTE:
            options.append((float(scores[first - 1]), first - 1))
        if last + 1 < len(spans) and spans[last + 1][1] - spans[first][0] <= QUOTE:
            options.append((float(scores[last + 1]), last + 1))
        options = [option for option in options if option[0] >= least]
        if not options:
            return first, last
        _, pick = max(options)
        first, last = min(first, pick), max(last, pick)
