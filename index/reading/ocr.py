"""Recognise scanned pages with Tesseract, where it is installed: characters with boxes, as a text layer has them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path
from typing import Any

from index.errors import UnreadableMinutes
from index.reading.pages import Glyph, Rule
from index.reading.pdfium import render
from index.reading.rulings import without_rules

RESOLUTION = 300  # dots per inch; below it kanji with many strokes run together
PATIENCE = 180  # seconds for one page
SURE = 75.0  # mean confidence (0–100) below which a page may be printed the other way
ENOUGH = 200  # characters found, below which it may as well: a page printed down has few that make sense across
_WAYS = (("jpn", "4"), ("jpn_vert", "5"))  # language and segmentation: across in one column, then down

_KANJI = re.compile(r"[一-鿿々]")
_SPACED = 1.4  # places from one kanji to the next where a space is printed between them; boxes are not exact

Recognised = tuple[int, list[Glyph], list[Rule]]  # page (0-based), characters, drawn rules


class Tesseract:
    """The installed program; knows what it runs, so that it can stop."""

    def __init__(self, source: Path) -> None:
        """Find the program.

        Raises:
            UnreadableMinutes: it or its Japanese data is missing; the message says how to install them.
        """
        self.source = source
        self._running: set[subprocess.Popen[bytes]] = set()
        self._stopped = False
        self._change = threading.Lock()
        program = shutil.which("tesseract")
        self.languages = _languages(program) if program else set()
        if program is None or "jpn" not in self.languages:
            missing = (
                "Tesseract is not installed" if program is None else "Tesseract's Japanese data 'jpn' is not installed"
            )
            raise UnreadableMinutes(
                f"Cannot read {source.name!r}: the PDF holds pictures of pages and no text, and {missing}. Install it "
                "(`apt install tesseract-ocr tesseract-ocr-jpn tesseract-ocr-jpn-vert`, or `brew install tesseract "
                "tesseract-lang`), or save the minutes as text."
            )
        self.program = program

    def read(self, document: Any, numbers: Sequence[int], tell: Callable[[str], None] | None) -> Iterator[Recognised]:
        """Yield each page (0-based) as it is recognised, in order; several at once, as many as there are processors.

        `tell` hears of every page. A page that cannot be rendered is left out.

        Raises:
            UnreadableMinutes: Tesseract fails on a page, or takes too long for it.
        """
        workers = min(os.cpu_count() or 1, 8)
        waiting: deque[tuple[int, Future[tuple[list[Glyph], list[Rule]]]]] = deque()
        done = 0
        with ThreadPoolExecutor(workers) as pool:
            try:
                for number in (*numbers, None):  # after the last page, those begun are waited for
                    image = _image(document, number) if number is not None else None
                    if number is not None and image:
                        waiting.append((number, pool.submit(self._page, number, *image)))
                    while waiting and (number is None or len(waiting) > workers):
                        page, future = waiting.popleft()
                        done += 1
                        if tell:
                            tell(f"recognising page {page + 1}, {done} of {len(numbers)}")
                        yield page, *future.result()
            finally:
                self._stop()
                pool.shutdown(wait=True, cancel_futures=True)

    def _page(self, number: int, width: int, height: int, pixels: bytes) -> tuple[list[Glyph], list[Rule]]:
        """Recognise one page, printed across or down: the way that is read with more confidence."""
        pixels, rules = without_rules(width, height, pixels, resolution=RESOLUTION)
        image = b"P5 %d %d 255\n" % (width, height) + pixels
        best: tuple[float, bool, list[list[str]]] | None = None
        for language, segmentation in _WAYS:
            if language not in self.languages:
                continue
            rows = self._run(image, number, language, segmentation)
            sure, length = _confidence(rows)
            if best is None or sure * length > best[0]:
                best = (sure * length, language.endswith("vert"), rows)
            if sure >= SURE and length >= ENOUGH:
                break
        assert best is not None  # "jpn" is there
        _, down, rows = best
        if down:
            tall = height * 72 / RESOLUTION
            rules = [Rule(tall - rule.y0, rule.x0, tall - rule.y1, rule.x1) for rule in rules]
        return _glyphs(rows, height, down=down), rules

    def _run(self, image: bytes, number: int, language: str, segmentation: str) -> list[list[str]]:
        command = [self.program, "stdin", "stdout", "-l", language, "--psm", segmentation, "tsv"]
        failed = UnreadableMinutes(
            f"Cannot read {self.source.name!r}: Tesseract failed on page {number + 1}. Scan the page again, or leave it out."
        )
        try:
            with self._change:
                if self._stopped:
                    raise failed
                process = subprocess.Popen(
                    command,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    env=os.environ | {"OMP_THREAD_LIMIT": "1"},  # a page to each processor is faster than all on one
                )
                self._running.add(process)
            try:
                out, _ = process.communicate(image, timeout=PATIENCE)
            finally:
                process.kill()
                process.wait()
                with self._change:
                    self._running.discard(process)
        except (subprocess.SubprocessError, OSError):
            raise failed from None
        if process.returncode:
            raise failed
        return [row.split("\t") for row in out.decode("utf-8", "replace").split("\n")[1:] if row.count("\t") == 11]

    def _stop(self) -> None:
        """Let no page be begun any more and end those begun, so that an interrupt is obeyed at once."""
        with self._change:
            self._stopped = True
            for process in self._running:
                process.kill()


def _image(document: Any, number: int) -> tuple[int, int, bytes] | None:
    import pypdfium2 as pdfium

    try:
        return render(document, number, resolution=RESOLUTION)
    except (pdfium.PdfiumError, ValueError, MemoryError):
        return None


def _languages(program: str) -> set[str]:
    try:
        done = subprocess.run([program, "--list-langs"], capture_output=True, timeout=20, check=False)
    except (subprocess.SubprocessError, OSError):
        return set()
    return set((done.stdout + done.stderr).decode("utf-8", "replace").split())


def _confidence(rows: Sequence[Sequence[str]]) -> tuple[float, int]:
    """Return how sure Tesseract is of a page's characters on average, 0–100, and their number."""
    words = [(float(row[10]), len(row[11].strip())) for row in rows if row[0] == "5"]
    total = sum(length for _, length in words)
    return (sum(sure * length for sure, length in words) / total if total else 0.0), total


def _glyphs(rows: Sequence[Sequence[str]], height: int, *, down: bool) -> list[Glyph]:
    """Return the characters of Tesseract's table with their boxes in points; a page printed down is laid on its side.

    A word's box is dealt out evenly to its characters. Boxes of neighbours overlap and leave gaps that no one
    printed, so a character begins where the one before ends, unless more than a character's place lies between.
    """
    scale = 72 / RESOLUTION
    lines: list[tuple[float, float, list[tuple[str, float, float]]]] = []  # lower and upper edge, words with their ends
    for row in rows:
        left, top, wide, tall = (int(cell) * scale for cell in row[6:10])
        start, end = (top, top + tall) if down else (left, left + wide)
        if row[0] == "4":
            bottom = height * scale - top - tall
            lines.append((left, left + wide, []) if down else (bottom, bottom + tall, []))
        elif row[0] == "5" and lines and (word := row[11].strip()):
            lines[-1][2].append((word, start, end))
    usual = _pitch([word for _, _, words in lines for word in words])
    spaced = _SPACED + 0.3 * down  # boxes of characters set down are less exact
    return [glyph for low, high, words in lines for glyph in _line(low, high, words, usual, spaced)]


def _line(
    low: float, high: float, words: list[tuple[str, float, float]], usual: float | None, spaced: float
) -> Iterator[Glyph]:
    pitch = _pitch(words) or usual
    last: float | None = None
    middle = 0.0  # of the character before, where it is a kanji
    for word, start, end in words:
        half = (len(word) - 1) / 2 * (pitch or 0)
        first = (start + end) / 2 - half if _KANJI.match(word) else 0.0
        if last is not None and pitch and middle and first and first - middle > spaced * pitch:
            yield Glyph(" ", last, max(start, last), low, high)
        middle = (start + end) / 2 + half if _KANJI.match(word[-1]) else 0.0
        if last is not None and start < last + (0.4 if word[0].isascii() else 1.2) * (high - low):
            start = last
        step = max(end - start, 0.3 * (high - low)) / len(word)
        for i, char in enumerate(word):
            yield Glyph(char, start + i * step, start + (i + 1) * step, low, high)
        last = start + len(word) * step


def _pitch(words: Sequence[tuple[str, float, float]]) -> float | None:
    """Return the usual distance of the middles of two kanji, in points; None when too few stand side by side."""
    kanji = [(start + end) / 2 if len(word) == 1 and _KANJI.match(word) else None for word, start, end in words]
    steps = sorted(b - a for a, b in pairwise(kanji) if a is not None and b is not None and b > a)
    return steps[len(steps) // 2] if len(steps) >= 4 else None
