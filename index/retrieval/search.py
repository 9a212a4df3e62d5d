"""Find the passages that answer a question: candidates from words and vectors, then one ranking."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from index.errors import BadQuestion
from index.records import Passage, Record
from index.retrieval import ranking
from index.retrieval.addressed import addressed
from index.retrieval.described import Described
from index.retrieval.features import NAMES, Candidate, Closer, candidates, features, rarity
from index.retrieval.forms import forms
from index.retrieval.nearness import weigh
from index.retrieval.question import Question, understand
from index.store import Store
from index.store.vectors import Vector
from index.words import is_latin, sentences, words

LONGEST = 2_000  # characters of a question; a longer one is a document
BY_WORDS, BY_MEANING = 70, 50  # candidates from each side
COMPETES = 1.0  # how much a passage is to be preferred by to compete whatever its words
DEEP = 16  # candidates that are looked at sentence by sentence
FIRST = 3  # passages that the question's focus is looked for in
SAME_TOPIC = 0.5  # share of the question's words in the sentence that announces a topic which the question names
STEP = 0.001  # between the scores of what one member asked under it
ITEM = 1.2  # how much a passage is preferred by that stands under the item of English minutes that the question names
EXACT = 20_000  # with a filter, up to so many passages are compared one by one


def bare(column: str) -> str:
    """Return SQL for a column without white space."""
    return f"replace(replace({column}, ' ', ''), '　', '')"


# Whether a correction says that a label names the wrong person, or the wrong office.
WRONG = (
    "EXISTS (SELECT 1 FROM corrections c WHERE c.meeting = u.meeting AND"
    " (c.what = 'speaker' AND c.utterance = u.position OR {}))"
)
MISNAMED = WRONG.format(f"c.what = 'name' AND c.new = s.name AND instr({bare('u.label')}, {bare('c.old')})")
MISPLACED = WRONG.format("c.what = 'role' AND c.new IS s.role")


@dataclass(frozen=True)
class Filters(Record):
    """What a search is restricted to; None is no restriction."""

    meeting: str | None = None  # id, or its beginning
    since: dt.date | None = None
    until: dt.date | None = None
    speaker: str | None = None  # name, part of it, or label
    role: str | None = None  # office, or part of it
    body: str | None = None  # the body that met: its name, or part of it where none is called so

    def condition(self) -> tuple[str, list[Any]]:
        """Return an SQL condition over m (meeting), u (utterance), s (speaker) and its values; "" for none."""
        tests: list[tuple[str, list[Any]]] = []
        if self.meeting:
            tests.append(("substr(m.id, 1, ?) = ?", [len(self.meeting), self.meeting]))
        if self.body:
            called = bare("b.body")
            known = f"EXISTS (SELECT 1 FROM meetings b WHERE {called} = ?)"
            tests.append(
                (
                    f"({bare('m.body')} = ? OR instr({bare('m.body')}, ?) AND NOT {known})",
                    ["".join(self.body.split())] * 3,
                )
            )
        if self.since:
            tests.append(("m.held_on >= ?", [self.since.isoformat()]))
        if self.until:
            tests.append(("m.held_on <= ?", [self.until.isoformat()]))
        if self.speaker:
            tests.append(
                (f"(instr({bare('s.name')}, ?) OR instr({bare('u.label')}, ?) AND NOT {MISNAMED})",
                 ["".join(self.speaker.split())] * 2)
            )  # fmt: skip
        if self.role:
            tests.append(
                (f"(instr({bare('s.role')}, ?) OR instr({bare('u.label')}, ?) AND NOT {MISPLACED})",
                 ["".join(self.role.split())] * 2)
            )  # fmt: skip
        return " AND ".join(t for t, _ in tests), [v for _, values in tests for v in values]


@dataclass(frozen=True)
class Told:
    """The sentences of a passage."""

    spans: tuple[tuple[int, int], ...]  # in the passage's text
    meaning: tuple[float, ...]  # cosine of each with the question
    words: tuple[tuple[str, ...], ...]  # the content words of each, as the index holds them


@dataclass(frozen=True)
class Found:
    """The ranked passages of a question, and what the ranking saw."""

    question: Question
    passages: tuple[Passage, ...]  # best first
    features: NDArray[np.float64]  # one row a passage, columns NAMES
    idf: dict[str, float]  # rarity of the question's words
    told: dict[str, Told]  # the sentences of the first DEEP, by passage id
    standout: float  # how far the first passage's meaning stands out among the candidates', in standard deviations
    focus: float  # how near the first passages come to the words that the question asks of; 1.0 when it has none
    enough: float = 0.5  # how likely they must be to answer: 0.0 where that is certain, 1.0 where they do not
    filters: Filters = Filters()  # what the search was restricted to
    beside: tuple[str, ...] = ()  # ids of what else the first passage's speaker asked under its topic, in order


class Find(Protocol):
    """What looks for passages: `search`, or a search in the light of a conversation."""

    def __call__(self, store: Store, text: str, /, *, limit: int = 10, filters: Filters | None = None) -> Found:
        """Return the passages that answer the question, best first."""


def search(
    store: Store,
    text: str,
    *,
    limit: int = 10,
    filters: Filters | None = None,
    prefer: Mapping[int, float] | None = None,
) -> Found:
    """Return the passages that answer the question, best first.

    The scores of the rows in `prefer` rise by its numbers; from COMPETES on a row competes whatever its words.

    Raises:
        BadQuestion: it is empty, or longer than LONGEST characters.
    """
    with store.snapshot():
        return _search(store, text, limit, filters or Filters(), prefer or {})


def _search(store: Store, text: str, limit: int, filters: Filters, prefer: Mapping[int, float]) -> Found:
    question = ask(text, store)
    vector = _vector(store, question)
    sure = [row for row, more in prefer.items() if more >= COMPETES]
    rows, meaning = _candidates(store, question, filters, vector, sure)
    if not rows or limit < 1:
        return Found(question, (), np.zeros((0, len(NAMES))), {}, {}, 0.0, 0.0, filters=filters)
    described = store.described(rows)
    question = replace(question, across=_across(question, described))
    found = candidates(described, question)
    wanted = {c.id for c in found} | {q for c in found for q in c.questions}
    meaning |= store.vectors.similarities(vector, [i for i in wanted if i not in meaning])
    idf = rarity(store.db, question.words)
    table = features(question, found, idf, meaning)
    more = np.array([prefer.get(c.row, 0.0) for c in found])
    more += ITEM * _business(question, described)
    order = np.argsort(-ranking.score(table, question) - more, kind="stable")
    first, rest = order[:DEEP], order[DEEP:]
    told, closer = look_closer(store, question, [found[i] for i in first], idf, vector)
    table[first] = features(question, [found[i] for i in first], idf, meaning, closer)
    scores = ranking.score(table, question) + more
    beside = _beside(question, described, table, scores)
    for number, i in enumerate(beside, 1):
        scores[i] = max(scores[i], scores.max() - number * STEP)
    first = np.array(sorted({*first.tolist(), *beside}), dtype=int)  # NumPy's union loads its masked arrays, 0.01 s
    rest = rest[~np.isin(rest, beside)]
    order = np.concatenate([first[np.argsort(-scores[first], kind="stable")], rest])[:limit]
    chosen = [found[i].row for i in order]
    passages = store.passages(f"p.rowid IN ({','.join('?' * len(chosen))})", chosen)
    best = tuple(replace(passages[row], score=round(float(scores[i]), 4)) for row, i in zip(chosen, order, strict=True))
    near = np.maximum(table[:, NAMES.index("own_meaning")], table[:, NAMES.index("asked_meaning")])
    standout = float((near[order[0]] - near.mean()) / (near.std() + 1e-3))
    return Found(
        question,
        best,
        table[order],
        idf,
        told,
        standout,
        _focus(store, question, [found[i] for i in order[:FIRST]]),
        filters=filters,
        beside=tuple(found[i].id for i in beside),
    )


def _business(question: Question, described: Sequence[Described]) -> NDArray[np.float64]:
    """Return how surely the question names the item that each passage stands under, from 0 to 1."""
    asked = {form for w in question.words for form in forms(w)}
    return np.array([max((one.item[w] for w in asked & one.item.keys()), default=0.0) for one in described])


def _across(question: Question, described: Sequence[Described]) -> bool:
    """Return whether most of what was found is in another language than the question."""
    own = sum(is_latin(one.text) == (question.language == "en") for one in described)
    return 2 * own < len(described)


def _beside(
    question: Question, described: Sequence[Described], table: NDArray[np.float64], scores: NDArray[np.float64]
) -> list[int]:
    """Return what else the best passage's speaker asked under its topic, as numbers of candidates.

    A member asks several things under one topic. Where it is asked what they asked about it, the others come next: those
    that follow the best one in order, then those before it.
    """
    top = int(np.argmax(scores))
    best = described[top]
    named = table[top, NAMES.index("topic_words")] >= SAME_TOPIC
    if question.wants != "question" or best.kind != "question" or not named:
        return []
    speech = best.id.rpartition(".")[0]
    same = [
        i
        for i, one in enumerate(described)
        if i != top and one.kind == "question" and one.id.rpartition(".")[0] == speech and one.head == best.head
    ]
    return sorted(same, key=lambda i: (described[i].position < best.position, described[i].position))


def _focus(store: Store, question: Question, first: Sequence[Candidate]) -> float:
    """Return how near the words of the question's focus are to words of a passage or of what it replies to."""
    if not question.focus:
        return 1.0
    told = [c.own_words.words + c.asked_words.words for c in first]
    return float(store.nearness.best(question.focus, told).mean(axis=1).max())


def look_closer(
    store: Store, question: Question, deep: Sequence[Candidate], idf: Mapping[str, float], vector: Vector
) -> tuple[dict[str, Told], Closer]:
    """Return the sentences of candidates by id, and what the ranking learns from sentences and near words."""
    spans = {c.id: sentences(c.text) for c in deep}
    texts = [c.text[a:b] for c in deep for a, b in spans[c.id]]
    near = store.sentences.embed(texts) @ vector if texts else np.zeros(0)
    told, at = {}, 0
    for c in deep:
        count = len(spans[c.id])
        held = c.own_words.sentences
        told[c.id] = Told(
            tuple(spans[c.id]),
            tuple(float(x) for x in near[at : at + count]),
            held if len(held) == count else tuple(tuple(words(c.text[a:b])) for a, b in spans[c.id]),
        )
        at += count
    own = store.nearness.best(question.words, [c.own_words.words for c in deep])
    asked = store.nearness.best(question.words, [c.asked_words.words for c in deep])
    return told, Closer(
        np.array([max(told[c.id].meaning, default=0.0) for c in deep]),
        weigh(own, question.words, idf),
        weigh(asked, question.words, idf),
        weigh(np.maximum(own, asked), question.words, idf),
        addressed(store.db, question, deep, idf),
        *_glossed(store, question, deep),
    )


def _glossed(store: Store, question: Question, deep: Sequence[Candidate]) -> NDArray[np.float64]:
    """Return how far candidates take up the words of an English question by their glosses, in all and in one sentence.

    Shape (2, len(deep)); zeros for a Japanese question.
    """
    if question.language != "en" or not question.across or not question.words or not deep:
        return np.zeros((2, len(deep)))
    from index.retrieval.glossed import Known, glossed

    asked = glossed(store, question.words)
    known, weight = Known(asked), np.array([one.weight for one in asked])
    weight = weight / weight.sum()
    told = []
    for c in deep:
        own = np.array([known.within("", sentence) for sentence in c.own_words.sentences or ((),)])
        whole = np.maximum(own.max(axis=0), known.within("", c.asked_words.words))
        told.append((whole @ weight, (own @ weight).max()))
    return np.array(told).T


def ask(text: str, store: Store) -> Question:
    """Return the question understood.

    Raises:
        BadQuestion: it is empty, or longer than LONGEST characters.
    """
    if not any(map(str.isalnum, text)):
        raise BadQuestion(f"The question {text!r:.40} has no words. Ask in a sentence, such as 'why …?'.")
    if len(text) > LONGEST:
        raise BadQuestion(
            f"The question has {len(text):,} characters; {LONGEST:,} is the most. Ask one thing at a time."
        )
    return understand(text, store.db)


def _candidates(
    store: Store, question: Question, filters: Filters, vector: Vector, also: Sequence[int]
) -> tuple[list[int], dict[str, float]]:
    """Return candidate rows in the order of their discovery, `also` last, and cosines by passage id."""
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


def _vector(store: Store, question: Question) -> Vector:
    """Return the vector of what the question is about; of all of it, when it is about people alone."""
    return store.embedder.embed_question(question.about if any(map(str.isalnum, question.about)) else question.text)


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
