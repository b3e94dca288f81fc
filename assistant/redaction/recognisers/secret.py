"""Passwords, pin codes and the codes of key safes."""

import re
from collections.abc import Iterator
from typing import Final

from assistant.redaction.analyzer import Tokens
from assistant.redaction.lists import Lists
from assistant.redaction.recognisers.base import (
    Found,
    Recogniser,
    after,
    before,
    cued,
    every_match,
    every_named,
    pattern,
)

_WORDS: Final = (
    r"(?:wachtwoord(?:en)?|wachtwrd|paswoord|password|ww|pincode|pin|puk(?:code)?|toegangscode|inlogcode|activeringscode|activatiecode"
    r"|sleutelkluis(?:je)?(?:[ ]?code)?|kluis(?:je)?(?:[ ]?code)?|deurcode|alarmcode|cijfercode|beveiligingscode|verificatiecode|smscode"
    r"|sms-code|sleutelcode|noodcode|kastje|sleutelkastje|portiekcode|poortcode|code|wifi(?:code|wachtwoord)?|cvc|herstelcode|koppelcode)"
)
_SECRET: Final = cued(
    rf"""
    \b{_WORDS}\b (?:\s(?:van|voor|op|bij)\s(?:(?:de|het|mijn|m'n|zijn|haar|onze|mn)\s)?[\w-]{{1,20}}){{0,2}}(?:\s(?:zijn|z'n|zn|haar|d'r)\s[\w-]{{1,20}})?
    (?:\s(?:deur|achterdeur|voordeur|videobellen|app|kast|poort|portiek|alarm|voorlopig|tijdelijk))?
    (?P<link>\s{{0,2}}(?:is|was|luidt|=|:|ook)(?:\s?:)?(?:\s(?:nog\ssteeds|voorlopig|tijdelijk|nog|nu|altijd|steeds|gewoon))?|\s) \s{{0,2}} ['"]? (?P<value>\d(?:\s\d){{3,5}}(?!\w)|\d\d(?:\s\d\d){{1,4}}(?!\d)|(?!{_WORDS}\b)[^\s'",;]{{3,40}}(?:\s\d{{2,4}}(?!\d)){{0,2}})
    """,
    "wachtw pasw password ww pin puk code kluis kastje wifi cvc",
)


# A diagnosis or a code on an invoice behind the bare word "code": "F00.1", "P040", "10H121", "F32".
_CODED: Final = pattern(
    r"[a-z]\d{2,3}(?:\.\d{1,2})?|\d{1,2}[a-z]\d{2,4}|[a-z]\d{2}\.[a-z0-9]+|vv\d.*|zzp.*|m\d\d?|\d{3}\.\d{1,2}"
)
_TYPED: Final = cued(
    r"(?<![\w.,-])(?P<behind>\d(?:\s\d){3,5}|\d{4,8})(?=,?\s(?:dat\s)?(?:is|was)\s(?:(?:de|zijn|haar|het|mijn|m'n|onze|dr|d'r)\s)?(?:\w{3,8})?(?:code|pincode|wachtwoord)\b)"
    r"|\b(?:pin)?code\b(?:\s[\w-]{2,15}){1,5}(?:\sis|:)\s(?:[a-z]{4,12},\s)?(?P<far>\d{3,8}[#*]?)(?!\w|[.,]\d|\s?(?:euro|jaar|uur|cijfers|tekens))"
    r"|\b(?:gepind|pint|pinnen|pinde)\smet\s(?:(?:die|code|pincode|de|haar|zijn)\s){0,2}(?P<pinned>\d{4,6})(?!\w)|"
    r"(?<![\w.,-])(?P<typed>\d{4,8})(?=\s(?:had\s|heeft\s|heb\s|wordt\s)?(?:ingetypt|ingetoetst|ingetikt|intypen|intoetsen|ingevoerd|intikken)\b)"
    r"|\bdigid[ -]?app\s(?:de\scode\s)?(?P<app>\d{4,6})(?!\w)",
    "code wachtw pin inge inty into inti digid",
)
# "Welkom_9417" in a line about logging in.
_MADE: Final = re.compile(
    r"(?<![\w@./-])[A-Z][a-z]{3,20}[-_#!*.]?\d{1,5}[#*]?(?![\w@/-])|(?<![\w@./-])[A-Z][a-z]{3,20}[#!_]\d{1,5}[#*]?(?!\w)"
)
_LOGIN: Final = pattern(r"(?:inlog|login|log\sin|wachtwoord|\bww\b|bankieren|account)")
_SENT: Final = cued(
    r"\bcode\b[^.!?\n\d]{1,40}\b(?:was|is|luidt|kreeg|stond)\s(?P<value>\d[\d ]{2,8}\d)(?!\w|[.,]\d|\s?(?:euro|keer|jaar|uur|weken|dagen))",
    "code",
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
            value = match.group("value").rstrip(".!?)'")
            if match.group().lower().startswith("code") and _CODED.fullmatch(value):
                continue
            if (
                before(text, match.start(), 12)
                .rstrip()
                .endswith(("icd", "icd-10", "dbc", "prestatie", "agb", "dsm", "dsm-5", "dsm-iv"))
            ):
                continue
            linked = match.group("link").strip()
            first = value.split()[0].lower() if value else ""
            if not linked and first in self._lists.words and first != value.lower():
                continue  # "wachtwoord moet 12 tekens"
            if any(c.isdigit() for c in value):
                unit = after(text, match.end(), 8).lstrip()
                if unit.startswith(("keer", "jaar", "dagen", "euro", "uur", "weken", "minuten")):
                    continue
            elif not linked or value.lower().strip(".") in self._lists.words or len(value) < 4:
                continue
            yield Found(match.start("value"), match.start("value") + len(value), 0.85, "GEHEIM")
        yield from every_match(_SENT, text, 0.8, "GEHEIM", "value")
        yield from every_named(_TYPED, text, 0.8, "GEHEIM")
        for match in _MADE.finditer(text) if _LOGIN.search(text) else ():
            near = before(text, match.start(), 120) + " " + after(text, match.end(), 40)
            if _LOGIN.search(near) and not match.group().lower().startswith("covid"):
                yield Found(match.start(), match.end(), 0.7, "GEHEIM")
