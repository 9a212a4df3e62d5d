"""A store with an embedder that needs no model, and made-up minutes to put into it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from index.reading import inspect_minutes
from index.records import Reading
from index.store import Store

from .worker import Hashed, minutes

Write = Callable[..., Reading]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write the minutes of a number and version to the file of that number, and return how they are read."""

    def one(number: int, *, version: int = 1, turns: int = 8, name: str | None = None) -> Reading:
        path = tmp_path / (name or f"{number}.txt")
        path.write_text(minutes(number, version=version, turns=turns), encoding="utf-8")
        return inspect_minutes(path)

    return one


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Where the store is."""
    return tmp_path / "home"


@pytest.fixture
def store(home: Path) -> Iterator[Store]:
    """An empty store."""
    with Store(home, Hashed) as opened:
        yield opened


@pytest.fixture
def elsewhere(tmp_path: Path) -> Callable[[str], Any]:
    """Run one job of worker.py in other processes and return what it tells."""

    def run(job: str) -> Any:
        command = [sys.executable, str(Path(__file__).with_name("worker.py")), job, str(tmp_path)]
        ran = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
        assert ran.returncode == 0, ran.stderr
        return json.loads(ran.stdout)

    return run
