"""A summary holds the caregiver's own sentences and nothing else."""

import pytest

from handoff.dossier import Line
from handoff.summary import MAX_LINES, MAX_RECIPIENT_LINES, MAX_WORDS, summarise

TALK = [
    (1, "Hoi! Mijn moeder heeft dementie. Ik werk vier dagen en slaap slecht."),
    (4, "Wie kan haar overdag opvangen?"),
    (7, "Ik wil iemand spreken"),
]


def test_the_last_question_is_the_request_for_help() -> None:
    assert summarise(TALK).request == "Wie kan haar overdag opvangen?"


def test_without_a_question_the_first_sentence_is_the_request() -> None:
    assert summarise([(1, "Ik kan niet meer. Het is te veel.")]).request == "Ik kan niet meer."


def test_facts_about_the_care_recipient_stand_apart() -> None:
    made = summarise(TALK)
    assert made.recipient == (Line("Mijn moeder heeft dementie.", 1),)
    assert made.lines == (Line("Ik werk vier dagen en slaap slecht.", 1),)


def test_the_relation_is_taken_from_the_words_themselves() -> None:
    assert summarise(TALK).relation == "moeder"


@pytest.mark.parametrize("text", ["Hoi!", "Dank je.", "ok", "Goedemorgen", "Ik wil graag iemand spreken", ""])
def test_a_greeting_or_the_request_itself_says_nothing_to_a_broker(text: str) -> None:
    made = summarise([(1, text)])
    assert (made.request, made.lines, made.recipient) == ("", (), ())


def test_a_sentence_that_asks_for_a_person_and_says_more_is_kept() -> None:
    text = "Kan een medewerker mij bellen over de nachten waarin mijn man steeds uit bed valt en ik hem niet optil?"
    assert summarise([(1, text)]).request == text


def test_nothing_is_rephrased() -> None:
    said = " ".join(text for _, text in TALK)
    made = summarise(TALK)
    assert all(line.text in said for line in (*made.lines, *made.recipient, Line(made.request)))


def test_every_line_names_the_message_that_it_came_from() -> None:
    made = summarise([(3, "Ik ben moe."), (9, "Mijn zus helpt niet.")])
    assert [(line.text, line.seq) for line in made.lines] == [("Mijn zus helpt niet.", 9)]


def test_what_was_said_twice_stands_there_once() -> None:
    made = summarise([(1, "Help mij."), (2, "Ik slaap slecht."), (3, "ik slaap slecht.")])
    assert [line.text.lower() for line in made.lines] == ["ik slaap slecht."]


def test_a_long_conversation_gives_a_short_summary() -> None:
    made = summarise([(n, f"Dit is zin {n}. Haar pijn is erg op dag {n}.") for n in range(1, 40)])
    assert len(made.lines) <= MAX_LINES
    assert len(made.recipient) <= MAX_RECIPIENT_LINES


def test_an_endless_sentence_is_cut_and_says_so() -> None:
    made = summarise([(1, "woord " * 500)])
    assert len(made.request.split()) == MAX_WORDS + 1
    assert made.request.endswith(" …")


def test_without_any_message_there_is_an_empty_summary() -> None:
    assert summarise([]).request == ""
