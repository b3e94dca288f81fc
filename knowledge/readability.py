"""How hard a text is to read: the Flesch-Douma index, and the length of its sentences. Pure.

The index is Douma's for Dutch (W.H. Douma, "De leesbaarheid van landbouwbladen", 1960):
206.84 - 0.93 * words a sentence - 77 * syllables a word. Higher is easier: 60-70 is plain, below 45 is hard.

Syllables are counted as groups of vowels, by Dutch spelling. The package textstat has the same formula but counts the
places where a word may be hyphenated: a first syllable of one letter is not among these, so "over", "oma", "uren" and
"avond" would be one syllable. On the words of the test it is wrong three times as often.
"""

import re
from dataclasses import dataclass

from knowledge.sentences import cut, sentences

# Longest first. A vowel with a diaeresis begins a syllable of its own ("financiën", "beëindigen").
_VOWELS = re.compile(
    r"aai|ooi|oei|eeuw|ieuw|eau|ë[iu]|ï[eë]|aa|ee|oo|uu|ie(?!u[^w])|eu|oe|ou|au|ui|ei|ij|ai(?![l])|[aeiouyáàâäéèêëíïóôöúûü]"
)
# A number, and a web address, which nobody reads aloud.
_NO_WORDS = re.compile(r"\b[\w-]+(?:\.[\w-]+)+\b|\d\S*")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True)
class Readability:
    """Of one text. `flesch` is the Flesch-Douma index; lengths are in words."""

    flesch: float
    average: float
    longest: int
    words: int


def readability(markdown: str) -> Readability:
    """Measure running text and lists; headings are left out, an item of a list is a sentence. Numbers and
    web addresses are no words."""
    lengths, syllable_count = [], 0
    for piece in sentences(markdown):
        for sentence in cut(piece.text):
            words = words_of(sentence)
            if words:
                lengths.append(len(words))
                syllable_count += sum(map(syllables, words))
    count = sum(lengths)
    if not count:
        return Readability(100.0, 0.0, 0, 0)
    average = count / len(lengths)
    return Readability(206.84 - 0.93 * average - 77.0 * syllable_count / count, average, max(lengths), count)


def words_of(text: str) -> list[str]:
    """The words of a text, as they are written; a word with a hyphen or an apostrophe is one."""
    return _WORD.findall(_NO_WORDS.sub(" ", text))


def syllables(word: str) -> int:
    """The syllables of a Dutch word, at least 1. What is said letter by letter has one for each ("AOW", "Wlz", "pgb")."""
    if _spelled_out(word):
        return len(word)
    return max(1, sum(len(_VOWELS.findall(part)) for part in re.split(r"['’-]", word.lower())))


def _spelled_out(word: str) -> bool:
    return 1 < len(word) <= 5 and (word.isupper() or not _VOWELS.search(word.lower()))
