"""Put a follow-up about the meeting itself, or about all of it, to the meeting that is talked about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.facts import asked as facts
from assistant.followup import vocabulary as known
from assistant.followup.filled import FollowUp
from assistant.followup.talk import of_header
from assistant.records import Citation, Language
from index.retrieval import Filters
from index.retrieval.people import Listed
from index.store import Store

if TYPE_CHECKING:
    from assistant.conversation import Turn


def of_facts(
    question: str, filters: Filters, people: Sequence[Listed], last: Citation | None, before: Turn
) -> FollowUp | None:
    """Return a question about the meeting itself, put to the meeting that is talked about."""
    asked = facts.understand(known.LEADS.sub("", question), people)
    if asked is None or last is None or not (known.OF_MEETING.search(question) or of_header(before, people)):
        return None
    text = known.LEADS.sub("", question)
    if filters.meeting or asked.rest or asked.bodies or last.removed:
        return FollowUp(question, filters, text=text)
    return _of_meeting(text, filters, last, asked.language)


def of_meetings(store: Store, question: str, people: Sequence[Listed]) -> bool:
    """Return whether a question asks about meetings themselves, or about all of them, rather than what was said."""
    from assistant.digest import is_hinted
    from assistant.digest.asked import understand as digest_of

    text = known.LEADS.sub("", question)
    if facts.understand(text, people) is not None:
        return True
    return is_hinted(text) and digest_of(text, store.meetings()) is not None


def of_whole(store: Store, question: str, filters: Filters, last: Citation | None) -> FollowUp | None:
    """Return a question about a whole meeting, put to the one that is talked about where it does not say which."""
    from assistant.digest import is_hinted

    text = known.LEADS.sub("", question)
    if last is None or last.removed or not is_hinted(text):
        return None
    from assistant.digest.asked import asks_how_it_went
    from assistant.digest.asked import understand as digest_of

    meetings = store.meetings()
    asked = digest_of(text, meetings)
    if asked is None or (asks_how_it_went(text) and not asked.topic):  # 「経緯は？」 is of the topic talked about
        return None
    if asked.named or filters.meeting or len(meetings) < 2:
        return FollowUp(question, filters, text=text)
    return _of_meeting(text, filters, last, asked.language)


def over_meetings(store: Store, question: str) -> bool:
    """Return whether a question asks how its topic went over the meetings of the store."""
    from assistant.digest import is_hinted

    if not is_hinted(question) or len(store.meetings()) < 2:
        return False
    from assistant.digest.asked import asks_how_it_went

    return asks_how_it_went(question)


def _of_meeting(text: str, filters: Filters, last: Citation, language: Language) -> FollowUp:
    """Return a question put to the meeting of a citation, which it is shown with."""
    day, when = last.meeting.held_on, ""
    if day is not None:
        when = f"{day.isoformat()}: " if language == "en" else f"{day.year}年{day.month}月{day.day}日の会議："
    return FollowUp(f"{when}{text}", replace(filters, meeting=last.meeting.id), text=text)
