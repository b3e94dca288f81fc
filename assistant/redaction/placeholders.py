"""The words that stand in for what is hidden, how a reader or a model may write them, and what to say when one is lost."""

import re
from typing import Final

# Type -> the neutral word for a placeholder that this conversation never gave out.
NEUTRAL: Final = {
    "NAAM": "iemand",
    "TELEFOON": "een telefoonnummer",
    "EMAIL": "een e-mailadres",
    "BSN": "een burgerservicenummer",
    "IBAN": "een rekeningnummer",
    "KAART": "een kaartnummer",
    "ADRES": "een adres",
    "POSTCODE": "een postcode",
    "PLAATS": "een plaats",
    "GEBOORTEDATUM": "een geboortedatum",
    "LEEFTIJD": "een hoge leeftijd",
    "NUMMER": "een nummer",
    "KENTEKEN": "een kenteken",
    "LINK": "een webadres",
    "GEHEIM": "een code",
    "ACCOUNT": "een account",
    "IP": "een netwerkadres",
    "INSTELLING": "een instelling",
    "TEKST": "een tekst",
}

MASK: Final = "[VERBORGEN]"  # a whole piece that could not be looked at in time

_TYPES: Final = "|".join(sorted(NEUTRAL, key=len, reverse=True))
_GAP: Final = r"[\s\\_\-]{0,3}"

# How a placeholder may come back: in any case, with spaces, a lost bracket, an escape, a note. Without its opening bracket
# it needs the underscore: "nummer 1" and "adres 2" are plain Dutch.
ALTERED: Final = re.compile(
    rf"""
    (?: (?:\\?\[){{1,2}}\s?(?P<type>{_TYPES}){_GAP}(?P<number>\d{{1,4}})(?!\d)
        (?:\s?:[^\[\]\n]{{0,60}})?(?:\s?(?:\\?\]){{1,2}})?
      | (?<![^\W_])(?P<bare_type>{_TYPES})\\?_(?P<bare_number>\d{{1,4}})(?!\d)(?:\\?\]){{0,2}}
    )
    (?P<genitive>['’]?s(?!\w))?
    """,
    re.IGNORECASE | re.VERBOSE,
)
MASKED: Final = re.compile(r"\[?VERBORGEN\]", re.IGNORECASE)

LONGEST: Final = 100  # characters that any altered placeholder can take


def name(type_: str, number: int) -> str:
    """The placeholder itself: "[NAAM_1]"."""
    return f"[{type_}_{number}]"
