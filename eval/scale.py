"""Stage `scale`: what a search costs over our own passages, and over a base a hundred times as large.

The large base is made, not written: copies of our articles with their passages told apart by a number, and vectors drawn
around the real ones instead of embedded. It says what search costs, nothing of what it finds.
"""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import psutil

from assistant.question import clauses
from eval.lines import read_rows, with_progress
from eval.product import Product
from eval.report import DATA, Report, percentile
from eval.timing import Timed
from knowledge.embedding import CURATED_VECTORS, Embedder, read_vectors
from knowledge.index import VectorIndex, open_memory
from knowledge.retrieval import ArticleInfo, Searcher, Snapshot
from knowledge.safe_text import RedactedText

LARGE = 100_000  # passages
QUESTIONS = 200
WARM_UP = 10
SPREAD = 0.02  # of each number of a vector; keeps a copy at a cosine of about 0.93 from what it was drawn around
BARS = {"own": 60.0, "large": 120.0}  # ms, p95
_SEED = 6
_BATCH = 5_000


@dataclass(frozen=True)
class _Base:
    """A base ready to be searched, and what it took to make."""

    name: str
    snapshot: Snapshot
    index: VectorIndex
    made_s: float
    memory_mb: float


def measure(report: Report, product: Product, passages: int = LARGE, questions: int = QUESTIONS) -> None:
    """Our own base, then the large one; the same questions."""
    asked = [r["question"] for r in read_rows(DATA / "questions-dev.jsonl", {"question": str})][: questions + WARM_UP]
    texts = [product.redactor.redact(question).text for question in asked]
    rows: list[list[object]] = []
    for name, size in (("own", 0), ("large", passages)):
        base = _made(name, product, size)
        searched, rest = _times(base, product.embedder, texts)
        figures = {
            "passages": len(base.snapshot.passages),
            "search_p50_ms": percentile(searched, 50),
            "search_p95_ms": percentile(searched, 95),
            "bar_p95_ms": BARS[name],
            "without_embedding_p50_ms": percentile(rest, 50),
            "without_embedding_p95_ms": percentile(rest, 95),
            "made_s": round(base.made_s, 1),
            "memory_mb": round(base.memory_mb),
        }
        report.figures[name] = figures
        rows.append([name, *figures.values()])
    report.table("Search at two sizes", ["base", *report.figures["own"]], rows)


def _times(base: _Base, embedder: Embedder, texts: Sequence[RedactedText]) -> tuple[list[float], list[float]]:
    """For each question the ms of the whole search, and of all but embedding."""
    timed = Timed(embedder)
    searcher = Searcher(timed, base.index)  # type: ignore[arg-type]
    searched, rest = [], []
    for text in with_progress(list(texts), f"search, {base.name}"):
        timed.spent_ms = 0.0
        started = time.perf_counter()
        searcher.search(base.snapshot, text, clauses=clauses(text))
        spent = (time.perf_counter() - started) * 1000
        searched.append(spent)
        rest.append(spent - timed.spent_ms)
    return searched[WARM_UP:], rest[WARM_UP:]


def _made(name: str, product: Product, size: int) -> _Base:
    """Our own articles, and copies of them until there are `size` passages."""
    process = psutil.Process()
    before, started = process.memory_info().rss, time.perf_counter()
    real = read_vectors(CURATED_VECTORS, product.embedder.name)
    own = list(product.snapshot.articles.values())
    origin: dict[str, str] = {}
    infos = [*own, *_copies(own, size - len(product.snapshot.passages), origin)]
    snapshot = Snapshot(0, infos)
    _ = snapshot.lexical
    index = open_memory(f"scale-{name}")
    dice = np.random.default_rng(_SEED)
    keys = [key for key in snapshot.keys if origin.get(key, key) in real]
    for start in range(0, len(keys), _BATCH):
        part = keys[start : start + _BATCH]
        vectors = np.array([real[origin.get(key, key)] for key in part], np.float32)
        drawn = np.array([[key in origin] for key in part]) * dice.normal(0, SPREAD, vectors.shape)
        vectors = np.asarray(vectors + drawn, np.float32)
        index.add(part, vectors / np.linalg.norm(vectors, axis=1, keepdims=True))
    return _Base(name, snapshot, index, time.perf_counter() - started, (process.memory_info().rss - before) / 1e6)


def _copies(own: Sequence[ArticleInfo], passages: int, origin: dict[str, str]) -> Iterator[ArticleInfo]:
    """Copies with at least so many passages; `origin` gets the key of what each was copied from."""
    number = 0
    while passages > 0:
        number += 1
        for info in own:
            if passages <= 0:
                return
            slug = f"{info.article.slug}-{number}"
            copied = tuple(
                replace(p, id=f"{slug}#{p.anchor}", article=slug, title=f"{p.title} ({number})") for p in info.passages
            )
            origin.update((new.key, old.key) for new, old in zip(copied, info.passages, strict=True))
            passages -= len(copied)
            yield ArticleInfo(replace(info.article, slug=slug, example_questions=()), info.revision, copied)
