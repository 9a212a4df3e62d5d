"""Put the site together: routes, what guards them, and how errors are told."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import JSONResponse, Response

from assistant.web import api, api_meetings, pages
from assistant.web.security import Guard, Headers, TooLarge
from assistant.web.site import Limits, Site
from assistant.web.visitors import Visitors
from index.errors import (
    BadQuestion,
    BadSetting,
    MinutesError,
    StoreBusy,
    StoreError,
    UnknownConversation,
    UnknownMeeting,
)

if TYPE_CHECKING:
    from starlette.requests import Request

    from assistant.assistant import Assistant

STATUS: tuple[tuple[type[MinutesError], int], ...] = (
    (UnknownMeeting, 404),
    (UnknownConversation, 404),
    (BadQuestion, 400),
    (BadSetting, 400),
    (StoreBusy, 503),
    (StoreError, 500),
    (MinutesError, 400),
)
log = logging.getLogger(__name__)


def create(
    assistant: Assistant,
    *,
    home: Path | None = None,
    embedding_model: str | None = None,
    password: str | None = None,
    sample: bool = False,
    limits: Limits | None = None,
) -> Starlette:
    """Return the application that serves an assistant.

    `home` is the folder of its store, `embedding_model` what it was opened with; a password keeps everybody out who
    does not know it, and without one only this machine is answered.
    """
    site = Site(assistant, home or assistant.store.home, embedding_model, password, sample, limits or Limits())

    @contextlib.asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        async with contextlib.AsyncExitStack() as stack:
            for begin in running:
                await stack.enter_async_context(begin())
            warming = asyncio.create_task(_warm(site))
            yield
            warming.cancel()
        site.close()

    routes, running = _doors(site)
    app = Starlette(
        routes=[*pages.ROUTES, *api.ROUTES, *api_meetings.ROUTES, *routes],
        middleware=[
            Middleware(Headers),
            Middleware(GZipMiddleware, minimum_size=800, compresslevel=5),
            Middleware(Visitors, site=site),
            Middleware(Guard, site=site),
        ],
        exception_handlers={HTTPException: _refused, MinutesError: _told, TooLarge: _too_large, Exception: _broken},
        lifespan=lifespan,
    )
    app.state.site = site
    return app


def _doors(site: Site) -> tuple[list[Any], list[Any]]:
    """Return the routes of the doors for other programs, and what must run for them; /mcp where its package is."""
    from assistant.web.completions import routes

    def wait(request: Request) -> float:
        return site.buckets["crowd"].take(request.client.host if request.client else "")

    found: list[Any] = list(routes(site.assistant, wait=wait, pool=site.answering))
    try:
        from assistant.web.mcp import LOOPBACK, McpDoor
    except ImportError:  # the extra `mcp` is not installed
        return found, []
    door = McpDoor(site.assistant, hosts=LOOPBACK if site.password is None else None, wait=wait)
    return [*found, *door.routes], [door.lifespan]


async def _warm(site: Site) -> None:
    """Open what the first question would wait for, then read ahead for those after it."""
    await site.read(_open, site.assistant)
    site.read_ahead()


def _open(assistant: Assistant) -> None:
    pages.warm()
    with contextlib.suppress(MinutesError):
        if assistant.meetings():
            assistant.search("会議", limit=1)


def message(text: str, status: int, headers: Any = None) -> Response:
    """Return an error as the API tells it."""
    return JSONResponse({"error": {"message": text}}, status, headers)


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if _wants_page(request) and error.status_code == 404:
        return await pages.missing(request, "page", request.url.path)
    return message(error.detail, error.status_code, error.headers)


async def _told(request: Request, error: Exception) -> Response:
    status = next(status for kind, status in STATUS if isinstance(error, kind))
    if _wants_page(request) and status == 404:
        return await pages.missing(request, "meeting", request.url.path)
    return message(str(error), status)


async def _too_large(request: Request, error: Exception) -> Response:
    return message(str(error), 413)


async def _broken(request: Request, error: Exception) -> Response:
    return message("Something went wrong; the server's log has the details. Try again.", 500)


def _wants_page(request: Request) -> bool:
    return (
        request.method == "GET"
        and "text/html" in request.headers.get("accept", "")
        and not request.url.path.startswith(("/api/", "/v1/"))
    )
