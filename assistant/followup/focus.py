"""What a follow-up may point at: the exchange that the last answer cited, what stands around it, and who spoke."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from assistant.records import Citation
from index.linking.speech import next_item
from index.records import Passage
from index.store import Store
from index.words import words

BEFORE, AFTER = 3, 6  # passages around an exchange that still belong to the talk
REACH = 25  # passages to which an item of the agenda extends on either side at most
EXCHANGE, NEAR, ITEM, MEETING = 4.0, 2.0, 1.5, 0.5  # how much more a passage counts there, in the ranking's scores
MARK = 2  # how many words of the talk a sign of a decision is worth
DECIDES = re.compile(
    r"決し(まし|ます)|決定(し|いた)|そのように(決|いた|し)|可決|否決|採択|了承|承認|認めます|全員賛成|起立(多|少|全)|挙手(多|全)"
    r"|答申する|(?<!賛成)(?<!反対)(と|ことに)(いた)?します(?!が)|とし、"
)
SIBLING = 3.0  # in the same utterance, beside the cited one


@dataclass(frozen=True)
class Focus:
    """The exchange of one citation."""

    citation: Citation
    cited: Passage | None  # None for a header, and when the meeting was removed
    questions: tuple[Passage, ...]  # what it replies to, likeliest first; itself, when it asks
    answers: tuple[Passage, ...]  # everything that replies to the first of them, in order
    rows: dict[int, Passage]  # all passages of the meeting, in order

    @property
    def meeting(self) -> str:
        """The id of the meeting."""
        return self.citation.meeting.id

    @cached_property
    def place(self) -> frozenset[int]:
        """The positions in the meeting that the exchange takes up, with what stands around each part of it."""
        inside = [p.position for p in (*self.questions[:1], *self.answers, *([self.cited] if self.cited else []))]
        return frozenset(n for at in inside for n in range(at - BEFORE, at + AFTER + 1))

    @cached_property
    def item(self) -> range:
        """The positions of the item of the agenda that the exchange belongs to, as far as the chair's words tell."""
        if self.cited is None:
            return range(0)
        at, low, high = self.cited.position, self.cited.position - REACH, self.cited.position + REACH + 1
        for p in self.rows.values():
            if p.kind == "procedure" and low <= p.position < high and next_item(p.text):
                if p.position < at:
                    low = p.position
                elif p.position > at:
                    high = p.position
        return range(min(low, min(self.place)), max(high, max(self.place) + 1))

    @property
    def speakers(self) -> tuple[str, ...]:
        """The names of those who take part: who was cited, who asked."""
        taking = (*([self.cited] if self.cited else []), *self.questions[:1])
        return tuple(dict.fromkeys(p.speaker.name for p in taking if p.speaker))

    def is_apart(self, passage: Passage) -> bool:
        """Return whether a passage replies to another question of the same speech: of ten topics, another one."""
        if not passage.replies_to or not self.questions or passage in self.answers:
            return False
        this, other = self.questions[0], passage.replies_to[0]
        return other.utterance_id == this.utterance_id and other.id not in {q.id for q in self.questions}

    @cached_property
    def decisions(self) -> tuple[Passage, ...]:
        """What was decided in the item after the cited words, those that tell most of it first."""
        if self.cited is None:
            return ()
        own = set(words(self.cited.text))

        def worth(passage: Passage) -> float:
            return len(own & set(words(passage.text))) + MARK * len(DECIDES.findall(passage.text))

        here = [p for p in self.rows.values() if p.position in self.item and p.position >= self.cited.position]
        found = [p for p in here if DECIDES.search(p.text) and p.speaker and p.speaker.group == "chair"]
        return tuple(sorted(found, key=worth, reverse=True))

    def closeness(self) -> dict[int, float]:
        """Return by row how much more a passage counts for standing in the exchange, near it, or in the meeting."""
        exchange = {p.id for p in (*self.questions, *self.answers)}
        cited, place, item = self.cited, self.place, self.item
        found = {}
        for row, passage in self.rows.items():
            beside = cited and passage.utterance_id == cited.utterance_id and abs(passage.position - cited.position) < 3
            if self.is_apart(passage):
                found[row] = MEETING
            elif (cited and passage.id == cited.id) or passage.id in exchange:
                found[row] = EXCHANGE
            elif beside:
                found[row] = SIBLING
            elif passage.position in place or (cited is not None and passage.utterance_id == cited.utterance_id):
                found[row] = NEAR
            elif passage.position in item:
                found[row] = ITEM
            elif passage.kind != "heading":
                found[row] = MEETING
        return found


def focus_of(store: Store, citation: Citation) -> Focus:
    """Return the exchange of a citation."""
    rows = store.passages("p.meeting = ? ORDER BY p.position", (citation.meeting.id,))
    inside = [p for p in rows.values() if p.utterance_id == citation.utterance_id and p.kind != "heading"]
    cited = next((p for p in inside if p.start <= citation.start < p.end), inside[0] if inside else None)
    if cited is None:
        return Focus(citation, None, (), (), rows)
    by_id = {p.id: p for p in rows.values()}
    asks = cited.kind == "question" or not cited.replies_to
    questions = (cited,) if asks else tuple(by_id[q.id] for q in cited.replies_to if q.id in by_id)
    answers = replies(rows.values(), questions[0]) if questions else ()
    return Focus(citation, cited, questions, answers, rows)


def replies(passages: Iterable[Passage], question: Passage) -> tuple[Passage, ...]:
    """Return the passages that reply to a question first of all, else to it among others, in order."""
    first, other = [], []
    for p in passages:
        if p.replies_to and p.replies_to[0].id == question.id:
            first.append(p)
        elif any(q.id == question.id for q in p.replies_to):
            other.append(p)
    return tuple(first or other)
