"""Score what was found and answered for questions whose evidence is known, and say what went wrong.

A row of a question file has either `evidence` (the gold passage) with `speaker` and a reference `answer`, or
`contains` (strings of which one must stand there) with `speakers`, or `answerable: false`. `asked` are the words of
the question that the gold answer replies to.
"""

from __future__ import annotations

import re
import statistics
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from assistant import Answer, Citation
from index.records import Passage
from index.words import fold, sentences, words

Row = Mapping[str, Any]
PASSAGE, QUOTE, SHORT = 600, 300, 60  # characters that count
DEPTH = 10  # passages that count
ENOUGH = 0.5  # share of the shorter side's sentences that both have
TOLD = 0.6  # share of the reference answer's words that tell it
SHORTEST = 6  # characters of a sentence that can be recognised


@dataclass(frozen=True)
class Result:
    """What the assistant made of one question."""

    row: Row
    passages: tuple[Passage, ...]  # best first
    answer: Answer
    seconds: float

    @property
    def told(self) -> bool:
        """Whether the minutes answer the question."""
        return bool(self.row.get("answerable", True))

    @property
    def rank(self) -> int | None:
        """The place of the first right passage, from 1, or None."""
        places = (n for n, p in enumerate(self.passages[:DEPTH], 1) if right(self.row, p))
        return next(places, None)

    @property
    def cited(self) -> bool:
        """Whether the first citation quotes the evidence of a right speaker."""
        return bool(self.answer.citations) and right(self.row, self.answer.citations[0])

    @property
    def to_the_point(self) -> bool:
        """Whether the short answer is of a sentence of the quotation that holds the evidence."""
        quote = self.answer.citations[0].quote
        at = quote.find(self.answer.short)
        hit = [quote[a:b] for a, b in sentences(quote) if a < at + len(self.answer.short) and at < b]
        return at >= 0 and holds(self.row, "".join(hit))


def speaker_right(row: Row, said: Passage | Citation) -> bool:
    """Return whether one of those who may be cited says it; where nobody is named, anybody may."""
    names = row.get("speakers") or [row.get("speaker") or ""]
    who = fold(f"{said.speaker.name if said.speaker else ''} {said.label or ''}")
    return not any(names) or any(fold(name) in who for name in names)


def right(row: Row, said: Passage | Citation) -> bool:
    """Return whether a passage or a quotation holds the evidence, said by a right speaker."""
    return speaker_right(row, said) and holds(row, said.quote[:QUOTE] if isinstance(said, Citation) else said.text)


def holds(row: Row, text: str) -> bool:
    """Return whether the text holds the evidence, whoever says it."""
    text = text[:PASSAGE]
    if "contains" in row:
        return any(fold(part) in fold(text) for part in row["contains"])
    if overlap(row["evidence"], text):
        return True
    wanted = frozenset(_words(row["answer"]))
    return len(wanted & frozenset(_words(text))) >= TOLD * len(wanted)


def overlap(one: str, other: str) -> bool:
    """Return whether the texts share sentences that make up enough of the shorter."""
    a, b = _sentences(one), _sentences(other)
    shorter = min(sum(map(len, a)), sum(map(len, b)))
    return sum(map(len, a & b)) >= ENOUGH * max(1, shorter)


@lru_cache(maxsize=4096)
def _sentences(text: str) -> frozenset[str]:
    """Return the sentences that are long enough to be recognised, folded."""
    return frozenset(s for s in map(fold, re.split(r"[。\n]", text)) if len(s) >= SHORTEST)


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    return tuple(words(text))


def score(results: Sequence[Result]) -> dict[str, float]:
    """Return the measures of some questions' results; those that have no question to measure are left out."""
    told = [r for r in results if r.told]
    untold = [r for r in results if not r.told]
    found: dict[str, float] = {"questions": len(results)}
    if told:
        ranks = [r.rank for r in told]
        for k in (1, 5, 10):
            found[f"hit@{k}"] = _share(rank is not None and rank <= k for rank in ranks)
        found["MRR"] = statistics.fmean(1 / rank if rank else 0.0 for rank in ranks)
        found["speaker@1"] = _share(bool(r.passages) and speaker_right(r.row, r.passages[0]) for r in told)
        found["cited"] = _share(r.cited for r in told)
        found["wrongly"] = _share(not r.answer.found for r in told)
        quoted = [r.cited for r in told if r.rank == 1 and r.answer.citations]
        if quoted:
            found["quoted"] = _share(
                quoted
            )  # of the right passages found first, those whose quotation holds the evidence
        short = [r.to_the_point for r in told if r.cited and "contains" in r.row]
        if short:
            found["short"] = _share(
                short
            )  # of right quotations, those whose short answer is of the sentence that answers
        told_short = [rouge(r.answer.short, r.row["answer"]) for r in told if r.row.get("answer")]
        if told_short:
            found["rouge"] = statistics.fmean(told_short)
        linked = [_linked(r) for r in told if r.row.get("asked") and r.rank]
        if linked:
            found["linked"] = _share(linked)
    if untold:
        found["refused"] = _share(not r.answer.found for r in untold)
    if results:
        found["median ms"] = 1000 * statistics.median(r.seconds for r in results)
    return found


def rouge(short: str, reference: str) -> float:
    """Return the ROUGE-1 F of content words, the first SHORT characters of an answer against a reference."""
    one, other = Counter(_words(short[:SHORT])), Counter(_words(reference))
    shared = sum((one & other).values())
    return 2 * shared / (sum(one.values()) + sum(other.values())) if shared else 0.0


def _linked(result: Result) -> bool:
    """Return whether the first right passage is linked to the question that it replies to."""
    passage = result.passages[(result.rank or 1) - 1]
    return any(overlap(result.row["asked"], question.text) for question in passage.replies_to)


def _share(cases: Any) -> float:
    return statistics.fmean(map(float, cases))


def cause(result: Result) -> str | None:
    """Return what went wrong with a question, or None."""
    why = _cause(result)
    paraphrase = result.told and result.row.get("lang") == "ja" and not _shares(result.row)
    return f"{why}; shares no word with its evidence" if why and paraphrase else why


def _shares(row: Row) -> bool:
    """Return whether the question and its evidence have a content word in common."""
    evidence = row.get("evidence") or " ".join(row.get("contains", ()))
    return bool(set(_words(row["question"])) & set(_words(evidence)))


def _cause(result: Result) -> str | None:
    first = result.passages[0] if result.passages else None
    if not result.told:
        if not result.answer.found:
            return None
        return f"answered though not told: {result.answer.short}"
    if result.cited:
        return None
    if not result.answer.found and result.rank == 1:
        return f"wrongly refused ({result.answer.reason})"
    if result.rank is None:
        refused = f", refused ({result.answer.reason})" if not result.answer.found else ""
        return f"not among the first {DEPTH}{refused}; first {_shown(first)}"
    if result.rank > 1:
        return f"ranked {result.rank} behind {_shown(first)}"
    return f"wrong sentence: {_shown(result.answer.citations[0]) if result.answer.citations else 'none'}"


def _shown(said: Passage | Citation | None) -> str:
    """Return who says what, in short."""
    if said is None:
        return "nothing"
    text = said.quote if isinstance(said, Citation) else said.text
    return f"{said.kind} of {said.speaker.name if said.speaker else said.label}: 「{text[:40]}…」"
