"""Network addresses: IPv4, IPv6 and MAC."""

from collections.abc import Iterator
from typing import Final

from assistant.redaction.analyzer import Tokens
from assistant.redaction.recognisers.base import Found, Recogniser, before, pattern

_IPV4: Final = pattern(r"(?<![\w.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\w.]*\d)")
_IPV6: Final = pattern(r"(?<![\w:])[0-9a-f]{1,4}(?:::?[0-9a-f]{1,4}){2,7}(?![\w:])")
_MAC: Final = pattern(r"(?<![\w:-])[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}(?![\w:-])")


class NetworkRecogniser(Recogniser):
    """Addresses of a device."""

    types = ("IP",)

    def find(self, text: str, tokens: Tokens) -> Iterator[Found]:
        """Addresses; "artikel 2.3.5.1" is an article of law."""
        for match in _IPV4.finditer(text):
            if "versie" in before(text, match.start(), 60):
                continue
            if (
                not before(text, match.start(), 12)
                .rstrip()
                .endswith(("art.", "artikel", "art", "paragraaf", "lid", "versie"))
            ):
                yield Found(match.start(), match.end(), 0.85, "IP")
        for shape in (_MAC, _IPV6):
            for match in shape.finditer(text):
                if shape is _IPV6 and "::" not in match.group() and match.group().count(":") < 3:
                    continue
                if any(c.isalpha() for c in match.group()) or shape is _MAC:
                    yield Found(match.start(), match.end(), 0.8, "IP")
