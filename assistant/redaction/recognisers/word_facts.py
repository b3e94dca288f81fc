"""What is known of a word by itself, as the numbers that the learned opinion reads; worked out once a word, then remembered.

Names, frequencies and lists come from `lists.py` and `lexicon.py`; strings become checksums, so that a text is a table of
numbers and no string is built while it is weighed.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import Final
from zlib import crc32

import numpy as np

from assistant.redaction.keeping import BODIES, CALENDAR, EPONYMS
from assistant.redaction.lexicon import Lexicon
from assistant.redaction.lists import Lists
from assistant.redaction.recognisers import name_cues as cues
from assistant.redaction.recognisers.mistyped import compound, meant
from assistant.redaction.recognisers.words import looks_dutch

_REMEMBERED: Final = 16_384  # words; nearly all of what people type, in about 15 MB
_LAST_LATIN: Final = "\u024f"  # other scripts have a recogniser of their own

_ARTICLES: Final = frozenset("de het een 't".split())
_PREPOSITIONS: Final = frozenset(
    "in op bij van voor met naar uit aan door over om tegen tot na te onder per sinds tijdens zonder rond langs via namens".split()
)
_PRONOUNS: Final = frozenset(
    "ik jij je hij zij ze wij we jullie u hem haar hen hun mij me ons die dat deze dit wie wat er zich iemand niemand iedereen".split()
)
_CONJUNCTIONS: Final = frozenset(
    "en of maar want dus omdat als dat toen terwijl voordat nadat sinds zodat hoewel dan".split()
)
_ADVERBS: Final = frozenset(
    "niet nog al ook wel weer nu dan toch maar zelf altijd nooit vaak steeds ineens gister gisteren vandaag morgen net echt heel erg zo"
    " helemaal alleen samen thuis daar hier".split()
)
_KINDS: Final = (
    ("POSS", cues.POSSESSIVES - {"de", "zijn", "haar"}),
    ("ROLE", cues.ROLES),
    ("REL", cues.RELATIONS),
    ("TIT", cues.TITLES),
    ("INT", cues.INTRODUCTIONS),
    ("HI", cues.GREETINGS),
    ("BYE", cues.CLOSINGS),
    ("FIN", cues.FINITE),
    ("ART", _ARTICLES),
    ("PREP", _PREPOSITIONS),
    ("PRON", _PRONOUNS),
    ("CONJ", _CONJUNCTIONS),
    ("ADV", _ADVERBS),
    ("PART", cues.PARTICLES),
    ("BODY", BODIES),
    ("EPO", EPONYMS),
    ("CAL", CALENDAR),
)
_KIND_OF: Final = {word: kind for kind, words in reversed(_KINDS) for word in words}
_PLAIN: Final = frozenset(
    cues.NEVER | cues.PARTICLES | cues.FINITE | cues.TITLES | _PREPOSITIONS | _PRONOUNS | _CONJUNCTIONS | _ADVERBS | _ARTICLES
) - {"bij", "ben", "al"}  # fmt: skip
# Near one of these every word may be a secret.
_SECRET: Final = re.compile(
    r"wacht?wo|paswo|passwo|codes?$|codewoord|^pin|pin$|^ww$|^pw$|^puk|inlog|^login$|digid|digit|combi|cijfer|kluis|slot"
    r"|gebruikersn|account|antwoord|geheim|wifi|sleutel|nick|profiel|insta|facebook|twitter|tiktok|snap"
)


class Column(IntEnum):
    """The numbers of a token, in the order in which they stand in its row. Those from `SEAT` on depend on its neighbours."""

    KIND = 0  # a class of cue words, else how a word is listed; of a figure, what it may count
    HEARD = 1  # the word itself where it is common, else its kind: a rare word says nothing twice
    SHAPE = 2  # capitals; of a figure, its length; a sign itself
    LISTED = 3  # everything that lists and lexicon say, in one
    NAMED = 4  # how it is known as a name
    FREQUENCY = 5  # 0 unknown to 6 among the commonest
    LENGTH = 6
    LAST_2 = 7
    LAST_3 = 8
    LAST_4 = 9
    ITSELF = 10  # 0 where the word is unknown
    CLASS = 11  # 0 where it is in no class of cue words
    GENITIVE = 12
    SLIP = 13  # of an unknown word, whether it is one slip away from an ordinary one
    WHOLE = 14  # of an unknown word, whether it is made as Dutch makes its words
    PLACE = 15
    SEAT = 16  # shape, whether it opens a sentence, and how the message uses capitals
    GAP = 17  # what stands before it: nothing, a space, a new line
    MARK = 18  # how sure the signs of `names.py` are that it belongs to a name
    NEAR_FIGURE = 19
    NEAR_SECRET = 20
    FROM_START = 21
    TO_END = 22


OWN: Final = int(Column.SEAT)  # how many columns a word fills by itself


@dataclass(frozen=True, slots=True)
class WordFacts:
    """One word as it was typed: its row (`OWN` numbers as bytes), its runs of letters, and what it may be."""

    row: bytes
    grams: bytes  # checksums of three and four letters in a row, 32 bits each
    figure: bool
    may_be_name: bool  # by itself; a capital or its neighbours may still make it one
    never: bool  # neither name nor identifier, whatever stands around it
    kept: bool
    secret: bool  # speaks of codes, locks or accounts


class Facts:
    """The facts of words, remembered. `forgotten` words count as being on no list (for training)."""

    def __init__(self, lists: Lists, lexicon: Lexicon) -> None:
        self._lists = lists
        self._lexicon = lexicon
        self.of = lru_cache(_REMEMBERED)(self._work_out)

    def _work_out(self, word: str, forgotten: bool = False) -> WordFacts:
        if word[0].isdigit():
            return _figure(word)
        if not word[0].isalpha():
            sign = _checksum(word[:4])
            return WordFacts(_row(KIND=sign, HEARD=sign, SHAPE=sign), b"", False, False, True, kept=False, secret=False)
        lists, lower = self._lists, word.lower()
        entries = self._lexicon.entries
        # "henks" is looked up as "henk".
        bare = _bare(lower, lists, entries)
        packed = 0 if forgotten else entries.get(bare, 0)
        frequency, surnames, given = packed & 7, packed >> 3 & 7, packed >> 6
        first = not forgotten and bare in lists.first_names
        ordinary = not forgotten and bare in lists.words
        surname = not forgotten and (lower in lists.surnames or lower in lists.interfix_surnames)
        place = lower in lists.municipalities or lower in lists.villages
        kept = lower in lists.kept or lower in BODIES or lower in EPONYMS or lower in lists.municipalities
        kind = _KIND_OF.get(lower)
        if kind is None:
            if (first or given) and not ordinary and frequency < 5:
                kind = "FIRST"
            elif (surname or surnames > 2) and not ordinary and frequency < 4:
                kind = "SUR"
            else:
                kind = "PLACE" if place else f"W{frequency}"
        unknown = frequency < 2
        slip = meant(lower, self._lexicon) if unknown and not forgotten else 0
        whole = (
            f"{compound(lower, self._lexicon)}{looks_dutch(lower, lists.words)}" if unknown and not forgotten else ""
        )
        letters = f"<{lower}>".encode(errors="replace")
        row = _row(
            KIND=_checksum(kind),
            HEARD=_checksum(f"={lower}" if frequency > 3 and not given else kind),
            SHAPE=_checksum(_shape(word)),
            LISTED=1 + (packed | first << 7 | surname << 8 | ordinary << 9 | place << 10 | kept << 11),
            NAMED=1 + (packed >> 3),
            FREQUENCY=1 + frequency,
            LENGTH=min(len(word), 12),
            LAST_2=crc32(lower[-2:].encode(errors="replace")),
            LAST_3=crc32(lower[-3:].encode(errors="replace")),
            LAST_4=crc32(lower[-4:].encode(errors="replace")),
            ITSELF=crc32(letters) if frequency else 0,
            CLASS=_checksum(kind) if lower in _KIND_OF else 0,
            GENITIVE=int(bare != lower),
            SLIP=1 + slip if unknown else 0,
            WHOLE=_checksum(whole) if unknown else 0,
            PLACE=int(place),
        )
        grams = [crc32(letters[at : at + 3], 3) for at in range(len(letters) - 2)]
        grams += [crc32(letters[at : at + 4], 4) for at in range(len(letters) - 3)]
        return WordFacts(
            row=row,
            grams=np.array(grams, np.uint32).tobytes(),
            figure=False,
            may_be_name=bool(given or surnames > 1 or first or surname or place or frequency < 3),
            never=word[0] > _LAST_LATIN or lower in _PLAIN,
            kept=kept,
            secret=_SECRET.search(lower) is not None,
        )


def _row(**columns: int) -> bytes:
    row = np.zeros(OWN, np.uint64)
    for name, value in columns.items():
        row[Column[name]] = value
    return row.tobytes()


def _checksum(text: str) -> int:
    return crc32(text.encode(errors="replace"), 1)


def _figure(word: str) -> WordFacts:
    value = _checksum(_counted(word))
    shape = _checksum(f"9{min(len(word), 9)}")
    row = _row(KIND=value, HEARD=value, SHAPE=shape, LENGTH=min(len(word), 12))
    return WordFacts(row, b"", True, False, False, kept=False, secret=False)


def _counted(word: str) -> str:
    """What a figure may be: a year, a month, a day, a high age; else its length."""
    size = len(word)
    if not word.isdecimal() or size > 8:
        return f"#{min(size, 12)}"
    value = int(word)
    if size == 4 and 1900 <= value <= 2030:
        return "#old" if value < 1965 else "#year"
    if size < 3:
        return "#month" if value < 13 else "#day" if value < 32 else "#high" if value > 89 else "#2"
    return "#age" if value < 110 else f"#{size}"


def _shape(word: str) -> str:
    if word.isupper() and len(word) > 1:
        return "A"
    return ("a" if word[0].islower() else "I") + ("x" if any(c.isupper() for c in word[1:]) else "")


def _bare(word: str, lists: Lists, entries: Mapping[str, int]) -> str:
    """A first name without the ending of its genitive; any other word as it is."""
    if (
        word[-1:] != "s"
        or len(word) < 4
        or word in lists.first_names
        or word in lists.words
        or entries.get(word, 0) & 7 > 4
    ):
        return word
    stem = word[:-1].removesuffix("'")
    return stem if stem in lists.first_names and stem not in lists.words else word
