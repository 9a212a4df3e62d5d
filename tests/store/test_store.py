"""The store's laws: the same file twice changes nothing, removal removes everything, failures change nothing."""

from __future__ import annotations

import contextlib
import errno
import json
import sqlite3
import weakref
from collections.abc import Callable
from pathlib import Path
from typing import Any

import filelock
import pytest

from index.errors import StoreBusy, StoreMismatch, StoreUnwritable, UnknownMeeting
from index.reading import inspect_minutes
from index.records import Reading
from index.store import Store, rows
from index.store import store as module
from index.store.originals import Originals
from index.store.schema import VERSION
from index.store.vectors import Vectors

from .worker import Hashed, left, minutes, state

Write = Callable[..., Reading]
SAMPLE = next((Path(__file__).parents[2] / "assistant" / "sample").glob("*.txt"))
TABLES = ("meetings", "people", "utterances", "passages", "replies", "words", "vocabulary", "unfinished")


def counts(store: Store) -> dict[str, int]:
    """Return the rows of each table and the number of vectors."""
    found = {t: int(store.db.execute(f"SELECT count(*) FROM {t}").fetchone()[0]) for t in TABLES}
    return found | {"vectors": len(store.vectors)}


# --- adding and removing -------------------------------------------------------------------------------------------


def test_adding_the_same_file_twice_changes_nothing(store: Store, write: Write) -> None:
    """The second addition says "unchanged", with the same numbers, and every table is as before."""
    first = store.add(write(1))
    before = (state(store), counts(store))
    second = store.add(write(1))

    assert (first.status, second.status) == ("added", "unchanged")
    assert (first.passages, first.exchanges) == (second.passages, second.exchanges)
    assert first.exchanges > 0
    assert (state(store), counts(store)) == before


def test_the_same_content_under_another_name_is_the_same_meeting(store: Store, write: Write) -> None:
    """A copy of a file adds nothing: a meeting is known by its content."""
    store.add(write(1))

    assert store.add(write(1, name="copy.txt")).status == "unchanged"
    assert len(store.meetings()) == 1


def test_a_changed_file_replaces_its_older_self(store: Store, write: Write) -> None:
    """After the change only the newer words are there, exactly as in a store that never held the older."""
    store.add(write(1))
    store.add(write(2))
    changed = store.add(write(1, version=2, turns=5))
    with Store(store.home.with_name("fresh"), Hashed) as fresh:
        fresh.add(write(2))
        fresh.add(write(1, version=2, turns=5))

        assert changed.status == "replaced"
        assert state(store) == state(fresh)
        assert counts(store) == counts(fresh)
    assert left(store) == 0


def test_a_file_that_becomes_a_copy_replaces_its_older_self(store: Store, write: Write) -> None:
    """Changed into what another file holds already, a file leaves nothing of its older self behind."""
    store.add(write(1))
    copied = store.add(write(2)).reading.meeting.id
    changed = store.add(write(2, name="1.txt"))

    assert changed.status == "replaced"
    assert [m.id for m in store.meetings()] == [copied]
    assert left(store) == 0


def test_files_of_one_name_in_two_folders_are_two(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A path is taken from the folder where it was given: the second file does not replace the first."""
    for number in (1, 2):
        folder = tmp_path / str(number)
        folder.mkdir()
        monkeypatch.chdir(folder)
        Path("minutes.txt").write_text(minutes(number), encoding="utf-8")

        assert store.add(inspect_minutes(Path("minutes.txt"))).status == "added"
    assert {m.source for m in store.meetings()} == {str(tmp_path / n / "minutes.txt") for n in "12"}
    Path("minutes.txt").write_text(minutes(2, version=2), encoding="utf-8")
    assert store.add(inspect_minutes(tmp_path / "2" / "minutes.txt")).status == "replaced"


def test_removal_removes_everything(store: Store, write: Write) -> None:
    """Tables, words and vectors are as if the meeting had never been; another meeting stays whole."""
    store.add(write(1))
    before = (state(store), counts(store))
    other = store.add(write(2, turns=3)).reading.meeting.id
    store.remove(other)

    assert (state(store), counts(store)) == before
    store.remove(store.meetings()[0].id)
    assert set(counts(store).values()) == {0}


def test_removing_what_is_not_there_is_told(store: Store, write: Write) -> None:
    """An unknown id is an error that names it, and nothing changes."""
    store.add(write(1))
    before = counts(store)

    with pytest.raises(UnknownMeeting, match="'feed'"):
        store.remove("feed")
    assert counts(store) == before


def test_a_meeting_is_opened_by_the_beginning_of_its_id(store: Store, write: Write) -> None:
    """A part that means one meeting opens it; one that means none or several is told."""
    ids = [store.add(write(n)).reading.meeting.id for n in (1, 2)]

    assert store.meeting(ids[0][:6]).id == ids[0]
    for part in ("", "zzz"):
        with pytest.raises(UnknownMeeting):
            store.meeting(part)


# --- what comes back -----------------------------------------------------------------------------------------------


@pytest.fixture
def sample(store: Store) -> Store:
    """A store of the sample minutes."""
    store.add(inspect_minutes(SAMPLE))
    return store


def test_a_meeting_comes_back_as_it_was_read(sample: Store) -> None:
    """Every field of every record survives the tables."""
    read = inspect_minutes(SAMPLE)
    kept = sample.meeting(read.meeting.id)

    assert kept == read.meeting
    assert sample.meetings() == [read.meeting.info]
    assert sample.report(kept.id)["layout"] == read.layout


def test_the_passages_of_an_utterance_rejoin_to_its_text(sample: Store) -> None:
    """Joined in order they are the utterance but for white space, each at its span and at most 600 characters."""
    for utterance in sample.meeting(sample.meetings()[0].id).utterances:
        of_it = sample.passages("u.id = ? ORDER BY p.start", (utterance.id,)).values()

        assert _bare("".join(p.text for p in of_it)) == _bare(utterance.text)
        for passage in of_it:
            assert passage.text == utterance.text[passage.start : passage.end]
            assert len(passage.text) <= 600
            assert (passage.speaker, passage.label) == (utterance.speaker, utterance.label)


def _bare(text: str) -> str:
    return "".join(text.split())


def test_links_point_at_question_passages(sample: Store) -> None:
    """What replies, replies to an earlier question of the same meeting, and a question replies to nothing."""
    passages = {p.id: p for p in sample.passages("1").values()}
    linked = [p for p in passages.values() if p.replies_to]

    assert len(linked) > 10
    for passage in linked:
        for question in passage.replies_to:
            assert question.kind in ("question", "opinion")
            assert question.position < passage.position
            assert passages[question.id].text == question.text


def test_exchanges_are_questions_and_their_answers(sample: Store) -> None:
    """Each exchange has one asker's questions and at least one answer that replies to them, in order."""
    exchanges = sample.exchanges(sample.meetings()[0].id)
    places = [e.questions[0].position for e in exchanges]

    assert len(exchanges) > 5
    assert places == sorted(places)
    for exchange in exchanges:
        assert {q.kind for q in exchange.questions} <= {"question", "opinion"}
        asked = {q.id for q in exchange.questions}
        assert exchange.answers
        assert all(asked & {q.id for q in answer.replies_to} for answer in exchange.answers)


def test_every_record_is_json(sample: Store) -> None:
    """`to_dict` of all records goes through JSON and comes back the same."""
    info = sample.meetings()[0]
    records = [
        info,
        sample.meeting(info.id),
        inspect_minutes(SAMPLE),
        *sample.passages("1 LIMIT 50").values(),
        *sample.exchanges(info.id),
    ]
    for record in records:
        assert json.loads(json.dumps(record.to_dict(), ensure_ascii=False)) == record.to_dict()


def test_meetings_come_latest_first(store: Store, write: Write) -> None:
    """The list is by date, whatever the order of addition."""
    for number in (2, 3, 1):
        store.add(write(number))

    assert [m.held_on.month for m in store.meetings() if m.held_on] == [3, 2, 1]


# --- stores that are not ours --------------------------------------------------------------------------------------


def test_a_store_of_another_model_is_refused(home: Path, write: Write) -> None:
    """The message names both models and what to do; the tables can still be read."""
    with Store(home, Hashed) as store:
        store.add(write(1))
    with Store(home, lambda: Hashed("other")) as store:
        with pytest.raises(StoreMismatch, match=r"'hashed', not 'other'.*--embedding-model.*--home"):
            store.add(write(2))

        assert len(store.meetings()) == 1


def test_a_store_of_a_newer_version_is_refused(home: Path) -> None:
    """The message names both versions and what to do."""
    Store(home, Hashed).close()
    with sqlite3.connect(home / "minutes.sqlite3") as db:
        db.execute(f"PRAGMA user_version = {VERSION + 1}")
    db.close()

    with pytest.raises(StoreMismatch, match=rf"newer release \(tables {VERSION + 1}, .* {VERSION}\).*--home"):
        Store(home, Hashed)


def test_a_store_of_an_older_release_gets_what_it_lacks(home: Path, write: Write) -> None:
    """Opened by this release, tables of every earlier version keep their rows and gain the newer tables."""
    with Store(home, Hashed) as store:
        store.add(write(1))
        before = state(store)
        new = [r for (r,) in store.db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    with contextlib.closing(sqlite3.connect(home / "minutes.sqlite3")) as db:
        for table in ("corrections", "as_read", "turns", "conversations"):
            db.execute(f"DROP TABLE {table}")
        db.execute("PRAGMA user_version = 1")

    with Store(home, Hashed) as store:
        assert state(store) == before
        assert sorted(r for (r,) in store.db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")) == sorted(
            new
        )
        assert store.corrections(store.meetings()[0].id) == []


def test_a_file_that_is_no_database_is_refused(home: Path) -> None:
    """Something else in the place of the tables is named and left as it is."""
    home.mkdir()
    (home / "minutes.sqlite3").write_text("議事録\n" * 1000, encoding="utf-8")

    with pytest.raises(StoreMismatch, match=r"minutes\.sqlite3' is not a store of Minutes Assistant"):
        Store(home, Hashed)
    assert (home / "minutes.sqlite3").read_text("utf-8") == "議事録\n" * 1000


def test_a_home_that_is_a_file_is_refused(home: Path) -> None:
    """A file where the folder should be is named."""
    home.write_text("")

    with pytest.raises(StoreUnwritable, match=r"Cannot make the folder .*home.*--home"):
        Store(home, Hashed)


def test_vectors_that_cannot_be_opened_are_told(home: Path, write: Write) -> None:
    """Broken files of Chroma are an error with a way out, not a traceback."""
    Store(home, Hashed).close()
    (home / "vectors").write_text("")

    with Store(home, Hashed) as store:
        with pytest.raises(StoreUnwritable, match="Cannot open the vectors"):
            store.add(write(1))
        assert store.meetings() == []


# --- a failing disk ------------------------------------------------------------------------------------------------

FULL = sqlite3.OperationalError("database or disk is full")
NO_SPACE = OSError(errno.ENOSPC, "No space left on device")
READ_ONLY = PermissionError(errno.EROFS, "Read-only file system")


@pytest.mark.parametrize(
    ("owner", "function", "error"),
    [
        (filelock.FileLock, "acquire", READ_ONLY),
        (Store, "_note", FULL),
        (Originals, "keep", NO_SPACE),
        (Vectors, "put", NO_SPACE),
        (rows, "delete_meeting", FULL),
        (rows, "write_meeting", FULL),
        (rows, "write_passages", FULL),
    ],
    ids=lambda value: getattr(value, "__name__", str(value)),
)
def test_a_failing_disk_leaves_the_store_as_it_was(
    store: Store, write: Write, monkeypatch: pytest.MonkeyPatch, owner: Any, function: str, error: Exception
) -> None:
    """Wherever the disk fails, the error says so, the older self stays whole, and the next addition works."""
    store.add(write(1))
    store.add(write(2))
    before = state(store)
    changed = write(1, version=2)

    def fail(*_: object, **__: object) -> None:
        raise error

    with monkeypatch.context() as broken:
        broken.setattr(owner, function, fail)
        with pytest.raises(StoreUnwritable, match=r"Cannot write .*home.*--home"):
            store.add(changed)
    assert state(store) == before

    assert store.add(changed).status == "replaced"
    assert left(store) == 0


def test_chromas_own_errors_are_told(store: Store, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error of Chroma's while writing becomes ours, and nothing is added."""
    from chromadb.errors import InternalError

    def fail(*_: object) -> None:
        raise InternalError("disk I/O error")

    with monkeypatch.context() as broken:
        broken.setattr(Vectors, "put", fail)
        with pytest.raises(StoreUnwritable, match=r"Cannot write the vectors.*disk I/O error.*nothing was added"):
            store.add(write(1))
    assert store.meetings() == []


def test_a_sweep_that_fails_is_left_to_the_next_writer(
    store: Store, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A replacement is done with its commit: old vectors that cannot be dropped then are dropped later."""
    store.add(write(1))

    def fail(*_: object) -> None:
        raise NO_SPACE

    with monkeypatch.context() as broken:
        broken.setattr(Vectors, "drop", fail)

        assert store.add(write(1, version=2)).status == "replaced"
        assert left(store) > 0
    store.add(write(2))
    assert left(store) == 0


def test_a_bug_keeps_its_traceback(store: Store, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is no failure of the disk is not dressed up as one, and still changes nothing."""

    def fail(*_: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as broken:
        broken.setattr(rows, "write_passages", fail)
        with pytest.raises(ZeroDivisionError):
            store.add(write(1))
    assert store.meetings() == []
    assert store.add(write(1)).status == "added"


def test_a_writer_waits_for_another_only_so_long(store: Store, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """While another writes, the error says so after the wait; reading goes on."""
    store.add(write(1))
    monkeypatch.setattr(module, "WAIT_S", 0.1)

    with filelock.FileLock(store.home / "writing.lock"):
        with pytest.raises(StoreBusy, match=r"Another process .*try again"):
            store.add(write(2))
        assert len(store.meetings()) == 1


# --- vectors -------------------------------------------------------------------------------------------------------


def test_unknown_ids_have_no_similarity(store: Store, write: Write) -> None:
    """Asked for ids of which some or all are not there, the vectors tell of the rest."""
    store.add(write(1))
    vector = Hashed().embed_question("?")
    known = next(iter(store.passages("1 LIMIT 1").values())).id

    assert set(store.vectors.similarities(vector, [known, "gone"])) == {known}
    assert store.vectors.similarities(vector, ["gone"]) == {}
    assert store.vectors.similarities(vector, []) == {}


def test_the_nearest_are_the_most_similar(store: Store, write: Write) -> None:
    """`nearest` agrees with comparing one by one, most similar first, and keeps to the meetings it is given."""
    ids = [store.add(write(n)).reading.meeting.id for n in (1, 2)]
    passages = [p.id for p in store.passages("1").values()]
    vector = Hashed().embed_question("開館時間")
    one_by_one = store.vectors.similarities(vector, passages)
    near = store.vectors.nearest(vector, 5)

    assert list(near.values()) == sorted(near.values(), reverse=True)
    assert min(near.values()) == pytest.approx(sorted(one_by_one.values())[-5], abs=1e-5)
    assert all(i.startswith(ids[1]) for i in store.vectors.nearest(vector, 5, meetings=[ids[1]]))


def test_another_stores_writing_is_seen(home: Path, write: Write) -> None:
    """A store that is open sees, tables and vectors, what is written through another."""
    with Store(home, Hashed) as reader, Store(home, Hashed) as writer:
        assert (reader.meetings(), len(reader.vectors)) == ([], 0)
        added = writer.add(write(1))

        assert len(reader.meetings()) == 1
        assert len(reader.vectors.nearest(Hashed().embed_question("?"), 100)) == added.passages


def test_a_closed_store_lets_go_of_its_model(home: Path, write: Write) -> None:
    """What a store has read is freed when it is closed, even while somebody still holds the store."""
    with Store(home, Hashed) as store:
        store.add(write(1))
        model = weakref.ref(store.embedder)
        assert model() is not None

    assert model() is None
