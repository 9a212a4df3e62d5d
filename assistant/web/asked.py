"""From a request under /v1 to the question, what was asked before it, and the filters; or to the refusal."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from assistant.given import FILTERS, filters_of
from assistant.web.visitors import same

Plain = dict[str, Any]
MODEL = "minutes"  # the only one there is: whatever words the answers is the server's own setting
TYPES = {
    401: "authentication_error",
    404: "not_found_error",
    429: "rate_limit_error",
    500: "server_error",
    503: "server_error",
}


class Refused(Exception):
    """A request that is answered with an error, as the protocol tells errors."""

    def __init__(
        self, status: int, message: str, param: str | None = None, code: str | None = None,
        headers: dict[str, str] | None = None,
    ) -> None:  # fmt: skip
        """Refuse with a status; `param` names the field that is wrong."""
        super().__init__(message)
        self.status, self.param, self.code, self.headers = status, param, code, headers

    def body(self) -> Plain:
        """Return the error object."""
        kind = TYPES.get(self.status, "invalid_request_error")
        return {"error": {"message": str(self), "type": kind, "param": self.param, "code": self.code}}


@dataclass(frozen=True)
class Asked:
    """What a request asks for."""

    question: str  # the last message of the user
    earlier: tuple[str, ...]  # what the user asked before, in order
    filters: Plain  # as `Assistant.ask` takes them
    stream: bool
    usage: bool  # a stream ends with the usage
    told: str  # the words of all messages, to estimate the usage


def read(body: bytes) -> Asked:
    """Return what the body of a request asks for; settings of a model that minutes have no use for are ignored.

    Raises:
        Refused: it is no request, or asks for what there is not.
        BadSetting: a filter is no date.
    """
    try:
        sent = json.loads(body or b"{}")
    except (ValueError, RecursionError) as error:
        raise Refused(400, f"The body is no JSON ({error}). Send an object with 'model' and 'messages'.") from error
    if not isinstance(sent, dict):
        raise Refused(400, "The body is no JSON object. Send an object with 'model' and 'messages'.")
    known(sent.get("model"))
    if sent.get("n") not in (None, 1):
        raise Refused(400, f"'n' is {sent['n']!r}; there is one answer to a question. Leave it out.", "n")
    messages = _messages(sent.get("messages"))
    if messages[-1][0] != "user":
        raise Refused(400, "The last message is not the user's. Let it be the question.", "messages")
    options = sent.get("stream_options")
    return Asked(
        messages[-1][1],
        tuple(text for role, text in messages[:-1] if role == "user"),
        _filters(sent.get("minutes")),
        bool(sent.get("stream")),
        isinstance(options, dict) and bool(options.get("include_usage")),
        "\n".join(text for _, text in messages),
    )


def known(model: object) -> None:
    """Let the one model pass that there is.

    Raises:
        Refused: it is another, or none.
    """
    if not model:
        raise Refused(400, f"'model' is missing. Name the model {MODEL!r}.", "model")
    if model != MODEL:
        raise Refused(404, f"There is no model {model!r}. Name {MODEL!r}.", "model", "model_not_found")


def let_in(authorization: str, password: str | None) -> None:
    """Let pass who gives the password as the key, or anyone where there is none.

    Raises:
        Refused: the key is missing or another.
    """
    kind, _, key = authorization.partition(" ")
    if password is not None and not (kind.lower() == "bearer" and same(key.strip(), password)):
        raise Refused(401, "The key is not the password of this site. Send it as `Authorization: Bearer …`.",
                      code="invalid_api_key", headers={"WWW-Authenticate": "Bearer"})  # fmt: skip


def _messages(sent: object) -> list[tuple[str, str]]:
    """Return role and text of each message that has something to say."""
    if not isinstance(sent, list) or not sent:
        raise Refused(
            400, "'messages' is empty or no list. Send at least the question, as a message of the user.", "messages"
        )
    found = [(str(one.get("role")), _text(one.get("content"))) for one in sent if isinstance(one, dict)]
    if len(found) < len(sent):
        raise Refused(400, "A message is no object. Send each as {'role': …, 'content': …}.", "messages")
    return found


def _text(content: object) -> str:
    """Return the text of a message, which may come in parts."""
    if content is None:
        return ""
    if isinstance(content, str):
        return content.encode("utf-8", "replace").decode()  # JSON can hold halves of characters
    parts = content if isinstance(content, list) else [content]
    texts = [one.get("text") for one in parts if isinstance(one, dict) and one.get("type") in ("text", "input_text")]
    if len(texts) < len(parts) or not all(isinstance(text, str) for text in texts):
        raise Refused(400, "A message holds something else than text. Only text can be asked.", "messages")
    return _text("\n".join(str(text) for text in texts))


def _filters(sent: object) -> Plain:
    """Return the filters that narrow the search."""
    if sent is None:
        return {}
    if not isinstance(sent, dict):
        raise Refused(400, f"'minutes' is no object. Send filters: {', '.join(FILTERS)}.", "minutes")
    for name, value in sent.items():
        if name not in FILTERS:
            raise Refused(400, f"There is no filter {name!r}. There are {', '.join(FILTERS)}.", "minutes")
        if not isinstance(value, str | None):
            raise Refused(400, f"The filter {name!r} is {value!r}. Give a text.", "minutes")
    filters = {name: value for name, value in sent.items() if value}
    filters_of(**filters)
    return filters
