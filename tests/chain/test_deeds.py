"""Who does what, what is done and what is planned, and what figures compare are read from a sentence's structure."""

from __future__ import annotations

import datetime as dt

import pytest

from assistant.gates.deeds import deeds
from assistant.gates.figures import figures
from assistant.gates.predicates import predicates


@pytest.mark.parametrize(
    ("text", "verb", "doer", "done_to"),
    [
        ("謝礼は市が負担いたします。", "負担", "市", ""),
        ("６割を占めるのはイノシシで、シカが続きます。", "占める", "イノシシ", "6割"),
        ("町は給水車をもう1台購入します。", "購入", "", "給水車"),
        ("準備委員会で決めていただきます。", "決める", "準備委員会", ""),
        ("負担分を全額都が補助します。", "補助", "都", "負担分"),
        ("票は職員が回収し、保管した後に裁断します。", "裁断", "職員", ""),
        ("気持ちが強いと説明しました。", "説明", "", ""),
    ],
)
def test_deeds(text: str, verb: str, doer: str, done_to: str) -> None:
    """A verb is read with what が and を mark for it, in cleft sentences too; what another verb took is not its own."""
    found = {d.verb: (d.doer, d.done_to) for d in deeds(text)}

    assert found[verb] == (doer, done_to)


@pytest.mark.parametrize(
    ("text", "word", "done", "planned"),
    [
        ("制度をこの七月に始めたところであります。", "始める", True, False), ("制度を今後始める予定です。", "始める", False, True),
        ("票を配っています。", "配る", None, False), ("十一月に開始いたします。", "開始", False, False),
        ("表紙を拭き、棚に戻します。", "拭く", None, False),
    ],
)  # fmt: skip
def test_done_and_planned(text: str, word: str, done: bool | None, planned: bool) -> None:
    """What is told as done, as going on and as planned are told apart; a form that goes on tells neither."""
    found = {p.word: (p.done, p.planned) for p in predicates(text)}

    assert found[word] == (done, planned)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("手術を延期した患者さんはおられません。", "延期"), ("採用は難しいという結論です。", "採用"), ("確保が困難です。", "確保"),
    ],
)  # fmt: skip
def test_denied_in_other_ways(text: str, word: str) -> None:
    """That nobody did it, and that it is difficult, deny a deed."""
    assert any(p.word == word and p.denied for p in predicates(text))


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("歩道を二・五メートルに広げる", 2.5, None), ("half an hour", 30, "minute"), ("半年後に報告する", 6, "month"),
        ("a third of the damage", 100 / 3, "percent"), ("the third floor", 3, None), ("28 in four years", 28, None),
        ("Two ten-seat vehicles", 2, None),
    ],
)  # fmt: skip
def test_more_figures(text: str, value: float, unit: str | None) -> None:
    """Decimals in kanji, halves, parts, places in a row and numbers beside numbers are read."""
    first = figures(text)[0]

    assert float(first.value[0] or 0) == pytest.approx(value)
    assert first.unit == unit


def test_fiscal_years() -> None:
    """In February the coming fiscal year begins in the same year; in June in the next."""
    assert [figures("来年度", day)[0].value for day in (dt.date(2020, 2, 26), dt.date(2022, 6, 15))] == [
        (2020,),
        (2023,),
    ]
