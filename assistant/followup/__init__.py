"""Turn a question of a conversation into one that stands alone, and into a search that knows what it points at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.followup import compose, direct
from assistant.followup import vocabulary as known
from assistant.followup.alone import (
    asks_for_part,
    is_fragment,
    is_predicate,
    is_short,
    leans,
    points_back,
    predicate_missing,
    says_nothing,
    says_nothing_else,
)
from assistant.followup.filled import FollowUp
from assistant.followup.find import Search
from assistant.followup.focus import Focus, focus_of, voice
from assistant.followup.meeting import of_facts, of_meetings, of_whole, over_meetings
from assistant.followup.person import of_person, person_meant, spoken_of
from assistant.followup.signs import SIDES
from assistant.followup.stances import AGAINST
from assistant.followup.talk import (
    NUMBERED,
    beside,
    earlier,
    last_spoken,
    pointed_at,
    returned,
    spoken_words,
    topic_of,
    turned_to,
    without_people,
)
from assistant.followup.topic import nouns, own_words_en
from assistant.followup.wanted import asks_what_came_of_it, claimed, kind_of, thing_of
from assistant.records import Citation, Language
from index.records import Person
from index.retrieval import Filters
from index.retrieval.people import TITLE, Named, find_named, roster
from index.retrieval.question import understand
from index.store import Store
from index.words import asks_in_japanese, fold

if TYPE_CHECKING:
    from assistant.conversation import Turn

__all__ = ["FollowUp", "follow"]


def follow(store: Store, question: str, filters: Filters, turns: Sequence[Turn]) -> FollowUp:
    """Return the question as it stands alone after the turns before it."""
    found = _follow(store, question, filters, turns)
    return replace(found, find=replace(found.find, given=filters)) if found.find else found


def _follow(store: Store, question: str, filters: Filters, turns: Sequence[Turn]) -> FollowUp:
    if not turns:
        return FollowUp(question, filters, text=question)
    citations = tuple(c for t in turns for c in t.answer.citations)
    question, turns = returned(question, turns)
    language: Language = "ja" if asks_in_japanese(question) else "en"
    last = pointed_at(question, turns)
    if turned := turned_to(question):
        return _turned(store, question, turned, filters, last, turns, language)
    alone = FollowUp(question, filters, text=question)
    people = roster(store.db)
    meeting = filters.meeting or (last.meeting.id if last and not last.removed else None)
    named, rest = find_named(question, people)
    roles = understand(question, store.db).roles
    focus = focus_of(store, spoken) if (spoken := spoken_words(last, turns)) else None
    plain = TITLE.sub("", rest)
    ends = focus if focus and known.OUTCOME.search(plain) and focus.decisions else None
    topic = topic_of(store, turns, people, ends, denied=False) if ends else ""
    told = " ".join(p.text for p in direct.passages("outcome", ends, citations)) if ends else ""
    if ends and asks_what_came_of_it(plain, f"{topic} {ends.citation.quote} {told}"):
        find = Search("outcome", ends, language, question, citations, topic=topic)
        return FollowUp(compose.of_kind("outcome", language, topic), filters, find, "", "outcome", citations)
    if fact := of_facts(question, filters, people, last, turns[-1]):
        return fact
    if whole := of_whole(store, question, filters, last):
        return whole
    of_talk = named and focus and language == "ja" and says_nothing_else(plain) and _takes_part(named[0], focus)
    besides = tuple(focus_of(store, c) for c in (*beside(last, turns), *earlier(last, turns)))
    claims = focus is not None and not named and bool(claimed(plain, kind_of(rest, plain, focus), focus))
    if not (
        NUMBERED.search(question)
        or of_talk
        or (claims and is_short(question, plain))
        or leans(question, plain, tuple(named), roles)
    ):
        again = any(fold(t.question) == fold(question) for t in turns)  # stood alone before, and does so now
        if focus and named and not again and _is_of_talk(question, plain, named[0], focus):
            person = person_meant(store, question, named, roles, focus, meeting, language)
            topic = topic_of(store, turns, people, focus, denied=False)
            find = Search("person", focus, language, question, citations, besides=besides, topic=topic)
            if person:
                return of_person(store, filters, turns, person, find)
        if focus is None or named or filters.meeting or again or of_meetings(store, question, people):
            return alone
        if not is_short(question, plain):  # people ask on where they are, also when a question says all of it
            text = known.LEADS.sub("", question)
            return replace(alone, text=text, find=Search("alone", focus, language, text, citations, besides=besides))
        topic = topic_of(store, turns, people, focus, denied=False)
        filled = compose.generic(question, language, topic)
        soft = "bare" if is_predicate(plain) else "soft"
        find = Search(soft, focus, language, question, citations, besides=besides, readings=(filled,), topic=topic)
        return replace(alone, find=find)
    kind = kind_of(rest, plain, focus)
    denied = bool(known.WHY.search(question))
    topic = topic_of(store, turns, people, focus, denied=denied)
    person = person_meant(store, question, named, roles, focus, meeting, language)
    others = focus.speakers if focus else ()
    if person is None and kind == "asker" and known.WHO_ALSO.search(question):
        person, kind = spoken_of(question, turns, people, focus), "question"
        question = known.WHO_ALSO.sub(f"{person.name}は", question) if person else question
    if person is not None and known.EXCEPT.search(rest):
        others, person, kind = (*others, person.name), None, "others"
    if kind == "reply" and focus and focus.cited and focus.cited.kind == "answer" and known.ELSE.search(question):
        kind = "other"  # another answer is asked for than the one that was cited
    answered = kind == "reply" and focus is not None and bool(direct.passages(kind, focus, citations))
    towards = kind == "reply" and known.TO_THEM.search(question)
    if (
        person is None
        and (towards or not answered)
        and (known.SPEAKER_JA.search(question) or known.SPEAKER_EN.search(question))
    ):
        person = spoken_of(question, turns, people, focus)
        question = known.SPEAKER_JA.sub(person.name, question) if person and language == "ja" else question
    opposite = person is not None and kind in SIDES and bool(known.TOWARDS.search(question))
    if person is not None and opposite:
        kind = _other_side(kind, person, focus)
        others, person = (person.name,), None
    find = Search(kind, focus, language, question, citations, besides=besides, topic=topic)
    if person is None and (claim := claimed(plain, kind, focus)):
        filled = compose.generic(question, language, topic)
        names = nouns(claim) if language == "ja" else len(own_words_en(claim)) > 1
        text = compose.asks(question, language) if names else filled  # what was claimed is the topic then
        return FollowUp(text, filters, replace(find, kind="claim", ask=claim, readings=(filled, claim)))
    if person is not None and kind == "reply" and known.TO_THEM.search(question):
        rest_of = known.TO_THEM.sub(" ", plain)
        others, person = (person.name,), None
        if own_words_en(rest_of):
            text = compose.generic(question, language, topic)
            without = frozenset(others)
            return FollowUp(text, filters, replace(find, kind="other", names=True, ask=rest_of, without=without))
    if person is not None and _responds(question, kind, person, find):
        kind = kind if kind == "content" else "reaction"
    elif person is not None and kind not in ("asker", "teller"):
        return of_person(store, filters, turns, person, find)
    for one in (focus, *besides) if kind in direct.LEADS else ():
        if one and direct.passages(kind, one, citations):
            standalone = compose.direct(kind, language, one.citation.quote)
            return FollowUp(standalone, filters, replace(find, focus=one, besides=()), "", kind, citations)
    thing = thing_of(question, rest, kind, language)
    generic = compose.generic(question, language, topic)
    if known.DEFINES_JA.search(question):
        text = compose.asks(question, language)
        return FollowUp(text, filters, replace(find, kind="soft"))
    if thing:
        former = without_people(last_spoken(turns, people), people)
        # 「人材確保の課題は？」 asks for something of the topic, and an elliptic question has no place for another thing.
        elliptic = predicate_missing(former) or "について、" in former
        of_topic = bool(topic) and language == "ja" and (asks_for_part(thing) or elliptic)
        return FollowUp(
            generic if of_topic else compose.put_instead(former, thing, language),
            filters,
            replace(find, kind="about", ask=thing, readings=(generic, question)),
        )
    if kind in ("others", "against", "favour", "more"):
        text = compose.of_kind(kind, language, topic)
        if kind in SIDES and known.ELSE.search(question):  # than those who were told already
            opposite, others = True, tuple(c.speaker.name if c.speaker else c.label or "" for c in citations)
        without = frozenset(others) if kind == "others" or opposite else frozenset()
        within = replace(filters, meeting=meeting) if kind != "more" else filters
        return FollowUp(text, within, replace(find, without=without))
    if topic and over_meetings(store, question):
        return FollowUp(generic, filters, text=generic)
    if kind == "asker":
        return FollowUp(generic, filters, replace(find, kind="raised"))
    blank = says_nothing(question, plain)
    names = not blank and (language == "en" or not says_nothing_else(plain))
    own = known.ELSE_JA.sub("", question)  # 「他に勉強できる場所は？」 asks a question of its own
    readings = () if blank or is_fragment(own) or points_back(own) else (compose.asks(own, language),)
    return FollowUp(generic, filters, replace(find, kind="other", blank=blank, names=names, readings=readings))


def _turned(
    store: Store, question: str, turned: str, filters: Filters, last: Citation | None, turns: Sequence[Turn],
    language: Language,
) -> FollowUp:  # fmt: skip
    """Return a question that turns to another topic, looked for where the talk is as well where it only names it first."""
    match = known.TURNS.match(question)
    spoken = spoken_words(last, turns)
    if spoken is None or match is None or not match["c"]:
        return FollowUp(turned, filters, text=turned)
    find = Search("soft", focus_of(store, spoken), language, question, readings=(question,))
    return FollowUp(turned, filters, find, text=turned)


def _responds(question: str, kind: str, person: Person, find: Search) -> bool:
    """Return whether somebody who asked is asked for what they said to the answer."""
    focus = find.focus
    if focus is None or not focus.questions or person.name != voice(focus.questions[0]):
        return False
    to_that = known.TO_THAT.search(question) and direct.passages("reaction", focus, find.cited)
    return kind in ("reaction", "content") or bool(to_that)


def _other_side(kind: str, person: Person, focus: Focus | None) -> str:
    """Return the side that somebody takes who is for or against what another says: for, where that one is against."""
    if focus is None or focus.cited is None:
        return kind
    at = focus.cited.position
    theirs = [p for p in focus.rows.values() if p.position in focus.item and voice(p) == person.name]
    near = min(theirs, key=lambda p: abs(p.position - at), default=None)
    if near is None or not AGAINST.search(near.text):
        return kind
    return "favour" if kind == "against" else "against"


def _is_of_talk(question: str, plain: str, one: Named, focus: Focus) -> bool:
    """Return whether a question says little beside the name of somebody who speaks right around an exchange."""
    little = is_short(question, plain) and not says_nothing(question, plain)
    return little and any(fold(voice(p)) in one.names for p in focus.rows.values() if p.position in focus.place)


def _takes_part(one: Named, focus: Focus) -> bool:
    """Return whether somebody asks or answers in an exchange."""
    return any(fold(name) in one.names for name in focus.speakers)
