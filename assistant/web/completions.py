"""The doors under /v1: programs that speak OpenAI's protocol ask minutes as if they were a model named `minutes`.

The last message of the user is the question; those before it say what a follow-up means. An answer carries its
sources as footnotes in the text, and besides as `citations` and `minutes`, on the completion or, streamed, on the
chunk that has the finish reason. A request may narrow the search with `minutes`: meeting, body, since, until, speaker, role.
"""

from __future__ import annotations

import contextlib
import logging
import time
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Generator
from concurrent.futures import Executor, ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from assistant.records import Answer
from assistant.web import asked
from assistant.web.asked import Asked, Refused
from assistant.web.flow import flow
from assistant.web.written import Written, event
from index.errors import BadQuestion, BadSetting, MinutesError, UnknownMeeting

if TYPE_CHECKING:
    from starlette.requests import Request

    from assistant.assistant import Assistant

Plain = dict[str, Any]
Piece = str | Answer
LARGEST = 2**20  # bytes of a request, which tells the whole conversation every time
THREADS = 4  # answers made at once; more of them only wait for the same cores
HEADERS = {"X-Accel-Buffering": "no", "Cache-Control": "no-store"}  # a proxy must not hold pieces back
ASKER = (BadQuestion, BadSetting, UnknownMeeting)  # what the request caused; every other error is the server's
BROKEN = "Something went wrong while answering; the server's log has the details. Ask again."
log = logging.getLogger(__name__)


def routes(
    assistant: Assistant,
    *,
    password: str | None = None,
    wait: Callable[[Request], float] | None = None,
    pool: Executor | None = None,
) -> list[Route]:
    """Return the routes over an assistant.

    `password` is what a program must give as its key; `wait` says how many seconds whoever asks too often has to wait;
    `pool` is where answers are made.
    """
    door = Completions(assistant, wait or (lambda request: 0.0), pool or ThreadPoolExecutor(THREADS, "completion"))
    table: tuple[tuple[str, str, Callable[..., Any]], ...] = (
        ("/v1/chat/completions", "POST", door.complete),
        ("/v1/models", "GET", door.models),
        ("/v1/models/{model:path}", "GET", door.model),
        ("/v1/{rest:path}", "", door.elsewhere),
    )
    every = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
    return [Route(path, _guarded(run, method, password), methods=every) for path, method, run in table]


class Completions:
    """Answers requests as a model would."""

    def __init__(self, assistant: Assistant, wait: Callable[[Request], float], pool: Executor) -> None:
        """Answer from an assistant, in threads of `pool`."""
        self.assistant, self.wait, self.pool = assistant, wait, pool
        self.began = int(time.time())

    async def models(self, request: Request) -> Response:
        """GET /v1/models."""
        return JSONResponse({"object": "list", "data": [self._model()]})

    async def model(self, request: Request) -> Response:
        """GET /v1/models/{model}."""
        asked.known(request.path_params["model"])
        return JSONResponse(self._model())

    async def elsewhere(self, request: Request) -> Response:
        """Whatever else clients try: what there is."""
        raise Refused(404, f"There is no {request.url.path}; there are /v1/chat/completions and /v1/models.")

    async def complete(self, request: Request) -> Response:
        """POST /v1/chat/completions."""
        ask = asked.read(await _body(request))
        if seconds := self.wait(request):
            raise Refused(429, "Too many questions at once. Wait a moment.", code="rate_limit_exceeded",
                          headers={"Retry-After": str(int(seconds) + 1)})  # fmt: skip
        pieces = flow(self.pool, lambda: self._answer(ask))
        written = Written(ask, str(request.base_url).rstrip("/"))
        if ask.stream:
            first = await anext(pieces)  # what cannot be answered is told as a status, before anything is sent
            return StreamingResponse(_sent(written, first, pieces), media_type="text/event-stream", headers=HEADERS)
        async with contextlib.aclosing(pieces):
            async for piece in pieces:
                answer = piece
        assert isinstance(answer, Answer)  # the last piece is the answer itself
        return JSONResponse(written.whole(answer))

    def _answer(self, ask: Asked) -> Generator[Piece, None, None]:
        yield from self.assistant.recalled(ask.earlier, **ask.filters).stream(ask.question, **ask.filters)

    def _model(self) -> Plain:
        return {"id": asked.MODEL, "object": "model", "created": self.began, "owned_by": "minutes-assistant"}


async def _sent(written: Written, first: Piece, rest: AsyncGenerator[Piece, None]) -> AsyncIterator[str]:
    """Yield the events of a streamed answer."""
    text = ""
    yield event(written.chunk({"role": "assistant", "content": ""}))
    try:
        async with contextlib.aclosing(rest):
            async for piece in _chained(first, rest):
                if isinstance(piece, Answer):
                    more, end = written.footnotes(piece), written.chunk({}, "stop") | written.extras(piece)
                else:
                    more, end = piece, None
                text += more
                if more:
                    yield event(written.chunk({"content": more}))
                if end:
                    yield event(end)
        if written.ask.usage:
            yield event(written.last(text))
    except Exception as error:  # the status is out already: the error is an event
        yield event(_refused(error).body())
    yield "data: [DONE]\n\n"


async def _chained(first: Piece, rest: AsyncIterator[Piece]) -> AsyncIterator[Piece]:
    yield first
    async for piece in rest:
        yield piece


async def _body(request: Request) -> bytes:
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > LARGEST:
            raise Refused(413, f"The request is larger than {LARGEST:,} bytes. Send fewer of the earlier messages.")
    return body


def _guarded(run: Callable[..., Any], method: str, password: str | None) -> Callable[[Request], Any]:
    """Return an endpoint that asks for the key and the method, and tells what goes wrong as the protocol does."""

    async def endpoint(request: Request) -> Response:
        try:
            asked.let_in(request.headers.get("authorization", ""), password)
            if method and request.method != method and (request.method, method) != ("HEAD", "GET"):
                raise Refused(
                    405, f"{request.url.path} takes {method}, not {request.method}.", headers={"Allow": method}
                )
            response: Response = await run(request)
        except Exception as error:
            refused = _refused(error)
            response = JSONResponse(refused.body(), refused.status, refused.headers)
        return response

    return endpoint


def _refused(error: Exception) -> Refused:
    """Return any error as the protocol tells it; a bug is logged and its words are kept back."""
    if isinstance(error, Refused):
        return error
    if isinstance(error, MinutesError):
        return Refused(400 if isinstance(error, ASKER) else 503, str(error))
    log.error("answering failed", exc_info=error)
    return Refused(500, BROKEN)
