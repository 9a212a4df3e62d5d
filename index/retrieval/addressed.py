"""Tell whom a question was put to, so that the answer of that official comes before another's.

A member asks several officials in one breath: 「…知事の認識を伺います。…病院経営本部長の答弁を求めます。」 Both answer,
in the same words. The sentence of the member's question that is most like the reader's says whose answer is meant.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from index.linking.speech import asks
from index.retrieval.columns import counted
from index.retrieval.features import Candidate
from index.retrieval.people import TITLE
from index.retrieval.question import Question
from index.titles import MEMBER_TITLES
from index.words import fold, sentences

QUESTIONS = 2  # questions of a passage that are looked at, likeliest first
AHEAD = 3  # sentences after the likest one within which it comes to the request


def addressed(
    db: sqlite3.Connection, question: Question, found: Sequence[Candidate], idf: Mapping[str, float]
) -> NDArray[np.float64]:
    """Return for each candidate 1.0 when what it replies to was put to its speaker, -1.0 when to somebody else.

    0.0 when it replies to nothing, or when the question names no office.
    """
    wanted = list(dict.fromkeys(i for c in found for i in c.questions[:QUESTIONS]))
    marks = ",".join("?" * len(wanted))
    requests = {
        i: _request(text, counted(own).sentences, question, idf)
        for i, text, own in db.execute(
            'SELECT p.id, substr(u.text, p.start + 1, p."end" - p.start), w.own FROM passages p JOIN words w ON w.rowid = p.rowid'
            " JOIN utterances u ON u.meeting = p.meeting AND u.position = p.utterance"
            f" WHERE p.id IN ({marks})",
            wanted,
        )
    }
    told = []
    for c in found:
        asked = [requests[i] for i in c.questions[:QUESTIONS] if i in requests]
        told.append(_of(c.role, max(asked, key=lambda request: request[0])[1]) if asked else 0.0)
    return np.array(told)


def _request(
    text: str, held: Sequence[Sequence[str]], question: Question, idf: Mapping[str, float]
) -> tuple[float, str]:
    """Return how much of the question the likest sentence of a passage holds, and that sentence up to its request."""
    spans = sentences(text)
    if not spans or len(held) != len(spans):
        return 0.0, text
    first = max(range(len(spans)), key=lambda n: sum(idf[w] for w in question.words if w in held[n]))
    last = first
    while last + 1 < len(spans) and last < first + AHEAD and not asks(text[slice(*spans[last])]):
        last += 1
    both = {*held[first], *held[last]}
    return sum(idf[w] for w in question.words if w in both), text[spans[first][0] : spans[last][1]]


def _of(role: str, request: str) -> float:
    """Return whether the request is put to somebody of this office, by the last office that it names."""
    offices = [title for title in TITLE.findall(fold(request)) if title not in MEMBER_TITLES]
    if not offices:
        return 0.0
    return 1.0 if role.endswith(offices[-1]) and not role.endswith(f"副{offices[-1]}") else -1.0
