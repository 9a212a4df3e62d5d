"""Every prompt and set phrase as a text file, one file a job and language."""

from __future__ import annotations

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


@cache
def load(name: str) -> str:
    """Return the text of a prompt, as in `load("not_told.ja")`, without the newline at its end.

    Raises:
        KeyError: there is no such prompt.
    """
    path = FOLDER / f"{name}.md"
    if not path.is_file():
        raise KeyError(f"no prompt {name!r}; there are {', '.join(names())}")
    return path.read_text(encoding="utf-8").rstrip("\n")


def names() -> list[str]:
    """Return the names of all prompts."""
    return sorted(path.stem for path in FOLDER.glob("*.md"))
