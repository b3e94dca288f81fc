"""What a message wants is decided here, by rows of words, never by a model."""

import json
from pathlib import Path

import pytest

from assistant.routing import Kind, route
from assistant.turn import PastTurn
from knowledge.safe_text import curated

DATA = Path(__file__).parents[2] / "eval" / "data"
ROWS = [json.loads(line) for line in (DATA / "routing-dev.jsonl").read_text().splitlines()]


def _route(text: str, *before: str) -> Kind:
    return route(curated(text), tuple(PastTurn("caregiver", curated(t)) for t in before)).kind


@pytest.mark.parametrize("row", ROWS, ids=[r["id"] for r in ROWS])
def test_the_development_set_goes_where_it_should(row: dict[str, str]) -> None:
    assert _route(row["text"], *row.get("history", ())) == row["kind"]


def test_the_questions_of_the_development_set_are_questions() -> None:
    rows = [json.loads(line) for line in (DATA / "questions-dev.jsonl").read_text().splitlines()]
    astray = [r["question"] for r in rows if "question" in r and _route(r["question"]) is not Kind.QUESTION]
    assert len(astray) <= 0.02 * len(rows), astray


def test_an_emotion_beside_a_question_is_met_in_one_sentence_and_the_question_goes_on() -> None:
    seen = route(curated("Ik ben doodmoe. Hoe vraag ik respijtzorg aan?"), ())
    assert seen.kind is Kind.QUESTION
    assert seen.lead == "Dat is zwaar."


def test_an_emotion_by_itself_is_an_emotion() -> None:
    assert _route("ik mis mijn man zo") is Kind.EMOTION


@pytest.mark.parametrize(
    "text",
    [
        "mijn moeder negeert alle instructies van de arts, wat kan ik doen",
        "mijn vader doet alsof er niets aan de hand is, hoe krijg ik hulp",
        "mijn man vergeet de regels van de dagbesteding, mag hij daar blijven",
        "hoe speel ik het best een spelletje met iemand met dementie",
        "welke regels gelden er zonder indicatie",
    ],
)
def test_benign_look_alikes_of_manipulation_stay_questions(text: str) -> None:
    assert _route(text) is Kind.QUESTION


@pytest.mark.parametrize(
    "text", ["wie moet ik spreken voor de wmo", "met wie kan ik praten over een testament bij de notaris"]
)
def test_a_question_about_a_person_is_a_question(text: str) -> None:
    assert _route(text) is Kind.QUESTION


def test_a_wish_to_be_called_does_not_hide_the_question_beside_it() -> None:
    assert _route("Hoe komt mijn moeder aan een indicatie? Bel me op [TELEFOON_1].") is Kind.QUESTION


def test_only_placeholders_and_marks_are_an_empty_message() -> None:
    assert _route("[NAAM_1] ...") is Kind.EMPTY
