"""Turn a question of a conversation into one that stands alone, and into a search that knows what it points at."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assistant.facts import asked as facts
from assistant.facts.vocabulary import OFFICES_EN
from assistant.followup import compose, direct
from assistant.followup import vocabulary as known
from assistant.followup.alone import (
    asks_for_part,
    is_fragment,
    is_hanging,
    is_short,
    leans,
    points_back,
    predicate_missing,
    says_nothing,
    says_nothing_else,
)
from assistant.followup.find import Search
from assistant.followup.focus import Focus, focus_of
from assistant.followup.topic import is_own, nouns, own_words_en
from assistant.records import Answer, Citation, Language
from index.records import Person
from index.retrieval import Filters
from index.retrieval.features import rarity
from index.retrieval.people import TITLE, Listed, Named, find_named, roster
from index.retrieval.question import JAPANESE, understand
from index.store import Store
from index.words import fold, words

if TYPE_CHECKING:
    from assistant.conversation import Turn

__all__ = ["FollowUp", "follow"]
NUMBERED = re.compile(r"[\[［【](\d{1,3})[\]］】]|(?:引用|出典|citation|source) ?(?:no\.? ?)?(\d{1,3})", re.I)
# A member is meant, or somebody who asks.
MEMBER = re.compile(
    r"委員|議員|質問|尋ね|聞い|聞き|\b(member|councill?or)\b|\b(ask|asked|raise|raised|question|questions)\b", re.I
)
KEYS = 3  # noun phrases of an answer that name its topic when the question does not


@dataclass(frozen=True)
class FollowUp:
    """A question of a conversation, ready to be answered."""

    standalone: str  # what it asks, said so that it stands alone
    filters: Filters  # those given, and the meeting that is talked about
    find: Search | None = None  # how to look for the answer; None for a question that stood alone
    text: str = ""  # what is to be answered, where that is not the standalone question
    direct: str = ""  # the kind of answer that the exchange gives by itself
    cited: tuple[Citation, ...] = ()  # the conversation's citations so far

    def answer(self, store: Store, *, first: int) -> Answer | None:
        """Return the answer that the record of the exchange gives by itself, or None."""
        if not self.direct or self.find is None or self.find.focus is None:
            return None
        focus, language = self.find.focus, self.find.language
        return direct.answer(store, self.standalone, language, self.direct, focus, self.cited, first)


def follow(store: Store, question: str, filters: Filters, turns: Sequence[Turn]) -> FollowUp:
    """Return the question as it stands alone after the turns before it."""
    found = _follow(store, question, filters, turns)
    return replace(found, find=replace(found.find, given=filters)) if found.find else found


def _follow(store: Store, question: str, filters: Filters, turns: Sequence[Turn]) -> FollowUp:
    alone = FollowUp(question, filters, text=question)
    if not turns:
        return alone
    people = roster(store.db)
    language: Language = "ja" if JAPANESE.search(question) else "en"
    citations = tuple(c for t in turns for c in t.answer.citations)
    last = _pointed_at(question, turns)
    meeting = filters.meeting or (last.meeting.id if last and not last.removed else None)
    if fact := _fact(question, filters, people, last, turns[-1]):
        return fact
    if whole := _of_whole(store, question, filters, last):
        return whole
    named, rest = find_named(question, people)
    roles = understand(question, store.db).roles
    focus = focus_of(store, last) if last and not last.removed else None
    plain = TITLE.sub("", rest)
    of_talk = named and focus and language == "ja" and says_nothing_else(plain) and _takes_part(named[0], focus)
    besides = tuple(focus_of(store, c) for c in _beside(last, turns))
    if not (NUMBERED.search(question) or of_talk or leans(question, plain, tuple(named), roles)):
        again = any(fold(t.question) == fold(question) for t in turns)  # stood alone before, and does so now
        if focus is None or named or filters.meeting or again or not is_short(question, plain):
            return alone
        topic = _topic(store, turns, people, focus, denied=False)
        filled = compose.generic(question, language, topic)
        return replace(
            alone, find=Search("soft", focus, language, question, citations, besides=besides, readings=(filled,))
        )
    kind = next((name for name, sign in known.KINDS if sign.search(rest)), "other")
    denied = bool(known.WHY.search(question))
    topic = _topic(store, turns, people, focus, denied=denied)
    person = _person(store, question, named, roles, focus, meeting, language)
    if person is None and (known.SPEAKER_JA.search(question) or known.SPEAKER_EN.search(question)):
        person = _spoken_of(question, turns, people, focus)
        question = known.SPEAKER_JA.sub(person.name, question) if person and language == "ja" else question
    asker = focus.questions[0].speaker if focus and focus.questions else None
    responds = kind == "reaction" and person is not None and asker is not None and person.name == asker.name
    if person is not None and kind not in ("asker", "teller") and not responds:
        found = _of_person(store, question, filters, turns, focus, topic, person, language, kind, citations)
        return replace(found, find=replace(found.find, besides=besides)) if found.find else found
    for one in (focus, *besides) if kind in direct.LEADS else ():
        if one and direct.passages(kind, one, citations):
            standalone = compose.direct(kind, language, one.citation.quote)
            return FollowUp(standalone, filters, Search(kind, one, language, question, citations), "", kind, citations)
    thing = _thing(question, rest, kind, language)
    generic = compose.generic(question, language, topic)
    if known.DEFINES_JA.search(question):
        text = compose.asks(question, language)
        return FollowUp(text, filters, Search("soft", focus, language, question, citations, besides=besides))
    if thing:
        former = _plain(_former(turns, people), people)
        # 「人材確保の課題は？」 asks for something of the topic, and an elliptic question has no place for another thing.
        elliptic = predicate_missing(former) or "について、" in former
        of_topic = bool(topic) and language == "ja" and (asks_for_part(thing) or elliptic)
        return FollowUp(
            generic if of_topic else compose.put_instead(former, thing, language),
            filters,
            Search("about", focus, language, thing, citations, besides=besides, readings=(generic, question)),
        )
    if kind in ("others", "against", "favour", "more"):
        text = compose.of_kind(kind, language, topic)
        without = frozenset(focus.speakers) if focus and kind == "others" else frozenset()
        within = replace(filters, meeting=meeting) if kind != "more" else filters
        return FollowUp(text, within, Search(kind, focus, language, question, citations, without, besides=besides))
    if topic and _over_meetings(store, question):
        return FollowUp(generic, filters, text=generic)
    blank = says_nothing(question, plain)
    readings = () if blank or is_fragment(question) or points_back(question) else (compose.asks(question, language),)
    find = Search("other", focus, language, question, citations, besides=besides, blank=blank, readings=readings)
    return FollowUp(generic, filters, find)


def _takes_part(one: Named, focus: Focus) -> bool:
    """Return whether somebody asks or answers in an exchange."""
    return any(fold(name) in one.names for name in focus.speakers)


def _pointed_at(question: str, turns: Sequence[Turn]) -> Citation | None:
    """Return the citation that a follow-up points at: by its number, else the last answer's first."""
    if match := NUMBERED.search(question):
        number = int(match[1] or match[2])
        for turn in turns:
            for citation in turn.answer.citations:
                if citation.number == number:
                    return citation
    for turn in reversed(turns):
        if turn.answer.citations:
            return turn.answer.citations[0]
        if turn.answer.nearest and turn is turns[-1]:
            return turn.answer.nearest
    return None


def _beside(last: Citation | None, turns: Sequence[Turn]) -> list[Citation]:
    """Return the other citations of the answer that a citation belongs to."""
    of = next((t.answer.citations for t in turns if last in t.answer.citations), ())
    return [c for c in of if last is not None and c.number != last.number and not c.removed and c.kind != "heading"]


def _fact(
    question: str, filters: Filters, people: Sequence[Listed], last: Citation | None, before: Turn
) -> FollowUp | None:
    """Return a question about the meeting itself, put to the meeting that is talked about."""
    asked = facts.understand(known.LEADS.sub("", question), people)
    if asked is None or last is None or not (known.OF_MEETING.search(question) or _of_header(before, people)):
        return None
    text = known.LEADS.sub("", question)
    if filters.meeting or asked.rest or asked.bodies or last.removed:
        return FollowUp(question, filters, text=text)
    return _of_meeting(text, filters, last, asked.language)


def _of_whole(store: Store, question: str, filters: Filters, last: Citation | None) -> FollowUp | None:
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


def _over_meetings(store: Store, question: str) -> bool:
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


def _former(turns: Sequence[Turn], people: Sequence[Listed]) -> str:
    """Return the last question about what was said, rather than about the meeting itself."""
    spoken = [t for t in turns if "「" not in t.standalone and not _of_header(t, people)]
    return (spoken or list(turns))[-1].standalone


def _of_header(turn: Turn, people: Sequence[Listed]) -> bool:
    """Return whether a turn was about the meeting itself."""
    cited = turn.answer.citations
    if not cited or any(c.kind != "heading" for c in cited):
        return False
    return facts.understand(known.LEADS.sub("", turn.question), people) is not None


def _plain(text: str, people: Sequence[Listed]) -> str:
    """Return a question without the people it names."""
    return re.sub(r"^(は|の|が|に)", "", find_named(text, people)[1].strip())


def _topic(store: Store, turns: Sequence[Turn], people: Sequence[Listed], focus: Focus | None, *, denied: bool) -> str:
    """Return what is being talked about: the topic of the last question that has one, else of the cited words."""
    for turn in reversed(turns):
        if _of_header(turn, people):
            continue
        text = re.sub(r"「[^」]*」", "", turn.standalone)
        language: Language = "ja" if JAPANESE.search(text) else "en"
        if text == turn.standalone and (found := compose.topic_of(_plain(text, people), language, denied=denied)):
            return found
        if turn.standalone == turn.question:
            break
    return "" if focus is None or focus.cited is None else _told_of(store, focus)


def _told_of(store: Store, focus: Focus) -> str:
    """Return what the cited words are about: phrases of theirs that the talk around them repeats, the rare ones first."""
    phrases = [n for n in dict.fromkeys(nouns(focus.citation.quote)) if len(n) > 1]
    around = "".join(p.text for p in focus.rows.values() if p.position in focus.place)
    rare = rarity(store.db, list({w for n in phrases for w in words(n)}))

    def worth(phrase: str) -> float:
        return around.count(phrase) * max((rare[w] for w in words(phrase) if is_own(w)), default=0.0)

    best = sorted(phrases, key=worth, reverse=True)[:KEYS]
    return "と".join(n for n in phrases if n in best)


def _person(
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
        return Person(here[0].name, here[0].role or None, "other", here[0].attended)
    offices = list(roles)
    if language == "en":
        offices = [o for sign, found in OFFICES_EN if re.search(rf"\b{sign}\b", question, re.I) for o in found]
        if not offices and re.search(r"\b(chair(man|woman|person)?|president)\b", question, re.I):
            offices = ["会長", "委員長", "議長", "座長", "部会長"]
    if not offices or focus is None:
        return None
    spoken = [p for p in focus.rows.values() if p.speaker]
    near = sorted(spoken, key=lambda p: p.position not in focus.place)
    for office in offices:
        for passage in near:
            assert passage.speaker is not None
            held = fold(passage.speaker.role or TITLE.sub(lambda m: m[0], passage.label or ""))
            if held.endswith(office) and not held.endswith(f"副{office}"):
                return passage.speaker
    return None


def _spoken_of(question: str, turns: Sequence[Turn], people: Sequence[Listed], focus: Focus | None) -> Person | None:
    """Return whom 「その委員」, 「彼」 or "she" means: who asked, for a member; else who was named or cited."""
    cited = focus.cited.speaker if focus and focus.cited else None
    asker = focus.questions[0].speaker if focus and focus.questions else None
    if MEMBER.search(question) and asker is not None:
        return asker
    named, _ = find_named(turns[-1].question, people)
    if named:
        one = named[0].people[0]
        return Person(one.name, one.role or None, "other", one.attended)
    return cited


def _of_person(
    store: Store,
    question: str,
    filters: Filters,
    turns: Sequence[Turn],
    focus: Focus | None,
    topic: str,
    person: Person,
    language: Language,
    kind: str,
    citations: Sequence[Citation],
) -> FollowUp:
    """Return a follow-up that asks what a person said of the topic."""
    title = _title(person, focus)
    name = f"{person.name}{title}" if language == "ja" else person.name
    people = roster(store.db)
    former = _former(turns, people)
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
        text = f"{compose.asks(question, language)} (about {topic})" if topic else question
    said = focus.rows.values() if focus else ()
    speaks = any(p.speaker and fold(p.speaker.name) == fold(person.name) for p in said)
    within = replace(filters, speaker=person.name) if speaks and not filters.speaker else filters
    anew = bool(re.search(r"(他|ほか)に|\b(else|other|more)\b", question, re.I))
    side = kind if kind in ("against", "favour") else "person"
    return FollowUp(text, within, Search(side, focus, language, question, tuple(citations), anew=anew))


def _title(person: Person, focus: Focus | None) -> str:
    """Return the title that goes with a person's name: 委員, 主査; "" when it is not known."""
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


def _thing(question: str, rest: str, kind: str, language: Language) -> str:
    """Return the thing that 「分館は？」 or "what about the branches?" asks the former question of, or ""."""
    if kind not in ("other", "more"):
        return ""
    text = known.LEADS.sub("", question if language == "ja" else question.strip()).strip()
    if language == "en":
        match = known.WHAT_ABOUT.match(question.strip()) or known.AND_X.match(question.strip())
        thing = str(match["x"]).strip() if match else ""
        return thing if thing and own_words_en(thing) else ""
    match = known.X_WA.match(text)
    thing = known.POINTERS_JA.sub("", str(match["x"])) if match and predicate_missing(text) else ""
    if is_hanging(text):
        return ""
    points = known.POINTS_JA.search(text) is not None
    return thing if match and nouns(thing) and thing == match["x"] and not points else ""
