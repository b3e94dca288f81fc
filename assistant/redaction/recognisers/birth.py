"""Dates of birth in every notation, and ages over 89."""

from collections.abc import Iterator
from typing import Final

from assistant.redaction.analyzer import Tokens
from assistant.redaction.recognisers.base import Found, Recogniser, after, before, pattern

_MONTH: Final = (
    r"(?:jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_DATE: Final = pattern(
    rf"""
    (?<![\w.,/-]) (?:
      (?P<day>\d{{1,2}})(?:e|ste|de)?[ ]?(?:[-/. ][ ]?(?:0?[1-9]|1[0-2])[ ]?[-/. ][ ]?|[ .-]?\s?{_MONTH}\.?[ .-]?\s?)(?P<year>'?\d{{4}}|'?\d{{2}})
      | (?P<iso>(?:18|19|20)\d\d)[-/.](?:0?[1-9]|1[0-2])[-/.]\d{{1,2}}
      | (?P<run>(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:(?:18|19|20)\d\d|\d\d))
    ) (?![\w/-])(?!,\d)(?!\.\d)
    """
)
_PARTIAL: Final = pattern(
    rf"(?<![\w.,/-])\d{{1,2}}(?:e|ste|de)?[ .-]\s?{_MONTH}(?![\w-])|(?<![\w.,/-])(?:18|19|20)\d\d(?![\w/-])(?![.,]\d)"
)
_CUE: Final = pattern(
    r"(?:\b(?:geb(?:oren)?|geb\.?\s?(?:dat(?:um)?|dd?)|gbd|gebdat(?:um)?|geboorte\w*|geboortedag|geb-?datum|verjaart|verjaardag|jarig|bouwjaar|dob)\b)"
    r"[^\d\n]{0,40}$"
)
# A second date in a sentence about birth: "geboren op 4 mei 1961 en mijn man op 3/2/58".
_EARLIER: Final = pattern(r"\bgeb(?:oren|oorte\w*)?\b[^.!?\n]{0,90}\d[^.!?\n]{0,40}$")
_YEAR_OF: Final = pattern(
    r"\b(?:moeder|vader|oma|opa|man|vrouw|hij|zij|ze|tante|oom|mama|papa|ik|partner)\s(?:(?:is|ben|komt)\s)?"
    r"(?:(?:van|uit)\s|\()(19[0-5]\d)\b(?!\s?(?:euro|uur)|\d)"
)
_AGE: Final = pattern(
    r"""
    (?<![\w.,€-]) (?P<age>9\d|1[01]\d) (?:
      (?=\s?-?\s?jarige?\b) | (?=\s?(?:jaar|jr)\.?\s(?:oud|en\b|geworden|jong)) | (?=\s?(?:jaar|jr)\b) | (?=\s?(?:geworden|wordt|werd)\b)
    )
    """
)
_AGE_BEFORE: Final = pattern(
    r"\b(?:moeder|vader|oma|opa|man|vrouw|hij|zij|ze|tante|oom|buurman|buurvrouw|mama|papa|ma|pa|ik|schoonmoeder|schoonvader)\s"
    r"(?:van|is|ben|wordt|word|werd|was)\s(?:nu\s|al\s|bijna\s|ruim\s|inmiddels\s|net\s){0,2}(9\d|1[01]\d)\b(?![.,]?\d|\s?(?:%|euro|kilo|kg|cm|uur|dagen|km))"
)


class BirthRecogniser(Recogniser):
    """A date behind "geboren" and its kin; elsewhere only a full date on which no living child was born."""

    types = ("GEBOORTEDATUM", "LEEFTIJD")
    context_words = ("geboren", "geboortedatum", "geboorte", "geb", "gebdatum", "bsn", "jarig", "verjaardag", "dhr", "mevr", "mw",
                     "patiënt", "patient", "cliënt", "client", "naam")  # fmt: skip

    def find(self, text: str, tokens: Tokens) -> Iterator[Found]:
        """Dates of birth and high ages."""
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
            if cued:
                score = 0.95
            elif len(year) == 4:
                # Laws date from 1965 on (AWBZ 1968); an older date in a chat is nearly always somebody's birth.
                score = 0.6 if int(year) < 1965 else 0.2 if int(year) < 2012 else 0.0
            else:
                score = 0.15 if int(year) > 26 else 0.0
            if score:
                yield Found(match.start(), match.end(), score, "GEBOORTEDATUM")
        for match in _PARTIAL.finditer(text):
            if _CUE.search(before(text, match.start(), 36)) and not after(text, match.end(), 5).startswith(
                (" euro", " uur")
            ):
                yield Found(match.start(), match.end(), 0.85, "GEBOORTEDATUM")
        for match in _YEAR_OF.finditer(text):
            yield Found(match.start(1), match.end(1), 0.7, "GEBOORTEDATUM")
        for match in _AGE.finditer(text):
            yield Found(match.start("age"), match.end("age"), 0.8, "LEEFTIJD")
        for match in _AGE_BEFORE.finditer(text):
            yield Found(match.start(1), match.end(1), 0.7, "LEEFTIJD")
