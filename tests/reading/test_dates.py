"""Every way minutes print the day of a meeting is understood, and no other day is taken for it."""

from __future__ import annotations

import datetime as dt

import pytest

from index.reading import read_minutes
from index.reading.dates import find_date, find_year

from .conftest import Write


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("平成28年7月6日(水) 午前10時00分", "2016-07-06"),
        ("令和６年１１月５日", "2024-11-05"),
        ("令和　６年１１月　５日", "2024-11-05"),
        ("平成28 年 7 月 6 日", "2016-07-06"),
        ("令和元年５月１７日", "2019-05-17"),
        ("二〇二四年五月三日", None),
        ("平成十八年二月十五日", "2006-02-15"),
        ("平成元年一月十七日（火曜日）", "1989-01-17"),
        ("昭和六十三年十二月二十三日", "1988-12-23"),
        ("R6.1.31", "2024-01-31"),
        ("H22.1.7", "2010-01-07"),
        ("R070225", "2025-02-25"),
        ("2023/3/6(月)", "2023-03-06"),
        ("2024-02-22", "2024-02-22"),
        ("20240222_打合せ", "2024-02-22"),
        ("99/02/01", "1999-02-01"),
        ("03/11/20", "2003-11-20"),
        ("27年2月3日", "2015-02-03"),
        ("2019年(令和元年)5月17日", "2019-05-17"),
        ("令和7年(2025年)1月24日", "2025-01-24"),
        ("平成29118日", "2017-11-08"),
        ("July 10, 2024", "2024-07-10"),
        ("令和６年第４回定例会", None),
        ("令和６年度第15回", None),
        ("2023年13月45日", None),
        ("12月12日", None),
    ],
)
def test_dates_as_printed(text: str, day: str | None) -> None:
    """Era and western years, full-width and kanji digits, short forms, digits lost by extraction."""
    assert str(find_date(text)) == str(day)


def test_a_month_and_a_day_take_the_year_from_elsewhere() -> None:
    """With a year known, 月日 alone are a date; a fiscal year is no year."""
    assert find_date("６月３日（月）", year=2024) == dt.date(2024, 6, 3)
    assert find_year("令和６年６月定例会") == 2024
    assert find_year("平成28年度第1回") is None


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("第３回審議会\n更新日：2024年4月1日\n開催日時　令和６年２月９日（金）\n", "2024-02-09"),
        ("令和６年第２回定例会（２月９日）\n", "2024-02-09"),
        ("令和６年第２回審議会会議録\n２月９日（金）\n", "2024-02-09"),
        ("審議会会議録\n日時　２月９日　午後１時\n場所　令和会館\n", "None"),
        ("審議会会議録\n掲載日：2024年4月1日\n", "None"),
        (
            "審議会会議録\n会場　２階\n次回は令和6年12月12日に別の会議を開く予定であることを事務局から説明し、"
            "各委員の了承を得たうえで、日程の調整を図ることとした件について、詳細は後日連絡する旨を確認した。\n",
            "None",
        ),
    ],
)
def test_the_day_is_the_meetings_own(write: Write, head: str, day: str) -> None:
    """Header field before title before short opening lines; the days of a page's making are no meeting."""
    body = "○会長　それでは始めます。よろしくお願いします。\n○委員　質問があります。\n○会長　どうぞお願いします。\n"

    assert str(read_minutes(write(head + body)).held_on) == day
