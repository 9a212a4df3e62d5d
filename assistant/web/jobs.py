"""Work that goes on while browsers come and go: its events are kept, and can be read from any point, by anyone who may."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

KEPT_S = 120.0  # how long a finished job can still be read
QUIET_S = 15.0  # after so long without an event a comment keeps the connection open


@dataclass
class Job:
    """One piece of work, seen from outside: what it has told so far, and whether it was asked to stop."""

    owner: str  # the visitor who may read it
    loop: asyncio.AbstractEventLoop
    events: list[tuple[str, Any]] = field(default_factory=list)
    finished: float | None = None  # when it ended
    stop: threading.Event = field(default_factory=threading.Event)
    _news: asyncio.Event = field(default_factory=asyncio.Event)

    def tell(self, kind: str, data: Any, *, last: bool = False) -> None:
        """Add an event, from any thread."""

        def add() -> None:
            self.events.append((kind, data))
            self.finished = time.monotonic() if last else None
            self._news.set()
            self._news = asyncio.Event()

        self.loop.call_soon_threadsafe(add)

    async def read(self, after: int = 0) -> AsyncIterator[bytes]:
        """Yield the events after the first `after` ones as server-sent events, until the last."""
        while True:
            news = self._news
            while events := self.events[after:]:  # more may come while some are sent
                yield b"".join(_written(number, *event) for number, event in enumerate(events, after + 1))
                after += len(events)
            if self.finished is not None:
                return
            try:
                await asyncio.wait_for(news.wait(), QUIET_S)
            except TimeoutError:
                yield b": still here\n\n"


def _written(number: int, kind: str, data: Any) -> bytes:
    words = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"id: {number}\nevent: {kind}\ndata: {words}\n\n".encode()


class Jobs:
    """The jobs that run or have just ended, by name."""

    def __init__(self) -> None:
        """Start with none."""
        self._jobs: dict[str, Job] = {}

    def start(self, name: str, owner: str) -> Job:
        """Return a new job under a name, and forget those that ended long ago."""
        now = time.monotonic()
        self._jobs = {n: j for n, j in self._jobs.items() if j.finished is None or now - j.finished < KEPT_S}
        self._jobs[name] = job = Job(owner, asyncio.get_running_loop())
        return job

    def get(self, name: str, owner: str) -> Job | None:
        """Return a job by its name, to its owner only."""
        job = self._jobs.get(name)
        return job if job is not None and job.owner == owner else None

    def running(self, owner: str | None = None) -> int:
        """Return how many jobs run, of one visitor or of all."""
        return sum(j.finished is None and owner in (None, j.owner) for j in self._jobs.values())

    def stop(self) -> None:
        """Ask all of them to stop."""
        for job in self._jobs.values():
            job.stop.set()
