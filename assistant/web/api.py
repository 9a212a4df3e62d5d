"""The JSON API under /api: conversations and their answers."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any

from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from assistant.given import FILTERS
from assistant.web import chat, views
from assistant.web.site import of
from assistant.web.visitors import Visitor
from index.errors import BadSetting

if TYPE_CHECKING:
    from starlette.requests import Request

    from assistant.conversation import Conversation
    from assistant.web.jobs import Job

STREAM = {"X-Accel-Buffering": "no"}  # a proxy must not hold events back


def visitor(request: Request) -> Visitor:
    """Return who asks."""
    found: Visitor = request.state.visitor
    return found


async def sent(request: Request) -> dict[str, Any]:
    """Return the JSON object that was sent.

    Raises:
        HTTPException: it is something else.
    """
    try:
        body = json.loads(await request.body() or b"{}")
    except ValueError as error:
        raise HTTPException(400, f"The body is no JSON ({error}). Send an object, such as {{}}.") from error
    if not isinstance(body, dict):
        raise HTTPException(400, "The body is no JSON object. Send an object, such as {}.")
    return body


def text(body: dict[str, Any], name: str, *, needed: bool = False, empty: bool = False) -> str | None:
    """Return a text that was sent, or None for none; an empty one counts as none unless it may be `empty`.

    Raises:
        BadSetting: it is no text, or it is missing and needed.
    """
    value = body.get(name)
    if value is not None and not isinstance(value, str):
        raise BadSetting(f"{name!r} is {value!r}. Give a text.")
    if needed and value is None:
        raise BadSetting(f"{name!r} is missing. Give a text.")
    return value if needed or empty else value or None


def events(job: Job, after: int = 0) -> Response:
    """Return a job's events as a stream."""
    return StreamingResponse(job.read(after), media_type="text/event-stream", headers=STREAM)


async def ask(request: Request) -> Response:
    """POST /api/questions: answer a question, as a stream of events."""
    site, who, body = of(request), visitor(request), await sent(request)
    question = text(body, "question", needed=True) or ""
    filters = {name: value for name in FILTERS if (value := text(body, name))}
    for day in ("since", "until"):
        if day in filters:
            _day(filters[day])
    wait = max(site.buckets["questions"].take(who.id), site.buckets["crowd"].take(_address(request)))
    if wait or site.jobs.running() >= site.limits.waiting or site.jobs.running(who.id) >= 3:
        raise HTTPException(429, "Too many questions at once. Wait a moment.", {"Retry-After": str(int(wait) + 1)})
    conversation = await site.read(_conversation, site.assistant, text(body, "conversation"), who.id)
    running = site.jobs.get(chat.name(conversation.id), who.id)
    if running is not None and running.finished is None:
        raise HTTPException(409, "This conversation is still answering. Wait for it, or stop it.")
    return events(chat.begin(site, conversation, who.id, question, filters))


async def listen(request: Request) -> Response:
    """GET /api/conversations/{id}/events: read on after Last-Event-ID; 204 when nothing runs."""
    job = of(request).jobs.get(chat.name(request.path_params["id"]), visitor(request).id)
    after = request.headers.get("last-event-id", "0")
    return Response(status_code=204) if job is None else events(job, int(after) if after.isdecimal() else 0)


async def stop(request: Request) -> Response:
    """POST /api/conversations/{id}/stop: end the answer; what was told is kept."""
    job = of(request).jobs.get(chat.name(request.path_params["id"]), visitor(request).id)
    if job is not None:
        job.stop.set()
    return JSONResponse({"stopped": job is not None and job.finished is None})


async def conversations(request: Request) -> Response:
    """GET /api/conversations: the visitor's own, the latest first."""
    site = of(request)
    found = await site.read(site.assistant.conversations, visitor(request).id)
    return JSONResponse({"conversations": [one.to_dict() for one in found]})


async def conversation(request: Request) -> Response:
    """GET /api/conversations/{id}: its turns."""
    site, who = of(request), visitor(request)
    identity = request.path_params["id"]

    def read() -> dict[str, Any]:
        found = _conversation(site.assistant, identity, who.id)
        return {"id": found.id, "title": found.title, "turns": [views.turn(t) for t in found.turns]}

    told = await site.read(read)
    job = site.jobs.get(chat.name(identity), who.id)
    return JSONResponse(told | {"running": job is not None and job.finished is None})


async def forget(request: Request) -> Response:
    """DELETE /api/conversations/{id}."""
    site, who = of(request), visitor(request)
    await site.read(lambda: site.assistant.forget(request.path_params["id"], who.id))
    return Response(status_code=204)


async def rate(request: Request) -> Response:
    """PUT /api/conversations/{id}/turns/{number}/rating: 1, -1 or null."""
    site, who, body = of(request), visitor(request), await sent(request)
    rating = body.get("rating")
    if rating not in (1, -1, None) or isinstance(rating, (bool, float)):
        raise BadSetting(f"{rating!r} is no rating. Give 1, -1 or null.")
    place = request.path_params
    await site.read(lambda: site.assistant.rate(place["id"], place["number"], rating, owner=who.id))
    return JSONResponse({"rating": rating})


async def export(request: Request) -> Response:
    """GET /api/conversations/{id}/export?format=md|docx&turn=2: the conversation, or one turn, with its sources."""
    from assistant import export as exporting

    site, who = of(request), visitor(request)
    kind, number = request.query_params.get("format", "md"), request.query_params.get("turn", "")
    if kind not in exporting.FORMATS:
        raise BadSetting(f"{kind!r} is no format. Give {' or '.join(exporting.FORMATS)}.")

    def write() -> bytes:
        found = _conversation(site.assistant, request.path_params["id"], who.id)
        turns = [t for t in found.turns if not number or str(t.number) == number]
        return exporting.FORMATS[kind].write(found.title, turns)

    name = f"minutes-{dt.date.today().isoformat()}.{kind}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(await site.read(write), media_type=exporting.FORMATS[kind].media_type, headers=headers)


async def evaluation(request: Request) -> Response:
    """GET /api/evaluation.jsonl: the visitor's rated answers as questions with their evidence."""
    from assistant.export import evaluation_rows

    site, who = of(request), visitor(request)

    def write() -> str:
        own = [_conversation(site.assistant, c.id, who.id) for c in site.assistant.conversations(who.id)]
        rows = [row for one in own for row in evaluation_rows(one.id, one.turns)]
        return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)

    headers = {"Content-Disposition": 'attachment; filename="evaluation.jsonl"'}
    return Response(await site.read(write), media_type="application/jsonl", headers=headers)


def _conversation(assistant: Any, identity: str | None, owner: str) -> Conversation:
    found: Conversation = assistant.conversation(identity, owner=owner)
    return found


def _day(value: str) -> None:
    try:
        dt.date.fromisoformat(value)
    except ValueError as error:
        raise BadSetting(f"{value!r} is no date. Write it as 2016-07-06.") from error


def _address(request: Request) -> str:
    return request.client.host if request.client else ""


ROUTES = [
    Route("/api/questions", ask, methods=["POST"]),
    Route("/api/conversations", conversations),
    Route("/api/conversations/{id}", conversation, methods=["GET"]),
    Route("/api/conversations/{id}", forget, methods=["DELETE"]),
    Route("/api/conversations/{id}/events", listen),
    Route("/api/conversations/{id}/stop", stop, methods=["POST"]),
    Route("/api/conversations/{id}/export", export),
    Route("/api/conversations/{id}/turns/{number:int}/rating", rate, methods=["PUT"]),
    Route("/api/evaluation.jsonl", evaluation),
]
