"""Tell who moved or seconded something: minutes record it beside the decision, "Proposed by Cllr Dunn, seconded by Cllr Webb"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.digest.lines import Words, cite, printed
from assistant.followup.topic import is_own
from assistant.marks import quoted
from assistant.records import Answer
from index.linking.items import headed
from index.records import Meeting
from index.store import Store
from index.words import sentences, words

ASKED = re.compile(r"\bwho (?:was it (?:who|that) )?(?P<deed>proposed|seconded|moved)\b(?P<what>[^?]*)", re.IGNORECASE)
SAME = {
    "proposed": r"(?:proposed|moved|mover)",
    "moved": r"(?:proposed|moved|mover)",
    "seconded": r"(?:seconded|seconder)",
}
# What every motion is called, and tells nothing of which one is meant.
USUAL = frozenset(
    {"motion", "resolution", "proposal", "amendment", "recommendation", "decision", "approval", "adoption", "item"}
    | {"accept", "accepting", "approve", "approving", "adopt"}
)
NEAR = 0.5  # share of what was asked of that an item with a mover must take up
SHORT = 60


def answer(store: Store, question: str, meetings: Sequence[str], *, first: int = 1) -> Answer | None:
    """Return who moved or seconded what a question asks of, or None when it asks for something else or none is recorded."""
    asked = ASKED.search(question)
    if asked is None:
        return None
    topic = [w for w in dict.fromkeys(words(asked["what"])) if is_own(w) and w not in USUAL]
    recorded = [
        (meeting, *one)
        for id in meetings
        for meeting in [store.meeting(id)]
        for one in _recorded(meeting, asked["deed"])
    ]
    if not recorded:
        return None
    share = (
        [1.0] * len(recorded)
        if not topic
        else store.nearness.best(topic, [words(told) for *_, told in recorded]).mean(axis=1).tolist()
    )
    best = max(share)
    chosen = [recorded[i] for i, near in enumerate(share) if near == best][: 1 if topic else 3]
    if best < NEAR:
        return None
    lines = [f"{quoted(printed(said), 'en')}[{n}]" for n, (_, said, _) in enumerate(chosen, first)]
    citations = tuple(cite(meeting, said, n) for n, (meeting, said, _) in enumerate(chosen, first))
    return Answer(question, "en", "\n".join(lines), printed(chosen[0][1])[:SHORT], True, citations)


def _recorded(meeting: Meeting, deed: str) -> Iterator[tuple[Words, str]]:
    """Yield each sentence that records who did it, with the words of what it was done to: its item up to there."""
    look = re.compile(rf"\b{SAME[deed.lower()]}\b(?: by\b|:)|\b{deed}\b", re.IGNORECASE)
    item = ""
    for utterance in meeting.utterances:
        if utterance.kind == "heading":
            item = headed(utterance.text)
            continue
        for a, b in sentences(utterance.text):
            sentence = utterance.text[a:b]
            if look.search(sentence):
                before = utterance.text[:b] if utterance.kind == "direction" else sentence
                yield Words(utterance, a, b, "procedure"), f"{item} {before}"
