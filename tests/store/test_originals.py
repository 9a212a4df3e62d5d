"""The file that minutes were read from is kept with them, byte for byte, and leaves with them."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from index.errors import NoOriginal, UnknownMeeting, UnreadableMinutes
from index.records import Reading
from index.store import Store

from .worker import Hashed, left

Write = Callable[..., Reading]


def kept(store: Store) -> list[str]:
    """Return the names of the files that are kept."""
    return sorted(path.name for path in (store.home / "originals").glob("*"))


def test_the_file_is_kept_as_it_was(store: Store, write: Write) -> None:
    """The copy has every byte of the file, the SHA-256 of them as its name, and the file's suffix."""
    reading = write(1)
    store.add(reading)
    original = store.original(reading.meeting.id)

    data = Path(reading.meeting.source).read_bytes()
    assert original.read_bytes() == data
    assert original.name == f"{hashlib.sha256(data).hexdigest()}.txt"
    assert store.meetings()[0].source == reading.meeting.source


def test_the_copy_outlives_the_file(store: Store, write: Write) -> None:
    """When the user's own file is gone, the store's is still there."""
    reading = write(1)
    store.add(reading)
    Path(reading.meeting.source).unlink()

    assert store.original(reading.meeting.id).is_file()


def test_the_copy_leaves_with_its_meeting(store: Store, write: Write) -> None:
    """Removal and replacement take the older file away and leave the others."""
    ids = [store.add(write(n)).reading.meeting.id for n in (1, 2)]
    store.remove(ids[0])
    newer = store.add(write(2, version=2)).reading.meeting.id

    assert kept(store) == [store.original(newer).name]
    with pytest.raises(UnknownMeeting):
        store.original(ids[1])


def test_the_same_content_is_kept_once(store: Store, write: Write) -> None:
    """A copy of a file under another name adds no second original, and the first addition's name stays."""
    store.add(write(1))
    store.add(write(1, name="copy.text"))

    assert [name.rpartition(".")[2] for name in kept(store)] == ["txt"]
    assert left(store) == 0


def test_a_file_that_changes_while_it_is_added_is_refused(store: Store, write: Write) -> None:
    """What is kept is what was read: a file changed in between is told, and nothing is added."""
    reading = write(1)
    write(1, version=2)

    with pytest.raises(UnreadableMinutes, match=r"1\.txt' was changed while it was being added\. Add it again"):
        store.add(reading)
    assert (store.meetings(), kept(store)) == ([], [])


def test_a_store_of_an_older_release_gets_the_file_when_it_is_added_again(home: Path, write: Write) -> None:
    """Without a copy the error names the file to add, and adding it again keeps it and changes nothing else."""
    reading = write(1)
    with Store(home, Hashed) as store:
        store.add(reading)
        store.original(reading.meeting.id).unlink()

        with pytest.raises(NoOriginal, match=rf"'{reading.meeting.id}' was read from\. Add '.*1\.txt' again"):
            store.original(reading.meeting.id)
        assert store.add(reading).status == "unchanged"
        assert store.original(reading.meeting.id).is_file()
        assert left(store) == 0


def test_a_file_that_is_gone_when_it_is_added_again_changes_nothing(store: Store, write: Write) -> None:
    """A reading whose file is no longer there is added without a copy, which is told when it is asked for."""
    reading = write(1)
    Path(reading.meeting.source).unlink()

    assert store.add(reading).status == "added"
    with pytest.raises(NoOriginal):
        store.original(reading.meeting.id)


def test_a_failed_addition_keeps_no_file(store: Store, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was copied before an addition failed is swept away by the next writer."""

    def fail(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as broken:
        broken.setattr("index.store.rows.write_passages", fail)
        with pytest.raises(Exception, match="full"):
            store.add(write(1))
    store.add(write(2))

    assert len(kept(store)) == 1
    assert left(store) == 0
