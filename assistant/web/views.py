"""Show records as the JSON that leaves the machine: no path of it, and an address for everything that can be opened."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant.conversation import Turn
    from assistant.records import Answer, Citation
    from index.records import Meeting, MeetingInfo, Passage, Utterance

Plain = dict[str, Any]


def place(utterance_id: str, span: tuple[int, int] | None = None) -> str:
    """Return the address of an utterance in the reader, with a span of it highlighted."""
    meeting, _, position = utterance_id.rpartition("-u")
    marked = f"&q={span[0]}-{span[1]}" if span and span[0] < span[1] else ""
    return f"/minutes/{meeting}?u={position}{marked}#u{position}"


def meeting_info(info: MeetingInfo) -> Plain:
    """Return a meeting without its words; of its file, the name alone."""
    return {
        "id": info.id,
        "title": info.title,
        "body": info.body,
        "held_on": info.held_on.isoformat() if info.held_on else None,
        "place": info.place,
        "file": Path(info.source).name,
        "record": info.record,
        "url": f"/minutes/{info.id}",
    }


def meeting(whole: Meeting) -> Plain:
    """Return a meeting with everything that was read of it."""
    return meeting_info(whole) | {
        "people": [p.to_dict() for p in whole.people],
        "agenda": list(whole.agenda),
        "materials": list(whole.materials),
        "facts": [list(pair) for pair in whole.facts],
        "utterances": [utterance(u) for u in whole.utterances],
    }


def utterance(one: Utterance) -> Plain:
    """Return one utterance with its address."""
    return one.to_dict() | {"url": place(one.id)}


def passage(one: Passage) -> Plain:
    """Return a passage and who says it; its meeting is told elsewhere or by its address."""
    return {
        "id": one.id,
        "utterance_id": one.utterance_id,
        "kind": one.kind,
        "label": one.label,
        "speaker": one.speaker.to_dict() if one.speaker else None,
        "text": one.text,
        "start": one.start,
        "end": one.end,
        "page": one.page,
        "url": place(one.utterance_id, (one.start, one.end)),
    }


def citation(one: Citation) -> Plain:
    """Return a citation, the questions that it replies to, and where to read on."""
    shown = {n: v for n, v in one.to_dict().items() if n not in ("meeting", "replies_to")}
    return shown | {
        "who": one.who,
        "meeting": meeting_info(one.meeting),
        "replies_to": [passage(p) for p in one.replies_to],
        "url": None if one.removed else place(one.utterance_id, (one.start, one.end)),
    }


def answer(one: Answer) -> Plain:
    """Return an answer with its citations."""
    return one.to_dict() | {
        "citations": [citation(c) for c in one.citations],
        "nearest": citation(one.nearest) if one.nearest else None,
    }


def turn(one: Turn) -> Plain:
    """Return a turn of a conversation."""
    filters = {name: value for name, value in one.filters.to_dict().items() if value}
    return one.to_dict() | {"answer": answer(one.answer), "filters": filters}
