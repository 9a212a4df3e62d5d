"""Write an answer as the objects of OpenAI's protocol: a completion, or the chunks of a streamed one."""

from __future__ import annotations

import json
import secrets
import time
from typing import Any

from assistant.records import Answer
from assistant.web import asked, views
from assistant.web.asked import Asked

Plain = dict[str, Any]
BYTES = 3  # of text for a token: about what models make of either language


class Written:
    """An answer as objects of the protocol."""

    def __init__(self, ask: Asked, address: str) -> None:
        """Write what answers `ask`; `address` is the site's, where sources are read on."""
        self.ask, self.address = ask, address
        self.id, self.created = f"chatcmpl-{secrets.token_hex(12)}", int(time.time())

    def whole(self, answer: Answer) -> Plain:
        """Return the completion."""
        text = answer.text + self.footnotes(answer)
        message = {"role": "assistant", "content": text, "refusal": None}
        choice = {"index": 0, "message": message, "finish_reason": "stop", "logprobs": None}
        return self._object("chat.completion", [choice]) | {"usage": self.usage(text)} | self.extras(answer)

    def chunk(self, delta: Plain, finish: str | None = None) -> Plain:
        """Return a chunk of the stream."""
        choice = {"index": 0, "delta": delta, "finish_reason": finish, "logprobs": None}
        return self._object("chat.completion.chunk", [choice]) | ({"usage": None} if self.ask.usage else {})

    def last(self, text: str) -> Plain:
        """Return the chunk that tells the usage, when that was asked for."""
        return self._object("chat.completion.chunk", []) | {"usage": self.usage(text)}

    def _object(self, kind: str, choices: list[Plain]) -> Plain:
        return {"id": self.id, "object": kind, "created": self.created, "model": asked.MODEL, "choices": choices}

    def footnotes(self, answer: Answer) -> str:
        """Return what follows the answer's text: a notice, and a line for each source."""
        from assistant.export import source

        notes = [answer.notice] if answer.notice else []
        for citation in answer.citations:
            url = views.citation(citation)["url"]
            notes.append(
                f"[{citation.number}] {source(citation, answer.language)}" + (f" {self.address}{url}" if url else "")
            )
        return "".join(f"\n\n{note}" for note in notes)

    def extras(self, answer: Answer) -> Plain:
        """Return the fields that the protocol does not know."""
        told = views.answer(answer)
        return {"citations": told.pop("citations"), "minutes": told}

    def usage(self, text: str) -> Plain:
        """Return an estimate of tokens: one for so many bytes."""
        asked_, told = (-(-len(words.encode()) // BYTES) for words in (self.ask.told, text))
        return {"prompt_tokens": asked_, "completion_tokens": told, "total_tokens": asked_ + told}


def event(value: Plain) -> str:
    """Return an event of a stream."""
    return f"data: {json.dumps(value, ensure_ascii=False, separators=(',', ':'))}\n\n"
