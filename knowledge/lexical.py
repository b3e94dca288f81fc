"""Finding by words: Dutch stems, parts of compounds and synonyms, weighed with BM25.

Leads for exact terms (Wlz, VV6, an article number); for the rest it is a bonus upon the vectors, which understand
paraphrases better (field figures: BM25 alone finds 42 % of lay questions, vectors 49 %).
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import Stemmer
import yaml
from numpy.typing import NDArray

from knowledge.safe_text import RedactedText

K1, B = 1.5, 0.75
SYNONYM_WEIGHT = 0.5
PART_WEIGHT = 0.6
NEAR_WEIGHT = 0.7  # of a word that is spelled a little differently: "matelzorg"
LIGHT_WEIGHT = 0.25  # of a word that says who it is about, not what
MIN_PART = 4  # shorter parts of a compound mislead: "zorg|ver|lof"
MOST_REMEMBERED = 50_000  # words; anybody can type new ones
MIN_NEAR = 6  # shorter words have too many neighbours

_WORD = re.compile(r"[a-z0-9]+(?:[-'][a-z0-9]+)*")
_PLACEHOLDER = re.compile(r"\[[A-Z_]+(?:_\d+)?(?::[^\]]*)?\]")
_DOUBLED = re.compile(r"([a-z])\1")
_DEVOICED = {"z": "s", "v": "f"}
_SYNONYMS = Path(__file__).parent / "synonyms.yaml"

STOPWORDS = frozenset(
    """aan al alleen als altijd andere anders ben bent bij bijna daar daarna dan dat de deze die dit doe doen door dus een
    eens en er ergens even gaan gaat geen geweest gewoon had hadden hallo hai heb hebben hebt heel heeft hem hen het hier
    hij hoe hun ik iets iemand in is ja je jij jou jouw jullie kan kun kunnen kunt maar me mee meer men met mij mijn moet
    moeten mag mogen na naar nee niet niets nog nou nu of om omdat ons onze ook op over gr groet groetjes hoi hey dag
    graag alvast bedankt dank te tegen toch toen tot u uit uw van veel via voor vraag wat waar waarom wanneer want waren was
    we weer weet wel welke werd wie wij wil willen word worden wordt zal ze zei zeker zelf zich zij zijn zo zonder zou
    zouden zoals weten hoor eigenlijk zeg zegt the a to and of
    m'n mn z'n zn d'r dr 'r zo'n zon ie ff effe even gewoon toch steeds straks allemaal alles alvast goedemorgen
    goedemiddag goedenavond goedendag beste geachte mvg hartelijke vriendelijke alstublieft aub sorry""".split()
)
# Who it is about says little of what is asked, and each example question names somebody.
LIGHT = frozenset(
    """moeder vader ma pa mam pap mama papa moeders vaders ouders ouder oma opa grootmoeder grootvader man vrouw echtgenoot
    echtgenote partner broer zus broertje zusje zoon dochter kind kinderen tante oom neef nicht schoonmoeder schoonvader
    schoonouders buurvrouw buurman vriend vriendin naaste mensen iemand jaar week weken maand maanden dag dagen keer
    vandaag morgen gisteren""".split()
)


def fold(text: str) -> str:
    """Lower case, without accents: "Zorgverlof, financiële" -> "zorgverlof, financiele"."""
    return unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()


def words_of(text: str) -> list[str]:
    """The folded words that carry meaning, in order. Placeholders of redaction carry none."""
    return [w for w in _WORD.findall(fold(_PLACEHOLDER.sub(" ", text))) if w not in STOPWORDS and len(w) > 1]


@dataclass(frozen=True)
class Meanings:
    """One word of a query: its stem, the terms that mean it, and whether it says who rather than what."""

    stem: str
    terms: tuple[str, ...]
    light: bool


class DutchWords:
    """Words to index terms: the stem, and the parts of a compound that the vocabulary knows.

    Snowball's stemmer is not safe for two threads at once, so each index has its own and calls go one after another.
    """

    def __init__(self, vocabulary: Iterable[str] = (), synonyms: Mapping[str, Sequence[str]] | None = None) -> None:
        self._stemmer = Stemmer.Stemmer("dutch", 50_000)
        self._stems: dict[str, str] = {}
        self._parts_of: dict[str, tuple[str, ...]] = {}
        self._vocabulary = frozenset(w for w in vocabulary if len(w) >= MIN_PART)
        self._light = frozenset(self.stem(w) for w in LIGHT)
        # By the stems of a key, which may be several words side by side: "ramen lappen".
        self._synonyms: dict[tuple[str, ...], tuple[str, ...]] = {}
        for key, others in (synonyms or {}).items():
            if stems := tuple(self.stem(w) for w in self.words(key)):
                self._synonyms[stems] = tuple(self.stem(w) for other in others for w in self.words(other))
        self._longest = max((len(k) for k in self._synonyms), default=0)
        self._near = Spelling(w for w in self._vocabulary if len(w) >= MIN_NEAR)

    def stem(self, word: str) -> str:
        """The Dutch stem of one folded word.

        Snowball keeps the forms of a verb apart ("dwaalt", "dwalen"): the t, the length of the vowel and the doubled
        consonant go as well, z and v at the end become s and f.
        """
        if word not in self._stems:
            if len(self._stems) > MOST_REMEMBERED:
                self._stems.clear()
            stem = str(self._stemmer.stemWord(word))
            if not stem.isalpha():
                self._stems[word] = stem
                return stem
            if len(stem) > 3:
                stem = stem.removesuffix("t")
            stem = _DOUBLED.sub(r"\1", stem)
            self._stems[word] = stem[:-1] + _DEVOICED.get(stem[-1:], stem[-1:])
        return self._stems[word]

    def words(self, text: str) -> list[str]:
        """The folded words that carry meaning, in order."""
        return words_of(text)

    def terms(self, text: str, *, query: bool = False) -> dict[str, float]:
        """Index terms with their weight. A query also reaches for synonyms and for words spelled a little differently."""
        found: dict[str, float] = defaultdict(float)
        stems: list[str] = []
        for word in self.words(text):
            stem = self.stem(word)
            stems.append(stem)
            found[stem] += LIGHT_WEIGHT if query and stem in self._light else 1.0
            parts = self.parts(word)
            for part in parts:
                found[self.stem(part)] += PART_WEIGHT
            if query and not parts and len(word) >= MIN_NEAR and word not in self._vocabulary:
                for near in self._near.of(word):
                    found[self.stem(near)] += NEAR_WEIGHT
        if query:
            for other in self._meant_by(stems):
                found[other] += SYNONYM_WEIGHT
        return found

    def meanings(self, text: str) -> list[Meanings]:
        """Each different word of a query with all the terms that stand for it."""
        found: dict[str, Meanings] = {}
        for word in self.words(text):
            stem = self.stem(word)
            if stem not in found:
                near = self._near.of(word) if len(word) >= MIN_NEAR else []
                others = (*self.parts(word), *near)
                terms = (stem, *map(self.stem, others), *self._synonyms.get((stem,), ()))
                found[stem] = Meanings(stem, terms, stem in self._light)
        return list(found.values())

    def _meant_by(self, stems: Sequence[str]) -> Iterator[str]:
        """The article words behind the words of a query, each once."""
        reached: dict[str, None] = {}
        for start in range(len(stems)):
            for length in range(1, self._longest + 1):
                for other in self._synonyms.get(tuple(stems[start : start + length]), ()):
                    reached.setdefault(other)
        yield from reached

    def parts(self, word: str) -> tuple[str, ...]:
        """Two known words that make up a compound, with a linking s or e(n) between them; empty for other words."""
        if len(word) < 2 * MIN_PART:
            return ()
        if word not in self._parts_of:
            if len(self._parts_of) > MOST_REMEMBERED:
                self._parts_of.clear()
            self._parts_of[word] = self._split(word)
        return self._parts_of[word]

    def _split(self, word: str) -> tuple[str, ...]:
        # The longest first part wins: "zorgverzekeraar|s" before "zorg|verzekeraar".
        for cut in range(len(word) - MIN_PART, MIN_PART - 1, -1):
            head, tail = word[:cut], word[cut:]
            if tail not in self._vocabulary:
                continue
            for link in ("", "s", "en", "e"):
                base = head.removesuffix(link) if link else head
                if base in self._vocabulary:
                    return (base, tail)
        return ()


class Spelling:
    """Known words that differ from a given one by one letter more, less, other or moved."""

    def __init__(self, words: Iterable[str]) -> None:
        self._with_one_less: dict[str, list[str]] = {}
        for word in sorted(words):
            for form in {word, *_one_less(word)}:
                self._with_one_less.setdefault(form, []).append(word)

    def of(self, word: str) -> list[str]:
        """At most three known words near `word`."""
        found: dict[str, None] = {}
        for form in (word, *_one_less(word)):
            for known in self._with_one_less.get(form, ()):
                if abs(len(known) - len(word)) <= 1 and known[0] == word[0]:
                    found.setdefault(known)
        return list(found)[:3]


def _one_less(word: str) -> list[str]:
    return [word[:n] + word[n + 1 :] for n in range(len(word))]


def load_synonyms(path: Path = _SYNONYMS) -> dict[str, list[str]]:
    """Everyday word -> words of the articles, from the list that editors keep."""
    if not path.exists():
        return {}
    return {str(k): [str(v) for v in values] for k, values in yaml.safe_load(path.read_text(encoding="utf-8")).items()}


class LexicalIndex:
    """BM25 over a fixed list of documents; a change makes a new one (0.2 s for 1,000 passages)."""

    def __init__(self, documents: Sequence[RedactedText], synonyms: Mapping[str, Sequence[str]] | None = None) -> None:
        vocabulary = {w for d in documents for w in _WORD.findall(fold(d))}
        self._words = DutchWords(vocabulary, synonyms)
        self.size = len(documents)
        counted = [self._words.terms(d) for d in documents]
        lengths = np.array([sum(c.values()) for c in counted] or [1.0], dtype=np.float32)
        average = float(lengths.mean()) or 1.0
        postings: dict[str, tuple[list[int], list[float]]] = {}
        for number, terms in enumerate(counted):
            for term, frequency in terms.items():
                ids, frequencies = postings.setdefault(term, ([], []))
                ids.append(number)
                frequencies.append(frequency)
        self._postings: dict[str, tuple[NDArray[np.int32], NDArray[np.float32]]] = {}
        self._idf: dict[str, float] = {}
        for term, (ids, frequencies) in postings.items():
            where = np.array(ids, dtype=np.int32)
            often = np.array(frequencies, dtype=np.float32)
            idf = float(np.log(1 + (self.size - len(ids) + 0.5) / (len(ids) + 0.5)))
            weight = idf * often * (K1 + 1) / (often + K1 * (1 - B + B * lengths[where] / average))
            self._postings[term] = (where, weight.astype(np.float32))
            self._idf[term] = idf

    def scores(self, query: str) -> NDArray[np.float32]:
        """BM25 of every document for a query, shape (size,); zeros where no word is shared."""
        total = np.zeros(self.size, dtype=np.float32)
        for term, weight in self._words.terms(query, query=True).items():
            if term in self._postings:
                where, value = self._postings[term]
                total[where] += value * min(float(weight), 2.0)
        return total

    def terms(self, query: str) -> dict[str, float]:
        """The index terms of a query with their weights, those that no document holds as well."""
        return self._words.terms(query, query=True)

    def known_share(self, query: str) -> float:
        """The share (0-1) of a query's words that the documents know at all."""
        words = self._words.words(query)
        if not words:
            return 0.0
        known = sum(1 for w in words if self._words.stem(w) in self._postings or self._words.parts(w))
        return known / len(words)

    def coverage(self, query: str, among: Sequence[range]) -> float:
        """The share (0-1, rare words counting most) of a query's words that some documents say, in words or meaning."""
        unknown = float(np.log(1 + (self.size + 0.5) / 0.5))
        total = covered = 0.0
        for meanings in self._words.meanings(query):
            weight = self._idf.get(meanings.stem, unknown) * (LIGHT_WEIGHT if meanings.light else 1.0)
            total += weight
            covered += weight * any(self._in(term, documents) for term in meanings.terms for documents in among)
        return covered / total if total else 0.0

    def _in(self, term: str, documents: range) -> bool:
        if term not in self._postings:
            return False
        where = self._postings[term][0]
        at = int(np.searchsorted(where, documents.start))
        return at < len(where) and int(where[at]) < documents.stop
