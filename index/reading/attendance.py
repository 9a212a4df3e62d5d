"""Read the attendance: its rows, the groups and departments they begin with, and the entries they list."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from index.reading import english
from index.reading.entries import COUNT, GENERIC, Around, Entries
from index.reading.glyphs import fold, squeeze, tidy
from index.reading.roles import close_up, group_of, is_plain_role, is_role
from index.reading.roll import (
    Section,
    came,
    department_before,
    group_before,
    groups_apart,
    holders,
    legend,
    status,
    unnumbered,
)
from index.reading.rosters import cut_people
from index.reading.shortforms import ALIAS, INITIALS
from index.records import Person

_SEPARATORS = re.compile(r"[、,;；/／](?![^()]*\))|(?<=[^\s])[・](?=\S{3,}[・、])(?![^()]*\))")
# 旅館組合　　　大河原　茂（組合長）、片桐　真澄: a column of whom those beside it speak for
_FOR_WHOM = re.compile(
    r"^\s*(?:[^\s()、,・:]{1,10}(?:組合|会|者|機関|団体|市民|住民|関係|企業|連盟|代表)|公募)\s{2,}"
    r"(?=[^\s()、,]{1,4}\s+[^\s()、,]{1,4}\s*(?:[(、,]|$))"
)
_EACH = re.compile(r"の各(委員|議員|理事)$")


def read_people(sections: Iterable[Section], *, chair: str = "会長") -> tuple[tuple[Person, ...], dict[str, str]]:
    """Return everybody in the attendance, in its order, each name once, and the name on each numbered seat.

    `chair` is the office the sign ◎ stands for.
    """
    people: dict[str, Person] = {}
    seats: dict[str, str] = {}
    signs: dict[str, str] = {}
    for section in sections:
        reader = _Reader(section, chair, signs)
        for row in section.rows:
            reader.row(row)
        seats |= reader.entries.seats
        for person in reader.entries.people:
            known = people.get(person.name)
            if known is None or (known.role is None and person.role):
                people[person.name] = person
    return tuple(people.values()), seats


class _Reader:
    """Walks the rows of one section."""

    def __init__(self, section: Section, chair: str, signs: dict[str, str]) -> None:
        self.listed = section
        self.signs = signs  # offices that a legend gives to signs, in this section and those after it
        self.at = Around(section)
        self.entries = Entries(self.at, chair, signs)
        self._enter(section)

    def _enter(self, section: Section) -> None:
        """Go on with the people of a group: its heading may be the office of all of them."""
        self.at.section, self.at.department = section, ""
        heading = squeeze(fold(section.heading))
        named = is_plain_role(heading) or heading in GENERIC or (section.group == "other" and is_role(heading))
        named = named or english.group_of(tidy(section.heading), "member") == "chair"
        self.at.default = (tidy(section.heading) if heading.isascii() else heading) if named else ""
        self.at.default = self.at.default or english.office_of(heading)

    def row(self, row: str) -> None:
        if len(row) > 1000:  # a paragraph, not a row of the attendance
            return
        row, here = came(_FOR_WHOM.sub("", fold(row)))
        row = close_up(ALIAS.sub("", fold(row))).strip().lstrip("*-・|│■◆•▪ ")
        if row.isascii():
            self._line(row, here)
            return
        signs, row = legend(row)
        self.signs |= signs
        for part in groups_apart(unnumbered(row.strip())):
            self._group_row(part, here)

    def _group_row(self, row: str, here: bool | None) -> None:
        """Read a row that may begin with the group or the department that its people belong to."""
        group, row = group_before(row)
        if group and group.absent and row.strip():  # (欠席)戸川委員 among those present
            before = self.at.section
            self._enter(replace(self.listed, attended=False))
            self._line(row, here)
            self._enter(before)
            return
        if group and group.absent:
            self._enter(replace(self.listed, attended=False))
        elif group:
            self._enter(Section(group.heading, group.group, self.at.section.attended))
        above = self.at.department
        department, row = department_before(row)
        self.at.department = department or above
        self._line(row, here)
        if row:
            self.at.department = above

    def _line(self, row: str, here: bool | None) -> None:
        if not row.strip("─━―-=…・") or COUNT.match(squeeze(row)):
            return
        self.at.carried = ""
        self.at.here = here
        self.at.listing = bool(re.search(r"[,、]", row))
        if not self._english(row, self.at.default):
            for match in INITIALS.finditer(row):
                self.entries.people.append(Person(match["name"], None, self.at.section.group, self.at.attended()))
            self._pieces(INITIALS.sub("", row))

    def _english(self, text: str, office: str) -> bool:
        """Add the people that English text lists, and tell whether there are any."""
        listed = english.people(text, office) or []
        group = self.at.section.group
        self.entries.people += [
            Person(name, role, english.group_of(role, group), self.at.attended()) for name, role in listed
        ]
        return bool(listed)

    def _pieces(self, row: str) -> None:
        row = re.sub(r"(?<=[^\s:]):(?=\S)", ": ", row)
        for piece in _SEPARATORS.split(row):
            if named := re.match(r"\s*([^\s:()]{1,12}):\s+(?=\S)", piece):  # 理事: takanory, yoshida
                self.at.carried, piece = squeeze(named[1]), piece[named.end() :]
            # handles are single words
            if not self._english(piece, self.at.carried) and not (piece.isascii() and " " in piece.strip()):
                self._told(piece.strip())

    def _told(self, piece: str) -> None:
        """Read a piece and whom a note at its end names: who was away, or came instead."""
        row = self.at.here
        piece, here, others = status(piece)
        office, piece = holders(piece)
        if office and not self.entries.waiting:
            for name in _SEPARATORS.split(piece):
                self.at.carried = office
                self.piece(name.strip())
            return
        department, piece = department_before(piece)
        self.at.department = department or self.at.department
        self.at.here = row if here is None else here
        self.piece(piece)
        for names, attended in others:
            self.at.here, self.at.carried = attended, ""
            for name in _SEPARATORS.split(names):
                self.piece(name.strip())
        self.at.here = row

    def piece(self, piece: str) -> None:
        if each := _EACH.search(squeeze(re.sub(r"\(.*?\)", "", piece))):
            self.at.carried = each[1]
            for i, person in enumerate(self.entries.people):
                if person.role is None:
                    self.entries.people[i] = Person(person.name, each[1], group_of(each[1]), person.attended)
            if absent := re.search(r"\((\D{1,8}?)(副?(?:委員長|会長)|委員|議員)は欠席\)", piece):
                self.entries.people.append(Person(absent[1], absent[2], group_of(absent[2]), False))
            piece = re.sub(r"の各(?:委員|議員|理事).*$", "", piece)
        for part in cut_people(piece):
            self.entries.take(part)
