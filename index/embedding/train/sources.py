"""Read the pairs of the training folder and hold a development split out of them."""

from __future__ import annotations

import gzip
import hashlib
import json
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

PARALLEL = ("tatoeba", "tanaka", "ami", "reactdocs")  # English, Japanese
MINUTES = ("minutes_tokyo", "minutes_diet")  # each as _ict (sentence, section) and _adj (neighbouring sections)
OTHERS = ("jaquad", "jglue", "bulletin", "minutes_city_ict", "poliqa", "qaalign", "ejdict", "wikt")
HELD_OUT = ("tatoeba", "jaquad", "poliqa", "minutes_tokyo_ict")  # sources of which one row in HOLD is kept back
HOLD = 40

Pair = tuple[str, str]


@dataclass
class Corpus:
    """The pairs to train on, by source, and those kept back."""

    train: dict[str, list[Pair]] = field(default_factory=dict)
    held_out: dict[str, list[Pair]] = field(default_factory=dict)
    terms: list[tuple[str, str, int, list[str]]] = field(default_factory=list)  # term, reading, score, glosses

    def japanese(self) -> Iterable[str]:
        """Yield every Japanese text to train on."""
        for name, pairs in self.train.items():
            both = name not in (*PARALLEL, "ejdict", "wikt")
            for first, second in pairs:
                if both:
                    yield first
                yield second

    def english(self) -> Iterable[str]:
        """Yield every English text to train on, glosses left out."""
        for name in (*PARALLEL, "ejdict", "wikt"):
            for first, _ in self.train.get(name, ()):
                yield first


def fold(text: str) -> str:
    """Return `text` as the model's tokenizer will see it: NFKC, lower case."""
    return unicodedata.normalize("NFKC", text).lower()


def digest(text: str) -> str:
    """Return twelve hex digits that name a text."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def read_rows(data: Path, name: str) -> list[Any]:
    """Return the rows of one source, none when the file is not there."""
    path = data / f"{name}.jsonl.gz"
    if not path.exists():
        return []
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def read_corpus(data: Path, *, hold: int = HOLD) -> Corpus:
    """Return the corpus in `data`; what is held out stands in no training pair, on neither side.

    The question–answer pairs of `qaalign` are held out whole: they are closest to what is asked.
    """
    corpus = Corpus()
    names = [*PARALLEL, *(f"{m}_{kind}" for m in MINUTES for kind in ("ict", "adj")), *OTHERS]
    rows = {name: [(a, b) for a, b in read_rows(data, name) if a.strip() and b.strip()] for name in names}
    corpus.held_out["qaalign"] = rows.pop("qaalign")
    for name in HELD_OUT:
        corpus.held_out[name] = [pair for pair in rows[name] if int(digest(pair[1]), 16) % hold == 0]
    kept = {text for pairs in corpus.held_out.values() for pair in pairs for text in pair}
    kept -= {a for a, _ in corpus.held_out["poliqa"] if len(a) < 12}  # bare topics: too general to give anything away
    for name, pairs in rows.items():
        corpus.train[name] = [pair for pair in pairs if not kept.intersection(pair)]
    corpus.terms = [(t, r, s, g) for t, r, s, g in read_rows(data, "jmdict-terms")]
    return corpus
