"""Which step can be made from where: every state with every step."""

import pytest

from handoff.case import State, Step, after
from handoff.errors import TransitionError

ALLOWED = {
    (State.NEW, Step.TAKE): State.OPEN,
    (State.OPEN, Step.CLOSE): State.CLOSED,
    (State.NEW, Step.WITHDRAW): State.WITHDRAWN,
    (State.OPEN, Step.WITHDRAW): State.WITHDRAWN,
    (State.CLOSED, Step.WITHDRAW): State.WITHDRAWN,
}
REFUSED = [(state, step) for state in State for step in Step if (state, step) not in ALLOWED]


@pytest.mark.parametrize(("state", "step"), ALLOWED)
def test_a_step_that_can_be_made(state: State, step: Step) -> None:
    assert after(state, step) is ALLOWED[state, step]


@pytest.mark.parametrize(("state", "step"), REFUSED)
def test_a_step_that_cannot_be_made_says_where_the_case_is(state: State, step: Step) -> None:
    with pytest.raises(TransitionError, match=r"^Dit dossier (wacht|is) "):
        after(state, step)


def test_a_withdrawn_case_is_over_for_good() -> None:
    assert not [state for (state, _) in ALLOWED if state is State.WITHDRAWN]
