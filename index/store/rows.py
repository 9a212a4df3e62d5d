"""Turn records into rows of the tables and back."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from index.records import Meeting, MeetingInfo, Passage, Person, Reading, Utterance
from index.store.corrections import everybody

INFO = "id, title, body, held_on, place, source, record"
INFO_OF_M = "m.id, m.title, m.body, m.held_on, m.place, m.source, m.record"


def info(row: Sequence[Any]) -> MeetingInfo:
    """Return the meeting of a row of the columns INFO."""
    return MeetingInfo(row[0], row[1], row[2], dt.date.fromisoformat(row[3]) if row[3] else None, *row[4:7])


def person(row: Sequence[Any]) -> Person | None:
    """Return the person of the columns name, role, group, attended; None when there is no name."""
    return None if row[0] is None else Person(row[0], row[1], row[2], None if row[3] is None else bool(row[3]))


def write_meeting(db: sqlite3.Connection, reading: Reading) -> None:
    """Insert a meeting, its people and its utterances."""
    m = reading.meeting
    report = reading.to_dict() | {"meeting": m.id}
    db.execute(
        "INSERT INTO meetings VALUES (?,?,?,?,?,?,?,?,?,?,?)",
        (m.id, m.source, m.title, m.body, m.held_on.isoformat() if m.held_on else None, m.place, m.record,
         *(json.dumps(x, ensure_ascii=False) for x in (m.agenda, m.materials, m.facts, report))),
    )  # fmt: skip
    numbers = write_people(db, m)
    db.executemany(
        "INSERT INTO utterances VALUES (?,?,?,?,?,?,?,?,?)",
        [(m.id, u.position, u.id, u.label, None if u.speaker is None else numbers[u.speaker], u.kind, u.text, u.page,
          u.start) for u in m.utterances],
    )  # fmt: skip


def write_people(db: sqlite3.Connection, meeting: Meeting) -> dict[Person, int]:
    """Insert those of the attendance and the others who speak; return the number of each."""
    numbers = {person: n for n, person in enumerate(everybody(meeting))}
    listed = set(meeting.people)
    db.executemany(
        "INSERT INTO people VALUES (?,?,?,?,?,?,?)",
        [(meeting.id, n, p.name, p.role, p.group, p.attended, p in listed) for p, n in numbers.items()],
    )
    return numbers


def write_passages(
    db: sqlite3.Connection,
    passages: Sequence[Passage],
    words: Sequence[tuple[str, str, str]],
    tails: Sequence[float],
) -> None:
    """Insert passages, their links, their words (own, of the questions, of the topic sentence), and `tails`:
    where each ends in its section, from 0 to 1."""
    row = db.execute("SELECT coalesce(max(rowid), 0) FROM passages").fetchone()[0]
    rows = {p.id: row + n for n, p in enumerate(passages, 1)}
    db.executemany(
        "INSERT INTO passages VALUES (?,?,?,?,?,?,?,?,?)",
        [(rows[p.id], p.id, p.meeting.id, int(p.utterance_id.rsplit("-u", 1)[1]), p.position, p.kind, p.start, p.end,
          tail) for p, tail in zip(passages, tails, strict=True)],
    )  # fmt: skip
    write_replies(db, passages, rows)
    db.executemany(
        "INSERT INTO words (rowid, own, asked, head) VALUES (?,?,?,?)",
        [(rows[p.id], *columns) for p, columns in zip(passages, words, strict=True)],
    )


def write_replies(db: sqlite3.Connection, passages: Sequence[Passage], rows: Mapping[str, int]) -> None:
    """Insert the links of passages, whose rows are given by id."""
    db.executemany(
        "INSERT INTO replies VALUES (?,?,?)",
        [(rows[p.id], rank, rows[q.id]) for p in passages for rank, q in enumerate(p.replies_to)],
    )


def delete_meeting(db: sqlite3.Connection, meeting: str) -> None:
    """Delete a meeting and all that hangs on it."""
    db.execute("DELETE FROM words WHERE rowid IN (SELECT rowid FROM passages WHERE meeting = ?)", (meeting,))
    db.execute("DELETE FROM meetings WHERE id = ?", (meeting,))


def read_meeting(db: sqlite3.Connection, meeting: str) -> Meeting | None:
    """Return a whole meeting, or None."""
    row = db.execute(f"SELECT {INFO}, agenda, materials, facts FROM meetings WHERE id = ?", (meeting,)).fetchone()
    if row is None:
        return None
    people: dict[int, tuple[Person, bool]] = {
        n: (Person(name, role, group, None if attended is None else bool(attended)), bool(listed))
        for n, name, role, group, attended, listed in db.execute(
            'SELECT number, name, role, "group", attended, listed FROM people WHERE meeting = ? ORDER BY number',
            (meeting,),
        )
    }
    utterances = tuple(
        Utterance(i, position, label, None if person is None else people[person][0], kind, text, page, start)
        for i, position, label, person, kind, text, page, start in db.execute(
            "SELECT id, position, label, person, kind, text, page, start FROM utterances WHERE meeting = ?"
            " ORDER BY position",
            (meeting,),
        )
    )
    agenda, materials, facts = (json.loads(x) for x in row[7:10])
    head = info(row)
    return Meeting(
        head.id, head.title, head.body, head.held_on, head.place, head.source, head.record,
        tuple(p for p, listed in people.values() if listed), tuple(agenda), tuple(materials),
        tuple((key, value) for key, value in facts), utterances,
    )  # fmt: skip


PASSAGE = f"""
SELECT p.rowid, p.id, p.position, p.kind, p.start, p."end", u.id, u.label, u.text, u.page,
       s.name, s.role, s."group", s.attended, {INFO_OF_M}
FROM passages p JOIN meetings m ON m.id = p.meeting
JOIN utterances u ON u.meeting = p.meeting AND u.position = p.utterance
LEFT JOIN people s ON s.meeting = p.meeting AND s.number = u.person
"""


def passages(db: sqlite3.Connection, where: str, values: Sequence[Any] = ()) -> Iterator[tuple[int, Passage]]:
    """Yield (row, passage without links) of the passages that `where` (over p, u, s, m) selects."""
    known: dict[str, MeetingInfo] = {}
    for row in db.execute(f"{PASSAGE} WHERE {where}", values):
        meeting = known.setdefault(row[14], info(row[14:21]))
        speaker = person(row[10:14])
        text = row[8][row[4] : row[5]]
        yield row[0], Passage(row[1], meeting, row[6], row[2], row[3], row[7], speaker, text, row[4], row[5], row[9])
