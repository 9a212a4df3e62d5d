"""What the tests of answers by a language model share: scripted models, and where their marks point."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from langchain_core.language_models.fake_chat_models import GenericFakeChatModel
from langchain_core.messages import AIMessage

from assistant import Answer, Assistant, digest, fluent, passages
from assistant.models import Writer
from index.retrieval import Filters, search
from index.words import fold

MARK = re.compile(r"\[\d+\]|【\d+】|［\d+］|（\d+）")


def scripted(*replies: str) -> GenericFakeChatModel:
    """Return a chat model that gives the replies one after another, in pieces."""
    return GenericFakeChatModel(messages=iter([AIMessage(reply) for reply in replies]))


def filled(given: Assistant, question: str, reply: str) -> str:
    """Return a scripted reply with the numbers of the passages that it means."""
    found = search(given._store, question, limit=10)
    digested = digest.answer(given._store, question, Filters())
    sources = (
        fluent.shown(given._store, found, digested)
        if digested is not None and digested.found
        else passages.number(given._store, found.passages)
    )

    def number(words: str) -> str:
        best = [s for s in sources if fold(words) in fold(s.passage.text)]
        assert best, f"no passage shown for {question!r} holds {words!r}"
        return str(best[0].number)

    reply = re.sub(r"\[\[(.+?)\]\]", lambda m: f"[{number(m[1])}]", reply)
    return re.sub(r"\{(.+?)\}", lambda m: number(m[1]), reply)


def answered(given: Assistant, question: str, reply: str, unsupported: str = "drop") -> Answer:
    """Return the answer to a question when the model gives the reply."""
    return Assistant(given._store, Writer(scripted(filled(given, question, reply)), unsupported=unsupported)).ask(
        question
    )


def pieces(text: str, size: int) -> Iterator[str]:
    """Yield a text in pieces of a size."""
    for start in range(0, len(text), size):
        yield text[start : start + size]


def shown(answer: Answer) -> str:
    """Return what an answer shows as supported, without its marks and white space."""
    return fold(re.sub(r"\[\d+\]", "", answer.text)) if answer.found else ""


def sentences_of(reply: str, marks: Sequence[str] = ()) -> list[str]:
    """Return the lines of a reply without marks."""
    return [re.sub(r"\[\d+\]|【\d+】|［\d+］|（\d+）", "", line).strip() for line in reply.splitlines()]


def whole(answer: Answer, reply: str) -> bool:
    """Return whether every line of a reply stands in the answer, whatever its marks look like."""
    told = fold(MARK.sub("", answer.text))
    return not answer.dropped and all(fold(MARK.sub("", line)) in told for line in reply.splitlines())
