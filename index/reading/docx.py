"""Read Word documents: paragraphs and table rows in their order, headings, text boxes, running heads left out."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from index.errors import UnreadableMinutes
from index.reading.source import Line, Source

LARGEST = 200_000_000  # bytes all parts unpack to; a thousand pages with pictures are less
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OLE = b"\xd0\xcf\x11\xe0"


def read_docx(data: bytes, source: Path) -> Source:
    """Read .docx; every paragraph is a line, every table row a row of cells.

    Raises:
        UnreadableMinutes: the file is protected, damaged, a bomb, or holds no text.
    """
    check_zip(data, source)
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    try:
        document = docx.Document(io.BytesIO(data))
        body = document.element.body
        headings = {s.style_id for s in document.styles if (s.name or "").lower().startswith(("heading", "title"))}
        lines = list(_blocks(body, headings))
        dropped = sorted(
            {p.text.strip() for s in document.sections for part in (s.header, s.footer) for p in part.paragraphs} - {""}
        )
        title = (document.core_properties.title or "").strip() or None
    except (
        PackageNotFoundError,
        zipfile.BadZipFile,
        KeyError,
        ValueError,
        AttributeError,
        SyntaxError,
        IndexError,
    ) as error:
        raise _damaged(source, type(error).__name__) from None
    if not any(line.text.strip() for line in lines):
        raise UnreadableMinutes(
            f"Cannot read {source.name!r}: the document holds no text. If it holds pictures of pages, save it as .pdf."
        )
    return Source("docx", tuple(lines), None, tuple(dropped), title)


def check_zip(data: bytes, source: Path) -> None:
    """Refuse a container that is protected, damaged, or unpacks to more than minutes ever need.

    Raises:
        UnreadableMinutes: one of these, each with its own message.
    """
    if data.startswith(_OLE):
        raise UnreadableMinutes(
            f"Cannot read {source.name!r}: it is protected by a password, or an old Word file with a new name. "
            "Open it in Word and save it as .docx without a password."
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            total = sum(info.file_size for info in archive.infolist())
            if total > LARGEST or (total > 20_000_000 and total > 300 * len(data)):
                raise UnreadableMinutes(
                    f"Cannot read {source.name!r}: it unpacks to {total // 1_000_000} MB, more than minutes hold. "
                    "Save it again without pictures, or as .pdf."
                )
            broken = archive.testzip()
            names = archive.namelist()
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise _damaged(source, str(error) or type(error).__name__) from None
    except UnreadableMinutes:
        raise
    except Exception as error:  # zlib.error and its like have no common base
        raise _damaged(source, type(error).__name__) from None
    if broken or "word/document.xml" not in names:
        raise _damaged(source, f"part {broken!r}" if broken else "no word/document.xml in it")


def _damaged(source: Path, why: str) -> UnreadableMinutes:
    return UnreadableMinutes(
        f"Cannot read {source.name!r}: the Word file is damaged ({why}). Open it in Word and save it again."
    )


def _blocks(parent: Any, headings: set[str]) -> Iterator[Line]:
    """Yield the lines below `parent` in reading order, also inside content controls."""
    for child in parent:
        if child.tag == f"{_W}p":
            style = child.find(f"{_W}pPr/{_W}pStyle")
            bold = style is not None and style.get(f"{_W}val") in headings
            text = _text(child)
            for part in text.split("\n"):
                cells = tuple(part.split("\t")) if "\t" in part.strip() else ()
                yield Line(part, None, cells, bold=bold)
            for box in child.iter(f"{_W}txbxContent"):
                if not any(
                    True
                    for a in box.iterancestors("{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback")
                ):
                    yield from _blocks(box, headings)
        elif child.tag == f"{_W}tbl":
            yield from _rows(child, headings)
        elif child.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}smartTag", f"{_W}customXml"):
            yield from _blocks(child, headings)


def _rows(table: Any, headings: set[str]) -> Iterator[Line]:
    for row in table.iter(f"{_W}tr"):
        if next(row.iterancestors(f"{_W}tbl"), None) is not table:
            continue  # a row of a table inside a cell is read with its cell
        cells = []
        for cell in row.iterchildren(f"{_W}tc", f"{_W}sdt"):
            merged = cell.find(f"{_W}tcPr/{_W}vMerge")
            goes_on = merged is not None and merged.get(f"{_W}val") in (None, "continue")
            paragraphs = [
                line.text for line in _blocks(cell if cell.tag == f"{_W}tc" else cell.find(f".//{_W}tc"), headings)
            ]
            cells.append("" if goes_on and not any(paragraphs) else "\n".join(paragraphs).strip("\n"))
        if len(cells) > 1:
            yield Line("\t".join(cells), None, tuple(cells))
        elif cells:
            for part in cells[0].split("\n"):
                yield Line(part)


def _text(paragraph: Any) -> str:
    """Return a paragraph's words with tabs and line breaks; deleted words and text boxes are not among them."""
    pieces: list[str] = []
    for node in paragraph.iter():
        if node.tag in (f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}cr", f"{_W}noBreakHyphen"):
            holder = next(
                (a for a in node.iterancestors() if a.tag in (f"{_W}p", f"{_W}txbxContent", f"{_W}del", f"{_W}rt")),
                None,
            )
            if holder is not paragraph:
                continue
            if node.tag == f"{_W}t":
                pieces.append(node.text or "")
            elif node.tag == f"{_W}tab" and node.getparent().tag == f"{_W}r":
                pieces.append("\t")
            elif node.tag == f"{_W}noBreakHyphen":
                pieces.append("-")
            elif node.tag != f"{_W}tab":
                pieces.append("\n")
    return "".join(pieces)
