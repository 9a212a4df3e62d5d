"""Hold what a claim puts first, as cause or in time, to the order in what it cites: 「利用が少ないから閉める」 is not its
reverse."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.gates.evidence import Claim
from assistant.gates.reasons import Why
from index.words import sentences, words

# What stands before each of these comes first, as the cause or in time; of 前に and because it comes after.
FORWARD = re.compile(
    r"(?<=[たいるだう])から(?=[、ぁ-ん一-鿿])|ので|(?<=[たるのい])ため(に|、|だ|で)|(?<=[たの])(後|あと|のち)(に|で|、)?|(?<=[たの])うえで|(?<=[たの])上で|(?<=て)から|(?<=[しいっきけ])たら|(?<=[んい])だら|(?<=次)第"
)
BACKWARD = re.compile(r"(?<=[るうくむぶつすぐぬの])(前|まえ)(に|は|の)")
TURNED = re.compile(r"(順番|順序|順|あべこべ|後先)(が|は)?(違|逆|ちが|間違)")  # the sentence finds the order wrong
THEN = re.compile(r"その(後|あと|のち)(に|で|は|、|、)?|それから|続いて")
HALF = 2  # words that each half has at least


def gate(claim: Claim) -> Why | None:
    """Return the word of order in the claim around which its sources have the halves the other way round, or None."""
    if not claim.told.japanese:
        return None
    mine = list(_halves(claim.bare.text))
    if not mine:
        return None
    theirs = [pair for e in claim.evidence for _, *pair in _halves(e.own.text)]
    for told, first, then in mine:
        straight = max((len(first & a) + len(then & b) for a, b in theirs), default=0)
        crossed = max((len(first & b) + len(then & a) for a, b in theirs if first & b and then & a), default=0)
        if crossed > straight and crossed > HALF:
            return Why("order", told)
    return None


def _halves(text: str) -> Iterator[tuple[str, set[str], set[str]]]:
    """Yield each word of order with the words of what comes first and of what comes then."""
    before = ""
    for start, end in sentences(text):
        sentence = text[start:end]
        m = THEN.search(sentence)
        if m and before:
            first, then = set(words(before)), set(words(sentence))
            yield m.group(), first - then, then - first
        before = sentence
        for pattern in (FORWARD, BACKWARD):
            for m in pattern.finditer(sentence):
                halves = set(words(sentence[: m.start()])), set(words(sentence[m.end() :]))
                first, then = halves if (pattern is FORWARD) != bool(TURNED.search(sentence)) else halves[::-1]
                first, then = first - then, then - first
                if min(len(first), len(then)) >= HALF - 1 and max(len(first), len(then)) >= HALF:
                    yield m.group(), first, then
