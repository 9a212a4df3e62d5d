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
RANGE = re.compile(rf"({DIGITS})(?:点目|つ目|番目|問目|項目)から第?({DIGITS})(?:点目|つ目|番目|問目|項目)")
MOST = 20  # numbers that one range may cover
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


def answered_as(text: str) -> tuple[int, ...]:
    """Return the numbers of the questions that an answer takes up in its first sentence, in the order of the text.

    After 「１点目と５点目にお答えします」 a second sentence that begins with one of them says which comes first.
    """
    spans = sentences(text)[:2]
    taken = [_taken_up(text[start:end]) for start, end in spans]
    if len(taken) == 2 and len(taken[0]) > 1 and len(taken[1]) == 1 and taken[1][0] in taken[0]:
        return taken[1]
    return taken[0] if taken else ()


def announced_in(text: str) -> tuple[int, ...]:
    """Return the several numbers that the first sentence of a turn says to take up, in the order of the text, if any."""
    spans = sentences(text)
    first = text[spans[0][0] : spans[0][1]] if spans else ""
    taken = _taken_up(first)
    if between := RANGE.search(first[:HEAD]):
        low, high = (kanji_number(digits) for digits in between.groups())
        taken = tuple(dict.fromkeys([*taken, *range(low, min(high, low + MOST) + 1)]))
    return taken if len(taken) > 1 else ()


def _taken_up(sentence: str) -> tuple[int, ...]:
    listed = LISTED.match(sentence)
    return tuple(dict.fromkeys(map(_number, [*CITED.finditer(sentence[:HEAD]), *([listed] if listed else [])])))


def goes_on(before: str, sentence: str) -> bool:
    """Return whether a sentence begins with the number that follows the one at the head of another: ３点目、 after ２点目."""
    last, own = _head(before), _head(sentence)
    return own is not None and last is not None and own == last + 1


def is_later(sentence: str) -> bool:
    """Return whether a sentence begins with the number of an item after the first."""
    return (_head(sentence) or 0) > 1


def _head(sentence: str) -> int | None:
    match = LISTED.match(sentence) or CITED.match(sentence)
    return _number(match) if match else None


def lists(sentence: str) -> bool:
    """Return whether the sentence begins with the number of an item."""
    return bool(LISTED.match(sentence) or CITED.match(sentence))


def _number(match: re.Match[str]) -> int:
    return kanji_number(next(filter(None, match.groups())))
