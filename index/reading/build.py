"""Make a meeting of a source: choose the layout, take the turns, read the header, resolve the labels, account for it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from index.errors import BadSetting, NoSpeakers
from index.reading import layouts
from index.reading.account import find_warnings, name_furniture
from index.reading.blocks import legend
from index.reading.exports import exported
from index.reading.gleanings import annex_lines, assembly_named, opening_day
from index.reading.glyphs import fold, squeeze, tidy, weight
from index.reading.header import Header, read_header
from index.reading.labels import Label, parse_label
from index.reading.layouts import BY_NAME, Choice
from index.reading.likely import knowing
from index.reading.narrated_lines import unwrapped
from index.reading.narrated_people import completed, told_label
from index.reading.plain import plain_line
from index.reading.recurring import names_printed
from index.reading.reflow import answers_apart, flatten, reflow
from index.reading.resolve import Resolver
from index.reading.source import Line, Source
from index.reading.spots import Spot, printed, spot_marked
from index.reading.summaries import is_summary
from index.reading.tables import split_replies, split_table
from index.reading.turns import Collector, Turn, is_direction, is_page_mark, is_rule, usual_indent, wrap_width
from index.records import Meeting, Person, Reading, RecordKind, Utterance

_SESSION = re.compile(r"(?:\d{1,2}月)?(?:定例会|臨時会|本会議)")  # a title that leaves out whose session it is


def build(source: Source, path: Path, data: bytes, hint: str | None = None) -> Reading:
    """Return the meeting in `source` and how it was read.

    Raises:
        NoSpeakers: no label that introduces a speaker was found.
        BadSetting: `hint` is no layout's name.
    """
    if hint is not None and hint not in BY_NAME:
        raise BadSetting(f"Cannot read {path.name!r}: no layout {hint!r}. Take one of {', '.join(BY_NAME)}.")
    source = exported(source)
    lines = answers_apart(reflow(source.lines))
    with knowing(names_printed(lines)):
        return _build(source, lines, path, data, hint)


def _build(source: Source, lines: tuple[Line, ...], path: Path, data: bytes, hint: str | None) -> Reading:
    choice = layouts.choose(lines, hint)
    if choice is None or (choice.layout.split not in (split_table, split_replies) and choice.layout.name != "labelled"):
        flat = flatten(lines)
        choice = layouts.choose(flat, hint) if choice is None or flat != lines else choice
        lines = flat
    if choice is None:
        raise NoSpeakers(
            f"Cannot read {path.name!r}: nobody speaks in it, no label such as 「○議長（…君）」 or 「（委員）」 was found. "
            "Look at it with `minutes inspect`, or name its layout with --layout."
        )
    head, rest = lines[: choice.first], lines[choice.first :]
    if choice.layout.name == "narrated":
        head = tuple(unwrapped(head, lines))
    collector = _collect(lines, rest, choice)
    annex = annex_lines(collector.turns) if len(head) < 400 else ()
    width = collector.width if source.container.startswith("pdf") else 0  # elsewhere a line is a row of its own
    header = read_header([*head, *annex], title=source.title, held_on=source.held_on, width=width)
    if header.body is None or _SESSION.fullmatch(header.body):
        header = replace(header, body=assembly_named(source, collector.turns) or header.body)
    if header.held_on is None:
        header = replace(header, held_on=opening_day(collector.turns))
    if choice.layout.name == "legend":
        header = replace(header, facts=(*header.facts, *legend(lines)[0].items()))
    opening = _opening(head, collector)
    if choice.layout.name == "narrated":
        header = completed(header, collector.turns)
    turns = [*([opening] if opening else []), *_merged(collector.turns)]
    return _reading(source, path, data, choice, header, turns, collector)


def _collect(lines: Sequence[Line], rest: Sequence[Line], choice: Choice) -> Collector:
    collector = Collector(width=wrap_width(rest), indent=usual_indent(rest))
    collector.listing = choice.layout.name == "bullets"
    if choice.layout.split is not None:
        choice.layout.split(lines, collector)
        return collector
    assert choice.layout.spot is not None
    spotters = [choice.layout.spot, *(b.spot for b in choice.beside if b.spot)]
    collector.marks = marks = layouts.marks_of_speakers(lines, choice.first) if choice.layout.name == "marked" else ""
    found: dict[int, Spot] = {}
    for i in range(choice.first, len(lines)):
        for spotter in spotters:
            spot = layouts.find_label(spotter, lines[i].text)
            if spot and (not spot.mark or spot.mark in marks):
                found[i] = spot
                break
    collector.indent = usual_indent([lines[n] for n in range(choice.first, len(lines)) if n not in found])
    i = choice.first
    while i < len(lines):
        i = _take(lines, i, found, collector)
    return collector


def _take(lines: Sequence[Line], i: int, found: dict[int, Spot], collector: Collector) -> int:
    """Take line `i`, and the next one with it where a label runs over two lines; return the line to go on with."""
    line, spot = lines[i], found.get(i)
    if spot is None:
        plain_line(lines, i, collector, lambda n: n in found)
        return i + 1
    label, taken = printed(line.text, spot), line.text[: spot.body]
    if not line.text[spot.body :].strip() and i + 1 < len(lines):
        below = fold(lines[i + 1].text).strip()
        if below.endswith("君") and len(squeeze(below)) <= 9 and not parse_label(label).name:  # ○教育長⏎石動 久君
            collector.label(f"{label} {tidy(lines[i + 1].text)}", taken + lines[i + 1].text, page=line.page)
            return i + 2
    collector.label(label, taken, page=line.page)
    body = line.text[spot.body :]
    if body.strip():
        if is_direction(body):
            collector.direction(body, page=line.page)
        else:
            collector.text(body, page=line.page, length=len(line.text.rstrip()))
    return i + 1


def _opening(head: Sequence[Line], collector: Collector) -> Turn | None:
    """Return the header form as the first utterance: every word of it, drawn lines left out."""
    paragraphs = []
    index = _speaker_index(head)
    for i, line in enumerate(head):
        if is_rule(line.text) or is_page_mark(line.text) or i in index:
            collector.drop(line.text)
            continue
        text = "\u3000".join(tidy(cell) for cell in line.cells if cell.strip()) if line.cells else line.text.strip()
        if text:
            paragraphs.append(text)
    return Turn("heading", None, "", paragraphs, head[0].page if head else None) if paragraphs else None


def _speaker_index(head: Sequence[Line]) -> set[int]:
    """Return the lines of a list of speakers before the text, as data bases print it: nothing but labels, many in a row."""
    found: set[int] = set()
    run: list[int] = []
    for i, line in enumerate([*head, Line("end")]):
        spot = layouts.find_label(spot_marked, line.text)
        if spot and not line.text[spot.body :].strip():
            run.append(i)
        elif line.text.strip() and not is_page_mark(line.text):
            found |= set(run) if len(run) >= 5 else set()
            run = []
    return found


def _merged(turns: Sequence[Turn]) -> list[Turn]:
    """Drop turns without words, their label kept as words of a heading so that nothing is lost."""
    kept = []
    for turn in turns:
        if turn.paragraphs:
            kept.append(turn)
        elif turn.printed.strip():
            kept.append(Turn("heading", None, "", [tidy(turn.printed)], turn.page))
    return kept


def _reading(
    source: Source, path: Path, data: bytes, choice: Choice, header: Header, turns: Sequence[Turn], collector: Collector
) -> Reading:
    identity = hashlib.sha256(data).hexdigest()[:12]
    labels = _labels(turns, dict(header.facts) if choice.layout.name == "legend" else {})
    read = told_label if choice.layout.name == "narrated" else parse_label
    parsed = {position: read(label) for position, label in labels.items()}
    resolver = Resolver(header.people, list(parsed.values()), header.aliases, told=choice.layout.name == "narrated")
    utterances = tuple(_utterance(identity, n, turn, resolver, parsed.get(n)) for n, turn in enumerate(turns))
    people = tuple(resolver.people.values())
    record: RecordKind = "summary" if is_summary(choice, header, source, turns) else "verbatim"
    title = header.title or source.title or path.stem
    meeting = Meeting(
        identity, title, header.body, header.held_on, header.place, str(path), record,
        people, header.agenda, header.materials, header.facts, utterances,
    )  # fmt: skip
    words = sum(weight(u.text) for u in utterances)
    printed_labels = sum(weight(t.printed) for t in turns)
    kept = words + sum(min(weight(t.printed), weight(t.label or "")) for t in turns)
    left = [*source.dropped, *collector.furniture]
    characters = words + printed_labels + sum(map(weight, left))
    return Reading(
        meeting, source.container, source.encoding, choice.layout.name, choice.evidence, characters, kept,
        name_furniture(left, turns), (*source.notes, *find_warnings(choice, source, utterances, meeting)),
    )  # fmt: skip


def _labels(turns: Sequence[Turn], offices: Mapping[str, str]) -> dict[int, str]:
    """Return the label each turn stands for, by position; 〃 stands for the one before, a sign for its office."""
    labels: dict[int, str] = {}
    last = ""
    for position, turn in enumerate(turns):
        if turn.label is not None:
            if turn.label.strip() not in ("〃", "″", '"', "同"):
                last = offices.get(turn.label, turn.label)
            labels[position] = last
    return labels


def _utterance(identity: str, position: int, turn: Turn, resolver: Resolver, read: Label | None) -> Utterance:
    speaker: Person | None = None
    if turn.kind == "speech" and read:
        speaker = resolver.person(read)
    label = turn.label if turn.kind == "speech" else None
    return Utterance(f"{identity}-u{position}", position, label, speaker, turn.kind, turn.text, turn.page, turn.start)
