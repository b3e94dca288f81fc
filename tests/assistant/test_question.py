"""A follow-up becomes a question that stands alone, a long story is cut into what it asks."""

import pytest

from assistant.question import clauses, questions_in, stand_alone
from assistant.turn import PastTurn
from knowledge.safe_text import RedactedText, curated


def _talk(*questions: str, articles: tuple[str, ...] = ("respijtzorg",)) -> tuple[PastTurn, ...]:
    turns: list[PastTurn] = []
    for question in questions:
        turns += [PastTurn("caregiver", curated(question)), PastTurn("assistant", curated("Dat kan."), articles)]
    return tuple(turns)


@pytest.mark.parametrize(
    "follow_up", ["en hoe lang duurt dat dan?", "wat kost dat", "waar vraag ik dat aan", "en als de gemeente nee zegt?"]
)
def test_a_follow_up_takes_the_topic_of_the_question_before(follow_up: str) -> None:
    made = stand_alone(curated(follow_up), _talk("Hoe vraag ik respijtzorg aan voor mijn moeder?"))
    assert made.question.startswith(follow_up)
    assert "respijtzorg" in made.question
    assert made.leans_on == ("respijtzorg",)


def test_the_topic_lives_on_through_a_second_follow_up() -> None:
    made = stand_alone(curated("en hoe lang?"), _talk("Hoe vraag ik respijtzorg aan?", "wat kost dat"))
    assert "respijtzorg" in made.question


def test_another_person_takes_the_place_of_the_one_before() -> None:
    made = stand_alone(curated("en voor mijn vader?"), _talk("Krijgt mijn moeder een rolstoel?"))
    assert "rolstoel" in made.question
    assert "moeder" not in made.question


@pytest.mark.parametrize(
    "switch",
    [
        "Hoe vraag ik huurtoeslag aan voor mijn zoon?",
        "andere vraag: hoe werkt een levenstestament",
        "en hoe zit het met huurtoeslag?",
    ],
)
def test_a_new_topic_drops_the_old_one(switch: str) -> None:
    made = stand_alone(curated(switch), _talk("Hoe vraag ik respijtzorg aan?"))
    assert made.question == switch
    assert made.leans_on == ()


def test_a_first_message_leans_on_nothing() -> None:
    assert stand_alone(curated("wat kost dat"), ()).question == "wat kost dat"


def test_what_comes_out_is_still_safe_text() -> None:
    made = stand_alone(curated("wat kost dat"), _talk("Hoe vraag ik respijtzorg aan?"))
    story = curated("Mijn moeder woont alleen. " * 8 + "Hoe vraag ik hulp aan?")
    assert isinstance(made.question, RedactedText)
    assert all(isinstance(c, RedactedText) for c in (*clauses(story), *questions_in(story)))


def test_a_short_message_has_no_clauses() -> None:
    assert clauses(curated("Hoe vraag ik respijtzorg aan?")) == ()


def test_the_clause_that_asks_comes_first_and_greetings_do_not_count() -> None:
    story = curated(
        "Goedemiddag, mijn naam is [NAAM_1]. Mijn moeder is 82 en woont nog alleen in een flat in de stad. Ze heeft al jaren hulp. "
        "Sinds kort lukt het traplopen niet. Wie betaalt een traplift? Alvast bedankt en vriendelijke groet."
    )
    found = clauses(story)
    assert found[0] == "Wie betaalt een traplift?"
    assert len(found) <= 4
    assert not any("bedankt" in c for c in found)


def test_a_story_without_full_stops_is_cut_to_where_it_asks() -> None:
    story = curated(
        "mijn vader woont alleen en " + "heel veel verhaal over alles " * 10 + "hoe vraag ik een alarmknop aan"
    )
    assert clauses(story)[0] == "hoe vraag ik een alarmknop aan"


def test_two_questions_in_one_message_are_two() -> None:
    asked = questions_in(curated("Hoe vraag ik een pgb aan? En wie betaalt de traplift?"))
    assert len(asked) == 2
    assert "pgb" in asked[0]
    assert "traplift" in asked[1]


def test_one_question_stays_whole() -> None:
    text = curated("Mijn moeder is gevallen. Wie betaalt de traplift?")
    assert questions_in(text) == (text,)


def test_a_second_question_that_leans_on_the_first_takes_its_topic() -> None:
    asked = questions_in(curated("Hoe vraag ik een traplift aan? En wat kost dat per maand bij de gemeente?"))
    assert len(asked) == 1 or "traplift" in asked[1]
