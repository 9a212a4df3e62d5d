"""Find what a meeting decided, as its minutes record it: the chair's words, and the consent that they call for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.digest.bills import CODE, TITLE, codes, same
from assistant.digest.formulas import (
    ABOUT,
    CAPITALS,
    COUNTED,
    GOES_ON,
    LEADS,
    MOVES,
    NOT_YET,
    OUTCOME,
    PAUSES,
    POINTS,
    PROPOSES,
    PUTS,
    REPORTED,
    RESULT,
    RUNNING,
    SETTLES,
    SUMS_UP,
    points,
    vague,
)  # fmt: skip
from assistant.digest.items import item_of
from assistant.digest.lines import Line, Words
from assistant.digest.said import Said, agrees, said_in, span
from index.linking.narrated import is_narrated
from index.linking.speech import asks, is_direction
from index.linking.speech import rules as records_vote
from index.narration import is_record
from index.records import Meeting
from index.words import is_latin

QUOTE = 300
TURNS = 2  # turns before a question put to the meeting in which it may have been said what about
FAR = 40  # sentences before a decision in which the bill was named that it only calls 「本案」
STALE = 12  # sentences after which nothing is open any more that was put to the meeting


def decisions(meeting: Meeting) -> list[Line]:
    """Return what the meeting decided, in order; the running of the meeting itself only where there is nothing else."""
    told = (*_of_header(meeting), *_of_speech(meeting))
    return [line for line in told if not RUNNING.search(_around(line)) and not PAUSES.search(line.put)]


def _around(line: Line) -> str:
    """Return the words that record a decision; of one about a motion, with the turns in which that was put forward."""
    text = line.told[-1].text
    if not any("動議" in told.text for told in line.told):
        return text
    at = line.told[0].utterance.position
    return "".join(u.text for u in line.meeting.utterances[max(0, at - 2) : at]) + text


def _of_header(meeting: Meeting) -> list[Line]:
    """Return the decisions that a field of the header holds: 「会議結果」, 「決定事項」."""
    heading = next((u for u in meeting.utterances[:1] if u.kind == "heading"), None)
    if heading is None:
        return []
    for name, value in meeting.facts:
        if re.search(r"決定事項|(?:会議|審議|協議|議決)の?結果|結論", name) and value.strip():
            first = value.strip().split("\n")[0]
            at = heading.text.find(first)
            if at >= 0:
                return [Line(meeting, "decided", (Words(heading, at, at + len(first), "heading"),))]
    return []


def _of_speech(meeting: Meeting) -> Iterator[Line]:
    said = said_in(meeting)
    chaired = any(s.side == "chair" for s in said)
    presided = any("議長" in (s.utterance.label or "") for s in said)
    narrated = is_narrated(meeting)
    pending: int | None = None  # what the chair has put to the meeting
    agreed: int | None = None  # the consent to it
    floor = 0  # where the last decision ended
    told: list[Line] = []

    def tell(result: int) -> None:
        nonlocal pending, agreed, floor
        told.append(_line(meeting, said, pending, result, floor))
        pending, agreed, floor = None, None, result + 1

    for n, s in enumerate(said):
        text = s.text
        if pending is not None and n - pending > STALE:
            pending = None
        if COUNTED.search(text) and (is_direction(text) or s.utterance.kind == "direction"):
            tell(n)
            continue
        # a clerk's sentence that tells of a decision is no mere note of consent
        recorded = s.utterance.kind == "direction" and is_latin(text) and not is_direction(text)
        noted = not (narrated or (recorded and records_vote(text))) or is_direction(text)
        if noted and agrees(s, "" if pending is None else said[pending].text):
            if pending is not None and n - pending <= 6:
                agreed = n
            continue
        rules = s.side == "chair" or (not chaired and s.side in ("answerer", "none")) or meeting.record == "summary"
        rules = rules or recorded
        if narrated:
            rules = s.utterance.kind == "direction" or is_record(text)
        settles = bool(RESULT.search(text) or (s.side == "chair" and SUMS_UP.search(text)))
        settles = settles or (agreed is not None and n - agreed <= 3 and bool(SETTLES.search(text)))
        if rules and settles and (CAPITALS.search(text) or not NOT_YET.search(text)) and not (presided and _reports(s)):
            if pending is None and told and n == floor and n and vague(text) and s.utterance is said[n - 1].utterance:
                told[-1], floor = _further(told[-1], s), n + 1
            else:
                tell(n)
            continue
        if agreed is not None and pending is not None and n > agreed:
            if s.side == "chair" and LEADS.search(text) and n - agreed <= 2:
                continue  # the result follows
            tell(agreed)
        if rules and PUTS.search(text):
            pending = n
    if agreed is not None and pending is not None:
        tell(agreed)
    yield from told


def _reports(said: Said) -> bool:
    """Return whether the chair of a committee reports to the assembly there."""
    return "委員長" in (said.utterance.label or "") and bool(REPORTED.search(said.text))


def _further(line: Line, said: Said) -> Line:
    """Return the line of a decision that one more sentence confirms: 「…載せることにします。そのように決定します」."""
    last = line.told[-1]
    return replace(line, told=(*line.told[:-1], replace(last, end=said.end)))


def _line(meeting: Meeting, said: list[Said], put: int | None, result: int, floor: int) -> Line:
    """Return the line of a decision: the sentence that records it, with what was put where it does not say what.

    Where neither does, and the agenda does not, as of an amendment, the bill's title or the words that announced it come first.
    """
    last = said[result]
    item = item_of(meeting, said, put, result, floor)
    asked = "" if put is None else said[put].text
    noted = last.side != "chair" and (is_direction(last.text) or agrees(last, asked))
    before = last if noted else _led(said, result)
    spans: tuple[Words, ...] = (span(before, last),)
    start, needed = result, ""
    if put is not None and (noted or (points(spans[0].text) and not codes(spans[0].text) and not _tells(item, spans))):
        start = _with_what(said, put, floor)
        first, needed = said[start], "".join(s.text for s in said[start : put + 1])
        if first.utterance.id == last.utterance.id and last.end - first.start <= QUOTE:
            spans = (span(first, last),)
        else:
            spans = (_clipped(span(first, said[put])), *spans)
    what = "".join(w.text for w in spans)
    if points(what) and (motion := _moved(said, start, floor)):
        spans = (span(motion, motion), *spans)
    elif (not item or "修正案" in what) and (points(what) or POINTS.search(what) or codes(what)):
        since = (codes(s.text) for s in reversed(said[max(0, result - FAR) : result + 1]) if s.side == "chair")
        if title := _titled(said[: result + 1], codes(what) or next(filter(None, since), set())):
            spans = (title, *(spans if noted else spans[-1:]))
        elif (points(what) or POINTS.search(what)) and (first_said := _announced(said, start, floor)):
            spans = (span(first_said, first_said), *spans)
    return Line(meeting, "decided", spans, item, needed)


def _tells(item: str, spans: Sequence[Words]) -> bool:
    """Return whether a decision tells its outcome, and the agenda what about: 「両案は可決されました」."""
    return bool(item) and bool(OUTCOME.search(spans[0].text))


def _clipped(words: Words) -> Words:
    """Return the end of a long span, from where a part of its sentence begins."""
    if words.end - words.start <= QUOTE:
        return words
    comma = words.utterance.text.find("、", words.end - QUOTE, words.end)
    return replace(words, start=comma + 1 if comma >= 0 else words.end - QUOTE)


def _titled(said: Sequence[Said], named: set[tuple[str, int]]) -> Words | None:
    """Return where a bill or petition that a decision names by its number is first called by its title."""
    for s in said:
        for code in CODE.finditer(s.text) if "号" in s.text else ():
            if any(same(a, b) for a in codes(code[0]) for b in named):
                gap = re.match(r"[、，\s]?\s*", s.text[code.end() :])
                at = code.end() + (gap.end() if gap else 0)
                if title := TITLE.match(s.text, at):
                    return Words(s.utterance, s.start + code.start(), s.start + title.end(), "procedure")
    return None


def _led(said: list[Said], at: int) -> Said:
    """Return the sentence that a result begins with: 「起立多数であります。よって、…」."""
    first = said[at]
    while at and said[at - 1].utterance.id == first.utterance.id and said[at].end - said[at - 1].start <= QUOTE:
        if not re.search(
            r"起立|挙手|異議|全員|多数|少数|反対|(?i:in favou?r|against|opposed|\bayes?\b)", said[at - 1].text
        ) or PUTS.search(said[at - 1].text):
            break
        at -= 1
        first = said[at]
    return first


def _with_what(said: list[Said], put: int, floor: int) -> int:
    """Return where to begin so that a question put to the meeting tells what about, in its own utterance."""
    at = put
    while at > floor:
        before = said[at - 1]
        text = "".join(s.text for s in said[at : put + 1])
        if not (points(text) or GOES_ON.match(said[at].text) or PROPOSES.search(before.text)):
            break
        if (
            before.utterance.id != said[put].utterance.id
            or said[put].end - before.start > QUOTE
            or is_direction(before.text)
        ):
            break
        at -= 1
    return at


def _moved(said: list[Said], put: int, floor: int) -> Said | None:
    """Return the last sentence that moves something in English: what a chair means who says that the motion is carried."""
    return next((s for s in reversed(said[floor:put]) if MOVES.search(s.text) and not vague(s.text, 1)), None)


def _announced(said: list[Said], put: int, floor: int) -> Said | None:
    """Return the sentence that says what is put to the meeting: the chair's, in a turn before it, or one just before."""
    near = [s for s in said[floor:put] if s.utterance.kind == "speech" and not asks(s.text) and not points(s.text)]
    chair = [s for s in near if s.side == "chair" and (ABOUT.search(s.text) or "議題" in s.text)]
    turns = list(dict.fromkeys(s.utterance.position for s in reversed(said[:put])))[:TURNS]
    beside = [s for s in near if s.utterance.position in turns and ABOUT.search(s.text)]
    return next(reversed(chair or beside), None)
