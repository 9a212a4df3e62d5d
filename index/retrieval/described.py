"""Read what the ranking needs to know of passages, once for the many questions that meet them."""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from index.retrieval.business import Business, business
from index.retrieval.columns import Column, counted
from index.retrieval.people import said_by
from index.retrieval.votes import Taken, Votes, votes
from index.words import fold, is_latin

QUESTIONS = 3  # questions that a passage replies to, as far as they count
SHORT, LONG = math.log1p(50), math.log1p(1_000)  # characters of questions in one meeting and in another
WIDER = 2.5  # characters of English that say what one of Japanese says
BEGINS = 60  # characters that tell a question's language
KEPT = 4_000  # passages that stay described; about 20 MB


@dataclass(frozen=True)
class Described:
    """A passage, whatever the question."""

    row: int
    id: str
    position: int
    kind: str
    speaker: str  # folded name, "" when unknown
    role: str  # folded office, else the label
    tail: float  # where it ends in its section: 1.0 at the end, 0.5 in the middle of a long one
    text: str
    own: Column  # its words
    asked: Column  # those of the questions it replies to
    head: Mapping[str, int]  # those of the sentence that announces its topic
    questions: tuple[str, ...]  # ids of the question passages it replies to, likeliest first
    askers: frozenset[str]
    brevity: float  # how short the questions of its meeting are, about 1.0 for talk and 0.0 for speeches
    reasons: bool  # it replies to an English question that asks why
    taken: frozenset[Taken]  # the sides that its speaker took in votes on the English item that it stands under
    item: Mapping[str, float]  # words of the English item that it stands under: 1.0 where no other item has the word


@dataclass(frozen=True)
class Meetings:
    """What is known of meetings, by id."""

    brevity: dict[str, float] = field(default_factory=dict)  # how short their questions are
    business: dict[str, Business] = field(default_factory=dict)  # their items
    votes: dict[str, Votes] = field(default_factory=dict)  # who took which side under each of these

    def taken(self, meeting: str, position: int, speaker: str) -> frozenset[Taken]:
        """Return the sides that a speaker took in votes on the item of a passage."""
        under = self.votes[meeting][self.business[meeting].at(position)]
        return next((sides for name, sides in under.items() if speaker.endswith((name, name.upper()))), frozenset())


class Descriptions:
    """What was read of passages in one state of a store; another state begins anew."""

    def __init__(self) -> None:
        """Start with none."""
        self._kept: tuple[str, dict[int, Described], Meetings] = "", {}, Meetings()

    def read(self, db: sqlite3.Connection, state: str, rows: Sequence[int]) -> list[Described]:
        """Return the passages in these rows, in the order of the rows' numbers; `state` names what the store holds."""
        _, known, meetings = self._kept if self._kept[0] == state else ("", {}, Meetings())
        new = [row for row in rows if row not in known]
        if len(known) + len(new) > KEPT:
            known, new = {}, list(rows)
        known.update((one.row, one) for one in describe(db, new, meetings))
        self._kept = state, known, meetings
        return [known[row] for row in sorted(rows) if row in known]


def describe(db: sqlite3.Connection, rows: Sequence[int], known: Meetings) -> Iterator[Described]:
    """Yield the passages in these rows, in no order.

    `known` is added to.
    """
    if not rows:
        return
    marks = ",".join("?" * len(rows))
    meetings = db.execute(f"SELECT DISTINCT meeting FROM passages WHERE rowid IN ({marks})", rows).fetchall()
    for (meeting,) in meetings:
        if meeting not in known.brevity:
            sittings = _sittings(db, meeting)
            known.brevity.update(dict.fromkeys(sittings, _brevity(db, sittings)))
        if meeting not in known.business:
            known.business[meeting] = business(db, meeting)
            known.votes[meeting] = votes(db, meeting, known.business[meeting])
    links: dict[int, list[tuple[str, str]]] = {}
    reasons = set()
    for answer, rank, why, asked_id, name, label in db.execute(
        "SELECT r.answer, r.rank, instr(lower(substr(u.text, q.start + 1, q.\"end\" - q.start)), 'why'), q.id, s.name, u.label"
        " FROM replies r JOIN passages q ON q.rowid = r.question"
        " JOIN utterances u ON u.meeting = q.meeting AND u.position = q.utterance"
        " LEFT JOIN people s ON s.meeting = u.meeting AND s.number = u.person"
        f" WHERE r.answer IN ({marks}) AND r.rank < {QUESTIONS} ORDER BY r.answer, r.rank",
        rows,
    ):
        links.setdefault(answer, []).append((asked_id, said_by(name, label)))
        if why and rank == 0:
            reasons.add(answer)
    for row, meeting, i, position, kind, tail, name, role, label, text, own, asked, head in db.execute(
        "SELECT p.rowid, p.meeting, p.id, p.position, p.kind, p.tail, s.name, s.role, u.label,"
        ' substr(u.text, p.start + 1, p."end" - p.start), w.own, w.asked, w.head'
        " FROM passages p JOIN words w ON w.rowid = p.rowid"
        " JOIN utterances u ON u.meeting = p.meeting AND u.position = p.utterance"
        " LEFT JOIN people s ON s.meeting = p.meeting AND s.number = u.person"
        f" WHERE p.rowid IN ({marks})",
        rows,
    ):
        linked = links.get(row, [])
        yield Described(
            row, i, position, kind, said_by(name, label), fold(role or label or ""), tail, text, counted(own),
            counted(asked), counted(head).counts, tuple(q for q, _ in linked), frozenset(asker for _, asker in linked),
            known.brevity[meeting], row in reasons, known.taken(meeting, position, said_by(name, label)),
            known.business[meeting].of(position),
        )  # fmt: skip


def _sittings(db: sqlite3.Connection, meeting: str) -> list[str]:
    """Return the meetings of the body that a meeting is of: one body asks in one way."""
    same = "SELECT id FROM meetings WHERE body = (SELECT body FROM meetings WHERE id = ?)"
    return [one for (one,) in db.execute(same, (meeting,))] or [meeting]


def _brevity(db: sqlite3.Connection, meetings: Sequence[str]) -> float:
    """Return how short the questions are that passages reply to, from the mean of their log lengths.

    A question of a page has words near those of any other question. Within one body that is nobody's gain, but
    between a debate of speeches and a board that talks it is; without replies there is nothing to make up for.
    """
    lengths = [
        math.log1p(length / (WIDER if is_latin(begins) else 1.0))
        for length, begins in db.execute(
            f'SELECT sum(q."end" - q.start), max(substr(u.text, q.start + 1, {BEGINS})) FROM replies r'
            " JOIN passages a ON a.rowid = r.answer JOIN passages q ON q.rowid = r.question"
            " JOIN utterances u ON u.meeting = q.meeting AND u.position = q.utterance"
            f" WHERE a.meeting IN ({','.join('?' * len(meetings))}) AND r.rank < ? GROUP BY r.answer",
            (*meetings, QUESTIONS),
        )
    ]
    return (LONG - sum(lengths) / len(lengths)) / (LONG - SHORT) if lengths else 1.0
