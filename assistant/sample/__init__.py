"""Made-up minutes of a fictional city, and a small store of their own to ask them right after installation."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.settings import Settings, cache, default_home

if TYPE_CHECKING:
    from assistant.assistant import Assistant

FOLDER = Path(__file__).parent


def files() -> list[Path]:
    """Return the files of the sample."""
    return sorted(FOLDER.glob("*.txt"))


def open_sample(
    home: str | Path | None = None, *, embedding_model: str | None = None, **settings_of_models: Any
) -> Assistant:
    """Open the store of the sample, inside the home that is set or else in the platform's cache; built on first use.

    It is built again when the sample, the program or the embedding model is no longer the one it was built with.

    Raises:
        StoreError: the folder cannot be used.
    """
    from assistant.assistant import Assistant

    settings = Settings.of(home=home, embedding_model=embedding_model)
    place = (cache() if settings.home == default_home() else settings.home) / "sample"
    store = place / _built_with(settings.embedding_model)
    if place.is_dir() and not store.exists():
        for older in place.iterdir():
            shutil.rmtree(older, ignore_errors=True)
    assistant = Assistant.open(store, embedding_model=settings.embedding_model, **settings_of_models)
    try:
        if len(assistant.meetings()) < len(files()):
            assistant.add(files())
    except BaseException:
        assistant.close()
        raise
    return assistant


def _built_with(embedding_model: str | None) -> str:
    """Return a name that changes with the sample, the code and files of the index, and the model."""
    import index

    digest = hashlib.sha256((embedding_model or "").encode())
    for path in files():
        digest.update(path.read_bytes())
    model = Path(embedding_model).expanduser() if embedding_model else None
    for folder in (Path(index.__file__).parent, *([model] if model and model.is_dir() else [])):
        for path in sorted(p for p in folder.rglob("*") if p.suffix != ".pyc" and p.is_file()):
            stat = path.stat()
            digest.update(f"{path}\0{stat.st_size}\0{stat.st_mtime_ns}\0".encode())
    return digest.hexdigest()[:16]
