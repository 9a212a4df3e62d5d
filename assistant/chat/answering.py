"""Make an answer in a thread of its own, so that Ctrl-C stops the answer at once and not the program."""

from __future__ import annotations

import contextlib
import queue
import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from assistant.records import Answer

if TYPE_CHECKING:
    from assistant.conversation import Conversation

LEAVE_S = 2.0  # how long a stopped answer may take to be kept


class Answering:
    """An answer on its way."""

    def __init__(self, conversation: Conversation, question: str, filters: dict[str, Any]) -> None:
        """Begin to answer."""
        self._pieces: queue.Queue[str | Answer | BaseException | None] = queue.Queue()
        self._stop = threading.Event()
        self._thread = threading.Thread(
            target=self._run, args=(conversation, question, filters), name="answer", daemon=True
        )
        self._thread.start()

    def pieces(self, *, wait: float) -> Iterator[str | Answer | None]:
        """Yield the pieces as they come, then the `Answer`; None after `wait` seconds without the first of them.

        Raises:
            Exception: what went wrong while answering.
        """
        seconds: float | None = wait
        while True:
            try:
                piece = self._pieces.get(timeout=seconds)
            except queue.Empty:
                yield None
            else:
                if piece is None:
                    return
                if isinstance(piece, BaseException):
                    raise piece
                yield piece
            seconds = None

    def stop(self) -> bool:
        """Stop; what was told so far is kept. Return whether it has ended, or will end by itself a while later."""
        self._stop.set()
        self._thread.join(LEAVE_S)
        return not self._thread.is_alive()

    def _run(self, conversation: Conversation, question: str, filters: dict[str, Any]) -> None:
        try:
            with contextlib.closing(conversation.stream(question, **filters)) as pieces:  # type: ignore[type-var]
                for piece in pieces:
                    self._pieces.put(piece)
                    if self._stop.is_set():
                        return
            self._pieces.put(None)
        except BaseException as error:
            self._pieces.put(error)
