"""Write beside a bilingual model which Japanese tokens are nearest to its English words.

usage: python -m index.embedding.train.glosses MODEL_DIR
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save_file

from index.embedding.static import StaticEmbedder
from index.retrieval.glosses import TABLE, Gloss

TOKEN = re.compile(r"[一-鿿]{1,4}|[゠-ヿ]{2,8}|(?=.*[一-鿿])[ぁ-ん一-鿿]{2,3}")  # tokens that can be a gloss
MOST = 8  # glosses of a word
RELATIVE = 0.6  # a gloss's cosine, as a share of the best one's, at least
BATCH = 256  # words whose cosines with all tokens are held at once, 21 MB


def write(folder: Path) -> None:
    """Write the glosses of the model in `folder` into it."""
    words, tokens = vocabulary(folder)
    used: dict[str, int] = {}  # the tokens that are a gloss of something
    starts, token, near = [0], [], []
    for found in nearest(StaticEmbedder(folder), words, tokens):
        token += [used.setdefault(gloss, len(used)) for gloss, _ in found]
        near += [cosine for _, cosine in found]
        starts.append(len(token))
    tensors: dict[str, NDArray[Any]] = {
        "words": _joined(words),
        "tokens": _joined(list(used)),
        "starts": np.array(starts, np.uint32),
        "token": np.array(token, np.uint16),
        "near": np.array(near, np.float32),
    }
    save_file(tensors, folder / TABLE)


def vocabulary(folder: Path) -> tuple[list[str], list[str]]:
    """Return the English words that a model has in one piece, and its Japanese tokens that can be a gloss."""
    held = json.loads((folder / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
    texts = [text for text, _ in held]
    return [t for t in texts if t.isascii() and t.isalpha()], [t for t in texts if TOKEN.fullmatch(t)]


def nearest(model: StaticEmbedder, words: Sequence[str], tokens: Sequence[str]) -> Iterator[list[Gloss]]:
    """Yield for each word the tokens nearest to it with their cosines, the nearest first, none far behind the first."""
    vectors = model.embed_passages(tokens)
    for start in range(0, len(words), BATCH):
        for row in model.embed_passages(words[start : start + BATCH]) @ vectors.T:
            best = np.argpartition(-row, MOST)[:MOST] if len(row) > MOST else np.arange(len(row))
            best = best[np.argsort(-row[best])]
            least = RELATIVE * row.max(initial=0.0)
            yield [(tokens[i], float(row[i])) for i in best if row[i] >= least > 0]


def _joined(texts: Sequence[str]) -> NDArray[np.uint8]:
    return np.frombuffer("\n".join(texts).encode(), np.uint8)


if __name__ == "__main__":
    write(Path(sys.argv[1]))
