"""The fixed texts: plain Dutch that promises nothing."""

import pytest

from assistant.replies import choices_for, reply_for
from assistant.routing import Kind
from assistant.small_talk import Small, small_talk
from assistant.turn import Outcome

FIXED = [
    (Outcome.NOT_IN_KNOWLEDGE, Kind.QUESTION),
    (Outcome.PARTLY_ANSWERED, Kind.QUESTION),
    (Outcome.OUT_OF_SCOPE, Kind.OUT_OF_SCOPE),
    (Outcome.WANTS_PERSON, Kind.WANTS_PERSON),
    (Outcome.NO_DIAGNOSIS, Kind.DIAGNOSIS),
    (Outcome.NO_LEGAL_CERTAINTY, Kind.LEGAL_CERTAINTY),
    (Outcome.REFUSED, Kind.WRONGDOING),
    (Outcome.REFUSED, Kind.MANIPULATION),
    (Outcome.SMALL_TALK, Kind.SMALL_TALK),
    (Outcome.SMALL_TALK, Kind.EMOTION),
    (Outcome.SMALL_TALK, Kind.OWN_DATA),
    (Outcome.SMALL_TALK, Kind.FEEDBACK),
    (Outcome.FAILED, Kind.QUESTION),
    (Outcome.NEEDS_CLARIFICATION, Kind.UNCLEAR),
    (Outcome.NEEDS_CLARIFICATION, Kind.EMPTY),
    (Outcome.URGENT, Kind.QUESTION),
]


@pytest.mark.parametrize(("outcome", "kind"), FIXED)
def test_every_ending_has_words_without_shouting_or_promises(outcome: Outcome, kind: Kind) -> None:
    said = " ".join(reply_for(outcome, kind))
    assert said
    for never in ("!", " u ", "helaas", "zo snel mogelijk", "belt je", "binnen een", "simpelweg", "gewoon even"):
        assert never not in said.lower()


def test_what_is_not_known_is_said_and_not_guessed() -> None:
    assert reply_for(Outcome.NOT_IN_KNOWLEDGE, Kind.QUESTION)[0] == "Dat weet ik niet. Ik ga er ook niet naar raden."


def test_a_topic_in_our_words_is_named() -> None:
    assert "logeerprijzen" in " ".join(reply_for(Outcome.NOT_IN_KNOWLEDGE, Kind.QUESTION, topic="logeerprijzen"))


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("hoi", Small.GREETING),
        ("Goedemorgen!", Small.GREETING),
        ("dankjewel", Small.THANKS),
        ("ok top bedankt", Small.THANKS),
        ("tot ziens", Small.BYE),
        ("fijne avond", Small.BYE),
        ("ben je een robot?", Small.WHO),
        ("wie ben jij", Small.WHO),
        ("hoe gaat het?", Small.HOW_ARE_YOU),
        ("duidelijk", Small.FINE),
        ("hoi, hoe vraag ik een pgb aan", None),
        ("bedankt en wat kost een traplift", None),
    ],
)
def test_small_talk_is_known_by_all_its_words(message: str, kind: Small | None) -> None:
    assert small_talk(message) is kind


def test_who_asks_hears_that_naast_is_an_ai() -> None:
    assert "Ik ben een AI, geen mens." in " ".join(
        reply_for(Outcome.SMALL_TALK, Kind.SMALL_TALK, message="ben je een mens?")
    )


def test_own_data_points_to_mijn_naast() -> None:
    assert "Mijn Naast" in " ".join(reply_for(Outcome.SMALL_TALK, Kind.OWN_DATA))


def test_a_question_back_has_answers_to_tap_and_nothing_else_has() -> None:
    assert len(choices_for(Outcome.NEEDS_CLARIFICATION)) >= 2
    assert choices_for(Outcome.ANSWERED) == ()
