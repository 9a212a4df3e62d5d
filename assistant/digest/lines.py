"""A line of a digest: words of the minutes, each with the utterance that holds them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from assistant.facts.header import one_line
from assistant.quotes import locate
from assistant.records import Citation
from index.records import Meeting, Passage, PassageKind, Record, Utterance

QUOTE = 300  # characters of a quotation at most
Part = Literal["agenda", "decided", "exchange", "remark", "topic"]


@dataclass(frozen=True)
class Words(Record):
    """A span of an utterance."""

    utterance: Utterance
    start: int
    end: int
    kind: PassageKind
    replies_to: tuple[Passage, ...] = ()

    @property
    def text(self) -> str:
        """The words, verbatim."""
        return self.utterance.text[self.start : self.end]


@dataclass(frozen=True)
class Line(Record):
    """What one line tells: a point of the agenda, a decision, a question with its reply."""

    meeting: Meeting
    part: Part
    told: tuple[Words, ...]  # one or two, in order
    about: str = ""  # the item of the agenda that it belongs to, as the header prints it
    put: str = ""  # of a decision: what was put to the meeting
    more: int = 0  # so many more of its kind are not told


def cite(meeting: Meeting, words: Words, number: int) -> Citation:
    """Return the citation of a span, verified against its utterance."""
    u = words.utterance
    start, end = words.start, min(words.end, words.start + QUOTE)
    quote = u.text[start:end]
    place = locate(quote, u.text)
    return Citation(
        number, meeting.info, u.id, u.speaker, u.speaker.role if u.speaker else None, u.label, quote, start, end,
        u.page, words.kind, place is not None, words.replies_to,
    )  # fmt: skip


def printed(words: Words, limit: int = QUOTE) -> str:
    """Return the words in one line, their end cut where they are longer than `limit`."""
    text = one_line(words.text[:QUOTE])
    return text if len(text) <= limit else text[: limit - 1] + "…"
