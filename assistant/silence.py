"""Know who said nothing at all, where a question asks for somebody's words."""

from __future__ import annotations

import re

from assistant.abstention import Nearest
from assistant.signals import asked_office
from index.retrieval import Found
from index.retrieval.filters import bare
from index.retrieval.people import said_by
from index.store import Store
from index.words import fold


def silent(store: Store, found: Found) -> Nearest | None:
    """Return why nothing can be told of the person or office whose words are asked for, or None."""
    office = asked_office(found.question.about)
    if office and not found.question.named:
        labels = "SELECT DISTINCT u.label FROM utterances u"
        spoken = (
            "SELECT DISTINCT s.role FROM people s JOIN utterances u ON u.meeting = s.meeting AND u.person = s.number"
        )
        if not _holds(store, office, f"{labels} UNION {spoken}"):
            there = _holds(store, office, "SELECT DISTINCT role FROM people")
            return Nearest("never_spoke" if there else "not_there", found, found.passages[0])
    for one in found.question.named:
        if any(said_by(p.speaker.name if p.speaker else None, p.label) in one.names for p in found.passages):
            continue
        if spoke(store, one.names) or _labelled(store, one.text):
            continue
        absent = all(p.attended is False for p in one.people)
        return Nearest("absent" if absent else "never_spoke", found, found.passages[0])
    return None


def _holds(store: Store, office: str, query: str) -> bool:
    """Return whether one of the offices or labels that the query gives is the office; `office` is a pattern."""
    return any(role and re.search(office, fold(role)) for (role,) in store.db.execute(query))


def spoke(store: Store, names: tuple[str, ...]) -> bool:
    """Return whether any utterance in the store is by one of these people."""
    marks = ",".join("?" * len(names))
    query = (
        "SELECT 1 FROM people s JOIN utterances u ON u.meeting = s.meeting AND u.person = s.number"
        f" WHERE {bare('s.name')} IN ({marks}) LIMIT 1"
    )
    return store.db.execute(query, names).fetchone() is not None


def _labelled(store: Store, name: str) -> bool:
    """Return whether a label prints the name beside words that nobody in the attendance goes by: 宮代（徹）委員."""
    query = "SELECT 1 FROM utterances WHERE person IS NULL AND instr(label, ?) LIMIT 1"
    return len(name) > 1 and store.db.execute(query, (name,)).fetchone() is not None
