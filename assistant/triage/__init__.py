"""Sees an emergency before anything else does: local, on the raw text, without a model call."""

from assistant.triage.judging import judge
from assistant.triage.values import Label, Tier, Triage

__all__ = ["Label", "Tier", "Triage", "triage"]


def triage(text: str) -> Triage:
    """The judgement on one raw message: linear in its length, and never an exception.

    Too wide a net is what it is made of on purpose: a missed cry for help weighs more than a card too many.
    """
    return judge(text)
