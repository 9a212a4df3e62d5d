"""Rank passages by vectors, by words (BM25 over Sudachi's words) or by both, and score the ranking."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from index.embedding.base import Embedder

if TYPE_CHECKING:
    from index.embedding.evaluate.tasks import Task

Scores = NDArray[np.float32]  # shape (questions, passages), higher is better
K1, B = 1.2, 0.75
DENSE_SHARE = 0.5  # of both: half and half, each scaled from 0 to 1 within a question


def dense_scores(embedder: Embedder, task: Task) -> Scores:
    """Return the cosines of questions and passages."""
    questions = np.stack([embedder.embed_question(question) for question in task.questions])
    found: Scores = questions @ embedder.embed_passages(task.passages).T
    return found


def word_scores(words: Callable[[str], Sequence[str]], task: Task) -> Scores:
    """Return the BM25 scores (Robertson and Zaragoza, 2009) of the passages."""
    counts = [Counter(words(passage)) for passage in task.passages]
    lengths = np.array([sum(count.values()) for count in counts], np.float32)
    holders: dict[str, list[tuple[int, int]]] = {}
    for n, count in enumerate(counts):
        for word, times in count.items():
            holders.setdefault(word, []).append((n, times))
    norm = K1 * (1 - B + B * lengths / max(float(lengths.mean()), 1.0))
    scores = np.zeros((len(task.questions), len(task.passages)), np.float32)
    for row, question in zip(scores, task.questions, strict=True):
        for word in set(words(question)):
            if word in holders:
                where, times = np.array(holders[word]).T
                rarity = np.log1p((len(counts) - len(where) + 0.5) / (len(where) + 0.5))
                row[where] += rarity * times * (K1 + 1) / (times + norm[where])
    return scores


def both_scores(dense: Scores, words: Scores, share: float = DENSE_SHARE) -> Scores:
    """Return the weighted sum of both after scaling each question's scores to 0–1."""
    return share * scaled(dense) + (1 - share) * scaled(words)


def scaled(scores: Scores) -> Scores:
    """Return the scores with each row's least at 0 and its greatest at 1."""
    low, high = scores.min(axis=1, keepdims=True), scores.max(axis=1, keepdims=True)
    found: Scores = (scores - low) / np.maximum(high - low, 1e-9)
    return found


def hits(scores: Scores, right: Sequence[set[int]]) -> dict[str, float]:
    """Return hit@1, hit@5, hit@10 and the mean reciprocal rank (0 beyond 10)."""
    best = np.argsort(-scores, axis=1, kind="stable")[:, :10]
    ranks = [
        next((n for n, i in enumerate(row, 1) if int(i) in good), 0) for row, good in zip(best, right, strict=True)
    ]
    n = max(len(ranks), 1)
    return {f"hit@{k}": sum(0 < rank <= k for rank in ranks) / n for k in (1, 5, 10)} | {
        "MRR": sum(1 / rank for rank in ranks if rank) / n
    }
