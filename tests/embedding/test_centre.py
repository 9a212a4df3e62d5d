"""Vectors of a model that lie in a narrow cone, brought to the scale of the bundled model."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from index.embedding import load
from index.embedding.centre import Centre, common


def cone(texts: Sequence[str]) -> NDArray[np.float32]:
    """Return the bundled model's vectors drawn towards one direction, and each language towards one of its own."""
    vectors = load().embed_passages(texts)
    for row, text in zip(vectors, texts, strict=True):
        row[[0, 1 + text.isascii()]] += 2.0, 1.0
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


@pytest.mark.parametrize("asked", ["ja", "en"])
def test_cosines_of_a_cone_become_those_of_the_bundled_model(asked: str) -> None:
    """Unrelated texts come to about zero, and a question stays nearest to its answer as often as before."""
    questions, passages = common()["question"][asked], common()["passage"]["ja"]
    sides = []
    for role, texts in (("question", questions), ("passage", passages)):
        vectors = Centre(role, cone).less(texts, cone(texts))
        sides.append(vectors / np.linalg.norm(vectors, axis=1, keepdims=True))
    raw, cosines = cone(questions) @ cone(passages).T, sides[0] @ sides[1].T
    plain = np.array([load().embed_question(q) for q in questions]) @ load().embed_passages(passages).T
    others = ~np.eye(len(questions), dtype=bool)

    assert abs(raw[others].mean() - plain[others].mean()) > 0.1
    assert abs(cosines[others].mean() - plain[others].mean()) < 0.05
    assert abs(cosines[~others].mean() - plain[~others].mean()) < 0.1
    assert (cosines.argmax(axis=1) == np.arange(16)).sum() >= (plain.argmax(axis=1) == np.arange(16)).sum() - 1


def test_common_texts_are_as_many_for_each() -> None:
    """Sixteen questions and sixteen passages in each language, none twice."""
    for languages in common().values():
        assert set(languages) == {"ja", "en"}
        assert all(len(set(texts)) == len(texts) == 16 for texts in languages.values())
