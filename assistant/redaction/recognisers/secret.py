"""Passwords, pin codes and the codes of key safes."""

from collections.abc import Iterator
from typing import Final

from assistant.redaction.analyzer import Tokens
from assistant.redaction.lists import Lists
from assistant.redaction.recognisers.base import Found, Recogniser, after, pattern

_WORDS: Final = (
    r"(?:wachtwoord(?:en)?|wachtwrd|paswoord|password|ww|pincode|pin|puk(?:code)?|toegangscode|inlogcode|activeringscode|activatiecode"
    r"|sleutelkluis(?:je)?(?:[ ]?code)?|kluis(?:je)?(?:[ ]?code)?|deurcode|alarmcode|cijfercode|beveiligingscode|verificatiecode|smscode"
    r"|sms-code|code|wifi(?:code|wachtwoord)?|cvc|herstelcode|koppelcode)"
)
_SECRET: Final = pattern(
    rf"""
    \b{_WORDS}\b (?:\s(?:van|voor|op|bij)\s(?:(?:de|het|mijn|m'n|zijn|haar|onze|mn)\s)?[\w-]{{1,20}}){{0,2}}
    (?P<link>\s{{0,2}}(?:is|was|luidt|=|:|ook)\s?:?|\s) \s{{0,2}} ['"]? (?P<value>(?!{_WORDS}\b)[^\s'",;]{{3,40}}(?:\s\d{{2,4}}(?!\d)){{0,2}})
    """
)


class SecretRecogniser(Recogniser):
    """What opens a door or an account."""

    types = ("GEHEIM",)

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        super().__init__()

    def find(self, text: str, tokens: Tokens) -> Iterator[Found]:
        """The value behind such a word: with a digit in it, or no ordinary word behind "is" or a colon."""
        for match in _SECRET.finditer(text):
            value = match.group("value").rstrip(".!?)")
            linked = match.group("link").strip()
            if any(c.isdigit() for c in value):
                unit = after(text, match.end(), 8).lstrip()
                if unit.startswith(("keer", "jaar", "dagen", "euro", "uur", "weken", "minuten")):
                    continue
            elif not linked or value.lower().strip(".") in self._lists.words or len(value) < 4:
                continue
            yield Found(match.start("value"), match.start("value") + len(value), 0.85, "GEHEIM")
