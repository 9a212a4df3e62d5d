"""Choose the sentences of a passage that answer a question, and the one line that says it shortest."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from index.linking.speech import announces, asks, is_preface
from index.records import Passage
from index.retrieval import Found, Told
from index.retrieval.question import DENIES
from index.retrieval.shapes import shapes
from index.words import sentences, words

QUOTE = 300  # characters of a quotation at most
SHORT = 60  # characters of the one-line answer at most
# What a sentence's look is worth beside its words and its meaning.
SHAPE = {"how_many": 0.35, "when": 0.35, "why": 0.25}
OTHER_SHAPE = 0.12
ANNOUNCES, PREFACES, BACKGROUND, CURT = -0.35, -0.5, -0.15, -0.1
MEANING = 0.6
NEWS = 0.004  # each word that the question asked did not use, up to MUCH of them
MUCH = 25
LATER = 0.08  # officials begin with the state of things and end with what will be done
ASKS = 0.4  # when a question is quoted, the sentence that asks
DENIES_TOO = 0.2  # when the question denies something, the sentence that does
BACKGROUNDS = re.compile(r"(ご理解|お見舞い|重要で|ところでございます|認識して|思っております|状況(で|に))")


@dataclass(frozen=True)
class Chosen:
    """Where the answer stands in a passage's utterance."""

    start: int  # span of the quotation in the utterance's text
    end: int
    best: tuple[int, int]  # span of the sentence that answers, inside the quotation
    short: str  # at most SHORT characters, verbatim


def choose(found: Found, passage: Passage) -> Chosen:
    """Return the quotation and the short answer that a passage found holds for the question."""
    question, text = found.question, passage.text
    told = found.told.get(passage.id) or _untold(text)
    wanted = shapes(question.text)
    asked = set(question.words)
    total = sum(found.idf.get(w, 1.0) for w in asked) or 1.0

    def score(number: int) -> float:
        a, b = told.spans[number]
        sentence, own = text[a:b], set(told.words[number])
        value = sum(found.idf.get(w, 1.0) for w in asked & own) / total + MEANING * told.meaning[number]
        value += sum(SHAPE.get(kind, OTHER_SHAPE) for kind, look in wanted.items() if look.search(sentence))
        value += NEWS * min(len(own - asked), MUCH) + LATER * number / max(1, len(told.spans) - 1)
        value += ANNOUNCES * (announces(sentence, by_asker=False) and len(sentence) < SHORT)
        value += PREFACES * is_preface(sentence) + BACKGROUND * bool(BACKGROUNDS.search(sentence))
        value += DENIES_TOO * bool(question.denied and DENIES.search(sentence))
        value += CURT * (len(sentence) < 12) + (ASKS * asks(sentence) if passage.kind == "question" else 0.0)
        return value

    scored = [score(number) for number in range(len(told.spans))]
    best = max(range(len(scored)), key=lambda i: scored[i])
    first, last = _widen(told.spans, scored, best)
    start, end = told.spans[first][0], min(told.spans[last][1], told.spans[first][0] + QUOTE)
    a, b = told.spans[best]
    place = passage.start
    return Chosen(
        place + start, place + end, (place + a, place + min(b, a + QUOTE)), shorten(text[a:b], question.words, wanted)
    )


def _untold(text: str) -> Told:
    """Return the sentences of a passage that the search did not look at closely."""
    spans = tuple(sentences(text)) or ((0, len(text)),)
    return Told(spans, (0.0,) * len(spans), tuple(tuple(words(text[a:b])) for a, b in spans))


def _widen(spans: Sequence[tuple[int, int]], scored: Sequence[float], best: int) -> tuple[int, int]:
    """Return the run of sentences around the best one that fits a quotation, taking the better neighbour first."""
    first = last = best
    while True:
        options = []
        if first > 0 and spans[last][1] - spans[first - 1][0] <= QUOTE:
            options.append((scored[first - 1], first - 1))
        if last + 1 < len(spans) and spans[last + 1][1] - spans[first][0] <= QUOTE:
            options.append((scored[last + 1], last + 1))
        if not options:
            return first, last
        _, pick = max(options)
        first, last = min(first, pick), max(last, pick)


def shorten(sentence: str, about: Sequence[str], wanted: Mapping[str, re.Pattern[str]]) -> str:
    """Return the run of clauses of the sentence, at most SHORT characters, that says most; at a comma where it can be."""
    if len(sentence) <= SHORT:
        return sentence.strip()
    cuts = [
        0,
        *(m.end() for m in re.finditer(r"[、，,;](?![0-9])", sentence) if m.end() < len(sentence)),
        len(sentence),
    ]
    clauses = [set(words(sentence[a:b])) for a, b in pairwise(cuts)]
    best, value = "", -1.0
    for i, a in enumerate(cuts[:-1]):
        own: set[str] = set()
        for j in range(i, len(clauses)):
            piece = sentence[a : cuts[j + 1]].strip().rstrip("、，,;")
            if len(piece) > SHORT:
                break
            own |= clauses[j]
            worth = 0.05 * len(own) + 0.05 * len(own.intersection(about))
            worth += sum(0.3 for look in wanted.values() if look.search(piece))
            if piece and worth > value:
                best, value = piece, worth
    return best or sentence[:SHORT]
