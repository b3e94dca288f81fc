"""Fitting an answer to a caregiver: only what a consent allows, never a word of what was checked beyond that."""

import pytest

from assistant.personal import advice, facts_used, personal
from assistant.turn import CaregiverContext, Citation, Sentence
from tests.writing import TODAY

NOBODY = CaregiverContext()
MOTHER = CaregiverContext(relation="moeder")
AMERSFOORT = CaregiverContext(municipality="Amersfoort")


def quoting(text: str) -> tuple[Citation, ...]:
    return (Citation(1, "a", "A", "", "a#kort", "Kort antwoord", text, TODAY),)


@pytest.mark.parametrize(
    ("text", "context", "named", "shown"),
    [
        ("Je naaste kan hulp krijgen.", MOTHER, "", "Je moeder kan hulp krijgen."),
        ("Vraag wat je naaste wil.", MOTHER, "", "Vraag wat je moeder wil."),
        ("Vraag wat je naaste wil.", NOBODY, "", "Vraag wat je naaste wil."),
        # What the conversation says goes before the profile.
        ("Vraag wat je naaste wil.", MOTHER, "vader", "Vraag wat je vader wil."),
        ("Vraag wat je naaste wil.", NOBODY, "vader", "Vraag wat je vader wil."),
        # What reads badly stays as it was.
        ("Vraag wat je naaste wil.", CaregiverContext(relation="iemand anders"), "", "Vraag wat je naaste wil."),
        ("Praat met je naasten.", MOTHER, "", "Praat met je naasten."),
        ("De naaste beslist.", MOTHER, "", "De naaste beslist."),
    ],
)
def test_the_care_recipient_is_called_by_the_relation(
    text: str, context: CaregiverContext, named: str, shown: str
) -> None:
    assert personal(Sentence(text, (1,)), context, named) == Sentence(shown, (1,))


def test_the_own_municipality_is_named_where_the_answer_speaks_of_the_municipality() -> None:
    said = advice((), (Sentence("Bel het loket van de gemeente.", (1,)),), AMERSFOORT)
    assert said is not None
    assert "Amersfoort" in said


def test_the_own_municipality_is_named_where_only_the_source_speaks_of_it() -> None:
    assert advice(quoting("Gemeenten verschillen."), (Sentence("Dat verschilt.", (1,)),), AMERSFOORT)


@pytest.mark.parametrize(
    ("text", "context"), [("De verzekeraar betaalt.", AMERSFOORT), ("De gemeente betaalt.", NOBODY)]
)
def test_without_a_reason_or_a_consent_no_municipality_is_named(text: str, context: CaregiverContext) -> None:
    assert advice(quoting(text), (Sentence(text, (1,)),), context) is None


def used(original: str, shown: Sentence, context: CaregiverContext, named: str = "") -> tuple[str, ...]:
    return facts_used((Sentence(original),), (shown,), context, named)


def test_a_relation_that_changed_a_sentence_is_said_to_be_used() -> None:
    assert used("je naaste", Sentence("je moeder"), MOTHER) == ("dat je voor je moeder zorgt",)


def test_a_relation_that_the_message_itself_named_is_not_a_use_of_the_profile() -> None:
    assert used("je naaste", Sentence("je vader"), MOTHER, "vader") == ()


def test_a_profile_that_changed_nothing_was_not_used() -> None:
    assert used("de zorg", Sentence("de zorg"), MOTHER) == ()


def test_an_advice_about_the_municipality_is_said_to_be_used() -> None:
    text = "Jouw gemeente is Amersfoort."
    assert used(text, Sentence(text, (), "advice"), AMERSFOORT) == ("je gemeente",)


def test_a_municipality_that_an_article_happens_to_name_was_not_taken_from_the_profile() -> None:
    text = "In Amersfoort heet dit anders."
    assert used(text, Sentence(text, (1,)), AMERSFOORT) == ()
