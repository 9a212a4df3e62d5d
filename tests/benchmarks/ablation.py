"""Tell what each feature of the ranking is worth.

    python -m tests.benchmarks.ablation SHARED

SHARED is the folder with `questions/`, `minutes/` and `scoring/`. Each feature, and some groups of them, is taken away
and the weights of the others are fitted anew, with the questions of one block of the debate at a time held out: what is
printed are hit@1, hit@5 and the mean reciprocal rank of questions that the weights have not seen, as a Markdown table.
Its last column asks all of them again with all minutes in one store; brevity, which only counts there, keeps its weight.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from index.retrieval import ranking
from index.retrieval.features import NAMES
from tests.evaluation.corpora import Corpus, fitted, scoring
from tests.evaluation.fit import PENALTY, PRIOR, Case, apart_and_together, fit

FOLDS = 10
FILES = ("tokyo-february", "tokyo-february-asked", "tokyo-february-english", "assembly", "sample", "mixed")
MEANING = (
    "own_meaning", "best_meaning", "asked_meaning", "own_nearness", "asked_nearness", "all_nearness",
    "all_glosses", "best_glosses",
)  # fmt: skip
WORDS = ("own_words", "asked_words", "all_words", "best_words", "topic_words")
LINKS = ("asked_words", "asked_meaning", "asked_nearness", "addressed")
WITHOUT: Mapping[str, Sequence[str]] = {
    "all features": (),
    "words alone, no vectors": MEANING,
    "vectors alone, no words": WORDS,
    "no linked questions": LINKS,
    "no signs of question words (`shape`, `figure`)": ("shape", "figure"),
    "no signs at all (`shape`, `figure`, `polarity`, `order`)": ("shape", "figure", "polarity", "order"),
} | {f"without `{name}`": (name,) for name in NAMES if name != "shape"}


def ranks(given: Sequence[Case], mixed: Sequence[Case], without: Sequence[str]) -> dict[str, list[int]]:
    """Return the rank of the first right candidate of every question, by file, under weights that have not seen it."""
    found: dict[str, list[int]] = defaultdict(list)
    kept = np.array([name not in without for name in NAMES])
    for wants in PRIOR:
        mine = [case for case in given if case.wants == wants]
        brevity = np.array([name == "brevity" for name in NAMES])
        prior = np.where(brevity, ranking.weights(wants), [PRIOR[wants][name] for name in NAMES]) * kept
        blocks = sorted({case.block for case in mine})
        for fold in range(FOLDS):
            out = set(blocks[fold::FOLDS])
            weights = fit(
                [case for case in mine if case.block not in out], prior, (prior > 0) & ~brevity, PENALTY[wants]
            )
            for case in [*mine, *(case for case in mixed if case.wants == wants)]:
                if case.block in out:
                    order = np.argsort(-(case.table @ weights), kind="stable")
                    found[case.corpus].append(int(np.argmax(case.right[order])) + 1)
    return found


def row(name: str, found: Mapping[str, Sequence[int]]) -> str:
    """Return a line of the table: hit@1, hit@5 and MRR of each file."""
    cells = []
    for file in FILES:
        places = np.array(found.get(file, [10**9]))
        cells.append(f"{(places == 1).mean():.3f} {(places <= 5).mean():.3f} {(1 / places).mean():.3f}")
    return f"| {name} | " + " | ".join(cells) + " |"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    options = parser.parse_args()
    everything, together = apart_and_together(fitted(options.shared), Corpus.rows, scoring(options.shared))
    mixed = [replace(case, corpus="mixed") for case in together]
    print(
        "| | "
        + " | ".join(f"{file} ({sum(case.corpus == file for case in [*everything, *mixed])})" for file in FILES)
        + " |"
    )
    print("|---|" + "---|" * len(FILES))
    for name, without in WITHOUT.items():
        print(row(name, ranks(everything, mixed, without)), flush=True)


if __name__ == "__main__":
    main()
