"""Whatever bytes a file holds, it is read whole or refused with an error of the tree."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from .fuzz import check, mutate, seeds

SEEDS = seeds()


@settings(
    max_examples=300, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(name=st.sampled_from(sorted(SEEDS)), seed=st.integers(0, 2**32))
def test_mutated_files_never_crash_or_hang(tmp_path: Path, name: str, seed: int) -> None:
    """A file of any container and layout, damaged at random, gives a whole reading or a clear error."""
    assert check(name, mutate(SEEDS[name], random.Random(seed)), tmp_path)


@settings(
    max_examples=100, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.text(alphabet="○◆【】（）：　 。\n\t君議長委員問答⇒・〃|山田太郎AQ1１一", max_size=400))
def test_any_text_made_of_signs_is_read_or_refused(tmp_path: Path, text: str) -> None:
    """Signs that mean something to a reader, in any order."""
    assert check("signs.txt", text.encode(), tmp_path)


@pytest.mark.parametrize(
    "sign", ["○", "（", "委員　", "：", "｜", "- ", "(", "〔", "<p>", "議", "　", "第", "君", "一", "問 ", "━", "-1-"]
)
def test_one_sign_a_hundred_thousand_times_is_fast(tmp_path: Path, sign: str) -> None:
    """No pattern takes time that grows with the square of the text."""
    assert check("long.txt", (sign * 100_000).encode(), tmp_path)
    assert check("lines.txt", ((sign * 20 + "\n") * 5_000).encode(), tmp_path)
