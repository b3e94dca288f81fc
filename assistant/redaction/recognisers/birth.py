"""Dates of birth in every notation, and ages over 89."""

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

_MONTH: Final = (
    r"(?:jan(?:uari)?|feb(?:r(?:uari)?)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|o[kc]t(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|jannewaris|febrewaris|maaie|juny|july|septimber|novimber|desimber)"
)
_DATE: Final = pattern(
    rf"""
    (?<![\w.,/-]) (?:
      (?:(?:den|'e)[ ])?(?P<day>\d{{1,2}})(?:e|ste|de|den|sten)?(?:[ ][fv]an)?[ ]?(?:[-/. ][ ]?(?:0?[1-9]|1[0-2])[ ]?[-/. ][ ]?|[ .-]?\s?{_MONTH}\.?[ .-]?\s?)(?P<year>'?(?:18|19|20)\d{{2}}|'?\d{{2}}(?!\d))
      | (?P<iso>(?:18|19|20)\d\d)[-/.](?:0?[1-9]|1[0-2])[-/.]\d{{1,2}}
      | (?P<run>(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:(?:18|19|20)\d\d|\d\d))
    ) (?![\w/-])(?!,\d)(?!\.\d)
    """
)
_PARTIAL: Final = pattern(
    rf"(?<![\w.,/-])\d{{1,2}}(?:e|ste|de|den)?[ .-]\s?{_MONTH}(?![\w-])|(?<!\w)'\d\d(?!\w)|(?<!\w)(?:[12]e|eerste|tweede)\s(?:kerst|paas|pinkster)dag(?:\s(?:19|20)\d\d)?(?!\w)|(?<!\w){_MONTH}\.?\s(?:(?:18|19|20)\d\d|'\d\d)(?!\w)|(?<![\w.,/-])(?:18|19|20)\d\d(?![\w/-])(?![.,]\d)"
)
_CUE: Final = pattern(
    r"(?:\b(?:geb(?:oren)?|geb\.?\s?(?:dat(?:um)?|dd?)|gbd|gebdat(?:um)?|geboorte\w*|geboortedag|geb-?datum|verjaart|verjaardag|jarig|bouwjaar|dob|doopakte|geboorteakte|gba|papieren)\b|\bgebo[or]\w{0,10}|\bgebdatm?\b|\bbj\b|\*\s?)"
    r"[^\d\n]{0,40}$"
)
# A second date in a sentence about birth: "geboren op 4 mei 1961 en mijn man op 3/2/58".
_EARLIER: Final = pattern(
    r"\bgeb(?:oren|oorte\w*)?\b[^.!?\n]{0,90}\d[^.!?\n]{0,40}$|\bgeboortedatum\b[^\n]{0,90}\ben\sdie\svan\s\w{1,20}\s$"
)
_UNITS: Final = "een|één|twee|drie|vier|vijf|zes|zeven|acht|negen"
_TEENS: Final = "elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien"
_TENS: Final = "twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig"
_YEAR_IN_WORDS: Final = rf"(?:negentien|achttien)[ ]?(?:honderd)?[ ]?(?:en)?(?:(?:(?:{_UNITS})(?:en|ën))?(?:{_TENS})|{_TEENS}|tien|{_UNITS})"
_DATE_IN_WORDS: Final = pattern(
    rf"\b(?:de[ ])?(?:(?:\d{{1,2}}|(?:(?:{_UNITS})(?:en|ën))?(?:twintig|dertig)|{_TEENS}|tien|{_UNITS}|eerste|tweede|derde)[ ]){_MONTH}[ ](?:{_YEAR_IN_WORDS}|\d{{4}})\b"
)
# "een twee negentienzesendertig"
_NUMBERS_IN_WORDS: Final = pattern(
    rf"\b(?:(?:{_UNITS})(?:en|ën)(?:twintig|dertig)|{_TEENS}|tien|{_UNITS})[ ](?:{_UNITS}|tien|elf|twaalf)[ ]{_YEAR_IN_WORDS}\b"
)
# "3 septmber 1938": whatever stands between a day and such a year is a month.
_MISTYPED_MONTH: Final = pattern(r"(?<![\w.,/-])\d{1,2}[ ][^\W\d_]{3,10}[ ](?P<year>19[0-5]\d)(?![\w/-])(?![.,]\d)")
_YEAR_WORDS: Final = pattern(rf"\b{_YEAR_IN_WORDS}\b")
_SOMEBODY: Final = (
    r"(?:(?:schoon|stief|groot)?(?:moeder|vader)|oma|opa|man|vrouw|hij|zij|ze|ie|die|tante|oom|ome|mama|papa|ma|pa|mam|pap|ik|partner|buurman|buurvrouw|zus"
    r"|broer|omi|opi|moe|mem|heit|mams|paps|ouders|beide|beiden)"
)
_YEAR_OF: Final = pattern(
    rf"\b{_SOMEBODY}\s(?:(?:is|ben|komt|zijn)\s)?(?:(?:van|uit)\s|\()(?:(?P<full>19[0-5]\d)|(?P<short>['‘’]\d\d))(?!\s?(?:euro|uur)|\d|\w)"
)
_AGE_WORD: Final = rf"(?:(?:{_UNITS})(?:en|ën)negentig|honderd(?:[ ]?(?:en)?[ ]?(?:{_UNITS}|{_TEENS}|tien))?|negentig)"
_YEARS_OLD: Final = r"(?:\s?-?\s?(?:jarige?|(?:jaar|jr)\b\.?)(?:\s(?:oud|jong))?)"
_AGE: Final = pattern(
    rf"(?<![\w.,€-])(?:9\d|10\d|11[01]|{_AGE_WORD})(?:(?={_YEARS_OLD}(?!\s(?:lang|geleden|garantie|getrouwd|huwelijk|later)))|(?=\s?(?:geworden|wordt|werd)\b))"
)
_QUANTITY: Final = r"(?![.,]?\d|\s?(?:%|procent|euro|kilo|kg|cm|uur|uren|dagen|km|kilometer|gram|mg|ml|minuten|min\b|meter|stuks|keer|punten|m2|graden|mensen|weken|maanden|nachten|bedden))"
_STILL: Final = r"(?:(?:nu|al|zelf|bijna|ruim|inmiddels|net|pas|over\s\w+|dit\sjaar|volgend\sjaar|morgen|vandaag|gisteren|ook|straks|zondag|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|op\s\d{1,2}\s\w{3,9}|in\s\w+|met\shaar|met\szijn)\s){0,3}"
_AGE_BEFORE: Final = pattern(
    rf"\b{_SOMEBODY}\s(?:(?:van|is|ben|wordt|word|werd|was|zijn)\s)?{_STILL}(?P<age>9\d\+?|10\d|11[01]|{_AGE_WORD})(?!\w){_QUANTITY}"
)
# "Hermina wordt dit jaar 97", "ome Arie is 94", "tante Jo (91)": whoever it is, nothing else is counted so.
_AGE_OF: Final = pattern(
    rf"(?:\b(?:wordt|werd)\s{_STILL}|[^\W\d_]\s(?:is|van)\s(?:nu|al|inmiddels|bijna|net)\s|\b[^\W\d_]{{2,}}\s\()(?P<age>9\d|10\d|11[01]|{_AGE_WORD})(?:(?=\))|(?!\w){_QUANTITY}(?!\)))"
)
_AGE_AND: Final = pattern(
    rf"(?:\b[^\W\d_]{{2,30}}|\))\s(?:is|was|van|en\sdus|dus)\s(?P<age>9\d|10\d|11[01]|{_AGE_WORD})(?=\s?(?:[,.;!?)]|$|en\b|maar\b|dus\b|woont|kan\b|wil\b))"
)


# "mijn oudtante, 101, wil", "(91 of 92)", and an age that is written in full.
_AGE_ASIDE: Final = pattern(
    rf"(?<=,\s)(?P<age>9\d|10\d|11[01]|{_AGE_WORD}),"
    rf"|\((?:9\d|10\d)\s(?:of|à|a)\s(?P<or>9\d|10\d)\)|\b(?P<word>(?:{_UNITS})(?:en|ën)negentig)\b{_QUANTITY}"
)
_WHOSE_ASIDE: Final = pattern(rf"(?:{_SOMEBODY}|(?-i:[A-Z])[\w'-]{{2,20}}),\s$")
_ROMAN: Final = pattern(r"(?<!\w)\d{1,2}[. -](?:i{1,3}|iv|vi{0,3}|ix|xi{0,2})[. -](?:18|19|20)\d\d(?!\w)")
_SPACED: Final = pattern(
    rf"(?:\b{_SOMEBODY}|\b[^\W\d_]{{2,20}})\sis\svan\s(?P<day>\d{{1,2}}\s\d{{1,2}}\s(?:'?\d\d|(?:19|20)\d\d))(?!\w)"
)
# "jannigje is van 1936": no law or house that people speak of so.
_OF_YEAR: Final = pattern(
    r"\b(?!(?:wet|regeling|huis|woning|gebouw|flat|auto|boerderij|foto|brief|school|kerk|piano|kast|dit|dat|die|het|er|hier|aow|bijstand|tekst|lied|liedje|film|boek|plaat)\b)[^\W\d_]{2,20}\sis\svan\s(?P<year>19[1-5]\d)(?!\w|[.,]\d)"
)
# "vader is van eind mei 1939".
_ABOUT_MONTH: Final = pattern(rf"\b(?:begin|half|eind|medio)\s{_MONTH}\s(?:19[0-5]\d|'\d\d)(?!\w)")
_MONTH_OF: Final = pattern(rf"(?<!\w){_MONTH}\.?\s'(?:[2-5]\d|6[0-4])(?!\w)")
_CUE_WORDS: Final = ("geb", "jarig", "verja", "bouwjaar", "dob", "akte", "gba", "papieren", "bj", "*")
_SPOKEN_MONTH: Final = pattern(rf"[a-z]\s{_MONTH}\b")
# "dertien mei achtendertig", and without the year behind a cue.
_SPOKEN: Final = pattern(
    rf"(?<!\w)(?:(?:(?:{_UNITS})(?:en|ën))?(?:twintig|dertig)|{_TEENS}|tien|{_UNITS}|eerste|derde)\s{_MONTH}\b(?:\s(?P<year>(?:(?:{_UNITS})(?:en|ën))?(?:{_TENS}))(?!\w))?"
)
# Dates that tell no day, and a day of the month behind which the year of life stands: "op 22 november negentig".
_UNKNOWN_DAY: Final = pattern(r"(?<![\w-])00[-/.]00[-/.](?:18|19|20)\d\d(?!\w)")
# Without one of these no pattern below can match, and most messages have none.
_HIGH: Final = pattern(r"(?<!\d)(?:9\d|1[01]\d)(?!\d)|negentig|honderd")
_OF_OLD_YEAR: Final = pattern(r"(?:van\s|uit\s|\()(?:19[0-5]\d|['‘’]\d\d)")
_OLD_YEAR: Final = pattern(r"\b19[0-5]\d|['‘’]\d\d")
_DAY_OF_MONTH: Final = pattern(rf"\d(?:e|ste|de)?[ ]{_MONTH}")
_BIRTHDAY: Final = cued(
    rf"(?<![\w.,/-])(?P<day>\d{{1,2}}(?:e|ste|de)?[ ]{_MONTH})(?![\w-])"
    rf"(?=\s(?:\w{{1,9}}\s){{0,3}}(?:jarig|verjaar\w*)\b|\s(?:wordt|word|werd)\s(?:\w{{1,9}}\s){{0,2}}(?:\d{{2,3}}|[a-z]{{3,12}}tig)\b(?!\s(?:euro|km|uur)))"
    rf"|\b(?:wordt|word|werd)\s\d{{2,3}}\sop\s(?P<on>\d{{1,2}}(?:e|ste|de)?[ ]{_MONTH})(?!\w)|\b(?:wordt|word|werd)\s(?:op\s)?(?P<turns>\d{{1,2}}(?:e|ste|de)?[ ]{_MONTH})(?=\s(?:al\s)?(?:\d{{2,3}}|[a-zë]{{3,16}}tig)\b)",
    "jarig verjaa word werd",
)
_BORN: Final = pattern(
    rf"\b(?:[^\W\d_]{{2,20}}\sis|{_SOMEBODY})\svan\s(?P<born>\d{{1,2}}(?:e|ste|de)?[ ]{_MONTH})(?=\s?[,.;?!]|\s(?:en|dus|maar)\b)"
)
_OF_DAY: Final = pattern(r"van\s\d")


# "mijn zusje is van 14 feb '09".
_IS_OF: Final = pattern(
    rf"\b(?:{_SOMEBODY}|zusje|broertje|zoon|zoontje|dochter|dochtertje|kind|neef|nicht|tweeling|jongste|oudste)\s(?:is|ben|komt)\s(?:van|uit)\s$"
)
_CONTACT: Final = pattern(r"\b06[ .-]?\d|@|\b[1-9]\d{3}\s?[a-z]{2}\b|\btel\b|\bbsn\b")
_ORDINAL: Final = pattern(r"\b(?:mijn|m'n|mn|haar|zijn|z'n|hun)\s(?P<age>9\d|10\d)(?:e|ste)\b")


def _around(text: str, start: int, end: int) -> str:
    return before(text, start, 40) + " | " + after(text, end, 40)


class BirthRecogniser(Recogniser):
    """A date behind "geboren" and its kin; elsewhere only a full date on which no living child was born."""

    types = ("GEBOORTEDATUM", "LEEFTIJD")
    context_words = ("geboren", "geboortedatum", "geboorte", "geb", "gebdatum", "bsn", "jarig", "verjaardag", "dhr", "mevr", "mw",
                     "patiënt", "patient", "cliënt", "client", "naam", "gegevens")  # fmt: skip

    def find(self, text: str, tokens: Tokens) -> Iterator[Found]:
        """Dates of birth and high ages."""
        lowered = text.lower()
        for match in _DATE.finditer(text):
            cued = bool(
                _CUE.search(before(text, match.start(), 60)) or _EARLIER.search(before(text, match.start(), 140))
            )
            if match.group("run"):
                # "120348" is a date of birth only where something says so.
                if cued:
                    yield Found(match.start(), match.end(), 0.9, "GEBOORTEDATUM")
                continue
            year = (match.group("year") or match.group("iso")).lstrip("'")
            if cued or _IS_OF.search(before(text, match.start(), 40)):
                score = 0.95
            elif (
                len(year) == 4
                and 1965 <= int(year) < 2010
                and _CONTACT.search(_around(text, match.start(), match.end()))
            ):
                score = 0.6  # between a name and a telephone number a date is somebody's
            elif len(year) == 4:
                # Laws date from 1965 on (AWBZ 1968); an older date in a chat is nearly always somebody's birth.
                score = 0.6 if int(year) < 1965 else 0.2 if int(year) < 2012 else 0.0
            else:
                score = 0.6 if 26 < int(year) < 65 else 0.15 if int(year) > 26 else 0.0
            if score:
                yield Found(match.start(), match.end(), score, "GEBOORTEDATUM")
        for match in _PARTIAL.finditer(text) if any(cue in lowered for cue in _CUE_WORDS) else ():
            if _CUE.search(before(text, match.start(), 36)) and not after(text, match.end(), 5).startswith(
                (" euro", " uur")
            ):
                yield Found(match.start(), match.end(), 0.85, "GEBOORTEDATUM")
        for match in _YEAR_OF.finditer(text) if _OF_OLD_YEAR.search(text) else ():
            group = "full" if match["full"] else "short"
            yield Found(match.start(group), match.end(group), 0.7, "GEBOORTEDATUM")
        yield from every_match(_ROMAN, text, 0.8, "GEBOORTEDATUM")
        for match in _SPOKEN.finditer(text) if _SPOKEN_MONTH.search(text) else ():
            if match["year"] or _CUE.search(before(text, match.start(), 40)):
                yield Found(match.start(), match.end(), 0.8, "GEBOORTEDATUM")
        if "'" in text:
            yield from every_match(_MONTH_OF, text, 0.7, "GEBOORTEDATUM")
        if " is van " in lowered:
            yield from every_match(_OF_YEAR, text, 0.7, "GEBOORTEDATUM", "year")
            yield from every_match(_SPACED, text, 0.8, "GEBOORTEDATUM", "day")
        yield from every_match(_ABOUT_MONTH, text, 0.7, "GEBOORTEDATUM")
        yield from every_match(_UNKNOWN_DAY, text, 0.8, "GEBOORTEDATUM")
        if _DAY_OF_MONTH.search(text):
            yield from every_named(_BIRTHDAY, text, 0.7, "GEBOORTEDATUM")
            if _OF_DAY.search(text):
                yield from every_match(_BORN, text, 0.7, "GEBOORTEDATUM", "born")
        yield from every_match(_MISTYPED_MONTH, text, 0.6, "GEBOORTEDATUM")
        if "negentien" in lowered or "achttien" in lowered:
            yield from every_match(_DATE_IN_WORDS, text, 0.85, "GEBOORTEDATUM")
            yield from every_match(_NUMBERS_IN_WORDS, text, 0.85, "GEBOORTEDATUM")
            for match in _YEAR_WORDS.finditer(text):
                if _CUE.search(before(text, match.start(), 60)):
                    yield Found(match.start(), match.end(), 0.85, "GEBOORTEDATUM")
        if not _HIGH.search(text):
            return
        for match in _AGE_ASIDE.finditer(text):
            group = str(match.lastgroup)
            if group != "age" or _WHOSE_ASIDE.search(text[max(0, match.start() - 30) : match.start()]):
                yield Found(match.start(group), match.end(group), 0.7, "LEEFTIJD")
        yield from every_match(_ORDINAL, text, 0.7, "LEEFTIJD", "age")
        for match in _AGE.finditer(text):
            if (
                before(text, match.start(), 12)
                .rstrip()
                .endswith(("bestaat", "bestaan", "bestond", "over", "na", "elke"))
            ):
                continue
            yield Found(match.start(), match.end(), 0.8, "LEEFTIJD")
        for shape in (_AGE_BEFORE, _AGE_OF, _AGE_AND):
            yield from every_match(shape, text, 0.7, "LEEFTIJD", "age")
