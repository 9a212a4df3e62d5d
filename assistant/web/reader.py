"""Lay out a meeting for the reader: rows of number, speaker and text, what replies to what, and the cited words marked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assistant.assistant import Assistant
    from index.records import Meeting, Utterance
    from index.store.corrections import Correction

SPAN = re.compile(r"(\d{1,7})-(\d{1,7})")
KANA = re.compile(r"[぀-ヿ]")
PARTLY = 4000  # characters looked at to tell the language


@dataclass(frozen=True)
class Piece:
    """A run of a paragraph."""

    text: str
    marked: bool  # it is what a citation quotes


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, and where it begins in its utterance."""

    start: int  # characters
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Row:
    """One utterance as the table shows it."""

    utterance: Utterance
    paragraphs: tuple[Paragraph, ...]
    replies_to: tuple[int, ...]  # positions of the questions that it replies to
    answered_by: tuple[int, ...]  # positions of the replies to it
    cited: bool  # the address points here

    @property
    def more(self) -> str:
        """What the label does not tell of the speaker: name and office, or nothing."""
        speaker, label = self.utterance.speaker, "".join((self.utterance.label or "").split())
        if speaker is None or "".join(speaker.name.split()) in label:
            return ""
        return f"{speaker.name} {speaker.role or ''}".strip()


@dataclass(frozen=True)
class View:
    """A meeting as the reader shows it."""

    meeting: Meeting
    language: str  # of the minutes, for the choice of glyphs
    rows: tuple[Row, ...]
    corrections: tuple[Correction, ...]  # what somebody set right


class NoSuchUtterance(Exception):
    """The meeting is there, the utterance is not."""

    def __init__(self, meeting: Meeting, asked: str) -> None:
        """Remember which meeting it is that has no such utterance."""
        super().__init__(asked)
        self.meeting = meeting
        self.asked = asked


def view(assistant: Assistant, identity: str, position: str = "", span: str = "") -> View:
    """Return a meeting laid out, with a span of the utterance at `position` marked.

    Raises:
        UnknownMeeting: none or several meetings begin so.
        NoSuchUtterance: it has no utterance at this position.
    """
    meeting = assistant.meeting(identity)
    if position and not (position.isdecimal() and int(position) < len(meeting.utterances)):
        raise NoSuchUtterance(meeting, position)
    at = int(position) if position else None
    found = SPAN.fullmatch(span)
    start, end = (int(found[1]), int(found[2])) if found and at is not None else (0, 0)
    asked, told = _links(assistant, meeting.id)
    rows = [
        Row(u, paragraphs(u.text, start, end) if u.position == at else paragraphs(u.text),
            tuple(asked.get(u.position, ())), tuple(told.get(u.position, ())), u.position == at)
        for u in meeting.utterances
    ]  # fmt: skip
    return View(meeting, language_of(meeting), tuple(rows), tuple(assistant.corrections(meeting.id)))


def paragraphs(text: str, start: int = 0, end: int = 0) -> tuple[Paragraph, ...]:
    """Return the paragraphs of an utterance, with the characters from `start` to `end` marked."""
    found = []
    offset = 0
    for words in text.split("\n"):
        a, b = (min(max(x - offset, 0), len(words)) for x in (start, end))
        pieces = (
            (Piece(words[:a], False), Piece(words[a:b], True), Piece(words[b:], False))
            if a < b
            else (Piece(words, False),)
        )
        found.append(Paragraph(offset, tuple(p for p in pieces if p.text)))
        offset += len(words) + 1
    return tuple(found)


def language_of(meeting: Meeting) -> str:
    """Return the language of the minutes: Japanese where there is any kana."""
    head = meeting.title + "".join(u.text[:200] for u in meeting.utterances)[:PARTLY]
    return "ja" if KANA.search(head) else "en"


def _links(assistant: Assistant, meeting: str) -> tuple[Mapping[int, list[int]], Mapping[int, list[int]]]:
    """Return which utterances each one replies to, and which reply to each."""
    asked: dict[int, list[int]] = {}
    told: dict[int, list[int]] = {}
    for exchange in assistant.exchanges(meeting):
        for question in {_position(p.utterance_id) for p in exchange.questions}:
            for answer in dict.fromkeys(_position(p.utterance_id) for p in exchange.answers):
                if question != answer and question not in asked.setdefault(answer, []):
                    asked[answer].append(question)
                    told.setdefault(question, []).append(answer)
    return asked, told


def _position(utterance: str) -> int:
    return int(utterance.rpartition("-u")[2])
