"""Hold the year that a claim gives a figure to the sources: of two figures, each has its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from assistant.gates.evidence import Claim, Text
from assistant.gates.figure import Figure, agrees, fold_figures
from assistant.gates.reasons import Why

# Where the words of one figure end and those of the next begin.
PART = re.compile(
    r"[。;；、,]|(?<!\d)\.|\b(?:and|but|while|whereas|compared|against|versus|to|up from|down from)\b|から|に対し|より",
    re.IGNORECASE,
)


def gate(claim: Claim) -> Why | None:
    """Return a figure that the sources give to another year of the claim, whose figure they give to this one; else None."""
    told = list(_dated(claim.told))
    if len(told) < 2:
        return None
    held = [pair for e in claim.evidence for pair in _dated(e.own)]
    for f, year in told:
        mine = [y for o, y in held if agrees(f, o)]
        if mine and not any(agrees(year, y) for y in mine) and any(agrees(other, y) for y in mine for _, other in told):
            return Why("figure_of_another", f.text, mine[0].text)
    return None


def _dated(text: Text) -> Iterator[tuple[Figure, Figure]]:
    """Yield the figures of a text beside which, in a part of its own, one year stands, each with that year."""
    told = fold_figures(text.text)
    cuts = [0, *(m.end() for m in PART.finditer(told)), len(told)]
    for start, end in pairwise(cuts):
        inside = [f for f in text.figures if start <= f.start and f.end <= end]
        years = [f for f in inside if f.kind == "year"]
        amounts = [f for f in inside if f.kind == "amount"]
        if len(years) == len(amounts) == 1:
            yield amounts[0], years[0]
