"""Tell minutes that keep the speakers' words from those in a clerk's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.reading.header import Header
from index.reading.layouts import Choice
from index.reading.source import Source
from index.reading.turns import Turn
from index.words import is_latin

_SUMMARY_WORD = re.compile(r"要\s*点\s*記\s*録|要\s*約\s*筆?\s*記|発言要旨|要点筆記")


_SUMMARY_TITLE = re.compile(r"(?:要\s*旨|概\s*要|要\s*録|要\s*約|会議結果)\s*[)）】]?\s*$")


_POLITE = re.compile(r"(?:ます|です|ました|でした|ません|ください|ましょう|か|ね|よ|ございます)[。？?！!]")


_ENDED = re.compile(r"[。？?！!]")


def is_summary(choice: Choice, header: Header, source: Source, turns: Sequence[Turn]) -> bool:
    """Tell whether the words are a clerk's: by the layout, by what the header says, or because nobody speaks politely."""
    if choice.layout.summary or source.record == "summary":
        return True
    if any(_SUMMARY_WORD.search(value) and "・" not in value for _, value in header.facts):
        return True
    if any(
        _SUMMARY_TITLE.search(line) or re.search(r"要点記録\s*$", line)
        for turn in turns[:1]
        if turn.kind == "heading"
        for line in turn.paragraphs[:3]
    ):
        return True
    speech = "".join(turn.text for turn in turns if turn.kind == "speech")[:60000]
    if is_latin(speech):  # in English nothing but the layout tells
        return False
    sentences = len(_ENDED.findall(speech))
    if choice.layout.name == "carried" and any(re.match(r"[QACＱＡＣ問答]", t.label or "") for t in turns):
        return True
    return sentences >= 6 and len(_POLITE.findall(speech)) < 0.2 * sentences
