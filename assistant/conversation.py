"""A conversation: questions that build on one another, answers whose citations are numbered through."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from assistant import answering, marks
from assistant.cited import again
from assistant.followup import FollowUp, follow
from assistant.records import Answer, Citation, Language
from index.errors import BadSetting, ModelUnavailable
from index.records import Record
from index.retrieval import Filters
from index.retrieval.search import ask as understood
from index.store import Store, conversations
from index.words import asks_in_japanese

if TYPE_CHECKING:
    from assistant.models import Writer

TITLE = 60  # characters of a conversation's title
MARK = re.compile(r"\[(\d+)\]")
STOPPED = {"ja": "回答はここで止められました。", "en": "The answer was stopped here."}


@dataclass(frozen=True)
class Turn(Record):
    """A question and its answer in a conversation."""

    number: int  # from 1
    question: str  # as it was asked
    standalone: str  # as it was answered: what it leaves out is filled in from the turns before
    filters: Filters
    answer: Answer
    asked_at: str  # ISO time in UTC
    rating: int | None = None  # +1, -1, or None where nobody rated it


class Conversation:
    """Questions asked one after another; `Assistant.conversation` opens one."""

    def __init__(self, store: Store, info: conversations.ConversationInfo, writer: Writer | None = None) -> None:
        """Continue the conversation of this id; it is read from the store when its turns are needed."""
        self._store = store
        self._writer = writer
        self.id = info.id
        self.title = info.title
        self._turns: tuple[Turn, ...] | None = None if info.turns else ()

    @property
    def turns(self) -> tuple[Turn, ...]:
        """The turns, in order; the citations of those kept in the store were looked up again."""
        if self._turns is None:
            self._turns = self._read(conversations.turns(self._store, self.id))
        return self._turns

    def ask(self, question: str, **filters: Any) -> Answer:
        """Return the answer to a question that may build on the turns before; filters as in `Assistant.ask`.

        Raises:
            BadQuestion: it is empty or over-long.
            UnknownConversation: the conversation was deleted meanwhile.
        """
        for _ in self.stream(question, **filters):
            pass
        return self.turns[-1].answer

    def stream(self, question: str, **filters: Any) -> Iterator[str | Answer]:
        """Yield the text of the answer in pieces, then the `Answer`; closing it early keeps what was told so far.

        Raises:
            BadQuestion: it is empty or over-long.
            UnknownConversation: the conversation was deleted meanwhile.
        """
        from assistant.given import filters_of
        from index.embedding.base import clean

        question, chosen = clean(question), filters_of(**filters)
        understood(question, self._store)
        before = self.turns
        asked = self._standing_alone(follow(self._store, question, chosen, before), question)
        told, answer, pieces = "", None, self._pieces(asked)
        try:
            for piece in pieces:
                if isinstance(piece, Answer):
                    answer = piece
                else:
                    told += piece
                    yield piece
        except GeneratorExit:
            answer = self._stopped(question, told, pieces)
            raise
        finally:
            if answer is not None:
                turn = Turn(len(before) + 1, question, asked.standalone, chosen, answer, conversations.now())
                answer = self._save(before, turn)
        assert answer is not None  # the last piece is the answer itself
        yield answer

    def _standing_alone(self, asked: FollowUp, question: str) -> FollowUp:
        """Return a follow-up as the language model says it, where there is one that answers."""
        if self._writer is None or asked.find is None or asked.direct:
            return asked
        from assistant.chain import standalone

        try:
            text = standalone(self._writer, question, [(t.standalone, t.answer.text) for t in self.turns])
        except ModelUnavailable:
            return asked
        return asked if text == question else replace(asked, standalone=text, text=text)

    def _stopped(self, question: str, told: str, pieces: Iterator[str | Answer]) -> Answer:
        """Return what was told of an answer before the reader stopped it, with the citations that it refers to."""
        language: Language = "ja" if asks_in_japanese(question) else "en"
        whole = None
        if self._writer is None:  # it is known already, and nobody waits for it
            whole = next((piece for piece in pieces if isinstance(piece, Answer)), None)
        numbers = set(map(int, MARK.findall(told)))
        citations = tuple(c for c in whole.citations if c.number in numbers) if whole else ()
        text = told.strip() if whole else MARK.sub("", told).strip()
        short = text.split("\n")[0][:TITLE]
        return Answer(question, language, text, short, bool(citations), citations, notice=STOPPED[language])

    def _pieces(self, asked: FollowUp) -> Iterator[str | Answer]:
        """Yield the answer to a question that stands alone, in pieces, then whole."""
        first = self._next_number()
        answer = asked.answer(self._store, first=first)
        if answer is None:
            text = asked.text or asked.standalone
            apart = asked.find is None or asked.find.kind == "alone"  # it may be asked what was told already
            told = [] if apart else [s for t in self.turns for s in marks.told(t.answer.text)]
            ask = asked.find.ask if asked.find and asked.find.blank else ""
            yield from answering.stream(
                self._store, text, asked.filters, first=first, writer=self._writer, find=asked.find, told=told, ask=ask
            )
            return
        yield from answer.text.splitlines(keepends=True)
        yield answer

    def rate(self, turn: int, rating: int | None) -> None:
        """Say whether an answer helped: +1, -1, or None to take it back.

        Raises:
            BadSetting: there is no such turn, or the rating is another number.
        """
        if rating not in (1, -1, None):
            raise BadSetting(f"{rating!r} is no rating. Give 1, -1 or None.")
        if not conversations.rate(self._store, self.id, turn, rating):
            raise BadSetting(f"There is no turn {turn!r} in this conversation. It has {len(self.turns)}.")
        self._turns = tuple(replace(t, rating=rating) if t.number == turn else t for t in self.turns)

    def citation(self, number: int) -> Citation:
        """Return the citation of this number, from whichever turn.

        Raises:
            BadSetting: no citation has it.
        """
        for turn in self.turns:
            for citation in turn.answer.citations:
                if citation.number == number:
                    return citation
        raise BadSetting(
            f"There is no citation {number!r} in this conversation. The last is {self._next_number() - 1}."
        )

    def _next_number(self) -> int:
        return 1 + max((c.number for t in self.turns for c in t.answer.citations), default=0)

    def _save(self, before: tuple[Turn, ...], turn: Turn) -> Answer:
        """Keep a turn, renumbered when other turns came in between; return its answer as kept."""

        def row(others: list[conversations.Row]) -> conversations.Row:
            nonlocal turn
            if others:
                self._turns = before = (*self.turns[: turn.number - 1], *self._read(others))
                turn = replace(turn, number=before[-1].number + 1, answer=renumber(turn.answer, self._next_number()))
            filters, answer = turn.filters.to_dict(), turn.answer.to_dict()
            return conversations.Row(turn.number, turn.question, turn.standalone, filters, answer, turn.asked_at)

        title = turn.question if len(turn.question) <= TITLE else turn.question[: TITLE - 1] + "…"
        conversations.save(self._store, self.id, title, before[-1].number if before else 0, row)
        self.title = self.title or title
        self._turns = (*self.turns, turn)
        return turn.answer

    def _read(self, rows: Sequence[conversations.Row]) -> tuple[Turn, ...]:
        """Return turns from the store, their citations looked up again."""
        answers = again(self._store, (Answer.from_dict(row.answer) for row in rows))
        return tuple(
            Turn(r.number, r.question, r.standalone, Filters.from_dict(r.filters), answer, r.asked_at, r.rating)
            for r, answer in zip(rows, answers, strict=True)
        )


def renumber(answer: Answer, first: int) -> Answer:
    """Return the answer with its citations numbered from `first`, in its text too."""
    new = {c.number: n for n, c in enumerate(answer.citations, first)}
    text = MARK.sub(lambda m: f"[{new.get(int(m[1]), m[1])}]", answer.text)
    return replace(answer, text=text, citations=tuple(replace(c, number=new[c.number]) for c in answer.citations))
