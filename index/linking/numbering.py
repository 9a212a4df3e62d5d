"""Read the numbers that members give their questions, and that officials take them up by: 二点目, ３つ目, 第四に, 五つ、.

In assemblies where a member asks many things in one speech, the number is the surest sign of what an answer replies
to: 「三点目についてお答えいたします」 shares no other word with its question.
"""

from __future__ import annotations

import re

from index.words import kanji_number, sentences

DIGITS = r"[0-9０-９一二三四五六七八九十]{1,3}"
# Anywhere in the sentence that announces an answer; at the head of any sentence of a question.
CITED = re.compile(
    rf"(?<![0-9０-９一二三四五六七八九十])(?:第?({DIGITS})(?:点目|つ目|番目|問目|項目)"
    rf"|第({DIGITS})(?=の件|の点|の(?:ご|御)?質問|の?お(?:尋|たず)ね|と第|[、・]第|及び|並びに|につ|でございま|であります))"
)
LISTED = re.compile(
    rf"(?:第({DIGITS})(?:に|は|の|、)|([一二三四五六七八九])つ[、は]|[(（]({DIGITS})[)）]|({DIGITS})[、．.](?=\D))"
)
HEAD = 60  # characters in which an answer names the question


def asked_as(text: str) -> frozenset[int]:
    """Return the numbers under which the sentences of a question are listed."""
    found: set[int] = set()
    for start, end in sentences(text):
        sentence = text[start:end]
        listed = LISTED.match(sentence)
        cited = CITED.match(sentence) or CITED.search(sentence[:HEAD])
        found |= {_number(match) for match in (listed, cited) if match}
    return frozenset(found)


def answered_as(text: str) -> frozenset[int]:
    """Return the numbers of the questions that the first sentence of an answer takes up."""
    spans = sentences(text)
    if not spans:
        return frozenset()
    first = text[spans[0][0] : spans[0][1]]
    listed = LISTED.match(first)
    return frozenset(map(_number, [*CITED.finditer(first[:HEAD]), *([listed] if listed else [])]))


def lists(sentence: str) -> bool:
    """Return whether the sentence begins with the number of an item."""
    return bool(LISTED.match(sentence) or CITED.match(sentence))


def _number(match: re.Match[str]) -> int:
    return kanji_number(next(filter(None, match.groups())))
