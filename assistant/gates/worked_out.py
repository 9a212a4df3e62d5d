"""Tell figures that a claim works out from others, or rounds beside them: 600人から900人へと1.5倍, 「約7割（68％）」, 61% as over 60."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations

from assistant.gates.amounts import PERCENT
from assistant.gates.changes import size
from assistant.gates.figure import Figure, agrees, fold_figures

TIMES = re.compile(r"倍|^[\s-]*(?:times|fold)\b", re.IGNORECASE)
ROUGHLY = re.compile(
    r"(?:約|およそ|おおよそ|おおむね|ほぼ|\b(?:about|around|roughly|nearly|almost|approximately|over|more than|just under|close to))\s*$",
    re.IGNORECASE,
)
ROUGHLY_AFTER = re.compile(r"(?:近く|弱|強|余り|超|ほど|程度|前後)")
OVER = re.compile(r"\b(?:over|more than|exceed\w*|above|just over)\s*$", re.IGNORECASE)
OVER_AFTER = re.compile(r"を?(?:超|上回|余り|強)")
UNDER = re.compile(r"\b(?:nearly|almost|just under|close to)\s*$", re.IGNORECASE)
UNDER_AFTER = re.compile(r"近く|弱")
SHARE_UNDER = re.compile(r"(?:に満たない|に届か|未満|以下|を?下回)")
APART = re.compile(r"(?:度)?(?:後|前|間|ぶり|かけて|で)|\s+(?:later|earlier|before|after|on\b|apart)")
CLOSE, SHARED = Fraction(1, 10), Fraction(1, 5)  # of a figure by which a rounded one may be off, and a share worked out
BESIDE = 16  # characters between a rounded figure and the exact one
MINUTES = {"hour": 60, "minute": 1}


def worked_out(
    text: str, f: Figure, mine: Sequence[Figure], evidence: Sequence[Figure], pairs: Sequence[tuple[Figure, Figure]]
) -> bool:
    """Return whether a figure of the claim `text`, all of whose figures are `mine`, follows from figures of its sources.

    `pairs` are those between which something changes in the sources.
    """
    if f.kind != "amount":
        return False
    if f.unit == "year" and APART.match(fold_figures(text), f.end) and _apart(f, (*mine, *evidence)):
        return True
    sure = [g for g in mine if g != f and any(agrees(g, o) for o in evidence)]
    told = fold_figures(text)
    return (
        any(_follows(told, f, a, b) for a, b in (*combinations(sure, 2), *pairs))
        or any(_rounds(told, f, g) for g in sure)
        or any(_bounds(told, f, o) for o in evidence)
        or any(_shares(told, f, a, b) for a, b in (*combinations(sure, 2), *pairs))
    )


def _apart(f: Figure, others: Sequence[Figure]) -> bool:
    """Return whether so many years lie between two of which the sources tell one, at least: 令和3年度 and 2年後."""
    years = {int(o.value[0]) for o in others if o.kind in ("year", "date", "month") and o.value[0] is not None}
    return any(b - a == f.value[0] for a in years for b in years)


def _follows(text: str, f: Figure, a: Figure, b: Figure) -> bool:
    """Return whether a figure is how often one goes into another, how far they are apart, or what they come to."""
    first, then = size(a), size(b)
    if first is None or then is None or a.kind != b.kind or min(first, then) <= 0:
        return False
    small, large = min(first, then), max(first, then)
    value = Fraction(f.value[0] or 0)
    if TIMES.search(f.text) or TIMES.search(text[f.end :][:8]):
        return a.unit == b.unit and value == round(large / small, 1)
    if a.kind == "time":
        return value * MINUTES.get(f.unit or "", 0) == large - small
    return a.unit == b.unit and f.unit is not None and f.unit == a.unit and value in (large - small, large + small)


def _shares(text: str, f: Figure, a: Figure, b: Figure) -> bool:
    """Return whether a figure is the share that one is of another, at least roughly: 「30人のうち約9割にあたる26人」."""
    first, then = size(a), size(b)
    if f.unit != PERCENT or a.kind != b.kind or a.unit != b.unit or not first or not then or first == then:
        return False
    share = 100 * min(first, then) / max(first, then)
    exact = Figure("amount", (share,), PERCENT, 0, 0, "")
    return round(share) == f.value[0] or (_roughly(text, f) and _near(f, exact)) or _bounds(text, f, exact, SHARED)


def _rounds(text: str, f: Figure, g: Figure) -> bool:
    """Return whether a figure only rounds the one that stands beside it: 「約7割（68％）」."""
    between = text[min(f.end, g.end) : max(f.start, g.start)]
    if len(between) > BESIDE or not re.search(r"[（(]", between):
        return False
    return _roughly(text, f) and _near(f, g)


def _roughly(text: str, f: Figure) -> bool:
    return bool(ROUGHLY.search(text[: f.start]) or ROUGHLY_AFTER.match(text, f.end))


def _bounds(text: str, f: Figure, o: Figure, close: Fraction = CLOSE) -> bool:
    """Return whether a figure is a bound that one of the sources is just over, or just under."""
    if o.kind != "amount" or f.unit is None or o.unit is None or not _near(f, o, close):
        return False
    value, theirs = _common(f), _common(o)
    if theirs > value:
        return bool(OVER.search(text[: f.start]) or OVER_AFTER.match(text, f.end))
    shares = f.unit == PERCENT and SHARE_UNDER.match(text, f.end)
    return bool(shares or UNDER.search(text[: f.start]) or UNDER_AFTER.match(text, f.end))


def _near(f: Figure, g: Figure, close: Fraction = CLOSE) -> bool:
    if g.kind != "amount" or (f.unit != g.unit and not {f.unit, g.unit} <= MINUTES.keys()):
        return False
    value, exact = _common(f), _common(g)
    return exact > 0 and abs(value - exact) <= exact * close


def _common(f: Figure) -> Fraction:
    """Return a figure in minutes where it counts these or hours."""
    return Fraction(f.value[0] or 0) * MINUTES.get(f.unit or "", 1)
