"""The vectors of passages in Chroma; nothing else knows Chroma."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

COLLECTION = "passages"
BATCH = 2_000  # rows a call; Chroma takes 5,461 at most
Vector = NDArray[np.float32]


class Vectors:
    """Unit vectors by passage id, compared by cosine."""

    def __init__(self, place: Path | str) -> None:
        """Open the vectors in a folder, or on a Chroma server given as http(s)://host:port."""
        import chromadb
        from chromadb.config import Settings

        settings = Settings(anonymized_telemetry=False, allow_reset=False)
        if isinstance(place, str):
            from urllib.parse import urlsplit

            address = urlsplit(place)
            self._client: Any = chromadb.HttpClient(
                address.hostname or "localhost", address.port or 8000, address.scheme == "https", settings=settings
            )
        else:
            self._client = chromadb.PersistentClient(str(place), settings=settings)
        self._collection = self._client.get_or_create_collection(
            COLLECTION, embedding_function=None, configuration={"hnsw": {"space": "cosine"}}
        )

    def __len__(self) -> int:
        return int(self._collection.count())

    def put(self, ids: Sequence[str], vectors: Vector, meeting: str) -> None:
        """Keep one vector per id, replacing what was there; shape (len(ids), dim)."""
        for start in range(0, len(ids), BATCH):
            piece = list(ids[start : start + BATCH])
            self._collection.upsert(
                ids=piece, embeddings=vectors[start : start + BATCH], metadatas=[{"meeting": meeting}] * len(piece)
            )

    def drop(self, meeting: str) -> None:
        """Forget the vectors of a meeting; none there is no error."""
        self._collection.delete(where={"meeting": meeting})

    def nearest(self, vector: Vector, limit: int, *, meetings: Sequence[str] | None = None) -> dict[str, float]:
        """Return the cosine of the `limit` nearest passages by id, nearest first."""
        where = None if meetings is None else {"meeting": {"$in": list(meetings)}}
        return self._query(vector, limit, where=where)

    def similarities(self, vector: Vector, ids: Sequence[str]) -> dict[str, float]:
        """Return the cosine of the named passages by id; unknown ids are left out."""
        return self._query(vector, len(ids), ids=list(ids)) if ids else {}

    def _query(self, vector: Vector, limit: int, **how: Any) -> dict[str, float]:
        how = {key: value for key, value in how.items() if value is not None}
        found = self._collection.query(query_embeddings=[vector], n_results=max(1, limit), include=["distances"], **how)
        return {i: 1.0 - d for i, d in zip(found["ids"][0], found["distances"][0], strict=True)}

    def close(self) -> None:
        """Let go of the files."""
        close = getattr(self._client, "close", None)
        if close:
            close()
