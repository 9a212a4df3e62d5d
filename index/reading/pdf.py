"""Read PDF: the text layer in reading order, tables along their drawn rules, running heads and page marks left out."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

from index.errors import UnreadableMinutes
from index.reading.glyphs import fold, squeeze
from index.reading.pages import Glyph, Rule, page_lines
from index.reading.source import Line, Source

MOST_PAGES = 3000
_EDGE = 4  # lines at the top and the bottom of a page where running heads and page marks stand
_NUMBER = re.compile(
    r"[-‐–—―~ ]*(?:p\.?|page)?\s*\d{1,4}\s*(?:[/／]\s*\d{1,4})?\s*(?:頁|ページ)?[-‐–—―~ ]*", re.IGNORECASE
)


def read_pdf(data: bytes, source: Path) -> Source:
    """Read .pdf; every line knows its page.

    Raises:
        UnreadableMinutes: no PDF, encrypted, damaged, or pictures of pages without Tesseract installed.
    """
    if not data.strip():
        raise UnreadableMinutes(f"Cannot read {source.name!r}: the file is empty. Save the minutes again, with text.")
    if b"%PDF-" not in data[:1024]:
        raise UnreadableMinutes(
            f"Cannot read {source.name!r}: {_kind(data)} with the name of a PDF. Give it its own suffix, or print it to PDF."
        )
    import pypdfium2 as pdfium

    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower() or b"/Encrypt" in data[-4096:]:
            raise UnreadableMinutes(
                f"Cannot read {source.name!r}: the PDF is encrypted. Open it with its password and print it to a new PDF."
            ) from None
        raise UnreadableMinutes(
            f"Cannot read {source.name!r}: the PDF is damaged. Open it in a viewer and print it to a new PDF."
        ) from None
    try:
        if len(document) > MOST_PAGES:
            raise UnreadableMinutes(
                f"Cannot read {source.name!r}: {len(document)} pages are too many. Cut it into single meetings."
            )
        return _read(document, source)
    finally:
        document.close()


def _kind(data: bytes) -> str:
    signs = (
        (b"\xff\xd8", "a photo"),
        (b"\x89PNG", "a picture"),
        (b"GIF8", "a picture"),
        (b"PK", "a ZIP or Office file"),
        (b"\xd0\xcf", "an old Office file"),
    )
    return next((f"it is {name}" for sign, name in signs if data.startswith(sign)), "it is no PDF, but a file")


def _read(document: Any, source: Path) -> Source:
    pages: list[list[tuple[float, Line]]] = []
    notes: list[str] = []
    count = len(document)
    for number in range(count):
        try:
            glyphs, rules = _extract(document[number])
        except Exception:
            pages.append([])
            notes.append(f"Page {number + 1} is damaged and was left out.")
            continue
        pages.append([(top, replace(line, page=number + 1)) for top, line in page_lines(glyphs, rules)])
    words = sum(len(squeeze(line.text)) for page in pages for _, line in page)
    container = "pdf"
    if words < 8 * max(1, count):
        from index.reading.ocr import read_scan

        pages = [[(-float(n), line) for n, line in enumerate(page)] for page in read_scan(document, source)]
        container = "pdf scan"
        notes.append("The pages are pictures; their words were recognised by Tesseract and may hold mistakes.")
    lines, dropped = _without_furniture(pages)
    return Source(container, tuple(lines), None, tuple(dropped), None, None, tuple(notes))


def _extract(page: Any) -> tuple[list[Glyph], list[Rule]]:
    """Return every visible character with its box, and the straight lines drawn on the page."""
    import ctypes

    import pypdfium2.raw as raw

    text = page.get_textpage()
    count = raw.FPDFText_CountChars(text.raw)
    box = raw.FS_RECTF()  # the whole place of the character, so that 。 stands on the line of its neighbours
    glyphs: list[Glyph] = []
    pending = 0
    for i in range(count):
        code = raw.FPDFText_GetUnicode(text.raw, i)
        if 0xD800 <= code < 0xDC00:  # 𠮷 arrives as two halves
            pending = code
            continue
        if 0xDC00 <= code < 0xE000 and pending:
            code = 0x10000 + ((pending - 0xD800) << 10) + (code - 0xDC00)
        pending = 0
        if code in (0, 0xFFFE, 0xFFFF, 0x02, 0xFEFF, 13, 10) or raw.FPDFText_IsGenerated(text.raw, i) == 1:
            continue
        if raw.FPDFText_GetLooseCharBox(text.raw, i, box):
            glyphs.append(Glyph(chr(code), box.left, box.right, box.bottom, box.top))
    rules = _rules(page, raw, ctypes)
    text.close()
    page.close()
    return glyphs, rules


def _rules(page: Any, raw: Any, ctypes: Any) -> list[Rule]:
    """Return thin boxes of drawn paths as rules; a rectangle counts as its four sides."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    rules: list[Rule] = []
    for i in range(min(raw.FPDFPage_CountObjects(page.raw), 20000)):
        item = raw.FPDFPage_GetObject(page.raw, i)
        if raw.FPDFPageObj_GetType(item) != raw.FPDF_PAGEOBJ_PATH:
            continue
        if not raw.FPDFPageObj_GetBounds(item, left, bottom, right, top):
            continue
        x0, y0, x1, y1 = left.value, bottom.value, right.value, top.value
        if x1 - x0 < 3 and y1 - y0 > 5:
            rules.append(Rule((x0 + x1) / 2, y0, (x0 + x1) / 2, y1))
        elif y1 - y0 < 3 and x1 - x0 > 5:
            rules.append(Rule(x0, (y0 + y1) / 2, x1, (y0 + y1) / 2))
        elif x1 - x0 > 10 and y1 - y0 > 8:
            rules += [Rule(x0, y0, x1, y0), Rule(x0, y1, x1, y1), Rule(x0, y0, x0, y1), Rule(x1, y0, x1, y1)]
    return rules


def _without_furniture(pages: list[list[tuple[float, Line]]]) -> tuple[list[Line], list[str]]:
    """Leave out page marks, and lines that come back at one height at the top or bottom of most pages."""
    heads: Counter[tuple[str, int]] = Counter()
    for page in pages:
        heads.update({_place(top, line) for top, line in (*page[:_EDGE], *page[-_EDGE:]) if not line.cells})
    often = {place for place, n in heads.items() if n >= 3 and n >= 0.6 * len(pages)}
    kept: list[Line] = []
    dropped: list[str] = []
    for page in pages:
        for n, (top, line) in enumerate(page):
            edge = n < _EDGE or n >= len(page) - _EDGE
            outer = n < 2 or n >= len(page) - 2
            if (
                edge
                and not line.cells
                and (_place(top, line) in often or (outer and _NUMBER.fullmatch(fold(line.text).strip())))
            ):
                dropped.append(line.text.strip())
            else:
                kept.append(line)
        kept.append(Line("", page[-1][1].page if page else None))
    return kept, dropped


def _place(top: float, line: Line) -> tuple[str, int]:
    """Return a line's words with all numbers equal, and its height: 「- 3 -」 and 「- 4 -」 are one running head."""
    return re.sub(r"\d+", "#", squeeze(fold(line.text))), round(top / 4)
