"""Decide whether the passages found answer the question at all; the minutes often do not tell."""

from __future__ import annotations

from assistant.records import Reason
from index.retrieval import Filters, Found
from index.retrieval.features import NAMES
from index.store import Store

WORDS, MEANING = NAMES.index("all_words"), NAMES.index("own_meaning")
LEAST_WORDS = 0.35  # share of the question's words, by rarity, that the best passages must hold


def doubt(store: Store, found: Found, filters: Filters) -> Reason | None:
    """Return why the question should not be answered from what was found, or None."""
    if not found.passages:
        return "empty"
    question = found.question
    for one in question.named:
        if question.wants == "answer":
            continue
        if all(p.attended is False for p in one.people):
            return "absent"
        if not any(fold_name(p.speaker.name) in one.names for p in found.passages if p.speaker):
            return "never_spoke"
    if question.language == "ja" and max(row[WORDS] for row in found.features[:3]) < LEAST_WORDS:
        return "not_told"
    return None


def fold_name(name: str) -> str:
    """Return a name without white space."""
    return "".join(name.split())
