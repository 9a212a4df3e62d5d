"""Write the folder that SentenceTransformer, model2vec and the fast path all read."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save_file
from tokenizers import Tokenizer

from index.embedding.train.join import Table, quantise

MODULES = [
    {"idx": 0, "name": "0", "path": "", "type": "sentence_transformers.models.StaticEmbedding"},
    {"idx": 1, "name": "1", "path": "1_Normalize", "type": "sentence_transformers.models.Normalize"},
]


def save(out: Path, table: Table, tokenizer: Tokenizer, rows: Sequence[int]) -> None:
    """Write `table`, in eight bits, its `tokenizer` and each token's row to the folder `out`."""
    out.mkdir(parents=True, exist_ok=True)
    eight, scale = quantise(table)
    mapping = np.asarray(rows, np.int32)
    tensors: dict[str, NDArray[Any]] = {"embeddings": eight, "mapping": mapping, "weights": scale[mapping]}
    save_file(tensors, out / "model.safetensors", metadata={"format": "pt"})
    tokenizer.save(str(out / "tokenizer.json"), pretty=False)
    config = {
        "model_type": "model2vec",
        "architectures": ["StaticModel"],
        "hidden_dim": table.shape[1],
        "normalize": True,
        "max_length": None,
        "embedding_dtype": "int8",
        "vocabulary_quantization": len(table),
    }
    similarity: dict[str, Any] = {"similarity_fn_name": "cosine", "prompts": {}, "default_prompt_name": None}
    for name, content in (
        ("config.json", config),
        ("modules.json", MODULES),
        ("config_sentence_transformers.json", similarity),
    ):
        (out / name).write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")
