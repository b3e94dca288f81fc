"""What a conversation has hidden so far: placeholders and the words behind them. Sealed whenever it is stored."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Hidden:
    """One person, number or place that was hidden. `forms` are the words as typed, the fullest first."""

    placeholder: str  # "[NAAM_1]"
    type: str  # "NAAM", "TELEFOON", ...
    forms: tuple[str, ...]
    note: str = ""  # what may be said about it: "man van gebruiker"
    by_hand: bool = False  # the caregiver hid it: found as a whole word, whatever else the word may mean
    told: bool = False  # a model saw it before the caregiver hid it


@dataclass(frozen=True)
class Vault:
    """The hidden entries of one conversation, by placeholder. Immutable: redaction returns a new one.

    `shown` are the forms that the caregiver said are not personal, as `assistant.redaction.known.plain_form` gives them.
    """

    entries: Mapping[str, Hidden] = field(default_factory=dict)
    shown: frozenset[str] = frozenset()

    @classmethod
    def empty(cls) -> "Vault":
        """The vault of a conversation that has hidden nothing."""
        return cls()

    def to_json(self) -> bytes:
        """Plain bytes, to be sealed before they are stored anywhere."""
        rows = [[e.placeholder, e.type, list(e.forms), e.note, e.by_hand, e.told] for e in self.entries.values()]
        return json.dumps({"entries": rows, "shown": sorted(self.shown)}, ensure_ascii=False).encode()

    @classmethod
    def from_json(cls, data: bytes) -> "Vault":
        """The vault that `to_json` wrote. Raises `ValueError` for anything else."""
        read = json.loads(data)
        # Before caregivers could correct, a vault was the bare list of its entries.
        rows, shown = (read, ()) if isinstance(read, list) else (read["entries"], read["shown"])
        entries = (Hidden(row[0], row[1], tuple(row[2]), *row[3:6]) for row in rows)
        return cls({e.placeholder: e for e in entries}, frozenset(shown))
