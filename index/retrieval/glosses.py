"""Put an English word into Japanese by the bundled bilingual vectors: the Japanese tokens nearest to it.

The cosine of two single words of different languages tells little by itself: *taxi* and 場合 are as near as *users* and
利用. But among all Japanese tokens of the model the nearest to *taxi* is タクシー, by far; so a word is put into Japanese
first, and its glosses are looked for.
"""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING

from index.embedding import BUNDLED, load
from index.embedding.loading import BUNDLED_NAME

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from index.embedding import Embedder
    from index.store import Store

TOKEN = re.compile(r"[一-鿿]{1,4}|[゠-ヿ]{2,8}|(?=.*[一-鿿])[ぁ-ん一-鿿]{2,3}")  # tokens that can be a gloss
MOST = 8  # glosses of a word
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
RELATIVE = 0.6  # a gloss's cosine, as a share of the best one's, at least


class Glosses:
    """Japanese tokens of the bundled model, read when first needed."""

    def __init__(self, embedder: Embedder) -> None:
        """Use the bundled model; nothing is read yet."""
        self._embedder = embedder
        self._lock = threading.Lock()
        self._tokens: list[str] = []
        self._whole: frozenset[str] = frozenset()  # English words that the model has in one piece
        self._vectors: NDArray[np.float32] | None = None
        self._known: dict[str, tuple[tuple[str, float], ...]] = {}

    def warm(self) -> None:
        """Read the tokens' vectors, which takes a third of a second."""
        with self._lock:
            if self._vectors is None:
                vocabulary = json.loads((BUNDLED / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
                self._tokens = [token for token, _ in vocabulary if TOKEN.fullmatch(token)]
                self._whole = frozenset(token for token, _ in vocabulary if token.isascii() and token.isalpha())
                self._vectors = self._embedder.embed_passages(self._tokens)

    def warm_meanwhile(self) -> None:
        """Read them in a thread of its own, while a language model is waited for."""
        if self._vectors is None:
            threading.Thread(target=self.warm, daemon=True).start()

    def of(self, words: Sequence[str]) -> list[tuple[tuple[str, float], ...]]:
        """Return for each word its glosses with their cosines, the nearest first.

        A word that the model does not have whole, in this form or its plain one, has none: pieces of words mislead.
        """
        self.warm()
        forms = {w: next((f for f in _forms(w) if f in self._whole), "") for w in words}
        found = dict(zip(forms, self._of(list(forms.values())), strict=True))
        return [found[w] for w in words]

    def _of(self, words: Sequence[str]) -> list[tuple[tuple[str, float], ...]]:
        new = [w for w in dict.fromkeys(words) if w and w not in self._known]
        if new:
            import numpy as np

            assert self._vectors is not None
            near = self._embedder.embed_passages(new) @ self._vectors.T
            for word, row in zip(new, near, strict=True):
                best = np.argpartition(-row, MOST)[:MOST]
                best = best[np.argsort(-row[best])]
                least = RELATIVE * row[best[0]]
                self._known[word] = tuple((self._tokens[i], float(row[i])) for i in best if row[i] >= least > 0)
        return [self._known.get(w, ()) for w in words]


def _forms(word: str) -> list[str]:
    """Return an English word and what it may be a form of: strollers, stroller; banned, ban."""
    forms = [word]
    for ending, instead in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            bare = word[: -len(ending)] + instead
            forms += [bare, bare[:-1]] if len(bare) > 3 and bare[-1:] == bare[-2:-1] else [bare]
    return forms


def glosses_of(store: Store) -> Glosses:
    """Return the glosses by the bundled model, which is the store's own unless another one was chosen."""
    with _made:
        if not _kept:
            _kept.append(Glosses(store.embedder if store.embedder.name == BUNDLED_NAME else load()))
        return _kept[0]


_made = threading.Lock()
_kept: list[Glosses] = []  # one for the process: the bundled model is the same for every store
