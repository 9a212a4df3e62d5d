"""Restrict a search to meetings, days, bodies and people, as conditions over the store's tables."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from index.records import Record


def bare(column: str) -> str:
    """Return SQL for a column without white space."""
    return f"replace(replace({column}, ' ', ''), '　', '')"


# Whether a correction says that a label names the wrong person, or the wrong office.
WRONG = (
    "EXISTS (SELECT 1 FROM corrections c WHERE c.meeting = u.meeting AND"
    " (c.what = 'speaker' AND c.utterance = u.position OR {}))"
)
MISNAMED = WRONG.format(f"c.what = 'name' AND c.new = s.name AND instr({bare('u.label')}, {bare('c.old')})")
MISPLACED = WRONG.format("c.what = 'role' AND c.new IS s.role")


@dataclass(frozen=True)
class Filters(Record):
    """What a search is restricted to; None is no restriction."""

    meeting: str | None = None  # id, or its beginning
    since: dt.date | None = None
    until: dt.date | None = None
    speaker: str | None = None  # name, part of it, or label
    role: str | None = None  # office, or part of it
    body: str | None = None  # the body that met: its name, or part of it where none is called so

    def condition(self) -> tuple[str, list[Any]]:
        """Return an SQL condition over m (meeting), u (utterance), s (speaker) and its values; "" for none."""
        tests: list[tuple[str, list[Any]]] = []
        if self.meeting:
            tests.append(("substr(m.id, 1, ?) = ?", [len(self.meeting), self.meeting]))
        if self.body:
            called = bare("b.body")
            known = f"EXISTS (SELECT 1 FROM meetings b WHERE {called} = ?)"
            tests.append(
                (
                    f"({bare('m.body')} = ? OR instr({bare('m.body')}, ?) AND NOT {known})",
                    ["".join(self.body.split())] * 3,
                )
            )
        if self.since:
            tests.append(("m.held_on >= ?", [self.since.isoformat()]))
        if self.until:
            tests.append(("m.held_on <= ?", [self.until.isoformat()]))
        if self.speaker:
            tests.append(
                (f"(instr({bare('s.name')}, ?) OR instr({bare('u.label')}, ?) AND NOT {MISNAMED})",
                 ["".join(self.speaker.split())] * 2)
            )  # fmt: skip
        if self.role:
            tests.append(
                (f"(instr({bare('s.role')}, ?) OR instr({bare('u.label')}, ?) AND NOT {MISPLACED})",
                 ["".join(self.role.split())] * 2)
            )  # fmt: skip
        return " AND ".join(t for t, _ in tests), [v for _, values in tests for v in values]
