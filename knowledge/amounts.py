"""The register of year-bound amounts. A text names an amount by key, so that one change corrects every article.

`{{bedrag:wmo-eigen-bijdrage-maand}}` in an article becomes "€ 21,80 (bedrag 2026)" while the amount is in force, and
"(bedrag over 2026, wordt nagekeken)" from the day after it ends, unless the next one has been entered.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

from knowledge.errors import AmountError

REGISTER = Path(__file__).parent / "amounts_register"
_MARK = re.compile(r"\{\{\s*bedrag:([a-z0-9-]+)\s*\}\}")


@dataclass(frozen=True)
class Amount:
    """One value of one amount. `text` is as a reader sees it, without the year: "€ 21,80 per maand"."""

    key: str
    text: str
    valid_from: date
    valid_until: date
    source: str
    checked_on: date


Register = Mapping[str, tuple[Amount, ...]]


def load_amounts(folder: Path = REGISTER) -> Register:
    """The amounts of every `*.yaml` below `folder`, by key, oldest first. Raises `AmountError` naming file and key."""
    register: dict[str, list[Amount]] = {}
    for path in sorted(folder.glob("*.yaml")):
        for entry in yaml.safe_load(path.read_text(encoding="utf-8")) or []:
            try:
                amount = Amount(
                    key=str(entry["key"]),
                    text=str(entry["text"]),
                    valid_from=entry["valid_from"],
                    valid_until=entry["valid_until"],
                    source=str(entry["source"]),
                    checked_on=entry["checked_on"],
                )
            except (KeyError, TypeError) as error:
                raise AmountError(f"{path}: een bedrag is niet volledig: {error} in {entry!r}") from None
            if not all(type(d) is date for d in (amount.valid_from, amount.valid_until, amount.checked_on)):
                raise AmountError(f"{path}: '{amount.key}' heeft een datum die geen datum is")
            if not amount.valid_from < amount.valid_until:
                raise AmountError(f"{path}: '{amount.key}' eindigt voordat het begint")
            register.setdefault(amount.key, []).append(amount)
    return {key: tuple(sorted(values, key=lambda a: a.valid_from)) for key, values in register.items()}


def amounts_named(text: str) -> tuple[str, ...]:
    """The keys that a text names, in order of appearance."""
    return tuple(_MARK.findall(text))


def fill_amounts(text: str, register: Register, today: date) -> str:
    """The text with every named amount written out as it stands on `today`.

    Raises `AmountError` when the text names an amount that is not in the register.
    """

    def written(match: re.Match[str]) -> str:
        values = register.get(match[1])
        if not values:
            raise AmountError(f"het bedrag '{match[1]}' staat niet in het register")
        return _as_of(values, today)

    return _MARK.sub(written, text)


def expired(keys: Iterable[str], register: Register, today: date) -> tuple[str, ...]:
    """The keys that have no value in force on `today`: their articles go on the editors' list."""
    return tuple(k for k in keys if not any(a.valid_from <= today <= a.valid_until for a in register.get(k, ())))


def _as_of(values: tuple[Amount, ...], today: date) -> str:
    for amount in values:
        if amount.valid_from <= today <= amount.valid_until:
            return f"{amount.text} (bedrag {amount.valid_from.year})"
    last = next((a for a in reversed(values) if a.valid_until < today), values[0])
    return f"(bedrag over {last.valid_from.year}, wordt nagekeken)"
