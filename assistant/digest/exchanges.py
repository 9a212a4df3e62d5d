"""Choose the main exchanges of a meeting: questions with the sentence that answers each."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence

from assistant.choose import choose
from assistant.digest.lines import Line, Words
from assistant.followup.topic import is_own
from index.linking.speech import announces, asks
from index.records import Exchange, Meeting, Passage
from index.retrieval import search
from index.store import Store
from index.words import sentences, words

LONGEST = 160  # characters of a question that are shown at most
TELLING = 4  # words of its own below which a question needs what stands before it
REPEATED = 0.6  # what a further question of the same member counts
BESIDE = 0.8  # and one just after another that is shown
SURE = 50.0  # so that the reply itself is looked at closely
SHORT = 18  # a question shorter than this needs what stands before it


def main(store: Store, meeting: Meeting, limit: int) -> list[Line]:
    """Return at most `limit` exchanges, in the order of the meeting: the longest answered, of several members."""
    found = store.passages("p.meeting = ? ORDER BY p.position", (meeting.id,))
    left = [e for e in _exchanges(list(found.values())) if _counts(e)]
    chosen: list[Exchange] = []
    while left and len(chosen) < limit:
        best = max(left, key=lambda e: _weight(e) * _newness(e, chosen))
        left.remove(best)
        chosen.append(best)
    rows = {p.id: row for row, p in found.items()}
    lines = [_line(store, meeting, e, rows) for e in sorted(chosen, key=lambda e: e.questions[0].position)]
    return [line for line in lines if line is not None]


def _exchanges(passages: Sequence[Passage]) -> list[Exchange]:
    """Return each question passage with the passages that reply to it first of all."""
    replies: dict[str, list[Passage]] = {}
    for passage in passages:
        if passage.replies_to:
            replies.setdefault(passage.replies_to[0].id, []).append(passage)
    return [Exchange(f"{p.id}x", (p,), tuple(replies[p.id])) for p in passages if p.id in replies]


def _counts(exchange: Exchange) -> bool:
    asked = exchange.questions[0]
    conducts = asked.speaker is not None and asked.speaker.group == "chair"
    return asked.kind == "question" and not conducts and any(p.kind != "procedure" for p in exchange.answers)


def _weight(exchange: Exchange) -> float:
    """Return how much an exchange weighs: how long it was asked and answered, and by how many."""
    told = sum(len(p.text) for p in exchange.answers)
    voices = len({p.label for p in exchange.answers})
    return math.log1p(told) + 0.5 * math.log1p(len(exchange.questions[0].text)) + 0.7 * (voices - 1)


def _newness(exchange: Exchange, chosen: list[Exchange]) -> float:
    asked = exchange.questions[0]
    same = sum(e.questions[0].label == asked.label for e in chosen)
    beside = any(abs(e.questions[0].position - asked.position) <= 2 for e in chosen)
    return REPEATED**same * (BESIDE if beside else 1.0)


def _line(store: Store, meeting: Meeting, exchange: Exchange, rows: Mapping[str, int]) -> Line | None:
    asked = exchange.questions[0]
    utterances = {u.id: u for u in meeting.utterances}
    start, end = _asking(asked)
    question = Words(utterances[asked.utterance_id], start, end, asked.kind)
    prefer = {rows[p.id]: SURE for p in exchange.answers}
    found = search(store, question.text, limit=len(prefer), prefer=prefer)
    replies = {p.id for p in exchange.answers}
    answer = next((p for p in found.passages if p.id in replies), None)
    if answer is None:
        return None
    a, b = choose(store, found, answer).best
    told = Words(utterances[answer.utterance_id], a, b, answer.kind, answer.replies_to)
    return Line(meeting, "exchange", (question, told))


def _opens(sentence: str) -> bool:
    """Return whether a sentence only says that a question follows: 「費用のことを伺います」."""
    return announces(sentence, by_asker=True) or bool(
        re.search(r"^.{0,24}(伺|うかが|お聞き|質問)[^。]{0,8}。?$", sentence)
    )


def _asking(passage: Passage) -> tuple[int, int]:
    """Return the span of the sentence that asks, with what leads up to it where it is short."""
    spans = sentences(passage.text) or [(0, len(passage.text))]
    asking = [n for n, (a, b) in enumerate(spans) if asks(passage.text[a:b])]
    long = [n for n in asking if not _opens(passage.text[slice(*spans[n])])]
    n = (long or asking or [len(spans) - 1])[0]
    start, end = spans[n]
    text = passage.text
    while n and (end - start < SHORT or len({w for w in words(text[start:end]) if is_own(w)}) < TELLING):
        if end - spans[n - 1][0] > LONGEST:
            break
        n -= 1
        start = spans[n][0]
    if end - start > LONGEST:
        cut = passage.text.find("、", end - LONGEST, end)
        start = cut + 1 if cut >= 0 else end - LONGEST
    return passage.start + start, passage.start + end
