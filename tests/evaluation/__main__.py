"""Measure the assistant on every corpus and print what went wrong.

    python -m tests.evaluation [SHARED] [--corpus NAME] [--far] [--mixed] [--quiet]

SHARED is the folder with `questions/` and `minutes/`; without it the made-up minutes of the project are measured.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from assistant import Assistant
from index.store import Store
from tests.evaluation.corpora import Corpus, corpora, mixed
from tests.evaluation.score import DEPTH, Result, Row, cause, score


def measure(store: Store, rows: Iterable[Row]) -> list[Result]:
    """Return what the assistant makes of the questions, in order."""
    assistant = Assistant(store)
    found = []
    for row in rows:
        passages = assistant.search(row["question"], limit=DEPTH)
        started = time.perf_counter()
        answer = assistant.ask(row["question"])
        found.append(Result(row, tuple(passages), answer, time.perf_counter() - started))
    return found


def main() -> None:
    """Print a line of measures a file of questions and language, and a line a miss."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path, nargs="?")
    parser.add_argument("--corpus", help="this corpus only")
    parser.add_argument("--quiet", action="store_true", help="leave the misses out")
    parser.add_argument("--far", action="store_true", help="put the questions about the other minutes too")
    parser.add_argument("--mixed", action="store_true", help="put all minutes into one store")
    options = parser.parse_args()
    everything = corpora(options.shared)
    if options.mixed:
        everything = [mixed(everything)]
    for corpus in everything:
        if options.corpus in (None, corpus.name):
            others = [other for other in everything if other.name != corpus.name]
            with corpus.store() as store:
                results = measure(store, corpus.measured())
                results += measure(store, far(others)) if options.far else []
            for (questions, language), group in groupby(sorted(results, key=_kind), key=_kind):
                _show(f"{corpus.name} {questions} {language}", list(group), misses=not options.quiet)


def far(others: Iterable[Corpus]) -> list[Row]:
    """Return what other bodies' minutes answer, as questions that these do not; not what every meeting has a header for."""
    return [
        {key: row[key] for key in ("id", "lang", "question")}
        | {"questions": f"far: {row['questions']}", "answerable": False}
        for other in others
        for row in other.measured()
        if row.get("answerable", True) and row.get("speakers") != []
    ]


def _kind(result: Result) -> tuple[str, str]:
    return result.row["questions"], result.row["lang"]


def _show(name: str, results: list[Result], *, misses: bool) -> None:
    values = {key: f"{value:.0f}" if value > 1 else f"{value:.3f}" for key, value in score(results).items()}
    print(f"{name}: " + "  ".join(f"{key} {value}" for key, value in values.items()), flush=True)
    for result in results if misses else []:
        why = cause(result)
        if why:
            print(f"  {result.row['id']} {result.row['question']}\n      {why}")


if __name__ == "__main__":
    main()
