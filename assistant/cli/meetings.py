"""The commands about meetings, and `ask`: each parses, calls `Assistant`, and shows what comes back."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.cli.options import (
    BaseUrl,
    Home,
    Id,
    Json,
    LanguageModel,
    Layout,
    Model,
    Sample,
    Timeout,
    Unsupported,
    app,
    open_store,
)
from index.errors import MinutesError, StoreError

if TYPE_CHECKING:
    from index.store import Added


@app.command()
def add(
    context: typer.Context,
    paths: Annotated[list[str], typer.Argument(metavar="PATH…", help="Files of minutes, and folders of them.")],
    layout: Layout = None,
    as_json: Json = False,
    home: Home = None,
    embedding_model: Model = None,
) -> None:
    """Add minutes to the store: files, and what lies in folders.

    The same file twice changes nothing; a changed file replaces its older self. A file that cannot be read is
    reported and the others are added all the same; the exit code is then 2.
    """
    from assistant.cli import views
    from assistant.given import files

    found = files(paths)
    with open_store(context, home, embedding_model) as assistant, views.progress(len(found)) as tell:
        done: list[Added] = []
        failed: list[tuple[Path, str]] = []
        stopped: StoreError | None = None
        for path in found:
            try:
                done += assistant.adding([path], layout=layout, progress=tell)
            except StoreError as error:  # concerns every file
                stopped = error
                break
            except MinutesError as error:
                failed.append((path, str(error)))
            tell(path, "done")
    views.added(done, failed, as_json=as_json)
    if stopped:
        raise stopped
    if failed:
        raise typer.Exit(2)


@app.command()
def ask(
    context: typer.Context,
    question: Annotated[
        list[str], typer.Argument(metavar="QUESTION", help="In Japanese or English; - reads it from standard input.")
    ],
    sample: Sample = False,
    meeting: Annotated[str | None, typer.Option(metavar="ID", help="Only this meeting.")] = None,
    body: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only meetings of this body: 総務委員会, or part of its name.")
    ] = None,
    speaker: Annotated[str | None, typer.Option(metavar="NAME", help="Only what this speaker says.")] = None,
    role: Annotated[str | None, typer.Option(metavar="OFFICE", help="Only speakers of this office: 課長.")] = None,
    since: Annotated[str | None, typer.Option("--from", metavar="DATE", help="Only meetings from this day on.")] = None,
    until: Annotated[str | None, typer.Option("--to", metavar="DATE", help="Only meetings up to this day.")] = None,
    dropped: Annotated[
        bool, typer.Option("--dropped", help="Show what the language model wrote and the minutes do not bear out.")
    ] = False,
    as_json: Json = False,
    home: Home = None,
    embedding_model: Model = None,
    model: LanguageModel = None,
    base_url: BaseUrl = None,
    timeout: Timeout = None,
    unsupported: Unsupported = None,
) -> None:
    """Answer a question from the minutes, with citations to the speakers.

    When the minutes do not tell, the answer says so and names the nearest thing found. Dates are written 2022-11-18.
    """
    from assistant.cli import views

    text = sys.stdin.read().strip() if question == ["-"] else " ".join(question)
    models = {"model": model, "base_url": base_url, "timeout": timeout, "unsupported": unsupported}
    with open_store(context, home, embedding_model, sample=sample, **models) as assistant:
        answer = assistant.ask(text, meeting=meeting, body=body, since=since, until=until, speaker=speaker, role=role)
    views.answer(answer, as_json=as_json, sample=sample, dropped=dropped)


@app.command("list")
def list_(
    context: typer.Context,
    sample: Sample = False,
    as_json: Json = False,
    home: Home = None,
    embedding_model: Model = None,
) -> None:
    """List the meetings in the store, the latest first."""
    from assistant.cli import views

    with open_store(context, home, embedding_model, sample=sample) as assistant:
        views.meetings(assistant.meetings(), as_json=as_json)


@app.command()
def show(
    context: typer.Context,
    meeting: Annotated[
        str,
        typer.Argument(
            metavar="MEETING", help="Its id, or the beginning of it; with -u12 at its end, the 12th utterance in place."
        ),
    ],
    exchanges: Annotated[
        bool, typer.Option("--exchanges", help="Show each question with the passages that reply to it.")
    ] = False,
    sample: Sample = False,
    as_json: Json = False,
    home: Home = None,
    embedding_model: Model = None,
) -> None:
    """Show a meeting: its header, who took part, and what was said; or the place that a citation points to."""
    from assistant.cli import views

    identity, _, position = meeting.partition("-u")
    with open_store(context, home, embedding_model, sample=sample) as assistant:
        if exchanges:
            views.exchanges(assistant.meeting(identity).info, assistant.exchanges(identity), as_json=as_json)
        elif position:
            views.place(assistant.meeting(identity), position, as_json=as_json)
        else:
            views.meeting(assistant.meeting(identity), as_json=as_json)


@app.command()
def inspect(
    path: Annotated[Path, typer.Argument(metavar="PATH", help="A file of minutes.")],
    layout: Layout = None,
    as_json: Json = False,
) -> None:
    """Show how a file is read, without adding it: encoding, layout and evidence, people, first turns, what is left."""
    from assistant.cli import views
    from index.reading import inspect_minutes

    with views.progress(1) as tell:
        read = inspect_minutes(path, layout=layout, progress=partial(tell, path))
    views.reading(read, as_json=as_json)


@app.command()
def remove(context: typer.Context, meeting: Id, home: Home = None, embedding_model: Model = None) -> None:
    """Remove a meeting, and everything read of it, from the store; the file stays where it is."""
    with open_store(context, home, embedding_model) as assistant:
        info = assistant.meeting(meeting).info
        assistant.remove(info.id)
    print(f"Removed {info.id} {info.title}.")
