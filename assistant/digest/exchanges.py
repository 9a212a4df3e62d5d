"""Choose the main exchanges of a meeting: questions with the sentence that answers each."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence

from assistant.choose import choose
from assistant.digest.lines import Line, Words
from assistant.followup.topic import is_own
from index.linking.sides import by_chair
from index.linking.speech import announces, asks, is_direction, next_item
from index.records import Exchange, Meeting, Passage
from index.retrieval import search
from index.store import Store
from index.words import fold, kanji_number, sentences, words

LONGEST = 160  # characters of a question that are shown at most
TELLING = 4  # words of its own below which a question needs what stands before it
REPEATED = 0.6  # what a further question of the same member counts
BESIDE = 0.8  # and one just after another that is shown
SURE = 50.0  # so that the reply itself is looked at closely
CERTAIN = 0.35  # how near a reply must come to one of several questions
By = Callable[[Passage], bool]
NEXT = 0.1  # what the first reply, and the first question, count more than the last
NUMBERED = 30  # characters at the head of a text in which its number stands
DIGITS = "[0-9]{1,2}|[一二三四五六七八九十]{1,3}"
ASKED_BY = re.compile(rf"^(?:第({DIGITS})に|第?({DIGITS})(?:点目|つ目|番目|問目|つ)?[,、。. ])")
TOLD_BY = re.compile(rf"第?({DIGITS})(?:点目|つ目|番目|問目)|第({DIGITS})(?:の|に|と)")
NOTE = re.compile(r"\s*[（(〔\[［][^（）()〔〕\[\]［］]{1,12}[）)〕\]］]\s*")
SHORT = 18  # a question shorter than this needs what stands before it


def main(store: Store, meeting: Meeting, limit: int, by: By | None = None) -> list[Line]:
    """Return at most `limit` exchanges, in the order of the meeting: the longest answered, of several members.

    `by` tells the passages of those in whose exchanges alone one is interested.
    """
    found = store.passages("p.meeting = ? ORDER BY p.position", (meeting.id,))
    left = [e for e in _exchanges(list(found.values()), by) if _counts(e)]
    rows = {p.id: row for row, p in found.items()}
    chosen: list[Exchange] = []
    lines: list[tuple[int, Line]] = []
    while left and len(lines) < limit:
        best = max(left, key=lambda e: _weight(e) * _newness(e, chosen))
        left.remove(best)
        if line := _line(store, meeting, best, rows):
            chosen.append(best)
            lines.append((best.questions[0].position, line))
    return [line for _, line in sorted(lines, key=lambda pair: pair[0])]


def remarks(store: Store, meeting: Meeting, limit: int, by: By | None = None) -> list[Line]:
    """Return what was said at most length, by at most `limit` speakers or all by some: the longest sentence of each."""
    utterances = {u.id: u for u in meeting.utterances}
    longest: dict[str | None, Passage] = {}
    for passage in store.passages("p.meeting = ? ORDER BY p.position", (meeting.id,)).values():
        if passage.kind in ("explanation", "opinion", "answer") and not is_direction(passage.text):
            if by and not by(passage):
                continue
            key = passage.id if by else passage.label
            best = longest.setdefault(key, passage)
            longest[key] = max(best, passage, key=lambda p: len(p.text))
    told = sorted(sorted(longest.values(), key=lambda p: -len(p.text))[:limit], key=lambda p: p.position)
    lines = []
    for passage in told:
        a, b = max(sentences(passage.text) or [(0, len(passage.text))], key=lambda span: span[1] - span[0])
        whole = utterances[passage.utterance_id]
        start, end = _without_note(whole.text, passage.start + a, passage.start + b)
        lines.append(Line(meeting, "remark", (Words(whole, start, end, passage.kind),)))
    return lines


def _exchanges(passages: Sequence[Passage], by: By | None) -> list[Exchange]:
    """Return each question passage with the passages that reply to it first of all."""
    replies: dict[str, list[Passage]] = {}
    for passage in passages:
        if not passage.replies_to or (by and not by(passage) and not by(passage.replies_to[0])):
            continue
        if not is_direction(passage.text) and not _pauses(passage.text):
            replies.setdefault(passage.replies_to[0].id, []).append(passage)
    return [Exchange(f"{p.id}x", (p,), tuple(replies[p.id])) for p in passages if p.id in replies]


def _counts(exchange: Exchange) -> bool:
    asked = exchange.questions[0]
    return asked.kind == "question" and not by_chair(asked) and any(p.kind != "procedure" for p in exchange.answers)


def _weight(exchange: Exchange) -> float:
    """Return how much an exchange weighs: how long it was asked and answered, and by how many."""
    told = sum(len(p.text) for p in exchange.answers)
    voices = len({p.label for p in exchange.answers})
    asked = exchange.questions[0].text
    weight = math.log1p(told) + 0.5 * math.log1p(len(asked)) + 0.7 * (voices - 1)
    return weight if any(asks(s) and not _opens(s) for s in (asked[a:b] for a, b in sentences(asked))) else weight / 2


def _newness(exchange: Exchange, chosen: list[Exchange]) -> float:
    asked = exchange.questions[0]
    same = sum(e.questions[0].label == asked.label for e in chosen)
    beside = any(abs(e.questions[0].position - asked.position) <= 2 for e in chosen)
    return REPEATED**same * (BESIDE if beside else 1.0)


def _line(store: Store, meeting: Meeting, exchange: Exchange, rows: Mapping[str, int]) -> Line | None:
    """Return the line of an exchange; None when it is not certain which of several questions a reply belongs to."""
    asked = exchange.questions[0]
    utterances = {u.id: u for u in meeting.utterances}
    pair = _pair(store, exchange)
    if pair is None:
        return None
    (start, end), reply = pair
    question = Words(utterances[asked.utterance_id], start, end, asked.kind)
    found = search(store, question.text, limit=1, prefer={rows[reply.id]: SURE})
    answer = next((p for p in found.passages if p.id == reply.id), None)
    if answer is None:
        return None
    a, b = _without_note(utterances[answer.utterance_id].text, *choose(store, found, answer).best)
    return Line(
        meeting, "exchange", (question, Words(utterances[answer.utterance_id], a, b, answer.kind, answer.replies_to))
    )


def _pair(store: Store, exchange: Exchange) -> tuple[tuple[int, int], Passage] | None:
    """Return a sentence that asks and the passage that replies to it: of one number, else of nearest words.

    Where several were asked and replied to, the last question left is the last reply's; the longest reply is told.
    """
    asked = exchange.questions[0]
    spans = _askings(asked)
    replies = [p for p in exchange.answers if p.kind != "procedure"]
    shares = {}
    for n, (start, end) in enumerate(spans):
        text = asked.text[start - asked.start : end - asked.start]
        own = [w for w in dict.fromkeys(words(text)) if is_own(w)]
        near = store.nearness.best(own, [words(p.text) for p in replies]) if own else None
        for m, reply in enumerate(replies):
            share = 0.0 if near is None else float(near[m].mean())
            numbers = _number_of(asked, start), _number(reply.text[:NUMBERED], TOLD_BY)
            if None not in numbers:
                share += 1.0 if numbers[0] == numbers[1] else -1.0
            shares[n, m] = share + NEXT * (m == 0) - NEXT * n / len(spans)
    if len(spans) == 1:
        return (spans[0], replies[max(range(len(replies)), key=lambda m: shares[0, m])]) if replies else None
    sure: dict[int, int] = {}
    for n, m in sorted(shares, key=lambda pair: -shares[pair]):
        if shares[n, m] >= CERTAIN and n not in sure and m not in sure.values():
            sure[n] = m
    open_questions = [n for n in range(len(spans)) if n not in sure]
    open_replies = [m for m in range(len(replies)) if m not in sure.values()]
    open_replies = [m for m in open_replies if len(open_questions) == 1 and shares[open_questions[0], m] > -NEXT]
    if sure and open_replies:
        sure[open_questions[0]] = max(open_replies, key=lambda m: len(replies[m].text))
    if not sure:
        return None
    n = max(sure, key=lambda n: len(replies[sure[n]].text))
    return spans[n], replies[sure[n]]


def _pauses(text: str) -> bool:
    return len(text) < SHORT and next_item(text)


def _number_of(passage: Passage, start: int) -> int | None:
    """Return the number under which a question stands: of its own sentence, or the last one before it that has one."""
    before = [passage.text[a:b] for a, b in sentences(passage.text) if a <= start - passage.start]
    return next((n for text in reversed(before) if (n := _number(text[:NUMBERED], ASKED_BY)) is not None), None)


def _number(text: str, pattern: re.Pattern[str]) -> int | None:
    """Return the number at the head of a text: 2 of 「二つ、…」; of 「六つ目と三つ目にお答えします」 6, told first."""
    found = pattern.search(fold(text))
    return kanji_number(next(filter(None, found.groups()))) if found else None


def _without_note(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a span without the note that stands before its words: 「〔笑声〕通学路沿いの…」."""
    note = NOTE.match(text, start, end)
    return (note.end() if note else start), end


def _opens(sentence: str) -> bool:
    """Return whether a sentence only says that a question follows: 「費用のことを伺います」."""
    return announces(sentence, by_asker=True) or bool(
        re.search(r"^.{0,24}(伺|うかが|お聞き|お?尋ね|質問)[^。]{0,8}。?$", sentence)
    )


def _askings(passage: Passage) -> list[tuple[int, int]]:
    """Return the spans of the sentences that ask, each with what leads up to it where it is short."""
    spans = sentences(passage.text) or [(0, len(passage.text))]
    asking = [n for n, (a, b) in enumerate(spans) if asks(passage.text[a:b])]
    long = [n for n in asking if not _opens(passage.text[slice(*spans[n])])]
    return [_led(passage, spans, n) for n in long or asking[:1] or [len(spans) - 1]]


def _led(passage: Passage, spans: Sequence[tuple[int, int]], n: int) -> tuple[int, int]:
    """Return where a sentence that asks stands in its utterance, with what leads up to it where it is short."""
    start, end = spans[n]
    text = passage.text
    while (
        n
        and not ASKED_BY.match(fold(text[start:end]))
        and (end - start < SHORT or len({w for w in words(text[start:end]) if is_own(w)}) < TELLING)
    ):
        if end - spans[n - 1][0] > LONGEST:
            break
        n -= 1
        start = spans[n][0]
    if end - start > LONGEST:
        cut = passage.text.find("、", end - LONGEST, end)
        start = cut + 1 if cut >= 0 else end - LONGEST
    start, end = _without_note(text, start, end)
    return passage.start + start, passage.start + end
