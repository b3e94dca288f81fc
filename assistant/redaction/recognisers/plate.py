"""Number plates of cars (kentekens)."""

import re
from collections.abc import Iterator
from typing import Final

from assistant.redaction.analyzer import Tokens
from assistant.redaction.keeping import CALENDAR
from assistant.redaction.lists import Lists
from assistant.redaction.recognisers.base import Found, Recogniser, after, before, every_match, pattern

# The Dutch series; S stands for the separator, which may be missing when a context word is near.
_SERIES: Final = (
    r"[a-z]{2}S\d\dS\d\d|\d\dS\d\dS[a-z]{2}|\d\dS[a-z]{2}S\d\d|[a-z]{2}S\d\dS[a-z]{2}|[a-z]{2}S[a-z]{2}S\d\d|\d\dS[a-z]{2}S[a-z]{2}"
    r"|\d\dS[a-z]{3}S\d|\dS[a-z]{3}S\d\d|[a-z]{2}S\d{3}S[a-z]|[a-z]S\d{3}S[a-z]{2}|[a-z]{3}S\d\dS[a-z]|[a-z]S\d\dS[a-z]{3}|\dS[a-z]{2}S\d{3}"
    r"|\d{3}S[a-z]{2}S\d|[a-z]S\d{3}S[a-z]{3}"
)
_DASHED: Final = pattern(rf"(?<![\w-])(?:{_SERIES.replace('S', '-')})(?![\w-])")
# Without a separator and without a cue: only where no word could look so, for plates have no vowels.
_GLUED: Final = pattern(
    r"(?<![\w-])(?:\d[bdfghjklmnprstvwxz]{3}\d\d|\d\d[bdfghjklmnprstvwxz]{3}\d|[bdfghjklmnprstvwxz]{3}\d\d[bdfghjklmnprstvwxz]"
    r"|[bdfghjklmnprstvwxz]\d{3}[bdfghjklmnprstvwxz]{2}|[bdfghjklmnprstvwxz]{2}\d{3}[bdfghjklmnprstvwxz])(?![\w-])"
)
_LOOSE: Final = pattern(rf"(?<![\w-])(?:{_SERIES.replace('S', '[ -]?')})(?![\w-])")


_CAR: Final = pattern(
    r"\b(?:kenteken\w*|auto|autootje|wagen|busje|camper|motor|scooter|brommer|nummerbord|nummerplaat|rdw|panda|fiat|golf|polo|volvo|opel|corsa|astra|toyota|yaris"
    r"|aygo|ford|fiesta|focus|peugeot|renault|clio|twingo|citro[eë]n|berlingo|kia|picanto|suzuki|skoda|seat|volkswagen|vw|caddy|bmw|mercedes|audi|hyundai|mazda|nissan"
    r"|honda|dacia|sandero|canta|gpk|parkeer\w+|rolstoelbus|caravan|aanhanger|taxi|regiotaxi|taxibusje|vervoer)\b"
)


# Of two and three letters nearly every row is on some list of words, so only those that stand beside figures count.
_WORDS: Final = frozenset(
    "in op om te na is en of al de ze we je ik nu er zo ca tot bij aan van per nog dag uur jr kg ml mg km cm mm min max gr met dan keer plus euro pgb wmo wlz vv lg bus".split()
)
_LETTERS: Final = re.compile(r"[a-z]+")


class PlateRecogniser(Recogniser):
    """Kentekens with dashes, and without them near a word about cars."""

    types = ("KENTEKEN",)
    context_words = ("kenteken", "kentekenplaat", "nummerbord", "nummerplaat", "auto", "parkeervergunning", "parkeerkaart",
                     "scooter", "kentekennummer", "busje", "rolstoelbus", "scootmobiel", "brommer", "caravan", "aanhanger", "wagen")  # fmt: skip

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        super().__init__()

    def find(self, text: str, tokens: Tokens) -> Iterator[Found]:
        """Plates; "1-jan-20" has the same shape and is none."""
        for match in _DASHED.finditer(text):
            if not any(part in CALENDAR for part in match.group().lower().split("-")):
                yield Found(match.start(), match.end(), 0.8, "KENTEKEN")
        yield from every_match(_GLUED, text, 0.6, "KENTEKEN")
        for match in _LOOSE.finditer(text):
            parts = match.group().lower().replace("-", " ").split()
            runs = _LETTERS.findall(match.group().lower())
            if any(run in (_WORDS if len(run) < 4 else self._lists.words) for run in runs):
                continue  # "30 jaar", "in 1974"
            if not any(part in CALENDAR or part in _UNITS for part in parts):
                around = before(text, match.start(), 70) + " " + after(text, match.end(), 40)
                yield Found(match.start(), match.end(), 0.6 if _CAR.search(around) else 0.2, "KENTEKEN")


_UNITS: Final = frozenset({"mg", "ml", "km", "kg", "uur", "de", "en", "of", "is", "het", "tot", "per", "van", "een"})
