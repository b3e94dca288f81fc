"""What triage says about a message: how soon a person is needed, what for, and whom to call first."""

from dataclasses import dataclass
from enum import StrEnum


class Tier(StrEnum):
    """How soon a person is needed."""

    ACUTE = "acute"
    URGENT = "urgent"
    CONCERN = "concern"
    NONE = "none"


class Label(StrEnum):
    """What kind of emergency it is."""

    SUICIDE_SELF = "suicide_self"
    SUICIDE_OTHER = "suicide_other"
    VIOLENCE_NOW = "violence_now"
    ABUSE = "abuse"
    MEDICAL_EMERGENCY = "medical_emergency"
    URGENT_MEDICAL = "urgent_medical"
    MISSING_PERSON = "missing_person"
    PSYCHIATRIC_CRISIS = "psychiatric_crisis"
    OVERLOAD = "overload"
    NONE = "none"


@dataclass(frozen=True)
class Triage:
    """The judgement on one message. `numbers` as on the fixed card, first the one to call first."""

    tier: Tier = Tier.NONE
    label: Label = Label.NONE
    numbers: tuple[str, ...] = ()
    stroke: bool = False  # signs of a stroke: the card then asks to remember the time

    @property
    def shows_card(self) -> bool:
        """Whether the emergency card belongs on the screen (overload gets warmth and a person, not a siren)."""
        return self.tier in (Tier.ACUTE, Tier.URGENT)


_NUMBERS: dict[Label, tuple[str, ...]] = {
    Label.SUICIDE_SELF: ("113", "0800-0113", "112"),
    Label.SUICIDE_OTHER: ("113", "0800-0113", "112"),
    Label.VIOLENCE_NOW: ("112", "0800-2000"),
    Label.ABUSE: ("0800-2000", "112"),
    Label.MEDICAL_EMERGENCY: ("112",),
    Label.URGENT_MEDICAL: ("huisartsenspoedpost", "112"),
    Label.MISSING_PERSON: ("112",),
    Label.PSYCHIATRIC_CRISIS: ("huisartsenspoedpost", "112"),
}


def numbers_for(tier: Tier, label: Label, *, underway: bool = False) -> tuple[str, ...]:
    """The numbers of the fixed card in calling order. Life in danger right now (`underway`) puts 112 first."""
    if tier not in (Tier.ACUTE, Tier.URGENT):
        return ()
    numbers = _NUMBERS[label]
    danger = underway or (label is Label.PSYCHIATRIC_CRISIS and tier is Tier.ACUTE)
    return ("112", *(n for n in numbers if n != "112")) if danger else numbers
