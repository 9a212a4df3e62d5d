"""Know the short forms that the attendance itself defines: 西沢課長 for 西沢晃一, 11番 for who sits there."""

from __future__ import annotations

import re
from collections.abc import Iterable

from index.reading.dates import kanji_number
from index.reading.glyphs import fold, squeeze
from index.reading.labels import clean_name
from index.reading.roll import Section
from index.titles import untitled

ALIAS = re.compile(r"\((?:以下|以降)[,、]?[「『]?(?P<alias>[^()「」『』]+)[」』]?(?:という。?)?\)")
# Rob Domon (RD): names and the initials they speak under.
INITIALS = re.compile(r"(?P<name>[A-Z][\w.'-]+(?: [A-Z][\w.'-]*){1,3})\s*\((?P<initials>[A-Z]{2,4})(?:,[^()]*)?\)")
TOKEN = re.compile(r"\([^()]*\)|[^\s()]+")


def seat_number(text: str) -> str:
    """Return a seat as its number, however it is printed: 十一番, 11番議員, １１　番 are "11番"."""
    digits = re.match(r"第?([\d一二三四五六七八九十百]+)番", squeeze(fold(text)))
    return f"{kanji_number(digits[1])}番" if digits else ""


def aliases(sections: Iterable[Section]) -> dict[str, str]:
    """Return the short forms that the attendance itself defines: 西沢課長 for 西沢晃一."""
    found = {}
    for section in sections:
        for row in section.rows:
            for match in ALIAS.finditer(fold(row)):
                words = TOKEN.findall(fold(row)[: match.start()])
                name = clean_name("".join(words[-2:] if len(words) > 2 else words[-1:]))
                found[squeeze(match["alias"])] = name
            for match in INITIALS.finditer(fold(row)):
                found[match["initials"]] = squeeze(untitled(match["name"]))
    return found
