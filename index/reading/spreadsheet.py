"""Read comma-separated rows: speaker and words in columns, or any table of the form."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from index.errors import UnreadableMinutes
from index.reading.source import Line, Source
from index.reading.text import decode


def read_csv(data: bytes, source: Path) -> Source:
    """Read a .csv or .tsv file; every row becomes a row of cells, a cell's own lines its paragraphs."""
    text, encoding = decode(data, source)
    text = text.lstrip("\ufeff")
    first = text.split("\n", 1)[0]
    delimiter = max(",\t;", key=first.count) if any(d in first for d in ",\t;") else ","
    csv.field_size_limit(10_000_000)
    lines = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            cells = tuple(cell.replace("\r\n", "\n").replace("\r", "\n").strip() for cell in row)
            lines.append(Line("\t".join(cells) if any(cells) else "", None, cells if len(cells) > 1 else ()))
    except csv.Error as error:
        raise UnreadableMinutes(
            f"Cannot read {source.name!r}: its rows are broken ({error}). Save it again as CSV with quoted cells."
        ) from None
    return Source("csv", tuple(lines), encoding)
