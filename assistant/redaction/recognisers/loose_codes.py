"""Codes that no other recogniser explains: figures in a message about a lock, and words no dictionary would hold.

A code can look like anything, so this asks the other way round: what may a figure in such a message still be (an amount, a
time, a year, a dose)? What is none of these is hidden.
"""

import re
from collections.abc import Iterator
from typing import Final

from assistant.redaction.analyzer import Tokens
from assistant.redaction.lists import Lists
from assistant.redaction.recognisers.base import UNIT, Found, Recogniser, before, cued, every_match, pattern
from assistant.redaction.recognisers.phone import DIGIT_WORD, in_public

# Words that hardly speak of anything but a secret, and words that often do.
_STRONG: Final = cued(
    r"\b(?:[a-z]{0,14}codes?|pin|pinnen|pint|gepind|pincijfers|puk|wacht?wo?o?rd\w{0,3}|wachtwrd|ww|pw|pass|passwo?r?d|paswoord|codewoord"
    r"|cijfer(?:ke)?s\b|cijfert\w{1,4}|cijferslot|ontgrendel\w*|haslo|hasło|şifre\w*|parola|pasw\w*|wifisleutel|netwerksleutel|combi(?:natie)?|geheime\svraag"
    r"|beveiligingsvraag|controlevraag|digid|digit|inlog\w*|login|log\sin|telebankieren|geldmaat)\b|sleutelkast|pincode|pincde|wachtwoord|[a-z]pin\b",
    "code pin puk wach ww pw pass pasw cijfer ontgrendel haslo hasło şifre parola wifisl netwerksl combi geheime beveiligingsv controlev digi inlog log telebank geldmaat sleutelkast",
)
_WEAK: Final = cued(
    r"\b(?:slot|slotje|kluis\w*|kastje|kassie|kastj\w*|alarm|toegang\w*|toets\w*|tik|tikt|intik\w*|intoets\w*|draai\w*|hek|hekje|poort\w*|portiek\w*|voordeur"
    r"|achterdeur|deur|lift|garage|berging|sleutel\w*|krasvakje|bankpas|pasje|tablet|telefoon|bank|kaai|schuur|galerij|app)\b",
    "slot kluis kast kass alarm toegang toets tik draai hek poort portiek deur lift garage berging sleutel krasvak bankpas pasje tablet telefoon bank kaai schuur galerij app",
)
_GROUP: Final = pattern(
    r"(?<![\w.,:/€+-])(?<!\d\s)(?P<value>\d(?:[ *.-][\do]){2,7}|\d{2}(?:[ -]\d{2}){1,3}|\d{3,8})(?:[ ]?(?:\#|\*|-?(?:ster|hekje|enter|stil|c|ok)(?!\w)))?"
    r"(?![\w€%])(?![.,:/]\d|[ ]?[-/][ ]?\d|[ ]\d)"
)
_AMOUNT_BEFORE: Final = pattern(
    r"(?:€|eur|euro|bel|belde|bellen|nummer|nr|artikel|art|lid|kamer|huis|zzp|vv|vpt|lijn|bus|afdeling|formulier|paragraaf|bladzijde|pagina|kanaal|zender"
    r"|wet|rond|circa|ongeveer|maximaal|minimaal|ruim|bijna|tot|per|meer\sdan|minder\sdan|plus|min|maal|keer)[ .:]{0,2}$"
)
_YEAR_BEFORE: Final = pattern(
    r"(?:in|sinds|van|uit|vanaf|tot|over|voor|na|najaar|voorjaar|zomer|winter|eind|begin|\w{3,9}(?:ari|er|uari|il|i|art))\s$"
)
_SPOKEN: Final = pattern(
    rf"(?<!\w){DIGIT_WORD}(?:(?:[,.]?\s|\s?-\s?){DIGIT_WORD}){{2,7}}(?!\w)|(?<!\w)(?:drie|twee|vier)\s(?:keer|maal|x)\s{DIGIT_WORD}(?:\sen\seen\s(?:hekje|ster|sterretje))?(?!\w)"
    r"|(?<!\w)(?:\d{1,2}\s?x\s)?(?:links|rechts)\s(?:op\s)?\d{1,3}(?:[ ,]{1,3}(?:\d{1,2}\s?x\s)?(?:links|rechts)\s(?:op\s)?\d{1,3}){1,4}(?!\w)"
    r"|(?<!\w)\d{1,3}\s(?:links|rechts)(?:[ ,]{1,3}\d{1,3}\s(?:links|rechts)){1,4}(?!\w)"
)
_COUNTED: Final = ("een twee drie", "één twee drie", "drie twee een", "zes vijf vier")
# A word said to be the secret: "codewoord is eenhoorn", "pw = papa", "antwoord: hete bliksem".
_SAID: Final = pattern(
    r"\b(?:(?:wacht?wo?o?rd|wachtwrd|codewoord|noodwoord|veiligheidswoord|stopwoord|paswoord|password|noodcode|wachtzin|ww|pw|pass)(?:\s(?:van|voor)\s(?:\w{1,12}\s?){1,2})?"
    r"(?P<link>\s?[=:]\s?|,?\s(?:is|was|luidt|wordt|heet|werd)\s(?:nu\s|nog\s|steeds\s|gewoon\s|altijd\s)?)"
    r"|\b(?:vraag|controlevraag)\b[^\n]{0,80}\bantwoord(?P<asked>\s?[:=]\s?|\s(?:is|was|moet\szijn)?\s?))['\"“]?(?P<value>[^\s'\",;.!?:=()]{3,30}(?:[ ](?!en\b|maar\b|dat\b|want\b|weet\b|mag\b|dus\b)[^\s'\",;.!?]{2,20}){0,2})"
)
_QUOTED: Final = pattern(
    r"['\"“](?P<first>[^'\"”\n]{3,30})['\"”]\s(?:is|was)\s(?:\w{1,6}\s)?(?:codewoord|wachtwoord|wachtzin|veiligheidswoord)|\b(?:codewoord|wachtwoord)(?:,\sdat)?\s(?:is|=)\s['\"“]?(?P<then>[^\s'\",;.!?]{3,30})"
)
_STATE: Final = pattern(
    r"(?:ge|ver|be|ont|her)[a-zë]{3,}(?:d|t|en)|kwijt|weg|fout|verkeerd|niet.*|nie|te|weer|al|ook|nodig|verplicht|ongeldig|onjuist|oud|nieuw|goed|hetzelfde|"
    r"anders|moeilijk|lastig|onveilig|zwak|sterk|veilig|een.*|de.*|het.*|mijn.*|dat.*|wat.*|hoe.*|zo.*|er.*|op.*|in.*|nog.*|geen.*|iets.*|bij.*|wel.*|steeds.*|alleen.*|toch.*|ik.*|hij.*|ze.*|die.*|door.*|naar.*|aan.*|uit.*|voor.*|met.*|van.*|na.*"
)
# Letters and figures, or a sign between letters, in one word: "papa1937papa", "koffie&koek", "Krakow#47", "K7XQ-29BM".
_WOVEN: Final = re.compile(r"(?<!\S)[('\"“]?(?P<word>[^\s'\"“”(),;:]{4,40}?)[)'\"”.,;:!?]*(?!\S)")
_SIGNED: Final = re.compile(r"[^\W_][!#&*$%=+_][^\W_]|[^\W_][!#$*]$")
_EXPLAINED: Final = pattern(
    r"""
      [a-zë]{1,8}[-.]?\d{1,2}                         # VV7, zzp-5, A4, covid-19, MP3
    | [a-z]\d{2}(?:\.\d{1,2})?[a-z]? | [a-z]\d{3}     # a diagnosis, a code on an invoice
    | \d{1,4}[a-zë-]{1,14}                            # 20mg, 24-uurszorg, 80-jarige, 12e
    | \d{1,4}(?:[.,]\d{1,2})?[a-z]{1,4}\d{0,2}        # 14u30, 2x2
    | [a-zë]{2,24}[-_]?'?(?:19|20)\d\d                # wmo2015
    | \D*\d\D*                                        # one figure is no code
    | [\d.,/:+€%*=x-]+(?:[a-z]{1,6})?                 # sums and times
    | (?:€|eur|euro)\d.* | .*(?:%|€|euro)
    | .*(?:@|://|www\.|\.(?:nl|com|org|eu|be|net)\b).*
    | \[[^\]]*\]?
    | [a-zë]{2,}/[a-zë]{2,}.* | [a-zë]+[-&+][a-zë]+ | [a-zë]{1,12}(?:-[a-zë]{1,12}){0,3}-\d{1,3}
    | covid.* | (?:rvg|ean|isbn|nen|iso)\W?\d.* | \d{1,2}[-/]\d{1,2}(?:[-/]\d{2,4})?[a-z]? | \d{1,2}-[a-z]{3,9}\.?-\d{2,4}
    """
)


# Groups of figures too long for an amount, and the plates and numbers of other countries.
_GROUPS: Final = pattern(r"(?<![\w.,€-])(?:\d{1,2} )?\d{3,5}(?: \d{3,5}){2,5}(?: \d{1,3})?(?![\w%]|[.,]\d|\s?euro)")
_PLATE: Final = re.compile(
    r"(?<![\w-])(?:[A-Z]{2,3}[ -]\d{2,4}[ -]?[A-Z]{1,2}|[A-Z]{1,2} \d{3} [A-Z]{2}|[A-Z]{3}\d{2} [A-Z] \d{3,5}|\d(?:\*\d){7,8})(?![\w-])"
)
_LINK_KEY: Final = re.compile(
    r"(?<![\w.])[\w-]+(?:\.[\w-]+)+/(?:[\w.-]+/)*(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{12,}(?:[/?#]\S*)?"
)
_YEARS: Final = re.compile(r"(?:(?:19|20)\d\d ?)+")
_PART: Final = re.compile(r"[^\W\d_]+|\d+")
# "lindelaan7" is a password where one is spoken of.
_NUMBERED: Final = pattern(r"(?!covid|digid)[a-zë]{4,24}[-_.]?\d{1,8}")


class LooseCodeRecogniser(Recogniser):
    """Figures and made-up words in a message about a lock, a login or a card, unless they are plainly something else."""

    types = ("GEHEIM", "NUMMER")

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        super().__init__()

    def find(self, text: str, tokens: Tokens) -> Iterator[Found]:
        """The codes, most of them in a message with a word about secrets."""
        strong = [match.start() for match in _STRONG.finditer(text)]
        cues = strong or [match.start() for match in _WEAK.finditer(text)]
        if strong:
            yield from self._said(text)
            for match in _SPOKEN.finditer(text):
                if not match.group().lower().startswith(_COUNTED):
                    yield Found(match.start(), match.end(), 0.7, "GEHEIM")
        if cues:
            yield from self._figures(text, cues, bool(strong))
        yield from self._woven(text, bool(strong))
        for match in _GROUPS.finditer(text):
            if not in_public(text, match.start(), match.end()) and not _YEARS.fullmatch(match.group()):
                yield Found(match.start(), match.end(), 0.6, "NUMMER")
        yield from every_match(_PLATE, text, 0.6, "NUMMER")
        if "/" in text:
            yield from every_match(_LINK_KEY, text, 0.6, "NUMMER")

    def _figures(self, text: str, cues: list[int], strong: bool) -> Iterator[Found]:
        # A strong cue speaks for figures further off, and for shorter ones.
        behind, ahead, fewest = (90, 50, 3) if strong else (28, 16, 4)
        for match in _GROUP.finditer(text):
            start, end = match.span()
            value = match["value"]
            lead = before(text, start, 24)
            if not any(-behind < cue - start < ahead for cue in cues):
                continue
            if _AMOUNT_BEFORE.search(lead) or UNIT.match(text, end) or in_public(text, start, end):
                continue
            plain = value.isdigit()
            if plain and len(value) == 4 and value[:2] in ("19", "20") and (not strong or _YEAR_BEFORE.search(lead)):
                continue
            if plain and len(value) < fewest:
                continue
            if not plain and not strong and "-" not in value and " " not in value:
                continue
            yield Found(start, end, 0.6, "GEHEIM")

    def _said(self, text: str) -> Iterator[Found]:
        for match in _SAID.finditer(text):
            value = match["value"]
            first = value.split()[0].lower()
            if _STATE.fullmatch(first):
                continue
            sign = (match["link"] or match["asked"] or "").strip()
            whole = sign in ("=", ":") or match["asked"] is not None
            end = match.end("value") if whole else match.start("value") + len(value.split()[0])
            yield Found(match.start("value"), end, 0.7, "GEHEIM")
        for match in _QUOTED.finditer(text):
            group = str(match.lastgroup)
            if not _STATE.fullmatch(match[group].split()[0].lower()):
                yield Found(match.start(group), match.end(group), 0.7, "GEHEIM")

    def _woven(self, text: str, secret: bool) -> Iterator[Found]:
        for match in _WOVEN.finditer(text):
            word = match["word"]
            if not any(c.isdecimal() for c in word):  # Ethiopic figures are digits, but no decimals
                if (
                    secret
                    and _SIGNED.search(word)
                    and any(c.isalpha() for c in word)
                    and not _EXPLAINED.fullmatch(word)
                ):
                    yield Found(match.start("word"), match.end("word"), 0.6, "GEHEIM")
                continue
            if not any(c.isalpha() for c in word):
                continue
            if _EXPLAINED.fullmatch(word) and not (secret and _NUMBERED.fullmatch(word)):
                continue
            parts = _PART.findall(word.lower())
            longest = max(len(part) for part in parts if part.isdecimal())
            # "tot4uur", "30km-zone": ordinary words that lost their spaces.
            if not secret and longest < 3 and all(p in self._lists.words or p.isdecimal() for p in parts):
                continue
            yield Found(match.start("word"), match.end("word"), 0.6, "GEHEIM" if secret else "NUMMER")
