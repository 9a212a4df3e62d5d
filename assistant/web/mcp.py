"""The door at /mcp: the tools of the Model Context Protocol over HTTP, beside the page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING, Any

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from assistant.mcp_server import server

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

    from assistant.assistant import Assistant

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")


class McpDoor:
    """An ASGI application, and what has to run while it is served."""

    def __init__(
        self,
        assistant: Assistant,
        *,
        hosts: Sequence[str] | None = LOOPBACK,
        wait: Callable[[Request], float] | None = None,
    ) -> None:
        """Serve an assistant's tools to requests for these hosts, at any port, and from pages of theirs alone.

        None lets every host pass, for a site whose password or proxy decides. Each request stands for itself: nothing
        is kept between them, so that any number of programs can ask. `wait` says how many seconds whoever asks too often
        has to wait.
        """
        from mcp.server.streamable_http_manager import StreamableHTTPASGIApp
        from mcp.server.transport_security import TransportSecuritySettings

        names = [one for host in hosts or () for one in (host, f"{host}:*")]
        security = TransportSecuritySettings(
            enable_dns_rebinding_protection=hosts is not None,
            allowed_hosts=names,
            allowed_origins=[f"{scheme}://{name}" for name in names for scheme in ("http", "https")],
        )
        made = server(assistant)
        made.streamable_http_app(stateless_http=True, json_response=True, transport_security=security)
        self._manager = made.session_manager
        self.app: ASGIApp = _Unhurried(StreamableHTTPASGIApp(self._manager), wait or (lambda request: 0.0))
        # Both addresses are served alike: a redirect would lose what some clients post.
        self.routes: list[Route] = [Route(path, self.app) for path in ("/mcp", "/mcp/")]

    def lifespan(self, _: Any = None) -> AbstractAsyncContextManager[None]:
        """Run what answers; once, and for as long as the site is served."""
        return self._manager.run()


class _Unhurried:
    """An application that lets whoever asks too often wait."""

    def __init__(self, app: ASGIApp, wait: Callable[[Request], float]) -> None:
        self.app, self.wait = app, wait

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        seconds = self.wait(Request(scope)) if scope["method"] == "POST" else 0.0
        if not seconds:
            await self.app(scope, receive, send)
            return
        told = {"error": {"message": "Too many requests at once. Wait a moment."}}
        await JSONResponse(told, 429, {"Retry-After": str(int(seconds) + 1)})(scope, receive, send)
