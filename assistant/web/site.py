"""What a served site is made of: the assistant, where its files lie, who may enter, and how much it takes at once."""

from __future__ import annotations

import asyncio
import hmac
import os
import secrets
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from assistant.web.ahead import read_ahead
from assistant.web.jobs import Jobs
from assistant.web.limits import Buckets, Rate
from assistant.web.suggest import Suggestions

if TYPE_CHECKING:
    from starlette.requests import Request

    from assistant.assistant import Assistant

T = TypeVar("T")
THREADS = 2  # answers made at once from the minutes alone; more of them only wait for one another
WAITING = 16  # answers made at once where a language model words them: most of the time they wait for it
QUESTIONS = Rate(burst=20, per_minute=40)  # of one visitor
CROWD = Rate(burst=300, per_minute=1200)  # questions from one address, which many visitors may share
ADDITIONS = Rate(burst=60, per_minute=30)  # files of one visitor
LOGINS = Rate(burst=5, per_minute=4)  # passwords tried from one address
LIMITED = ("questions", "crowd", "additions", "logins")  # the rates of `Limits`
READERS = 4  # threads for everything short: lists, the reader, histories


@dataclass(frozen=True)
class Limits:
    """How much a visitor may ask of the site; tests set their own."""

    upload: int = 50 * 2**20  # bytes of one file
    body: int = 64 * 2**10  # bytes of any other request
    waiting: int = 200  # questions in hand at once, of all visitors together
    questions: Rate = QUESTIONS
    crowd: Rate = CROWD
    additions: Rate = ADDITIONS
    logins: Rate = LOGINS


@dataclass
class Site:
    """One served assistant, and what lives as long as it is served."""

    assistant: Assistant
    home: Path  # folder of the store; nothing outside is served
    embedding_model: str | None = None  # handed on to the process that adds files
    password: str | None = None  # None: whoever reaches the site may use it
    sample: bool = False  # it serves the store of the sample
    limits: Limits = field(default_factory=Limits)
    jobs: Jobs = field(default_factory=Jobs)
    key: bytes = b""  # seals cookies; kept in the store, so that a restart logs nobody out

    def __post_init__(self) -> None:
        """Make the threads, and the key where there is none."""
        self.suggestions = Suggestions(self.assistant)
        self.answering = ThreadPoolExecutor(WAITING if self.assistant.has_model else THREADS, "answer")
        self.reading = ThreadPoolExecutor(READERS, "read")
        self.ahead = ThreadPoolExecutor(1, "ahead")
        self.closing = threading.Event()
        self.next_ahead: Future[int] | None = None
        self.adding = ThreadPoolExecutor(1, "add")  # one file after another: the cores are for those who ask
        self.buckets = {name: Buckets(getattr(self.limits, name)) for name in LIMITED}
        self.key = self.key or _key(self.home / "cookies.key")

    async def read(self, what: Callable[..., T], *arguments: Any) -> T:
        """Return what a short function returns, called in a thread."""
        return await asyncio.get_running_loop().run_in_executor(self.reading, what, *arguments)

    def read_ahead(self) -> None:
        """Let what questions will need be read while nobody asks."""
        if self.next_ahead is not None and not (self.next_ahead.running() or self.next_ahead.done()):
            return  # one that has not begun will meet whatever is there by then
        store, running = self.assistant.store, self.jobs.running
        self.next_ahead = self.ahead.submit(read_ahead, store, busy=lambda: running() > 0, stop=self.closing)

    def seal(self, *parts: str) -> str:
        """Return a mark that nobody else can make for these words."""
        return hmac.new(self.key, "\0".join(parts).encode(), sha256).hexdigest()[:40]

    def sealed(self, mark: str | None, *parts: str) -> bool:
        """Whether a mark was made by `seal` for these words."""
        return hmac.compare_digest((mark or "").encode(), self.seal(*parts).encode())

    def close(self) -> None:
        """End what still runs; wait for it, since the store is closed next."""
        self.jobs.stop()
        self.closing.set()
        for threads in (self.adding, self.answering, self.reading, self.ahead):
            threads.shutdown(wait=True, cancel_futures=True)


def of(request: Request) -> Site:
    """Return the site that a request came to."""
    site: Site = request.app.state.site
    return site


def _key(path: Path) -> bytes:
    """Return the key kept at `path`, made at the first call; only the owner of the store may read it."""
    for _ in range(2):
        try:
            return path.read_bytes()
        except FileNotFoundError:
            pass
        try:
            handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        except FileExistsError:  # another process was faster
            continue
        except OSError:  # a store that is only read: cookies last until the restart
            break
        with os.fdopen(handle, "wb") as file:
            file.write(secrets.token_bytes(32))
    return path.read_bytes() if path.exists() else secrets.token_bytes(32)
