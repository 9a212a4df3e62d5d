"""Describe how well each candidate passage fits a question, in a few named numbers from 0 to about 1."""

from __future__ import annotations

import math
import re
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.linking.items import called, headed
from index.retrieval.columns import Column
from index.retrieval.described import Described
from index.retrieval.forms import forms
from index.retrieval.question import DENIES, Question
from index.retrieval.shapes import SHAPES, facts, replies, shapes
from index.words import is_latin, sentences

# One column each, in this order; `ranking` weighs them and explains what each is worth.
NAMES = (
    "own_words",  # words of the question in the passage (BM25, as a share of the best possible)
    "asked_words",  # the same in the question passages that it replies to
    "all_words",  # share of the question's words, by rarity, that stand in either
    "best_words",  # the same in the one sentence of the passage that holds most
    "topic_words",  # the same in the sentence that announces the passage's topic
    "own_meaning",  # cosine of question and passage
    "best_meaning",  # highest cosine of question and a sentence of the passage
    "asked_meaning",  # highest cosine of question and a question passage that it replies to
    "kind",  # is it what is asked for: an answer, a question, an opinion
    "speaker",  # is it by a person whom the question names
    "role",  # is it by the office that the question names, or in reply to the person it names
    "tail",  # does it end its section: officials conclude with what will be done
    "own_nearness",  # words of the question or near ones in the passage, as a share (late interaction)
    "asked_nearness",  # the same in the question passages that it replies to
    "all_nearness",  # the same, each word of the question where it is nearer
    "polarity",  # when the question denies something: 1 if the passage does so too, -1 if it affirms it
    "order",  # is it the first, or the last, of the named person's, when that is asked for
    "addressed",  # was the question that it replies to put to its speaker (1), or to another official (-1)
    "shape",  # does it look like what is wanted: a number for how many, a reason for why
    "figure",  # a figure or date is asked for: share of the question's words in a sentence that has one, or in what it replies to
    "all_glosses",  # of an English question: share of its words of which a gloss stands in the passage or what it replies to
    "best_glosses",  # the same in the one sentence of the passage that holds most
    "brevity",  # are the questions of its meeting short: long ones come near anything
)
# What a passage shares with a question that it contradicts speaks little for it.
OWN = ("own_words", "best_words", "own_meaning", "best_meaning", "own_nearness")
AFFIRMED = 0.25
# A reply of a word or two says what the question says that it replies to: "Sixteen" that the bus has sixteen seats.
BRIEFLY = (
    ("own_words", "asked_words"),
    ("best_words", "asked_words"),
    ("own_meaning", "asked_meaning"),
    ("best_meaning", "asked_meaning"),
    ("own_nearness", "asked_nearness"),
)
BRIEF = 4  # content words of such a reply in English
AT_FIRST = 0.3  # as much brevity counts before near words are looked at, which long questions gain most by
K1, B = 1.2, 0.6  # BM25's saturation and length normalisation
BESIDE = -1.0  # what the kind of a passage counts that cannot tell what is asked
NAMES_ITEM = -2.5  # what the heading of an item in English counts: it holds nothing but what is asked about
BARE = 1.0  # as much less counts the kind of a passage that has no figure, day, fund or vote where one is asked for
RECORDED = re.compile(next(look for kind, _, look in SHAPES if kind == "decided"))
SIDES = frozenset(("opposes", "supports"))
# Told by a figure, a day or a fund or not at all; an English one is seldom told in other words.
FIGURED = ("how_many", "when", "pays", "spared")
DECIDED = {"procedure": 0.9}  # the chair records what was decided
KINDS: Mapping[str, dict[str, float]] = {
    "answer": {"answer": 1.0, "explanation": 0.9, "opinion": 0.1, "procedure": -0.2, "question": -1.0, "heading": -0.2},
    "question": {"question": 1.0, "opinion": 0.6, "answer": 0.1, "explanation": 0.1, "procedure": 0.0, "heading": 0.0},
    "opinion": {"opinion": 1.0, "question": 0.8, "answer": 0.3, "explanation": 0.2, "procedure": 0.0, "heading": 0.0},
    "said": {"opinion": 1.0, "question": 0.7, "answer": 1.0, "explanation": 1.0, "procedure": 0.4, "heading": 0.0},
}


@dataclass(frozen=True)
class Candidate:
    """A passage as the ranking sees it."""

    row: int
    id: str
    position: int
    kind: str
    speaker: str  # folded name, "" when unknown
    role: str  # folded office, else the label
    tail: float  # where it ends in its section: 1.0 at the end, 0.5 in the middle of a long one
    text: str
    own_words: Column  # all its words
    asked_words: Column  # those of the questions it replies to
    own: tuple[int, ...]  # how often each word of the question stands in it
    best: tuple[bool, ...]  # which of them stand in the one sentence that holds most, by number
    asked: tuple[int, ...]  # the same for the questions it replies to
    head: tuple[bool, ...]  # the same for the sentence that announces its topic
    shape: float  # share of what the question wants to know that it looks like telling
    questions: tuple[str, ...]  # ids of the question passages it replies to, likeliest first
    askers: frozenset[str]
    brevity: float  # how short the questions of its meeting are
    beside: bool  # it is in English, and cannot tell what is asked
    bare: bool  # it is in English, and has no figure, day, fund or vote where one is asked for
    brief: bool  # it is in English, and replies in a word or two


def rarity(db: sqlite3.Connection, words: Sequence[str]) -> dict[str, float]:
    """Return the inverse document frequency of each word over all passages; words unknown to it are the rarest."""
    count = db.execute("SELECT count(*) FROM passages").fetchone()[0]
    terms = [form for w in words for form in forms(w)]
    known = dict(db.execute(f"SELECT term, doc FROM vocabulary WHERE term IN ({','.join('?' * len(terms))})", terms))
    held = {w: min(count, sum(known.get(form, 0) for form in forms(w))) for w in words}
    return {w: math.log(1 + (count + 1) / (held[w] + 0.5)) for w in words}


def candidates(described: Sequence[Described], question: Question) -> list[Candidate]:
    """Return passages as the ranking sees them in the light of a question, in their order."""
    wanted, asked = shapes(question.text), question.text.lower()
    in_english = facts(wanted)
    plain = [(w,) for w in question.words]
    asked_words = [forms(w) for w in question.words]
    asked_for = {form for w in asked_words for form in w}
    figured = (*FIGURED, *(("decided",) if set(in_english) == {"decided"} and not question.named else ()))
    found = []
    for one in described:
        best = set(max(one.own.sentences, key=lambda sentence: len(asked_for.intersection(sentence))))
        own, replied = one.own.counts, one.asked.counts
        latin = is_latin(one.text)
        words = asked_words if latin else plain  # other forms of English words stand in English
        looks = {kind: bool(look.search(one.text)) for kind, look in (in_english if latin else wanted).items()}
        if looks.get("when"):  # that it is this year tells nothing where it is asked what happens this year
            looks["when"] = any(day[0].lower() not in asked for day in wanted["when"].finditer(one.text))
        if latin and one.kind == "answer" and replies(question.text, one.text):
            looks["whether"] = True
        if "decided" not in wanted or "why" in wanted:  # who voted how, the vote itself tells
            looks |= dict.fromkeys(one.taken & looks.keys(), True)
        if one.reasons and "why" in looks:
            looks["why"] = True  # who is asked why need not say because
        bare = latin and any(not looks.get(kind, True) for kind in figured)
        brief = latin and not bare and one.kind == "answer" and one.own.length <= BRIEF and looks.get("who", True)
        found.append(
            Candidate(
                one.row, one.id, one.position, one.kind, one.speaker, one.role, one.tail, one.text, one.own, one.asked,
                tuple(_counts(own, words)),
                tuple([not best.isdisjoint(w) for w in words]),
                tuple(_counts(replied, words)),
                tuple([n > 0 for n in _counts(one.head, words)]),
                0.0 if bare else sum(looks.values()) / len(looks) if looks else 0.5,
                one.questions, one.askers, one.brevity, latin and _is_beside(one, looks), bare, brief,
            )
        )  # fmt: skip
    return found


def _counts(held: Mapping[str, int], words: Sequence[tuple[str, ...]]) -> list[int]:
    """Return how often the forms of each word stand in a text."""
    return [held.get(word[0], 0) if len(word) == 1 else sum([held.get(form, 0) for form in word]) for word in words]


def _is_beside(one: Described, looks: Mapping[str, bool]) -> bool:
    """Return whether an English passage cannot tell what is asked, for all the words that it shares with it.

    A heading, or a chair who calls an item, names it and tells no reason, figure or day of it; somebody's words that
    take no side do not tell who was against it.
    """
    calls = one.kind == "procedure" and bool(called(one.text)) and not RECORDED.search(one.text)
    beside = one.kind == "heading" or any(not looks.get(side, True) for side in SIDES)
    return calls or (bool(looks) and beside)


@dataclass(frozen=True)
class Closer:
    """What only the best candidates are looked at for; by their order among the candidates."""

    best_meaning: NDArray[np.float64]  # highest cosine of a sentence
    own_nearness: NDArray[np.float64]
    asked_nearness: NDArray[np.float64]
    all_nearness: NDArray[np.float64]
    addressed: NDArray[np.float64]
    figure: NDArray[np.float64]
    all_glosses: NDArray[np.float64]
    best_glosses: NDArray[np.float64]


def features(
    question: Question,
    found: Sequence[Candidate],
    idf: Mapping[str, float],
    meaning: Mapping[str, float],
    closer: Closer | None = None,
) -> NDArray[np.float64]:
    """Return one row per candidate and one column per NAMES, shape (len(found), len(NAMES)).

    `meaning` is the cosine by passage id of the candidates and of the questions they reply to. Without `closer` the
    passage's own cosine and its shared words stand in for the best sentence and the near words, and nobody is addressed.
    """
    if not found:
        return np.zeros((0, len(NAMES)))
    weight = np.array([idf[w] for w in question.words])
    weight = weight / (weight.sum() or 1.0)

    def matrix(rows: list[tuple[int, ...]] | list[tuple[bool, ...]]) -> NDArray[np.float64]:
        return np.array(rows, dtype=float).reshape(len(found), len(weight))

    own, asked = matrix([c.own for c in found]), matrix([c.asked for c in found])
    lengths = np.array([float(c.own_words.length) for c in found])
    mean = max(1.0, lengths.mean())
    named = {name for one in question.named for name in one.names}
    wanted = shapes(question.text)
    kinds = KINDS[question.wants] | (DECIDED if "decided" in wanted and "why" not in wanted else {})
    if question.wants == "said" and question.language == "en" and not question.across:
        kinds = kinds | {"question": kinds["opinion"]}  # who speaks up in English says what they think, then asks
    by_office = question.wants != "answer" and not named
    denied = bool(question.denied)
    own_meaning = np.array([meaning.get(c.id, 0.0) for c in found])
    brevity = 1.0
    if closer is None:
        brevity, nothing = AT_FIRST, np.zeros(len(found))
        closer = Closer(
            own_meaning, (own > 0) @ weight, (asked > 0) @ weight, np.maximum(own > 0, asked > 0) @ weight,
            nothing, nothing, nothing, nothing,
        )  # fmt: skip
    columns = {
        "own_words": _saturated(own, lengths, mean) @ weight,
        "asked_words": _saturated(asked, np.array([float(c.asked_words.length) for c in found]), 2 * mean) @ weight,
        "all_words": np.maximum(own > 0, asked > 0) @ weight,
        "best_words": matrix([c.best for c in found]) @ weight,
        "topic_words": matrix([c.head for c in found]) @ weight,
        "own_meaning": own_meaning,
        "best_meaning": closer.best_meaning,
        "asked_meaning": [
            max((meaning[q] for q in c.questions if q in meaning), default=0.0 if c.kind == "question" else 0.8 * m)
            for c, m in zip(found, own_meaning, strict=True)
        ],
        "kind": [
            NAMES_ITEM
            if c.kind == "heading" and headed(c.text)
            else BESIDE
            if c.beside
            else kinds[c.kind] - BARE * c.bare
            for c in found
        ],
        "speaker": [float(c.speaker in named or (by_office and _by_office(question, c))) for c in found],
        "role": [float(_by_office(question, c) or _answers(question, c, named)) for c in found],
        "tail": [c.tail for c in found],
        "own_nearness": closer.own_nearness,
        "asked_nearness": closer.asked_nearness,
        "all_nearness": closer.all_nearness,
        "polarity": [_polarity(c, question) if denied else 0.0 for c in found],
        "order": _order(question, found, named),
        "addressed": closer.addressed,
        "shape": [c.shape for c in found],
        "figure": closer.figure,
        "all_glosses": closer.all_glosses,
        # a gloss does not tell 「再委託しない」 from 「再委託となる」
        "best_glosses": closer.best_glosses * (AFFIRMED if denied else 1.0),
        "brevity": [brevity * c.brevity for c in found],
    }
    table = np.stack([np.asarray(columns[name], dtype=float) for name in NAMES], axis=1)
    brief = [i for i, c in enumerate(found) if c.brief]
    for name, replied in BRIEFLY:
        table[brief, NAMES.index(name)] = table[brief][:, [NAMES.index(name), NAMES.index(replied)]].max(axis=1)
    affirms = np.flatnonzero(table[:, NAMES.index("polarity")] < 0)
    for name in OWN:
        table[affirms, NAMES.index(name)] *= AFFIRMED
    return table


def _polarity(candidate: Candidate, question: Question) -> float:
    """Return -1.0 if a passage affirms what the question denies, 1.0 if it denies anything else, 0.0 otherwise.

    「なぜ再委託しないのか」 is not answered by 「その場合は再委託となります」, for all the words that they share: what
    counts are the sentences that hold the words denied.
    """
    told = candidate.own_words.sentences
    texts = [candidate.text[a:b] for a, b in sentences(candidate.text)]
    if len(told) == len(texts):
        shared = [
            text
            for text, words in zip(texts, told, strict=True)
            if question.denied and set(question.denied).issubset(words)
        ]
        if shared and not any(map(DENIES.search, shared)):
            return -1.0
    return float(bool(DENIES.search(candidate.text)))


def _order(question: Question, found: Sequence[Candidate], named: set[str]) -> list[float]:
    """Return 1.0 for the passage that is first, or last, of those that the named people said of the kind asked for."""
    place = [0.0] * len(found)
    if question.order < 1 and named and question.wants != "answer":
        said = [
            (c.position, i) for i, c in enumerate(found) if c.speaker in named and question.wants in (c.kind, "said")
        ]
        if said:
            place[sorted(said)[question.order][1]] = 1.0
    return place


def _answers(question: Question, candidate: Candidate, named: set[str]) -> bool:
    """Return whether the candidate replies to somebody whom a question that wants an answer names."""
    return question.wants == "answer" and bool(candidate.askers & named)


def _by_office(question: Question, candidate: Candidate) -> bool:
    """Return whether the candidate is by an office that the question names; 副館長 is not 館長."""
    return any(candidate.role.endswith(r) and not candidate.role.endswith(f"副{r}") for r in question.roles)


def _saturated(counts: NDArray[np.float64], lengths: NDArray[np.float64], mean: float) -> NDArray[np.float64]:
    """Return BM25's term weights without their idf, from 0 to 1, shape as `counts`."""
    return np.asarray(counts / (counts + K1 * (1 - B + B * lengths / mean)[:, None]))
