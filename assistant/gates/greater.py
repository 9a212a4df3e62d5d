"""Hold which of two things an English claim calls the larger to the figures that the sources give of both."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.gates.evidence import Claim
from assistant.gates.figure import Figure, fold_figures
from assistant.gates.figures import figures
from assistant.gates.plain import FRAME
from assistant.gates.predicates_english import stem
from assistant.gates.reasons import Why
from index.words import words

UP = r"more|higher|greater|larger|bigger|dearer|costlier|longer|older|heavier"
DOWN = r"less|lower|cheaper|smaller|fewer|shorter|younger|lighter"
THAN = re.compile(
    rf"(?P<a>[^,;:]{{4,90}}?)\b(?:(?P<up>{UP})|(?P<down>{DOWN}))\b(?P<of>(?: [\w'’-]+){{0,5}}?) than (?P<b>[^,;:.]{{4,90}})",
    re.IGNORECASE,
)
SAYS = re.compile(r"^.*\b(?:that|said|says|explained|according to [^,]*,)\s+(?=\S)", re.IGNORECASE)
PART = re.compile(r"(?<=。)|(?<=\.)\s+|[;；、]|, | and | but |一方", re.IGNORECASE)
AMONG = 0.05  # cosine by which, across languages, a thing is nearer to its own part than the other thing is


@dataclass(frozen=True)
class Part:
    """A part of a source, and the one figure of its unit in it."""

    text: str
    figure: Figure


def gate(claim: Claim) -> Why | None:
    """Return that the claim calls one of two things larger that the sources give the smaller figure, or the reverse."""
    if claim.told.japanese:
        return None
    for m in THAN.finditer(fold_figures(claim.bare.text)):
        if figures(m.group()):
            continue  # which another gate holds
        a, b = SAYS.sub("", m["a"]), m["b"]
        for e in claim.evidence:
            parts = _parts(e.own.text)
            for unit in {p.figure.unit for p in parts}:
                told = [p for p in parts if p.figure.unit == unit]
                pair = _matched(claim, a, b, told, japanese=e.own.japanese)
                if pair is None:
                    continue
                first, then = pair[0].figure.value[0] or 0, pair[1].figure.value[0] or 0
                if first != then and (first > then) != bool(m["up"]):
                    return Why("comparison", m.group().strip(), f"{pair[0].figure.text}, {pair[1].figure.text}")
    return None


def _parts(text: str) -> list[Part]:
    """Return the parts of a text that give one amount of a unit each."""
    found = []
    for part in PART.split(fold_figures(text)):
        told = [f for f in figures(part, ones=True) if f.kind == "amount" and f.unit not in (None, "year", "age")]
        units = [f.unit for f in told]
        found += [Part(part, f) for f in told if units.count(f.unit) == 1]
    return found


def _matched(claim: Claim, a: str, b: str, parts: Sequence[Part], *, japanese: bool) -> tuple[Part, Part] | None:
    """Return the parts that give the figures of two things, or None where the sources don't tell them apart."""
    if len(parts) < 2:
        return None
    if japanese:
        if claim.near is None:
            return None
        rows = claim.near([a, b], [p.text for p in parts])
    else:
        said = [_words(p.text) for p in parts]
        both = _words(a) & _words(b)
        rows = [[float(len((_words(one) - both) & theirs)) for theirs in said] for one in (a, b)]
    least = AMONG if japanese else 0.5
    lead = [x - y for x, y in zip(*rows, strict=True)]  # by how much each part is rather the first thing's
    first, then = max(range(len(parts)), key=lead.__getitem__), min(range(len(parts)), key=lead.__getitem__)
    return (parts[first], parts[then]) if lead[first] >= least and lead[then] <= -least else None


def _words(text: str) -> set[str]:
    return {stem(w) for w in words(text) if w not in FRAME and not any(c.isdigit() for c in w)}
