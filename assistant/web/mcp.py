"""The door at /mcp: the tools of the Model Context Protocol over HTTP, beside the page."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING, Any

from starlette.routing import Route

from assistant.mcp_server import server

if TYPE_CHECKING:
    from starlette.types import ASGIApp

    from assistant.assistant import Assistant

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")


class McpDoor:
    """An ASGI application, and what has to run while it is served."""

    def __init__(self, assistant: Assistant, *, hosts: Sequence[str] | None = LOOPBACK) -> None:
        """Serve an assistant's tools to requests for these hosts, at any port, and from pages of theirs alone.

        None lets every host pass, for a site whose password or proxy decides. Each request stands for itself: nothing
        is kept between them, so that any number of programs can ask.
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
        self.app: ASGIApp = StreamableHTTPASGIApp(self._manager)
        # Both addresses are served alike: a redirect would lose what some clients post.
        self.routes: list[Route] = [Route(path, self.app) for path in ("/mcp", "/mcp/")]

    def lifespan(self, _: Any = None) -> AbstractAsyncContextManager[None]:
        """Run what answers; once, and for as long as the site is served."""
        return self._manager.run()
