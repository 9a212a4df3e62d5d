"""The command `serve`: the chat page, in a browser."""

from __future__ import annotations

import socket
import threading
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.cli.options import BaseUrl, Home, LanguageModel, Model, Sample, app, open_store
from index.errors import BadSetting

if TYPE_CHECKING:
    import uvicorn

PORT = 8000
LEAVE_S = 2  # how long running answers may go on after Ctrl-C


@app.command()
def serve(
    context: typer.Context,
    sample: Sample = False,
    host: Annotated[
        str, typer.Option(metavar="ADDRESS", help="Where to listen; anything but this machine needs a password.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(metavar="NUMBER", min=0, max=65535, help="0 takes any that is free.")] = PORT,
    password: Annotated[
        str | None, typer.Option(metavar="WORD", help="What visitors must know; better as MINUTES_PASSWORD.")
    ] = None,
    no_open: Annotated[bool, typer.Option("--no-open", help="Do not open the browser.")] = False,
    home: Home = None,
    embedding_model: Model = None,
    model: LanguageModel = None,
    base_url: BaseUrl = None,
) -> None:
    """Serve the chat page, its JSON API, /v1 and /mcp, and open it in the browser; Ctrl-C ends it."""
    from assistant.settings import Settings
    from assistant.web.security import is_loopback

    password = Settings.of(password=password).password
    if not is_loopback(host) and password is None:
        raise BadSetting(
            f"Serving {host!r} lets other machines in, and there is no password. Set MINUTES_PASSWORD (or --password), "
            "or leave --host out to serve this machine alone."
        )
    listening = listen(host, port)
    with (
        listening,
        open_store(context, home, embedding_model, sample=sample, model=model, base_url=base_url) as assistant,
    ):
        from assistant.web.app import create

        before = embedding_model or context.obj["embedding_model"] or Settings.of().embedding_model
        served = create(assistant, embedding_model=before, password=password, sample=sample)
        server = _server(served)
        shown = f"[{host}]" if ":" in host else host
        address = f"http://{'127.0.0.1' if shown in ('0.0.0.0', '[::]') else shown}:{listening.getsockname()[1]}/"
        print(f"Minutes Assistant: {address}  (Ctrl-C ends it)", flush=True)
        if not no_open:
            threading.Thread(target=_open, args=(server, address), daemon=True).start()
        server.run(sockets=[listening])


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens.

    Raises:
        BadSetting: the address is not this machine's, or the port is taken.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host.strip("[]"), port))
        listening.listen(512)
    except OSError as error:
        listening.close()
        raise BadSetting(
            f"Cannot listen on {host}:{port} ({error.strerror}). Another program may be using the port: give another "
            "with --port, or --port 0 for any that is free."
        ) from error
    return listening


def _server(served: object) -> uvicorn.Server:
    import uvicorn

    config = uvicorn.Config(
        served,  # type: ignore[arg-type]
        log_level="warning", server_header=False, timeout_graceful_shutdown=LEAVE_S, lifespan="on",
    )  # fmt: skip
    return uvicorn.Server(config)


def _open(server: uvicorn.Server, address: str) -> None:
    """Open the browser once the server answers."""
    import time
    import webbrowser

    for _ in range(200):
        if server.started:
            webbrowser.open(address)
            return
        time.sleep(0.05)
