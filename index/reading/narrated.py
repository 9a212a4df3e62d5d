"""Read minutes in which a clerk tells in the third person who said what, and no label stands before the words.

A turn is the stretch of sentences that one person or office is told to have said, in the words of the minutes; what
nobody is told to have said is a direction: the record's own.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from index.narration import Telling, is_record, tellings
from index.reading import english
from index.reading.blocks import Split
from index.reading.fields import GROUPS, field_of
from index.reading.glyphs import fold, tidy
from index.reading.narrated_lines import blocks, heading, is_prose, sentences_of, unwrapped
from index.reading.narrated_people import names_in
from index.reading.source import Line
from index.reading.turns import Collector, Turn, is_direction

_TITLE = 8  # lines in which a title stands
_ROLL = 12  # lines below the opening in which the roll is called
_HEAD = 40  # lines in which minutes say what they are
_RECORD = re.compile(
    r"(?:議事|会議|審議)の?(?:概要|要旨|録|要録|記録|経過|結果|内容|摘録)|(?:概要|要旨|要点)記録"
    r"|\b(?i:minutes|notes|record|proceedings|summary) of\b|\b(?i:minutes)\b\W*$|^\W*(?i:(?:draft "
    r"|approved )?minutes)\b|(?i:\bmeeting (?:minutes|notes|held)\b)"
)
_FORMULA = re.compile(
    r"\bRESOLVED\b|\b(?:proposed|seconded) by\b|\bApologies\b|\bmeeting (?:closed|ended|opened|was (?:closed"
    r"|opened|declared))|\bclosed the meeting\b|(?:correct|accurate|true) record"
    r"|\bquorate\b|\bquorum\b|承認|了承|閉会|開会|散会|次回|資料\s*[\d０-９①-⑳]|事務局|全会一致|協議の結果|審議の結果|質疑|議事",
)  # fmt: skip
_ATTENDED = re.compile(
    r"出\s*席|欠\s*席|参加者|委\s*員|\b(?i:present|apologies|attendance|attendees|absent|attending)\b"
)
FEWEST = 3  # tellings from which minutes are narrated
_LABELLED = re.compile(
    r"[^。、:：]{1,24}[:：]"
)  # a label before the words tells nothing of how the minutes are written
_SHARE = 0.15  # of the sentences
_OPINIONS = re.compile(r"意見|質疑|質問|発言|要望|\b(?i:comments|questions|discussion)\b")


def split_narrated(lines: Sequence[Line], into: Collector | None) -> Split | None:
    """Return the turns of minutes that tell who said what, where they are minutes by their head and their formulas."""
    if not _are_minutes(lines):
        return None
    told = next((i for i, line in enumerate(lines) if _names(line.text)), None)
    if told is not None and (roll := _roll_call(lines, told)):
        told = next((i for i in range(roll, len(lines)) if _names(lines[i].text)), None)
    if told is None:
        return None
    first = _first(lines, told)
    known = names_in(unwrapped(lines[:first], lines))
    writer = _Writer(known)
    for block in blocks(lines, first):
        writer.add(block.kind, block.text, block.page, block.bullet)
    if writer.named == 0:
        return None
    if into is not None:
        into.turns += writer.turns
        into.furniture += writer.furniture
    enough = writer.named >= FEWEST and writer.named >= _SHARE * writer.sentences
    return Split(first, writer.named if enough else 1, max(writer.sentences, 1), into)


def _are_minutes(lines: Sequence[Line]) -> bool:
    """Tell whether head and formulas show a text to be the minutes of a meeting."""
    head = [line.text for line in lines if line.text.strip()][:_HEAD]
    titled = any(_RECORD.search(fold(text)) for text in head[:12] if len(text) <= 200)
    attended = any(_attendance(text) for text in head)
    formulas = {m[0].lower() for line in lines[:2000] for m in _FORMULA.finditer(line.text)}
    return (titled or attended) and titled + attended + (len(formulas) > 1) >= 2


def _attendance(text: str) -> bool:
    """Tell whether a line is a field that lists who was there."""
    known = field_of(text) if _ATTENDED.search(text) and len(text) <= 600 else None
    return bool(known and known[1] in GROUPS)


def _roll_call(lines: Sequence[Line], told: int) -> int | None:
    """Return the line behind an attendance that stands below the opening of the meeting, where no other stands above."""
    if any(_attendance(line.text) for line in lines[:told]):
        return None
    return max((i + 1 for i in range(told, min(told + _ROLL, len(lines))) if _attendance(lines[i].text)), default=None)


def _names(text: str) -> bool:
    """Tell whether a line holds a sentence that names its teller."""
    if not text.strip() or not is_prose(text) or (english.chaired(text) is not None):
        return False
    if _LABELLED.match(text):
        return False
    return any(t.who for a, b in sentences_of(text)[:6] for t in tellings(text[a:b].strip()))


def _first(lines: Sequence[Line], told: int) -> int:
    """Return where the minutes proper begin: with the first heading or sentence behind the header."""
    first, below = told, lines[told].text
    above: int | None = None  # a heading before headings: an agenda, or the head of the first item
    for i in range(told - 1, -1, -1):
        text = lines[i].text.strip()
        if not text:
            continue
        known = field_of(text)
        if (is_record(text) and is_prose(text)) or (
            is_prose(text) and not (known and known[2]) and not _is_title(text, i)
        ):
            first, below, above = i, text, None
            continue
        if known and known[1] == "agenda":
            return first
        if _is_title(text, i) or not heading(lines, i, text) or (known and (known[2] or not is_prose(below))):
            break
        if is_prose(below):
            first, above = i, None
        else:
            above = i
        below = text
    return first if above is None else above


def _is_title(text: str, i: int) -> bool:
    """Tell whether a line says what the text is: minutes of a meeting, held then and there; an item may be "Minutes"."""
    return i < _TITLE and bool(_RECORD.search(fold(text)) or list(english.held(text))) and not text[:1].isdigit()


class _Writer:
    """Takes headings and paragraphs and writes turns."""

    def __init__(self, known: Collection[str]) -> None:
        self.known = known
        self.turns: list[Turn] = []
        self.furniture: list[str] = []
        self.named = 0  # sentences that name a teller
        self.sentences = 0
        self._opinions = False  # below a heading such as 主な意見
        self._last: str | None = None  # who spoke last in this paragraph

    def add(self, kind: str, text: str, page: int | None, bullet: str) -> None:
        """Take a block of lines."""
        if kind == "furniture":
            self.furniture.append(text)
        elif kind == "heading":
            self._opinions = bool(_OPINIONS.search(text))
            self.turns.append(Turn("heading", None, "", [text], page))
        elif is_direction(text) and not tellings(text, self.known):
            self.furniture += [bullet] if bullet else []
            self.turns.append(Turn("direction", None, "", [text], page))
        else:
            self._paragraph(text, page, bullet)

    def _paragraph(self, text: str, page: int | None, bullet: str) -> None:
        self._last = None
        label = bullet if self._opinions and bullet and not bullet[:1].isalnum() else ""
        if bullet:
            self.furniture.append(bullet)
        pieces: list[tuple[str | None, int, int]] = []  # teller, span
        for start, end in sentences_of(text):
            self.sentences += 1
            for who, a, b in self._told(text[start:end]):
                pieces.append((who, start + a, start + b))
        if label and all(who is None for who, _, _ in pieces) and pieces:
            pieces = [(label, a, b) for _, a, b in pieces]
        at = 0
        run: list[tuple[str | None, int, int]] = []
        for who, _, b in pieces:  # a run takes the white space before it, so that no character is lost
            if run and run[-1][0] == who:
                run[-1] = (who, run[-1][1], b)
            else:
                run.append((who, at, b))
            at = b
        for who, a, b in run:
            words = text[a:b].strip()
            if words:
                self.turns.append(Turn("speech" if who else "direction", who, "", [words], page))

    def _told(self, sentence: str) -> Iterator[tuple[str | None, int, int]]:
        """Yield (teller, start, end) of the pieces of a sentence; None is the record."""
        found = tellings(sentence, self.known)
        before = self._last
        if not found:
            if is_record(sentence) or sentence[:1] in '"\u201c\u2018\u300c':
                self._last = None
            yield self._last, 0, len(sentence)
            return
        self.named += any(t.who for t in found) and not _LABELLED.match(sentence)
        for n, telling in enumerate(found):
            end = found[n + 1].start if n + 1 < len(found) else len(sentence)
            who = self._who(telling, before)
            yield who, 0 if n == 0 else telling.start, end
            self._last = who

    def _who(self, telling: Telling, before: str | None) -> str | None:
        if telling.who is None:
            return before
        return tidy(telling.who) or None
