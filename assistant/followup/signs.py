"""What the words of a passage show, seen from what was cited: whether it may tell, goes on about it, takes a side."""

from __future__ import annotations

import re

from assistant.followup import stances
from assistant.followup import vocabulary as known
from assistant.followup.focus import Focus
from assistant.followup.topic import is_own
from assistant.records import Citation
from index.linking.sides import conducts_meeting
from index.linking.speech import asks
from index.records import Passage
from index.retrieval.shapes import shapes
from index.words import is_latin, sentences, words

CONTRARY = re.compile(stances.CONTRARY, re.I)
TAKEN_UP = 2  # words of the cited ones in a question that goes on about them
SIDES = {"against": stances.AGAINST, "favour": stances.FAVOURS}
MEMBERS = ("question", "opinion")


def quotes(citation: Citation, passage: Passage) -> bool:
    """Return whether a citation quotes some of a passage."""
    same = citation.utterance_id == passage.utterance_id
    return same and citation.start < passage.end and passage.start < citation.end


def goes_on(focus: Focus, question: Passage) -> bool:
    """Return whether a question right after the cited words takes up some of them."""
    if focus.soon(question) <= 0.5:
        return False
    return len({w for w in words(focus.citation.quote) if is_own(w)} & set(words(asking(question.text)))) >= TAKEN_UP


def tells_of(focus: Focus, passage: Passage) -> bool:
    """Return whether a passage may tell what is asked: a member's view too, where a member's view was cited or nobody else tells."""
    if passage.kind != "opinion":
        return passage.kind not in MEMBERS or passage is focus.cited
    return is_latin(passage.text) or (focus.cited is not None and focus.cited.kind == "opinion")


def only_moves(text: str) -> bool:
    """Return whether somebody proposes something and gives no reason."""
    return bool(stances.MOVES.search(text)) and not re.search(r"\b(?:because|since)\b|ので|から|ため", text)


def points_at_what_precedes(text: str, kind: str) -> bool:
    """Return whether a side is taken on what was just said, which is named no more: "I have a difficulty with that"."""
    told = (text[a:b] for a, b in sentences(text)[:2])
    return any(SIDES[kind].search(s) and (known.POINTS.search(s) or CONTRARY.search(s)) for s in told)


def takes_side(passage: Passage) -> bool:
    """Return whether somebody is for or against something, or doubts it, in a passage."""
    return any(sign.search(passage.text) for sign in (*SIDES.values(), stances.DOUBTS))


def chairs(passage: Passage) -> bool:
    """Return whether somebody conducts the meeting by a passage; a chair too may hold a view."""
    return conducts_meeting(passage) and passage.kind != "opinion"


def looks_of(question: str) -> dict[str, re.Pattern[str]]:
    """Return how a sentence looks that tells what is asked, by the kind of thing."""
    wanted = {kind: look for kind, look in shapes(question).items() if kind != "will"}
    if "when" in wanted:
        wanted["when"] = known.CLOCK if known.HOUR.search(question) else known.DATE
    wanted |= {kind: look for kind, sign, look in known.LOOKS if kind not in wanted and sign.search(question)}
    if "money" in wanted:  # 「いくら」 asks for no number of people
        wanted.pop("how_many", None)
    return wanted


def whole(passage: Passage) -> str:
    """Return a passage with the question that it replies to first of all."""
    return " ".join([passage.text, *(q.text for q in passage.replies_to[:1])])


def asking(text: str) -> str:
    """Return the sentences of a question passage that ask."""
    return " ".join(text[a:b] for a, b in sentences(text) if asks(text[a:b]))
