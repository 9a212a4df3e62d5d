"""Hold which figure an English claim gives to which name to Japanese sources that give them the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from assistant.gates.actors import ROWS
from assistant.gates.evidence import Claim
from assistant.gates.figure import Figure, agrees, fold_figures
from assistant.gates.figures import figures
from assistant.gates.people import ROMAJI, latin_readings
from assistant.gates.plain import PLAIN
from assistant.gates.reasons import Why
from assistant.gates.strange import is_read
from index.retrieval.people import short_vowels

PART = re.compile(r"[,;]|\b(?:but|and|while|whereas|compared|against|versus)\b", re.IGNORECASE)
TIMES = (
    (re.compile(r"\bthis (?:fiscal )?year\b", re.IGNORECASE), re.compile("今年|本年")),
    (
        re.compile(r"\b(?:last|(?:the )?previous) (?:fiscal )?year\b|\ba year (?:earlier|ago|before)\b", re.IGNORECASE),
        re.compile("昨年|前年|去年"),
    ),
)
CAPITAL = re.compile(r"\b[A-Z][a-z]{3,}\b")


def gate(claim: Claim) -> Why | None:
    """Return a figure that the sources give to another name of the claim, whose figure they give to this one; else None."""
    if claim.told.japanese or not any(e.own.japanese for e in claim.evidence):
        return None
    told = [(f, name) for part in PART.split(claim.bare.text) for f, name in _told(part)]
    if len(told) < 2:
        return None
    held = [
        (part, figures(part, ones=True))
        for e in claim.evidence
        for part in re.split(r"[、。，]", fold_figures(e.own.text))
        if part
    ]
    for (one, mine), (other, theirs) in combinations(told, 2):
        if mine == theirs or agrees(one, other):
            continue
        if _given(held, one, theirs, mine) and _given(held, other, mine, theirs):
            return Why("figure_of_another", one.text, other.text)
    return None


def _told(part: str) -> Iterator[tuple[Figure, str]]:
    """Yield the figure of a part of a claim and whose it is, where the part has one of each."""
    found = [f for f in figures(part) if f.kind == "amount"]
    names = {
        m.group() for m in CAPITAL.finditer(part) if ROMAJI.fullmatch(m.group()) and m.group().lower() not in PLAIN
    }
    names |= {m.group() for said, _ in (*ROWS, *TIMES) for m in said.finditer(part)}
    if len(found) == len(names) == 1:
        yield found[0], names.pop()


def _given(held: list[tuple[str, list[Figure]]], figure: Figure, to: str, not_to: str) -> bool:
    """Return whether the sources give a figure to one name, and not to another."""
    parts = [part for part, theirs in held if any(agrees(figure, f) for f in theirs)]
    return any(_speaks(part, to) for part in parts) and not any(_speaks(part, not_to) for part in parts)


def _speaks(part: str, name: str) -> bool:
    """Return whether a part of Japanese text speaks of whom an English word names."""
    rows = [held for said, held in (*ROWS, *TIMES) if said.fullmatch(name)]
    return any(held.search(part) for held in rows) or (not rows and is_read(short_vowels(name), latin_readings(part)))
