"""Questions with gold evidence over real minutes as tasks: every passage of all files given competes."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from index import read_minutes
from index.embedding.evaluate.tasks import Task
from index.linking.exchanges import link, prepare
from index.words import fold, words

SENTENCE = re.compile(r"[。\n]")
LONGEST = 600  # characters of a passage that count
SHARED = 0.5  # of the shorter text's sentences (by length) that evidence and passage must share
ASKED = 2  # question passages that a passage is taken with
ANSWERING = {"answer", "explanation"}
SHORTEST = 5  # characters of a sentence that identifies a text


def question_tasks(folder: Path, minutes: Sequence[Path]) -> list[Task]:
    """Return the tasks of every file of questions and language, over the passages of the minutes it asks about.

    Three ways: every passage alone, every passage with the question passages it replies to, and of
    these only the answering ones.
    """
    found = {path.name: passages(path) for path in minutes}
    tasks = []
    for path in sorted(folder.glob("*.jsonl")):
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        cut = [one for name in sorted({row["file"] for row in rows} & set(found)) for one in found[name]]
        for language in dict.fromkeys(row["lang"] for row in rows):
            asked = [row for row in rows if row["lang"] == language and row.get("answerable", True)]
            for way, chosen, texts in (
                ("alone", cut, [one.text for one in cut]),
                ("linked", cut, [one.linked for one in cut]),
                ("answers", answers := [one for one in cut if one.answers], [one.linked for one in answers]),
            ):
                right = [{n for n, one in enumerate(chosen) if is_right(row, one.text)} for row in asked]
                questions = [row["question"] for row in asked]
                tasks.append(Task(f"{path.stem} {language} {way}", questions, texts, right))
    return [task for task in tasks if task.questions and task.passages]


class Cut(NamedTuple):
    """A passage as the store cuts it."""

    text: str
    linked: str  # followed by the question passages it replies to
    answers: bool


def passages(path: Path) -> list[Cut]:
    """Return the passages of one file of minutes."""
    turns = prepare(read_minutes(path))
    texts = [turn.utterance.text[s.start : s.end] for turn in turns for s in turn.sections]
    linked = link(turns, [words(text) for text in texts])
    return [
        Cut(
            text,
            "\n".join([text, *(texts[q] for q in linked.replies_to.get(n, ())[:ASKED])]),
            linked.kinds[n] in ANSWERING,
        )
        for n, text in enumerate(texts)
    ]


def is_right(row: dict[str, Any], text: str) -> bool:
    """Tell whether `text` holds what the row asks for: one of its strings, or half the evidence's sentences."""
    text = text[:LONGEST]
    if "contains" in row:
        return any(fold(wanted) in fold(text) for wanted in row["contains"])
    gold, found = sentences(row["evidence"]), sentences(text)
    shared = sum(map(len, gold & found))
    return shared >= SHARED * min(sum(map(len, gold)) or 1, sum(map(len, found)) or 1)


def sentences(text: str) -> set[str]:
    """Return the folded sentences of `text` that are long enough to identify it."""
    return {fold(s) for s in SENTENCE.split(text) if len(fold(s)) > SHORTEST}
