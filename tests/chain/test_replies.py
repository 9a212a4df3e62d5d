"""Nothing false that a model writes reaches the reader as supported, and what is true comes through whole."""

from __future__ import annotations

import re

import pytest

from assistant import Assistant
from assistant.records import Answer
from index.words import fold
from tests.chain.conftest import answered, filled, pieces, scripted, shown, whole
from tests.chain.replies import FALSE, TRUE, WHY

LOST = 0.02  # share of true replies that may be lost
SAMPLE = "布施主査は、決まった人のほかは玄関先に立たせないと約束していると説明しました[[玄関先に立たせない]]。費用は年間999万円です[[玄関先に立たせない]]。"


def test_there_are_enough_replies() -> None:
    """The suite has at least sixty false replies in both languages, and as many true ones."""
    assert len(FALSE) >= 60
    assert len(TRUE) >= 60
    assert sum(question.isascii() for _, question, _, _ in FALSE) >= 20


@pytest.mark.parametrize(
    ("kind", "question", "reply", "false"), FALSE, ids=[f"{n}-{r[0]}" for n, r in enumerate(FALSE)]
)
def test_false_reply(sample_assistant: Assistant, kind: str, question: str, reply: str, false: tuple[str, ...]) -> None:
    """What is false is left out with a reason, and what is left is supported, or an abstention with the nearest."""
    answer = answered(sample_assistant, question, reply)

    assert not any(fold(words) in shown(answer) for words in false)
    assert not re.search(r"<[a-z/]|javascript:|https?://", answer.text)
    if answer.found:
        assert answer.citations
        assert all(c.verified and c.quote for c in answer.citations)
    else:
        assert answer.reason == "not_told"
        assert answer.nearest
        assert answer.nearest.verified
    assert all(d.why and d.text in fold_back(d.text, answer) for d in answer.dropped)


def fold_back(text: str, answer: Answer) -> str:
    """Return a text that must hold the dropped sentence: itself, when the answer does not show it."""
    return text if text not in answer.text or not answer.found else ""


def test_true_replies(sample_assistant: Assistant) -> None:
    """Of true replies of every kind at most two in a hundred lose a sentence."""
    lost = [
        reply
        for question, reply in TRUE
        if not whole(answered(sample_assistant, question, reply), filled(sample_assistant, question, reply))
    ]

    assert len(lost) <= LOST * len(TRUE), "\n".join(lost)


def test_citations_are_those_used(sample_assistant: Assistant) -> None:
    """An answer lists the passages it cites and no others, each under its number."""
    answer = answered(sample_assistant, WHY, "巡回便は傭車を頼んでいます[[傭車を頼んで]]。")

    assert [c.number for c in answer.citations] == [int(n) for n in re.findall(r"\[(\d+)\]", answer.text)]
    assert "傭車を頼んで" in answer.citations[0].quote


@pytest.mark.parametrize("size", [1, 2, 3, 7, 1000])
@pytest.mark.parametrize(("question", "reply"), TRUE[:14] + TRUE[50:60])
def test_pieces_of_any_size(sample_assistant: Assistant, question: str, reply: str, size: int) -> None:
    """Marks, quotations and sentences that are split over pieces are read as if they had come at once."""
    from assistant import passages
    from assistant.models import Writer
    from assistant.writing import Writing
    from index.retrieval import search

    store = sample_assistant._store
    found = search(store, question, limit=10)
    sources = passages.number(store, found.passages)
    text = filled(sample_assistant, question, reply)
    at_once = Writing(store, Writer(scripted()), found, sources)
    *_, expected = at_once.stream([text])
    *told, answer = Writing(store, Writer(scripted()), found, sources).stream(pieces(text, size))

    assert answer == expected
    assert isinstance(answer, Answer)
    assert "".join(map(str, told)) == answer.text


def test_sentence_is_released_when_it_has_passed(sample_assistant: Assistant) -> None:
    """The first sentence is shown before the model goes on to the second."""
    from assistant import passages
    from assistant.models import Writer
    from assistant.writing import Writing
    from index.retrieval import search

    store = sample_assistant._store
    found = search(store, WHY, limit=10)
    writing = Writing(store, Writer(scripted()), found, passages.number(store, found.passages))
    first, second = filled(sample_assistant, WHY, SAMPLE).split("。")[:2]

    assert writing.feed(first) == []
    assert writing.feed("。") == [f"{first}。"]
    assert writing.feed(f"{second}。") == []


def test_unsupported_may_be_shown_as_such(sample_assistant: Assistant) -> None:
    """By setting, a sentence without support is shown without marks, and said to be unsupported."""
    dropped = answered(sample_assistant, WHY, SAMPLE)
    marked = answered(sample_assistant, WHY, SAMPLE, "mark")

    assert "999" not in dropped.text
    assert "費用は年間999万円です。（議事録で裏付けられません）" in marked.text
    assert [d.shown for d in (*dropped.dropped, *marked.dropped)] == [False, True]


def test_nothing_left_is_an_abstention(sample_assistant: Assistant) -> None:
    """When nothing a model wrote stands, the answer says that the minutes do not tell, with the nearest utterance."""
    answer = answered(sample_assistant, WHY, "費用は年間999万円です[[玄関先に立たせない]]。")

    assert (answer.found, answer.reason, answer.citations) == (False, "not_told", ())
    assert answer.nearest
    assert answer.text.startswith("議事録には、その答えは記されていません。")
    assert [d.text for d in answer.dropped] == ["費用は年間999万円です。"]
