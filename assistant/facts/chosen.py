"""Choose the meetings that a question about a meeting means."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from assistant.bodies import of_body
from assistant.facts.asked import Asked
from index.records import MeetingInfo
from index.retrieval import Filters
from index.retrieval.people import reading
from index.words import ERAS, fold, words

BODY_WORDS = {  # what a body is called in English, and what its title holds
    "library": "図書館", "city": "市", "town": "町", "village": "村", "ward": "区", "prefecture": "県",
    "metropolitan": "都", "education": "教育", "school": "学校", "privacy": "個人情報", "information": "情報",
    "disclosure": "公開", "advisory": "審議", "municipal": "市", "regular": "定例", "extraordinary": "臨時",
    "budget": "予算", "environment": "環境", "environmental": "環境", "welfare": "福祉", "planning": "計画",
    "urban": "都市", "personal": "個人", "protection": "保護",
}  # fmt: skip


def choose(meetings: Iterable[MeetingInfo], asked: Asked, filters: Filters) -> list[MeetingInfo]:
    """Return the meetings that the filters allow and whose own words the question's remaining words are, in order."""
    allowed = [m for m in (of_body(meetings, filters.body) if filters.body else meetings) if _allows(filters, m)]
    listed = {p.meeting for one in asked.named for p in one.people}
    return [
        m
        for m in allowed
        if (not asked.named or m.id in listed)
        and all(w in own(m) for w in asked.rest)
        and all(fold(b) in fold(f"{m.title}{m.body or ''}") for b in asked.bodies)
    ]


def _allows(filters: Filters, meeting: MeetingInfo) -> bool:
    day = meeting.held_on
    if (filters.since or filters.until) and day is None:
        return False
    return (
        meeting.id.startswith(filters.meeting or "")
        and not (filters.since and day and day < filters.since)
        and not (filters.until and day and day > filters.until)
    )


@lru_cache(maxsize=512)
def own(meeting: MeetingInfo) -> frozenset[str]:
    """Return the words by which a question may name the meeting: of its title and day, in both languages."""
    names = f"{meeting.title} {meeting.body or ''}"
    found = set(words(names))
    found |= {english for english, japanese in BODY_WORDS.items() if japanese in names}
    found |= {part for word in found if not word.isascii() for part in reading(word)}
    if day := meeting.held_on:
        eras = [f"{era}{day.year - first}年" for era, first in ERAS.items() if day.year > first]
        found |= set(words(f"{day.year}年{day.month}月{day.day}日 {' '.join(eras)}"))
        found |= {f"{day:%B}".lower(), f"{day:%b}".lower(), day.isoformat(), f"{day.day}{_suffix(day.day)}"}
        found |= {str(day.year), f"{day:%m}", f"{day:%d}"}
    return frozenset(found)


def _suffix(number: int) -> str:
    return "th" if 10 < number < 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
