"""What is counted of a redaction: what stayed visible, what was hidden whole, and what was hidden without need."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from typing import Any

from eval.report import share

# Types that point at one person by themselves.
IDENTIFIERS = frozenset(
    "BSN IBAN KAART NUMMER TELEFOON EMAIL POSTCODE ADRES GEBOORTEDATUM KENTEKEN ACCOUNT GEHEIM LINK IP".split()
)
PERSON = "NAAM"

_TOKEN = re.compile(r"\w+")

Marked = tuple[int, int, str]  # start, end in code points, type ("" where a redactor names none)


@dataclass
class Tally:
    """Counts over messages. Characters are letters and digits alone: a hyphen that stays tells nobody anything."""

    messages: int = 0
    identifier_characters: int = 0
    identifier_visible: int = 0
    characters: int = 0
    visible: int = 0
    spans: int = 0
    spans_whole: int = 0
    spans_touched: int = 0
    persons: int = 0
    persons_whole: int = 0
    hidden_tokens: int = 0
    hidden_personal_tokens: int = 0
    tokens: int = 0
    needless: int = 0
    clean: int = 0
    clean_touched: int = 0
    labelled: int = 0
    labelled_right: int = 0
    by_type: dict[str, "Tally"] = field(default_factory=dict)

    def add(self, text: str, gold: Sequence[Marked], found: Sequence[Marked]) -> "Missed":
        """Count one message. Returns what went wrong in it."""
        personal = _letters(text, gold)
        hidden = _letters(text, found)
        needless = [(s, e) for s, e, _ in found if not personal & set(range(s, e))]
        self.messages += 1
        self.tokens += len(_TOKEN.findall(text))
        self.needless += len(needless)
        self.clean += not gold
        self.clean_touched += not gold and bool(found)
        for match in _TOKEN.finditer(text):
            token = set(range(*match.span()))
            if token & hidden:
                self.hidden_tokens += 1
                self.hidden_personal_tokens += bool(token & personal)
        for one in gold:
            self._span(text, one, hidden)
            self.by_type.setdefault(one[2], Tally())._span(text, one, hidden)
        for start, end, type_ in found:
            if type_ and (true := _true_type(start, end, gold)):
                for tally in (self, self.by_type[true]):
                    tally.labelled += 1
                    tally.labelled_right += type_ == true
        return Missed(sorted(personal - hidden), needless)

    def _span(self, text: str, one: Marked, hidden: set[int]) -> None:
        """One span that should be hidden."""
        letters = _letters(text, [one])
        whole = letters <= hidden
        self.characters += len(letters)
        self.visible += len(letters - hidden)
        if one[2] in IDENTIFIERS:
            self.identifier_characters += len(letters)
            self.identifier_visible += len(letters - hidden)
        self.spans += 1
        self.spans_whole += whole
        self.spans_touched += bool(letters & hidden) or not letters
        if one[2] == PERSON:
            self.persons += 1
            self.persons_whole += whole

    def merge(self, other: "Tally") -> None:
        """Add the counts of `other`."""
        for name in (f.name for f in fields(self) if f.name != "by_type"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        for type_, tally in other.by_type.items():
            self.by_type.setdefault(type_, Tally()).merge(tally)

    def figures(self) -> dict[str, Any]:
        """The shares. One that has nothing to be a share of is None."""
        return {
            "identifier_visible_share": _share(self.identifier_visible, self.identifier_characters),
            "visible_share": _share(self.visible, self.characters),
            "spans_whole": _share(self.spans_whole, self.spans),
            "spans_touched": _share(self.spans_touched, self.spans),
            "persons_whole": _share(self.persons_whole, self.persons),
            "token_precision": _share(self.hidden_personal_tokens, self.hidden_tokens),
            "needless_per_100_tokens": round(100 * self.needless / max(self.tokens, 1), 2),
            "clean_touched": _share(self.clean_touched, self.clean),
            "label_accuracy": _share(self.labelled_right, self.labelled),
        }


@dataclass(frozen=True)
class Missed:
    """What went wrong in one message: positions left visible, and stretches hidden without need."""

    visible: list[int]
    needless: list[tuple[int, int]]


def _share(part: int, whole: int) -> float | None:
    return share(part, whole) if whole else None


def _letters(text: str, marked: Sequence[Marked]) -> set[int]:
    return {n for start, end, _ in marked for n in range(start, end) if text[n].isalnum()}


def _true_type(start: int, end: int, gold: Sequence[Marked]) -> str:
    """The type of the marked span that lies under most of this stretch; "" when none does."""
    under = [(min(end, e) - max(start, s), type_) for s, e, type_ in gold if s < end and start < e]
    return max(under)[1] if under else ""
