"""`python -m eval.calibrate`: the weights of `knowledge.retrieval` that decide between an answer and "dat weet ik niet".

Logistic regression on our dev halves and, each left out of what it is compared with, on the example questions of the
articles and the list of questions that are not answered here; both kinds weigh alike. Prints what to write down.
"""

import os

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

import numpy as np
from numpy.typing import NDArray

from eval.lines import read_rows, with_progress
from eval.product import Product, curated_product
from eval.report import DATA
from knowledge import retrieval
from knowledge.focus import focus
from knowledge.passages import question_key
from knowledge.safe_text import RedactedText

RIDGE = 2.0
ANSWERED = (0.98, 0.96, 0.94, 0.92, 0.9, 0.88, 0.86)
EVERY = 3  # example question that is taken


def main() -> None:
    """Fit, print, and say how it does."""
    product = curated_product()
    seen: list[tuple[float, ...]] = []
    answerable: list[bool] = []
    names: list[str] = []

    def add(name: str, evidence: tuple[float, ...] | None, has_answer: bool) -> None:
        if evidence:
            seen.append(evidence)
            answerable.append(has_answer)
            names.append(name)

    for name, has_answer in (("questions", True), ("nuggets", True), ("unanswerable", False)):
        for row in with_progress(read_rows(DATA / f"{name}-dev.jsonl", {"question": str}), name):
            add(name, _evidence(product, product.redactor.redact(row["question"]).text), has_answer)
    snapshot = product.snapshot
    for number, (_, question) in enumerate(with_progress(snapshot.questions, "example questions")):
        if number % EVERY == 0:
            add("examples", _evidence(product, question, len(snapshot.passages) + number), True)
    for question in with_progress(snapshot.outside, "outside"):
        add("outside", _evidence(product, question, -1), False)
    x, y, of = np.array(seen), np.array(answerable), np.array(names)
    weights, _ = _fit(x, y)
    print("KNOWN_WEIGHTS =", tuple(np.round(weights, 1).tolist()))
    sets = list(dict.fromkeys(names))
    print("KNOWN_BIAS", *(f"{name:>14}" for name in sets), "taken as known")
    odds = x @ weights
    for answered in ANSWERED:
        moved = -float(np.quantile(odds[y], 1 - answered))
        print(f"{moved:10.2f}", *(f"{np.mean(odds[of == name] + moved >= 0):14.3f}" for name in sets))


def _evidence(product: Product, text: RedactedText, itself: int | None = None) -> tuple[float, ...] | None:
    """What `search` weighs for a question. `itself` is its number among the documents (-1: a question from the
    list outside): it may not speak for itself."""
    snapshot = product.snapshot
    words = snapshot.lexical.scores(text)
    words = words / (words + retrieval.LEXICAL_HALF)
    near = product.index.nearest(
        product.embedder.queries([focus(text, (), snapshot.speaks_of)]), retrieval.NEIGHBOURS + 1
    )[0]
    if itself is not None:
        if itself >= 0:
            words[itself] = 0.0
        near = [(key, s) for key, s in near if key != question_key(text)]
    return retrieval.weigh(text, snapshot, words, near, itself)


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
