"""Find the item of business under which each passage of English minutes stands: its heading, or what the chair calls.

An English reply is short, and leaves to the item what it is of: under "the crane", "In February" tells when the crane
works again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.linking.narrated import is_told
from index.linking.speech import rules
from index.records import Passage
from index.words import is_latin

HEADING = 80  # characters of a heading that may be the name of an item
# "The next item is the crane", "We move on to item 3, the naming of the pontoon", "Then there is the leak".
CALLED = re.compile(
    r"\b(?:(?:next|first|last|final|second|third) (?:(?:agenda )?item|on (?:the|our) agenda|business|matter|up)"
    r"(?: (?:today|tonight|on the agenda))?(?: is|:|,)?|(?:next|first|last) is"
    r"|(?:move|turn|come|go|moving|turning)(?: on)? to(?: (?:agenda )?item (?:no\.? ?)?\d+[a-z]?[,:]?(?: which is)?)?"
    r"|^(?:then|now) (?:there is|we have)|^(?:agenda )?item (?:no\.? ?)?\d+[a-z]?[.,:]?(?: is)?)"
    r" ((?!the (?:next|vote)|a vote)[^.?!]{4,90})",
    re.IGNORECASE,
)
NUMBER = re.compile(r"^\s*(?:#{1,6} )?(?:item )?(?:\d{1,2}|[a-z])[.):]\s+", re.IGNORECASE)


def called(text: str) -> str:
    """Return the item that an English chair calls there, in their words; "" for none."""
    match = CALLED.search(text)
    return match[1].strip() if match else ""


def headed(text: str, *, japanese: bool = False) -> str:
    """Return the item that an English heading names, without its number; "" for a sentence or a longer text."""
    plain = " ".join(text.split())
    if japanese and not is_latin(plain):
        return plain if len(plain) <= HEADING and not plain.endswith("。") else ""
    return (
        NUMBER.sub("", plain).lstrip("# ")
        if is_latin(plain) and len(plain) <= HEADING and not plain.endswith(".")
        else ""
    )


def is_numbered(heading: str) -> bool:
    """Return whether a heading is one of a numbered list: all items have one, and what the chair calls them is less."""
    return bool(NUMBER.match(heading.strip().split("\n")[-1]))


def opening(header: str) -> str:
    """Return the item that the last line of an English header names by its number: what follows stands under it."""
    last = header.strip().split("\n")[-1]
    return headed(last) if is_numbered(last) else ""


def items(passages: Sequence[Passage]) -> list[str]:
    """Return the item under which each passage of a meeting stands; "" for none, and for the business of the chair.

    How a vote on the item went is told under it, where a clerk records it.
    """
    found: list[str] = []
    item, numbered = "", False
    told = is_told([(p.label, p.text) for p in passages if p.label])  # a clerk's sentence too leaves it to the heading
    for passage in passages:
        named = ""
        if passage.kind == "heading":
            header = passage.utterance_id == passages[0].utterance_id
            named = opening(passage.text) if header else headed(passage.text, japanese=told)
            numbered = is_numbered(passage.text) if named else numbered
        elif passage.kind == "procedure" and not numbered:
            named = called(passage.text)
        item = named or item
        found.append(
            ""
            if named
            or (passage.kind == "procedure" and (passage.label or told or not rules(passage.text)))
            or (passage.replies_to and not is_latin(item))
            else item
        )
    return found
