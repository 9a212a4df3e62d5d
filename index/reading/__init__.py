"""Read minutes: a file becomes a `Meeting`, whatever its type and layout."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from index.records import Meeting, Reading

__all__ = ["inspect_minutes", "read_minutes"]


def read_minutes(path: str | Path) -> Meeting:
    """Return the meeting that the file at `path` records.

    Raises:
        UnknownFormat: no reader for this kind of file.
        NoSpeakers: text was found, but nobody speaks in it.
        UnreadableMinutes: the file is empty, damaged, encrypted or too large.
    """
    return inspect_minutes(path).meeting


def inspect_minutes(
    path: str | Path, *, layout: str | None = None, progress: Callable[[str], None] | None = None
) -> Reading:
    """Return the meeting and how it was read; `layout` is a layout's name and overrules the guess.

    `progress` is called with the step that begins, where a file takes long: 「reading page 11 of 100」.

    Raises the errors of `read_minutes`.
    """
    from index.reading.build import build
    from index.reading.containers import open_source

    path = Path(path)
    source, data = open_source(path, progress)
    return build(source, path, data, layout)
