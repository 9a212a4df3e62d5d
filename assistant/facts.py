"""Answer questions about the meeting itself from its header."""

from __future__ import annotations

from assistant.records import Answer
from index.retrieval import Filters
from index.store import Store


def answer(store: Store, question: str, filters: Filters) -> Answer | None:
    """Return the answer that the header of a meeting gives, or None when the question is about something else."""
    return None
