"""Follow a topic over several meetings: by date, the one line of each meeting that says most of it."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.choose import choose
from assistant.digest.lines import Line, Words
from index.records import MeetingInfo, Passage
from index.retrieval import Filters, Found, search
from index.store import Store
from index.words import words

WIDE = 200  # passages that are looked at
NEAR = 0.4  # a meeting is left out whose best passage scores less than this share of the best of all
MOST = 12  # meetings at most, the latest


def over_meetings(store: Store, topic: str, meetings: Sequence[MeetingInfo], filters: Filters) -> list[Line]:
    """Return a line for each meeting that speaks of the topic, by date; none when fewer than two do."""
    allowed = {m.id for m in meetings}
    found = search(store, topic, limit=WIDE, filters=filters)
    best: dict[str, Passage] = {}
    for passage in found.passages:
        if passage.meeting.id in allowed and passage.kind not in ("heading", "procedure") and _touches(found, passage):
            best.setdefault(passage.meeting.id, passage)
    if not best:
        return []
    least = NEAR * max(p.score for p in best.values())
    kept = [p for p in best.values() if p.score >= least]
    kept = sorted(kept, key=lambda p: p.meeting.held_on.isoformat() if p.meeting.held_on else "")[-MOST:]
    if len(kept) < 2:
        return []
    told = []
    for passage in kept:
        meeting = store.meeting(passage.meeting.id)
        utterance = next(u for u in meeting.utterances if u.id == passage.utterance_id)
        start, end = choose(store, found, passage).best
        told.append(Line(meeting, "topic", (Words(utterance, start, end, passage.kind, passage.replies_to),)))
    return told


def _touches(found: Found, passage: Passage) -> bool:
    """Return whether a passage, or what it replies to, holds a word of the topic; across languages likeness must do."""
    asked = "".join(q.text for q in passage.replies_to[:1])
    return found.question.language == "en" or bool(set(found.question.words) & set(words(passage.text + asked)))
