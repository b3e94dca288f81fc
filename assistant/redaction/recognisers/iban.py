"""Bank account numbers (IBAN), spaced or not, in any case, valid or mistyped."""

from collections.abc import Iterator
from typing import Final

from stdnum import iban

from assistant.redaction.analyzer import Tokens
from assistant.redaction.recognisers.base import Found, Recogniser, digits, every_match, pattern

_DUTCH: Final = pattern(r"(?<!\w)NL[ .-]?\d[ .-]?\d[ .-]?[a-z0]{4}(?:[ .-]?\d){6,12}(?!\d)")
_FOREIGN: Final = pattern(r"(?<!\w)[a-z]{2}\d{2}(?:[ ]?[a-z0-9]{4}){2,7}(?:[ ]?[a-z0-9]{1,4})?(?!\w)")
_OLD: Final = pattern(
    r"\b(?:rekening(?:nummer|nr)?|giro(?:nummer)?|reknr|rek\.?\s?nr)\.?[\s:]{0,3}(?:is\s|van\s\w{1,20}\sis\s)?(\d(?:[ .]?\d){4,11})\b"
)

_NEIGHBOURS: Final = frozenset(
    {"BE", "DE", "FR", "ES", "PT", "IT", "GB", "TR", "PL", "LU", "AT", "CH", "RO", "BG", "LT"}
)


class IbanRecogniser(Recogniser):
    """An account number with a Dutch shape is hidden without a check; a foreign one must pass it or come in groups."""

    types = ("IBAN",)

    def find(self, text: str, tokens: Tokens) -> Iterator[Found]:
        """Dutch, foreign, and old numbers behind the word "rekening"."""
        yield from every_match(_DUTCH, text, 0.95, "IBAN")
        for match in _FOREIGN.finditer(text):
            # The pattern may have taken a following word along: shorten until it passes.
            span = match.group()
            if span[:2].upper() in _NEIGHBOURS and len(digits(span)) > 9 and " " in span:
                yield Found(match.start(), match.end(), 0.8, "IBAN")  # a mistyped one
            while len(span) > 14:
                if iban.is_valid(span, check_country=False):
                    yield Found(match.start(), match.start() + len(span), 0.95, "IBAN")
                    break
                span = span[:-1].rstrip()
        yield from every_match(_OLD, text, 0.8, "IBAN", 1)
