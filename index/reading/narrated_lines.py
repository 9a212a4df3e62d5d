"""Sort the lines of narrated minutes into headings and paragraphs, and paragraphs into sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from index.narration import tellings
from index.reading.glyphs import fold, is_final
from index.reading.source import Line
from index.reading.turns import is_page_mark, is_rule, join, wrap_width
from index.words import JAPANESE, sentences

_LONGEST = 20_000  # characters of a paragraph
_NUMBER = (
    r"(?:(?:(?:Agenda )?[Ii]tem|Minute|No\.?)\s*)?(?:[A-Z]{0,4}\d{1,4}(?:[/.-]\d{1,4}){0,3}[a-z]?"
    r"|\(?[a-zA-Z0-9]{1,2}\)|[A-Z](?=[.)])|[IVX]{1,5}(?=[.)\s]))[.):]?"
)
_NUMBERED = re.compile(rf"{_NUMBER}\s+(?P<rest>[\"'\u2018\u201c(]?[A-Z\u00a3].*)")
# What a line in capitals or before a colon may be and yet no heading.
_NO_HEADING = re.compile(
    r"\W*(?:RESOLVED|AGREED|NOTED|ACTIONS?|DECISIONS?|DECIDED|PROPOSED|SECONDED|CARRIED|APPROVED|VOTE|Proposed"
    r"|Seconded|Resolved|Agreed|Action|Decision|Noted|Vote|Signed|Next meeting)\b",
)
_INLINE = re.compile(rf"(?P<head>(?:{_NUMBER}\s+)?[A-Z][^.:;]{{2,60}}?)\s*(?::|\s[-\u2013\u2014])\s+(?=[A-Z\d\"])")
_JAPANESE = re.compile(
    r"\s*(?:#{1,6}\s*|[◎〇○●■□◆◇▼▽]\s*|(?:[(\[]?\d{1,2}[)\].．、:]?|[①-⑳]|\(?[一二三四五六七八九十]{1,3}[)、．.]|第\d{1,2}"
    r"|[Ⅰ-Ⅻ]+[.．]?|[ア-ン][.．)])\s*|"
    r"(?:日程|議題|議案|報告|協議|審議事項|報告事項|案件)\s*(?:第?[\d一二三四五六七八九十]+|[(:])\s*)\S"
    r"|\s*[【《〈<≪〔\[][^】》〉>≫〕\]]{1,24}[】》〉>≫〕\]]\s*$"
    r"|\s*\S{0,24}(?:について|の件|その他|開会|閉会|挨拶|あいさつ|質疑|議事|事項|概要|主な意見|質疑応答|意見等?|経過|内容)$"
)
_BULLET = re.compile(r"\s*(?:[・●◆■◇□▪•○◦‣*–—-]|\uf0b7)\s*(?=\S)")
_ITEM = re.compile(r"\s*(?:\d{1,3}(?:\.\d{1,3}){0,3}[.)]?|\(?[a-z]\)|\(?[ivx]{1,4}\)|[a-z]\.)\s+(?=[A-Z\"\u201c(])")
_FIELD = re.compile(r"[A-Z][A-Za-z ]{2,30}:")
# The head of a table of minutes: Item | Discussion | Action.
_COLUMN = re.compile(
    r"(?i:(?:agenda )?item|no\.?|ref\.?|minutes?|discussion|notes?|details?|actions?(?: by)?|by whom|owner"
    r"|decisions?|subject|topic|lead|date)"
    r"|番号|項目|議題|内容|概要|協議内容|結果|備考|"
)
_STRONG = 0.72  # share of the width at which lines are wrapped that a line reaches which goes on


@dataclass(frozen=True)
class Block:
    """A heading, a paragraph or what is left out, in reading order."""

    kind: str  # "heading", "paragraph", "furniture"
    text: str
    line: int  # index of its first line
    page: int | None = None
    bullet: str = ""  # the sign or number before a paragraph


def blocks(lines: Sequence[Line], first: int) -> Iterator[Block]:
    """Yield what the lines from `first` on hold, wrapped lines joined."""
    width = wrap_width(lines[first:])
    current: Block | None = None
    length = 0
    for i in range(first, len(lines)):
        if lines[i].cells and all(_COLUMN.fullmatch(cell.strip()) for cell in lines[i].cells):
            yield from [current] if current else []
            current = None
            yield Block("furniture", lines[i].text, i, lines[i].page)
            continue
        for raw in _cells(lines[i]):
            text = raw.strip()
            if not text:
                if current:
                    yield current
                current = None
                continue
            if is_rule(raw) or is_page_mark(raw):
                yield Block("furniture", text, i, lines[i].page)
                continue
            if current and _goes_on(current, raw, length, width):
                current = Block("paragraph", _joined(current.text, text), current.line, current.page, current.bullet)
                length = len(raw.rstrip())
                continue
            if current:
                yield current
            current, length = None, len(raw.rstrip())
            head = heading(lines, i, text)
            if head:
                yield Block("heading", text[:head].strip(), i, lines[i].page)
                text = text[head:].strip()
            if text:
                lead = _BULLET.match(text) or _ITEM.match(text)
                bullet = lead[0].strip() if lead else ""
                current = Block("paragraph", text[lead.end() :] if lead else text, i, lines[i].page, bullet)
    if current:
        yield current


def unwrapped(head: Sequence[Line], lines: Sequence[Line]) -> list[Line]:
    """Return an English header with its wrapped lines joined: a list of names goes on until a field or a blank line."""
    width = wrap_width(lines)
    if not width:
        return list(head)
    joined: list[Line] = []
    length = 0
    for line in head:
        text = line.text.strip()
        going = bool(joined) and joined[-1].text.strip() and length >= _STRONG * width and not JAPANESE.search(text)
        if text and going and not line.cells and not _FIELD.match(text) and not text.isupper():
            joined[-1] = replace(joined[-1], text=f"{joined[-1].text.rstrip()} {text}")
        else:
            joined.append(line)
        length = len(line.text.rstrip())
    return joined


def _cells(line: Line) -> list[str]:
    """Return the texts of a line: of a table row its cells, a number with the cell behind it."""
    if len(line.cells) < 2:
        return [line.text]
    found: list[str] = []
    for cell in line.cells:
        for text in cell.split("\n"):
            if not text.strip():
                continue
            if found and re.fullmatch(r"[\w./() -]{1,10}", fold(found[-1]).strip()) and re.search(r"\d", found[-1]):
                found[-1] = f"{found[-1].strip()} {text.strip()}"
            else:
                found.append(text)
    return found or [line.text]


def _joined(before: str, after: str) -> str:
    return f"{before} {after}" if before[-1:].isascii() and after[:1].isascii() else join(before, after)


def _goes_on(current: Block, raw: str, length: int, width: int) -> bool:
    """Tell whether a line goes on with the paragraph before it."""
    text = raw.strip()
    if current.kind != "paragraph" or len(current.text) > _LONGEST or _BULLET.match(text) or _ITEM.match(text):
        return False
    folded = fold(text)
    if (
        _NUMBERED.match(folded)
        or _NO_HEADING.match(text)
        or (JAPANESE.search(text) and _JAPANESE.match(folded) and text[-1:] not in "。")
    ):
        return False
    indented = raw[:1].isspace() and bool(JAPANESE.search(text))
    full = bool(width) and length >= _STRONG * width
    if is_final(current.text):
        return full and length >= width - 12 and not indented
    if text[:1].islower():
        return True
    return full or (not indented and ("。" in current.text or len(current.text) >= 40) and bool(JAPANESE.search(text)))


def heading(lines: Sequence[Line], i: int, text: str) -> int:
    """Return how much of a line is a heading: all of it, its part before a colon, or 0 for nothing."""
    folded = fold(text)
    if lines[i].text.lstrip().startswith("#"):
        return len(text)
    if JAPANESE.search(text):
        short = len(text) <= 60 and text[-1] not in "。、，" and not _BULLET.match(text.replace("○", "", 1))
        shaped = short and (lines[i].bold or bool(_JAPANESE.match(folded)))
        return len(text) if shaped and not tellings(text) else 0
    if _NO_HEADING.match(text) or _told(text):
        inline = None if _NO_HEADING.match(text) else _INLINE.match(text)
        signed = inline and (_NUMBERED.match(text) or inline["head"].isupper()) and not _told(inline["head"])
        return inline.end() if inline and signed else 0
    numbered = _NUMBERED.match(text)
    if inline := _INLINE.match(text):
        signed = numbered or inline["head"].isupper()
        if signed and is_prose(text[inline.end() :]):
            return inline.end()
        if inline["head"].isupper() and len(text) <= 90 and text[-1] not in ".;,":
            return len(text)  # PUBLIC HEARING: 114 Elm Street
    if len(text) > 90 or text[-1] in ".;,?!":
        return 0
    if lines[i].bold or numbered or (text.isupper() and len(re.findall(r"[A-Z]", text)) >= 3):
        return len(text)
    apart = i == 0 or not lines[i - 1].text.strip()
    below = next((line.text for line in lines[i + 1 : i + 3] if line.text.strip()), "")
    short = len(text.split()) <= 8 and text[:1].isupper() and ":" not in text.rstrip(":")
    return len(text) if apart and short and len(below.split()) > 8 and is_prose(below) else 0


def _told(text: str) -> bool:
    return any(t.who != "" for t in tellings(text))


def is_prose(text: str) -> bool:
    """Tell whether a line reads like sentences, and not like a field, a name or a heading."""
    bare = text.strip()
    if JAPANESE.search(bare):
        return "。" in bare or bool(tellings(bare))
    return len(bare.split()) >= 4 and (bare[-1:] in '.!?)\u201d"' or len(bare) > 90 or _told(bare))


def sentences_of(text: str) -> list[tuple[int, int]]:
    """Return the spans of the sentences, what stands in quotation marks kept together."""
    spans: list[tuple[int, int]] = []
    for start, end in sentences(text):
        if spans and _open(text[spans[-1][0] : spans[-1][1]]) and end - spans[-1][0] <= 600:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


def _open(text: str) -> bool:
    """Tell whether a quotation is open, or a bracket ends what another sentence goes on with: 「…。」と述べた."""
    return text.count("「") > text.count("」") or text.count("\u201c") > text.count("\u201d")
