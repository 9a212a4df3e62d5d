"""Draw batches of pairs as token rows: texts as they are, or as a bag of English glosses drawn anew each time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from index.embedding.train.lexicon import Glosses

Ints = NDArray[np.int64]
Encode = Callable[[Sequence[str]], list[list[int]]]  # texts to token rows

KEPT = 0.75  # of a sentence's spans stand in its pseudo-translation
MOST_GRAMMAR = 7  # English function words sprinkled into one
LONGEST = 192  # tokens of a text; more adds time, not meaning
GLOSS_TOKENS = 6


class Side(Protocol):
    """One side of many pairs."""

    groups: Ints  # equal numbers mean equal texts

    def take(self, rows: Ints, rng: np.random.Generator) -> tuple[Ints, Ints]:
        """Return the tokens of those texts end to end, and how many each has."""


@dataclass
class Ragged:
    """Lists of numbers kept end to end."""

    flat: Ints
    starts: Ints
    lengths: Ints

    @classmethod
    def of(cls, lists: Sequence[Sequence[int]]) -> Ragged:
        lengths = np.fromiter(map(len, lists), np.int64, len(lists))
        flat = np.fromiter((x for one in lists for x in one), np.int64, int(lengths.sum()))
        return cls(flat, np.cumsum(lengths) - lengths, lengths)

    def take(self, rows: Ints) -> tuple[Ints, Ints]:
        lengths = self.lengths[rows]
        ends = np.cumsum(lengths)
        steps = np.arange(ends[-1] if len(ends) else 0) - np.repeat(ends - lengths, lengths)
        return self.flat[np.repeat(self.starts[rows], lengths) + steps], lengths


class Texts:
    """Texts as they are; equal ones are kept once."""

    def __init__(self, texts: Sequence[str], encode: Encode) -> None:
        self.unique = list(dict.fromkeys(texts))
        number = {text: n for n, text in enumerate(self.unique)}
        self.groups = np.fromiter((number[text] for text in texts), np.int64, len(texts))
        self.tokens = Ragged.of([ids[:LONGEST] for ids in encode(self.unique)])

    def take(self, rows: Ints, rng: np.random.Generator) -> tuple[Ints, Ints]:
        return self.tokens.take(self.groups[rows])


class Options:
    """The ways to say each span in English, as token rows, with their probabilities."""

    def __init__(self, lexicon: Glosses, encode: Encode) -> None:
        self.number = {span: n for n, span in enumerate(lexicon)}
        texts = [text for options in lexicon.values() for text, _ in options]
        self.tokens = np.full((len(texts) + 1, GLOSS_TOKENS), -1, np.int64)
        for row, ids in zip(self.tokens, encode(texts), strict=False):
            row[: len(ids)] = ids[:GLOSS_TOKENS]
        sizes = np.fromiter(map(len, lexicon.values()), np.int64, len(lexicon))
        self.first = np.cumsum(sizes) - sizes
        weights = np.fromiter((w for options in lexicon.values() for _, w in options), np.float64, len(texts))
        self.edges = np.cumsum(weights)  # one cell of length one per span

    def draw(self, spans: Ints, rng: np.random.Generator) -> Ints:
        """Return one gloss per span, shape (len(spans), GLOSS_TOKENS), padded with -1."""
        before = self.edges[self.first[spans] - 1] * (self.first[spans] > 0)
        at = np.searchsorted(self.edges, before + rng.random(len(spans)) * 0.999999, side="right")
        chosen: Ints = self.tokens[np.minimum(at, len(self.tokens) - 1)]
        return chosen


class Glossed:
    """Japanese texts drawn as pseudo-translations: some of their spans in English, function words between."""

    def __init__(self, spans: Sequence[Iterable[str]], texts: Sequence[str], options: Options, grammar: Ints) -> None:
        number = {text: n for n, text in enumerate(dict.fromkeys(texts))}
        self.groups = np.fromiter((number[text] for text in texts), np.int64, len(texts))
        self.spans = Ragged.of([[options.number[s] for s in one if s in options.number][:60] for one in spans])
        self.options = options
        self.grammar = grammar

    def take(self, rows: Ints, rng: np.random.Generator) -> tuple[Ints, Ints]:
        spans, lengths = self.spans.take(rows)
        owner = np.repeat(np.arange(len(rows)), lengths)
        kept = rng.random(len(spans)) < KEPT
        kept[np.unique(owner, return_index=True)[1]] |= np.bincount(owner, kept, len(rows))[np.unique(owner)] == 0
        glosses = self.options.draw(spans[kept], rng)
        grammar = rng.choice(self.grammar, (len(rows), MOST_GRAMMAR))
        grammar[np.arange(MOST_GRAMMAR) >= rng.integers(1, MOST_GRAMMAR + 1, (len(rows), 1))] = -1
        tokens = np.concatenate([glosses.ravel(), grammar.ravel()])
        owner = np.concatenate([np.repeat(owner[kept], GLOSS_TOKENS), np.repeat(np.arange(len(rows)), MOST_GRAMMAR)])
        real = tokens >= 0
        order = np.argsort(owner[real], kind="stable")
        return tokens[real][order], np.bincount(owner[real], minlength=len(rows))


class Explained:
    """Dictionary terms drawn as one of their glosses."""

    def __init__(self, spans: Sequence[str], options: Options) -> None:
        self.groups = np.fromiter((options.number[s] for s in spans), np.int64, len(spans))
        self.options = options

    def take(self, rows: Ints, rng: np.random.Generator) -> tuple[Ints, Ints]:
        glosses = self.options.draw(self.groups[rows], rng)
        real = glosses >= 0
        return glosses[real], real.sum(axis=1)


@dataclass
class Source:
    """Pairs that are drawn into batches together."""

    name: str
    share: float  # of the batches
    anchors: Side
    positives: Side
    negatives: Ints | None = None  # rows whose positives word search takes for this one's, shape (n, few)

    def __len__(self) -> int:
        return len(self.anchors.groups)
