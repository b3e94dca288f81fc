"""STAND-IN until the real module is written."""
from dataclasses import dataclass

from assistant.turn import PastTurn
from knowledge.safe_text import RedactedText


@dataclass(frozen=True)
class StandAlone:
    question: RedactedText
    leans_on: tuple[str, ...] = ()


def stand_alone(text: RedactedText, history: tuple[PastTurn, ...]) -> StandAlone:
    return StandAlone(text)


def clauses(text: RedactedText) -> tuple[RedactedText, ...]:
    return ()


def questions_in(text: RedactedText) -> tuple[RedactedText, ...]:
    return (text,)
