"""Corrections of what was read: a meeting as it was read becomes the meeting as it is after them."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from index.records import Meeting, Person, Record, Utterance

What = Literal["held_on", "title", "name", "role", "speaker"]


@dataclass(frozen=True)
class Correction(Record):
    """One value that somebody set, beside the one that was read."""

    what: What
    read: str | None  # as the file has it; a speaker by name
    old: str | None  # as it stood before this correction
    new: str | None  # None for no role, no speaker
    person: str | None = None  # of "name" and "role" whose, of "speaker" who spoke; the name as it was read
    role: str | None = None  # of "speaker": their role as it was read, or as it was given for somebody new
    utterance: int | None = None  # of "speaker": the utterance's position
    mark: str | None = None  # of "speaker": the utterance's words and label, hashed, to find it in a changed file
    number: int = 0  # given by the store, never twice
    made_at: str = ""  # ISO time in UTC
    applies: bool = True  # False where a changed file no longer has what was corrected


@dataclass(frozen=True)
class Corrected:
    """A meeting after its corrections."""

    meeting: Meeting
    corrections: list[Correction]  # each with whether it applies
    people: list[tuple[Person, Person]]  # everybody as they were read, or added, and as they are now


@dataclass
class _Entry:
    """Somebody of the meeting: by what was read of them, and as they are now."""

    read: Person
    now: Person
    listed: bool


def apply(meeting: Meeting, corrections: Sequence[Correction]) -> Corrected:
    """Return a meeting, given as it was read, after the corrections."""
    entries = [_Entry(p, p, n < len(meeting.people)) for n, p in enumerate(everybody(meeting))]
    place = {entry.read: entry for entry in entries}
    speakers = [place[u.speaker] if u.speaker else None for u in meeting.utterances]
    title, held_on = meeting.title, meeting.held_on
    told = []
    for one in corrections:
        applies = False
        if one.what == "title" and one.new and one.read == meeting.title:
            title, applies = one.new, True
        elif one.what == "held_on" and one.new and one.read == day(meeting.held_on):
            held_on, applies = dt.date.fromisoformat(one.new), True
        elif one.what in ("name", "role"):
            for entry in entries:
                if entry.read.name == one.person and (one.what == "name" or entry.read.role == one.read):
                    entry.now, applies = _changed(entry.now, one), True
        elif one.what == "speaker" and one.utterance is not None and _mark_at(meeting, one.utterance) == one.mark:
            speakers[one.utterance], applies = _speaker(entries, one), True
        told.append(replace(one, applies=applies))
    utterances = tuple(
        u if entry is None and u.speaker is None else replace(u, speaker=entry.now if entry else None)
        for u, entry in zip(meeting.utterances, speakers, strict=True)
    )
    people = tuple(dict.fromkeys(entry.now for entry in entries if entry.listed))
    after = replace(meeting, title=title, held_on=held_on, people=people, utterances=utterances)
    return Corrected(after, told, [(entry.read, entry.now) for entry in entries])


def everybody(meeting: Meeting) -> list[Person]:
    """Return the people of the attendance, then the others who speak, each once."""
    return list(dict.fromkeys([*meeting.people, *(u.speaker for u in meeting.utterances if u.speaker)]))


def carry(older: Meeting, newer: Meeting, corrections: Sequence[Correction]) -> list[Correction]:
    """Return the corrections of a file's older self for its newer one, both as read: utterances found by their words.

    Of several utterances with the same words the one is meant that comes at the same place among them.
    """
    marks = [mark(u) for u in newer.utterances]
    before = [mark(u) for u in older.utterances]
    found = []
    for one in corrections:
        if one.mark is not None and one.utterance is not None:
            now = [n for n, m in enumerate(marks) if m == one.mark]
            then = [n for n, m in enumerate(before) if m == one.mark]
            if len(now) == len(then) and one.utterance in then:
                one = replace(one, utterance=now[then.index(one.utterance)])
            elif len(now) == 1:
                one = replace(one, utterance=now[0])
        found.append(one)
    return found


def mark(utterance: Utterance) -> str:
    """Return sixteen hex digits of an utterance's label and words."""
    return hashlib.sha256(f"{utterance.label}\n{utterance.text}".encode("utf-8", "replace")).hexdigest()[:16]


def _mark_at(meeting: Meeting, position: int) -> str | None:
    return mark(meeting.utterances[position]) if position < len(meeting.utterances) else None


def day(date: dt.date | None) -> str | None:
    """Return a date as corrections write it."""
    return date.isoformat() if date else None


def _changed(person: Person, correction: Correction) -> Person:
    """Return the person with a name or a role set.

    A role brings its side of the table along where the side followed from the role before: an attendance that
    lists somebody as a member knows better than the words of an office.
    """
    if correction.what == "name":
        return replace(person, name=correction.new or person.name)
    from index.reading.roles import group_of

    told = group_of(correction.new)
    by_role = person.group in ("other", group_of(person.role))
    return replace(person, role=correction.new, group=told if by_role and told != "other" else person.group)


def _speaker(entries: list[_Entry], correction: Correction) -> _Entry | None:
    """Return who spoke, added to the entries when nobody is there by that name and role; None for nobody."""
    if correction.person is None:
        return None
    for entry in entries:
        if (entry.read.name, entry.read.role) == (correction.person, correction.role):
            return entry
    from index.reading.roles import group_of

    person = Person(correction.person, correction.role, group_of(correction.role))
    entries.append(_Entry(person, person, False))
    return entries[-1]
