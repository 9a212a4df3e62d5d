"""Show text in a terminal as it comes, in lines that break where Japanese and English may be broken."""

from __future__ import annotations

import re
from collections.abc import Callable

OPENING = re.escape("「『（【［〈《〔“‘")  # ends no line
HANGING = re.escape("。、，．！？」』）】］〉》〕…ー・々ぁぃぅぇぉっゃゅょァィゥェォッャュョ：；％")  # begins no line
WORD = r"[!-~\u00c0-\u024f\u2010-\u2015\u2019]+"  # Latin letters, figures, and what stands among them
MARK = re.compile(r"(\[\d{1,3}\])")
UNIT = re.compile(  # what stays together on a line
    rf"\n|[ \t]+|[{OPENING}]*(?:{WORD}|\S)(?:[{HANGING}]|\[\d{{1,3}}\])*|.", re.DOTALL
)


class Flowing:
    """Pieces of a text, told on as parts that fit the line."""

    def __init__(
        self, put: Callable[[str, bool], None], width: Callable[[str], int], *, columns: int, indent: int = 2
    ) -> None:
        """Tell `put` each part, and whether it is a citation mark; `width` measures a text in columns."""
        self._put, self._width = put, width
        self._columns, self._indent = max(columns - 1, indent + 8), indent
        self._at = 0  # the column reached; 0 at the beginning of a line
        self._rest = ""  # the last unit of the last piece: it may go on

    def feed(self, piece: str) -> None:
        """Show a piece but for its end, which the next piece may continue."""
        units = UNIT.findall(self._rest + piece)
        self._rest = units.pop() if units and units[-1] != "\n" else ""
        for unit in units:
            self._one(unit)

    def flush(self) -> None:
        """Show what was held back."""
        rest, self._rest = self._rest, ""
        if rest:
            self._one(rest)

    def end(self) -> None:
        """Show what was held back, and end the line."""
        self.flush()
        if self._at:
            self._new_line()

    def _one(self, unit: str) -> None:
        if unit == "\n":
            self._new_line()
            return
        width, space = self._width(unit), unit.isspace()
        if self._at and self._at + width > self._columns:
            self._new_line()
        if space and not self._at:
            return
        if not self._at:
            self._put(" " * self._indent, False)
            self._at = self._indent
        if self._at + width > self._columns and len(unit) > 1:  # longer than a line: an address, say
            for char in unit:
                self._one(char)
            return
        for number, part in enumerate(MARK.split(unit)):
            if part:
                self._put(part, number % 2 == 1)
        self._at += width

    def _new_line(self) -> None:
        self._put("\n", False)
        self._at = 0
