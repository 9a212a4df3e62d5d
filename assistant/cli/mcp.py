"""`minutes mcp`: the tools of the Model Context Protocol over standard input and output."""

from __future__ import annotations

import typer

from assistant.cli.options import BaseUrl, Home, LanguageModel, Model, Sample, app, open_store


@app.command()
def mcp(
    context: typer.Context,
    sample: Sample = False,
    home: Home = None,
    embedding_model: Model = None,
    model: LanguageModel = None,
    base_url: BaseUrl = None,
) -> None:
    """Serve the minutes as tools to another assistant, over standard input and output (Model Context Protocol).

    It searches, asks, reads utterances, checks quotations and lists meetings. Name this command in the other program's
    settings: {"command": "minutes", "args": ["mcp"]}. Over HTTP, `minutes serve` has the same tools at /mcp.
    """
    from index.errors import ModelUnavailable

    try:
        from assistant.mcp_server import server
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in ("mcp", "mcp_types"):
            raise
        raise ModelUnavailable(
            "The Model Context Protocol needs a package that is not installed. "
            "Install it: pip install 'minutes-assistant[mcp]'"
        ) from error
    with open_store(context, home, embedding_model, sample=sample, model=model, base_url=base_url) as assistant:
        server(assistant).run("stdio")
