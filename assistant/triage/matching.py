"""Finds rows of words in a sentence: the small pattern language in which the tables of triage are written.

A row names what must stand together within a few words, in any order:

    @wil dood                 a form of "willen" and the word "dood"
    niet+meer~leven           "niet meer", and after at most three other words "leven"
    slaat|er+op+los mij -plank  alternatives; a row with a word behind "-" does not hold when that word is near
    zelfmoord*                words that begin so
    @wil dood !               holds with a "niet" between as well (the row says its own negation)
    ^help                     at the beginning of a sentence only;  weg$ at the end of one

A word is also found misspelt: by its rough Dutch sound, or, from seven letters on, with one letter wrong.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from assistant.triage.normalise import by_sound, tokens

WINDOW = 12  # words from the first to the last of a row, unless the row says "<9"
GAP = 3  # words that "~" may bridge
MOST = 8  # occurrences of one element that are looked at: keeps repetition from costing time
FUZZY_FROM = 7  # letters


# Words that people mean, though they are one letter away from a word of a table.
ORDINARY = frozenset(
    "aangepast belangen benoemen bepaalt bepalen berekent beschuldigd besteed bestaat bewaart bewaren chat chef definitief dichter "
    "drempels gebeurt geldt gelezen gesloten gevolgen gevolg gekozen groepen herstel huurt inkopen klachten leiden loket meldt "
    "opgegeven passend premies probeer reageer rekenen soorten spreken starten stelt stellen stukken veranderd verandert verdelen "
    "vereist verlaagd verlaagt verlengen verlengd vermissing vervangt verwerpen verzuim voorkeur vorm wetten zaken stemmen "
    "vergaderen verdien verdient verdienen gehoor gestuurd gewoond bewoond vervallen verhalen versturen verhuur verhuren".split()
)


@dataclass(frozen=True)
class Chain:
    """Words in their order: slots, and how many words may stand before each but the first."""

    slots: tuple[int, ...]
    gaps: tuple[int, ...]
    at_start: bool = False
    at_end: bool = False


Element = tuple[Chain, ...]


@dataclass(frozen=True)
class Row:
    """One line of a table, compiled. Each of `needs` is one element: the chains of which one must be there."""

    text: str
    group: int
    needs: tuple[Element, ...]
    without: tuple[Element, ...]
    window: int
    own_negation: bool


@dataclass(frozen=True)
class Match:
    """Where a row was found: positions of its words within the sentence."""

    row: Row
    at: tuple[int, ...]

    @property
    def start(self) -> int:
        """Position of the first word."""
        return self.at[0]

    @property
    def end(self) -> int:
        """Position of the last word."""
        return self.at[-1]


class Lexicon:
    """All words of all tables with the slots that they fill."""

    def __init__(self) -> None:
        self._slots: dict[frozenset[str], int] = {}
        self._exact: dict[str, set[int]] = defaultdict(set)
        self._begins: dict[str, set[int]] = defaultdict(set)
        self._sound: dict[str, set[int]] = defaultdict(set)
        self._near: dict[str, set[str]] = defaultdict(set)
        self._longest_beginning = 0
        self._common = frozenset(
            "ik hij zij ze is de het een niet geen mijn haar hem mij me moeder vader man in op van voor meer dan en dat "
            "heeft heb kan wil moet wordt er als te aan bij naar nu al we nog veel ook die zijn".split()
        )

    def slot(self, words: Iterable[str]) -> int:
        """The number of the slot that any of these words fills."""
        key = frozenset(words)
        if key not in self._slots:
            number = self._slots[key] = len(self._slots)
            for word in key:
                self._add(word, number)
        return self._slots[key]

    def _add(self, word: str, slot: int) -> None:
        if word.endswith("*"):
            self._begins[word[:-1]].add(slot)
            self._longest_beginning = max(self._longest_beginning, len(word) - 1)
            return
        self._exact[word].add(slot)
        if len(word) > 3:
            self._sound[by_sound(word)].add(slot)
        if len(word) >= FUZZY_FROM:
            for form in _one_letter_less(word):
                self._near[form].add(word)

    def commonness(self, slot: int) -> int:
        """How likely an ordinary sentence fills this slot, roughly."""
        return 100 * sum(slot in self._exact.get(word, ()) for word in self._common)

    def knows(self, word: str) -> bool:
        """Whether a table holds this very word."""
        return word in self._exact

    def slots_of(self, word: str) -> frozenset[int]:
        """Every slot that this word of a message fills."""
        found = set(self._exact.get(word, ()))
        for length in range(2, min(len(word), self._longest_beginning) + 1):
            found |= self._begins.get(word[:length], set())
        if found or len(word) < 3 or word in ORDINARY:
            return frozenset(found)
        found |= self._sound.get(by_sound(word), set())
        if not found and len(word) >= FUZZY_FROM:
            for form in _one_letter_less(word):
                for near in self._near.get(form, ()):
                    if near[0] == word[0] and _one_apart(word, near):
                        found |= self._exact[near]
        return frozenset(found)


def _one_letter_less(word: str) -> Iterator[str]:
    yield word
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]


def _one_apart(a: str, b: str) -> bool:
    """Whether one letter was left out, added or changed, or two neighbours were swapped."""
    if len(a) != len(b):
        return True  # found by leaving out one letter, so that is what differs
    wrong = [at for at in range(len(a)) if a[at] != b[at]]
    swapped = len(wrong) == 2 and wrong[1] == wrong[0] + 1 and a[wrong[0]] == b[wrong[1]] and a[wrong[1]] == b[wrong[0]]
    return len(wrong) == 1 or swapped


class Rows:
    """Compiled rows over one lexicon, found by their rarest slot."""

    def __init__(self, classes: Mapping[str, str]) -> None:
        self._classes = classes
        self._lexicon = Lexicon()
        self._by_key: dict[int, list[Row]] = defaultdict(list)
        self._pending: list[tuple[str, int]] = []

    def add(self, group: int, table: str) -> None:
        """Reads a table, one row a line; what follows "#" is a remark."""
        for line in table.split("\n"):
            if row := line.split("#")[0].strip():
                self._pending.append((row, group))

    def seal(self) -> None:
        """Compiles all rows that were added. Call once, after the last table."""
        rows = [self._parse(text, group) for text, group in self._pending]
        self._pending.clear()
        uses: dict[int, int] = defaultdict(int)
        for row in rows:
            for slot in {slot for element in row.needs for chain in element for slot in chain.slots}:
                uses[slot] += 1 + self._lexicon.commonness(slot)
        for row in rows:
            keys = min(
                ([min(chain.slots, key=lambda s: uses[s]) for chain in element] for element in row.needs),
                key=lambda slots: sum(uses[slot] for slot in slots),
            )
            for key in set(keys):
                self._by_key[key].append(row)

    def _parse(self, text: str, group: int) -> Row:
        needs: list[Element] = []
        without: list[Element] = []
        window, own_negation = WINDOW, False
        for element in text.split():
            if element == "!":
                own_negation = True
            elif element.startswith("<"):
                window = int(element[1:])
            elif element.startswith("-"):
                without.append(self._element(element[1:]))
            else:
                needs.append(self._element(element))
        if not needs:
            raise ValueError(f"row without words: {text}")
        return Row(text, group, tuple(needs), tuple(without), window, own_negation)

    def _element(self, text: str) -> Element:
        single = [piece for piece in text.split("|") if not set(piece) & set("+~^$")]
        chains = [Chain((self._lexicon.slot(w for piece in single for w in self._words(piece)),), ())] if single else []
        return (*chains, *(self._chain(piece) for piece in text.split("|") if piece not in single))

    def _chain(self, text: str) -> Chain:
        slots: list[int] = []
        gaps: list[int] = []
        for number, piece in enumerate(text.strip("^$").replace("~", "+~").split("+")):
            slots.append(self._lexicon.slot(self._words(piece.removeprefix("~"))))
            if number:
                gaps.append(GAP if piece.startswith("~") else 0)
        return Chain(tuple(slots), tuple(gaps), text.startswith("^"), text.endswith("$"))

    def _words(self, word: str) -> list[str]:
        if word.startswith("@"):
            return [plain for other in self._classes[word[1:]].split() for plain in self._words(other)]
        plain = tokens(word.rstrip("*"))
        if len(plain) != 1 or plain[0] in ",.":
            raise ValueError(f"not one word: {word!r}")
        return [plain[0] + "*" if word.endswith("*") else plain[0]]

    def joined(self, words: Sequence[str]) -> list[str]:
        """Words that were split by a space too many put together again: "zelf moord"."""
        found: list[str] = []
        at = 0
        while at < len(words):
            pair = words[at] + words[at + 1] if at + 1 < len(words) else ""
            if len(pair) > 7 and pair.isalpha() and self._lexicon.knows(pair):
                found.append(pair)
                at += 2
            else:
                found.append(words[at])
                at += 1
        return found

    def find(self, words: Sequence[str], cache: dict[str, frozenset[int]]) -> list[Match]:
        """Every row that holds in this sentence, once each, at the first place where it holds."""
        at: dict[int, list[int]] = defaultdict(list)
        for position, word in enumerate(words):
            slots = cache.get(word)
            if slots is None:
                slots = cache[word] = self._lexicon.slots_of(word)
            for slot in slots:
                at[slot].append(position)
        rows = {id(row): row for key in at for row in self._by_key.get(key, ())}
        return [match for row in rows.values() if (match := _hold(row, at, len(words)))]


def _occurrences(element: Element, at: Mapping[int, list[int]], length: int) -> list[tuple[int, ...]]:
    return [places for chain in element for places in _places(chain, at, length)]


def _places(chain: Chain, at: Mapping[int, list[int]], length: int) -> list[tuple[int, ...]]:
    found: list[tuple[int, ...]] = []
    for start in at.get(chain.slots[0], ()):
        if chain.at_start and start:
            break
        places = [start]
        for slot, gap in zip(chain.slots[1:], chain.gaps, strict=True):
            here = places[-1]
            place = next((p for p in at.get(slot, ()) if here < p <= here + 1 + gap), None)
            if place is None:
                break
            places.append(place)
        if len(places) == len(chain.slots) and (not chain.at_end or places[-1] == length - 1):
            found.append(tuple(places))
            if len(found) == MOST:
                break
    return found


def _hold(row: Row, at: Mapping[int, list[int]], length: int) -> Match | None:
    choices: list[list[tuple[int, ...]]] = []
    for element in row.needs:
        found = _occurrences(element, at, length)
        if not found:
            return None
        choices.append(found)
    choices.sort(key=len)
    for first in choices[0]:
        taken = list(first)
        for others in choices[1:]:
            free = [o for o in others if not set(o) & set(taken)]
            if not free:
                break
            nearest: tuple[int, ...] = min(free, key=lambda o: abs(o[0] - first[0]))
            taken.extend(nearest)
        else:
            places = tuple(sorted(taken))
            if places[-1] - places[0] < row.window and not _forbidden(row, at, length, places):
                return Match(row, places)
    return None


def _forbidden(row: Row, at: Mapping[int, list[int]], length: int, places: tuple[int, ...]) -> bool:
    low, high = places[0] - 3, places[-1] + 4
    return any(
        low <= found[0] and found[-1] <= high for element in row.without for found in _occurrences(element, at, length)
    )
