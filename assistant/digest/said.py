"""Cut a meeting into the sentences that were said, each with the side it was said from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.digest.formulas import NODS, OBJECTS
from assistant.digest.lines import Words
from assistant.facts.header import trim
from index.linking.sides import sides
from index.linking.speech import consents, is_direction
from index.records import Meeting, Utterance
from index.words import sentences

INLINE = re.compile(r"[（(〔\[［][^（）()〔〕\[\]［］]{1,60}[）)〕\]］]")


@dataclass(frozen=True)
class Said:
    """A sentence of the meeting."""

    utterance: Utterance
    start: int
    end: int
    side: str

    @property
    def text(self) -> str:
        return self.utterance.text[self.start : self.end]


def said_in(meeting: Meeting) -> list[Said]:
    return [
        Said(u, a, b, side)
        for u, side in zip(meeting.utterances, sides(meeting), strict=True)
        if u.kind != "heading"
        for a, b in _parts(u.text)
    ]


def _parts(text: str) -> Iterator[tuple[int, int]]:
    """Return the spans of the sentences, a consent that is noted inside one for itself: 「（異議なし）では、…」."""
    for start, end in sentences(text):
        at = start
        for note in INLINE.finditer(text, start, end):
            if NODS.search(note[0]):
                yield from ([trim(text, at, note.start())] if text[at : note.start()].strip() else [])
                yield note.span()
                at = note.end()
        if text[at:end].strip():
            yield trim(text, at, end)


def agrees(said: Said, put: str) -> bool:
    """Return whether a sentence is, or notes, the meeting's consent to what was put to it."""
    text = said.text.strip()
    if said.utterance.kind == "direction" or is_direction(text):
        if OBJECTS.search(text):
            return False
        return bool(NODS.search(text)) or (consents(text) and "異議" in put)
    return (
        len(text) <= 12
        and bool(re.match(r"[「｢]?(異議な|はい、?異議|賛成|了承)|(?i:agreed|ayes?\b|in favou?r|no objection)", text))
        and said.side != "chair"
    )


def span(first: Said, last: Said) -> Words:
    return Words(first.utterance, first.start, last.end, "procedure")
