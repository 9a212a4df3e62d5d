"""Tell visitors apart: a sealed cookie names each, and where there is a password, another says that it was known."""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass
from hashlib import sha256
from http.cookies import SimpleCookie
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from assistant.web.site import Site

VISITOR, PASS = "minutes_visitor", "minutes_pass"
YEAR_S = 365 * 24 * 3600
DOORS = ("/v1/", "/mcp")  # for programs, which keep no conversation here and so get no cookie
OPEN = ("/login", "/static/", "/health")  # what may be seen before the password


@dataclass(frozen=True)
class Visitor:
    """Who makes a request."""

    id: str  # owns conversations
    token: str  # what a page of theirs must send along to change anything
    inside: bool  # knows the password, or needs none
    by_cookie: bool  # the browser said who they are, by itself
    by_token: bool  # the program said the password, on purpose


class Visitors:
    """Middleware: put the `Visitor` into the scope, give newcomers a cookie, and keep out who may not come in."""

    def __init__(self, app: ASGIApp, site: Site) -> None:
        """Guard `app` for a site."""
        self.app, self.site = app, site

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on with its visitor, or answer 401, or lead to the page that asks for the password."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        visitor, new = self._visitor(scope)
        scope.setdefault("state", {})["visitor"] = visitor

        async def send_cookie(message: Message) -> None:
            if message["type"] == "http.response.start" and new and not scope["path"].startswith(DOORS):
                value = f"{visitor.id}.{self.site.seal('visitor', visitor.id)}"
                message["headers"] = [*message["headers"], cookie(VISITOR, value, scope)]
            await send(message)

        if visitor.inside or scope["path"].startswith(OPEN):
            await self.app(scope, receive, send_cookie)
        else:
            await _keep_out(scope, receive, send_cookie)

    def _visitor(self, scope: Scope) -> tuple[Visitor, bool]:
        """Return the visitor of a request, and whether they are new."""
        headers = dict(scope["headers"])
        cookies: SimpleCookie = SimpleCookie()
        try:
            cookies.load(headers.get(b"cookie", b"").decode("latin-1"))
        except Exception:  # whatever is wrong with them, they name nobody
            cookies = SimpleCookie()
        morsel = cookies.get(VISITOR)
        name, _, mark = (morsel.value if morsel else "").partition(".")
        known = bool(name) and self.site.sealed(mark, "visitor", name)
        name = name if known else secrets.token_hex(16)
        kind, _, word = headers.get(b"authorization", b"").decode("latin-1").partition(" ")
        told = kind.lower() == "bearer" and self.site.password is not None and same(word.strip(), self.site.password)
        passed = cookies.get(PASS)
        inside = (
            told
            or self.site.password is None
            or self.site.sealed(passed.value if passed else "", *pass_of(self.site, name))
        )
        return Visitor(name, self.site.seal("token", name), inside, known, told), not known


def same(given: str, wanted: str) -> bool:
    """Compare two secrets in a time that tells nothing."""
    return hmac.compare_digest(sha256(given.encode("utf-8", "replace")).digest(), sha256(wanted.encode()).digest())


def pass_of(site: Site, visitor: str) -> tuple[str, str, str]:
    """Return the words that a pass is sealed over; another password makes old passes void."""
    return "pass", visitor, sha256((site.password or "").encode()).hexdigest()


def cookie(name: str, value: str, scope: Scope, *, lasts: int = YEAR_S) -> tuple[bytes, bytes]:
    """Return the header that sets a cookie which no script and no other site can use."""
    secure = "; Secure" if scope.get("scheme") == "https" else ""
    text = f"{name}={value}; Path=/; Max-Age={lasts}; HttpOnly; SameSite=Lax{secure}"
    return b"set-cookie", text.encode("latin-1")


async def _keep_out(scope: Scope, receive: Receive, send: Send) -> None:
    from starlette.responses import JSONResponse, RedirectResponse, Response

    response: Response
    if scope["method"] in ("GET", "HEAD") and b"text/html" in dict(scope["headers"]).get(b"accept", b""):
        response = RedirectResponse("/login", 303)
    else:
        message = "This site asks for a password. Send it as `Authorization: Bearer …`, or log in at /login."
        detail: dict[str, Any] = {"error": {"message": message, "type": "authentication_error"}}
        response = JSONResponse(detail, 401, {"WWW-Authenticate": "Bearer"})
    await response(scope, receive, send)
