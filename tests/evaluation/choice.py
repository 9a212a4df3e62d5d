"""Fit what chooses sentences and words of an answer, on questions whose evidence or summary is known.

    python -m tests.evaluation.choice SHARED [--write]

Sentences: the weights maximise the probability, under a softmax over the sentences around a right passage, of those
that hold the evidence, by how much of the reference answer they tell (ListNet's top-one probability, Cao et al. 2007).
Words: logistic regression on which words of the sentences the reference answer takes up. Beside the questions about
minutes, the pairs of `training/qaalign.jsonl.gz` teach; their texts become a debate of one question and one answer
each. Prints what each fold's held-out questions reach, on right passages: `sentence`, the share whose best sentence
holds the evidence, and `rouge` of the short answer. Tokorozawa is never fitted on.
"""

from __future__ import annotations

import argparse
import gzip
import json
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize

from assistant import sentences, shorten
from assistant.surroundings import Surroundings, surroundings
from index.records import Passage
from index.retrieval import Found, search
from index.store import Store
from index.words import fold
from tests.evaluation.corpora import FITTED, Corpus, collected, corpora, scoring, turned
from tests.minutes import JAPANESE

FOLDS = 5
SENTENCE_PENALTY, WORD_PENALTY = {"plain": 0.01, "topic": 0.005, "asked": 0.005}, 0.001
EVIDENCE = 0.15  # what a sentence of the evidence is worth that tells nothing of the reference answer
PAIRS = "qaalign"
ROWS = ("plain", "topic", "asked")
OWN = ("sample", *JAPANESE)  # minutes about which people ask in their own words; those of other forms are kept apart


@dataclass(frozen=True)
class Case:
    """One question and the sentences around a right passage."""

    group: str  # questions of one group are held out together
    name: str  # of the corpus and file
    row: dict[str, Any]
    found: Found
    passage: Passage
    around: Surroundings
    table: np.ndarray  # (sentences, signals)
    right: np.ndarray  # what each sentence is worth; sums to 1 unless all are wrong

    @property
    def part(self) -> str:
        """The row of weights."""
        return sentences.part(self.found, self.passage)

    def teaches(self, row: str) -> bool:
        """Whether the row is fitted on it: what people ask keeps the few minutes with topics from being learnt by heart."""
        if self.name.startswith(PAIRS):
            return False
        if row == "plain":
            return self.part == row
        return self.name.startswith(FITTED) and self.part in (row, "plain" if row == "topic" else row)


def cases(corpus: Corpus, store: Store, judge: Any) -> Iterator[Case]:
    """Yield one case per answerable question with a right passage among the first ten."""
    for row in [*corpus.calibrating(), *turned(corpus.rows())]:
        if not row.get("answerable", True) or row.get("speakers") == []:
            continue
        found = search(store, row["question"], limit=10)
        for passage in found.passages:
            who = f"{passage.speaker.name if passage.speaker else ''} {passage.label or ''}"
            if passage.kind != "heading" and judge.is_right(row, {"speaker": who, "text": passage.text}):
                around = surroundings(store, passage)
                table = sentences.describe(store, found, passage, around)
                worth = _worth(row, around, judge)
                name = f"{corpus.name} {row['questions']} {row['lang']}"
                group = row["id"].removeprefix("asked-")
                yield Case(group, name, row, found, passage, around, table, worth / (worth.sum() or 1.0))
                break


def _worth(row: dict[str, Any], around: Surroundings, judge: Any) -> np.ndarray:
    texts = [around.text[a:b] for a, b in around.spans]
    if "contains" in row:
        return np.array([float(any(fold(part) in fold(text) for part in row["contains"])) for text in texts])
    evidence, answer = judge.sentences(row["evidence"]), set(judge.words(row["answer"]))
    worth = []
    for text in texts:
        bare = fold(text).rstrip("。")
        held = any(bare.endswith(e) or (e.endswith(bare) and len(bare) > 10) for e in evidence)
        worth.append(held * (EVIDENCE + len(answer & set(judge.words(text))) / max(1, len(answer))))
    return np.array(worth)


def pairs(shared: Path, folder: Path) -> Corpus | None:
    """Return the pairs as minutes and questions of their own in `folder`, or None where they are not there."""
    source = shared / "training" / f"{PAIRS}.jsonl.gz"
    if not source.exists():
        return None
    told: dict[str, list[str]] = {}
    with gzip.open(source, "rt", encoding="utf-8") as lines:
        for anchor, text in map(json.loads, lines):
            told.setdefault(text, []).append(anchor)
    turns, rows = [], []
    for number, (text, anchors) in enumerate(told.items()):
        asked = next((a for a in anchors[1:] if a.endswith(f" {anchors[0]}")), None)  # topic and question together
        summaries = [a for a in anchors if asked and a not in (anchors[0], asked) and a != asked.split(" ")[0]]
        if asked and summaries:
            turns += [f"○議員（甲野一郎君）　{asked}について伺います。", f"○部長（乙川二郎君）　{text}"]
            rows.append(
                {"id": f"p{number}", "lang": "ja", "question": asked.replace(" ", "：", 1), "speaker": "乙川二郎",
                 "evidence": text, "answer": summaries[0]}
            )  # fmt: skip
    minutes, questions = folder / f"{PAIRS}.txt", folder / f"{PAIRS}.jsonl"
    minutes.write_text("\n".join(turns), encoding="utf-8")
    questions.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return Corpus(PAIRS, (minutes,), (questions,))


def fit_sentences(given: list[Case], row: str) -> np.ndarray:
    """Return one weight per signal of a sentence."""
    given, pull = [case for case in given if case.right.any()], SENTENCE_PENALTY[row]

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        total, slope = 0.0, np.zeros_like(w)
        for case in given:
            s = case.table @ w
            p = np.exp(s - s.max())
            p /= p.sum()
            total -= float((case.right * np.log(p + 1e-12)).sum())
            slope += case.table.T @ (p - case.right)
        return total / len(given) + pull * (w**2).sum(), slope / len(given) + 2 * pull * w

    return np.asarray(minimize(loss, np.zeros(len(sentences.SIGNALS)), jac=True, method="L-BFGS-B").x)


def fit_words(table: np.ndarray, taken: np.ndarray) -> np.ndarray:
    """Return one weight per signal of a word."""

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        p = 1 / (1 + np.exp(-np.clip(table @ w, -30, 30)))
        value = -(taken * np.log(p + 1e-12) + (1 - taken) * np.log(1 - p + 1e-12)).mean()
        free = w * (np.arange(len(w)) != shorten.SIGNALS.index("bias"))
        return value + WORD_PENALTY * (free**2).sum(), table.T @ (p - taken) / len(taken) + 2 * WORD_PENALTY * free

    return np.asarray(minimize(loss, np.zeros(table.shape[1]), jac=True, method="L-BFGS-B").x)


Words = list[list[tuple[int, int, str, np.ndarray]]]


def described(case: Case, weights: np.ndarray) -> Words:
    """Return the words around a case's passage with their signals."""
    return shorten.describe(case.row["question"], case.around, case.table @ weights)


def _learn(told: list[tuple[Case, Words]], judge: Any) -> np.ndarray:
    table, taken = [], []
    for case, words in told:
        answer = set(judge.words(case.row["answer"]))
        for _, _, word, signals in (one for sentence in words for one in sentence):
            table.append(signals)
            taken.append(float(word in answer))
    return fit_words(np.array(table), np.array(taken))


def _short(case: Case, words: Words, weights: np.ndarray) -> str:
    chances = [[(a, b, float(1 / (1 + np.exp(-(x @ weights))))) for a, b, _, x in one] for one in words]
    return shorten.shorten(case.around.text, case.around.spans, chances)


def main() -> None:
    """Fit, cross-validate, print, and write when told to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--write", action="store_true", help="write assistant/choice.json")
    options = parser.parse_args()
    judge = scoring(options.shared)
    with tempfile.TemporaryDirectory() as folder:
        extra = pairs(options.shared, Path(folder))
        wanted = (*OWN, "tokyo", "tokorozawa")
        own = [corpus for corpus in corpora(options.shared) if corpus.name in wanted]
        known = [*own, *([extra] if extra else [])]
        told = collected(known, lambda corpus, store: cases(corpus, store, judge))
    _fit_all(told, judge, options)


def _fit_all(told: list[Case], judge: Any, options: Any) -> None:
    groups = sorted({case.group for case in told})
    chance = dict(zip(groups, np.random.default_rng(5).integers(0, FOLDS, len(groups)), strict=True))
    held = {case.group for case in told if case.name.startswith("tokorozawa")}
    reached: dict[str, list[tuple[float, float]]] = {}

    def learn(given: list[Case]) -> tuple[dict[str, np.ndarray], np.ndarray]:
        rows = {row: fit_sentences([c for c in given if c.teaches(row)], row) for row in ROWS}
        summed = [(c, described(c, rows[c.part])) for c in given if "answer" in c.row and c.part != "asked"]
        return rows, _learn(summed, judge)

    for number in range(FOLDS):
        rows, word = learn([one for one in told if chance[one.group] != number and one.group not in held])
        for case in told:
            if chance[case.group] == number:
                weights = rows[case.part]
                best = float(case.right[int(np.argmax(case.table @ weights))] > 0)
                rouge = np.nan
                if "answer" in case.row:
                    short = _short(case, described(case, weights), word)
                    rouge = judge.rouge1_f(short, case.row["answer"])
                reached.setdefault(case.name, []).append((best, rouge))
    for name, values in sorted(reached.items()):
        best, rouge = np.array(values).T
        told_by = "" if np.isnan(rouge).all() else f"  rouge {np.nanmean(rouge):.3f}"
        print(f"{name:40s} of {len(values):3d}  sentence {best.mean():.3f}{told_by}")
    rows, word = learn([one for one in told if one.group not in held])
    table = {kind: _named(sentences.SIGNALS, values) for kind, values in rows.items()}
    table["word"] = _named(shorten.SIGNALS, word)
    print(json.dumps(table, indent=1))
    if options.write:
        sentences.MODEL.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")


def _named(names: tuple[str, ...], values: np.ndarray) -> dict[str, float]:
    return {name: round(float(value), 3) for name, value in zip(names, values, strict=True)}


if __name__ == "__main__":
    main()
