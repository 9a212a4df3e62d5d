"""Fit the model that decides whether the minutes tell, on answerable questions, far misses and near misses.

    python -m tests.evaluation.calibrate SHARED [--write]

Positive: questions whose foremost passages hold the answer. Negative: questions that a file marks as not told (near
misses, which weigh more), and questions about the minutes of another body (far misses). Logistic regression with an L2
penalty; the bias is then set so that at most WRONGLY of the answerable ones are refused. Tokorozawa is never fitted on.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize

from assistant import facts
from assistant.confidence import MODEL, SIGNALS, _silent, signals
from index.retrieval import Filters, search
from tests.evaluation.corpora import Corpus, corpora

PENALTY = 0.0005
NEAR = 6.0  # a near miss counts as much as so many far ones
WRONGLY = {"ja": 0.03, "en": 0.01}  # share of answerable questions that may be refused
FOLDS = 5


def collect(corpus: Corpus, others: list[Corpus]) -> list[tuple[str, str, np.ndarray]]:
    """Return (kind, corpus, signals) for the corpus's own questions and for other bodies' questions put to it."""
    found = []
    with corpus.store() as store:
        rows: list[tuple[str, dict[str, Any]]] = [
            ("told" if row.get("answerable", True) else "near", row) for row in corpus.rows()
        ]
        rows += [("far", row) for other in others for row in other.rows() if row.get("speakers") != []]
        for kind, row in rows:
            if facts.answer(store, row["question"], Filters()) is not None:
                continue
            result = search(store, row["question"])
            if result.passages and _silent(store, result) is None:
                found.append((kind, f"{corpus.name} {row['questions']}", signals(store, result)))
    return found


def fit(table: np.ndarray, told: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """Return weights and, last, the bias."""

    def loss(x: np.ndarray) -> tuple[float, np.ndarray]:
        z = table @ x[:-1] + x[-1]
        p = 1 / (1 + np.exp(-np.clip(z, -30, 30)))
        value = -(weight * (told * np.log(p + 1e-12) + (1 - told) * np.log(1 - p + 1e-12))).sum() / weight.sum()
        slope = weight * (p - told) / weight.sum()
        return value + PENALTY * (x[:-1] ** 2).sum(), np.append(table.T @ slope + 2 * PENALTY * x[:-1], slope.sum())

    return np.asarray(minimize(loss, np.zeros(table.shape[1] + 1), jac=True, method="L-BFGS-B").x)


def main() -> None:
    """Fit, cross-validate, print, and write when told to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--write", action="store_true", help="write assistant/confidence.json")
    options = parser.parse_args()
    sys.path.insert(0, str(options.shared / "scoring"))
    everything = corpora(options.shared)
    found = [
        case
        for corpus in everything
        for case in collect(corpus, [other for other in everything if other.name != corpus.name])
    ]
    table = np.array([values for _, _, values in found])
    kinds = np.array([kind for kind, _, _ in found])
    held_out = np.array([name.startswith("tokorozawa") for _, name, _ in found])
    told = (kinds == "told").astype(float)
    weight = np.where(kinds == "near", NEAR, np.where(kinds == "far", told.sum() / max(1, (kinds == "far").sum()), 1.0))

    def trained(rows: np.ndarray) -> np.ndarray:
        x = fit(table[rows], told[rows], weight[rows])
        english = table[:, SIGNALS.index("english")] > 0
        x[SIGNALS.index("english")] = 0.0
        for language in (~english, english):  # each language has its own even chance
            z = np.sort(table[rows & language & (kinds == "told")] @ x[:-1])
            bias = -z[int(WRONGLY["en" if language is english else "ja"] * len(z))] + 1e-6
            if language is english:
                x[SIGNALS.index("english")] = bias - x[-1]
            else:
                x[-1] = bias
        return x

    chance = np.random.default_rng(7).integers(0, FOLDS, len(found))
    said = np.zeros(len(found), dtype=bool)
    for fold in range(FOLDS):
        x = trained((chance != fold) & ~held_out)
        out = (chance == fold) | held_out
        said[out] = table[out] @ x[:-1] + x[-1] >= 0
    for kind in ("told", "near", "far"):
        for name in sorted({name for k, name, _ in found if k == kind}):
            rows = np.array([k == kind and n == name for k, n, _ in found])
            print(f"{kind:5s} {name:40s} answered {said[rows].mean():.3f} of {rows.sum()}")
    x = trained(~held_out)
    for name, value in zip(SIGNALS, x[:-1], strict=True):
        print(f"  {name:18s} {value:7.2f}")
    print(f"  bias {x[-1]:.2f}")
    if options.write:
        weights = {name: round(float(value), 4) for name, value in zip(SIGNALS, x[:-1], strict=True)}
        MODEL.write_text(
            json.dumps({"weights": weights, "bias": round(float(x[-1]), 4)}, indent=1) + "\n", encoding="utf-8"
        )


if __name__ == "__main__":
    main()
