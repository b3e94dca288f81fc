"""What would be found if a draft were online: a snapshot with the draft in it, searched without touching the shared index.

The vectors of what is online are read from the index, those of the draft are made on the fly and kept in memory. Both
sides of a comparison are searched in the same, exact way, so that the draft is the only difference.
"""

import threading
from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.embedding import Embedder, Vectors
from knowledge.focus import focus
from knowledge.index import VectorIndex
from knowledge.indexing import missing
from knowledge.learned import learned
from knowledge.passages import question_key
from knowledge.retrieval import (
    BEST_QUESTIONS,
    LEARNED_BONUS,
    LEXICAL_BONUS,
    LEXICAL_HALF,
    QUESTION_SHARE,
    SECOND_PASSAGE,
    ArticleInfo,
    Snapshot,
)
from knowledge.safe_text import RedactedText

REMEMBERED = 20_000  # questions; 1.5 kB each
DRAFTED = 2_000  # texts of drafts
BENCHES = 4  # drafts that are being tried out at one time
_BATCH = 64


def with_draft(live: Snapshot, draft: ArticleInfo) -> Snapshot:
    """All that is published, with `draft` in the place of what its article says now."""
    infos = {**live.articles, draft.article.slug: draft}
    return Snapshot(live.version, (infos[slug] for slug in sorted(infos)), outside=live.outside)


class Exact:
    """Vectors in memory, every one of them looked at. Searched as `VectorIndex` is."""

    def __init__(self, vectors: Mapping[str, Vectors]) -> None:
        self.keys = list(vectors)
        self.matrix: Vectors = np.array([vectors[k] for k in self.keys], np.float32).reshape(len(self.keys), -1)

    def nearest(self, queries: Vectors, count: int) -> list[list[tuple[str, float]]]:
        """For each query the nearest keys with their cosine similarity, best first."""
        if not self.keys:
            return [[] for _ in queries]
        found = []
        for row in queries @ self.matrix.T:
            best = np.argsort(-row, kind="stable")[:count]
            found.append([(self.keys[n], float(row[n])) for n in best])
        return found


class Remembering(Embedder):
    """An embedder that makes the vector of the same question once."""

    def __init__(self, embedder: Embedder) -> None:
        self.name = embedder.name
        self._made_by = embedder
        self._kept: OrderedDict[str, Vectors] = OrderedDict()
        self._one_at_a_time = threading.Lock()

    def queries(self, texts: Sequence[RedactedText]) -> Vectors:
        """One unit vector a question, shape (len(texts), dimensions)."""
        with self._one_at_a_time:
            new = [t for t in dict.fromkeys(texts) if question_key(t) not in self._kept]
            for start in range(0, len(new), _BATCH):
                batch = new[start : start + _BATCH]
                self._keep(zip(map(question_key, batch), self._made_by.queries(batch), strict=True))
            found = np.array([self._kept[question_key(t)] for t in texts], np.float32)
            while len(self._kept) > REMEMBERED:
                self._kept.popitem(last=False)
            return found

    def passages(self, texts: Sequence[RedactedText]) -> Vectors:
        """One unit vector a passage, shape (len(texts), dimensions)."""
        return self._made_by.passages(texts)

    def take_over(self, vectors: Mapping[str, Vectors]) -> None:
        """Keep vectors of questions that were made before, by `question_key`."""
        with self._one_at_a_time:
            self._keep(vectors.items())

    def _keep(self, vectors: Iterable[tuple[str, Vectors]]) -> None:
        for key, vector in vectors:
            self._kept[key] = vector


@dataclass(frozen=True)
class Side:
    """One of the two that are compared: a snapshot, and what searches it."""

    snapshot: Snapshot
    index: Exact
    embedder: Embedder


@dataclass(frozen=True)
class Bench:
    """What is online beside what would be online with a draft in place."""

    slug: str
    live: Side
    draft: Side


class Trials:
    """Makes benches. Holds vectors of drafts and questions for as long as the process lives; nothing is stored."""

    def __init__(self, embedder: Embedder, index: VectorIndex) -> None:
        self.embedder = Remembering(embedder)
        self._index = index
        self._drafted: OrderedDict[str, Vectors] = OrderedDict()
        self._benches: OrderedDict[tuple[str, str], Bench] = OrderedDict()
        self._one_at_a_time = threading.Lock()

    def bench(self, live: Snapshot, draft: ArticleInfo, mark: str) -> Bench:
        """The two sides for a draft; `mark` tells its text from any other (revision and edit count).

        Blocking: 0.1-0.5 s a passage that was never embedded, under a second otherwise.
        """
        name = (draft.article.slug, mark)
        with self._one_at_a_time:
            known = self._benches.get(name)
            # A snapshot is replaced with every publication, and at midnight for the amounts.
            if known is not None and known.live.snapshot is live:
                self._benches.move_to_end(name)
                return known
            made = self._made(live, draft)
            self._benches[name] = made
            while len(self._benches) > BENCHES:
                self._benches.popitem(last=False)
            return made

    def _made(self, live: Snapshot, draft: ArticleInfo) -> Bench:
        drafted = with_draft(live, draft)
        online = self._index.vectors(live.keys | drafted.keys)
        own = Snapshot(live.version, (draft,), synonyms={}, outside=())
        passages, questions = missing(own, set(online) | set(self._drafted))
        for texts, embed in ((passages, self.embedder.passages), (questions, self.embedder.queries)):
            self._drafted.update((key, embed([text])[0]) for key, text in texts.items())
        vectors = {**online, **{k: v for k, v in self._drafted.items() if k in own.keys}}
        while len(self._drafted) > DRAFTED:
            self._drafted.popitem(last=False)
        self.embedder.take_over({k: v for k, v in vectors.items() if k.startswith("q")})

        def side(snapshot: Snapshot) -> Side:
            _ = snapshot.lexical
            return Side(snapshot, Exact({k: vectors[k] for k in sorted(snapshot.keys) if k in vectors}), self.embedder)

        return Bench(draft.article.slug, side(live), side(drafted))


def places(side: Side, questions: Sequence[RedactedText], slug: str) -> list[int]:
    """For each question the place (from 1) of an article's best passage among all passages: what `retrieval._ranked` gives,
    for thousands of questions in a second. An article that is not there comes last."""
    snapshot = side.snapshot
    last = [len(snapshot.passages) + 1] * len(questions)
    if slug not in snapshot.articles or not questions or not side.index.keys:
        return last
    vectors = side.embedder.queries([focus(q) for q in questions])
    similarities = vectors @ side.index.matrix.T
    words = np.array([snapshot.lexical.scores(q) for q in questions])
    words /= words + LEXICAL_HALF
    lifts = _lifts(side, questions, vectors)
    of = {key: column for column, key in enumerate(side.index.keys)}
    scores: dict[str, Vectors] = {}
    for name in snapshot.articles:
        numbers = [n for n in snapshot.numbers_of[name] if snapshot.passages[n].key in of]
        if not numbers:
            continue
        asked = snapshot.asked_of[name]
        known = [of[k] for n in asked if (k := question_key(snapshot.questions[n - len(snapshot.passages)][1])) in of]
        near, said = similarities[:, [of[snapshot.passages[n].key] for n in numbers]], words[:, numbers]
        of_article = _mixed(near, similarities[:, known], QUESTION_SHARE) + LEXICAL_BONUS * _mixed(
            said, words[:, asked.start : asked.stop], 0.5
        )
        worth = near + LEXICAL_BONUS * said
        behind = worth.max(axis=1, keepdims=True) - worth
        behind = np.where(behind > 0, behind + np.float32(SECOND_PASSAGE), np.float32(0))
        scores[name] = of_article[:, None] - behind + lifts.get(name, np.float32(0))
    if slug not in scores:
        return last
    own = scores[slug].max(axis=1, keepdims=True)
    ahead = sum((values > own).sum(axis=1) for values in scores.values())
    return [int(n) + 1 for n in np.atleast_1d(ahead)]


def _lifts(side: Side, questions: Sequence[RedactedText], vectors: Vectors) -> dict[str, Vectors]:
    """What was learned adds to each article: a column of one lift a question. One that was not there at training is lifted
    like the best that was."""
    model = learned(side.embedder.name)
    articles = side.snapshot.articles.keys()
    if model is None or articles.isdisjoint(model.articles):
        return {}
    lexical = side.snapshot.lexical
    taught = [model.chances(v, lexical.terms(q)) for v, q in zip(vectors, questions, strict=True)]
    best = [max(t.values()) for t in taught]
    return {
        name: LEARNED_BONUS * np.array([[t.get(name, b)] for t, b in zip(taught, best, strict=True)], np.float32)
        for name in articles
    }


def _mixed(passages: Vectors, asked: Vectors, share: float) -> Vectors:
    """The best passage of each question (a row), mixed with the mean of the best example questions."""
    own: Vectors = passages.max(axis=1)
    if not asked.shape[1]:
        return own
    best: Vectors = np.sort(asked, axis=1)[:, -BEST_QUESTIONS:].mean(axis=1)
    return share * best + (1 - share) * own
