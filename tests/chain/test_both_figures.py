"""Of two things whose figures the sources give, a claim may neither swap the years nor call the smaller one larger."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.chain.test_gates import kept, said


@pytest.mark.parametrize(
    ("text", "true", "false"),
    [
        (
            "We have two quotes, £23,600 from Dale Roofing and £27,150 from Hargreaves.",
            "The quote from Hargreaves is higher than the one from Dale Roofing [1].",
            "The quote from Hargreaves is lower than the one from Dale Roofing [1].",
        ),
        (
            "The contract for the buses is €19,500 a year. The taxis cost us about €27,000 a year.",
            "The contract for the buses is cheaper than the taxis [1].",
            "The contract for the buses is dearer than the taxis [1].",
        ),
        (
            "The rangers counted ninety-four foxes in 2024, compared with fifty-two in 2019.",
            "The foxes counted rose from fifty-two in 2019 to ninety-four in 2024 [1].",
            "The foxes counted fell from ninety-four in 2019 to fifty-two in 2024 [1].",
        ),
        (
            "来館者は令和元年が１８万人、令和五年は１３万人です。",
            "来館者は令和元年の18万人から令和5年の13万人になりました[1]。",
            "来館者は令和元年の13万人から令和5年の18万人になりました[1]。",
        ),
        (
            "最も多かったのは、荷物が残っているというもので、五十七名でございます。次いで、登記が済んでいない、が二十八名でした。",
            "荷物が残っているという人が57名で最も多く、登記が済んでいないという人が28名でした[1]。",
            "登記が済んでいないという理由が最も多く、荷物が残っているという理由を上回りました[1]。",
        ),
    ],
)
def test_both_figures(sample_assistant: Assistant, text: str, true: str, false: str) -> None:
    """Nothing of the true reply is dropped, and the false one is."""
    assert kept(sample_assistant, true, said(1, text)) == []
    assert kept(sample_assistant, false, said(1, text))


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("次いで、祭りに親族が集まる、というものが四十一名でした。", "次いで、祭りに親族が集まるからという人が41名いました[1]。"),
        ("基金が十四億円ございます。このうち年三千万円を会計に繰り入れます。", "基金から年3千万円を会計に繰り入れます[1]。"),
        ("既に比率が１３．８パーセントに達しております。", "比率は既に１３．８パーセントに達しています[1]。"),
        ("The motion carried five to one.", "The motion was carried, five votes to one [1]."),
        ("The count of nights would not begin until January.", "Nights are not counted until January [1]."),
    ],
)  # fmt: skip
def test_true_in_other_words(sample_assistant: Assistant, text: str, claim: str) -> None:
    """A list, a sentence that takes up the one before it, a decimal of broad letters and a vote are read as they are meant."""
    assert kept(sample_assistant, claim, said(1, text)) == []


@pytest.mark.parametrize(
    ("text", "false"),
    [
        ("The college has asked whether we would donate the truck to it.", "The truck will be donated to the college [1]."),
        ("We could put a level sensor on the weir.", "A level sensor has been put on the weir [1]."),
    ],
)  # fmt: skip
def test_left_open(sample_assistant: Assistant, text: str, false: str) -> None:
    """What a source only asks, or says could be done, is neither settled nor done."""
    assert kept(sample_assistant, false, said(1, text))


@pytest.mark.parametrize(
    ("text", "true", "false"),
    [
        (
            "桟橋の修理は、ぜひ港の船大工に出していただきたい。",
            "桟橋の修理は港の船大工に出してほしいとのことです[1]。",
            "桟橋の修理は、港の船大工に出されることになりました[1]。",
        ),
        (
            "灯台の開放につきましては、来年度の予算を組む中で検討させていただきます。",
            "Opening the lighthouse will be considered with next year's budget [1].",
            "Yes, the lighthouse will be opened with next year's budget [1].",
        ),
        (
            "The winter ferry I should like to keep, but I can't make a promise about it today.",
            "The winter ferry was not promised [1].",
            "Yes, it was promised that the winter ferry will be kept [1].",
        ),
    ],
)  # fmt: skip
def test_wishes_are_not_decisions(sample_assistant: Assistant, text: str, true: str, false: str) -> None:
    """What is only wished for, looked into or not promised is told so, and not as if it had been decided."""
    assert kept(sample_assistant, true, said(1, text)) == []
    assert kept(sample_assistant, false, said(1, text))


@pytest.mark.parametrize(
    ("text", "true", "false"),
    [
        (
            "来館者は前年より千人減りました。減った主な原因は、空調が止まって展示室を閉めたことでございます。団体の見学は増えております。展覧会は好評でした。",
            "来館者が千人減ったのは、空調が止まって展示室を閉めたためです[1]。",
            "来館者が千人減ったのは、展覧会が不評だったためです[1]。",
        ),
        (
            "I suggested that the rents go up by four pounds a plot.",
            "It was suggested that the rents go up by four pounds a plot [1].",
            "It was agreed to let the rents go up by four pounds a plot [1].",
        ),
        (
            "時給は二度にわたって上げまして、今は１，１５０円でございます。",
            "時給は1,150円まで上げました[1]。",
            "時給は1,510円まで上げました[1]。",
        ),
        (
            "RESOLVED that the six trees be felled, and that the remaining eleven be inspected again.",
            "Six trees will be felled, and the other eleven will be inspected again [1].",
            "Eleven trees will be felled, and the other six will be inspected again [1].",
        ),
    ],
)
def test_reasons_and_outcomes(sample_assistant: Assistant, text: str, true: str, false: str) -> None:
    """A reason other than the one that is given, what nobody agreed to and two numbers exchanged are no paraphrase."""
    assert kept(sample_assistant, true, said(1, text)) == []
    assert kept(sample_assistant, false, said(1, text))


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("夜間の講座を週一回から三回に増やしました。", "夜間の講座を週1回から週3回に増やしました[1]。"),
        ("保健センターの部屋を使えるよう調整中でございます。", "保健センターの部屋を使えないか調整しています[1]。"),
        ("If there is no penalty, the picture books never come back.", "罰則がなければ絵本が戻ってこなくなります[1]。"),
        ("Ms. Sharrock said that the hall is closed.", "シャロック氏は、ホールが閉まっていると述べました[1]。"),
    ],
)  # fmt: skip
def test_the_same_in_other_forms(sample_assistant: Assistant, text: str, claim: str) -> None:
    """A once a week, a request, a particle of a denied verb and a name in syllables say what the source does."""
    assert kept(sample_assistant, claim, said(1, text)) == []
