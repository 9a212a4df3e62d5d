"""List the meetings that a search, a body, a speaker and dates leave, and what can be chosen from."""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.bodies import of_body

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assistant.assistant import Assistant
    from index.records import MeetingInfo

OFFERED = 400  # speakers to choose from


@dataclass(frozen=True)
class Wanted:
    """What the meetings list is narrowed to; an empty text narrows nothing."""

    words: str = ""  # in title, body, place or the words spoken
    body: str = ""
    speaker: str = ""
    since: str = ""  # ISO dates
    until: str = ""

    @classmethod
    def of(cls, query: Mapping[str, str]) -> Wanted:
        """Return what an address asks for."""
        names = {"words": "q", "body": "body", "speaker": "speaker", "since": "since", "until": "until"}
        return cls(**{field: query.get(name, "").strip()[:200] for field, name in names.items()})

    def __bool__(self) -> bool:
        return any((self.words, self.body, self.speaker, self.since, self.until))


@dataclass(frozen=True)
class Row:
    """A meeting in the list."""

    info: MeetingInfo
    hits: int  # utterances that hold the words
    first: int | None  # position of the first of them
    span: tuple[int, int] | None = None  # characters of it that are the first word


@dataclass(frozen=True)
class Listing:
    """The meetings that are left, and what there is to choose from."""

    rows: tuple[Row, ...]
    total: int
    bodies: tuple[str, ...]
    speakers: tuple[str, ...]  # who speaks most often first


def listing(assistant: Assistant, wanted: Wanted) -> Listing:
    """Return the meetings that `wanted` leaves, the latest first."""
    meetings = assistant.meetings()
    speakers: dict[str, set[str]] = {}
    spoken: Counter[str] = Counter()
    query = "SELECT DISTINCT meeting, name FROM people"
    for meeting, name in assistant.store.db.execute(query):
        speakers.setdefault(meeting, set()).add(name)
        spoken[name] += 1
    hits = _hits(assistant, wanted.words) if wanted.words else {}
    rows = []
    for info in of_body(meetings, wanted.body) if wanted.body else meetings:
        day = info.held_on.isoformat() if info.held_on else ""
        named = _fold(wanted.speaker)
        if (
            (not wanted.since or day >= wanted.since)
            and (not wanted.until or (day and day <= wanted.until))
            and (not named or any(named in _fold(name) for name in speakers.get(info.id, ())))
            and (
                not wanted.words
                or info.id in hits
                or all(
                    word in _fold(f"{info.title}{info.body}{info.place}") for word in map(_fold, wanted.words.split())
                )
            )
        ):
            rows.append(Row(info, *hits.get(info.id, (0, None, None))))
    bodies = Counter(info.body for info in meetings if info.body)
    return Listing(
        tuple(rows),
        len(meetings),
        tuple(b for b, _ in bodies.most_common()),
        tuple(n for n, _ in spoken.most_common(OFFERED)),
    )


def _hits(assistant: Assistant, words: str) -> dict[str, tuple[int, int, tuple[int, int]]]:
    """Return how many utterances of each meeting hold all the words, which is the first, and where in it a word is."""
    each = words.split()
    query = (
        "SELECT meeting, count(*), min(position), instr(text, ?) FROM utterances"  # of the row that min() chooses
        f" WHERE {' AND '.join('instr(text, ?)' for _ in each)} GROUP BY meeting"
    )
    found = assistant.store.db.execute(query, (each[0], *each))
    return {meeting: (count, first, (at - 1, at - 1 + len(each[0]))) for meeting, count, first, at in found}


def _fold(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())
