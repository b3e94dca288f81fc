"""The municipalities that a caregiver can name: a closed list, so that nothing else is kept in their place."""

from assistant.redaction.places import municipality_of

_LONGEST = 60


def municipality_named(typed: str) -> str | None:
    """The municipality of this name, or in which the village of this name lies; None when there is none or several."""
    name = " ".join(typed.split())
    return municipality_of(name) if name and len(name) <= _LONGEST else None
