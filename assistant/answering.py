"""From a question to its answer: what whole meetings were about, facts of the meeting, then what was said."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from assistant import digest, extractive, facts
from index.retrieval import search

if TYPE_CHECKING:
    from assistant.models import Writer
    from assistant.records import Answer
    from index.retrieval import Filters, Find
    from index.store import Store


def stream(
    store: Store,
    question: str,
    filters: Filters,
    *,
    first: int = 1,
    writer: Writer | None = None,
    find: Find | None = None,
    told: Collection[str] = (),
    ask: str = "",
) -> Iterator[str | Answer]:
    """Yield the text of the answer in pieces as they become certain, then the `Answer`, whose text they make up.

    `first` is the number of the first citation; `writer` words what the facts do not tell; `find` looks for what a
    follow-up asks, which is about what was said; `told` are the sentences that its asker has read already, `ask` is what
    it asks without the topic.
    """
    with store.snapshot():
        answer = digested = None if find else digest.answer(store, question, filters, first=first)
        if answer is None and find is None:
            answer = facts.answer(store, question, filters, first=first)
        if answer is None and writer is None:
            answer = extractive.answer(store, question, filters, first=first, find=find or search, told=told, ask=ask)
    if digested is not None and digested.found and writer is not None:
        from assistant import fluent

        yield from fluent.retell(store, search(store, question, filters=filters), digested, writer)
    elif answer is None and writer is not None:
        from assistant import fluent

        yield from fluent.stream(store, question, filters, writer, first=first, find=find or search)
    elif answer is not None:
        yield from answer.text.splitlines(keepends=True)
        yield answer
