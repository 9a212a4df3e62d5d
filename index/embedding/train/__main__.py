"""Train the bundled embedding model.

usage: python -m index.embedding.train DATA_DIR OUT_DIR
"""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import replace
from functools import partial
from pathlib import Path

from index.embedding.train.loop import Tuning
from index.embedding.train.recipe import Sizes

PARTS = ("pseudo", "mined", "hard", "aligned")


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
    parser.add_argument("--token-weights", action="store_true", help="learn a weight per token besides its vector")
    asked = parser.parse_args(argv)
    tuning = replace(Tuning(), steps=asked.steps, token_weights=asked.token_weights)
    train(
        asked.data, asked.out, Sizes(), tuning, runs=asked.runs, dim=asked.dim, seed=asked.seed,
        threads=asked.threads, without=asked.without,
    )  # fmt: skip


def train(
    data: Path, out: Path, sizes: Sizes, tuning: Tuning, *, runs: int = 2, dim: int = 256, seed: int = 1,
    threads: int = 2, without: list[str] | None = None,
) -> None:  # fmt: skip
    """Train `runs` tables on the pairs in `data`, join them and write the model's folder to `out`."""
    import torch

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

    prepared = prepare(read_corpus(data), sizes, without=without or [], log=log)
    tables = []
    for run in range(runs):
        table = train_table(
            prepared.sources, max(prepared.rows) + 1, tuning, seed=seed + run,
            report=partial(report, run),
        )  # fmt: skip
        tables.append(without_unknown(table))
    save(out, join(tables, prepared.texts, dim), prepared.tokenizer, prepared.rows)
    log(f"wrote {out}")


if __name__ == "__main__":
    main()
