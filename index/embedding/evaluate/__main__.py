"""Print how well an embedding model finds the right passages, alone and with words.

usage: python -m index.embedding.evaluate [--data DATA_DIR] [--questions FOLDER --minutes FILE ...] [--model NAME]
"""

from __future__ import annotations

import argparse
from pathlib import Path

from index.embedding import load
from index.embedding.evaluate.scores import both_scores, dense_scores, hits, word_scores
from index.embedding.evaluate.tasks import Task, development_tasks

COLUMNS = ("hit@1", "hit@5", "hit@10", "MRR")


def main(argv: list[str] | None = None) -> None:
    """Read the arguments and print one table row per task and way of ranking."""
    parser = argparse.ArgumentParser(prog="python -m index.embedding.evaluate", description=__doc__.split("\n")[0])
    parser.add_argument("--model", help="name or folder of the model; the bundled one when not given")
    parser.add_argument("--data", type=Path, help="training folder, for its development split")
    parser.add_argument("--questions", type=Path, help="folder of *.jsonl questions with gold evidence")
    parser.add_argument("--minutes", type=Path, nargs="*", default=[], help="the minutes they ask about")
    parser.add_argument("--dense-only", action="store_true", help="leave words out, which takes longer")
    asked = parser.parse_args(argv)
    tasks: list[Task] = []
    if asked.data:
        from index.embedding.train.sources import read_corpus

        tasks += development_tasks(read_corpus(asked.data))
    if asked.questions:
        from index.embedding.evaluate.asked import question_tasks

        tasks += question_tasks(asked.questions, asked.minutes)
    embedder = load(asked.model)
    print(f"{'task':32} {'ranked by':9} " + " ".join(f"{c:>6}" for c in COLUMNS))
    for task in tasks:
        report(task, "dense", hits(dense := dense_scores(embedder, task), task.right))
        if not asked.dense_only:
            from index.words import words

            by_words = word_scores(words, task)
            report(task, "words", hits(by_words, task.right))
            report(task, "both", hits(both_scores(dense, by_words), task.right))


def report(task: Task, way: str, scores: dict[str, float]) -> None:
    """Print one row."""
    name = f"{task.name} ({len(task.questions)}/{len(task.passages)})"
    print(f"{name:32} {way:9} " + " ".join(f"{scores[c]:6.3f}" for c in COLUMNS), flush=True)


if __name__ == "__main__":
    main()
