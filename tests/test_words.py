"""Words meet across spellings, numerals and calendars; sentences cover the text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.words import fold, kanji_number, sentences, topics, words, years

law = settings(max_examples=150, deadline=None, derandomize=True)
PROSE = st.text(alphabet="あいう再委託本館12。、！？?!」』（）()〔〕「 　\n\t", max_size=120)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("前田 課長", "前田課長"),
        ("前田　課長\n", "前田課長"),
        ("ＡＩ\t２０", "AI20"),
        ("ｶﾞｲﾄﾞ", "ガイド"),
        ("①", "1"),
        ("", ""),
        (" 　\n", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    """Folding unifies widths and leaves no white space."""
    assert fold(text) == folded


@law
@given(
    st.lists(st.sampled_from(["あ", "カ", "ｶﾞ", "ﾊﾟ", "漢", "①", "㈱", "㍻", "Ａ", "１", "、", "「", " ", "　", "\n"]))
)
def test_folding_is_final(letters: list[str]) -> None:
    """What is folded has no white space and stays as it is."""
    once = fold("".join(letters))

    assert not any(map(str.isspace, once))
    assert fold(once) == once


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("元", 1),
        ("〇", 0),
        ("十", 10),
        ("十八", 18),
        ("一八", 18),
        ("18", 18),
        ("１８", 18),
        ("二〇", 20),
        ("百", 100),
        ("三百五", 305),
        ("千一", 1001),
        ("二〇二二", 2022),
        ("九千九百九十九", 9999),
    ],
)
def test_kanji_number(text: str, number: int) -> None:
    """Numbers are read in either script, in units or digit by digit."""
    assert kanji_number(text) == number


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("令和元年度の予算", ["西暦2019"]),
        ("令和四年", ["西暦2022"]),
        ("令和 4 年", ["西暦2022"]),
        ("昭和64年と平成元年", ["西暦1989", "西暦1989"]),
        ("平成十年から2001年まで", ["西暦1998", "西暦2001"]),
        ("明治三十三年", ["西暦1900"]),
        ("二〇二二年", ["西暦2022"]),
        ("2022年度", ["西暦2022"]),
        ("15年かかります", []),
        ("12022年", []),
        ("令和の時代", []),
        ("", []),
    ],
)
def test_years(text: str, found: list[str]) -> None:
    """Years of either calendar are told in the western one; spans of years are none."""
    assert years(text) == found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("百三十六億円", "136億円"),
        ("三千冊", "3000冊"),
        ("3,200冊", "三千二百冊"),
        ("１０人", "10人"),
        ("取組", "取り組み"),
        ("貸出し", "貸し出し"),
        ("ＡＩ", "ai"),
        ("ﾊﾞｽ", "バス"),
        ("Library", "LIBRARY"),
    ],
)
def test_spellings_meet(one: str, other: str) -> None:
    """Two ways to write the same share their words."""
    assert set(words(one)) & set(words(other)) >= set(words(other)) - {"取る", "組む"} != set()


def test_years_meet() -> None:
    """A year of an era and the same western year share a word."""
    assert set(words("令和4年度の予算")) & set(words("2022年")) >= {"西暦2022"}


def test_prefix_is_also_joined() -> None:
    """A noun with a prefix counts alone and with it."""
    assert words("再委託") == ["再", "委託", "再委託"]


def test_words_are_repeated_in_order() -> None:
    """Words come in order and as often as they stand there."""
    found = words("本を借りて本を返す")

    assert found == ["本", "借りる", "本", "返す"]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("the library will not be open", ["library", "open"]),
        ("Why is there no subcontracting?", ["subcontracting"]),
        ("it was what they have had", []),
        ("They can't, won't and don't; it’s John's dog and the residents' boat.", ["john", "dog", "residents", "boat"]),
    ],
)
def test_empty_english_words_are_dropped(text: str, left: list[str]) -> None:
    """English words that carry nothing are no words of the index, and none becomes a Japanese one."""
    assert words(text) == left


@pytest.mark.parametrize("text", ["", " 　\n", "、。！？", "―――", "?!…"])
def test_nothing_has_no_words(text: str) -> None:
    """White space and symbols have no words."""
    assert words(text) == []


def test_unpaired_surrogates_are_passed_over() -> None:
    """Broken characters hide no word beside them."""
    assert words("\ud800本を読む\udfff") == ["本", "読む"]


@law
@given(st.text(alphabet=st.characters(), max_size=60))
def test_any_text_has_words(text: str) -> None:
    """Whatever the text, its words are letters and digits."""
    assert all(word and word == "".join(filter(str.isalnum, word)) for word in words(text))


def test_a_long_text_has_all_its_words() -> None:
    """A text longer than the tokenizer takes at once loses nothing."""
    assert words("本を読む。" * 12_000).count("本") == 12_000


def read(text: str) -> list[str]:
    """Return the sentences of a text."""
    return [text[a:b] for a, b in sentences(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        (" \n　", []),
        ("一つ目です。二つ目です。", ["一つ目です。", "二つ目です。"]),
        ("本当ですか？！驚きました", ["本当ですか？！", "驚きました"]),
        ("一行目\n二行目", ["一行目", "二行目"]),
        ("  前です。　後です。 ", ["前です。", "後です。"]),
        ("「はい。」次です。", ["「はい。」", "次です。"]),
        ("よろしいですか。\n（委員了承）\nでは次に。", ["よろしいですか。", "（委員了承）", "では次に。"]),
        ("よろしいですか。（委員了承） では次に。", ["よろしいですか。", "（委員了承）", "では次に。"]),
        ("よろしいですか。（全員挙手）", ["よろしいですか。", "（全員挙手）"]),
        ("資料（別紙）をご覧ください。", ["資料（別紙）をご覧ください。"]),
    ],
)
def test_sentences(text: str, found: list[str]) -> None:
    """Sentences end at marks and lines; what stands in brackets of its own is a sentence."""
    assert read(text) == found


@law
@given(PROSE)
def test_sentences_cover_the_text(text: str) -> None:
    """Sentences run forward, never overlap, begin and end in no white space, and leave only white space out."""
    spans = sentences(text)
    left = list(text)
    for start, end in spans:
        left[start:end] = " " * (end - start)

    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert all(text[a:b] and text[a:b] == text[a:b].strip() for a, b in spans)
    assert "".join(left).strip() == ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("交付の手数料はいくらですか", ["交付の手数料"]),
        ("市民が本を借りる", ["市民", "本"]),
        ("再委託を市は認めるか", ["再委託", "市"]),
        ("雨です", []),
        ("", []),
    ],
)
def test_topics(text: str, found: list[str]) -> None:
    """The noun phrases that a particle marks as topic, subject or object are told, in order."""
    assert topics(text) == found


def test_a_letter_marks_the_word_it_stands_before() -> None:
    """D評価 and A案 are words of their own beside 評価 and 案; an English article joins nothing."""
    assert {"d評価", "評価"} <= set(words("なぜD評価なのですか"))
    assert {"a案", "b案"} <= set(words("Ａ案とB案を比べます"))
    assert words("a new plan") == ["new", "plan"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "It broke in 2009. We were told by Mr. Lunn. Yes.",
            ["It broke in 2009.", "We were told by Mr. Lunn.", "Yes."],
        ),
        ("J. R. Smith paid £4.50 to St. Ives Ltd. at once.", ["J. R. Smith paid £4.50 to St. Ives Ltd. at once."]),
        ("3. Dog bins", ["3. Dog bins"]),
        ("資料No. 5です。はい。", ["資料No. 5です。", "はい。"]),
    ],
)
def test_english_sentences(text: str, told: list[str]) -> None:
    """A full stop ends an English sentence where a capital follows, after no title, initial or number of an item."""
    assert [text[a:b] for a, b in sentences(text)] == told
