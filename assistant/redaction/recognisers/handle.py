"""User names and handles on social media."""

from collections.abc import Iterator
from typing import Final

from assistant.redaction.analyzer import Tokens
from assistant.redaction.lists import Lists
from assistant.redaction.recognisers.base import Found, Recogniser, cued, every_match, pattern
from assistant.redaction.recognisers.words import looks_dutch

_AT: Final = cued(r"(?<![\w@.])@[a-z_][\w.-]{2,30}", "@")
# "zorgmuis_1962": no word of a message has an underscore inside.
_TAGGED: Final = cued(r"(?<![\w@#])[a-z][\w.-]{2,30}\#\d{4}(?!\w)", "#")  # "kroketkoning#2217"
_UNDERSCORED: Final = pattern(r"(?<![\w@./\[])(?=\w{0,30}[^\W\d_])[^\W_]{2,20}(?:_[^\W_]{1,20}){1,4}(?![\w@/\]])")
_CUED: Final = cued(
    r"""
    \b(?:gebruikersnaam|username|user\s?name|inlognaam|loginnaam|accountnaam|schermnaam|nickname|insta(?:gram)?|snap(?:chat)?
      |tiktok|skype(?:naam)?|twitter|telegram|digid[ ]?naam|facebook(?:naam)?|login|inlog|gebruiker|account|fortnite|roblox|minecraft|discord|gamertag|psn)\b(?:\snaam)?(?:\s\w{4,24}(?=:))?
    (?:\s(?:bij|van|voor)\s(?:\w{1,16}\s){1,3}is(?=\s))?
    (?:\s(?:van\s\w{1,20}\s)?(?:is|heet|als|account))?\s{0,2}[:=(]?\s{0,2}['"]?([\w.@-]{3,40})
    """,
    "gebruiker user inlog login account schermn nickn insta snap tiktok skype twitter telegram digid facebook fortnite roblox minecraft discord gamertag psn",
)


_LOGGED: Final = cued(
    r"\b(?:login|inlog|inlognaam|gebruikersnaam)\s(?:bij|van|voor)\s(?:\w{1,16}\s){1,3}is\s(?P<name>[^\W\d_]{5,30})(?!\w)",
    "login inlog gebruikersnaam",
)


class HandleRecogniser(Recogniser):
    """ "@henkdv58", and what stands behind "gebruikersnaam" when it is no ordinary word."""

    types = ("ACCOUNT",)

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        super().__init__()

    def find(self, text: str, tokens: Tokens) -> Iterator[Found]:
        """Handles."""
        yield from every_match(_AT, text, 0.8, "ACCOUNT")
        yield from every_match(_TAGGED, text, 0.8, "ACCOUNT")
        if "_" in text:
            yield from every_match(_UNDERSCORED, text, 0.6, "ACCOUNT")
        for match in _CUED.finditer(text):
            value = match.group(1).rstrip(".-")
            named = match.group().lower().startswith(("gebruikersnaam", "username", "inlognaam", "loginnaam"))
            if named and len(value) > 4 and not looks_dutch(value.lower(), self._lists.words) and value.isalpha():
                yield Found(match.start(1), match.start(1) + len(value), 0.7, "ACCOUNT")
                continue
            odd = any(c.isdigit() or c in "_.@" for c in value)
            if odd or (":" in match.group() and value.lower() not in self._lists.words):
                yield Found(match.start(1), match.start(1) + len(value), 0.8, "ACCOUNT")
        for match in _LOGGED.finditer(text):
            if not looks_dutch(match["name"].lower(), self._lists.words):
                yield Found(match.start("name"), match.end("name"), 0.7, "ACCOUNT")
