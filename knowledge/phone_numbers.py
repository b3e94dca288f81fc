"""The register of telephone numbers that articles may name, and where a text names a number. Pure."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

from knowledge.errors import KnowledgeError

REGISTER = Path(__file__).parent / "phone_numbers.yaml"
# Dutch numbers: with an area code, mobile, free or paid, of a municipality (14 030), European (116 000), and of three
# digits. A word before three digits that makes them something else (article 113, 112 euro) is told apart by the caller.
_NUMBER = re.compile(
    r"(?<![\w.,/-])(?:(?:\+31|0031)[ -]?[1-9](?:[ -]?\d){8}|\(?0\d{1,3}\)?[ -]?\d(?:[ -]?\d){3,7}|14[ -]?0\d{2,3}|116[ -]?\d{3}"
    r"|11[2-8]|144)(?![\w-]|[.,]\d)"
)
_COUNTED = re.compile(r"(?:artikel|art\.|€|versie|nummer\s+van)\s*\Z", re.IGNORECASE)


@dataclass(frozen=True)
class PhoneNumber:
    """One public number, as it is written in articles."""

    number: str
    name: str
    source: str
    checked_on: date


def load_phone_numbers(path: Path = REGISTER) -> dict[str, PhoneNumber]:
    """The register, by digits alone. Raises `KnowledgeError` for an entry that is not whole."""
    found: dict[str, PhoneNumber] = {}
    for entry in yaml.safe_load(path.read_text(encoding="utf-8")) or []:
        try:
            made = PhoneNumber(str(entry["number"]), str(entry["name"]), str(entry["source"]), entry["checked_on"])
        except (KeyError, TypeError) as error:
            raise KnowledgeError(f"{path}: een nummer is niet volledig: {error} in {entry!r}") from None
        if type(made.checked_on) is not date or not made.source.strip():
            raise KnowledgeError(f"{path}: '{made.number}' heeft geen bron of geen dag van nakijken")
        found[digits(made.number)] = made
    return found


def numbers_in(text: str) -> tuple[str, ...]:
    """The telephone numbers that a text names, as they are written there."""
    found = (m for m in _NUMBER.finditer(text) if not _COUNTED.search(text[: m.start()]))
    return tuple(m[0] for m in found if _whole(digits(m[0])))


def _whole(number: str) -> bool:
    """Whether a number that begins with 0 is as long as a telephone number: "01-02-2026" is none."""
    if not number.startswith("0"):
        return True
    return len(number) == 10 or (number.startswith(("0800", "0900", "0906", "0909")) and len(number) in (8, 11))


def digits(number: str) -> str:
    """The digits of a number as it is dialled in the Netherlands: "+31 30 760 60 55" is "0307606055"."""
    found = re.sub(r"\D", "", number)
    if number.strip().startswith("+31"):
        return "0" + found[2:]
    return "0" + found[4:] if found.startswith("0031") else found
