"""Read the header form: which field says when, where, what and who."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import dropwhile, pairwise

from index.reading.attendance import read_people
from index.reading.dates import find_date, find_year
from index.reading.fields import GROUPS, Field, read_fields
from index.reading.glyphs import fold, tidy
from index.reading.roll import Section
from index.reading.shortforms import aliases
from index.reading.source import Line
from index.reading.titles import body_of, clean_title, find_title, weight_of_title
from index.records import Person

# A line with month and day alone is the meeting's when it says so, or is nothing else.
_OPENING = re.compile(
    r"開[会催議]|曜|日時|とき|^\s*[\d一二三四五六七八九十]+\s*月\s*[\d一二三四五六七八九十]+\s*日\s*(?:[(（].[)）])?\s*$"
)
_STALE = re.compile(r"更新|掲載|公開日|作成日|印刷|ページ番号|登録日|最終")


@dataclass(frozen=True)
class Header:
    """What the header form tells of a meeting."""

    title: str
    body: str | None
    held_on: dt.date | None
    place: str | None
    people: tuple[Person, ...]
    aliases: dict[str, str]
    agenda: tuple[str, ...]
    materials: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]


def read_header(
    lines: Sequence[Line], *, title: str | None = None, held_on: dt.date | None = None, width: int = 0
) -> Header:
    """Read the lines before the first speech; `title` and `held_on` are what the container itself knows.

    `width` is the length at which the file wraps its lines, 0 where it does not.
    """
    fields, loose = read_fields(lines, width)
    named = next((f for f in fields if f.meaning == "title" and "".join(f.rows).strip()), None)
    printed = tidy(named.first or " ".join(named.rows)) if named else find_title(loose) or title or ""
    if title and (not printed or (not named and weight_of_title(title) > weight_of_title(printed))):
        printed = title
    name = clean_title(printed[:300])
    sections = [
        Section(f.name, GROUPS[f.meaning][0], GROUPS[f.meaning][1], f.rows) for f in fields if f.meaning in GROUPS
    ]
    chair = "委員長" if "委員会" in name else "会長"
    people, seats = read_people(sections, chair=chair)
    return Header(
        name,
        body_of(name),
        held_on or _held_on(fields, loose, [printed, title or ""]),
        _place(fields),
        _chaired(people, name),
        seats | aliases(sections),
        _items(fields, "agenda"),
        _items(fields, "materials"),
        tuple((f.name, tidy(" ".join(f.rows))) for f in fields if f.name and any(r.strip() for r in f.rows)),
    )


# What of 「日時及び場所」 is its date: 令和6年9月5日(木) 午後2時から, 14:00~16:05.
_WHEN = re.compile(r"\d\s*[年月日時分]|\d:\d|午[前後]|正午|曜|^\(?.\)?$|^(?:から|まで|~|〜|～|-)")


def _place(fields: Sequence[Field]) -> str | None:
    """Return where the meeting was: the field for it, or what stands behind the time in one that tells both."""
    for f in fields:
        if f.meaning == "place" and f.rows and f.rows[0].strip():
            return tidy(f.rows[0])
    for f in fields:
        if f.meaning == "date" and "場所" in f.name:
            words = list(dropwhile(_WHEN.search, fold(" ".join(f.rows)).split()))
            return " ".join(words) or None
    return None


def _chaired(people: tuple[Person, ...], title: str) -> tuple[Person, ...]:
    """Let the 教育長 chair a board of education; before an assembly the same office explains."""
    if "教育委員会" not in title:
        return people
    return tuple(replace(p, group="chair") if p.role == "教育長" and p.attended else p for p in people)


def _held_on(fields: Sequence[Field], loose: Sequence[str], titles: Sequence[str]) -> dt.date | None:
    """Header field before title before opening lines; the days a page was made or changed are no meeting."""
    dated = [" ".join(f.rows) for f in fields if f.meaning == "date"]
    others = [" ".join(f.rows) for f in fields if f.meaning in ("title", "other") and not _STALE.search(f.name)]
    short = [t for t in loose[:60] if len(t.strip()) <= 80 and not _STALE.search(t)]
    for text in (*dated, *titles, *short, *others):
        if day := find_date(text[:2000]):
            return day
    year = next((y for y in map(find_year, [*dated, *titles, *loose[:10]]) if y), None)
    for text in (*dated, *titles, *(t for t in short[:20] if _OPENING.search(t))):
        if year and (day := find_date(text, year=year)):
            return day
    return None


# A half-width space between two Japanese characters is where a form's cell wrapped.
_CUT = re.compile(r"(?<=[ぁ-んァ-ヶー一-鿿]) (?=[ぁ-んァ-ヶー一-鿿])")
_NUMBER_ALONE = re.compile(
    r"日程第\S{1,4}|"
    r"(?:日程)?第\S{1,4} \S{0,8}第\S{1,6}号(?:議案|諮問)?|(?:日程)?第\S{1,4} \S{1,2}問第\S{1,4}号"
)


# What stands among the items of an agenda and is none: its number, the day, a note, 「議事日程のとおり」.
_NO_ITEM = re.compile(
    r"(?:議事)?日程(?:\(?第\S{1,4}号\)?)?(?P<same>の?とおり|に同じ|と同じ)?|\(?(?:敬称略|順不同)\)?"
    r"|(?:\(第\S{1,4}号\)\s*)?(?:(?:令和|平成|昭和|19|20)\S{1,12}[日)](?:\(.曜?日?\))?)?\s*"
    r"(?P<time>(?:午[前後]|正午)\S{0,12}\s*(?:開[議会][・、]?)+)?"
)
_OWN_START = re.compile(
    r"\s*(?:\(?[\d一二三四五六七八九十]+[).、.]|[①-⑳・]|日程|第\s*[\d一二三四五六七八九十]|\S{0,12}(?:議案|請願|陳情|報告|発議|意見書|諮問|同意|承認|認定)(?:案|第))"
)
_DEEPER = 4  # columns by which the rest of an item that was wrapped stands behind its first row
_SHORT_OF_FULL = 3  # columns by which a row that was wrapped may fall short of the longest


def _rows(rows: Sequence[str]) -> list[str]:
    """Return the rows of an agenda: wrapped ones joined, none from after the hour of opening, nothing but items."""
    found: list[str] = []
    full = max(map(len, rows), default=0)
    same = False  # as the day's agenda, it says
    last = start = ""  # the row before, and the one that its item begins in
    for row in rows:
        match = _NO_ITEM.fullmatch(fold(row).strip())
        if match and match["time"] and (found or same):
            break
        same = same or bool(match and match["same"])
        if match or not row.strip("─━―-=…◇◆ \u3000"):
            continue
        wrapped = bool(found) and len(last) >= full - _SHORT_OF_FULL and _indent(row) >= _indent(start) + _DEEPER
        if wrapped and not _OWN_START.match(fold(row)):
            found[-1] = found[-1].rstrip() + row.strip()
        else:
            found.append(row)
            start = row
        last = row
    return found


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip())


def _items(fields: Sequence[Field], meaning: str) -> tuple[str, ...]:
    """Return the numbered items of a field, or its rows where nothing numbers them."""
    items: list[str] = []
    for f in fields:
        if f.meaning != meaning:
            continue
        for row in _rows(f.rows) if meaning == "agenda" else f.rows:
            if row.lstrip()[:1] in "◎●■" and row.strip():
                continue
            starts = [
                m.start() for m in re.finditer(r"(?:^|(?<=\s))(?:\(\d+\)|[①-⑳]|\d+[.、．]|資料\s*\d+|・)", fold(row))
            ]
            cuts = sorted({0, *starts, len(row)}) if len(starts) > 1 else [0, len(row)]
            for a, b in pairwise(cuts):
                item = tidy(_CUT.sub("", row[a:b]) if meaning == "agenda" else row[a:b])
                if items and _NUMBER_ALONE.fullmatch(items[-1]) and not item.startswith("第"):
                    items[-1] += f" {item}"  # 第一　第一号議案⏎令和二年度…予算
                elif item.strip("─━―-=…◇◆ "):
                    items.append(item)
    return tuple(items)
