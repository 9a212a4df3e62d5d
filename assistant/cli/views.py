"""Show what `Assistant` returns: one function a command."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.cli.screen import Screen, progress
from assistant.marks import quoted
from index.errors import UnknownMeeting

if TYPE_CHECKING:
    from assistant.records import Answer, Citation
    from index.records import Exchange, Meeting, MeetingInfo, Passage, Reading, Utterance
    from index.store import Added

__all__ = ["added", "answer", "exchanges", "meeting", "meetings", "place", "progress", "reading"]

CHECKED = {  # language of the question, whether the quotation was found in the minutes
    ("ja", True): "原文と照合済み",
    ("ja", False): "原文と照合できません",
    ("en", True): "checked against the minutes",
    ("en", False): "not found in the minutes",
}
ADDED = ("file", "status", "id", "turns", "resolved", "kept", "exchanges", "warnings")
FIRST = 5  # turns that `inspect` shows
AROUND = 2  # utterances shown before and after the one that a citation points to
START = 160  # characters of a text that is only a taste


def added(
    done: Sequence[Added], failed: Sequence[tuple[Path, str]], *, as_json: bool, screen: Screen | None = None
) -> None:
    """Show what became of each file; errors go to standard error, a line each."""
    screen = screen or Screen()
    rows = [_counts(one.reading) | {"status": one.status, "exchanges": one.exchanges} for one in done]
    rows += [{"file": str(path), "status": "failed", "error": message} for path, message in failed]
    if as_json:
        screen.json(rows)
    elif rows:
        screen.table(ADDED, [_cells(row, short=screen.console is not None) for row in rows], aside=("warnings",))
    for _, message in failed:
        print(" ".join(message.split()), file=sys.stderr)


def _counts(reading: Reading) -> dict[str, Any]:
    """Return what was read of a file, in numbers."""
    speeches = [u for u in reading.meeting.utterances if u.kind == "speech"]
    return {
        "file": reading.meeting.source,
        "id": reading.meeting.id,
        "turns": len(speeches),
        "resolved": sum(u.speaker is not None for u in speeches),
        "characters": reading.characters,
        "kept": reading.kept,
        "warnings": list(reading.warnings),
    }


def _cells(row: dict[str, Any], *, short: bool) -> tuple[object, ...]:
    """Return the cells of a row of the table of what was added."""
    file = Path(row["file"]).name if short else row["file"]
    if row["status"] == "failed":
        return (file, "failed", "", "", "", "", "", "")
    resolved = f"{row['resolved']}/{row['turns']}"
    kept = _share(row)
    return (file, row["status"], row["id"], row["turns"], resolved, kept, row["exchanges"], " ".join(row["warnings"]))


def _share(row: dict[str, Any]) -> str:
    """Return the share of the text that was kept; the rest is page furniture."""
    return f"{100 * row['kept'] / max(1, row['characters']):.1f} %"


def answer(
    answer: Answer, *, as_json: bool, sample: bool = False, dropped: bool = False, screen: Screen | None = None
) -> None:
    """Show an answer and what it cites."""
    screen = screen or Screen()
    if as_json:
        screen.json(answer)
        return
    screen.panel(answer.text, title=answer.question)
    if answer.notice:
        screen.text()
        screen.text(answer.notice, style="yellow")
    for sentence in answer.dropped if dropped else ():
        screen.text()
        screen.text(f"✗ {sentence.text}", style="red")
        screen.text(sentence.why, style="dim", indent=4)
    cited = answer.citations or tuple(filter(None, [answer.nearest]))
    for citation in cited:
        screen.text()
        _citation(screen, citation, answer, sample=sample)


def _citation(screen: Screen, citation: Citation, answer: Answer, *, sample: bool) -> None:
    """Show who said it, when, in what words unless the answer has them already, and where to read on."""
    number = f"[{citation.number}] " if answer.found else ""
    day = f"　{citation.meeting.held_on.isoformat()}" if citation.meeting.held_on else ""
    page = f"　p.{citation.page}" if citation.page else ""
    screen.text(f"{number}{citation.who}　{citation.meeting.title}{day}{page}", style="bold")
    if citation.quote not in answer.text:
        screen.text(quoted(citation.quote, answer.language), indent=4)
    checked = CHECKED[answer.language, citation.verified]
    flag = " --sample" if sample else ""
    screen.text(
        f"{checked}: minutes show {citation.utterance_id}{flag}", style="dim" if citation.verified else "red", indent=4
    )


def meetings(found: Sequence[MeetingInfo], *, as_json: bool, screen: Screen | None = None) -> None:
    """Show a line for each meeting."""
    screen = screen or Screen()
    if as_json:
        screen.json(found)
    elif not found and screen.console is not None:
        screen.text("There are no meetings yet. Add some: minutes add FILE…")
    else:
        screen.table(("id", "held on", "title", "place", "file"),
                     [(m.id, m.held_on, m.title, m.place, m.source) for m in found])  # fmt: skip


def meeting(meeting: Meeting, *, as_json: bool, screen: Screen | None = None) -> None:
    """Show a whole meeting."""
    screen = screen or Screen()
    if as_json:
        screen.json(meeting)
        return
    _head(screen, meeting)
    _people(screen, meeting)
    for utterance in meeting.utterances:
        _utterance(screen, utterance)


def place(meeting: Meeting, position: str, *, as_json: bool, screen: Screen | None = None) -> None:
    """Show the utterance that a citation points to, between its neighbours.

    Raises:
        UnknownMeeting: the meeting has no such utterance.
    """
    screen = screen or Screen()
    if not position.isdecimal() or int(position) >= len(meeting.utterances):
        raise UnknownMeeting(
            f"The meeting {meeting.id!r} has no utterance {position!r}; the last is {len(meeting.utterances) - 1}. "
            f"`minutes show {meeting.id}` shows them all."
        )
    at = int(position)
    if as_json:
        screen.json(meeting.utterances[at])
        return
    _head(screen, meeting.info)
    for utterance in meeting.utterances[max(0, at - AROUND) : at + AROUND + 1]:
        _utterance(screen, utterance, aside=utterance.position != at)


def exchanges(info: MeetingInfo, found: Sequence[Exchange], *, as_json: bool, screen: Screen | None = None) -> None:
    """Show each question and the passages that reply to it."""
    screen = screen or Screen()
    if as_json:
        screen.json(found)
        return
    _head(screen, info)
    for exchange in found:
        for passage in exchange.questions:
            _passage(screen, "Q", passage)
        for passage in exchange.answers:
            _passage(screen, "A", passage)


def reading(reading: Reading, *, as_json: bool, screen: Screen | None = None) -> None:
    """Show how a file was read."""
    screen = screen or Screen()
    if as_json:
        screen.json(reading)
        return
    row = _counts(reading)
    _head(screen, reading.meeting.info)
    screen.text()
    encoding = f", {reading.encoding}" if reading.encoding else ""
    screen.text(f"container: {reading.container}{encoding}")
    screen.text(f"layout: {reading.layout}; {reading.evidence}")
    screen.text(f"record: {reading.meeting.record}")
    screen.text(f"speakers resolved: {row['resolved']} of {row['turns']} turns")
    screen.text(f"text kept: {row['kept']:,} of {row['characters']:,} characters ({_share(row)})")
    for warning in reading.warnings:
        screen.text(f"warning: {warning}", style="yellow")
    _people(screen, reading.meeting)
    turns = [u for u in reading.meeting.utterances if u.kind != "heading"]
    for utterance in turns[:FIRST]:
        _utterance(screen, utterance, longest=START)
    screen.text()
    screen.text(f"… {len(turns)} turns in all. Left out of the text ({len(reading.furniture)}):", style="bold")
    for piece in reading.furniture:
        screen.text(piece if len(piece) <= START else piece[:START] + "…", indent=2)


def _head(screen: Screen, info: MeetingInfo) -> None:
    screen.text(info.title, style="bold")
    facts = (info.held_on.isoformat() if info.held_on else None, info.place, info.id, info.source)
    screen.text("　".join(filter(None, facts)), style="dim")


def _people(screen: Screen, meeting: Meeting) -> None:
    if meeting.people:
        screen.text()
        attended = {True: "attended", False: "absent", None: ""}
        screen.table(("name", "role", "group", "attendance"),
                     [(p.name, p.role, p.group, attended[p.attended]) for p in meeting.people])  # fmt: skip


def _utterance(screen: Screen, utterance: Utterance, *, longest: int | None = None, aside: bool = False) -> None:
    """Show who speaks and what is said, in full or the beginning of it."""
    screen.text()
    who = utterance.label or f"（{utterance.kind}）"
    if utterance.speaker and utterance.speaker.name != who:
        who += f" = {utterance.speaker.name}"
    page = f"　p.{utterance.page}" if utterance.page else ""
    screen.text(f"u{utterance.position} {who}{page}", style="dim" if aside else "bold cyan")
    short = longest is not None and len(utterance.text) > longest
    screen.text(f"{utterance.text[:longest]}…" if short else utterance.text, indent=2, style="dim" if aside else "")


def _passage(screen: Screen, mark: str, passage: Passage) -> None:
    screen.text()
    who = passage.speaker.name if passage.speaker else passage.label or f"（{passage.kind}）"
    number = passage.utterance_id.rpartition("-")[2]
    screen.text(f"{mark}  {who}  {number}", style="bold cyan" if mark == "A" else "bold")
    screen.text(passage.text, indent=3)
