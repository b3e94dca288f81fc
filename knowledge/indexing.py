"""Keeps the index equal to what is published: adds the vectors that are missing, forgets those that nothing uses."""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from knowledge.embedding import CURATED_VECTORS, Embedder, Vectors, read_vectors
from knowledge.index import VectorIndex
from knowledge.passages import question_key
from knowledge.retrieval import Snapshot
from knowledge.safe_text import RedactedText

Progress = Callable[[int], object]
BATCH = 8


def missing(snapshot: Snapshot, present: set[str]) -> tuple[dict[str, RedactedText], dict[str, RedactedText]]:
    """The texts of a snapshot that have no vector yet, by key: passages, and questions."""
    passages = {p.key: p.indexed for p in snapshot.passages if p.key not in present}
    asked = (*(q for _, q in snapshot.questions), *snapshot.outside)
    questions = {k: q for q in asked if (k := question_key(q)) not in present}
    return passages, questions


def bring_up_to_date(
    snapshot: Snapshot,
    index: VectorIndex,
    embedder: Embedder,
    progress: Progress = lambda n: None,
    ready_made: Path = CURATED_VECTORS,
) -> int:
    """Give every text of a snapshot its vector, from the file in the tree where it is there; returns how many were
    embedded now. Blocking: about 0.1 s a passage on 2 cores. Vectors that nothing uses are forgotten at the end."""
    present = index.keys()
    passages, questions = missing(snapshot, present)
    ready = read_vectors(ready_made, embedder.name) if passages or questions else {}
    if known := [k for k in (*passages, *questions) if k in ready]:
        index.add(known, np.array([ready[k] for k in known]))
        progress(len(known))
    embedded = 0
    for texts, embed in ((passages, embedder.passages), (questions, embedder.queries)):
        for batch in batches([(k, t) for k, t in texts.items() if k not in ready]):
            index.add([k for k, _ in batch], embed([t for _, t in batch]))
            embedded += len(batch)
            progress(len(batch))
    index.remove(present - snapshot.keys)
    return embedded


def embed_missing(
    snapshot: Snapshot, ready: dict[str, Vectors], embedder: Embedder, progress: Progress
) -> dict[str, Vectors]:
    """The vectors of a snapshot, those in `ready` taken over; for the file that ships with the articles."""
    passages, questions = missing(snapshot, set(ready))
    kept = {k: v for k, v in ready.items() if k in snapshot.keys}
    for texts, embed in ((passages, embedder.passages), (questions, embedder.queries)):
        for batch in batches(list(texts.items())):
            kept.update(zip((k for k, _ in batch), embed([t for _, t in batch]), strict=True))
            progress(len(batch))
    return kept


def batches(items: Sequence[tuple[str, RedactedText]]) -> list[Sequence[tuple[str, RedactedText]]]:
    """Small enough that progress is seen and other work gets its turn."""
    return [items[n : n + BATCH] for n in range(0, len(items), BATCH)]
