"""Turn what a user wants set right into corrections: find whom and what they mean, or say why it cannot be."""

from __future__ import annotations

import datetime as dt
import difflib
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from index.errors import BadCorrection
from index.records import Meeting, Person, Utterance
from index.store import Store, correcting
from index.store.corrections import Corrected, Correction, day, mark
from index.words import fold

LONGEST = 300  # characters of a title, a name or a role
NEAR = 3  # names that an error suggests
UTTERANCE = re.compile(r"(?:(\w+)-)?u?([0-9]{1,9})")  # 17, u17, 0123456789ab-u17
SILENT = {"heading": "is a heading of the minutes", "direction": "tells what happened"}
Pair = tuple[Person, Person]  # somebody as read, and as they are now


@dataclass(frozen=True)
class Wish:
    """What a user gives; None is left as it is."""

    held_on: dt.date | None = None
    title: str | None = None
    person: str | None = None  # the name that is there now
    name: str | None = None
    role: str | None = None  # of the person, else of the speaker; "" for none
    utterance: int | str | None = None  # its position or its id
    speaker: str | None = None  # "" for nobody


def correct(store: Store, meeting: str, wish: Wish) -> Meeting:
    """Correct a meeting as wished and return it.

    Raises:
        UnknownMeeting: none or several ids begin so.
        BadCorrection: nothing is wished, a value is empty, or somebody or something is not there.
        StoreError: the store cannot be written to.
    """
    now = store.meeting(meeting)
    made = corrections(correcting.as_read(store.db, now), correcting.corrected(store.db, now), wish)
    return correcting.correct(store, now.id, made) if made else now


def corrections(read: Meeting, state: Corrected, wish: Wish) -> list[Correction]:
    """Return the corrections that a wish means; what it sets to what it is already is left out.

    Raises:
        BadCorrection: as `correct`.
    """
    now = state.meeting
    made: list[Correction] = []
    if wish == Wish():
        raise BadCorrection(
            "Nothing is to be corrected. Give a date, a title, a person's name or role, or an utterance and its speaker."
        )
    if wish.held_on is not None:
        made.append(Correction("held_on", day(read.held_on), day(now.held_on), day(wish.held_on)))
    if wish.title is not None:
        made.append(Correction("title", read.title, now.title, _filled("title", wish.title)))
    if wish.person is not None:
        made += _of_person(state.people, wish)
    elif wish.name is not None:
        raise BadCorrection(f"Whose name is to be {wish.name!r}? Give the person too, by the name that is there now.")
    if wish.utterance is not None:
        made.append(_of_utterance(read, state, wish))
    elif wish.speaker is not None:
        raise BadCorrection(f"What did {wish.speaker!r} say? Give the number of the utterance too, such as 17.")
    elif wish.role is not None and wish.person is None:
        raise BadCorrection(f"Whose role is to be {wish.role!r}? Give the person too, by the name that is there now.")
    return [one for one in made if one.new != one.old or one.what == "speaker"]


def _of_person(people: Sequence[Pair], wish: Wish) -> list[Correction]:
    """Return the corrections of a person's name and role: of each who is there under the name."""
    assert wish.person is not None
    if wish.utterance is not None and wish.role is not None:
        raise BadCorrection("Whose role is meant? Correct the person first, and then who spoke the utterance.")
    if wish.name is None and wish.role is None:
        raise BadCorrection(f"What is wrong with {wish.person!r}? Give the right name, the right role, or both.")
    made: dict[tuple[str, ...], Correction] = {}
    for read, now in _called(people, wish.person):
        if wish.role is not None:  # first, for by its name it is told whose it is
            role = _filled("role", wish.role) if wish.role.strip() else None
            made["role", read.name, read.role or ""] = Correction("role", read.role, now.role, role, read.name)
        if wish.name is not None:
            made["name", read.name] = Correction("name", read.name, now.name, _name(wish.name), read.name)
    return list(made.values())


def _of_utterance(read: Meeting, state: Corrected, wish: Wish) -> Correction:
    """Return the correction of who spoke an utterance."""
    said = _said(state.meeting, wish.utterance)
    if wish.speaker is None:
        raise BadCorrection(f"Who spoke utterance {said.position}? Give a name, or an empty one for nobody.")
    before = read.utterances[said.position].speaker
    speaker = _speaker(state.people, wish) if wish.speaker.strip() else None
    return Correction(
        "speaker",
        before.name if before else None,
        said.speaker.name if said.speaker else None,
        speaker[1].name if speaker else None,
        speaker[0].name if speaker else None,
        speaker[0].role if speaker else None,
        said.position,
        mark(said),
    )


def _speaker(people: Sequence[Pair], wish: Wish) -> Pair:
    """Return who is meant; given a role, somebody new if nobody of that name has it."""
    assert wish.speaker is not None
    if wish.role is None or wish.person is not None:
        return _called(people, wish.speaker, new=True)[0]
    role = _filled("role", wish.role) if wish.role.strip() else None
    person = Person(_name(wish.speaker), role)
    same = [p for p in people if (fold(p[1].name), p[1].role) == (fold(person.name), role)]
    return same[0] if same else (person, person)


def _called(people: Sequence[Pair], wanted: str, *, new: bool = False) -> list[Pair]:
    """Return those of a name, or of the one name that begins so.

    Raises:
        BadCorrection: nobody is called so, or several whose names begin so.
    """
    key = fold(_filled("name", wanted))
    names = list(dict.fromkeys(now.name for _, now in people))
    meant = [n for n in names if fold(n) == key] or [n for n in names if fold(n).startswith(key)]
    if len(meant) > 1:
        raise BadCorrection(f"{wanted!r} may be {_either(meant)}. Give the whole name.")
    if not meant:
        near = difflib.get_close_matches(key, map(fold, names), NEAR, 0.0)
        nearest = (
            f"Nearest is {_either([n for f in near for n in names if fold(n) == f])}" if near else "It names nobody"
        )
        more = " To name somebody new, give a role too, an empty one if there is none." if new else ""
        raise BadCorrection(f"Nobody in this meeting is called {wanted!r}. {nearest}.{more}")
    return [pair for pair in people if pair[1].name == meant[0]]


def _said(meeting: Meeting, wanted: int | str | None) -> Utterance:
    """Return the utterance of a number or id.

    Raises:
        BadCorrection: there is none, or nobody speaks it.
    """
    match = UTTERANCE.fullmatch(str(wanted).strip())
    if match is None or not meeting.id.startswith(match[1] or "") or int(match[2]) >= len(meeting.utterances):
        raise BadCorrection(
            f"The meeting {meeting.id!r} has no utterance {wanted!r}; the last is {len(meeting.utterances) - 1}. "
            f"`minutes show {meeting.id}` shows them all."
        )
    said = meeting.utterances[int(match[2])]
    if said.kind != "speech":
        raise BadCorrection(
            f"Utterance {said.position} {SILENT[said.kind]}; nobody speaks it. Choose one with a label."
        )
    return said


def _name(text: str) -> str:
    """Return a name as readers write it: 浦山 昌明 without the space, John Smith with one."""
    name = _filled("name", text)
    return name if name.isascii() else "".join(name.split())


def _filled(what: str, text: str) -> str:
    """Return a value without control characters and outer space.

    Raises:
        BadCorrection: nothing is left, or it is too long.
    """
    value = "".join(" " if c in "\r\n\t" else c for c in text if c in "\r\n\t" or unicodedata.category(c)[0] != "C")
    value = re.sub(r" {2,}", " ", value).strip()
    if not any(map(str.isalnum, value)):
        raise BadCorrection(f"The {what} {text!r:.40} has no words. Give it in words.")
    if len(value) > LONGEST:
        raise BadCorrection(f"The {what} {value!r:.40} has {len(value)} characters; {LONGEST} is the most.")
    return value


def _either(names: Sequence[str]) -> str:
    return " or ".join(map(repr, names))
