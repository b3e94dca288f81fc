"""Long runs of digits, and numbers of clients, policies, cases and documents behind a word that says so."""

from collections.abc import Iterator
from typing import Final

from assistant.redaction.analyzer import Tokens
from assistant.redaction.recognisers.base import Found, Recogniser, after, digits, pattern
from assistant.redaction.recognisers.bsn import amount
from assistant.redaction.recognisers.phone import in_public, public

_RUN: Final = pattern(r"(?<![\w€])\d(?:[.\-/ ]?\d){6,29}(?!\w)")
_UNBROKEN: Final = pattern(r"(?<!\d)\d{7,30}(?!\d)")
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
    r"|debiteur(?:en)?|factuur|order|ticket|meld(?:ings)?|v-|vreemdelingen|studie|leerling|burger|agb|verzekerden|verzekerings"
    r"|aanvraag|indicatie|besluit|kvk|huur|huurders?|contract|studenten|big|uzovi|bezoekers|reserverings|ons|uw|zorg)"
)
_CUED: Final = pattern(
    rf"""
    (?: \b{_KIND}[ -]?(?:nummer|nr|no)\b | \b(?:dossier|kenmerk|referentie|paspoort|polis|rijbewijs|id-?kaart|zaak)\b | \bnr\b )
    \.?\s{{0,2}} (?:(?:is|was|van\s\w{{1,20}}\sis|=|:|nr\.?|nummer|\#)\s{{0,2}}){{0,2}} [:\#]?\s{{0,2}}
    ( (?=[\w./-]{{0,30}}\d) [a-z0-9][\w./-]{{2,30}} (?:[ ]\d{{2,8}}){{0,3}} )
    """
)
_DOCUMENT: Final = pattern(r"(?<!\w)[a-np-z]{2}(?=[a-np-z0-9]{0,6}\d)[a-np-z0-9]{6}\d(?!\w)")
_YEAR: Final = pattern(r"(?:19|20)\d\d$")


class NumberRecogniser(Recogniser):
    """Whatever is long enough to point at one person or one file."""

    types = ("NUMMER",)
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
                _SHAPES.fullmatch(run)
                or in_public(text, match.start(), match.end())
                or amount(text, match.start(), match.end())
            ):
                continue
            if " " in run and (any(len(group) < 2 for group in run.split()) or len(digits(run)) < 9):
                continue  # figures that only stand side by side
            yield Found(match.start(), match.end(), 0.6, "NUMMER")
        for match in _UNBROKEN.finditer(text):
            # Also inside a word or glued to a letter: "NR20231234567".
            if not public(match.group()) and not amount(text, match.start(), match.end()):
                yield Found(match.start(), match.end(), 0.6, "NUMMER")
        for match in _CUED.finditer(text):
            value = match.group(1).rstrip("./- ")
            count = len(digits(value))
            if count < 3 or _YEAR.match(value) or public(digits(value)):
                continue
            if count < 5 and after(text, match.end(), 8).lstrip().startswith(("euro", "uur", "dagen", "jaar", "%")):
                continue
            yield Found(match.start(1), match.start(1) + len(value), 0.8, "NUMMER")
        for match in _DOCUMENT.finditer(text):
            if sum(c.isdigit() for c in match.group()) >= 3:
                yield Found(match.start(), match.end(), 0.3 if match.group().islower() else 0.6, "NUMMER")
