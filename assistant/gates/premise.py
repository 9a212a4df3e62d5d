"""What a questioner said never bears out an answer by itself."""

from __future__ import annotations

import re

from assistant.gates.asked import tells_of_asking
from assistant.gates.evidence import Claim
from assistant.gates.quotations import spans
from assistant.gates.reasons import Why

NAMES_ONLY = re.compile(r"[^.,;]{2,30} did\W*|[^、。]{2,16}(?:です|でした|である)\W*")


def gate(claim: Claim) -> Why | None:
    """Return that a claim rests on questions alone, unless it tells that they were asked."""
    if not all(e.premise for e in claim.evidence):
        return None
    if claim.asks or tells_of_asking(claim.text) or _only_quotes(claim.text):
        return None
    if names_only(claim):
        return None
    return Why("premise")


def names_only(claim: Claim) -> bool:
    """Return whether a sentence only names who did what the question asks: “Who proposed it?” – “Ms Koga did.”"""
    return bool(NAMES_ONLY.fullmatch(claim.text.strip())) and tells_of_asking(claim.question.text)


def _only_quotes(text: str) -> bool:
    """Return whether the sentence is little more than a quotation."""
    quoted = sum(b - a for a, b in spans(text))
    return quoted > 0 and len(text.strip()) - quoted <= 6
