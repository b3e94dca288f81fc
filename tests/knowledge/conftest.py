"""The articles of the tree with their index, made once for all tests that search them."""

from datetime import date

import pytest

from knowledge.curated import curated_snapshot
from knowledge.embedding import Embedder, local_embedder
from knowledge.index import VectorIndex, open_memory
from knowledge.indexing import bring_up_to_date
from knowledge.retrieval import Snapshot

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="session")
def snapshot() -> Snapshot:
    return curated_snapshot(TODAY)


@pytest.fixture(scope="session")
def embedder() -> Embedder:
    return local_embedder()


@pytest.fixture(scope="session")
def index(snapshot: Snapshot, embedder: Embedder) -> VectorIndex:
    found = open_memory(f"{embedder.name}-curated")
    bring_up_to_date(snapshot, found, embedder)
    return found
