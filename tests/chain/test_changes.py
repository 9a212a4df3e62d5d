"""What rose and what fell is held to the sources, and figures that a claim works out from others are told from made-up ones."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant import Assistant
from assistant.gates.changes import pairs_of
from assistant.gates.figures import figures
from assistant.gates.worked_out import worked_out
from tests.chain.conftest import answered, filled, whole


@pytest.mark.parametrize(
    ("claim", "evidence", "follows"),
    [
        ("600人から900人へと1.5倍に増えます", "初年度は600人、3年目で900人", True),
        ("600人から900人へと2倍に増えます", "初年度は600人、3年目で900人", False),
        ("30人から55人へと25人増えます", "定員を30人から55人に増やします", True),
        ("25人増えます", "定員を30人から55人に増やします", True), ("28人増えます", "定員を30人から55人に増やします", False),
        ("1時間早まります", "閉館を午後7時から午後6時に早めます", True), ("2時間早まります", "閉館を午後7時から午後6時に早めます", False),
        ("約7割（68％）が賛成です", "賛成は68パーセントです", True), ("約7割が賛成です", "賛成は68パーセントです", False),
        ("約8割（68％）が賛成です", "賛成は68パーセントです", False), ("6割を超えます", "賛成は61パーセントです", True),
        ("6割を超えます", "賛成は58パーセントです", False), ("nearly two hours (1 hour and 52 minutes)", "平均1時間52分", True),
        ("over 70 percent", "61パーセント", False), ("30人のうち約9割にあたる26人", "30人のうち26人", True),
        ("30人のうち約7割にあたる26人", "30人のうち26人", False), ("31人中9人と3割に満たない", "31人のうち9人", True),
    ],
)  # fmt: skip
def test_worked_out(claim: str, evidence: str, follows: bool) -> None:
    """Ratios, differences and sums of figures that stand, figures rounded beside the exact one, and close bounds follow."""
    mine, theirs = figures(claim), figures(evidence, ones=True)
    lost = [f for f in mine if not worked_out(claim, f, mine, theirs, pairs_of(evidence)) and f.value[0] != 0]
    stand = [f for f in lost if not any(f.value == o.value for o in theirs)]

    assert (not stand) == follows


@pytest.mark.parametrize(
    ("on", "question", "reply", "comes"),
    [
        ("hospital", "未収金は増えましたか", "The new unpaid amount rose by 1.8 million yen [[710万円]].", False),
        ("hospital", "未収金は増えましたか", "The new unpaid amount fell by 1.8 million yen [[710万円]].", True),
        ("hospital", "入院患者は増えましたか", "入院患者数は前年度から7.5人減りました[[187.4人]]。", False),
        ("hospital", "入院患者は増えましたか", "入院患者数は前年度から7.5人増えました[[187.4人]]。", True),
        ("sample", "開館時間はどう変わりますか", "On weekdays the closing time would move from 6 p.m. to 7 p.m. [[繰り上げたい]].", False),
        ("village", "防災メールの登録者は", "防災メールの利用者は1,100人に減りました[[１，８７０人]]。", False),
    ],
)  # fmt: skip
def test_which_way(assistants: Callable[[str], Assistant], on: str, question: str, reply: str, comes: bool) -> None:
    """By how much, to what and from when to when something changed comes through in its own direction alone."""
    given = assistants(on)

    assert whole(answered(given, question, reply), filled(given, question, reply)) == comes


@pytest.mark.parametrize(
    ("question", "reply", "comes"),
    [
        ("個人情報はどう守られますか", "個人情報を守るため、以下の対策が取られます。\n- 票に書名は載せません[[書名は載せません]]", True),
        ("個人情報はどう守られますか", "以下の対策が取られます。\n- 票に書名も載せます[[書名は載せません]]", False),
        ("人を減らすのですか", "いいえ、減らすことはありません。一人も減らしません[[一人も減らしません]]。", True),
        ("人を減らすのですか", "はい、減らします。一人も減らしません[[一人も減らしません]]。", False),
    ],
)  # fmt: skip
def test_borne_out_by_the_next(sample_assistant: Assistant, question: str, reply: str, comes: bool) -> None:
    """A lead-in, and a yes or no in the words of the question, come through with what bears them out, not without."""
    answer = answered(sample_assistant, question, reply)

    assert whole(answer, filled(sample_assistant, question, reply)) == comes
