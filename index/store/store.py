"""Keep meetings: SQLite holds records and words, Chroma vectors, and one object holds both, so they never disagree.

SQLite is the truth. An addition puts its vectors into Chroma under a note that it is unfinished, then makes
everything visible in one commit; what a killed process left behind is nowhere visible, and the next writer sweeps
it away by that note.
"""

from __future__ import annotations

import contextlib
import json
import secrets
import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from index.errors import MinutesError, StoreBusy, StoreMismatch, StoreUnwritable
from index.records import Meeting, Reading
from index.store import correcting, rows
from index.store.corrections import apply
from index.store.indexing import index
from index.store.tables import Tables, unknown

if TYPE_CHECKING:
    from index.embedding import Embedder
    from index.retrieval.described import Described, Descriptions
    from index.retrieval.nearness import Nearness, Sentences
    from index.store.vectors import Vectors

WAIT_S = 20.0  # how long a writer waits for another writer
Status = Literal["added", "unchanged", "replaced"]


@dataclass(frozen=True)
class Added:
    """What became of a file: its reading, and whether the store changed."""

    reading: Reading
    status: Status
    passages: int
    exchanges: int


class Store(Tables):
    """Meetings, their words and their vectors, in one folder; many threads may use one store at once."""

    def __init__(self, home: Path, embedder: Callable[[], Embedder]) -> None:
        """Open the store in the folder `home`, making it when it is not there.

        `embedder` is called when vectors are first needed.

        Raises:
            StoreMismatch: it was made by a newer release.
            StoreUnwritable: it is not there and cannot be made.
        """
        super().__init__(home)
        self._load_embedder = embedder
        self._opening = threading.RLock()  # so that two threads do not open a slow part twice
        self._embedder: Embedder | None = None
        self._vectors: Vectors | None = None
        self._seen = 0  # how often the vectors had been written when they were opened
        self._name = secrets.token_hex(8)  # by which its own writing is told from that of others
        self._nearness: Nearness | None = None
        self._sentences: Sentences | None = None
        self._descriptions: Descriptions | None = None

    # --- the parts that are slow to open -----------------------------------------------------------------------

    @property
    def embedder(self) -> Embedder:
        """The embedding model that the store was built with.

        Raises:
            StoreMismatch: the configured model is another one.
        """
        if self._embedder is None:
            with self._opening:
                if self._embedder is None:
                    embedder = self._load_embedder()
                    built = self.setting("embedding")
                    if built and json.loads(built)["fingerprint"] != embedder.fingerprint:
                        raise self._mismatch(json.loads(built)["name"], embedder.name)
                    self._embedder = embedder
        return self._embedder

    @property
    def nearness(self) -> Nearness:
        """The nearness of single words, by the bundled model: another one may take too long for words."""
        if self._nearness is None:
            with self._opening:
                if self._nearness is None:
                    from index.embedding import load
                    from index.retrieval.nearness import Nearness

                    self._nearness = Nearness(self.embedder if self.embedder.name == "bundled" else load())
        return self._nearness

    def described(self, rows: Sequence[int]) -> list[Described]:
        """Return the passages in these rows as the ranking needs them, in the order of the rows' numbers."""
        if self._descriptions is None:
            from index.retrieval.described import Descriptions

            self._descriptions = Descriptions()
        return self._descriptions.read(self.db, self.setting("written") or "", rows)

    @property
    def sentences(self) -> Sentences:
        """The vectors of sentences, by the model that the store was built with."""
        if self._sentences is None:
            from index.retrieval.nearness import Sentences

            self._sentences = Sentences(self.embedder)
        return self._sentences

    def _mismatch(self, built: str, now: str) -> StoreMismatch:
        if built == now:
            return StoreMismatch(
                f"The store {str(self.home)!r} was built with another version of the embedding model {now!r}. "
                "Add the files again to another --home."
            )
        return StoreMismatch(
            f"The store {str(self.home)!r} was built with the embedding model {built!r}, not {now!r}. "
            "Set --embedding-model to the former, or add the files to another --home."
        )

    @property
    def vectors(self) -> Vectors:
        """The vectors, as last written by any process; opening them imports Chroma."""
        times, by = self._written()
        with self._opening:
            if self._vectors is None:
                from index.store.vectors import Vectors

                try:
                    self._vectors = Vectors(self.home / "vectors")
                except Exception as error:  # Chroma raises its own kinds, from Rust
                    raise StoreUnwritable(
                        f"Cannot open the vectors in {str(self.home)!r} ({error}). Check the folder, or name another "
                        "with --home and add the files again."
                    ) from error
            elif times > self._seen and by != self._name:
                self._vectors.reopen()
            self._seen = max(times, self._seen)
            return self._vectors

    def _written(self) -> tuple[int, str]:
        """Return how often passages have been written, and the name of the store that wrote them last."""
        times, _, by = (self.setting("written") or "0 ").partition(" ")
        return int(times), by

    def tell_written(self) -> None:
        """Let others know, with the transaction that this stands in, that passages are not what they read."""
        told = f"{self._written()[0] + 1} {self._name}"
        self._db.execute("INSERT INTO settings VALUES ('written', ?1) ON CONFLICT DO UPDATE SET value = ?1", (told,))

    # --- writing -----------------------------------------------------------------------------------------------

    def add(self, reading: Reading, *, progress: Callable[[str], None] | None = None) -> Added:
        """Add a meeting: nothing when it is there already, instead of its older self when its file has changed.

        Raises:
            StoreBusy: another process has been writing for WAIT_S seconds.
            StoreUnwritable: the disk is full or read-only; the store is as it was.
        """
        meeting = replace(reading.meeting, source=str(Path(reading.meeting.source).absolute()))
        reading = replace(reading, meeting=meeting)  # a.txt of another folder is another file
        tell = progress or (lambda step: None)
        if self._has(meeting.id):  # which its older self may have become a copy of
            self._keep_original(meeting)
            older = self._older(meeting)
            for one in older:
                self.remove(one)
            return Added(reading, "replaced" if older else "unchanged", *self._counts(meeting.id))
        made = correcting.carried(self._db, self._older(meeting), meeting)
        indexed = index(meeting, apply(meeting, made).meeting, self.embedder, tell)
        tell("writing")
        with self.writing():
            if self._has(meeting.id):
                return Added(reading, "unchanged", *self._counts(meeting.id))
            older = self._older(meeting)
            if made != (made := correcting.carried(self._db, older, meeting)):  # somebody has corrected it just now
                indexed = index(meeting, apply(meeting, made).meeting, self.embedder, tell)
            reading = replace(reading, meeting=apply(meeting, made).meeting)
            self._note(meeting.id)
            self._originals.keep(Path(meeting.source), meeting.id)
            self.vectors.put([p.id for p in indexed.passages], indexed.vectors, meeting.id)
            with self.transaction():
                self._db.execute(
                    "INSERT OR IGNORE INTO settings VALUES ('embedding', ?)",
                    (json.dumps({"name": self.embedder.name, "fingerprint": self.embedder.fingerprint}),),
                )
                for old in older:
                    rows.delete_meeting(self._db, old)
                    self._db.execute("INSERT OR IGNORE INTO unfinished VALUES (?)", (old,))
                rows.write_meeting(self._db, reading)
                rows.write_passages(self._db, indexed.passages, indexed.columns, indexed.tails)
                correcting.write(self._db, meeting, made)
                self._db.execute("DELETE FROM unfinished WHERE meeting = ?", (meeting.id,))
                self.tell_written()
            self._sweep_now_or_later()
        return Added(reading, "replaced" if older else "added", *self._counts(meeting.id))

    def remove(self, meeting: str) -> None:
        """Remove a meeting and everything read of it.

        Raises:
            UnknownMeeting: it is not there.
        """
        with self.writing():
            if not self._has(meeting):
                raise unknown(meeting)
            with self.transaction():
                rows.delete_meeting(self._db, meeting)
                self._db.execute("INSERT OR IGNORE INTO unfinished VALUES (?)", (meeting,))
            self._sweep_now_or_later()

    def _keep_original(self, meeting: Meeting) -> None:
        """Keep the file of a meeting that is there already, should it not be kept yet."""
        if self._originals.find(meeting.id) is None:
            with self.writing():
                self._note(meeting.id)
                self._originals.keep(Path(meeting.source), meeting.id)
                self._sweep_now_or_later()

    def undo(self, meeting: str, number: int) -> Meeting:
        """Take back a correction and return the meeting without it.

        Raises:
            UnknownMeeting: none or several ids begin so.
            BadCorrection: the meeting has no correction of this number.
        """
        return correcting.undo(self, meeting, number)

    def _older(self, meeting: Meeting) -> list[str]:
        """Return the ids of what the meeting's file held before."""
        query = "SELECT id FROM meetings WHERE source = ? AND id <> ?"
        return [row[0] for row in self._db.execute(query, (meeting.source, meeting.id))]

    def _note(self, meeting: str) -> None:
        with self.transaction():
            self._db.execute("INSERT OR IGNORE INTO unfinished VALUES (?)", (meeting,))

    def _sweep(self) -> None:
        """Drop the vectors and files of meetings that are not in the tables; only under the writers' lock."""
        for (meeting,) in self._db.execute("SELECT meeting FROM unfinished").fetchall():
            there = self._has(meeting)
            if not there:
                self.vectors.drop(meeting)
            self._originals.drop(meeting, unfinished=there)
            with self.transaction():
                self._db.execute("DELETE FROM unfinished WHERE meeting = ?", (meeting,))
                self.tell_written()

    def _sweep_now_or_later(self) -> None:
        """Sweep after a commit; should that fail, all is done, and the next writer sweeps."""
        with contextlib.suppress(Exception):
            self._sweep()

    @contextlib.contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the writers' lock, sweep what a killed writer left, and name what goes wrong."""
        from filelock import FileLock, Timeout

        try:
            with FileLock(self.home / "writing.lock", timeout=WAIT_S):
                if self._vectors is not None:
                    _ = self.vectors  # as others left them, before this writing hides that they wrote
                self._sweep()
                yield
        except Timeout as error:
            raise StoreBusy(
                f"Another process has been adding to {str(self.home)!r} for {WAIT_S:.0f} s. Wait for it, then try again."
            ) from error
        except (sqlite3.OperationalError, OSError) as error:
            if "locked" in str(error):
                raise StoreBusy(f"Another process is writing to {str(self.home)!r}. Try again in a moment.") from error
            raise StoreUnwritable(
                f"Cannot write to the store {str(self.home)!r} ({error}); it is as it was. Free some space, check that "
                "you may write there, or name another folder with --home."
            ) from error
        except MinutesError:
            raise
        except Exception as error:  # Chroma's own kinds
            if type(error).__module__.startswith("chromadb"):
                raise StoreUnwritable(
                    f"Cannot write the vectors of the store {str(self.home)!r} ({error}); nothing was added. Free some "
                    "space, check that you may write there, or name another folder with --home."
                ) from error
            raise

    def close(self) -> None:
        """Let go of the files, for all threads, and of what was read of them."""
        self._connections.close()
        with self._opening:
            self._embedder = self._nearness = self._sentences = self._descriptions = None
            if self._vectors is not None:
                self._vectors.close()
                self._vectors = None

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
