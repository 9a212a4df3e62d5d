"""The command line: each command parses, calls `Assistant`, and shows what comes back.

Shown with colour in a terminal, as plain text when piped, as JSON when asked. A `MinutesError` is printed alone,
on one line, with exit code 2; anything else is a bug and keeps its traceback.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from index.errors import MinutesError, StoreError

if TYPE_CHECKING:
    from assistant.assistant import Assistant
    from index.store import Added

USAGE_ERROR: type[Exception] = typer.BadParameter.__mro__[1]  # Click's UsageError, whichever Click Typer carries
INTERRUPTED = 130  # exit code after Ctrl-C, as shells count

app = typer.Typer(
    name="minutes",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich" if sys.stdout.isatty() else None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Home = Annotated[
    str | None,
    typer.Option(metavar="FOLDER", help="Folder of the store; else MINUTES_HOME, else your data folder."),
]
Model = Annotated[
    str | None,
    typer.Option(
        metavar="NAME",
        help="Name or folder of a sentence-transformers model; else MINUTES_EMBEDDING_MODEL, else the bundled one.",
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Sample = Annotated[bool, typer.Option("--sample", help="Use the made-up sample minutes that come with the program.")]
Layout = Annotated[
    str | None, typer.Option(metavar="NAME", help="Layout of the minutes, where the one found by evidence is wrong.")
]
Id = Annotated[str, typer.Argument(metavar="MEETING", help="Its id, or the beginning of it; `minutes list` shows ids.")]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    gc.set_threshold(50_000, 20, 20)  # what libraries make as they load stays; looking through it takes 0.1 s
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a terminal without Japanese, a question with broken bytes
    try:
        result = app(arguments, prog_name="minutes", standalone_mode=False)
    except MinutesError as error:
        return _fail(str(error))
    except USAGE_ERROR as error:
        context = getattr(error, "ctx", None)
        command = context.command_path if context else "minutes"
        return _fail(f"{error.format_message()} See `{command} --help`.")  # type: ignore[attr-defined]
    except BrokenPipeError:  # `minutes show … | head`
        sys.stdout = None  # nothing is left to flush
        return 1
    except (KeyboardInterrupt, typer.Abort):
        result = INTERRUPTED
    if result == INTERRUPTED:
        print("Interrupted; what was finished before is kept.", file=sys.stderr)
    return result if isinstance(result, int) else 0


@app.callback(invoke_without_command=True)
def minutes(
    context: typer.Context,
    home: Home = None,
    embedding_model: Model = None,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    """Ask meeting minutes（会議録・議事録）: answers with citations to the speaker, offline.

    To try it: minutes ask --sample "なぜ宅配は再委託をしないのですか"
    """
    context.obj = {"home": home, "embedding_model": embedding_model}
    if version:
        from importlib.metadata import version as version_of

        print(f"minutes {version_of('minutes-assistant')}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        print(context.get_help())
        raise typer.Exit(2)


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
    from assistant import cli_views as views
    from assistant.assistant import files

    found = files(paths)
    with _open(context, home, embedding_model) as assistant, views.progress(len(found)) as tell:
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
    speaker: Annotated[str | None, typer.Option(metavar="NAME", help="Only what this speaker says.")] = None,
    role: Annotated[str | None, typer.Option(metavar="OFFICE", help="Only speakers of this office: 課長.")] = None,
    since: Annotated[str | None, typer.Option("--from", metavar="DATE", help="Only meetings from this day on.")] = None,
    until: Annotated[str | None, typer.Option("--to", metavar="DATE", help="Only meetings up to this day.")] = None,
    as_json: Json = False,
    home: Home = None,
    embedding_model: Model = None,
) -> None:
    """Answer a question from the minutes, with citations to the speakers.

    When the minutes do not tell, the answer says so and names the nearest thing found. Dates are written 2022-11-18.
    """
    from assistant import cli_views as views

    text = sys.stdin.read().strip() if question == ["-"] else " ".join(question)
    with _open(context, home, embedding_model, sample=sample) as assistant:
        answer = assistant.ask(text, meeting=meeting, since=since, until=until, speaker=speaker, role=role)
    views.answer(answer, as_json=as_json, sample=sample)


@app.command("list")
def list_(
    context: typer.Context,
    sample: Sample = False,
    as_json: Json = False,
    home: Home = None,
    embedding_model: Model = None,
) -> None:
    """List the meetings in the store, the latest first."""
    from assistant import cli_views as views

    with _open(context, home, embedding_model, sample=sample) as assistant:
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
    from assistant import cli_views as views

    identity, _, position = meeting.partition("-u")
    with _open(context, home, embedding_model, sample=sample) as assistant:
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
    from assistant import cli_views as views
    from index.reading import inspect_minutes

    views.reading(inspect_minutes(path, layout=layout), as_json=as_json)


@app.command()
def remove(context: typer.Context, meeting: Id, home: Home = None, embedding_model: Model = None) -> None:
    """Remove a meeting, and everything read of it, from the store; the file stays where it is."""
    with _open(context, home, embedding_model) as assistant:
        info = assistant.meeting(meeting).info
        assistant.remove(info.id)
    print(f"Removed {info.id} {info.title}.")


def _open(context: typer.Context, home: str | None, embedding_model: str | None, *, sample: bool = False) -> Assistant:
    """Open the store that the flags name, given before or after the command."""
    from assistant.assistant import Assistant
    from assistant.sample import open_sample

    before: dict[str, Any] = context.obj
    home = before["home"] if home is None else home
    embedding_model = before["embedding_model"] if embedding_model is None else embedding_model
    return (open_sample if sample else Assistant.open)(home, embedding_model=embedding_model)


def _fail(message: str) -> int:
    print(" ".join(message.split()), file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
