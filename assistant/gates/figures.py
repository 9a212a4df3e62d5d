"""Read the figures of a text: amounts with their units, dates, times, years of either calendar, days of the week.

A figure of a claim must stand in what it cites: the same number, in a unit that does not contradict it.
"""

# ruff: noqa: E501, SIM905 - tables of words and patterns

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, Literal

from assistant.gates import numbers
from assistant.gates.reasons import Why
from index.words import ERAS, kanji_number, words

if TYPE_CHECKING:
    from assistant.gates.evidence import Claim

Kind = Literal["amount", "date", "month", "time", "year", "weekday"]
N = numbers.JAPANESE.pattern
# What is counted, in both languages; units of different rows contradict each other, unknown units do not.
UNITS: dict[str, tuple[str, ...]] = {
    "money": ("円", "yen", "¥", "jpy"),
    "percent": ("パーセント", "%", "percent", "per cent", "percentage points?", "ポイント"),
    "person": ("人", "名", "people", "persons?", "users?", "residents?", "children", "students?", "pupils?", "households? members?"),
    "year": ("年間", "か年", "カ年", "ヵ年", "ヶ年", "箇年", "年度", "年", "years?"),
    "month": ("か月間?", "カ月間?", "ヵ月間?", "ヶ月間?", "ケ月間?", "箇月間?", "months?"),
    "week": ("週間?", "weeks?"),
    "day": ("日間", "日", "days?"),
    "hour": ("時間", "hours?", "hrs?"),
    "minute": ("分間", "分", "minutes?", "mins?"),
    "second": ("秒間?", "seconds?", "secs?"),
    "book": ("冊", "books?", "volumes?", "copies", "copy"),
    "page": ("ページ", "頁", "pages?"),
    "house": ("軒", "戸", "世帯", "households?", "homes?", "houses?"),
    "place": ("か所", "カ所", "ヵ所", "ヶ所", "ケ所", "箇所", "locations?", "places?", "sites?", "stops?"),
    "vehicle": ("台", "vehicles?", "cars?", "buses"),
    "age": ("歳", "才", "years? old", "years? of age"),
}  # fmt: skip
# Units of other things: they make a kanji numeral a figure, and contradict nothing.
OTHERS = (
    "倍|割|分の|回|度|件|点|つ|個|枚|丁目|番|号|議案|条|項|款|便|タイトル|地区|校|園|棟|床|トン|キロ|メートル|m|㎡|ヘクタール|票|席|期|代|階|級|種|部|泊"
    "|食|杯|着|通|社|団体|施設|自治体|市|町|村|区|県|か国|本|館|両|基|室|帖|語|字|行|班|隊|組|問|題|例|類|段|列|路線|系統|往復|周年|次"
    "|張り?|羽|頭|匹|束|箱|袋|口|株|巻|着|拍|皿|膳|脚|面|幕|束|艘|隻|両|曲|画|筆|区画|品目|品|工区|路線|色|層|幹線"
)
# The one of a count: wherever sources say it, and where a claim bounds it or says it of each.
ONE = re.compile(
    r"(?<![一-鿿])一(?=(?:[人つ度日回点本件枚個階食杯校園棟社隊組か箇ヶ]|世帯|施設|団体)(?!般|緒|部(?!分)|方|体|概|切))|(?<=ち)一(?=人)|一(?=分[^の]{1,3}秒)"
)
BOUND_ONE = re.compile(r"一(?=[人つ度回点本件枚個台校か]所?(?:以上|以下|未満|ずつ|まで|につき|当たり|あたり))")
BARE = re.compile(rf"[{numbers.KANJI}]{{2,}}(?=の[一-鿿])")  # 十二の手続
THINGS = frozenset(
    "つ 個 件 点 枚 本 館 地区 校 園 棟 基 団体 施設 自治体 社 路線 種 票 席".split()
)  # counted one by one
_units = "|".join(unit for row in UNITS.values() for unit in row if not unit.isascii())
COUNTED = re.compile(rf"({N})\s*({_units}|%|{OTHERS})?")
SURE_ONE = re.compile(r"(?:週|年|か月|カ月|ヶ月|時間|割|円|億|万|冊|館|軒|台|件|本|号|番|校)")
ENGLISH_UNIT = re.compile(
    r"[\s-]*(?:[a-z]+[\s-]+){0,2}?("
    + "|".join(u for row in UNITS.values() for u in row if u.isascii())
    + r")(?![a-z])",
    re.IGNORECASE,
)
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
    rf"|\b(?P<m2>{_month})\s+(?P<y2>[12][0-9]{{3}})\b",
    re.IGNORECASE,
)
ISO_DATE = re.compile(r"(?<![0-9])(?P<y>[12][0-9]{3})[-/.](?P<m>[01]?[0-9])[-/.](?P<d>[0-3]?[0-9])(?![0-9])")
ERA = "|".join(ERAS)
RELATIVE = {"一昨年": -2, "おととし": -2, "昨年": -1, "去年": -1, "前年": -1, "今年": 0, "本年": 0, "ことし": 0, "来年": 1,
            "翌年": 1, "明年": 1, "再来年": 2, "年明け": 1, "last year": -1, "this year": 0, "next year": 1}  # fmt: skip
_relative = "|".join(sorted(RELATIVE, key=len, reverse=True))
DATE = re.compile(
    rf"(?:(?:(?P<era>{ERA}|[MTSHR])\s*(?P<ey>元|{N})|(?P<y>{N}))\s*年\s*|(?P<rel>{_relative})度?の?\s*)?"
    rf"(?P<m>{N})\s*月(?:\s*(?P<d>{N})\s*日(?!間))?(?!間)",
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
ENGLISH_TIME = re.compile(
    r"\b(?P<h>[0-9]{1,2})(?::(?P<min>[0-5][0-9]))?\s*(?P<half>a\.?m\.?|p\.?m\.?)(?![a-z])|\b(?P<h2>[0-9]{1,2}):(?P<min2>[0-5][0-9])\b"
    r"|\b(?P<h3>[0-9]{1,2}|" + "|".join(numbers.ONES[1:13]) + r")\s+o'clock",
    re.IGNORECASE,
)
WEEKDAYS = ("月", "火", "水", "木", "金", "土", "日")
WEEKDAY = re.compile(r"(?P<ja>[月火水木金土日])曜|[(（](?P<short>[月火水木金土日])(?:[・･]?[祝休])?[)）]")
ENGLISH_WEEKDAY = re.compile(r"\b(mon|tues?|wednes|thurs?|fri|satur|sun)days?\b", re.IGNORECASE)
ENGLISH_WEEKDAYS = {"mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6}
TENTHS = re.compile(rf"({numbers.ARABIC}|[{numbers.KANJI}])\s*割(?:\s*({numbers.ARABIC}|[{numbers.KANJI}])\s*分)?")
FRACTION = re.compile(rf"({N})\s*分の\s*({N})")
HALF = re.compile(r"半分|半数|半額|半ば以上|過半|\bhalf\b|\bhalves\b", re.IGNORECASE)
ENGLISH_FRACTION = re.compile(
    rf"\b(?:({'|'.join(numbers.WORDS)})[\s-]+)?({'|'.join(p for p in numbers.PARTS if p != 'half')})\b(?!\s+(?:time|year|day|week|agenda|item|quarter|page|meeting|party|ward))",
    re.IGNORECASE,
)
DURATION = re.compile(
    rf"({N})分({N})秒|({numbers.ARABIC}) minutes?,? (?:and )?({numbers.ARABIC}) seconds?", re.IGNORECASE
)  # one figure, not two
TWICE = re.compile(r"\b(twice|thrice)\b", re.IGNORECASE)
PERCENT = "percent"
APART = 3  # words that a claim shares with another figure's sentence, and none with its own, to have confused the two


@dataclass(frozen=True)
class Figure:
    """A figure and where it stands."""

    kind: Kind
    value: tuple[Fraction | int | None, ...]
    unit: str | None
    start: int
    end: int
    text: str


def figures(text: str, held_on: dt.date | None = None, *, ones: bool = False) -> list[Figure]:
    """Return the figures of a text, in order; a year that it leaves to the day it was said is told from `held_on`.

    `ones` counts the one of 一人 and 一つ, which is often a way of speaking, and numbers without a unit: 十二の手続.
    """
    text = _fold(text)
    text = (ONE if ones else BOUND_ONE).sub("1", text)
    found: list[Figure] = []
    taken = bytearray(len(text))
    for reader in READERS:
        for figure in reader(text, held_on):
            if not any(taken[figure.start : figure.end]):
                found.append(figure)
                for i in range(figure.start, figure.end):
                    taken[i] = 1
                year = figure.value[0]
                if (
                    ones
                    and figure.kind == "year"
                    and year is not None
                    and text.startswith(("年度末", "度末"), figure.end - 1)
                ):
                    found.append(replace(figure, kind="month", value=(year + 1, 3)))  # it ends in March
    return sorted(found, key=lambda f: f.start)


def missing(claim: Iterable[Figure], evidence: Iterable[Figure]) -> Figure | None:
    """Return the first figure of a claim that the evidence does not hold, or None."""
    known = list(evidence)
    return next((f for f in claim if not any(agrees(f, other) for other in known)), None)


def agrees(claim: Figure, evidence: Figure) -> bool:
    """Return whether a figure of the evidence bears out that of a claim."""
    if claim.kind == "date":
        return evidence.kind == "date" and all(
            a is None or a == b or (b is None and n == 0)
            for n, (a, b) in enumerate(zip(claim.value, evidence.value, strict=True))
        )
    if claim.kind == "month":
        if evidence.kind not in ("date", "month") or claim.value[1] != evidence.value[1]:
            return False
        return claim.value[0] is None or evidence.value[0] in (None, claim.value[0])
    if claim.kind == "time":
        return evidence.kind == "time" and _same_time(claim.value, evidence.value)
    if claim.kind == "year":
        return evidence.kind in ("year", "date", "month") and claim.value[0] == evidence.value[0]
    if claim.kind == "weekday":
        return evidence.kind == "weekday" and claim.value == evidence.value
    if evidence.kind == "date" and claim.unit in ("day", None):
        return claim.value[0] == evidence.value[2]
    if evidence.kind == "time" and claim.unit is None:
        return claim.value[0] == evidence.value[0]
    if evidence.kind == "year" and claim.unit in ("year", None):
        return claim.value[0] == evidence.value[0]
    if evidence.kind != "amount" or claim.value != evidence.value:
        return False
    return (
        claim.unit is None or evidence.unit is None or claim.unit == evidence.unit or _alike(claim.unit, evidence.unit)
    )


def _alike(a: str, b: str) -> bool:
    """Return whether two units may count the same."""
    return {a, b} in ({"year", "age"}, {"person", "house"}) or (
        "thing" in (a, b) and {a, b} & {"place", "house", "vehicle", "book"} != set()
    )


def _same_time(a: tuple[Fraction | int | None, ...], b: tuple[Fraction | int | None, ...]) -> bool:
    if (a[1] or 0) != (b[1] or 0):
        return False
    if a[0] == b[0]:
        return True
    return (a[2] is None or b[2] is None) and a[0] is not None and b[0] is not None and a[0] % 12 == b[0] % 12


def _fold(text: str) -> str:
    """Return the text in NFKC, numbers and what they count drawn together: 「648 万円」 is 648万円."""
    folded = unicodedata.normalize("NFKC", text)
    return re.sub(r"(?<=[0-9])[ ]+(?=[^\x00-\x7f])|(?<=[^\x00-\x7f])[ ]+(?=[0-9])", "", folded)


def _number(text: str) -> int:
    return 1 if text == "元" else int(numbers.japanese(text))


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
        return held_on.year + RELATIVE[parts["rel"]]
    return None


def _dates(text: str, held_on: dt.date | None) -> Iterator[Figure]:
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
        name, told = m["m"] or m["m2"], m["y"] or m["y2"]
        if name == "may":  # the verb
            continue
        start = m.start("m" if m["m"] else "m2")
        yield Figure(
            "month", (int(told) if told else None, _month_number(name)), None, start, m.end(), text[start : m.end()]
        )


def _month_number(name: str) -> int:
    return next(n for n, month in enumerate(MONTHS, 1) if month[:3] == name[:3].lower())


def _years(text: str, held_on: dt.date | None) -> Iterator[Figure]:
    for pattern in (YEAR, ENGLISH_YEAR):
        for m in pattern.finditer(text):
            year = _year(m, held_on)
            if year:
                yield Figure("year", (year,), None, m.start(), m.end(), m.group())


def _relative_years(text: str, held_on: dt.date | None) -> Iterator[Figure]:
    if held_on:
        for m in re.finditer(_relative, text, re.IGNORECASE):
            year = held_on.year + RELATIVE[m.group().lower()]
            yield Figure("year", (year,), "relative", m.start(), m.end(), m.group())


def _times(text: str, held_on: dt.date | None) -> Iterator[Figure]:
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
        word = m["h"] or m["h2"] or m["h3"]
        hour = int(word) if word.isdigit() else numbers.WORDS[word.lower()]
        past = m["min"] or m["min2"]
        half = (m["half"] or "").lower().replace(".", "")
        if hour > 24:
            continue
        hour = hour % 12 + 12 * (half == "pm") if half else hour
        sure = 1 if half or hour > 12 else None
        yield Figure("time", (hour, int(past) if past else None, sure), None, m.start(), m.end(), m.group())


def _durations(text: str, held_on: dt.date | None) -> Iterator[Figure]:
    for m in DURATION.finditer(text):
        value = 60 * numbers.japanese(m[1] or m[3]) + numbers.japanese(m[2] or m[4])
        yield Figure("amount", (value,), "second", m.start(), m.end(), m.group())


def _weekdays(text: str, held_on: dt.date | None) -> Iterator[Figure]:
    for m in WEEKDAY.finditer(text):
        day = WEEKDAYS.index(m["ja"] or m["short"])
        yield Figure("weekday", (day,), None, m.start(), m.end(), m.group())
    for m in ENGLISH_WEEKDAY.finditer(text):
        yield Figure("weekday", (ENGLISH_WEEKDAYS[m[1][:3].lower()],), None, m.start(), m.end(), m.group())


def _shares(text: str, held_on: dt.date | None) -> Iterator[Figure]:
    for m in TENTHS.finditer(text):
        value = numbers.japanese(m[1]) * 10 + (numbers.japanese(m[2]) if m[2] else 0)
        yield Figure("amount", (value,), PERCENT, m.start(), m.end(), m.group())
    for m in FRACTION.finditer(text):
        below = numbers.japanese(m[1])
        if below:
            yield Figure("amount", (100 * numbers.japanese(m[2]) / below,), PERCENT, m.start(), m.end(), m.group())
    for m in ENGLISH_FRACTION.finditer(text):
        above = numbers.english(m[1]) if m[1] else Fraction(1)
        if m[1] or m[2].lower() not in ("second", "third", "fifth", "tenth"):
            share = 100 * above / numbers.PARTS[m[2].lower()]
            yield Figure("amount", (share,), PERCENT, m.start(), m.end(), m.group())
    for m in HALF.finditer(text):
        yield Figure("amount", (Fraction(50),), PERCENT, m.start(), m.end(), m.group())


def _amounts(text: str, held_on: dt.date | None) -> Iterator[Figure]:
    for m in numbers.SCALED.finditer(text):
        value = Fraction(m[1].replace(",", "")) * numbers.SCALES[m[2].lower()]
        yield Figure("amount", (value,), _english_unit(text, m.start(), m.end()), m.start(), m.end(), m.group())
    for m in COUNTED.finditer(text):
        number, unit = m[1], m[2]
        latin = number[0].isascii()
        if not latin and not _is_figure(text, m):
            continue
        value = numbers.japanese(number)
        name = _unit(unit) if unit else _english_unit(text, m.start(), m.end()) if latin else None
        yield Figure("amount", (value,), name, m.start(), m.end(), m.group().strip())
    for m in BARE.finditer(text):
        yield Figure("amount", (numbers.japanese(m.group()),), None, m.start(), m.end(), m.group())
    for m in numbers.ENGLISH.finditer(text):
        value = numbers.english(m.group())
        name = _english_unit(text, m.start(), m.end())
        if value > 1 or (value == 1 and name and m.group().lower() == "one" and _directly(text, m.end())):
            yield Figure("amount", (value,), name, m.start(), m.end(), m.group())
    for m in TWICE.finditer(text):
        yield Figure(
            "amount", (Fraction({"twice": 2, "thrice": 3}[m[1].lower()]),), None, m.start(), m.end(), m.group()
        )


def _directly(text: str, end: int) -> bool:
    return bool(re.match(r"[\s-](?:week|month|year|hour|day|minute|million|yen)", text[end:], re.IGNORECASE))


def _is_figure(text: str, m: re.Match[str]) -> bool:
    """Return whether kanji that write a number do so here: 十二人 does, 一般 and 千葉 do not."""
    number, unit = m[1], m[2]
    before = text[max(0, m.start() - 1) : m.start()]
    if before == "第":
        return True
    if unit is None or (before and before in "数何幾"):
        return len(number) > 2 and any(c in numbers.UNITS for c in number) and any(c in numbers.DIGITS for c in number)
    if number == "十" and unit == "分":
        return False
    if number == "一":
        return bool(SURE_ONE.match(unit))
    if len(number) == 1 and number in numbers.UNITS:
        return unit not in ("つ", "分", "日", "度") or number != "万"
    return True


def _unit(unit: str) -> str | None:
    if unit in THINGS:
        return "thing"
    return next((name for name, row in UNITS.items() if any(re.fullmatch(u, unit) for u in row)), None)


def _english_unit(text: str, start: int, end: int) -> str | None:
    if text[max(0, start - 1) : start] in ("¥", "￥"):
        return "money"
    m = ENGLISH_UNIT.match(text, end)
    if m is None:
        return None
    return next(
        (name for name, row in UNITS.items() if any(u.isascii() and re.fullmatch(u, m[1], re.IGNORECASE) for u in row)),
        None,
    )


# Bounds of a figure and the time that it is spread over, around the place \0 of the figure.
BOUNDS = tuple(
    re.compile(row, re.IGNORECASE)
    for row in (
        r"\0(以上|を?超え|を?上回)|(at least|more than|over|above|exceeding) \0|\0 or (more|older|over)",
        r"\0(以下|未満|以内|を?下回|に満たない|まで)|(at most|less than|under|below|up to|fewer than|no more than) \0"
        r"|\0 or (less|fewer|younger)",
    )
)
PERIODS = tuple(
    re.compile(row, re.IGNORECASE)
    for row in (
        r"(年間|年額|毎年|年に|1年|一年)[^\0]{0,6}\0|\0.{0,6}(a year|per year|annually|yearly|every year)|(annual|yearly)[^\0]*\0",
        r"(月額|毎月|月に|月々|ひと月|1か月|月)[^\0日]{0,6}\0|\0.{0,6}(a month|per month|monthly|every month)|monthly[^\0]*\0",
        r"(日額|毎日|1日|一日)[^\0]{0,6}\0|\0.{0,6}(a day|per day|daily|every day)|daily[^\0]*\0",
        r"(毎週|週に|1週間に)[^\0]{0,6}\0|\0.{0,6}(a week|per week|weekly|every week)|weekly[^\0]*\0",
    )
)
READERS = (_dates, _durations, _times, _years, _relative_years, _weekdays, _shares, _amounts)


def gate(claim: Claim) -> Why | None:
    """Return the first figure of the claim that does not stand in what it cites, or None."""
    evidence = [f for e in claim.evidence for f in (*e.own.figures, *(e.asked.figures if claim.asks else ()))]
    mine = _without_quotes_and_meeting(claim)
    lost = missing(mine, evidence) or next((f for f in mine if _far_off(f, evidence, claim.told.held_on)), None)
    return Why("figure", lost.text) if lost else _of_another(claim, mine)


def _far_off(f: Figure, evidence: Sequence[Figure], held_on: dt.date | None) -> bool:
    """Return whether a claim puts a day told without its year more than a year from the day it was told."""
    if f.kind not in ("date", "month") or f.value[0] is None or held_on is None:
        return False
    years = [other.value[0] for other in evidence if other.kind in ("date", "month", "year") and agrees(f, other)]
    told = any(other.kind == "year" and other.value[0] == f.value[0] for other in evidence)
    return bool(years) and all(y is None for y in years) and not told and abs(int(f.value[0]) - held_on.year) > 1


def _of_another(claim: Claim, mine: Sequence[Figure]) -> Why | None:
    """Return a figure that the claim gives to what has another figure of its kind in the sources."""
    for f in mine:
        beside = _otherwise_bound(claim, f)
        if beside:
            return Why("figure_of_another", f.text, beside)
        text = _fold(claim.text)
        held = [
            (other, _clause(_fold(e.own.text), other))
            for e in claim.evidence
            for other in e.own.figures
            if _of_kind(f, other)
        ]
        its = set().union(*(clause for other, clause in held if agrees(f, other)))
        apart = _in_another_sentence(claim, f)
        if apart:
            return Why("figure_of_another", f.text, apart)
        beside_it = [
            g
            for g in mine
            if g is not f and not re.search(r"[、。，；;]", text[min(f.end, g.end) : max(f.start, g.start)])
        ]
        for topic in (_topic(text, f), _before(text, f)):
            for other, clause in held:
                if any(agrees(g, other) for g in beside_it):
                    continue  # 31人中9人: the words are the other figure's
                if not agrees(f, other) and topic & (clause - its) and not topic & (its - clause):
                    return Why("figure_of_another", f.text, other.text)
    return None


def _in_another_sentence(claim: Claim, f: Figure) -> str | None:
    """Return the figure that the sources give where they speak of what the claim does, the claim's standing elsewhere."""
    mine = {w for w in claim.told.words if not any(c.isdigit() for c in w)}
    here, there, rival = 0, 0, ""
    for e in claim.evidence:
        text = _fold(e.own.text)
        for other in e.own.figures:
            if not _of_kind(f, other) or (f.unit is None) != (other.unit is None):
                continue
            shared = len(mine & _sentence(text, other))
            if agrees(f, other):
                here = max(here, shared)
            elif shared > there and not agrees(other, f):
                there, rival = shared, other.text
    return rival if here == 0 and there >= APART else None


def _otherwise_bound(claim: Claim, f: Figure) -> str | None:
    """Return how the sources bound or spread a figure that the claim bounds or spreads otherwise: 以上, 未満, a year."""
    mine = _fold(claim.text)
    for rows, before, after in ((BOUNDS, 14, 8), (PERIODS, 10, 12)):
        wanted = _rows(mine, f, rows, before, after)
        held = [
            _rows(_fold(e.own.text), other, rows, before, after)
            for e in claim.evidence
            for other in e.own.figures
            if other.kind == f.kind and agrees(f, other)
        ]
        if wanted and held and all(found and not (found.keys() & wanted.keys()) for found in held):
            return next(iter(held[0].values())).replace("\0", f.text)
    return None


def _rows(text: str, f: Figure, rows: Sequence[re.Pattern[str]], before: int, after: int) -> dict[int, str]:
    """Return the rows of a table that stand beside a figure, in its clause."""
    left = re.split(r"[、。，,;；]", text[max(0, f.start - before) : f.start])[-1]
    right = re.split(r"[、。，;；]|[,.](?= )", text[f.end : f.end + after])[0]
    return {n: m.group() for n, row in enumerate(rows) if (m := row.search(f"{left}\0{right}"))}


def _of_kind(f: Figure, other: Figure) -> bool:
    return f.kind == other.kind and (f.unit == other.unit or None in (f.unit, other.unit))


def _topic(text: str, f: Figure) -> set[str]:
    """Return the words of what a figure is said of: the noun phrase before は or が in its clause."""
    before = re.split(r"[、。，,；;]", text[: f.start])[-1]
    marked = re.match(r"^(.{1,20}?)(?:では|には|は|が|(?<!最)も)", before)
    return {w for w in words(marked[1]) if not w.isdigit()} if marked else set()


def _before(text: str, f: Figure) -> set[str]:
    """Return the words of when or of what a figure is told, right before it in its clause: 初年度 of 「初年度900人」."""
    before = re.split(r"[、。，,；;]", text[: f.start])[-1]
    return {w for w in words(re.split(r"[はがもをに]", before)[-1]) if not w.isdigit()}


def _clause(text: str, f: Figure) -> set[str]:
    """Return the content words of the clause around a figure; one that begins with it goes on with what was said."""
    start = max(text.rfind(c, 0, f.start) for c in "、。，") + 1
    end = min((at for at in (text.find(c, f.end) for c in "、。，") if at >= 0), default=len(text))
    if not text[start : f.start].strip() and text[start - 1 : start] in ("、", "，"):
        start = max(text.rfind(c, 0, start - 1) for c in "、。，") + 1
    return set(words(text[start:end]))


def _sentence(text: str, f: Figure) -> set[str]:
    """Return the content words of the sentence around a figure."""
    start = max(text.rfind(c, 0, f.start) for c in "。\n") + 1
    end = min((at for at in (text.find(c, f.end) for c in "。\n") if at >= 0), default=len(text))
    return set(words(text[start:end]))


def _without_quotes_and_meeting(claim: Claim) -> list[Figure]:
    """Return the figures of a claim but those of the meeting itself: its day, its title, the page cited."""
    record = [f for e in claim.evidence for f in e.record.figures]
    pages = {e.passage.page for e in claim.evidence if e.passage.page}
    return [
        f for f in claim.told.figures
        if not any(f.kind in ("date", "year") and agrees(f, r) and _of_meeting(claim.text) for r in record)
        and not (f.unit == "page" and f.value[0] in pages)
    ]  # fmt: skip


def _of_meeting(text: str) -> bool:
    return bool(
        re.search(
            r"会議|協議会|審議会|委員会|本会議|議会|懇談会|部会|会合|定例会|\b(meeting|session|sitting|council|committee|board|assembly)\b",
            text,
            re.IGNORECASE,
        )
    )
