"""An outside corpus instead of our articles: {_id, title, text} lines, cut into chunks; the best chunk counts.

Nothing here is trained on it and it has no example questions: it shows the bare search. Its vectors are kept in a folder
outside the tree, since embedding takes about 0.2 s a chunk.
"""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import numpy as np
import platformdirs

from eval.lines import Row, with_progress
from eval.product import Product
from knowledge.articles import Article, Domain, Section, Source
from knowledge.embedding import Embedder, local_embedder, read_vectors, write_vectors
from knowledge.index import open_memory
from knowledge.passages import Passage
from knowledge.retrieval import ArticleInfo, Snapshot
from knowledge.safe_text import curated

CHUNK_CHARACTERS = 800
NEEDS = {"_id": object, "text": str}
_SAVE_EVERY = 200
_BATCH = 8
_TODAY = date(2026, 1, 1)


def default_cache() -> Path:
    """The folder of this user's platform for data that can be made again."""
    return Path(platformdirs.user_cache_dir("naast-eval"))


def corpus_product(documents: list[Row], cache: Path) -> Product:
    """The product's search over an outside corpus."""
    snapshot = Snapshot(0, [_info(d) for d in documents], outside=())
    embedder = local_embedder()
    index = open_memory(f"corpus-{embedder.name}")
    vectors = _vectors(snapshot, embedder, cache)
    keys = list(snapshot.keys)
    if keys:
        index.add(keys, np.array([vectors[k] for k in keys], dtype=np.float32))
    return Product(snapshot, embedder, index)


def chunks(text: str) -> Iterator[str]:
    """Pieces of about `CHUNK_CHARACTERS`, cut between sentences where that can be."""
    piece = ""
    for sentence in re.split(r"(?<=[.!?])\s+", text):
        part = sentence
        while len(part) > CHUNK_CHARACTERS * 1.5:
            cut = part.rfind(" ", 0, CHUNK_CHARACTERS)
            cut = cut if cut > 0 else CHUNK_CHARACTERS
            if piece:
                yield piece
                piece = ""
            yield part[:cut]
            part = part[cut:].lstrip()
        if piece and len(piece) + len(part) > CHUNK_CHARACTERS:
            yield piece
            piece = ""
        piece = f"{piece} {part}" if piece else part
    if piece.strip():
        yield piece


def _info(document: Row) -> ArticleInfo:
    name, title = str(document["_id"]), str(document.get("title") or "")
    pieces = list(chunks(document["text"])) or [title or " "]
    article = Article(
        slug=name,
        title=title,
        domain=Domain.ZORG,
        short_answer=pieces[0],
        sections=(Section("tekst", "", document["text"]),),
        sources=(Source(title or name),),
        reviewed_on=_TODAY,
        review_by=_TODAY,
        example_questions=(),
        related=(),
        escalate_when=(),
    )
    passages = tuple(
        Passage(f"{name}#{n}", name, "", title, "", Domain.ZORG, piece, _TODAY, "short_answer")
        for n, piece in enumerate(pieces, 1)
    )
    return ArticleInfo(article, "", passages)


def _vectors(snapshot: Snapshot, embedder: Embedder, cache: Path) -> dict[str, np.ndarray]:
    path = cache / f"{embedder.name}.npz"
    ready = read_vectors(path, embedder.name)
    todo = list({p.key: p.indexed for p in snapshot.passages if p.key not in ready}.items())
    batches = [todo[n : n + _BATCH] for n in range(0, len(todo), _BATCH)]
    for number, batch in enumerate(with_progress(batches, f"embedding {len(todo)} chunks"), 1):
        made = embedder.passages([curated(str(t)) for _, t in batch])
        ready.update(zip((k for k, _ in batch), made, strict=True))
        if number * _BATCH % _SAVE_EVERY < _BATCH:
            write_vectors(path, embedder.name, ready)
    if todo:
        write_vectors(path, embedder.name, ready)
    return ready
