"""Find whose words an English question asks for that names no person but whom somebody speaks for: "the union", "residents"."""

from __future__ import annotations

import re
import sqlite3

from index.retrieval.forms import forms
from index.titles import TITLES_EN, untitled
from index.words import fold, is_latin, words

SAYS = (
    r"say|said|think|thought|want|wanted|ask|asked|feel|felt|propose|suggest|complain|object|worry|worried|oppose|opposed|support"
    r"|argue|argued|fear|request|demand|believe|make of|like|dislike|need|offer|mind|tell"
    r"|describe|mention|recommend|explain|warn|promise|comment|report|answer|reply|predict|advise"
)
AUXILIARY = r"did|does|do|has|have|had|is|are|was|were|would|will"
ASKED = re.compile(
    rf"\b(?:{AUXILIARY}) (?:(?:the|a|an|any|some|most|local|other) )*((?:[\w'’-]+ ){{1,6}}?)(?:(?:also|really|actually|first) )?(?:{SAYS})\b"
    r"|\baccording to (?:the )?((?:[\w'’-]+ ?){1,4}?)(?=[?,.]|$)"
    r"|\b(?:the )?((?:[\w'’-]+ ){0,3}[\w-]+?)(?:['’]s|s['’]) (?:view|opinion|position|concern|complaint|objection|answer|reaction|response)s?\b",
    re.IGNORECASE,
)
# What one kind of people is called, in questions and in the lists of who attends.
SAME = tuple(
    tuple(row.split(", "))
    for row in (
        "union, unions, staff side, unison, unite, gmb, trade union",
        "resident, residents, villager, villagers, neighbour, neighbours, neighbor, neighbors, local, locals, people, householder, householders",
        "public, member of the public, visitor, audience, gallery",
        "parent, parents, mother, father, pta",
        "pupil, pupils, student, students, school council",
        "shopkeeper, shopkeepers, trader, traders, business, businesses, chamber",
        "lawyer, lawyers, attorney, solicitor, counsel",
        "police, officer, constable, sergeant, inspector",
    )
)
WHOLE = frozenset(
    words(
        "council councils board committee trust member members chair meeting association group society staff people officer"
    )
)
LIVES = re.compile(r"\b(?:who|that|of|from|in|on|at|living|near|by)\b.*", re.IGNORECASE)

TITLED = re.compile(rf"(?:{TITLES_EN})\.? [A-Z]")


def groups(text: str, db: sqlite3.Connection) -> tuple[tuple[str, ...], str]:
    """Return the folded offices or labels of who speaks for those whose words an English question asks for, and the
    question without their name."""
    match = ASKED.search(text) if is_latin(text) else None
    phrase = next(filter(None, match.groups()), "").strip() if match else ""
    if not phrase or TITLED.match(phrase):
        return (), text
    found = [fold(told) for told, described in _speakers(db) if _speaks_for(phrase, described)]
    return (tuple(dict.fromkeys(found)), text.replace(LIVES.sub("", phrase), " ", 1)) if found else ((), text)


def _speakers(db: sqlite3.Connection) -> list[tuple[str, str]]:
    """Return the office or label of each speaker of English minutes, and what it says of them beside a name."""
    rows = db.execute(
        "SELECT DISTINCT coalesce(s.role, ''), u.label, u.person IS NOT NULL FROM utterances u"
        " LEFT JOIN people s ON s.meeting = u.meeting AND s.number = u.person WHERE u.label <> ''"
    ).fetchall()
    found = []
    for role, label, known in rows:
        if is_latin(label):
            inside = re.search(r"\(([^()]+)\)", label)
            alone = "" if known or untitled(label) != label else label
            found.append((role or label, f"{role} {inside[1] if inside else '' if role else alone}".strip()))
    return [one for one in found if one[1]]


def _speaks_for(phrase: str, described: str) -> bool:
    """Return whether what is said of a speaker names those of a question's phrase: its last noun, and more if that is common."""
    held = {form for word in words(described) for form in forms(word)}
    head = words(LIVES.sub("", phrase))[-1:]
    asked = words(phrase)
    if not head:
        return False
    shared = sum(not held.isdisjoint(forms(word)) for word in asked)
    if head[0] not in WHOLE and not held.isdisjoint(forms(head[0])):
        return True
    low = f" {' '.join(described.lower().replace('’', chr(39)).split())} "
    kin = any(head[0] in row and any(re.search(rf"\b{name}\b", low) for name in row) for row in SAME)
    return (kin and (head[0] not in WHOLE or shared > 0)) or shared > 1
