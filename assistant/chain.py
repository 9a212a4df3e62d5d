"""From a question to a fluent answer, as a LangChain Runnable: retrieve, number, write, hold to the minutes.

    chain = answer_chain(store, Writer("openai:gpt-5-mini"))
    chain.invoke("なぜ再委託しないのですか").text
    chain.invoke({"question": "その理由は？", "turns": [("再委託はしますか", "しません[1]。")]})

It streams text that has passed the gates, then the `Answer`, which the pieces add up to.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from langchain_core.messages import BaseMessage, HumanMessage, SystemMessage
from langchain_core.runnables import Runnable, RunnableGenerator, RunnableLambda

import prompts
from assistant import passages
from assistant.confidence import doubt
from assistant.extractive import not_told
from assistant.models import Writer, explained
from assistant.passages import Source
from assistant.records import Answer
from assistant.writing import Writing
from index.errors import ModelFailed
from index.retrieval import Filters, Find, Found, search
from index.store import Store

Asked = str | Mapping[str, Any]  # a question, or {"question": …, "turns": [(question, answer), …]}
ABSTAINS = ("not_told", "detail_not_told")  # doubts that the model may overrule, by an answer that passes the gates
EARLIER = 4  # turns that a follow-up question is read with
TURN = 600  # characters of each


@dataclass(frozen=True)
class Numbered:
    """A question with what the model is shown for it."""

    found: Found
    sources: tuple[Source, ...]
    answer: Answer | None  # that the minutes do not tell, when that is certain


def answer_chain(
    store: Store,
    writer: Writer,
    *,
    filters: Filters | None = None,
    first: int = 1,
    limit: int = passages.SHOWN,
    find: Find = search,
) -> Runnable[Asked, Answer]:
    """Return the chain; citations are numbered from `first`, the model sees `limit` passages that `find` finds, at most.

    Raises, when run:
        BadQuestion: the question is empty or over-long.
        ModelFailed: the model did not answer.
    """

    def stand_alone(asked: Asked) -> str:
        if isinstance(asked, str):
            return asked
        return standalone(writer, asked["question"], asked.get("turns") or ())

    def retrieve(question: str) -> Found:
        return find(store, question, limit=10, filters=filters)

    def number(found: Found) -> Numbered:
        reason = doubt(store, found)
        certain = reason is not None and reason not in ABSTAINS
        sources = passages.number(store, found.passages, first=first, limit=limit)
        return Numbered(found, sources, not_told(store, found, reason) if reason and certain else None)

    def prompt(numbered: Numbered) -> list[BaseMessage]:
        return messages("answer", numbered.sources, numbered.found.question.text, numbered.found.question.language)

    write = RunnableLambda(prompt) | _reply(writer)

    def tell(given: Iterator[Numbered]) -> Iterator[str | Answer]:
        for numbered in given:
            if numbered.answer is not None:
                yield numbered.answer
                continue
            yield from Writing(store, writer, numbered.found, numbered.sources).stream(write.stream(numbered))

    async def atell(given: AsyncIterator[Numbered]) -> AsyncIterator[str | Answer]:
        async for numbered in given:
            if numbered.answer is not None:
                yield numbered.answer
                continue
            writing = Writing(store, writer, numbered.found, numbered.sources)
            try:
                async for reply in write.astream(numbered):
                    for piece in writing.feed(reply):
                        yield piece
            except ModelFailed as error:
                error.so_far = writing.so_far()
                raise
            for told in writing.finish():
                yield told

    write_and_hold: Runnable[Numbered, Any] = RunnableGenerator(tell, atell)
    return RunnableLambda(stand_alone) | RunnableLambda(retrieve) | RunnableLambda(number) | write_and_hold


def messages(job: str, sources: Sequence[Source], question: str, language: str) -> list[BaseMessage]:
    """Return the prompt of a job: its rules, then the sources and the question."""
    shown = passages.show(sources, "ja" if language == "ja" else "en")
    asked = prompts.load(f"asked.{language}").format(passages=shown, question=question)
    return [SystemMessage(prompts.load(f"{job}.{language}")), HumanMessage(asked)]


def standalone(writer: Writer, question: str, turns: Sequence[tuple[str, str]]) -> str:
    """Return a follow-up question rewritten so that it stands alone; itself when nothing was said before.

    Raises:
        ModelFailed: the model did not answer.
    """
    if not turns:
        return question
    from index.words import asks_in_japanese

    language = "ja" if asks_in_japanese(question) else "en"
    earlier = "\n".join(
        f"Q: {passages.harmless(asked[:TURN])}\nA: {passages.harmless(told[:TURN])}" for asked, told in turns[-EARLIER:]
    )
    prompt = prompts.load(f"standalone.{language}").format(turns=earlier, question=question)
    with explained(writer.name):
        reply = writer.chat.invoke([HumanMessage(prompt)])
    lines = [line.strip().strip("「」\"'` ") for line in str(reply.text).splitlines() if line.strip()]
    rewritten = lines[0] if lines else ""
    return rewritten if 2 <= len(rewritten) <= max(200, 3 * len(question)) else question


def _reply(writer: Writer) -> Runnable[list[BaseMessage], str]:
    """Return the model as a Runnable from a prompt to text, whose errors say what to do."""

    def run(prompt: list[BaseMessage]) -> Iterator[BaseMessage]:
        return writer.chat.stream(prompt)

    def parse(given: Iterator[list[BaseMessage]]) -> Iterator[str]:
        prompt = [message for part in given for message in part]
        with explained(writer.name):
            ended = _Ended()
            for chunk in run(prompt):
                ended.see(chunk)
                yield str(chunk.text)
            ended.check()

    async def aparse(given: AsyncIterator[list[BaseMessage]]) -> AsyncIterator[str]:
        prompt = [message async for part in given for message in part]
        with explained(writer.name):
            ended = _Ended()
            async for chunk in writer.chat.astream(prompt):
                ended.see(chunk)
                yield str(chunk.text)
            ended.check()

    return RunnableGenerator(parse, aparse)


class _Ended:
    """Notices a stream that stopped before the model said why it stops."""

    def __init__(self) -> None:
        self._provider = self._reason = ""

    def see(self, chunk: BaseMessage) -> None:
        told = chunk.response_metadata
        self._provider = self._provider or str(told.get("model_provider") or "")
        self._reason = self._reason or str(told.get("finish_reason") or "")

    def check(self) -> None:
        if self._provider == "openai" and not self._reason:
            raise ConnectionError("cutoff: the stream ended before the answer did")
