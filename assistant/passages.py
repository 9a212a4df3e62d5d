"""From passages found to what a language model is shown: numbered, each with its exchange, fenced, cut to a budget."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant import marks
from assistant.records import Citation, Language
from index.records import MeetingInfo, Passage, Record
from index.store import Store

SHOWN = 10  # passages at most
ASKED = 2  # questions shown with each answer
BUDGET = 12_000  # characters of passages and their questions at most
LONG = 30  # characters of a turn that says something, and does more than call upon somebody
END = 400  # characters of what was said before, at most
SAID = """SELECT u.id, u.text, (SELECT b.text FROM utterances b WHERE b.meeting = u.meeting AND b.kind = 'speech'
    AND b.position BETWEEN u.position - 3 AND u.position - 1 AND length(b.text) >= ? ORDER BY b.position DESC LIMIT 1)
FROM utterances u"""
# What could end a fence or begin another: it is shown in full-width form, which quotations fold to the same.
DELIMITERS = str.maketrans({"<": "＜", ">": "＞", "`": "｀"})
LABELS = {
    "ja": {"speaker": "発言者", "meeting": "会議", "kind": "種類", "asked": "質問", "text": "本文"},
    "en": {"speaker": "speaker", "meeting": "meeting", "kind": "kind", "asked": "in reply to", "text": "text"},
}


@dataclass(frozen=True)
class Source(Record):
    """A passage under the number by which an answer cites it."""

    number: int
    passage: Passage
    utterance: str  # the whole utterance, which quotations are looked for in
    before: str = ""  # what was said right before it, where it replies to no question: a view takes up what was said


def number(store: Store, passages: Sequence[Passage], *, first: int = 1, limit: int = SHOWN) -> tuple[Source, ...]:
    """Return the best passages as sources numbered from `first`: whole ones, as many as the budget holds, at least one."""
    chosen: list[Passage] = []
    room = BUDGET
    for passage in passages[:limit]:
        room -= len(passage.text) + sum(len(q.text) for q in passage.replies_to[:ASKED])
        if chosen and room < 0:
            break
        chosen.append(passage)
    ids = list({p.utterance_id for p in chosen})
    rows = store.db.execute(f"{SAID} WHERE u.id IN ({','.join('?' * len(ids))})", (LONG, *ids))
    said = {id: (text, before or "") for id, text, before in rows}
    return tuple(
        Source(n, p, text, "" if p.replies_to else before[-END:])
        for n, p in enumerate(chosen, first)
        for text, before in [said.get(p.utterance_id, (p.text, ""))]
    )


def of_citations(store: Store, citations: Sequence[Citation]) -> tuple[Source, ...]:
    """Return citations of an answer as sources under their own numbers."""
    found = []
    for c in citations:
        row = store.db.execute("SELECT text FROM utterances WHERE id = ?", (c.utterance_id,)).fetchone()
        passage = Passage(
            f"{c.utterance_id}.c{c.number}", c.meeting, c.utterance_id, 0, c.kind, c.label, c.speaker, c.quote, c.start,
            c.end, c.page, c.replies_to,
        )  # fmt: skip
        found.append(Source(c.number, passage, str(row[0]) if row else c.quote))
    return tuple(found)


def show(sources: Sequence[Source], language: Language) -> str:
    """Return the sources as the prompt holds them, each in a fence of its own."""
    return "\n".join(_fence(source, LABELS[language]) for source in sources)


def who(passage: Passage) -> str:
    """Return who speaks, as a reader names them."""
    one = passage.speaker
    return marks.who(one.name if one else None, one.role if one else None, passage.label, passage.text)


def _fence(source: Source, labels: dict[str, str]) -> str:
    passage = source.passage
    lines = [
        f'<passage number="{source.number}">',
        f"{labels['speaker']}: {harmless(who(passage))}",
        f"{labels['meeting']}: {harmless(_meeting(passage.meeting))}",
        f"{labels['kind']}: {passage.kind}",
        *(f"{labels['asked']}: {harmless(who(q))}: {harmless(q.text)}" for q in passage.replies_to[:ASKED]),
        f"{labels['text']}:",
        harmless(passage.text),
        "</passage>",
    ]
    return "\n".join(lines)


def harmless(text: str) -> str:
    """Return text of minutes that cannot end its fence."""
    return re.sub(r"[\x00-\x08\x0b-\x1f\x7f]", "", text).translate(DELIMITERS)


def _meeting(meeting: MeetingInfo) -> str:
    return f"{meeting.title} {meeting.held_on.isoformat()}" if meeting.held_on else meeting.title
