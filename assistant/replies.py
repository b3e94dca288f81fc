"""STAND-IN until the real module is written."""
from assistant.routing import Kind
from assistant.triage import Triage
from assistant.turn import Outcome


def reply_for(outcome: Outcome, kind: Kind, *, message: str = "", topic: str | None = None) -> tuple[str, ...]:
    return ("Dat weet ik niet. Ik ga er ook niet naar raden.", "Wil je dat iemand van de Hulplijn met je meekijkt?")


def warmth_for(triage: Triage) -> str:
    return "Dat is zwaar."
