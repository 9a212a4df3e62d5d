"""Take the lines without a label: furniture, directions, headings, and speech that goes on."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from index.narration.recorded import records
from index.reading.glyphs import MARKS, fold, is_final
from index.reading.source import Line
from index.reading.turns import Collector, is_direction, is_page_mark, is_rule
from index.words import is_latin

_HEADING = re.compile(
    r"\s*(?:#{1,6}\s|[◎〇○●■□◆◇▼▽]\s*\S|[【《〈<〔]|(?:[(\[]?\d{1,2}[)\].．、]?|[①-⑳]|[(]?[一二三四五六七八九十]{1,3}[)、．.]|第\d{1,2}|[Ⅰ-Ⅻ]+[.．]?|[IVX]+[.．])\s*\S|(?:日程第|議題|議案|報告|協議|審議事項|報告事項|その他)|\S{1,12}(?:について|の件|報告|議題|その他|開会|閉会|挨拶|質疑|討論|採決|指名|決定|選挙|説明|協議|審議|議事|事項|経過)$)"
)


_SECTION = re.compile(r"(?:[(\[]?\d{1,2}[)\].．、]|[①-⑳]|[一二三四五六七八九十]{1,2}[、.．])\s*[^。、]{1,30}")
_NO_HEADING = re.compile(r"以\s*上|記|了|(?:異議)?(?:なし|あり)。?|はい|終わり|[ぁ-んー、…]+")


LONGEST = 60  # characters of a heading
LATIN = 2  # as many letters say the same in English
_TITLE = re.compile(r"[A-Z][\w'’&£$€(]*(?:[ /–—-]+[\w'’&()£$€/.:,–—-]+){0,12}")


def plain_line(lines: Sequence[Line], i: int, into: Collector, starts_turn: Callable[[int], bool]) -> None:
    """Take a line without a label: blank, furniture, direction, heading, or speech that goes on."""
    line = lines[i]
    raw = line.text
    if not raw.strip():
        return
    if is_rule(raw) or is_page_mark(raw):
        into.drop(raw)
    elif line.bold or raw.startswith("#") or _is_bracketed_heading(raw):
        into.heading(raw, page=line.page)
    elif is_direction(raw) or (records(raw) and _begins(lines, i)):
        into.direction(raw, page=line.page)
    elif into.listing and _SECTION.fullmatch(fold(raw).strip()):
        into.heading(raw, page=line.page)
        into.silence()
    elif is_heading(lines, i, starts_turn) or (into.marks and is_marked_heading(raw)):
        into.heading(raw, page=line.page)
    else:
        into.text(raw, page=line.page)


def _begins(lines: Sequence[Line], i: int) -> bool:
    """Tell whether a paragraph begins at a line: nothing stands before it, or a sentence ends there."""
    before = lines[i - 1].text if i else ""
    return not before.strip() or is_final(before)


def is_marked_heading(raw: str) -> bool:
    """Tell whether a short line opens with a sign and is no sentence, where signs else open turns: ◎開議の宣告."""
    bare = raw.strip()
    return bare[:1] in MARKS and 1 < len(bare) <= 60 and bare[-1] not in "。、）)」"


def _is_bracketed_heading(raw: str) -> bool:
    return bool(
        re.fullmatch(r"[〔【《〈<［\[][^〕】》〉>］\]]{1,14}[〕】》〉>］\]]", fold(raw).strip())
    ) and not re.search(
        r"異議|拍手|登壇|降壇|休憩|者あり|なし|声|賛成|起立|挙手|参照|退場|入場|朗読|笑|説明|了承|承認|退席|配[付布]|着席",
        raw,
    )


def is_heading(lines: Sequence[Line], i: int, starts_turn: Callable[[int], bool]) -> bool:
    """Tell whether a line is the heading of a section: short, no sentence, and a label or a direction comes next."""
    folded = fold(lines[i].text).strip()
    latin = is_latin(folded)
    longest = LATIN * LONGEST if latin else LONGEST
    if len(folded) > longest or folded[-1:] in "。、，,」" or _NO_HEADING.fullmatch(folded):
        return False
    if not _HEADING.match(folded) and not (latin and _is_title(lines, i)):
        return False
    following = next(
        (
            n
            for n in range(i + 1, min(i + 6, len(lines)))
            if lines[n].text.strip() and not is_rule(lines[n].text) and not is_page_mark(lines[n].text)
        ),
        None,
    )
    if following is None:
        return False
    if starts_turn(following):
        return not (folded[:1].isdigit() and re.match(r"\d+番", folded))
    if is_direction(lines[following].text):
        return bool(re.match(r"\(?\d{1,2}[).．、\s]|[#◎■【<]", folded))
    after = fold(lines[following].text).strip()
    return (
        bool(re.match(r"[(\[]?\d{1,2}[)\].．\s]|[#◎■【《]", folded))
        and _HEADING.match(after) is not None
        and after[-1:] not in "。、"
        and len(after) <= 60
        and starts_turn_soon(lines, following, starts_turn)
    )


def _is_title(lines: Sequence[Line], i: int) -> bool:
    """Tell whether an English line without a number reads like a title, and stands in a paragraph of its own."""
    text = lines[i].text.strip()
    alone = i > 0 and not lines[i - 1].text.strip() and i + 1 < len(lines) and not lines[i + 1].text.strip()
    return alone and bool(_TITLE.fullmatch(text)) and text[-1] not in ".:;"


def starts_turn_soon(lines: Sequence[Line], i: int, starts_turn: Callable[[int], bool]) -> bool:
    """Tell whether a label comes within three lines."""
    return any(starts_turn(n) for n in range(i + 1, min(i + 4, len(lines))))
