"""Number plates of cars (kentekens)."""

from collections.abc import Iterator
from typing import Final

from assistant.redaction.analyzer import Tokens
from assistant.redaction.keeping import CALENDAR
from assistant.redaction.recognisers.base import Found, Recogniser, pattern

# The Dutch series; S stands for the separator, which may be missing when a context word is near.
_SERIES: Final = (
    r"[a-z]{2}S\d\dS\d\d|\d\dS\d\dS[a-z]{2}|\d\dS[a-z]{2}S\d\d|[a-z]{2}S\d\dS[a-z]{2}|[a-z]{2}S[a-z]{2}S\d\d|\d\dS[a-z]{2}S[a-z]{2}"
    r"|\d\dS[a-z]{3}S\d|\dS[a-z]{3}S\d\d|[a-z]{2}S\d{3}S[a-z]|[a-z]S\d{3}S[a-z]{2}|[a-z]{3}S\d\dS[a-z]|[a-z]S\d\dS[a-z]{3}|\dS[a-z]{2}S\d{3}"
    r"|\d{3}S[a-z]{2}S\d"
)
_DASHED: Final = pattern(rf"(?<![\w-])(?:{_SERIES.replace('S', '-')})(?![\w-])")
_LOOSE: Final = pattern(rf"(?<![\w-])(?:{_SERIES.replace('S', '[ -]?')})(?![\w-])")


class PlateRecogniser(Recogniser):
    """Kentekens with dashes, and without them near a word about cars."""

    types = ("KENTEKEN",)
    context_words = ("kenteken", "kentekenplaat", "nummerbord", "nummerplaat", "auto", "parkeervergunning", "parkeerkaart",
                     "scooter", "kentekennummer", "busje", "rolstoelbus")  # fmt: skip

    def find(self, text: str, tokens: Tokens) -> Iterator[Found]:
        """Plates; "1-jan-20" has the same shape and is none."""
        for match in _DASHED.finditer(text):
            if not any(part in CALENDAR for part in match.group().lower().split("-")):
                yield Found(match.start(), match.end(), 0.8, "KENTEKEN")
        for match in _LOOSE.finditer(text):
            parts = match.group().lower().replace("-", " ").split()
            if not any(part in CALENDAR or part in _UNITS for part in parts):
                yield Found(match.start(), match.end(), 0.2, "KENTEKEN")


_UNITS: Final = frozenset({"mg", "ml", "km", "kg", "uur", "de", "en", "of", "is", "het", "tot", "per", "van", "een"})
