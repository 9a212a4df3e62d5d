"""Passages are read ahead while nobody asks."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from assistant import Assistant
from assistant.web import ahead
from tests.web.conftest import WHY


@pytest.fixture
def embedded(home: Any) -> Any:
    """An assistant over a copy of the sample, and the list of the texts that it embeds."""
    with Assistant.open(home) as assistant:
        embedder, texts = assistant.store.embedder, list[str]()
        real = embedder.embed_passages
        embedder.embed_passages = lambda given: (texts.extend(given), real(given))[1]  # type: ignore[method-assign]
        yield assistant, texts


def idle() -> bool:
    return False


def test_questions_need_no_more_than_their_own_words(embedded: Any) -> None:
    """After reading ahead a question makes the vectors of its own words alone."""
    assistant, texts = embedded
    ahead.read_ahead(assistant.store, busy=idle, stop=threading.Event())
    texts.clear()

    assert assistant.ask(WHY).found

    assert all(text in WHY for text in texts)


def test_who_asks_goes_first(embedded: Any) -> None:
    """While somebody asks nothing is read ahead, and closing does not wait for it."""
    assistant, texts = embedded
    stop = threading.Event()

    def busy() -> bool:
        stop.set()
        return True

    assert ahead.read_ahead(assistant.store, busy=busy, stop=stop) == 0
    assert texts == []


def test_slow_models_read_nothing_ahead(embedded: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A model that takes long to embed is not made to."""
    assistant, texts = embedded
    monkeypatch.setattr(assistant.store.embedder, "name", "some/transformer", raising=False)

    assert ahead.read_ahead(assistant.store, busy=idle, stop=threading.Event()) == 0
    assert texts == []
