"""The states of a case and the steps between them. Pure."""

from enum import StrEnum

from handoff.errors import TransitionError


class State(StrEnum):
    """Where a case is."""

    NEW = "new"
    OPEN = "open"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


class Step(StrEnum):
    """What is done with a case."""

    TAKE = "take"
    CLOSE = "close"
    WITHDRAW = "withdraw"


_AFTER: dict[tuple[State, Step], State] = {
    (State.NEW, Step.TAKE): State.OPEN,
    (State.OPEN, Step.CLOSE): State.CLOSED,
    (State.NEW, Step.WITHDRAW): State.WITHDRAWN,
    (State.OPEN, Step.WITHDRAW): State.WITHDRAWN,
    (State.CLOSED, Step.WITHDRAW): State.WITHDRAWN,
}
_WORDS = {
    State.NEW: "wacht nog op een makelaar",
    State.OPEN: "is al opgepakt",
    State.CLOSED: "is al gesloten",
    State.WITHDRAWN: "is ingetrokken",
}


def after(state: State, step: Step) -> State:
    """The state after a step. Raises `TransitionError` where the step cannot be made."""
    try:
        return _AFTER[state, step]
    except KeyError:
        raise TransitionError(f"Dit dossier {_WORDS[state]}.") from None
