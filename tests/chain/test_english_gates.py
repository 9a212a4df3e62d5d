"""What the gates read in English: hours, quarters, rates, denials, names beside Japanese, figures in each other's places."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant import Assistant
from assistant.gates.figure import agrees
from assistant.gates.figures import figures
from assistant.gates.predicates import predicates
from index.words import fold
from tests.chain.conftest import answered, shown


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("between 8.30 and 9", "between half past eight and nine"),
        ("a quarter to six", "5:45"),
        ("午後9時15分", "at 9.15 pm"),
        ("about a quarter of an hour", "some fifteen minutes"),
        ("nearer 110", "nearer a hundred and ten"),
        ("1日400ポンド", "£400 a day"),
    ],
)
def test_figures_told_in_other_words(claim: str, source: str) -> None:
    """Each figure of the claim is one of the source."""
    held = figures(source, ones=True)

    assert all(any(agrees(f, one) for one in held) for f in figures(claim))


def test_a_price_is_no_time() -> None:
    """£8.30 is no hour, and neither is a share."""
    assert not [f for f in figures("from £8.30 to 9.45 per cent") if f.kind == "time"]


@pytest.mark.parametrize(
    ("text", "word", "denied"),
    [
        ("Without a fee the books never return.", "books", False),
        ("They could support neither of them.", "support", True),
        ("Nobody is left, because it is hard to hire and we could not promise.", "promise", True),
        ("建てるのではなく、借ります。", "建てる", True),
        ("閉めざるを得なかった。", "閉める", False),
    ],
)
def test_denials(text: str, word: str, denied: bool) -> None:
    """A denial reaches what it denies, and no further."""
    assert [p.denied for p in predicates(text) if p.word == word] == [denied]


@pytest.mark.parametrize(
    ("on", "question", "reply", "words"),
    [
        (
            "town",
            "How is the cost of the fishing port breakwater project shared?",
            "The prefecture pays half and the national government a quarter [[９億円で]].",
            "prefecture pays half",
        ),
        ("meadow", "Was the phone policy approved?", "Yes, the board adopted it [[tabled]].", "adopted"),
        ("windmill", "Will the subscription go up?", "Yes, it will go up this year [[£15]].", "go up"),
        (
            "meadow",
            "How could the young children of Cedar Road be kept safe?",
            "Stone氏は、横断誘導員を配置できると述べました[[to February]]。",
            "Stone氏は",
        ),
    ],
)
def test_false_in_two_languages(
    assistants: Callable[[str], Assistant], on: str, question: str, reply: str, words: str
) -> None:
    """What is given to another, put off or refused does not come through as done."""
    assert fold(words) not in shown(answered(assistants(on), question, reply))


def test_people_of_english_minutes_in_japanese(assistants: Callable[[str], Assistant]) -> None:
    """A Japanese question may name somebody of English minutes with 氏."""
    answer = assistants("windmill").ask("Beck氏は何と言いましたか")

    assert answer.reason not in ("not_there", "never_spoke")
