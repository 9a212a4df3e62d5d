"""Any other sentence-transformers model, by name or folder, with the prompts it was trained with.

Its vectors are centred, so that their cosines are like those of the bundled model.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from index.embedding.base import Progress, clean, has_words, in_batches
from index.embedding.centre import Centre, common
from index.errors import ModelUnavailable

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

    from index.embedding.base import Vectors

QUESTION_KEYS = ("query", "question", "search_query")
PASSAGE_KEYS = ("document", "passage", "corpus", "search_document")
PROMPTS = (  # for models that carry none: pattern of the name, question prompt, passage prompt
    (r"ruri-v3", "検索クエリ: ", "検索文書: "),
    (r"ruri", "クエリ: ", "文章: "),
    (r"e5.*instruct", "Instruct: Given a question, retrieve passages that answer it\nQuery: ", ""),
    (r"(^|[-_/])e5([-_]|$)|glucose-base-ja-v2", "query: ", "passage: "),
    (r"nomic-embed", "search_query: ", "search_document: "),
    (r"bge-(small|base|large)-en", "Represent this sentence for searching relevant passages: ", ""),
)
ONLINE = {"0", "false", "no", "off"}  # values of HF_HUB_OFFLINE that allow the network
TINY = 1e-6  # a vector shorter than this is rounding, not meaning
SAMPLE = 1024  # numbers of each tensor that go into the fingerprint


class TransformerEmbedder:
    """A sentence-transformers model. Its texts without letters or digits get a direction of their own."""

    def __init__(self, name: str, *, batch_size: int = 64, progress: Progress | None = None) -> None:
        """Load `name`, a folder or a model on this machine; imports torch, which takes seconds.

        Raises:
            ModelUnavailable: it is not here, or not a model.
        """
        import numpy as np

        self.name = name
        self._batch_size = batch_size
        self._progress = progress
        self._one_at_a_time = threading.Lock()  # its tokenizer refuses two threads at once; held for one batch
        self._model = open_model(name)
        self._question_prompt, self._passage_prompt = choose_prompts(name, self._model.prompts)
        self.dim = int(self._model.get_embedding_dimension() or len(self._model.encode("議事録")))
        self.fingerprint = fingerprint(
            self._model, self._question_prompt, self._passage_prompt, json.dumps(common(), ensure_ascii=False)
        )
        spare = np.random.default_rng(0).standard_normal(self.dim).astype(np.float32)
        self._spare = spare / np.linalg.norm(spare)
        self._questions = Centre("question", lambda texts: self._encode(texts, self._question_prompt))
        self._passages = Centre("passage", lambda texts: self._encode(texts, self._passage_prompt))

    def embed_question(self, text: str) -> Vectors:
        """Return one unit-length vector, shape (dim,), float32."""
        vector: Vectors = self._embed([clean(text)], self._question_prompt, self._questions, -self._spare)[0]
        return vector

    def embed_passages(self, texts: Sequence[str], *, progress: Progress | None = None) -> Vectors:
        """Return one unit-length row per text, in order, shape (len(texts), dim), float32."""

        def embed(batch: list[str]) -> Vectors:
            return self._embed(batch, self._passage_prompt, self._passages, self._spare)

        return in_batches(texts, self._batch_size, self.dim, embed, progress or self._progress)

    def _embed(self, texts: list[str], prompt: str, centre: Centre, unknown: Vectors) -> Vectors:
        import numpy as np

        vectors = np.tile(unknown, (len(texts), 1))
        known = [i for i, text in enumerate(texts) if has_words(text)]
        if not known:
            return vectors
        given = [texts[i] for i in known]
        found = centre.less(given, self._encode(given, prompt))
        length = np.linalg.norm(found, axis=1, keepdims=True)
        good = (np.isfinite(length) & (length > TINY))[:, 0]
        vectors[np.asarray(known)[good]] = found[good] / length[good]
        return vectors

    def _encode(self, texts: Sequence[str], prompt: str) -> Vectors:
        """Return one row per text, as the model gives it but of unit length; a row of zeros stays."""
        import numpy as np

        with self._one_at_a_time:
            told = self._model.encode(
                [prompt + text for text in texts], prompt="", batch_size=self._batch_size, show_progress_bar=False
            )
        found = np.asarray(told, np.float32)
        length = np.linalg.norm(found, axis=1, keepdims=True)
        unit: Vectors = found / np.maximum(length, TINY, dtype=np.float32)
        return unit


def open_model(name: str) -> SentenceTransformer:
    """Load a model from a folder or this machine's cache, offline unless HF_HUB_OFFLINE=0 says otherwise."""
    offline = os.environ.setdefault("HF_HUB_OFFLINE", "1").lower() not in ONLINE
    try:
        where = Path(name).expanduser()
        if offline and not where.is_dir():
            where = cached(name)
        from sentence_transformers import SentenceTransformer

        return SentenceTransformer(str(where) if where.is_dir() else name, local_files_only=offline)
    except Exception as error:  # the libraries below raise a dozen kinds
        reason = str(error).strip().split("\n")[0].rstrip(".") or type(error).__name__
        raise ModelUnavailable(
            f"Cannot load embedding model {name!r}: {reason[:200]}. Give the folder of a sentence-transformers model, "
            f"or download it once where there is a network: hf download {name}. "
            "To let this program download it, set HF_HUB_OFFLINE=0."
        ) from error


def cached(name: str) -> Path:
    """Return the folder of a model that was downloaded before, without asking the network for it."""
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HFValidationError, LocalEntryNotFoundError

    try:
        return Path(snapshot_download(name, local_files_only=True))
    except (HFValidationError, LocalEntryNotFoundError) as error:
        raise FileNotFoundError("it is neither a folder nor in this machine's cache of models") from error


def choose_prompts(name: str, prompts: Mapping[str, str | None]) -> tuple[str, str]:
    """Return the question and the passage prompt: the model's own, else those that its name suggests."""
    question = next(filter(None, map(prompts.get, QUESTION_KEYS)), "")
    passage = next(filter(None, map(prompts.get, PASSAGE_KEYS)), "")
    if question or passage:
        return question, passage
    short = Path(name).name.lower()
    for pattern, question, passage in PROMPTS:
        if re.search(pattern, short):
            return question, passage
    return "", ""


def fingerprint(model: SentenceTransformer, *also: str) -> str:
    """Return sixteen hex digits of the beginning of every tensor, of the prompts and of what else its vectors hang on."""
    import torch

    digest = hashlib.sha256("\0".join(also).encode())
    for key, tensor in sorted(model.state_dict().items()):
        digest.update(f"{key}{tuple(tensor.shape)}{tensor.dtype}".encode())
        digest.update(tensor.flatten()[:SAMPLE].cpu().contiguous().view(torch.uint8).numpy().tobytes())
    return digest.hexdigest()[:16]
