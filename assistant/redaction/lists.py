"""The lists that tell names and places from ordinary Dutch words. Read once, as plain data, shared by all threads.

Names, places, streets and medical terms come from the files that the `deduce` package carries (LGPL, read as data:
importing the package would cost seconds and hundreds of megabytes). `lists/words.txt` holds ordinary Dutch words.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from assistant.redaction.keeping import COMMON_VILLAGES, NOT_A_FIRST_NAME, NOT_A_SURNAME, NOT_A_WORD
from assistant.redaction.package_data import data_of

_OWN = Path(__file__).parent / "lists"


@dataclass(frozen=True)
class Lists:
    """Everything in lower case."""

    first_names: frozenset[str]
    surnames: frozenset[str]
    interfix_surnames: frozenset[str]  # the part after a tussenvoegsel: "vries", "berg"
    words: frozenset[str]  # ordinary words; a name that is in here too needs more evidence
    streets: frozenset[str]
    street_ends: frozenset[str]  # the last word of every street, so that other words need no search
    municipalities: frozenset[str]
    place_words: frozenset[str]  # every word of a municipality of several words: "den", "haag"
    villages: frozenset[str]  # places that are no municipality
    hospitals: frozenset[str]
    kept: frozenset[str]  # medicines, brands, scales, countries: they look like names and identify nobody
    kept_phrases: Mapping[str, tuple[str, ...]]  # the same of several words ("jan met de pet"), by their first word

    def is_name(self, word: str) -> bool:
        """Whether `word` (lower case) is on a list of first names or surnames."""
        return word in self.first_names or word in self.surnames or word in self.interfix_surnames


def _read(path: Path) -> frozenset[str]:
    return frozenset(path.read_text(encoding="utf-8").lower().split("\n")) - {""}


def _by_first_word(phrases: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for phrase in phrases:
        head = phrase.split()[0].rstrip(".")
        found[head] = (*found.get(head, ()), phrase)
    return found


@cache
def load() -> Lists:
    """The lists, read on the first call (about 0.2 s and 40 MB)."""
    # The folder is found without running the package: see above.
    source = data_of("deduce", "data", "lookup", "src")
    first = _read(source / "names/lst_first_name/items.txt") - NOT_A_FIRST_NAME
    surnames = frozenset(
        name for name in _read(source / "names/lst_surname/items.txt") if " " not in name and len(name) > 2
    )
    medical = _read(source / "whitelist/lst_medical_term/items.txt") - first
    words = _read(_OWN / "words.txt") | _read(source / "whitelist/lst_common_word/items.txt")
    words |= _read(source / "whitelist/lst_stop_word/items.txt")
    municipalities = _read(source / "locations/lst_placename/lst_municipality/items.txt")
    residences = _read(source / "locations/lst_placename/lst_residence/items.txt")
    regions = _read(source / "locations/lst_placename/lst_region/items.txt")
    provinces = _read(source / "locations/lst_placename/lst_province/items.txt")
    streets = _read(source / "locations/lst_street/items.txt")
    kept = {line for line in _read(_OWN / "kept.txt") if not line.startswith("#")}
    places = municipalities | provinces | regions | COMMON_VILLAGES
    return Lists(
        first_names=frozenset(n for n in first if " " not in n and len(n) > 1),
        surnames=surnames - NOT_A_SURNAME,
        interfix_surnames=_read(source / "names/lst_interfix_surname/items.txt"),
        words=(words | medical) - NOT_A_WORD,
        streets=streets,
        street_ends=frozenset(street.rpartition(" ")[2] for street in streets),
        municipalities=places,
        place_words=frozenset(word for place in places if " " in place for word in place.split()),
        villages=frozenset(v for v in residences - places - words if len(v) > 3),
        hospitals=_read(source / "institutions/lst_hospital/items.txt"),
        kept=frozenset(entry for entry in kept if " " not in entry),
        kept_phrases=_by_first_word(entry for entry in kept if " " in entry),
    )
