"""The minutes and questions that the assistant is measured on."""

from __future__ import annotations

import importlib
import json
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from index import inspect_minutes
from index.embedding import load
from index.store import Store
from tests.minutes import ENGLISH, NARRATED

T = TypeVar("T")
HERE = Path(__file__).parents[2]
FITTED = ("sample", "assembly", "tokyo")  # what weights are fitted on; all else is kept apart, to see how they do on it


@dataclass(frozen=True)
class Corpus:
    """Minutes that lie in one store, and files of questions about them."""

    name: str
    minutes: tuple[Path, ...]
    questions: tuple[Path, ...]
    calibrated: tuple[Path, ...] = ()  # more of them, that abstention is fitted on and nothing else
    apart: tuple[Path, ...] = ()  # more of them, that nothing is ever fitted on

    def rows(self) -> list[dict[str, Any]]:
        """Return the questions that weights may be fitted on, in order, each with the name of its file."""
        return _read(self.questions)

    def calibrating(self) -> list[dict[str, Any]]:
        """Return the questions that abstention may be fitted on, in order, each with the name of its file."""
        return _read((*self.questions, *self.calibrated))

    def measured(self) -> list[dict[str, Any]]:
        """Return all questions, with those kept apart, in order, each with the name of its file."""
        return _read((*self.questions, *self.calibrated, *self.apart))

    @contextmanager
    def store(self) -> Iterator[Store]:
        """Open a store in a temporary folder that holds the minutes."""
        with tempfile.TemporaryDirectory() as folder, Store(Path(folder), load) as store:
            for path in self.minutes:
                store.add(inspect_minutes(path))
            yield store


def corpora(shared: Path | None) -> list[Corpus]:
    """Return the made-up minutes of the project, and those of the folder `shared` when it is given."""
    own = HERE / "tests" / "questions"
    found = [
        Corpus(
            "sample",
            tuple(sorted((HERE / "assistant" / "sample").glob("*.txt"))),
            (own / "sample.jsonl", own / "sample-near.jsonl"),
            (own / "sample-english.jsonl",),
            (own / "sample-plain.jsonl",),
        ),
        Corpus(
            "assembly",
            (own / "assembly.txt",),
            (own / "assembly.jsonl", own / "assembly-near.jsonl"),
            (own / "assembly-english.jsonl",),
        ),
        Corpus("village", (own / "village.txt",), (own / "village.jsonl",)),
        Corpus("hospital", (own / "hospital.txt",), (own / "hospital.jsonl", own / "hospital-plain.jsonl")),
        *(
            Corpus(name, (own / f"{name}.txt",), (own / f"{name}.jsonl",))
            for name in ("school", "kasumi", "parkboard", "hoiku", "kiban", "numata", "sakura", "mitake", "tsukioka")
        ),
        *(Corpus(name, (own / f"{name}.txt",), (), apart=(own / f"{name}.jsonl",)) for name in (*ENGLISH, *NARRATED)),
        Corpus("museum", (own / "museum.txt",), (own / "museum.jsonl", own / "museum-plain.jsonl")),
        Corpus("town", (own / "town.txt",), (own / "town.jsonl", own / "town-plain.jsonl")),
    ]
    if shared is not None:
        questions, minutes = shared / "questions", shared / "minutes"
        kinds = ("", "-english", "-asked")
        tokyo = tuple(questions / f"tokyo-february{kind}.jsonl" for kind in kinds)
        found.append(Corpus("tokyo", tuple(sorted((minutes / "tokyo").glob("*-02-*.txt"))), tokyo))
        board = tuple(sorted((minutes / "tokorozawa").glob("*.txt")))
        found.append(Corpus("tokorozawa", board, (questions / "tokorozawa.jsonl",)))
        layouts = own / "layouts.jsonl"  # over minutes that each came from elsewhere, all in one store
        asked = {json.loads(line)["file"] for line in layouts.read_text(encoding="utf-8").splitlines()}
        found.append(Corpus("layouts", tuple(minutes / "layouts" / name for name in sorted(asked)), (layouts,)))
    return found


def fitted(shared: Path, *more: str) -> list[Corpus]:
    """Return what weights are fitted on, and the corpora of these names beside it."""
    return [corpus for corpus in corpora(shared) if corpus.name in (*FITTED, *more)]


def mixed(given: Iterable[Corpus]) -> Corpus:
    """Return all minutes and questions of some corpora as one, for one store that holds them all."""
    every = list(given)
    return Corpus(
        "mixed",
        tuple(path for corpus in every for path in corpus.minutes),
        tuple(path for corpus in every for path in corpus.questions),
    )


def collected(given: Iterable[Corpus], take: Callable[[Corpus, Store], Iterable[T]]) -> list[T]:
    """Return what is taken from each corpus and a store of its minutes, which is open meanwhile, in order."""
    found: list[T] = []
    for corpus in given:
        with corpus.store() as store:
            found += take(corpus, store)
    return found


def scoring(shared: Path) -> Any:
    """Return the module of the folder `shared` that tells which passages are right."""
    sys.path.insert(0, str(shared / "scoring"))
    return importlib.import_module("questions")


def turned(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield the questions what was asked, from Japanese questions whose asker and whose asker's words are known."""
    for row in rows:
        if row.get("asked") and row["lang"] == "ja":
            topic, _, summary = row["question"].partition("：")
            yield row | {
                "id": f"asked-{row['id']}",
                "questions": f"{row['questions']} turned",
                "question": f"{row['asker']}議員は{topic}について何を質問しましたか",
                "speaker": row["asker"],
                "evidence": row["asked"],
                "answer": summary,
            }


def _read(files: tuple[Path, ...]) -> list[dict[str, Any]]:
    return [
        json.loads(line) | {"questions": path.stem}
        for path in files
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
