"""Dates and years in a message that speaks of a birth: whoever says "jarig" or "geboren" dates somebody."""

from collections.abc import Iterator
from typing import Final

from assistant.redaction.analyzer import Tokens
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

_CUE: Final = cued(
    r"gebo[or]|\bgeb\b|gebren|gebrd|jarig|verjaa?r|bouwjaar|jaargang|\bjrg\b|\bbj\b|b-?day|\bjubileert\b|levenslicht|berne\b|\bdob\b|doğum|naiss|urodz",
    "gebo geb gebr jarig verja bouwjaar jaargang jrg bj day jubileert levensl berne dob doğ naiss urodz",
)
_MONTH: Final = r"(?:jan|feb|f[eé]v|mrt|m[aä]ar|mar|apr|avr|mei|may|maj|jun|juin|jul|juillet|aug|ago|a[uo]ût|sep|spt|okt|oct|nov|dec|dez)[a-zëé]{0,8}"
_DATE: Final = pattern(
    rf"""
    (?<![\w.,/-])(?<!\d[ ])
    (?: \d{{1,2}}[ ]?[-/.][ ]?\d{{1,2}}[ ]?[-/.][ ]?'?(?:\d{{4}}|\d{{2}})
      | \d{{1,2}}(?:e|ste|de|den)?[ ]?(?:van[ ])?{_MONTH}\.?(?:[ ,]{{0,2}}'?(?:\d{{4}}|\d{{2}}))?
      | {_MONTH}\.?[ ,]{{1,2}}(?:de[ ])?\d{{1,2}}(?:st|nd|rd|th|e|ste|de)?(?:[ ,]{{1,2}}'?(?:\d{{4}}|\d{{2}}))?
      | (?:de[ ])?(?:(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)en(?:twintig|dertig)|[a-z]{{2,9}}(?:tiende|tigste|de|ste))[ ](?:van[ ])?{_MONTH}
      | \d{{1,2}}/\d{{1,2}} | (?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d | (?:anno[ ]|eind[ ]|begin[ ]|winter[ ]|zomer[ ]|najaar[ ]|voorjaar[ ])?1[89]\d\d | '[0-9]\d )
    (?![\w/-])(?![.,:]\d|\s?(?:euro|uur|mg|ml|kg|km|x\b))
    """
)
_LATE: Final = pattern(r"(?:20[12]\d)$")
# A year of long ago that no event explains: "1928 heb ik staan", "mam 1968, MS".
_YEAR: Final = pattern(
    r"(?<![\w.,/€-])(?P<year>(?:anno\s)?19[0-4]\d)(?![\w/-])(?![.,]\d|\s?(?:euro|meter|km|kg|ml|mg|stuks|mensen|woningen|-))"
)
_EVENT: Final = pattern(
    r"(?:\b(?:in|sinds|vanaf|tot|na|wet|rond|oorlog|jaren|voor|tussen|en|of|t/m|tijdens|winter\svan|februari|mei|bezetting|watersnood|crisis|begin|eind|zomer|bouwjaar|huis|flat|woning|pand|gebouwd|uitgave|druk|versie)\s(?:\w{1,8}\s){0,2}|[€-]\s?)$"
)
_KIN_YEAR: Final = pattern(
    r"\b(?:ma|mam|mama|pa|pap|papa|moeder|vader|oma|opa|man|vrouw|zus|broer|zoon|dochter|partner|schoon(?:moeder|vader|zus|broer))[ ,(]{1,2}(?P<year>(?:19[0-9]\d|200\d|'\d\d))(?=[,)]|\s?$)"
)
_GLUED: Final = pattern(
    rf"(?<!\w)[a-z]{{0,12}}?(?P<date>\d{{1,2}}[ ]?{_MONTH}[ ]?(?:18|19|20)\d\d)(?!\d)|(?:datum|dag)[:. ]{{0,2}}(?P<after>\d{{1,2}}[-./]\d{{1,2}}[-./]'?(?:\d{{4}}|\d{{2}}))(?!\d)"
)


_KIN: Final = r"(?:ma|mam|mama|pa|pap|papa|moeder|vader|oma|opa|man|vrouw|zus|broer|zoon|dochter|neef|nicht|partner|tweeling|schoon(?:moeder|vader|zus|broer)|vriendin|vriend)"
_KIN_DATE: Final = pattern(
    rf"\b{_KIN}(?:,?\s[\w-]{{2,14}}){{0,2}}?[ ,(]{{1,2}}(?:(?:is|van|allebei|is\svan|de|den)\s)?(?P<date>\d{{1,2}}[-/.]\d{{1,2}}[-/.](?:19[2-9]\d|200\d)|\d{{1,2}}(?:e|de|ste)?\s{_MONTH}\.?\s(?:19[2-9]\d|200\d|'\d\d)|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])[2-9]\d)(?![\w/-])"
    rf"|\bvan\s(?P<season>(?:winter|zomer|najaar|voorjaar|herfst|lente|begin|eind|medio)\s(?:19[2-9]\d|'\d\d))(?!\w)"
)
# "dus al 92", "met haar 93 jaren".
_AGE: Final = pattern(
    r"\b(?:dus|ergo)\s(?:(?:al|nu|bijna)\s)?(?P<so>9\d|10\d)(?![\w%]|[.,]\d|\s(?:euro|keer|uur|dagen|km))|\bmet\s(?:haar|zijn|mijn|d'r|z'n)\s(?P<with>9\d|10\d)\sjaren\b|\b(?P<words>honderd(?:een|twee|drie|vier|vijf))\b(?!\s?(?:euro|keer|uur|km))"
)
_ANYBODY: Final = pattern(r"\b(?:wie|iedereen|mensen|wordt?\sgeboren|personen)\b[^.!?]{0,40}$")


class LooseBirthRecogniser(Recogniser):
    """A date anywhere near a word about birth, and a year in which the old were born."""

    types = ("GEBOORTEDATUM", "LEEFTIJD")

    def find(self, text: str, tokens: Tokens) -> Iterator[Found]:
        """The dates, and years before 1950 that stand for a person."""
        cues = [match.start() for match in _CUE.finditer(text)]
        if cues:
            for match in _DATE.finditer(text):
                near = any(-45 < cue - match.end() < 30 or -60 < cue - match.start() < 0 for cue in cues)
                if near and not _LATE.search(match.group()) and not _ANYBODY.search(before(text, match.start(), 50)):
                    yield Found(match.start(), match.end(), 0.6, "GEBOORTEDATUM")
            yield from every_named(_GLUED, text, 0.6, "GEBOORTEDATUM")
        for match in _YEAR.finditer(text):
            if not _EVENT.search(before(text, match.start(), 24)) and "wet" not in after(text, match.end(), 6):
                yield Found(match.start(), match.end(), 0.55, "GEBOORTEDATUM")
        yield from every_named(_KIN_DATE, text, 0.6, "GEBOORTEDATUM")
        yield from every_named(_AGE, text, 0.6, "LEEFTIJD")
        yield from every_match(_KIN_YEAR, text, 0.7, "GEBOORTEDATUM", "year")
