"""Cut an utterance into sections: one topic each, at most 600 characters, each an exact slice of its text."""

from __future__ import annotations

from dataclasses import dataclass

from index.linking.numbering import answered_as, goes_on, is_later, lists
from index.linking.speech import (
    announces,
    asks,
    asks_formally,
    counts_on,
    is_direction,
    is_preface,
    opens_part,
    turns_page,
)
from index.narration import tellings
from index.words import is_latin, sentences

LONGEST = 600  # characters of a passage: what a reader takes in at once, and the limit of the store
TOLD = 200  # the same for a report that announces no topics: its paragraphs are its topics
LATIN = 2  # as many letters as characters say the same in English
SPEECH = 3  # formal questions in one turn that make it a speech
INSIDE = 0.5  # cost of a cut inside a paragraph, beside 1 for a piece more
SHORTEST = 60  # a section below this joins its neighbour unless it asks


@dataclass(frozen=True)
class Section:
    """A slice of an utterance."""

    start: int
    end: int
    topic: str  # the sentence that announces it, an asker's for all that follows; else its first sentence
    asks: bool  # some sentence in it asks
    part: int  # number of the section it was split from, when that was too long
    act: str = ""  # what a clerk tells it to be, where the minutes are narrated


def cut(text: str, *, by_asker: bool) -> list[Section]:
    """Return the sections of an utterance's text, in order; together they hold every sentence.

    Askers' sections end with the sentence that asks, answerers' begin with the sentence that announces.
    """
    spans = sentences(text)
    if not spans:
        return []
    groups = _group(text, spans, by_asker=by_asker)
    items = _items(text, groups) if by_asker else frozenset()
    sections = []
    heading = ""
    for part, group in enumerate(groups):
        first = text[group[0][0] : group[0][1]]
        if by_asker and (announces(first, by_asker=True) or counts_on(first)):
            heading = first
        told = not by_asker and not announces(first, by_asker=False)
        report = TOLD * (LATIN if is_latin(text[group[0][0] : group[-1][1]]) else 1)
        for start, end in _pack(text, group, longest=report if told else LONGEST):
            does_ask = part in items or _asks(text[start:end])
            sections.append(Section(start, end, heading or first, does_ask, part))
    return sections


def cut_told(text: str, teller: str | None) -> list[Section]:
    """Return the sections of what a clerk tells somebody to have said: one for each sentence that names its teller."""
    groups: list[tuple[str, list[tuple[int, int]]]] = []
    for start, end in sentences(text):
        told = tellings(text[start:end], (teller,) if teller else ())
        if told or not groups:
            groups.append((told[0].act if told else "", []))
        groups[-1][1].append((start, end))
    return [
        Section(start, end, text[slice(*group[0])], act == "question", part, act)
        for part, (act, group) in enumerate(groups)
        for start, end in _pack(text, group, longest=LONGEST)
    ]


def _asks(text: str) -> bool:
    return any(asks(text[start:end]) for start, end in sentences(text))


def _items(text: str, groups: list[list[tuple[int, int]]]) -> frozenset[int]:
    """Return which runs are the items of a list of questions: all that have numbers, where most of these ask."""
    listed = [n for n, group in enumerate(groups) if lists(text[slice(*group[0])])]
    asking = sum(_asks(text[groups[n][0][0] : groups[n][-1][1]]) for n in listed)
    return frozenset(listed if len(listed) > 1 and asking > len(listed) / 2 else ())


def _group(text: str, spans: list[tuple[int, int]], *, by_asker: bool) -> list[list[tuple[int, int]]]:
    """Return runs of sentence spans, one a topic."""
    groups: list[list[tuple[int, int]]] = []
    formal = by_asker and sum(asks_formally(text[a:b]) for a, b in spans) >= SPEECH
    does_ask = asks_formally if formal else asks
    item = ""  # the last sentence that begins with a number
    asked = False  # the current run already holds its question
    for number, (start, end) in enumerate(spans):
        sentence = text[start:end]
        paragraph = number == 0 or "\n" in text[spans[number - 1][1] : start]
        opens = announces(sentence, by_asker=by_asker) and (paragraph or opens_part(sentence))
        if by_asker and asked and (paragraph or opens_part(sentence)) and not does_ask(sentence):
            opens = True
        listed = by_asker and lists(sentence)
        opens = opens or (listed and (asked or (paragraph and goes_on(item, sentence))))
        item = sentence if listed else item
        opens = opens or (not by_asker and paragraph and turns_page(sentence))
        apart = is_direction(sentence) or (number > 0 and is_direction(text[slice(*spans[number - 1])]))
        if not groups or opens or apart:
            groups.append([])
            asked = False
        groups[-1].append((start, end))
        head = len(groups[-1]) == 1 and announces(sentence, by_asker=True)
        asked = asked or (does_ask(sentence) and not head)
    return _join_short(text, groups, by_asker=by_asker)


def _join_short(text: str, groups: list[list[tuple[int, int]]], *, by_asker: bool) -> list[list[tuple[int, int]]]:
    """Join a run too short to stand alone, or a bare heading sentence, to the next run.

    What an asker adds to a question, before going on to another topic, joins the run before it. What asks or replies
    under a number of its own stands alone however short, and so does the sentence that only says that answers follow.
    """
    joined: list[list[tuple[int, int]]] = []
    for group in groups:
        if joined:
            before = text[joined[-1][0][0] : joined[-1][-1][1]]
            listed = by_asker and is_later(text[slice(*group[0])])
            bare = len(joined[-1]) == 1 and announces(before, by_asker=True) and not listed
            if is_direction(before) or is_direction(text[slice(*group[0])]):
                joined.append(group)
                continue
            listed = listed or (not by_asker and len(joined[-1]) > 1 and bool(answered_as(before)))
            if bare or (not listed and len(before) < SHORTEST and not asks(before) and not is_preface(before)):
                if not bare and by_asker and len(joined) > 1 and opens_part(text[slice(*group[0])]):
                    joined[-2:] = [joined[-2] + joined[-1], group]
                else:
                    joined[-1] = joined[-1] + group
                continue
        joined.append(group)
    return joined


def _pack(text: str, group: list[tuple[int, int]], *, longest: int) -> list[tuple[int, int]]:
    """Return spans of at most `longest` characters that cover the run: as few as may be, then cut at paragraphs, then
    about equally long, so that no piece of a topic is too small to be understood by itself.

    The best cuts are found by dynamic programming, in time linear in the text for a given `longest`.
    """
    pieces = [piece for span in group for piece in _halve(*span)]
    best: list[tuple[float, int]] = [(0.0, 0)]  # cost of the pieces before each, and where their last span begins
    for end in range(1, len(pieces) + 1):
        options = []
        for start in range(end - 1, -1, -1):
            length = pieces[end - 1][1] - pieces[start][0]
            if length > longest and start < end - 1:
                break
            inside = start > 0 and "\n" not in text[pieces[start - 1][1] : pieces[start][0]]
            options.append((best[start][0] + 1.0 + INSIDE * inside + (length / longest) ** 2, start))
        best.append(min(options))
    packed = []
    end = len(pieces)
    while end:
        start = best[end][1]
        packed.append((pieces[start][0], pieces[end - 1][1]))
        end = start
    return packed[::-1]


def _halve(start: int, end: int) -> list[tuple[int, int]]:
    """Cut a sentence longer than a passage into pieces that are not."""
    count = -(-(end - start) // TOLD)
    step = -(-(end - start) // count)
    return [(a, min(end, a + step)) for a in range(start, end, step)]
