"""What a text affirms or denies, whatever its language."""

# ruff: noqa: SIM905 - tables of words

from __future__ import annotations

import re
from dataclasses import dataclass

# 「…することは、…ので、考えておりません」: a denial of these denies what was set before them.
HELD_BACK = frozenset("考える 為る 致す 出来る 有る 予定 検討 想定 計画 行う 認める 許す 存ずる "
                      "consider considering considered plan planning planned intend intending intended".split())  # fmt: skip
# Before a predicate: it is said of something alone.
EXCEPT = re.compile(
    r"(ほか|他|以外|外)に?は|しか|でなければ|(?:な|無)しに(?:は)?|\b(but|except|other than|besides)\b", re.IGNORECASE
)
ONLY = re.compile(r"だけ|のみ|に限|かぎ(り|って)|\b(only|solely|just|nobody but|no one but)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Predicate:
    """Something that a text affirms or denies."""

    word: str  # in dictionary form; a noun where it carries the meaning: 再委託 of 再委託をする
    denied: bool
    sentence: int  # number of its sentence
    clause: int  # number of its clause in the text
    text: str  # as it stands
    only: bool = False  # of something alone: 「…だけ」 affirmed and 「…のほかは」 denied say the same
    about: str = ""  # the noun it is said of: 書名 of 書名は載せません
    open: bool = False  # it is left open: 「…かどうか」, 「…ことを検討」
    done: bool | None = None  # it is told as done, or as still to come; None where the form tells neither
    planned: bool = False  # it is told as planned: 「…予定」, 「今後…」
    going: bool = False  # it goes on: 「…ている」
    supposed: bool = False  # it is only supposed: 「…場合」

    def agrees(self, other: Predicate) -> bool:
        """Return whether another one says the same of the same word."""
        return self.denied == other.denied or (self.only and other.only)


def alone(before: str, denied: bool) -> bool:
    """Return whether the words before a predicate say it of something alone: 「…だけ」, or 「…のほかは」 and a denial."""
    return bool((EXCEPT if denied else ONLY).search(before))
