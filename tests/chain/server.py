"""A language model's server on loopback, in OpenAI's protocol: it gives scripted replies, streamed, and fails on demand."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

Reply = str | Callable[[list[dict[str, str]]], str]


@dataclass
class Script:
    """What the server does, and what it was asked."""

    reply: Reply = ""
    fails: str | None = None  # "401", "429", "500", "404", "too_long", "silent", "cut", "cut_quietly", "nonsense"
    most: int = 10**9  # characters of a prompt that is not too long
    size: int = 3  # characters of each piece
    asked: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)


ERRORS = {
    "401": (401, {"message": "Incorrect API key provided.", "code": "invalid_api_key", "type": "invalid_request_error"}),
    "404": (404, {"message": "The model does not exist.", "code": "model_not_found", "type": "invalid_request_error"}),
    "429": (429, {"message": "Rate limit reached.", "code": "rate_limit_exceeded", "type": "requests"}),
    "500": (500, {"message": "The server had an error.", "code": None, "type": "server_error"}),
    "too_long": (400, {"message": "This model's maximum context length is 4096 tokens.", "code": "context_length_exceeded"}),
}  # fmt: skip


def app(script: Script) -> Starlette:
    """Return the server's application."""

    async def completions(request: Request) -> Response:
        body = await request.json()
        script.asked.append(body)
        script.keys.append(request.headers.get("authorization"))
        fails = script.fails
        if sum(len(str(m["content"])) for m in body["messages"]) > script.most:
            fails = "too_long"
        if fails in ERRORS:
            status, error = ERRORS[fails]
            return JSONResponse({"error": error}, status_code=status)
        if fails == "nonsense":
            return Response("<html>proxy</html>", media_type="text/html")
        text = script.reply if isinstance(script.reply, str) else script.reply(body["messages"])
        if not body.get("stream"):
            message = {"role": "assistant", "content": text}
            choice = {"index": 0, "message": message, "finish_reason": "stop"}
            return JSONResponse(
                {"id": "c", "object": "chat.completion", "created": 0, "model": "m", "choices": [choice]}
            )
        return StreamingResponse(_stream(text, fails), media_type="text/event-stream")

    async def _stream(text: str, fails: str | None) -> AsyncIterator[str]:
        import asyncio

        if fails == "silent":
            await asyncio.sleep(30)
        end = len(text) * 2 // 3 if fails in ("cut", "cut_quietly") else len(text)
        yield _event({"role": "assistant", "content": ""})
        for at in range(0, end, script.size):
            yield _event({"content": text[at : min(at + script.size, end)]})
        if fails == "cut":
            raise ConnectionError("cut on purpose")
        if fails == "cut_quietly":
            return
        yield _event({}, "stop")
        yield "data: [DONE]\n\n"

    return Starlette(routes=[Route("/v1/chat/completions", completions, methods=["POST"])])


def _event(delta: dict[str, str], reason: str | None = None) -> str:
    choice = {"index": 0, "delta": delta, "finish_reason": reason}
    chunk = {"id": "c", "object": "chat.completion.chunk", "created": 0, "model": "m", "choices": [choice]}
    return f"data: {json.dumps(chunk, ensure_ascii=False)}\n\n"


@contextmanager
def serving(script: Script) -> Iterator[str]:
    """Serve the script in a thread; yield the address."""
    config = uvicorn.Config(app(script), host="127.0.0.1", port=0, log_level="critical", lifespan="off")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    until = time.monotonic() + 20
    while not server.started:
        assert time.monotonic() < until, "the server did not start"
        time.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}/v1"
    finally:
        server.should_exit = server.force_exit = True
        thread.join(10)
