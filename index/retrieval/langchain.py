"""The search as a LangChain retriever, for other people's chains."""

from __future__ import annotations

from typing import Any

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from index.records import Passage
from index.retrieval.filters import Filters
from index.retrieval.search import search
from index.store import Store


class MinutesRetriever(BaseRetriever):
    """Returns the passages that answer a question as documents, best first.

    A document's text is the passage's; its metadata hold what a citation needs.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    store: Store
    limit: int = 10  # documents at most
    filters: Filters = Filters()

    def _get_relevant_documents(self, query: str, *, run_manager: CallbackManagerForRetrieverRun) -> list[Document]:
        found = search(self.store, query, limit=self.limit, filters=self.filters)
        return [document(passage) for passage in found.passages]


def document(passage: Passage) -> Document:
    """Return a passage as a document."""
    metadata: dict[str, Any] = {
        "meeting": passage.meeting.id,
        "title": passage.meeting.title,
        "held_on": passage.meeting.held_on.isoformat() if passage.meeting.held_on else None,
        "utterance": passage.utterance_id,
        "speaker": passage.speaker.name if passage.speaker else None,
        "role": passage.speaker.role if passage.speaker else None,
        "label": passage.label,
        "kind": passage.kind,
        "start": passage.start,
        "end": passage.end,
        "page": passage.page,
        "score": passage.score,
        "replies_to": [question.text for question in passage.replies_to],
    }
    return Document(page_content=passage.text, metadata=metadata, id=passage.id)
