"""What somebody said of a topic is told when they spoke of it, and not from what they said of others."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.on_topic import strays
from index.retrieval import search


@pytest.mark.parametrize(
    ("question", "silent"),
    [
        ("六車副会長は布袋について何を質問しましたか", True),
        ("鳥羽委員は駐車場について何と言いましたか", True),
        ("小田切司書は再委託についてどう説明しましたか", True),
        ("What did Ms. Kashiwaba say about subcontracting?", True),
        ("布施主査は再委託について何と答えましたか", False),
        ("柏葉委員は高校生について何と言いましたか", False),
        ("鳥羽委員が最初に質問したことは何ですか", False),  # of no topic
        ("再委託をしないのはなぜですか", False),  # asks for nobody's words
        ("What did Mr. Mikumo ask about subcontracting?", False),
    ],
)
def test_silence_on_a_topic(sample_assistant: Assistant, question: str, silent: bool) -> None:
    """Who said nothing near the topic gives no answer, whatever others said of it."""
    with sample_assistant.store.snapshot():
        found = search(sample_assistant.store, question)

    assert strays(sample_assistant.store, found) is silent


def test_answer_of_nobody(sample_assistant: Assistant) -> None:
    """A question for the words of somebody who was silent on the topic is not answered from other words of theirs."""
    answer = sample_assistant.ask("椎葉主事は再委託について何と答えましたか")

    assert not answer.found
    assert answer.reason == "detail_not_told"
