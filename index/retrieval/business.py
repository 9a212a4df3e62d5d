"""Tell the item of business under which each passage of English minutes stands, by the words of its name.

What an item is called stands in every passage under it, and so is no rare word; but of the items it names one. A
question that has the word is about that item, whatever else it shares with what was said under others.
"""

from __future__ import annotations

import sqlite3
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from index.linking.items import called, headed, opening
from index.words import is_latin, words

NONE: Mapping[str, float] = {}


@dataclass(frozen=True)
class Business:
    """The items of a meeting, in order."""

    begins: tuple[int, ...]  # position of the passage that names each
    words: tuple[Mapping[str, float], ...]  # of its name, each with its share among the items that have it

    def of(self, position: int) -> Mapping[str, float]:
        """Return the words of the item under which the passage at a position stands, with what each tells of it."""
        at = self.at(position)
        return self.words[at - 1] if at else NONE

    def at(self, position: int) -> int:
        """Return the number of the item under which the passage at a position stands, from 1; 0 before the first."""
        return bisect_right(self.begins, position)


def business(db: sqlite3.Connection, meeting: str) -> Business:
    """Return the items of a meeting that English headings name, or a chair who calls them."""
    named: list[tuple[int, frozenset[str]]] = []
    for position, kind, utterance, text in db.execute(
        'SELECT p.position, p.kind, p.utterance, substr(u.text, p.start + 1, p."end" - p.start) FROM passages p'
        " JOIN utterances u ON u.meeting = p.meeting AND u.position = p.utterance"
        " WHERE p.meeting = ? AND p.kind IN ('heading', 'procedure') ORDER BY p.position",
        (meeting,),
    ):
        if not is_latin(text):
            continue
        name = called(text) if kind == "procedure" else headed(text) if utterance else opening(text)
        if name:
            named.append((position, frozenset(words(name))))
    often = Counter(word for _, name in named for word in name)
    return Business(
        tuple(position for position, _ in named),
        tuple({word: 1 / often[word] for word in name} for _, name in named)
        if len(named) > 1
        else (NONE,) * len(named),
    )
