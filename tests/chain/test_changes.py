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
        ("over 70 percent", "61パーセント", False),
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
