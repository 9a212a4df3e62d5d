"""Reading tells how far it has come, and takes work and memory in proportion to the file."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from index.reading import inspect_minutes
from tests.counting import calls

from .reading import MOST_GROWTH, TOKYO, measure, pages, sitting


def test_three_days_of_tokyo_are_measured() -> None:
    """Over a megabyte of an assembly's words is read, and what it took is told."""
    files = sorted(TOKYO.glob("*.txt"))
    if not files:
        pytest.skip("the minutes of Tokyo are not at ../shared/minutes/tokyo")

    told = measure(files)

    assert told["seconds"] > 0
    assert told["utterances"] > 500


def test_a_pdf_of_a_hundred_pages_is_not_read_silently(tmp_path: Path) -> None:
    """Of a hundred pages of tables every tenth is told, and memory grows with the pages alone."""
    over = {}
    for count in (50, 100):
        path = tmp_path / f"{count}.pdf"
        path.write_bytes(pages(count))
        told = measure([path])
        over[count] = told["over"]

    assert told["steps"] >= 10
    assert over[100] <= MOST_GROWTH * over[50]


def test_text_twice_as_long_takes_twice_the_work(tmp_path: Path) -> None:
    """Work grows with the length of the text, not with its square."""
    done = []
    for turns in (400, 800):
        path = tmp_path / f"{turns}.txt"
        path.write_text(sitting(turns), encoding="utf-8")
        done.append(calls(partial(inspect_minutes, path)))

    assert done[1] <= MOST_GROWTH * done[0]
