"""Telephone numbers in every notation, also spelled out; public helplines stay."""

from collections.abc import Iterator
from typing import Final

import phonenumbers

from assistant.redaction.analyzer import Tokens
from assistant.redaction.keeping import PUBLIC_NUMBERS
from assistant.redaction.recognisers.base import Found, Recogniser, after, before, digits, every_match, pattern

_NUMBER: Final = pattern(
    r"""
    (?<![\w,.]) (?<!\d[-/]) (?: \+\s?\d{1,3} | 00\s?\d{2} | \(?0 | 31(?=[\s-]?6) )
    (?: [\s().\-/+]{0,3} \d ){5,14} (?!\d)
    """
)
_LOCAL: Final = pattern(r"(?<![\w.,€/-])(?:\d[ -]?){5,7}\d(?![\w]|[ ./-]?\d)")
_DATE: Final = pattern(r"[0-3]?\d[-./ ][01]?\d[-./ ](?:19|20)\d\d")
_REST: Final = pattern(r"(?:[ -]?\d){0,8}")
_UNIT: Final = (
    "nul|een|één|eén|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien"
    "|achttien|negentien|twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig|dubbel|driemaal|tweemaal|drie[ ]maal|twee[ ]maal|plus"
)
_SPELLED: Final = pattern(
    rf"""
    \b(?:plus[ ](?:eenendertig|drie[ ]een)|nul|06|0)[\s,.-]{{0,3}} \b
    (?: (?:(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)(?:en|ën)(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)
        | (?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)?honderd(?:en)?[a-zë]{{0,18}} | {_UNIT} | \d{{1,8}} ) \b [\s,.-]{{0,3}} ){{3,14}}
    """
)

_GLUED: Final = pattern(
    r"(?<!\w)(?:06|0[ ]6|nul[ ]?zes)(?:[\s,.-]{0,3}(?:\d|nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)){6,12}(?!\w)"
)

# "06 driemaal 4, 719 03", and a number in words without its first zero.
_TIMES: Final = pattern(
    r"(?<!\w)0\d(?:[\s,.-]{1,3}(?:(?:drie|twee|vier)\s?(?:maal|keer|x)|dubbel)[\s,.-]{1,3}\w{1,5}|[\s,.-]{1,3}\d{1,4}){2,6}(?!\w)"
)
DIGIT_WORD: Final = r"(?:nul|een|één|eén|twee|drie|vier|vijf|zes|zeven|acht|negen)"
_ROW: Final = pattern(rf"(?<!\w){DIGIT_WORD}(?:[\s,.-]{{1,3}}{DIGIT_WORD}){{5,11}}(?!\w)")
_PAIR_WORD: Final = (
    r"(?:(?:(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)(?:en|ën))(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)"
    r"|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)"
)
_PAIRS: Final = pattern(
    rf"(?<!\w)(?:{DIGIT_WORD}[\s,.-]{{1,3}}){{1,4}}{_PAIR_WORD}(?:[\s,.-]{{1,3}}{_PAIR_WORD}){{2,5}}(?:,?\smet\s(?:een\s)?nul(?:\szes)?\servoor)?(?!\w)"
)
_COUNTING: Final = ("een twee drie vier vijf", "zes vijf vier drie twee", "tien negen acht")
# A letter typed for a digit: "06 11 2O 94 85", "06-2299 1o47".
_SLIPPED: Final = pattern(r"(?<!\w)(?:\+31|0)[ -]?6(?:[ .-]{0,2}[\dolI]){8}(?!\w)")


def public(number: str) -> bool:
    """Whether these digits are a helpline's or another number that belongs to no person."""
    if number.startswith("0031"):
        number = "0" + number[4:]
    elif number.startswith("31") and len(number) == 11:
        number = "0" + number[2:]
    return (
        number in PUBLIC_NUMBERS
        or (number.startswith(("0800", "0900", "0906", "0909")) and len(number) in (8, 9, 11))
        or (number.startswith("14") and len(number) in (5, 6))
        or (number.startswith("116") and len(number) == 6)
    )


def in_public(text: str, start: int, end: int) -> bool:
    """Whether the digits of `text[start:end]` are, or begin, a public number: "030-760 60" of "030-760 60 55"."""
    rest = _REST.match(text, end)
    return public(digits(text[start:end])) or public(digits(text[start : rest.end() if rest else end]))


class PhoneRecogniser(Recogniser):
    """Numbers that ring somewhere. A mistyped one (a digit too few or too many) is hidden just the same."""

    types = ("TELEFOON",)
    context_words = (
        "tel", "telefoon", "telefoonnummer", "telnr", "bel", "bellen", "mobiel", "nummer", "bereikbaar", "app", "whatsapp",
        "gsm", "06",
    )  # fmt: skip

    def find(self, text: str, tokens: Tokens) -> Iterator[Found]:
        """Numbers with a leading zero or country code, local numbers near a cue, and numbers in words."""
        public_spans: list[tuple[int, int]] = []
        for match in _NUMBER.finditer(text):
            number = digits(match.group())
            if public(number):
                public_spans.append((match.start(), match.end()))
            if (
                public(number)
                or _DATE.fullmatch(match.group())
                or not 8 <= len(number) <= 15
                or self._is_amount(text, match.start(), match.end())
            ):
                continue
            yield Found(match.start(), match.end(), 0.9 if self._rings(match.group()) else 0.7, "TELEFOON")
        for match in _LOCAL.finditer(text):
            # "tel 345678": seven digits without an area code; the context words carry it over the threshold.
            span = match.group().rstrip(" -")
            if any(start <= match.start() < end for start, end in public_spans[-50:]):
                continue  # the tail of a helpline's number
            if not _DATE.fullmatch(span) and not in_public(text, match.start(), match.end()) and " " not in span[:3]:
                yield Found(match.start(), match.start() + len(span), 0.2, "TELEFOON")
        if "nul" in text.lower() or "plus" in text.lower() or "0 " in text or "06 " in text:
            for match in _SPELLED.finditer(text):
                span = match.group().rstrip(" ,.-\n")
                # "0 2 tot 3 keer": figures alone are no spelled number.
                if sum(word.isalpha() for word in span.replace("-", " ").replace(",", " ").split()) >= (
                    1 if span.startswith("06") else 3
                ):
                    yield Found(match.start(), match.start() + len(span), 0.85, "TELEFOON")

        for match in _ROW.finditer(text):
            if not any(row in match.group().lower().replace(",", "") for row in _COUNTING):
                yield Found(match.start(), match.end(), 0.8, "TELEFOON")
        yield from every_match(_PAIRS, text, 0.8, "TELEFOON")
        for match in _TIMES.finditer(text):
            if any(word in match.group().lower() for word in ("maal", "keer", "dubbel", "x")):
                yield Found(match.start(), match.end(), 0.8, "TELEFOON")
        for match in _SLIPPED.finditer(text):
            if len(digits(match.group())) >= 7:
                yield Found(match.start(), match.end(), 0.8, "TELEFOON")
        for match in _GLUED.finditer(text):
            if _DATE.fullmatch(match.group()):
                continue
            yield Found(match.start(), match.end(), 0.8, "TELEFOON")

    @staticmethod
    def _rings(number: str) -> bool:
        try:
            return phonenumbers.is_possible_number(phonenumbers.parse(number, "NL"))
        except phonenumbers.NumberParseException:
            return False

    @staticmethod
    def _is_amount(text: str, start: int, end: int) -> bool:
        return before(text, start, 3).rstrip().endswith("€") or after(text, end, 6).lstrip().startswith(("euro", "%"))
