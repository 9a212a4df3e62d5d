"""What every request and every response goes through: hosts, origins, sizes, and the headers that keep a page inert."""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from assistant.web.visitors import DOORS, Visitor

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from assistant.web.site import Site

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    b"content-security-policy": POLICY.encode(),
    b"x-content-type-options": b"nosniff",
    b"referrer-policy": b"same-origin",
    b"cross-origin-opener-policy": b"same-origin",
    b"cross-origin-resource-policy": b"same-origin",
    b"permissions-policy": b"camera=(), microphone=(), geolocation=()",
    b"cache-control": b"no-store",  # unless the response says otherwise
}
SAFE = ("GET", "HEAD", "OPTIONS")
UPLOAD = "/api/meetings"  # takes files
DOOR_LIMIT = 2**20  # bytes of a request of a program, which may tell a whole conversation


def is_loopback(host: str) -> bool:
    """Whether a host is this machine, so that nobody else can reach it."""
    host = host.strip("[]")
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.lower().rstrip(".") == "localhost" or host.lower().endswith(".localhost")


class Headers:
    """Middleware: add the headers that every response carries; it passes streams on as they come."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap `app`."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Add what the response does not set itself."""

        async def send_with(message: Message) -> None:
            if message["type"] == "http.response.start":
                has = {name.lower() for name, _ in message["headers"]}
                message["headers"] = [*message["headers"], *((n, v) for n, v in HEADERS.items() if n not in has)]
            await send(message)

        await self.app(scope, receive, send_with if scope["type"] == "http" else send)


class Guard:
    """Middleware: refuse other names for this machine, requests that other sites cause, and what is too large."""

    def __init__(self, app: ASGIApp, site: Site) -> None:
        """Guard `app` for a site."""
        self.app, self.site = app, site

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or say why not."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        limits = self.site.limits
        limit = DOOR_LIMIT if scope["path"].startswith(DOORS) else limits.body
        limit = limits.upload + 2**16 if scope["path"] == UPLOAD else limit
        length = headers.get("content-length", "")
        refusal = self._refusal(scope, headers)
        if refusal is None and length.isdecimal() and int(length) > limit:
            refusal = 413, f"The request has {int(length):,} bytes; at most {limit:,} are taken."
        if refusal is None:
            await self.app(scope, Metered(receive, limit), send)
            return
        from starlette.responses import JSONResponse

        await JSONResponse({"error": {"message": refusal[1]}}, refusal[0])(scope, receive, send)

    def _refusal(self, scope: Scope, headers: dict[str, str]) -> tuple[int, str] | None:
        """Return the status and the reason, or None for a request that may pass."""
        host = headers.get("host", "")
        try:
            name = urlsplit(f"//{host}").hostname or ""
        except ValueError:
            name = ""
        if self.site.password is None and not is_loopback(name):  # DNS rebinding; with a password the cookie guards
            return 421, f"This site is for this machine alone, not for {host!r}. Open it as http://127.0.0.1."
        if scope["method"] in SAFE:
            return None
        origin, fetched = headers.get("origin"), headers.get("sec-fetch-site")
        if (origin is not None and urlsplit(origin).netloc != host) or fetched in ("cross-site", "same-site"):
            return 403, f"The request came from another site, {origin!r}. Use the page of this site."
        visitor: Visitor = scope["state"]["visitor"]
        if visitor.by_cookie and not visitor.by_token and scope["path"] != "/login":
            from hmac import compare_digest

            given = headers.get("x-csrf-token", "")
            if not compare_digest(given.encode(), visitor.token.encode()):
                return 403, "The page is out of date. Load it again, then repeat what you did."
        return None


class TooLarge(Exception):
    """More arrived than is taken."""


class Metered:
    """Receive a request's body, no more than so many bytes of it."""

    def __init__(self, receive: Receive, limit: int) -> None:
        """Take at most `limit` bytes."""
        self.receive, self.left = receive, limit

    async def __call__(self) -> Message:
        """Return the next part.

        Raises:
            TooLarge: more came than the limit.
        """
        message = await self.receive()
        self.left -= len(message.get("body", b""))
        if self.left < 0:
            raise TooLarge("The request is larger than what is taken.")
        return message
