"""A conversation that is told anew with every request, and kept nowhere."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from assistant.conversation import Conversation, Turn, renumber
from assistant.models import Writer
from assistant.records import Answer
from index.errors import BadQuestion
from index.store import Store
from index.store.conversations import ConversationInfo

EARLIER = 4  # questions before the last one that are looked at again; what a follow-up means stands in the latest
OLD = 1_000  # added to the numbers of citations that nobody means any more


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
            self._turns = tuple(map(_out_of_the_way, self.turns))
            with contextlib.suppress(BadQuestion):
                self.ask(question, **filters)
        self._writer = writer

    def _next_number(self) -> int:
        return 1  # each answer goes out alone, with its own footnotes

    def _save(self, before: tuple[Turn, ...], turn: Turn) -> Answer:
        self._turns = (*before, turn)
        return turn.answer


def _out_of_the_way(turn: Turn) -> Turn:
    """Return a turn with other numbers: every answer begins at [1], and who writes [2] means the latest one's."""
    return replace(turn, answer=renumber(turn.answer, OLD + max((c.number for c in turn.answer.citations), default=0)))
