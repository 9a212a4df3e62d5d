"""Put the facts of a meeting into words around what its header prints."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.facts.header import one_line
from assistant.facts.people import NOBODY
from assistant.facts.rows import Fact
from assistant.facts.told import Told
from assistant.marks import noted, quoted
from assistant.records import Language
from index.records import MeetingInfo

# How a fact is said, in Japanese and English; {} is the value as the minutes print it, quoted unless it is a number.
SAID: dict[Fact, tuple[str, str]] = {
    "date": ("開催日時は{}です。", "It was held on {}."),
    "place": ("開催場所は{}です。", "The place was {}."),
    "hours": ("時刻は{}と記されています。", "The time is given as {}."),
    "attended": ("出席者は{}です。", "Those who attended: {}."),
    "absent": ("欠席者は{}です。", "Those who were absent: {}."),
    "count_attended": ("出席者は{}です。", "Number of those who attended: {}."),
    "count_absent": ("欠席者は{}です。", "Number of those who were absent: {}."),
    "explainers": ("説明のための出席者は{}です。", "Those who attended to explain: {}."),
    "secretariat": ("事務局・担当は{}です。", "The secretariat: {}."),
    "department": ("担当は{}です。", "In charge: {}."),
    "phone": ("連絡先は{}です。", "Telephone: {}."),
    "chair": ("会議録に{}とあります。", "The minutes name {}."),
    "office": ("会議録に{}とあります。", "The minutes name {}."),
    "person": ("会議録に{}とあります。", "The minutes name {}."),
    "was_there": ("会議録の出欠に{}とあります。", "The attendance list names {}."),
    "agenda": ("議題は{}です。", "On the agenda: {}."),
    "materials": ("資料は{}です。", "Materials: {}."),
    "next": ("次回については{}とあります。", "On the next meeting: {}."),
    "title": ("会議の名称は{}です。", "The meeting is {}."),
}
COUNTS = ("count_attended", "count_absent")
YES: dict[tuple[Language, bool], str] = {
    ("ja", True): "はい、", ("ja", False): "いいえ、", ("en", True): "Yes: ", ("en", False): "No: ",
}  # fmt: skip


def sentence(language: Language, fact: Fact, told: Told) -> str:
    """Return the sentence that tells the fact."""
    if language == "en" and fact in ("absent", "count_absent") and NOBODY.fullmatch(told.value or told.short):
        return f"Nobody is recorded as absent: {quoted(one_line(told.value or told.short), language)}."
    yes = "" if told.yes is None else YES[language, told.yes]
    value = one_line(told.value or told.short)
    return yes + SAID[fact][language == "en"].format(value if fact in COUNTS else quoted(value, language))


def short(language: Language, told: Mapping[Fact, Told]) -> str:
    """Return the one-line answer: the values as printed, with yes or no before one where that was asked."""
    values = dict.fromkeys(("" if t.yes is None else YES[language, t.yes]) + t.short for t in told.values())
    return (", " if language == "en" else "、").join(values)


def of(language: Language, meeting: MeetingInfo) -> str:
    """Return the words before an answer that holds for one of several meetings."""
    title = noted(meeting.title, meeting.held_on.isoformat() if meeting.held_on else None)
    return f"{title}{': ' if language == 'en' else '：'}"
