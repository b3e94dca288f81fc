"""Sees an emergency before anything else does: local, on the raw text, without a model call."""

import logging

from assistant.triage.judging import judge
from assistant.triage.values import Label, Tier, Triage

log = logging.getLogger(__name__)

__all__ = ["Label", "Tier", "Triage", "triage"]


def triage(text: str, *, second_opinion: bool = True) -> Triage:
    """The judgement on one raw message: linear in its length, and never an exception.

    Without its second opinion only what the tables know counts. Too wide a net is what it is made of on purpose: a missed cry for help weighs more than a card too many.
    """
    try:
        return judge(text, second_opinion=second_opinion)
    except Exception as error:
        # The message must still be answered, and the number 112 is on every page. Its text may not be logged.
        log.error("triage failed: %s", type(error).__name__)
        return Triage()
