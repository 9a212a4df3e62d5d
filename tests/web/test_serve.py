"""The command `minutes serve`, and the description of what it serves."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.routing import Route

from assistant import Assistant
from assistant.web import api, api_meetings
from assistant.web.openapi import OPERATIONS, description
from assistant.web.suggest import LONGEST, suggest
from tests.conftest import Minutes
from tests.web.conftest import WHY, Visitor


def test_command_serves_and_ends(home: Path) -> None:
    """`minutes serve` tells its address, answers there, and ends cleanly on Ctrl-C."""
    environment = os.environ | {"MINUTES_HOME": str(home)}
    command = [sys.executable, "-m", "assistant.cli", "serve", "--no-open", "--port", "0"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    ) as server:
        assert server.stdout is not None
        assert server.stderr is not None
        found = re.search(r"http://127\.0\.0\.1:\d+/", server.stdout.readline())
        assert found is not None
        with httpx.Client(base_url=found[0], transport=httpx.HTTPTransport(retries=5), timeout=60) as client:
            told = client.post("/api/questions", json={"question": WHY}).text
        server.send_signal(signal.SIGINT)
        assert server.wait(20) in (0, -signal.SIGINT, 130)
        complaints = server.stderr.read()

    assert "event: turn" in told
    assert "布施耕一" in told
    assert "Traceback" not in complaints


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.2", "minutes.example"])
def test_others_are_let_in_by_password_only(minutes: Minutes, tmp_path: Path, host: str) -> None:
    """Without a password the site is for this machine alone, and the refusal says what to set."""
    ran = minutes("serve", "--host", host, "--no-open", "--home", tmp_path / "store")

    assert ran.code == 2
    assert "MINUTES_PASSWORD" in ran.err


def test_taken_port_is_told(minutes: Minutes, tmp_path: Path) -> None:
    """A port that another program uses is refused with what to do next."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        ran = minutes("serve", "--no-open", "--port", str(other.getsockname()[1]), "--home", tmp_path / "store")

    assert ran.code == 2
    assert "--port" in ran.err


def test_description_tells_every_route() -> None:
    """Every method of the API is described, and nothing that is not there."""
    served = {
        (method.lower(), re.sub(r":\w+", "", route.path))
        for route in [*api.ROUTES, *api_meetings.ROUTES]
        if isinstance(route, Route)
        for method in (route.methods or set()) - {"HEAD"}
    }

    assert {(method, path) for method, path, *_ in OPERATIONS} == served
    told = description()
    assert told["openapi"].startswith("3.1")
    names = set(re.findall(r'"#/components/schemas/(\w+)"', json.dumps(told)))
    assert names <= set(told["components"]["schemas"])


def test_description_is_true(visitor: Visitor, meeting: str) -> None:
    """What the API sends has the fields that the description names, and no others, for every record in it."""
    turn = visitor.ask(WHY)[-1][1]
    schemas = visitor.get("/api/openapi.json").json()["components"]["schemas"]
    whole = visitor.get(f"/api/meetings/{meeting}").json()
    told: dict[str, Any] = {
        "Turn": turn, "Answer": turn["answer"], "Citation": turn["answer"]["citations"][0],
        "Passage": turn["answer"]["citations"][0]["replies_to"][0], "Utterance": whole["utterances"][17],
        "Person": whole["people"][0], "Meeting": turn["answer"]["citations"][0]["meeting"],
        "Error": visitor.get("/api/meetings/none").json(),
    }  # fmt: skip

    assert {name: set(record) for name, record in told.items()} == {
        name: set(schemas[name]["properties"]) for name in told
    }


def test_search_returns_passages(visitor: Visitor) -> None:
    """The search returns passages with who speaks and where to read them, as many as were asked for."""
    found = visitor.get("/api/search?q=なぜ再委託しないのですか&limit=3").json()["passages"]

    assert len(found) == 3
    assert found[0]["speaker"]["name"]
    assert visitor.get(found[0]["url"]).status_code == 200


def test_suggestions_are_answered(sample_assistant: Assistant) -> None:
    """What is suggested are questions of the minutes that stand alone, and most are answered."""
    for language in ("ja", "en"):
        questions = suggest(sample_assistant, language)

        assert 2 <= len(questions) <= 4
        assert len(set(questions)) == len(questions)
        assert all(len(question) <= LONGEST for question in questions)
        assert sum(sample_assistant.ask(question).found for question in questions) >= len(questions) - 1
