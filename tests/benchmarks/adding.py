"""Measure what adding minutes takes, beside the plain way: chunks of 1,000 characters, embedded and kept in Chroma.

python -m tests.benchmarks.adding [FILES…] [--runs N] [--times 1 3 10] prints, for each way and amount of text, the
median of the runs: seconds from the first file to the last commit, seconds of processor time, peak memory and
passages, then the ratio of ours to the plain one. Every run is a process of its own, the ways by turns; importing
libraries and loading the model, which both ways share, are left out of the seconds.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from tests.benchmarks.memory import most_bytes

ROOT = Path(__file__).parents[2]
TOKYO = ROOT.parent / "shared" / "minutes" / "tokyo"
SAMPLE = ROOT / "tests" / "questions" / "assembly.txt"
MOST_RATIO, MOST_MB = 4.0, 600  # what adding the three days of Tokyo may take: times the plain way, and memory
Told = dict[str, Any]


def ours(files: Sequence[Path], folder: Path) -> Told:
    """Add the files with the assistant."""
    for module in ("chromadb", "index.linking.exchanges", "index.reading.build", "index.store.vectors"):
        import_module(module)
    from assistant import Assistant

    with Assistant.open(folder) as assistant:
        assistant._store.embedder.embed_question("議事録")
        return measure(lambda: sum(added.passages for added in assistant.add(files)))


def plain(files: Sequence[Path], folder: Path) -> Told:
    """Add the files as a tutorial would, with the same embedding model."""
    from langchain_chroma import Chroma
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    from index.embedding.langchain import MinutesEmbeddings

    embeddings = MinutesEmbeddings()
    embeddings.embed_query("議事録")

    def add() -> int:
        splitter = RecursiveCharacterTextSplitter(chunk_size=1000, chunk_overlap=200)
        chunks = [chunk for file in files for chunk in splitter.split_text(file.read_text("utf-8"))]
        Chroma.from_texts(chunks, embeddings, persist_directory=str(folder))
        return len(chunks)

    return measure(add)


WAYS: dict[str, Callable[[Sequence[Path], Path], Told]] = {"ours": ours, "plain": plain}


def measure(add: Callable[[], int]) -> Told:
    """Return what a call takes, and the passages that it tells."""
    wall, cpu = time.perf_counter(), time.process_time()
    passages = add()
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    return {"seconds": wall, "cpu": cpu, "peak_mb": most_bytes() / 1_000_000, "passages": passages}


def vary(files: Sequence[Path], times: int, folder: Path) -> list[Path]:
    """Write `times` varieties of each file: the first as it is, others with numbers and some kanji changed."""
    made = []
    for file in files:
        text = file.read_text("utf-8")
        for n in range(times):
            chance = random.Random(f"{file.name} {n}")
            kanji = [c for c in dict.fromkeys(text) if "一" <= c <= "鿿"]
            few = chance.sample(kanji, min(len(kanji), 12)) if n else []
            table = dict(zip(map(ord, few), few[1:] + few[:1], strict=True))
            made.append(folder / f"{file.stem}-{n}{file.suffix}")
            made[-1].write_text(text.translate(table), encoding="utf-8")
    return made


def run(way: str, files: Sequence[Path]) -> Told:
    """Return what a way takes in a process of its own, with a new store."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "tests.benchmarks.adding", "--way", way, "--folder", folder, *map(str, files)]
        ran = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
        if ran.returncode:
            raise RuntimeError(ran.stderr)
        return dict(json.loads(ran.stdout.splitlines()[-1]))


def compare(files: Sequence[Path], times: int, runs: int) -> dict[str, Told]:
    """Return the medians of each way over `times` as much text."""
    with tempfile.TemporaryDirectory() as folder:
        varied = vary(files, times, Path(folder))
        told: dict[str, list[Told]] = {way: [] for way in WAYS}
        for _ in range(runs):
            for way in WAYS:
                told[way].append(run(way, varied))
    return {way: {key: statistics.median(one[key] for one in all_) for key in all_[0]} for way, all_ in told.items()}


def default_files() -> list[Path]:
    """Return the three days of Tokyo where they are here, else the made-up assembly."""
    return sorted(TOKYO.glob("*.txt")) or [SAMPLE]


def main() -> int:
    """Print the comparison; return 1 when the three days of Tokyo take more than they may."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.adding", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--times", type=int, nargs="*", default=[1, 3, 10])
    parser.add_argument("--way", choices=WAYS, help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.way:
        print(json.dumps(WAYS[asked.way](asked.files, asked.folder)))
        return 0
    files = asked.files or default_files()
    missed = False
    print(f"{'text':>5} {'way':6} {'seconds':>8} {'cpu':>8} {'peak MB':>8} {'passages':>9}")
    for times in asked.times:
        told = compare(files, times, asked.runs)
        for way, one in told.items():
            row = f"{one['seconds']:8.2f} {one['cpu']:8.2f} {one['peak_mb']:8.0f} {one['passages']:9.0f}"
            print(f"{times:4}× {way:6} {row}")
        ratio = {key: told["ours"][key] / told["plain"][key] for key in ("seconds", "cpu")}
        print(f"{times:4}× ratio  {ratio['seconds']:8.2f} {ratio['cpu']:8.2f}", flush=True)
        if times == 1 and TOKYO in files[0].parents:
            missed = ratio["seconds"] > MOST_RATIO or told["ours"]["peak_mb"] > MOST_MB
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
