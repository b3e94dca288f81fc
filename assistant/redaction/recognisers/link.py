"""Web addresses that lead to a person; the sites of public bodies stay."""

from collections.abc import Iterator
from typing import Final

from assistant.redaction.analyzer import Tokens
from assistant.redaction.keeping import PUBLIC_HOSTS
from assistant.redaction.lists import Lists
from assistant.redaction.recognisers.base import Found, Recogniser, digits, pattern
from assistant.redaction.recognisers.words import looks_dutch

_LINK: Final = pattern(
    r"""
    (?<![\w@.-]) (?: https?://[^\s<>"]{1,2000} | www\.[^\s<>"]{1,2000}
      | (?:[a-z0-9-]{1,63}\.){1,3}(?:nl|com|org|net|eu|frl|amsterdam)(?![\w@-])(?!\.\w)(?:/[^\s<>"]{0,2000})?
      | (?:[a-z0-9-]{2,63}\.){1,3}[a-z]{2,10}/(?=[^\s<>"]{0,200}(?:\?|\d{3}))[^\s<>"]{1,2000}
      | (?:[a-z0-9-]{1,63}\.){1,3}(?:be|de|info|me|io)/[^\s<>"]{1,2000} )  # "kwam.de man" is a missing space
    """
)


class LinkRecogniser(Recogniser):
    """Profiles, documents and own sites. On a public body's site only an address with a query or a long number."""

    types = ("LINK",)

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        super().__init__()

    def find(self, text: str, tokens: Tokens) -> Iterator[Found]:
        """Links that could tell who somebody is."""
        for match in _LINK.finditer(text):
            link = match.group().rstrip(".,;:!?)'")
            address = link.lower().partition("://")[2] or link.lower()
            host, _, path = address.partition("/")
            host = host.removeprefix("www.")
            known = host in PUBLIC_HOSTS or any(host.endswith("." + public) for public in PUBLIC_HOSTS)
            social = host.split(".")[0] in {"facebook", "whatsapp", "google", "youtube"} and path
            if known and not social and "?" not in path and "@" not in address and len(digits(path)) < 5:
                continue
            if not path and "@" not in address and self._ordinary(host):
                continue  # the front page of an organisation: "brandweer.nl"
            yield Found(match.start(), match.start() + len(link), 0.8, "LINK")

    def _ordinary(self, host: str) -> bool:
        """Whether a host is named with ordinary words only, so with nobody's name."""
        labels = host.split(".")[:-1]
        return all(
            word in self._lists.municipalities or word in self._lists.words or looks_dutch(word, self._lists.words)
            for label in labels
            for word in label.split("-")
        ) and not any(
            self._lists.is_name(word) and word not in self._lists.words and word not in self._lists.municipalities
            for label in labels
            for word in label.split("-")
        )
