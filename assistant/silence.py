"""Know who said nothing at all, and who said nothing on what is asked, where a question asks for somebody's words."""

from __future__ import annotations

import re

import numpy as np

from assistant.abstention import Nearest
from assistant.signals import asked_office
from index.retrieval import Found
from index.retrieval.features import NAMES
from index.retrieval.search import bare
from index.store import Store
from index.words import BREAK, fold

ON = re.compile(
    r"について|に関(し|する)|に対し|をめぐ|を巡|\b(?i:about|on|regarding|concerning)\b"
)  # a topic is named, on which somebody is asked to have spoken
TOLD, SILENT = 0.9, 0.3  # share of the topic's words, or near ones, that others tell, and that a silent one does not


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
        if any(fold(p.speaker.name) in one.names for p in found.passages if p.speaker):
            continue
        if spoke(store, one.names) or _labelled(store, one.text):
            continue
        absent = all(p.attended is False for p in one.people)
        return Nearest("absent" if absent else "never_spoke", found, found.passages[0])
    return None


def silent_on(store: Store, found: Found) -> Nearest | None:
    """Return what others say on the topic on which the question asks for somebody's words, who said nothing on it.

    Only where others tell the topic in its own words: what is called otherwise may have been told by anyone.
    """
    question = found.question
    names = [name for one in question.named for name in one.names]
    if not names or not question.words or not ON.search(question.text):
        return None
    share = found.features[:, NAMES.index("all_nearness")]
    others = [
        i for i, p in enumerate(found.passages) if share[i] >= TOLD and p.speaker and fold(p.speaker.name) not in names
    ]
    if not others:
        return None
    weight = np.array([found.idf.get(w, 1.0) for w in question.words])
    said = store.nearness.best(question.words, _words_of(store, names)) @ (weight / weight.sum())
    if said.max(initial=0.0) >= SILENT:
        return None
    told = sorted(others, key=lambda i: found.passages[i].kind == "procedure")  # rather than the chair's announcement
    return Nearest("detail_not_told", found, found.passages[told[0]])


def _words_of(store: Store, names: list[str]) -> list[list[str]]:
    """Return the words of each passage of these people, with those of what it replies to."""
    query = (
        "SELECT w.own, w.asked FROM people s JOIN utterances u ON u.meeting = s.meeting AND u.person = s.number"
        " JOIN passages p ON p.meeting = u.meeting AND p.utterance = u.position JOIN words w ON w.rowid = p.rowid"
        f" WHERE {bare('s.name')} IN ({','.join('?' * len(names))})"
    )
    return [f"{own} {asked}".replace(BREAK, " ").split() for own, asked in store.db.execute(query, names)]


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
