"""Burgerservicenummers: eight or nine digits, whether or not they pass the eleven test (a typo makes one fail)."""

from collections.abc import Iterator
from typing import Final

from stdnum.nl import bsn

from assistant.redaction.analyzer import Tokens
from assistant.redaction.recognisers.base import Found, Recogniser, after, before, digits, pattern
from assistant.redaction.recognisers.phone import in_public

# Nine digits in one run or in groups ("123 456 782", "1234.56.782", "12-34-56-782").
_RUN: Final = pattern(r"(?<![\w€])(?<!\d[.,])(?:\d[ ]?[.\-/]?[ ]?){7,8}\d(?![\w])(?![.,]\d)")
_DATE: Final = pattern(
    r"(?:\d{1,2}[ ]?[-/.][ ]?\d{1,2}[ ]?[-/.][ ]?(?:19|20)\d\d|(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2})$"
)
_SECTIONS: Final = pattern(
    r"(?:\d{1,2}[.:]\d\d[ ]?-[ ]?\d{1,2}[.:]\d\d|(?:\d[./]){4,}\d{1,2})$"
)  # times, articles of law
_YEARS: Final = pattern(r"(?:19|20)\d\d[ ]?[-/.]?[ ]?(?:19|20)\d\d$")
_CUE: Final = pattern(r"(?:\bbsn|burger\s?service|sofi)[\w-]*(?:nummer|nr)?[^\d\n]{0,25}$")


_NAMED: Final = pattern(r"\bbsn\b|burgerservice|sofi")
# "mijn bsn eindigt op 367 en begint met 729943".
_PART: Final = pattern(r"\b(?:eindig\w{1,3}|begin\w{1,3})\s(?:op|met)\s(?P<part>\d{3,8})(?!\w)")
_TIMES: Final = pattern(r"\d{1,2}[.:]\d\d(?:[ ,]{1,3}\d{1,2}[.:]\d\d){1,5}$|(?:\d{1,2}-){3}\d{1,2}$")


class BsnRecogniser(Recogniser):
    """A BSN is personal even when mistyped, so the check digit only decides what it is called."""

    types = ("BSN", "NUMMER")
    context_words = ("bsn", "bsnnummer", "burgerservicenummer", "sofinummer", "sofi")

    def find(self, text: str, tokens: Tokens) -> Iterator[Found]:
        """Every run of eight or nine digits that is no date, period or amount."""
        for match in _RUN.finditer(text):
            number, run = digits(match.group()), match.group()
            cued = bool(_CUE.search(before(text, match.start())))
            if not cued and (
                _DATE.fullmatch(run)
                or _SECTIONS.fullmatch(run)
                or _TIMES.fullmatch(run)
                or _YEARS.fullmatch(run)
                or amount(text, match.start(), match.end())
            ):
                continue
            if before(text, match.start(), 12).rstrip(" :").endswith(("index", "artikelnr", "zi-nummer")):
                continue
            if not cued and in_public(text, match.start(), match.end()):
                continue
            if " " in run.strip() and not cued and any(len(g) < 2 for g in run.split()):
                continue  # "op 1 2 3 4 5 6 7 8"
            sure = cued or bsn.is_valid(number.zfill(9))
            yield Found(match.start(), match.end(), 0.95 if sure else 0.6, "BSN" if sure else "NUMMER")
        for match in _PART.finditer(text):
            if _NAMED.search(before(text, match.start(), 60)):
                yield Found(match.start("part"), match.end("part"), 0.8, "BSN")


def amount(text: str, start: int, end: int) -> bool:
    """Whether the figures in `text[start:end]` are money or a quantity: their neighbours say so."""
    return before(text, start, 6).rstrip().endswith(("€", "euro", "eur")) or after(text, end, 12).lstrip(
        " ,-"
    ).startswith(
        (
            "euro",
            "eur ",
            "%",
            "m2",
            "inwoners",
            "mensen",
            "mantelzorgers",
            "kilometer",
            "km",
            "huishoudens",
            "uur",
            "jaar",
        )
    )
