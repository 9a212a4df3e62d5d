"""Read, on the event loop, what a generator yields in a thread of its own."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import AsyncGenerator, Callable, Generator
from concurrent.futures import Executor
from typing import Any, TypeVar

T = TypeVar("T")


class Ended:
    """What follows the last piece: nothing, or the error that ended it."""

    def __init__(self, error: BaseException | None = None) -> None:
        """End with `error`, or well."""
        self.error = error


async def flow(pool: Executor, begin: Callable[[], Generator[T, None, None]]) -> AsyncGenerator[T, None]:
    """Yield what `begin()` yields, run in one thread of `pool`; when nobody reads on, it is closed at its next piece.

    Raises:
        Exception: what the generator raises.
    """
    loop = asyncio.get_running_loop()
    queue: asyncio.Queue[Any] = asyncio.Queue()
    left = threading.Event()  # nobody reads any more

    def tell(piece: T | Ended) -> None:
        with contextlib.suppress(RuntimeError):  # the loop is closed: nobody is there to be told
            loop.call_soon_threadsafe(queue.put_nowait, piece)

    def work() -> None:
        try:
            if left.is_set():
                return
            with contextlib.closing(begin()) as pieces:
                for piece in pieces:
                    tell(piece)
                    if left.is_set():
                        return
            tell(Ended())
        except BaseException as error:
            tell(Ended(error))

    pool.submit(work)
    try:
        while not isinstance(piece := await queue.get(), Ended):
            yield piece
        if piece.error is not None:
            raise piece.error
    finally:
        left.set()
