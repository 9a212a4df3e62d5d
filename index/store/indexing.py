"""Make what the index holds of a meeting: passages with links and kinds, their words, their vectors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from index.records import Meeting, Passage
from index.words import BREAK, sentences, words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from index.embedding import Embedder
    from index.linking import Linked, Turn

ASKED = 2  # question passages whose words an answer is indexed with
TOPIC = 160  # characters of a topic sentence whose words are indexed
Columns = tuple[str, str, str]  # words of a passage: own, of the questions that it replies to, of the topic sentence


@dataclass(frozen=True)
class Indexed:
    """A meeting as the index holds it; all by the passages' order."""

    passages: list[Passage]
    columns: list[Columns]
    tails: list[float]  # where each ends in the part it was cut from: 1.0 at its end, less before
    vectors: NDArray[np.float32]


def index(as_read: Meeting, meeting: Meeting, embedder: Embedder, tell: Callable[[str], None]) -> Indexed:
    """Return what the index holds of a meeting.

    It is cut into passages as it was read, so that corrections change no passage, and linked as it is after them.
    """
    from index.linking import link, prepare

    tell("linking")
    turns = _corrected(prepare(as_read), as_read, meeting)
    drafts = [(turn, section) for turn in turns for section in turn.sections]
    texts = [turn.utterance.text[s.start : s.end] for turn, s in drafts]
    known: dict[str, list[str]] = {}  # every sentence is cut into words once

    def said(sentence: str) -> list[str]:
        return known[sentence] if sentence in known else known.setdefault(sentence, words(sentence))

    told = [[said(text[a:b]) for a, b in sentences(text)] for text in texts]
    tokens = [[word for sentence in section for word in sentence] for section in told]
    tell("embedding")
    vectors = embedder.embed_passages(
        [t if s.topic in t else f"{s.topic}\n{t}" for (_, s), t in zip(drafts, texts, strict=True)]
    )
    linked = link(turns, tokens, vectors)
    passages = _passages(meeting, linked)
    columns = [
        (BREAK.join(map(" ".join, own)), replied, " ".join(said(section.topic[:TOPIC])))
        for replied, own, (_, section) in zip(asked(passages, tokens), told, drafts, strict=True)
    ]
    return Indexed(passages, columns, _tails(turns), vectors)


def relink(
    as_read: Meeting, meeting: Meeting, kept: Sequence[Passage], own: Sequence[str], vectors: NDArray[np.float32] | None
) -> list[Passage] | None:
    """Return the passages of a meeting, linked anew after corrections; None when this release would cut others.

    `kept` are the passages in their order, `own` their words as the index holds them, `vectors` one row each.
    """
    from index.linking import link, prepare

    turns = _corrected(prepare(as_read), as_read, meeting)
    spans = [(turn.utterance.id, s.start, s.end) for turn in turns for s in turn.sections]
    if spans != [(p.utterance_id, p.start, p.end) for p in kept]:
        return None
    return _passages(meeting, link(turns, [column.replace(BREAK, " ").split() for column in own], vectors))


def asked(passages: Sequence[Passage], tokens: Sequence[Sequence[str]]) -> list[str]:
    """Return the words of the questions that each passage replies to, and of the item that it stands under.

    `tokens` are the words of all passages by position.
    """
    from index.linking.items import items

    return [
        " ".join([*(word for q in passage.replies_to[:ASKED] for word in tokens[q.position]), *words(item)])
        for passage, item in zip(passages, items(passages), strict=True)
    ]


def _corrected(turns: list[Turn], as_read: Meeting, meeting: Meeting) -> list[Turn]:
    """Return turns cut as they were read, with the speakers and sides that they have after corrections."""
    if meeting == as_read:
        return turns
    from index.linking.sides import sides

    return [
        replace(turn, utterance=utterance, side=side)
        for turn, utterance, side in zip(turns, meeting.utterances, sides(meeting), strict=True)
    ]


def _passages(meeting: Meeting, linked: Linked) -> list[Passage]:
    """Return the passages of a meeting with kinds and links."""
    found: list[Passage] = []
    info = meeting.info
    for turn in linked.turns:
        u = turn.utterance
        for number, s in zip(turn.numbers, turn.sections, strict=True):
            found.append(
                Passage(f"{u.id}.{number - turn.first}", info, u.id, number, linked.kinds[number], u.label, u.speaker,
                        u.text[s.start : s.end], s.start, s.end, u.page)
            )  # fmt: skip
    return [
        replace(p, replies_to=tuple(found[q] for q in linked.replies_to[n])) if n in linked.replies_to else p
        for n, p in enumerate(found)
    ]


def _tails(turns: Sequence[Turn]) -> list[float]:
    """Return where each section ends in the part it was cut from: 1.0 at its end, less before."""
    found = []
    for turn in turns:
        whole, so_far = Counter(s.part for s in turn.sections), Counter[int]()
        for section in turn.sections:
            so_far[section.part] += 1
            found.append(so_far[section.part] / whole[section.part])
    return found
