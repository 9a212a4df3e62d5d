"""Read what a text affirms and denies: each predicate in dictionary form, with its polarity and its clause."""

from __future__ import annotations

import re
import unicodedata

from assistant.gates import predicates_english, predicates_japanese
from assistant.gates.predicate import Predicate


def predicates(text: str) -> list[Predicate]:
    """Return the predicates of a text, in order."""
    folded = unicodedata.normalize("NFKC", text)
    if re.search(r"[぀-ヿ一-鿿]", folded) and len(re.findall(r"[぀-ヿ一-鿿]", folded)) * 3 > len(
        re.findall(r"[A-Za-z]", folded)
    ):
        return predicates_japanese.read(folded)
    return predicates_english.read(folded)
