"""The articles in the tree: as a snapshot for evaluation and checks, with the vectors that ship beside them."""

from datetime import date
from pathlib import Path

from knowledge.amounts import load_amounts
from knowledge.articles import CURATED, load_articles
from knowledge.embedding import CURATED_VECTORS, Embedder, read_vectors, write_vectors
from knowledge.indexing import Progress, embed_missing, missing
from knowledge.passages import passages_of
from knowledge.retrieval import ArticleInfo, Snapshot


def curated_snapshot(today: date, folder: Path = CURATED) -> Snapshot:
    """The articles of the tree as they would be published. Raises `ArticleError`, `AmountError`."""
    register = load_amounts()
    return Snapshot(0, (ArticleInfo(a, "", passages_of(a, "", register, today)) for a in load_articles(folder)))


def write_curated_vectors(embedder: Embedder, today: date, progress: Progress = lambda n: None) -> int:
    """Bring the vectors in the tree up to date with the articles in the tree; returns how many were embedded."""
    snapshot = curated_snapshot(today)
    ready = read_vectors(CURATED_VECTORS, embedder.name)
    count = sum(map(len, missing(snapshot, set(ready))))
    if count or set(ready) - snapshot.keys:
        write_vectors(CURATED_VECTORS, embedder.name, embed_missing(snapshot, ready, embedder, progress))
    return count
