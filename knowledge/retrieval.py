"""search(): from a question to ranked passages of published articles.

Vectors lead and words add a bonus, since caregivers do not use the words of the articles. An article is as near as its
nearest passage and example questions are; of a long story the sentences that ask are searched. What is shown is always
what the snapshot holds: a vector without a published text behind it is ignored.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

import numpy as np
import yaml

from knowledge.articles import Article
from knowledge.embedding import Embedder, Vectors
from knowledge.focus import focus
from knowledge.index import IndexUnavailableError, Neighbours
from knowledge.learned import Learned, learned
from knowledge.lexical import LexicalIndex, load_synonyms
from knowledge.passages import Passage, question_key
from knowledge.safe_text import RedactedText, curated
from knowledge.suggesting import Suggestions

NEIGHBOURS = 400
# Chosen on eval/data/questions-dev.jsonl with `python -m eval retrieval`, and on a corpus without example questions.
BEST_QUESTIONS = 3  # the mean of so many nearest example questions counts: one alone may be near by chance
QUESTION_SHARE = 0.55  # of the example questions, against the nearest passage
LEXICAL_BONUS = 0.09
LEXICAL_HALF = 8.0
LEAN_BONUS = 0.03
# What questions have taught (`learned.py`): an e-fold in its chance lifts an article by so much.
LEARNED_BONUS = 0.02
# A second passage of an article stands this much below what its own nearness gives: variety where it is close.
SECOND_PASSAGE = 0.01
POINTED = 5  # articles that the learned model brings in
CANDIDATES = 60  # articles that words alone may bring in

# "Dat weet ik niet" is a decision: an article must be nearer than the questions that nobody can answer here, and say the
# words. Weights and bias come from `python -m eval.calibrate`; 0 is even odds after weighing both kinds alike.
# Of nearness, the nearest one, the outside, words said and words covered.
KNOWN_WEIGHTS = (85.3, 22.5, -94.5, 4.7, 4.2)
KNOWN_BIAS = -16.85
KNOWN_ABOVE = 0.0
# By words alone, as long as there are no vectors.
WORDS_KNOWN_ABOVE = 0.42
_OUTSIDE = Path(__file__).parent / "outside.yaml"


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
    """The outcome of a search: passages best first, and how sure it is that they answer the question.

    `nearness` is of the best article (a cosine, 0 when only words were searched); `confidence` are log-odds.
    """

    question: RedactedText
    hits: tuple[Hit, ...]
    nearness: float
    confidence: float = 0.0
    by_words_only: bool = False
    best: tuple[Hit, ...] = ()  # every passage of the best article, best first
    queries: Vectors = field(default_factory=lambda: np.zeros((0, 0), np.float32), compare=False, repr=False)

    @property
    def known(self) -> bool:
        """Whether the knowledge base holds an answer, by the calibrated threshold."""
        return bool(self.hits) and self.confidence >= KNOWN_ABOVE

    @property
    def articles(self) -> tuple[str, ...]:
        """Slugs in order of their best passage."""
        return tuple(dict.fromkeys(h.passage.article for h in self.hits))


class Snapshot:
    """All that is published at one version of the knowledge base, ready to be searched. Never changed, only replaced."""

    def __init__(
        self,
        version: int,
        infos: Iterable[ArticleInfo],
        synonyms: Mapping[str, Sequence[str]] | None = None,
        outside: Iterable[str] | None = None,
    ) -> None:
        """`synonyms` and `outside` (questions that are not answered here) are the lists of the tree if not given."""
        self.version = version
        self.outside: tuple[RedactedText, ...] = tuple(map(curated, load_outside() if outside is None else outside))
        self._outside_keys = frozenset(map(question_key, self.outside))
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
    def suggestions(self) -> Suggestions:
        """What may be meant while somebody types."""
        return Suggestions(info.article for info in self.articles.values())

    @cached_property
    def keys(self) -> frozenset[str]:
        """The addresses of every vector that this snapshot can use."""
        return frozenset(self.passages_with) | frozenset(self.articles_asked) | self._outside_keys

    def speaks_of(self, sentence: str) -> float:
        """How much (0-1) a sentence says the words of some article."""
        best = float(self.lexical.scores(sentence).max(initial=0.0))
        return best / (best + LEXICAL_HALF)

    def is_outside(self, key: str) -> bool:
        """Whether this address is that of a question that is not answered here."""
        return key in self._outside_keys

    def passage(self, passage_id: str) -> Passage | None:
        """The passage of this id, if it is published."""
        number = self.number_of.get(passage_id)
        return None if number is None else self.passages[number]


def load_outside(path: Path = _OUTSIDE) -> tuple[str, ...]:
    """Questions that the knowledge base does not answer, from the list that editors keep."""
    return tuple(str(q) for q in yaml.safe_load(path.read_text(encoding="utf-8")) or ()) if path.exists() else ()


class Searcher:
    """Searches a snapshot with an embedder and an index. Both may fail: words remain."""

    def __init__(self, embedder: Embedder, index: Neighbours) -> None:
        self._embedder = embedder
        self._index = index
        self._learned = learned(embedder.name)

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
        near: Near | None = None
        queries = np.zeros((0, 0), np.float32)
        taught: Mapping[str, float] = {}
        if len(snapshot.passages):
            model = self._learned_of(snapshot)
            try:
                queries = self._embedder.queries([focus(question, clauses, lambda s: _on_topic(snapshot, model, s))])
                near = Near.of(snapshot, self._index.nearest(queries, NEIGHBOURS)[0])
                if model and near:
                    taught = model.chances(queries[0], snapshot.lexical.terms(question))
            except IndexUnavailableError:
                queries = np.zeros((0, 0), np.float32)
        return _ranked(question, snapshot, words, near, frozenset(leans_on), count, queries, taught)

    def _learned_of(self, snapshot: Snapshot) -> Learned | None:
        """What was learned, if anything of it is about these articles: an outside corpus is searched without."""
        if self._learned is None or snapshot.articles.keys().isdisjoint(self._learned.articles):
            return None
        return self._learned


def _on_topic(snapshot: Snapshot, model: Learned | None, sentence: str) -> float:
    """How much a sentence of a story speaks of what we know: in the words of an article, or of those who ask for it."""
    said = snapshot.speaks_of(sentence)
    return said if model is None else said + model.certainty(snapshot.lexical.terms(sentence))


@dataclass(frozen=True)
class Near:
    """The neighbours of a question: similarities of passages by number and of example questions by article."""

    passages: Mapping[int, float]
    asked: Mapping[str, Sequence[float]]  # best first
    outside: Sequence[float]  # questions that nobody can answer here, best first
    # What was not found is at most this near.
    floor: float

    @classmethod
    def of(cls, snapshot: Snapshot, found: Sequence[tuple[str, float]]) -> "Near | None":
        passages: dict[int, float] = {}
        asked: dict[str, list[float]] = {}
        outside: list[float] = []
        for key, similarity in found:
            if snapshot.is_outside(key):
                outside.append(similarity)
            for number in snapshot.passages_with.get(key, ()):
                passages[number] = similarity
            for slug in snapshot.articles_asked.get(key, ()):
                asked.setdefault(slug, []).append(similarity)
        if not passages and not asked:
            return None
        return cls(passages, asked, outside, found[-1][1])

    def nearness(self, info: ArticleInfo, numbers: Iterable[int]) -> float:
        """How near an article is: its nearest passage, mixed with the mean of its nearest example questions."""
        own = max(self.passages.get(n, self.floor) for n in numbers)
        many = len(info.article.example_questions)
        if not many:
            return own
        asked = [*self.asked.get(info.article.slug, ()), *[self.floor] * BEST_QUESTIONS][:many]
        return QUESTION_SHARE * _mean(asked[:BEST_QUESTIONS]) + (1 - QUESTION_SHARE) * own

    def nearest(self, slug: str, numbers: Iterable[int]) -> float:
        """The similarity of the one passage or example question of an article that is nearest."""
        return max(*(self.passages.get(n, self.floor) for n in numbers), *self.asked.get(slug, ()), self.floor)

    def outside_nearness(self) -> float:
        """How near the questions are that nobody can answer here."""
        return _mean([*self.outside, *[self.floor] * BEST_QUESTIONS][:BEST_QUESTIONS])


def _ranked(
    question: RedactedText,
    snapshot: Snapshot,
    words: Vectors,
    near: Near | None,
    leans_on: frozenset[str],
    count: int,
    queries: Vectors,
    taught: Mapping[str, float] = MappingProxyType({}),
) -> Found:
    """Order articles first, then the passages of each by their own worth."""
    nearness: dict[str, float] = {}
    scores: dict[str, float] = {}
    # What the questions that taught us point at is looked at too, though nothing of it is near.
    pointed = {s for s in sorted(taught, key=lambda t: -taught[t])[:POINTED] if s in snapshot.articles}
    for slug in _candidates(snapshot, words, near) | (leans_on & snapshot.articles.keys()) | pointed:
        info, numbers = snapshot.articles[slug], snapshot.numbers_of[slug]
        nearness[slug] = near.nearness(info, numbers) if near else 0.0
        bonus = LEXICAL_BONUS * _said(snapshot, slug, words)
        scores[slug] = nearness[slug] + bonus + (LEAN_BONUS if slug in leans_on else 0.0)
    for slug, lift in _lifts(scores, taught).items():
        scores[slug] += lift
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
    sure = bool(best) and scores[best] > 0
    return Found(
        question=question,
        hits=tuple(hits[:count]) if sure else (),
        nearness=nearness.get(best, 0.0),
        confidence=_confidence(question, snapshot, words, near, best, nearness.get(best, 0.0)) if best else -99.0,
        by_words_only=near is None,
        best=tuple(h for h in hits if h.passage.article == best) if sure else (),
        queries=queries,
    )


def _lifts(scores: Mapping[str, float], taught: Mapping[str, float]) -> dict[str, float]:
    """What is added to each score. An article that was not there at training is lifted like the best one that was."""
    old = [slug for slug in scores if slug in taught]
    if not old:
        return {}
    new = taught[max(old, key=lambda slug: (scores[slug], slug))]
    return {slug: LEARNED_BONUS * taught.get(slug, new) for slug in scores}


def weigh(
    question: RedactedText,
    snapshot: Snapshot,
    words: Vectors,
    neighbours: Sequence[tuple[str, float]],
    itself: int | None = None,
) -> tuple[float, ...] | None:
    """The evidence for the best article, for calibration; `itself` is the document that the question is, left out."""
    near = Near.of(snapshot, neighbours)
    found = _ranked(question, snapshot, words, near, frozenset(), 1, np.zeros((0, 0), np.float32))
    if near is None or not found.hits:
        return None
    return _evidence(question, snapshot, words, near, found.articles[0], found.nearness, itself)


def _evidence(
    question: RedactedText,
    snapshot: Snapshot,
    words: Vectors,
    near: Near,
    slug: str,
    nearness: float,
    itself: int | None = None,
) -> tuple[float, ...]:
    """What speaks for and against an article, in the order of `KNOWN_WEIGHTS`."""
    asked = snapshot.asked_of[slug]
    if itself is not None and itself in asked:
        others = (range(asked.start, itself), range(itself + 1, asked.stop))
    else:
        others = (asked, range(0))
    covered = snapshot.lexical.coverage(question, (snapshot.numbers_of[slug], *others))
    nearest = near.nearest(slug, snapshot.numbers_of[slug])
    return nearness, nearest, near.outside_nearness(), _said(snapshot, slug, words), covered


def _confidence(
    question: RedactedText, snapshot: Snapshot, words: Vectors, near: Near | None, slug: str, nearness: float
) -> float:
    if near is None:
        return _said(snapshot, slug, words) - WORDS_KNOWN_ABOVE
    seen = _evidence(question, snapshot, words, near, slug, nearness)
    return sum(w * e for w, e in zip(KNOWN_WEIGHTS, seen, strict=True)) + KNOWN_BIAS


def _said(snapshot: Snapshot, slug: str, words: Vectors) -> float:
    """How much an article (0-1) says the words of a question: its best passage, mixed with its best questions."""
    numbers, asked = snapshot.numbers_of[slug], snapshot.asked_of[slug]
    own = float(words[numbers.start : numbers.stop].max())
    if not len(asked):
        return own
    best = np.sort(words[asked.start : asked.stop])[-BEST_QUESTIONS:]
    return (own + float(best.mean())) / 2


def _candidates(snapshot: Snapshot, words: Vectors, near: Near | None) -> set[str]:
    """The articles worth a closer look: those with a neighbour, and those that say the words best."""
    found = {snapshot.passages[n].article for n in near.passages} | set(near.asked) if near else set()
    said = np.flatnonzero(words)
    if len(said) > CANDIDATES * 4:
        said = said[np.argpartition(-words[said], CANDIDATES * 4)[: CANDIDATES * 4]]
    size = len(snapshot.passages)
    for number in said[np.argsort(-words[said])]:
        if len(found) >= NEIGHBOURS + CANDIDATES:
            break
        if number < size:
            found.add(snapshot.passages[number].article)
        else:
            found.add(snapshot.questions[number - size][0])
    return found


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
