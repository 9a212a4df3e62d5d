"""Choose the decisions on a topic, and tell how far a text takes up the words of a question."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

import numpy as np

from assistant.digest.bills import codes, names_bill, same
from assistant.digest.lines import Line
from index.retrieval.glossed import Glossed
from index.store import Store
from index.words import words

ON = (0.75, 0.6)  # share of a question's words, Japanese and English, that a decision on it takes up, or near ones
SENSE, SURE = 0.3, 0.5  # cosine of an English and a Japanese word that may mean the same, and that surely do
BEGINS, EXPLAINED = 160, 3  # characters of a speech that tell what a bill is about; speeches that do
NEARLY = 0.85  # of the best one's share, which others must reach


def about(store: Store, lines: Sequence[Line], question: str, left: Sequence[str]) -> list[Line]:
    """Return the decisions on what a question names: a bill by its number, else by its words or near ones."""
    if codes(question):
        return [line for line in lines if names_bill(question, _whole(line))]
    body = (
        f"{line.meeting.info.title} {line.meeting.info.body or ''}" for line in lines
    )  # whose decision is asked for
    near = touches(
        store, left, [f"{_whole(line)} {of} {_explained(line)}" for line, of in zip(lines, body, strict=True)]
    )
    least = max([ON[is_english(left)], *(n * NEARLY for n in near)])
    return [line for line, n in zip(lines, near, strict=True) if n >= least]


def _whole(line: Line) -> str:
    return f"{line.about} {line.put} {' '.join(told.text for told in line.told)}"


def _explained(line: Line) -> str:
    """Return how those who put a bill on the table begin to explain it: 「議案第42号について御説明します。本案は、水道料金を…」."""
    named = codes(_whole(line))
    begun = (u.text[:BEGINS] for u in line.meeting.utterances if named and u.kind == "speech")
    return " ".join(islice((text for text in begun if any(same(a, b) for a in codes(text) for b in named)), EXPLAINED))


def touches(store: Store, left: Sequence[str], texts: Sequence[str]) -> list[float]:
    """Return how far each text takes up the words of a question, in the same words or near ones, from 0 to 1.

    Of English words, their glosses are looked for, and the rarer count for more: a decision of a hospital's committee on
    something else is none on its car park.
    """
    held = [words(text) for text in texts]
    near = store.nearness.best(list(left), held)
    if not is_english(left):
        return [float(row.mean()) for row in near]
    glossed = Glossed(store, left)
    told = np.array([glossed.within(text, own) for text, own in zip(texts, held, strict=True)]).reshape(near.shape)
    sense = np.where(near >= SENSE, np.minimum(1.0, near / SURE), 0.0)
    return [float(share) for share in np.maximum(told, sense) @ glossed.weight]


def is_english(left: Sequence[str]) -> bool:
    """Return whether the words of a question are English, which Japanese minutes take up less surely."""
    return all(w.isascii() for w in left)
