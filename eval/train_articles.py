"""Trains what search has learned about articles: `python -m eval.train_articles`.

Lay questions (`eval/data/lay-train.jsonl`) and the example questions of the articles go in; no dev or test half ever does.
Prints what cross-validation says in which whole situations are left out, then writes the weights.
"""

import os

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from assistant.question import clauses
from eval import softmax
from eval.adam import Adam
from eval.lines import read_rows, with_progress
from eval.product import Product, curated_product
from eval.report import DATA
from eval.retrieval import place, scores
from knowledge.embedding import CURATED_VECTORS, Vectors, read_vectors
from knowledge.focus import focus
from knowledge.learned import VECTOR_SCALE, WORDS_SCALE, Learned, weighed, write_learned
from knowledge.passages import question_key

LAY = DATA / "lay-train.jsonl"
STEPS, RATE, RIDGE = 300, 0.05, 1e-3
FEWEST = 2  # questions in which a word must occur
FOLDS = 4
_SEED = 1


@dataclass(frozen=True)
class Asked:
    """A question as search sees it: its vector, its index terms, its article, and the situation it comes from."""

    vector: Vectors
    words: dict[str, float]
    article: str
    situation: str


def lay(product: Product) -> list[Asked]:
    """The lay questions, redacted and cut as in production."""
    found = []
    snapshot = product.snapshot
    for row in with_progress(read_rows(LAY, {"text": str, "article": str, "situation": str}), "lay questions"):
        text = product.redactor.redact(row["text"]).text
        vector = product.embedder.queries([focus(text, clauses(text), snapshot.speaks_of)])[0]
        found.append(Asked(vector, snapshot.lexical.terms(text), row["article"], row["situation"]))
    return found


def examples(product: Product) -> list[Asked]:
    """The example questions of the articles, with the vectors of the tree."""
    vectors = read_vectors(CURATED_VECTORS, product.embedder.name)
    return [
        Asked(vectors[question_key(q)], product.snapshot.lexical.terms(q), slug, "")
        for slug, q in product.snapshot.questions
        if question_key(q) in vectors
    ]


def fit(asked: Sequence[Asked], embedder: str) -> Learned:
    """Softmax regression on vectors and words together, by Adam over all questions at once."""
    articles = tuple(sorted({a.article for a in asked}))
    number = {slug: n for n, slug in enumerate(articles)}
    counted = Counter(term for a in asked for term in a.words)
    terms = {t: n for n, t in enumerate(sorted(t for t, c in counted.items() if c >= FEWEST))}
    vectors = np.array([a.vector for a in asked], np.float32)
    middle = vectors.mean(axis=0)
    x = VECTOR_SCALE * (vectors - middle)
    wanted = np.eye(len(articles), dtype=np.float32)[[number[a.article] for a in asked]]
    by_vector, by_term = (
        Adam(np.zeros((size, len(articles)), np.float32), RATE, STEPS, floor=1e-8) for size in (x.shape[1], len(terms))
    )
    bias = np.zeros(len(articles), np.float32)
    # Dense is small enough: 6,000 questions by 4,000 words are 100 MB.
    words = np.zeros((len(asked), len(terms)), np.float32)
    for row, a in zip(words, asked, strict=True):
        known, weights = weighed(a.words, terms)
        row[known] = WORDS_SCALE * weights
    for step in range(1, STEPS + 1):
        gap = (softmax.chances(x @ by_vector.weights + words @ by_term.weights + bias) - wanted) / len(asked)
        for fitted, seen in ((by_vector, x), (by_term, words)):
            fitted.step(step, np.asarray(seen.T @ gap + RIDGE * fitted.weights, np.float32))
        bias -= 0.5 * gap.sum(axis=0)
    return Learned(embedder, articles, middle, by_vector.weights, terms, by_term.weights, bias)


def main() -> None:
    """Cross-validate by situation, train on everything, write."""
    product = curated_product()
    own, asked = examples(product), lay(product)
    situations = sorted({a.situation for a in asked})
    np.random.default_rng(_SEED).shuffle(situations)
    for fold in range(FOLDS):
        out = set(situations[fold::FOLDS])
        model = fit([*own, *(a for a in asked if a.situation not in out)], product.embedder.name)
        places = []
        for a in asked:
            if a.situation in out:
                chances = model.chances(a.vector, a.words)
                places.append(place(sorted(chances, key=lambda slug: -chances[slug]), a.article))
        print(f"unseen situations, fold {fold + 1}, the model alone:", scores(places), flush=True)
    write_learned(fit([*own, *asked], product.embedder.name))


if __name__ == "__main__":
    main()
