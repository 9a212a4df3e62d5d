"""Follow a topic over several meetings: by date, the one line of each meeting that says most of it."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.choose import choose
from assistant.digest.lines import Line, Words
from index.linking.speech import announces, asks
from index.records import MeetingInfo, Passage
from index.retrieval import Filters, Found, search
from index.store import Store
from index.words import sentences, words

WIDE = 200  # passages that are looked at
SPEAKS = (0.7, 0.45)  # share of a topic's words, Japanese and English, that a meeting on it takes up in one passage
TOUCHES = 0.45  # the same of each passage of such a meeting, or of what it replies to
LIKE = 0.05  # sentences that come so near to the topic as the nearest
NEAR = 0.4  # a meeting is left out whose best passage scores less than this share of the best of all
MOST = 12  # meetings at most, the latest


def over_meetings(
    store: Store, topic: str, meetings: Sequence[MeetingInfo], filters: Filters, *, least: int = 2
) -> list[Line]:
    """Return a line for each meeting that speaks of the topic, by date; none when fewer than `least` do."""
    allowed = {m.id for m in meetings}
    found = search(store, topic, limit=WIDE, filters=filters)
    best: dict[str, Passage] = {}
    for passage in touching(store, found):
        if passage.meeting.id in allowed:
            best.setdefault(passage.meeting.id, passage)
    if not best:
        return []
    enough = NEAR * max(p.score for p in best.values())
    kept = [p for p in best.values() if p.score >= enough]
    kept = sorted(kept, key=lambda p: p.meeting.held_on.isoformat() if p.meeting.held_on else "")[-MOST:]
    if len(kept) < least:
        return []
    told = []
    for passage in kept:
        meeting = store.meeting(passage.meeting.id)
        utterance = next(u for u in meeting.utterances if u.id == passage.utterance_id)
        start, end = _telling(store, found, passage)
        told.append(Line(meeting, "topic", (Words(utterance, start, end, passage.kind, passage.replies_to),)))
    return told


def touching(store: Store, found: Found) -> list[Passage]:
    """Return the passages that speak of the topic, those first that do so themselves, not with what they reply to."""
    if not found.question.words:
        return []
    passages = [p for p in found.passages if p.kind != "heading"]
    own = _shares(store, found, [p.text for p in passages])
    asked = _shares(store, found, ["".join(q.text for q in p.replies_to[:1]) for p in passages])
    least = SPEAKS[found.question.language == "en"]
    speaking = {p.meeting.id for p, a, b in zip(passages, own, asked, strict=True) if max(a, b) >= least}
    touched = [
        (a < TOUCHES, p)
        for p, a, b in zip(passages, own, asked, strict=True)
        if p.kind != "procedure" and p.meeting.id in speaking and max(a, b) >= TOUCHES
    ]
    return [p for _, p in sorted(touched, key=lambda pair: pair[0])]


def _shares(store: Store, found: Found, texts: Sequence[str]) -> list[float]:
    near = store.nearness.best(found.question.words, [words(text) for text in texts])
    return [float(row.mean()) for row in near]


def _telling(store: Store, found: Found, passage: Passage) -> tuple[int, int]:
    """Return the span of the sentence that tells most of the topic: the chosen one, unless others name it better."""
    chosen = choose(store, found, passage).best
    spans = [(passage.start + a, passage.start + b) for a, b in sentences(passage.text)]
    if not found.question.words or not spans:
        return chosen
    texts = [passage.text[a - passage.start : b - passage.start] for a, b in spans]
    telling = [n for n, text in enumerate(texts) if not announces(text, by_asker=False) and not asks(text)]
    spans, texts = [spans[n] for n in telling], [texts[n] for n in telling]
    if not spans:
        return chosen
    near = _shares(store, found, texts)
    named = [span for span, share in zip(spans, near, strict=True) if share >= max(near) - LIKE]
    return chosen if max(near) < TOUCHES or chosen in named else named[0]
