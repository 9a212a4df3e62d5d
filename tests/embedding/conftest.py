"""What the embedding tests share: made-up pairs to train on, and a model trained on them in a second or two."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from index.embedding.train.__main__ import train
from index.embedding.train.loop import Tuning
from index.embedding.train.recipe import Sizes

THINGS = {  # made up; no sentence is from a training source
    "図書館": ("library", "としょかん"), "公園": ("park", "こうえん"), "道路": ("road", "どうろ"),
    "病院": ("hospital", "びょういん"), "学校": ("school", "がっこう"), "水道": ("waterworks", "すいどう"),
    "予算": ("budget", "よさん"), "駅": ("station", "えき"), "橋": ("bridge", "はし"),
    "給食": ("lunch", "きゅうしょく"),
}  # fmt: skip
DEEDS = {"建てる": "build", "直す": "repair", "閉める": "close", "広げる": "widen", "調べる": "inspect"}
SIZES = Sizes(japanese=300, english_rows=200, english_forms=300)
TUNING = Tuning(steps=60, batch=64, dim=32)


def write_pairs(folder: Path) -> Path:
    """Write a training folder of a few hundred made-up rows."""
    pairs = [(thing, deed) for thing in THINGS for deed in DEEDS]
    rows = {
        "jmdict-terms": [[t, kana, 100, [english]] for t, (english, kana) in THINGS.items()]
        + [[d, d, 100, [f"to {english}"]] for d, english in DEEDS.items()],
        "tatoeba": [[f"We {DEEDS[d]} the {THINGS[t][0]}.", f"私たちは{t}を{d}。"] for t, d in pairs],
        "poliqa": [[f"いつ{t}を{d}のか伺う。", f"{t}は来年{d}予定です。"] for t, d in pairs],
        "minutes_tokyo_adj": [
            [
                f"{t}の話です。なぜ{t}を{d}のですか。",
                f"{t}についてでございますが、古くなったので{d}ことといたしました。" * 2,
            ]
            for t, d in pairs
        ],
        "minutes_tokyo_ict": [[f"{t}を{d}考えです。", f"まず{t}です。{d}ために予算を用意します。"] for t, d in pairs],
    }
    for name, content in rows.items():
        with gzip.open(folder / f"{name}.jsonl.gz", "wt", encoding="utf-8") as file:
            file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in content)
    return folder


@pytest.fixture(scope="session")
def pairs_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A training folder of made-up pairs."""
    return write_pairs(tmp_path_factory.mktemp("pairs"))


@pytest.fixture(scope="session")
def train_tiny() -> Callable[..., Path]:
    """A function that trains on a folder of pairs, in a second, and returns the model's folder."""

    def trained(folder: Path, out: Path, *, seed: int = 1) -> Path:
        train(folder, out, SIZES, TUNING, runs=2, dim=24, seed=seed, threads=1)
        return out

    return trained


@pytest.fixture(scope="session")
def tiny_model(pairs_folder: Path, train_tiny: Callable[..., Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model trained on the made-up pairs."""
    return train_tiny(pairs_folder, tmp_path_factory.mktemp("tiny"))
