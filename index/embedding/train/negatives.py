"""Hard negatives: what word search (BM25 over the model's own tokens) takes for the right text, and is not."""

from __future__ import annotations

import numpy as np
from scipy.sparse import csr_matrix

from index.embedding.train.batches import Ints, Ragged, Texts

K1, B = 1.2, 0.75
CHUNK = 512


def word_negatives(anchors: Texts, positives: Texts, *, keep: int = 4, skip: int = 1) -> Ints:
    """Return `keep` rows per row whose positives word search ranks high for its anchor, shape (n, keep).

    The first `skip` strangers are passed over: among near-equal sections they may be right as well.
    """
    asked = counts(anchors.tokens)
    passages = bm25(counts(positives.tokens, asked.shape[1]))
    asked = counts(anchors.tokens, passages.shape[1])
    row_of = np.zeros(len(positives.unique), np.int64)
    row_of[positives.groups] = np.arange(len(positives.groups))
    found = np.empty((len(anchors.groups), keep), np.int64)
    wanted = keep + skip + 1
    for start in range(0, len(found), CHUNK):
        rows = slice(start, start + CHUNK)
        scores = np.asarray((asked[anchors.groups[rows]] @ passages.T).todense())
        scores[np.arange(len(scores)), positives.groups[rows]] = -1
        best = np.argpartition(-scores, wanted, axis=1)[:, :wanted]
        best = np.take_along_axis(best, np.argsort(-np.take_along_axis(scores, best, 1), axis=1), 1)
        found[rows] = row_of[best[:, skip : skip + keep]]
    return found


def counts(tokens: Ragged, width: int = 0) -> csr_matrix:
    """Return how often each token stands in each text."""
    width = max(width, int(tokens.flat.max(initial=0)) + 1)
    ends = np.append(tokens.starts, len(tokens.flat))
    matrix = csr_matrix((np.ones(len(tokens.flat), np.float32), tokens.flat, ends), (len(tokens.lengths), width))
    matrix.sum_duplicates()
    return matrix


def bm25(matrix: csr_matrix) -> csr_matrix:
    """Return the weights of BM25 (Robertson and Zaragoza, 2009)."""
    length = np.asarray(matrix.sum(axis=1)).ravel()
    seen = np.bincount(matrix.indices, minlength=matrix.shape[1])
    rarity = np.log1p((matrix.shape[0] - seen + 0.5) / (seen + 0.5))
    per_entry = np.repeat(K1 * (1 - B + B * length / max(length.mean(), 1)), np.diff(matrix.indptr))
    weights = matrix.data * (K1 + 1) / (matrix.data + per_entry) * rarity[matrix.indices]
    return csr_matrix((weights.astype(np.float32), matrix.indices, matrix.indptr), matrix.shape)
