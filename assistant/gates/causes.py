"""Hold the reason that a claim gives to what it cites, by itself: a true fact may be told with an invented cause."""

from __future__ import annotations

import re

from assistant.gates.evidence import Claim
from assistant.gates.figures import figures
from assistant.gates.plain import FRAME
from assistant.gates.quotations import without_quotations
from assistant.gates.reasons import Why
from assistant.gates.support import weights
from index.words import words

REASONS = (
    re.compile(r"(?:のは|理由は|原因は|要因は|背景は|背景には|理由として)、?(?P<why>[^。]+?)(?:ため|から|こと|の)(?:です|だ|である|でした|による|によ|にあり|と(?:の|説明|答え|述べ|し))"),
    re.compile(r"(?P<why>[^。、]+?)(?:ため|ので|ことから|ことを理由に|を理由に|を受けて|のせいで|によって)、"),
    re.compile(r"^\W*(?:because(?: of)?|due to(?! be\b)|owing to|as a result of|thanks to|on account of)\s+(?P<why>[^.;,]+),", re.IGNORECASE),
    re.compile(r"(?<!^)\b(?:because(?: of)?|due to(?! be\b)|owing to|as a result of|thanks to|on account of)\s+(?P<why>[^.;]+)", re.IGNORECASE),
)  # fmt: skip
GIVES = re.compile(
    r"(?:原因|理由|要因)(?:は|が|といたしまして|としまして|として)|\b(?:the|main) (?:reason|cause)s?\b[^.]{0,40}\b(?:is|are|was|were)\b",
    re.IGNORECASE,
)
LEAST = 0.3  # share of the reason's words that the sources must hold, in the same or near words
LEAST_ACROSS = 0.72  # across languages: that share and the cosine of the nearest sentence together
MANY, LEAST_OF_MANY = 4, 0.6  # the same of a reason of many words, few of which are held by chance
FEW = 2  # words that a reason has at least to be measured


def gate(claim: Claim) -> Why | None:
    """Return a reason of the claim that its sources don't bear out, or None."""
    text = without_quotations(claim.text)
    known = [w for e in claim.evidence for t in (e.own, *((e.asked,) if claim.asks else ())) for w in t.words]
    for pattern in REASONS:
        for m in pattern.finditer(text):
            mine = [w for w in dict.fromkeys(words(m["why"])) if w not in FRAME and not any(c.isdigit() for c in w)]
            if len(mine) >= FEW and not _borne_out(claim, m["why"], mine, known):
                return Why("cause", m["why"].strip())
            if len(mine) >= FEW and _told_otherwise(claim, text[: m.start("why")] + text[m.end("why") :], mine):
                return Why("cause", m["why"].strip())
    return None


def _borne_out(claim: Claim, reason: str, mine: list[str], known: list[str]) -> bool:
    """Return whether the sources bear a reason out whose words they hold: across languages by its meaning, too."""
    held = _held(claim, mine, reason, known)
    if any(e.own.japanese == claim.told.japanese for e in claim.evidence):
        return held >= LEAST
    told = [one.text for e in claim.evidence for one in e.own.told]
    near = max(claim.near([reason], told)[0], default=0.0) if claim.near and told else 0.0
    return held + near >= (LEAST_OF_MANY if len(mine) >= MANY else LEAST_ACROSS)


def _told_otherwise(claim: Claim, effect: str, mine: list[str]) -> bool:
    """Return whether the sources give a reason for the very effect, in words and with neighbours that know nothing of this one."""
    about = {w for w in words(effect) if w not in FRAME and not any(c.isdigit() for c in w)} - set(mine)
    for e in claim.evidence:
        if e.own.japanese != claim.told.japanese:
            continue
        told = e.own.told
        for at, one in enumerate(told):
            if GIVES.search(one.text) and about & one.words:
                around = {w for other in told[max(0, at - 1) : at + 2] for w in other.words}
                return sum(weights(claim, mine, sorted(around))) / len(mine) < LEAST
    return False


def _held(claim: Claim, mine: list[str], reason: str, known: list[str]) -> float:
    """Return the share of a reason's words that the sources hold; its figures they do, as another gate has seen."""
    told = len(figures(reason))
    return (sum(weights(claim, mine, known)) + told) / (len(mine) + told)
