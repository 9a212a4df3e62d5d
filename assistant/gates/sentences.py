"""Cut what a model writes into sentences as it arrives: Japanese and English, lists, marks after the full stop."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.gates.marks import BEGUN, MARK
from index.titles import ABBREVIATED

# What stands before the words of a line: bullets, numbers, heads, quotes of Markdown.
BULLET = re.compile(
    r"[ \t　]*(?:(?:[-*+•‣◦·・●○◆■▪–—]|#{1,6}|>|[0-9０-９]{1,2}[.．)）]|[(（][0-9０-９]{1,2}[)）]|[①-⑳])[ \t　]+|[・●○◆■①-⑳][ \t　]*)+"
)
ENDS = "。！？!?．"
CLOSERS = '」』）)”’"*_'
PAIRS = {"「": "」", "『": "』", "（": "）", "(": ")", "“": "”"}
ABBREVIATIONS = re.compile(
    rf"(?:\b(?:{'|'.join(ABBREVIATED)}|St|vs|etc|e\.g|i\.e|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Ltd|Co|cf|fig|p|pp"
    r"|a\.m|p\.m)|(?:^|[\s(.])[A-Z])$",
    re.IGNORECASE,
)
LONGEST = 4_000  # characters without an end that are cut all the same


@dataclass(frozen=True)
class Sentence:
    """A sentence as the model wrote it."""

    lead: str  # white space and bullet before it
    text: str  # with its marks
    block: int  # paragraph, list item: where a mark may speak for neighbours


class Splitter:
    """Takes text in pieces of any size and gives whole sentences."""

    def __init__(self) -> None:
        """Begin at the beginning of a text."""
        self._rest = ""
        self._block = 0

    def feed(self, text: str) -> list[Sentence]:
        """Take a piece of text and return the sentences that are whole now."""
        self._rest += text.replace("\r\n", "\n").replace("\r", "\n")
        return self._cut(done=False)

    def finish(self) -> list[Sentence]:
        """Return what is left as sentences."""
        return self._cut(done=True)

    def _cut(self, *, done: bool) -> list[Sentence]:
        found = []
        while self._rest.strip():
            at = self._lead()
            if at is None and not done:
                break
            lead = self._rest[: at or 0]
            end = _end(self._rest, len(lead), done=done)
            if end is None:
                break
            text = self._rest[len(lead) : end].rstrip()
            self._rest = self._rest[end:]
            if "\n\n" in lead.replace(" ", "") or ("\n" in lead and BULLET.search(lead.rpartition("\n")[2])):
                self._block += 1
            if text:
                found.append(Sentence(lead, text, self._block))
        return found

    def _lead(self) -> int | None:
        """Return where the words of the next sentence begin; None while a bullet may still be arriving."""
        text = self._rest
        at = len(text) - len(text.lstrip())
        if at == len(text):
            return None
        begins_line = (at == 0 and self._block == 0 and not text[:at]) or "\n" in text[:at]
        if not begins_line:
            return at
        start = text.rfind("\n", 0, at) + 1
        match = BULLET.match(text, start)
        if match and match.end() > at:
            return match.end() if match.end() < len(text) else None
        tail = text[at:]
        if len(tail) <= 4 and re.fullmatch(r"[-*+#>(（0-9０-９.．)）・●○]+", tail):
            return None
        return at


def _end(text: str, start: int, *, done: bool) -> int | None:
    """Return where the sentence that begins at `start` ends; None while it may go on."""
    open_: list[str] = []
    at = start
    while at < len(text):
        char = text[at]
        if char == "\n":
            return at
        if open_ and char == open_[-1]:
            open_.pop()
        elif char in PAIRS:
            open_.append(PAIRS[char])
        elif char == '"':
            open_.append('"')
        if char in ENDS or char == ".":
            end = _after(text, start, at, bool(open_), done=done)
            if end == -1:
                return None
            if end:
                return end
        at += 1
    return len(text) if done or len(text) - start > LONGEST else None


def _after(text: str, start: int, at: int, inside: bool, *, done: bool) -> int:
    """Return where a sentence ends whose full stop may stand at `at`; 0 when it is none, -1 when that is not known yet."""
    after = at + 1
    while after < len(text) and text[after] in ENDS + ".":
        after += 1
    closed = after
    while closed < len(text) and text[closed] in CLOSERS:
        closed += 1
    if text[at] == "．" and text[start:at][-1:].isdigit():  # of 13．8 no sentence ends
        follows = text[after : after + 1]
        if follows.isdigit() or not (follows or done):
            return 0 if follows else -1
    if text[at] == "." or (inside and closed > after):
        if text[at] == "." and _dotted(text, start, at):
            return 0
        follows = text[closed : closed + 1]
        if not follows and not done:
            return closed if MARK.search(text[max(start, at - 12) : at]) and _marked(text, start, at) else -1
        if follows and not follows.isspace() and not MARK.match(text, closed):
            return 0 if not BEGUN.match(text, closed) or done else -1
        if inside and closed == after:
            return 0
        if inside and not text[at].isascii() and not follows:
            return 0
    elif inside:
        return 0
    return _marks(text, start, at, closed, done=done)


def _marks(text: str, start: int, at: int, end: int, *, done: bool) -> int:
    """Return the end of the marks that follow a full stop; -1 while more may come."""
    marked = _marked(text, start, at)
    while True:
        space = re.compile(r"[ \t　]*").match(text, end)
        nxt = space.end() if space else end
        mark = MARK.match(text, nxt)
        if mark is None:
            break
        end, marked = mark.end(), True
    rest = text[end:].lstrip(" \t　")
    if done or marked:
        return end
    if not rest or BEGUN.fullmatch(rest):
        return -1
    return end


def _marked(text: str, start: int, at: int) -> bool:
    """Return whether a mark stands right before the full stop."""
    return any(m.end() >= at - 1 for m in MARK.finditer(text[start : at + 1], 0) if (m.end() + start) >= at - 1)


def _dotted(text: str, start: int, at: int) -> bool:
    """Return whether the dot belongs to a number or an abbreviation."""
    before, after = text[start:at], text[at + 1 : at + 2]
    if before[-1:].isdigit() and after.isdigit():
        return True
    if re.search(r"\bNos?$", before) and re.match(r"\s*[0-9]", text[at + 1 :]):
        return True
    return bool(ABBREVIATIONS.search(before)) and after != "\n"
