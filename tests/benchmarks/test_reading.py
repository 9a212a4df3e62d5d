"""Reading is fast enough to wait for, tells how far it has come, and takes time and memory in proportion to the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from .reading import MOST_GROWTH, MOST_S_PDF, MOST_S_TOKYO, TOKYO, measure, pages, sitting


def test_three_days_of_tokyo_are_read_in_time() -> None:
    """Over a megabyte of an assembly's words takes a few seconds."""
    files = sorted(TOKYO.glob("*.txt"))
    if not files:
        pytest.skip("the minutes of Tokyo are not at ../shared/minutes/tokyo")

    told = measure(files)

    assert told["seconds"] <= MOST_S_TOKYO
    assert told["utterances"] > 500


def test_a_pdf_of_a_hundred_pages_is_read_in_time_and_not_silently(tmp_path: Path) -> None:
    """A hundred pages of tables take seconds, every tenth page is told, and memory grows with the pages alone."""
    seconds, over = {}, {}
    for count in (50, 100):
        path = tmp_path / f"{count}.pdf"
        path.write_bytes(pages(count))
        told = measure([path])
        seconds[count], over[count] = told["seconds"], told["over"]

    assert seconds[100] <= MOST_S_PDF
    assert told["steps"] >= 10
    assert over[100] <= MOST_GROWTH * over[50]


def test_text_twice_as_long_takes_twice_as_long(tmp_path: Path) -> None:
    """Time grows with the length of the text, not with its square."""
    seconds = []
    for turns in (1500, 3000):
        path = tmp_path / f"{turns}.txt"
        path.write_text(sitting(turns), encoding="utf-8")
        seconds.append(measure([path])["seconds"])

    assert seconds[1] <= MOST_GROWTH * seconds[0]
