"""Hold which of two things a claim gives which figure to sources in its own language that give them the other way round."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from assistant.gates.evidence import Claim
from assistant.gates.figure import Figure, agrees, fold_figures
from assistant.gates.figures import figures
from assistant.gates.plain import FRAME
from assistant.gates.predicates_english import stem
from assistant.gates.reasons import Why
from index.words import words

PART = re.compile(r"(?<=。)|(?<=\.)\s+|[;；、]|,\s|\b(?:and|but|while|whereas|with)\b", re.IGNORECASE)
MORE = 2  # words more that tell for the other way round


def gate(claim: Claim) -> Why | None:
    """Return a figure of the claim whose words stand beside another of its figures in the sources, and the reverse; else None."""
    mine = _parts(claim.bare.text)
    if len(mine) < 2:
        return None
    theirs = [p for e in claim.evidence if e.own.japanese == claim.told.japanese for p in _parts(e.own.text)]
    for (here, f), (there, g) in combinations(mine, 2):
        if f.unit != g.unit or f.value == g.value:
            continue
        its, others = _beside(f, theirs), _beside(g, theirs)
        if its is None or others is None:
            continue
        a, b = here - there, there - here
        straight = len(a & its) + len(b & others)
        crossed = len(a & (others - its)) + len(b & (its - others))
        if crossed >= MORE and straight == 0:
            return Why("figure_of_another", f.text, g.text)
    return None


def _parts(text: str) -> list[tuple[frozenset[str], Figure]]:
    """Return the words of the parts of a text that give one amount each, with the amount."""
    found = []
    for part in PART.split(fold_figures(text)):
        told = [f for f in figures(part or "", ones=True) if f.kind == "amount" and f.unit != "year"]
        if len(told) == 1:
            said = (w for w in words(part) if w not in FRAME and not any(c.isdigit() for c in w))
            found.append((frozenset(stem(w) if w.isascii() else w for w in said), told[0]))
    return found


def _beside(f: Figure, parts: Sequence[tuple[frozenset[str], Figure]]) -> frozenset[str] | None:
    """Return the words beside the one place where the sources give a figure, or None."""
    held = [said for said, o in parts if agrees(f, o)]
    return held[0] if len(held) == 1 else None
