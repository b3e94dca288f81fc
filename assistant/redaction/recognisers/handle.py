"""User names and handles on social media."""

from collections.abc import Iterator
from typing import Final

from assistant.redaction.analyzer import Tokens
from assistant.redaction.lists import Lists
from assistant.redaction.recognisers.base import Found, Recogniser, pattern

_AT: Final = pattern(r"(?<![\w@.])@[a-z_][\w.]{2,30}")
_CUED: Final = pattern(
    r"""
    \b(?:gebruikersnaam|username|user\s?name|inlognaam|loginnaam|accountnaam|schermnaam|nickname|insta(?:gram)?|snap(?:chat)?
      |tiktok|skype(?:naam)?|twitter|telegram|digid[ ]?naam|facebook(?:naam)?)\b
    (?:\s(?:van\s\w{1,20}\s)?(?:is|heet|als|account))?\s{0,2}[:=]?\s{0,2}['"]?([\w.@-]{3,40})
    """
)


class HandleRecogniser(Recogniser):
    """ "@henkdv58", and what stands behind "gebruikersnaam" when it is no ordinary word."""

    types = ("ACCOUNT",)

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        super().__init__()

    def find(self, text: str, tokens: Tokens) -> Iterator[Found]:
        """Handles."""
        for match in _AT.finditer(text):
            yield Found(match.start(), match.end(), 0.8, "ACCOUNT")
        for match in _CUED.finditer(text):
            value = match.group(1).rstrip(".-")
            odd = any(c.isdigit() or c in "_.@" for c in value)
            if odd or (":" in match.group() and value.lower() not in self._lists.words):
                yield Found(match.start(1), match.start(1) + len(value), 0.8, "ACCOUNT")
