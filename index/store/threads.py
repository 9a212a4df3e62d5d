"""What lets many threads use one store: a connection to the tables for each, and a lock that users share."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
import weakref
from collections.abc import Iterator
from pathlib import Path

from index.store.schema import connect


class Connections:
    """Connections to the tables at one path: each thread has its own, opened when it first asks."""

    def __init__(self, path: Path) -> None:
        """Open the connection of this thread, making the tables when they are not there.

        Raises:
            StoreMismatch: a newer release made them, or the file is something else.
            StoreUnwritable: they are not there and cannot be made.
        """
        self._path = path
        self._mine = threading.local()
        self._all: weakref.WeakSet[_Held] = weakref.WeakSet()
        self._lock = threading.Lock()
        self._closed = False
        self.of_this_thread()

    def of_this_thread(self) -> sqlite3.Connection:
        """Return the connection that this thread alone uses; it is closed when the thread ends."""
        held: _Held | None = getattr(self._mine, "held", None)
        if held is None:
            held = _Held(connect(self._path))
            with self._lock:
                if self._closed:
                    raise sqlite3.ProgrammingError("The store is closed.")
                self._all.add(held)
            self._mine.held = held
        return held.connection

    def close(self) -> None:
        """Close the connections of all threads."""
        with self._lock:
            self._closed = True
            for held in list(self._all):
                held.connection.close()


class _Held:
    """A connection that closes when nobody holds it any more."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    def __del__(self) -> None:
        self.connection.close()


class SharedLock:
    """A lock that many may share, or one have alone; who wants it alone goes before those who come after."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._sharing = 0
        self._alone = 0  # how many have it alone, or wait to

    @contextlib.contextmanager
    def shared(self) -> Iterator[None]:
        """Hold it together with others; not again by who holds it already."""
        with self._changed:
            self._changed.wait_for(lambda: not self._alone)
            self._sharing += 1
        try:
            yield
        finally:
            with self._changed:
                self._sharing -= 1
                self._changed.notify_all()

    @contextlib.contextmanager
    def alone(self) -> Iterator[None]:
        """Hold it when all who share it have let go."""
        with self._changed:
            self._alone += 1
            self._changed.wait_for(lambda: not self._sharing)
            try:
                yield
            finally:
                self._alone -= 1
                self._changed.notify_all()
