"""The vectors of passages in Chroma; nothing else knows Chroma."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.errors import StoreBusy
from index.store.threads import SharedLock

COLLECTION = "passages"
BATCH = 100  # rows a call; Chroma lets no other thread run during it, some 50 ms for so many
ASKED_S = 1.0  # a question so long ago means that others are asking now
TRIES, PAUSE_S = 6, 0.05  # a query that meets another process's writing is tried again, each pause longer by one
Vector = NDArray[np.float32]


class Vectors:
    """Unit vectors by passage id, compared by cosine."""

    def __init__(self, place: Path | str) -> None:
        """Open the vectors in a folder, or on a Chroma server given as http(s)://host:port."""
        self._place = place
        self._using = SharedLock()  # shared by all who use the client, alone who closes it
        self._asked = 0.0  # when the last query came, by time.monotonic
        self._open()

    def _open(self) -> None:
        import chromadb
        from chromadb.config import Settings
        from filelock import FileLock

        settings = Settings(anonymized_telemetry=False, allow_reset=False)
        if isinstance(self._place, str):
            from urllib.parse import urlsplit

            address = urlsplit(self._place)
            self._client: Any = chromadb.HttpClient(
                address.hostname or "localhost", address.port or 8000, address.scheme == "https", settings=settings
            )
            self._collection = self._find_or_make()
        else:
            with FileLock(f"{self._place}.lock"):  # two processes that make Chroma's tables at once break each other
                self._client = chromadb.PersistentClient(str(self._place), settings=settings)
                self._collection = self._find_or_make()

    def _find_or_make(self) -> Any:
        space = {"hnsw": {"space": "cosine"}}
        return self._client.get_or_create_collection(COLLECTION, embedding_function=None, configuration=space)

    def reopen(self) -> None:
        """See what other processes have written: Chroma keeps in memory what it read first."""
        with self._using.alone():
            self._close()
            self._open()

    def __len__(self) -> int:
        with self._using.shared():
            return int(self._collection.count())

    def put(self, ids: Sequence[str], vectors: Vector, meeting: str) -> None:
        """Keep one vector per id, replacing what was there; shape (len(ids), dim)."""
        for start in range(0, len(ids), BATCH):
            piece = list(ids[start : start + BATCH])
            with self._in_turn():
                self._collection.upsert(
                    ids=piece, embeddings=vectors[start : start + BATCH], metadatas=[{"meeting": meeting}] * len(piece)
                )

    def read(self, ids: Sequence[str]) -> Vector | None:
        """Return one row per id, shape (len(ids), dim); None when one of them is not there."""
        found: dict[str, Any] = {}
        for start in range(0, len(ids), BATCH):
            with self._using.shared():
                told = self._collection.get(ids=list(ids[start : start + BATCH]), include=["embeddings"])
            found |= dict(zip(told["ids"], told["embeddings"], strict=True))
        return np.array([found[i] for i in ids], np.float32) if len(found) == len(ids) > 0 else None

    def drop(self, meeting: str) -> None:
        """Forget the vectors of a meeting; none there is no error."""
        ids = [""]
        while ids:
            with self._in_turn():
                ids = self._collection.get(where={"meeting": meeting}, limit=BATCH, include=[])["ids"]
                if ids:
                    self._collection.delete(ids=ids)

    @contextlib.contextmanager
    def _in_turn(self) -> Iterator[None]:
        """Use the client for one call that writes; while others ask, every other moment is theirs."""
        begun = time.monotonic()
        with self._using.shared():
            yield
        if begun - self._asked < ASKED_S:
            time.sleep(time.monotonic() - begun)

    def nearest(self, vector: Vector, limit: int, *, meetings: Sequence[str] | None = None) -> dict[str, float]:
        """Return the cosine of the `limit` nearest passages by id, nearest first."""
        where = None if meetings is None else {"meeting": {"$in": list(meetings)}}
        return self._query(vector, limit, where=where)

    def similarities(self, vector: Vector, ids: Sequence[str]) -> dict[str, float]:
        """Return the cosine of the named passages by id; unknown ids are left out."""
        return self._query(vector, len(ids), ids=list(ids)) if ids else {}

    def _query(self, vector: Vector, limit: int, **how: Any) -> dict[str, float]:
        how = {key: value for key, value in how.items() if value is not None}
        how |= {"query_embeddings": [vector], "n_results": max(1, limit), "include": ["distances"]}
        self._asked = time.monotonic()
        for pause in range(TRIES):
            try:
                with self._using.shared():
                    found = self._collection.query(**how)
            except Exception as error:  # Chroma's own kind: its memory and its files differ while another writes
                if type(error).__name__ != "InternalError":
                    raise
                reason = error
                time.sleep(pause * PAUSE_S)
                self.reopen()
                if "ids" in how and not (how := how | {"ids": self._known(how["ids"])})["ids"]:
                    return {}
            else:
                return {i: 1.0 - d for i, d in zip(found["ids"][0], found["distances"][0], strict=True)}
        raise StoreBusy(
            f"Cannot read the vectors in {str(self._place)!r} while another process writes ({reason}). "
            "Try again in a moment."
        ) from reason

    def _known(self, ids: Sequence[str]) -> list[str]:
        """Return the ids that are there; a query refuses any other."""
        with self._using.shared():
            return list(self._collection.get(ids=list(ids), include=[])["ids"])

    def close(self) -> None:
        """Let go of the files."""
        with self._using.alone():
            self._close()

    def _close(self) -> None:
        close = getattr(self._client, "close", None)
        if close:
            close()
