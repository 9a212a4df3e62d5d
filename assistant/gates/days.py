"""Read the dates, months, years of either calendar, times and days of the week of a text."""

# ruff: noqa: E501 - tables of words and patterns

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from assistant.gates import numbers
from assistant.gates.figure import Figure, Kind
from index.words import ERAS, kanji_number

N = numbers.JAPANESE.pattern
MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
          "december")  # fmt: skip
_month = "|".join(f"{m}|{m[:3]}\\.?|sept\\.?" if m == "september" else f"{m}|{m[:3]}\\.?" for m in MONTHS)
ENGLISH_DATE = re.compile(
    rf"\b(?:(?P<d1>[0-9]{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s+(?P<m1>{_month})|(?P<m2>{_month})\s+(?P<d2>[0-9]{{1,2}})(?:st|nd|rd|th)?(?![0-9,]*[0-9]))"
    r"(?:,?\s+(?P<y>[12][0-9]{3}))?\b",
    re.IGNORECASE,
)
ENGLISH_MONTH = re.compile(
    rf"\b(?:in|by|from|since|until|of|this|next|last|during|early|late|mid-?|and|to|for)\s+(?P<m>{_month})(?:\s+(?P<y>[12][0-9]{{3}}))?\b"
    rf"|\b(?P<m2>{_month})\s+(?P<y2>[12][0-9]{{3}})\b"
    rf"|\b(?:the|an?|our|their|its)\s+(?P<m3>{_month})(?=\s+[a-z])",  # the July meeting
    re.IGNORECASE,
)
ISO_DATE = re.compile(r"(?<![0-9])(?P<y>[12][0-9]{3})[-/.](?P<m>[01]?[0-9])[-/.](?P<d>[0-3]?[0-9])(?![0-9])")
ERA = "|".join(ERAS)
RELATIVE = {"一昨年": -2, "おととし": -2, "昨年": -1, "去年": -1, "今年": 0, "本年": 0, "ことし": 0, "来年": 1,
            "明年": 1, "再来年": 2, "年明け": 1, "last year": -1, "this year": 0, "next year": 1}  # fmt: skip
_relative = "|".join(sorted(RELATIVE, key=len, reverse=True))
DATE = re.compile(
    rf"(?:(?:(?P<era>{ERA}|[MTSHR])\s*(?P<ey>元|{N})|(?P<y>{N}))\s*年\s*|(?P<rel>{_relative})度?の?\s*)?"
    rf"(?P<m>{N})\s*月(?:の?\s*(?P<d>{N})\s*日(?!間))?(?!間)",
)
YEAR = re.compile(
    rf"(?:(?P<era>{ERA})\s*(?P<ey>元|{N})|(?<![0-9])(?P<y>[12][0-9]{{3}}|[一二][〇一二三四五六七八九]{{3}}))\s*年"
)
ENGLISH_YEAR = re.compile(r"\b(?P<era>Meiji|Taisho|Showa|Heisei|Reiwa)\s+(?P<ey>[0-9]{1,2})\b|(?<![0-9,.¥$])(?P<y>(?:19|20)[0-9]{2})(?![0-9,.]*[0-9])(?!\s*(?:yen|people|books|%|円|人|冊))\b", re.IGNORECASE)  # fmt: skip
ROMAN_ERAS = {"meiji": 1867, "taisho": 1911, "showa": 1925, "heisei": 1988, "reiwa": 2018}
LETTER_ERAS = {"M": 1867, "T": 1911, "S": 1925, "H": 1988, "R": 2018}
TIME = re.compile(
    rf"(?P<half>午前|午後|朝|夜|夕方|昼|深夜)?の?\s*(?P<h>{N})\s*時(?!間|代|期|点|刻)(?:\s*(?P<min>{N})\s*分|(?P<hm>半))?"
)
HOURS = "|".join(numbers.ONES[1:13])
ENGLISH_TIME = re.compile(
    r"\b(?P<h>[0-9]{1,2})(?:[:.](?P<min>[0-5][0-9]))?\s*(?P<half>a\.?m\.?|p\.?m\.?)(?![a-z])|\b(?P<h2>[0-9]{1,2}):(?P<min2>[0-5][0-9])\b"
    r"|\b(?:at|from|between|until|till|by|before|after|about|around|to)\s+(?P<h5>1?[0-9]|2[0-3])\.(?P<min5>[0-5][0-9])"
    r"(?:(?![0-9.]|\s*(?:%|[a-z]))|(?=\s+(?:and|to|until|on|in|each|every|for)\b))"
    rf"|\b(?P<past>half|(?:a )?quarter|twenty|ten|five) (?P<side>past|to) (?P<h4>[0-9]{{1,2}}|{HOURS})\b"
    rf"|\b(?P<h3>[0-9]{{1,2}}|{HOURS})\s+o['’]clock",
    re.IGNORECASE,
)
# “Carried five to one” tells no time, and “from ten to twelve” two.
CLOCK = re.compile(r"\b(?:at|until|till|before|after|around|about|since)\s+$", re.IGNORECASE)
PAST = {"half": 30, "quarter": 15, "twenty": 20, "ten": 10, "five": 5}
WEEKDAYS = ("月", "火", "水", "木", "金", "土", "日")
WEEKDAY = re.compile(r"(?P<ja>[月火水木金土日])曜|[(（](?P<short>[月火水木金土日])(?:[・･]?[祝休])?[)）]")
ENGLISH_WEEKDAY = re.compile(r"\b(mon|tues?|wednes|thurs?|fri|satur|sun)days?\b", re.IGNORECASE)
ENGLISH_WEEKDAYS = {"mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6}


def dates(text: str, held_on: dt.date | None) -> Iterator[Figure]:
    for m in ISO_DATE.finditer(text):
        if 1 <= int(m["m"]) <= 12 and 1 <= int(m["d"]) <= 31:
            yield Figure("date", (int(m["y"]), int(m["m"]), int(m["d"])), None, m.start(), m.end(), m.group())
    for m in DATE.finditer(text):
        month = _number(m["m"])
        if not 1 <= month <= 12:
            continue
        year = _year(m, held_on)
        day = _number(m["d"]) if m["d"] else None
        kind: Kind = "date" if day else "month"
        yield Figure(kind, (year, month, day) if day else (year, month), None, m.start(), m.end(), m.group())
    for m in ENGLISH_DATE.finditer(text):
        month = _month_number(m["m1"] or m["m2"])
        day = int(m["d1"] or m["d2"])
        if 1 <= day <= 31:
            yield Figure("date", (int(m["y"]) if m["y"] else None, month, day), None, m.start(), m.end(), m.group())
    for m in ENGLISH_MONTH.finditer(text):
        name, told = m["m"] or m["m2"] or m["m3"], m["y"] or m["y2"]
        if name == "may" or (m["m3"] and name.islower()):  # the verb, the march
            continue
        start = m.start(next(group for group in ("m", "m2", "m3") if m[group]))
        yield Figure(
            "month", (int(told) if told else None, _month_number(name)), None, start, m.end(), text[start : m.end()]
        )


def years(text: str, held_on: dt.date | None) -> Iterator[Figure]:
    for pattern in (YEAR, ENGLISH_YEAR):
        for m in pattern.finditer(text):
            year = _year(m, held_on)
            if year:
                yield Figure("year", (year,), None, m.start(), m.end(), m.group())


def relative_years(text: str, held_on: dt.date | None) -> Iterator[Figure]:
    if held_on:
        for m in re.finditer(_relative, text, re.IGNORECASE):
            if text[: m.start()].lower().endswith("the "):
                continue  # the next year, after whatever was told
            fiscal = text.startswith("度", m.end())
            year = (fiscal_year(held_on) if fiscal else held_on.year) + RELATIVE[m.group().lower()]
            yield Figure("year", (year,), "relative", m.start(), m.end(), m.group())


def times(text: str, held_on: dt.date | None) -> Iterator[Figure]:
    for m in TIME.finditer(text):
        hour = _number(m["h"])
        minute = 30 if m["hm"] else _number(m["min"]) if m["min"] else None
        half = m["half"]
        if hour > 24:
            continue
        late = half in ("午後", "夜", "夕方") and hour < 12
        sure = 1 if half or hour > 12 else None
        yield Figure("time", (hour + 12 * late, minute, sure), None, m.start(), m.end(), m.group())
    for m in ENGLISH_TIME.finditer(text):
        if (
            (m["side"] or "").lower() == "to"
            and m["past"].lower() in ("ten", "five")
            and not CLOCK.search(text[: m.start()])
        ):
            continue
        word = next(m[f"h{n}"] for n in ("", 2, 3, 4, 5) if m[f"h{n}"])
        hour = int(word) if word.isdigit() else int(numbers.WORDS[word.lower()])
        past: int | str | None = m["min"] or m["min2"] or m["min5"]
        if m["past"]:  # half past eight, a quarter to nine
            past = PAST[m["past"].lower().split()[-1]]
            hour, past = (hour, past) if m["side"].lower() == "past" else ((hour - 1) % 12 or 12, 60 - past)
        half = (m["half"] or "").lower().replace(".", "")
        if hour > 24:
            continue
        hour = hour % 12 + 12 * (half == "pm") if half else hour
        sure = 1 if half or hour > 12 else None
        yield Figure("time", (hour, int(past) if past else None, sure), None, m.start(), m.end(), m.group())


def weekdays(text: str, held_on: dt.date | None) -> Iterator[Figure]:
    for m in WEEKDAY.finditer(text):
        day = WEEKDAYS.index(m["ja"] or m["short"])
        yield Figure("weekday", (day,), None, m.start(), m.end(), m.group())
    for m in ENGLISH_WEEKDAY.finditer(text):
        yield Figure("weekday", (ENGLISH_WEEKDAYS[m[1][:3].lower()],), None, m.start(), m.end(), m.group())


def _month_number(name: str) -> int:
    return next(n for n, month in enumerate(MONTHS, 1) if month[:3] == name[:3].lower())


def _number(text: str) -> int:
    return 1 if text == "元" else int(numbers.japanese(text))


def fiscal_year(day: dt.date) -> int:
    """Return the year in which the fiscal year of a day began: in April."""
    return day.year - (day.month < 4)


def _year(match: re.Match[str], held_on: dt.date | None) -> int | None:
    parts = match.groupdict()
    if parts.get("era"):
        era = parts["era"]
        base = ERAS.get(era) or ROMAN_ERAS.get(era.lower()) or LETTER_ERAS[era.upper()]
        return base + _number(parts["ey"])
    if parts.get("y"):
        year = kanji_number(parts["y"]) if len(parts["y"]) == 4 and not parts["y"].isdigit() else _number(parts["y"])
        return year if year > 99 else None
    if parts.get("rel") and held_on:
        if match.string.startswith("度", match.end("rel")):
            month = _number(parts["m"]) if parts.get("m") else 4
            return fiscal_year(held_on) + RELATIVE[parts["rel"]] + (month < 4)
        return held_on.year + RELATIVE[parts["rel"]]
    return None
