"""STAND-IN until the real module is written."""
from dataclasses import dataclass
from enum import StrEnum

from assistant.turn import PastTurn
from knowledge.safe_text import RedactedText


class Kind(StrEnum):
    QUESTION = "question"
    FOLLOW_UP = "follow_up"
    SMALL_TALK = "small_talk"
    EMOTION = "emotion"
    WANTS_PERSON = "wants_person"
    OWN_DATA = "own_data"
    FEEDBACK = "feedback"
    OUT_OF_SCOPE = "out_of_scope"
    DIAGNOSIS = "diagnosis"
    LEGAL_CERTAINTY = "legal_certainty"
    WRONGDOING = "wrongdoing"
    MANIPULATION = "manipulation"
    UNCLEAR = "unclear"
    EMPTY = "empty"


@dataclass(frozen=True)
class Route:
    kind: Kind
    lead: str | None = None


def route(text: RedactedText, history: tuple[PastTurn, ...]) -> Route:
    return Route(Kind.QUESTION)
