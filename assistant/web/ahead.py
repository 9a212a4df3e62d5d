"""Read passages ahead while nobody asks, so that a question waits for its own work alone.

What a question needs to know of a passage – its words, their vectors, those of its sentences – is kept for all that
meet the passage later. Made by questions it cost each of the first hundred as much as the rest of its answer.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from index.words import sentences

if TYPE_CHECKING:
    from index.store import Store

MOST = 2_000  # passages, those of the latest meetings: fewer than the store keeps
AT_ONCE = 8  # passages; a few milliseconds, since others wait for the interpreter meanwhile
REST = 1.0  # times as long as the work before it, for whoever opens a page
BUSY_S = 0.25  # how often it is looked whether still somebody asks
WORD = ("会議",)  # any: what is wanted are the vectors that it is compared with


def read_ahead(store: Store, *, busy: Callable[[], bool], stop: threading.Event) -> int:
    """Read what questions will need, unless the model that embeds is too slow for it; return how many passages."""
    waiting = list(_rows(store))
    if not waiting or store.embedder.name != "bundled":
        return 0
    done = 0
    for rows in waiting:
        while busy() and not stop.wait(BUSY_S):
            pass
        if stop.is_set():
            break
        begun = time.perf_counter()
        described = store.described(rows)
        store.nearness.best(WORD, [words for one in described for words in (one.own.words, one.asked.words)])
        store.sentences.embed([one.text[a:b] for one in described for a, b in sentences(one.text)])
        done += len(rows)
        stop.wait(REST * (time.perf_counter() - begun))
    return done


def _rows(store: Store) -> Iterator[list[int]]:
    """Yield the rows of passages, some at a time, those of the latest meetings first."""
    query = (
        "SELECT p.rowid FROM passages p JOIN meetings m ON m.id = p.meeting"
        " ORDER BY m.held_on DESC, p.meeting, p.position LIMIT ?"
    )
    rows = [row for (row,) in store.db.execute(query, (MOST,))]
    for at in range(0, len(rows), AT_ONCE):
        yield rows[at : at + AT_ONCE]
