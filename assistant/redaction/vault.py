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


@dataclass(frozen=True)
class Vault:
    """The hidden entries of one conversation, by placeholder. Immutable: redaction returns a new one."""

    entries: Mapping[str, Hidden] = field(default_factory=dict)

    @classmethod
    def empty(cls) -> "Vault":
        """The vault of a conversation that has hidden nothing."""
        return cls()

    def to_json(self) -> bytes:
        """Plain bytes, to be sealed before they are stored anywhere."""
        rows = [[e.placeholder, e.type, list(e.forms), e.note] for e in self.entries.values()]
        return json.dumps(rows, ensure_ascii=False).encode()

    @classmethod
    def from_json(cls, data: bytes) -> "Vault":
        """The vault that `to_json` wrote. Raises `ValueError` for anything else."""
        return cls({row[0]: Hidden(row[0], row[1], tuple(row[2]), row[3]) for row in json.loads(data)})
