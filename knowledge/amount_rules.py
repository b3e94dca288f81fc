"""What a value of an amount must keep before anybody may approve it. Pure; every refusal is Dutch and names its field."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from knowledge.amounts import Amount
from knowledge.errors import AmountError

MAX_TEXT = 120
MAX_SOURCE = 500
MAX_WHY = 500
MAX_KEY = 60
_KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
_MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()
_DAY = timedelta(days=1)


class EntryError(AmountError):
    """A value that cannot be entered. `field` names what to change; `message` says it to the editor."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field, self.message = field, message


@dataclass(frozen=True)
class Entry:
    """A value as an editor enters it: the amount, why, and whether a time without a value is meant."""

    amount: Amount
    why: str
    gap_meant: bool = False


def check_entry(entry: Entry, others: Iterable[Amount], today: date) -> None:
    """Refuse what may not be entered beside `others`, the values in force of the same key (without one that is replaced).

    Raises `EntryError`.
    """
    amount = entry.amount
    _check_words(entry)
    if amount.checked_on > today:
        raise EntryError("checked_on", "Deze dag komt nog. Vul de dag in waarop je de bron hebt nagekeken.")
    if amount.valid_until <= amount.valid_from:
        raise EntryError(
            "valid_until", f"Het bedrag eindigt voordat het begint. Kies een dag na {written(amount.valid_from)}."
        )
    for other in others:
        if amount.valid_from <= other.valid_until and other.valid_from <= amount.valid_until:
            raise EntryError(
                "valid_from",
                f"Van {written(other.valid_from)} tot en met {written(other.valid_until)} geldt al: {other.text}. "
                "Twee bedragen op dezelfde dag kan niet.",
            )
    _check_joins(entry, sorted((*others, amount), key=lambda a: a.valid_from))


def _check_words(entry: Entry) -> None:
    amount = entry.amount
    if not _KEY.match(amount.key) or len(amount.key) > MAX_KEY:
        raise EntryError(
            "key", f"De sleutel heeft alleen kleine letters, cijfers en streepjes, hooguit {MAX_KEY} tekens."
        )
    if not amount.text.strip():
        raise EntryError("text", "Vul in wat de lezer ziet, bijvoorbeeld: € 21,80 per maand.")
    if len(amount.text) > MAX_TEXT or "\n" in amount.text or re.search(r"[{}<>\[\]|]", amount.text):
        raise EntryError(
            "text", f"Gebruik gewone tekens op één regel, hooguit {MAX_TEXT}. Haken en accolades mogen niet."
        )
    if not amount.source.strip():
        raise EntryError("source", "Zonder bron kan het niet. Schrijf wie het zegt, en als het kan het webadres.")
    if len(amount.source) > MAX_SOURCE:
        raise EntryError("source", f"De bron mag hooguit {MAX_SOURCE} tekens lang zijn.")
    if not entry.why.strip():
        raise EntryError("why", "Schrijf in een paar woorden waarom.")
    if len(entry.why) > MAX_WHY:
        raise EntryError("why", f"Houd het kort: hooguit {MAX_WHY} tekens.")


def _check_joins(entry: Entry, ordered: list[Amount]) -> None:
    """A day without a value shows readers "wordt nagekeken": that must be meant."""
    if entry.gap_meant:
        return
    for earlier, later in pairwise(ordered):
        if entry.amount in (earlier, later) and earlier.valid_until + _DAY < later.valid_from:
            first, last = earlier.valid_until + _DAY, later.valid_from - _DAY
            days = f"Op {written(first)}" if first == last else f"Van {written(first)} tot en met {written(last)}"
            field = "valid_from" if entry.amount is later else "valid_until"
            raise EntryError(
                field,
                f"{days} is er dan geen bedrag. Laat de dagen aansluiten, of zet hieronder een vinkje als het klopt.",
            )


def day_in(text: str, field: str) -> date:
    """A date as a form sends it (2027-01-01) or a person types it (1-1-2027). Raises `EntryError` naming the field."""
    typed = text.strip()
    try:
        if match := re.fullmatch(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", typed):
            return date(int(match[3]), int(match[2]), int(match[1]))
        return date.fromisoformat(typed)
    except ValueError:
        wrong = "Vul een datum in" if not typed else f"'{typed[:20]}' is geen dag die bestaat. Vul een datum in"
        raise EntryError(field, f"{wrong}, zoals 1-1-2027.") from None


def written(day: date) -> str:
    """1 januari 2027"""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
