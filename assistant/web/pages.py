"""The pages: the one with meetings, chat and reader, the original files, the password, and what is not there."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from assistant.web import uploads
from assistant.web.api import visitor
from assistant.web.listing import Wanted, listing
from assistant.web.reader import NoSuchUtterance, View, view
from assistant.web.site import Site, of
from assistant.web.texts import LANGUAGES, language_of, refusals, texts
from assistant.web.visitors import PASS, cookie, pass_of, same
from index.errors import MinutesError, UnknownMeeting

if TYPE_CHECKING:
    from jinja2 import Environment
    from starlette.requests import Request

HERE = Path(__file__).parent
INERT = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"  # for a file that somebody else made
SHOWN = {".pdf": "application/pdf", ".txt": "text/plain; charset=utf-8", ".md": "text/plain; charset=utf-8"}


@cache
def templates() -> Environment:
    """Return the templates; everything put into them is escaped."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(HERE / "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    environment.globals["asset"] = asset
    return environment


@cache
def asset(name: str) -> str:
    """Return the address of a static file, which changes with its content."""
    from hashlib import sha256

    digest = sha256(b"".join(path.read_bytes() for path in sorted((HERE / "static").iterdir())))
    return f"/static/{digest.hexdigest()[:10]}/{name}"


def render(request: Request, template: str, status: int = 200, **values: Any) -> HTMLResponse:
    """Return a page in the visitor's language."""
    language = language_of(request)
    theme = request.cookies.get("theme")
    page = templates().get_template(template).render(
        t=SimpleNamespace(**texts(language)), words=texts(language), refusals=refusals(language), lang=language,
        theme=theme if theme in ("light", "dark") else "",
        other=next(one for one in LANGUAGES if one != language), here=_other_language(request),
        csrf=visitor(request).token, **values,
    )  # fmt: skip
    response = HTMLResponse(page, status)
    if request.query_params.get("lang") in LANGUAGES:
        response.set_cookie("lang", language, max_age=31_536_000, samesite="lax")
    return response


def warm() -> None:
    """Compile the templates, so that no visitor waits for it."""
    for name in ("index.html", "meetings.html", "reader.html"):
        templates().get_template(name)


async def index(request: Request) -> Response:
    """GET / and /minutes/{id}: the page, with a meeting in its reader; `part` asks for one area alone."""
    site, query = of(request), request.query_params
    wanted = Wanted.of(query)
    identity = request.path_params.get("id")
    part = query.get("part")
    shown: View | None = None
    if identity is not None:
        try:
            shown = await site.read(view, site.assistant, identity, query.get("u", ""), query.get("q", ""))
        except UnknownMeeting:
            return await missing(request, "meeting", identity)
        except NoSuchUtterance as error:
            return await missing(request, "utterance", error.asked, error.meeting)
    if part == "reader" and shown is not None:
        return render(request, "reader.html", view=shown, original=await site.read(_original, site, shown))
    if identity is not None:
        wanted = Wanted()  # there `q` is a span
    found = await site.read(listing, site.assistant, wanted)
    values: dict[str, Any] = {"found": found, "wanted": wanted, "view": shown, "sample": site.sample}
    if part == "meetings":
        return render(request, "meetings.html", **values)
    values["suggestions"] = await site.read(site.suggestions.of, language_of(request))
    values["original"] = await site.read(_original, site, shown) if shown is not None else None
    return render(request, "index.html", locked=site.password is not None, **values)


async def utterance(request: Request) -> Response:
    """GET /minutes/{id}/u{position}, and the id of a citation: lead to the place in the reader."""
    place = request.path_params
    return RedirectResponse(f"/minutes/{quote(place['id'])}?u={place['position']}#u{place['position']}", 307)


async def missing(request: Request, what: str, asked: str, meeting: Any = None) -> Response:
    """Answer 404 with what there is instead."""
    site = of(request)
    found = await site.read(listing, site.assistant, Wanted())
    return render(request, "missing.html", 404, what=what, asked=asked[:80], meeting=meeting, found=found)


async def original(request: Request) -> Response:
    """GET /minutes/{id}/file: the file that the meeting was read from, inert; only what lies in the store."""
    site = of(request)
    shown = await site.read(site.assistant.meeting, request.path_params["id"])
    path = await site.read(_inside, site, shown.id)
    if path is None:
        raise HTTPException(404, "The original file of this meeting is not kept here.")
    name = uploads.safe_name(Path(shown.source).name)
    suffix = Path(name).suffix.lower()
    how = "inline" if suffix in SHOWN else "attachment"
    headers = {"Content-Disposition": f"{how}; filename*=UTF-8''{quote(name)}"}
    if suffix != ".pdf":  # a sandbox would keep a browser's own viewer from opening
        headers["Content-Security-Policy"] = INERT
    return FileResponse(path, media_type=SHOWN.get(suffix, "application/octet-stream"), headers=headers)


def _original(site: Site, shown: View) -> str | None:
    """Return the address of a meeting's original file, or None where it is not kept."""
    path = _inside(site, shown.meeting.id)
    return None if path is None else f"/minutes/{shown.meeting.id}/file"


def _inside(site: Site, meeting: str) -> Path | None:
    """Return a meeting's original where it lies in the store's folder, else None."""
    try:
        path = site.assistant.original(meeting).resolve(strict=True)
    except (MinutesError, OSError):  # it was not kept
        return None
    return path if path.is_file() and path.is_relative_to(site.home.resolve()) else None


async def login(request: Request) -> Response:
    """GET and POST /login: ask for the password, and remember that it was known."""
    site = of(request)
    if site.password is None:
        return RedirectResponse("/", 303)
    wrong = False
    if request.method == "POST":
        address = request.client.host if request.client else ""
        if wait := site.buckets["logins"].take(address):
            page = render(request, "login.html", 429, wrong=False, wait=int(wait) + 1)
            page.headers["Retry-After"] = str(int(wait) + 1)
            return page
        form = await request.form(max_files=0, max_fields=4)
        if same(str(form.get("password", "")), site.password):
            response = RedirectResponse("/", 303)
            mark = site.seal(*pass_of(site, visitor(request).id))
            response.raw_headers.append(cookie(PASS, mark, request.scope))
            return response
        wrong = True
    return render(request, "login.html", 401 if wrong else 200, wrong=wrong, wait=0)


async def logout(request: Request) -> Response:
    """POST /logout: forget that the password was known."""
    response = Response(status_code=204)
    response.raw_headers.append(cookie(PASS, "", request.scope, lasts=0))
    return response


async def health(request: Request) -> Response:
    """GET /health: whether the site is up."""
    return JSONResponse({"status": "ok"})


def _other_language(request: Request) -> str:
    """Return the address of this page without its language."""
    kept = [(name, value) for name, value in request.query_params.multi_items() if name not in ("lang", "part")]
    return f"{request.url.path}?{urlencode([*kept, ('lang', '')])}"


class Assets(StaticFiles):
    """Static files whose address names their content, so that a browser may keep them for good."""

    async def get_response(self, path: str, scope: Any) -> Response:
        """Return the file, whatever version was asked for."""
        response = await super().get_response(path.partition("/")[2] or path, scope)
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return response


ROUTES = [
    Route("/", index),
    Route("/minutes/{id}-u{position:int}", utterance),
    Route("/minutes/{id}", index),
    Route("/minutes/{id}/u{position:int}", utterance),
    Route("/minutes/{id}/file", original),
    Route("/login", login, methods=["GET", "POST"]),
    Route("/logout", logout, methods=["POST"]),
    Route("/health", health),
    Mount("/static", Assets(directory=HERE / "static")),
]
