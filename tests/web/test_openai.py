"""The doors under /v1, opened by the official client of OpenAI's protocol."""

from __future__ import annotations

import asyncio
import contextlib
import json
import re
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openai
import pytest
from starlette.applications import Starlette

from assistant import Assistant
from assistant.conversation import renumber
from assistant.records import Answer
from assistant.sample import files
from assistant.web.app import create
from assistant.web.completions import LARGEST, routes
from index.errors import BadQuestion, StoreUnwritable
from tests.web.serving import serving

WHY = "なぜ宅配は再委託をしないのですか"
NO_LUCK = "水族館のペンギンは何羽ですか"


@pytest.fixture(scope="module")
def address(sample_home: Any) -> Iterator[str]:
    """The address of the sample, served."""
    with Assistant.open(sample_home) as assistant, serving(Starlette(routes=routes(assistant))) as address:
        yield address


@pytest.fixture
def client(address: str) -> Iterator[openai.OpenAI]:
    """The official client."""
    with openai.OpenAI(base_url=f"{address}/v1", api_key="none", max_retries=0) as client:
        yield client


def ask(client: openai.OpenAI, *questions: str, **more: Any) -> Any:
    """Ask the last of the questions after the others."""
    messages: list[Any] = []
    for question in questions:
        messages += [{"role": "user", "content": question}, {"role": "assistant", "content": "…"}]
    return client.chat.completions.create(model="minutes", messages=messages[:-1], **more)


def post(address: str, body: bytes, path: str = "/v1/chat/completions", method: str = "POST") -> tuple[int, Any, Any]:
    """Return status, headers and JSON of a request that the official client would not make."""
    request = urllib.request.Request(address + path, body, {"Content-Type": "application/json"}, method=method)
    try:
        with urllib.request.urlopen(request) as response:
            return response.status, response.headers, json.load(response)
    except urllib.error.HTTPError as error:
        return error.code, error.headers, json.load(error)


def test_answer(client: openai.OpenAI, sample_assistant: Assistant) -> None:
    """The answer is the one that `Assistant.ask` gives, followed by a footnote for each source."""
    answer = sample_assistant.ask(WHY)

    completion = ask(client, WHY)

    choice = completion.choices[0]
    assert choice.message.content.startswith(answer.text)
    notes = choice.message.content.removeprefix(answer.text).strip().split("\n\n")
    assert [note.partition(" ")[0] for note in notes] == [f"[{c.number}]" for c in answer.citations]
    for note, citation in zip(notes, answer.citations, strict=True):
        assert citation.who in note
        assert citation.quote in note
        assert citation.meeting.title in note
        assert note.endswith(f"{client.base_url.copy_with(path='')}".rstrip("/") + "/minutes/"
                             f"{citation.meeting.id}?u={citation.utterance_id.rpartition('-u')[2]}"
                             f"&q={citation.start}-{citation.end}#u{citation.utterance_id.rpartition('-u')[2]}")  # fmt: skip
    assert (choice.finish_reason, choice.message.role, completion.model) == ("stop", "assistant", "minutes")
    usage = completion.usage
    assert 0 < usage.prompt_tokens < usage.completion_tokens < usage.total_tokens


def test_citations(client: openai.OpenAI, sample_assistant: Assistant) -> None:
    """Citations come as records besides, and tell no path of the server's files."""
    answer = sample_assistant.ask(WHY)

    completion = ask(client, WHY)

    told = completion.model_extra
    assert [c["quote"] for c in told["citations"]] == [c.quote for c in answer.citations]
    assert [c["speaker"]["name"] for c in told["citations"]] == [c.speaker.name for c in answer.citations if c.speaker]
    assert all(c["verified"] for c in told["citations"])
    assert (told["minutes"]["found"], told["minutes"]["short"]) == (True, answer.short)
    assert "source" not in told["citations"][0]["meeting"]


def test_not_told(client: openai.OpenAI) -> None:
    """That the minutes do not tell is an answer, not an error, and says so in a field."""
    completion = ask(client, NO_LUCK)

    assert completion.choices[0].finish_reason == "stop"
    assert completion.model_extra["citations"] == []
    assert completion.model_extra["minutes"]["found"] is False
    assert completion.model_extra["minutes"]["reason"] == "not_told"


def test_stream(client: openai.OpenAI) -> None:
    """A streamed answer adds up to the plain one, and its last chunk has the finish reason and the citations."""
    plain = ask(client, WHY)

    chunks = list(ask(client, WHY, stream=True))

    assert chunks[0].choices[0].delta.role == "assistant"
    pieces = [c.choices[0].delta.content or "" for c in chunks]
    assert "".join(pieces) == plain.choices[0].message.content
    assert sum(map(bool, pieces)) > 2
    assert [c.choices[0].finish_reason for c in chunks] == [None] * (len(chunks) - 1) + ["stop"]
    assert chunks[-1].model_extra["citations"] == plain.model_extra["citations"]
    assert {c.id for c in chunks} == {chunks[0].id}
    assert all(c.usage is None for c in chunks)


def test_stream_usage(client: openai.OpenAI) -> None:
    """A stream tells its usage in a chunk of its own, when asked to."""
    plain = ask(client, WHY)

    chunks = list(ask(client, WHY, stream=True, stream_options={"include_usage": True}))

    assert chunks[-1].choices == []
    assert chunks[-1].usage == plain.usage


def test_stream_ends(address: str) -> None:
    """A stream ends with the mark that clients wait for."""
    body = json.dumps({"model": "minutes", "stream": True, "messages": [{"role": "user", "content": WHY}]}).encode()

    with urllib.request.urlopen(urllib.request.Request(address + "/v1/chat/completions", body)) as response:
        events = response.read().decode().split("\n\n")

    assert response.headers["content-type"].startswith("text/event-stream")
    assert events[-2:] == ["data: [DONE]", ""]
    assert all(event.startswith("data: {") for event in events[:-2])


def test_async_client(address: str) -> None:
    """Many programs can ask at once, plain and streamed, and each gets its own answer."""

    async def talk() -> list[str]:
        async with openai.AsyncOpenAI(base_url=f"{address}/v1", api_key="none") as client:

            async def one(question: str) -> str:
                message: Any = {"role": "user", "content": question}
                stream = await client.chat.completions.create(model="minutes", messages=[message], stream=True)
                streamed = "".join([c.choices[0].delta.content or "" async for c in stream])
                plain = await client.chat.completions.create(model="minutes", messages=[message])
                assert plain.choices[0].message.content == streamed
                return streamed

            return list(await asyncio.gather(*(one(q) for q in (WHY, "いつ開かれましたか", NO_LUCK) * 3)))

    told = asyncio.run(talk())

    assert told[:3] * 3 == told
    assert len(set(told)) == 3


def test_filters(client: openai.OpenAI) -> None:
    """The extra field `minutes` narrows the search."""
    all_ = ask(client, WHY)
    speaker = all_.model_extra["citations"][0]["speaker"]["name"]

    only = ask(client, WHY, extra_body={"minutes": {"speaker": "折原"}})
    never = ask(client, WHY, extra_body={"minutes": {"since": "2023-01-01"}})

    assert speaker != "折原美津子"
    assert {c["speaker"]["name"] for c in only.model_extra["citations"]} == {"折原美津子"}
    assert never.model_extra["citations"] == []


FOLLOW_UPS = [
    (WHY, "その発言をしたのは誰ですか"),
    (WHY, "[2]の人はほかに何と言いましたか"),
    (WHY, "他の委員は？"),
    (WHY, NO_LUCK, "それはどんなときですか"),
    ("Why is home delivery not subcontracted?", "Who asked that?"),
    ("a" * 3000, WHY, "もう少し詳しく"),
]


@pytest.mark.parametrize("questions", FOLLOW_UPS)
def test_follow_up(client: openai.OpenAI, tmp_path: Any, questions: tuple[str, ...]) -> None:
    """Earlier messages give a follow-up its meaning, as in a conversation that is kept; numbers begin at [1]."""
    with Assistant.open(tmp_path) as assistant:
        assistant.add(files())
        kept = assistant.conversation()
        for question in questions:
            with contextlib.suppress(BadQuestion):
                answer = kept.ask(question)

    completion = ask(client, *questions)

    assert completion.choices[0].message.content.startswith(renumber(answer, 1).text)
    assert [c["number"] for c in completion.model_extra["citations"]] == list(range(1, len(answer.citations) + 1))


def test_number_of_the_latest(client: openai.OpenAI) -> None:
    """A number in a follow-up is one of the latest answer's."""
    latest = ask(client, "宅配の料金はいくらですか", WHY).model_extra["citations"][0]

    who = ask(client, "宅配の料金はいくらですか", WHY, "[1]は誰の発言ですか")

    assert latest["speaker"]["name"] in who.choices[0].message.content


def test_parts(client: openai.OpenAI) -> None:
    """A question may come in parts of text, and a system message changes nothing."""
    parts: Any = [{"type": "text", "text": WHY}]
    messages: Any = [{"role": "system", "content": "Answer in French."}, {"role": "user", "content": parts}]

    completion = client.chat.completions.create(model="minutes", messages=messages, temperature=0.2, max_tokens=5)

    assert completion.choices[0].message.content == ask(client, WHY).choices[0].message.content


def test_langchain(address: str) -> None:
    """LangChain's client of the protocol takes the minutes for a chat model, plain and streamed."""
    from langchain_openai import ChatOpenAI

    model = ChatOpenAI(model="minutes", base_url=f"{address}/v1", api_key="none")  # type: ignore[arg-type]

    told = model.invoke(WHY)

    assert "布施耕一" in str(told.content)
    assert "".join(str(chunk.content) for chunk in model.stream(WHY)) == told.content


@pytest.mark.parametrize("readme", ["README.md", "README.ja.md"])
def test_readme(address: str, readme: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The example in the README works as it stands, where there is one."""
    text = (Path(__file__).parents[2] / readme).read_text("utf-8")
    examples = [code for code in re.findall(r"^```python\n(.*?)^```", text, re.M | re.S) if "OpenAI(" in code]
    if not examples:
        pytest.skip(f"{readme} has no example of the client")
    exec(examples[0].replace("http://127.0.0.1:8000", address), {})

    assert "[1] 布施耕一" in capsys.readouterr().out


def test_models(client: openai.OpenAI) -> None:
    """There is one model."""
    assert [m.id for m in client.models.list()] == ["minutes"]
    assert client.models.retrieve("minutes").owned_by == "minutes-assistant"


@pytest.mark.parametrize(
    ("change", "error", "param", "said"),
    [
        ({"model": "gpt-5"}, openai.NotFoundError, "model", "'gpt-5'"),
        ({"messages": []}, openai.BadRequestError, "messages", "empty"),
        ({"messages": ["why?"]}, openai.BadRequestError, "messages", "no object"),
        ({"messages": [{"role": "assistant", "content": "x"}]}, openai.BadRequestError, "messages", "not the user's"),
        ({"messages": [{"role": "user", "content": " "}]}, openai.BadRequestError, None, "has no words"),
        ({"messages": [{"role": "user", "content": "あ" * 3000}]}, openai.BadRequestError, None, "2,000"),
        ({"messages": [{"role": "user", "content": [{"type": "image_url", "image_url": {"url": "x"}}]}]},
         openai.BadRequestError, "messages", "Only text"),
        ({"n": 2}, openai.BadRequestError, "n", "one answer"),
        ({"extra_body": {"minutes": {"since": "yesterday"}}}, openai.BadRequestError, None, "'yesterday'"),
        ({"extra_body": {"minutes": {"party": "x"}}}, openai.BadRequestError, "minutes", "'party'"),
        ({"extra_body": {"minutes": {"speaker": 3}}}, openai.BadRequestError, "minutes", "Give a text"),
        ({"extra_body": {"minutes": "x"}}, openai.BadRequestError, "minutes", "no object"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("stream", [False, True])
def test_refused(
    client: openai.OpenAI, change: Any, error: type[openai.APIStatusError], param: str | None, said: str, stream: bool
) -> None:
    """What cannot be answered is refused with an error object that says what is wrong, streamed or not."""
    whole = {"model": "minutes", "messages": [{"role": "user", "content": WHY}], "stream": stream} | change

    with pytest.raises(error) as raised:
        client.chat.completions.create(**whole)

    assert said in str(raised.value)
    assert raised.value.param == param


def test_unknown_model(client: openai.OpenAI) -> None:
    """An unknown model has the code that clients look for."""
    with pytest.raises(openai.NotFoundError) as raised:
        client.models.retrieve("gpt-5")

    assert raised.value.code == "model_not_found"


@pytest.mark.parametrize(
    ("path", "method", "body", "status", "said"),
    [
        ("/v1/chat/completions", "POST", b"{oops", 400, "no JSON"),
        ("/v1/chat/completions", "POST", b"[" * 100_000, 400, "no JSON"),
        ("/v1/chat/completions", "POST", b"\xff\xfe\x00", 400, "no JSON"),
        ("/v1/chat/completions", "POST", b"[1]", 400, "no JSON object"),
        ("/v1/chat/completions", "POST", b"", 400, "'model' is missing"),
        ("/v1/chat/completions", "POST", b" " * (LARGEST + 1), 413, "larger than"),
        ("/v1/chat/completions", "GET", None, 405, "takes POST"),
        ("/v1/chat/completions", "OPTIONS", None, 405, "takes POST"),
        ("/v1/embeddings", "POST", b"{}", 404, "/v1/chat/completions"),
    ],
)
def test_bad_request(address: str, path: str, method: str, body: bytes, status: int, said: str) -> None:
    """Whatever is sent, the reply is an error object, and other sites' pages are let in nowhere."""
    code, headers, told = post(address, body, path, method)

    assert code == status
    assert said in told["error"]["message"]
    assert set(told["error"]) == {"message", "type", "param", "code"}
    assert not any(name.lower().startswith("access-control") for name in headers)


def test_half_a_character(address: str) -> None:
    """Half a character in a question is no reason to fail."""
    body = rb'{"model": "minutes", "messages": [{"role": "user", "content": "\ud83d ' + WHY.encode() + b'"}]}'

    status, _, told = post(address, body)

    assert status == 200
    assert told["citations"]


def test_password(sample_assistant: Assistant) -> None:
    """Where there is a password, it is the key."""
    with serving(Starlette(routes=routes(sample_assistant, password="ひみつ secret"))) as address:
        with pytest.raises(openai.AuthenticationError) as raised:
            ask(openai.OpenAI(base_url=f"{address}/v1", api_key="guess"), WHY)
        status, headers, _ = post(address, b"{}")

    assert raised.value.code == "invalid_api_key"
    assert (status, headers["www-authenticate"]) == (401, "Bearer")


def test_right_password(sample_assistant: Assistant) -> None:
    """Who gives the password as the key is let in."""
    with serving(Starlette(routes=routes(sample_assistant, password="secret"))) as address:
        assert ask(openai.OpenAI(base_url=f"{address}/v1", api_key="secret"), WHY).model_extra["citations"]


@pytest.mark.parametrize("password", [None, "secret"])
def test_beside_the_page(sample_assistant: Assistant, password: str | None) -> None:
    """On the served site a program asks again and again, tells a long history, and gets no cookie."""
    long = "い" * 100_000
    with serving(create(sample_assistant, password=password)) as address:
        client = openai.OpenAI(base_url=f"{address}/v1", api_key=password or "none", max_retries=0)
        first = ask(client, WHY).choices[0].message.content
        again = ask(client, WHY, WHY).choices[0].message.content
        messages: Any = [{"role": "assistant", "content": long}, {"role": "user", "content": WHY}]
        response = client.chat.completions.with_raw_response.create(model="minutes", messages=messages)
        with pytest.raises(openai.AuthenticationError) if password else contextlib.nullcontext():
            openai.OpenAI(base_url=f"{address}/v1", api_key="guess").models.list()

    assert first == again == response.parse().choices[0].message.content
    assert "set-cookie" not in response.headers


def test_too_often(sample_assistant: Assistant) -> None:
    """Who asks too often is told how long to wait."""
    with (
        serving(Starlette(routes=routes(sample_assistant, wait=lambda request: 2.5))) as address,
        pytest.raises(openai.RateLimitError) as raised,
    ):
        ask(openai.OpenAI(base_url=f"{address}/v1", api_key="none", max_retries=0), WHY)

    assert raised.value.response.headers["retry-after"] == "3"


class Recalls:
    """An assistant whose answers a test writes."""

    def __init__(self, stream: Any) -> None:
        self.stream = stream

    def recalled(self, questions: Any, **filters: Any) -> Recalls:
        return self


def test_store_fails(caplog: pytest.LogCaptureFixture) -> None:
    """A store that cannot be used is the server's error, told with what to do next."""

    def stream(question: str, **filters: Any) -> Iterator[str]:
        raise StoreUnwritable("The disk is full. Free some space.")
        yield ""

    with (
        serving(Starlette(routes=routes(Recalls(stream)))) as address,  # type: ignore[arg-type]
        pytest.raises(openai.InternalServerError, match="Free some space") as raised,
    ):
        ask(openai.OpenAI(base_url=f"{address}/v1", api_key="none", max_retries=0), WHY)

    assert raised.value.status_code == 503


@pytest.mark.parametrize("stream", [False, True])
def test_bug(stream: bool, caplog: pytest.LogCaptureFixture) -> None:
    """A bug is logged; the words of the error do not leave the server, streamed or not."""

    def broken(question: str, **filters: Any) -> Iterator[str]:
        yield "Half an "
        raise KeyError("/home/clerk/secret")

    with (
        serving(Starlette(routes=routes(Recalls(broken)))) as address,  # type: ignore[arg-type]
        pytest.raises(openai.APIError, match="went wrong") as raised,
    ):
        list(ask(openai.OpenAI(base_url=f"{address}/v1", api_key="none", max_retries=0), WHY, stream=stream))

    assert "clerk" not in str(raised.value)
    assert "clerk" in caplog.text


def test_stop(sample_assistant: Assistant) -> None:
    """When a program stops reading, the answer stops being made."""
    closed, told = threading.Event(), []

    def stream(question: str, **filters: Any) -> Iterator[str | Answer]:
        try:
            for number in range(2000):
                told.append(number)
                yield "word " * 2000
                threading.Event().wait(0.005)
        finally:
            closed.set()

    with serving(Starlette(routes=routes(Recalls(stream)))) as address:  # type: ignore[arg-type]
        with ask(openai.OpenAI(base_url=f"{address}/v1", api_key="none"), WHY, stream=True) as chunks:
            for _ in zip(range(3), chunks, strict=False):
                pass
        assert closed.wait(5)

    assert len(told) < 2000
