"""Other sentence-transformers models: prompts, errors, and the two paths agreeing."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from index.embedding import BUNDLED, load
from index.embedding.centre import common
from index.embedding.transformer import TransformerEmbedder, choose_prompts
from index.errors import ModelUnavailable

TEXTS = [
    "なぜ再委託しないのですか", "Why was the fee raised?", "ﾊﾝｶｸとＺＥＮＫＡＫＵ、𠮷野家☃", "平成28年7月6日",
    "a" * 400 + "区" * 400, "東京2020大会のスケジュール", "Hachiōji City’s “budget”", "ヴァイオリンー",
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "own", "expected"),
    [
        ("intfloat/multilingual-e5-small", {"query": "", "document": ""}, ("query: ", "passage: ")),
        (
            "models/multilingual-e5-large-instruct",
            {},
            ("Instruct: Given a question, retrieve passages that answer it\nQuery: ", ""),
        ),
        ("cl-nagoya/ruri-v3-30m", {}, ("検索クエリ: ", "検索文書: ")),
        ("cl-nagoya/ruri-small-v2", {}, ("クエリ: ", "文章: ")),
        ("anyone/finetuned-e5", {"query": "q> ", "passage": "p> "}, ("q> ", "p> ")),
        ("sentence-transformers/all-MiniLM-L6-v2", {"query": "", "document": ""}, ("", "")),
    ],
)
def test_prompts_are_the_models_own_or_known_by_name(name: str, own: dict[str, str], expected: tuple[str, str]) -> None:
    """A model's own prompts come first, then those that its name suggests, then none."""
    assert choose_prompts(name, own) == expected


@pytest.mark.slow
def test_all_readers_of_the_folder_agree() -> None:
    """The fast path, SentenceTransformer(path) and model2vec give the same vectors."""
    from model2vec import StaticModel
    from sentence_transformers import SentenceTransformer

    fast = load().embed_passages(TEXTS)

    np.testing.assert_allclose(SentenceTransformer(str(BUNDLED)).encode(TEXTS), fast, atol=1e-5)
    np.testing.assert_allclose(StaticModel.from_pretrained(BUNDLED).encode(TEXTS), fast, atol=1e-5)


@pytest.mark.slow
def test_a_named_folder_gets_its_prompts_and_unit_vectors(tmp_path: Path) -> None:
    """A sentence-transformers folder called e5 is asked with the E5 prompts; a text without words is near nothing.

    What all questions, or all passages, share is taken out of the vectors.
    """
    folder = Path(shutil.copytree(BUNDLED, tmp_path / "tiny-e5"))

    embedder = TransformerEmbedder(str(folder), batch_size=2)
    question, passages = embedder.embed_question("予算"), embedder.embed_passages(["予算", "", "条例\ud800"])

    for role, prompt, found in (("question", "query: ", question), ("passage", "passage: ", passages[0])):
        raw = load().embed_passages([prompt + text for text in (*common()[role]["ja"], "予算")])
        expected = raw[-1] - raw[:-1].mean(axis=0)
        np.testing.assert_allclose(found, expected / np.linalg.norm(expected), atol=1e-5)
    np.testing.assert_allclose(np.linalg.norm(passages, axis=1), 1, atol=1e-5)
    assert abs(passages[1] @ question) < 0.4
    assert len(embedder.fingerprint) == 16


@pytest.mark.slow
def test_a_model_that_is_not_here_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An unknown name fails at once, without the network, and the message says what to do."""
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")

    with pytest.raises(ModelUnavailable, match="hf download nobody/no-such-model"):
        load("nobody/no-such-model")
    with pytest.raises(ModelUnavailable, match="Cannot load"):
        load(str(tmp_path))
