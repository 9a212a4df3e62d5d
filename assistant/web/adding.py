"""Add one file in a process of its own, so that asking goes on meanwhile: python -m assistant.web.adding HOME FILE.

It prints one JSON object a line: {"step": …} when a step begins, at the end {"added": …} or {"error": …}.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.web import views
from index.errors import MinutesError

if TYPE_CHECKING:
    from index.store import Added

LEFT_OUT = 12  # pieces of page furniture shown


def main(home: str, file: str, embedding_model: str | None = None) -> int:
    """Add the file and tell how it goes on standard output."""
    from assistant.assistant import Assistant

    with contextlib.suppress(OSError, AttributeError):
        os.nice(10)  # whoever asks goes first
    try:
        with Assistant.open(home, embedding_model=embedding_model or None) as assistant:
            for added in assistant.adding([Path(file)], progress=lambda path, step: _tell({"step": step})):
                _tell({"added": report(added)})
    except MinutesError as error:
        _tell({"error": str(error).replace(str(Path(file)), Path(file).name)})
        return 2
    return 0


def report(added: Added) -> dict[str, Any]:
    """Return how a file was read, and what became of it."""
    reading = added.reading
    speeches = [u for u in reading.meeting.utterances if u.kind == "speech"]
    return {
        "meeting": views.meeting_info(reading.meeting.info),
        "status": added.status,
        "container": reading.container,
        "layout": reading.layout,
        "evidence": reading.evidence,
        "turns": len(speeches),
        "resolved": sum(u.speaker is not None for u in speeches),
        "people": len(reading.meeting.people),
        "exchanges": added.exchanges,
        "characters": reading.characters,
        "kept": reading.kept,
        "furniture": list(reading.furniture[:LEFT_OUT]),
        "left_out": len(reading.furniture),
        "warnings": list(reading.warnings),
    }


def _tell(line: dict[str, Any]) -> None:
    print(json.dumps(line, ensure_ascii=True), flush=True)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
