"""What a conversation has hidden once, found again in any case and genitive."""

import re
from collections.abc import Iterable, Iterator

from assistant.redaction.lists import Lists
from assistant.redaction.people import genitive
from assistant.redaction.recognisers.name_cues import NEVER, PARTICLES
from assistant.redaction.vault import Vault

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_SPACE = re.compile(r"\s+")


class KnownForms:
    """The words of the vault and of the message itself, ready to be looked for."""

    def __init__(self, vault: Vault, new: Iterable[tuple[str, str]], lists: Lists) -> None:
        self._lists = lists
        self._parts: set[str] = set()  # words of names that mean nothing else
        self._capital_parts: set[str] = set()  # words of names that are ordinary words: only with a capital
        self._names: set[tuple[str, ...]] = set()
        self._values: dict[str, str] = {}
        for type_, form in [*((h.type, f) for h in vault.entries.values() for f in h.forms), *new]:
            self._add(type_, form)

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
        lowered = text.lower()
        if self._parts or self._capital_parts or self._names:
            yield from self._find_names(text)
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
        longest = max((len(n) for n in self._names), default=0)
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
            for size in range(min(longest, len(matches) - i), 1, -1):
                if tuple(words[i : i + size]) in self._names:
                    yield match.start(), matches[i + size - 1].end(), "NAAM", 0.95
                    break
