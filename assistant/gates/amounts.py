"""Read the amounts of a text with what they count: 648万円, 六割, two thirds, 32 minutes and 5 seconds."""

# ruff: noqa: E501, SIM905 - tables of words and patterns

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache, lru_cache

from assistant.gates import numbers
from assistant.gates.figure import Figure

N = numbers.JAPANESE.pattern
# What is counted, in both languages; units of different rows contradict each other, unknown units do not.
UNITS: dict[str, tuple[str, ...]] = {
    "money": ("円", "ドル", "ポンド", "ユーロ", "ウォン", "yen", "¥", "jpy", "dollars?", "pounds?", "euros?"),
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
    "倍|割|分の|回|度|件|点|つ|個|枚|丁目|番|号|議案|条|項|款|便|タイトル|地区|校|園|棟|床|トン|キロ|ミリ|センチ|メートル|グラム|リットル|ワット|デシベル|m(?![a-z])|㎡|ヘクタール|票|席|期|代|階|級|種|部|泊"
    "|食|杯|着|通|社|団体|施設|自治体|市|町|村|区|県|か国|本|館|両|基|室|帖|語|字|行|班|隊|組|問|題|例|類|段|列|路線|系統|往復|周年|次"
    "|重(?=[にの計])|張り?|羽|頭|匹|束|箱|袋|口|株|巻|着|拍|皿|膳|脚|面|幕|束|艘|隻|両|曲|画|筆|区画|品目|品|工区|路線|色|層|幹線"
)
# The one of a count: wherever sources say it, and where a claim bounds it or says it of each.
ONE = re.compile(
    r"(?:(?<![一-鿿])|(?<=[週月年]))一(?=(?:[人名つ度日回点本件枚個階食杯校園棟社隊組か箇ヶ便台戸軒冊]|世帯|施設|団体)(?!般|緒|部(?!分)|方|体|概|切))|(?<=ち)一(?=人)|一(?=分[^の]{1,3}秒)"
)
BOUND_ONE = re.compile(r"一(?=[人つ度回点本件枚個台校か]所?(?:以上|以下|未満|ずつ|まで|につき|当たり|あたり))")
ATTRIBUTES = frozenset(("student", "pupil", "resident", "user", "person"))
ATTRIBUTED = re.compile(r" [a-z]{3,}")
A_UNIT = re.compile(r"\ban?(?= (?:day|hour|week|month|year|minute|person)\b)", re.IGNORECASE)  # £400 a day
BARE = re.compile(rf"[{numbers.KANJI}]{{2,}}(?=の[一-鿿])")  # 十二の手続
THINGS = frozenset(
    "つ 個 件 点 枚 本 館 地区 校 園 棟 基 団体 施設 自治体 社 路線 種 票 席".split()
)  # counted one by one
_units = "|".join(unit for row in UNITS.values() for unit in row if not unit.isascii())
COUNTED = re.compile(rf"({N})\s*({_units}|%|{OTHERS})?")
SURE_ONE = re.compile(r"(?:週|年|か月|カ月|ヶ月|時間|割|円|億|万|冊|館|軒|台|件|本|号|番|校)")
ENGLISH_UNIT = re.compile(
    rf"[\s-]*(?:(?!(?:in|of|to|at|for|from|by|and|or|per|a|an|the|than|with|after|before|last|this|next|each|every|previous|{'|'.join(numbers.WORDS)})\b)[a-z]+[\s-]+){{0,2}}?("
    + "|".join(u for row in UNITS.values() for u in row if u.isascii())
    + r")(?![a-z])",
    re.IGNORECASE,
)
TENTHS = re.compile(rf"({numbers.ARABIC}|[{numbers.KANJI}])\s*割(?:\s*({numbers.ARABIC}|[{numbers.KANJI}])\s*分)?")
FRACTION = re.compile(rf"({N})\s*分の\s*({N})")
HALF = re.compile(r"半分|半数|半額|半ば以上|過半|\bhalf\b|\bhalves\b", re.IGNORECASE)
ENGLISH_FRACTION = re.compile(
    rf"\b(?:({'|'.join(numbers.WORDS)})[\s-]+)?({'|'.join(p for p in numbers.PARTS if p != 'half')})\b(?!\s+(?:time|year|day|week|agenda|item|quarter|page|meeting|party|ward))",
    re.IGNORECASE,
)
COUNT = rf"{numbers.ARABIC}|{numbers.ENGLISH.pattern}"
# One figure, not two.
DURATIONS = tuple(
    (re.compile(rf"({N}){ja[0]}({N}){ja[1]}|({COUNT}) {en[0]}s?,? (?:and )?({COUNT}) {en[1]}s?", re.IGNORECASE), en[1])
    for ja, en in ((("分", "秒"), ("minute", "second")), (("時間", "分"), ("hour", "minute")))
)  # fmt: skip
QUARTER_OF = re.compile(r"\b(?:(three)[ -]quarters|(?:a )?quarter) of an (hour)\b", re.IGNORECASE)
HALF_OF = re.compile(r"\bhalf an? (hour|year|day|minute)\b|半(年|日|時間)(?!分)", re.IGNORECASE)
HALVES = {"hour": (30, "minute"), "時間": (30, "minute"), "year": (6, "month"), "年": (6, "month"), "day": (12, "hour"),
          "日": (12, "hour"), "minute": (30, "second")}  # fmt: skip
TWICE = re.compile(r"\b(twice|thrice)\b", re.IGNORECASE)
ORDINALS = {w: n for n, w in enumerate("second third fourth fifth sixth seventh eighth ninth tenth".split(), 2)}
ORDINAL = re.compile(
    rf"\b(?:([0-9]+)(?:st|nd|rd|th)|({'|'.join(ORDINALS)}))(?=[\s-](?:floor|storey|grade|year|time|attempt|meeting|session|round|public|invitation|"
    r"item|place|child|page|day|week|month)\b)",
    re.IGNORECASE,
)
PERCENT = "percent"
CURRENCIES = ("¥", "￥", "$", "€", "£")


def durations(text: str, held_on: dt.date | None) -> Iterator[Figure]:
    for pattern, unit in DURATIONS:
        for m in pattern.finditer(text):
            first, then = ((m[n] or m[n + 2]) for n in (1, 2))
            value = 60 * _count(first) + _count(then)
            yield Figure("amount", (value,), unit, m.start(), m.end(), m.group())
    for m in HALF_OF.finditer(text):
        number, unit = HALVES[(m[1] or m[2]).lower()]
        yield Figure("amount", (Fraction(number),), unit, m.start(), m.end(), m.group())
    for m in QUARTER_OF.finditer(text):
        yield Figure("amount", (Fraction(45 if m[1] else 15),), "minute", m.start(), m.end(), m.group())


def _count(text: str) -> Fraction:
    return numbers.english(text) if text[0].isascii() and text[0].isalpha() else numbers.japanese(text)


def shares(text: str, held_on: dt.date | None) -> Iterator[Figure]:
    for m in TENTHS.finditer(text):
        value = numbers.japanese(m[1]) * 10 + (numbers.japanese(m[2]) if m[2] else 0)
        yield Figure("amount", (value,), PERCENT, m.start(), m.end(), m.group())
    for m in FRACTION.finditer(text):
        below = numbers.japanese(m[1])
        if below:
            yield Figure("amount", (100 * numbers.japanese(m[2]) / below,), PERCENT, m.start(), m.end(), m.group())
    for m in ENGLISH_FRACTION.finditer(text):
        above = numbers.english(m[1]) if m[1] else Fraction(1)
        of = re.search(r"\ba\s+$", text[: m.start()], re.IGNORECASE) and text.startswith(" of", m.end())
        if m[1] or of or m[2].lower() not in ("second", "third", "fifth", "tenth"):
            share = 100 * above / numbers.PARTS[m[2].lower()]
            yield Figure("amount", (share,), PERCENT, m.start(), m.end(), m.group())
    for m in HALF.finditer(text):
        yield Figure("amount", (Fraction(50),), PERCENT, m.start(), m.end(), m.group())


def amounts(text: str, held_on: dt.date | None) -> Iterator[Figure]:
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


def ordinals(text: str, held_on: dt.date | None) -> Iterator[Figure]:
    """Yield the places in a row: the third floor, the 4th meeting."""
    for m in ORDINAL.finditer(text):
        value = int(m[1]) if m[1] else ORDINALS[m[2].lower()]
        yield Figure("amount", (Fraction(value),), None, m.start(), m.end(), m.group())


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


@lru_cache(maxsize=1024)
def _unit(unit: str) -> str | None:
    if unit in THINGS:
        return "thing"
    return next((name for name, row in _patterns().items() if any(u.fullmatch(unit) for u in row)), None)


@lru_cache(maxsize=1024)
def _english_name(unit: str) -> str | None:
    return next((name for name, row in _english_patterns().items() if any(u.fullmatch(unit) for u in row)), None)


@cache
def _patterns() -> dict[str, tuple[re.Pattern[str], ...]]:
    return {name: tuple(map(re.compile, row)) for name, row in UNITS.items()}


@cache
def _english_patterns() -> dict[str, tuple[re.Pattern[str], ...]]:
    return {name: tuple(re.compile(u, re.IGNORECASE) for u in row if u.isascii()) for name, row in UNITS.items()}


def _english_unit(text: str, start: int, end: int) -> str | None:
    if text[max(0, start - 1) : start] in CURRENCIES:
        return "money"
    m = ENGLISH_UNIT.match(text, end)
    if m is None or (text.startswith("-", end) and not text.startswith(m[1], end + 1)):  # ten-seat vehicles
        return None
    if m[1].lower() in ATTRIBUTES and ATTRIBUTED.match(text, m.end(1)):
        return None  # “2,140 student contracts” counts contracts
    return _english_name(m[1])


# Bounds of a figure and the time that it is spread over, around the place \0 of the figure.
