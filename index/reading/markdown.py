"""Read Markdown: pipe tables become rows of cells, headings keep their signs, the rest is plain text."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from index.reading.source import Line, Source
from index.reading.text import decode, lines_of

_ROW = re.compile(r"\s*\|(?P<cells>.*)\|\s*$")
_DRAWN = re.compile(r"[\s|:\-]+")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


def read_markdown(data: bytes, source: Path) -> Source:
    """Read a Markdown file; the line that only draws a table is markup, not text."""
    text, encoding = decode(data, source)
    lines: list[Line] = []
    for line in lines_of(text):
        row = _ROW.match(line.text)
        if row is None:
            lines.append(replace(line, bold=line.text.lstrip().startswith("#")))
        elif not _DRAWN.fullmatch(row["cells"]):
            cells = tuple(_BREAK.sub("\n", cell).strip() for cell in re.split(r"(?<!\\)\|", row["cells"]))
            lines.append(Line("\t".join(cells), line.page, cells))
    return Source("markdown", tuple(lines), encoding)
