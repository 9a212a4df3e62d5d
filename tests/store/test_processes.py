"""What other processes may do to a store: be killed, read while one writes, write at once, lack permission."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

import pytest

from .worker import MOMENTS

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="children are forked")
Elsewhere = Callable[[str], Any]
COMMITTED = {"after the commit", "amid the sweep"}  # killed then, the addition is done


def test_a_killed_addition_leaves_nothing_half_done(elsewhere: Elsewhere) -> None:
    """Killed at any moment, the store holds the older self or the newer, whole; the next addition works and sweeps."""
    told = elsewhere("killed")

    assert len(told["moments"]) == len(MOMENTS) >= 10
    for name, moment in told["moments"].items():
        assert moment["ended"] == {"signal": 9}, name
        after = moment["told"]
        assert (after["found"] == told["older"]) is (name not in COMMITTED), name
        assert (after["found"] == after["again"]) is (name in COMMITTED), name
        assert after["status"] == ("unchanged" if name in COMMITTED else "replaced"), name
        assert after["left"] == 0, name
    assert len({str(moment["told"]["again"]) for moment in told["moments"].values()}) == 1


def test_several_read_while_one_writes(elsewhere: Elsewhere) -> None:
    """Readers see whole meetings with their vectors at every moment, and in the end what the writer left."""
    writer, *readers = elsewhere("together")

    assert len(writer["told"]["utterances"]) == 3
    for reader in readers:
        told = reader["told"]
        assert told["rounds"] >= 2
        assert set(told["seen"]) <= {1, 2, 3, 4}
        assert told["final"] == writer["told"]


def test_two_writers_take_turns(elsewhere: Elsewhere) -> None:
    """Two processes that add at once lose nothing; what both bring is added once."""
    told = elsewhere("writers")
    first, second = (process["told"] for process in told["told"])

    assert sorted(first + second) == ["added"] * 6 + ["unchanged"] * 2
    assert len(told["end"]["told"]["utterances"]) == 6
    assert told["end"]["told"]["left"] == 0


def test_several_open_a_store_that_is_not_there(elsewhere: Elsewhere) -> None:
    """Whoever comes first makes it, and all find it empty."""
    assert elsewhere("first") == [{"told": [0, 0]}] * 4


def test_a_read_only_home_is_refused_by_name(elsewhere: Elsewhere) -> None:
    """Without permission to write, the error says so and names the folder and the way out."""
    error = elsewhere("readonly")["used"]["error"]

    assert error.startswith("StoreUnwritable: Cannot open or make a store in ")
    assert "home" in error
    assert error.endswith("Name a folder you may write to with --home.")
