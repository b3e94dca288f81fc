"""Where a name begins and ends: the initials, particles and titles of nobility around the words that were recognised."""

from typing import Final, NamedTuple

from assistant.redaction.analyzer import Tokens
from assistant.redaction.lists import Lists
from assistant.redaction.recognisers import name_cues as cues

# Particles that never stand before a surname for another reason, those that do, and those that need one of the first.
_FIRM: Final = frozenset("der den ten ter el al bin ibn abu von du da dos del della vd v.d. v.d v/d v/d. 't t".split())
_ARTICLES: Final = frozenset({"de", "het", "la", "le", "te"})
_PREPOSITIONS: Final = frozenset("van op uit in aan tot bij".split())
MOST_WORDS: Final = 7  # in one name: "Maria Johanna van den Berg-de Vries"
_MOST: Final = 8  # tokens before the surname: "J. W. baron van der"


class Stretch(NamedTuple):
    """The tokens `first` to `last` of a name, and how sure it is."""

    first: int
    last: int
    score: float


def adjacent(tokens: Tokens, text: str, i: int) -> bool:
    """Whether only a space, or nothing, stands between token `i` and the one before."""
    return 0 < i < len(tokens.words) and text[tokens.stops[i - 1] : tokens.begins[i]] in (" ", "")


def widened(stretch: Stretch, tokens: Tokens, text: str, lists: Lists) -> Stretch:
    """The stretch with what belongs to the name on both sides."""
    return stretch._replace(first=_first(stretch, tokens, text, lists), last=_last(stretch, tokens, text))


def _first(stretch: Stretch, tokens: Tokens, text: str, lists: Lists) -> int:
    words, lower, first = tokens.words, tokens.lemmas, stretch.first
    surname = lower[first]
    may_have_particles = surname not in lists.first_names or surname in lists.interfix_surnames
    j, firm = first, False
    while first - j < _MOST and adjacent(tokens, text, j):
        word = lower[j - 1]
        if words[j - 1] == "." and j > 1 and _initial(words[j - 2]) and tokens.stops[j - 2] == tokens.begins[j - 1]:
            j = first = j - 2
        elif _initial(words[j - 1]) and words[j - 1].isupper() and words[j - 1] != "U" and words[j][0].isupper():
            j = first = j - 1
        elif not may_have_particles:
            break
        elif word in _FIRM or (words[j - 1] == "'" and lower[j] in ("t", "s")):
            j = first = j - 1
            firm = True
        elif word in cues.NOBLE and words[stretch.first][0].isupper():
            j = first = j - 1
        elif word in _ARTICLES:
            # "de wit belt": whether it is an article or a particle, it is no loss.
            j = first = j - 1
            firm = firm or word == "de"
        elif word in _PREPOSITIONS and (
            firm or (word == "van" and surname in lists.interfix_surnames and surname not in lists.surnames)
            or (words[j - 1][0].isupper() and words[j][0].isupper() and j > 1)
        ):  # fmt: skip
            j = first = j - 1
        else:
            break
    return first


def _last(stretch: Stretch, tokens: Tokens, text: str) -> int:
    words, lower, last = tokens.words, tokens.lemmas, stretch.last
    # "Maartje V. heeft", "ineke b. van de gemeente"
    if adjacent(tokens, text, last + 1) and _initial(words[last + 1]):
        dotted = last + 2 < len(words) and words[last + 2] == "." and tokens.stops[last + 1] == tokens.begins[last + 2]
        if dotted or (words[last + 1].isupper() and words[last + 1] not in ("U", "I")):
            return last + 1
    # "ten Cate-Op 't Hof": a double name whose second half has a particle.
    if lower[last].rpartition("-")[2] in _PREPOSITIONS | _ARTICLES | _FIRM:
        j = last + 1
        while adjacent(tokens, text, j) and (lower[j] in _FIRM | _ARTICLES or words[j] == "'") and j - last < 4:
            j += 1
        if adjacent(tokens, text, j) and words[j][0].isalpha():
            return j
    return last


def _initial(word: str) -> bool:
    return len(word) == 1 and word.isalpha()
