"""From an article to the pieces that are found, cited and quoted."""

from datetime import date

from knowledge.amounts import Amount
from knowledge.passages import MAX_PASSAGE_CHARACTERS, passages_of, question_key
from knowledge.safe_text import curated
from tests.writing import TODAY, article, info

PARAGRAPH = "De gemeente kijkt wat je nodig hebt en komt bij je thuis langs. " * 6


def test_the_short_answer_comes_first_then_the_sections() -> None:
    found = info(article("\n## Voor wie?\n\nVoor iedereen.\n\n## Wat kost het?\n\nNiets.\n")).passages
    assert [p.id for p in found] == ["dagopvang#kort", "dagopvang#voor-wie", "dagopvang#wat-kost-het"]
    assert [p.kind for p in found] == ["short_answer", "section", "section"]


def test_a_long_section_is_cut_between_paragraphs() -> None:
    body = "\n\n".join([PARAGRAPH.strip()] * 5)
    found = info(article(f"\n## Hoe gaat het?\n\n{body}\n")).passages[1:]
    assert [p.anchor for p in found] == ["hoe-gaat-het", "hoe-gaat-het~2", "hoe-gaat-het~3"]
    assert "\n\n".join(p.body for p in found) == body
    assert all(len(p.body) <= MAX_PASSAGE_CHARACTERS + 4 for p in found)


def test_a_line_that_introduces_a_list_stays_with_the_list() -> None:
    body = f"{PARAGRAPH}\n\n{PARAGRAPH}\n\nDit heb je nodig:\n\n- een paspoort\n- {PARAGRAPH}"
    pieces = info(article(f"\n## Wat neem je mee?\n\n{body}\n")).passages
    assert any("Dit heb je nodig:\n\n- een paspoort" in p.body for p in pieces)


def test_amounts_are_filled_in_before_anything_is_found_or_quoted() -> None:
    register = {"bijdrage": (Amount("bijdrage", "€ 21,80", date(2026, 1, 1), date(2026, 12, 31), "CAK", TODAY),)}
    made = article(
        "\n## Wat kost het?\n\nJe betaalt {{bedrag:bijdrage}}.\n", short_answer="Het kost {{bedrag:bijdrage}}."
    )
    short, cost = passages_of(made, "", register, TODAY)
    assert short.text == "Het kost € 21,80 (bedrag 2026)."
    assert cost.sentences[0].text == "Je betaalt € 21,80 (bedrag 2026)."
    assert "€ 21,80" in cost.indexed


def test_an_unchanged_passage_keeps_its_vector_in_a_new_revision() -> None:
    old = info(article(), "revisie-1").passages
    new = info(article(short_answer="Nu anders."), "revisie-2").passages
    assert [a.key == b.key for a, b in zip(old, new, strict=True)] == [False, True]


def test_a_question_and_a_passage_of_the_same_words_have_different_addresses() -> None:
    passage = info(article()).passages[0]
    assert question_key(passage.indexed) != passage.key


def test_equal_questions_share_an_address() -> None:
    assert question_key(curated("Wat kost het?")) == question_key(curated("Wat kost het?"))


def test_passages_carry_where_they_come_from_and_when_they_were_checked() -> None:
    passage = info(article(), "revisie-1").passages[1]
    assert (passage.article, passage.revision, passage.checked_on) == ("dagopvang", "revisie-1", date(2026, 11, 1))
