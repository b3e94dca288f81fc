"""The shape of a table."""

from dataclasses import dataclass
from enum import StrEnum

from assistant.triage.values import Label, Tier


class Context(StrEnum):
    """What can make the same words calm."""

    IDIOM = "idiom"  # "ik lach me dood": its words mean nothing else
    FICTION = "fiction"  # a film, the news, a book
    PAST = "past"  # last year, long ago, before: it is over
    TOPIC = "topic"  # signs, symptoms, course, leaflet: about the subject, not about a person here
    ASKS = "asks"  # "wat is", "hoe werkt": a weaker sign of the same
    IF = "if"  # "als hij valt", "bang dat", "voor het geval"
    NEGATED = "negated"
    DYING = "dying"  # expected and accompanied: palliative care, hospice
    EUTHANASIA = "euthanasia"
    OVER = "over"  # found again, looked after, help is there
    HABIT = "habit"  # "hij loopt vaak weg": a worry, not an emergency at this moment
    NOW = "now"  # the opposite: this moment


@dataclass(frozen=True)
class Table:
    """Rows that mean the same. `calmed_by` are the contexts in which they do not count; then `else_` remains.

    A table with a `part` or a `weight` is no emergency by itself: `assistant.triage.judging` joins parts of neighbouring
    sentences and adds up weights.
    """

    rows: str
    tier: Tier = Tier.NONE
    label: Label = Label.NONE
    calmed_by: frozenset[Context] = frozenset()
    else_: Tier = Tier.NONE
    underway: bool = False  # a life is in danger at this moment: 112 before all
    stroke: bool = False
    part: str = ""
    weight: float = 0.0  # of one sign among others; 0: a row is a signal by itself
