"""Find a quotation in a text again: where it stands, or where it nearly stands, and how the two differ."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import Literal

from index.records import Record

GRAM = 2  # letters that are looked up together when a quotation is searched for nearly
LEAST = 0.3  # share of a quotation's pairs of letters that a stretch of text must hold to be looked at
TAIL = 8  # letters up to the end of a clause that still belong to what nearly stands there
CLOSER = 3  # stretches of a text that are compared letter by letter


@dataclass(frozen=True)
class Difference(Record):
    """A part of a quotation beside the minutes."""

    kind: Literal["same", "missing", "added"]  # missing: only the minutes have it; added: only the quotation
    text: str


@dataclass(frozen=True)
class Nearly:
    """Where a quotation nearly stands."""

    start: int  # span in the text
    end: int
    share: float  # of the letters of both that agree, from 0 to 1


def fold_with_places(text: str) -> tuple[str, list[int]]:
    """Return the text folded (NFKC, without white space) and, for each of its characters, the place it came from."""
    folded: list[str] = []
    places: list[int] = []
    start = 0
    while start < len(text):
        end = start + 1  # a character and the marks that combine with it are folded together: カ + ゙ is ガ
        while end < len(text) and (unicodedata.combining(text[end]) or text[end] in "\uff9e\uff9f"):
            end += 1
        for char in unicodedata.normalize("NFKC", text[start:end]):
            if not char.isspace():
                folded.append(char)
                places.append(start)
        start = end
    return "".join(folded), places


def locate(quote: str, text: str) -> tuple[int, int] | None:
    """Return the span of `text` in which the quotation stands, NFKC and white space folded, or None.

    A quotation without any character but white space stands nowhere.
    """
    wanted, _ = fold_with_places(quote)
    if not wanted:
        return None
    at = text.find(quote)
    if at >= 0:
        return at, at + len(quote)
    folded, places = fold_with_places(text)
    at = folded.find(wanted)
    if at < 0:
        return None
    last = at + len(wanted) - 1
    end = next((place for place in places[last:] if place > places[last]), len(text))
    return places[at], places[at] + len(text[places[at] : end].rstrip())


def nearest(quote: str, text: str) -> Nearly | None:
    """Return the stretch of `text` that comes nearest to the quotation, or None when nothing of it is like it."""
    wanted, _ = fold_with_places(quote.strip("。．. "))
    folded, places = fold_with_places(text)
    if len(wanted) < GRAM or len(folded) < GRAM:
        return None
    best: Nearly | None = None
    for start, end in _stretches(wanted, folded):
        nearly = _aligned(wanted, folded, start, end)
        if nearly and (best is None or nearly[2] > best.share):
            a, b, share = nearly
            last = next((place for place in places[b - 1 :] if place > places[b - 1]), len(text))
            best = Nearly(places[a], _to_the_comma(text, last), share)
    return best


def _to_the_comma(text: str, end: int) -> int:
    """Return the end of the clause when it is near: what stands last may deny all before it."""
    rest = re.match(rf"[^、。，．」』\n]{{0,{TAIL}}}(?=[、。，．」』\n]|$)", text[end:])
    return end + rest.end() if rest else end


def _stretches(wanted: str, folded: str) -> list[tuple[int, int]]:
    """Return the stretches of a text, of about the quotation's length, that share most pairs of letters with it."""
    pairs = Counter(wanted[i : i + GRAM] for i in range(len(wanted) - GRAM + 1))
    hits = [pairs.get(folded[i : i + GRAM], 0) > 0 for i in range(len(folded) - GRAM + 1)]
    length = len(wanted)
    if not any(hits):
        return []
    sums = [0]
    for hit in hits:
        sums.append(sums[-1] + hit)
    scored = sorted(
        ((sums[min(len(hits), i + length)] - sums[i], -i) for i in range(0, max(1, len(hits)), max(1, length // 8))),
        reverse=True,
    )
    chosen: list[tuple[int, int]] = []
    for score, at in scored:
        if score < LEAST * (length - GRAM + 1) or len(chosen) == CLOSER:
            break
        if all(abs(-at - start) > length // 2 for start, _ in chosen):
            chosen.append((-at, min(len(folded), -at + length)))
    margin = max(8, length // 3)
    return [(max(0, a - margin), min(len(folded), b + margin)) for a, b in chosen]


def _aligned(wanted: str, folded: str, start: int, end: int) -> tuple[int, int, float] | None:
    """Return the part of a stretch that the quotation covers, and how much of both agrees."""
    from difflib import SequenceMatcher

    blocks = [
        b for b in SequenceMatcher(None, wanted, folded[start:end], autojunk=False).get_matching_blocks() if b.size
    ]
    firm = [b for b in blocks if b.size >= GRAM] or blocks
    if not firm:
        return None
    first, last = firm[0], firm[-1]
    a = max(0, first.b - first.a)
    b = min(end - start, last.b + last.size + len(wanted) - last.a - last.size)
    agreed = sum(block.size for block in blocks if a <= block.b and block.b + block.size <= b)
    return start + a, start + b, 2 * agreed / (len(wanted) + b - a)


def compare(quote: str, text: str) -> tuple[Difference, ...]:
    """Return the quotation beside the text, part by part: what agrees, what is missing, what was added."""
    from difflib import SequenceMatcher

    mine, places = fold_with_places(quote)
    theirs, others = fold_with_places(text)
    found: list[Difference] = []

    def of(source: str, where: list[int], a: int, b: int) -> str:
        end = next((place for place in where[b - 1 :] if place > where[b - 1]), len(source)) if b > a else 0
        return source[where[a] : end] if b > a else ""

    for kind, a, b, c, d in SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes():
        if kind == "equal":
            found.append(Difference("same", of(text, others, c, d)))
            continue
        if d > c:
            found.append(Difference("missing", of(text, others, c, d)))
        if b > a:
            found.append(Difference("added", of(quote, places, a, b)))
    return tuple(found)
