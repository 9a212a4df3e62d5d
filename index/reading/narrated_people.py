"""Tell whom the tellers of narrated minutes mean: names without a title, initials, offices."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from index.reading import english
from index.reading.glyphs import squeeze, tidy
from index.reading.header import Header, read_header
from index.reading.labels import Label, parse_label
from index.reading.source import Line
from index.reading.turns import Turn
from index.records import Person
from index.titles import TITLES_EN, WARDS, is_courtesy
from index.words import JAPANESE

_COURTESY = re.compile(
    rf"(?P<title>(?:(?:{WARDS}|Deputy|Vice|Acting)[- ])*(?:{TITLES_EN}|Member|Chair|Mayor|President))"
    r"\.?\s+(?P<name>[A-Z][\w.'\u2019-]*(?:"
    r" (?:(?:de|van|von|der|den|la|le|du|bin|al) )*[A-Z][\w.'\u2019-]*){0,3})"
)
_APOLOGIES = re.compile(
    r"\b(?i:apologies)(?: for (?:absence|non-attendance))?(?: (?:had been|have been|were"
    r"|was))?(?: (?:also )?(?:received|accepted|given|sent|noted|tendered)(?: and (?:accepted|noted"
    r"|approved))?)?"
    r" (?:from|by|on behalf of) (?P<who>[A-Z][^.;:]*?)(?:,? (?:and (?:these )?(?:were )?(?:accepted|noted"
    r"|approved)|who\b|due to|which|because|for)\b[^.]*)?(?:\.|$)"
)
NOBODY = "\u2014"  # whom an alias means that means nobody
_SMALL = {"the", "of", "for", "and", "a", "an"}
_LEADS = {"chairman": "chair", "chairwoman": "chair", "chairperson": "chair", "head": "headteacher"}


def names_in(head: Sequence[Line]) -> frozenset[str]:
    """Return the names and initials of the attendance under which people may be told of without a title."""
    header = read_header(head)
    found = {p.name for p in header.people if " " in p.name or JAPANESE.search(p.name)}
    return frozenset(found | {a for a in header.aliases if a.isupper()} | _short(header.people).keys())


def told_label(printed: str) -> Label:
    """Take a teller apart: several people, or somebody without a name, are no one person."""
    if JAPANESE.search(printed):
        label = parse_label(printed)
        return label if label.role or not re.search(r"の|[側一]", printed) else Label(tidy(printed), squeeze(printed))
    bare = re.sub(r"^[Tt]he ", "", tidy(printed))
    if match := _COURTESY.fullmatch(bare):
        return Label(tidy(printed), match["title"].rstrip("."), match["name"], " " in match["name"])
    return Label(tidy(printed), squeeze(bare))  # whom a name alone means, the attendance tells


def completed(header: Header, turns: Sequence[Turn]) -> Header:
    """Return the header with what narrated minutes leave to be seen: whom offices and initials mean, and the agenda."""
    read = {turn.label: told_label(turn.label) for turn in turns if turn.label}
    plain = {p.name: p.name for p in header.people if " " in p.name} | _short(header.people)
    aliases: dict[str, str] = {}
    for label, taken in read.items():
        if label in plain:
            aliases[taken.key] = plain[label]
        elif not taken.name and label.isascii() and (person := _holder(label, header.people)):
            aliases[taken.key] = person.name
        elif is_courtesy(taken.role) and any(
            taken.name and other.name == taken.name and re.match("C", other.role) for other in read.values()
        ):
            aliases[taken.key] = NOBODY  # Mr Askew, beside Cllr Askew, is somebody else
    people = header.people
    if not any(p.attended is False for p in people):
        people += tuple(p for t in turns if t.kind == "direction" for p in _excused(t.text))
    headings = tuple(tidy(t.text) for t in turns if t.kind == "heading")
    return replace(header, people=people, aliases=header.aliases | aliases, agenda=header.agenda or headings)


def _excused(text: str) -> list[Person]:
    """Return whose apologies a sentence records: "Apologies were received from Cllr Hale and accepted."""
    match = _APOLOGIES.search(text)
    listed = english.people(re.sub(r" \([a-z][^()]*\)", "", match["who"])) if match else None
    return [Person(name, role, "member", False) for name, role in listed or []]


def _holder(label: str, people: Iterable[Person]) -> Person | None:
    """Return who alone of those attending holds an office: the Clerk of "Clerk and RFO", the Chair of "Chairman"."""
    wanted = _office_words(label)
    here = [p for p in people if p.role and p.attended is not False and wanted <= _office_words(p.role)]
    exact = [p for p in here if wanted == _office_words(p.role or "")]
    found = exact or [
        p for p in here if ("vice" in wanted) or not re.search(r"(?i:vice|deputy|assistant|acting)", p.role or "")
    ]
    return found[0] if len(found) == 1 and wanted else None


def _office_words(text: str) -> set[str]:
    words = [w.lower() for w in re.findall(r"[A-Za-z]+", text.replace("\u2019s", ""))]
    return {_LEADS.get(w, w) for w in words if w not in _SMALL}


def _short(people: Iterable[Person]) -> dict[str, str]:
    """Return whom initials and first names mean, where they are nobody else's."""
    found: dict[str, list[str]] = {}
    for person in people:
        words = person.name.split()
        if len(words) > 1 and person.name.isascii() and all(w[:1].isupper() for w in words):
            for short in {"".join(w[0] for w in words), words[0]}:
                found.setdefault(short, []).append(person.name)
    return {
        short: names[0] for short, names in found.items() if len(names) == 1 and len(short) > 1 and short[-1] != "."
    }
