"""Read a table of 発言者｜審議の内容 row by row: an empty speaker cell goes on, or tells what happened."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.reading.blocks import Split
from index.reading.glyphs import fold, squeeze, tidy
from index.reading.source import Line
from index.reading.turns import Collector, is_direction, is_page_mark, is_rule

_SPEAKER = re.compile(
    r"(?:発\s*言|質問|説明)\s*者(?:名|等|氏名)?|発言委員(?:等)?|(?:委員|氏)\s*名(?:等)?|話者|speaker(?:name)?|name|発言者・役職|(?:職・?)?氏名",
    re.IGNORECASE,
)
_CONTENT = re.compile(
    r"(?:審\s*議|発\s*言|会\s*議|議\s*事|協\s*議|質\s*疑)?の?\s*(?:内\s*容|要\s*旨|概\s*要|経\s*過|結\s*果|事\s*項|記\s*録)(?:等|・.*|\(.*\))?|(?:主な)?(?:発言|意見|質疑|議事)(?:の?(?:内容|要旨|概要|等))?|(?:text|utterance|speech|content|transcript)",
    re.IGNORECASE,
)


def columns_of(cells: Sequence[str]) -> tuple[int, int] | None:
    """Return (speaker column, content column) when `cells` are the head of such a table, else None."""
    names = [squeeze(fold(c)) for c in cells]
    speaker = next((i for i, n in enumerate(names) if _SPEAKER.fullmatch(n)), None)
    if speaker is None:
        return None
    content = next((i for i, n in enumerate(names) if i != speaker and _CONTENT.match(n)), None)
    return (speaker, content) if content is not None else None


_QUESTION = re.compile(
    r"(?:主な|御|ご)?(?:質問|質疑|意見|要望|問い?)(?:[・、/及びと等]*(?:質問|質疑|意見|要望|提案))*(?:等|の?(?:内容|要旨|概要|事項))*"
)
_REPLY = re.compile(
    r"(?:(?:事務局|市|町|村|区|県|担当課|当局|執行部|行政|説明者)(?:側|から)?の?)?(?:回答|答弁|対応|説明|見解|考え方?|答え?)"
    r"(?:[・、/及びと等]*(?:回答|対応|説明|考え方?|方針))*(?:等|の?(?:内容|要旨|概要|方針))*"
)


def replies_of(cells: Sequence[str]) -> tuple[int, int] | None:
    """Return (question column, reply column) when `cells` are the head of a table of questions and replies."""
    names = [squeeze(fold(c)) for c in cells]
    question = next((i for i, n in enumerate(names) if _QUESTION.fullmatch(n)), None)
    reply = next((i for i, n in enumerate(names) if i != question and _REPLY.fullmatch(n)), None)
    return (question, reply) if question is not None and reply is not None else None


def split_replies(lines: Sequence[Line], into: Collector | None) -> Split | None:
    """Turns of a table of questions and replies: the head of a column is the label of all its cells."""
    head = next((i for i, line in enumerate(lines) if line.cells and replies_of(line.cells)), None)
    if head is None:
        return None
    columns = replies_of(lines[head].cells) or (0, 1)
    rows = [line for line in lines[head + 1 :] if len(line.cells) > max(columns)]
    good = sum(bool(line.cells[n].strip()) for line in rows for n in columns)
    if not good:
        return None
    if into is not None:
        labels = dict(zip(columns, (tidy(lines[head].cells[n]) for n in columns), strict=True))
        for line in lines[head:]:
            if len(line.cells) <= max(columns) or replies_of(line.cells):
                for cell in line.cells or (line.text,):
                    into.drop(cell)
                continue
            for cell in (c for i, c in enumerate(line.cells) if i not in columns):
                into.drop(cell)
            for n in sorted(columns):
                if line.cells[n].strip():
                    into.label(labels[n], "", page=line.page)
                for paragraph in line.cells[n].split("\n"):
                    _paragraph(paragraph, line, into, row=False)
    return Split(head, good, good, into)


def split_table(lines: Sequence[Line], into: Collector | None) -> Split | None:
    """Turns of a table with the heads speaker and content; text between its pages belongs to the row before."""
    head = next((i for i, line in enumerate(lines) if line.cells and columns_of(line.cells)), None)
    if head is None:
        return None
    speaker, content = columns_of(lines[head].cells) or (0, 1)
    rows = [line for line in lines[head + 1 :] if len(line.cells) > content]
    good = sum(1 for row in rows if row.cells[speaker].strip() and row.cells[content].strip())
    if not good:
        return None
    if into is not None:
        before: Line | None = None
        for line in lines[head:]:
            broken = before is None or not before.text.strip() or before.page != line.page
            _take(line, speaker, content, into, broken=broken)
            before = line
    return Split(head, good, sum(1 for row in rows if row.cells[speaker].strip()), into)


def _take(line: Line, speaker: int, content: int, into: Collector, *, broken: bool) -> None:
    """Take one row; `broken`: a page break stands before it, so that it may go on in the middle of a word."""
    if line.cells and columns_of(line.cells):
        for cell in line.cells:
            into.drop(cell)
        return
    if len(line.cells) <= max(speaker, content):
        for paragraph in line.text.split("\n"):
            _paragraph(paragraph, line, into, row=False)
        return
    label, text = line.cells[speaker], line.cells[content]
    extra = [c for i, c in enumerate(line.cells) if i not in (speaker, content) and c.strip()]
    for cell in extra:
        into.drop(cell)
    if label.strip():
        into.label(tidy(label), label, page=line.page, start=line.start)
    for n, paragraph in enumerate(text.split("\n")):
        _paragraph(paragraph, line, into, row=broken and n == 0 and not label.strip())


def _paragraph(text: str, line: Line, into: Collector, *, row: bool) -> None:
    if is_rule(text) or is_page_mark(text):
        into.drop(text)
    elif is_direction(text):
        into.direction(text, page=line.page)
    else:
        into.text(text, page=line.page, row=row)
