"""A learned opinion on a word or figure: what kind of personal data is it part of, if of any?

The signs in `names.py` and the patterns know cues and lists; this weighs everything around a word at once, and so hears the
name in "roos slaapt al weken niet" and not in "roos op de huid", and the code in "en dan gewoon bloempot 12". A linear model
over hashed features; its weights lie beside it, made by `python -m eval.train_redaction` from messages written for it.
"""

from collections.abc import Container, Mapping, Sequence, Set
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from assistant.redaction.analyzer import Tokens
from assistant.redaction.lists import Lists
from assistant.redaction.recognisers.kept_phrases import placed
from assistant.redaction.recognisers.word_facts import OWN, Column, Facts

WEIGHTS: Final = Path(__file__).parent / "learned.npz"
BITS: Final = 18
BUCKETS: Final = 1 << BITS
# What nobody owns first; then the kinds, some types of data taken together because they sound alike.
LABELS: Final = ("", "NAAM", "INSTELLING", "ADRES", "GEHEIM", "GEBOORTEDATUM", "PLAATS", "NUMMER")
FORGOTTEN: Final[Set[int]] = frozenset()

Numbers = NDArray[np.float32]
Indexes = NDArray[np.uint64]
Part = tuple[Column, int]  # a column, of the token so many places further on

_MARGIN: Final = 13  # places beyond the ends of a text that a feature may ask for
_MIX: Final = np.uint64(0x9E3779B97F4A7C15)  # the golden ratio, as hashes use it
_SHIFT: Final = np.uint64(64 - BITS)
_HALF: Final = np.uint64(29)
_OUTSIDE: Final = 0xFFFF  # what stands beyond the ends

_KIND, _HEARD, _SHAPE, _LISTED, _NAMED = Column.KIND, Column.HEARD, Column.SHAPE, Column.LISTED, Column.NAMED
_FREQUENCY, _MARK, _GAP, _SEAT = Column.FREQUENCY, Column.MARK, Column.GAP, Column.SEAT


def _here(*columns: Column) -> tuple[Part, ...]:
    return tuple((column, 0) for column in columns)


_AROUND: Final[tuple[Part, ...]] = ((_KIND, -1), (_KIND, 1))
# How figures, letters and signs follow one another.
_SEATED: Final[tuple[tuple[Part, ...], ...]] = (
    ((_SHAPE, -2), (_SHAPE, -1), (_GAP, 0), (_SHAPE, 0), (_GAP, 1), (_SHAPE, 1), (_SHAPE, 2)),
    ((_SHAPE, -1), (_GAP, 0), (_SHAPE, 0), (_GAP, 1), (_SHAPE, 1)),
    ((_SHAPE, -1), (_GAP, 0), (_SHAPE, 0)),
    ((_SHAPE, 0), (_GAP, 1), (_SHAPE, 1)),
)
# What is looked at together, of a word and of a figure: each of these is one feature.
_OF_WORD: Final[tuple[tuple[Part, ...], ...]] = (
    (),
    _here(_LISTED),
    _here(_NAMED),
    _here(_FREQUENCY),
    ((_KIND, -1),),
    ((_KIND, 1),),
    ((_KIND, -2),),
    ((_KIND, 2),),
    ((_HEARD, -1),),
    ((_HEARD, 1),),
    ((_HEARD, -2),),
    ((_HEARD, 2),),
    _AROUND,
    _here(_MARK),
    _here(_MARK, _NAMED, _FREQUENCY),
    ((_MARK, 0), (_KIND, -1)),
    ((_MARK, 0), (_KIND, 1)),
    ((_MARK, 0), (_MARK, -1), (_MARK, 1)),
    _here(_SEAT),
    _here(_SEAT, _LISTED),
    _here(Column.LENGTH),
    ((_HEARD, -2), (_HEARD, -1)),
    ((_HEARD, 1), (_HEARD, 2)),
    ((_HEARD, -1), (_HEARD, 1)),
    ((_KIND, -2), (_KIND, -1)),
    ((_KIND, 1), (_KIND, 2)),
    ((_NAMED, 0), *_AROUND),
    ((_LISTED, 0), (_KIND, -1)),
    ((_LISTED, 0), (_KIND, 1)),
    ((_LISTED, 0), (_HEARD, -1)),
    ((_LISTED, 0), (_HEARD, 1)),
    ((_FREQUENCY, 0), (_HEARD, -1), (_KIND, -2)),
    ((_FREQUENCY, 0), (_KIND, 1), (_KIND, 2)),
    ((_SHAPE, 0), (_HEARD, -1)),
    ((_KIND, -2), *_AROUND, (_KIND, 2)),
    ((_NAMED, 0), *_AROUND, (_KIND, 2)),
    ((_NAMED, 0), *_AROUND, (_KIND, -2)),
    _here(Column.LAST_2),
    _here(Column.LAST_3, _FREQUENCY),
    ((Column.LAST_2, 1),),
    ((Column.LAST_2, 1), (_KIND, -1)),
    ((Column.LAST_2, 1), (_KIND, -1), (_NAMED, 0), (_FREQUENCY, 0)),
    _here(Column.SLIP),
    _here(Column.SLIP, _SHAPE, _NAMED),
    _here(Column.WHOLE),
    _here(Column.WHOLE, _SHAPE, _NAMED),
    ((Column.SLIP, 0), (Column.WHOLE, 0), *_AROUND),
    _here(Column.ITSELF),
    ((Column.ITSELF, 0), (_KIND, -1)),
    ((Column.ITSELF, 0), (_KIND, 1)),
    _here(Column.CLASS),
    ((Column.GENITIVE, 0), (_KIND, 1)),
    ((Column.PLACE, 0), (_HEARD, -1)),
    ((Column.PLACE, 0), *_AROUND),
)  # fmt: skip
# Further words on either side, wherever exactly they stand.
_FURTHER_OF_WORD: Final = (*range(-6, -2), *range(3, 6))
_FURTHER_OF_FIGURE: Final = (*range(-12, -2), *range(3, 9))
_OF_WORD_NEAR_FIGURE: Final[tuple[tuple[Part, ...], ...]] = (
    *_SEATED,
    _here(Column.LAST_4),
    ((Column.LAST_4, 0), (_KIND, 1)),
    ((Column.LAST_4, 0), (_HEARD, -1)),
    ((_LISTED, 0), (_KIND, 1)),
    ((_LISTED, 0), (_SHAPE, 1), (_SHAPE, 2)),
)
_OF_WORD_NEAR_SECRET: Final[tuple[tuple[Part, ...], ...]] = (
    (),
    ((_HEARD, -2), (_HEARD, -1)),
    ((_SHAPE, 0), (_HEARD, -1)),
    ((_FREQUENCY, 0), (_HEARD, -1)),
    _here(Column.TO_END),
    ((_HEARD, -1),),
    ((_HEARD, 1),),
)
_FURTHER_NEAR_SECRET: Final = (*range(-10, -1), *range(2, 9))
_OF_FIGURE: Final[tuple[tuple[Part, ...], ...]] = (
    (),
    _here(_SHAPE),
    _here(_KIND),
    ((_GAP, 0), (_GAP, 1)),
    ((_GAP, 0), (_GAP, 1), (_KIND, 0)),
    _here(_SEAT),
    *(
        one
        for step in (-1, -2, -3, -4, 1, 2, 3)
        for one in (
            ((_HEARD, step),),
            ((_HEARD, step), (_KIND, 0)),
            ((_KIND, step), (_SHAPE, 0)),
            ((_SHAPE, step), (_GAP, step), (_SHAPE, 0)),
        )
    ),
    ((_HEARD, -1), (_HEARD, 1)),
    ((_HEARD, -2), (_HEARD, -1)),
    ((_HEARD, 1), (_HEARD, 2)),
    ((_HEARD, -2), (_HEARD, -1), (_SHAPE, 0)),
    ((_HEARD, 1), (_HEARD, 2), (_SHAPE, 0)),
    ((_HEARD, -1), (_KIND, 0), (_HEARD, 1)),
    ((_HEARD, -2), (_HEARD, -1), (_KIND, 0)),
    _here(Column.FROM_START),
    _here(Column.TO_END),
    *_SEATED,
)


class _Looks:
    """Features worked out for many tokens at once: those of the templates, and one for each further word, of which the
    side counts and not the place. Templates of a size go together, since numpy is slow to start and quick to go on."""

    def __init__(self, salt: int, templates: Sequence[Sequence[Part]], further: Sequence[int] = ()) -> None:
        named = [
            *((salt << 32 | number, template) for number, template in enumerate(templates)),
            *((salt << 32 | 1 << 16 | (step > 0), ((_HEARD, step),)) for step in further),
        ]
        parts = sorted({part for _, template in named for part in template})
        self.columns = np.array([column for column, _ in parts])
        self.steps = np.array([step for _, step in parts])
        self.by_size = [
            (
                np.array([seed for seed, t in named if len(t) == size], np.uint64) * _MIX,
                np.array([[parts.index(part) for part in t] for _, t in named if len(t) == size], int),
            )
            for size in sorted({len(t) for _, t in named})
        ]


_WORDS: Final = _Looks(1, _OF_WORD, _FURTHER_OF_WORD)
_NEAR_FIGURE: Final = _Looks(2, _OF_WORD_NEAR_FIGURE)
_NEAR_SECRET: Final = _Looks(3, _OF_WORD_NEAR_SECRET, _FURTHER_NEAR_SECRET)
_FIGURES: Final = _Looks(4, _OF_FIGURE, _FURTHER_OF_FIGURE)


class Opinion(NamedTuple):
    """How likely (0 to 1) a token is part of something personal of each kind; in the order of `LABELS`."""

    nothing: float
    person: float
    institution: float
    address: float
    secret: float
    birth: float
    place: float
    number: float

    @property
    def identifier(self) -> float:
        """How likely it is part of anything that is not a name."""
        return self.address + self.secret + self.birth + self.place + self.number

    @property
    def kind(self) -> str:
        """The likeliest kind that is not a name."""
        return LABELS[max(range(3, len(LABELS)), key=self.__getitem__)]


class Surroundings:
    """The tokens of one text as a table of numbers, with all that the features ask of them.

    `marks` holds how sure the signs are of the tokens that they take for a name; `forgotten` are tokens that count as
    being on no list (for training).
    """

    def __init__(
        self,
        tokens: Tokens,
        text: str,
        lists: Lists,
        facts: Facts,
        marks: Mapping[int, float],
        glued: Container[int] = FORGOTTEN,
        forgotten: Set[int] = FORGOTTEN,
    ) -> None:
        words, count = tokens.words, len(tokens.words)
        known = [facts.of(w, i in forgotten) for i, w in enumerate(words)] if forgotten else list(map(facts.of, words))
        figures = [i for i, one in enumerate(known) if one.figure]
        near_figure = {i + step for i in figures for step in (-3, -2, -1, 1, 2)}
        near_secret = {i + step for i, one in enumerate(known) if one.secret for step in range(-8, 13)}
        opens = _opening(tokens, text)
        places = placed(text, tokens, lists)
        self._grams = [one.grams for one in known]
        self.figures = figures
        self.words = [
            i
            for i, one in enumerate(known)
            if i in marks
            or (
                not (one.figure or one.never or one.kept or i in places or i in glued)
                and (
                    i in near_figure
                    or (
                        len(words[i]) > 1
                        and (one.may_be_name or i in near_secret or (words[i][0].isupper() and not opens[i]))
                    )
                )
            )
        ]
        self._near_figure = [i for i in self.words if i in near_figure]
        self._near_secret = [i for i in self.words if i in near_secret]
        table = np.full((count + 2 * _MARGIN, len(Column)), _OUTSIDE, np.uint64)
        own = table[_MARGIN : _MARGIN + count]
        own[:, :OWN] = np.frombuffer(b"".join(one.row for one in known), np.uint64).reshape(count, OWN)
        casing = _casing(words)
        own[:, Column.SEAT] = own[:, Column.SHAPE] * np.uint64(8) + np.array(opens, np.uint64) * np.uint64(4) + casing
        own[:, Column.GAP] = _gaps(tokens, text)
        own[:, Column.MARK] = 0
        for i, score in marks.items():
            own[i, Column.MARK] = round(score * 100)
        order = np.arange(count, dtype=np.uint64)
        own[:, Column.FROM_START] = np.minimum(order, np.uint64(20))
        own[:, Column.TO_END] = np.minimum(np.uint64(count) - order, np.uint64(6))
        self._columns = np.ascontiguousarray(table.T)

    def features(self) -> list[tuple[list[int], Indexes]]:
        """For some tokens at a time: which they are, and the numbers below `BUCKETS` of their features, a row for each
        feature and a column for each token. A token may come more than once: its features add up."""
        groups = (
            (self.words, _WORDS),
            (self._near_figure, _NEAR_FIGURE),
            (self._near_secret, _NEAR_SECRET),
            (self.figures, _FIGURES),
        )
        return [(members, self._hashed(members, looks)) for members, looks in groups if members]

    def grams(self) -> tuple[list[int], Indexes]:
        """The runs of letters of the words, one behind another, and how many each word has."""
        parts = [self._grams[i] for i in self.words]
        flat = np.frombuffer(b"".join(parts), np.uint32).astype(np.uint64)
        return [len(part) // 4 for part in parts], flat * _MIX >> _SHIFT

    def _hashed(self, members: Sequence[int], looks: "_Looks") -> Indexes:
        at = np.array(members) + _MARGIN
        seen = self._columns[looks.columns[:, None], at + looks.steps[:, None]]
        rows = []
        for seeds, parts in looks.by_size:
            mixed = np.repeat(seeds[:, None], len(members), axis=1)
            for part in parts.T:
                mixed = (mixed ^ seen[part]) * _MIX
                mixed ^= mixed >> _HALF
            rows.append(mixed)
        return np.concatenate(rows) * _MIX >> _SHIFT


def _opening(tokens: Tokens, text: str) -> list[bool]:
    words, begins, stops = tokens.words, tokens.begins, tokens.stops
    several = "\n" in text
    return [
        i == 0 or words[i - 1] in ".!?:;\"-(" or (several and "\n" in text[stops[i - 1] : begins[i]])
        for i in range(len(words))
    ]  # fmt: skip


def _casing(words: Sequence[str]) -> np.uint64:
    """How a message uses capitals: not at all, as is usual, or everywhere."""
    letters = [w for w in words if len(w) > 1 and w[0].isalpha()]
    capitals = sum(w[0].isupper() for w in letters)
    return np.uint64(0 if not capitals else 2 if capitals * 3 > len(letters) * 2 else 1)


def _gaps(tokens: Tokens, text: str) -> Indexes:
    """What stands before each token: 1 nothing, 2 a space, 3 a new line."""
    begins, stops = np.array(tokens.begins), np.array([-1, *tokens.stops[:-1]])
    gaps = np.where(begins == stops, 1, 2).astype(np.uint64)
    if "\n" in text:
        for i in np.flatnonzero(gaps == 2):
            if "\n" in text[max(stops[i], 0) : begins[i]]:
                gaps[i] = 3
    return gaps


@cache
def _weights() -> Numbers | None:
    if not WEIGHTS.exists():
        return None
    with np.load(WEIGHTS, allow_pickle=False) as stored:
        return np.asarray(stored["weights"], np.float32)


def opinions(surroundings: Surroundings) -> dict[int, Opinion]:
    """The opinion on every token that may be personal."""
    weights = _weights()
    candidates = [*surroundings.words, *surroundings.figures]
    if weights is None or not candidates:
        return {}
    place = {i: n for n, i in enumerate(candidates)}
    scores = np.zeros((len(candidates), len(LABELS)), np.float32)
    for members, rows in surroundings.features():
        scores[[place[i] for i in members]] += weights[rows].sum(axis=0)
    sizes, grams = surroundings.grams()
    if grams.size:
        # A sign that belongs to a name ("J.") has no letters, and `reduceat` knows no empty part.
        lettered = [n for n, size in enumerate(sizes) if size]
        starts = np.cumsum([0, *(sizes[n] for n in lettered[:-1])])
        scores[lettered] += np.add.reduceat(weights[grams], starts, axis=0)
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    powers /= powers.sum(axis=1, keepdims=True)
    return {i: Opinion(*p) for i, p in zip(candidates, powers.tolist(), strict=True)}
