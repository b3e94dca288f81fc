"""What may be said instead of a thing that is hidden, where a placeholder would lose what an answer needs."""

from typing import Final

from assistant.redaction.places import municipality_of, municipality_of_postcode

BAND: Final = "90+"  # whoever is older than 89 is one of few


def stand_in(type_: str, form: str) -> str | None:
    """The words for `form` that identify nobody: a village becomes its municipality, an age over 89 a band. Else None."""
    if type_ == "PLAATS":
        return municipality_of(form)
    return BAND if type_ == "LEEFTIJD" else None


def note_on(type_: str, form: str) -> str:
    """What a model may know of something that stays a placeholder: where a postcode lies. Empty for all else."""
    if type_ != "POSTCODE":
        return ""
    municipality = municipality_of_postcode(form.replace("-", " "))
    return f"een postcode in de gemeente {municipality}" if municipality else ""
