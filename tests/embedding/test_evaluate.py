"""How an embedder is measured."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from index.embedding import load
from index.embedding.evaluate.__main__ import main
from index.embedding.evaluate.asked import is_right, question_tasks
from index.embedding.evaluate.scores import both_scores, dense_scores, hits, word_scores
from index.embedding.evaluate.tasks import Task, development_tasks, make
from index.embedding.train.sources import read_corpus

QUESTIONS = Path(__file__).parents[1] / "questions"


def test_hits_are_shares_of_questions() -> None:
    """hit@k is the share whose right passage is among the first k; MRR is 0 beyond the tenth."""
    scores = np.array([[3, 2, 1], [3, 2, 1], [1, 2, 3]], np.float32)

    assert hits(scores, [{0}, {1}, {0, 1}]) == {"hit@1": 1 / 3, "hit@5": 1, "hit@10": 1, "MRR": pytest.approx(2 / 3)}


def test_words_prefer_the_rare_and_the_short() -> None:
    """BM25 gives a shared rare word more than a shared common one, and a short passage more than a long one."""
    task = Task("t", ["a r"], ["a x", "r x", "a y z z z", "q"], [{1}])

    scores = word_scores(str.split, task)[0]

    assert scores[1] > scores[0] > scores[2] > scores[3] == 0


def test_both_are_scaled_before_they_are_added() -> None:
    """Each way's best passage counts one and its worst nothing."""
    dense, words = np.array([[0.9, 0.8, 0.7]], np.float32), np.array([[0.0, 30.0, 15.0]], np.float32)

    np.testing.assert_allclose(both_scores(dense, words), [[0.5, 0.75, 0.25]], atol=1e-6)


def test_equal_texts_are_one_passage() -> None:
    """A question with two right texts counts once, and equal texts are one passage."""
    task = make("t", [("q", "one"), ("q", "two"), ("p", "one")], ["two", "three"])

    assert task.questions == ["q", "p"]
    assert task.passages == ["one", "two", "three"]
    assert task.right == [{0, 1}, {0}]


def test_the_development_split_becomes_tasks(pairs_folder: Path) -> None:
    """Held-out rows are asked for among texts of the training part."""
    tasks = development_tasks(read_corpus(pairs_folder, hold=4))

    assert {task.name for task in tasks} >= {"minutes_tokyo_ict"}
    assert all(right and max(right) < len(task.passages) for task in tasks for right in task.right)


def test_gold_evidence_is_half_of_the_shorter_text() -> None:
    """A passage is right with half the evidence's sentences, or with a string that is asked for."""
    row = {"evidence": "道路を来年直すことにしました。費用は三億円の見込みです。"}

    assert is_right(row, "お答えします。費用は三億円の見込みです。")
    assert not is_right(row, "道路を直します。")
    assert is_right({"contains": ["三 億円"]}, "費用は三億円。")


def test_questions_over_minutes_become_tasks() -> None:
    """Every file of questions gives a task per language and way, with right passages for nearly all."""
    tasks = question_tasks(QUESTIONS, sorted(QUESTIONS.glob("*.txt")))
    scores = hits(dense_scores(load(), tasks[0]), tasks[0].right)

    assert {task.name.split()[-1] for task in tasks} == {"alone", "linked", "answers"}
    assert np.mean([bool(right) for task in tasks for right in task.right]) > 0.8
    assert scores["hit@10"] > 0.5


def test_the_command_prints_three_ways(capsys: pytest.CaptureFixture[str], pairs_folder: Path) -> None:
    """`python -m index.embedding.evaluate` prints dense, words and both for each task."""
    main(["--questions", str(QUESTIONS), "--minutes", *map(str, QUESTIONS.glob("*.txt"))])

    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split()[-4:] == ["hit@1", "hit@5", "hit@10", "MRR"]
    assert [line.split()[-5] for line in lines[1:4]] == ["dense", "words", "both"]
