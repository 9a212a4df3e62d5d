"""Show text in a terminal as it comes, line by line, broken where lines may be broken."""

from __future__ import annotations

import re
from collections.abc import Callable

TOKEN = re.compile(r"\n|\[\d{1,3}\]|[!-~\u00c0-\u024f\u2010-\u2019]+|[ \t]+|.", re.DOTALL)  # what stays together
HANGING = frozenset("。、，．！？」』）】］〉》…ー・ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.!?)]}")  # begins no line
OPENING = frozenset("「『（【［〈《([{")  # ends no line
MARK = re.compile(r"\[\d{1,3}\]")


class Flowing:
    """Pieces of a text, told on as tokens that fit the line."""

    def __init__(self, put: Callable[[str, bool], None], width: Callable[[str], int], *, columns: int, indent: int = 2):
        """Tell `put` each token, and whether it is a citation mark; `width` measures a text in columns."""
        self._put, self._width = put, width
        self._columns, self._indent = max(20, columns - 2), indent  # two columns are left for what may begin no line
        self._at = 0  # the column reached; 0 at the beginning of a line
        self._rest = ""  # the end of the last piece: it may go on

    def feed(self, piece: str) -> None:
        """Show a piece, but for its last word, which the next piece may continue."""
        tokens = TOKEN.findall(self._rest + piece)
        self._rest = ""
        if tokens and not tokens[-1].isspace() and (tokens[-1].isascii() or tokens[-1] in OPENING):
            self._rest = tokens.pop()
        self._show(tokens)

    def end(self) -> None:
        """Show what is left, and end the line."""
        self._show(TOKEN.findall(self._rest))
        self._rest = ""
        if self._at:
            self._put("\n", False)
            self._at = 0

    def _show(self, tokens: list[str]) -> None:
        waiting = ""
        for token in tokens:
            if token == "\n":
                self._one(waiting)
                waiting, self._at = "", 0
                self._put("\n", False)
            elif token in OPENING:
                waiting += token
            else:
                self._one(waiting + token if waiting else token)
                waiting = ""
        self._rest = waiting + self._rest

    def _one(self, token: str) -> None:
        if not token or (token.isspace() and not self._at):
            return
        width = self._width(token)
        room = self._columns + (2 if token[0] in HANGING or MARK.fullmatch(token) else 0)
        if self._at and self._at + width > room:
            self._put("\n", False)
            self._at = 0
            if token.isspace():
                return
        if not self._at:
            self._put(" " * self._indent, False)
            self._at = self._indent
        self._put(token, bool(MARK.fullmatch(token)))
        self._at += width
