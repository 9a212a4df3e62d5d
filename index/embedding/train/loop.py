"""The contrastive loop: pull the two sides of a pair together, push the rest of the batch apart.

Symmetric InfoNCE (multiple negatives ranking; van den Oord et al., 2018) over mean-pooled token
vectors, one source per batch.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn
from torch.nn import functional as F

from index.embedding.train.batches import Ints, Source


@dataclass(frozen=True)
class Tuning:
    """How one run trains."""

    steps: int = 4500  # 1200 are better for Japanese alone; for English, and Japanese together with words, these are
    batch: int = 1024  # pairs
    dim: int = 256
    rate: float = 0.05  # of Adam, falling linearly to nothing
    scale: float = 20.0  # of the cosines
    hard: int = 1  # mined negatives per pair, of sources that have some
    token_weights: bool = False  # a learned weight per token besides its vector's length


class Bag(nn.Module):
    """A table of token vectors; a text is the (weighted) mean of its tokens' rows."""

    def __init__(self, rows: int, tuning: Tuning) -> None:
        super().__init__()
        self.table = nn.Parameter(torch.randn(rows, tuning.dim) * tuning.dim**-0.5)
        self.weight = nn.Parameter(torch.zeros(rows)) if tuning.token_weights else None

    def forward(self, tokens: torch.Tensor, offsets: torch.Tensor) -> torch.Tensor:
        weights = None if self.weight is None else self.weight[tokens].exp()
        return F.embedding_bag(
            tokens, self.table, offsets, mode="mean" if weights is None else "sum", per_sample_weights=weights
        )

    def folded(self) -> NDArray[np.float32]:
        """Return the table with the weights multiplied in."""
        table = self.table if self.weight is None else self.table * self.weight.exp()[:, None]
        found: NDArray[np.float32] = table.detach().cpu().numpy()
        return found


def train_table(
    sources: Sequence[Source], rows: int, tuning: Tuning, *, seed: int, report: Callable[[int, float], None]
) -> NDArray[np.float32]:
    """Return a table of shape (rows, tuning.dim) trained on `sources`; uses a GPU where there is one."""
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    bag = Bag(rows, tuning).to(device)
    optimizer = torch.optim.Adam(bag.parameters(), lr=tuning.rate, fused=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: 1 - step / tuning.steps)
    shares = np.array([source.share for source in sources])
    order = rng.choice(len(sources), tuning.steps, p=shares / shares.sum())
    smooth = 0.0
    for step, which in enumerate(order):
        loss = batch_loss(bag, sources[which], tuning, rng, device)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        optimizer.step()
        schedule.step()
        smooth = loss.item() if step == 0 else 0.98 * smooth + 0.02 * loss.item()
        if step % 200 == 0:
            report(step, smooth)
    return bag.folded()


def batch_loss(bag: Bag, source: Source, tuning: Tuning, rng: np.random.Generator, device: str) -> torch.Tensor:
    """Return the loss of one batch drawn from `source`."""
    picked = rng.choice(len(source), min(tuning.batch, len(source)), replace=False)
    columns = picked
    if source.negatives is not None and tuning.hard:
        picked = picked[: len(picked) // (1 + tuning.hard)]
        hard = source.negatives[picked][:, rng.choice(source.negatives.shape[1], tuning.hard, replace=False)]
        columns = np.concatenate([picked, hard.T.ravel()])
    anchors = bag(*to_tensors(source.anchors.take(picked, rng), device))
    positives = bag(*to_tensors(source.positives.take(columns, rng), device))
    first, second = source.anchors.groups, source.positives.groups
    same = (first[picked][:, None] == first[columns]) | (second[picked][:, None] == second[columns])
    np.fill_diagonal(same, False)
    masked = torch.from_numpy(same).to(device)
    return info_nce(anchors, positives, masked, tuning.scale)


def info_nce(anchors: torch.Tensor, positives: torch.Tensor, masked: torch.Tensor, scale: float) -> torch.Tensor:
    """Return the mean cross entropy of finding each anchor's positive, and each positive's anchor.

    Columns beyond the anchors are negatives; `masked` pairs are equal texts, neither right nor wrong.
    """
    a, p = F.normalize(anchors, dim=1), F.normalize(positives, dim=1)
    scores = (a.bfloat16() @ p.bfloat16().T).float() * scale  # bfloat16: five times faster, no worse
    scores = scores.masked_fill(masked, -1e4)
    target = torch.arange(len(a), device=a.device)
    return (F.cross_entropy(scores, target) + F.cross_entropy(scores[:, : len(a)].T, target)) / 2


def to_tensors(taken: tuple[Ints, Ints], device: str) -> tuple[torch.Tensor, torch.Tensor]:
    """Return tokens and the offset at which each text begins."""
    tokens, lengths = taken
    return torch.from_numpy(tokens).to(device), torch.from_numpy(np.cumsum(lengths) - lengths).to(device)
