"""Count the words of a column of the word index, once for the many questions that meet it."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from index.words import BREAK

KEPT = 4_000  # columns that stay counted; about 60 MB


@dataclass(frozen=True)
class Column:
    """The words of a passage, of the questions it replies to, or of its topic."""

    counts: Mapping[str, int]  # how often each stands in it
    length: int  # how many stand in it
    words: tuple[str, ...]  # each once, in order
    sentences: tuple[tuple[str, ...], ...]  # all of them, by the sentence they stand in


@lru_cache(maxsize=KEPT)
def counted(column: str) -> Column:
    """Return a column counted; the same text gives the same column, whatever the store."""
    sentences = tuple(tuple(map(sys.intern, sentence.split())) for sentence in column.split(BREAK))
    counts = Counter(word for sentence in sentences for word in sentence)
    return Column(counts, sum(counts.values()), tuple(counts), sentences)
