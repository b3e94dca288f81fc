"""Streets with and without a house number. The municipality of an address stays visible: answers need it."""

import re
from collections.abc import Iterator
from typing import Final

from assistant.redaction.analyzer import Tokens
from assistant.redaction.keeping import BODIES, CALENDAR
from assistant.redaction.lists import Lists
from assistant.redaction.recognisers.base import Found, Recogniser, after, before, every_match, pattern
from assistant.redaction.recognisers.name_cues import FINITE, NEVER
from assistant.redaction.recognisers.street_names import StreetNames
from assistant.redaction.recognisers.words import looks_dutch

_STRONG: Final = ("straat", "straatje", "laan", "laantje", "gracht", "singel", "plein", "kade", "steeg", "dreef", "plantsoen", "dijk",
                  "straatweg", "boulevard", "ln", "str", "wegje", "dwarsstraat", "strjitte", "leane")  # fmt: skip
_WEAK: Final = ("weg", "hof", "park", "pad", "baan", "wal", "markt", "ring", "akker", "veld", "kamp", "erf", "oord", "horst", "stede", "burg",
                "brink", "poort", "haven", "waard", "hage", "donk", "berg", "zoom", "rode", "tuin", "wijk", "kwartier", "hoek", "eind", "heide",
                "velden", "hoven", "akkers", "allee", "passage", "es", "wei", "weide", "tuinen", "meent", "gaarde", "werf", "diep", "beek")  # fmt: skip
_NO_STREET: Final = frozenset(
    "onderweg vanweg snelweg halverweg omweg uitweg rijweg spoorweg luchtweg luchtwegen zorgpad leefpad fietspad wandelpad stappenplan "
    "hoofdstraat_ buurt achterhoek invalshoek woonhof gerechtshof vakantiepark maatstaf taakveld werkveld speelveld achtertuin voortuin "
    "kantoor gemeentehaven sportpark dierentuin proeftuin zorgkantoor supermarkt woningmarkt arbeidsmarkt zorgmarkt loopbaan sportveld "
    "buitenland binnenland wachtkamer oprit ontslag beslag omslag halverwege ziekenhuis aandeel platteland deel_ gebied huisweg rolweg "
    "aanleiding dwaalweg tussenweg voorkeur verband rechtsgebied vakgebied woonwijk achterstandswijk nieuwbouwwijk volkswijk "
    "winkelstraat hoofdweg_ zandweg landweg parkeerplein schoolplein winkelplein binnenplein ringweg randweg rijksweg provincialeweg".split()
)
# What may stand behind the figures of a house number, and units that make them no house number.
_SUFFIX: Final = r"(?:\s?-?\s?(?:[a-h]|\d?h[gs]|hg|bis|bg|zw|rd|sous|huis|boven|beneden|voor|achter|links|rechts|i{1,3}|iv|v|vi)(?!\w)(?!\s(?:de|het|een|mijn|zijn|haar)\b)|\s(?:bus|deur|steiger|kamer|unit)\s\d{1,4}|\s\((?:achter|voor|boven|beneden|links|rechts)\)|\s?[-/]\s?\d{1,4}(?![\d.,]\d|\d)|\s?\(?(?:rood|zwart|wit)\b\)?|[\s,]{1,2}(?:een|twee|drie|vier|vijf|\d{1,2})[ -]?hoog(?:\s?achter)?\b)"
_NEAR: Final = r"(?:\s(?:naast|t\.?/?o\.?|tegenover|achter|bij|standplaats|kavel|unit|app\.?|appartement|kamer)\s\d{1,4}[a-h]?(?!\w))"
_UNITS: Final = r"(?:uur|euro|jaar|dagen|dag|keer|x\b|%|mg|ml|km|minuten|min\b|weken|maanden|personen|mensen|woningen|huizen|kamers|m2|graden|maal|meter|stuks|kinderen|april|mei|juni|januari|februari|maart|juli|augustus|september|oktober|november|december)"
_NUMBER: Final = pattern(
    rf"""
    (?P<gap>[ ,]{{0,3}})(?:[zno]z\s|[ow]z\s)?(?:(?:op\s|tegenover\s|naast\s)?(?:nr|no|nummer|huisnummer|huisnr)\.?\s?|t\.?/?o\.?\s)?
    (?P<number>\d{{1,4}}(?:(?<=\d)bis)?{_SUFFIX}{{0,2}}{_NEAR}?)
    (?!(?!en\b|is\b)[\w€]|[.,:]\d|-\d{{3}}|\s?{_UNITS})
    """
)
_WORD_NUMBER: Final = pattern(
    r"[ ](?:nummer\s)?(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien"
    r"|achttien|negentien|twintig|(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)(?:en|ën)(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig))\b"
    r"(?!\s(?:kwartier|kwart|uurtjes|maanden|maal|personen|uur|keer|dagen|jaar|weken|minuten|euro|mensen))"
)
_YEAR: Final = pattern(r"[ ,](?:19|20)\d\d$")
_CUED: Final = pattern(
    r"\b(?:huisnummer|huisnr\.?|postbus|antwoordnummer|appartement|app\.?(?=\s[a-z]-?\d)|kamernummer|kamer\s(?:nr\.?|nummer))\s{0,2}(?:is\s|:\s?|nr\.?\s)?((?:[a-z]-?)?\d{1,6}(?:-?(?:[a-z]|i{1,3}|iv|hs|bis))?)\b"
)
_LIVES: Final = pattern(
    r"\b(?:adres(?:\sis|:)?|woon|woont|woonde|wonen|wonende|verhuisd|adress)\s{1,2}(?:(?:op|aan|te|in|naar|van|nu|dan|ook|is)\s){0,2}(?:de\s|het\s)?"
    r"(?P<street>(?:[^\W\d_][\w.'-]{1,24}\s){0,3}[^\W\d_][\w.'-]{4,24}\s\d{1,4}(?:\s?[a-h]\b)?)(?!\s?(?:uur|jaar|km|keer|min|meter|dagen|kinder|mensen))"
)
_HOUSE: Final = pattern(
    r"""
    \b(?:woon|woont|woonde|wonen|woning|huis)\s(?:\w{1,9}\s){0,2}(?P<lives>(?:nummer|nr\.?)\s?\d{1,4}[a-z]?)\b
    | \b(?:van|op|bij|naar|tegenover|naast)\s(?P<door>(?:nr\.?|huisnr\.?|nummer|huisnummer)\s?\d{1,4}(?:\s?[a-h](?!\w)|\s(?:een|twee|drie|vier|\d)[ -]?hoog)?)(?![\w-])(?![.,:]\d)
    | \b(?:(?:zitten|zit|woon|woont|wonen|woonde|buren|buurman|buurvrouw)\s(?:\w{1,9}\s){0,2}(?:op|van|bij)|buren\s(?:op|van))\s(?P<bare>\d{1,4}\s?-?[a-h])(?!\w)
    """
)
# "nummer 3 op de wachtlijst", "op nummer 1 staat".
_RANK: Final = pattern(
    r"lijst|wacht|\bplek|\bplaats|rang|vraag|stap|staat\b|staan\b|volgnummer|formulier|\bbus|\blijn|\bboot|\btelefoon"
)
_LIVING: Final = pattern(
    r"(?:\b(?:woon|woont|wonen|wonende|woonde|woonden|adres|adres\sis|adress|verhuist|verhuisd|verhuizen|ingeschreven|straat|huis|huurhuis|flat|staat|heet|bezorgd|gevonden|postadres)\b[^.\n]{0,25})$"
)
_IN: Final = pattern(r"\b(?:in|op|aan|naar|van|uit|langs|richting|bij|over)\s(?:de|het|'t|onze)\s$|\b(?:op|aan|in)\s$")
_LIVES_ON: Final = pattern(
    r"\b(?:woon|woont|woonde|woonden|wonen|verhuis\w*|adres)\b[^.\n]{0,12}\b(?:op|aan)\s(?:de|het|'t)\s$"
)
_ROAMS: Final = pattern(r"\b(?:richting|langs)\s(?:de|het|'t)\s$")
_AT: Final = pattern(r"\b(?:op|aan|langs|richting)\s(?:de|het|'t|t)\s$|\b(?:op|aan)\s$")
_LINE_START: Final = pattern(r"(?:^|[:(;,.]\s?|\n\s?)$")
# A short house name with an article, as streets are called in many villages: "'t Zand 4", "It Wiid 7".
_ARTICLE: Final = pattern(
    rf"(?<![\w'])(?P<street>(?P<article>'t|t|it)\s(?:(?P<first>[^\W\d_][\w'-]{{1,20}})\s)?(?P<last>[^\W\d_][\w'-]{{2,24}})\s\d{{1,4}}{_SUFFIX}?)(?![\w€])(?![.,:]\d|\s?{_UNITS})"
)
_ARTICLE_CUE: Final = pattern(
    r"(?:^|[,:(;]\s?|\n\s?|\b(?:op|bij|aan|naar|in|van|adres|straat|woon|woont|wonen|zandweg|m)\s)$"
)
_DIGIT: Final = re.compile(r"[0-9]")
_RARE: Final = pattern(r"\s[znow]z\s\d|\bplein\s|\bwoon(?:schip|boot|ark)\b|\bligplaats\b")
_SIDE: Final = pattern(r"(?<!\w)[^\W\d_][\w'-]{2,24}\s(?:[zno]z|wz)\s\d{1,4}\s?[a-h]?(?!\w)")
_PLEIN: Final = pattern(
    rf"\bplein\s'?(?:19)?4\d(?:\s?-\s?'?(?:19)?4\d)?(?:-?straat)?\s\d{{1,4}}{_SUFFIX}?(?!\w)|\bplein\s'?(?:19)?4\d-?straat\b"
)
_BOAT: Final = pattern(
    r"\b(?:woon(?:schip|boot|ark)|ligplaats)\s(?:(?:de|het|'t)\s(?:[^\W\d_][\w'-]{1,20}\s){0,2}|(?-i:[A-Z][\w'-]{1,20}\s){0,3})(?!ligt|in\b|aan\b|is\b|van\b|en\b)[^\W\d_][\w'-]{2,20}(?=,|\s(?:aan|in|ligt|op)\b|\.|$)"
)
_TITLED: Final = pattern(
    r"(?:\b(?:burg|burgemeester|jhr|jonkheer|ds|dominee|dr|doctor|dokter|prof|professor|pr|prins|prinses|kon|koningin|st|sint|mr|ir|past|pastoor|kap"
    r"|kapelaan|gen|generaal|adm|admiraal|pres|president|oude|nieuwe|grote|kleine|korte|lange|eerste|tweede|derde|hoge|lage|[123]e|van\sder|van\sden|van\sde|van|graaf|jan|piet)\.?\s){1,5}$"
)
_CAPITALS: Final = pattern(
    r"(?-i:(?:(?:[A-Z][\w'-]{0,24}\.?|van|de|der|den|het|'t|d'|en|of)\s){0,4}[A-Z][\w'-]{0,24}\.?\s)$"
)
_COLOUR: Final = frozenset(
    "blauwe rode groene witte zwarte gele hoge lage oude nieuwe lange korte grote kleine hollandse gouden".split()
)
_ROAD: Final = frozenset(
    "dijk weg laan straat gracht kade singel steeg dreef wal kamp hof brink akker singel plein vaart sluis brug".split()
)
# "op De Singels 251", "bij de Hoge Haar 61": a name on no list, with a number no counting fits.
_UNLISTED: Final = pattern(
    rf"\b(?:aan|op|bij|naar|in|van)\s(?P<street>(?:(?:de|het|'t|den)\s)?(?P<name>(?-i:[A-Z][\w'-]{{2,24}}(?:\s[A-Z][\w'-]{{2,24}}){{0,2}}))\s\d{{1,4}}{_SUFFIX}?)(?![\w€-])(?![.,:]\d|\s?{_UNITS})"
)
_UNLISTED_LOW: Final = pattern(
    rf"\b(?:aan|op|bij|naar)\s(?P<street>(?:(?:de|het|'t)\s)?(?:(?P<first>[^\W\d_]{{3,12}})\s)?(?P<name>[^\W\d_][\w'-]{{2,24}})\s(?P<number>\d{{1,4}}){_SUFFIX}?)(?![\w€-])(?![.,:]\d|\s?{_UNITS})"
)
# Rooms, wards and lines are numbered too.
_NUMBERED: Final = frozenset(
    "kamer afdeling groep zaal bed spoor perron halte lijn bus tram etage verdieping unit team klas plek plaats locatie gang poli route dag week maand jaar"
    " stap vraag punt nummer pagina bladzijde bijlage artikel lid hoofdstuk fase niveau trede stand loket balie post uitzending kanaal zender".split()
)
_AFTER_POSTCODE: Final = pattern(
    r"(?<!\w)[1-9]\d{3}(?:-?[a-z]{2}|\s(?!EN|OF|IS|IN|OP|OM|NA|EX)(?-i:[A-Z]{2}))[\s,]{1,2}(?:nr\.?\s|nummer\s)?(?P<number>\d{1,4}(?:\s?-?(?:[a-h]|hs|bis|i{1,3}))?)(?![\w-])(?!\s?[-.]\d|\s\d)"
)
_BLOCK: Final = pattern(r"\b(?:flat|buren|galerij|buurman|buurvrouw|zelfde\sstraat|verdieping|portiek)\b")
_ENDS: Final = pattern(r"\s?(?:[,.;)\n]|$)")
_PLACE_BEHIND: Final = pattern(
    r",?\s{1,2}(?:(?:in|te)\s)?(?P<place>[^\W\d_][\w'-]{1,30}(?:\s[^\W\d_][\w'-]{1,24}){0,3})|,?\s{0,2}(?P<postcode>[1-9]\d{3}\s?-?[a-z]{2}\b)"
)


class AddressRecogniser(Recogniser):
    """A street by its ending or from the list of Dutch streets, taken back over the words that belong to its name."""

    types = ("ADRES",)

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        self._streets = StreetNames(lists)
        super().__init__()

    def find(self, text: str, tokens: Tokens) -> Iterator[Found]:
        """Street and number; a bare street where somebody lives on it; a house number or PO box behind a cue."""
        words = tokens.words
        plain_capitals = sum(w[0].isupper() for w in words if w[0].isalpha()) * 2 < len(words)
        taken = -1
        for i, word in enumerate(words):
            if i <= taken or not word[0].isalpha() or len(word) < 2:
                continue
            lower = tokens.lemmas[i]
            if not (
                self._streets.most_tokens(lower)
                or lower.endswith(_STRONG)
                or lower.endswith(_WEAK)
                or "aaa" in lower
                or "eee" in lower
                or lower in _ROAD
            ):
                continue
            end = tokens.stops[i]
            if text.startswith(".", end) and word.lower().endswith(("str", "ln")):
                end += 1
            number = _NUMBER.match(text, end) or _WORD_NUMBER.match(text, end)
            start, sure = self._street(text, tokens, i, plain_capitals, number is not None)
            if start is None:
                continue
            if number and _YEAR.search(number.group()):
                number = None  # "Tilburg 2022"
            if number and number.re is _NUMBER and not number["gap"] and sure < 2:
                number = None  # only an unmistakable street may have its number glued on
            lead = before(text, start)
            if number and (
                sure >= 1
                or (sure >= 0 and self._set_apart(text, lead, number, word))
                or _LIVING.search(lead)
                or _AT.search(lead)
                or self._place_behind(text, number.end())
            ):
                yield Found(start, number.end(), 0.85, "ADRES")
                taken = tokens.at(number.end() - 1)
            elif not number and self._bare(text, tokens, start, i, sure):
                yield Found(start, end, 0.7, "ADRES")
                taken = i
        yield from self._cued(text)

    def _cued(self, text: str) -> Iterator[Found]:
        """What is an address by the words around it."""
        if not _DIGIT.search(text):
            return
        for match in _LIVES.finditer(text):
            # A mistyped street: behind "adres" or "woont", an unknown word and a number.
            word = match["street"].split()[-2].lower()
            if (
                word not in self._lists.words
                and word not in self._lists.municipalities
                and not self._lists.is_name(word)
            ):
                yield Found(match.start("street"), match.end("street"), 0.6, "ADRES")
        yield from every_match(_CUED, text, 0.8, "ADRES", 1)
        for match in _HOUSE.finditer(text):
            group = str(match.lastgroup)
            around = before(text, match.start(), 45) + " " + after(text, match.end(), 30)
            if group == "lives" or not _RANK.search(around) or _BLOCK.search(around):
                yield Found(match.start(group), match.end(group), 0.8, "ADRES")
        for match in _ARTICLE.finditer(text):
            last, capital = match["last"], match["last"][0].isupper()
            if last.lower() in FINITE or (match["first"] or "").lower() in FINITE or last.lower() in CALENDAR:
                continue
            if match["first"] and not capital and match["first"].lower() not in _COLOUR | {"lutje", "lytse", "olde"}:
                continue
            if capital or _ARTICLE_CUE.search(before(text, match.start(), 14)):
                yield Found(match.start(), match.end("street"), 0.75, "ADRES")
        yield from every_match(_AFTER_POSTCODE, text, 0.8, "ADRES", "number")
        for match in _UNLISTED.finditer(text):
            parts = match["name"].lower().split()
            known = [part for part in parts if self._says_something(part)]
            if _YEAR.search(match["street"]) or any(p in _NUMBERED or self._says_a_name(p) for p in parts):
                continue
            if not known or (len(parts) > 1 and parts[0] in _COLOUR):
                yield Found(match.start("street"), match.end("street"), 0.7, "ADRES")
        for match in _UNLISTED_LOW.finditer(text):
            if self._like_a_street(text, match):
                yield Found(match.start("street"), match.end("street"), 0.7, "ADRES")
        for shape in (_SIDE, _PLEIN, _BOAT) if _RARE.search(text) else ():
            yield from every_match(shape, text, 0.8, "ADRES")

    def _like_a_street(self, text: str, match: re.Match[str]) -> bool:
        """Whether words on no list, with a number behind them, are a street: "bij de hoge haar 61"."""
        name, first = match["name"].lower(), (match["first"] or "").lower()
        if name in FINITE or name in _NUMBERED or self._says_a_name(name) or _YEAR.search(match["street"]):
            return False
        if first in _COLOUR and len(match["number"]) > 1:
            return True
        unknown = len(name) > 7 and not looks_dutch(name, self._lists.words) and not self._lists.is_name(name)
        if unknown and not first and name not in self._lists.villages:
            return True
        return self._place_behind(text, match.end("street")) and name not in NEVER and first not in FINITE | NEVER

    def _says_a_name(self, word: str) -> bool:
        lists = self._lists
        return word in CALENDAR or word in BODIES or word in lists.kept or word in lists.municipalities

    def _says_something(self, word: str) -> bool:
        """Whether `word` (lower case) is known as something else than a street."""
        lists = self._lists
        return (
            word in lists.words
            or word in CALENDAR
            or word in BODIES
            or word in lists.kept
            or word in lists.municipalities
            or word in lists.first_names
        )

    def _bare(self, text: str, tokens: Tokens, start: int, last: int, sure: float) -> bool:
        """Whether a street without a number is where somebody lives, or wanders: "loopt op de Blauwe Dijk"."""
        capital = self._stands_out(text, tokens, start, last)
        lead = before(text, start, 18)
        if sure >= 2:
            return capital or bool(_IN.search(lead))
        if capital and sure >= 1 and tokens.lemmas[last].endswith(("weg", "pad", "steeg")) and _IN.search(lead):
            return len(tokens.words[last]) > 7
        if sure < 1 or not _AT.search(lead):
            return False
        word = tokens.lemmas[last]
        if capital:
            return len(word) > 6
        # "de rijksweg" is a road like many, "de steiger" a thing: where somebody lives on it, it is an address.
        if len(word) > 6 and _LIVES_ON.search(before(text, start, 36)):
            return True
        if len(word) < 8 or self._lists.is_name(word) or text[start : start + 4].lower().startswith(("de ", "het ")):
            return False
        return not looks_dutch(word, self._lists.words)

    @staticmethod
    def _stands_out(text: str, tokens: Tokens, start: int, last: int) -> bool:
        """Whether the street has a capital that is not just the first of a sentence."""
        opens = not text[:start].strip() or text[max(0, start - 2) : start - 1] in ".!?\n"
        return tokens.words[last][0].isupper() and not opens

    def _set_apart(self, text: str, lead: str, number: re.Match[str], word: str) -> bool:
        """Whether a doubtful street stands between commas, or its number has a letter: "Havikskruid 17,", "achterom 4a"."""
        if number.re is not _NUMBER:
            return False
        known = word.lower() in self._lists.words or len(word) < 5
        if re.fullmatch(r"\d{1,4}\s?-?(?:[a-h]|bis|rood|hs)", number["number"].lower()):
            return not known
        return not known and bool(_LINE_START.search(lead)) and bool(_ENDS.match(text, number.end()))

    def _place_behind(self, text: str, end: int) -> bool:
        """Whether a place or a postcode stands behind an address: "de Gouden Leeuw 1123 in Diemen"."""
        match = _PLACE_BEHIND.match(text, end)
        if match is None:
            return False
        if match["postcode"]:
            return True
        parts = match["place"].lower().split()
        lists = self._lists
        return any(
            (name := " ".join(parts[:size])) in lists.villages
            or (name in lists.municipalities and (name not in lists.words or " in " in match.group()))
            for size in range(len(parts), 0, -1)
        )

    def _street(
        self, text: str, tokens: Tokens, last: int, plain_capitals: bool, numbered: bool
    ) -> tuple[int | None, float]:
        """Where the street name that ends at token `last` begins, and how sure that is: 0 maybe, 1 with a number, 2 alone."""
        words, lists = tokens.words, self._lists
        word = words[last].lower()
        if word in _NO_STREET or word in CALENDAR:
            return None, 0
        end = tokens.stops[last]
        # The longest entry of the street list that ends here: "Burgemeester van Tuyllkade", "De Ruyterkade", "Damrak".
        for size in range(min(self._streets.most_tokens(word), last + 1), 0, -1):
            first = last - size + 1
            start = tokens.begins[first]
            if not words[first][0].isalnum() or "\n" in text[start:end] or "  " in text[start:end] or end - start > 60:
                continue
            name = text[start:end].lower()
            if (
                name not in self._streets
                or name in lists.municipalities
                or (not numbered and (name in lists.villages or name in BODIES))
            ):
                continue
            if size == 1 and name in lists.words and not name.endswith(_STRONG) and not numbered:
                continue
            ordinary = all(w.lower() in lists.words for w in words[first : last + 1])
            if ordinary and not words[last][0].isupper():
                if size == 1 or not numbered or not any(c.isalpha() for c in name):
                    continue
                return start, 0
            strong = name.endswith(_STRONG)
            if size == 1 and numbered and first > 0 and tokens.lemmas[first - 1] in _COLOUR and name not in lists.words:
                start = tokens.begins[first - 1]  # "witte kruisweg 15"
            if size == 1 and not strong and (lists.is_name(name) or name in lists.municipalities):
                if numbered and name not in lists.municipalities:
                    return start, -1
                continue  # "Berg 12" may be a family, "Houten 3" a town
            if size == 1 and name in lists.words and not strong:
                return start, 0
            capital = words[first][0].isupper() and plain_capitals
            if strong and len(name) > 7:
                return start, 2
            odd = size > 1 and not ordinary and not all(lists.is_name(w.lower()) for w in words[first : last + 1])
            return start, 1 if strong or capital or name.endswith(_WEAK) or size > 2 or odd else 0
        if word in _ROAD and last > 0 and words[last - 1].lower() in _COLOUR:
            roams = _ROAMS.search(before(text, tokens.begins[last - 1], 18))
            if roams or (words[last - 1][0].isupper() and words[last][0].isupper()):
                return tokens.begins[last - 1], 2
            return tokens.begins[last - 1], 0.5
        if word in lists.municipalities or word in lists.villages:
            return None, 0
        squeezed = word if word not in lists.words else ""
        if "aaa" in squeezed or "eee" in squeezed:
            squeezed = squeezed.replace("aaa", "aa").replace("eee", "ee")
        if squeezed.endswith(_STRONG) and len(squeezed) > 6:
            return self._back_over_name(text, tokens, last), 2
        if (
            word.endswith(_WEAK)
            and len(word) > 5
            and word not in lists.words
            and ((words[last][0].isupper() and plain_capitals) or (numbered and len(word) > 7))
        ):
            return tokens.begins[last], 1 if words[last][0].isupper() else 0
        return None, 0

    @staticmethod
    def _back_over_name(text: str, tokens: Tokens, last: int) -> int:
        """Where a street that is on no list begins: capitals, tussenvoegsels and titles before it belong to its name."""
        start = tokens.begins[last]
        lead = text[max(0, start - 70) : start].rpartition("\n")[2]
        shape = _CAPITALS if tokens.words[last][0].isupper() else _TITLED
        if match := shape.search(lead):
            start -= len(match.group())
            opening = match.group().split()[0]
            # "Op Van Brakelstraat": the first word of a sentence has a capital of its own.
            if (
                opening.lower() in ("op", "aan", "in", "naar", "bij", "de", "het", "adres", "van")
                and shape is _CAPITALS
                and len(match.group().split()) > 1
            ):
                start += len(opening) + 1
        return start
