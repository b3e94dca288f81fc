"""For whom somebody cares: the closed list of relations, and the one that a text names."""

import re
from collections.abc import Sequence

RELATIONS = (
    "moeder",
    "vader",
    "partner",
    "man",
    "vrouw",
    "zoon",
    "dochter",
    "broer",
    "zus",
    "opa",
    "oma",
    "schoonmoeder",
    "schoonvader",
    "vriend",
    "vriendin",
    "buurman",
    "buurvrouw",
    "iemand anders",
)
_SPOKEN = {
    "ma": "moeder",
    "mam": "moeder",
    "mama": "moeder",
    "mams": "moeder",
    "pa": "vader",
    "pap": "vader",
    "papa": "vader",
    "pappa": "vader",
    "mamma": "moeder",
}
_RELATION = re.compile(
    r"\b(?:mijn|m'n|mn|me|onze|ons)\s+(?:\w+e\s+)?(?P<relation>"
    + "|".join(sorted((r for r in RELATIONS if " " not in r), key=len, reverse=True))
    + r")\b",
    re.IGNORECASE,
)
_SPOKEN_WORD = re.compile(r"\b(" + "|".join(_SPOKEN) + r")\b", re.IGNORECASE)


def relation_in(texts: Sequence[str]) -> str:
    """The relation that the texts name most, "" when they name none: "mijn oude moeder", "ma"."""
    counts: dict[str, int] = {}
    for text in texts:
        named = [m["relation"].lower() for m in _RELATION.finditer(text)]
        for word in [*named, *(_SPOKEN[m[1].lower()] for m in _SPOKEN_WORD.finditer(text))]:
            counts[word] = counts.get(word, 0) + 1
    return max(counts, key=lambda w: counts[w]) if counts else ""
