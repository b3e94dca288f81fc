"""A learned opinion on a word: is it a person's name, the name of an institution, or neither?

The signs in `names.py` know cues and lists; this weighs everything around a word at once, and so hears the name in
"roos slaapt al weken niet" and not in "roos op de huid". A linear model over hashed features; its weights lie beside it,
made by `python -m eval.train_names` from messages that were written for it.
"""

from collections.abc import Container, Mapping, Set
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from assistant.redaction.analyzer import Tokens
from assistant.redaction.keeping import BODIES, CALENDAR, EPONYMS
from assistant.redaction.lexicon import Lexicon
from assistant.redaction.lists import Lists
from assistant.redaction.recognisers import name_cues as cues
from assistant.redaction.recognisers.kept_phrases import placed
from assistant.redaction.recognisers.mistyped import compound, meant
from assistant.redaction.recognisers.words import looks_dutch

WEIGHTS: Final = Path(__file__).parent / "name_learned.npz"
BUCKETS: Final = 1 << 18
LABELS: Final = ("", "NAAM", "INSTELLING")
_LAST_LATIN: Final = "\u024f"  # other scripts have a recogniser of their own
FORGOTTEN: Final[Set[int]] = frozenset()

Numbers = NDArray[np.float32]
Indexes = NDArray[np.int64]

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
_KIND_OF: Final = {word: kind.encode() + b"|" for kind, words in reversed(_KINDS) for word in words}
_OUTSIDE: Final = b"<>|"
_PLAIN: Final = frozenset(
    cues.NEVER | cues.PARTICLES | cues.FINITE | cues.TITLES | _PREPOSITIONS | _PRONOUNS | _CONJUNCTIONS | _ADVERBS | _ARTICLES
) - {"bij", "ben", "al"}  # fmt: skip


class Opinion(NamedTuple):
    """How likely (0 to 1) a token is part of a person's name, and of an institution's."""

    person: float
    institution: float


class Surroundings:
    """The tokens of one text with all that the features ask of them.

    `marks` holds how sure the signs are of the tokens that they take for a name; `forgotten` are tokens that count as
    being on no list (for training).
    """

    def __init__(
        self,
        tokens: Tokens,
        text: str,
        lists: Lists,
        lexicon: Lexicon,
        marks: Mapping[int, float],
        glued: Container[int] = FORGOTTEN,
        forgotten: Set[int] = FORGOTTEN,
    ) -> None:
        self.marks = marks
        self._glued = glued
        self._lexicon = lexicon
        self._words = lists.words
        self._forgotten = forgotten
        self.words = tokens.words
        self.lower = tokens.lemmas
        count = len(self.words)
        entries = lexicon.entries
        # "henks" is looked up as "henk".
        self.bare = [_bare(w, lists, entries) for w in self.lower]
        self.packed = [0 if i in forgotten else entries.get(w, 0) for i, w in enumerate(self.bare)]
        self.first = [i not in forgotten and w in lists.first_names for i, w in enumerate(self.bare)]
        self.ordinary = [i not in forgotten and w in lists.words for i, w in enumerate(self.bare)]
        self.surname = [
            i not in forgotten and (w in lists.surnames or w in lists.interfix_surnames)
            for i, w in enumerate(self.lower)
        ]
        letters = [w for w in self.words if len(w) > 1 and w[0].isalpha()]
        capitals = sum(w[0].isupper() for w in letters)
        self.casing = b"0" if not capitals else b"2" if capitals * 3 > len(letters) * 2 else b"1"
        self.opens = [
            i == 0 or self.words[i - 1] in ".!?:;\"-(" or "\n" in text[tokens.stops[i - 1] : tokens.begins[i]]
            for i in range(count)
        ]  # fmt: skip
        self.place = [w in lists.municipalities or w in lists.villages for w in self.lower]
        places = placed(text, tokens, lists)
        self.kept = [
            i in places or w in lists.kept or w in BODIES or w in EPONYMS or w in lists.municipalities
            for i, w in enumerate(self.lower)
        ]
        self.kinds = [self._kind(i) for i in range(count)]
        # The word itself where it is common, else its kind: a rare word says nothing twice.
        self.heard_as = [
            w.encode(errors="replace") + b"|" if packed & 7 > 3 and not packed >> 6 else kind
            for w, packed, kind in zip(self.lower, self.packed, self.kinds, strict=True)
        ]

    def candidate(self, i: int) -> bool:
        """Whether the token may be part of a name at all: most words of a message need no opinion."""
        if i in self.marks:
            return True
        word = self.words[i]
        if (
            len(word) < 2
            or not word[0].isalpha()
            or word[0] > _LAST_LATIN
            or self.lower[i] in _PLAIN
            or i in self._glued
            or self.kept[i]
        ):
            return False
        packed = self.packed[i]
        named = packed >> 6 or (packed >> 3 & 7) > 1 or self.first[i] or self.surname[i]
        capital = word[0].isupper() and not self.opens[i]
        return bool(named or capital or (packed & 7) < 3)

    def _kind(self, i: int) -> bytes:
        word = self.lower[i]
        if (kind := _KIND_OF.get(word)) is not None:
            return kind
        if not word[0].isalpha():
            return b"NUM|" if word[0].isdigit() else word.encode(errors="replace") + b"|"
        packed = self.packed[i]
        if (self.first[i] or packed >> 6) and not self.ordinary[i] and (packed & 7) < 5:
            return b"FIRST|"
        if (self.surname[i] or (packed >> 3 & 7) > 2) and not self.ordinary[i] and (packed & 7) < 4:
            return b"SUR|"
        if self.place[i]:
            return b"PLACE|"
        return b"W%d|" % (packed & 7)

    def features(self, i: int) -> list[int]:
        """What may tell about token `i`, each feature as a checksum of its parts: no string is built for it."""
        word, lower, packed = self.words[i], self.lower[i], self.packed[i]
        flags = packed | self.first[i] << 7 | self.surname[i] << 8 | self.ordinary[i] << 9
        lists = b"%d|" % flags
        frequency = b"%d|" % (packed & 7)
        known = b"%d|" % (packed >> 3)
        shape = _shape(word)
        seat = shape + (b"^" if self.opens[i] else b"") + self.casing
        p1, p2, n1, n2 = self._kind_at(i - 1), self._kind_at(i - 2), self._kind_at(i + 1), self._kind_at(i + 2)
        wp, wn, wpp, wnn = self._word_at(i - 1), self._word_at(i + 1), self._word_at(i - 2), self._word_at(i + 2)
        mark = b"%d|" % round(self.marks.get(i, 0) * 100)
        letters = lower.encode(errors="replace")
        ending = self.lower[i + 1][-2:].encode(errors="replace") + b"|" if i + 1 < len(self.words) else _OUTSIDE
        at_lists, at_known, at_frequency = crc32(lists, 1), crc32(known, 2), crc32(frequency, 3)
        at_p1, at_n1, at_p2 = crc32(p1, 4), crc32(n1, 5), crc32(p2, 6)
        at_wp, at_wn, at_mark = crc32(wp, 7), crc32(wn, 8), crc32(mark, 9)
        around = crc32(n1, at_p1)
        found = [
            0,
            at_lists, at_known, at_frequency, at_p1, at_n1, at_p2, at_wp, at_wn, at_mark, around,
            crc32(known + frequency, at_mark),
            crc32(p1, at_mark),
            crc32(n1, crc32(b"n", at_mark)),
            crc32((b"m|" if i - 1 in self.marks else b"|") + (b"m" if i + 1 in self.marks else b""), crc32(b"a", at_mark)),
            crc32(seat, 10),
            crc32(seat, at_lists),
            crc32(b"%d" % min(len(word), 12), 11),
            crc32(n2, 12),
            crc32(wpp, 13),
            crc32(wnn, 14),
            crc32(wpp, at_wp),
            crc32(wnn, at_wn),
            crc32(wn, crc32(b"w", at_wp)),
            crc32(p1, at_p2),
            crc32(n2, at_n1),
            crc32(known, around),
            crc32(p1, at_lists),
            crc32(n1, crc32(b"n", at_lists)),
            crc32(wp, crc32(b"w", at_lists)),
            crc32(wn, crc32(b"v", at_lists)),
            crc32(wp + p2, at_frequency),
            crc32(n1 + n2, crc32(b"n", at_frequency)),
            crc32(shape, crc32(b"s", at_wp)),
            crc32(n2, crc32(p2, around)),
            crc32(n2, crc32(b"k", crc32(known, around))),
            crc32(p1 + n1, crc32(p2, at_known)),
            crc32(letters[-2:], 15),
            crc32(frequency, crc32(letters[-3:], 16)),
            crc32(ending, 17),
            crc32(p1, crc32(ending, 18)),
            crc32(p1, crc32(ending[-2:] + frequency, at_known)),
        ]  # fmt: skip
        if packed & 7 < 2:
            slip = b"%d|" % (meant(lower, self._lexicon) if i not in self._forgotten else 0)
            whole = b"" if i in self._forgotten else self._whole(lower)
            at_slip, at_whole = crc32(slip, 19), crc32(whole, 20)
            found += (
                at_slip, crc32(shape, crc32(known, at_slip)), at_whole, crc32(shape, crc32(known, at_whole)),
                crc32(p1 + n1, crc32(slip, at_whole)),
            )  # fmt: skip
        if packed & 7:
            at_word = crc32(letters + b"|", 21)
            found += (at_word, crc32(p1, at_word), crc32(n1, crc32(b"n", at_word)))
        if self.place[i]:
            found.append(22)
        if self.bare[i] != lower:
            found += (28, crc32(n1, 29))
        if (kind := _KIND_OF.get(lower)) is not None:
            found.append(crc32(kind, 23))
        padded = b"<" + letters + b">"
        found += [crc32(padded[at : at + 3], 24) for at in range(len(padded) - 2)]
        found += [crc32(padded[at : at + 4], 25) for at in range(len(padded) - 3)]
        found += [crc32(self._word_at(i - back), 26) for back in range(3, 7)]
        found += [crc32(self._word_at(i + ahead), 27) for ahead in range(3, 6)]
        return found

    def _whole(self, word: str) -> bytes:
        """Whether an unknown word is made as Dutch makes its words."""
        return b"%d%s|" % (compound(word, self._lexicon), b"d" if looks_dutch(word, self._words) else b"")

    def _kind_at(self, i: int) -> bytes:
        return self.kinds[i] if 0 <= i < len(self.kinds) else _OUTSIDE

    def _word_at(self, i: int) -> bytes:
        return self.heard_as[i] if 0 <= i < len(self.heard_as) else _OUTSIDE


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


def _shape(word: str) -> bytes:
    if word.isupper() and len(word) > 1:
        return b"A"
    inner = b"x" if any(c.isupper() for c in word[1:]) else b""
    return (b"a" if word[0].islower() else b"I") + inner


def hashed(surroundings: Surroundings, i: int) -> Indexes:
    """The features of token `i` as numbers below `BUCKETS`."""
    return np.array(surroundings.features(i), np.int64) & (BUCKETS - 1)


@cache
def _weights() -> Numbers | None:
    if not WEIGHTS.exists():
        return None
    with np.load(WEIGHTS, allow_pickle=False) as stored:
        return np.asarray(stored["weights"], np.float32)


def opinions(surroundings: Surroundings, tokens: Tokens) -> dict[int, Opinion]:
    """The opinion on every candidate. Raises `OutOfTimeError` when the time for this text is over."""
    weights = _weights()
    candidates = [i for i in range(len(tokens.words)) if surroundings.candidate(i)]
    if weights is None or not candidates:
        return {}
    rows: list[int] = []
    starts: list[int] = []
    for number, i in enumerate(candidates):
        if number % 64 == 0:
            tokens.check_time()
        starts.append(len(rows))
        rows += surroundings.features(i)
    scores = np.add.reduceat(weights[np.array(rows, np.int64) & (BUCKETS - 1)], starts, axis=0)
    scores -= scores.max(axis=1, keepdims=True)
    powers = np.exp(scores)
    powers /= powers.sum(axis=1, keepdims=True)
    return {i: Opinion(float(p[1]), float(p[2])) for i, p in zip(candidates, powers, strict=True)}
