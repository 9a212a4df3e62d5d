"""The fast path: what the bundled model promises the store."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.embedding import BUNDLED, Embedder, load
from index.embedding.static import StaticEmbedder
from index.errors import BadText, ModelUnavailable

MEANINGFUL = "再委託しない理由"
WORDLESS = ["", " \n　", "!!!", "。、・…「」", "☃🎉", "\ud83d", "\x00", "\u200b"]
MOST_BYTES = 16_000_000


@pytest.fixture(scope="module")
def embedder() -> Embedder:
    """The bundled model."""
    return load()


def test_a_question_is_one_unit_vector(embedder: Embedder) -> None:
    """A question becomes one float32 vector of length one."""
    vector = embedder.embed_question("なぜ再委託しないのですか")

    assert vector.shape == (embedder.dim,)
    assert vector.dtype == np.float32
    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-5)


def test_passages_keep_their_order(embedder: Embedder) -> None:
    """Each row belongs to the text at its place, whatever the batch."""
    texts = [f"議案第{n}号について" for n in range(9)]

    together = load(batch_size=4).embed_passages(texts)

    assert together.shape == (9, embedder.dim)
    np.testing.assert_allclose(together, np.stack([embedder.embed_passages([t])[0] for t in texts]), atol=1e-6)


def test_the_bundled_model_is_read_once() -> None:
    """All that is opened in a process shares one bundled model; one that tells its progress is another."""
    assert load() is load("bundled")
    assert load(progress=lambda done, of: None) is not load()


def test_what_tells_more_is_longer() -> None:
    """A word that stands anywhere is short; what the model has only in pieces has no length."""
    model = load()
    assert isinstance(model, StaticEmbedder)
    come, pool, pieces = model.lengths(["come", "pool", "quayside-xq"])

    assert come is not None
    assert pool is not None
    assert come < pool / 2
    assert pieces is None


def test_no_passages_are_no_rows(embedder: Embedder) -> None:
    """An empty list gives an empty matrix of the right width."""
    assert embedder.embed_passages([]).shape == (0, embedder.dim)


def test_progress_is_told_after_each_batch() -> None:
    """Progress is called with how many texts are done, of how many."""
    told: list[tuple[int, int]] = []

    load(batch_size=2).embed_passages(["予算", "条例", "請願"], progress=lambda *done: told.append(done))

    assert told == [(2, 3), (3, 3)]


@pytest.mark.parametrize(
    ("english", "near", "far"),
    [
        ("Why is there no subcontracting?", "再委託しない理由は何か。", "公園に花を植えました。"),
        ("How many people use the library?", "図書館の利用者数について", "下水道の老朽化について"),
        ("When will the hospital be rebuilt?", "病院の建て替えの時期", "選挙管理委員の任期"),
    ],
)
def test_an_english_question_is_near_its_japanese_passage(
    embedder: Embedder, english: str, near: str, far: str
) -> None:
    """English questions and Japanese passages meet in one space."""
    scores = embedder.embed_passages([near, far]) @ embedder.embed_question(english)

    assert scores[0] > scores[1] + 0.1


@pytest.mark.parametrize(
    ("one", "other"),
    [("ﾍﾞﾝﾀﾞｰ", "ベンダー"), ("ＩＣＴ", "ict"), ("２０１６年", "2016年"), ("㈱", "(株)"), ("Hachiōji", "hachioji")],
)
def test_spellings_are_folded(embedder: Embedder, one: str, other: str) -> None:
    """Half-width kana, full-width letters, capitals and long vowels make no difference."""
    np.testing.assert_allclose(embedder.embed_question(one), embedder.embed_question(other), atol=1e-6)


@pytest.mark.parametrize("text", WORDLESS)
def test_a_text_without_words_is_near_nothing(embedder: Embedder, text: str) -> None:
    """Empty and symbol-only texts match no real text, and a wordless question no wordless passage."""
    real = embedder.embed_passages([MEANINGFUL, "Subcontracting is not planned."])

    assert np.abs(real @ embedder.embed_question(text)).max() == 0
    assert np.abs(real @ embedder.embed_passages([text])[0]).max() == 0
    assert embedder.embed_passages([text])[0] @ embedder.embed_question(text) <= 0


@given(st.text(st.characters(), max_size=300))
def test_every_text_gives_a_finite_unit_vector(text: str) -> None:
    """Law: whatever the characters, unpaired surrogates included, the vector is finite and of length one."""
    for vector in (SHARED.embed_question(text), SHARED.embed_passages([text])[0]):
        assert np.isfinite(vector).all()
        assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-4)


@given(st.text(max_size=60), st.sampled_from(WORDLESS))
def test_symbols_change_nothing(text: str, symbols: str) -> None:
    """Law: signs around a text that has words leave its vector as it is."""
    words = f"議会 {text} 議会"

    np.testing.assert_allclose(SHARED.embed_question(f"{words} {symbols}"), SHARED.embed_question(words), atol=1e-5)


SHARED = load()


def test_a_megabyte_in_one_passage(embedder: Embedder) -> None:
    """A passage of one megabyte is embedded whole."""
    text = "新型の設備について、担当課長が説明した。" * 17_000

    vector = embedder.embed_passages([text])[0]

    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-4)
    assert vector @ embedder.embed_passages([text[:200]])[0] > 0.99


@pytest.mark.parametrize("bad", [None, 3, b"text", ["text"]])
def test_what_is_not_text_is_named(embedder: Embedder, bad: object) -> None:
    """Something else than a string is refused, with its place in the batch."""
    with pytest.raises(BadText, match="the question"):
        embedder.embed_question(bad)  # type: ignore[arg-type]
    with pytest.raises(BadText, match="passage 1"):
        embedder.embed_passages(["予算", bad])  # type: ignore[list-item]


def test_the_model_is_small() -> None:
    """The folder that ships takes at most 16 MB."""
    assert sum(file.stat().st_size for file in BUNDLED.rglob("*") if file.is_file()) <= MOST_BYTES


def test_the_fast_path_imports_no_torch() -> None:
    """Loading the bundled model and asking a question imports neither torch nor sentence-transformers."""
    code = (
        "import sys; from index.embedding import load; load().embed_question('予算'); "
        "slow = {'torch', 'sentence_transformers', 'transformers', 'chromadb', 'langchain_core'}; "
        "print(sorted(slow & set(sys.modules)))"
    )

    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert printed.strip() == "[]"


def test_the_fingerprint_tells_models_apart(embedder: Embedder, tiny_model: Path) -> None:
    """The same weights have the same fingerprint, others another."""
    assert load().fingerprint == embedder.fingerprint
    assert load(str(tiny_model)).fingerprint != embedder.fingerprint


def test_a_broken_folder_says_what_to_do(tmp_path: Path) -> None:
    """A damaged model is a ModelUnavailable that names the folder."""
    from index.embedding.static import StaticEmbedder

    (tmp_path / "model.safetensors").write_bytes(b"broken")

    with pytest.raises(ModelUnavailable, match="Reinstall"):
        StaticEmbedder(tmp_path)
