"""The development split as retrieval tasks: questions, passages, and which of them are right."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from index.embedding.train.sources import Corpus, digest

ENGLISH = Path(__file__).with_name("english.jsonl")  # questions written for the held-out answers, by their digest
MOST = 1000  # questions of a task
STRANGERS = 1500  # passages of the training part that compete


@dataclass(frozen=True)
class Task:
    """Questions, the passages that compete, and the numbers of the right ones."""

    name: str
    questions: list[str]
    passages: list[str]
    right: list[set[int]]


def development_tasks(corpus: Corpus) -> list[Task]:
    """Return the tasks of the development split."""
    answers = corpus.held_out["qaalign"]
    strangers = some([b for _, b in corpus.train.get("minutes_tokyo_adj", ())], STRANGERS)
    texts = dict.fromkeys(b for _, b in answers)
    sections = dict.fromkeys(b for _, b in corpus.held_out["minutes_tokyo_ict"])
    written = [json.loads(line) for line in ENGLISH.read_text(encoding="utf-8").splitlines()]
    english, committees = (
        [(row["question"], by_digest[row["answer"]]) for row in written if row["answer"] in by_digest]
        for by_digest in ({digest(text): text for text in side} for side in (texts, sections))
    )
    full = [(max((a for a, b in answers if b == text and " " in a), key=len, default=""), text) for text in texts]
    bare = [(question.split(" ", 1)[1], text) for question, text in full if " " in question]
    found = [
        make("answers, English", english, strangers),
        make("committees, English", committees, [*sections, *strangers]),
        make("answers, Japanese", bare, strangers),
        make("answers, topic given", [pair for pair in full if pair[0]], strangers),
    ]
    for name, longest in (("poliqa", 12), ("jaquad", 0), ("minutes_tokyo_ict", 0)):
        pairs = [pair for pair in corpus.held_out[name] if len(pair[0]) >= longest][:MOST]
        found.append(make(name, pairs, some([b for _, b in corpus.train.get(name, ())], STRANGERS)))
    found.append(make("tatoeba, English", corpus.held_out["tatoeba"][:MOST], []))
    return [task for task in found if task.questions]


def make(name: str, pairs: list[tuple[str, str]], strangers: list[str]) -> Task:
    """Return the task of finding each question's text among all texts and the strangers."""
    passages = list(dict.fromkeys([*(text for _, text in pairs), *strangers]))
    number = {text: n for n, text in enumerate(passages)}
    questions = dict.fromkeys(question for question, _ in pairs)
    right = [{number[text] for other, text in pairs if other == question} for question in questions]
    return Task(name, list(questions), passages, right)


def some(texts: list[str], few: int) -> list[str]:
    """Return `few` of the texts, always the same ones."""
    return sorted(set(texts), key=digest)[:few]
