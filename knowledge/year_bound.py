"""What a text of an article may not say by itself, since it ends with its year: amounts, and days that are still to come.

A day of the past stays true ("sinds 1 juli 2022"). A day or year that was still to come when the article was reviewed does
not: it may stand only in an article that is reviewed again before, or within a week after it. Pure.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

_NUMBER_WORD = "honderd|duizend|miljoen|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig"
_AMOUNT = re.compile(
    rf"€\s*\d+(?:[.,]\d+)*|\b\d+(?:[.,]\d+)*(?:\s+(?:{_NUMBER_WORD}))?\s*(?:euro|eur)\b|\b\w*(?:{_NUMBER_WORD})\s+euro\b",
    re.IGNORECASE,
)
MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()
_DATE = re.compile(
    rf"(?:(?P<day>\d{{1,2}})\s+)?(?P<month>{'|'.join(MONTHS)})\s+(?P<year>20\d\d)\b"
    r"|\b(?P<d>\d{1,2})-(?P<m>\d{1,2})-(?P<y>20\d\d)\b"
    r"|(?P<past>\b(?:sinds|begin|vanaf|van)\s+)?(?<![\d.,€-])(?<!€ )\b(?P<alone>20[2-9]\d)\b(?![.,]?\d)",
    re.IGNORECASE,
)
GRACE = timedelta(days=7)


def amounts_written(text: str) -> tuple[str, ...]:
    """The amounts of money that stand in a text as such: "€ 21,80", "200 euro", "een paar honderd euro"."""
    return tuple(m[0] for m in _AMOUNT.finditer(text))


def days_ahead(text: str, reviewed_on: date, review_by: date) -> Iterator[tuple[str, date]]:
    """The days and years in a text that will have passed before the article is reviewed again, and when each passes."""
    for match in _DATE.finditer(text):
        passes = _passes(match, reviewed_on)
        if passes and passes > reviewed_on and review_by > passes + GRACE:
            yield match[0].strip(), passes


def _passes(match: re.Match[str], reviewed_on: date) -> date | None:
    """The day on which a statement about this date has become one about the past; None when it names no real day."""
    try:
        if match["alone"]:
            year = int(match["alone"])
            # "Sinds 2026" tells of a moment that has been; "in 2026" of a year that lasts.
            return date(year, 1, 1) if match["past"] or year > reviewed_on.year else date(year + 1, 1, 1)
        if match["d"]:
            return date(int(match["y"]), int(match["m"]), int(match["d"]))
        month, year = MONTHS.index(match["month"].lower()) + 1, int(match["year"])
        return date(year, month, int(match["day"] or 1))
    except ValueError:
        return None
