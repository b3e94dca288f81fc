"""search(): from a question to ranked passages of published articles.

Vectors lead and words add a bonus, since caregivers do not use the words of the articles. An article is as near as its
nearest passage or example question; a long story is split into clauses that each have a vote. What is shown is always
what the snapshot holds: a vector without a published text behind it is ignored.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from knowledge.articles import Article
from knowledge.embedding import Embedder, Vectors
from knowledge.index import IndexUnavailableError, VectorIndex
from knowledge.lexical import LexicalIndex, load_synonyms
from knowledge.passages import Passage, question_key
from knowledge.safe_text import RedactedText, curated

NEIGHBOURS = 120
# Chosen on eval/data/questions-dev.jsonl with `python -m eval retrieval`; see docs/decisions/0004-retrieval.md.
QUESTION_WEIGHT = 1.0
LEXICAL_BONUS = 0.06
LEXICAL_HALF = 8.0
CLAUSE_WEIGHT = 0.5
LEAN_BONUS = 0.03
# Below this nearness an answer is more likely wrong than right: "dat weet ik niet".
KNOWN_ABOVE = 0.835


@dataclass(frozen=True)
class ArticleInfo:
    """A published article with its revision and passages."""

    article: Article
    revision: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True)
class Hit:
    """One passage that was found. `score` orders; `similarity` is the cosine, 0 when only words were searched."""

    passage: Passage
    score: float
    similarity: float


@dataclass(frozen=True)
class Found:
    """The outcome of a search: passages best first, and whether the best is near enough to answer from."""

    question: RedactedText
    hits: tuple[Hit, ...]
    nearness: float
    by_words_only: bool = False
    queries: Vectors = field(default_factory=lambda: np.zeros((0, 0), np.float32), compare=False, repr=False)

    @property
    def known(self) -> bool:
        """Whether the knowledge base holds an answer, by the calibrated threshold."""
        return bool(self.hits) and (self.by_words_only or self.nearness >= KNOWN_ABOVE)

    @property
    def articles(self) -> tuple[str, ...]:
        """Slugs in order of their best passage."""
        return tuple(dict.fromkeys(h.passage.article for h in self.hits))


class Snapshot:
    """All that is published at one version of the knowledge base, ready to be searched. Never changed, only replaced."""

    def __init__(self, version: int, infos: Iterable[ArticleInfo], synonyms: Mapping[str, Sequence[str]] | None = None):
        self.version = version
        self.articles: dict[str, ArticleInfo] = {i.article.slug: i for i in infos}
        self.passages: tuple[Passage, ...] = tuple(p for i in self.articles.values() for p in i.passages)
        self.questions: tuple[tuple[str, RedactedText], ...] = tuple(
            (slug, curated(q)) for slug, i in self.articles.items() for q in i.article.example_questions
        )
        self._synonyms = load_synonyms() if synonyms is None else synonyms
        self.number_of = {p.id: n for n, p in enumerate(self.passages)}
        self.passages_with: dict[str, list[int]] = {}
        for number, passage in enumerate(self.passages):
            self.passages_with.setdefault(passage.key, []).append(number)
        self.articles_asked: dict[str, list[str]] = {}
        for slug, question in self.questions:
            self.articles_asked.setdefault(question_key(question), []).append(slug)

    @cached_property
    def lexical(self) -> LexicalIndex:
        """Words of every passage, then of every example question."""
        documents = [curated(f"{p.title} {p.title} {p.heading} {p.text}") for p in self.passages]
        return LexicalIndex([*documents, *(q for _, q in self.questions)], self._synonyms)

    @cached_property
    def keys(self) -> frozenset[str]:
        """The addresses of every vector that this snapshot can use."""
        return frozenset(self.passages_with) | frozenset(self.articles_asked)

    def passage(self, passage_id: str) -> Passage | None:
        """The passage of this id, if it is published."""
        number = self.number_of.get(passage_id)
        return None if number is None else self.passages[number]


class Searcher:
    """Searches a snapshot with an embedder and an index. Both may fail: words remain."""

    def __init__(self, embedder: Embedder, index: VectorIndex) -> None:
        self._embedder = embedder
        self._index = index

    def search(
        self,
        snapshot: Snapshot,
        question: RedactedText,
        *,
        clauses: Sequence[RedactedText] = (),
        leans_on: Sequence[str] = (),
        count: int = 20,
    ) -> Found:
        """The best passages for a question. Blocking (10-120 ms): call it in a thread.

        `clauses` are the parts of a long story that may hold the question; `leans_on` are the articles that the
        previous answer cited, for a follow-up.
        """
        texts = [question, *(c for c in clauses if c != question)]
        lexical = np.max([snapshot.lexical.scores(t) for t in texts], axis=0)
        lexical = lexical / (lexical + LEXICAL_HALF)
        try:
            queries = self._embedder.queries(texts)
            dense = self._dense(snapshot, queries)
        except IndexUnavailableError:
            queries, dense = np.zeros((0, 0), np.float32), None
        return _rank(question, snapshot, lexical, dense, frozenset(leans_on), count, queries)

    def _dense(self, snapshot: Snapshot, queries: Vectors) -> "_Dense | None":
        weights = [1.0] + [CLAUSE_WEIGHT] * (len(queries) - 1)
        passages = np.zeros((len(queries), len(snapshot.passages)), np.float32)
        articles: list[dict[str, float]] = []
        seen = False
        for row, found in enumerate(self._index.nearest(queries, NEIGHBOURS)):
            asked: dict[str, float] = {}
            for key, similarity in found:
                for number in snapshot.passages_with.get(key, ()):
                    passages[row, number] = similarity
                    seen = True
                for slug in snapshot.articles_asked.get(key, ()):
                    asked[slug] = max(asked.get(slug, 0.0), similarity)
                    seen = True
            articles.append(asked)
        if not seen:
            return None
        return _Dense(passages, articles, weights)


@dataclass(frozen=True)
class _Dense:
    passages: Vectors  # shape (queries, passages)
    asked: list[dict[str, float]]  # per query: article -> its nearest example question
    weights: list[float]


def _rank(
    question: RedactedText,
    snapshot: Snapshot,
    lexical: Vectors,
    dense: _Dense | None,
    leans_on: frozenset[str],
    count: int,
    queries: Vectors,
) -> Found:
    """Order passages by article first: the article's nearness, then the passage's own."""
    size = len(snapshot.passages)
    words = lexical[:size]
    asked_words: dict[str, float] = {}
    for (slug, _), value in zip(snapshot.questions, lexical[size:], strict=True):
        asked_words[slug] = max(asked_words.get(slug, 0.0), float(value))
    own = np.zeros(size, np.float32)
    nearness: dict[str, float] = {}
    article_score: dict[str, float] = {}
    if dense is not None:
        total = sum(dense.weights)
        weights = np.array(dense.weights, np.float32)
        # The whole message has the first vote; its clauses together may outvote it.
        own = np.maximum(dense.passages[0], (weights @ dense.passages) / total)
        for slug, info in snapshot.articles.items():
            numbers = [snapshot.number_of[p.id] for p in info.passages]
            votes = [
                max(float(dense.passages[row, numbers].max()), QUESTION_WEIGHT * dense.asked[row].get(slug, 0.0))
                for row in range(len(dense.weights))
            ]
            nearness[slug] = max(votes)
            article_score[slug] = max(
                votes[0], float(np.dot(votes, weights)) / total, max(votes[1:], default=0.0) - 0.01
            )
    for slug, info in snapshot.articles.items():
        best_words = max(float(words[snapshot.number_of[p.id]]) for p in info.passages)
        bonus = LEXICAL_BONUS * max(best_words, asked_words.get(slug, 0.0))
        article_score[slug] = article_score.get(slug, 0.0) + bonus + (LEAN_BONUS if slug in leans_on else 0.0)
    ranked = sorted(article_score, key=lambda s: (-article_score[s], s))
    hits: list[Hit] = []
    for slug in ranked[:count]:
        numbers = [snapshot.number_of[p.id] for p in snapshot.articles[slug].passages]
        ordered = sorted(numbers, key=lambda n: -(float(own[n]) + LEXICAL_BONUS * float(words[n])))
        for place, number in enumerate(ordered):
            value = float(own[number]) + LEXICAL_BONUS * float(words[number])
            # The best passage speaks for the article; the others follow by their own worth.
            score = article_score[slug] if place == 0 else min(value, article_score[slug] - 1e-4)
            hits.append(Hit(snapshot.passages[number], score, float(own[number])))
    hits.sort(key=lambda h: -h.score)
    best = ranked[0] if ranked else ""
    return Found(
        question=question,
        hits=tuple(h for h in hits if h.score > 0)[:count],
        nearness=nearness.get(best, 0.0),
        by_words_only=dense is None,
        queries=queries,
    )
