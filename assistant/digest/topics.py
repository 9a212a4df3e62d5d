"""Choose the decisions on a topic, and tell how far a text takes up the words of a question."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.digest.bills import codes, names_bill
from assistant.digest.lines import Line
from index.store import Store
from index.words import words

ON = (0.75, 0.45)  # share of a question's words, Japanese and English, that a decision on it takes up, or near ones
NEARLY = 0.85  # of the best one's share, which others must reach


def about(store: Store, lines: Sequence[Line], question: str, left: Sequence[str]) -> list[Line]:
    """Return the decisions on what a question names: a bill by its number, else by its words or near ones."""
    if codes(question):
        return [line for line in lines if names_bill(question, _whole(line))]
    near = touches(store, left, [_whole(line) for line in lines])
    least = max([ON[is_english(left)], *(n * NEARLY for n in near)])
    return [line for line, n in zip(lines, near, strict=True) if n >= least]


def _whole(line: Line) -> str:
    return f"{line.about} {line.put} {' '.join(told.text for told in line.told)}"


def touches(store: Store, left: Sequence[str], texts: Sequence[str]) -> list[float]:
    """Return how far each text takes up the words of a question, in the same words or near ones, from 0 to 1."""
    return [float(row.mean()) for row in store.nearness.best(list(left), [words(text) for text in texts])]


def is_english(left: Sequence[str]) -> bool:
    """Return whether the words of a question are English, which Japanese minutes take up less surely."""
    return all(w.isascii() for w in left)
