"""The vectors in Chroma: added and removed by key, found by nearness. Holds keys and numbers, nothing personal.

PostgreSQL is the truth; everything here can be made again. Each embedder has a collection of its own, so that a change of
embedder fills a second collection beside the one that is searched.
"""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Protocol
from urllib.parse import urlparse

import chromadb
import numpy as np
from chromadb.api import ClientAPI
from chromadb.config import Settings

from knowledge.embedding import Vectors
from knowledge.errors import KnowledgeError

_BATCH = 1_000


class IndexUnavailableError(KnowledgeError):
    """Chroma does not answer. Searching goes on by words alone."""


class Neighbours(Protocol):
    """What finds the nearest vectors; `VectorIndex` does, and so does what a draft is tried on."""

    def nearest(self, queries: Vectors, count: int) -> list[list[tuple[str, float]]]:
        """For each query the nearest keys with their cosine similarity, best first."""


class VectorIndex:
    """Vectors of one embedder. A key is the address that `passages.key_of` gives to a text."""

    def __init__(self, client: ClientAPI, embedder: str) -> None:
        self._client = client
        self._collection = client.get_or_create_collection(
            "passages-" + re.sub(r"[^a-z0-9]+", "-", embedder.lower()).strip("-")[:40],
            # The default embedding function would be downloaded; vectors are always given.
            embedding_function=None,
            configuration={"hnsw": {"space": "cosine", "ef_search": 200, "ef_construction": 200}},
        )

    def keys(self) -> set[str]:
        """Every key that has a vector."""
        return set(self._collection.get(include=[])["ids"])

    def __len__(self) -> int:
        return int(self._collection.count())

    def vectors(self, keys: Iterable[str]) -> dict[str, Vectors]:
        """The vectors of these keys, as far as there are any. Raises `IndexUnavailableError` when Chroma fails."""
        wanted, found = list(keys), dict[str, Vectors]()
        try:
            for start in range(0, len(wanted), _BATCH):
                part = self._collection.get(ids=wanted[start : start + _BATCH], include=["embeddings"])
                matrix = np.asarray(part["embeddings"], np.float32)
                found.update(zip(part["ids"], matrix, strict=True))
        except Exception as error:  # chromadb raises many kinds, some of them bare
            raise IndexUnavailableError(f"the vector index does not answer: {type(error).__name__}") from error
        return found

    def add(self, keys: Sequence[str], vectors: Vectors) -> None:
        """Keep vectors by key; one that is there already is replaced."""
        for start in range(0, len(keys), _BATCH):
            part = slice(start, start + _BATCH)
            self._collection.upsert(ids=list(keys[part]), embeddings=np.ascontiguousarray(vectors[part]))

    def remove(self, keys: Iterable[str]) -> None:
        """Forget vectors; unknown keys are no error."""
        if gone := list(keys):
            self._collection.delete(ids=gone)

    def nearest(self, queries: Vectors, count: int) -> list[list[tuple[str, float]]]:
        """For each query the nearest keys with their cosine similarity, best first.

        Raises `IndexUnavailableError` when Chroma fails.
        """
        try:
            size = self._collection.count()
            if not size:
                return [[] for _ in queries]
            found = self._collection.query(
                query_embeddings=np.ascontiguousarray(queries), n_results=min(count, size), include=["distances"]
            )
        except Exception as error:  # chromadb raises many kinds, some of them bare
            raise IndexUnavailableError(f"the vector index does not answer: {type(error).__name__}") from error
        distances = found["distances"] or []
        return [
            [(key, 1.0 - float(d)) for key, d in zip(ids, row, strict=True)]
            for ids, row in zip(found["ids"], distances, strict=True)
        ]


def open_embedded(folder: Path, embedder: str) -> VectorIndex:
    """The index in a folder. One process at a time: the caller holds the lock on the data folder."""
    folder.mkdir(parents=True, exist_ok=True)
    return VectorIndex(chromadb.PersistentClient(path=str(folder), settings=_quiet()), embedder)


def open_server(url: str, embedder: str) -> VectorIndex:
    """The index on a Chroma server, for several processes. Raises `IndexUnavailableError` when it cannot be reached."""
    parts = urlparse(url)
    try:
        client = chromadb.HttpClient(
            host=parts.hostname or "localhost",
            port=parts.port or 8000,
            ssl=parts.scheme == "https",
            settings=_quiet(),
        )
        return VectorIndex(client, embedder)
    except Exception as error:
        raise IndexUnavailableError(f"Chroma at {parts.hostname}:{parts.port} cannot be reached") from error


def open_memory(embedder: str) -> VectorIndex:
    """An index that is gone with the process: for evaluation and tests."""
    return VectorIndex(chromadb.EphemeralClient(settings=_quiet()), embedder)


def _quiet() -> Settings:
    """Settings of one client: Chroma writes into them, so that a shared one would send the next client astray."""
    return Settings(anonymized_telemetry=False)
