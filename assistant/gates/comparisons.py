"""Hold comparisons to the figures that the sources give: which is most, which is more, what is a part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from assistant.gates import changes
from assistant.gates.evidence import Claim
from assistant.gates.figure import fold_figures
from assistant.gates.figures import figures
from assistant.gates.plain import FRAME
from assistant.gates.reasons import Why
from index.words import sentences, words

UP, DOWN = "多|高|大き|長|重|上回|最大|最多|最高", "少な|少なか|少なく|低|小さ|短|軽|安|下回|最小|最少|最低"
MOST = re.compile(
    rf"(?:最も|一番|もっとも|いちばん)(?P<way>{UP}|{DOWN})[^。、]{{0,14}}?(?:のは|のが|理由は|割合は|項目は)、?(?P<what>[^。、]{{1,30}}?)(?=で(?:、|す|し|あ)|だ|が|、|。|と(?:な|い)|$)"
)
MOST_OF = re.compile(rf"(?P<what>[^。、はが]{{1,20}}?)(?:は|が)、?(?:最も|一番|もっとも|いちばん)(?P<way>{UP}|{DOWN})")
FIRST = re.compile(r"(?P<what>[^。、はが]{1,20}?)(?:は|が)(?P<way>最多|最大|最高|最少|最小|最低)")
MORE = re.compile(
    rf"(?P<a>[^。、はが]{{1,24}}?)(?:は|が)、?(?P<b>[^。、はが]{{1,24}}?)より(?:も|は)?、?[^。、]{{0,8}}?(?P<way>{UP}|{DOWN})"
)
MORE_OF = re.compile(
    rf"(?P<b>[^。、はが]{{1,24}}?)より(?:も|は)?、?(?P<a>[^。、はが]{{1,24}}?)(?:は|が)、?[^。、]{{0,6}}?(?P<way>{UP}|{DOWN})"
)
EXCEEDS = re.compile(r"(?P<a>[^。、はが]{1,24}?)(?:は|が)、?(?P<b>[^。、はが]{1,24}?)を(?P<way>上回|下回)")
# Things told in the order of their size.
RANKED = re.compile(r"(?:は|に)、(?P<list>[^。]+?)、?の順(?:で|に|と|だ|です)?")
RANKED_BEFORE = re.compile(r"(?:多い|大きい|高い)順に(?:は)?、?(?P<list>[^。]+?)(?:でした|です|であ|となっ|の順|。|$)")
HALF = 50  # percent
MANY = re.compile(r"過半|大半|大多数|多数派|大部分|ほとんど|半数以上|半数を超")
FEW = re.compile(r"少数派|ごく一部|ごく少数|半数(?:に満たな|以下|未満)|わずかな人")
ANY_MOST = re.compile(
    r"(?:最も|一番|もっとも|第一に)[^。、]{1,20}?(?:のは|のが|理由は)、?(?P<what>[^。、]{1,30}?)(?=で(?:、|す|し|あ)|だ|、|。|$)"
)
GOES_ON = re.compile(r"\s*(?:次いで|次に多|続いて|以下|[2二]番目)")
NEXT = re.compile(r"(?:次いで|次(?:が|は|に多)|続いて|2番目(?:が|は)|[2二]位(?:が|は))、?(?P<rest>[^。]{1,60})")


@dataclass(frozen=True)
class Row:
    """A thing of which the sources give a figure beside those of others."""

    words: frozenset[str]
    value: Fraction


def gate(claim: Claim) -> Why | None:
    """Return a comparison that the figures of the sources contradict, or None."""
    if not claim.told.japanese:
        return _part(claim) or changes.gate(claim)
    tables = None
    text = fold_figures(claim.bare.text)
    why = _majority(claim, text) or _second(claim, text) or _extreme(claim, text)
    if why is not None:
        return why
    for pattern in (MOST, MOST_OF, FIRST, MORE, MORE_OF, EXCEEDS):
        for m in pattern.finditer(text):
            tables = tables if tables is not None else [t for e in claim.evidence for t in _tables(e.own.text)]
            why = _compared(m, tables)
            if why is not None:
                return why
    return _part(claim) or changes.gate(claim)


def _majority(claim: Claim, text: str) -> Why | None:
    """Return what the claim calls most or few of a whole of which the sources give another share, or None."""
    m = MANY.search(text) or FEW.search(text)
    if m is None or any(f.unit == "percent" for f in claim.told.figures):
        return None
    many = MANY.search(text) is not None
    shares = [
        f.value[0]
        for _, one in claim.speaking([e.own for e in claim.evidence])
        for f in one.figures
        if f.unit == "percent" and isinstance(f.value[0], Fraction) and "ポイント" not in f.text
    ]
    if shares and all((share < HALF) == many and share != HALF for share in shares):
        return Why("comparison", m.group(), f"{_value(shares[0])}%")
    return None


def _second(claim: Claim, text: str) -> Why | None:
    """Return what the claim puts first and the sources only after something else, or None."""
    for m in ANY_MOST.finditer(text):
        mine = _named(m["what"])
        for e in claim.evidence if mine else ():
            for one in e.own.told:
                told = NEXT.search(one.text)
                if told and mine & _named(told["rest"]) and not mine & _named(one.text[: told.start()]):
                    return Why("comparison", m.group(), told.group()[:20])
    return None


def _extreme(claim: Claim, text: str) -> Why | None:
    """Return what the claim calls most of something and the sources least, or the reverse; None when there is none."""
    for m in MOST.finditer(text):
        mine, down = _named(m["what"]), re.match(DOWN, m["way"]) is not None
        for e in claim.evidence if mine else ():
            for told in MOST.finditer(fold_figures(e.own.text)):
                if mine & _named(told["what"]) and (re.match(DOWN, told["way"]) is not None) != down:
                    return Why("comparison", m.group(), told.group())
    return None


def _part(claim: Claim) -> Why | None:
    """Return a part that the claim makes larger than its whole, or None: 「9人中31人」."""
    text = fold_figures(claim.bare.text)
    found = [f for f in figures(text, ones=True) if f.kind == "amount" and isinstance(f.value[0], Fraction)]
    for a, b in pairwise(found):
        between = text[a.end : b.start]
        first, then = a.value[0], b.value[0]
        if not isinstance(first, Fraction) or not isinstance(then, Fraction) or "percent" in (a.unit, b.unit):
            continue
        whole = re.match(r"(のうち|中|の中で)、?[^。、]{0,10}$", between) or (
            re.search(r"\bof (?:the |all )?$", text[: a.start], re.IGNORECASE)
            and re.match(r"[^.;]{0,60},\s*(?:only )?$", between)
        )
        if whole and then > first:
            return Why("comparison", text[a.start : b.end])
        if re.fullmatch(r"\s*(?:\w+ )?(?:out )?of (?:the |all )?", between, re.IGNORECASE) and first > then:
            return Why("comparison", text[a.start : b.end])
    return None


def _compared(m: re.Match[str], tables: Sequence[Sequence[Row]]) -> Why | None:
    parts = m.groupdict()
    down = re.fullmatch(DOWN, parts["way"]) is not None
    for table in tables:
        if "what" in parts:
            mine = _row(parts["what"], table)
            best = (min if down else max)(row.value for row in table)
            if mine is not None and mine.value != best:
                return Why("comparison", m.group(), _value(best))
            continue
        a, b = _row(parts["a"], table), _row(parts["b"], table)
        if a is None or b is None or a is b:
            continue
        if a.value == b.value or (a.value < b.value) != down:
            return Why("comparison", m.group(), f"{_value(a.value)}, {_value(b.value)}")
    return None


def _value(number: Fraction) -> str:
    return str(int(number)) if number.denominator == 1 else str(float(number))


def _row(name: str, table: Sequence[Row]) -> Row | None:
    """Return the one row of a table that a name means, or None."""
    wanted = {w for w in words(name) if w not in FRAME}
    if not wanted:
        return None
    shared = [(len(wanted & row.words) / len(row.words | wanted), row) for row in table]
    best = max(shared, key=lambda pair: pair[0])
    ties = [row for share, row in shared if share == best[0]]
    return best[1] if best[0] > 0 and len(ties) == 1 else None


def _lists(text: str) -> list[str]:
    """Return the sentences of a text, those that go on with a list joined to it: 「…が57名です。次いで…が28名」."""
    found: list[str] = []
    for start, end in sentences(text):
        if found and GOES_ON.match(text, start):
            found[-1] += text[start:end]
        else:
            found.append(text[start:end])
    return found


def _tables(text: str) -> Iterator[list[Row]]:
    """Yield the rows of figures of one kind that a sentence lists: 「専門外が38パーセント、満床が27パーセント」."""
    for one in _lists(text):
        told = fold_figures(one)
        ranked = RANKED.search(told) or RANKED_BEFORE.search(told)
        if ranked:
            items = [_named(item) for item in re.split(r"[、,]", ranked["list"])]
            yield [Row(name, Fraction(-n)) for n, name in enumerate(items) if name]
        kinds: dict[str, list[Row]] = {}
        at = 0
        for f in figures(told, ones=True):
            if f.kind != "amount" or not isinstance(f.value[0], Fraction) or f.unit is None or "ポイント" in f.text:
                continue
            before = re.split(r"[、。，；;「」（）()]", told[: f.start])[-1]
            name = _named(before) or _named(told[at : f.start])  # 「…が済んでいない、が28名」
            at = f.end
            if name:
                kinds.setdefault(f.unit, []).append(Row(name, f.value[0]))
        yield from (rows for rows in kinds.values() if len(rows) > 1)


def _named(text: str) -> frozenset[str]:
    return frozenset(w for w in words(text) if w not in FRAME and not any(c.isdigit() for c in w))
