"""Keep corrections in the store: rows of `corrections`, and in `as_read` what a corrected meeting was read as."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections.abc import Sequence
from dataclasses import fields, replace
from typing import TYPE_CHECKING

from index.errors import BadCorrection
from index.records import Meeting, Passage, Person
from index.store import rows
from index.store.corrections import Corrected, Correction, apply, carry, day, everybody
from index.store.indexing import asked, relink
from index.words import BREAK

if TYPE_CHECKING:
    from index.store.store import Store

COLUMNS = [f.name for f in fields(Correction) if f.name != "applies"]
LINKS = ("name", "role", "speaker")  # corrections after which answers are linked to their questions anew


def corrected(db: sqlite3.Connection, meeting: Meeting) -> Corrected:
    """Return a meeting of the store with its corrections, in the order in which they were made."""
    return apply(as_read(db, meeting), kept(db, meeting.id))


def kept(db: sqlite3.Connection, meeting: str) -> list[Correction]:
    """Return the corrections of a meeting as the tables have them: whether they apply is not looked at."""
    query = f"SELECT {', '.join(COLUMNS)} FROM corrections WHERE meeting = ? ORDER BY number"
    return [Correction(**dict(zip(COLUMNS, row, strict=True))) for row in db.execute(query, (meeting,))]


def as_read(db: sqlite3.Connection, meeting: Meeting) -> Meeting:
    """Return a meeting of the store as it was read, before all corrections."""
    row = db.execute("SELECT record FROM as_read WHERE meeting = ?", (meeting.id,)).fetchone()
    if row is None:
        return meeting
    read = json.loads(row[0])
    people = [Person.from_dict(one) for one in read["people"]]
    return replace(
        meeting,
        title=read["title"],
        held_on=dt.date.fromisoformat(read["held_on"]) if read["held_on"] else None,
        people=tuple(people[: read["listed"]]),
        utterances=tuple(
            replace(u, speaker=None if number is None else people[number])
            for u, number in zip(meeting.utterances, read["speakers"], strict=True)
        ),
    )


def carried(db: sqlite3.Connection, older: Sequence[str], newer: Meeting) -> list[Correction]:
    """Return the corrections that a changed file takes over from its older selves."""
    found: list[Correction] = []
    for one in older:
        before = kept(db, one)
        meeting = rows.read_meeting(db, one) if before else None
        if meeting is not None:
            found += carry(as_read(db, meeting), newer, before)
    return sorted(found, key=lambda c: c.number)


def write(db: sqlite3.Connection, read: Meeting, found: Sequence[Correction]) -> None:
    """Insert corrections, keeping the numbers of those that have one, and what the meeting was read as."""
    if not found:
        return
    people = everybody(read)
    place = {person: number for number, person in enumerate(people)}
    record = {
        "title": read.title, "held_on": day(read.held_on), "people": [p.to_dict() for p in people],
        "listed": len(read.people), "speakers": [place[u.speaker] if u.speaker else None for u in read.utterances],
    }  # fmt: skip
    db.execute("INSERT OR IGNORE INTO as_read VALUES (?,?)", (read.id, json.dumps(record, ensure_ascii=False)))
    names, marks = ", ".join(COLUMNS), ",".join("?" * (len(COLUMNS) + 1))
    db.executemany(
        f"INSERT INTO corrections (meeting, {names}) VALUES ({marks})",
        [(read.id, *(None if n == "number" and not c.number else getattr(c, n) for n in COLUMNS)) for c in found],
    )


def correct(store: Store, meeting: str, made: Sequence[Correction]) -> Meeting:
    """Make corrections of a meeting and return it after them; nothing changes if one of them does not apply.

    Raises:
        BadCorrection: one does not apply; the meeting has changed meanwhile.
    """
    time = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    made = [replace(one, made_at=time) for one in made]
    with store.writing():
        before = store.meeting(meeting)
        read = as_read(store.db, before)
        known = kept(store.db, before.id)
        result = apply(read, [*known, *made])
        after = result.meeting
        if not all(one.applies for one in result.corrections[len(known) :]):
            raise BadCorrection(f"The meeting {meeting!r} has just changed. Look at it again, then correct it.")
        again = _relinked(store, read, before, after, made)
        with store.transaction():
            write(store.db, read, made)
            _rewrite(store.db, after, again)
            store.tell_written()
    return after


def undo(store: Store, meeting: str, number: int) -> Meeting:
    """Take a correction back and return the meeting without it; the others stay.

    Raises:
        BadCorrection: the meeting has no correction of this number.
    """
    with store.writing():
        before = store.meeting(meeting)
        found = kept(store.db, before.id)
        taken = [one for one in found if one.number == number]
        if not taken:
            numbers = ", ".join(str(one.number) for one in found)
            there = f"Those that it has: {numbers}" if numbers else "Nothing in it was corrected"
            raise BadCorrection(f"The meeting {before.id!r} has no correction {number}. {there}.")
        read = as_read(store.db, before)
        rest = [one for one in found if one.number != number]
        after = apply(read, rest).meeting
        again = _relinked(store, read, before, after, taken)
        with store.transaction():
            store.db.execute("DELETE FROM corrections WHERE number = ?", (number,))
            if not rest:
                store.db.execute("DELETE FROM as_read WHERE meeting = ?", (before.id,))
            _rewrite(store.db, after, again)
            store.tell_written()
    return after


Again = tuple[dict[str, int], list[Passage], list[str]]  # rows by passage id, passages linked anew, words by position


def _relinked(store: Store, read: Meeting, before: Meeting, after: Meeting, made: Sequence[Correction]) -> Again | None:
    """Return the passages linked as the people now are; None where the links stay as they are."""
    if before == after or not any(one.what in LINKS for one in made):
        return None
    found = store.passages("m.id = ? ORDER BY p.position", (read.id,))
    query = "SELECT own FROM words JOIN passages p ON p.rowid = words.rowid WHERE p.meeting = ? ORDER BY p.position"
    own = [words for (words,) in store.db.execute(query, (read.id,))]
    vectors = store.vectors.read([p.id for p in found.values()])
    passages = relink(read, after, list(found.values()), own, vectors)
    return None if passages is None else ({p.id: row for row, p in found.items()}, passages, own)


def _rewrite(db: sqlite3.Connection, meeting: Meeting, again: Again | None) -> None:
    """Write what corrections may change over what is there."""
    db.execute(
        "UPDATE meetings SET title = ?, held_on = ? WHERE id = ?", (meeting.title, day(meeting.held_on), meeting.id)
    )
    db.execute("DELETE FROM people WHERE meeting = ?", (meeting.id,))
    numbers = rows.write_people(db, meeting)
    db.executemany(
        "UPDATE utterances SET person = ? WHERE meeting = ? AND position = ?",
        [(numbers[u.speaker] if u.speaker else None, meeting.id, u.position) for u in meeting.utterances],
    )
    if again is None:
        return
    place, passages, own = again
    tokens = [words.replace(BREAK, " ").split() for words in own]
    db.executemany("UPDATE passages SET kind = ? WHERE rowid = ?", [(p.kind, place[p.id]) for p in passages])
    db.execute("DELETE FROM replies WHERE answer IN (SELECT rowid FROM passages WHERE meeting = ?)", (meeting.id,))
    rows.write_replies(db, passages, place)
    before = dict(
        db.execute("SELECT p.rowid, asked FROM words JOIN passages p ON p.rowid = words.rowid WHERE p.meeting = ?",
                   (meeting.id,))
    )  # fmt: skip
    now = {place[p.id]: replied for p, replied in zip(passages, asked(passages, tokens), strict=True)}
    db.executemany(
        "UPDATE words SET asked = ? WHERE rowid = ?", [(text, row) for row, text in now.items() if before[row] != text]
    )
