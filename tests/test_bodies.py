"""A question is narrowed to a body, in Python and through every door."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant import Assistant
from assistant.bodies import of_body
from assistant.chat.show import View
from assistant.chat.talk import Talk

MINUTES = """令和5年度第1回白樺町{body} 会議録
会議名 白樺町{body}
開催日 令和5年5月{day}日
出席者 委員長 小島新一、委員 早瀬道子、課長 大垣薫

小島委員長　それでは始めます。
早瀬委員　噴水はなぜ止めたままなのですか。
大垣課長　噴水は{reason}ため、止めております。
"""  # made up
REASONS = {
    "文教委員会": "部品が製造されなくなった",
    "厚生文教委員会": "水漏れが見つかった",
    "総務委員会": "電気代が上がった",
}
ASKED = "噴水はなぜ止めたままなのですか"
WHICH = [
    ("白樺町文教委員会", {"文教委員会"}),  # there is one that is called so
    ("文教委員会", {"文教委員会", "厚生文教委員会"}),  # there is none: parts of names will do
    ("白樺町 総務委員会", {"総務委員会"}),  # white space does not count
    ("予算委員会", set()),
]


@pytest.fixture(scope="module")
def committees(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """An assistant over the minutes of three committees that were asked the same; only to be asked."""
    folder = tmp_path_factory.mktemp("committees")
    for day, (body, reason) in enumerate(REASONS.items(), 8):
        (folder / f"{day}.txt").write_text(MINUTES.format(body=body, day=day, reason=reason), "utf-8")
    with Assistant.open(folder / "store") as assistant:
        assistant.add(folder)
        yield assistant


def bodies(found: Any) -> set[str]:
    return {one.meeting.body.removeprefix("白樺町") for one in found}


@pytest.mark.parametrize(("body", "which"), WHICH)
def test_search_keeps_to_a_body(committees: Assistant, body: str, which: set[str]) -> None:
    """A body is meant by its name, or by part of it where none is called so; tables and lists agree on which it is."""
    assert bodies(committees.search(ASKED, body=body)) == which
    assert {m.body.removeprefix("白樺町") for m in of_body(committees.meetings(), body) if m.body} == which


@pytest.mark.parametrize("body", REASONS)
def test_answers_keep_to_a_body(committees: Assistant, body: str) -> None:
    """What another committee was told is no part of the answer, nor is its header, nor is its digest."""
    name = f"白樺町{body}"

    for question in (ASKED, "いつ開かれましたか", "要点は？"):
        answer = committees.ask(question, body=name)

        assert answer.found, question
        assert bodies(answer.citations) == {body}, question
    assert REASONS[body] in committees.ask(ASKED, body=name).text


def test_what_lies_outside_is_told(committees: Assistant, tmp_path: Path) -> None:
    """A body that never met leaves no answer, and the answer says that the filter is why."""
    answer = committees.ask(ASKED, body="予算委員会")

    assert (answer.found, answer.reason) == (False, "filtered")


def test_conversations_remember_the_body(committees: Assistant) -> None:
    """A follow-up is narrowed too, and a turn that is kept knows to what."""
    conversation = committees.conversation()
    conversation.ask(ASKED, body="白樺町総務委員会")

    kept = committees.conversation(conversation.id).turns[0]

    assert kept.filters.body == "白樺町総務委員会"
    assert bodies(conversation.ask("その理由は？", body="白樺町総務委員会").citations) == {"総務委員会"}


def test_chat_in_the_terminal(committees: Assistant, capsys: pytest.CaptureFixture[str]) -> None:
    """/body narrows what follows, and /all lifts it."""
    talk = Talk(committees, View())
    talk.language = "ja"

    talk.line("/body 白樺町総務委員会")
    talk.line(ASKED)

    told = capsys.readouterr().out
    assert "会議体 白樺町総務委員会" in told
    assert REASONS["総務委員会"] in told
    talk.line("/all")
    assert talk.filters == {}


def test_command_line(committees: Assistant, minutes: Callable[..., Any]) -> None:
    """`minutes ask --body` asks one body."""
    home = committees.store.home

    ran = minutes("ask", "--home", home, "--json", "--body", "白樺町厚生文教委員会", ASKED)

    cited = json.loads(ran.out)["citations"]
    assert {one["meeting"]["body"] for one in cited} == {"白樺町厚生文教委員会"}


def test_doors_for_programs(committees: Assistant) -> None:
    """/api, /v1 and the tools of MCP take a body."""
    from starlette.testclient import TestClient

    from assistant.mcp_server import Tools
    from assistant.web.app import create

    name = "白樺町文教委員会"
    with TestClient(create(committees), base_url="http://127.0.0.1") as client:
        stream = client.post("/api/questions", json={"question": ASKED, "body": name}).text
        client.cookies.clear()  # a program keeps none
        found = client.get("/api/search", params={"q": ASKED, "body": name}).json()["passages"]
        sent = {"model": "minutes", "messages": [{"role": "user", "content": ASKED}], "minutes": {"body": name}}
        client.cookies.clear()
        completion = client.post("/v1/chat/completions", json=sent).json()
        described = client.get("/api/openapi.json").json()
    tools = Tools(committees)

    assert {one["meeting"]["body"] for one in found} == {name}
    assert REASONS["文教委員会"] in stream
    assert REASONS["総務委員会"] not in stream
    assert {one["meeting"]["body"] for one in completion["citations"]} == {name}
    assert {one.meeting.body for one in tools.ask(ASKED, body=name).citations} == {name}
    assert {one.meeting.body for one in tools.search(ASKED, body=name).passages} == {name}
    asked = described["paths"]["/api/questions"]["post"]["requestBody"]["content"]["application/json"]["schema"]
    assert "body" in asked["properties"]
