"""Hold every quotation to the cited utterance: word for word, in one piece, in the words of whoever is cited."""

from __future__ import annotations

import re

from assistant.gates.evidence import Claim, Evidence, Text
from assistant.gates.reasons import Why
from assistant.quotes import fold_with_places

OPEN = {"「": "」", "『": "』", "“": "”", "„": "“", "«": "»", "＂": "＂", '"': '"', "‘": "’", "〝": "〟", "｢": "｣"}
SINGLE = re.compile(r"(?<![\w’'])['‘]([^'’\n]{2,}?)['’](?!\w)")
TRIM = "。、．，.,!?！？…‥・:;： 　"
TERM_OF = re.compile(
    r"(?:[がをのはにへで]|や|など)(?![^、。]{0,12}(?:述べ|答え|発言|説明))"
)  # after a term, which nobody is said to have said
TERM = 20  # characters of a quoted term that the user's own question may lend


TERM_WORDS = 4
NAMING = re.compile(
    r"\b(?:known as|called|termed|dubbed|named|nicknamed|titled|entitled|labell?ed|referred to as|so-called|such as|the term|the name|the phrase)"
    r"(?: (?:an?|the))?\s*$",
    re.IGNORECASE,
)
NAMED_SO = re.compile(r"(?:と(?:呼|いう(?!の)|いわれ|名付)|と称|という名)")


def spans(text: str) -> list[tuple[int, int]]:
    """Return the spans of what stands in quotation marks, the outermost, without the marks."""
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(text):
        close = OPEN.get(text[at])
        if close is None or text[at] == "‘":
            at += 1
            continue
        end = _closing(text, at, close)
        if end is None:
            end = _line_end(text, at) if text[at] not in '"＂' else None
        if end is None:
            at += 1
            continue
        found.append((at + 1, end))
        at = end + 1
    if not found:
        found = [m.span(1) for m in SINGLE.finditer(text)]
    return [(a, b) for a, b in found if text[a:b].strip()]


def without_quotations(text: str) -> str:
    """Return the text without what stands in quotation marks, which has a gate of its own."""
    out, at = [], 0
    for start, end in spans(text):
        out.append(text[at:start])
        at = end
    return "".join([*out, text[at:]])


def with_bare_terms(text: str, own: Text) -> str:
    """Return the text with the marks left out around what it only names in another language than its source's.

    What “known as a 'universal sheet'” names is no quotation, but words to be held as any others are.
    """
    for start, end in reversed(spans(text)):
        term = text[start:end]
        foreign = own.japanese == term.isascii()
        if foreign and len(term.split()) <= TERM_WORDS and len(term) <= TERM and _names(text, start - 1, end + 1):
            text = text[: start - 1] + term + text[end + 1 :]
    return text


def _names(text: str, start: int, end: int) -> bool:
    return bool(NAMING.search(text[:start]) or NAMED_SO.match(text, end))


def _closing(text: str, at: int, close: str) -> int | None:
    """Return where the quotation that opens at `at` closes; the same marks may be nested."""
    if close == text[at]:
        end = text.find(close, at + 1)
        return end if end > 0 else None
    depth = 0
    for i in range(at, len(text)):
        if text[i] == text[at]:
            depth += 1
        elif text[i] == close:
            depth -= 1
            if depth == 0:
                return i
    return None


def _line_end(text: str, at: int) -> int:
    """Return the end of the line: a quotation that is not closed goes on to it."""
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def stands(quote: str, folded: str) -> bool:
    """Return whether a quotation stands in a folded text, but for punctuation at its ends and a first capital."""
    wanted = fold_with_places(quote)[0].replace("『", "「").replace("』", "」")
    bare = wanted.strip(fold_with_places(TRIM)[0])
    if not bare:
        return True
    if wanted in folded or bare in folded:
        return True
    return bare[0].isascii() and (bare[0].swapcase() + bare[1:]) in folded


def gate(claim: Claim) -> Why | None:
    """Return the first quotation that is not the cited speaker's, or None."""
    for start, end in spans(claim.text):
        quote = claim.text[start:end]
        if any(_holds(one, quote, claim) for one in claim.evidence):
            continue
        if len(quote) <= TERM and stands(quote, claim.question.folded) and _known(quote, claim):
            continue
        if len(quote) <= TERM and TERM_OF.match(claim.text, end + 1) and _known(quote, claim):
            continue
        other = next((o for o in claim.others if stands(quote, o.utterance.folded)), None)
        if other is not None and _length(quote) >= 4:
            return Why("quotation_of_another", quote, other.passage.label or "")
        return Why("quotation", quote)
    return None


def _holds(one: Evidence, quote: str, claim: Claim) -> bool:
    if stands(quote, one.utterance.folded):
        return True
    if claim.asks and stands(quote, one.asked.folded):
        return True
    return _length(quote) <= TERM and (stands(quote, one.record.folded))


def _known(quote: str, claim: Claim) -> bool:
    """Return whether a term of the question stands in what is cited or what that replies to."""
    return any(stands(quote, one.utterance.folded) or stands(quote, one.asked.folded) for one in claim.evidence)


def _length(quote: str) -> int:
    return len(fold_with_places(quote)[0])
