"""Who is who in a conversation: gives every person and every value one placeholder, and remembers how it was typed."""

import re
from dataclasses import replace
from typing import Final

from assistant.redaction.lists import Lists
from assistant.redaction.placeholders import name
from assistant.redaction.recognisers.name_cues import PARTICLES, RELATIONS
from assistant.redaction.vault import Hidden, Vault

_WORD: Final = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_BEFORE: Final = re.compile(
    r"\b(?:mijn|m'n|mn|me|mijne|onze|ons)\s(?:[a-zë]{3,14}e\s)?(?P<relation>[a-z]{2,18}(?:-[a-z]+)?)(?:\s(?:heet|genaamd|is)|,|\s\()?\s?[\"']?$"
)
_AFTER: Final = re.compile(
    r"^\s?[,(]\s?(?:dat\sis\s|is\s)?(?:mijn|m'n|mn|me|onze)\s(?:[a-zë]{3,14}e\s)?(?P<relation>[a-z]{2,18}(?:-[a-z]+)?)\b"
)
_SINGULAR: Final = {"mam": "moeder", "mama": "moeder", "ma": "moeder", "pap": "vader", "papa": "vader", "pa": "vader"}
# For these types the punctuation between the characters says nothing: "06-12 34" is "061234".
_NAMES: Final = frozenset({"NAAM", "INSTELLING", "ADRES", "PLAATS", "TEKST"})


def relation(before: str, after: str) -> str:
    """What the words around a name say about it: "man van gebruiker", or nothing."""
    match = _BEFORE.search(before[-60:].lower()) or _AFTER.match(after[:50].lower())
    if match is None or match["relation"] not in RELATIONS:
        return ""
    word = match["relation"]
    return f"{_SINGULAR.get(word, word)} van gebruiker"


def genitive(word: str, lists: Lists) -> str:
    """`word` (lower case) without a genitive ending: henks -> henk. A name that ends in s itself stays: hans."""
    if word in lists.first_names or word in lists.surnames or word in lists.interfix_surnames:
        return word
    if word.endswith("'s") and len(word) > 4:
        return word[:-2]  # of an unknown name too: "Oleksandra's"
    for ending in ("s'", "s", "'"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2 and lists.is_name(stem):
            return stem if ending != "s'" else stem + "s"
    return word


class Register:
    """The vault of a conversation while one message is being redacted."""

    def __init__(self, vault: Vault, lists: Lists) -> None:
        self._before = vault
        self._entries = dict(vault.entries)
        self._lists = lists
        self._by_key: dict[tuple[str, str], str] = {}
        self._people: dict[str, list[str]] = {}  # placeholder -> the words of the fullest form, without particles
        self._numbers: dict[str, int] = {}
        for hidden in vault.entries.values():
            number = re.search(r"_(\d+)\]$", hidden.placeholder)
            self._numbers[hidden.type] = max(self._numbers.get(hidden.type, 0), int(number[1]) if number else 0)
            for form in hidden.forms:
                self._remember(hidden.placeholder, hidden.type, form)

    def vault(self) -> Vault:
        """What is hidden by now."""
        return replace(self._before, entries=self._entries)

    def placeholder(self, type_: str, form: str, note: str = "") -> str:
        """The placeholder for `form`, a new one if this person or value has none yet."""
        found = self._by_key.get((type_, self._key(type_, form))) or (self._person(form) if type_ == "NAAM" else None)
        bare = self._without_genitive(form) if type_ == "NAAM" else form
        if found is None:
            self._numbers[type_] = self._numbers.get(type_, 0) + 1
            found = name(type_, self._numbers[type_])
            self._entries[found] = Hidden(found, type_, (bare,), note)
        else:
            hidden = self._entries[found]
            forms = hidden.forms if bare in hidden.forms else (*hidden.forms, bare)
            # The fullest form first; of two equals the earlier.
            forms = tuple(sorted(forms, key=lambda f: -len(f))) if type_ == "NAAM" else forms
            self._entries[found] = replace(hidden, forms=forms, note=hidden.note or note)
        self._remember(found, type_, bare)
        return found

    def is_genitive(self, form: str) -> bool:
        """Whether a name was typed in the genitive, so that the placeholder gets an "s"."""
        return self._without_genitive(form) != form

    def _without_genitive(self, form: str) -> str:
        words = list(_WORD.finditer(form.replace("’", "'")))
        if not words or words[-1].end() != len(form):
            return form
        last = words[-1]
        stem = genitive(last.group().lower(), self._lists)
        return form[: last.start() + len(stem)]

    def _key(self, type_: str, form: str) -> str:
        text = form.casefold()
        if type_ == "NAAM":
            return " ".join(self._words(form)) or text
        if type_ in _NAMES:
            return " ".join(text.split())
        squeezed = "".join(c for c in text if c.isalnum())
        if type_ == "TELEFOON":
            squeezed = re.sub(r"^(?:0031|31(?=\d{9}$))0?", "0", squeezed)
        return squeezed or text

    def _words(self, form: str) -> list[str]:
        found = [m.group().lower() for m in _WORD.finditer(form.replace("’", "'"))]
        words = [w for w in found if w not in PARTICLES] or found
        return [*words[:-1], genitive(words[-1], self._lists)] if words else []

    def _remember(self, placeholder: str, type_: str, form: str) -> None:
        self._by_key.setdefault((type_, self._key(type_, form)), placeholder)
        if type_ == "NAAM":
            words = self._words(form)
            if len(words) > len(self._people.get(placeholder, [])):
                self._people[placeholder] = words

    def _person(self, form: str) -> str | None:
        """A person known by the same first name, if neither has a surname that contradicts: Henk is Henk de Vries."""
        words = self._words(form)
        if not words or len(words[0]) < 2:
            return None
        for placeholder, known in self._people.items():
            if (
                known
                and known[0] == words[0]
                and (len(known) == 1 or len(words) == 1 or set(known[1:]) & set(words[1:]))
            ):
                return placeholder
        return None
