"""What the tests of the page share: a site over its own copy of the sample, and visitors of it."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from assistant import Assistant
from assistant.web.app import create

HTML = {"accept": "text/html", "accept-language": "ja"}
HOME = "http://127.0.0.1"
SAMPLE = "assistant/sample/seori-2022-11-18.txt"
WHY = "なぜ再委託しないのですか"
MINUTES = """令和5年度第1回白樺町公園審議会 会議録
開催日 令和5年5月8日
出席者 会長 小島新一、委員 早瀬道子、課長 大垣薫

小島会長　それでは始めます。
早瀬委員　噴水はなぜ止めたままなのですか。
大垣課長　部品が製造されなくなり、直す見込みが立たないため、止めております。
"""  # made up


class Visitor:
    """A browser's view of the site: it keeps cookies and sends the page's token along."""

    def __init__(self, client: TestClient) -> None:
        self.client = client
        self.token = ""
        page = client.get("/", headers=HTML)
        if found := re.search('name="csrf-token" content="([^"]+)"', page.text):
            self.token = found[1]

    def get(self, address: str, **options: Any) -> Any:
        """Open an address as a browser does."""
        return self.client.get(address, **{"headers": HTML, **options})

    def send(self, method: str, address: str, **options: Any) -> Any:
        """Change something from the page."""
        return self.client.request(method, address, headers={"x-csrf-token": self.token}, **options)

    def ask(self, question: str, **others: str) -> list[tuple[str, Any]]:
        """Ask, and return the events of the answer."""
        answer = self.send("POST", "/api/questions", json={"question": question, **others})
        assert answer.status_code == 200, answer.text
        return events(answer.text)

    def add(self, name: str, content: bytes) -> list[tuple[str, Any]]:
        """Add a file, and return the events of the addition."""
        begun = self.send("POST", "/api/meetings", files={"file": (name, content)})
        assert begun.status_code == 202, begun.text
        return events(self.get(begun.json()["events"]).text)


def events(stream: str) -> list[tuple[str, Any]]:
    """Return the kinds and data of server-sent events."""
    found = re.findall(r"^id: \d+\nevent: (\w+)\ndata: (.*)$", stream, re.MULTILINE)
    return [(kind, json.loads(data)) for kind, data in found]


@pytest.fixture
def home(tmp_path: Path, sample_home: Path) -> Path:
    """A copy of the sample's store that a test may change."""
    shutil.copytree(sample_home, tmp_path / "store")
    return tmp_path / "store"


Sites = Callable[..., TestClient]


@pytest.fixture
def sites(home: Path) -> Iterator[Sites]:
    """Return a function that serves the copy, with what a test wants of it."""
    with ExitStack() as stack:

        def make(folder: Path = home, base_url: str = HOME, **wanted: Any) -> TestClient:
            assistant = stack.enter_context(Assistant.open(folder))
            return stack.enter_context(
                TestClient(create(assistant, **wanted), base_url=base_url, follow_redirects=False)
            )

        yield make


@pytest.fixture
def visitor(sites: Sites) -> Visitor:
    """Somebody who has the page open."""
    return Visitor(sites())


@pytest.fixture
def meeting(sample_assistant: Assistant) -> str:
    """The id of the sample's meeting."""
    return sample_assistant.meetings()[0].id
