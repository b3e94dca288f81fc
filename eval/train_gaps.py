"""`python -m eval.train_gaps`: what makes two questions alike, for the gap list, and from which nearness on.

The weights of `knowledge/vectors/alike.npz` are the directions in which questions about one article differ most, out of
`data/lay-train.jsonl`. The threshold is read from a table over two halves of the articles, each grouped with what the other
half taught: a gap is about an article that nobody has written yet.
"""

import os

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

from collections import Counter

import numpy as np
from numpy.typing import NDArray

from eval.lines import read_rows, with_progress
from eval.report import DATA
from knowledge.embedding import Vectors, local_embedder
from knowledge.gaps import WEIGHTS, Alike, asking, grouped
from knowledge.safe_text import curated

DIRECTIONS = 48
STRENGTH = 3.0  # in mean variances: less makes more of what was learned
THRESHOLDS = (0.30, 0.32, 0.34, 0.36, 0.38, 0.40, 0.45, 0.50)
SHOWN = 3  # questions from which a group counts
_BATCH = 32


def main() -> None:
    """Embed, weigh two halves against one another, and write what both together teach."""
    rows = read_rows(DATA / "lay-train.jsonl", {"text": str, "article": str})
    embedder = local_embedder()
    texts = [asking(curated(r["text"])) for r in rows]
    parts = [texts[n : n + _BATCH] for n in range(0, len(texts), _BATCH)]
    vectors = np.vstack([embedder.queries(p) for p in with_progress(parts, "questions")])
    articles = np.array([r["article"] for r in rows])
    names = sorted(set(articles))
    halves = [np.isin(articles, names[n::2]) for n in (0, 1)]
    print("threshold  pairs right  pairs found  groups  right in a group  questions in a group")
    for above in THRESHOLDS:
        figures = [
            _figures(grouped(taught(vectors[~half], articles[~half]).compared(vectors[half]), above), articles[half])
            for half in halves
        ]
        right, found, groups, pure, covered = np.mean(figures, axis=0)
        print(f"{above:9.2f}{right:13.2f}{found:13.3f}{groups:8.0f}{pure:18.2f}{covered:22.2f}")
    made = taught(vectors, articles)
    np.savez_compressed(
        WEIGHTS,
        embedder=np.array(embedder.name),
        middle=made.middle.astype(np.float16),
        directions=made.directions.astype(np.float16),
        worth=made.worth.astype(np.float16),
    )


def taught(vectors: Vectors, articles: NDArray[np.str_]) -> Alike:
    """Weights from questions and the articles that answer them."""
    apart = np.vstack([vectors[articles == a] - vectors[articles == a].mean(0) for a in sorted(set(articles))])
    spread, directions = np.linalg.eigh(apart.T @ apart / len(apart))
    ridge = STRENGTH * float(spread.mean())
    worth = np.sqrt(ridge / (spread + ridge))
    return Alike(
        vectors.mean(0), directions[:, -DIRECTIONS:].astype(np.float32), worth[-DIRECTIONS:].astype(np.float32)
    )


def _figures(groups: list[list[int]], articles: NDArray[np.str_]) -> tuple[float, ...]:
    """Pairs in a group that share their article, pairs of an article that share a group, groups of `SHOWN` and more, the
    share of the commonest article in them, and the share of all questions that lies in them."""
    together = of_article = in_group = 0
    shown = [g for g in groups if len(g) >= SHOWN]
    for group in groups:
        in_group += _pairs(len(group))
        together += sum(_pairs(n) for n in Counter(articles[group]).values())
    of_article = sum(_pairs(n) for n in Counter(articles).values())
    inside = sum(map(len, shown))
    pure = sum(max(Counter(articles[g]).values()) for g in shown) / max(1, inside)
    return together / max(1, in_group), together / of_article, len(shown), pure, inside / len(articles)


def _pairs(n: int) -> int:
    return n * (n - 1) // 2


if __name__ == "__main__":
    main()
