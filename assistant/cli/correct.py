"""The command `correct`: set right what was read wrong, list what was set, and take it back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from assistant.cli.options import Home, Id, Json, Model, app, open_store
from index.errors import BadCorrection

if TYPE_CHECKING:
    from index.records import Meeting
    from index.store.corrections import Correction

WHAT = {"held_on": "date", "title": "title", "name": "name", "role": "role", "speaker": "speaker"}


@app.command()
def correct(
    context: typer.Context,
    meeting: Id,
    date: Annotated[str | None, typer.Option(metavar="DATE", help="The day it was held, as 2016-07-06.")] = None,
    title: Annotated[str | None, typer.Option(metavar="TITLE", help="Its title.")] = None,
    person: Annotated[
        str | None, typer.Option(metavar="NAME", help="Whose name or role is wrong, by the name that is there now.")
    ] = None,
    name: Annotated[str | None, typer.Option(metavar="NAME", help="The person's right name.")] = None,
    role: Annotated[
        str | None, typer.Option(metavar="ROLE", help="The person's, or a new speaker's, right role; '' for none.")
    ] = None,
    utterance: Annotated[
        str | None,
        typer.Option(metavar="NUMBER", help="The utterance whose speaker is wrong; `minutes show` tells it."),
    ] = None,
    speaker: Annotated[str | None, typer.Option(metavar="NAME", help="Who spoke it; '' for nobody.")] = None,
    list_: Annotated[bool, typer.Option("--list", help="Show what was corrected.")] = False,
    undo: Annotated[int | None, typer.Option(metavar="N", help="Take the correction of this number back.")] = None,
    as_json: Json = False,
    home: Home = None,
    embedding_model: Model = None,
) -> None:
    """Correct what was read wrong: a meeting's date or title, a person's name or role, who spoke an utterance.

    Every answer, search and citation follows. What was read is kept beside it: --list shows both, --undo takes a
    correction back, and adding the file again changes nothing.
    """
    given = {
        "held_on": date, "title": title, "person": person, "name": name, "role": role, "utterance": utterance,
        "speaker": speaker,
    }  # fmt: skip
    wanted = {key: value for key, value in given.items() if value is not None}
    if sum((bool(wanted), list_, undo is not None)) > 1:
        raise BadCorrection("Correct, --list or --undo: do one at a time.")
    with open_store(context, home, embedding_model) as assistant:
        if undo is not None:
            assistant.undo(meeting, undo)
        elif not list_:
            assistant.correct(meeting, **wanted)
        _show(assistant.meeting(meeting), assistant.corrections(meeting), as_json=as_json)


def _show(meeting: Meeting, made: list[Correction], *, as_json: bool) -> None:
    """Show a meeting's corrections, a line each."""
    from assistant.cli.screen import Screen

    screen = Screen()
    if as_json:
        screen.json(made)
    elif not made and screen.console is not None:
        screen.text(f"Nothing in {meeting.id} {meeting.title} is corrected.")
    else:
        screen.table(
            ("number", "what", "of", "read", "corrected", "when"),
            [(c.number, WHAT[c.what] + ("" if c.applies else " (no longer there)"), _of(c), c.read, c.new, c.made_at)
             for c in made],
        )  # fmt: skip


def _of(correction: Correction) -> str | None:
    """Return what a correction concerns, besides the meeting."""
    return f"u{correction.utterance}" if correction.utterance is not None else correction.person
