"""Put together a digest: the lines that are asked for, their words and their citations."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant import extractive, wording
from assistant.digest import moved, speakers
from assistant.digest.asked import VOTES, Asked, understand
from assistant.digest.bills import names_bill
from assistant.digest.decided import decisions
from assistant.digest.exchanges import By, main, remarks
from assistant.digest.formulas import OUTCOME, points
from assistant.digest.lines import Line, Words, cite, printed
from assistant.digest.manners import is_so
from assistant.digest.timeline import over_meetings, touching
from assistant.digest.topics import about, is_english, touches
from assistant.facts.header import agenda, field, items, one_line, quote
from assistant.marks import noted, quoted
from assistant.records import Answer, Citation, Language
from index.linking.speech import is_direction
from index.records import Meeting, MeetingInfo
from index.retrieval import Filters, search
from index.retrieval.question import JAPANESE
from index.store import Store

__all__ = ["Line", "answer", "lines"]
MEETINGS = 5  # meetings of a digest at most, the latest
EXCHANGES = (6, 2)  # of one meeting, of each of several
DECISIONS = (8, 4, 30)  # the same; of one meeting when they alone are asked for
TOUCHED = 50  # passages among which a topic is looked for
LOOKED = 30  # meetings, the latest, in which the outcome of something is looked for
OUTCOMES = 3
SHORT = 60
# How minutes record the numbers of a vote.
VOTES_TOLD = re.compile(
    r"(?:賛成|反対|起立|挙手|可|否)(?:者|の方)?(?:は|が)?[ 　]?[0-9０-９一二三四五六七八九十百]+(?:人|名|票)|可否同数|(?:全員|全会)一致|(?:起立|挙手|賛成)全員"
    r"|\b(?:by|to) (?:\w+ (?:votes? )?to \w+|\w+ votes?)\b|\bunanimous",
    re.I,
)
ABOUT = 120  # characters of an agenda item before its decision
HEADS: dict[str, tuple[str, str]] = {
    "agenda": ("議題", "Agenda"),
    "decided": ("決まったこと", "Decided"),
    "exchange": ("主なやり取り", "Main exchanges"),
    "remark": ("主な発言", "Main remarks"),
    "topic": ("", ""),
}
SPOKEN = (0.6, 0.45)  # share of a question's words, Japanese and English, below which a passage does not speak of it
UNDECIDED = {
    "ja": "これを会議が決めたという記録は見当たりません。述べられているのは次のことです。",
    "en": "No record was found of the meeting deciding this. What was said of it:",
}
NONE_SO = {
    "ja": "会議録には、そのように決まったと記されたものが見当たりません。",
    "en": "The minutes record nothing as decided so.",
}
NOTHING = {
    "ja": "会議録には、決定として記されたことが見当たりません。",
    "en": "The minutes record no decision.",
}


def answer(store: Store, question: str, filters: Filters, *, first: int = 1) -> Answer | None:
    """Return the digest that a question asks for, or None when it asks for something else.

    One meeting is told whole, several by date in a few lines each, at most MEETINGS, the latest. Citations are numbered
    from `first`.
    """
    if filters.speaker or filters.role:
        return None
    allowed = _allowed(store, filters)
    if told_of := moved.answer(store, question, [info.id for info in allowed], first=first):
        return told_of
    if meant := speakers.asked(store, question, allowed):
        summed = Asked("digest", _language(question), tuple(allowed))
        spoken = _answer(question, _by_one(store, allowed, meant[0]), summed, first)
        return spoken or (None if meant[1] else _nobody(question, summed.language))
    asked = understand(question, allowed)
    if asked is None:
        return None
    told = lines(store, asked, filters)
    if not told:
        if asked.kind == "outcome":
            return _undecided(store, question, asked, filters, first)
        if asked.kind == "timeline":
            return _once(store, question, asked, filters, first)
        recorded = asked.meetings and asked.kind == "decided"
        reason = (
            NONE_SO[asked.language]
            if asked.manner
            else NOTHING[asked.language]
            if recorded
            else wording.not_told(asked.language, "not_told", None, [])
        )
        return Answer(question, asked.language, reason, reason[:SHORT], False, (), "not_told")
    return _answer(question, told, asked, first)


def _answer(question: str, told: Sequence[Line], asked: Asked, first: int) -> Answer | None:
    """Return the answer that lines make; None when there are none."""
    if not told:
        return None
    text, citations = _said(told, asked, first)
    return Answer(question, asked.language, text, one_line(_telling(told[0]))[:SHORT], True, tuple(citations))


def _telling(line: Line) -> str:
    """Return the words of a line that say most by themselves: the result, unless it only notes consent."""
    last = line.told[-1].text
    return (
        line.told[0].text
        if line.part == "decided" and (is_direction(last) or (points(last) and not OUTCOME.search(last)))
        else last
    )


def lines(store: Store, asked: Asked, filters: Filters) -> list[Line]:
    """Return the lines of a digest, meeting by meeting in the order of their days."""
    if asked.kind == "timeline":
        return over_meetings(store, asked.topic, asked.meetings, filters)
    if asked.kind == "outcome":
        made = (_on(store, asked, decisions(store.meeting(m.id))) for m in asked.meetings[:LOOKED])
        return next((found[::-1][:OUTCOMES] for found in made if found), [])  # the last is the final one
    chosen = sorted(asked.meetings[:MEETINGS], key=lambda m: m.held_on.isoformat() if m.held_on else "")
    several = len(chosen) > 1
    most = DECISIONS[2] if asked.kind == "decided" and not several else DECISIONS[several]
    found: list[Line] = []
    for info in chosen:
        meeting = store.meeting(info.id)
        decided = [d for d in decisions(meeting) if asked.manner is None or is_so(_words_of(d), asked.manner)]
        if len(decided) > most:
            decided = [*decided[: most - 1], replace(decided[most - 1], more=len(decided) - most)]
        if asked.kind == "decided":
            found += decided
            continue
        found += _agenda(meeting)
        found += decided
        exchanges = main(store, meeting, EXCHANGES[several])
        found += exchanges or ([] if decided else remarks(store, meeting, EXCHANGES[several]))
    return found


def _on(store: Store, asked: Asked, made: Sequence[Line]) -> list[Line]:
    """Return the decisions on a topic; of votes, those whose numbers are recorded, and the only one whatever its words."""
    if not re.search(VOTES, asked.topic):
        return about(store, made, asked.topic, asked.left)
    counted = [line for line in made if VOTES_TOLD.search(_words_of(line))]
    return about(store, counted, asked.topic, asked.left) or (counted if len(counted) == 1 else [])


def _words_of(line: Line) -> str:
    return " ".join(told.text for told in line.told)


def _by_one(store: Store, meetings: Sequence[MeetingInfo], by: By) -> list[Line]:
    """Return the main exchanges of somebody, else what they said at most length; of the latest meetings they spoke at."""
    found: list[list[Line]] = []
    for info in meetings[:LOOKED]:
        meeting = store.meeting(info.id)
        limit = EXCHANGES[len(meetings) > 1]
        if told := main(store, meeting, limit, by) or remarks(store, meeting, limit, by):
            found.append(told)
    return [line for told in reversed(found[:MEETINGS]) for line in told]


def _nobody(question: str, language: Language) -> Answer:
    """Return that nobody of the office asked for has spoken."""
    text = wording.not_told(language, "not_there", None, [])
    return Answer(question, language, text, text[:SHORT], False, (), "not_there")


def _language(question: str) -> Language:
    return "ja" if JAPANESE.search(question) else "en"


def _undecided(store: Store, question: str, asked: Asked, filters: Filters, first: int) -> Answer | None:
    """Return what was said of something on which no decision is recorded, or that nothing was; None to leave it."""
    told = extractive.answer(store, question, filters, first=first)
    if not told.found:
        return None
    said = [f"{c.quote} {' '.join(q.text for q in c.replies_to)}" for c in told.citations]
    english = is_english(asked.left)
    if english and asked.whether:
        return None  # "the recommendation" is too far from 「答申」 to say that nothing was decided on it
    numbered = [text for text in said if names_bill(asked.topic, text)]
    if not numbered or max(touches(store, asked.left, said)) < SPOKEN[english]:
        text = wording.not_told(asked.language, "not_told", told.citations[0], [])
        short = text.split("\n")[0][:SHORT]
        return Answer(question, asked.language, text, short, False, (), "not_told", told.citations[0])
    return replace(told, text=f"{UNDECIDED[asked.language]}\n{told.text}") if asked.formal else None


def _once(store: Store, question: str, asked: Asked, filters: Filters, first: int) -> Answer | None:
    """Return what one meeting alone says of the topic of a timeline, or that none speaks of it."""
    found = search(store, asked.topic, limit=TOUCHED, filters=filters)
    if spoken := {p.utterance_id for p in touching(store, found)}:
        told = extractive.answer(store, asked.topic, filters, first=first)
        if told.found and told.citations[0].utterance_id in spoken:
            return replace(told, question=question, language=asked.language)
        return _answer(question, over_meetings(store, asked.topic, asked.meetings, filters, least=1), asked, first)
    nearest = extractive.not_told(store, found, "not_told").nearest
    text = wording.not_told(asked.language, "not_told", nearest, [])
    return Answer(question, asked.language, text, text.split("\n")[0][:SHORT], False, (), "not_told", nearest)


def _allowed(store: Store, filters: Filters) -> list[MeetingInfo]:
    """Return the meetings that the filters allow, the latest first."""
    condition, values = replace(filters, speaker=None, role=None).condition()
    if not condition:
        return store.meetings()
    ids = {row[0] for row in store.db.execute(f"SELECT m.id FROM meetings m WHERE {condition}", values)}
    return [m for m in store.meetings() if m.id in ids]


def _agenda(meeting: Meeting) -> list[Line]:
    heading = next((u for u in meeting.utterances[:1] if u.kind == "heading"), None)
    found = field(meeting, heading.text, "agenda") if heading else None
    span = agenda(heading.text, found[2], found[1]) if heading and found else None
    if heading is None or span is None:
        return []
    start, end = quote(heading.text, *span, span[0])
    start = max(start, span[0])
    listed = [item for _, item in items(heading.text, start, end)]
    spans = [(start, listed[0][1]), *listed[1:]] if len(listed) > 1 else [(start, end)]
    return [Line(meeting, "agenda", (Words(heading, a, b, "heading"),)) for a, b in spans]


def _said(told: Sequence[Line], asked: Asked, first: int) -> tuple[str, list[Citation]]:
    """Return the text of a digest and its citations."""
    language = asked.language
    english = language == "en"
    text: list[str] = []
    citations: list[Citation] = []
    several = len({line.meeting.id for line in told}) > 1
    bodies = len({line.meeting.info.body or line.meeting.title for line in told}) > 1
    before: tuple[str, str] = ("", "")
    for line in told:
        here = (line.meeting.id, line.part)
        if here[0] != before[0] and line.part != "topic":
            text += ["", _title(line.meeting)] if several or asked.kind == "digest" else []
            before = (here[0], "")
        if here != before and HEADS[line.part][english] and asked.kind == "digest":
            text.append(f"{HEADS[line.part][english]}:" if english else f"【{HEADS[line.part][english]}】")
        before = here
        new = [cite(line.meeting, w, first + len(citations) + n) for n, w in enumerate(line.told)]
        citations += new
        text.append(_line(line, new, language, of_several=bodies))
    return "\n".join(text).strip(), citations


def _title(meeting: Meeting) -> str:
    return noted(meeting.title, meeting.held_on.isoformat() if meeting.held_on else None)


def _line(line: Line, citations: Sequence[Citation], language: Language, *, of_several: bool) -> str:
    """Return a line for reading; in a timeline over several bodies with the meeting's title."""
    said = [f"{quoted(printed(w), language)}[{c.number}]" for w, c in zip(line.told, citations, strict=True)]
    colon = ": " if language == "en" else "："
    if line.part == "agenda":
        return f"- {said[0]}"
    if line.part == "decided":
        about = f"{one_line(line.about)[:ABOUT]}{colon}" if line.about else ""
        more = (
            (f"\n  (and {line.more} more)" if language == "en" else f"\n  （ほか{line.more}件）") if line.more else ""
        )
        return f"- {about}{' → '.join(said)}{more}"
    if line.part == "topic":
        held = line.meeting.held_on
        day = held.isoformat() if held else ("undated" if language == "en" else "日付なし")
        when = noted(day, line.meeting.title if of_several else None)
        return f"- {when}{' ' if language == 'en' else '　'}{citations[0].who}{colon}{said[0]}"
    if line.part == "remark":
        return f"- {_who(citations[0])}{colon}{said[0]}"
    return f"- {_who(citations[0])}{colon}{said[0]}\n  → {_who(citations[1])}{colon}{said[1]}"


def _who(citation: Citation) -> str:
    return citation.speaker.name if citation.speaker else (citation.label or "").rstrip(":：. ．")
