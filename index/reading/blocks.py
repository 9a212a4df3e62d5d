"""Layouts that no single line gives away: legends, columns read apart, speakers behind the words or in a heading."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import dropwhile

from index.reading.glyphs import MARKS, fold, squeeze, tidy
from index.reading.labels import NOT_A_NAME, looks_like_name
from index.reading.likely import is_label
from index.reading.plain import plain_line
from index.reading.roles import is_role
from index.reading.source import Line
from index.reading.spots import spot_qa, spot_suffix
from index.reading.turns import Collector, is_direction, is_page_mark, is_rule


@dataclass
class Split:
    """The turns of a whole file, as far as a layout found any."""

    first: int  # index of the line where the first turn begins
    good: int  # labels with speech behind them
    found: int  # labels
    collector: Collector | None = None
    header: list[int] = field(default_factory=list)


Splitter = Callable[[Sequence[Line], Collector | None], Split | None]


def split_labelled(lines: Sequence[Line], into: Collector | None) -> Split | None:
    """Turns whose speaker the container itself names: JSON fields, voice tags of captions."""
    first = next((i for i, line in enumerate(lines) if line.label), None)
    if first is None:
        return None
    count = sum(1 for line in lines if line.label)
    if into is not None:
        _take_labelled(lines[first:], into)
    return Split(first, count, count, into)


def _take_labelled(lines: Sequence[Line], into: Collector) -> None:
    for line in lines:
        if line.label is not None and line.label != "":
            into.label(tidy(line.label), line.label, page=line.page, start=line.start)
        for paragraph in line.text.split("\n"):
            if is_rule(paragraph):
                into.drop(paragraph)
            elif is_direction(paragraph):
                into.direction(paragraph, page=line.page)
            elif paragraph.strip():
                into.text(paragraph, page=line.page)


_LEGEND = re.compile(
    rf"[(（]?(?P<mark>[{MARKS}])\s*[:…=＝はが・-]?\s*(?P<role>[^\s{MARKS}()（）、,:;/]{{1,12}})\s*[)）]?"
)


def legend(lines: Sequence[Line]) -> tuple[dict[str, str], int]:
    """Return what each mark stands for, and the line of the legend: 凡例　◎：会長　○：委員, (○:市長)(■:記者)."""
    rows: list[tuple[int, re.Match[str]]] = []
    for i, line in enumerate(lines[:200]):
        folded = fold(line.text[:200])
        pairs = [m for m in _LEGEND.finditer(folded) if is_role(_office(m)) or _office(m).isascii()]
        found = {m["mark"]: _office(m) for m in pairs}
        rest = squeeze(_LEGEND.sub("", folded))
        signed = re.search(rf"凡\s*例|[{MARKS}]\s*(?:[:…=は]|が)", folded) or len(rest) <= 2
        if len(found) >= 2 and signed and len(rest) <= 30:
            return found, i
        single = re.fullmatch(
            rf"\s*[(※]?\s*(?P<mark>[{MARKS}])\s*(?:[:…=]+|…+|は|が)\s*(?P<role>\S{{1,12}}?)\s*[)]?\s*", folded
        )
        if single and (is_role(_office(single)) or _office(single).isascii()):
            rows.append((i, single))
    if len({m["mark"] for _, m in rows}) >= 2:
        return {m["mark"]: _office(m) for _, m in rows}, rows[-1][0]
    return {}, -1


# ◎土門　周作, ○小野寺　和香（潮見大学）: the signs of a roster above the turns
_LISTED = re.compile(rf"\s*[{MARKS}]\s*[一-鿿々ヶ]{{1,4}}\s*[一-鿿々ヶぁ-んァ-ンー]{{1,5}}\s*(?:\([^()]*\))?\s*$")


def _office(match: re.Match[str]) -> str:
    """Return a legend's office: 市の発言, 委員を示す and 事務局。 without what the legend says of it."""
    return re.sub(r"(?:の?(?:発言|質問|回答|説明|意見|側)|を(?:示す|表す)|です|[。.])+$", "", match["role"])


def split_legend(lines: Sequence[Line], into: Collector | None) -> Split | None:
    """Turns that begin with a mark whose role a legend tells."""
    roles, at = legend(lines)
    if not roles:
        return None
    starts = [i for i in range(at + 1, len(lines)) if lines[i].text.lstrip()[:1] in roles and lines[i].text.strip()]
    starts = [i for i in starts if len(lines[i].text.strip()) > 1]
    starts = list(dropwhile(lambda i: _LISTED.match(fold(lines[i].text)), starts))
    if not starts:
        return None
    if into is not None:
        first = starts[0]
        for i in range(first, len(lines)):
            raw, page = lines[i].text, lines[i].page
            stripped = raw.lstrip()
            if stripped[:1] in roles and len(stripped) > 1:
                into.label(stripped[0], stripped[0], page=page)
                into.text(stripped[1:].lstrip(), page=page)
            else:
                plain_line(lines, i, into, lambda n: lines[n].text.lstrip()[:1] in roles)
    return Split(starts[0], len(starts), len(starts), into)


def split_columns(lines: Sequence[Line], into: Collector | None) -> Split | None:
    """A table read column by column: on each page all labels first, then all texts; paired in order."""
    body = [(i, line) for i, line in enumerate(lines) if line.text.strip() and not is_page_mark(line.text)]
    pages: list[tuple[list[str], list[Line]]] = []
    first, n = 0, 0
    while n < min(len(body), 60) and not pages:  # the first page's labels, below a header of sixty lines at most
        run, after = _run_of_labels(body, n)
        if len(run) >= 3 and (body[n][0] <= 3 or any(label in _DITTO for label in run)):
            first = body[n][0]
            pages.append((run, []))
        n = after if pages else n + 1
    if not pages:
        return None
    while n < len(body):
        run, after = _run_of_labels(body, n)
        if len(run) >= 2:
            pages.append((run, []))
            n = after
        else:
            pages[-1][1].append(body[n][1])
            n += 1
    if any(len(texts) < len(run) for run, texts in pages):
        return None
    count = sum(len(run) for run, _ in pages)
    if into is not None:
        for run, texts in pages:
            for label, unit in zip(run, _units(texts, len(run)), strict=False):
                into.label(label, label, page=texts[0].page)
                for line in unit:
                    into.text(line.text, page=line.page)
        for line in lines[first:]:
            if is_page_mark(line.text):
                into.drop(line.text)
    return Split(first, count, count, into)


_DITTO = ("〃", "同", "″", '"')


def _run_of_labels(body: Sequence[tuple[int, Line]], n: int) -> tuple[list[str], int]:
    """Return the labels that stand line by line from `n` on, and where they end."""
    run: list[str] = []
    while n < len(body):
        text = body[n][1].text
        folded = squeeze(fold(text[:60]))
        below = squeeze(fold(body[n + 1][1].text[:40])) if n + 1 < len(body) else ""
        if folded in _DITTO:
            run.append(text.strip())
        elif is_role(folded) and re.fullmatch(r"\(.{2,12}\)", below):
            run.append(tidy(text) + tidy(body[n + 1][1].text))
            n += 1
        elif is_label(folded) and len(folded) <= 14:
            run.append(tidy(text))
        else:
            break
        n += 1
    return run, n


def _units(texts: Sequence[Line], count: int) -> list[list[Line]]:
    """Deal the texts out to `count` labels: one line each, lines that do not end a sentence with the next one."""
    units: list[list[Line]] = []
    for line in texts:
        open_ = bool(units) and not units[-1][-1].text.rstrip().endswith(("。", "」", "）", ")", "？"))
        if units and (open_ or len(units) >= count):
            units[-1].append(line)
        else:
            units.append([line])
    return units


_BULLET = re.compile(r"\s*(?:(?:[*+-]|\d+[.)])\s+|[・◆■●○▪•→⇒➡]\s*)")


def split_suffix(lines: Sequence[Line], into: Collector | None) -> Split | None:
    """Bullets whose speaker stands in brackets behind the words: … (domon."""
    found = [(i, s) for i, line in enumerate(lines) if line.text.strip() and (s := spot_suffix(line.text))]
    bullets = [(i, s) for i, s in found if _BULLET.match(fold(lines[i].text))]
    names: dict[str, int] = {}
    for _, spot in bullets:
        names[spot[2]] = names.get(spot[2], 0) + 1
    at = {i: s for i, s in bullets if names[s[2]] > 1 or s[2].isascii()}
    at = {i: s for i, s in at.items() if not s[2].isdigit() and (s[2].isascii() or not NOT_A_NAME.search(s[2]))}
    if len(at) < 3 or all(n == 1 for n in names.values()):
        at = {}
    signed = {i: s for i, s in found if is_label(s[2]) and s[0] >= 8}  # … と思う。（石動委員）
    if len(signed) >= 3 and len(signed) >= 0.5 * len(bullets):
        at |= signed
    if not at:
        return None
    first = min(at)
    if into is not None:
        for i in range(first, len(lines)):
            raw, page = lines[i].text, lines[i].page
            if i in at:
                start, _, _ = at[i]
                bullet = _BULLET.match(raw)
                lead = bullet.end() if bullet else 0
                into.label(raw[start:].strip(), raw[:lead].strip() + raw[start:].strip(), page=page)
                into.text(raw[lead:start], page=page)
            elif raw.lstrip().startswith("#"):
                into.heading(raw, page=page)
            elif is_rule(raw):
                into.drop(raw)
            else:
                into.text(raw, page=page)
    return Split(first, len(at), len(at), into)


_CARRIER = re.compile(r"\s*(?P<topic>(?:\(\d{1,2}\)\s*)?[^。()]{1,60}?)\s*\((?P<label>(?:[^()]|\([^()]*\)){1,32})\)\s*")


def split_carried(lines: Sequence[Line], into: Collector | None) -> Split | None:
    """Headings that name who speaks below them: 開　会（課長補佐）, (5) …提案 (土門(事務所))."""
    found: list[tuple[int, re.Match[str]]] = []
    for i, line in enumerate(lines):
        match = _CARRIER.fullmatch(fold(line.text)) if len(line.text) <= 90 else None
        if not match:
            continue
        numbered = re.match(r"\s*(?:\(?\d{1,2}[).．]|[①-⑳]|[一二三四五六七八九十]{1,2}[、.])", fold(line.text))
        label = squeeze(match["label"])
        if is_role(label) or (
            numbered
            and re.fullmatch(r"[^()\d。、]{1,20}(?:\([^()]{1,16}\))?", label)
            and looks_like_name(re.sub(r"\(.*", "", label))
        ):
            found.append((i, match))
    if len(found) < 2:
        return None
    starts = dict(found)
    good = sum(
        1
        for i in starts
        if any(lines[j].text.strip() and j not in starts for j in range(i + 1, min(i + 4, len(lines))))
    )
    if into is not None:
        for i in range(found[0][0], len(lines)):
            raw, page = lines[i].text, lines[i].page
            asked = spot_qa(raw) if raw.strip() and i not in starts else None
            if asked:
                into.label(tidy(raw[asked.start : asked.end]), raw[: asked.body], page=page)
                into.text(raw[asked.body :], page=page)
            elif i in starts:
                into.heading(raw[: starts[i].end("topic")], page=page)
                label = raw[starts[i].start("label") : starts[i].end("label")]
                into.label(tidy(label), raw[starts[i].end("topic") :].strip(), page=page)
            else:
                plain_line(lines, i, into, lambda n: n in starts)
    return Split(found[0][0], good, len(found), into)
