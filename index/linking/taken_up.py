"""Tell whether an answer in English takes up what somebody asked: by a name that it says, or by a word that it shares.

In English meetings officials speak one after another. The first replies to what was asked; another may add to it, or
report something else, or come back to somebody who asked before.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from index.linking.align import Vector
from index.linking.blocks import Turn
from index.linking.sides import who
from index.titles import TITLES_EN
from index.words import is_latin

NAMES = re.compile(rf"\b(?:{TITLES_EN})\.? ([A-Z][\w’'-]+?)(?:['’]s)?\b")
BACK = 12  # turns back in which somebody who is named may have asked
LIKE = 0.25  # cosine from which an answer is near what was asked


def surname(turn: Turn) -> str:
    """Return the family name of who speaks an English turn, "" where the label gives none."""
    speaker, label = turn.utterance.speaker, turn.utterance.label or ""
    named = NAMES.search(label)
    return named[1] if named else speaker.name.split()[-1] if speaker and is_latin(speaker.name) else ""


def named_in(text: str) -> set[str]:
    """Return the family names of those whom a text names with a title."""
    return set(NAMES.findall(text)) if is_latin(text) else set()


def link_named(all_turns: list[Turn], replies: dict[int, list[int]]) -> None:
    """Link each English answer that names who asked before, under the same heading, to what they asked last."""
    for at, turn in enumerate(all_turns):
        if turn.side != "answerer" or not is_latin(turn.utterance.text):
            continue
        for number, section in zip(turn.numbers, turn.sections, strict=True):
            names = named_in(turn.utterance.text[section.start : section.end])
            asked = _last_asked(all_turns[max(0, at - BACK) : at], names) if names else None
            if asked is not None and asked not in replies.get(number, [])[:1]:
                replies[number] = [asked, *(q for q in replies.get(number, []) if q != asked)]


def _last_asked(before: list[Turn], names: Collection[str]) -> int | None:
    """Return the number of the last section that asks, by one of these people, since the last heading."""
    for turn in reversed(before):
        if turn.utterance.kind == "heading":
            return None
        if turn.side == "asker" and surname(turn) in names:
            asking = [n for n, section in zip(turn.numbers, turn.sections, strict=True) if section.asks]
            if asking:
                return asking[-1]
    return None


def speaks_of_else(
    turn: Turn,
    first: str,
    answering: Sequence[int],
    asked: Mapping[int, str],
    words: Sequence[Sequence[str]],
    vectors: Vector | None,
) -> bool:
    """Return whether another official than the one who replied `first` speaks in English of something else than was asked.

    Neither a word nor the sense is shared, and nobody asked them by name. `asked` are the texts of what is open, `words`
    and `vectors` those of all sections, all by number.
    """
    texts = asked.values()
    if who(turn.utterance) == first or not is_latin(turn.utterance.text) or not all(map(is_latin, texts)):
        return False
    if any(surname(turn) in named_in(text) for text in texts):
        return False
    if {w for n in answering for w in words[n]} & {w for n in asked for w in words[n]}:
        return False
    return vectors is None or all(float(vectors[n] @ vectors[q]) < LIKE for n in answering for q in asked)
