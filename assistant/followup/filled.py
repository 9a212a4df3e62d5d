"""A question of a conversation with what it leaves out, ready to be answered."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.followup import direct
from assistant.followup.find import Search
from assistant.records import Answer, Citation
from index.retrieval import Filters
from index.store import Store


@dataclass(frozen=True)
class FollowUp:
    """A question of a conversation, ready to be answered."""

    standalone: str  # what it asks, said so that it stands alone
    filters: Filters  # those given, and the meeting that is talked about
    find: Search | None = None  # how to look for the answer; None for a question that stood alone
    text: str = ""  # what is to be answered, where that is not the standalone question
    direct: str = ""  # the kind of answer that the exchange gives by itself
    cited: tuple[Citation, ...] = ()  # the conversation's citations so far

    def answer(self, store: Store, *, first: int) -> Answer | None:
        """Return the answer that the record of the exchange gives by itself, or None."""
        if not self.direct or self.find is None or self.find.focus is None:
            return None
        focus, language = self.find.focus, self.find.language
        return direct.answer(store, self.standalone, language, self.direct, focus, self.cited, first)
