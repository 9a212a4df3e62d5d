"""The tables of the store, and how they are opened."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

from index.errors import StoreMismatch, StoreUnwritable

BUSY_MS = 5_000  # how long a reader waits for a writer's commit
TABLES = """
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE meetings (
    id TEXT PRIMARY KEY, source TEXT NOT NULL, title TEXT NOT NULL, body TEXT, held_on TEXT, place TEXT,
    record TEXT NOT NULL, agenda TEXT NOT NULL, materials TEXT NOT NULL, facts TEXT NOT NULL, report TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE people (
    meeting TEXT NOT NULL REFERENCES meetings(id) ON DELETE CASCADE, number INTEGER NOT NULL, name TEXT NOT NULL,
    role TEXT, "group" TEXT NOT NULL, attended INTEGER, listed INTEGER NOT NULL, PRIMARY KEY (meeting, number)
) WITHOUT ROWID;
CREATE TABLE utterances (
    meeting TEXT NOT NULL REFERENCES meetings(id) ON DELETE CASCADE, position INTEGER NOT NULL, id TEXT NOT NULL UNIQUE,
    label TEXT, person INTEGER, kind TEXT NOT NULL, text TEXT NOT NULL, page INTEGER, start REAL,
    PRIMARY KEY (meeting, position)
) WITHOUT ROWID;
CREATE TABLE passages (
    rowid INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    meeting TEXT NOT NULL REFERENCES meetings(id) ON DELETE CASCADE, utterance INTEGER NOT NULL,
    position INTEGER NOT NULL, kind TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    tail REAL NOT NULL
);
CREATE INDEX passages_of_meeting ON passages (meeting, position);
CREATE TABLE replies (
    answer INTEGER NOT NULL REFERENCES passages(rowid) ON DELETE CASCADE, rank INTEGER NOT NULL,
    question INTEGER NOT NULL, PRIMARY KEY (answer, rank)
) WITHOUT ROWID;
CREATE INDEX replies_of_question ON replies (question);
CREATE VIRTUAL TABLE words USING fts5 (own, asked, head, tokenize = 'unicode61 remove_diacritics 0');
CREATE VIRTUAL TABLE vocabulary USING fts5vocab (words, row);
CREATE TABLE unfinished (meeting TEXT PRIMARY KEY) WITHOUT ROWID;
"""
CONVERSATIONS = """
CREATE TABLE conversations (
    id TEXT PRIMARY KEY, owner TEXT NOT NULL, title TEXT NOT NULL, started_at TEXT NOT NULL, touched_at TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX conversations_of_owner ON conversations (owner, touched_at);
CREATE TABLE turns (
    conversation TEXT NOT NULL REFERENCES conversations(id) ON DELETE CASCADE, number INTEGER NOT NULL,
    question TEXT NOT NULL, standalone TEXT NOT NULL, filters TEXT NOT NULL, answer TEXT NOT NULL,
    asked_at TEXT NOT NULL, rating INTEGER, PRIMARY KEY (conversation, number)
) WITHOUT ROWID;
"""
CORRECTIONS = """
CREATE TABLE corrections (
    number INTEGER PRIMARY KEY AUTOINCREMENT, meeting TEXT NOT NULL REFERENCES meetings(id) ON DELETE CASCADE,
    what TEXT NOT NULL, read TEXT, old TEXT, new TEXT, person TEXT, role TEXT, utterance INTEGER, mark TEXT,
    made_at TEXT NOT NULL
);
CREATE INDEX corrections_of_meeting ON corrections (meeting);
CREATE TABLE as_read (
    meeting TEXT PRIMARY KEY REFERENCES meetings(id) ON DELETE CASCADE, record TEXT NOT NULL
) WITHOUT ROWID;
"""
UPGRADES = (
    TABLES,
    CONVERSATIONS,
    CORRECTIONS,
)  # what each version of the tables adds; a store goes through those it lacks
VERSION = len(UPGRADES)  # of the tables; a store of a higher one was made by a newer release


def connect(path: Path) -> sqlite3.Connection:
    """Open the tables at `path`, making them when they are not there.

    Raises:
        StoreMismatch: a newer release made them, or the file is something else.
        StoreUnwritable: they are not there and cannot be made.
    """
    try:
        connection = sqlite3.connect(path, timeout=BUSY_MS / 1000, isolation_level=None, check_same_thread=False)
        connection.execute("PRAGMA foreign_keys = ON")
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version < VERSION:
            _upgrade(connection)
            version = connection.execute("PRAGMA user_version").fetchone()[0]
    except sqlite3.DatabaseError as error:
        raise _explain(error, path) from error
    if version > VERSION:
        raise StoreMismatch(
            f"The store {str(path.parent)!r} was made by a newer release (tables {version}, this one knows {VERSION}). "
            "Update minutes-assistant, or name another folder with --home."
        )
    return connection


def _upgrade(connection: sqlite3.Connection) -> None:
    """Make the tables that are not there, unless another process does so at the same moment."""
    until = time.monotonic() + BUSY_MS / 1000
    while True:  # the change of journal mode does not wait for other processes by itself
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            break
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise
            time.sleep(0.05)
    connection.execute("BEGIN IMMEDIATE")
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    for tables in UPGRADES[version:]:
        for statement in filter(str.strip, tables.split(";\n")):
            connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {max(version, VERSION)}")
    connection.execute("COMMIT")


def _explain(error: sqlite3.DatabaseError, path: Path) -> StoreMismatch | StoreUnwritable:
    if "not a database" in str(error) or "malformed" in str(error):
        return StoreMismatch(
            f"{str(path)!r} is not a store of Minutes Assistant ({error}). Name another folder with --home."
        )
    return StoreUnwritable(
        f"Cannot open or make a store in {str(path.parent)!r} ({error}). Name a folder you may write to with --home."
    )
