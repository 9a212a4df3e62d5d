"""Find the day a meeting was held: era and western years, kanji and full-width digits, two-digit years."""

from __future__ import annotations

import datetime as dt
import re

from index.reading.glyphs import fold, squeeze

ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867}
ERA_LETTERS = {"R": 2018, "H": 1988, "S": 1925, "T": 1911}
_DIGIT = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "元": 1}
_N = r"(?:\d{1,4}|[〇零元一二三四五六七八九十百]{1,5})"
_S = r"\s*"

# Each row: a pattern with groups y, m, d, and how the year is counted. The first that matches wins at its place.
_FORMS: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(
            rf"(?P<era>令和|平成|昭和|大正|明治){_S}(?P<y>{_N}){_S}年?(?:{_S}\(\d{{4}}年?\))?{_S}(?:度{_S})?"
            rf"(?P<m>{_N}){_S}月{_S}(?P<d>{_N}){_S}日"
        ),
        "era",
    ),
    (
        re.compile(rf"(?P<y>(?:19|20)\d\d){_S}年(?:{_S}\([^)]{{1,8}}\))?{_S}(?P<m>{_N}){_S}月{_S}(?P<d>{_N}){_S}日"),
        "west",
    ),
    (re.compile(r"(?<![\dA-Za-z])(?P<y>(?:19|20)\d\d)[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d)"), "west"),
    (
        re.compile(r"(?<![A-Za-z])(?P<era>[RHST])\.?(?P<y>\d{1,2})[.\-/](?P<m>\d{1,2})[.\-/](?P<d>\d{1,2})(?!\d)"),
        "letter",
    ),
    (re.compile(r"(?<![A-Za-z])(?P<era>[RHST])(?P<y>\d\d)(?P<m>\d\d)(?P<d>\d\d)(?!\d)"), "letter"),
    (re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<m>[01]\d)(?P<d>[0-3]\d)(?!\d)"), "west"),
    (re.compile(r"(?<![\d.])(?P<y>\d\d)/(?P<m>\d{1,2})/(?P<d>\d{1,2})(?!\d)"), "short"),
    (re.compile(rf"(?<![\d年])(?P<y>\d\d){_S}年{_S}(?P<m>\d{{1,2}}){_S}月{_S}(?P<d>\d{{1,2}}){_S}日"), "bare"),
)
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_MONTH = "|".join(f"{name[:3]}(?:{name[3:]}|t)?\\.?" if name != "May" else name for name in _MONTHS)  # Sept., Jul
_ENGLISH = (  # March 4th, 2024; Tuesday 4th of March 2024
    re.compile(rf"\b(?P<m>{_MONTH})\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y>(?:19|20)\d\d)\b", re.IGNORECASE),
    re.compile(
        rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m>{_MONTH}),?\s+(?P<y>(?:19|20)\d\d)\b", re.IGNORECASE
    ),
)
# 19/11/2024 and 14.10.2025: a day where no month could stand, or between dots, where the day comes first everywhere.
_DAY_FIRST = re.compile(
    r"(?<![\d./-])(?P<d>1[3-9]|2\d|3[01])[/.-](?P<m>0?[1-9]|1[0-2])[/.-](?P<y>(?:19|20)\d\d)(?!\d)"
    r"|(?<![\d.])(?P<d2>0?[1-9]|1[0-2])\.(?P<m2>0?[1-9]|1[0-2])\.(?P<y2>(?:19|20)\d\d)(?!\d)"
)
# Extraction that lost 年 and 月 (平成29118日) still tells the day when only one reading is a date.
_LOST = re.compile(r"(?P<era>令和|平成|昭和)(?P<digits>\d{3,6})日")
_MONTH_DAY = re.compile(rf"(?P<m>{_N}){_S}月{_S}(?P<d>{_N}){_S}日")
_YEAR = re.compile(rf"(?:(?P<era>令和|平成|昭和){_S}(?P<y>{_N})|(?P<w>(?:19|20)\d\d)){_S}年(?!度)")


def kanji_number(text: str) -> int | None:
    """Return the whole number that digits or kanji digits write (二十三, 二〇二四, 元), or None."""
    text = squeeze(fold(text))
    if text.isascii() and text.isdigit():
        return int(text)
    if not text or any(c not in _DIGIT and c not in "十百千" for c in text):
        return None
    if not any(c in "十百千" for c in text):
        return int("".join(str(_DIGIT[c]) for c in text))
    total, current = 0, 0
    for char in text:
        if char in "十百千":
            total += (current or 1) * {"十": 10, "百": 100, "千": 1000}[char]
            current = 0
        else:
            current = _DIGIT[char]
    return total + current


def find_date(text: str, *, year: int | None = None) -> dt.date | None:
    """Return the first whole date in `text`, or None; with `year`, a month and day alone are enough.

    A weekday beside the date is never looked at: in real minutes it is often wrong.
    """
    folded = fold(text)
    best: tuple[int, dt.date] | None = None
    for pattern, kind in _FORMS:
        for match in pattern.finditer(folded):
            day = _day(_year(match, kind), match["m"], match["d"])
            if day and (best is None or match.start() < best[0]):
                best = (match.start(), day)
            if day:
                break
    if best:
        return best[1]
    written = [hit for form in _ENGLISH if (hit := form.search(folded))]
    if written:
        first = min(written, key=lambda hit: hit.start())
        month = next(n for n, name in enumerate(_MONTHS, 1) if name[:3].lower() == first["m"][:3].lower())
        return _day(int(first["y"]), str(month), first["d"])
    if day_first := _DAY_FIRST.search(folded):
        parts = [day_first[name] or day_first[f"{name}2"] for name in "ymd"]
        return _day(int(parts[0]), parts[1], parts[2])
    if lost := _LOST.search(folded):
        return _lost(ERAS[lost["era"]], lost["digits"])
    if year and (short := _MONTH_DAY.search(folded)):
        return _day(year, short["m"], short["d"])
    return None


def find_year(text: str) -> int | None:
    """Return the first calendar year in `text`, or None; a fiscal year (年度) is none."""
    match = _YEAR.search(fold(text))
    if not match:
        return None
    if match["w"]:
        return int(match["w"])
    number = kanji_number(match["y"])
    return ERAS[match["era"]] + number if number else None


def _year(match: re.Match[str], kind: str) -> int | None:
    number = kanji_number(match["y"])
    if number is None:
        return None
    if kind == "era":
        return ERAS[match["era"]] + number
    if kind == "letter":
        return ERA_LETTERS[match["era"]] + number
    if kind == "short":  # 99/02/01, 03/11/20
        return number + (1900 if number >= 70 else 2000)
    if kind == "bare":  # 27年2月3日 with the era left out: Heisei while it lasted, Reiwa for small numbers
        return (1988 if number > 10 else 2018) + number
    return number


def _day(year: int | None, month: str, day: str) -> dt.date | None:
    numbers = kanji_number(month), kanji_number(day)
    if year is None or None in numbers:
        return None
    try:
        return dt.date(year, numbers[0] or 0, numbers[1] or 0)
    except ValueError:
        return None


def _lost(era: int, digits: str) -> dt.date | None:
    """Read 29118 as year 29, month 11, day 8: the split whose parts are all a date, two-digit months first."""
    for years in (2, 1):
        for months in (2, 1):
            year, month, day = digits[:years], digits[years : years + months], digits[years + months :]
            if year and month and day and not day.startswith("0") and (found := _day(era + int(year), month, day)):
                return found
    return None
