"""What the header of a meeting tells of one fact."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Told:
    """The value of a fact, and the lines of the header that tell it."""

    quotes: tuple[tuple[int, int], ...]  # spans of the header's text
    short: str  # the value as printed, at most 60 characters
    value: str = ""  # the same whole, where it is longer
    yes: bool | None = None  # the answer to a question that wants yes or no
