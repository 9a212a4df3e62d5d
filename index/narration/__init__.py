"""Find who is told to have said what where a clerk tells it in the third person: "Cllr Webb asked why …", 「渡辺委員から…」."""

from __future__ import annotations

from collections.abc import Collection

from index.narration import english, japanese
from index.narration.telling import Act, Telling
from index.words import JAPANESE

__all__ = ["Act", "Telling", "is_record", "tellings"]


def tellings(sentence: str, known: Collection[str] = ()) -> list[Telling]:
    """Return who says what in a sentence, each from where the words of one teller begin; none where nobody is told to.

    `known` are names and initials that tell without a title: "Ruth Aldous said", "RA said".
    """
    if JAPANESE.search(sentence):
        return japanese.tellings(sentence, known)
    return english.tellings(sentence, known)


def is_record(sentence: str) -> bool:
    """Tell whether a sentence without a teller is the record's own: a decision, a vote, the end of the meeting."""
    return japanese.is_record(sentence) if JAPANESE.search(sentence) else english.is_record(sentence)
