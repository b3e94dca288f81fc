"""What lay questions have taught the search, and what they may not spoil."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from knowledge import retrieval
from knowledge.embedding import Embedder, LocalEmbeddings
from knowledge.index import VectorIndex
from knowledge.learned import FLOOR, Learned, learned, write_learned
from knowledge.retrieval import Searcher, Snapshot
from knowledge.safe_text import curated

STORY = (
    "Het begon met een val van het trapje in de schuur. Daarna was het een en al ellende met zijn heup en de bezoeken. "
    "De buurvrouw komt nog elke dag langs met soep, dat is lief van haar. Ik heb zelf een baan van vier dagen in de week. "
    "Mijn broer woont in het buitenland en belt alleen met Kerst. Wie lapt er straks de ramen nu hij dat niet meer kan. "
    "Ik slaap slecht en de hond moet ook nog uit. Hij wil van geen vreemde in huis weten, zegt hij steeds. "
    "Gisteren lag er een brief die ik niet begreep. Zo gaat het nu al maanden en niemand zegt iets."
)


def renamed(snapshot: Snapshot, name: Callable[[str], str]) -> Snapshot:
    """The same articles under other slugs."""
    return Snapshot(
        snapshot.version + 1,
        [
            replace(
                info,
                article=replace(info.article, slug=name(slug)),
                passages=tuple(replace(p, article=name(slug)) for p in info.passages),
            )
            for slug, info in snapshot.articles.items()
        ],
    )


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
    later = renamed(snapshot, lambda slug: "net-geschreven" if slug == "vervoer" else slug)
    found = Searcher(embedder, index).search(later, curated("hoe kom ik aan een valys-pas voor mijn moeder"))
    assert found.articles[0] == "net-geschreven"


def test_an_outside_corpus_is_searched_as_if_nothing_was_learned(
    snapshot: Snapshot, embedder: Embedder, index: VectorIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    foreign = renamed(snapshot, "x-".__add__)
    questions = [curated("wie betaalt de traplift"), curated(STORY)]

    def found() -> list[list[tuple[str, float]]]:
        searcher = Searcher(embedder, index)
        return [[(h.passage.id, h.score) for h in searcher.search(foreign, q).hits] for q in questions]

    before = found()
    monkeypatch.setattr(retrieval, "learned", lambda name: None)
    assert found() == before


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
