"""Helpers of the reading tests: made-up minutes written to a file, and the account of every character."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from index.records import Meeting, Reading

Write = Callable[..., Path]
SHARED = Path(__file__).parents[2].parent / "shared" / "minutes"


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write text or bytes to a file and return its path."""

    def written(content: str | bytes, name: str = "minutes.txt") -> Path:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    return written


def speeches(meeting: Meeting) -> list[tuple[str | None, str | None, str]]:
    """Return (label, name, text) of each speech."""
    return [(u.label, u.speaker.name if u.speaker else None, u.text) for u in meeting.utterances if u.kind == "speech"]


def lost(reading: Reading, source: str) -> Counter[str]:
    """Return the characters of `source` that stand in no utterance and are named in no piece left out."""
    there = Counter("".join(source.split()))
    for u in reading.meeting.utterances:
        there -= Counter("".join(u.text.split()))
    for piece in reading.furniture:
        words, _, count = piece.rpartition(" ×")
        if words and count.isdigit():
            there -= Counter("".join(words.split()) * int(count))
        else:
            there -= Counter("".join(piece.split()))
    return there
