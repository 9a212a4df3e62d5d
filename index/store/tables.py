"""Read and write the tables of a store, each thread through its own connection."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from index.errors import NoOriginal, StoreUnwritable, UnknownMeeting
from index.records import Exchange, Meeting, MeetingInfo, Passage
from index.store import correcting, rows
from index.store.corrections import Correction
from index.store.originals import Originals
from index.store.threads import Connections


class Tables:
    """The records of a store in the folder `home`, and the files that they were read from."""

    def __init__(self, home: Path) -> None:
        """Open the tables, making the folder when it is not there.

        Raises:
            StoreMismatch: they were made by a newer release.
            StoreUnwritable: the folder is not there and cannot be made.
        """
        self.home = home
        try:
            home.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreUnwritable(
                f"Cannot make the folder {str(home)!r} ({error.strerror}). Name another with --home."
            ) from error
        self._connections = Connections(home / "minutes.sqlite3")
        self._originals = Originals(home / "originals")

    @property
    def db(self) -> sqlite3.Connection:
        """This thread's connection to the tables, for retrieval's own queries (reading only)."""
        return self._db

    @property
    def _db(self) -> sqlite3.Connection:
        return self._connections.of_this_thread()

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """Hold one transaction of this thread's connection: all that is written in it, or nothing."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            if self._db.in_transaction:  # a full disk has ended it already
                self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    @contextlib.contextmanager
    def snapshot(self) -> Iterator[None]:
        """Read the tables as they are at one moment, whatever others write meanwhile; inside another one, as in that."""
        db = self._db
        if db.in_transaction:
            yield
            return
        db.execute("BEGIN")
        try:
            yield
        finally:
            if db.in_transaction:
                db.execute("COMMIT")

    def setting(self, name: str) -> str | None:
        """Return what the store remembers under a name, or None."""
        row = self._db.execute("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()
        return None if row is None else str(row[0])

    def meetings(self) -> list[MeetingInfo]:
        """Return the meetings, the latest first, undated ones last."""
        order = "ORDER BY held_on IS NULL, held_on DESC, title"
        return [rows.info(row) for row in self._db.execute(f"SELECT {rows.INFO} FROM meetings {order}")]

    def meeting(self, meeting: str) -> Meeting:
        """Return a whole meeting by its id, or by the beginning of it.

        Raises:
            UnknownMeeting: none or several begin so.
        """
        found = self._db.execute("SELECT id FROM meetings WHERE substr(id, 1, ?) = ?", (len(meeting), meeting))
        ids = [row[0] for row in found]
        whole = rows.read_meeting(self._db, ids[0]) if len(ids) == 1 and meeting else None
        if whole is None:
            raise unknown(meeting)
        return whole

    def corrections(self, meeting: str) -> list[Correction]:
        """Return the corrections of a meeting, in the order in which they were made.

        Raises:
            UnknownMeeting: none or several ids begin so.
        """
        if self._has(meeting) and not correcting.kept(self._db, meeting):
            return []
        return correcting.corrected(self._db, self.meeting(meeting)).corrections

    def report(self, meeting: str) -> dict[str, Any]:
        """Return how the file of a meeting was read."""
        row = self._db.execute("SELECT report FROM meetings WHERE id = ?", (meeting,)).fetchone()
        if row is None:
            raise unknown(meeting)
        report: dict[str, Any] = json.loads(row[0])
        return report

    def original(self, meeting: str) -> Path:
        """Return the file that a meeting was read from, as it was then: a copy in the store's folder.

        Raises:
            UnknownMeeting: it is not there.
            NoOriginal: an older release added it, or its file was gone when it was added.
        """
        if not self._has(meeting):
            raise unknown(meeting)
        path = self._originals.find(meeting)
        if path is None:
            source = self._db.execute("SELECT source FROM meetings WHERE id = ?", (meeting,)).fetchone()[0]
            raise NoOriginal(
                f"The store does not hold the file that the meeting {meeting!r} was read from. Add {source!r} again to "
                "keep it: nothing else changes."
            )
        return path

    def passages(self, where: str, values: Sequence[Any] = ()) -> dict[int, Passage]:
        """Return passages by row, with their links, for a condition over p, u (utterance), s (speaker), m (meeting)."""
        found = dict(rows.passages(self._db, where, values))
        links = self.replies(list(found))
        wanted = {q for questions in links.values() for q in questions} - set(found)
        marks = ",".join("?" * len(wanted))
        linked = found | (dict(rows.passages(self._db, f"p.rowid IN ({marks})", sorted(wanted))) if wanted else {})
        return {
            row: replace(p, replies_to=tuple(linked[q] for q in links[row] if q in linked)) if row in links else p
            for row, p in found.items()
        }

    def replies(self, answers: Sequence[int]) -> dict[int, list[int]]:
        """Return the rows of the questions that each passage replies to, likeliest first."""
        found: dict[int, list[int]] = {}
        marks = ",".join("?" * len(answers))
        query = f"SELECT answer, question FROM replies WHERE answer IN ({marks}) ORDER BY answer, rank"
        for answer, question in self._db.execute(query, answers):
            found.setdefault(answer, []).append(question)
        return found

    def exchanges(self, meeting: str) -> list[Exchange]:
        """Return the exchanges of a meeting in order: each question with the passages that reply to it first of all."""
        found = self.passages("p.meeting = ? ORDER BY p.position", (self.meeting(meeting).id,))
        answers: dict[str, list[Passage]] = {}
        for passage in found.values():
            if passage.replies_to:
                answers.setdefault(passage.replies_to[0].id, []).append(passage)
        by_id = {p.id: p for p in found.values()}
        return [
            Exchange(f"{question}x", (by_id[question],), tuple(replies))
            for question, replies in sorted(answers.items(), key=lambda item: by_id[item[0]].position)
        ]

    def _has(self, meeting: str) -> bool:
        return self._db.execute("SELECT 1 FROM meetings WHERE id = ?", (meeting,)).fetchone() is not None

    def _counts(self, meeting: str) -> tuple[int, int]:
        count = "SELECT count(*), (SELECT count(DISTINCT question) FROM replies JOIN passages a ON a.rowid = answer"
        row = self._db.execute(
            f"{count} WHERE rank = 0 AND a.meeting = ?) FROM passages WHERE meeting = ?", (meeting, meeting)
        ).fetchone()
        return int(row[0]), int(row[1])


def unknown(meeting: str) -> UnknownMeeting:
    return UnknownMeeting(f"No meeting {meeting!r} is in the store. `minutes list` shows the ids of those that are.")
