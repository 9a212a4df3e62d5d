"""Find the person whom a follow-up names or points at, and ask what they said of the topic."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.followup import compose
from assistant.followup import vocabulary as known
from assistant.followup.alone import points_back, predicate_missing, says_nothing
from assistant.followup.filled import FollowUp
from assistant.followup.find import Search
from assistant.followup.focus import Focus, voice
from assistant.followup.talk import last_spoken
from assistant.followup.topic import nouns, own_words_en
from assistant.records import Language
from index.records import Passage, Person
from index.retrieval import Filters
from index.retrieval.people import TITLE, TITLED, Listed, Named, english_offices, find_named, roster
from index.retrieval.question import understand
from index.store import Store
from index.words import asks_in_japanese, fold

if TYPE_CHECKING:
    from assistant.conversation import Turn

# A member is meant, or somebody who asks.
MEMBER = re.compile(
    r"委員|議員|質問|尋ね|聞い|聞き|\b(member|councill?or)\b|\b(ask|asked|raise|raised|question|questions)\b", re.I
)


def person_meant(
    store: Store,
    question: str,
    named: Sequence[Named],
    roles: Sequence[str],
    focus: Focus | None,
    meeting: str | None,
    language: Language,
) -> Person | None:
    """Return the one person whom a question names, by name or by an office held in the meeting talked about."""
    if named:
        here = [p for p in named[0].people if p.meeting == meeting] or list(named[0].people)
        return _printed(_nearest(here, focus), focus)
    offices = list(roles)
    if language == "en":
        offices = list(english_offices(question)[0])
    if not offices or focus is None:
        return None
    spoken = [p for p in focus.rows.values() if person_of(p)]
    near = sorted(spoken, key=lambda p: p.position not in focus.place)
    for office in offices:
        for passage in near:
            role = passage.speaker.role if passage.speaker else None
            held = fold(role or TITLE.sub(lambda m: m[0], passage.label or ""))
            if held.endswith(office) and not held.endswith(f"副{office}"):
                return person_of(passage)
    return None


def spoken_of(question: str, turns: Sequence[Turn], people: Sequence[Listed], focus: Focus | None) -> Person | None:
    """Return whom 「その委員」, 「彼」 or "she" means: who asked, for a member; else who was named or cited."""
    cited = person_of(focus.cited) if focus and focus.cited else None
    asker = person_of(focus.questions[0]) if focus and focus.questions else None
    if MEMBER.search(question) and asker is not None:
        return asker
    named, _ = find_named(turns[-1].question, people)
    if named:
        return _printed(named[0].people[0], focus)
    return cited


def _nearest(people: Sequence[Listed], focus: Focus | None) -> Listed:
    """Return which of several people of one surname speaks nearest to the exchange, the first where none does."""
    if focus is None or focus.cited is None or len(people) == 1:
        return people[0]
    at = focus.cited.position
    far = {one.name: min((abs(p.position - at) for p in focus.rows.values() if fold(voice(p)) == one.name), default=None)
           for one in people}  # fmt: skip
    return min(people, key=lambda one: len(focus.rows) if far[one.name] is None else far[one.name] or 0)


def person_of(passage: Passage) -> Person | None:
    """Return who speaks in a passage; a label stands for whoever it is, where nobody is listed by it."""
    if passage.speaker or not passage.label:
        return passage.speaker
    return Person(passage.label, None, "other", True)


def _printed(listed: Listed, focus: Focus | None) -> Person:
    """Return somebody listed, with the name as it is printed in the meeting that is talked about."""
    rows = focus.rows.values() if focus else ()
    name = next((voice(p) for p in rows if fold(voice(p)) == listed.name), listed.name)
    return Person(name, listed.role or None, "other", listed.attended)


def of_person(store: Store, filters: Filters, turns: Sequence[Turn], person: Person, find: Search) -> FollowUp:
    """Return a follow-up that asks what a person said of the topic; `find` looks for it whoever said it."""
    question, language, focus, topic = find.ask, find.language, find.focus, find.topic
    own = _own_topic(question, roster(store.db))
    topic = own or topic
    title = _title(person, focus)
    name = f"{person.name}{title}" if language == "ja" else person.name
    people = roster(store.db)
    former = last_spoken(turns, people)
    names = [one.text for one in find_named(former, people)[0]]
    japanese = language == "ja" and predicate_missing(known.LEADS.sub("", question))
    elliptic = japanese or bool(known.WHAT_ABOUT.match(question) or known.AND_X.match(question))
    wants = understand(question, store.db).wants
    instead = compose.other_person(former, names, name) if elliptic and names else None
    if instead:
        text = instead
    elif elliptic or wants == "said":
        text = compose.of_kind("person", language, topic, name if language == "ja" else _english(question, person))
    elif language == "ja":
        text = compose.generic(question, language, topic)
    else:
        text = compose.generic(question, language, "" if own else topic)
    rows = focus.rows.values() if focus else ()
    speaks = any(fold(voice(p)) == fold(person.name) for p in rows)
    within = replace(filters, speaker=person.name) if speaks and not filters.speaker else filters
    anew = bool(re.search(r"(他|ほか)に|\b(else|other|more)\b", question, re.I))
    besides = find_named(question, people)[1]
    said = not elliptic and wants == "said" and not says_nothing(question, TITLE.sub("", besides))
    readings = (compose.asks(question, language),) if said else ()
    sided = find.kind in ("against", "favour")
    kind = "elsewhere" if own and not sided else "person"
    return FollowUp(text, within, replace(find, kind=kind, sided=sided, anew=anew, readings=readings))


def _own_topic(question: str, people: Sequence[Listed]) -> str:
    """Return what a question about a person says that they are asked about: 「C案についてどう言った？」."""
    if asks_in_japanese(question):
        match = known.ABOUT_JA.search(find_named(question, people)[1])
        return match["x"] if match and nouns(match["x"]) and not known.POINTS_JA.search(match["x"]) else ""
    match = known.ABOUT_EN.search(question)
    return match["x"].strip() if match and own_words_en(match["x"]) and not points_back(match["x"]) else ""


def _title(person: Person, focus: Focus | None) -> str:
    """Return the title that goes with a person's name: 委員, 主査; "" when it is not known."""
    if TITLED.fullmatch(person.name):
        return ""
    said = focus.rows.values() if focus else ()
    label = next((p.label for p in said if p.speaker and p.speaker.name == person.name), None)
    for office in (person.role, label):
        if found := TITLE.findall(fold(office or "")):
            return str(found[-1])
    return ""


def _english(question: str, person: Person) -> str:
    """Return how an English question names a person: as it does, else by name."""
    match = known.WHAT_ABOUT.match(question.strip()) or known.AND_X.match(question.strip())
    return str(match["x"]).strip() if match else person.name
