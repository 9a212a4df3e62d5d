"""Take out of a model's vectors what all of them share, so that cosines of any model mean the same.

The vectors of many transformers lie in a narrow cone: the cosine of two texts that have nothing to do with each other
is about .8 for the E5 models. Less their mean they spread about zero (Mu and Viswanath 2018, All-but-the-Top), as those
of the bundled model do, on whose cosines the ranking and the refusal of questions were fitted. The mean is that of
common sentences of meetings, apart for questions and passages and for each language, which lie in cones of their own.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from index.words import is_latin

if TYPE_CHECKING:
    from index.embedding.base import Vectors

COMMON = Path(__file__).with_name("common.json")


class Centre:
    """The mean vectors of questions or of passages in each language."""

    def __init__(self, role: str, embed: Callable[[Sequence[str]], Vectors]) -> None:
        """Embed the common texts of the `role`, "question" or "passage"; `embed` gives unit-length rows."""
        self._means = {language: embed(texts).mean(axis=0) for language, texts in common()[role].items()}

    def less(self, texts: Sequence[str], vectors: Vectors) -> Vectors:
        """Return the vectors of `texts` less the mean of their language, shape as given, not of unit length."""
        import numpy as np

        return vectors - np.array([self._means[language(text)] for text in texts], np.float32)


def language(text: str) -> str:
    """Return "ja" for a text with any Japanese letter, else "en"."""
    return "en" if is_latin(text) else "ja"


@cache
def common() -> Mapping[str, Mapping[str, Sequence[str]]]:
    """Return common texts of meetings by role and language."""
    texts: dict[str, dict[str, list[str]]] = json.loads(COMMON.read_text(encoding="utf-8"))
    return texts
