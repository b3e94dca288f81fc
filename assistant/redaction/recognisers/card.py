"""Numbers of bank and credit cards."""

from collections.abc import Iterator
from typing import Final

from stdnum import luhn

from assistant.redaction.analyzer import Tokens
from assistant.redaction.recognisers.base import Found, Recogniser, digits, every_match, pattern

_CARD: Final = pattern(
    r"(?<![\w.,])\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{1,7}(?:[ -]\d{1,3})?(?!\w)|(?<!\w)3\d{3}[ -]?\d{6}[ -]?\d{5}(?!\w)"
)


_ENDING: Final = pattern(
    r"\b(?:creditcard|bankpas|betaalpas|pas|pasje|kaart|rekening)\b[^\n.]{0,20}\b(?:eindig\w+|laatste\s(?:vier|4))\s(?:op|cijfers|in)\s(?:is\s|zijn\s)?(?P<last>\d{4})(?!\w)"
)


class CardRecogniser(Recogniser):
    """Thirteen to nineteen digits in a card's grouping; the check digit only raises the score."""

    types = ("KAART",)
    context_words = ("creditcard", "bankpas", "pas", "pasnummer", "kaart", "kaartnummer", "visa", "mastercard", "pasnr")

    def find(self, text: str, tokens: Tokens) -> Iterator[Found]:
        """Card numbers."""
        for match in _CARD.finditer(text):
            yield Found(match.start(), match.end(), 0.9 if luhn.is_valid(digits(match.group())) else 0.5, "KAART")
        yield from every_match(_ENDING, text, 0.7, "KAART", "last")
