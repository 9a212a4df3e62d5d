"""Gather the passages among which the ranking looks for an answer: by words, by meaning, by whom is named."""

from __future__ import annotations

from collections.abc import Sequence

from index.retrieval.filters import Filters, bare
from index.retrieval.forms import forms
from index.retrieval.question import Question
from index.store import Store
from index.store.vectors import Vector

BY_WORDS, BY_MEANING = 70, 50  # candidates from each side
EXACT = 20_000  # with a filter, up to so many passages are compared one by one


def pool(
    store: Store, question: Question, filters: Filters, vector: Vector, also: Sequence[int]
) -> tuple[list[int], dict[str, float]]:
    """Return the rows of candidates in the order of their discovery, `also` last, and cosines by passage id."""
    condition, values = filters.condition()
    allowed: dict[str, int] | None = None
    if condition:
        query = (
            "SELECT p.id, p.rowid FROM passages p JOIN meetings m ON m.id = p.meeting JOIN utterances u ON"
            " u.meeting = p.meeting AND u.position = p.utterance LEFT JOIN people s ON s.meeting = p.meeting AND"
            f" s.number = u.person WHERE {condition}"
        )
        allowed = dict(store.db.execute(query, values).fetchall())
        if not allowed:
            return [], {}
    rows = list(dict.fromkeys(_by_words(store, question, allowed)))
    if allowed is None:
        meaning = store.vectors.nearest(vector, BY_MEANING)
    else:
        near = store.vectors.similarities(vector, list(allowed)[:EXACT])
        meaning = dict(sorted(near.items(), key=lambda item: -item[1])[:BY_MEANING])
    ids = list(meaning)
    near_rows = dict(
        store.db.execute(f"SELECT id, rowid FROM passages WHERE id IN ({','.join('?' * len(ids))})", ids).fetchall()
    )
    rows += [near_rows[i] for i in ids if i in near_rows]
    rows += _answers_to(store, rows)
    for one in question.named:  # whatever the words, what a named person said competes
        rows += _said_by(store, one.names)
    rows += also
    permitted = None if allowed is None else set(allowed.values())
    return [r for r in dict.fromkeys(rows) if permitted is None or r in permitted], meaning


def _by_words(store: Store, question: Question, allowed: dict[str, int] | None) -> list[int]:
    """Return the rows that share words with the question, by BM25."""
    terms = ["".join(filter(str.isalnum, form)) for w in question.words for form in forms(w)]
    match = " OR ".join(f'"{t}"' for t in terms if t)
    if not match:
        return []
    within = "" if allowed is None else f" AND rowid IN ({','.join(map(str, allowed.values()))})"
    query = f"SELECT rowid FROM words WHERE words MATCH ?{within} ORDER BY bm25(words, 1.0, 0.8, 0.5) LIMIT ?"
    return [row for (row,) in store.db.execute(query, (match, BY_WORDS))]


def _answers_to(store: Store, rows: Sequence[int]) -> list[int]:
    """Return the passages that reply to any of the given ones."""
    marks = ",".join("?" * len(rows))
    return [
        r for (r,) in store.db.execute(f"SELECT DISTINCT answer FROM replies WHERE question IN ({marks})", list(rows))
    ]


def _said_by(store: Store, names: Sequence[str]) -> list[int]:
    """Return passages of the named people, at most BY_WORDS."""
    marks = ",".join("?" * len(names))
    query = (
        "SELECT p.rowid FROM people s JOIN utterances u ON u.meeting = s.meeting AND u.person = s.number"
        " JOIN passages p ON p.meeting = u.meeting AND p.utterance = u.position"
        f" WHERE {bare('s.name')} IN ({marks}) LIMIT ?"
    )
    return [row for (row,) in store.db.execute(query, (*names, BY_WORDS))]
