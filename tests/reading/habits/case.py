"""What a made-up file of minutes says."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Case:
    """A file and what it says."""

    text: str
    turns: tuple[tuple[str, str, str], ...]  # label, name or nothing, first words
    people: tuple[str, ...] = ()  # all of the attendance, where the file has one
    held_on: str = "None"
    suffix: str = ".txt"
