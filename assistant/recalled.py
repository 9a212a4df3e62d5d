"""A conversation that is told anew with every request, and kept nowhere."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from typing import Any

from assistant.conversation import Conversation, Turn
from assistant.models import Writer
from assistant.records import Answer
from index.errors import BadQuestion
from index.store import Store
from index.store.conversations import ConversationInfo

EARLIER = 4  # questions before the last one that are looked at again; what a follow-up means stands in the latest


class Recalled(Conversation):
    """Questions asked before, answered again from the minutes alone, so that the next may build on them."""

    def __init__(
        self, store: Store, questions: Sequence[str], filters: dict[str, Any], writer: Writer | None = None
    ) -> None:
        """Ask the last few of the earlier questions again, without the language model.

        What the asker says they were answered is not looked at: only the minutes bear out what a follow-up means.
        What could not be asked, being empty or over-long, was never answered.
        """
        super().__init__(store, ConversationInfo("", "", "", "", 0))
        for question in questions[-EARLIER:]:
            with contextlib.suppress(BadQuestion):
                self.ask(question, **filters)
        self._writer = writer

    def _next_number(self) -> int:
        return 1  # each answer goes out alone, with its own footnotes

    def _save(self, before: tuple[Turn, ...], turn: Turn) -> Answer:
        self._turns = (*before, turn)
        return turn.answer
