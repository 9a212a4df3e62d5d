"""Tell what a conversation is about: the citation that a follow-up points at, the last question, the topic."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.facts import asked as facts
from assistant.followup import compose
from assistant.followup import vocabulary as known
from assistant.followup.focus import Focus
from assistant.followup.topic import is_own, nouns, own_words_en
from assistant.records import Citation, Language
from index.retrieval.features import rarity
from index.retrieval.people import POLITE, Listed, find_named
from index.retrieval.question import JAPANESE
from index.store import Store
from index.words import asks_in_japanese, words

if TYPE_CHECKING:
    from assistant.conversation import Turn

NUMBERED = re.compile(r"[\[［【](\d{1,3})[\]］】]|(?:引用|出典|citation|source) ?(?:no\.? ?)?(\d{1,3})", re.I)
BODIES = re.compile(  # who is asked or decides is no topic
    r"市|町|村|区|県|都|国|役所|市役所|役場|(?:(?:city|town|county|parish|district) )?(?:committee|council|board|commission|city|town|meeting)",
    re.I,
)
KEYS = 3  # noun phrases of an answer that name its topic when the question does not


def returned(question: str, turns: Sequence[Turn]) -> tuple[str, Sequence[Turn]]:
    """Return a question that goes back to an earlier turn without the words that say so, and the turns up to that one."""
    match = known.RETURNS.match(question)
    if match is None:
        return question, turns
    named, asked = next(part for part in match.groups() if part), question[match.end() :].strip()
    wanted = {w for w in words(named) if is_own(w)}
    shared = [len(wanted & set(words(f"{t.question} {t.standalone}"))) for t in turns]
    if not wanted:  # 「最初の質問ですが、…」
        at = 0
    elif max(shared) > 0:
        at = max(range(len(turns)), key=lambda n: (shared[n], -n))
    else:  # it was talked about elsewhere
        return (_put(named, asked) if asked else "") or question, turns
    return asked or question, turns[: at + 1]


def turned_to(question: str) -> str:
    """Return a question that turns to another topic, which it names first, put so that it stands alone; else ""."""
    match = known.TURNS.match(question)
    named = next((part for part in match.groups() if part), "") if match else ""
    asked = question[match.end() :].strip() if match else ""
    return _put(named, asked) if asked else ""


def _put(named: str, asked: str) -> str:
    """Return what is asked put to a topic; "" where that names nothing in particular."""
    japanese = JAPANESE.search(f"{named}{asked}") is not None
    if not (nouns(named) if japanese else own_words_en(named)):
        return ""
    return f"{named}について、{asked}" if japanese else f"About {named}: {asked}"


def pointed_at(question: str, turns: Sequence[Turn]) -> Citation | None:
    """Return the citation that a follow-up points at: by its number, else the last answer's first."""
    if match := NUMBERED.search(question):
        number = int(match[1] or match[2])
        for turn in turns:
            for citation in turn.answer.citations:
                if citation.number == number:
                    return citation
    cited = next((t.answer.citations[0] for t in reversed(turns) if t.answer.citations), None)
    return cited or (turns[-1].answer.nearest if turns else None)


def spoken_words(last: Citation | None, turns: Sequence[Turn]) -> Citation | None:
    """Return a citation of what was said in the same meeting before one of its header, None where it was removed."""
    if last is None or last.removed:
        return None
    if last.kind != "heading":
        return last
    said = (c for t in reversed(turns) for c in t.answer.citations)
    same = (c for c in said if c.kind != "heading" and not c.removed and c.meeting.id == last.meeting.id)
    return next(same, last)


def beside(last: Citation | None, turns: Sequence[Turn]) -> list[Citation]:
    """Return the other citations of the answer that a citation belongs to."""
    of = next((t.answer.citations for t in turns if last in t.answer.citations), ())
    return [c for c in of if last is not None and c.number != last.number and not c.removed and c.kind != "heading"]


def earlier(last: Citation | None, turns: Sequence[Turn]) -> list[Citation]:
    """Return the first citation of the turn before the one that a citation belongs to: who objected was an aside."""
    of = next((n for n, t in enumerate(turns) if last in t.answer.citations), 0)
    cited = [c for t in turns[max(0, of - 1) : of] for c in t.answer.citations[:1]]
    return [c for c in cited if last and c.meeting.id == last.meeting.id and not c.removed and c.kind != "heading"]


def last_spoken(turns: Sequence[Turn], people: Sequence[Listed]) -> str:
    """Return the last question about what was said, rather than about the meeting itself."""
    spoken = [t for t in turns if "「" not in t.standalone and not of_header(t, people)]
    return known.LEADS.sub("", (spoken or list(turns))[-1].standalone)


def of_header(turn: Turn, people: Sequence[Listed]) -> bool:
    """Return whether a turn was about the meeting itself."""
    cited = turn.answer.citations
    if not cited or any(c.kind != "heading" for c in cited):
        return False
    return facts.understand(known.LEADS.sub("", turn.question), people) is not None


def without_people(text: str, people: Sequence[Listed]) -> str:
    """Return a question without the people it names, also those who are on no list."""
    rest = re.sub(rf"{POLITE}(?:[A-Z][\w'’-]+\s*)+", "", find_named(text, people)[1])
    return re.sub(r"^(は|の|が|に)", "", rest.strip())


def topic_of(
    store: Store, turns: Sequence[Turn], people: Sequence[Listed], focus: Focus | None, *, denied: bool
) -> str:
    """Return what is being talked about: the topic of the last question that has one, else of the cited words."""
    for turn in reversed(turns):
        if of_header(turn, people):
            continue
        text = re.sub(r"「[^」]*」", "", turn.standalone)
        language: Language = "ja" if asks_in_japanese(text) else "en"
        if (
            text == turn.standalone
            and (found := compose.topic_of(without_people(text, people), language, denied=denied))
            and not BODIES.fullmatch(found)
        ):
            return found
        if turn.standalone == turn.question:
            break
    return "" if focus is None or focus.cited is None else _told_of(store, focus)


def _told_of(store: Store, focus: Focus) -> str:
    """Return what the cited words are about: phrases of theirs that the talk around them repeats, the rare ones first."""
    quote = focus.citation.quote
    japanese = JAPANESE.search(quote) is not None
    phrases = [n for n in dict.fromkeys(nouns(quote) if japanese else own_words_en(quote)) if len(n) > 1]
    around = "".join(p.text for p in focus.rows.values() if p.position in focus.place)
    rare = rarity(store.db, list({w for n in phrases for w in words(n)}))

    def worth(phrase: str) -> float:
        return around.count(phrase) * max((rare[w] for w in words(phrase) if is_own(w)), default=0.0)

    best = sorted(phrases, key=worth, reverse=True)[:KEYS]
    return ("と" if japanese else " ").join(n for n in phrases if n in best)
