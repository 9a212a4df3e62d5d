"""Hold a claim to the exceptions that its sources make: what 「故意でない限り」 leaves out, no claim takes in with 「故意でも」."""

from __future__ import annotations

import re

from assistant.gates.evidence import Claim
from assistant.gates.plain import FRAME
from assistant.gates.reasons import Why
from index.words import words

EXCEPTS = re.compile(
    r"(?P<but>[^。、]{1,16}?)(?:(?:で|が|の|では)ない限り|でなければ|を除(?:き|い|く)|以外(?:は|に|の)|(?:の|する|した)場合を除|に限り?ません)"
)
TAKES_IN = re.compile(r"^[^。、]{0,10}?(?:場合も|場合でも|とき(?:も|でも)|であっても|でも|ても|も含め|にも)")


def gate(claim: Claim) -> Why | None:
    """Return what the sources leave out and the claim takes in, or None."""
    if not claim.told.japanese or claim.asks:
        return None
    for e in claim.evidence:
        for m in EXCEPTS.finditer(e.own.text):
            for word in words(m["but"])[-2:]:
                at = claim.bare.text.find(word) if word not in FRAME and len(word) > 1 else -1
                if at >= 0 and TAKES_IN.match(claim.bare.text[at + len(word) :]):
                    return Why("negation", word)
    return None
