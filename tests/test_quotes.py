"""A quotation is found again exactly where it stands, however it is spaced or folded."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.quotes import fold_with_places, locate

# Letters of both scripts, wide and narrow, marks that combine, ligatures that grow, spaces of all kinds.
LETTERS = "あいがカガｶﾞﾊﾟ゙゚漢字①㈱㍻ﬁＡ１1a、。「」é \u0301\u3000\n\t\u00a0𠮷"
TEXT = st.text(alphabet=st.one_of(st.sampled_from(LETTERS), st.characters(exclude_categories=["Cs"])), max_size=60)
PLAIN = st.text(alphabet="あいうカ漢字、。「」12\n\u3000 ", max_size=60)
law = settings(max_examples=200, deadline=None, derandomize=True)


@law
@given(TEXT)
def test_each_folded_character_knows_where_it_came_from(text: str) -> None:
    """There is one place a character; places never run backwards and lie inside the text."""
    folded, places = fold_with_places(text)

    assert len(folded) == len(places)
    assert places == sorted(places)
    assert all(0 <= place < len(text) for place in places)


@law
@given(TEXT)
def test_folding_leaves_no_white_space_and_agrees_with_nfkc(text: str) -> None:
    """Folded text is what NFKC makes of the text, without white space, up to composition."""
    folded, _ = fold_with_places(text)
    whole = "".join(c for c in unicodedata.normalize("NFKC", text) if not c.isspace())

    assert not any(map(str.isspace, folded))
    assert unicodedata.normalize("NFKC", folded).replace(" ", "") == unicodedata.normalize("NFKC", whole).replace(
        " ", ""
    )


@law
@given(TEXT, st.data())
def test_every_slice_is_found_as_itself(text: str, data: st.DataObject) -> None:
    """A slice with any character but white space is found, and what is found reads the same."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    quote = text[start:end]
    span = locate(quote, text)

    if fold_with_places(quote)[0]:
        assert span is not None
        assert text[slice(*span)] == quote
    else:
        assert span is None


@law
@given(PLAIN, PLAIN, PLAIN, st.sampled_from(["", " ", "\u3000", "\n", " \n "]))
def test_white_space_never_hides_a_quotation(before: str, quote: str, after: str, gap: str) -> None:
    """A quotation whose white space differs is found at a span that folds to the same, without space at its ends."""
    spaced = gap.join(quote)
    wanted, _ = fold_with_places(quote)
    span = locate(quote, before + spaced + after)

    if wanted:
        assert span is not None
        found = (before + spaced + after)[slice(*span)]
        assert fold_with_places(found)[0] == wanted
        assert found in (found.strip(), quote)


@law
@given(TEXT, TEXT)
def test_what_is_found_says_the_same(quote: str, text: str) -> None:
    """Whatever is found lies in the text and holds the quotation; nothing is found that is not there."""
    span = locate(quote, text)

    if span is not None:
        start, end = span
        assert 0 <= start < end <= len(text)
        assert fold_with_places(quote)[0] in fold_with_places(text[start:end])[0]
    else:
        wanted = fold_with_places(quote)[0]
        assert not wanted or wanted not in fold_with_places(text)[0]


@law
@given(PLAIN)
def test_wide_and_narrow_letters_meet(text: str) -> None:
    """Full-width digits and letters find their narrow forms, and the other way round."""
    wide = text.translate({ord("1"): "１", ord("2"): "２"})

    assert (locate(text, wide) is None) == (not fold_with_places(text)[0])
    assert (locate(wide, text) is None) == (not fold_with_places(text)[0])


@pytest.mark.parametrize(
    ("quote", "text", "found"),
    [
        ("再委託しない", "なぜ再委託 しないのか", "再委託 しない"),
        ("平成28年", "平成２８年度", "平成２８年"),
        ("ガス料金", "ｶﾞｽ料金です", "ｶﾞｽ料金"),
        ("株式会社", "㍿みどり", "㍿"),
        ("株", "㈱みどり", "㈱"),
        ("再委託", "再 委託 \n はしない", "再 委託"),
        ("入らないことになります", "その他の業者は入らない\nことになります。", "入らない\nことになります"),
        ("", "何か", None),
        (" \u3000\n", "何 か", None),
        ("言わない", "言った", None),
    ],
)
def test_named_cases(quote: str, text: str, found: str | None) -> None:
    """Line breaks, wide digits, half-width kana and ligatures are looked through; other words are not."""
    span = locate(quote, text)

    assert (None if span is None else text[slice(*span)]) == found
