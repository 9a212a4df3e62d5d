"""Choose the run of at most 60 characters that says most of an answer, word for word.

Each content word of the sentences gets a chance to stand in a summary of the answer, from a logistic model over a few
named signals; the run with the highest expected ROUGE-1 F, 2 Σ chance / (words of the run + words of a summary), is
taken. Runs begin where a clause or what follows a topic begins, and end where a clause, a sentence or its last verbal
noun ends, before the polite frame: 「…制度を新設」いたします.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from assistant.sentences import MODEL
from assistant.surroundings import Surroundings
from index.retrieval.shapes import shapes
from index.words import morphemes

SHORT = 60  # characters of the one-line answer at most
LEAST = 4  # characters of it at least, when there are more
SUMMARY = 10  # content words of a summary
# What joins a sentence to the one before it and tells nothing by itself.
CONNECTIVE = re.compile(
    r"(また|さらに|加えて|加えまして|あわせて|あわせまして|併せて|なお|そこで|このため|そのため|次に|まず|具体的には|一方|一方で|しかし|それから|ですから|したがって|続いて|最後に)、"
)
PART = re.compile(r"(?<=[,;:])\s+|\s+(?=(?:and|but|because|so that|which|who|although|unless)\b)|\s+[–—-]\s+")
JOINS = re.compile(r"^(?:and|but|so|or)\s+|[,;:]$")
STEM = 4  # letters at the head of an English word that tell it: saved and save
VERBAL = "サ変可能"
FIGURED = re.compile(
    r"いくら|幾ら|何[人件円年月日冊校か]|いつ|どのくらい|どれくらい|\b(how (many|much|long)|when)\b", re.I
)
SIGNALS = (
    "sentence",  # chance of its sentence to be the one that answers
    "best",  # stands in the likeliest sentence
    "number",
    "verbal",  # a noun that する makes a verb: 整備, 検討
    "noun",
    "verb",
    "name",
    "counter",  # a suffix: 人, 円, 的
    "foreign",  # in katakana or Latin letters
    "again",  # how often it comes back around the passage, up to three times
    "place",  # in its sentence, from 0 to 1
    "clause",  # its clause's place in the sentence
    "wanted",  # the question wants a figure or date, and this is a number or counts something
    "bias",
)


def shorten(text: str, spans: Sequence[tuple[int, int]], chances: Sequence[Sequence[tuple[int, int, float]]]) -> str:
    """Return the run that says most; `chances` holds (start, end, chance) of the words of each sentence in `spans`."""
    best, value = "", -1.0
    for (start, end), told in zip(spans, chances, strict=True):
        for a, b in _runs(text[start:end]):
            inside = [chance for i, j, chance in told if start + a <= i and j <= start + b]
            worth = 2 * sum(inside) / (len(inside) + SUMMARY)
            if worth > value:
                best, value = text[start + a : start + b], worth
    return best or text[slice(*spans[0])][:SHORT].strip()


def clause(sentence: str, question: str, asked: Sequence[str]) -> str:
    """Return what an English sentence says to the question in at most SHORT characters: whole, or the clause that fits.

    That is one that looks like what is wanted, takes up most of the words `asked`, ends where the sentence pauses, and is
    longest, in this order.
    """
    if len(sentence) <= SHORT:
        return sentence
    looks = shapes(question).values()

    def worth(run: str) -> tuple[int, int, bool, int]:
        plain = run.lower()
        pauses = sentence[sentence.find(run) + len(run) :][:1] in ("", *",;:.?!")
        return sum(bool(look.search(run)) for look in looks), sum(w[:STEM] in plain for w in asked), pauses, len(run)

    return max(_clauses(sentence), key=worth, default=sentence[:SHORT].strip())


def _clauses(sentence: str) -> Iterator[str]:
    """Yield the clauses of an English sentence, and runs of them that fit, without what joins them to the others.

    One that is too long by itself is cut between words.
    """
    starts = [0, *(m.end() for m in PART.finditer(sentence))]
    ends = [*(m.start() for m in PART.finditer(sentence)), len(sentence)]
    for i, start in enumerate(starts):
        for n, end in enumerate(ends[i:]):
            run = JOINS.sub("", sentence[start:end].strip()).strip()
            if n and len(run) > SHORT:
                break
            while len(run) > SHORT:
                run = run[: run.rfind(" ", 0, SHORT + 1)].rstrip(" ,;:–-") if " " in run[: SHORT + 1] else run[:SHORT]
            if len(run) >= LEAST:
                yield run


def chances(
    question: str, around: Surroundings, scores: NDArray[np.float64], first: int = 0, end: int | None = None
) -> list[list[tuple[int, int, float]]]:
    """Return the content words' spans in the text and their chances to stand in a summary, of the sentences first to end.

    `scores` are those of all sentences.
    """
    weights = _weights()
    told = describe(question, around, scores, first, end)
    return [[(a, b, 1 / (1 + math.exp(-float(x @ weights)))) for a, b, _, x in sentence] for sentence in told]


def describe(
    question: str, around: Surroundings, scores: NDArray[np.float64], first: int = 0, end: int | None = None
) -> list[list[tuple[int, int, str, NDArray[np.float64]]]]:
    """Return for each of the sentences first to end (start, end, word, SIGNALS) of its content words."""
    likely = np.exp(scores - scores.max())
    likely /= likely.sum()
    units = [morphemes(around.text[a:b]) for a, b in around.spans]
    everything = [m.word for sentence in units for m in sentence if m.word]
    count = Counter(everything)
    figured = bool(FIGURED.search(question))
    told = []
    for i in range(len(units))[first:end]:
        (start, stop), sentence = around.spans[i], units[i]
        commas = [m.end for m in sentence if m.surface in "、，,"]
        told.append(
            [
                (start + m.start, start + m.end, m.word, np.array((
                    likely[i], scores[i] == scores.max(),
                    "数詞" in m.kind, VERBAL in m.kind, m.kind[0] == "名詞", m.kind[0] == "動詞", "固有名詞" in m.kind,
                    m.kind[0] == "接尾辞", bool(re.match("[ァ-ヶA-Za-zＡ-Ｚａ-ｚ]", m.surface)),
                    min(count[m.word] - 1, 3) / 3, m.start / (stop - start),
                    sum(c <= m.start for c in commas) / max(1, len(commas)),
                    figured and ("数詞" in m.kind or m.kind[0] == "接尾辞"), 1.0,
                ), dtype=float))
                for m in sentence if m.word
            ]
        )  # fmt: skip
    return told


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the runs of a sentence that may stand alone, LEAST to SHORT characters."""
    units = morphemes(text)
    lead = CONNECTIVE.match(text)
    starts, ends = {lead.end() if lead else 0}, {len(text.rstrip())}
    for unit, after in zip(units, [*units[1:], None], strict=True):
        if unit.surface in "、，,。．：":
            starts.add(unit.end)
            ends.add(unit.start)
        if unit.surface == "は" and unit.kind[0] == "助詞":
            starts.add(unit.end)
        if VERBAL in unit.kind and after is not None and after.kind[0] == "動詞" and not after.word:
            ends.add(unit.end)
    for a in sorted(starts):
        while a < len(text) and text[a] in " 　":
            a += 1
        yield from ((a, b) for b in sorted(ends) if min(LEAST, len(text)) <= b - a <= SHORT)


@cache
def _weights() -> NDArray[np.float64]:
    table = json.loads(MODEL.read_text(encoding="utf-8"))["word"]
    return np.array([table[name] for name in SIGNALS])
