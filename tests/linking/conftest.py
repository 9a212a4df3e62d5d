"""What the linking tests share: a meeting from a few lines, and who replies to what in it."""

from __future__ import annotations

from index.linking import Linked, link, prepare
from index.records import Meeting, PassageKind, Person, Utterance
from index.words import words

# Who sits at the table: what stands before the colon of a line, with the person behind it.
PEOPLE: dict[str, Person | None] = {
    "会長": Person("楠木百合", "会長", "chair"),
    "副会長": Person("比嘉大地", "副会長", "chair"),
    "阿久津": Person("阿久津礼子", "委員", "member"),
    "千種": Person("千種みのる", "委員", "member"),
    "課長": Person("鴨志田健", "図書課長", "explainer"),
    "館長": Person("米倉静", "図書館長", "explainer"),
    "係長": Person("伊庭進", "管理係長", "explainer"),
    "事務局": Person("葛城実", "事務局", "secretariat"),
    "": None,
}


def meeting(*lines: str) -> Meeting:
    """Return a meeting of lines 「課長：…」; a line without a colon is a direction."""
    turns = [line.partition("：") for line in lines]
    return of([(name, text) if mark else ("", name) for name, mark, text in turns])


def of(turns: list[tuple[str, str]]) -> Meeting:
    """Return a meeting of turns (who, text); nobody is a direction, a name that is not listed a bare label."""
    utterances = tuple(
        Utterance(f"m-u{n}", n, who or None, PEOPLE.get(who), "speech" if who else "direction", text)
        for n, (who, text) in enumerate(turns)
    )
    people = tuple(person for person in PEOPLE.values() if person)
    return Meeting("m", "第1回みなと図書協議会", None, None, None, "m.txt", "verbatim", people, (), (), (), utterances)


def linked(given: Meeting) -> Linked:
    """Return the links of the meeting by words alone."""
    turns = prepare(given)
    texts = [turn.utterance.text[s.start : s.end] for turn in turns for s in turn.sections]
    return link(turns, [words(text) for text in texts])


def texts(found: Linked) -> list[str]:
    """Return the text of each section, by number."""
    return [turn.utterance.text[s.start : s.end] for turn in found.turns for s in turn.sections]


def replies(given: Meeting) -> dict[str, list[str]]:
    """Return for each answering section the questions it replies to, likeliest first, as texts."""
    found = linked(given)
    text = texts(found)
    return {text[answer]: [text[q] for q in questions] for answer, questions in found.replies_to.items()}


def kinds(given: Meeting) -> list[PassageKind]:
    """Return the kind of each section."""
    return linked(given).kinds
