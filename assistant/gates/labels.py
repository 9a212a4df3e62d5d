"""Hold single letters that stand for something to what is cited: plan B, grade C, 「Ａ案」."""

from __future__ import annotations

import re
import unicodedata

from assistant.gates.evidence import Claim
from assistant.gates.figure import agrees
from assistant.gates.quotations import without_quotations
from assistant.gates.reasons import Why

JAPANESE = re.compile(r"(?<![A-Za-z0-9.&'’-])[A-Z](?![A-Za-z0-9.&'’-])")
ENGLISH = re.compile(
    r"\b(?:plan|option|proposal|grade|grading|mark|rating|rated|scheme|type|class|route|block|zone)\s+([A-Z])\b|\b(?<![.&'’-])([B-HJ-Z])\b(?![.&'’-])"
)


def gate(claim: Claim) -> Why | None:
    """Return a letter of the claim that what it cites does not have, or None."""
    mine = _letters(without_quotations(claim.text), japanese=claim.told.japanese)
    if not mine:
        return None
    own = {x for e in claim.evidence for t in (e.own, e.record) for x in _letters(t.text, japanese=t.japanese)}
    asked = {x for e in claim.evidence for x in _letters(e.asked.text, japanese=e.asked.japanese)}
    held = own | asked if claim.asks or not own else own
    lost = next((x for x in mine if x not in held), None)
    return Why("word", lost) if lost else _of_another(claim, mine)


def _of_another(claim: Claim, mine: list[str]) -> Why | None:
    """Return a figure that the claim gives to one letter and its sources to another: 「Ｃ案は…16億円」."""
    if len(set(mine)) != 1:
        return None
    for f in claim.told.figures:
        owners = [
            _letters(e.own.text[: o.start].rpartition("\n")[2], japanese=e.own.japanese)[-1:]
            for e in claim.evidence
            for o in e.own.figures
            if o.kind == f.kind and agrees(f, o)
        ]
        if owners and all(owner and owner != mine[:1] for owner in owners):
            return Why("figure_of_another", f.text, owners[0][0])
    return None


def _letters(text: str, *, japanese: bool) -> list[str]:
    folded = unicodedata.normalize("NFKC", text)
    if japanese:
        return JAPANESE.findall(folded)
    return [m[1] or m[2] for m in ENGLISH.finditer(folded)]
