"""Choose the sentences of a passage that answer a question, and the one line that says it shortest."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from index.linking.speech import announces, asks, is_preface
from index.records import Passage
from index.retrieval.shapes import shapes
from index.words import sentences, words

QUOTE = 300  # characters of a quotation at most
SHORT = 60  # characters of the one-line answer at most
EMPTY_TALK = re.compile(r"(ご理解|お見舞い|重要で|ところでございます|認識して|思っております|状況(で|に))")


@dataclass(frozen=True)
class Chosen:
    """Where the answer stands in a passage's utterance."""

    start: int  # span of the quotation in the utterance's text
    end: int
    best: tuple[int, int]  # span of the sentence that answers, inside the quotation
    short: str  # at most SHORT characters, verbatim


def choose(
    question: str,
    about: Sequence[str],
    passage: Passage,
    idf: Mapping[str, float],
    similar: Sequence[float] | None = None,
) -> Chosen:
    """Return the quotation and the short answer that the passage holds for the question.

    `about` are the question's words, `idf` their rarity, `similar` the cosine of each sentence with the question.
    """
    text = passage.text
    spans = sentences(text) or [(0, len(text))]
    wanted = shapes(question)
    asked = {w for q in passage.replies_to[:2] for w in words(q.text)}
    scored = [
        _score(text[a:b], number, len(spans), about, idf, wanted, asked, passage.kind == "question")
        + (0.6 * similar[number] if similar is not None else 0.0)
        for number, (a, b) in enumerate(spans)
    ]
    best = max(range(len(spans)), key=lambda i: scored[i])
    first, last = _widen(spans, scored, best)
    start, end = spans[first][0], min(spans[last][1], spans[first][0] + QUOTE)
    a, b = spans[best]
    short = shorten(text[a:b], about, idf, wanted)
    return Chosen(
        passage.start + start, passage.start + end, (passage.start + a, passage.start + min(b, a + QUOTE)), short
    )


def _score(
    sentence: str, number: int, count: int, about: Sequence[str], idf: Mapping[str, float],
    wanted: Mapping[str, re.Pattern[str]], asked: set[str], is_question: bool,
) -> float:  # fmt: skip
    own = set(words(sentence))
    total = sum(idf.get(w, 1.0) for w in about) or 1.0
    score = sum(idf.get(w, 1.0) for w in about if w in own) / total
    for name, look in wanted.items():
        score += {"how_many": 0.35, "when": 0.35, "why": 0.25}.get(name, 0.12) * bool(look.search(sentence))
    score += 0.004 * min(len(own - asked), 25)  # says something that the question did not
    score -= 0.35 * (announces(sentence, by_asker=False) and len(sentence) < 60) + 0.5 * is_preface(sentence)
    score -= 0.15 * bool(EMPTY_TALK.search(sentence)) + 0.1 * (len(sentence) < 12)
    if is_question:
        score += 0.4 * asks(sentence)
    return score + 0.08 * (number / max(1, count - 1))


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


def shorten(
    sentence: str, about: Sequence[str], idf: Mapping[str, float], wanted: Mapping[str, re.Pattern[str]]
) -> str:
    """Return the run of clauses of the sentence, at most SHORT characters, that says most."""
    if len(sentence) <= SHORT:
        return sentence.strip()
    cuts = [0, *(m.end() for m in re.finditer(r"[、。，,]", sentence) if m.end() < len(sentence)), len(sentence)]
    best, value = "", -1.0
    for i, a in enumerate(cuts):
        for b in cuts[i + 1 :]:
            piece = sentence[a:b].strip().rstrip("、，,")
            if not piece or len(piece) > SHORT:
                continue
            own = set(words(piece))
            worth = 0.05 * len(own) + sum(idf.get(w, 1.0) for w in about if w in own) / (sum(idf.values()) or 1.0) * 0.5
            worth += sum(0.3 for look in wanted.values() if look.search(piece))
            if worth > value:
                best, value = piece, worth
    return best or sentence[:SHORT]
