"""The command `chat`: a conversation in the terminal."""

from __future__ import annotations

import typer

from assistant.cli.options import BaseUrl, Home, LanguageModel, Model, Sample, app, open_store


@app.command()
def chat(
    context: typer.Context,
    sample: Sample = False,
    home: Home = None,
    embedding_model: Model = None,
    model: LanguageModel = None,
    base_url: BaseUrl = None,
) -> None:
    """Talk with the minutes: questions may build on one another, and /show opens what an answer cites.

    Ctrl-C stops an answer, Ctrl-D ends. Over a pipe, each line of standard input is a question or a command.
    """
    with open_store(context, home, embedding_model, sample=sample, model=model, base_url=base_url) as assistant:
        from assistant.chat.lines import talk_on
        from assistant.chat.talk import Talk

        talk = Talk(assistant)
        talk_on(talk)
    if talk.failed and not talk.view.terminal:
        raise typer.Exit(2)
