"""Which municipality a residence or a postcode lies in. What is not certain has no answer: a wrong municipality sends
a caregiver to the wrong desk.

The tables are `lists/residences.csv` and `lists/postcodes.csv`; their first lines tell source, licence and date. Not
every name in them is a place wherever it stands ("Made", "Boer", "Well" are words too): the caller has to know that a
place is meant.
"""

import csv
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

import regex

_LISTS: Final = Path(__file__).parent / "lists"
_APOSTROPHES: Final = dict.fromkeys(map(ord, "'\u2018\u2019\u201b\u02bc\u00b4\u0060"))
_GAP: Final = regex.compile(r"[\s\u00ad\u2010-\u2015-]+")
_SAINT: Final = regex.compile(r"\bst\.[\s-]*")
_POSTCODE: Final = regex.compile(r"\s*([1-9][0-9]{3})\s*(?:[A-Za-z]\s*[A-Za-z]\s*)?")
_LONGEST: Final = 60


@dataclass(frozen=True)
class _Places:
    municipalities: Mapping[str, str]  # by the key of a residence or of the municipality itself
    starts: tuple[int, ...]  # the first number of every postcode range, ascending
    ranges: tuple[tuple[int, str], ...]  # the last number of each, and its municipality


def municipality_of(residence: str) -> str | None:
    """The municipality that `residence` lies in, in its official spelling: "Haarzuilens" gives "Utrecht".

    Capitals, accents, hyphens and the shape or absence of an apostrophe make no difference, and "St." is "Sint". A
    municipality gives itself, also where a village elsewhere bears its name ("Oosterhout"). None for an unknown name
    and for one borne in several municipalities ("Zuidwolde", "Bergen"), by a province or by a better known place
    abroad ("Mechelen").
    """
    return _load().municipalities.get(_key(residence)) if len(residence) <= _LONGEST else None


def municipality_of_postcode(postcode: str) -> str | None:
    """The municipality of a postcode, given as "1234", "1234AB" or "1234 ab"; only the four digits count.

    None when it is no postcode, when no address has it, and when its addresses lie in more than one municipality. A
    number without addresses between two of one municipality counts as that municipality's.
    """
    if len(postcode) > _LONGEST or not (found := _POSTCODE.fullmatch(postcode)):
        return None
    places, number = _load(), int(found[1])
    at = bisect_right(places.starts, number) - 1
    if at < 0:
        return None
    last, municipality = places.ranges[at]
    return municipality if number <= last else None


def _key(name: str) -> str:
    lowered = name.casefold()
    if lowered.isascii() and lowered.isalpha():
        return lowered
    letters = unicodedata.normalize("NFKD", lowered.translate(_APOSTROPHES))
    plain = "".join(c for c in letters if not unicodedata.combining(c) and c not in "()")
    return _GAP.sub(" ", _SAINT.sub("sint ", plain)).strip()


def _rows(name: str) -> Iterator[list[str]]:
    with (_LISTS / name).open(encoding="utf-8", newline="") as file:
        rows = csv.reader(line for line in file if not line.startswith("#"))
        next(rows)  # the names of the columns
        yield from rows


@cache
def _load() -> _Places:
    ranges = [(int(first), int(last), municipality) for first, last, municipality in _rows("postcodes.csv")]
    # Every municipality has a postcode of its own, so the ranges name them all.
    own = {_key(municipality): municipality for _, _, municipality in ranges}
    residences = {_key(residence): municipality for residence, municipality in _rows("residences.csv")}
    return _Places(
        municipalities=MappingProxyType(residences | own),
        starts=tuple(first for first, _, _ in ranges),
        ranges=tuple((last, municipality) for _, last, municipality in ranges),
    )
