"""What every embedding model offers, and the cleaning that every text passes first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from index.errors import BadText

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

Progress = Callable[[int, int], None]  # called with (texts done, texts in all)


class Embedder(Protocol):
    """A model that embeds questions and passages into one space.

    A text in which the model knows nothing (empty, only symbols) gets a fixed direction that no
    real text has, and questions the opposite one, so that it is near nothing and one such passage
    does not fail the addition of a whole meeting.
    """

    @property
    def name(self) -> str:
        """What the user calls the model."""

    @property
    def dim(self) -> int:
        """The length of a vector."""

    @property
    def fingerprint(self) -> str:
        """Sixteen hex digits that change whenever the model's vectors may."""

    def embed_question(self, text: str) -> Vectors:
        """Return one unit-length vector, shape (dim,), float32.

        Raises:
            BadText: `text` is not a string.
        """

    def embed_passages(self, texts: Sequence[str], *, progress: Progress | None = None) -> Vectors:
        """Return one unit-length row per text, in order, shape (len(texts), dim), float32.

        Raises:
            BadText: one of `texts` is not a string; the message says which.
        """


def clean(text: Any, *, position: int | None = None) -> str:
    """Return `text` with unpaired surrogates, which no tokenizer takes, put as spaces."""
    if not isinstance(text, str):
        which = "the question" if position is None else f"passage {position}"
        raise BadText(f"Cannot embed {which}: {type(text).__name__} {text!r:.40} is not text. Pass a string.")
    if text.isascii():
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\ufffd", " ")


def in_batches(
    texts: Sequence[str], size: int, dim: int, embed: Callable[[list[str]], Vectors], progress: Progress | None
) -> Vectors:
    """Return what `embed` makes of the texts, cleaned and `size` at a time: one row per text, shape (len(texts), dim)."""
    import numpy as np

    vectors = np.empty((len(texts), dim), np.float32)
    for start in range(0, len(texts), size):
        batch = [clean(t, position=start + i) for i, t in enumerate(texts[start : start + size])]
        vectors[start : start + len(batch)] = embed(batch)
        if progress:
            progress(start + len(batch), len(texts))
    return vectors


def has_words(text: str) -> bool:
    """Tell whether any letter or digit stands in `text`."""
    return any(map(str.isalnum, text))
