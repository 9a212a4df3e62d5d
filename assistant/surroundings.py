"""Widen a passage found to the part of its speech that it stands in: an answer goes on where a passage was cut."""

from __future__ import annotations

from dataclasses import dataclass

from index.records import Passage
from index.store import Store
from index.words import sentences

REACH = 700  # characters before and after the passage at most


@dataclass(frozen=True)
class Surroundings:
    """The sentences of the part of a speech that a passage stands in."""

    text: str  # the utterance's
    spans: tuple[tuple[int, int], ...]  # of the sentences, in the utterance's text
    inside: tuple[bool, ...]  # which of them stand in the passage itself


def surroundings(store: Store, passage: Passage) -> Surroundings:
    """Return the sentences around a passage that belong to its section, its own among them."""
    rows = store.db.execute(
        'SELECT p.start, p."end", p.tail FROM utterances u JOIN passages p ON p.meeting = u.meeting AND'
        " p.utterance = u.position WHERE u.id = ? ORDER BY p.start",
        (passage.utterance_id,),
    ).fetchall()
    row = store.db.execute("SELECT text FROM utterances WHERE id = ?", (passage.utterance_id,)).fetchone()
    text = row[0] if row else passage.text
    start, end = passage.start, passage.end
    goes_on = True
    for a, b, tail in rows:
        if a >= end and goes_on and b - passage.end <= REACH:
            end = b
        goes_on = b < end or (b == end and tail < 1.0)
    for a, b, tail in reversed(rows):
        if b <= start:
            if tail == 1.0 or passage.start - a > REACH:
                break
            start = a
    spans = tuple((start + a, start + b) for a, b in sentences(text[start:end])) or ((start, end),)
    return Surroundings(text, spans, tuple(passage.start <= a and b <= passage.end for a, b in spans))
