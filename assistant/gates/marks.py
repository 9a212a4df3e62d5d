"""Read citation marks however a model writes them: [1], [1,2], [1][2], 【1】, ［１］, 【1†source】, [^1], (1), ¹."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

NUMBER = r"[0-9０-９]{1,3}"
NAMED = r"(?:\^|出典|引用|発言|抜粋|番号|sources?|refs?\.?|citations?|passages?|excerpts?|#)?\s*[:：#]?\s*"
BETWEEN = r"\s*(?:[,，、・;；&＆]|and|と|[-–—~〜～])\s*"
SQUARE = rf"[\[［【〔]{{1,2}}\s*{NAMED}{NUMBER}(?:{BETWEEN}{NAMED}{NUMBER})*\s*(?:†[^\]］】〕]*)?[\]］】〕]{{1,2}}"
RAISED = r"[⁰¹²³⁴-⁹]{1,3}"
# Round brackets are marks only where a mark stands: after words, before the end of a clause.
ROUND = rf"(?<=[^\s(（第題項号])[ 　]?[(（]\s*{NUMBER}(?:{BETWEEN}{NUMBER})*\s*[)）](?=[ 　]*(?:[。．.、,，!?！？\[［【(（]|$|\n))"
MARK = re.compile(rf"{SQUARE}|{RAISED}|{ROUND}", re.IGNORECASE)
# The beginning of a mark whose end has not arrived, at the end of a text.
BEGUN = re.compile(rf"[\[［【〔(（][^\]］】〕)）\n]{{0,24}}$|{RAISED}$", re.IGNORECASE)
LONGEST_RANGE = 20


@dataclass(frozen=True)
class Mark:
    """A citation mark in a text."""

    start: int
    end: int
    numbers: tuple[int, ...]
    round: bool  # (1), which may be something else


def find(text: str) -> list[Mark]:
    """Return the marks of a text, in order."""
    return [Mark(m.start(), m.end(), numbers(m.group()), m.group().lstrip()[0] in "(（") for m in MARK.finditer(text)]


def numbers(mark: str) -> tuple[int, ...]:
    """Return the numbers that a mark holds, ranges written out."""
    folded = unicodedata.normalize("NFKC", mark.split("†")[0])
    found: list[int] = []
    for match in re.finditer(r"([0-9]+)(?:\s*[-–—~〜]\s*([0-9]+))?", folded):
        first, last = int(match[1]), int(match[2] or match[1])
        found += range(first, last + 1) if first <= last < first + LONGEST_RANGE else [first, last]
    return tuple(dict.fromkeys(found))


def written(found: tuple[int, ...] | list[int]) -> str:
    """Return numbers as an answer shows them: [1][3]."""
    return "".join(f"[{n}]" for n in found)


def without(text: str) -> str:
    """Return the text without its marks."""
    return MARK.sub("", text)
