"""How well a word is known as a first name, as a surname and as a word: counted, where `lists.py` only says yes or no.

Names come from the file that the package `filenthropist` carries (MIT: first names and, with their bearers counted,
surnames of the Netherlands), word frequencies from `wordfreq` (CC BY-SA). Both are read as data, without running a line
of the packages.
"""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import msgpack

from assistant.redaction.package_data import data_of

# Bearers of a surname, and centibels below certainty of a word, at which a level begins.
_BEARERS: Final = (5, 60, 600)
_CENTIBELS: Final = (730, 660, 590, 520, 450)
_FIRST_SHIFT, _SURNAME_SHIFT = 6, 3

UNKNOWN: Final = 0


@dataclass(frozen=True)
class Lexicon:
    """Words in lower case with what is known of them, packed in one small number so that half a million fit in memory."""

    entries: dict[str, int]

    def first_name(self, word: str) -> int:
        """0: no first name; 1: borne by somebody."""
        return self.entries.get(word, UNKNOWN) >> _FIRST_SHIFT

    def surname(self, word: str) -> int:
        """0: no surname; 1: of a few people at most; up to 4: of many."""
        return self.entries.get(word, UNKNOWN) >> _SURNAME_SHIFT & 7

    def frequency(self, word: str) -> int:
        """0: not seen in Dutch texts; 1: rare; up to 6: among the commonest words."""
        return self.entries.get(word, UNKNOWN) & 7


def _counted(path: Path) -> Iterator[tuple[str, int]]:
    """The names of a file, in lower case, each with its number of bearers. Line by line: parsed whole it takes 40 MB."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            name, colon, bearers = line.rpartition(":")
            if colon:
                name = name.strip()
                plain = name[1:-1] if "\\" not in name else str(json.loads(name))
                yield plain.lower(), int(bearers.strip(" ,\n"))


@cache
def load() -> Lexicon:
    """The lexicon, read on the first call. Raises `FileNotFoundError` when a package is missing."""
    entries: dict[str, int] = {}
    with gzip.open(data_of("wordfreq", "data", "large_nl.msgpack.gz")) as packed:
        buckets = msgpack.unpack(packed)
    for centibels, words in enumerate(buckets[1:]):
        level = 1 + sum(centibels <= bound for bound in _CENTIBELS)
        for word in words:
            if word.isalpha() or "-" in word or "'" in word:
                entries[word] = level
    names = data_of("filenthropist", "pii_interface", "data", "gazetteers")
    for name, bearers in _counted(names / "dutch_last_names.json"):
        level = 1 + sum(bearers >= bound for bound in _BEARERS)
        for word in name.split():
            known = entries.get(word, UNKNOWN)
            if known >> _SURNAME_SHIFT & 7 < level and (level > 1 or known):
                entries[word] = known & ~(7 << _SURNAME_SHIFT) | level << _SURNAME_SHIFT
    for name, _ in _counted(names / "dutch_first_names.json"):
        for word in name.split():
            if len(word) > 1:
                entries[word] = entries.get(word, UNKNOWN) | 1 << _FIRST_SHIFT
    return Lexicon(entries)
