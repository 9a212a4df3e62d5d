"""What a question wants to know has a look: a figure in its unit, a date, a reason."""

from __future__ import annotations

import pytest

from index.retrieval.shapes import facts, replies, shapes, unit


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("いくらですか", "648万円です", "600人です"),
        ("How much does it cost?", "648 万円です", "600 人です"),
        ("何人来ましたか", "６００人です", "600冊です"),
        ("参加者の人数は", "三十名です", "三十本です"),
        ("How many people came?", "600 人です", "600 円です"),
        ("停留所は何か所ありますか", "24か所です", "24人です"),
        ("割合は", "4割です", "4年です"),
        ("What percentage is it?", "40％です", "40人です"),
        ("契約は何年ですか", "五年間です", "五人です"),
        ("何冊ありますか", "3,186冊です", "214人です"),
        ("何タイトルありますか", "640 タイトルです", "640 冊です"),
        ("何軒が応じましたか", "12世帯です", "12人です"),
        ("工事は何か月かかりますか", "8か月です", "8月です"),
        ("準備に何日かかりましたか", "10日です", "10人です"),
        ("何回開かれましたか", "三度です", "三人です"),
        ("何ページに書いてありますか", "11ページです", "11枚です"),
    ],
)
def test_unit(question: str, told: str, other: str) -> None:
    """A figure is wanted in the unit that the question asks for."""
    look = unit(question)

    assert look is not None
    assert look.search(told)
    assert not look.search(other)


@pytest.mark.parametrize(
    "question",
    ["なぜですか", "何を質問しましたか", "何がありますか", "何と言いましたか", "いつですか", "何時ですか", "Why?", ""],
)
def test_no_unit(question: str) -> None:
    """A question that asks for no figure has no unit."""
    assert unit(question) is None


@pytest.mark.parametrize(
    ("question", "kind", "told", "other"),
    [
        ("なぜ遅れたのですか", "why", "大雨のためです", "はい"),
        ("遅れは何のためですか", "why", "大雨のためです", "はい"),
        ("遅れの原因は何ですか", "why", "大雨のためです", "はい"),
        ("How come it is late?", "why", "大雨のためです", "はい"),
        ("棚はいくつありますか", "how_many", "8台です", "ありません"),
        ("Why is it late?", "why", "大雨のためです", "はい"),
        ("いつ始まりますか", "when", "来年四月です", "まだです"),
        ("When will it start?", "when", "4月1日です", "まだです"),
        ("いくらかかりますか", "how_many", "648万円です", "高いです"),
        ("何が決まりましたか", "decided", "原案どおり可決しました", "説明しました"),
        ("What was decided?", "decided", "了承されました", "説明しました"),
        ("誰が行いますか", "who", "管財課です", "急ぎます"),
        ("傭車とは何ですか", "what_is", "応援の車のことです", "頼みました"),
    ],
)
def test_shape(question: str, kind: str, told: str, other: str) -> None:
    """Each kind of question knows the look of a sentence that tells it."""
    found = shapes(question)

    assert kind in found
    assert found[kind].search(told)
    assert not found[kind].search(other)


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("この橋は何年に架けられましたか", "昭和五十二年に架けた橋です", "三年たてば見直します"),
        ("学校が閉じたのは何年ですか", "平成18年度の末です", "3年間お休みします"),
        ("窓口は何時まで開いていますか", "午後7時までです", "2時間ほど延ばします"),
    ],
)
def test_time(question: str, told: str, other: str) -> None:
    """A question of a year or an hour is not told by a length of time."""
    found = shapes(question)

    assert found["when"].search(told)
    assert not found["when"].search(other)
    assert "how_many" not in found


@pytest.mark.parametrize("question", ["", "布袋", "何を質問しましたか"])
def test_shapeless(question: str) -> None:
    """A question may want no particular kind of thing."""
    assert shapes(question) == {}


@pytest.mark.parametrize(
    ("question", "kind", "told", "other"),
    [
        ("What times will the pool shut?", "when", "It shuts at nine in the evening.", "It shuts on 1 June."),
        (
            "What time does the hall open?",
            "when",
            "Between ten at night and six it is shut.",
            "From two members, nothing.",
        ),
        ("How late does it stay open?", "when", "Until half past eleven.", "Until March."),
        ("Who doesn't have to pay?", "spared", "Children go in free.", "Children pay half."),
        ("Who is exempt from the fee?", "spared", "Pensioners will not be charged.", "Pensioners have asked."),
        ("What will anglers have to pay?", "how_many", "It is £12 a rod.", "It is 12 rods."),
        ("How deep is the dock?", "how_many", "It is nine feet at low water.", "It has nine boats."),
        ("How long will it be shut?", "how_many", "For six weeks.", "For six boats."),
        ("How long will it be shut?", "how_many", "Until the gale is over.", "It is shut at low water."),
        ("How old is the dock?", "how_many", "It was built in 1911.", "It cost £1,200."),
        ("How often does the ferry run?", "how_many", "Every half hour.", "From the north quay."),
        ("How many crews rowed?", "how_many", "Fourteen rowed.", "It cost $14."),
        ("How many crews rowed?", "how_many", "１４組です", "漕ぎました"),
        ("Where will the money for the roof come from?", "pays", "From the sale of the old depot.", "From the north."),
    ],
)
def test_english_facts(question: str, kind: str, told: str, other: str) -> None:
    """An hour, who is spared a charge, a sum and where money comes from each have a look in English."""
    look = shapes(question)[kind]

    assert look.search(told)
    assert not look.search(other)


def test_who_is_spared_is_not_who_pays() -> None:
    """Who does not pay is told neither by a fund nor by anybody's name."""
    assert {"pays", "who"}.isdisjoint(shapes("Who won't have to pay for the lessons?"))
    assert "spared" not in shapes("Who will pay for the lessons?")


def test_a_fact_comes_before_what_is_planned() -> None:
    """What it will cost a sum tells; without a fact asked for, plans do tell what will be."""
    assert set(facts(shapes("How much will the boats cost?"))) == {"how_many"}
    assert set(facts(shapes("Will the boats go?"))) == {"will"}


def test_whether_something_is_so() -> None:
    """Its reply begins with that, and other questions have no such reply."""
    assert replies("Would a ban be enough?", "No. You should have one.")
    assert replies("So isn't it safe?", "It was not, Chair.")
    assert not replies("Would a ban be enough?", "The ban costs nothing.")
    assert not replies("Why would a ban be enough?", "No. You should have one.")


def test_when_asks_for_a_day_only_as_a_question() -> None:
    """ "When it rains" asks for no day."""
    assert "when" in shapes("So when will the dock open?")
    assert "when" in shapes("Who pays, and when?")
    assert "when" not in shapes("What do crews do when it rains?")
