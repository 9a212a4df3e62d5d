"""What many threads may do with one store at once: ask, add, remove, come and go."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.sample import files
from index.records import Reading
from index.retrieval import search
from index.store import Store
from index.store.threads import SharedLock
from index.words import words

from .worker import Hashed, left, minutes

Write = Callable[..., Reading]
THREADS = 8
QUESTIONS = (
    "なぜ再委託しないのですか", "再委託はどういうときにするのですか", "What is the vendor?", "野村委員は何を質問しましたか",
    "会議はいつ開かれましたか", "出席した委員は誰ですか", "前田課長は何と答えましたか", "個人情報はどう守られますか",
    "why is there no subcontracting?", "浦山さんは何を説明しましたか", "システムの費用はいくらですか", "傍聴人はいましたか",
    "窓口の待ち時間は短くなりますか", "誰が会長ですか", "次回はいつですか", "反対意見はありましたか",
    "委託先はどう選びますか", "職員の研修はしますか", "議題は何ですか", "宇宙旅行の予算は",
)  # fmt: skip


def test_many_ask_while_one_adds_and_removes(tmp_path: Path) -> None:
    """Eight threads that ask twenty questions each get what one gets alone, though a ninth adds and removes a file."""
    other = tmp_path / "other.txt"
    other.write_text(minutes(3, turns=40), encoding="utf-8")
    with Assistant.open(tmp_path / "home") as assistant:
        here = assistant.add(files())[0].reading.meeting.id
        alone = [assistant.ask(q, meeting=here) for q in QUESTIONS]
        asked = threading.Event()
        rounds: list[str] = []

        def disturb() -> None:
            while not asked.is_set() or len(rounds) < 2:
                added = assistant.add(other)[0]
                assistant.remove(added.reading.meeting.id)
                rounds.append(added.status)

        def ask(first: int) -> list[object]:
            order = [(first * 7 + n) % len(QUESTIONS) for n in range(len(QUESTIONS))]
            told = {n: assistant.ask(QUESTIONS[n], meeting=here) for n in order}
            return [told[n] for n in range(len(QUESTIONS))]

        with ThreadPoolExecutor(THREADS + 1) as pool:
            ninth = pool.submit(disturb)
            try:
                together = [f.result(timeout=300) for f in [pool.submit(ask, n) for n in range(THREADS)]]
            finally:
                asked.set()
            ninth.result(timeout=300)

        assert set(rounds) == {"added"}
        assert [m.id for m in assistant.meetings()] == [here]
        for told in together:
            assert told == alone


def test_a_thread_sees_no_half_of_another_threads_addition(store: Store, write: Write) -> None:
    """While one thread is in the middle of its transaction, another reads the store as it was, without waiting."""
    store.add(write(1))
    amid, go = threading.Event(), threading.Event()
    real = Store.tell_written

    def halt(opened: Store) -> None:
        real(opened)
        amid.set()
        assert go.wait(60)

    with pytest.MonkeyPatch.context() as patch, ThreadPoolExecutor(1) as pool:
        patch.setattr(Store, "tell_written", halt)
        writing = pool.submit(store.add, write(2))
        try:
            assert amid.wait(60)

            assert not store.db.in_transaction
            assert len(store.meetings()) == 1
            assert len(store.vectors.nearest(Hashed().embed_question("?"), 5)) == 5
        finally:
            go.set()
        writing.result(60)
    assert len(store.meetings()) == 2


def test_a_snapshot_is_one_moment(store: Store, write: Write) -> None:
    """What is removed by another thread amid a search is there until the search is done, and its lines stay whole."""
    store.add(write(1))
    going = store.add(write(2)).reading.meeting.id
    with store.snapshot(), ThreadPoolExecutor(1) as pool:
        before = store.passages("1")
        pool.submit(store.remove, going).result(60)

        assert store.passages("1") == before
        assert len(search(store, "開館時間はどうなりますか", limit=5).passages) == 5
    assert [m.id for m in store.meetings()] != []
    assert going not in {p.meeting.id for p in store.passages("1").values()}
    assert not store.db.in_transaction


def test_two_threads_that_add_take_turns(store: Store, write: Write) -> None:
    """Two threads that add at once lose nothing; what both bring is added once."""
    readings = [write(n) for n in (1, 2, 3)]
    with ThreadPoolExecutor(2) as pool:
        jobs = [pool.submit(lambda: [store.add(r).status for r in readings]) for _ in range(2)]
        told = [status for job in jobs for status in job.result(60)]

    assert sorted(told) == ["added"] * 3 + ["unchanged"] * 3
    assert left(store) == 0


def test_each_thread_has_its_own_connection_and_close_closes_all(store: Store) -> None:
    """No two threads share a connection, one that ended leaves none, and after `close` none works."""
    ready, done = threading.Barrier(4, timeout=60), threading.Event()
    found: list[sqlite3.Connection] = []

    def use() -> None:
        found.append(store.db)
        ready.wait()
        done.wait(60)

    threads = [threading.Thread(target=use) for _ in range(3)]
    for thread in threads:
        thread.start()
    ready.wait()
    mine = store.db

    assert len({id(c) for c in (*found, mine)}) == 4
    done.set()
    for thread in threads:
        thread.join()
    store.close()
    for connection in (*found, mine):
        with pytest.raises(sqlite3.ProgrammingError):
            connection.execute("SELECT 1")


def test_a_closed_store_opens_no_connection(store: Store) -> None:
    """A thread that comes after `close` is told so."""
    store.close()

    with ThreadPoolExecutor(1) as pool, pytest.raises(sqlite3.ProgrammingError, match="closed"):
        pool.submit(lambda: store.db).result(60)


def test_the_slow_parts_are_opened_once(home: Path, write: Write) -> None:
    """Threads that need the model and the vectors at the same moment get the same ones."""
    made: list[Hashed] = []

    def make() -> Hashed:
        made.append(Hashed())
        return made[-1]

    with Store(home, make) as store, ThreadPoolExecutor(THREADS) as pool:
        parts = [j.result(60) for j in [pool.submit(lambda: (store.embedder, store.vectors)) for _ in range(THREADS)]]

        assert len(made) == 1
        assert all(part == parts[0] for part in parts)


def test_words_are_the_same_in_every_thread() -> None:
    """Text is cut into words by many threads at once as by one."""
    texts = [path.read_text("utf-8") for path in files()]
    alone = [words(t) for t in texts]
    with ThreadPoolExecutor(THREADS) as pool:
        together = [job.result(60) for job in [pool.submit(lambda: [words(t) for t in texts]) for _ in range(THREADS)]]

    assert together == [alone] * THREADS


def test_a_shared_lock_is_shared_or_had_alone() -> None:
    """Two may share it; who wants it alone waits for both, and goes before whoever comes then."""
    lock, order = SharedLock(), []
    inside, leave = threading.Barrier(3, timeout=60), threading.Event()

    def share() -> None:
        with lock.shared():
            inside.wait()
            leave.wait(60)
            order.append("shared")

    def alone() -> None:
        with lock.alone():
            order.append("alone")

    sharing = [threading.Thread(target=share) for _ in range(2)]
    for thread in sharing:
        thread.start()
    inside.wait()
    waiting = threading.Thread(target=alone)
    waiting.start()
    assert order == []
    leave.set()
    for thread in (*sharing, waiting):
        thread.join(60)

    assert order == ["shared", "shared", "alone"]
