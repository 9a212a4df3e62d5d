"""What all commands share: the application they belong to, the flags they have in common, and the store they open."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from assistant.assistant import Assistant

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
LanguageModel = Annotated[
    str | None,
    typer.Option(
        metavar="PROVIDER:NAME", help="Language model that words the answers; else MINUTES_MODEL, else none is used."
    ),
]
BaseUrl = Annotated[
    str | None,
    typer.Option(metavar="URL", help="Address of an OpenAI-compatible server; else MINUTES_BASE_URL."),
]
Timeout = Annotated[
    str | None, typer.Option(metavar="SECONDS", help="How long the model may be silent; else MINUTES_TIMEOUT, else 60.")
]
Unsupported = Annotated[
    str | None,
    typer.Option(
        metavar="drop|mark",
        help="What becomes of what the model wrote and the minutes do not bear out; else MINUTES_UNSUPPORTED, else drop.",
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Sample = Annotated[bool, typer.Option("--sample", help="Use the made-up sample minutes that come with the program.")]
Layout = Annotated[
    str | None, typer.Option(metavar="NAME", help="Layout of the minutes, where the one found by evidence is wrong.")
]
Id = Annotated[str, typer.Argument(metavar="MEETING", help="Its id, or the beginning of it; `minutes list` shows ids.")]


@app.callback(invoke_without_command=True)
def minutes(
    context: typer.Context,
    home: Home = None,
    embedding_model: Model = None,
    model: LanguageModel = None,
    base_url: BaseUrl = None,
    timeout: Timeout = None,
    unsupported: Unsupported = None,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    """Ask meeting minutes（会議録・議事録）: answers with citations to the speaker, offline.

    To try it: minutes ask --sample "なぜ宅配は再委託をしないのですか"
    """
    context.obj = {
        "home": home, "embedding_model": embedding_model, "model": model, "base_url": base_url, "timeout": timeout,
        "unsupported": unsupported,
    }  # fmt: skip
    if version:
        from importlib.metadata import version as version_of

        print(f"minutes {version_of('minutes-assistant')}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        print(context.get_help())
        raise typer.Exit(2)


def open_store(
    context: typer.Context, home: str | None, embedding_model: str | None, *, sample: bool = False, **others: str | None
) -> Assistant:
    """Open the store that the flags name, given before or after the command; `others` are further settings."""
    from assistant.assistant import Assistant
    from assistant.sample import open_sample

    before: dict[str, Any] = {name: context.obj[name] for name in ("model", "base_url", "timeout", "unsupported")}
    after = {name: value for name, value in others.items() if value is not None}
    home = context.obj["home"] if home is None else home
    embedding_model = context.obj["embedding_model"] if embedding_model is None else embedding_model
    return (open_sample if sample else Assistant.open)(home, embedding_model=embedding_model, **{**before, **after})
