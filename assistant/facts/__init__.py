"""Answer questions about the meeting itself from its header: when, where, who, what was on the agenda."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.facts.asked import understand
from index.retrieval.people import roster

if TYPE_CHECKING:
    from assistant.records import Answer
    from index.retrieval import Filters
    from index.store import Store

__all__ = ["answer"]


def answer(store: Store, question: str, filters: Filters, *, first: int = 1) -> Answer | None:
    """Return the answer that the header of a meeting gives, or None when the question is about something else.

    What reads headers, slow to load, stays where it is until a question asks for a fact. Citations are numbered from
    `first`.
    """
    if filters.speaker or filters.role:
        return None
    asked = understand(question, roster(store.db))
    if asked is None:
        return None
    from assistant.facts import telling

    return telling.answer(store, question, asked, filters, first=first)
