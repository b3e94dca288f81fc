"""Hints for plainer Dutch: what is hard is named at its line with what to do, and plain text is left alone."""

import pytest

from knowledge.articles import load_articles, parse_article, render_article
from knowledge.plain_language import Hint, hints, load_hard_words
from tests.writing import markdown

LONG = (
    "Bel het loket van de gemeente als je hulp wilt bij de zorg voor je moeder, "
    "want daar weten ze wat er kan bij jou in de buurt."
)


def about(sentence: str) -> tuple[Hint, ...]:
    """The hints about one sentence in an article that is plain besides."""
    text = markdown(f"\n## Wat doe je?\n\nBel het loket. Er komt iemand bij je thuis.\n\n{sentence}\n")
    found = hints(text)
    assert all(text.split("\n")[h.line - 1] == sentence for h in found)
    return found


def test_a_plain_article_gets_no_hint() -> None:
    assert hints(markdown()) == ()


def test_a_long_sentence_is_told_with_its_length_and_where_to_cut() -> None:
    (found,) = about(LONG)
    assert found.kind == "long"
    assert found.advice == "28 woorden. Maak er twee zinnen van, bijvoorbeeld na 'moeder'."


def test_a_sentence_of_twenty_words_is_not_long() -> None:
    assert about(" ".join(["mooi"] * 20) + ".") == ()
    assert [h.kind for h in about(" ".join(["mooi"] * 21) + ".")] == ["long"]


@pytest.mark.parametrize(
    ("sentence", "piece", "plainer"),
    [
        ("Indien je wilt, bel je ons.", "Indien", "als"),
        ("Je kunt aanspraak maken op geld.", "aanspraak maken op", "recht hebben op"),
        ("De gemeente bekostigt de hulp.", "bekostigt", "betalen"),
        ("Dit geldt o.a. voor je moeder.", "o.a.", "onder meer"),
        ("Zij is wilsonbekwaam.", "wilsonbekwaam", "kan zelf niet meer beslissen"),
    ],
)
def test_a_hard_word_is_told_with_plainer_ones(sentence: str, piece: str, plainer: str) -> None:
    (found,) = about(sentence)
    assert (found.kind, found.piece) == ("hard", piece)
    assert plainer in found.advice


def test_a_hard_word_is_not_seen_within_a_name_or_another_word() -> None:
    assert about("Bel het Juridisch Loket over de toetsenborden.") == ()


def test_there_are_at_least_two_hundred_hard_words() -> None:
    words = load_hard_words()
    assert len(set(words.values())) >= 200
    assert all(w == w.lower() and plainer for w, plainer in words.items())


@pytest.mark.parametrize(
    ("sentence", "piece"),
    [
        ("De hulp wordt betaald door de gemeente.", "wordt … betaald"),
        ("De aanvraag werd toen afgewezen.", "werd … afgewezen"),
        ("De zorg kan door je broer gegeven worden.", "gegeven worden"),
        ("Je moeder wordt volgende week opgenomen.", "wordt … opgenomen"),
    ],
)
def test_a_passive_sentence_is_told(sentence: str, piece: str) -> None:
    (found,) = about(sentence)
    assert (found.kind, found.piece) == ("passive", piece)


@pytest.mark.parametrize(
    "sentence",
    [
        "Je moeder wordt moe.",
        "De gemeente wordt groter.",
        "Hij wordt 18, daarna heeft hij zelf betaald.",
        "Je hebt de rekening betaald.",
        "Word je ziek, dan bel je de bedrijfsarts.",
    ],
)
def test_what_only_looks_passive_is_left_alone(sentence: str) -> None:
    assert about(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "piece"),
    [
        ("Dat is niet onmogelijk.", "niet onmogelijk"),
        ("Ga niet op reis zonder pas.", "niet op reis zonder"),
        ("Dat komt nooit niet uit.", "nooit niet"),
    ],
)
def test_two_denials_in_one_clause_are_told(sentence: str, piece: str) -> None:
    (found,) = about(sentence)
    assert (found.kind, found.piece) == ("denial", piece)


@pytest.mark.parametrize(
    "sentence",
    [
        "Je hebt geen huis en geen geld.",
        "Wil je niet, dan hoeft het niet.",
        "Dat is niet onderzocht.",
        "Er is geen onderzoek.",
    ],
)
def test_one_denial_at_a_time_is_left_alone(sentence: str) -> None:
    assert about(sentence) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "De Wet langdurige zorg (Wlz) betaalt.",
        "De Wlz (Wet langdurige zorg) betaalt.",
        "De Wlz is een wet voor zware zorg.",
        "Bel het CIZ, het kantoor dat beslist.",
        "Je krijgt AOW.",
    ],
)
def test_an_abbreviation_that_is_explained_is_left_alone(sentence: str) -> None:
    assert about(sentence) == ()


def test_an_abbreviation_is_told_once_where_it_first_stands() -> None:
    text = markdown("\n## Wat?\n\nVraag het CIZ.\n\n## En dan?\n\nHet CIZ komt langs.\n\nOok het pgb loopt door.\n")
    found = hints(text)
    assert [(h.kind, h.piece) for h in found] == [("abbreviation", "CIZ"), ("abbreviation", "pgb")]
    assert text.split("\n")[found[0].line - 1] == "Vraag het CIZ."


def test_a_sentence_over_two_lines_is_one_and_stands_at_its_first() -> None:
    first, second = LONG[:60], LONG[60:]
    text = markdown(f"\n## Wat?\n\n{first}\n{second}\n")
    (found,) = hints(text)
    assert text.split("\n")[found.line - 1] == first.strip()


def test_the_short_answer_counts_and_questions_sources_and_notes_do_not() -> None:
    text = markdown(
        short_answer="Indien nodig bel je.",
        example_questions=[f"Wat indien {n}?" for n in range(5)],
        sources=[{"title": "Indien"}],
        verify=["Indien"],
    )
    (found,) = hints(text)
    assert text.split("\n")[found.line - 1].startswith("short_answer:")


def test_items_of_a_list_stand_at_their_own_line() -> None:
    text = markdown("\n## Wat?\n\nJe kunt:\n\n- bellen\n- indien nodig, schrijven\n1. thans beginnen\n")
    assert [text.split("\n")[h.line - 1] for h in hints(text)] == ["- indien nodig, schrijven", "1. thans beginnen"]


def test_amounts_links_and_headings_are_no_prose() -> None:
    body = "\n## Indien?\n\nJe betaalt {{bedrag:thans-max}}. Lees [meer](https://voorbeeld.nl/indien).\n\n### Thans\n"
    assert hints(markdown(body)) == ()


def test_every_article_of_the_tree_and_odd_text_is_looked_at_without_error() -> None:
    for made in load_articles():
        text = render_article(made)
        assert all(1 <= h.line <= len(text.split("\n")) for h in hints(text))
    odd = markdown("\n## X\n\n" + "worden " * 3_000 + "(" * 500 + "\n\n---\n\n| a | b |\n\n" + "AB " * 2_000 + "\n")
    parse_article(odd)
    assert hints(odd.replace("\n---\n", "\n--- \n", 1))
