"""search(): from a question to ranked passages of published articles.

Vectors lead and words add a bonus, since caregivers do not use the words of the articles. An article is as near as its
best passages and example questions are; of a long story the sentences that ask are searched. What is shown is always
what the snapshot holds: a vector without a published text behind it is ignored.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from knowledge.articles import Article
from knowledge.embedding import Embedder, Vectors
from knowledge.focus import focus
from knowledge.index import IndexUnavailableError, VectorIndex
from knowledge.lexical import LexicalIndex, load_synonyms
from knowledge.passages import Passage, question_key
from knowledge.safe_text import RedactedText, curated

NEIGHBOURS = 200
# Chosen on eval/data/questions-dev.jsonl with `python -m eval retrieval`, and on a corpus without example questions.
BEST_PASSAGES, BEST_QUESTIONS = 2, 3  # an article is as near as the mean of its best few
QUESTION_SHARE = 0.55  # of the example questions, against the passages
LEXICAL_BONUS = 0.07
LEXICAL_HALF = 8.0
LEAN_BONUS = 0.03
# A second passage of an article stands this much below what its own nearness gives: variety where it is close.
SECOND_PASSAGE = 0.03
CANDIDATES = 60  # articles that words alone may bring in
# Below this an answer is more likely wrong than right: "dat weet ik niet".
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
        # Passages, and example questions (numbered on after them), of one article stand side by side.
        self.numbers_of: dict[str, range] = {}
        self.asked_of: dict[str, range] = {}
        start, asked = 0, len(self.passages)
        for slug, info in self.articles.items():
            self.numbers_of[slug] = range(start, start := start + len(info.passages))
            self.asked_of[slug] = range(asked, asked := asked + len(info.article.example_questions))
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
        """The best passages for a question. Blocking (20-60 ms, nearly all of it embedding): call it in a thread.

        `clauses` are the parts of a long story that may hold the question; `leans_on` are the articles that the
        previous answer cited, for a follow-up.
        """
        words = snapshot.lexical.scores(question)
        words = words / (words + LEXICAL_HALF)
        near: _Near | None = None
        queries = np.zeros((0, 0), np.float32)
        if len(snapshot.passages):
            try:
                queries = self._embedder.queries([focus(question, clauses)])
                near = _Near.of(snapshot, self._index.nearest(queries, NEIGHBOURS)[0])
            except IndexUnavailableError:
                queries = np.zeros((0, 0), np.float32)
        return _ranked(question, snapshot, words, near, frozenset(leans_on), count, queries)


@dataclass(frozen=True)
class _Near:
    """The neighbours of a question: similarities of passages by number and of example questions by article."""

    passages: Mapping[int, float]
    asked: Mapping[str, Sequence[float]]  # best first
    # What was not found is at most this near.
    floor: float

    @classmethod
    def of(cls, snapshot: Snapshot, found: Sequence[tuple[str, float]]) -> "_Near | None":
        passages: dict[int, float] = {}
        asked: dict[str, list[float]] = {}
        for key, similarity in found:
            for number in snapshot.passages_with.get(key, ()):
                passages[number] = similarity
            for slug in snapshot.articles_asked.get(key, ()):
                asked.setdefault(slug, []).append(similarity)
        if not passages and not asked:
            return None
        return cls(passages, asked, found[-1][1])

    def nearness(self, info: ArticleInfo, numbers: Iterable[int]) -> float:
        """How near an article is: the mean of its best passages, mixed with that of its best example questions."""
        own = self._mean(sorted((self.passages.get(n, self.floor) for n in numbers), reverse=True), BEST_PASSAGES)
        many = len(info.article.example_questions)
        if not many:
            return own
        asked = [*self.asked.get(info.article.slug, ()), *[self.floor] * BEST_QUESTIONS][:many]
        return QUESTION_SHARE * self._mean(asked, BEST_QUESTIONS) + (1 - QUESTION_SHARE) * own

    @staticmethod
    def _mean(values: Sequence[float], best: int) -> float:
        taken = values[:best]
        return sum(taken) / len(taken)


def _ranked(
    question: RedactedText,
    snapshot: Snapshot,
    words: Vectors,
    near: _Near | None,
    leans_on: frozenset[str],
    count: int,
    queries: Vectors,
) -> Found:
    """Order articles first, then the passages of each by their own worth."""
    nearness: dict[str, float] = {}
    scores: dict[str, float] = {}
    for slug in _candidates(snapshot, words, near) | (leans_on & snapshot.articles.keys()):
        info, numbers = snapshot.articles[slug], snapshot.numbers_of[slug]
        nearness[slug] = near.nearness(info, numbers) if near else 0.0
        bonus = LEXICAL_BONUS * _said(snapshot, slug, words)
        scores[slug] = nearness[slug] + bonus + (LEAN_BONUS if slug in leans_on else 0.0)
    ranked = sorted(scores, key=lambda s: (-scores[s], s))[:count]
    hits: list[Hit] = []
    for slug in ranked:
        own = {n: near.passages.get(n, near.floor) if near else 0.0 for n in snapshot.numbers_of[slug]}
        worth = {n: own[n] + LEXICAL_BONUS * float(words[n]) for n in own}
        first, *others = sorted(worth, key=lambda n: -worth[n])
        hits.append(Hit(snapshot.passages[first], scores[slug], own[first]))
        for n in others:
            score = scores[slug] - SECOND_PASSAGE - (worth[first] - worth[n])
            hits.append(Hit(snapshot.passages[n], score, own[n]))
    hits.sort(key=lambda h: -h.score)
    best = ranked[0] if ranked else ""
    return Found(
        question=question,
        hits=tuple(hits[:count]) if best and scores[best] > 0 else (),
        nearness=nearness.get(best, 0.0),
        by_words_only=near is None,
        queries=queries,
    )


def _said(snapshot: Snapshot, slug: str, words: Vectors) -> float:
    """How much an article (0-1) says the words of a question: its best passage, mixed with its best questions."""
    numbers, asked = snapshot.numbers_of[slug], snapshot.asked_of[slug]
    own = float(words[numbers.start : numbers.stop].max())
    if not len(asked):
        return own
    best = np.sort(words[asked.start : asked.stop])[-BEST_QUESTIONS:]
    return (own + float(best.mean())) / 2


def _candidates(snapshot: Snapshot, words: Vectors, near: _Near | None) -> set[str]:
    """The articles worth a closer look: those with a neighbour, and those that say the words best."""
    found = {snapshot.passages[n].article for n in near.passages} | set(near.asked) if near else set()
    said = np.flatnonzero(words)
    if len(said) > CANDIDATES * 4:
        said = said[np.argpartition(-words[said], CANDIDATES * 4)[: CANDIDATES * 4]]
    size = len(snapshot.passages)
    for number in said[np.argsort(-words[said])]:
        if len(found) >= NEIGHBOURS + CANDIDATES:
            break
        found.add(snapshot.passages[number].article if number < size else snapshot.questions[number - size][0])
    return found
