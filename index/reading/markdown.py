"""Read Markdown: pipe tables become rows of cells, headings keep their signs, the rest is plain text."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from index.reading.source import Line, Source
from index.reading.text import decode, lines_of

_ROW = re.compile(r"\s*\|(?P<cells>.*)\|\s*$")
_DRAWN = re.compile(r"[\s|:\-]+")
_QUOTED = re.compile(r"^\s{0,3}(?:>\s?)+")
_EMPHASIS = re.compile(r"(\*\*|__)(?=[^\s*_])(.{1,400}?)(?<=[^\s*_\\])\1")
_CELL_BREAK = re.compile(r"^[ \t]*\|.*\|[ \t]*$", re.MULTILINE)
_BROKEN = "\x1e"  # stands for <br> until the row is cut into its cells
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


def read_markdown(data: bytes, source: Path) -> Source:
    """Read a Markdown file; the line that only draws a table is markup, not text."""
    text, encoding = decode(data, source)
    lines: list[Line] = []
    for line in lines_of(_CELL_BREAK.sub(lambda row: _BREAK.sub(_BROKEN, row[0]), text)):
        line = replace(line, text=_EMPHASIS.sub(r"\2", line.text)) if "**" in line.text or "__" in line.text else line
        line = replace(line, text=_QUOTED.sub("", line.text)) if line.text.lstrip().startswith(">") else line
        row = _ROW.match(line.text)
        if row is None:
            lines.append(replace(line, bold=line.text.lstrip().startswith("#")))
        elif not _DRAWN.fullmatch(row["cells"]):
            cells = tuple(cell.replace(_BROKEN, "\n").strip() for cell in re.split(r"(?<!\\)\|", row["cells"]))
            lines.append(Line("\t".join(cells), line.page, cells))
    return Source("markdown", tuple(lines), encoding)
