"""Read numbers as people write them: 2,300万, 千二百, 二〇二二, ６４８, 6.48 million, twenty-four, two thirds."""

from __future__ import annotations

import re
from fractions import Fraction

DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "壱": 1, "弐": 2, "参": 3}
SMALL = {"十": 10, "百": 100, "千": 1000, "拾": 10}
LARGE = {"万": 10**4, "億": 10**8, "兆": 10**12}
KANJI = "".join((*DIGITS, *SMALL, *LARGE))
ARABIC = r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?"
UNITS = "".join((*SMALL, *LARGE))
# 1万2千, 2,300万, 百三十六億, 三百; the folded text has narrow digits.
_digits = "".join(DIGITS)
DECIMAL = rf"[{_digits}十]+・[{_digits}]+(?=[メキセミトヘ割倍%％パポ度点歳人件ヶ万億])"  # 二・五メートル
JAPANESE = re.compile(
    rf"{DECIMAL}|(?:{ARABIC}[{UNITS}]*|[{KANJI}]+)(?:(?<=[{UNITS}])(?:{ARABIC}[{UNITS}]*|[{KANJI}]+))*"
)
ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
WORDS = {w: n for n, w in enumerate(ONES)} | {w: 10 * n for n, w in enumerate(TENS, 2)}
SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
PARTS = {"half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5,
         "tenth": 10, "tenths": 10}  # fmt: skip
_scale = "|".join(SCALES)
_unit = rf"(?:(?:{'|'.join(TENS)})(?:[\s-](?:{'|'.join(ONES[1:10])})\b)?|(?:{'|'.join(reversed(ONES))}))"
ENGLISH = re.compile(
    rf"\b(?:{_unit}|(?:{_scale})(?:\s+and\s+{_unit})?)\b(?:[\s-]+(?:{_scale})\b(?:[\s-]+(?:and\s+)?{_unit}\b)?)*",
    re.IGNORECASE,
)
SCALED = re.compile(rf"({ARABIC})\s*({'|'.join(SCALES)})\b", re.IGNORECASE)


def japanese(text: str) -> Fraction:
    """Return the number that digits and kanji write."""
    if "・" in text:
        whole, _, part = text.partition("・")
        return japanese(whole) + Fraction(int("".join(str(DIGITS[c]) for c in part)), 10 ** len(part))
    total = section = Fraction(0)
    number: Fraction | None = None
    for token in re.findall(rf"{ARABIC}|[{KANJI}]", text):
        if token in LARGE:
            section += number if number is not None else 0
            total += (section or 1) * LARGE[token]
            section, number = Fraction(0), None
        elif token in SMALL:
            section += (1 if number is None else number) * SMALL[token]
            number = None
        elif token in DIGITS:
            number = Fraction(DIGITS[token]) + (0 if number is None else number * 10)
        else:
            number = Fraction(token.replace(",", ""))
    return total + section + (number or 0)


def english(text: str) -> Fraction:
    """Return the number that English words write: two hundred and fourteen is 214."""
    total = current = 0
    for word in re.findall(r"[a-z]+", text.lower()):
        if word in WORDS:
            current += WORDS[word]
        elif word == "hundred":
            current = (current or 1) * 100
        elif word in SCALES:
            total += (current or 1) * SCALES[word]
            current = 0
    return Fraction(total + current)
