"""Link what a clerk tells to have been answered to what is told to have been asked before it, by the verbs of telling."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from index.linking.sides import who
from index.narration import is_record
from index.records import Meeting, PassageKind
from index.words import fold

if TYPE_CHECKING:
    from index.linking.blocks import Turn
    from index.linking.sections import Section

MOST = 4  # questions that one answer may reply to
FINAL = '。.!?！？」』”"'
# "In reply to a question from Cllr Lind, …", 「石動委員の質問に対し、…」
REPLY_TO = re.compile(
    r"(?:In (?:reply|response|answer) to|(?:Replying|Responding) to|Answering) ((?:an? \w+ (?:from|by) )?(?:[A-Z][\w.'’-]*|the [A-Z])[^,]*),"
    r"|[^、。]{0,4}?([^、。]{1,16})の(?:質問|意見|指摘|要望)に(?:対し|答え)"
)
TOLD: dict[str, PassageKind] = {
    "question": "question",
    "answer": "explanation",
    "explanation": "explanation",
    "opinion": "opinion",
    "procedure": "procedure",
}


def is_narrated(meeting: Meeting) -> bool:
    """Return whether a clerk tells in the third person who said what: the speakers stand in their own words."""
    if meeting.record != "summary":
        return False
    return is_told([(u.label, u.text) for u in meeting.utterances if u.kind == "speech"])


def is_told(spoken: Sequence[tuple[str | None, str]]) -> bool:
    """Return whether speakers stand in their own words, of (label, words) each."""
    labelled = [(label, text) for label, text in spoken if label and len(label) > 1]
    return 2 * sum(label[1:] in text for label, text in labelled) >= max(1, len(labelled))


def _to_another(text: str, asker: str) -> bool:
    """Return whether a reply says to whom it is, and that is not the asker: "In reply to Cllr Lind, the Clerk said"."""
    match = REPLY_TO.match(text)
    return match is not None and fold(asker).split(" ")[-1] not in fold(match[1] or match[2])


@dataclass
class _Open:
    """What may still be replied to under an item."""

    remarks: list[int] = field(default_factory=list)  # sections, the last last
    asker: str = ""  # who spoke them
    asked: bool = False  # they ask
    answered: bool = False
    by: str = ""  # who answered


def link_told(turns: Sequence[Turn]) -> tuple[list[PassageKind], dict[int, list[int]]]:
    """Return the kind of every section, and which answering sections reply to which."""
    kinds: list[PassageKind] = []
    replies: dict[int, list[int]] = {}
    now = _Open()
    before = ""  # the text before, which a teller in the middle of a sentence goes on from
    for turn in turns:
        if turn.utterance.kind == "heading":
            now = _Open()
        for number, section in zip(turn.numbers, turn.sections, strict=True):
            halfway = section is turn.sections[0] and before[-1:] not in FINAL
            kinds.append(_kind(turn, number, section, now, halfway, replies))
        before = turn.utterance.text.rstrip() if turn.utterance.kind == "speech" else "."
    return kinds, replies


def _kind(
    turn: Turn, number: int, section: Section, now: _Open, halfway: bool, replies: dict[int, list[int]]
) -> PassageKind:
    """Return the kind of one section, and note what is open after it."""
    if turn.utterance.kind == "heading":
        return "heading"
    text = turn.utterance.text[section.start : section.end]
    if not section.act and turn.utterance.kind == "direction":
        return "procedure" if is_record(text) else "explanation"
    teller, act = who(turn.utterance), section.act or "said"
    if act == "question":
        if now.answered or not now.asked or now.asker != teller:
            now.remarks = []
        now.remarks.append(number)
        now.asker, now.asked, now.answered = teller, True, False
        return "question"
    if now.remarks and teller != now.asker and _replies(text, act, turn, now, halfway, teller):
        replies[number] = now.remarks[::-1][:MOST]
        now.answered, now.by = True, teller
        return "answer" if act != "opinion" or turn.side == "answerer" or now.asked else "opinion"
    if act == "said":
        act = "explanation" if turn.side in ("answerer", "none") else "opinion"
    if act == "opinion" and (now.answered or not now.asked):
        now.remarks, now.asker, now.asked, now.answered = [number], teller, False, False
    return TOLD[act]


def _replies(text: str, act: str, turn: Turn, now: _Open, halfway: bool, teller: str) -> bool:
    """Return whether what is told replies to what is open: it says so, or comes at once, or goes on with a reply."""
    if act == "procedure" or _to_another(text, now.asker):
        return False
    if act == "answer" or halfway or (now.answered and now.by == teller and act != "opinion"):
        return True
    if now.answered:
        return False
    if now.asked:
        return act in ("said", "explanation") or turn.side == "answerer"
    return turn.side == "answerer" and act in ("said", "opinion")
