"""Recognise scanned pages with Tesseract, where it is installed."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

from index.errors import UnreadableMinutes
from index.reading.source import Line

RESOLUTION = 300  # dots per inch; below it kanji with many strokes run together
PATIENCE = 120  # seconds for one page
_BETWEEN = re.compile(r"(?<=[^\x00-\x7f]) +(?=[^\x00-\x7f])")


def read_scan(document: Any, source: Path) -> list[list[Line]]:
    """Return the recognised lines of each page.

    Raises:
        UnreadableMinutes: Tesseract or its Japanese data is missing, or a page takes too long.
    """
    program = shutil.which("tesseract")
    languages = _languages(program) if program else set()
    if program is None or "jpn" not in languages:
        missing = (
            "Tesseract is not installed" if program is None else "Tesseract's Japanese data 'jpn' is not installed"
        )
        raise UnreadableMinutes(
            f"Cannot read {source.name!r}: the PDF holds pictures of pages and no text, and {missing}. "
            "Install tesseract-ocr with tesseract-ocr-jpn, or save the minutes as text."
        )
    wanted = "+".join(name for name in ("jpn", "jpn_vert") if name in languages)
    pages = []
    for number in range(len(document)):
        image = _portable(document[number].render(scale=RESOLUTION / 72, grayscale=True))
        try:
            done = subprocess.run(
                [program, "stdin", "stdout", "-l", wanted, "--psm", "4"],
                input=image,
                capture_output=True,
                timeout=PATIENCE,
                check=True,
            )
        except (subprocess.SubprocessError, OSError):
            raise UnreadableMinutes(
                f"Cannot read {source.name!r}: Tesseract failed on page {number + 1}. Scan the page again, or leave it out."
            ) from None
        text = done.stdout.decode("utf-8", "replace")
        pages.append([Line(_BETWEEN.sub("", row), number + 1) for row in text.split("\n")])
    return pages


def _languages(program: str) -> set[str]:
    try:
        done = subprocess.run([program, "--list-langs"], capture_output=True, timeout=20, check=False)
    except (subprocess.SubprocessError, OSError):
        return set()
    return set((done.stdout + done.stderr).decode("utf-8", "replace").split())


def _portable(bitmap: Any) -> bytes:
    """Return a grey bitmap as a PGM file, which needs no image library."""
    width, height, stride = bitmap.width, bitmap.height, bitmap.stride
    data = bytes(bitmap.buffer)
    rows = b"".join(data[y * stride : y * stride + width] for y in range(height))
    return b"P5 %d %d 255\n" % (width, height) + rows
