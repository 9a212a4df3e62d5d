"""The records that everything else passes on: meetings, people, utterances, passages, exchanges."""

from __future__ import annotations

import datetime as dt
from collections.abc import Hashable
from dataclasses import dataclass, fields, is_dataclass
from functools import cache, cached_property
from pathlib import Path
from types import UnionType
from typing import Any, Literal, Self, Union, get_args, get_origin, get_type_hints

Group = Literal["chair", "member", "explainer", "secretariat", "other"]
UtteranceKind = Literal["speech", "direction", "heading"]
PassageKind = Literal["question", "opinion", "answer", "explanation", "procedure", "heading"]
RecordKind = Literal["verbatim", "summary"]


class Record:
    """A frozen dataclass that can be written as JSON, and read from it again."""

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Self:
        """Return the record that `to_dict` has written; what it had not yet is as by default."""
        record: Any = cls
        hints = _hints(record)
        return cls(**{name: _rebuilt(hints[name], value) for name, value in data.items() if name in hints})

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as plain values: dates as ISO text, records as dictionaries, tuples as lists."""
        return {f.name: plain(getattr(self, f.name)) for f in fields(self)}  # type: ignore[arg-type]


def plain(value: Any) -> Any:
    """Return `value` as JSON knows it."""
    if isinstance(value, Record):
        return value.to_dict()
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, (tuple, list, set, frozenset)):
        return [plain(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in fields(value)}
    return value


@cache
def _hints(record: Hashable) -> dict[str, Any]:
    return get_type_hints(record)


def _rebuilt(kind: Any, value: Any) -> Any:
    """Return the value of a field of this type from its plain form."""
    origin, inner = get_origin(kind), get_args(kind)
    if value is None or origin is Literal:
        return value
    if origin in (Union, UnionType):
        return _rebuilt(next(k for k in inner if k is not type(None)), value)
    if origin is tuple:
        kinds = [inner[0]] * len(value) if inner[-1:] == (...,) else inner
        return tuple(_rebuilt(k, item) for k, item in zip(kinds, value, strict=True))
    if isinstance(kind, type) and issubclass(kind, Record):
        return kind.from_dict(value)
    return dt.date.fromisoformat(value) if kind is dt.date else value


@dataclass(frozen=True)
class Person(Record):
    """Somebody named in the attendance, or by a label that gives the whole name."""

    name: str  # as printed, spaces squeezed: 浦山昌明
    role: str | None = None  # 市民課主査; None when the minutes give none
    group: Group = "other"
    attended: bool | None = True  # False for the absent, None where the minutes do not say


@dataclass(frozen=True)
class Utterance(Record):
    """What one printed speaker label introduces: the thing a citation points to."""

    id: str  # meeting id + "-u" + position
    position: int  # 0-based, in the order of the minutes; the header form is 0
    label: str | None  # the speaker label as printed, 「前田 課長」; None for headings and directions
    speaker: Person | None  # None when the label names no person for certain
    kind: UtteranceKind
    text: str  # paragraphs joined by "\n"
    page: int | None = None  # 1-based page of the source file; None for plain text
    start: float | None = None  # seconds into the recording, for captions

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The text's paragraphs, in order."""
        return tuple(self.text.split("\n"))


@dataclass(frozen=True)
class MeetingInfo(Record):
    """One sitting, without its words: what a list or a citation shows."""

    id: str  # first 12 hex digits of the SHA-256 of the source file
    title: str  # 平成28年度第1回…審議会
    body: str | None  # the body that met, without year and number: …審議会
    held_on: dt.date | None
    place: str | None
    source: str  # path of the file it was read from
    record: RecordKind  # "summary" when the words are a clerk's, not the speakers'


@dataclass(frozen=True)
class Meeting(MeetingInfo):
    """One sitting with everything that was read of it."""

    people: tuple[Person, ...]  # in the order of the attendance
    agenda: tuple[str, ...]
    materials: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]  # every header field as printed: (開催日時, 平成…)
    utterances: tuple[Utterance, ...]

    @property
    def info(self) -> MeetingInfo:
        """The meeting without its words."""
        return MeetingInfo(self.id, self.title, self.body, self.held_on, self.place, self.source, self.record)


@dataclass(frozen=True)
class Reading(Record):
    """A meeting and how it was read: what `minutes add` and `minutes inspect` show."""

    meeting: Meeting
    container: str  # "text", "docx", …
    encoding: str | None  # of plain text and HTML
    layout: str  # name of the layout's row
    evidence: str  # one line: why this layout
    characters: int  # characters of the source's text that are not white space or markup
    kept: int  # how many of them stand in an utterance
    furniture: tuple[str, ...]  # what was left out on purpose: page marks, column heads, labels
    warnings: tuple[str, ...]  # one sentence each


@dataclass(frozen=True)
class Passage(Record):
    """A section of one utterance, the unit that is embedded and retrieved."""

    id: str  # utterance id + "." + number
    meeting: MeetingInfo
    utterance_id: str
    position: int  # 0-based over the whole meeting
    kind: PassageKind
    label: str | None
    speaker: Person | None
    text: str  # == utterance.text[start:end]
    start: int
    end: int
    page: int | None = None
    replies_to: tuple[Passage, ...] = ()  # question passages, best first; theirs is empty
    score: float = 0.0  # of a search; higher is better


@dataclass(frozen=True)
class Exchange(Record):
    """Question passages and the answering passages that reply to them."""

    id: str
    questions: tuple[Passage, ...]  # one asker
    answers: tuple[Passage, ...]  # possibly of several speakers

    @cached_property
    def speakers(self) -> tuple[str, ...]:
        """The labels that take part, asker first, each once."""
        return tuple(dict.fromkeys(p.label or "" for p in (*self.questions, *self.answers)))
