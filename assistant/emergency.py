"""STAND-IN until the real module is written."""
from dataclasses import dataclass

from assistant.triage import Triage


@dataclass(frozen=True)
class Call:
    number: str
    href: str
    when: str
    how: str


@dataclass(frozen=True)
class Card:
    headline: str
    text: str
    calls: tuple[Call, ...]


def card_for(triage: Triage) -> Card | None:
    if not triage.shows_card:
        return None
    return Card("Wat je schrijft is belangrijk. Praat nu met iemand.", "Bellen mag altijd.", tuple(Call(n, f"tel:{n}", "Nu", "Bel") for n in triage.numbers))
