"""What the tools of the Model Context Protocol return: records of minutes, with a description for each field."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pydantic import BaseModel, Field

if TYPE_CHECKING:
    from assistant import records
    from assistant.check import Check
    from index.records import MeetingInfo, Passage, Person, Utterance


class Sitting(BaseModel):
    """A meeting."""

    id: str = Field(description="Names the meeting to the other tools.")
    title: str
    body: str | None = Field(description="The body that met, such as a council or a committee.")
    held_on: dt.date | None = Field(description="The day; null where the minutes do not tell.")
    place: str | None
    record: str = Field(description='"verbatim", or "summary" when the words are a clerk\'s, not the speakers\'.')

    @classmethod
    def of(cls, info: MeetingInfo) -> Sitting:
        """Return the record of a meeting."""
        return cls(
            id=info.id, title=info.title, body=info.body, held_on=info.held_on, place=info.place, record=info.record
        )


class Who(BaseModel):
    """A speaker, as far as the minutes tell."""

    name: str | None = Field(description="Null where the label names nobody for certain: do not guess.")
    role: str | None = Field(description="The office.")
    group: str | None = Field(description="chair, member, explainer, secretariat or other.")
    label: str | None = Field(description="The speaker label as printed; null for the header and directions.")

    @classmethod
    def of(cls, speaker: Person | None, label: str | None) -> Who:
        """Return the record of a speaker."""
        return cls(
            name=speaker.name if speaker else None,
            role=speaker.role if speaker else None,
            group=speaker.group if speaker else None,
            label=label,
        )


class Cited(BaseModel):
    """A quotation that code found in the minutes again."""

    number: int = Field(description="As the answer's text refers to it: [1].")
    speaker: Who
    quote: str = Field(description="Exactly as the minutes have it.")
    utterance_id: str = Field(description="Opens the place with read_utterances.")
    page: int | None = Field(description="Page of the source file, from 1.")
    meeting: Sitting
    verified: bool = Field(description="The quotation stands in the utterance.")
    replies_to: list[str] = Field(description="The questions that the quoted words reply to.")

    @classmethod
    def of(cls, citation: records.Citation) -> Cited:
        """Return the record of a citation."""
        return cls(
            number=citation.number,
            speaker=Who.of(citation.speaker, citation.label),
            quote=citation.quote,
            utterance_id=citation.utterance_id,
            page=citation.page,
            meeting=Sitting.of(citation.meeting),
            verified=citation.verified,
            replies_to=[passage.text for passage in citation.replies_to],
        )


class Answered(BaseModel):
    """The answer to a question, or that the minutes do not tell."""

    text: str = Field(description="The answer, with marks such as [1].")
    found: bool = Field(description="False when the minutes do not tell.")
    reason: str | None = Field(description="Why not found: not_told, unanswered, omitted, filtered, absent and others.")
    citations: list[Cited]
    nearest: Cited | None = Field(description="When not found: the nearest thing said.")
    model: str | None = Field(description="The language model that worded the answer; null when it is verbatim.")
    notice: str | None = Field(description="What the reader should know besides.")

    @classmethod
    def of(cls, answer: records.Answer) -> Answered:
        """Return the record of an answer."""
        return cls(
            text=answer.text,
            found=answer.found,
            reason=answer.reason,
            citations=[Cited.of(one) for one in answer.citations],
            nearest=Cited.of(answer.nearest) if answer.nearest else None,
            model=answer.model,
            notice=answer.notice,
        )


class Hit(BaseModel):
    """A passage that a search found."""

    text: str = Field(description="What was said, word for word.")
    kind: str = Field(description="question, opinion, answer, explanation, procedure or heading.")
    speaker: Who
    utterance_id: str = Field(description="Opens the place with read_utterances.")
    page: int | None = Field(description="Page of the source file, from 1.")
    meeting: Sitting
    replies_to: list[str] = Field(description="The questions that this passage replies to.")

    @classmethod
    def of(cls, passage: Passage) -> Hit:
        """Return the record of a passage."""
        return cls(
            text=passage.text,
            kind=passage.kind,
            speaker=Who.of(passage.speaker, passage.label),
            utterance_id=passage.utterance_id,
            page=passage.page,
            meeting=Sitting.of(passage.meeting),
            replies_to=[question.text for question in passage.replies_to],
        )


class Found(BaseModel):
    """What a search found."""

    passages: list[Hit] = Field(description="Best first.")


class Said(BaseModel):
    """An utterance."""

    id: str
    position: int = Field(description="From 0, in the order of the minutes.")
    speaker: Who
    kind: str = Field(description="speech, direction or heading.")
    text: str
    page: int | None = Field(description="Page of the source file, from 1.")

    @classmethod
    def of(cls, utterance: Utterance) -> Said:
        """Return the record of an utterance."""
        return cls(
            id=utterance.id,
            position=utterance.position,
            speaker=Who.of(utterance.speaker, utterance.label),
            kind=utterance.kind,
            text=utterance.text,
            page=utterance.page,
        )


class Read(BaseModel):
    """A stretch of minutes."""

    meeting: Sitting
    utterances: list[Said] = Field(description="In order.")
    total: int = Field(description="How many the meeting has.")
    next: int | None = Field(description="The position to go on from; null at the end.")


class Listed(BaseModel):
    """Meetings."""

    meetings: list[Sitting] = Field(description="The latest first.")
    total: int = Field(description="How many there are; more than listed when the limit cut them.")


class Part(BaseModel):
    """A part of a quotation beside the minutes."""

    kind: str = Field(description="same; added: only the quotation has it; missing: only the minutes have it.")
    text: str


class Checked(BaseModel):
    """What became of a quotation."""

    verdict: str = Field(
        description="exact; near: with the difference; someone_else: said, but not by the speaker given; not_found."
    )
    quote: str = Field(description="The words that were looked for.")
    speaker: str | None = Field(description="Who is said to have said them; null when nobody was named.")
    found: Cited | None = Field(
        description="Where the words stand, and who said them; when not found, what comes nearest."
    )
    difference: list[Part] = Field(description="When near: the quotation beside the minutes, part by part.")
    changes: list[str] = Field(description="What the difference changes in meaning: number, negation, opposite.")
    others: list[Cited] = Field(description="Where else the same words stand.")

    @classmethod
    def of(cls, check: Check) -> Checked:
        """Return the record of a check."""
        return cls(
            verdict=check.verdict,
            quote=check.quote,
            speaker=check.speaker,
            found=Cited.of(check.citation) if check.citation else None,
            difference=[Part(kind=part.kind, text=part.text) for part in check.difference],
            changes=list(check.changes),
            others=[Cited.of(one) for one in check.others],
        )
