"""Fold the many spellings of one character together, so that patterns match while the raw text stays as it is."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

MARKS = "○◯〇◎◆●△▲□■◇"  # signs that open a speaker's turn, an agenda heading or a bullet
OPEN, CLOSE = "([〔［【「『", ")]〕］】」』"
FINAL = "。．.！？!?」』）)〕］】"  # a paragraph that ends so is complete

# One character to one character, so that a match in the folded text is a slice of the raw text.
_FOLD = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_FOLD |= {ord("\u3000"): " ", ord("\u00a0"): " ", ord("\u2009"): " ", ord("｡"): "。", ord("､"): "、"}
_FOLD |= {ord("｢"): "「", ord("｣"): "」", ord("﹙"): "(", ord("﹚"): ")", ord("︓"): ":", ord("⦅"): "("}
_FOLDED = {chr(code): plain for code, plain in _FOLD.items()}
_FOLDABLE = re.compile("[" + "".join(map(re.escape, _FOLDED)) + "]")

# Variants of one kanji that the same minutes mix: a roster prints 髙, a label 高.
_VARIANTS = str.maketrans("﨑髙德𠮷邊邉齋齊斎濵濱澤廣國櫻惠藪籔桒", "崎高徳吉辺辺斉斉斉浜浜沢広国桜恵薮薮桑")


def fold(text: str) -> str:
    """Return `text` with full-width signs as ASCII and every space as " ": same length, for matching only."""
    return _fold_line(text) if len(text) <= _LINE else _fold(text)


def squeeze(text: str) -> str:
    """Return `text` without any white space."""
    return "".join(text.split())


def tidy(text: str) -> str:
    """Return `text` with each run of white space as one space, and none at the ends."""
    return " ".join(text.split())


def same(text: str) -> str:
    """Return the form under which two spellings of a name or a role are equal: NFKC, no space, one kanji variant."""
    return squeeze(unicodedata.normalize("NFKC", text)).translate(_VARIANTS)


def is_final(text: str) -> bool:
    """Tell whether a paragraph that ends like `text` is complete."""
    return text.rstrip()[-1:] in FINAL and bool(text.strip())


def _fold(text: str) -> str:
    return _FOLDABLE.sub(lambda m: _FOLDED[m[0]], text)  # a fourth of the time of str.translate


_LINE = 200  # characters: every layout that is tried folds the same beginnings of lines
_fold_line = lru_cache(maxsize=8192)(_fold)


def weight(text: str) -> int:
    """Return the number of characters that are not white space."""
    return len(squeeze(text))
