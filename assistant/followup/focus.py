"""What a follow-up may point at: the exchange that the last answer cited, what stands around it, and who spoke."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from assistant.followup.stances import DECIDES, RECORDED
from assistant.records import Citation
from index.linking.sides import conducts_meeting
from index.linking.speech import next_item
from index.records import Passage
from index.store import Store
from index.words import sentences, words

BEFORE, AFTER = 3, 6  # passages around an exchange that still belong to the talk
REACH = 25  # passages to which an item of the agenda extends on either side at most
EXCHANGE, NEAR, ITEM, MEETING = 4.0, 2.0, 1.5, 0.5  # how much more a passage counts there, in the ranking's scores
MARK = 2  # how many words of the talk a sign of a decision is worth
CALLS = ("procedure", "explanation")  # by which the chair calls an item
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
        low, high = self.bounds if self.cited else (0, len(self.rows))
        around = (n for at in inside for n in range(at - BEFORE, at + AFTER + 1) if low <= n < high)
        return frozenset((*inside, *around))

    @property
    def item(self) -> range:
        """The positions of the item of the agenda that the exchange belongs to, with what stands around the exchange."""
        if self.cited is None:
            return range(0)
        return range(min(self.bounds[0], min(self.place)), max(self.bounds[1], max(self.place) + 1))

    @cached_property
    def bounds(self) -> tuple[int, int]:
        """Where the item begins and the next one does, as far as the chair's words and the headings tell."""
        assert self.cited is not None
        at, low, high = self.cited.position, self.cited.position - REACH, self.cited.position + REACH + 1
        for p in self.rows.values():
            calls = p.kind in CALLS and conducts_meeting(p)
            begins = p.position > 0 if p.kind == "heading" else calls and next_item(p.text)
            if begins and low <= p.position < high:
                if p.position < at:
                    low = p.position
                elif p.position > at:
                    high = p.position
        return low, high

    @property
    def speakers(self) -> tuple[str, ...]:
        """The names of those who take part: who was cited, who asked."""
        taking = (*([self.cited] if self.cited else []), *self.questions[:1])
        return tuple(dict.fromkeys(filter(None, map(voice, taking))))

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

        last = self.bounds[1]  # the chair tells what was decided and goes on to the next item in one breath
        here = [p for p in self.rows.values() if self.cited.position <= p.position <= last]
        found = [p for p in here if _tells_decision(_before_next(p) if p.position == last else p.text, p)]
        return tuple(sorted(found, key=worth, reverse=True))

    def soon(self, passage: Passage) -> float:
        """Return how soon after the cited passage another one comes, 1.0 at once: the talk goes on there."""
        after = passage.position - self.cited.position if self.cited else 0
        return 1 - (after - 1) / AFTER if 0 < after <= AFTER else 0.0

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


def voice(passage: Passage) -> str:
    """Return the name of who speaks in a passage, or what they are labelled by; "" where nobody is."""
    return passage.speaker.name if passage.speaker else passage.label or ""


def _tells_decision(text: str, passage: Passage) -> bool:
    """Return whether a text tells a decision: of whoever presides, or of the clerk, also below another's words."""
    return bool(RECORDED.search(text) or (conducts_meeting(passage) and DECIDES.search(text)))


def _before_next(passage: Passage) -> str:
    """Return the sentences of a passage before the one that goes on to the next item."""
    found = takewhile(lambda s: not next_item(passage.text[slice(*s)]), sentences(passage.text))
    return " ".join(passage.text[a:b] for a, b in found)


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
