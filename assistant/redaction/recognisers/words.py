"""Tells whether an unknown word looks Dutch: a compound or an inflection of known words, or with a Dutch ending."""

from collections.abc import Set
from typing import Final

_ENDINGS: Final = (
    "heid", "heden", "ing", "ingen", "lijk", "lijke", "baar", "bare", "isch", "ische", "atie", "aties", "teit", "schap", "loos",
    "loze", "achtig", "achtige", "eren", "eert", "eerd", "eerde", "ieke", "iek", "aal", "ale", "elijk", "ment", "menten", "sel",
    "nis", "zaam", "zame", "ig", "ige", "erij", "aans", "aanse", "iaans", "iaanse", "ees", "eese", "tjes", "istisch", "euze", "eus", "ief", "ieve", "pje", "pjes", "kje", "kjes",
    "dienst", "wet", "zorg", "huis", "dag", "tijd", "geld", "kosten", "regeling", "verlof", "hulp", "plan", "recht", "werk",
    "ziekte", "syndroom", "therapie", "medicatie", "centrum", "team", "loket", "kaart", "pas", "bewijs", "formulier", "groep",
    "toeslag", "uitkering", "verzekering", "fonds", "vergoeding", "bijdrage", "budget", "begeleider", "verpleegkundige", "makelaar",
)  # fmt: skip
_PREFIXES: Final = ("ge", "be", "ver", "ont", "her", "on", "aan", "af", "op", "uit", "in", "mee", "over", "onder", "door", "voor", "om",
                    "weg", "terug", "bij", "toe", "na", "tegen", "samen", "mis", "rond", "vast")  # fmt: skip
_INFLECTIONS: Final = (
    "s",
    "'s",
    "en",
    "e",
    "t",
    "n",
    "te",
    "ten",
    "de",
    "den",
    "je",
    "jes",
    "tje",
    "er",
    "ers",
    "st",
    "ste",
    "end",
    "ende",
)
_LINKS: Final = ("", "s", "e", "en", "-")


def looks_dutch(word: str, known: Set[str]) -> bool:
    """Whether `word` (lower case) is made of known words. Longer than 40 characters: no."""
    return 2 < len(word) <= 40 and _looks(word, known)


def _looks(word: str, words: Set[str]) -> bool:
    if _inflected(word, words):
        return True
    if len(word) > 5 and word.endswith(_ENDINGS) and sum(c in "aeiouyéëïöü" for c in word) > 1:
        return True
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) > 2 and _inflected(word[len(prefix) :], words):
            return True
    # A compound of two known words with a linking sound; the parts are long enough not to be chance.
    for cut in range(3, len(word) - 3):
        head, tail = word[:cut], word[cut:]
        if len(tail) < 4 or not _inflected(tail, words):
            continue
        if any(
            head.removesuffix(link) in words and len(head) - len(link) >= 3 for link in _LINKS if head.endswith(link)
        ):
            return True
    return False


def _inflected(word: str, words: Set[str]) -> bool:
    if word in words:
        return True
    for ending in _INFLECTIONS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            stem = word[: -len(ending)]
            # "lopen" from "loop", "bakken" from "bak".
            if stem in words or (len(stem) > 3 and stem[-1] == stem[-2] and stem[:-1] in words):
                return True
            if len(stem) > 2 and stem[-2] in "aeou" and stem[-1] not in "aeiou" and stem[:-1] + stem[-2:] in words:
                return True
            if stem[:-1] + {"v": "f", "z": "s"}.get(stem[-1], stem[-1]) in words:
                return True
    return False
