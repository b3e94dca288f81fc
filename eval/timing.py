"""An embedder that tells how long it took."""

import time
from collections.abc import Sequence

from knowledge.embedding import Embedder, Vectors
from knowledge.safe_text import RedactedText


class Timed:
    """An embedder that keeps the time of its last call. `search` takes it for the real one."""

    def __init__(self, embedder: Embedder) -> None:
        self.name = embedder.name
        self._embedder = embedder
        self.spent_ms = 0.0

    def queries(self, texts: Sequence[RedactedText]) -> Vectors:
        started = time.perf_counter()
        made = self._embedder.queries(texts)
        self.spent_ms += (time.perf_counter() - started) * 1000
        return made
