"""The one door to PDFium: it is not safe in threads, so every call holds one lock."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from index.errors import UnreadableMinutes

PDFIUM = threading.RLock()  # a call for one document may not meet a call for another
MOST_PIXELS = 60_000_000  # of one rendered page: A3 at 400 dots per inch are 31 million


@contextmanager
def opened(data: bytes, source: Path) -> Iterator[Any]:
    """Open a PDF from its bytes and close it at the end.

    Raises:
        UnreadableMinutes: it is encrypted or damaged.
    """
    import pypdfium2 as pdfium

    with PDFIUM:
        try:
            document = pdfium.PdfDocument(data)
        except (pdfium.PdfiumError, ValueError, OSError) as error:
            if "password" in str(error).lower() or b"/Encrypt" in data[-4096:]:
                raise UnreadableMinutes(
                    f"Cannot read {source.name!r}: the PDF is encrypted. Open it with its password and print it to a new PDF."
                ) from None
            raise damaged(source) from None
    try:
        yield document
    finally:
        with PDFIUM:
            document.close()


def damaged(source: Path) -> UnreadableMinutes:
    """Return the error for a PDF that PDFium cannot take apart."""
    return UnreadableMinutes(
        f"Cannot read {source.name!r}: the PDF is damaged. Open it in a viewer and print it to a new PDF."
    )


@contextmanager
def opened_page(document: Any, number: int) -> Iterator[Any]:
    """Open page `number` (0-based) and hold the lock until it is closed.

    Raises:
        PdfiumError: the page is damaged.
    """
    with PDFIUM:
        page = document[number]
        try:
            yield page
        finally:
            page.close()


def render(document: Any, number: int, *, resolution: int) -> tuple[int, int, bytes]:
    """Return (width, height, grey pixels row by row) of page `number` at `resolution` dots per inch, fewer if it is huge.

    Raises:
        PdfiumError: the page is damaged.
    """
    with opened_page(document, number) as page:
        width, height = page.get_size()
        scale = resolution / 72
        if width * height * scale * scale > MOST_PIXELS:
            scale = (MOST_PIXELS / (width * height)) ** 0.5
        bitmap = page.render(scale=scale, grayscale=True)
        try:
            wide, high, stride = bitmap.width, bitmap.height, bitmap.stride
            data = bytes(bitmap.buffer)
        finally:
            bitmap.close()
    return wide, high, b"".join(data[y * stride : y * stride + wide] for y in range(high))
