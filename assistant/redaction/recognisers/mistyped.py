"""Unknown words that are ordinary all the same: one slip of the finger ("indcatie"), or a compound ("valmat")."""

from collections.abc import Iterator
from typing import Final

from assistant.redaction.lexicon import Lexicon

_SHORTEST, _LONGEST = 5, 24  # letters; nearly every shorter word is one slip away from another
_LOST: Final = "etanirosldk"  # the letters that most often get lost; the others are not worth their time
_COMMON: Final = 3  # the frequency from which a word is likely to have been meant
_SHORTEST_HALF: Final = 3
_LONGEST_COMPOUND: Final = 32
_LINKS: Final = ("s", "en", "e", "-")


def meant(word: str, lexicon: Lexicon) -> int:
    """The frequency of the commonest ordinary word that is one slip away from `word` (lower case); 0 if there is none."""
    if not _SHORTEST <= len(word) <= _LONGEST:
        return 0
    entries = lexicon.entries
    best = 0
    for other in _slips(word):
        packed = entries.get(other, 0)
        # A word that is a first name too says nothing: "marieke" is one slip from "marike".
        if not packed >> 6 and packed & 7 > best:
            best = packed & 7
    return best if best >= _COMMON else 0


def _slips(word: str) -> Iterator[str]:
    """Two letters swapped, one doubled or too many, one lost, or the wrong vowel or ending."""
    for at in range(len(word) - 1):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]
    for at in range(1, len(word) + 1):
        head, tail = word[:at], word[at:]
        for letter in _LOST:
            yield head + letter + tail
    for letter in "dtnse":
        yield word[:-1] + letter


def compound(word: str, lexicon: Lexicon, parts: int = 3) -> int:
    """The frequency of the rarest part when `word` (lower case) is known words joined as Dutch joins them; else 0."""
    if not 2 * _SHORTEST_HALF <= len(word) <= _LONGEST_COMPOUND:
        return 0
    best = 0
    for at in range(_SHORTEST_HALF, len(word) - _SHORTEST_HALF + 1):
        head = word[:at]
        heads = [head, *(head[: -len(link)] for link in _LINKS if head.endswith(link))]
        front = max(_part(h, lexicon) for h in heads)
        if front <= best:
            continue
        tail = word[at:]
        back = _part(tail, lexicon)
        if back <= best and parts > 2:
            back = max(back, compound(tail, lexicon, parts - 1))
        best = max(best, min(front, back))
    return best


def _part(word: str, lexicon: Lexicon) -> int:
    """The frequency of a word that may be part of a compound: a short one has to be common."""
    frequency = lexicon.frequency(word)
    return frequency if len(word) >= _SHORTEST_HALF and frequency >= (_COMMON if len(word) < 5 else 2) else 0
