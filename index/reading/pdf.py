"""Read PDF: the text layer in reading order, tables along their drawn rules, running heads and page marks left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from index.errors import UnreadableMinutes
from index.reading.glyphs import MARKS, fold, squeeze
from index.reading.pages import Glyph, Rule, page_lines
from index.reading.pdfium import PDFIUM, damaged, opened, opened_page
from index.reading.source import Line, Source

MOST_PAGES = 3000
Tell = Callable[[str], None]
_FEW = 8  # characters: a page with fewer has no text layer worth the name
_STRANGE = "\ufffd"  # what fonts without a table of characters leave
_EDGE = 4  # lines at the top and the bottom of a page where running heads and page marks stand
_NUMBER = re.compile(
    r"[-‐–—―~ ]*(?:p\.?|page)?\s*\d{1,4}\s*(?:[/／]\s*\d{1,4})?\s*(?:頁|ページ)?[-‐–—―~ ]*", re.IGNORECASE
)


def read_pdf(data: bytes, source: Path, *, tell: Tell | None = None) -> Source:
    """Read .pdf; every line knows its page, and `tell` hears how far the reading has come.

    Raises:
        UnreadableMinutes: no PDF, encrypted, damaged, or pictures of pages without Tesseract installed.
    """
    if not data.strip():
        raise UnreadableMinutes(f"Cannot read {source.name!r}: the file is empty. Save the minutes again, with text.")
    if b"%PDF-" not in data[:1024]:
        raise UnreadableMinutes(
            f"Cannot read {source.name!r}: {_kind(data)} with the name of a PDF. Give it its own suffix, or print it to PDF."
        )
    with opened(data, source) as document:
        with PDFIUM:
            count = len(document)
        if count > MOST_PAGES:
            raise UnreadableMinutes(
                f"Cannot read {source.name!r}: {count} pages are too many. Cut it into single meetings."
            )
        return _read(document, count, source, tell)


def _kind(data: bytes) -> str:
    signs = (
        (b"\xff\xd8", "a photo"),
        (b"\x89PNG", "a picture"),
        (b"GIF8", "a picture"),
        (b"PK", "a ZIP or Office file"),
        (b"\xd0\xcf", "an old Office file"),
    )
    return next((f"it is {name}" for sign, name in signs if data.startswith(sign)), "it is no PDF, but a file")


def _read(document: Any, count: int, source: Path, tell: Tell | None) -> Source:
    pages: list[list[tuple[float, Line]]] = []
    damage: set[int] = set()
    pictures: list[int] = []
    for number in range(count):
        if tell and number % 10 == 0:
            tell(f"reading page {number + 1} of {count}")
        try:
            glyphs, rules, picture = _extract(document, number)
        except Exception:  # whatever a damaged page does to PDFium and to the arithmetic with its boxes
            glyphs, rules, picture = [], [], True
            damage.add(number)
        pages.append(page_lines(glyphs, rules))
        if picture:
            pictures.append(number)
    words = sum(len(squeeze(line.text)) for page in pages for _, line in page)
    if len(damage) == count:
        raise damaged(source)
    container = "pdf"
    notes: list[str] = []
    if words < _FEW * count:
        pictures = list(range(count))
    if pictures:
        container, notes = _recognise(document, pictures, pages, damage, source, tell)
    notes += [f"Page {number + 1} is damaged and was left out." for number in sorted(damage)]
    numbered = [[(top, replace(line, page=n)) for top, line in page] for n, page in enumerate(pages, 1)]
    lines, dropped = _without_furniture(numbered)
    return Source(container, tuple(lines), None, tuple(dropped), None, None, tuple(notes))


def _recognise(
    document: Any,
    pictures: list[int],
    pages: list[list[tuple[float, Line]]],
    damage: set[int],
    source: Path,
    tell: Tell | None,
) -> tuple[str, list[str]]:
    """Replace the pages that are pictures by what Tesseract reads in them; return the container and the warnings.

    Raises:
        UnreadableMinutes: all pages are pictures and Tesseract is missing, or it fails.
    """
    from index.reading.ocr import Tesseract

    listed = ", ".join(str(number + 1) for number in pictures[:20]) + ("…" if len(pictures) > 20 else "")
    try:
        tesseract = Tesseract(source)
    except UnreadableMinutes as error:
        if len(pictures) == len(pages):
            raise
        why = str(error).partition(" and no text, and ")[2]
        return "pdf", [f"The pages {listed} are pictures and were left out: {why}"]
    for number, glyphs, rules in tesseract.read(document, pictures, tell):
        pages[number] = [(top, _mended(line)) for top, line in page_lines(glyphs, rules)]
        damage.discard(number)
    whole = len(pictures) == len(pages)
    which = "The pages are pictures" if whole else f"The pages {listed} are pictures"
    return "pdf scan" if whole else "pdf", [f"{which}; Tesseract recognised their words, which may hold mistakes."]


# What Tesseract makes of small signs around a label: another bracket behind 君, kana for the mark before the office.
_CLOSING = re.compile(
    rf"^(\s*[{MARKS}]?[^()（）「」『』。、]{{0,16}}[(（][^()（）「」『』。、]{{2,14}}君)\s*[)）」』\]】]+"
)
_MARK = re.compile(
    rf"^\s*[ぁ-んァ-ンー。゜oO0°]{{0,2}}([{MARKS}]?)[ぁ-んァ-ンー。゜]?(?=[一-鿿\d０-９]{{1,14}}[(（][^()（）]{{2,14}}君)"
)


def _mended(line: Line) -> Line:
    """Return a recognised line with its label's mark and brackets as they were printed, as far as that is certain."""
    if line.cells:
        return line
    text = _MARK.sub(r"\1", line.text)
    if found := _CLOSING.match(text):
        text = found[1] + ("）" if "（" in found[1] else ")") + text[found.end() :]
    return replace(line, text=text)


def _extract(document: Any, number: int) -> tuple[list[Glyph], list[Rule], bool]:
    """Return every visible character with its box, the straight lines drawn, and whether the page is a picture."""
    import ctypes

    import pypdfium2.raw as raw

    with opened_page(document, number) as page:
        text = page.get_textpage()
        try:
            glyphs = _glyphs(text, raw)
        finally:
            text.close()
        rules = _rules(page, raw, ctypes)
        strange = sum(g.char in _STRANGE or "\ue000" <= g.char <= "\uf8ff" for g in glyphs)
        picture = (len(glyphs) < _FEW and _is_picture(page, raw)) or strange > 0.5 * max(_FEW, len(glyphs))
        return glyphs, rules, picture


def _is_picture(page: Any, raw: Any) -> bool:
    """Tell whether one image covers a third of the page or more."""
    width, height = page.get_size()
    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = item.get_bounds()
        if (right - left) * (top - bottom) > width * height / 3:
            return True
    return False


def _glyphs(text: Any, raw: Any) -> list[Glyph]:
    box = raw.FS_RECTF()  # the whole place of the character, so that 。 stands on the line of its neighbours
    glyphs: list[Glyph] = []
    pending = 0
    for i in range(raw.FPDFText_CountChars(text.raw)):
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
    return glyphs


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
