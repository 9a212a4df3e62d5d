"""Other processes for the tests of the store: killed in the middle, reading while one writes, without permission.

usage: worker.py killed | together | writers | first | readonly   FOLDER

Each prints one JSON value. Children are forked before any store is open, so that Chroma is imported only once.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from index.linking import exchanges
from index.reading import inspect_minutes
from index.store import Store, rows, store
from index.store.originals import Originals
from index.store.vectors import Vectors

HEADER = "会 議 の 名 称\t令和５年度第{n}回みなと図書協議会\n開 催 日 時\t令和５年{n}月１０日（月） 午後１時から午後２時まで\n"
PEOPLE = (
    "出席者の氏名\t阿久津礼子（会長）、比嘉大地、千種みのる\n説明者の職・氏名\t図書課長 鴨志田健\n発言者\t審議の内容\n"
)


def minutes(number: int, *, version: int = 1, turns: int = 8) -> str:
    """Return made-up minutes: members ask, the official replies, so that answers link to questions."""
    lines = [HEADER.format(n=number) + PEOPLE + "阿久津会長\t<p>ただいまから会議を開きます。</p>"]
    for turn in range(turns):
        topic = ("本の返却", "開館時間", "移動図書館", "読み聞かせ")[turn % 4]
        lines.append(
            f"{('比嘉委員', '千種委員')[turn % 2]}\t<p>{topic}は第{number}版{version}でどうなりますか、{turn}番目に伺います。</p>"
        )
        lines.append(
            f"鴨志田課長\t<p>{topic}については、{turn}月から週に{version}回とする予定です。ご不便をかけます。</p>"
        )
    return "\n".join([*lines, ""])


class Hashed:
    """An embedder whose vectors follow from the text alone."""

    dim = 8

    def __init__(self, name: str = "hashed") -> None:
        self.name = name
        self.fingerprint = hashlib.sha256(name.encode()).hexdigest()[:16]

    def embed_question(self, text: str) -> np.ndarray:
        return self.embed_passages([text])[0]

    def embed_passages(self, texts: Sequence[str], *, progress: object = None) -> np.ndarray:
        raw = [np.frombuffer(hashlib.sha256(t.encode()).digest()[: self.dim], np.uint8) for t in texts]
        table = np.array(raw, np.float32).reshape(len(texts), self.dim) + 1.0
        return np.asarray(table / np.linalg.norm(table, axis=1, keepdims=True), np.float32)


def state(opened: Store) -> dict[str, Any]:
    """Return what the store holds at one moment, and raise AssertionError where its parts disagree."""
    db = opened.db
    db.execute("BEGIN")
    passages = opened.passages("1 ORDER BY p.rowid")
    ids = [p.id for p in passages.values()]
    assert [r for (r,) in db.execute("SELECT rowid FROM words ORDER BY rowid")] == list(passages)
    vectors = opened.vectors.similarities(Hashed().embed_question("?"), ids)
    whole = {info.title: len(opened.meeting(info.id).utterances) for info in opened.meetings()}
    dangling = "SELECT count(*) FROM replies WHERE question NOT IN (SELECT rowid FROM passages)"
    assert db.execute(dangling).fetchone() == (0,)
    db.execute("COMMIT")
    without = [
        i for i in ids if i not in vectors and db.execute("SELECT 1 FROM passages WHERE id = ?", (i,)).fetchone()
    ]
    assert not without, f"{len(without)} passages without a vector"  # a meeting removed a moment ago may be without
    return {"utterances": whole, "passages": len(ids), "texts": hashlib.sha256(
        "".join(sorted(p.text for p in passages.values())).encode()).hexdigest()}  # fmt: skip


def left(opened: Store) -> int:
    """Return how many vectors, files and notes stand there without a meeting, and how many meetings without a file."""
    notes = int(opened.db.execute("SELECT count(*) FROM unfinished").fetchone()[0])
    kept = {opened.original(info.id).name for info in opened.meetings()}
    notes += len(kept ^ {path.name for path in (opened.home / "originals").glob("*")})
    return len(opened.vectors) - int(opened.db.execute("SELECT count(*) FROM passages").fetchone()[0]) + notes


def child(work: Callable[[], Any]) -> int:
    """Run `work` in a forked process and return its id; what it returns lies in a pipe that `result` reads."""
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reader)
        try:
            told = {"told": work()}
        except BaseException as error:
            told = {"error": f"{type(error).__name__}: {error}"}
        with os.fdopen(writer, "w") as pipe:
            json.dump(told, pipe)
        os._exit(0)
    os.close(writer)
    PIPES[pid] = reader
    return pid


PIPES: dict[int, int] = {}


def result(pid: int) -> dict[str, Any]:
    """Return what a child told, or the signal that ended it."""
    with os.fdopen(PIPES.pop(pid)) as pipe:
        text = pipe.read()
    _, status = os.waitpid(pid, 0)
    return {"signal": os.WTERMSIG(status)} if os.WIFSIGNALED(status) else dict(json.loads(text))


# --- killed --------------------------------------------------------------------------------------------------------

# The moments of an addition, in order: a name, what is called then, and whether the blow falls before or after it.
MOMENTS: tuple[tuple[str, Any, str, str], ...] = (
    ("before it links", exchanges, "prepare", "before"),
    ("before it embeds", Hashed, "embed_passages", "before"),
    ("after it links", exchanges, "link", "after"),
    ("under the lock", store.Store, "_note", "before"),
    ("once it is noted", store.Store, "_note", "after"),
    ("before the file is copied", Originals, "keep", "before"),
    ("amid the copy", os, "fsync", "before"),
    ("once the file is there", Originals, "keep", "after"),
    ("amid the vectors", Vectors, "put", "amid"),
    ("once the vectors are there", Vectors, "put", "after"),
    ("once the older self is deleted", rows, "delete_meeting", "after"),
    ("once the meeting is written", rows, "write_meeting", "after"),
    ("before the commit", rows, "write_passages", "after"),
    ("after the commit", Vectors, "drop", "before"),
    ("amid the sweep", Vectors, "drop", "after"),
)


def killed(folder: Path) -> Any:
    """Return, for each moment, how the addition ended, what then was there, and what the next addition made of it."""
    files = [folder / "a.txt", folder / "b.txt"]
    for number, file in enumerate(files, 1):
        file.write_text(minutes(number), encoding="utf-8")

    def begin() -> Any:
        with Store(folder / "begun", Hashed) as opened:
            for file in files:
                opened.add(inspect_minutes(file))
            return state(opened)

    older = result(child(begin))["told"]
    files[0].write_text(minutes(1, version=2, turns=11), encoding="utf-8")
    changed = inspect_minutes(files[0])
    told: dict[str, Any] = {"older": older, "moments": {}}
    for name, owner, function, when in MOMENTS:
        home = folder / name
        shutil.copytree(folder / "begun", home)

        def blow(home: Path = home, owner: Any = owner, function: str = function, when: str = when) -> None:
            strike(owner, function, when)
            with Store(home, Hashed) as opened:
                opened.add(changed)

        def after(home: Path = home) -> Any:
            with Store(home, Hashed) as opened:
                found = state(opened)
                status = opened.add(changed).status
                again = state(opened)
                opened.remove(
                    next(m.id for m in opened.meetings() if m.id != changed.meeting.id)
                )  # every writer sweeps
                return {"found": found, "status": status, "again": again, "left": left(opened)}

        ended = result(child(blow))
        told["moments"][name] = {"ended": ended, **result(child(after))}
    return told


def strike(owner: Any, function: str, when: str) -> None:
    """Make this process kill itself before, after or in the middle of a function."""
    real = getattr(owner, function)

    def struck(*arguments: Any, **named: Any) -> Any:
        if when == "amid":
            half = len(arguments[1]) // 2
            real(arguments[0], arguments[1][:half], arguments[2][:half], arguments[3])
        elif when == "after":
            real(*arguments, **named)
        os.kill(os.getpid(), signal.SIGKILL)

    setattr(owner, function, struck)


# --- several at once -----------------------------------------------------------------------------------------------


def together(folder: Path) -> Any:
    """Return what three readers saw while one writer added, replaced and removed."""
    home, done = folder / "home", folder / "done"
    with_one = folder / "1.txt"
    with_one.write_text(minutes(1), encoding="utf-8")

    def write() -> Any:
        with Store(home, Hashed) as opened:
            for number in (2, 3, 4):
                path = folder / f"{number}.txt"
                for version in (1, 2):
                    path.write_text(minutes(number, version=version), encoding="utf-8")
                    opened.add(inspect_minutes(path))
            opened.remove(next(m.id for m in opened.meetings() if "第2回" in m.title or "第２回" in m.title))
            final = state(opened)
        done.touch()
        return final

    def read() -> Any:
        seen: set[int] = set()
        rounds = 0
        with Store(home, Hashed) as opened:
            while not done.exists() or rounds < 2:
                seen.add(len(state(opened)["utterances"]))
                rounds += 1
        with Store(home, Hashed) as opened:
            return {"rounds": rounds, "seen": sorted(seen), "final": state(opened)}

    def begin() -> Any:
        with Store(home, Hashed) as opened:
            return opened.add(inspect_minutes(with_one)).status

    assert result(child(begin)) == {"told": "added"}
    children = [child(write), *(child(read) for _ in range(3))]
    return [result(pid) for pid in children]


def writers(folder: Path) -> Any:
    """Return what two processes told that each added three meetings at once, and what is there in the end."""
    for number in range(1, 7):
        (folder / f"{number}.txt").write_text(minutes(number), encoding="utf-8")

    def write(numbers: Sequence[int]) -> Callable[[], Any]:
        def work() -> Any:
            with Store(folder / "home", Hashed) as opened:
                return [opened.add(inspect_minutes(folder / f"{n}.txt")).status for n in numbers]

        return work

    def end() -> Any:
        with Store(folder / "home", Hashed) as opened:
            return {**state(opened), "left": left(opened)}

    children = [child(write((1, 2, 3, 4))), child(write((4, 5, 6, 1)))]
    return {"told": [result(pid) for pid in children], "end": result(child(end))}


def first(folder: Path) -> Any:
    """Return what four processes told that opened, at the same moment, a store that was not there."""
    start = time.time() + 0.3

    def work() -> Any:
        while time.time() < start:
            pass
        with Store(folder / "home", Hashed) as opened:
            return [len(opened.meetings()), len(opened.vectors)]

    return [result(pid) for pid in [child(work) for _ in range(4)]]


def readonly(folder: Path) -> Any:
    """Return what happens in a home that may be read and not written."""
    path = folder / "1.txt"
    path.write_text(minutes(1), encoding="utf-8")
    with tempfile.TemporaryDirectory() as place:  # the folders of tests are their owner's alone; this one all may enter
        Path(place).chmod(0o755)
        home = Path(place) / "home"

        def begin() -> Any:
            with Store(home, Hashed) as opened:
                return opened.add(inspect_minutes(path)).status

        def use() -> Any:
            if os.getuid() == 0:  # may write everywhere, so it becomes somebody else
                os.setgid(65534)
                os.setuid(65534)
            with Store(home, Hashed) as opened:
                return len(opened.meetings())

        begun = result(child(begin))
        inside = [home, *home.rglob("*")]
        for item in inside:
            item.chmod(0o555 if item.is_dir() else 0o444)
        used = result(child(use))
        for item in inside:
            item.chmod(0o755)
    return {"begun": begun, "used": used}


if __name__ == "__main__":
    import chromadb  # noqa: F401  once, for all children
    import filelock  # noqa: F401

    print(json.dumps(globals()[sys.argv[1]](Path(sys.argv[2])), ensure_ascii=False))
