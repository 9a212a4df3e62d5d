"""Tell who attended, who was away, and who holds an office, with the lines of the header that say so."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from assistant.facts.asked import Asked
from assistant.facts.header import SHORT, Field, Span, cut, field, line, meaning_of, merge, quote
from assistant.facts.told import Told
from assistant.quotes import locate
from index import titles
from index.records import Group, Meeting, Person
from index.words import fold

AFTER_NAME = re.compile(r"[ 　]*[（(][^（）()\n]{1,24}[）)]|[ 　]*君")
PRINTED = re.compile(r"[0-9０-９〇一二三四五六七八九十百]+\s*[名人]")
NOBODY = re.compile(r"[(（]?\s*(な\s*し|無\s*し?|いない|[0０]\s*[名人])\s*[)）]?")
ELSEWHERE = re.compile(
    r"(末尾|巻末|文末|別紙|別添|別表|裏面|下記|次ページ|名簿)(に|の)(記載|とおり|通り)"
)  # where the names stand
HEADS = re.compile(
    rf"(?<!副)(?:{'|'.join(titles.HEADS)})$|^(?:{titles.PRESIDING})$",
    re.IGNORECASE,
)
ASKS_AWAY = re.compile(r"欠席|休|不在|来な|いなかっ|\b(absent|missing|away|absence|not|didn't|wasn't)\b")
NEXT_TO = 8  # characters between a field's end and the next one's name or value
Finder = Callable[[Meeting, str, Asked], Told | None]


def listed(meaning: str, groups: Sequence[Group], *, attended: bool = True) -> Finder:
    """Return what tells the people of a field: its value, from the first name to the last."""

    def tell(meeting: Meeting, text: str, asked: Asked) -> Told | None:
        found = _whole(meeting, text, meaning)
        if not found:
            return None
        spans = _names(text, _of(meeting, groups, attended=attended), found[2], found[1])
        if not spans:
            return Told((quote(text, *found),), cut(text, found[2], found[1]))
        value, end = max(found[2], line(text, *spans[0])[0]), spans[-1][1]
        return Told((quote(text, found[0], end, value),), cut(text, value, end, [b for _, b in spans]), text[value:end])

    return tell


def counted(meaning: str, groups: Sequence[Group], *, attended: bool = True) -> Finder:
    """Return what tells the number of people of a field: as printed beside its name, else the names counted."""

    def tell(meeting: Meeting, text: str, asked: Asked) -> Told | None:
        found = _whole(meeting, text, meaning)
        if not found:
            return None
        start, end, value = found
        spans = _names(text, _of(meeting, groups, attended=attended), value, end)
        printed = PRINTED.search(text, start, line(text, start, start)[1])
        if ELSEWHERE.search(text[value:end]) and not printed:
            return None
        if not spans and not printed:
            return Told((quote(text, *found),), text[value:end]) if NOBODY.fullmatch(text[value:end]) else None
        short = printed[0] if printed else f"{len(spans)}名" if asked.language == "ja" else str(len(spans))
        return Told((quote(text, start, spans[-1][1] if spans else end, value),), short)

    return tell


def chair(meeting: Meeting, text: str, asked: Asked) -> Told | None:
    """Tell who is in the chair, where the header prints that office; of a committee its own head."""
    heads = [p for p in meeting.people if p.role and p.attended is not False and HEADS.search(p.role)]
    own = [p for p in heads if "委員会" in meeting.title and (p.role or "").endswith("委員長")]
    return _printed(text, own or heads)


def office(meeting: Meeting, text: str, asked: Asked) -> Told | None:
    """Tell who holds the office that is asked for: 館長 is 図書館館長, 市長 is not 副市長."""
    for wanted in map(fold, asked.offices):
        held = [p for p in meeting.people if p.role and _holds(fold(p.role), wanted)]
        exact = [p for p in held if fold(p.role or "") == wanted]
        if told := _printed(text, exact or held):
            return told
    return chair(meeting, text, asked) if {"議長", "座長"} & set(asked.offices) else None


def person(meeting: Meeting, text: str, asked: Asked) -> Told | None:
    """Tell the office of the person whom the question names."""
    return _printed(text, _meant(meeting, asked))


def was_there(meeting: Meeting, text: str, asked: Asked) -> Told | None:
    """Tell whether the person whom the question names attended."""
    people = _meant(meeting, asked)
    told = _printed(text, people, with_office=False)
    if told is None or len({p.attended for p in people}) != 1 or people[0].attended is None:
        return None
    quotes = told.quotes
    meaning = "absent" if not people[0].attended else "explainers" if people[0].group == "explainer" else "members"
    found: Field | None = field(meeting, text, meaning)
    if found and found[0] <= quotes[0][0] and quotes[-1][1] <= found[1] + len("君"):
        quotes = tuple(merge([quote(text, found[0], found[2], found[2]), *quotes]))
    yes = people[0].attended is not bool(ASKS_AWAY.search(asked.plain))
    return Told(quotes, told.short, yes=yes)


def _whole(meeting: Meeting, text: str, meaning: str) -> Field | None:
    """Return a field with those of the same meaning right below it: 「出席者　会長：…」, 「委員：…」."""
    found = field(meeting, text, meaning)
    more = [(key, value) for key, value in meeting.facts if meaning_of(key) == meaning][1:] if found else []
    for key, value in more:
        start, end, begin = found or (0, 0, 0)
        name = locate(key, text[end : end + len(key) + NEXT_TO])
        told = locate(value, text[end + name[1] :]) if name and not text[end : end + name[0]].strip() else None
        if name is None or told is None or told[0] > NEXT_TO:
            break
        found = (start, end + name[1] + told[1], begin)
    return found


def _of(meeting: Meeting, groups: Sequence[Group], *, attended: bool) -> list[Person]:
    return [p for p in meeting.people if p.group in groups and (p.attended is not False) is attended]


def _meant(meeting: Meeting, asked: Asked) -> list[Person]:
    """Return the people of the meeting whom the question names; a given name narrows a surname."""
    names = [set(one.names) for one in asked.named]
    both = set.intersection(*names) if names else set()
    return [p for p in meeting.people if fold(p.name) in (both or set.union(*names))]


def _holds(role: str, wanted: str) -> bool:
    before = role.lower().removesuffix(wanted.lower())
    return before != role.lower() and not before.endswith(("副", "次", "補佐", "vice", "vice-", "deputy", "assistant"))


def _printed(text: str, people: Sequence[Person], *, with_office: bool = True) -> Told | None:
    """Return the people as printed, with their offices, and their lines; None unless all are found so."""
    spans = [s for p in people if (s := _with_office(text, p) or (None if with_office else locate(p.name, text)))]
    if not spans or len(spans) != len(people):
        return None
    quotes = merge([quote(text, *line(text, *s), s[0]) for s in spans])
    names = "、".join(text[a:b].strip() for a, b in spans)
    return Told(tuple(quotes), names if len(names) <= SHORT else text[slice(*spans[0])].strip(), names)


def _with_office(text: str, person: Person) -> Span | None:
    """Return where a name stands with the office before it, or after it in brackets; None when it does not."""
    if not person.role:
        return None
    if before := locate(person.role + person.name, text):
        return before
    for match in re.finditer(r"\s*".join(map(re.escape, fold(person.name))), text):
        after = AFTER_NAME.match(text, match.end())
        if after and fold(person.role) in fold(after[0]):
            return match.start(), after.end()
        if text.startswith(f", {person.role}", match.end()):  # Tom Okafor, Vice President
            return match.start(), match.end() + len(person.role) + 2
    return None


def _names(text: str, people: Iterable[Person], start: int, end: int) -> list[Span]:
    """Return the spans of the people's names between two places, with the office or title after them, in order."""
    part = text[start:end]
    found = [(start + s[0], start + s[1]) for p in people if (s := locate(p.name, part))]
    return sorted((a, after.end() if (after := AFTER_NAME.match(text, b)) else b) for a, b in found)
