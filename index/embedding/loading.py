"""Find the embedding model that a name or folder means."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from index.embedding.base import Embedder, Progress

if TYPE_CHECKING:
    from index.embedding.static import StaticEmbedder

BUNDLED = Path(__file__).with_name("model")
BUNDLED_NAME = "bundled"
BATCH = 64  # texts a step


def load(name: str | None = None, *, batch_size: int = BATCH, progress: Progress | None = None) -> Embedder:
    """Return the model called `name`: None or "bundled" for the one in this package, else a folder
    or the name of a sentence-transformers model that is already on this machine.

    `batch_size` counts texts a step; `progress` is called as passages are done. The network is
    used only where the environment says so with HF_HUB_OFFLINE=0.

    Raises:
        ModelUnavailable: no such model here; the message says how to get it.
    """
    from index.embedding.static import StaticEmbedder, is_static

    if name is None or name == BUNDLED_NAME:
        if progress is None and batch_size == BATCH:
            return _bundled(BUNDLED)
        return StaticEmbedder(BUNDLED, name=BUNDLED_NAME, batch_size=batch_size, progress=progress)
    folder = Path(name).expanduser()
    if folder.is_dir() and is_static(folder):
        return StaticEmbedder(folder, name=name, batch_size=batch_size, progress=progress)

    from index.embedding.transformer import TransformerEmbedder

    return TransformerEmbedder(name, batch_size=batch_size, progress=progress)


@cache  # it is only read, and takes 65 MB: all stores of a process share it
def _bundled(folder: Path) -> StaticEmbedder:
    from index.embedding.static import StaticEmbedder

    return StaticEmbedder(folder, name=BUNDLED_NAME, batch_size=BATCH)
