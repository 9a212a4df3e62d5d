"""The JSON API under /api: meetings, what is in them, adding, correcting and removing them."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from assistant.given import FILTERS
from assistant.web import uploads, views
from assistant.web.api import events, sent, text, visitor
from assistant.web.listing import Wanted, listing
from assistant.web.openapi import description
from assistant.web.security import TooLarge
from assistant.web.site import Site, of
from index.errors import BadSetting

if TYPE_CHECKING:
    from pathlib import Path

    from starlette.requests import Request

    from assistant.web.jobs import Job

WISHES = ("held_on", "title", "person", "name", "role", "speaker")  # what can be set right
FOUND = 20  # passages of a search at most


async def meetings(request: Request) -> Response:
    """GET /api/meetings?q=&body=&speaker=&since=&until=."""
    site, wanted = of(request), Wanted.of(request.query_params)
    found = await site.read(listing, site.assistant, wanted)
    rows = [views.meeting_info(row.info) | {"hits": row.hits, "first": row.first} for row in found.rows]
    return JSONResponse({"meetings": rows, "total": found.total, "bodies": found.bodies, "speakers": found.speakers})


async def meeting(request: Request) -> Response:
    """GET /api/meetings/{id}: the whole meeting."""
    site = of(request)
    return JSONResponse(views.meeting(await site.read(site.assistant.meeting, request.path_params["id"])))


async def exchanges(request: Request) -> Response:
    """GET /api/meetings/{id}/exchanges: each question with the passages that reply to it."""
    site = of(request)
    found = await site.read(site.assistant.exchanges, request.path_params["id"])
    rows = [
        {"questions": [views.passage(p) for p in x.questions], "answers": [views.passage(p) for p in x.answers]}
        for x in found
    ]
    return JSONResponse({"exchanges": rows})


async def correct(request: Request) -> Response:
    """PATCH /api/meetings/{id}: set right what was read wrong."""
    site, body = of(request), await sent(request)
    wish: dict[str, Any] = {name: text(body, name, empty=True) for name in WISHES}
    place = body.get("utterance")
    if place is not None and (isinstance(place, bool) or not isinstance(place, int | str)):
        raise BadSetting(f"'utterance' is {place!r}. Give its position or its id.")
    corrected = await site.read(lambda: site.assistant.correct(request.path_params["id"], utterance=place, **wish))
    return JSONResponse(views.meeting(corrected))


async def corrections(request: Request) -> Response:
    """GET /api/meetings/{id}/corrections: what was set right, beside what was read."""
    site = of(request)
    made = await site.read(site.assistant.corrections, request.path_params["id"])
    return JSONResponse({"corrections": [one.to_dict() for one in made]})


async def undo(request: Request) -> Response:
    """DELETE /api/meetings/{id}/corrections/{number}."""
    site, place = of(request), request.path_params
    return JSONResponse(views.meeting(await site.read(site.assistant.undo, place["id"], place["number"])))


async def remove(request: Request) -> Response:
    """DELETE /api/meetings/{id}."""
    site = of(request)
    await site.read(site.assistant.remove, request.path_params["id"])
    return Response(status_code=204)


async def add(request: Request) -> Response:
    """POST /api/meetings: take one file (multipart field `file`); the answer names the stream that tells how it goes."""
    site, who = of(request), visitor(request)
    if wait := site.buckets["additions"].take(who.id):
        raise HTTPException(429, "Too many files at once. Wait a moment.", {"Retry-After": str(int(wait) + 1)})
    try:
        form = await request.form(max_files=1, max_fields=4)
        upload = form.get("file")
        if not isinstance(upload, UploadFile):
            raise HTTPException(400, "No file was sent. Send it as the field 'file' of a form.")
        path = await uploads.keep(upload, site.home)
    except TooLarge as error:
        raise HTTPException(413, f"The file is larger than {site.limits.upload / 2**20:.0f} MB. Split it.") from error
    return _begin(site, who.id, path)


async def add_sample(request: Request) -> Response:
    """POST /api/sample: add the made-up sample minutes."""
    from assistant.sample import files

    site, who, path = of(request), visitor(request), files()[0]
    copy = site.home / uploads.FOLDER / secrets.token_hex(8) / path.name
    copy.parent.mkdir(parents=True)
    copy.write_bytes(path.read_bytes())
    return _begin(site, who.id, copy)


def _begin(site: Site, owner: str, path: Path) -> Response:
    name = secrets.token_hex(8)
    job: Job = site.jobs.start(f"add {name}", owner)
    where = {"addition": name, "file": path.name, "events": f"/api/additions/{name}"}
    job.tell("step", "waiting")
    site.adding.submit(uploads.add, site, path, job)
    return JSONResponse(where, 202, {"Location": where["events"]})


async def addition(request: Request) -> Response:
    """GET /api/additions/{id}: how the addition goes, as a stream of events."""
    job = of(request).jobs.get(f"add {request.path_params['id']}", visitor(request).id)
    if job is None:
        raise HTTPException(404, "No such addition is under way. The list of meetings shows whether it was added.")
    after = request.headers.get("last-event-id", "0")
    return events(job, int(after) if after.isdecimal() else 0)


async def search(request: Request) -> Response:
    """GET /api/search?q=…: passages that answer a question, best first."""
    site, query = of(request), request.query_params
    filters = {name: query.get(name) or None for name in FILTERS}
    asked = query.get("limit", "")
    limit = min(FOUND, max(1, int(asked))) if asked.isdecimal() else 10
    found = await site.read(lambda: site.assistant.search(query.get("q", ""), limit=limit, **filters))
    rows = [views.passage(p) | {"meeting": views.meeting_info(p.meeting), "score": p.score} for p in found]
    return JSONResponse({"passages": rows})


async def suggestions(request: Request) -> Response:
    """GET /api/suggestions?lang=ja: questions that these minutes answer."""
    site = of(request)
    language = "en" if request.query_params.get("lang") == "en" else "ja"
    return JSONResponse({"questions": await site.read(site.suggestions.of, language)})


async def openapi(request: Request) -> Response:
    """GET /api/openapi.json."""
    return JSONResponse(description())


ROUTES = [
    Route("/api/meetings", meetings, methods=["GET"]),
    Route("/api/meetings", add, methods=["POST"]),
    Route("/api/meetings/{id}", meeting, methods=["GET"]),
    Route("/api/meetings/{id}", correct, methods=["PATCH"]),
    Route("/api/meetings/{id}/corrections", corrections),
    Route("/api/meetings/{id}/corrections/{number:int}", undo, methods=["DELETE"]),
    Route("/api/meetings/{id}", remove, methods=["DELETE"]),
    Route("/api/meetings/{id}/exchanges", exchanges),
    Route("/api/additions/{id}", addition),
    Route("/api/sample", add_sample, methods=["POST"]),
    Route("/api/search", search),
    Route("/api/suggestions", suggestions),
    Route("/api/openapi.json", openapi),
]
