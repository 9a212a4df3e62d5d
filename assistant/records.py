"""What a user gets: an answer and its citations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from assistant.marks import noted, quoted, who
from index.records import MeetingInfo, Passage, PassageKind, Person, Record
from index.words import is_latin

Language = Literal["ja", "en"]
# Why there is no answer. "not_told": not in these minutes; "detail_not_told": the topic is there, the detail is not;
# "never_spoke", "absent", "not_there": the person named attended silently, was absent, or is not in the attendance;
# "unanswered": it was asked, and nobody answered; "omitted": it stands only in a part that was closed or left out of
# the minutes; "filtered": the minutes tell, but not within the filter; "empty": there are no minutes.
Reason = Literal[
    "not_told", "detail_not_told", "never_spoke", "absent", "not_there", "unanswered", "omitted", "filtered", "empty"
]


@dataclass(frozen=True)
class Citation(Record):
    """A quotation of one utterance, found there again by code."""

    number: int  # as the answer's text refers to it: [1]
    meeting: MeetingInfo
    utterance_id: str  # opens the minutes at the place
    speaker: Person | None  # read from the record; None when the label names nobody for certain
    role: str | None
    label: str | None  # as printed; None for the header and for directions
    quote: str  # at most 300 characters, exactly as the utterance has it
    start: int  # character span of the quotation in the utterance's text
    end: int
    page: int | None  # 1-based; None for plain text
    kind: PassageKind
    verified: bool  # code found the quotation in the utterance
    replies_to: tuple[Passage, ...] = ()  # the questions that the quoted passage replies to
    removed: bool = False  # its meeting has left the store since; the quotation is kept

    def __str__(self) -> str:
        """The citation in one line, as people cite minutes."""
        when = f" {self.meeting.held_on.isoformat()}" if self.meeting.held_on else ""
        page = f" p.{self.page}" if self.page else ""
        said = noted(self.who, f"{self.meeting.title}{when}{page}")
        space = " " if is_latin(self.quote) else ""
        return f"[{self.number}] {said}{space}{quoted(self.quote, 'en')}"

    @property
    def who(self) -> str:
        """The speaker as a reader names them: name and office, or the label, or the header."""
        return who(self.speaker.name if self.speaker else None, self.role, self.label, self.quote)


@dataclass(frozen=True)
class Dropped(Record):
    """A sentence that a language model wrote and the gates did not let pass as supported."""

    text: str
    why: str  # one line, in the language of the answer
    shown: bool = False  # it stands in the answer, marked as unsupported


@dataclass(frozen=True)
class Answer(Record):
    """The answer to a question, or the statement that the minutes do not tell."""

    question: str
    language: Language
    text: str  # the whole answer for reading, with [1]-style marks
    short: str  # the answer in one line of at most 60 characters; verbatim when extractive
    found: bool
    citations: tuple[Citation, ...]  # best first; empty when not found
    reason: Reason | None = None  # why not found
    nearest: Citation | None = None  # when not found: the nearest thing there is
    model: str | None = None  # the language model that wrote the text; None when it is verbatim
    dropped: tuple[Dropped, ...] = ()  # what the model wrote and did not stand, in order
    notice: str | None = None  # what the reader should know besides: the model could not be reached, and why

    def __radd__(self, pieces: str) -> Answer:
        """The pieces of a streamed answer and then the answer itself add up to the answer."""
        return self if isinstance(pieces, str) else NotImplemented
