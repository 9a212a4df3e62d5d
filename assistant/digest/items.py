"""Find the item of the agenda that a decision is about, as the header prints it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from assistant.digest.bills import codes, same
from assistant.digest.formulas import POINTS, USUAL, points
from assistant.digest.said import Said
from index.linking.items import called, headed, is_numbered, opening
from index.linking.speech import asks
from index.records import Meeting
from index.words import fold, is_latin, kanji_number, words

ITEM = re.compile(
    r"(?:議題|議案|案件|日程|諮問|報告|協議|審議|請願|陳情|認定|発議|"
    r"議員提出議案)[^。]{0,6}?(?:第)?[0-9０-９一二三四五六七八九十百]+|について|につきまして|に関する件|議題(?:と|の)"
)
# 「議題の2に入ります」, and how an agenda numbers its items.
BY_NUMBER = re.compile(
    r"(?:議題|案件|議事|協議事項|審議事項|報告事項)の?第?([0-9]{1,2}|[一二三四五六七八九十]{1,2})(?![0-9号年月])"
)
SEVERAL = re.compile(r"一括|から.{0,60}まで|(?:ほか|外)[0-9０-９一二三四五六七八九十百]+件")  # items taken together
RANGE = re.compile(r"から.{0,60}まで|(?:ほか|外)[0-9０-９一二三四五六七八九十百]+件")
ALL = re.compile(r"上程中の(?:案件|議案)|から.{0,20}までは、")  # a decision on many at once
ALONE = re.compile(
    r"(?:追加)?(?:日程|議事日程|議題)?第?[ ]?[0-9０-９一二三四五六七八九十]{1,3}"
)  # a number without its item
NUMBERED = re.compile(r"[(]?(?:第|議題)?([0-9]{1,2}|[一二三四五六七八九十]{1,2})[).、]?(?![0-9年月号回])")
FAR = 400  # sentences before a decision in which its item may have been announced
SHORTEST = 0.8  # share of an agenda item's words that a decision must hold to be about it


def item_of(meeting: Meeting, said: list[Said], put: int | None, result: int, floor: int) -> str:
    """Return the item of the agenda that a decision is about, as the header prints it; "" when that is not certain."""
    return _listed(meeting, said, put, result, floor) or _headed(meeting, said, result)


def _headed(meeting: Meeting, said: Sequence[Said], result: int) -> str:
    """Return the heading that a decision stands under, or the item that the chair called in English, the later of both."""
    at = said[result].utterance.position
    above = next((u for u in reversed(meeting.utterances[1:at]) if u.kind == "heading"), None)
    listed = above is not None and is_latin(above.text) and is_numbered(above.text)  # each item has a heading then
    for s in reversed(said[: 0 if listed else result]):
        if above and s.utterance.position < above.position:
            break
        if s.side == "chair" and (item := called(s.text)):
            return item
    if above is None:
        return opening(meeting.utterances[0].text)
    return " ".join(above.text.split()) if headed(above.text) else ""


def _listed(meeting: Meeting, said: list[Said], put: int | None, result: int, floor: int) -> str:
    """Return the items of the agenda that a decision is about, as the header prints them; "" for none."""
    items = _items(meeting)
    texts = [said[n].text for n in (result, put) if n is not None]
    before = (
        ""
        if put is None or not points(said[put].text)
        else "".join(s.text for s in said[max(0, put - 4) : put] if s.utterance is said[put].utterance)
    )
    for text in (*texts, before):
        told = codes(text)
        if named := [item for item in items if any(same(a, b) for a in told for b in codes(item))]:
            return "、".join(named)
    if ALL.search("".join(texts)):
        return ""
    for text in texts:
        if item := _about(text, items):
            return item
    if any(codes(text) for text in texts):
        return ""  # a bill that the agenda does not list
    for text in _announced(said, result, floor):
        item = _about(text, items)
        if SEVERAL.search(text):
            return item if "、" in item and not RANGE.search(text) else ""
        if number := BY_NUMBER.search(fold(text)):
            wanted = kanji_number(number[1])
            return next((i for i in items if (m := NUMBERED.match(fold(i))) and kanji_number(m[1]) == wanted), "")
        if item:
            return item
    return ""


def _announced(said: Sequence[Said], result: int, floor: int) -> Iterator[str]:
    """Yield the chair's sentences before a decision that announce an item, the last first.

    Those since `floor`, where the decision before it was, one before, and before that what announces by number: several
    decisions may be on one item.
    """
    before = False
    for n in range(result - 1, -1, -1):
        if said[n].side == "chair" and _announces(said[n].text):
            if not before or BY_NUMBER.search(fold(said[n].text)):
                yield said[n].text
            before = n < floor
        elif n < floor and result - n > FAR:
            return


def _announces(text: str) -> bool:
    if POINTS.search(text):
        return False
    # 「議題１について、事務局の説明を求めます」 asks and names the item by its number
    return bool(BY_NUMBER.search(fold(text)) or (ITEM.search(text) and not asks(text)))


def _items(meeting: Meeting) -> list[str]:
    """Return the items of the agenda as printed; a number that stands on a line of its own goes with the next."""
    found: list[str] = []
    for printed in meeting.agenda:
        item = " ".join(printed.split())
        if found and ALONE.fullmatch(found[-1]):
            item = f"{found.pop()} {item}"
        found.append(item)
    return found


def _about(text: str, items: Sequence[str]) -> str:
    """Return the items that stand in a text, else the one whose words it holds, all but few; one word must be a topic."""
    own, plain = set(words(text)), fold(text)
    held, named = [], []
    for item in items:
        topic, telling = _telling(item)
        if len(telling) > 1 or (telling and re.search(rf"{re.escape(topic)}(?:について|につきまして|に関し)", plain)):
            held.append((len(own & telling) / len(telling), item))
            named += [item] if topic in plain else []
    if len(named) > 1:
        return "、".join(item for item in named if not any(item != other and item in other for other in named))
    return max(held)[1] if held and max(held)[0] >= SHORTEST else ""


@lru_cache(maxsize=4096)
def _telling(item: str) -> tuple[str, frozenset[str]]:
    """Return the topic of an item, folded, and the words that tell it."""
    topic = fold(re.sub(r"(?:について|に関する件|の件)$", "", item))
    return topic, frozenset(w for w in set(words(topic)) - USUAL if len(w) > 1 and not w.isdigit())
