"""The training code, from made-up pairs to a folder, and its parts."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from index.embedding import BUNDLED, load
from index.embedding.static import StaticEmbedder
from index.embedding.train import glosses
from index.embedding.train.__main__ import main
from index.embedding.train.batches import Glossed, Options, Ragged, Texts
from index.embedding.train.join import join, quantise
from index.embedding.train.lexicon import align, clean_gloss, dictionary_glosses, lexicon
from index.embedding.train.mining import mine_answers, mine_topics
from index.embedding.train.negatives import word_negatives
from index.embedding.train.sources import digest, read_corpus
from index.embedding.train.spans import Spans, romanise
from index.embedding.train.vocabulary import build, english_forms, token_rows
from index.retrieval.glosses import TABLE, Glosses, bundled_glosses


def letters(texts: list[str]) -> list[list[int]]:
    """Encode a text as the numbers of its letters."""
    return [[ord(c) - ord("a") for c in text if c.islower()] for text in texts]


def test_training_end_to_end(tiny_model: Path) -> None:
    """Trained on a few made-up pairs, the model finds the Japanese passage of an English question."""
    embedder = load(str(tiny_model))

    passages = embedder.embed_passages(
        ["図書館は来年建てる予定です。", "橋は来年直す予定です。", "病院は来年閉める予定です。"]
    )
    scores = passages @ embedder.embed_question("When will the bridges be repaired?")

    assert embedder.dim == 24
    assert scores.argmax() == 1


def test_a_seed_reproduces_the_vectors(
    pairs_folder: Path, tiny_model: Path, train_tiny: Callable[..., Path], tmp_path: Path
) -> None:
    """The same seed gives the same model up to rounding, another seed another."""
    again, other = train_tiny(pairs_folder, tmp_path / "a"), train_tiny(pairs_folder, tmp_path / "b", seed=7)
    texts = ["図書館を直す", "公園の予算", "close the road"]
    first, second, third = (load(str(m)).embed_passages(texts) for m in (tiny_model, again, other))

    np.testing.assert_allclose(first @ first.T, second @ second.T, atol=1e-3)
    assert np.abs(first @ first.T - third @ third.T).max() > 1e-3


def test_what_was_tried_still_runs(pairs_folder: Path, tmp_path: Path) -> None:
    """Hard negatives and token weights, left out of the shipped recipe, can be asked for."""
    options = ["--steps", "2", "--runs", "1", "--hard-negatives", "--token-weights", "--without", "mined", "aligned"]

    main([str(pairs_folder), str(tmp_path / "model"), *options])

    assert load(str(tmp_path / "model")).dim == 256


def test_glosses_are_those_of_the_model() -> None:
    """The table beside the bundled model tells the nearest Japanese tokens, as the model has them."""
    words, tokens = glosses.vocabulary(BUNDLED)
    some = words[::500]
    made = list(glosses.nearest(StaticEmbedder(BUNDLED), some, tokens))
    held = bundled_glosses().of(some)

    assert [[token for token, _ in row] for row in held] == [[token for token, _ in row] for row in made]
    assert [near for row in held for _, near in row] == pytest.approx(
        [near for row in made for _, near in row], abs=1e-5
    )


def test_glosses_of_a_small_model(tiny_model: Path) -> None:
    """Training writes the glosses of its own model: each is one of its tokens, the nearest first."""
    words, tokens = glosses.vocabulary(tiny_model)
    held = Glosses(tiny_model / TABLE).of(words)

    assert {gloss for row in held for gloss, _ in row} <= set(tokens)
    assert all(row == tuple(sorted(row, key=lambda one: -one[1])) for row in held)


def test_the_folder_names_no_machine(tiny_model: Path) -> None:
    """What is written holds no path."""
    texts = [file.read_text(encoding="utf-8") for file in tiny_model.glob("*.json")]

    assert not any(str(tiny_model.parent) in text for text in texts)
    assert json.loads((tiny_model / "config.json").read_text())["normalize"] is True


def test_held_out_texts_are_in_no_training_pair(pairs_folder: Path) -> None:
    """No text of the development split stands on either side of a training pair."""
    corpus = read_corpus(pairs_folder, hold=5)
    kept = {text for pairs in corpus.held_out.values() for pair in pairs for text in pair if len(text) >= 12}

    assert kept
    assert not kept & {text for pairs in corpus.train.values() for pair in pairs for text in pair}


def test_digest_is_stable() -> None:
    """A text's digest is the same on every machine."""
    assert digest("議事録") == digest("議事録") != digest("議事")


@pytest.mark.parametrize(
    ("reading", "letters"),
    [
        ("トウキョウ", "tokyo"),
        ("ハチオウジ", "hachioji"),
        ("ホッカイドウ", "hokkaido"),
        ("マッチャ", "matcha"),
        ("キョウト", "kyoto"),
    ],
)
def test_names_are_romanised(reading: str, letters: str) -> None:
    """Readings become Hepburn letters without long vowels."""
    assert romanise(reading) == letters


def test_spans_are_the_longest_entries() -> None:
    """Words that together are an entry are one span; particles are none; names keep their reading."""
    spans = Spans({"独立行政法人", "病院", "移行"})

    assert spans.read("小池さんは病院の独立行政法人への移行を説明した。")[1:] == [
        "さん",
        "病院",
        "独立行政法人",
        "移行",
        "説明",
    ]
    assert spans.names["小池"] == "koike"
    assert spans.parts["独立行政法人"] == ("独立", "行政", "法人")


def test_glosses_lose_brackets_and_infinitives() -> None:
    """A gloss is the words that a question would use."""
    assert clean_gloss("to entrust (work to someone)") == "entrust"
    assert dictionary_glosses([("委託", "いたく", 5, ["entrusting", "consignment (of goods)"])])["委託"] == [
        ("entrusting", 1.0),
        ("consignment", 0.6),
    ]


def test_parallel_sentences_teach_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """IBM model 1 finds which word translates which."""
    pairs = [
        (["犬", "走る"], ["dog", "runs"]),
        (["犬", "寝る"], ["dog", "sleeps"]),
        (["猫", "走る"], ["cat", "runs"]),
    ] * 8
    monkeypatch.setattr("index.embedding.train.lexicon.COMMON", 0)

    found = align(pairs)

    assert found["犬"][0][0] == "dog"
    assert found["走る"][0][0] == "runs"


def test_a_lexicons_weights_add_up() -> None:
    """Dictionary, parallel text, names and parts share each span's weight."""
    words = lexicon(
        {"再": [("re", 1.0)], "再建": [("rebuilding", 2.0)]},
        {"再建": [("rebuilt", 0.5)]},
        {},
        {"小池": "koike"},
        {"再建": ["再"]},
    )

    assert sum(weight for _, weight in words["再建"]) == pytest.approx(1)
    assert words["小池"] == [("koike", 1.0)]


def test_answers_are_mined_from_exchanges() -> None:
    """A section that ends by asking and the next that speaks on are a pair; procedure is none."""
    answer = "お答えします。" + "施設の老朽化が進んでいるため、計画を見直すこととしました。" * 3
    asked = "計画について伺います。なぜ見直すのですか。"

    assert mine_answers([(asked, answer), ("説明は以上です。", answer), (asked, "ただいまから採決します。" * 9)]) == [
        (asked, answer)
    ]


def test_topics_are_mined_from_announcements() -> None:
    """次に、Xについて announces X."""
    section = "次に、学校給食の無償化についてでございますが、" + "区市町村の判断によるものと認識しております。" * 4

    assert mine_topics([section, "短い。"]) == [("学校給食の無償化", section)]


def test_inflected_forms_share_a_row() -> None:
    """Plurals, pasts and British spellings have their base's vector, and unknown tokens row 0."""
    counts = {"agency": 9, "decide": 8, "organization": 7, "agencies": 3, "decided": 2, "organisation": 1, "bus": 1}
    english = english_forms(counts, rows=6, forms=9)
    tokenizer = build([("議", -2.0)], english, counts)
    rows = token_rows(tokenizer, english)
    row = {token: rows[number] for token, number in tokenizer.get_vocab().items()}

    assert row["agencies"] == row["agency"] != row["decide"] == row["decided"]
    assert row["organisation"] == row["organization"]
    assert row["[UNK]"] == 0


def test_pseudo_translations_are_drawn_anew() -> None:
    """Each draw takes some of the spans' glosses, and never none where there is one."""
    options = Options({"病院": [("h", 0.5), ("c", 0.5)], "移行": [("t", 1.0)]}, letters)
    side = Glossed([["病院", "移行"], ["移行"], []], ["a", "b", "a"], options, np.array([25]))
    rng = np.random.default_rng(0)

    draws = [side.take(np.arange(3), rng) for _ in range(40)]

    assert side.groups.tolist() == [0, 1, 0]
    assert all(ord("t") - ord("a") in tokens[lengths[0] : lengths[0] + lengths[1]] for tokens, lengths in draws)
    assert {2, 7, 19, 25} == set(np.concatenate([tokens for tokens, _ in draws]).tolist())


def test_hard_negatives_share_words_and_are_wrong() -> None:
    """Word search's strangers come first, never the right text itself."""
    anchors = Texts(["ab", "cd", "ef", "gh"], letters)
    positives = Texts(["abx", "aby", "abz", "q"], letters)

    found = word_negatives(anchors, positives, keep=1, skip=0)

    assert found[0, 0] in (1, 2)


def test_joining_keeps_likeness_and_frees_the_last_column() -> None:
    """Joined tables rank as the single ones do, and their last column is zero."""
    rng = np.random.default_rng(0)
    table = rng.standard_normal((50, 8)).astype(np.float32)
    texts = Ragged.of([[n] for n in range(50)])

    joined = join([table, table @ np.linalg.qr(rng.standard_normal((8, 8)))[0].astype(np.float32)], texts, 9)

    assert not joined[:, -1].any()
    unit = table / np.linalg.norm(table, axis=1, keepdims=True)
    other = joined / np.linalg.norm(joined, axis=1, keepdims=True)
    np.testing.assert_allclose(unit @ unit.T, other @ other.T, atol=1e-4)


def test_eight_bits_are_enough() -> None:
    """A quantised row differs from the row by less than one part in a hundred."""
    table = np.random.default_rng(0).standard_normal((20, 64)).astype(np.float32)

    eight, scale = quantise(table)

    assert np.abs(eight * scale[:, None] - table).max() < 0.01 * np.abs(table).max()
