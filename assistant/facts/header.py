"""Find fields in the text of a meeting's header, and cut its lines into quotations."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence

from assistant.quotes import locate
from index.reading import fields
from index.records import Meeting
from index.words import fold, kanji_number

Span = tuple[int, int]
Field = tuple[int, int, int]  # start of its line, end, start of its value
QUOTE = 300  # characters of a quotation
BEGINNING = 12  # characters of a value that must stand after its name
SHORT = 60  # characters of the one-line answer
FORM = re.compile(r"\s*\n様\s*式[\s\S]*$")  # the number of a form's next sheet belongs to no field
STOP = re.compile(r"\n|[、，,]|\s(?=資料|[(（][0-9０-９])")  # where a long value may be cut
# What may stand above and below the items of an agenda: 「（第２号）」, 「令和５年９月６日　午前１０時開議」, 「（敬称略）」.
ERA_DAY = r"(?:明治|大正|昭和|平成|令和)[^\n]{0,30}"
OPENS = r"[^\n]{0,24}(?:午前|午後)[^\n]{1,14}(?:開議|開会|開催)"
BESIDE = re.compile(
    rf"\s*(?:[（(]\s*第?[^（）()\n]{{1,6}}号\s*[)）](?:[ 　]*{ERA_DAY})?|[（(](?:敬称略|順不同)[^（）()\n]{{0,8}}[)）]"
    rf"|{OPENS}|日[ 　]*程)[ 　]*(?:\n|$)"
)
OPENED = re.compile(r"(?:^|\n)[^\n]{0,24}(?:午前|午後)[^\n]{1,14}(?:開議|開会|開催|閉会|散会)\s*$")
NUMBER = "[0-9０-９一二三四五六七八九十百]"
ITEM = re.compile(
    rf"(?:^|(?<=\s))(?:[(（]\s*({NUMBER}{{1,3}})\s*[)）]|([0-9０-９]{{1,2}})[.、．]|(?:日程)?第({NUMBER}{{1,4}})(?!{NUMBER}*[号回])(?=\s)"
    r"|資料\s*(?:No\.?\s*)?([0-9０-９]{1,2})|([①-⑳])|([0-9０-９]{1,2})\s(?=\D))"
)


def field(meeting: Meeting, text: str, meaning: str) -> Field | None:
    """Return where the header tells a field: date, place, members, absent, … as reading names them."""
    return _where(meeting, text, lambda key: meaning_of(key) == meaning)


def named_field(meeting: Meeting, text: str, name: re.Pattern[str]) -> Field | None:
    """Return where the header tells a field whose printed name matches."""
    return _where(meeting, text, lambda key: bool(name.search(fold(key))))


def meaning_of(key: str) -> str | None:
    """Return what the printed name of a field means."""
    folded = fold(key)
    plain = re.sub(r"^[\W_]*(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2}(?=[.、)]))?[.、)]*", "", folded)
    return fields.meaning_of(plain) or fields.meaning_of(folded)


def _where(meeting: Meeting, text: str, wanted: Callable[[str], bool]) -> Field | None:
    """Return the first field of a wanted name; it ends with its value, or where the next field's name stands."""
    for n, (key, value) in enumerate(meeting.facts):
        name = locate(key, text) if wanted(key) else None
        if name is None:
            continue
        after = text[name[1] :]
        whole = locate(FORM.sub("", value), after)
        begin = whole or locate(value[:BEGINNING], after)
        if begin is None:
            continue
        start = name[1] + begin[0]
        following = (locate(other, text[start:]) for other, _ in meeting.facts[n + 1 :])
        end = name[1] + whole[1] if whole else start + min((s[0] for s in following if s), default=len(text) - start)
        if form := FORM.search(text[start:end]):
            end = start + form.start()
        return line(text, *(name if start - name[0] < SHORT else (start, start)))[0], trim(text, start, end)[1], start
    return None


def agenda(text: str, start: int, end: int) -> Span | None:
    """Return the span of an agenda without the lines around its items: its own number, when the day was opened.

    None where nothing is left but such lines.
    """
    while start < end and (line := BESIDE.match(text, start, end)):
        start = line.end()
    while start < end and (line := OPENED.search(text, start, end)):
        end = line.start()
    start, end = trim(text, start, end)
    return (start, end) if start < end else None


def items(text: str, start: int, end: int) -> list[tuple[int, Span]]:
    """Return the numbered items between two places: number and span."""
    marks = list(ITEM.finditer(text, start, end))
    stops = [*(m.start() for m in marks[1:]), end][: len(marks)]
    numbers = (unicodedata.normalize("NFKC", next(filter(None, m.groups()))) for m in marks)
    return [(kanji_number(n), trim(text, m.start(), stop)) for n, m, stop in zip(numbers, marks, stops, strict=True)]


def line(text: str, start: int, end: int) -> Span:
    """Return the span widened to whole lines."""
    after = text.find("\n", end)
    return text.rfind("\n", 0, start) + 1, len(text) if after < 0 else after


def trim(text: str, start: int, end: int) -> Span:
    """Return the span without white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def quote(text: str, start: int, end: int, value: int) -> Span:
    """Return the span, cut to QUOTE characters where an item or a line ends; its value starts at `value`."""
    start, end = trim(text, start, end)
    if end - start <= QUOTE:
        return start, end
    if value - start > QUOTE // 3:
        start = value
    stops = [m.start() for m in STOP.finditer(text, start + QUOTE // 2, start + QUOTE)]
    return trim(text, start, min(end, stops[-1] if stops else start + QUOTE))


def cut(text: str, start: int, end: int, ends: Sequence[int] = ()) -> str:
    """Return the words from `start` in one line, at most SHORT characters, cut where an item ends."""
    if end - start > SHORT:
        stops = [e for e in ends if e - start <= SHORT]
        stops = stops or [m.start() for m in STOP.finditer(text, start + 1, start + SHORT)]
        end = stops[-1] if stops else start + SHORT
    return one_line(text[start:end])


def one_line(text: str) -> str:
    """Return the text with each line break, and each run of white space, as one space."""
    return re.sub(r"\s*\n\s*|\s{2,}", " ", text).strip()


def merge(spans: Sequence[Span]) -> list[Span]:
    """Return the spans in order, near ones joined into quotations of at most QUOTE characters."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and max(end, merged[-1][1]) - merged[-1][0] <= QUOTE and start - merged[-1][1] <= QUOTE // 2:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged
