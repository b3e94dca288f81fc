"""Long runs of digits, and numbers of clients, policies, cases and documents behind a word that says so."""

import re
from collections.abc import Iterator
from typing import Final

from assistant.redaction.analyzer import Tokens
from assistant.redaction.keeping import BODIES
from assistant.redaction.lists import Lists
from assistant.redaction.recognisers.base import Found, Recogniser, after, before, digits, every_match, pattern
from assistant.redaction.recognisers.bsn import amount
from assistant.redaction.recognisers.phone import in_public, public

_RUN: Final = pattern(r"(?<![\w€])\d(?:[.\-/ ]?\d){6,29}(?:[ -]?[a-z])?(?!\w)")
_TIMES: Final = pattern(r"\d{1,2}[.:]\d\d(?:[ ,]{1,3}\d{1,2}[.:]\d\d){1,6}|(?:\d{1,2}-){3}\d{1,2}")
_UNBROKEN: Final = pattern(r"(?<!\d)(?<!0x)\d{7,30}(?!\d)")
_SHAPES: Final = pattern(  # dates, periods, times, amounts
    r"""
    \d{1,2}[-/. ]\d{1,2}[-/. ](?:19|20)?\d\d | (?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2} | (?:19|20)\d\d[ ]?[-/.]?[ ]?(?:19|20)\d\d
    | \d{1,3}(?:\.\d{3}){1,3} | (?:\d{1,2}[.]\d\d[ -]?){2,} | (?:\d{1,3}[./]){2,}\d{1,3} | (?:(?:19|20)\d\d[ /-]?){2,}
    | (?:\d{3,5}[ -/]){1,3}\d{3,5}
    """
)
_KIND: Final = (
    r"(?:polis|klant|cli[eë]nt(?:en)?|zaak|dossier|relatie|pati[eë]nt(?:en)?|document|paspoort|rijbewijs|identiteits(?:kaart|bewijs)"
    r"|id-?kaart|inschrijf|inschrijvings|lidmaatschaps?|lid|beschikkings?|kenmerk|referentie|registratie|personeels"
    r"|debiteur(?:en)?|factuur|order|ticket|meld(?:ings)?|v-|vreemdelingen|studie|leerling|burger|agb|verzekerden|verzekerings|pas|kaart|ziekenfonds|wmo|wlz|rekening|bestel|notaris|repertorium|rol|kadaster|meter|serie|gebruikers"
    r"|aanvraag|indicatie|besluit|kvk|huur|huurders?|contract|studenten|big|uzovi|bezoekers|reserverings|ons|uw|zorg)"
)
_KIND_BEFORE: Final = pattern(rf"{_KIND}[ -]?$")
_NO_KIND: Final = pattern(
    r"(?:telefoon|mobiel|mobiele|tel|fax|huis|kamer|artikel|zi|rvg|atc|regel|pagina|bladzijde|volg|rang|nood|alarm|hulp|klop|lijn|bus|kanaal|versie|model|gemeente|informatie)-?$"
)
_CUED: Final = pattern(
    r"""
    (?: \b(?P<number>nummer|nr|no)\b | (?<=[a-zë])(?P<joined>nummer|nr|no)\b | \b(?:dossier|kenmerk|referentie|paspoort|(?:zorg|reis)?polis|rijbewijs|id-?kaart|zaak)\b )
    \.?\s{0,2} (?:brief\s)? (?:(?:is|was|van\s(?:\w{1,20}\s){1,3}is|luidt|staat|=|:|nr\.?|nummer|\#)\s{0,2}){0,2} [:\#]?\s{0,2}
    (?P<value> (?:(?-i:[A-Z]{1,5}[ ]|(?!(?:is|van|en|op|de|het|was|in|om|uw|te|met|voor|bij|ik|nog|al|tot|naar|aan|per|of)\b)[a-z]{2,4}[ ](?=\d[\d.]{3}))/?)? (?=[\w./-]{0,30}\d) [a-z0-9][\w./-]{2,30} (?:[ ]\d{1,8}){0,3} )
    """
)
# Letters and figures together, as an office writes them: "D-19/40377", "ZK 40077 31852", "M26.03.1187", "900.1177.4326".
_CODE: Final = pattern(
    r"""
    (?<![\w./@€-])
    (?: [a-z]{1,5}[-./ ]?\d{1,12}(?:[-./ ]{1,2}[a-z]{0,5}\d{1,8}){0,4}[a-z]{0,3}
      | \d{2,8}(?:[-./][a-z]{0,4}\d{1,8}){1,4}[a-z]{0,3}
      | \d{4,10}-[a-z]{1,2}(?!\w) | \d{4,10}[ ]?[a-z]{1,5}(?:[ ][a-z]{2,5})?(?:[ -]{1,2}\d{1,6}(?:[-/]\d{1,6})?)? )
    (?:-[a-z]{1,2})? (?![\w@-])(?![.,/]\d)
    """
)
# As a court writes it: "11084726 EJ VERZ 26-318".
_COURT: Final = pattern(
    r"(?<!\w)\d{6,9}\s?/?\s?[a-z]{2}\s?(?:verz|expl|rk|ha|cv|rek|bewind)\.?\s?\d{2}[-/]\d{1,6}(?!\w)"
    r"|(?<!\w)3s[a-z]{2,5}\d{6,12}(?!\w)"  # a parcel
    r"|(?<![\w/])\d{2,4}/\d{3,6}\s(?:(?-i:[A-Z]{2,4})|wlz|zvw|wmo|jw|ej|bm)(?!\w)"
)
_ABOUT: Final = pattern(
    r"(?:nummer|\bnr|\bnrs|nummers|kenmerk|dossier|\bzaak|zaaknr|factuur|melding|polis|aanvraag|beschikking|referentie|\bref\b|klantnr|o\.?v\.?v\.?"
    r"|cli[eë]nt(?:nr|nummer)?|lidnr|lidmaatschap|pasnr|pas\b|bezwaar|claim|declaratie|ticket|order|registratie|serienummer|paspoort"
    r"|rijbewijs|identiteitskaart|id-kaart|verblijfs|document|indicatiebesluit|besluit|contract|\bcode|kaartnr|parkeerkaart|kastje|alarm|inschrijf\w*|\bcli[eë]nt)"
    r"[^\n.!?]{0,45}$"
)
_ABOUT_BEHIND: Final = pattern(
    r"[\s,]{1,2}(?:[a-z]\s)?(?:(?:dat|dit)\s)?(?:is|was|staat)\s(?:\w{1,8}\s){0,3}\w{0,16}(?:nummer|nr|kenmerk|dossier)\b"
)
_LEGAL: Final = pattern(
    r"(?:index|artikelnummer|\bdsm(?:-\w{1,3})?(?:\scode)?|\bart(?:ikel)?\.?|\blid|\bboek|\bbijlage|formulier|\bicd(?:-10)?(?:[ ]code)?|\bzzp|\bvv|\bversie|\bparagraaf|\bbus|\blijn|\bvraag|\bstap)\s?$"
)
_DOCUMENT: Final = pattern(r"(?<!\w)[a-np-z]{2}(?=[a-np-z0-9]{0,6}\d)[a-np-z0-9]{6}\d(?!\w)")
# What looks like a code and is none: "20 mg", "2 uur", "in 2024", "van 1500", "wet 2015", "8 tot 12".
_ORDINARY: Final = pattern(
    r"""
    (?:in|op|van|tot|voor|na|om|per|of|en|is|ik|aan|met|uit|bij|wel|al|nu|de|het|was|ca|max|min|circa|mei|jan|feb|mrt|apr|jun|jul|aug|sep|sept|okt|nov|dec|wlz|wmo|zvw|pgb|ciz|zzp|vv|lg|vg|ggz|icd|euro|eur|€)
      [ -]?\d.*
    | \d+[ ]?(?:mg|ml|kg|km|kw|gr|g|cm|mm|m|m2|uur|u|euro|eur|jaar|jr|x|keer|weken|dagen|en|of|tot|per|is|de|het|in|op|van|voor|bij|mensen|min|sec|graden|procent)\b.*
    | \d{1,2}[:.]\d\d.*
    """
)
_YEAR: Final = pattern(r"(?:19|20)\d\d$")


_MEASURED: Final = pattern(
    r"(?:rr|bp|sat|hf|news|emv|mmse|hba1c|bmi|rvg|atc|zi|ean|isbn|icd|dsm|wlz|zvw|vv|zzp|covid|nen|iso|en)[ -]?\d"
)
_DIAGNOSIS: Final = pattern(r"[a-z]\d{2,3}(?:\.\d{1,2})?")
# What a number is, and no part of it, also in capitals.
_SAYS_WHAT: Final = frozenset(
    {"bsn", "sofi", "agb", "big", "kvk", "tel", "mob", "fax", "nr", "no", "id", "pas", "code", "pin", "iban", "app"}
)
_PREFIXED: Final = re.compile(r"[A-Z]{2,5}-\d|[a-z]{2,5}-\d{5}")
_DIGITS_BEFORE: Final = re.compile(r"(?<![\w])\+?[\d(][\d() ]{1,6}[- )]{0,2}$")


def _back(text: str, start: int) -> int:
    """Where a number begins of which `text[start:]` is the tail: "088-0767000" is one number."""
    match = _DIGITS_BEFORE.search(text, max(0, start - 9), start)
    return match.start() if match else start


class NumberRecogniser(Recogniser):
    """Whatever is long enough to point at one person or one file."""

    types = ("NUMMER",)

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        super().__init__()

    context_words = (
        "paspoort",
        "paspoortnummer",
        "documentnummer",
        "identiteitskaart",
        "id-kaart",
        "rijbewijs",
        "document",
    )

    def find(self, text: str, tokens: Tokens) -> Iterator[Found]:
        """Runs of seven digits and more that are no date or amount, and anything with a digit behind a cue."""
        for match in _RUN.finditer(text):
            run = match.group()
            if (
                (_SHAPES.fullmatch(run) and not (" " in run and len(digits(run)) > 12))
                or _TIMES.fullmatch(run)
                or in_public(text, _back(text, match.start()), match.end())
                or _LEGAL.search(before(text, match.start(), 16))
                or amount(text, match.start(), match.end())
            ):
                continue
            if " " in run and (any(len(group) < 2 for group in run.split() if group.isdigit()) or len(digits(run)) < 9):
                continue  # figures that only stand side by side
            yield Found(match.start(), match.end(), 0.6, "NUMMER")
        for match in _UNBROKEN.finditer(text):
            # Also inside a word or glued to a letter: "NR20231234567".
            if not in_public(text, _back(text, match.start()), match.end()) and not amount(
                text, match.start(), match.end()
            ):
                yield Found(match.start(), match.end(), 0.6, "NUMMER")
        for match in _CUED.finditer(text):
            sign = match["number"] or match["joined"]
            lead = before(text, match.start(), 22)
            if match["joined"] and _NO_KIND.search(lead):
                continue  # "telefoonnummer" and "artikelnummer" are no file of anybody
            if match["number"] and sign.lower() != "nr" and not _KIND_BEFORE.search(lead):
                continue  # which number it is stands before it: "cliënt nummer"
            value = match["value"].rstrip("./- ")
            count = len(digits(value))
            if count < 3 or _YEAR.match(value) or public(digits(value)):
                continue
            if count < 5 and after(text, match.end(), 8).lstrip().startswith(("euro", "uur", "dagen", "jaar", "%")):
                continue
            yield Found(match.start("value"), match.start("value") + len(value), 0.8, "NUMMER")
        for match in _CODE.finditer(text):
            # An ordinary word before the figures is none of them: "kenmerk brief cak 900.1177.4326".
            code = match.group()
            start = match.start()
            head, _, rest = code.partition(" ")
            if rest and (
                head.lower() in _SAYS_WHAT
                or (
                    head.isalpha()
                    and not head.isupper()
                    and (head.lower() in self._lists.words or head.lower() in BODIES)
                )
            ):
                code, start = rest.lstrip(), match.end() - len(rest.lstrip())
                if code.isdigit() and len(code) < 5:
                    continue
            count = len(digits(code))
            if (
                count < 3
                or _SHAPES.fullmatch(code)
                or _DIAGNOSIS.fullmatch(code)
                or _LEGAL.search(before(text, start, 16))
            ):
                continue
            lettered = any(c.isalpha() for c in code)
            if not lettered and (public(digits(code)) or in_public(text, _back(text, start), match.end())):
                continue
            if amount(text, start, match.end()) or _MEASURED.match(code) or self._has_word(code):
                continue
            # "AL-55012": in capitals and with a hyphen no ordinary word.
            ordinary = _ORDINARY.fullmatch(code) is not None and not (count >= 5 and _PREFIXED.match(code))
            if (_ABOUT.search(before(text, start, 60)) and not ordinary) or (
                count >= 4 and not ordinary and _ABOUT_BEHIND.match(after(text, match.end(), 50))
            ):
                yield Found(start, match.end(), 0.7, "NUMMER")
            elif lettered and count >= 5 and code[0].isupper() and not ordinary:
                yield Found(start, match.end(), 0.6, "NUMMER")
        yield from every_match(_COURT, text, 0.8, "NUMMER")
        for match in _DOCUMENT.finditer(text):
            if sum(c.isdigit() for c in match.group()) >= 3:
                yield Found(match.start(), match.end(), 0.3 if match.group().islower() else 0.6, "NUMMER")

    def _has_word(self, code: str) -> bool:
        """Whether an ordinary word stands apart in `code`: "over 2024", "2026 met"."""
        parts = code.split()
        return len(parts) > 1 and any(p.isalpha() and not p.isupper() and p.lower() in self._lists.words for p in parts)
