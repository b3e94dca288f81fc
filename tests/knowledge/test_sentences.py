"""Markdown into the sentences that an answer quotes."""

import pytest

from knowledge.sentences import plain, sentences


def texts(markdown: str) -> list[str]:
    return [s.text for s in sentences(markdown)]


@pytest.mark.parametrize(
    "one",
    [
        "Zie art. 6 van de wet.",
        "Vraag het aan dr. Jansen of mevr. De Boer.",
        "Bijv. Amersfoort doet dit, o.a. Utrecht ook.",
        "Dit geldt t/m. Januari volgend jaar.",
        "Je krijgt ca. 20 uur per week.",
        "Neem mee: pas, enz. Verder niets.",
        "Het kost € 1.200 per jaar.",
        "Bel 0800-2000 of kijk op regelhulp.nl voor meer.",
        "Dat duurt z.s.m. Maandag weer.",
    ],
)
def test_a_full_stop_inside_a_sentence_does_not_end_it(one: str) -> None:
    assert texts(one) == [one]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Bel de gemeente. Er komt iemand.", ["Bel de gemeente.", "Er komt iemand."]),
        ("Kan dat? Ja! Vraag het.", ["Kan dat?", "Ja!", "Vraag het."]),
        ('Zeg: "Het lukt niet." Dan helpt men.', ['Zeg: "Het lukt niet."', "Dan helpt men."]),
        ("Dat mag. € 20 is genoeg.", ["Dat mag.", "€ 20 is genoeg."]),
        ("Eerst dit.\nDan dat.", ["Eerst dit.", "Dan dat."]),
        ("Over\ntwee regels.", ["Over twee regels."]),
    ],
)
def test_sentences_are_cut_where_a_reader_would(text: str, parts: list[str]) -> None:
    assert texts(text) == parts


def test_marks_are_taken_off() -> None:
    assert texts("Kijk op **deze** [pagina](https://x.nl) met `code` en _nadruk_.") == [
        "Kijk op deze pagina met code en nadruk."
    ]


def test_a_name_with_an_underscore_keeps_its_letters() -> None:
    assert plain("Kies max_bedrag of _mijn_ pgb.") == "Kies max_bedrag of mijn pgb."


def test_list_items_and_steps_are_told_apart() -> None:
    kinds = [(s.text, s.kind) for s in sentences("Dit heb je nodig:\n- een pas. Geldig.\n- geld\n\n1. Bel.\n2. Wacht.")]
    assert kinds == [
        ("Dit heb je nodig:", "sentence"),
        ("een pas. Geldig.", "item"),
        ("geld", "item"),
        ("Bel.", "step"),
        ("Wacht.", "step"),
    ]


def test_items_of_one_list_share_a_block_and_paragraphs_do_not() -> None:
    blocks = [s.block for s in sentences("Eén.\n\nTwee.\n\n- a\n- b\n\nDrie.")]
    assert blocks[2] == blocks[3]
    assert len(set(blocks)) == 4


def test_a_line_that_leads_into_a_list_says_so() -> None:
    first, second = sentences("Dit heb je nodig:\n- een pas")
    assert first.lead_in
    assert not second.lead_in


def test_a_continued_list_item_stays_in_one_piece() -> None:
    assert texts("- een pas\n  die geldig is\n- geld") == ["een pas die geldig is", "geld"]


def test_sub_headings_are_left_out() -> None:
    assert texts("### Kosten\nHet is gratis.") == ["Het is gratis."]


def test_an_empty_text_has_no_sentences() -> None:
    assert sentences("\n \n") == ()
