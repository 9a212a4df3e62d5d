"""The OpenAI client of LangChain talks to a server on loopback; whatever it does, the reader gets an answer."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from assistant import Answer, Assistant
from index.errors import BadSetting, ModelUnavailable
from tests.chain.server import Script, serving
from tests.conftest import Minutes

QUESTION = "なぜ再委託しないのですか"
TRUE = "布施主査は、顔を覚えていただいた決まった人のほかは玄関先に立たせないと約束していると説明しました[{n}]。"
FALSE = "費用は年間999万円です[{n}]。"


def number(messages: list[dict[str, str]]) -> str:
    """Return the number of the passage in a prompt that gives the reason."""
    blocks = re.findall(r'<passage number="(\d+)">(.*?)</passage>', messages[-1]["content"], re.DOTALL)
    return next(n for n, text in blocks if "玄関先に立たせない" in text)


def say(reply: str) -> Script:
    """Return a script whose reply cites the passage that gives the reason."""
    return Script(lambda messages: reply.replace("{n}", number(messages)))


@pytest.fixture(autouse=True)
def no_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Set no key of any provider."""
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_API_BASE", "ANTHROPIC_API_KEY"):
        monkeypatch.delenv(name, raising=False)


def opened(home: Path, address: str, **others: str) -> Assistant:
    """Return an assistant over the sample that words its answers by the server's model."""
    return Assistant.open(home, model="openai:scripted", base_url=address, **others)


@pytest.fixture
def extractive(sample_assistant: Assistant) -> Answer:
    """What the minutes say word for word."""
    return sample_assistant.ask(QUESTION)


def test_answer_in_the_words_of_the_model(sample_home: Path) -> None:
    """A model's answer comes through with its citation, and what it made up is left out with the reason."""
    script = say(TRUE + FALSE)
    with serving(script) as address, opened(sample_home, address) as assistant:
        answer = assistant.ask(QUESTION)

    (cited,) = answer.citations
    assert answer.text == TRUE.replace("{n}", str(cited.number))
    assert cited.speaker
    assert cited.speaker.name == "布施耕一"
    assert "玄関先に立たせない" in cited.quote
    assert cited.verified
    assert [d.text for d in answer.dropped] == ["費用は年間999万円です。"]
    assert "999" in answer.dropped[0].why
    assert (answer.model, answer.notice) == ("openai:scripted", None)
    assert script.asked[0]["stream"] is True
    assert script.keys == ["Bearer none"]


@pytest.mark.parametrize("size", [1, 2, 5, 1000])
def test_stream_adds_up(sample_home: Path, size: int) -> None:
    """However the server cuts its stream, the pieces add up to the answer's text, and the text is the same."""
    script = say(TRUE + FALSE + TRUE)
    script.size = size
    with serving(script) as address, opened(sample_home, address) as assistant:
        *pieces, answer = assistant.stream(QUESTION)

    assert isinstance(answer, Answer)
    assert "".join(map(str, pieces)) == answer.text
    assert len(pieces) == 2
    assert answer.text.count("玄関先に立たせない") == 2


@pytest.mark.parametrize(
    ("fails", "says"),
    [
        ("401", "refuses the key"),
        ("404", "no such model"),
        ("429", "too much was asked"),
        ("500", "its server failed"),
        ("too_long", "too long for it"),
        ("silent", "took too long"),
        ("nonsense", "did not answer"),
    ],
)
def test_failing_model(sample_home: Path, extractive: Answer, fails: str, says: str) -> None:
    """Where the model fails, the minutes answer in their own words, and a notice says what happened."""
    script = say(TRUE)
    script.fails = fails
    with serving(script) as address, opened(sample_home, address, timeout="0.5") as assistant:
        *pieces, answer = assistant.stream(QUESTION)

    assert isinstance(answer, Answer)
    assert "".join(map(str, pieces)) == answer.text == extractive.text
    assert (answer.citations, answer.model) == (extractive.citations, None)
    assert answer.notice
    assert says in answer.notice
    assert "openai:scripted" in answer.notice


@pytest.mark.parametrize("fails", ["cut", "cut_quietly"])
def test_half_a_stream(sample_home: Path, fails: str) -> None:
    """When the stream breaks off, what has passed stays, the minutes' own words follow, and the numbering goes on."""
    script = say(TRUE + TRUE + TRUE + TRUE)
    script.fails = fails
    with serving(script) as address, opened(sample_home, address) as assistant:
        *pieces, answer = assistant.stream(QUESTION)

    assert isinstance(answer, Answer)
    assert "".join(map(str, pieces)) == answer.text
    assert answer.text.startswith("布施主査は、")
    assert "― 布施耕一" in answer.text
    assert answer.notice
    numbers = [c.number for c in answer.citations]
    assert len(numbers) == len(set(numbers)) >= 2
    assert {int(n) for n in re.findall(r"\[(\d+)\]", answer.text)} == set(numbers)


def test_half_a_stream_before_anything_passed(sample_home: Path, extractive: Answer) -> None:
    """When the stream breaks off in its first sentence, nothing of it is shown."""
    script = say(TRUE)
    script.fails = "cut"
    with serving(script) as address, opened(sample_home, address) as assistant:
        answer = assistant.ask(QUESTION)

    assert answer.text == extractive.text
    assert answer.notice


def test_model_down(sample_home: Path, extractive: Answer) -> None:
    """A server that is not there is told of, and the minutes answer in their own words."""
    with serving(Script()) as address:
        pass
    with opened(sample_home, address) as assistant:
        answer = assistant.ask(QUESTION)

    assert answer.text == extractive.text
    assert answer.notice
    assert "cannot be reached" in answer.notice


def test_too_long_for_the_model(sample_home: Path) -> None:
    """When the passages are too long for the model it is shown fewer, whole ones, best first."""
    script = say(TRUE)
    script.most = 2200
    with serving(script) as address, opened(sample_home, address) as assistant:
        answer = assistant.ask(QUESTION)

    counts = [len(re.findall("<passage number", body["messages"][-1]["content"])) for body in script.asked]
    assert counts[0] > counts[-1]
    assert all("</passage>" in body["messages"][-1]["content"] for body in script.asked)
    assert (answer.model, answer.notice) == ("openai:scripted", None)


@pytest.mark.parametrize(
    ("reply", "notice"),
    [
        ("", "empty answer"),
        ("  \n", "empty answer"),
        ('{"answer": "布施主査は、', "broken JSON"),
        ('```json\n{"answer": \n```', "broken JSON"),
        ('{"confidence": 0.9}', "no answer in its JSON"),
        ("[]", "no answer in its JSON"),
    ],
)
def test_replies_that_are_none(sample_home: Path, extractive: Answer, reply: str, notice: str) -> None:
    """An empty reply or broken JSON is no answer: the minutes answer in their own words."""
    with serving(Script(reply)) as address, opened(sample_home, address) as assistant:
        answer = assistant.ask(QUESTION)

    assert answer.text == extractive.text
    assert answer.notice
    assert notice in answer.notice


@pytest.mark.parametrize(
    "reply",
    [
        '{"answer": "%s"}',
        '```json\n{"answer": "%s", "confidence": 1}\n```',
        '[{"text": "%s"}]',
    ],
)
def test_answer_inside_json(sample_home: Path, reply: str) -> None:
    """A model that answers in JSON is read, and held to the minutes like any other."""
    script = say(reply % (TRUE + FALSE))
    with serving(script) as address, opened(sample_home, address) as assistant:
        answer = assistant.ask(QUESTION)

    assert re.sub(r"\[\d+\]", "", answer.text) == TRUE.replace("[{n}]", "")
    assert len(answer.dropped) == 1


def test_key_of_the_environment_is_used(sample_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A key in the environment goes to the server."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-of-a-test")
    script = say(TRUE)
    with serving(script) as address, opened(sample_home, address) as assistant:
        assistant.ask(QUESTION)

    assert script.keys == ["Bearer sk-of-a-test"]


def test_settings_of_the_environment(sample_home: Path, monkeypatch: pytest.MonkeyPatch, minutes: Minutes) -> None:
    """The command line takes model and address from flags or the environment, and shows the notice."""
    script = say(TRUE)
    with serving(script) as address:
        monkeypatch.setenv("MINUTES_MODEL", "scripted:7b")  # a server's own name, with a colon in it
        monkeypatch.setenv("MINUTES_BASE_URL", address)
        from_environment = minutes("ask", QUESTION, "--home", sample_home)
        script.fails = "500"
        failed = minutes("--model", "openai:scripted", "--base-url", address, "ask", QUESTION, "--home", sample_home)

    assert from_environment.code == failed.code == 0
    assert "約束していると説明しました" in from_environment.out
    assert "its server failed" in failed.out
    assert script.asked[0]["model"] == "scripted:7b"


@pytest.mark.parametrize(
    ("model", "error", "says"),
    [
        ("openai:gpt-5-mini", ModelUnavailable, "Set OPENAI_API_KEY"),
        ("nobody:gpt", BadSetting, "no known provider"),
        ("gibberish", BadSetting, "no known provider"),
        ("openai:", BadSetting, "provider:name"),
        (":x", BadSetting, "provider:name"),
        ("groq:llama", ModelUnavailable, "pip install 'langchain-groq'"),
    ],
)
def test_models_that_cannot_be_loaded(sample_home: Path, model: str, error: type[Exception], says: str) -> None:
    """A model whose name, package or key is missing is an error that says what to do."""
    with Assistant.open(sample_home, model=model) as assistant, pytest.raises(error, match=re.escape(says)):
        assistant.ask(QUESTION)


def test_missing_extra_names_itself(sample_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A provider whose package is missing is named with the extra that installs it."""
    import builtins

    real = builtins.__import__

    def without(name: str, *rest: object) -> object:
        if name.startswith("langchain_openai"):
            raise ImportError("no langchain_openai", name="langchain_openai")
        return real(name, *rest)  # type: ignore[arg-type]

    import sys

    from langchain.chat_models import base

    for name in [n for n in sys.modules if n.startswith("langchain_openai")]:
        monkeypatch.delitem(sys.modules, name)
    for name in ("_get_chat_model_creator", "_import_module"):
        clear = getattr(getattr(base, name, None), "cache_clear", None)
        if clear:
            clear()
    monkeypatch.setattr("importlib.import_module", lambda name, *rest: without(name))
    with (
        Assistant.open(sample_home, model="openai:x", base_url="http://127.0.0.1:9/v1") as assistant,
        pytest.raises(ModelUnavailable, match=r"pip install 'minutes-assistant\[openai\]'"),
    ):
        assistant.ask(QUESTION)


def test_conversation_is_kept_when_the_model_fails(sample_home: Path, tmp_path: Path) -> None:
    """A conversation goes on over a failing model: both turns are kept, the second with its notice."""
    import shutil

    home = tmp_path / "store"
    shutil.copytree(sample_home, home)
    script = say(TRUE)
    with serving(script) as address, opened(home, address) as assistant:
        conversation = assistant.conversation()
        first = conversation.ask(QUESTION)
        script.fails = "500"
        second = conversation.ask("年間でいくらかかりますか")
        kept = assistant.conversation(conversation.id).turns

    assert [t.answer.text for t in kept] == [first.text, second.text]
    assert first.model
    assert second.notice
    assert second.citations[0].number > first.citations[-1].number
