"""A figure of a text, and when one of the evidence bears out one of a claim: the same number, in a unit that does not
contradict it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Literal

YEAR = 12  # months
Kind = Literal["amount", "date", "month", "time", "year", "weekday"]


@dataclass(frozen=True)
class Figure:
    """A figure and where it stands."""

    kind: Kind
    value: tuple[Fraction | int | None, ...]
    unit: str | None
    start: int
    end: int
    text: str


def missing(claim: Iterable[Figure], evidence: Iterable[Figure]) -> Figure | None:
    """Return the first figure of a claim that the evidence does not hold, or None."""
    known = list(evidence)
    return next((f for f in claim if not any(agrees(f, other) for other in known)), None)


def agrees(claim: Figure, evidence: Figure) -> bool:
    """Return whether a figure of the evidence bears out that of a claim."""
    if claim.kind == "date":
        return evidence.kind == "date" and all(
            a is None or a == b or (b is None and n == 0)
            for n, (a, b) in enumerate(zip(claim.value, evidence.value, strict=True))
        )
    if claim.kind == "month":
        if evidence.kind not in ("date", "month") or claim.value[1] != evidence.value[1]:
            return False
        return claim.value[0] is None or evidence.value[0] in (None, claim.value[0])
    if claim.kind == "time":
        return evidence.kind == "time" and _same_time(claim.value, evidence.value)
    if claim.kind == "year":
        return evidence.kind in ("year", "date", "month") and claim.value[0] == evidence.value[0]
    if claim.kind == "weekday":
        return evidence.kind == "weekday" and claim.value == evidence.value
    if evidence.kind == "date" and claim.unit in ("day", None):
        return claim.value[0] == evidence.value[2]
    if evidence.kind == "time" and claim.unit is None:
        return claim.value[0] == evidence.value[0]
    if evidence.kind == "year" and claim.unit in ("year", None):
        return claim.value[0] == evidence.value[0]
    if evidence.kind == "amount" and (claim.unit, evidence.unit) in (("year", "month"), ("month", "year")):
        return _months(claim) == _months(evidence)
    if evidence.kind != "amount" or claim.value != evidence.value:
        return False
    return (
        claim.unit is None or evidence.unit is None or claim.unit == evidence.unit or _alike(claim.unit, evidence.unit)
    )


def _months(f: Figure) -> Fraction:
    """Return how many months a figure of years or months counts: 2年 is 24か月."""
    return Fraction(f.value[0] or 0) * (YEAR if f.unit == "year" else 1)


def _alike(a: str, b: str) -> bool:
    """Return whether two units may count the same."""
    return {a, b} in ({"year", "age"}, {"person", "house"}) or (
        "thing" in (a, b) and {a, b} & {"place", "house", "vehicle", "book"} != set()
    )


def _same_time(a: tuple[Fraction | int | None, ...], b: tuple[Fraction | int | None, ...]) -> bool:
    if (a[1] or 0) != (b[1] or 0):
        return False
    if a[0] == b[0]:
        return True
    return (a[2] is None or b[2] is None) and a[0] is not None and b[0] is not None and a[0] % 12 == b[0] % 12


@lru_cache(maxsize=512)  # of a passage, once for all figures in it
def fold_figures(text: str) -> str:
    """Return the text in NFKC, numbers and what they count drawn together: 「648 万円」 is 648万円."""
    folded = unicodedata.normalize(
        "NFKC", re.sub("[①-⑳]", "・", text)
    )  # which number what is listed, and count nothing
    return re.sub(r"(?<=[0-9])[ ]+(?=[^\x00-\x7f])|(?<=[^\x00-\x7f])[ ]+(?=[0-9])", "", folded)
