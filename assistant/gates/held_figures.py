"""Hold the figures of a claim to what it cites: each must stand there, and of the same thing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.gates.changes import pairs_of
from assistant.gates.figure import Figure, agrees, fold_figures, missing
from assistant.gates.figures import figures
from assistant.gates.plain import FRAME
from assistant.gates.reasons import Why
from assistant.gates.worked_out import worked_out
from index.words import words

if TYPE_CHECKING:
    import datetime as dt

    from assistant.gates.evidence import Claim, Text

PREFIXES = frozenset("御約各同毎")
UNTOLD = FRAME | frozenset(
    words("年度 昨年度 今年度 来年度 前年度 平均 以上 以下 合わせる 合計 以外 毎")
)  # which tell of no figure what it is of
TOPIC = re.compile(
    r"(は|では|には|につきまして|について|につきましては)[、，]$"
)  # what is said before a comma goes on after it
ONLY_WHEN = re.compile(r"[^、。，]{0,8}(まで|から|以内)(に|は|で)?")  # 「お見舞いの方は、4時間まで100円」
EACH = re.compile(r"あたり|当たり|につき|ごと|毎に")  # 一便あたり says of each
OF_ALL = re.compile(r"のうち|の中で|中、")  # what a part is of, the question may have told
FISCAL = re.compile(r"(?:\b(?:fiscal|financial|business)(?: year)?|\bFY) ?(?:[0-9]+)?$|年度$", re.IGNORECASE)
END = 3  # the month in which a fiscal year ends
NAMED = re.compile(
    r"(?:最多|最大|最も多い[^、。は]{0,6}|一番多い[^、。は]{0,6})は([^、。，は]{1,12})で[、，]$"
)  # 「最多は満床で、38%」 says it of 満床
POINTS_BACK = re.compile(r"\s*(?:この|その)(?:うち|中)|\s*(?:これ|それ)(?:ら)?(?:は|を|に|が|の|で)")
LISTS = re.compile(
    r"[0-9二三四五]\s*(?:つ|点)(?:の[^、。]{1,6})?(?:あり|で、|です|を?挙げ|ございま)|(?:two|three|four|five)\s+(?:main\s+)?(?:reasons|points|things|measures|conditions)\b",
    re.IGNORECASE,
)
COUNTER = re.compile(r"[^0-9]|[0-9][一-鿿]")  # something is counted, if nothing known
LISTED = re.compile(r"[0-9二三四五]\s*(?:つ|点|項目)(?:が|を|に|で|と)")  # what stands before it
NEARER = 0.15  # cosine by which another figure's sentence is nearer to a claim in another language
APART = 3  # words that a claim shares with another figure's sentence, and none with its own, to have confused the two
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
        r"(月額|毎月|(?<![0-9])月に|月々|ひと月|1か月|(?<![0-9])月)[^\0日週]{0,6}\0|\0.{0,6}(a month|per month|monthly|every month)|monthly[^\0]*\0",
        r"(日額|毎日|1日|一日)[^\0]{0,6}\0|\0.{0,6}(a day|per day|daily|every day)|daily[^\0]*\0",
        r"(毎週|週に|1週間に)[^\0]{0,6}\0|\0.{0,6}(a week|per week|weekly|every week)|weekly[^\0]*\0",
    )
)


def gate(claim: Claim) -> Why | None:
    """Return the first figure of the claim that does not stand in what it cites, or None."""
    evidence = [f for e in claim.evidence for f in (*e.own.figures, *(e.asked.figures if claim.asks else ()))]
    years = any(f.kind == "year" for f in claim.told.figures)
    if years and not any(f.kind == "year" for f in evidence):  # a passage may leave its year to what was said before it
        evidence += [f for e in claim.evidence for f in e.utterance.figures if f.kind == "year" and not f.unit]
    labels = [f for e in claim.evidence for f in figures(e.passage.label or "", ones=True)]  # 「二番（…君）」
    mine = [
        f
        for f in _without_quotes_and_meeting(claim)
        if any(agrees(f, o) for o in evidence) or not any(agrees(f, o) for o in labels)
    ]
    told = fold_figures(claim.text)
    asked = [f for e in claim.evidence for f in e.asked.figures] if OF_ALL.search(told) else []
    mine = [f for f in mine if not (OF_ALL.match(told[f.end :]) and any(agrees(f, o) for o in asked))]
    if missing(mine, evidence):
        pairs = [pair for e in claim.evidence for pair in pairs_of(e.own.text)]
        mine = [
            f
            for f in mine
            if any(agrees(f, o) for o in evidence) or not worked_out(claim.text, f, mine, evidence, pairs)
        ]
    lost = (
        missing(mine, evidence)
        or next((f for f in mine if _another_year(told, f, evidence)), None)
        or next((f for f in mine if _far_off(f, evidence, claim.told.held_on)), None)
    )
    return Why("figure", lost.text) if lost else _of_another(claim, mine)


def _another_year(told: str, f: Figure, evidence: Sequence[Figure]) -> bool:
    """Return whether a fiscal year of the claim is only the calendar year that one of the sources ends in."""
    if f.kind != "year" or not (FISCAL.search(told[: f.start] + f.text) or told.startswith("度", f.end)):
        return False
    agreeing = [o for o in evidence if agrees(f, o)]
    ends = [o for o in agreeing if o.kind == "month" and o.value[1] == END]
    return (
        bool(ends)
        and len(ends) == len(agreeing)
        and any(o.text == e.text and o.kind == "year" for e in ends for o in evidence)
    )


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
        text = fold_figures(claim.text)
        held = [
            (other, _clause(fold_figures(e.own.text), other))
            for e in claim.evidence
            for other in e.own.figures
            if _of_kind(f, other)
        ]
        its = set().union(*(clause for other, clause in held if agrees(f, other)))
        its |= set().union(*(
            carried(fold_figures(e.own.text), o) | _item(e.own, o)
            for e in claim.evidence for o in e.own.figures if agrees(f, o)
            for carried in (_carried, _pointed)
        ))  # fmt: skip
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
                if f.unit is None and other.unit is not None and COUNTER.match(f.text[-1] + text[f.end :][:1]):
                    continue  # 3項目 is no 1か月
                if not agrees(f, other) and topic & (clause - its) and not topic & (its - clause):
                    return Why("figure_of_another", f.text, other.text)
    return None


def _in_another_sentence(claim: Claim, f: Figure) -> str | None:
    """Return the figure that the sources give where they speak of what the claim does, the claim's standing elsewhere."""
    if claim.near and not any(e.own.japanese == claim.told.japanese for e in claim.evidence):
        return _in_another_by_meaning(claim, f)
    mine = _said(claim.told.words)
    at = fold_figures(claim.text)
    own = _words(re.split(r"[、。，]", at[: f.start])[-1] + re.split(r"[、。，]", at[f.end :])[0])
    here, there, rival = 0, 0, ""
    for e in claim.evidence:
        text = fold_figures(e.own.text)
        for other in e.own.figures:
            unsaid = f.unit == "money" and other.unit is None and agrees(f, other)  # “Northfield pays twenty-six”
            if not _of_kind(f, other) or ((f.unit is None) != (other.unit is None) and not unsaid):
                continue
            told = any(agrees(g, other) for g in claim.told.figures if g != f)
            shared = len((own if told else mine) & _sentence(text, other)) + told
            if agrees(f, other):
                here = max(here, shared)
            elif shared > there and not agrees(other, f):
                there, rival = shared, other.text
    return rival if here == 0 and there >= APART else None


def _in_another_by_meaning(claim: Claim, f: Figure) -> str | None:
    """Return the same across languages: a figure of its kind stands in a sentence much nearer to the claim than its own."""
    if not claim.near or f.unit is None:
        return None
    told = [
        (one, o)
        for e in claim.evidence
        for one in e.own.told
        for o in one.figures
        if _of_kind(f, o) and o.unit and (agrees(f, o) or not any(agrees(g, o) for g in claim.told.figures))
    ]
    if not told:
        return None
    near = claim.near([claim.text], [one.text for one, _ in told])[0]
    here = max((n for n, (_, o) in zip(near, told, strict=True) if agrees(f, o)), default=1.0)
    there, rival = max(
        ((n, o.text) for n, (_, o) in zip(near, told, strict=True) if not agrees(f, o)), default=(0.0, "")
    )
    return rival if there > here + NEARER else None


def _otherwise_bound(claim: Claim, f: Figure) -> str | None:
    """Return how the sources bound or spread a figure that the claim bounds or spreads otherwise: 以上, 未満, a year."""
    mine = fold_figures(claim.text)
    for rows, before, after in ((BOUNDS, 14, 8), (PERIODS, 10, 12)):
        wanted = _rows(mine, f, rows, before, after)
        held = [
            _rows(fold_figures(e.own.text), other, rows, before, after)
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
    if "ポイント" in f.text + other.text and ("ポイント" in f.text) != ("ポイント" in other.text):
        return False  # a share, and by how much it changed
    if "percent" in (f.unit, other.unit) and f.unit != other.unit:
        return False
    if {f.kind, other.kind} == {"date", "month"}:
        return True
    return f.kind == other.kind and (f.unit == other.unit or None in (f.unit, other.unit))


def _topic(text: str, f: Figure) -> frozenset[str]:
    """Return the words of what a figure is said of: the noun phrase before は or が in its clause."""
    before = re.split(r"[、。，,；;]", text[: f.start])[-1]
    marked = re.match(r"^(.{1,20}?)(?:では|には|は|が|(?<!最)も)", before)
    named = None if marked else NAMED.search(text[: f.start - len(before)])
    return _words(marked[1] if marked else named[1] if named else "")


def _before(text: str, f: Figure) -> frozenset[str]:
    """Return the words of when or of what a figure is told, right before it in its clause: 初年度 of 「初年度900人」."""
    before = re.split(r"[、。，,；;]", text[: f.start])[-1]
    return _words(re.split(r"[はがもをに]|より", before)[-1])


def _clause(text: str, f: Figure) -> frozenset[str]:
    """Return the words of the clause around a figure, and of what it goes on with: a topic, or a clause it begins."""
    start = max(text.rfind(c, 0, f.start) for c in "、。，") + 1
    end = min((at for at in (text.find(c, f.end) for c in "、。，") if at >= 0), default=len(text))
    while text[start - 1 : start] in ("、", "，") and (
        not text[start : f.start].strip() or TOPIC.search(text[:start]) or ONLY_WHEN.fullmatch(text[start : f.start])
    ):
        start = max(text.rfind(c, 0, start - 1) for c in "、。，") + 1
    return _words(text[start:end])


def _carried(text: str, f: Figure) -> frozenset[str]:
    """Return the words of the topic that a figure without one of its own takes from before: 「患者数は187人で、…から7人増えました」."""
    start = max(text.rfind(c, 0, f.start) for c in "。\n") + 1
    *before, own = re.split(r"[、，]", text[start : f.start])
    if re.search(r"[はがもでに]", own):
        return frozenset()
    topics = [m[1] for part in before if (m := re.match(r"(.{1,40}?)は", part))]
    return _words(topics[-1]) if topics else frozenset()


def _item(text: Text, f: Figure) -> frozenset[str]:
    """Return the words of what a list tells a figure of: all since the figure before it, in its sentence."""
    told = fold_figures(text.text)
    ends = [o.end for o in text.figures if o.end <= f.start and o.kind == f.kind]
    return _words(told[max(told.rfind("。", 0, f.start) + 1, told.rfind("\n", 0, f.start) + 1, *ends) : f.start])


def _pointed(text: str, f: Figure) -> frozenset[str]:
    """Return the words of the sentence before a figure's that its own takes up: 「基金が14億円あります。このうち3千万円を…」."""
    start = max(text.rfind(c, 0, f.start) for c in "。\n") + 1
    if not start or not POINTS_BACK.match(text, start):
        return frozenset()
    return _words(text[max(text.rfind(c, 0, start - 1) for c in "。\n") + 1 : start])


def _sentence(text: str, f: Figure) -> frozenset[str]:
    """Return the words of the sentence around a figure."""
    start = max(text.rfind(c, 0, f.start) for c in "。\n") + 1
    end = min((at for at in (text.find(c, f.end) for c in "。\n") if at >= 0), default=len(text))
    return _words(text[start:end])


@lru_cache(maxsize=1024)  # several figures stand in one clause, and several gates' topics in one sentence
def _words(text: str) -> frozenset[str]:
    return frozenset(_said(words(text)))


def _said(found: Iterable[str]) -> set[str]:
    """Return the words that tell what a figure is of."""
    return {w for w in found if w not in UNTOLD and w not in PREFIXES and not any(c.isdigit() for c in w)}


def _without_quotes_and_meeting(claim: Claim) -> list[Figure]:
    """Return the figures of a claim but those of the meeting itself: its day, its title, the page cited."""
    record = [f for e in claim.evidence for f in e.record.figures]
    pages = {e.passage.page for e in claim.evidence if e.passage.page}
    return [
        f for f in claim.told.figures
        if not any(f.kind in ("date", "year") and agrees(f, r) and _of_meeting(claim.text) for r in record)
        and not (f.unit == "page" and f.value[0] in pages)
        and not _counts_itself(fold_figures(claim.text), f)
        and not (f.value[0] == 1 and EACH.match(fold_figures(claim.text)[f.end :]))
    ]  # fmt: skip


def _counts_itself(text: str, f: Figure) -> bool:
    """Return whether a figure only counts what the claim goes on to list: 「理由は二つあり、…と…です」."""
    number, rest = f.value[0], text[f.end :]
    return (
        f.unit in ("thing", None)
        and isinstance(number, Fraction)
        and 2 <= number <= 5
        and (
            (bool(LISTS.match(text[f.start :])) and len(re.findall(r"、|と|や|;|, |\band\b", rest)) >= number - 1)
            or (bool(LISTED.match(text[f.start :])) and len(re.findall("[、・]", text[: f.start])) >= number - 1)
        )
    )


def _of_meeting(text: str) -> bool:
    return bool(
        re.search(
            r"会議|協議会|審議会|委員会|本会議|議会|懇談会|部会|会合|定例会|\b(meeting|session|sitting|council|committee|board|assembly)\b",
            text,
            re.IGNORECASE,
        )
    )
