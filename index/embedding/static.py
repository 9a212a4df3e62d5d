"""The fast path: the bundled model read with numpy and tokenizers alone, no torch.

A text's vector is the mean of its tokens' rows, scaled to unit length. The folder is one that
`SentenceTransformer(path)` and `model2vec.StaticModel.from_pretrained(path)` read as well: int8
rows, one scale per token, and a map from tokens to rows, since inflected forms share a row.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from index.embedding.base import Progress, clean, in_batches
from index.errors import ModelUnavailable

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from index.embedding.base import Vectors

FILES = ("model.safetensors", "tokenizer.json", "config.json")
TENSORS = {"embeddings", "weights", "mapping"}
TINY = 1e-12  # a mean shorter than this is rounding, not meaning


class StaticEmbedder:
    """A table of token vectors, mean pooled. The table's last column is zero, kept for unknown texts."""

    def __init__(
        self, folder: Path, *, name: str | None = None, batch_size: int = 64, progress: Progress | None = None
    ) -> None:
        """Read the model in `folder`.

        Raises:
            ModelUnavailable: a file is missing or is not of such a model.
        """
        import numpy as np

        self.name = name or str(folder)
        self._batch_size = batch_size
        self._progress = progress
        try:
            self._read(folder)
        except Exception as error:  # tokenizers raises bare Exception
            raise ModelUnavailable(
                f"Cannot load embedding model {self.name!r} from {str(folder)!r}: {error}. "
                "Reinstall minutes-assistant, or name another model with --embedding-model."
            ) from error
        self._spare = np.zeros(self.dim, np.float32)
        self._spare[-1] = 1.0

    def _read(self, folder: Path) -> None:
        import numpy as np
        from safetensors import safe_open
        from tokenizers import Tokenizer

        with safe_open(folder / "model.safetensors", framework="numpy") as tensors:
            # Kept in eight bits: a text needs few of its rows, and all of them as float32 take 0.05 s and 45 MB.
            self._table: NDArray[np.int8] = tensors.get_tensor("embeddings")
            self._scale: NDArray[np.float32] = tensors.get_tensor("weights").astype(np.float32)
            self._row: NDArray[np.int64] = tensors.get_tensor("mapping").astype(np.int64)
        if self._table[:, -1].any():
            raise ValueError("the last column of its table is not free")
        self.dim = int(self._table.shape[1])
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_truncation()
        self.fingerprint = fingerprint(folder / file for file in FILES)

    def embed_question(self, text: str) -> Vectors:
        """Return one unit-length vector, shape (dim,), float32."""
        vector: Vectors = self._embed([clean(text)], -self._spare)[0]
        return vector

    def embed_passages(self, texts: Sequence[str], *, progress: Progress | None = None) -> Vectors:
        """Return one unit-length row per text, in order, shape (len(texts), dim), float32."""

        def embed(batch: list[str]) -> Vectors:
            return self._embed(batch, self._spare)

        return in_batches(texts, self._batch_size, self.dim, embed, progress or self._progress)

    def lengths(self, words: Sequence[str]) -> list[float | None]:
        """Return the length of each word's row, which training made the longer the more a word tells; None for pieces."""
        import numpy as np

        found: list[float | None] = []
        for encoding in self._tokenizer.encode_batch_fast(list(words), add_special_tokens=False):
            ids = encoding.ids
            whole = len(ids) == 1 and ids[0] != 0
            row = self._table[self._row[ids[0]]].astype(np.float32) if whole else None
            found.append(None if row is None else float(self._scale[ids[0]] * np.sqrt(row @ row)))
        return found

    def _embed(self, texts: list[str], unknown: Vectors) -> Vectors:
        import numpy as np

        vectors = np.empty((len(texts), self.dim), np.float32)
        for i, encoding in enumerate(self._tokenizer.encode_batch_fast(texts, add_special_tokens=False)):
            ids = np.array(encoding.ids, np.int64)
            total = self._scale[ids] @ self._table[self._row[ids]].astype(np.float32)
            length = float(np.sqrt(total @ total))
            vectors[i] = total / length if length > TINY else unknown
        return vectors


def is_static(folder: Path) -> bool:
    """Tell whether `folder` holds a model that the fast path reads."""
    if not all((folder / file).is_file() for file in FILES):
        return False
    with (folder / "model.safetensors").open("rb") as file:
        header = json.loads(file.read(int.from_bytes(file.read(8), "little")))
    return set(header) >= TENSORS


def fingerprint(files: Iterable[Path]) -> str:
    """Return sixteen hex digits of the files' content."""
    digest = hashlib.sha256()
    for path in files:
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]
