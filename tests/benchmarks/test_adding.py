"""The measurement of adding: it adds the same text both ways, and more text is other text of the same length."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.reading import read_minutes

from .adding import SAMPLE, default_files, run, vary


def test_more_text_is_other_text_of_the_same_length(tmp_path: Path) -> None:
    """Each variety is a meeting of its own, as long and with as many turns as the file."""
    made = vary([SAMPLE], 3, tmp_path)
    meetings = [read_minutes(path) for path in made]

    assert len({m.id for m in meetings}) == 3
    assert made[0].read_text("utf-8") == SAMPLE.read_text("utf-8")
    assert {len(path.read_text("utf-8")) for path in made} == {len(SAMPLE.read_text("utf-8"))}
    assert len({len(m.utterances) for m in meetings}) == 1


@pytest.mark.parametrize("way", ["ours", "plain"])
def test_each_way_is_measured_in_a_process_of_its_own(way: str) -> None:
    """A run tells seconds, processor time, memory and how many passages or chunks were added."""
    if way == "plain":
        pytest.importorskip("langchain_chroma")
        pytest.importorskip("langchain_text_splitters")
    told = run(way, [SAMPLE])

    assert told["seconds"] > 0
    assert told["cpu"] > 0
    assert 30 < told["peak_mb"] < 600
    assert told["passages"] >= 5


def test_without_files_the_days_of_tokyo_are_measured_or_the_assembly() -> None:
    """There is always something to measure."""
    assert all(path.is_file() for path in default_files())
