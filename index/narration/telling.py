"""What a clerk tells of somebody: who it is, and what kind of words theirs were."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

# "said" leaves it to who says it: a member's is an opinion, an official's an explanation.
Act = Literal["question", "answer", "explanation", "opinion", "said", "procedure"]


@dataclass(frozen=True)
class Telling:
    """Words of one teller within a sentence."""

    start: int  # where they begin in the sentence
    who: str | None  # as printed; "" for nobody in particular, None for whoever spoke before
    act: Act
