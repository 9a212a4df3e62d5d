"""Debates as they should not be: endless, one-sided, back to front. Links are sensible or none, the time linear."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from index.linking import exchanges, prepare
from tests.counting import calls

from .conftest import linked, of, replies

Turns = list[tuple[str, str]]
MORE = 4  # times as much text
SLACK = 2.0  # and so much more than its share of the time, before it counts as more than linear
TOPICS = ("橋梁", "水路", "歩道", "公園", "図書館", "体育館", "保育所", "給食", "防災", "消防", "農地", "商店街")

WILL = "は来年度に、国の補助金を受けて全面的に直し、工事の間は片側を通れるようにいたします。"


def speech(size: int) -> Turns:
    """Return one member's speech of so many thousand characters, briefly answered."""
    said = "地域の皆様から寄せられた声を踏まえて申し上げますと、暮らしの不安は年ごとに増しております。"
    return [("阿久津", said * (size * 1000 // len(said))), ("課長", "お答えします。検討してまいります。")]


def bundle(count: int) -> Turns:
    """Return one speech of many questions, all answered by one official in one."""
    asked = [
        f"次に、第{n}{_topic(n)}について伺います。\n第{n}{_topic(n)}をいつ直すのか、見解を伺います。"
        for n in range(count)
    ]
    told = [
        f"次に、第{n}{_topic(n)}についてのご質問でございます。\n第{n}{_topic(n)}は来年度に、国の補助金を受けて全面的に直し、工事の間は片側を通れるようにいたします。"
        for n in range(count)
    ]
    return [("阿久津", "\n".join(asked)), ("課長", "\n".join(told))]


def rounds(count: int) -> Turns:
    """Return one member's many short questions, each answered at once."""
    pairs = [(f"第{n}{_topic(n)}はいつ直しますか。", f"第{n}{_topic(n)}は{n}月に直します。") for n in range(count)]
    return [turn for question, answer in pairs for turn in (("阿久津", question), ("課長", answer))]


def reports(count: int) -> Turns:
    """Return a debate in which nobody asks."""
    return [("課長", f"第{n}{_topic(n)}の工事の進みを報告します。予定の通りです。") for n in range(count)]


def backwards(count: int) -> Turns:
    """Return answers, and after all of them the questions."""
    asked, told = rounds(count)[::2], rounds(count)[1::2]
    return told + asked


def _topic(n: int) -> str:
    return TOPICS[n % len(TOPICS)]


@pytest.mark.parametrize(
    ("make", "size"), [(speech, 25), (bundle, 60), (rounds, 100), (reports, 150), (backwards, 100)]
)
def test_the_work_is_linear_in_the_text(
    make: Callable[[int], Turns], size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Four times the text takes about four times the work, once more is asked than may compete."""
    monkeypatch.setattr(exchanges, "MOST", size // 2)

    def took(times: int) -> int:
        given = of(make(size * times))
        return calls(lambda: linked(given))

    took(1)  # whatever is loaded once is loaded
    assert took(MORE) < MORE * SLACK * took(1)


def test_two_hundred_questions_of_one_speech_find_their_answers() -> None:
    """Each answer of the bundle replies first of all to the question of its own number."""
    found = replies(of(bundle(200)))
    right = [f"第{n}{_topic(n)}を" in questions[0] for n, questions in enumerate(found.values())]

    assert len(right) == 200
    assert sum(right) >= 0.95 * len(right)


def test_every_round_is_answered_by_itself() -> None:
    """However many questions one member asks, what is said at once replies to the last."""
    found = replies(of(rounds(300)))

    assert [questions[0] for questions in found.values()] == [text for _, text in rounds(300)[::2]]


@pytest.mark.parametrize("make", [reports, backwards])
def test_where_nobody_asks_first_there_are_no_links(make: Callable[[int], Turns]) -> None:
    """A debate without questions, and answers before all questions, have no exchanges."""
    assert replies(of(make(50))) == {}


def test_a_chair_who_answers_and_leads_is_linked_for_the_answer_alone() -> None:
    """What the chair tells at length replies to the question; giving the floor and going on do not."""
    answer = "貸出の上限は昨年の協議会で十冊と決まり、この四月の一日から本館でも分館でも施行しております。"
    turns = [
        ("会長", "それでは質疑に入ります。千種委員、どうぞ。"), ("千種", "貸出の上限は何冊になりましたか。"), ("会長", answer),
        ("会長", "ほかにございますか。阿久津委員。"), ("阿久津", "開館時間は延びますか。"), ("会長", "課長、お願いします。"),
        ("課長", "開館時間は七時まで延ばします。"), ("会長", "では次の議題に移ります。"),
    ]  # fmt: skip

    assert replies(of(turns)) == {
        answer: ["貸出の上限は何冊になりましたか。"],
        "開館時間は七時まで延ばします。": ["開館時間は延びますか。"],
    }


def test_a_speech_without_end_is_cut_into_passages() -> None:
    """No passage of 100,000 characters without a paragraph is longer than 600, and none of the text is lost."""
    given = of(speech(100))
    (turn, _) = prepare(given)

    assert max(s.end - s.start for s in turn.sections) <= 600
    assert "".join(turn.utterance.text[s.start : s.end] for s in turn.sections) == turn.utterance.text
