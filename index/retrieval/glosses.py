"""Put an English word into Japanese by the bundled bilingual vectors: the Japanese tokens nearest to it.

The cosine of two single words of different languages tells little by itself: *taxi* and 場合 are as near as *users* and
利用. But among all Japanese tokens of the model the nearest to *taxi* is タクシー, by far; so a word is put into Japanese
first, and its glosses are looked for. The table of them lies beside the model, made when that was trained.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from index.embedding import BUNDLED

TABLE = "glosses.safetensors"
ENDINGS = (
    ("ies", "y"),
    ("es", ""),
    ("es", "e"),
    ("s", ""),
    ("ied", "y"),
    ("ed", ""),
    ("ed", "e"),
    ("ing", ""),
    ("ing", "e"),
)
Gloss = tuple[str, float]  # a Japanese token and its cosine


class Glosses:
    """The glosses of the English words that a model has in one piece."""

    def __init__(self, path: Path) -> None:
        """Read a table that `index.embedding.train.glosses` wrote."""
        from safetensors import safe_open

        with safe_open(path, framework="numpy") as table:
            words, self._tokens = (
                table.get_tensor(name).tobytes().decode().split("\n") for name in ("words", "tokens")
            )
            self._starts, self._token, self._near = (table.get_tensor(name) for name in ("starts", "token", "near"))
        self._row = {word: row for row, word in enumerate(words)}

    def of(self, words: Sequence[str]) -> list[tuple[Gloss, ...]]:
        """Return for each word its glosses with their cosines, the nearest first.

        A word that the model does not have whole, in this form or its plain one, has none: pieces of words mislead.
        """
        return [self._of(next((form for form in _forms(word) if form in self._row), "")) for word in words]

    def _of(self, word: str) -> tuple[Gloss, ...]:
        row = self._row.get(word)
        if row is None:
            return ()
        span = slice(self._starts[row], self._starts[row + 1])
        held = zip(self._token[span].tolist(), self._near[span].tolist(), strict=True)
        return tuple((self._tokens[token], near) for token, near in held)


def _forms(word: str) -> list[str]:
    """Return an English word and what it may be a form of: strollers, stroller; banned, ban."""
    forms = [word]
    for ending, instead in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            bare = word[: -len(ending)] + instead
            forms += [bare, bare[:-1]] if len(bare) > 3 and bare[-1:] == bare[-2:-1] else [bare]
    return forms


@cache
def bundled_glosses() -> Glosses:
    """Return the glosses by the bundled model, whichever model a store was made with."""
    return Glosses(BUNDLED / TABLE)
