"""What a conversation has hidden once, found again in any case and genitive; and what its caregiver wants shown."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from assistant.redaction.lists import Lists
from assistant.redaction.normalising import normalise
from assistant.redaction.people import genitive
from assistant.redaction.recognisers.name_cues import NEVER, PARTICLES
from assistant.redaction.vault import Vault

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_SPACE = re.compile(r"\s+")
_ENDINGS: Final = ("'s", "s", "'")


def squeezed(form: str) -> str:
    """`form` normalised, in lower case, with single spaces."""
    return _SPACE.sub(" ", normalise(form).text.strip().casefold())


def plain_form(form: str, lists: Lists) -> str:
    """`form` as it is compared: squeezed, and without the genitive of a name."""
    head, space, last = squeezed(form).rpartition(" ")
    return head + space + genitive(last, lists)


def is_shown(form: str, vault: Vault, lists: Lists) -> bool:
    """Whether the caregiver said that `form`, in any case and genitive, is not personal."""
    if not vault.shown:
        return False
    plain = plain_form(form, lists)
    stems = {plain}
    if not lists.is_name(plain.rpartition(" ")[2]):
        # Of an unknown name the lists cannot tell the genitive. "Hans" is no genitive of "Han".
        stems.update(plain.removesuffix(ending) for ending in _ENDINGS)
    return not stems.isdisjoint(vault.shown)


def whole_words(forms: Iterable[str]) -> re.Pattern[str] | None:
    """Finds each of `forms` as a whole word, in any case; of a genitive, the word without its ending. In normalised text.

    None when there is nothing to look for.
    """
    plain = {_SPACE.sub(" ", normalise(form).text.strip()) for form in forms} - {""}
    if not plain:
        return None
    # The longest first, so that "Roos de Wit" is not found as "Roos".
    alternatives = "|".join(re.escape(f).replace("\\ ", r"\s+") for f in sorted(plain, key=lambda f: (-len(f), f)))
    return re.compile(rf"(?<!\w)(?:{alternatives})(?=(?:'?s|')?(?!\w))", re.IGNORECASE)


class KnownForms:
    """The words of the vault and of the message itself, ready to be looked for."""

    def __init__(self, vault: Vault, new: Iterable[tuple[str, str]], lists: Lists) -> None:
        self._lists = lists
        self._parts: set[str] = set()  # words of names that mean nothing else
        self._capital_parts: set[str] = set()  # words of names that are ordinary words: only with a capital
        self._names: set[tuple[str, ...]] = set()
        self._values: dict[str, str] = {}
        for type_, form in [*((h.type, f) for h in vault.entries.values() for f in h.forms), *new]:
            if not is_shown(form, vault, lists):
                self._add(type_, form)
        by_hand = [(h.type, f) for h in vault.entries.values() if h.by_hand for f in h.forms]
        self._by_hand = {squeezed(form): type_ for type_, form in by_hand}
        self._by_hand_words = whole_words(form for _, form in by_hand)

    def _add(self, type_: str, form: str) -> None:
        if type_ == "NAAM":
            words = [m.group() for m in _WORD.finditer(form)]
            lowered = tuple(w.lower() for w in words)
            self._names.add(lowered)
            # "Henk de Vries" is also "de Vries".
            self._names.update(lowered[k:] for k in range(1, len(words) - 1) if lowered[k] in PARTICLES)
            for word in words:
                lower = genitive(word.lower(), self._lists)
                if lower in PARTICLES or lower in NEVER or len(lower) < 3:
                    continue
                if lower not in self._lists.words:
                    self._parts.add(lower)
                elif len(words) == 1 and word[0].isupper() and lower in self._lists.first_names:
                    self._capital_parts.add(lower)
        elif type_ not in ("TEKST", "LEEFTIJD", "GEBOORTEDATUM") and len(form) >= 4:
            lower = _SPACE.sub(" ", form.lower())
            if lower not in self._lists.words:
                self._values[lower] = type_

    def find(self, text: str) -> Iterator[tuple[int, int, str, float]]:
        """Where one of these words stands in `text` (normalised)."""
        ends: dict[int, int] = {}
        if self._by_hand_words:
            for match in self._by_hand_words.finditer(text):
                ends[match.start()] = match.end()
                yield match.start(), match.end(), self._by_hand.get(squeezed(match.group()), "TEKST"), 1.0
        lowered = text.lower()
        if self._parts or self._capital_parts or self._names:
            for start, end, type_, score in self._find_names(text):
                # "Wils" is the Wil who was hidden by hand, not somebody of that name.
                if text[ends.get(start, end) : end] not in _ENDINGS:
                    yield start, end, type_, score
        if len(lowered) != len(text):
            return  # a rare letter changes its length in lower case; offsets would shift
        for value, type_ in self._values.items():
            start = lowered.find(value)
            while start >= 0:
                end = start + len(value)
                if not (lowered[start - 1 : start].isalnum() or lowered[end : end + 1].isalnum()):
                    yield start, end, type_, 0.9
                start = lowered.find(value, end)

    def _find_names(self, text: str) -> Iterator[tuple[int, int, str, float]]:
        matches = list(_WORD.finditer(text))
        words = [m.group().lower() for m in matches]
        # By the first word: a name of many words must not make every other word slow.
        by_first: dict[str, list[tuple[str, ...]]] = {}
        for name in sorted(self._names, key=len, reverse=True):
            if len(name) > 1:
                by_first.setdefault(name[0], []).append(name)
        done = 0  # a longer name that begins inside one that was found adds nothing
        for i, match in enumerate(matches):
            word = words[i]
            bare = genitive(word, self._lists)
            # Of an unknown name the lists cannot tell the genitive: try the plain endings too.
            stems = {word, bare, word.removesuffix("'s"), word.removesuffix("s"), word.removesuffix("'")}
            if stems & self._parts or (
                match.group()[0].isupper()
                and stems & self._capital_parts
                and i
                and text[match.start() - 2] not in ".!?\n"
            ):
                yield match.start(), match.end(), "NAAM", 0.9
            for name in by_first.get(word, ()) if i >= done else ():
                if tuple(words[i : i + len(name)]) == name:
                    done = i + len(name)
                    yield match.start(), matches[done - 1].end(), "NAAM", 0.95
                    break
