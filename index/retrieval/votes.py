"""Tell who voted for and against under each item of English minutes, where a clerk records it by name.

"Nays: Trask" tells more surely than any word of theirs on which side somebody was; what they said of the item says why.
"""

from __future__ import annotations

import re
import sqlite3
from collections import defaultdict
from collections.abc import Mapping
from typing import Literal

from index.retrieval.business import Business
from index.titles import ABBREVIATED, TITLES_EN
from index.words import is_latin

Taken = Literal["opposes", "supports"]  # as `shapes` names the sides
NAME = r"[A-Z][\w'’-]+"
NAMES = rf"(?:(?:{TITLES_EN})\s+)?{NAME}(?:(?:,\s+and\s+|,\s+|\s+and\s+|\s+&\s+|\s+)(?:(?:{TITLES_EN})\s+)?{NAME})*"
VOTES: tuple[tuple[Taken, re.Pattern[str]], ...] = (
    (
        "opposes",
        re.compile(
            rf"\b(?:Against|Nays?|Noes|No|Opposed|Dissenting|(?i:vot(?:ing|ed) (?:no|against)))\s*:\s*({NAMES})"
            rf"|({NAMES})\s+(?:vot(?:ing|ed) (?:no|against)|dissent(?:ing|ed))\b"
        ),
    ),
    ("supports", re.compile(rf"\b(?:For|In favou?r|Ayes?|Yeas?|Yes)\s*:\s*({NAMES})")),
)
_STOP = re.compile(rf"\b({'|'.join(ABBREVIATED)})\.")
_TITLE = re.compile(rf"\b(?:{TITLES_EN})\b")

Votes = tuple[Mapping[str, frozenset[Taken]], ...]


def votes(db: sqlite3.Connection, meeting: str, items: Business) -> Votes:
    """Return by surname on which sides people voted: before the first item, and under each of them in order."""
    found: list[dict[str, set[Taken]]] = [defaultdict(set) for _ in range(len(items.begins) + 1)]
    for position, text in db.execute(
        'SELECT p.position, substr(u.text, p.start + 1, p."end" - p.start) FROM passages p'
        " JOIN utterances u ON u.meeting = p.meeting AND u.position = p.utterance"
        " WHERE p.meeting = ? AND p.kind IN ('procedure', 'explanation')",
        (meeting,),
    ):
        if is_latin(text):
            for side, surname in voted(text):
                found[items.at(position)][surname].add(side)
    return tuple({name: frozenset(taken) for name, taken in under.items()} for under in found)


def voted(text: str) -> list[tuple[Taken, str]]:
    """Return each side and the surname of who took it, as an English text records them."""
    plain = _STOP.sub(r"\1", text)
    return [
        (side, name)
        for side, pattern in VOTES
        for match in pattern.finditer(plain)
        for name in re.findall(NAME, _TITLE.sub(" ", next(filter(None, match.groups()))))
    ]
