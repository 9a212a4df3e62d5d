"""Hold what a claim says rose or fell to what it cites: from one figure to another, by a figure, and to a figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from assistant.gates.evidence import Claim
from assistant.gates.figure import Figure, agrees, fold_figures
from assistant.gates.figures import figures
from assistant.gates.reasons import Why

RISES = re.compile(
    r"増|上が|上げ|上昇|伸び|拡大|広が|広げ|延び|延ばし|\b(?:increas|rise|rose|risen|rais|grow|grew|grown|expand|extend|up\b|climb)\w*",
    re.IGNORECASE,
)
FALLS = re.compile(
    r"減|下が|下げ|低下|縮|短縮|落ち|切り詰め|\b(?:decreas|fall|fell|drop|reduc|cut|lower|shr[iua]nk|declin|shorten|down\b)\w*",
    re.IGNORECASE,
)
# What follows a figure of a change in Japanese: 「300人に増え」, 「410万円の増」, 「19人（4％）減」.
AFTER = re.compile(
    r"(?:[、(]?[0-9.]+(?:%|パーセント)[)]?)?(?:ほど|程度|余り|近く|以上|だけ|大幅に|大きく|さらに|やや|まで|ずつ|も|の|と|に|へ|分|、){0,4}"
    r"(?:(?P<up>増(?![収額員税便](?:が|は|を))|引き?上げ|上[がげ昇]|伸び|拡大|広が)|(?P<down>減(?![収額員税便](?:が|は|を))|引き?下げ|下[がげ]|低下|縮|短縮|落ち|抑え|削))"
)
UP = r"(?:increas\w*|rises?|rose|risen|rising|rais\w+|grows?|grew|grown|growing|expand\w*|climb\w*|jump\w*|up)"
DOWN = (
    r"(?:decreas\w*|falls?|fell|fallen|falling|drop\w*|reduc\w*|cuts?|lower(?:s|ed|ing)?|shr[iua]nk\w*|declin\w*|down)"
)
# What stands before and after one in English: “rose sharply to 300”, “an increase of 7.5”, “300 fewer than”.
BEFORE = re.compile(
    rf"\b(?:(?P<up>{UP})|(?P<down>{DOWN}))(?:\s+(?:\w+ly|back|further|again))?(?:\s+(?:by|to|of))?"
    r"(?:\s+(?:about|around|roughly|nearly|almost|over|some|just|only|a total of))?\s*[¥$]?\s*$",
    re.IGNORECASE,
)
COMPARED = re.compile(
    r"^[\s-]*(?:\w+[\s-]+){0,3}?(?:(?P<up>(?:more|higher|larger)\s+than|increase|rise)|(?P<down>(?:fewer|less|lower|smaller)\s+than|decrease|drop|fall))\b",
    re.IGNORECASE,
)
FROM_TO = re.compile(
    r"^[^。、,]{0,12}?(?:から|より|を)[^。]{0,14}$|^\s*(?:[\w%-]+\s+){0,3}to\s+(?:[\w¥]+\s+){0,3}$", re.IGNORECASE
)
FORMER = re.compile(r"(?:(?<![一-鿿])|の)(?:前は|以前は|当初は|当時は|従来は|これまでは)、?$")
NOW = re.compile(r"(?:現在で?(?:は)?|今は|いまは|今では)、?$")
# 「離職率は11.9%で、前年度の9.4%から悪化」: the former stands behind.
PREVIOUS = re.compile(r"(?:前年度?|昨年度?|前回|前期|前の年|前年同期)(?:の同じ時期|の同期)?(?:の|は)?、?$")
AGO = re.compile(r"\b(?:ago|earlier|before)\b")
SINCE = re.compile(r"(?:から|より|に比べ|と比べ)")
TIMES = ("minute", "hour", "day", "week", "month", "year")
GAP = 26  # characters between the two figures of a change


def gate(claim: Claim) -> Why | None:
    """Return a change that runs the other way in what the claim cites, or None."""
    text = fold_figures(claim.bare.text)
    found = figures(text)
    if not found:
        return None
    theirs = [pair for e in claim.evidence for pair in pairs_of(e.own.text)]
    return _from_to(claim, text, list(_pairs(text, found)), theirs) or _by_how_much(claim, text, found, theirs)


def pairs_of(text: str) -> list[tuple[Figure, Figure]]:
    """Return the figures of a text of sources between which something changes, the former first."""
    folded = fold_figures(text)
    return list(_pairs(folded, figures(folded, ones=True)))


def size(f: Figure) -> Fraction | None:
    """Return a figure as a number that others of its kind compare with: of a time the minutes."""
    first = f.value[0]
    if first is None or f.kind not in ("amount", "time"):
        return None
    return Fraction(first) if f.kind == "amount" else Fraction(60 * first + (f.value[1] or 0))


def _from_to(
    claim: Claim, text: str, mine: Sequence[tuple[Figure, Figure]], theirs: Sequence[tuple[Figure, Figure]]
) -> Why | None:
    """Return a change from one figure to another that runs the wrong way, or None."""
    for a, b in mine:
        first, then = size(a), size(b)
        if first is None or then is None or first == then:
            continue
        if any(agrees(a, x) and agrees(b, y) for x, y in theirs):
            continue
        if any(agrees(a, y) and agrees(b, x) for x, y in theirs):
            return Why("comparison", text[a.start : b.end], f"{b.text}, {a.text}")
    for a, b in mine:
        first, then = size(a), size(b)
        if first is None or then is None or a.kind != "amount":
            continue
        clause = re.split(r"[。、]|[,;.](?= )", text[b.end :])[0][:24] + (
            "" if claim.told.japanese else re.split(r"[,;.]", text[: a.start])[-1]
        )
        rises, falls = RISES.search(clause), FALLS.search(clause)
        if first != then and bool(rises) != bool(falls) and (first < then) == bool(falls):
            return Why("comparison", text[a.start : b.end])
    return None


def _by_how_much(
    claim: Claim, text: str, mine: Sequence[Figure], theirs: Sequence[tuple[Figure, Figure]]
) -> Why | None:
    """Return a figure by or to which the claim says something rose and its sources that it fell, or the reverse."""
    for f in mine:
        way = _way(text, f)
        if not way or f.kind != "amount":
            continue
        held = {_way(fold_figures(e.own.text), o) for e in claim.evidence for o in e.own.figures if agrees(f, o)}
        for x, y in theirs:
            former, now = size(x), size(y)
            if agrees(f, y) and former is not None and now is not None and former != now:
                held.add("up" if former < now else "down")
        held.discard("")
        if held and way not in held:
            then = next(o.text for e in claim.evidence for o in e.own.figures if agrees(f, o))
            return Why("comparison", text[max(0, f.start - 8) : f.end + 4].strip(), then)
    return None


def _way(text: str, f: Figure) -> str:
    """Return whether a figure is told as a rise or as a fall: up or down, or nothing."""
    clause = re.split(r"[.;](?= )", text[: f.start])[-1]
    m = AFTER.match(text, f.end) or BEFORE.search(clause) or COMPARED.match(text[f.end :])
    if m is None:
        return ""
    return "up" if m["up"] else "down"


def _pairs(text: str, found: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Yield the figures between which something changes: 35分から15分に, from 9.4 to 11.9 percent, 現在9人…前は5人."""
    before = [f for f in found if f.kind == "amount" and FORMER.search(text[: f.start])]
    now = [f for f in found if f.kind == "amount" and NOW.search(text[: f.start])]
    yield from ((a, b) for a in before for b in now if a.unit == b.unit)
    for a, b in pairwise(found):
        if (
            a.unit == b.unit
            and "。" not in text[a.end : b.start]
            and PREVIOUS.search(text[: b.start])
            and SINCE.match(text, b.end)
        ):
            yield b, a
        between = text[a.end : b.start]
        if not (a.kind == b.kind and a.kind in ("amount", "time") and len(between) <= GAP and FROM_TO.match(between)):
            continue
        if AGO.search(between):
            continue  # “from 341 ten years ago to 96”
        begins = "から" in between or re.search(r"\bfrom\b[^.]{0,12}$", text[: a.start], re.IGNORECASE)
        becomes = re.fullmatch(r"[^。、,]{0,14}を、?[^。、,とし]{0,8}", between) and re.match(
            r"[^。、]{0,6}(に|へ)", text[b.end :]
        )
        timed = a.unit in TIMES and b.unit is None  # 「半年間に見回りを4回に」
        if (begins or becomes) and not timed and (a.unit == b.unit or None in (a.unit, b.unit)):
            yield a, b
