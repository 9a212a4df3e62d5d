"""Keep conversations: rows of `conversations` and `turns`, one transaction a turn."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import secrets
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from index.errors import StoreBusy, StoreUnwritable, UnknownConversation
from index.records import Record
from index.store.store import Store

EMPTY_DAYS = 1  # a conversation in which nothing was asked is forgotten after this many
Plain = dict[str, Any]


@dataclass(frozen=True)
class ConversationInfo(Record):
    """A conversation without its words: what a list shows."""

    id: str  # unguessable
    title: str  # its first question
    started_at: str  # ISO time in UTC, as the next
    touched_at: str
    turns: int


@dataclass(frozen=True)
class Row(Record):
    """A turn as the tables keep it."""

    number: int  # from 1
    question: str
    standalone: str
    filters: Plain
    answer: Plain
    asked_at: str
    rating: int | None = None


def start(store: Store, owner: str) -> ConversationInfo:
    """Begin a conversation; lists leave it out until something was asked in it."""
    time = now()
    info = ConversationInfo(secrets.token_urlsafe(16), "", time, time, 0)
    old = (dt.datetime.now(dt.UTC) - dt.timedelta(days=EMPTY_DAYS)).isoformat()
    with _writing(store) as db:
        db.execute(
            "DELETE FROM conversations WHERE touched_at < ? AND id NOT IN (SELECT conversation FROM turns)", (old,)
        )
        db.execute("INSERT INTO conversations VALUES (?,?,?,?,?)", (info.id, owner, "", time, time))
    return info


def find(store: Store, conversation: str, owner: str) -> ConversationInfo:
    """Return a conversation of this owner.

    Raises:
        UnknownConversation: there is none by this id, or it is another owner's.
    """
    found = _infos(store, "WHERE id = ? AND owner = ?", (conversation, owner))
    if not found:
        raise unknown(conversation)
    return found[0]


def listed(store: Store, owner: str) -> list[ConversationInfo]:
    """Return the owner's conversations in which something was asked, the latest first."""
    query = "WHERE owner = ? AND id IN (SELECT conversation FROM turns) ORDER BY touched_at DESC"
    return _infos(store, query, (owner,))


def _infos(store: Store, where: str, values: tuple[str, ...]) -> list[ConversationInfo]:
    count = "(SELECT count(*) FROM turns WHERE conversation = id)"
    rows = store.db.execute(f"SELECT id, title, started_at, touched_at, {count} FROM conversations {where}", values)
    return [ConversationInfo(*row) for row in rows]


def turns(store: Store, conversation: str) -> list[Row]:
    """Return the turns of a conversation, in order."""
    rows = store.db.execute(
        "SELECT number, question, standalone, filters, answer, asked_at, rating FROM turns WHERE conversation = ?"
        " ORDER BY number",
        (conversation,),
    )
    return [Row(n, q, s, json.loads(f), json.loads(a), at, rating) for n, q, s, f, a, at, rating in rows]


def save(store: Store, conversation: str, title: str, last: int, turn: Callable[[list[Row]], Row]) -> Row:
    """Add a turn and return it as it was added; `title` names the conversation whose first turn it is.

    `last` is the number of the last turn that its maker knew; `turn` gets the turns that others added meanwhile, and
    makes the row, whose number follows theirs.

    Raises:
        UnknownConversation: it was forgotten meanwhile.
    """
    with _writing(store) as db:
        if db.execute("SELECT 1 FROM conversations WHERE id = ?", (conversation,)).fetchone() is None:
            raise unknown(conversation)
        row = turn([one for one in turns(store, conversation) if one.number > last])
        db.execute(
            "INSERT INTO turns VALUES (?,?,?,?,?,?,?,?)",
            (conversation, row.number, row.question, row.standalone, _json(row.filters), _json(row.answer),
             row.asked_at, row.rating),
        )  # fmt: skip
        db.execute("UPDATE conversations SET touched_at = ? WHERE id = ?", (now(), conversation))
        db.execute("UPDATE conversations SET title = ? WHERE id = ? AND title = ''", (title, conversation))
    return row


def rate(store: Store, conversation: str, number: int, rating: int | None) -> bool:
    """Set the rating of a turn; return whether there is such a turn."""
    with _writing(store) as db:
        query = "UPDATE turns SET rating = ? WHERE conversation = ? AND number = ?"
        return db.execute(query, (rating, conversation, number)).rowcount > 0


def forget(store: Store, conversation: str, owner: str) -> None:
    """Delete a conversation of this owner.

    Raises:
        UnknownConversation: there is none by this id, or it is another owner's.
    """
    with _writing(store) as db:
        query = "DELETE FROM conversations WHERE id = ? AND owner = ?"
        if not db.execute(query, (conversation, owner)).rowcount:
            raise unknown(conversation)


def now() -> str:
    """Return the time as the tables keep it."""
    return dt.datetime.now(dt.UTC).isoformat()


def unknown(conversation: str) -> UnknownConversation:
    """Return the error for an id that names no conversation of the owner."""
    return UnknownConversation(
        f"No conversation {conversation!r} is in the store. It may have been deleted; begin a new one."
    )


def _json(value: Plain) -> str:
    return json.dumps(value, ensure_ascii=False)


@contextlib.contextmanager
def _writing(store: Store) -> Iterator[sqlite3.Connection]:
    """Hold one transaction, and name what goes wrong.

    Raises:
        StoreBusy: another process has been writing for as long as a writer waits.
        StoreUnwritable: the store is read-only, or the disk is full.
    """
    db = store.db
    try:
        db.execute("BEGIN IMMEDIATE")
        try:
            yield db
        except BaseException:
            if db.in_transaction:
                db.execute("ROLLBACK")
            raise
        db.execute("COMMIT")
    except sqlite3.OperationalError as error:
        if "locked" in str(error) or "busy" in str(error):
            raise StoreBusy(f"Another process is writing to {str(store.home)!r}. Try again in a moment.") from error
        raise StoreUnwritable(
            f"Cannot keep the conversation in {str(store.home)!r} ({error}). Free some space, check that you may write "
            "there, or name another folder with --home."
        ) from error
