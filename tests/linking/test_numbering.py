"""The numbers that members give their questions tell which answer replies to which."""

from __future__ import annotations

import pytest

from index.linking.numbering import answered_as, asked_as, lists

from .conftest import linked, meeting, replies, texts

ASKED = (
    "阿久津：お許しを得て質問します。１点目、夏の冷房の温度を何度にしているのか伺います。２点目、朝の行列をどう減らすのか伺います。"
    "３点目、雨どいの水漏れはいつ直るのか伺います。４点目、絵本の棚を低くする考えを伺います。５点目、駐輪場の屋根について見解を伺います。"
)
FOURTH = "課長：４点目についてお答えいたします。背の低いものに順に替えてまいります。"
LAST_AND_SECOND = (
    "館長：５点目と２点目にお答えいたします。費用がかさみますので見送ります。次に、整理券を配ることといたします。"
)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("二点目、駐輪場について伺います。", {2}),
        ("３つ目は駐輪場です。", {3}),
        ("四つ、駐輪場をどうするのか。", {4}),
        ("第５に、駐輪場をどうするのか。", {5}),
        ("（6）駐輪場をどうするのか。", {6}),
        ("７、駐輪場をどうするのか。", {7}),
        ("一点目、屋根を直すのか。二点目、柵を直すのか。", {1, 2}),
        ("令和５年に３つの駐輪場を直しました。", set()),
        ("第８号の案について伺います。", set()),
    ],
)
def test_numbers_of_questions(text: str, numbers: set[int]) -> None:
    """A question carries the numbers at the head of its sentences, in any script."""
    assert asked_as(text) == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("私からは、４点目の屋根についてお答えいたします。１点目は後で申します。", {4}),
        ("１点目、２点目及び５点目の前段についてお答えいたします。", {1, 2, 5}),
        ("第３の件でございます。", {3}),
        ("第２と第１についてお答えいたします。", {1, 2}),
        ("次に、屋根でございますが、３台分でございます。", set()),
        ("", set()),
    ],
)
def test_numbers_of_answers(text: str, numbers: set[int]) -> None:
    """An answer takes up the numbers of its first sentence."""
    assert set(answered_as(text)) == numbers


def test_a_date_lists_nothing() -> None:
    """A sentence that begins with a date or an amount is no item of a list."""
    assert lists("３、屋根を直すのか。")
    assert not any(map(lists, ["３月の定例会で伺いました。", "３.５メートルあります。", "十分な議論が要ります。"]))


def test_numbered_answers_find_their_questions() -> None:
    """Answers without a word of their question are linked by its number, each where it takes up several."""
    found = replies(meeting(ASKED, FOURTH, LAST_AND_SECOND))

    first = {answer: questions[0] for answer, questions in found.items()}
    assert first[FOURTH.partition("：")[2]].startswith("４点目")
    assert {q[:3] for a, q in first.items() if a in LAST_AND_SECOND} <= {"５点目", "２点目"}


def test_each_numbered_question_stands_alone() -> None:
    """A numbered question is a section of its own, also when another asks right before it."""
    found = texts(linked(meeting(ASKED)))

    assert [text[:3] for text in found if "点目" in text[:3]] == ["１点目", "２点目", "３点目", "４点目", "５点目"]


def test_a_remark_is_replied_to_through_the_chair() -> None:
    """What an official says after the chair has named them replies to the remark just before."""
    found = replies(
        meeting(
            f"{ASKED}", FOURTH, "阿久津：目の悪い人は札が読めません。", "会長：図書課長。", "課長：声でも呼び出します。"
        )
    )

    assert found["声でも呼び出します。"][0] == "目の悪い人は札が読めません。"
