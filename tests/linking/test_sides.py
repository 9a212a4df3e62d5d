"""Each speaker sits on one side of the table: by attendance, by office, or by how they talk."""

from __future__ import annotations

from dataclasses import replace

import pytest

from index.linking.sides import sides

from .conftest import meeting, of


def test_attendance_tells_the_side() -> None:
    """Groups of the attendance tell the side; directions have none."""
    given = meeting(
        "会長：開会します。", "阿久津：伺います。", "課長：お答えします。", "事務局：配ります。", "（休憩）"
    )

    assert sides(given) == ["chair", "asker", "answerer", "answerer", "none"]


@pytest.mark.parametrize(
    ("label", "side"),
    [
        ("楠木議長", "chair"),
        ("議長（空欄）", "chair"),
        ("司会", "chair"),
        ("阿久津委員", "asker"),
        ("３番", "asker"),
        ("傍聴者Ａ", "asker"),
        ("市長", "answerer"),
        ("鴨志田 図書課長", "answerer"),
        ("参考人", "answerer"),
        ("所管課", "answerer"),
        ("事務局", "answerer"),
        ("Chair", "chair"),
        ("Councillor Aoi", "asker"),
        ("Director", "answerer"),
    ],
)
def test_office_tells_the_side(label: str, side: str) -> None:
    """Without an attendance, the office in the label tells the side."""
    assert sides(of([(label, "それでは申し上げます。")])) == [side]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("本は何冊ありますか。", "asker"),
        ("運転手任せにしない工夫をお願いします。", "asker"),
        ("早めに知らせてください。", "asker"),
        ("ただいまから会議を開会します。", "chair"),
        ("議長に代わり、会議を続けます。", "chair"),
    ],
)
def test_vice_chair_who_does_not_preside_is_a_member(text: str, side: str) -> None:
    """A vice-chair sits as a member, unless they conduct the meeting."""
    assert sides(meeting(f"副会長：{text}", "課長：三千冊です。"))[0] == side


def test_an_arrow_replies() -> None:
    """What an arrow introduces replies to what stands before it, though that does not ask."""
    given = of([("・", "駐車場が狭い。"), ("⇒", "隣接地を借ります。"), ("・", "表示を大きく。"), ("⇒", "承ります。")])

    assert sides(given) == ["asker", "answerer", "asker", "answerer"]


def test_a_legend_tells_the_side() -> None:
    """A sign is on the side of the office that the legend of the minutes gives it."""
    given = of([("●", "資料のとおりです。"), ("○", "同感である。"), ("◎", "原案のとおり了承とする。")])
    facts = (("◎", "会長"), ("○", "委員"), ("●", "事務局"))

    assert sides(replace(given, facts=facts)) == ["answerer", "asker", "chair"]


def test_talk_tells_the_side() -> None:
    """Where nothing else tells, who ends in questions asks, and who follows them answers."""
    given = of(
        [("甲", "本は何冊ありますか。"), ("乙", "三千冊です。"), ("甲", "いつ増えますか。"), ("乙", "四月です。")]
    )

    assert sides(given) == ["asker", "answerer", "asker", "answerer"]


def test_one_speaker_has_one_side() -> None:
    """A speaker keeps the side over the whole meeting, whatever a single turn says."""
    given = meeting("課長：本は何冊だと思われますか。", "阿久津：三千冊です。", "課長：そのとおりです。")

    assert sides(given) == ["answerer", "asker", "answerer"]


def test_nobody_has_no_side() -> None:
    """A meeting in which nobody speaks has no sides."""
    assert sides(of([("", "（休憩）"), ("", "（再開）")])) == ["none", "none"]
    assert sides(of([])) == []
