"""Ask in a conversation: the answer is made in a thread, told as it comes, and kept whether or not anybody still listens."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from assistant.records import Answer
from assistant.web import views
from index.errors import MinutesError

if TYPE_CHECKING:
    from assistant.conversation import Conversation
    from assistant.web.jobs import Job
    from assistant.web.site import Site

BROKEN = "Something went wrong while answering; the server's log has the details. Ask again."
log = logging.getLogger(__name__)


def begin(site: Site, conversation: Conversation, owner: str, question: str, filters: dict[str, str]) -> Job:
    """Start answering a question; the job tells `start`, `text`…, then `turn` or `error`."""
    job = site.jobs.start(name(conversation.id), owner)
    job.tell("start", {"conversation": conversation.id, "question": question})
    site.answering.submit(_answer, conversation, question, filters, job)
    return job


def name(conversation: str) -> str:
    """Return the name of the job that answers in a conversation."""
    return f"chat {conversation}"


def _answer(conversation: Conversation, question: str, filters: dict[str, Any], job: Job) -> None:
    """Answer in this thread, until it is done or somebody asks to stop."""
    try:
        if job.stop.is_set():
            job.tell("stopped", {"turn": None}, last=True)
            return
        stream = conversation.stream(question, **filters)
        for piece in stream:
            if isinstance(piece, Answer):
                job.tell("turn", views.turn(conversation.turns[-1]), last=True)
                return
            job.tell("text", piece)
            if job.stop.is_set():
                stream.close()  # type: ignore[attr-defined]  # a generator; closing it keeps what was told
                break
        turns = conversation.turns
        job.tell("stopped", {"turn": views.turn(turns[-1]) if turns else None}, last=True)
    except MinutesError as error:
        job.tell("error", {"message": str(error)}, last=True)
    except Exception:
        log.exception("answering failed")
        job.tell("error", {"message": BROKEN}, last=True)
