"""Find what a meeting's header tells of each fact: one function a fact, one table of them."""

from __future__ import annotations

import re

from assistant.facts import people
from assistant.facts.asked import Asked
from assistant.facts.header import QUOTE, SHORT, agenda, cut, field, items, line, named_field, one_line, quote
from assistant.facts.people import Finder
from assistant.facts.rows import Fact
from assistant.facts.told import Told
from assistant.quotes import locate
from index.reading.dates import find_date
from index.records import Group, Meeting

IN_CHARGE = re.compile("担当|所管|事務局|問い?合わ?せ|照会|庶務|主管")
PHONE = re.compile(
    r"(?:電\s*話(?:\s*番\s*号)?|ＴＥＬ|TEL|Tel|内\s*線)[\s:：]*(?:内\s*線\s*)?[0-9０-９(（][0-9０-９()（）\s\-－―ー]*[0-9０-９]"
)
DIGITS = "[0-9０-９〇一二三四五六七八九十]"
CLOCK = rf"{DIGITS}+\s*時(?:\s*{DIGITS}+\s*分|半)?"
HOUR = r"\b\d{1,2}(?:\.\d\d)?\s?(?:[ap]\.?m\b|noon|o'clock)"  # 7.00 pm
TIME = rf"(?:午前|午後)\s*{CLOCK}|正午|(?<![0-9０-９]){CLOCK}|[0-9０-９]{{1,2}}[:：][0-9０-９]{{2}}(?:\s?[ap]\.?m\b)?|{HOUR}"
TIME_FIELD = re.compile(r"^(time|hours)$", re.IGNORECASE)
TIMES = re.compile(
    rf"(?:{TIME})(?:\s*(?:から|[~～〜―－–-]|to|until|開[会議])?\s*(?:{TIME}))?\s*(?:まで|開[会議]|閉会|散会)?"
)
PLACE = re.compile(r"(?:場所|会場|ところ)\s*[:：]\s*([^／/\n]+)")  # 日時：…／会場：…
OPENS = re.compile(r"開[会議]|閉会|散会")
WANTS_END = re.compile(
    r"終|閉|散会|何時まで|何時間|何分|どの|どれ|長さ|所要"
    r"|\b(end\w*|finish\w*|clos\w*|adjourn\w*|over|conclude\w*|long|duration)\b"
)
TELLS_END = re.compile(r"まで|[~～〜―－–-]|\b(?:to|until)\b|から\s*\S*\d|閉会|散会")


def tell(meeting: Meeting, text: str, asked: Asked, fact: Fact) -> Told | None:
    """Return what the header, whose text is given, tells of the fact; None when it does not."""
    return FINDERS[fact](meeting, text, asked)


def _date(meeting: Meeting, text: str, asked: Asked) -> Told | None:
    found = field(meeting, text, "date")
    if found:
        start, end, value = found
        lines = [m.end() for m in re.finditer(r"[^\n]+", text[value:end])]
        time = TIMES.search(text, value + lines[0], end) if lines else None
        end = value + (lines[1] if time and len(lines) > 1 and time.end() <= value + lines[1] else lines[0])
    elif meeting.held_on:
        spans = (m.span() for m in re.finditer(r"[^\n]+", text))
        found = next(((a, b, a) for a, b in spans if find_date(text[a:b]) == meeting.held_on), None)
        start, end, value = found or (0, 0, 0)
    if not found:
        return None
    end = value + len(re.split(r"[／/]?\s*(?:会場|場所)", text[value:end])[0])
    end = value + len(text[value:end].rstrip("／/、 　"))
    time = TIMES.search(text, value + 5, end)
    short = cut(text, value, time.start() if time and "place" in asked.facts else end)
    return Told((quote(text, start, end, value),), short, text[value:end])


def _hours(meeting: Meeting, text: str, asked: Asked) -> Told | None:
    found = field(meeting, text, "date")
    times = list(TIMES.finditer(text, found[2], found[1])) if found else []
    if not times and (own := named_field(meeting, text, TIME_FIELD)):
        times = list(TIMES.finditer(text, own[2], own[1]))
    times = times or [m for m in TIMES.finditer(text) if OPENS.search(m[0])]
    if not times:
        return None
    first, last = times[0].start(), times[0].end()
    if len(times) > 1 and times[1].start() - last < SHORT // 2:
        last = times[1].end()
    if WANTS_END.search(asked.plain) and not TELLS_END.search(text[first:last]):
        return None
    return Told((quote(text, *line(text, first, last), first),), one_line(text[first:last])[:SHORT])


def _place(meeting: Meeting, text: str, asked: Asked) -> Told | None:
    found = field(meeting, text, "place")
    span = locate(meeting.place, text) if meeting.place and not found else None
    beside = PLACE.search(text) if not found and not span else None
    if span or beside:
        start, end = span or beside.span(1)  # type: ignore[union-attr]
        found = line(text, start, end)[0], end, start
    if not found:
        return None
    start, end, value = found
    end = value + len(text[value:end].split("\n")[0])
    return Told((quote(text, start, end, value),), cut(text, value, end))


def _department(meeting: Meeting, text: str, asked: Asked) -> Told | None:
    found = named_field(meeting, text, IN_CHARGE)
    return Told((quote(text, *found),), cut(text, found[2], found[1]), text[found[2] : found[1]]) if found else None


def _phone(meeting: Meeting, text: str, asked: Asked) -> Told | None:
    match = PHONE.search(text)
    return Told((quote(text, *line(text, *match.span()), match.start()),), one_line(match[0])) if match else None


def _title(meeting: Meeting, text: str, asked: Asked) -> Told | None:
    parts = meeting.title.split(", ") if meeting.title.isascii() else [meeting.title]  # a title in several lines
    spans = [locate(part, text) for part in parts]
    span = (spans[0][0], spans[-1][1]) if spans[0] and spans[-1] and spans[0][0] <= spans[-1][0] else None
    return Told((quote(text, *line(text, *span), span[0]),), cut(text, *span)) if span else None


def _numbered(meaning: str) -> Finder:
    """Return what tells the items of a field, or the one item that is asked for."""

    def tell_items(meeting: Meeting, text: str, asked: Asked) -> Told | None:
        found = field(meeting, text, meaning)
        if not found:
            return None
        if meaning == "agenda":
            span = agenda(text, found[2], found[1])
            if span is None:
                return None
            found = (found[0] if span[0] == found[2] else span[0], span[1], span[0])
        _, end, value = found
        if asked.item is None:
            return Told((quote(text, *found),), cut(text, value, end), text[value : min(end, value + QUOTE)])
        spans = [span for number, span in items(text, value, end) if number == asked.item]
        return Told((quote(text, *spans[0], spans[0][0]),), cut(text, *spans[0])) if spans else None

    return tell_items


MEMBERS: tuple[Group, ...] = ("chair", "member")
FINDERS: dict[Fact, Finder] = {
    "date": _date,
    "place": _place,
    "hours": _hours,
    "attended": people.listed("members", MEMBERS),
    "absent": people.listed("absent", MEMBERS, attended=False),
    "count_attended": people.counted("members", MEMBERS),
    "count_absent": people.counted("absent", MEMBERS, attended=False),
    "explainers": people.listed("explainers", ("explainer",)),
    "secretariat": people.listed("secretariat", ("secretariat",)),
    "department": _department,
    "phone": _phone,
    "chair": people.chair,
    "office": people.office,
    "person": people.person,
    "was_there": people.was_there,
    "agenda": _numbered("agenda"),
    "materials": _numbered("materials"),
    "title": _title,
    "next": lambda meeting, text, asked: None,  # no header tells it, but somebody at the end
}
