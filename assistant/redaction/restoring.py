"""Brings hidden words back at the last moment, also when a model altered a placeholder or a stream cut it in two."""

import re
from typing import Final

from assistant.redaction.placeholders import ALTERED, LONGEST, NEUTRAL, name
from assistant.redaction.vault import Vault

_BEGUN: Final = re.compile(r"(?:\\?\[){0,2}\\?\s?(?P<type>[a-z]*)", re.IGNORECASE)
_OPENING: Final = re.compile(r"[\[\\]")


def restore(text: str, vault: Vault) -> str:
    """`text` with every placeholder replaced by the words behind it.

    A placeholder that this vault does not know becomes a neutral word of its type, never another person's data.
    What was brought back is not looked at again, so a user who typed "[NAAM_1]" gets exactly that.
    """

    def words(match: re.Match[str]) -> str:
        type_ = (match["type"] or match["bare_type"]).upper()
        hidden = vault.entries.get(name(type_, int(match["number"] or match["bare_number"])))
        if hidden is None or not hidden.forms:
            return NEUTRAL[type_]
        form = hidden.forms[0]
        return _genitive(form) if match["genitive"] and type_ == "NAAM" else form + (match["genitive"] or "")

    return ALTERED.sub(words, text)


def _genitive(form: str) -> str:
    """The Dutch genitive: Henks, Anna's, Hans'."""
    last = form[-1:].lower()
    if last in ("s", "x", "z"):
        return form + "'"
    return form + ("'s" if last in ("a", "i", "o", "u", "y") else "s")


class Restorer:
    """Restores a stream. What it gives out, put together, is what `restore` makes of the whole."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._held = ""

    def feed(self, chunk: str) -> str:
        """The text that is certain by now: up to the last space before which no placeholder can still be open."""
        self._held += chunk
        cut = self._safe_cut()
        ready, self._held = self._held[:cut], self._held[cut:]
        return restore(ready, self._vault)

    def close(self) -> str:
        """The rest."""
        rest, self._held = self._held, ""
        return restore(rest, self._vault)

    def _safe_cut(self) -> int:
        held = self._held
        cut = len(held)
        while cut > 0:
            while cut > 0 and not held[cut - 1].isspace():
                cut -= 1
            # An opening bracket shortly before may begin a placeholder that goes on behind this space.
            brackets = (match.start() for match in _OPENING.finditer(held, max(0, cut - LONGEST), cut))
            opening = next((start for start in brackets if self._may_go_on(start, cut)), None)
            if opening is None:
                return cut
            cut = opening
        return 0

    def _may_go_on(self, start: int, cut: int) -> bool:
        """Whether what begins at `start` may become a placeholder, or a longer one, behind `cut`."""
        placeholder = ALTERED.match(self._held, start)
        if placeholder is not None:
            return placeholder.end() >= cut or placeholder.group()[-1] not in "]s"
        begun = _BEGUN.match(self._held, start)
        if begun is None:
            return False
        word = begun["type"].upper()
        return word in NEUTRAL or (begun.end() == len(self._held) and any(t.startswith(word) for t in NEUTRAL))
