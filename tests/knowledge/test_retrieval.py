"""What search finds, in whatever words it is asked."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest

from knowledge.embedding import Embedder
from knowledge.focus import MAX_WORDS, focus
from knowledge.index import IndexUnavailableError, VectorIndex, open_memory
from knowledge.indexing import bring_up_to_date
from knowledge.lexical import DutchWords, LexicalIndex
from knowledge.retrieval import ArticleInfo, Found, Searcher, Snapshot
from knowledge.safe_text import curated


@pytest.fixture(scope="module")
def searcher(embedder: Embedder, index: VectorIndex) -> Searcher:
    return Searcher(embedder, index)


def ask(searcher: Searcher, snapshot: Snapshot, question: str, **more: Any) -> Found:
    return searcher.search(snapshot, curated(question), **more)


@pytest.mark.parametrize(
    ("question", "article"),
    [
        ("VV6", "zorgprofielen-wlz"),
        ("valys", "vervoer"),
        ("kostendelersnorm", "bijstand-en-mantelzorg"),
        ("gewaarborgde hulp", "pgb-wlz"),
        ("beneficiair aanvaarden", "executeur-nalatenschap"),
    ],
)
def test_an_exact_term_finds_its_article(searcher: Searcher, snapshot: Snapshot, question: str, article: str) -> None:
    assert article in ask(searcher, snapshot, question).articles[:2]


@pytest.mark.parametrize(
    ("question", "article"),
    [
        ("wie doet het dweilen en stofzuigen bij mijn oude tante", "huishoudelijke-hulp"),
        ("tante krijgt een noodknop om haar nek", "persoonsalarmering"),
        ("ik zoek een oppas zodat ik een weekje weg kan", "respijtzorg"),
        ("mag ik pinnen met de pinpas van tante", "bankzaken-regelen"),
    ],
)
def test_everyday_words_find_the_article_that_says_it_otherwise(
    searcher: Searcher, snapshot: Snapshot, question: str, article: str
) -> None:
    assert article in ask(searcher, snapshot, question).articles[:3]


def test_a_typing_error_does_not_hide_an_article(searcher: Searcher, snapshot: Snapshot) -> None:
    assert "huishoudelijke-hulp" in ask(searcher, snapshot, "huishoudelijek hulp anvragen").articles[:3]


def test_a_placeholder_carries_no_weight(searcher: Searcher, snapshot: Snapshot) -> None:
    plain = ask(searcher, snapshot, "hoe vraag ik een rolstoel aan voor mijn moeder")
    hidden = ask(
        searcher, snapshot, "Goedemiddag, ik ben [NAAM_1], hoe vraag ik een rolstoel aan voor mijn moeder [NAAM_2]?"
    )
    assert hidden.articles[0] == plain.articles[0] == "hulpmiddelen"


def test_what_is_not_in_the_knowledge_base_is_not_known(searcher: Searcher, snapshot: Snapshot) -> None:
    for question in ("hoe kook ik een zachtgekookt ei", "welke gitaar is goed voor een beginner"):
        assert not ask(searcher, snapshot, question).known


def test_what_is_in_it_is_known(searcher: Searcher, snapshot: Snapshot) -> None:
    for question in ("hoe vraag ik een pgb aan", "mijn moeder valt steeds", "respijtzorg", "kan ik zorgverlof krijgen"):
        assert ask(searcher, snapshot, question).known


def test_a_long_story_is_found_by_the_question_in_it(searcher: Searcher, snapshot: Snapshot) -> None:
    story = (
        "Wij wonen hier al veertig jaar en hebben altijd alles zelf gedaan, de tuin, de schilderbeurten, noem maar op. "
        "Vorig jaar zijn we nog naar Zeeland geweest met de caravan en dat ging prachtig. Maar sinds het voorjaar gaat "
        "het met mijn man snel achteruit. Gisteren kreeg ik een brief van de gemeente dat zijn hulp wordt stopgezet. "
        "Ik ben er helemaal van overstuur en heb de hele nacht geen oog dichtgedaan. Hoe maak ik bezwaar tegen dat "
        "besluit en hoeveel weken heb ik daar nog voor? De kinderen wonen in Canada en kunnen ook niet zomaar komen."
    )
    assert ask(searcher, snapshot, story).articles[0] == "bezwaar-wmo-besluit"


def test_a_follow_up_leans_on_the_article_before(searcher: Searcher, snapshot: Snapshot) -> None:
    alone = ask(searcher, snapshot, "hoe lang duurt dat")
    leaning = ask(searcher, snapshot, "hoe lang duurt dat", leans_on=("geriatrische-revalidatie",))

    def place(found: Found) -> int:
        return [*found.articles, "geriatrische-revalidatie"].index("geriatrische-revalidatie")

    assert place(leaning) < place(alone)


def test_hits_come_best_first_with_the_whole_best_article_beside_them(searcher: Searcher, snapshot: Snapshot) -> None:
    found = ask(searcher, snapshot, "hoe vraag ik hulp aan bij de gemeente", count=20)
    scores = [h.score for h in found.hits]
    assert len(scores) == 20
    assert scores == sorted(scores, reverse=True)
    assert len(found.best) == len(snapshot.articles[found.articles[0]].passages)
    assert {h.passage.article for h in found.best} == {found.articles[0]}


class _Broken(VectorIndex):
    def __init__(self) -> None:
        pass

    def nearest(self, queries: Any, count: int) -> list[list[tuple[str, float]]]:
        raise IndexUnavailableError("gone")


def test_words_alone_find_when_the_index_does_not_answer(embedder: Embedder, snapshot: Snapshot) -> None:
    found = Searcher(embedder, _Broken()).search(snapshot, curated("hoe vraag ik een gehandicaptenparkeerkaart aan"))
    assert found.by_words_only
    assert found.known
    assert found.articles[0] == "parkeren-gpk-ov"


def test_words_alone_refuse_what_no_article_says(embedder: Embedder, snapshot: Snapshot) -> None:
    assert not Searcher(embedder, _Broken()).search(snapshot, curated("welke gitaar past bij een beginner")).known


def test_an_empty_index_is_searched_by_words(embedder: Embedder, snapshot: Snapshot) -> None:
    found = Searcher(embedder, open_memory("nothing-yet")).search(snapshot, curated("valys"))
    assert found.by_words_only
    assert found.articles[0] == "vervoer"


def test_nothing_published_finds_nothing(embedder: Embedder) -> None:
    found = Searcher(embedder, open_memory("nothing-at-all")).search(Snapshot(1, ()), curated("valys"))
    assert found.hits == ()
    assert not found.known


def test_a_vector_without_a_published_text_is_ignored(embedder: Embedder, snapshot: Snapshot) -> None:
    some = [snapshot.articles[s] for s in ("vervoer", "respijtzorg")]
    index = open_memory("stray")
    small = Snapshot(1, some, outside=())
    bring_up_to_date(small, index, embedder)
    index.add(["withdrawn"], np.ones((1, 384), np.float32) / np.sqrt(384))
    only: Sequence[ArticleInfo] = some[:1]
    found = Searcher(embedder, index).search(Snapshot(2, only, outside=()), curated("wie kan de zorg overnemen"))
    assert set(found.articles) == {"vervoer"}


def test_focus_leaves_greeting_names_and_thanks_away() -> None:
    text = curated("Goedemorgen, ik ben [NAAM_1]. Wie betaalt de taxi van [NAAM_2]? Alvast bedankt, groetjes")
    assert focus(text) == "Wie betaalt de taxi van?"


@pytest.mark.parametrize(
    "text", ["[NAAM_1]", "hallo", "dank je wel", "", "...", "hoi " * 400, "a.b,c;d " * 300, "?!" * 200]
)
def test_focus_keeps_something_of_any_text(text: str) -> None:
    kept = focus(curated(text))
    assert kept or not text
    assert len(kept.split()) <= max(2 * MAX_WORDS, len(text.split()) if not kept.strip() else 0) or kept == text


def test_forms_of_a_verb_share_a_stem() -> None:
    words = DutchWords()
    for forms in ("dwaalt dwalen", "verhuist verhuizen", "betaalt betalen", "geeft geven"):
        assert len({words.stem(w) for w in forms.split()}) == 1


def test_a_phrase_reaches_its_synonym_only_as_a_whole() -> None:
    documents = [curated("huishoudelijke hulp"), curated("nieuwe kozijnen")]
    index = LexicalIndex(documents, {"ramen lappen": ["huishoudelijke"]})
    assert index.scores("wie kan de ramen lappen")[0] > 0
    assert index.scores("de ramen zijn stuk")[0] == 0


def test_coverage_counts_rare_words_most() -> None:
    documents = [curated("de rolstoel lenen"), curated("lenen bij de bank"), curated("lenen en terugbrengen")]
    index = LexicalIndex(documents)
    assert index.coverage("rolstoel lenen", [range(0, 1)]) == pytest.approx(1.0)
    assert index.coverage("rolstoel lenen", [range(1, 2)]) < 0.5
