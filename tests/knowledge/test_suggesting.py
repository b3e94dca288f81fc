"""Suggestions while somebody types, and the mended spelling of a query."""

import pytest

from knowledge.articles import load_articles
from knowledge.suggesting import Suggestions


@pytest.fixture(scope="module")
def suggestions() -> Suggestions:
    return Suggestions(load_articles())


@pytest.mark.parametrize(
    ("typed", "slug"),
    [
        ("respijt", "respijtzorg"),
        ("respijtzrog", "respijtzorg"),
        ("hulp in de huish", "huishoudelijke-hulp"),
        ("eigen bijdrage wl", "eigen-bijdrage-wlz"),
        ("mentorsc", "mentor-bewind-curatele-verschil"),
    ],
)
def test_finds_an_article_by_the_beginning_of_its_words_and_through_a_slip(
    suggestions: Suggestions, typed: str, slug: str
) -> None:
    assert slug in [one.slug for one in suggestions.suggest(typed)][:3]


def test_says_nothing_where_nothing_is_typed_or_known(suggestions: Suggestions) -> None:
    assert not suggestions.suggest("")
    assert not suggestions.suggest("de het een")
    assert not suggestions.suggest("xqzwv")


def test_mends_a_word_that_nobody_knows_and_leaves_the_rest_as_it_was_typed(suggestions: Suggestions) -> None:
    assert suggestions.mended("respijtzrog Vakantie") == "respijtzorg Vakantie"
    assert suggestions.mended("WLZ aanvragen 2026") == "WLZ aanvragen 2026"
