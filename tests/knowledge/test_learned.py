"""What lay questions have taught the search, and what they may not spoil."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from knowledge import retrieval
from knowledge.curated import curated_snapshot
from knowledge.embedding import Embedder, LocalEmbeddings, local_embedder
from knowledge.index import VectorIndex, open_memory
from knowledge.indexing import bring_up_to_date
from knowledge.learned import FLOOR, Learned, learned, write_learned
from knowledge.retrieval import Searcher, Snapshot
from knowledge.safe_text import curated


@pytest.fixture(scope="module")
def snapshot() -> Snapshot:
    return curated_snapshot(date(2026, 11, 24))


@pytest.fixture(scope="module")
def embedder() -> Embedder:
    return local_embedder()


@pytest.fixture(scope="module")
def index(snapshot: Snapshot, embedder: Embedder) -> Iterator[VectorIndex]:
    found = open_memory(f"{embedder.name}-learned")
    bring_up_to_date(snapshot, found, embedder)
    return found


@pytest.mark.parametrize(
    ("question", "article"),
    [
        ("wie lapt straks de ramen bij pa", "huishoudelijke-hulp"),
        ("hij snapt de dokter niet meer, wie zegt er dan ja", "wilsonbekwaam-wie-beslist"),
        ("hoeveel houdt ma over als ze opgenomen is", "eigen-bijdrage-wlz"),
    ],
)
def test_a_question_in_words_that_no_article_uses_finds_its_article(
    snapshot: Snapshot, embedder: Embedder, index: VectorIndex, question: str, article: str
) -> None:
    assert article in Searcher(embedder, index).search(snapshot, curated(question)).articles[:3]


def test_an_article_that_was_not_there_at_training_is_not_pushed_down(
    snapshot: Snapshot, embedder: Embedder, index: VectorIndex
) -> None:
    def renamed(slug: str) -> str:
        return "net-geschreven" if slug == "vervoer" else slug

    infos = [
        replace(
            info,
            article=replace(info.article, slug=renamed(info.article.slug)),
            passages=tuple(replace(p, article=renamed(p.article)) for p in info.passages),
        )
        for info in snapshot.articles.values()
    ]
    later = Snapshot(snapshot.version + 1, infos)
    found = Searcher(embedder, index).search(later, curated("hoe kom ik aan een valys-pas voor mijn moeder"))
    assert found.articles[0] == "net-geschreven"


def test_an_outside_corpus_is_searched_as_if_nothing_was_learned(
    snapshot: Snapshot, embedder: Embedder, index: VectorIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    infos = [
        replace(
            info,
            article=replace(info.article, slug="x-" + slug),
            passages=tuple(replace(p, article="x-" + slug) for p in info.passages),
        )
        for slug, info in snapshot.articles.items()
    ]
    foreign = Snapshot(snapshot.version + 1, infos)
    question = curated("wie betaalt de traplift")
    before = [(h.passage.id, h.score) for h in Searcher(embedder, index).search(foreign, question).hits]
    monkeypatch.setattr(retrieval, "learned", lambda name: None)
    assert [(h.passage.id, h.score) for h in Searcher(embedder, index).search(foreign, question).hits] == before


def test_weights_of_another_embedder_are_not_used() -> None:
    assert learned(LocalEmbeddings.name) is not None
    assert learned("some-other-model") is None


def test_weights_come_back_as_they_were_written(tmp_path: Path) -> None:
    model = Learned(
        "e", ("a", "b"), np.zeros(2, np.float32), np.eye(2, dtype=np.float32), {"trap": 0},
        np.array([[0.0, 1.0]], np.float32), np.zeros(2, np.float32),
    )  # fmt: skip
    write_learned(model, tmp_path / "w.npz")
    again = learned("e", tmp_path / "w.npz")
    assert again is not None
    chances = again.chances(np.array([0.0, 0.0], np.float32), {"trap": 1.0, "onbekend": 1.0})
    assert chances["b"] > chances["a"] >= FLOOR
