"""Have a language model word an answer, and answer with sentences of the minutes where it fails."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assistant import extractive, passages
from assistant.models import TOO_LONG, Writer
from assistant.records import Answer
from index.errors import ModelFailed
from index.retrieval import Filters, Find, Found, search
from index.store import Store

FEWER = (passages.SHOWN, 4, 2, 1)  # passages shown, fewer each time the model says that they are too many
FEW_LINES = 6  # of a digest that is about less than a meeting
INSTEAD = {
    "ja": "（回答は途中で止まりました。以下は議事録からの抜き書きです。）",
    "en": "(The answer broke off. What follows is taken from the minutes word for word.)",
}
NOTICE = {
    "ja": "言語モデルを使えなかったため、議事録の文をそのまま示します。{error}",
    "en": "The language model could not be used, so the minutes answer in their own words. {error}",
}


def stream(
    store: Store, question: str, filters: Filters, writer: Writer, *, first: int = 1, find: Find = search
) -> Iterator[str | Answer]:
    """Yield the text of the model's answer as it passes the gates, then the `Answer`.

    Where the model fails, what the minutes say word for word takes its place, and the answer's notice says why.

    Raises:
        BadSetting, ModelUnavailable: the model's name, package or key is wrong or missing.
    """
    writer.chat  # noqa: B018 - a wrong setting is an error; only a call that fails is answered otherwise
    from assistant.chain import answer_chain

    for limit in FEWER:
        chain = answer_chain(store, writer, filters=filters, first=first, limit=limit, find=find)
        try:
            yield from chain.stream(question)
            return
        except ModelFailed as error:
            failed = error
            if error.cause != TOO_LONG or error.so_far:
                break
    told = failed.so_far
    number = max((c.number for c in told.citations), default=first - 1) + 1 if told else first
    yield from instead(extractive.answer(store, question, filters, first=number, find=find), failed, told)


def retell(store: Store, found: Found, answer: Answer, writer: Writer) -> Iterator[str | Answer]:
    """Yield a digest or timeline in fluent words, then the `Answer`: every sentence cites a line of `answer`.

    Of few lines, as of what became of one matter, the model is shown what else was said of it, too. Where the model
    fails, or nothing of what it writes stands, `answer` comes as it is.
    """
    writer.chat  # noqa: B018 - as above
    from assistant.chain import messages
    from assistant.models import explained
    from assistant.writing import Writing

    sources = shown(store, found, answer)
    job = "digest" if len(sources) == len(answer.citations) else "answer"
    writing = Writing(store, writer, found, sources)
    try:
        with explained(writer.name):
            for chunk in writer.chat.stream(messages(job, sources, answer.question, answer.language)):
                yield from writing.feed(str(chunk.text))
        rest = writing.finish()
    except ModelFailed as error:
        yield from instead(answer, error, writing.so_far())
        return
    if not writing.keeper.passed:
        yield from _verbatim(replace(answer, dropped=tuple(writing.keeper.dropped)))
        return
    yield from rest


def shown(store: Store, found: Found, answer: Answer) -> tuple[passages.Source, ...]:
    """Return the lines of a digest as sources, and after few of them the passages found for the same question."""
    lines = passages.of_citations(store, answer.citations)
    if len(lines) >= FEW_LINES:
        return lines
    told = {source.passage.utterance_id for source in lines}
    rest = [p for p in found.passages if p.utterance_id not in told]
    first = max((source.number for source in lines), default=0) + 1
    return (*lines, *passages.number(store, rest, first=first))


def instead(answer: Answer, error: ModelFailed, told: Answer | None = None) -> Iterator[str | Answer]:
    """Yield an answer in the words of the minutes in place of the model's, after what was told of that already."""
    answer = replace(answer, notice=NOTICE[answer.language].format(error=error))
    if told is None:
        yield from _verbatim(answer)
        return
    known = {c.number for c in told.citations}
    rest = f"\n\n{INSTEAD[answer.language]}\n{answer.text}"
    yield from rest.splitlines(keepends=True)
    yield replace(
        answer, text=told.text + rest, short=told.short, found=True, reason=None, model=told.model, dropped=told.dropped,
        citations=(*told.citations, *(c for c in answer.citations if c.number not in known)),
    )  # fmt: skip


def _verbatim(answer: Answer) -> Iterator[str | Answer]:
    yield from answer.text.splitlines(keepends=True)
    yield answer
