"""Choose whose words make up an answer: several officials, each for their part, several meetings, the latest first, and
all that a member asked under one topic."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from index.records import Passage
from index.retrieval import Found
from index.retrieval.features import NAMES
from index.store import Store
from index.words import fold

CITED = 3  # passages of an answer at most
LISTED = 6  # questions of one member under one topic that are cited at most
SAME = 0.15  # as much less for one that replies to the same question: another official's part of the answer
NEAR = 0.85  # a further passage is cited when its score is at least this share of the best one's
EQUAL = 0.9  # one of a later meeting comes first when its score is at least this share of the best one's,
COVERS = 0.05  # when it covers the question as well, to so much,
ALIKE = 0.63  # and when both tell of one thing, by the cosine of their texts
DATED = re.compile(
    r"\d+ ?年|\d+ ?月|令和|平成|昭和|前回|最初|以前|当時|\b(19|20)\d\d\b|\bfirst\b|\bearlier\b", re.IGNORECASE
)


def voices(store: Store, found: Found) -> list[Passage]:
    """Return the passages to cite: the first, and others of its kind that answer about as well.

    Where it is asked what a member asked about a topic, the others are what else they asked under it, in order.

    When meetings answer alike, the latest comes first, and the others follow from the latest to the earliest.
    """
    best = _latest(store, found)
    if found.beside and best.id == found.passages[0].id:
        return [best, *(p for p in found.passages if p.id in found.beside)][:LISTED]
    kept = [best]
    for passage in found.passages:
        same = bool(best.replies_to and passage.replies_to and passage.replies_to[0].id == best.replies_to[0].id)
        near = passage.score >= (NEAR - SAME * same) * found.passages[0].score
        new = all(passage.utterance_id != other.utterance_id for other in kept)
        said = all(fold(passage.text) != fold(other.text) for other in kept)
        if len(kept) < CITED and passage.kind == best.kind and near and new and said:
            kept.append(passage)
    here = [p for p in kept if p.meeting.id == best.meeting.id]
    elsewhere = [p for p in kept if p.meeting.id != best.meeting.id]
    return here + sorted(
        elsewhere, key=lambda p: p.meeting.held_on.toordinal() if p.meeting.held_on else 0, reverse=True
    )


def _latest(store: Store, found: Found) -> Passage:
    """Return the passage of the latest meeting among those that answer like the first one."""
    first, covered = found.passages[0], found.features[:, NAMES.index("all_nearness")]
    if first.meeting.held_on is None or DATED.search(found.question.text):
        return first
    later = [
        p
        for p, share in zip(found.passages, covered, strict=True)
        if p.meeting.held_on is not None
        and p.meeting.held_on > first.meeting.held_on
        and p.kind == first.kind
        and p.score >= EQUAL * first.score
        and share >= covered[0] - COVERS
    ]
    alike = _alike(store, first, later)
    return max(alike, key=lambda p: (p.meeting.held_on, p.score), default=first)


def _alike(store: Store, first: Passage, others: Sequence[Passage]) -> list[Passage]:
    if not others:
        return []
    vectors = store.embedder.embed_passages([first.text, *(p.text for p in others)])
    near = np.asarray(vectors[1:] @ vectors[0])
    return [p for p, cosine in zip(others, near, strict=True) if cosine >= ALIKE]
