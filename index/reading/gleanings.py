"""What the turns themselves tell of a meeting where its header does not: the day, the body, an attendance at the end."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from index.reading.dates import find_date
from index.reading.source import Line, Source
from index.reading.turns import Turn

_TODAY = re.compile(
    r"[^。]*?(?:ただいま|ただ今|これ)(?:から|より)[、\s]*(?=令和|平成|昭和|20)[^。]*?(?:開会|開催|開き|始め)[^。]*。"
)


def opening_day(turns: Sequence[Turn]) -> dt.date | None:
    """Return the day that the opening words name, when they open the meeting; others may speak of other days."""
    for turn in turns[:3]:
        for sentence in re.findall(r"[^。]*。", turn.text[:600]):
            if _TODAY.fullmatch(sentence) and (day := find_date(sentence)):
                return day
    return None


def annex_lines(turns: Sequence[Turn]) -> list[Line]:
    """Return the lines after the last speech: some minutes print the attendance there."""
    last = max((i for i, turn in enumerate(turns) if turn.kind == "speech"), default=-1)
    return [Line(text) for turn in turns[last + 1 :] if turn.kind == "heading" for text in turn.paragraphs]


_ASSEMBLY = re.compile(r"(?:第?[\d一二三四五六七八九十]+回|年|\b)?([一-鿿ぁ-んァ-ヶー]{1,10}?[都道府県市区町村]議会)")


def assembly_named(source: Source, turns: Sequence[Turn]) -> str | None:
    """Return the assembly that the title or the opening words name: …霧丘市議会定例会を開会いたします."""
    for text in (source.title or "", *source.dropped[:3], *(t.text[:400] for t in turns[:6])):
        if match := _ASSEMBLY.search(text):
            return match[1]
    return None
