"""Keep the files that minutes were read from, each named by the SHA-256 of its bytes."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from index.errors import UnreadableMinutes

PIECE = 1 << 20  # bytes copied at once
PART = ".part"  # what is being written; a killed writer leaves it, and the next one sweeps it away


class Originals:
    """Files in one folder; a meeting's id is the beginning of its file's name."""

    def __init__(self, folder: Path) -> None:
        """Use a folder, made with the first file."""
        self._folder = folder

    def keep(self, source: Path, meeting: str) -> bool:
        """Copy the file that a meeting was read from; False when it is no longer there.

        Raises:
            UnreadableMinutes: the file is not the one that was read.
            OSError: it cannot be copied.
        """
        if not source.is_file():
            return False
        self._folder.mkdir(exist_ok=True)
        part = self._folder / f"{meeting}{PART}"
        digest = hashlib.sha256()
        try:
            with source.open("rb") as read, part.open("wb") as write:
                while piece := read.read(PIECE):
                    digest.update(piece)
                    write.write(piece)
                write.flush()
                os.fsync(write.fileno())
            if not digest.hexdigest().startswith(meeting):
                raise UnreadableMinutes(
                    f"The file {str(source)!r} was changed while it was being added. Add it again when it is finished."
                )
            part.replace(self._folder / f"{digest.hexdigest()}{source.suffix.lower()}")
        finally:
            part.unlink(missing_ok=True)
        return True

    def find(self, meeting: str) -> Path | None:
        """Return the file of a meeting, or None."""
        return next((path for path in self._of(meeting) if path.suffix != PART), None)

    def drop(self, meeting: str, *, unfinished: bool = False) -> None:
        """Remove the file of a meeting; only what is unfinished of it, if so said. None there is no error."""
        for path in self._of(meeting):
            if path.suffix == PART or not unfinished:
                path.unlink(missing_ok=True)

    def _of(self, meeting: str) -> list[Path]:
        return sorted(self._folder.glob(f"{meeting}*")) if meeting.isalnum() else []
