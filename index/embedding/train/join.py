"""Join the tables of several runs into one of ordered dimensions, and round it to eight bits."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.embedding.train.batches import Ragged

Table = NDArray[np.float32]


def join(tables: Sequence[Table], texts: Ragged, dim: int) -> Table:
    """Return one table with `dim` columns: the directions in which texts differ most, then a zero column.

    The tables' texts are put side by side at unit length each, so that a cosine of the joined vectors
    is about the mean of the cosines; their principal directions come from the vectors of `texts`.
    The zero column is the direction that a text without known tokens gets.
    """
    scaled = []
    for table in tables:
        length = np.linalg.norm(means(table, texts), axis=1)
        scaled.append(table / length[length > 0].mean())
    side_by_side = np.concatenate(scaled, axis=1)
    vectors = means(side_by_side, texts)
    vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    _, directions = np.linalg.eigh(vectors.T @ vectors)
    chosen = directions[:, ::-1][:, : dim - 1]
    joined = side_by_side @ chosen
    return np.pad(joined, ((0, 0), (0, dim - joined.shape[1]))).astype(np.float32)


def means(table: Table, texts: Ragged) -> Table:
    """Return the mean vector of each text."""
    total = np.zeros((len(texts.lengths), table.shape[1]), np.float32)
    for n, (start, length) in enumerate(zip(texts.starts, texts.lengths, strict=True)):
        if length:
            total[n] = table[texts.flat[start : start + length]].mean(axis=0)
    return total


def quantise(table: Table) -> tuple[NDArray[np.int8], Table]:
    """Return the table in eight bits and the scale of each row: row ≈ eight bits × scale."""
    scale = np.abs(table).max(axis=1) / 127
    scale[scale == 0] = 1.0
    return np.rint(table / scale[:, None]).astype(np.int8), scale.astype(np.float32)


def without_unknown(table: Table, row: int = 0) -> Table:
    """Return the table with the unknown token's row empty, so that unknown characters weigh nothing."""
    table = table.copy()
    table[row] = 0
    return table
