"""What a container hands on: lines of text and rows of cells, with their page, before anyone knows who speaks."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """One line, paragraph or table row of the source, as printed."""

    text: str  # of a row: the cells joined by a tab; empty for a blank line
    page: int | None = None  # 1-based
    cells: tuple[str, ...] = ()  # of a table row; a cell's paragraphs are joined by "\n"
    label: str | None = None  # the speaker as the container's own field names it (JSON, captions)
    start: float | None = None  # seconds into the recording
    bold: bool = False  # printed as a heading


@dataclass(frozen=True)
class Source:
    """A file's words in reading order, and what its container knows of the meeting."""

    container: str  # "text", "docx", …
    lines: tuple[Line, ...]
    encoding: str | None = None
    dropped: tuple[str, ...] = ()  # furniture the container itself took out: menus, running heads
    title: str | None = None
    held_on: dt.date | None = None
    notes: tuple[str, ...] = ()  # warnings for the user, one sentence each
    record: str | None = None  # "summary" when the container says so
