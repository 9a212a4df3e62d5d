"""Find the embedding model that a name or folder means."""

from __future__ import annotations

from pathlib import Path

from index.embedding.base import Embedder, Progress

BUNDLED = Path(__file__).with_name("model")
BUNDLED_NAME = "bundled"


def load(name: str | None = None, *, batch_size: int = 64, progress: Progress | None = None) -> Embedder:
    """Return the model called `name`: None or "bundled" for the one in this package, else a folder
    or the name of a sentence-transformers model that is already on this machine.

    `batch_size` counts texts a step; `progress` is called as passages are done. The network is
    used only where the environment says so with HF_HUB_OFFLINE=0.

    Raises:
        ModelUnavailable: no such model here; the message says how to get it.
    """
    from index.embedding.static import StaticEmbedder, is_static

    if name is None or name == BUNDLED_NAME:
        return StaticEmbedder(BUNDLED, name=BUNDLED_NAME, batch_size=batch_size, progress=progress)
    folder = Path(name).expanduser()
    if folder.is_dir() and is_static(folder):
        return StaticEmbedder(folder, name=name, batch_size=batch_size, progress=progress)

    from index.embedding.transformer import TransformerEmbedder

    return TransformerEmbedder(name, batch_size=batch_size, progress=progress)
