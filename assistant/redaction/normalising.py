"""Makes look-alike writing alike before anything is recognised, and remembers where each character came from.

Without this a zero-width space inside a name, a Cyrillic "е" or a non-breaking hyphen would hide a person from every list.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

_SPACES: Final = dict.fromkeys(
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t", " "
)
_HYPHENS: Final = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d\u00ad", "-")
_QUOTES: Final = dict.fromkeys("\u2018\u2019\u201b\u02bc\u02b9\u00b4\u0060\uff07", "'")
_LINES: Final = dict.fromkeys("\r\u0085\u2028\u2029\x0b\x0c", "\n")
_ONE_TO_ONE: Final = {**_SPACES, **_HYPHENS, **_QUOTES, **_LINES}
_INVISIBLE: Final = frozenset(
    "\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff\u180e\u034f\u061c\u00ad"
)

# Letters of other scripts that a reader takes for Latin ones.
_HOMOGLYPHS: Final = dict(
    zip(
        "АВЕКМНОРСТУХЅІЈԚԜавеікмнорстухѕјԁԛԝһӏΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορτυχ",
        "ABEKMHOPCTYXSIJQWabeikmhopctyxsjdqwhlABEZHIKMNOPTYXaikvoptyx",
        strict=True,
    )
)
# What changes the number of characters, or depends on the characters around it: marks, invisible and compatibility
# characters, digits of other scripts, and every letter of a script with look-alikes.
_LONG_WAY: Final = re.compile(
    f"[{re.escape(''.join(_INVISIBLE))}{re.escape(''.join(_HOMOGLYPHS))}"
    "\u0300-\u036f\u0483-\u0489\u0591-\u06ff\u0900-\u0dff\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufb00-\ufb06\ufe00-\ufe2f\uff00-\uffef"
    "\U0001d400-\U0001d7ff\U000e0100-\U000e01ef"
    "\u00b2\u00b3\u00b9\u2070-\u2089\u2460-\u24ff\u2776-\u2793]"
    "|[^\x00-\x7f](?<=\\d)"
)
_TRANSLATION: Final = str.maketrans({c: plain for c, plain in _ONE_TO_ONE.items() if c not in _INVISIBLE})


@dataclass(frozen=True)
class Normalised:
    """`text` to recognise in, and for every character of it the stretch [starts, ends) of the input it stands for."""

    text: str
    starts: tuple[int, ...] | None  # None: the input needed no change, so every offset is its own
    ends: tuple[int, ...] | None

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the input behind `text[start:end]`, in code points."""
        if self.starts is None or self.ends is None:
            return start, end
        if start >= end:
            return self.starts[start] if start < len(self.starts) else 0, 0
        return self.starts[start], self.ends[end - 1]


def normalise(text: str) -> Normalised:
    """`text` composed, with plain spaces, hyphens, apostrophes and Latin letters, and the offsets to go back."""
    if _LONG_WAY.search(text) is None and unicodedata.is_normalized("NFC", text):
        # Every character stands for itself or for one other: the offsets stay.
        return Normalised(text.translate(_TRANSLATION), None, None)
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    i, n = 0, len(text)
    while i < n:
        j = i + 1
        # A letter and the marks after it are one character; invisible characters in between belong to it too.
        while j < n and (unicodedata.combining(text[j]) or text[j] in _INVISIBLE):
            j += 1
        if text[i] in _INVISIBLE:
            # At the very start, or after an invisible run was cut off: nothing to stand for.
            if out:
                ends[-1] = j
            i = j
            continue
        for c in _plain("".join(c for c in text[i : min(j, i + 12)] if c not in _INVISIBLE)):
            out.append(c)
            starts.append(i)
            ends.append(j)
        i = j
    joined = _latin("".join(out))
    return Normalised(joined, tuple(starts), tuple(ends))


def _plain(cluster: str) -> str:
    """One character with its marks, composed and in its simplest form."""
    if (simple := _ONE_TO_ONE.get(cluster)) is not None:
        return simple
    if cluster.isascii():
        return cluster
    composed = unicodedata.normalize("NFC", cluster)
    if "\uff00" <= composed[0] <= "\uffef" or composed[0].isdigit() or "\ufb00" <= composed[0] <= "\ufb06":
        # Full-width letters, digits of any script and ligatures.
        return "".join(_digit(c) for c in unicodedata.normalize("NFKC", composed))
    if "\U0001d400" <= composed[0] <= "\U0001d7ff":  # mathematical "bold" letters
        return unicodedata.normalize("NFKC", composed)
    return composed


def _digit(c: str) -> str:
    return str(unicodedata.digit(c)) if c.isdigit() and not c.isascii() else c


def _latin(text: str) -> str:
    """Replaces homoglyphs in words that a reader takes for Latin; words of another script stay as they are."""
    if not any(c in _HOMOGLYPHS for c in text):
        return text
    out = list(text)
    i, n = 0, len(text)
    while i < n:
        if not text[i].isalpha():
            i += 1
            continue
        j = i
        while j < n and text[j].isalpha():
            j += 1
        word = text[i:j]
        # A word that is Latin in part, or wholly made of look-alikes, passes for Latin.
        if any(c in _HOMOGLYPHS for c in word) and all(c in _HOMOGLYPHS or c < "\u0250" for c in word):
            out[i:j] = [_HOMOGLYPHS.get(c, c) for c in word]
        i = j
    return "".join(out)
