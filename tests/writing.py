"""Articles, snapshots and an embedder that tests write themselves."""

import hashlib
import uuid
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from langchain_core.embeddings import Embeddings

from knowledge.amounts import Register
from knowledge.articles import Article, parse_article
from knowledge.embedding import Embedder
from knowledge.history import Signature
from knowledge.lexical import DutchWords
from knowledge.passages import passages_of
from knowledge.retrieval import ArticleInfo, Snapshot

TODAY = date(2026, 11, 24)
EVA, OMAR = (Signature(uuid.uuid4(), name) for name in ("Eva", "Omar"))  # editors
NO_FILE = Path("nergens.npz")  # of vectors
QUESTIONS = (
    "Wie neemt het over?",
    "Mag ik een dag vrij?",
    "Hoe vraag ik het aan?",
    "Wat kost het?",
    "Voor wie is het?",
)
BODY = "\n## Hoe vraag je het aan?\n\nBel het loket van de gemeente. Er komt iemand bij je thuis.\n"


def front(**changes: Any) -> dict[str, Any]:
    """The fields of a valid article; a change of None takes a field away."""
    fields: dict[str, Any] = {
        "slug": "dagopvang",
        "title": "Opvang overdag",
        "domain": "zorg",
        "short_answer": "Dagopvang neemt de zorg een dag over. De gemeente betaalt mee.",
        "reviewed_on": date(2026, 11, 1),
        "review_by": date(2027, 2, 1),
        "example_questions": list(QUESTIONS),
        "related": [],
        "escalate_when": [],
        "sources": [{"title": "Loket", "url": "https://voorbeeld.nl/loket", "date": "2026"}],
    }
    return {name: value for name, value in {**fields, **changes}.items() if value is not None}


def markdown(body: str = BODY, **changes: Any) -> str:
    """The file text of a valid article with some fields changed."""
    return f"---\n{yaml.safe_dump(front(**changes), allow_unicode=True, sort_keys=False)}---\n{body}"


def article(body: str = BODY, **changes: Any) -> Article:
    """A valid article with some fields changed."""
    return parse_article(markdown(body, **changes))


def info(made: Article, revision: str = "", register: Register | None = None) -> ArticleInfo:
    """An article with its passages as they are on `TODAY`."""
    return ArticleInfo(made, revision, passages_of(made, revision, register or {}, TODAY))


def snapshot(*articles: Article, outside: Sequence[str] = ()) -> Snapshot:
    """A knowledge base that holds these articles, and knows of these questions that it does not answer them."""
    return Snapshot(1, [info(a) for a in articles], {}, outside)


class WordVectors(Embeddings):
    """Vectors of the stems of a text: equal texts are equal, texts without a common word are far apart."""

    _words = DutchWords()

    def embed_query(self, text: str) -> list[float]:
        vector = np.full(512, 0.01)
        for word in self._words.words(text):
            place = int.from_bytes(hashlib.sha256(self._words.stem(word).encode()).digest()[:4]) % 512
            vector[place] += 1.0
        return [float(v) for v in vector]

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return [self.embed_query(t) for t in texts]


def word_embedder(name: str = "words") -> Embedder:
    """An embedder that loads no model."""
    return Embedder(WordVectors(), name)
