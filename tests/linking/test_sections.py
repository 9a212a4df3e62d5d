"""Utterances are cut into sections of one topic each, and nothing of them is lost."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.linking.sections import cut
from index.linking.speech import asks
from index.words import sentences

law = settings(max_examples=150, deadline=None, derandomize=True)
SENTENCES = st.sampled_from(
    [
        "次に、駅前の広場について伺います。",
        "広場の木が枯れています。",
        "市長の見解を伺います。",
        "いつまでに直すのですか。",
        "まず、広場についてのご質問でございます。",
        "来年度に直す予定でございます。",
        "（拍手）",
        "わかりました。",
        "二点目は、" + "長い話が続き、" * 60 + "どうなりますか。",
        "句点のない行",
    ]
)
GAPS = st.sampled_from(["", "\n", " ", "　", "\n\n　"])
SPEECHES = st.lists(st.tuples(SENTENCES, GAPS), max_size=30).map(lambda parts: "".join(a + b for a, b in parts))
LONG = "本館の利用が増えました。" * 12  # a paragraph of 144 characters


def sections(text: str, *, by_asker: bool) -> list[str]:
    """Return the texts of the sections."""
    return [text[s.start : s.end] for s in cut(text, by_asker=by_asker)]


@law
@given(SPEECHES, st.booleans())
def test_sections_rejoin_to_the_text(text: str, by_asker: bool) -> None:
    """Sections run forward without overlap, leave out white space only, and none has over 600 characters."""
    found = cut(text, by_asker=by_asker)
    left = list(text)
    for s in found:
        left[s.start : s.end] = " " * (s.end - s.start)

    assert all(a.end <= b.start for a, b in pairwise(found))
    assert "".join(left).strip() == ""
    assert all(0 < s.end - s.start <= 600 for s in found)


@law
@given(st.text(max_size=200), st.booleans())
def test_any_text_is_cut(text: str, by_asker: bool) -> None:
    """Whatever the text, its characters but white space stand in its sections."""
    found = sections(text, by_asker=by_asker)

    assert "".join("".join(found).split()) == "".join(text.split())


@law
@given(SPEECHES)
def test_a_section_that_asks_holds_a_question(text: str) -> None:
    """A section asks exactly when one of its sentences does."""
    for s in cut(text, by_asker=True):
        inside = text[s.start : s.end]

        assert s.asks == any(asks(inside[a:b]) for a, b in sentences(inside))


@pytest.mark.parametrize(
    ("name", "text", "last"),
    [
        (
            "two topics",
            "初めに、広場について伺います。\n広場の木が枯れています。\nいつ植え替えるのか、市長の見解を伺います。\n"
            "次に、橋について伺います。\n橋の手すりが錆びています。\nいつ塗り直すのか、市長の見解を伺います。",
            ["いつ植え替えるのか、市長の見解を伺います。", "いつ塗り直すのか、市長の見解を伺います。"],
        ),
        (
            "a question after each paragraph",
            f"{LONG}\n開館を早めませんか。\n{LONG}\n分館を増やしませんか。",
            ["開館を早めませんか。", "分館を増やしませんか。"],
        ),
        (
            "the way to the question is longer than a section",
            "\n".join([LONG] * 6) + "\nなぜ増えたのですか。",
            ["なぜ増えたのですか。"],
        ),
    ],
)
def test_question_sections_end_with_the_question(name: str, text: str, last: list[str]) -> None:
    """A question stays with what leads up to it, at the end of its section."""
    found = [text[s.start : s.end] for s in cut(text, by_asker=True) if s.asks]

    assert [section[-len(end) :] for section, end in zip(found, last, strict=True)] == last
    assert all(len(section) > len(end) for section, end in zip(found, last, strict=True))


def test_answer_sections_begin_with_the_topic() -> None:
    """An official's sections begin where the next topic is announced."""
    text = (
        "まず、広場の木についてのご質問でございます。\n枯れた三本の木につきましては、専門家の診断を受けて、来年の春に植え替える予定でございます。\n"
        "次に、橋の手すりについてのご質問でございます。\n錆びた両側の手すりにつきましては、通る方の安全を確かめながら、秋に塗り直す予定でございます。"
    )

    found = sections(text, by_asker=False)

    assert [section[:10] for section in found] == ["まず、広場の木につい", "次に、橋の手すりにつ"]


def test_topic_of_an_asker_holds_for_all_that_follows() -> None:
    """An asker announces a topic once; the sections after it keep it until the next."""
    text = f"初めに、広場について伺います。\n{LONG}\nいつ直しますか。\n{LONG}\nなぜ遅れましたか。"

    found = cut(text, by_asker=True)

    assert len(found) > 1
    assert {s.topic for s in found} == {"初めに、広場について伺います。"}


@pytest.mark.parametrize(
    "sentence",
    [
        "そこで、広場の舗装の費用について市長に伺います。",
        "こうした老朽化への対応について、見解をお伺いいたします。",
        "これまでも、広場の舗装について質問し、要望してきました。",
    ],
)
def test_what_refers_back_announces_nothing(sentence: str) -> None:
    """A question that follows from what was said, or a report of an earlier one, stays under the topic that it is of."""
    text = f"初めに、広場について伺います。\n{LONG}\n{sentence}\n{LONG}\nいつ直しますか。"

    assert {s.topic for s in cut(text, by_asker=True)} == {"初めに、広場について伺います。"}


def test_what_is_added_to_a_question_stays_with_it() -> None:
    """A short demand after a question is not the beginning of the next topic."""
    text = f"{LONG}\nいつ直しますか。\nあわせて、手すりの塗装を要望します。\n次に、水路について伺います。\n{LONG}\nなぜ濁りましたか。"

    found = sections(text, by_asker=True)

    assert [section for section in found if "要望します" in section] == [found[0]]
    assert found[1].startswith("次に、水路について")


def test_the_next_topic_ends_the_one_before() -> None:
    """A heading that is a noun and nothing else opens a topic, and so does what is only counted on."""
    text = (
        f"初めに、広場について伺います。\n{LONG}\nいつ直しますか。\n次に、橋の手すりです。\n{LONG}\nなぜ錆びましたか。\n"
        f"第三に、{LONG}\n誰が払いますか。"
    )

    topics = [s.topic for s in cut(text, by_asker=True) if s.asks]

    assert topics[0] == "初めに、広場について伺います。"
    assert topics[1] == "次に、橋の手すりです。"
    assert topics[2].startswith("第三に、")


def test_direction_stands_alone() -> None:
    """What stands in brackets of its own is a section of its own."""
    found = sections("よろしいですか。\n（委員了承）\nでは次に進みます。", by_asker=True)

    assert found == ["よろしいですか。", "（委員了承）", "では次に進みます。"]


@pytest.mark.parametrize("text", ["", " ", "\n　\n"])
def test_nothing_has_no_sections(text: str) -> None:
    """White space has no sections."""
    assert cut(text, by_asker=True) == []


def test_a_sentence_without_end_is_cut() -> None:
    """A single sentence longer than a section is cut into several."""
    found = sections("あ" * 5_000, by_asker=False)

    assert "".join(found) == "あ" * 5_000
    assert max(map(len, found)) <= 600


def test_a_report_is_cut_where_it_turns_the_page() -> None:
    """Each page of a hand-out that a report goes through is a section, and a page named in passing is none."""
    pages = [
        "1ページは仕組みです。予約された本を袋に入れ、月に二度、お宅の玄関先までお届けいたします。読み終えた本は次の折にお預かりします。\n",
        "次に2ページをご覧ください。費用です。袋と車と人の手間を合わせまして、年に四百万円ほどを見込んでおります。半分は補助があります。\n",
        "費用は3ページにも載せました。\n",
    ]

    found = sections("".join(pages), by_asker=False)

    assert [text[:4] for text in found] == ["1ページ", "次に2ペ"]
