"""Train the bundled embedding model.

usage: python -m index.embedding.train DATA_DIR OUT_DIR
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from index.embedding.train.loop import Tuning
from index.embedding.train.recipe import Sizes

PARTS = ("pseudo", "mined", "aligned")


def main(argv: list[str] | None = None) -> None:
    """Read the arguments and train."""
    parser = argparse.ArgumentParser(prog="python -m index.embedding.train", description=__doc__.split("\n")[0])
    parser.add_argument("data", type=Path, help="folder of *.jsonl.gz pairs")
    parser.add_argument("out", type=Path, help="folder to write the model to")
    parser.add_argument("--steps", type=int, default=Tuning.steps, help="batches per run (%(default)s)")
    parser.add_argument("--runs", type=int, default=2, help="runs joined into one table (%(default)s)")
    parser.add_argument("--dim", type=int, default=256, help="dimensions of the result (%(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="of everything drawn (%(default)s)")
    parser.add_argument("--threads", type=int, default=2, help="of the processor (%(default)s)")
    parser.add_argument(
        "--without", nargs="*", choices=PARTS, default=[], help="leave a part out, to see what it gives"
    )
    parser.add_argument(
        "--hard-negatives", action="store_true", help="give half of some batches to word search's errors"
    )
    parser.add_argument("--token-weights", action="store_true", help="learn a weight per token besides its vector")
    asked = parser.parse_args(argv)
    tuning = replace(Tuning(), steps=asked.steps, token_weights=asked.token_weights)
    train(
        asked.data, asked.out, Sizes(), tuning, runs=asked.runs, dim=asked.dim, seed=asked.seed,
        threads=asked.threads, without=asked.without, hard_negatives=asked.hard_negatives,
    )  # fmt: skip


def train(
    data: Path, out: Path, sizes: Sizes, tuning: Tuning, *, runs: int = 2, dim: int = 256, seed: int = 1,
    threads: int = 2, without: Sequence[str] = (), hard_negatives: bool = False,
) -> None:  # fmt: skip
    """Train `runs` tables on the pairs in `data`, join them, write the model's folder to `out` and measure it."""
    import torch

    from index.embedding import load
    from index.embedding.evaluate.scores import dense_scores, hits
    from index.embedding.evaluate.tasks import development_tasks
    from index.embedding.train import glosses
    from index.embedding.train.join import join, without_unknown
    from index.embedding.train.loop import train_table
    from index.embedding.train.recipe import prepare
    from index.embedding.train.save import save
    from index.embedding.train.sources import read_corpus

    torch.set_num_threads(threads)
    started = time.monotonic()

    def log(message: str) -> None:
        print(f"{time.monotonic() - started:6.0f} s  {message}", file=sys.stderr, flush=True)

    def report(run: int, step: int, loss: float) -> None:
        log(f"run {run + 1}, step {step}: loss {loss:.3f}")

    corpus = read_corpus(data)
    prepared = prepare(corpus, sizes, without=without, hard_negatives=hard_negatives, log=log)
    tables = []
    for run in range(runs):
        table = train_table(
            prepared.sources, max(prepared.rows) + 1, tuning, seed=seed + run,
            report=partial(report, run),
        )  # fmt: skip
        tables.append(without_unknown(table))
    save(out, join(tables, prepared.texts, dim), prepared.tokenizer, prepared.rows)
    glosses.write(out)
    log(f"wrote {out}")
    embedder = load(str(out))
    for task in development_tasks(corpus):
        scores = hits(dense_scores(embedder, task), task.right)
        log(f"{task.name}: " + ", ".join(f"{name} {value:.3f}" for name, value in scores.items()))


if __name__ == "__main__":
    main()
