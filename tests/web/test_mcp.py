"""The tools of the Model Context Protocol, used by the official client over stdio and HTTP."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import os
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
from mcp import StdioServerParameters
from mcp.client.client import Client
from mcp.client.stdio import stdio_client
from mcp.client.streamable_http import streamable_http_client
from mcp.types import CallToolResult, TextContent
from starlette.applications import Starlette

from assistant import Assistant
from assistant.mcp_server import INSTRUCTIONS, server
from assistant.web.app import create
from assistant.web.mcp import McpDoor
from tests.web.serving import serving

WHY = "なぜ宅配は再委託をしないのですか"
TOOLS = ["ask", "search", "read_utterances", "check_quotation", "list_meetings"]


@pytest.fixture(scope="module")
def address(sample_home: Path) -> Iterator[str]:
    """The address of the tools over HTTP."""
    with Assistant.open(sample_home) as assistant:
        door = McpDoor(assistant)
        with serving(Starlette(routes=door.routes, lifespan=door.lifespan)) as address:
            yield f"{address}/mcp"


@pytest.fixture(params=["memory", "http", "http, old handshake", "stdio"])
def connect(request: pytest.FixtureRequest, sample_home: Path, sample_assistant: Assistant) -> Any:
    """Connect the official client to the sample's tools, in each way there is."""
    if request.param == "memory":
        return lambda: Client(server(sample_assistant))
    if request.param.startswith("http"):
        address = request.getfixturevalue("address")
        return lambda: Client(address, mode="legacy" if "old" in request.param else "auto")
    command = StdioServerParameters(
        command=sys.executable,
        args=["-m", "assistant.cli", "mcp", "--home", str(sample_home)],
        env=dict(os.environ),
        cwd=Path(__file__).parents[2],
    )
    return lambda: Client(stdio_client(command))


def using(connect: Callable[[], Any], talk: Callable[[Client], Awaitable[Any]]) -> Any:
    """Return what a talk with the tools returns."""

    async def run() -> Any:
        async with connect() as client:
            return await talk(client)

    return asyncio.run(run())


def text(result: CallToolResult) -> str:
    """The text of a result."""
    return "".join(block.text for block in result.content if isinstance(block, TextContent))


def test_tools(connect: Any) -> None:
    """Five tools are offered, all of which only read, each described down to its arguments and results."""
    listed = using(connect, lambda client: client.list_tools())

    assert [tool.name for tool in listed.tools] == TOOLS
    for tool in listed.tools:
        assert tool.title
        assert tool.annotations.read_only_hint
        assert tool.annotations.open_world_hint is False
        assert len(tool.description) > 60
        assert all(argument.get("description") for argument in tool.input_schema["properties"].values())
        assert tool.output_schema["type"] == "object"


def test_ask(connect: Any, sample_assistant: Assistant) -> None:
    """`ask` gives the answer that `Assistant.ask` gives, its citations as typed records."""
    answer = sample_assistant.ask(WHY)

    result = using(connect, lambda client: client.call_tool("ask", {"question": WHY}))

    told = result.structured_content
    assert not result.is_error
    assert (told["text"], told["found"]) == (answer.text, True)
    assert [c["quote"] for c in told["citations"]] == [c.quote for c in answer.citations]
    assert [c["speaker"]["name"] for c in told["citations"]] == [c.speaker.name for c in answer.citations if c.speaker]
    assert told["citations"][0]["replies_to"][0].endswith(answer.citations[0].replies_to[0].text)
    assert answer.citations[0].quote in text(result)


def test_every_tool_in_a_talk(connect: Any, sample_assistant: Assistant) -> None:
    """What one tool returns can be handed to the next: list, search, read around what was found."""

    async def talk(client: Client) -> None:
        listed = (await client.call_tool("list_meetings", {})).structured_content
        assert [m["id"] for m in listed["meetings"]] == [m.id for m in sample_assistant.meetings()]
        meeting = listed["meetings"][0]["id"]
        found = (await client.call_tool("search", {"query": WHY, "limit": 3, "meeting": meeting})).structured_content
        assert len(found["passages"]) == 3
        place = found["passages"][0]["utterance_id"]
        read = (await client.call_tool("read_utterances", {"meeting": place})).structured_content
        assert place in [u["id"] for u in read["utterances"]]
        assert found["passages"][0]["text"] in next(u["text"] for u in read["utterances"] if u["id"] == place)
        assert 1 < len(read["utterances"]) <= 7

    using(connect, talk)


def test_read_on(sample_assistant: Assistant) -> None:
    """Reading on from `next` gives each utterance once, to the end."""
    meeting = sample_assistant.meetings()[0].id

    async def talk(client: Client) -> list[str]:
        seen, first = [], 0
        while first is not None:
            wanted = {"meeting": meeting, "first": first, "count": 7}
            part = (await client.call_tool("read_utterances", wanted)).structured_content
            seen += [u["id"] for u in part["utterances"]]
            first = part["next"]
        return seen

    seen = using(lambda: Client(server(sample_assistant)), talk)

    assert seen == [u.id for u in sample_assistant.meeting(meeting).utterances]


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        ({}, 1),
        ({"name": "図書館協議会"}, 1),
        ({"name": "瀬織市 令和４年度"}, 1),
        ({"name": "水道"}, 0),
        ({"since": "2022-11-18", "until": "2022-11-18"}, 1),
        ({"since": "2022-11-19"}, 0),
        ({"until": "2022-11-17"}, 0),
    ],
)
def test_list(sample_assistant: Assistant, wanted: dict[str, str], count: int) -> None:
    """Meetings are listed by words of their name and by day."""
    call = using(lambda: Client(server(sample_assistant)), lambda c: c.call_tool("list_meetings", wanted))

    assert len(call.structured_content["meetings"]) == call.structured_content["total"] == count


ONLY = "伺うのはこの 8 人だけです"


@pytest.mark.parametrize("connect", ["memory", "http"], indirect=True)
@pytest.mark.parametrize(
    ("quotation", "speaker", "verdict", "changes"),
    [
        (ONLY, None, "exact", []),
        (ONLY, "布施", "exact", []),
        (ONLY, "折原美津子", "someone_else", []),
        ("伺うのはこの 9 人だけですと顔写真の入った紙をお渡しして", None, "near", ["number"]),
        ("水族館にはペンギンが三十羽おります", None, "not_found", []),
    ],
)
def test_check(connect: Any, quotation: str, speaker: str | None, verdict: str, changes: list[str]) -> None:
    """A quotation is found exactly, nearly with the difference, by someone else, or not at all."""
    arguments = {"quotation": quotation} | ({"speaker": speaker} if speaker else {})

    told = using(connect, lambda c: c.call_tool("check_quotation", arguments)).structured_content

    assert (told["verdict"], told["changes"]) == (verdict, changes)
    if verdict != "not_found":
        assert told["found"]["speaker"]["name"] == "布施耕一"
        assert told["found"]["utterance_id"].endswith("-u17")
    assert bool(told["difference"]) == (verdict == "near")


@pytest.mark.parametrize("connect", ["memory", "http"], indirect=True)
@pytest.mark.parametrize(
    ("tool", "arguments", "said"),
    [
        ("ask", {"question": "  "}, "has no words"),
        ("ask", {"question": WHY, "since": "yesterday"}, "'yesterday' is no date. Write it as 2016-07-06."),
        ("ask", {}, "question"),
        ("search", {"query": WHY, "limit": 0}, "greater than or equal to 1"),
        ("read_utterances", {"meeting": "zzz"}, "'zzz'"),
        ("read_utterances", {"meeting": "{id}-u999"}, "has no utterance '999'"),
        ("read_utterances", {"meeting": "{id}-u3.1"}, "has no utterance '3.1'"),
        ("check_quotation", {"quotation": "？"}, "no words"),
        ("list_meetings", {"until": "2022"}, "'2022' is no date"),
    ],
)
def test_errors(connect: Any, sample_assistant: Assistant, tool: str, arguments: dict[str, Any], said: str) -> None:
    """What goes wrong is a result of the tool that says what is wrong, and the talk goes on."""
    meeting = sample_assistant.meetings()[0].id
    arguments = {n: v.replace("{id}", meeting) if isinstance(v, str) else v for n, v in arguments.items()}

    async def talk(client: Client) -> tuple[CallToolResult, CallToolResult]:
        return await client.call_tool(tool, arguments), await client.call_tool("list_meetings", {})

    failed, after = using(connect, talk)

    assert failed.is_error
    assert said in text(failed)
    assert not after.is_error


def test_bug(caplog: pytest.LogCaptureFixture) -> None:
    """A bug is logged; its words do not reach the other program."""

    class Broken:
        def meetings(self) -> None:
            raise KeyError("/home/clerk/secret")

    result = using(lambda: Client(server(Broken())), lambda c: c.call_tool("list_meetings", {}))  # type: ignore[arg-type]

    assert result.is_error
    assert "clerk" not in text(result)
    assert "clerk" in caplog.text


def test_log(sample_assistant: Assistant) -> None:
    """The program's log is left as it was."""
    root = logging.getLogger()
    handlers, root.handlers = root.handlers, []
    try:
        server(sample_assistant)
        assert root.handlers == []
    finally:
        root.handlers = handlers


def test_at_once(address: str) -> None:
    """Many programs can use the tools at once."""

    async def one() -> str:
        async with Client(address) as client:
            return text(await client.call_tool("ask", {"question": WHY}))

    async def all_() -> list[str]:
        return list(await asyncio.gather(*(one() for _ in range(8))))

    told = asyncio.run(all_())

    assert len(set(told)) == 1
    assert "utterance_id" in told[0]


def test_both_addresses(address: str) -> None:
    """The tools are at /mcp and at /mcp/, with no redirect between them."""
    listed = using(lambda: Client(f"{address}/"), lambda client: client.list_tools())

    assert [tool.name for tool in listed.tools] == TOOLS
    request = urllib.request.Request(f"{address}/", b"{}", {"Content-Type": "application/json"})
    with pytest.raises(urllib.error.HTTPError) as raised:
        urllib.request.urlopen(request)
    assert not 300 <= raised.value.code < 400


@pytest.mark.parametrize(
    ("header", "value", "status"),
    [("Host", "minutes.example", 421), ("Origin", "https://evil.example", 403)],
)
def test_other_sites(address: str, header: str, value: str, status: int) -> None:
    """On this machine alone, another name for it and pages of other sites are refused."""
    headers = {"Content-Type": "application/json", header: value}

    with pytest.raises(urllib.error.HTTPError) as raised:
        urllib.request.urlopen(urllib.request.Request(address, b"{}", headers))

    assert raised.value.code == status


def test_too_often(sample_assistant: Assistant) -> None:
    """Who asks too often is told how long to wait."""
    door = McpDoor(sample_assistant, wait=lambda request: 2.5)
    with (
        serving(Starlette(routes=door.routes, lifespan=door.lifespan)) as address,
        pytest.raises(urllib.error.HTTPError) as raised,
    ):
        urllib.request.urlopen(urllib.request.Request(f"{address}/mcp", b"{}"))

    assert (raised.value.code, raised.value.headers["retry-after"]) == (429, "3")


def test_named_host(sample_assistant: Assistant) -> None:
    """A site that others reach names its host, or leaves it to its password."""
    codes = []
    for hosts in (("minutes.example",), None):
        door = McpDoor(sample_assistant, hosts=hosts)
        with serving(Starlette(routes=door.routes, lifespan=door.lifespan)) as address:
            headers = {"Content-Type": "application/json", "Host": "minutes.example"}
            with pytest.raises(urllib.error.HTTPError) as raised:
                urllib.request.urlopen(urllib.request.Request(f"{address}/mcp", b"{}", headers))
            codes.append(raised.value.code)

    assert 421 not in codes


@pytest.mark.parametrize("password", [None, "secret"])
def test_beside_the_page(sample_assistant: Assistant, password: str | None) -> None:
    """On the served site the tools are at /mcp; where there is a password, it is the token."""
    key = {"Authorization": f"Bearer {password}"} if password else {}

    async def talk(address: str) -> list[str]:
        async with (
            httpx2.AsyncClient(headers=key) as http,
            Client(streamable_http_client(f"{address}/mcp", http_client=http)) as client,
        ):
            return [text(await client.call_tool("ask", {"question": WHY})) for _ in range(2)]

    with serving(create(sample_assistant, password=password)) as address:
        told = asyncio.run(talk(address))
        status = 200
        if password:
            with pytest.raises(urllib.error.HTTPError) as raised:
                urllib.request.urlopen(f"{address}/mcp")
            status = raised.value.code

    assert told[0] == told[1]
    assert "布施耕一" in told[0]
    assert status == (401 if password else 200)


def test_standard_output_is_clean(sample_home: Path) -> None:
    """Nothing but messages of the protocol comes out of standard output, and the end of input ends it."""
    call: dict[str, Any] = {"name": "ask", "arguments": {"question": WHY}}
    ask = json.dumps({"jsonrpc": "2.0", "id": 2, "method": "tools/call", "params": call})
    hello = (
        '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},'
        '"clientInfo":{"name":"t","version":"1"}}}'
    )
    ready = '{"jsonrpc":"2.0","method":"notifications/initialized"}'
    command = [sys.executable, "-m", "assistant.cli", "mcp", "--home", str(sample_home)]
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    )
    with contextlib.closing(process.stdout) as out:  # type: ignore[type-var]
        process.stdin.write(f"{hello}\n{ready}\n{ask}\n")
        process.stdin.flush()
        lines = [out.readline(), out.readline()]
        process.stdin.close()
        rest = out.read()
        code = process.wait(20)

    assert [line[:10] for line in lines] == ['{"jsonrpc"'] * 2
    assert INSTRUCTIONS[:20] in lines[0]
    assert "布施耕一" in lines[1]
    assert rest == ""
    assert code == 0
    assert process.stderr.read() == ""
    process.stderr.close()


def test_without_the_package(minutes: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the package of the protocol, the command says what to install."""
    monkeypatch.setitem(sys.modules, "mcp.server.mcpserver", None)
    monkeypatch.delitem(sys.modules, "assistant.mcp_server")

    ran = minutes("mcp")

    assert (ran.code, ran.out) == (2, "")
    assert "minutes-assistant[mcp]" in ran.err
