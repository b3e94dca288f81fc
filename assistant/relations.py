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


# What a text is about that names several people: nobody in particular.
SEVERAL = "naaste"


def relation_in(texts: Sequence[str]) -> str:
    """The one relation that the texts name ("mijn oude moeder", "ma"), "" when they name none, `SEVERAL` when they
    name more than one: "mag mijn broer voor onze moeder tekenen" is not about caring for a brother."""
    named: set[str] = set()
    for text in texts:
        named |= {m["relation"].lower() for m in _RELATION.finditer(text)}
        named |= {_SPOKEN[m[1].lower()] for m in _SPOKEN_WORD.finditer(text)}
    return "" if not named else named.pop() if len(named) == 1 else SEVERAL
