"""What a user may set; flags, environment and defaults meet here and nowhere else."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Settings:
    """Where things are and which models are used."""

    home: Path  # folder of the store
    embedding_model: str | None  # name or folder of a sentence-transformers model; None is the bundled one

    @classmethod
    def of(cls, *, home: str | Path | None = None, embedding_model: str | None = None) -> Settings:
        """Return the settings: what is given, else the environment (MINUTES_…), else the defaults."""
        from platformdirs import user_data_path

        where = home or os.environ.get("MINUTES_HOME") or user_data_path("minutes-assistant", appauthor=False)
        model = embedding_model or os.environ.get("MINUTES_EMBEDDING_MODEL") or None
        return cls(Path(where).expanduser(), model)
