"""`python -m eval.calibrate`: the weights of `knowledge.retrieval` that decide between an answer and "dat weet ik niet".

Logistic regression on our dev halves: questions that have an answer against questions that have none, both kinds weighing
alike. Prints the weights to write down, and the rates that they give.
"""

import os

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

import numpy as np
from numpy.typing import NDArray

from eval.lines import read_rows, with_progress
from eval.product import curated_product
from eval.report import DATA
from knowledge import retrieval
from knowledge.focus import focus

RIDGE = 2.0
ANSWERED = 0.95


def main() -> None:
    """Fit, print, and say how it does."""
    product = curated_product()
    snapshot = product.snapshot
    rows: list[list[float]] = []
    answerable: list[bool] = []
    for name, has_answer in (("questions", True), ("nuggets", True), ("unanswerable", False)):
        for row in with_progress(read_rows(DATA / f"{name}-dev.jsonl", {"question": str}), name):
            text = product.redactor.redact(row["question"]).text
            words = snapshot.lexical.scores(text)
            words = words / (words + retrieval.LEXICAL_HALF)
            found = product.searcher.search(snapshot, text)
            near = retrieval.Near.of(
                snapshot, product.index.nearest(product.embedder.queries([focus(text)]), retrieval.NEIGHBOURS)[0]
            )
            if near and found.hits:
                best = found.articles[0]
                rows.append(list(retrieval.evidence(text, snapshot, words, near, best, found.nearness)))
                answerable.append(has_answer)
    seen, y = np.array(rows), np.array(answerable)
    weights, bias = _fit(seen, y)
    odds = seen @ weights + bias
    # The threshold is moved to where `ANSWERED` of the answerable are answered.
    bias -= float(np.quantile(odds[y], 1 - ANSWERED))
    odds = seen @ weights + bias
    print("KNOWN_NEARNESS, KNOWN_OUTSIDE, KNOWN_SAID, KNOWN_COVERED, KNOWN_BIAS =", *np.round([*weights, bias], 2))
    print(f"answered {np.mean(odds[y] >= 0):.3f} of {y.sum()}, refused {np.mean(odds[~y] < 0):.3f} of {(~y).sum()}")


def _fit(seen: NDArray[np.float64], y: NDArray[np.bool_]) -> tuple[NDArray[np.float64], float]:
    """Newton's method on standardised evidence."""
    mean, spread = seen.mean(0), seen.std(0) + 1e-9
    x = np.hstack([(seen - mean) / spread, np.ones((len(seen), 1))])
    weigh = np.where(y, 1.0, y.sum() / max(1, (~y).sum()))
    w = np.zeros(x.shape[1])
    for _ in range(60):
        p = 1 / (1 + np.exp(-x @ w))
        gradient = x.T @ (weigh * (p - y)) + RIDGE * np.r_[w[:-1], 0]
        w -= np.linalg.solve((x * (weigh * p * (1 - p))[:, None]).T @ x + RIDGE * np.eye(len(w)), gradient)
    return w[:-1] / spread, float(w[-1] - (w[:-1] * mean / spread).sum())


if __name__ == "__main__":
    main()
