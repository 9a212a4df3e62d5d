"""Find facts of a meeting that no header prints, but its record or its speeches tell: day, chair, number of people."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.facts.asked import Asked
from assistant.facts.find import WANTS_END
from assistant.facts.header import one_line
from assistant.facts.people import HEADS, PRINTED
from assistant.facts.rows import Fact
from assistant.facts.say import SAID as SAYS
from assistant.facts.vocabulary import MEET, MEETING
from assistant.marks import noted
from assistant.records import Language
from assistant.wording import era_day
from index.linking.speech import asks
from index.records import Meeting, Utterance
from index.words import fold, sentences

# The words that a header or a speech would tell a fact in: without them in the whole record it is not told.
WORDS: dict[Fact, re.Pattern[str]] = {
    "absent": re.compile(r"欠席|休ん|absen", re.I),
    "count_absent": re.compile(r"欠席|休ん|absen", re.I),
    "attended": re.compile(r"出席|参加|列席|出欠|attend|present|participa", re.I),
    "count_attended": re.compile(r"出席|参加|列席|出欠|attend|present|participa", re.I),
    "agenda": re.compile(r"議題|議案|案件|日程|次第|議事|agenda", re.I),
}
COUNT = re.compile(
    rf"(?:出席|参加|列席)(?:議員|委員|者|構成員)?(?:の|総)?数?(?:[:： ]|は、?|が、?)[^。\n]{{0,12}}?(?P<n>{PRINTED.pattern})"
)
# 「次回は11月12日、水曜日の午後2時から…」; without a day still 「次回は9月に開催する予定です」 and 「次回の日程は追って御連絡します」.
NEXT = re.compile(
    rf"(次回({MEETING})?|次の({MEETING}))(の[^。、]{{0,14}})?(は|を|につきまして|については|が)|\bnext {MEET}\b",
    re.IGNORECASE,
)
ENDED = re.compile(
    r"(?:clos|end|finish|adjourn|conclud)\w*\b[^.]{0,40}\b\d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.?m|noon|hrs|hours)?|\d時[^。]{0,12}(?:閉会|終了|散会)",
    re.IGNORECASE,
)
APOLOGIES = re.compile(r"\bapologies\b.{0,60}\b(?:from|by)\b", re.IGNORECASE)
NEXT_HEADING = re.compile(r"\bnext meeting\b|次回", re.IGNORECASE)
WHEN = (
    re.compile(
        r"[0-9０-９一二三四五六七八九十]+\s*月\s*[0-9０-９一二三四五六七八九十]+\s*日|\b\d{1,2}(st|nd|rd|th)?\b",
        re.IGNORECASE,
    ),
    re.compile(r"[0-9０-９一二三四五六七八九十]+\s*(月|日)|来月|今月|来週|(午前|午後)[^。]{0,4}時"),
    re.compile(r"日程|日時|未定|追って|改めて|公報|(お|御|ご)?(知らせ|通知|連絡|案内)"),
)
ASKS_WHERE = re.compile(r"どこ|会場|場所|何階|\b(where|(?<!take )(?<!takes )place|venue)\b")
WHERE = re.compile(r"会場|場所|[館室階所]|ホール|センター|オンライン|\b(room|hall|venue|online)\b", re.IGNORECASE)
SAID: dict[Fact, tuple[str, str]] = {
    "date": ("開催日は{}と記録されています。", "The meeting is recorded as held on {}."),
    "chair": ("会議を進めたのは{}です。", "The meeting was chaired by {}."),
    "count_attended": ("出席者は{}です。", "Number of those who attended: {}."),
}
SAID["office"] = SAID["chair"]


@dataclass(frozen=True)
class Spoken:
    """A fact, and the words beside which the record tells it."""

    text: str  # the sentence that tells it
    short: str
    utterance: Utterance
    start: int
    end: int


def spoken(meeting: Meeting, asked: Asked, fact: Fact) -> Spoken | None:
    """Return what the record, its labels or a speech tell of a fact that the header does not print."""
    if fact == "date":
        return _day(meeting, asked.language)
    if fact == "next":
        return _under_next(meeting, asked) or _next(meeting, asked)
    if fact == "hours" and WANTS_END.search(asked.plain):
        return _end(meeting, asked.language)
    if fact == "absent":
        return _apologies(meeting, asked.language)
    if fact == "agenda":
        return _headings(meeting, asked)
    if fact == "chair" or (fact == "office" and {"議長", "座長", "委員長", "会長"} & set(asked.offices)):
        return _presiding(meeting, asked)
    return _count(meeting, asked.language) if fact == "count_attended" else None


def silent(meeting: Meeting, fact: Fact) -> bool:
    """Return whether no word of the whole record can tell a fact, once `spoken` has found nothing."""
    return fact == "next" or (fact in WORDS and not any(WORDS[fact].search(u.text) for u in meeting.utterances))


def _day(meeting: Meeting, language: Language) -> Spoken | None:
    if meeting.held_on is None or not meeting.utterances:
        return None
    day = meeting.held_on.isoformat() if language == "en" else era_day(meeting.held_on)
    first = meeting.utterances[0]
    return _told("date", language, day, first)


def _next(meeting: Meeting, asked: Asked) -> Spoken | None:
    """Return the last sentence that tells when, or where, the next meeting is; one with the day before one without."""
    place = ASKS_WHERE.search(asked.plain)
    said = [
        (rank, u, a, b)
        for u in meeting.utterances
        for a, b in sentences(u.text)
        if NEXT.search(u.text, a, b) and not asks(u.text[a:b]) and (not place or WHERE.search(u.text, a, b))
        for rank, when in enumerate(WHEN)
        if when.search(u.text, a, b)
    ]
    if not said:
        return None
    best = min(rank for rank, *_ in said)
    _, u, a, b = [one for one in said if one[0] == best][-1]
    text = u.text[a:b].strip()
    return Spoken(SAYS["next"][asked.language == "en"].format(one_line(text)), one_line(text), u, a, b)


def _under_next(meeting: Meeting, asked: Asked) -> Spoken | None:
    """Return what stands below a heading such as "Date of next meeting"."""
    for heading, u in pairwise(meeting.utterances):
        if heading.kind == "heading" and heading.position and NEXT_HEADING.search(heading.text) and u.kind != "heading":
            for a, b in sentences(u.text):
                if any(when.search(u.text, a, b) for when in WHEN[:2]):
                    text = one_line(u.text[a:b].strip())
                    return Spoken(SAYS["next"][asked.language == "en"].format(text), text, u, a, b)
    return None


def _end(meeting: Meeting, language: Language) -> Spoken | None:
    """Return the record's last sentence that says at what time the meeting ended."""
    for u in reversed(meeting.utterances[1:]):
        for a, b in reversed(sentences(u.text)) if u.kind == "direction" else ():
            if ENDED.search(u.text, a, b):
                text = one_line(u.text[a:b])
                return Spoken(SAYS["hours"][language == "en"].format(text), text, u, a, b)
    return None


def _apologies(meeting: Meeting, language: Language) -> Spoken | None:
    """Return the sentence that records whose apologies were received."""
    for u in meeting.utterances:
        for a, b in sentences(u.text) if u.kind == "direction" else ():
            if APOLOGIES.search(u.text, a, b):
                text = one_line(u.text[a:b])
                return Spoken(SAYS["absent"][language == "en"].format(text), text, u, a, b)
    return None


def _headings(meeting: Meeting, asked: Asked) -> Spoken | None:
    """Return the items under whose headings the meeting went on, or the one of a number, where they are its agenda."""
    found = [u for u in meeting.utterances[1:] if u.kind == "heading" and one_line(u.text) in meeting.agenda]
    if not found or len(found) != len(meeting.agenda):
        return None
    numbered = [u for u in found if asked.item and re.match(rf"\W*0?{asked.item}\b", fold(u.text))]
    chosen = numbered or ([found[asked.item - 1]] if asked.item and 0 < asked.item <= len(found) else found)
    value = one_line(chosen[0].text) if asked.item else ("; " if asked.language == "en" else "、").join(meeting.agenda)
    u = chosen[0]
    return Spoken(SAYS["agenda"][asked.language == "en"].format(value), value, u, 0, len(u.text))


def _presiding(meeting: Meeting, asked: Asked) -> Spoken | None:
    """Return who spoke first under the label of a chair."""
    wanted = [o for o in map(fold, asked.offices) if HEADS.search(o)]
    own = _first_of(meeting, wanted)
    u = own or (_first_of(meeting, []) if {"議長", "座長"} & set(wanted) else None)
    if u is None or u.speaker is None:
        return None
    return _told("chair", asked.language, noted(u.speaker.name, u.speaker.role), u)


def _first_of(meeting: Meeting, wanted: Sequence[str]) -> Utterance | None:
    """Return the first turn of a chair, of one of these offices where any are named."""
    for u in meeting.utterances:
        label, role = fold(u.label or ""), fold(u.speaker.role or "") if u.speaker else ""
        chairs = (
            u.kind == "speech"
            and u.speaker
            and u.speaker.group == "chair"
            and (HEADS.search(role) or HEADS.search(label))
        )
        if chairs and (not wanted or any(role.endswith(o) or o in label for o in wanted)):
            return u
    return None


def _count(meeting: Meeting, language: Language) -> Spoken | None:
    for u in meeting.utterances:
        for a, b in sentences(u.text):
            if match := COUNT.search(u.text, a, b):
                said = SAID["count_attended"][language == "en"].format(match["n"])
                return Spoken(said, match["n"], u, a, b)
    return None


def _told(fact: Fact, language: Language, value: str, utterance: Utterance) -> Spoken:
    a, b = (sentences(utterance.text) or [(0, len(utterance.text))])[0]
    line = utterance.text.find("\n", a, b)
    return Spoken(SAID[fact][language == "en"].format(value), value, utterance, a, b if line < 0 else line)
