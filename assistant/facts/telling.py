"""Answer what a question asks of the meeting itself, for each meeting that it is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant import wording
from assistant.facts import corrected, say
from assistant.facts.asked import Asked
from assistant.facts.chosen import choose
from assistant.facts.find import tell
from assistant.facts.header import SHORT, merge
from assistant.facts.rows import Fact
from assistant.facts.spoken import Spoken, silent, spoken
from assistant.facts.told import Told
from assistant.quotes import locate
from assistant.records import Answer, Citation
from index.records import Meeting, PassageKind, Utterance
from index.retrieval import Filters
from index.store import Store

MEETINGS = 5  # so many are answered for when the question names none
FORM = 3  # fields that make a header a form, whose silence tells something
# Told by a form or nowhere, and the words that it would hold: without them the minutes do not tell. Of anything else,
# speeches may.
ONLY_HERE: dict[Fact, re.Pattern[str]] = {
    "place": re.compile("場所|会場|ところ"),
    "materials": re.compile("資料|配[付布]"),
    "department": re.compile("担当|所管|事務局|問い?合わ?せ"),
    "phone": re.compile("電話|内線|TEL|ＴＥＬ|Tel"),
}


def answer(store: Store, question: str, asked: Asked, filters: Filters, *, first: int = 1) -> Answer | None:
    """Return the answer that the header of a meeting gives to what is asked, or None when the speeches may tell it.

    Asked of several meetings, it answers for each, the latest first, at most MEETINGS. What only a header tells and
    this one does not is answered with "the minutes do not tell". Citations are numbered from `first`.
    """
    lines: list[str] = []
    citations: list[Citation] = []
    short = ""
    chosen = choose(store.meetings(), asked, filters)[:MEETINGS]
    for info in chosen:
        meeting = store.meeting(info.id)
        heading = next((u for u in meeting.utterances[:1] if u.kind == "heading"), None)
        told = {fact: t for fact in asked.facts if heading and (t := tell(meeting, heading.text, asked, fact))}
        if heading is None or not told:
            found = [s for fact in asked.facts if (s := spoken(meeting, asked, fact))]
            for number, one in enumerate(found, first + len(citations)):
                citations.append(_spoken(meeting, one, number))
                lines.append(f"{say.of(asked.language, info) if len(chosen) > 1 else ''}{one.text}[{number}]")
                short = short or one.short[:SHORT]
            continue
        new = _citations(meeting, heading, list(told.values()), first + len(citations))
        made = store.corrections(info.id)
        said = [
            say.sentence(asked.language, fact, t) + _marks(t, new) + corrected.note(asked.language, fact, t, made)
            for fact, t in told.items()
        ]
        told = {fact: replace(t, short=corrected.short(fact, t, made)) for fact, t in told.items()}
        lines.append((say.of(asked.language, info) if len(chosen) > 1 else "") + " ".join(said))
        citations += new
        short = short or say.short(asked.language, told)[:SHORT]
    if lines:
        return Answer(question, asked.language, "\n".join(lines), short, True, tuple(citations))
    if chosen and all(_is_silent(store.meeting(info.id), fact) for info in chosen for fact in asked.facts):
        text = wording.not_told(asked.language, "not_told", None, [])
        return Answer(question, asked.language, text, text[:SHORT], False, (), "not_told")
    return None


def _is_silent(meeting: Meeting, fact: Fact) -> bool:
    """Tell whether the meeting has a form that would tell the fact, and does not, or no word that could."""
    if silent(meeting, fact):
        return True
    heading = meeting.utterances[0] if meeting.utterances else None
    if fact not in ONLY_HERE or heading is None or heading.kind != "heading" or len(meeting.facts) < FORM:
        return False
    return not ONLY_HERE[fact].search(heading.text)


def _spoken(meeting: Meeting, told: Spoken, number: int) -> Citation:
    """Return the citation of a fact that the header does not print."""
    u = told.utterance
    kind: PassageKind = "heading" if u.kind == "heading" else "procedure"
    return Citation(
        number, meeting.info, u.id, u.speaker, u.speaker.role if u.speaker else None, u.label,
        u.text[told.start : told.end], told.start, told.end, u.page, kind, True,
    )  # fmt: skip


def _citations(meeting: Meeting, heading: Utterance, told: Sequence[Told], number: int) -> list[Citation]:
    """Return the citations of the lines, numbered from `number`; neighbouring lines make one."""
    found = []
    for n, (start, end) in enumerate(merge([q for t in told for q in t.quotes]), number):
        quote = heading.text[start:end]
        verified = locate(quote, heading.text) is not None
        place = (start, end, heading.page)
        found.append(Citation(n, meeting.info, heading.id, None, None, None, quote, *place, "heading", verified))
    return found


def _marks(told: Told, citations: Sequence[Citation]) -> str:
    """Return the marks of the citations that hold the lines of a fact: [1]."""
    return "".join(f"[{c.number}]" for c in citations if any(c.start <= a and b <= c.end for a, b in told.quotes))
