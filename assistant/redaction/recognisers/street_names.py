"""Looks a street up however it is typed: "Burg. Jhr. Quarles van Uffordln", "eerste Hogeweg", "Plein 1940-1945"."""

import re
from typing import Final

from assistant.redaction.lists import Lists

_SPLIT: Final = re.compile(r"[\s.\-]+")
_MEANT: Final = {
    "burg": "burgemeester", "jhr": "jonkheer", "ds": "dominee", "dr": "doctor", "dokter": "doctor", "prof": "professor", "pr": "prins", "st": "sint",
    "mr": "meester", "ir": "ingenieur", "past": "pastoor", "kap": "kapelaan", "gen": "generaal", "adm": "admiraal", "v": "van", "d": "de", "kon": "koningin",
    "pres": "president", "1e": "eerste", "2e": "tweede", "3e": "derde", "1ste": "eerste", "2de": "tweede", "3de": "derde", "gr": "grote", "kl": "kleine",
    "burgem": "burgemeester", "wilh": "wilhelmina", "oz": "oostzijde", "nw": "nieuwe",
}  # fmt: skip
_ENDINGS: Final = (("str", "straat"), ("ln", "laan"), ("pln", "plein"), ("gr", "gracht"))
_UNUSUAL: Final = re.compile(r"['.\-0-9]|([a-z])\1\1")
_MOST_TOKENS: Final = 8
_ABBREVIATED: Final = 5  # tokens before and with "str.", "ln"
_TRIPLED: Final = re.compile(r"([a-z])\1\1+")


class StreetNames:
    """The streets of the Netherlands; those whose spelling varies are found by a key as well."""

    def __init__(self, lists: Lists) -> None:
        self._streets = lists.streets
        self._keys: set[str] = set()
        # By the last word of a street the number of words, and so of searches, that it may have.
        self._longest: dict[str, int] = {}
        for street in lists.streets:
            last = street.rpartition(" ")[2]
            size = street.count(" ") + 1
            if _UNUSUAL.search(street) or street.partition(" ")[0] in _MEANT:
                plain = key(street)
                self._keys.add(plain)
                # Apostrophes, dots and hyphens are tokens of their own in a text.
                size = 2 * size + 2
                self._note(plain.rpartition(" ")[2], size)
            self._note(last, size)

    def _note(self, last: str, size: int) -> None:
        if size > self._longest.get(last, 0):
            self._longest[last] = min(size, _MOST_TOKENS)

    def most_tokens(self, word: str) -> int:
        """How many tokens a street that ends in `word` (lower case) may have; 0 when none does."""
        return self._longest.get(word, _ABBREVIATED if word.endswith(("str", "ln", "pln")) else 0)

    def __contains__(self, name: str) -> bool:
        """Whether `name` (lower case, as typed) is a street."""
        if name in self._streets:
            return True
        if not (_UNUSUAL.search(name) or name.endswith(("str", "ln", "pln")) or any(w in _MEANT for w in name.split())):
            return name in self._keys
        plain = key(name)
        return plain in self._streets or plain in self._keys


def key(name: str) -> str:
    """`name` (lower case) with its abbreviations written out and without apostrophes, hyphens and dots."""
    words = [_MEANT.get(w, w) for w in _SPLIT.split(name.replace("'", "")) if w]
    if words:
        last = words[-1]
        for short, full in _ENDINGS:
            if last.endswith(short) and len(last) > len(short) + 2:
                words[-1] = last[: -len(short)] + full
                break
    return _TRIPLED.sub(r"\1\1", " ".join(words))
