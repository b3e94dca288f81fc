"""Streets with and without a house number. The municipality of an address stays visible: answers need it."""

from collections.abc import Iterator
from typing import Final

from assistant.redaction.analyzer import Tokens
from assistant.redaction.keeping import CALENDAR
from assistant.redaction.lists import Lists
from assistant.redaction.recognisers.base import Found, Recogniser, before, pattern

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
    "aanleiding dwaalweg tussenweg voorkeur verband rechtsgebied vakgebied woonwijk achterstandswijk nieuwbouwwijk volkswijk".split()
)
_NUMBER: Final = pattern(
    r"""
    [ ,]{1,3}(?:nr\.?\s?|nummer\s|huisnummer\s|no\.?\s)?
    (?P<number>\d{1,4}(?:[ ]?-?[ ]?(?:[a-h]|hs|bis|rood|zw|huis|i{1,3}|[1-9]\d{0,2})(?![\w€.,]?\w))?)
    (?![\w€]|[.,:]\d|-\d{3}|\s?(?:uur|euro|jaar|dagen|dag|keer|x\b|%|mg|ml|km|minuten|weken|maanden|personen|mensen|woningen|huizen|kamers|m2|graden))
    """
)
_WORD_NUMBER: Final = pattern(
    r"[ ](?:nummer\s)?(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien"
    r"|achttien|negentien|twintig|(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)(?:en|ën)(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig))\b"
    r"(?!\s(?:uur|keer|dagen|jaar|weken|minuten|euro|mensen))"
)
_YEAR: Final = pattern(r"[ ,](?:19|20)\d\d$")
_CUED: Final = pattern(
    r"\b(?:huisnummer|huisnr\.?|postbus|appartement|kamernummer|kamer\s(?:nr\.?|nummer))\s{0,2}(?:is\s|:\s?|nr\.?\s)?(\d{1,6}[a-z]?)\b"
)
_LIVES: Final = pattern(
    r"\b(?:adres(?:\sis|:)?|woon|woont|woonde|wonen|wonende|verhuisd)\s{1,2}(?:(?:op|aan|te|in|naar|van|nu|dan|ook)\s){0,2}(?:de\s|het\s)?"
    r"(?P<street>(?:[^\W\d_][\w.'-]{1,24}\s){0,3}[^\W\d_][\w.'-]{4,24}\s\d{1,4}(?:\s?[a-h]\b)?)(?!\s?(?:uur|jaar|km|keer|min|meter|dagen|kinder|mensen))"
)
_HOUSE: Final = pattern(r"\b(?:woon|woont|woonde|wonen)\s(?:\w{1,9}\s){0,2}(?:nummer|nr\.?)\s?(\d{1,4}[a-z]?)\b")
_LIVING: Final = pattern(
    r"(?:\b(?:woon|woont|wonen|wonende|woonde|adres|adres\sis|verhuist|verhuisd|ingeschreven|straat|huis|staat)\b[^.\n]{0,25})$"
)
_IN: Final = pattern(r"\b(?:in|op|aan|naar|van|uit|langs)\s(?:de|het|'t|onze)\s$|\b(?:op|aan|in)\s$")


class AddressRecogniser(Recogniser):
    """A street by its ending or from the list of Dutch streets, taken back over the words that belong to its name."""

    types = ("ADRES",)

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        super().__init__()

    def find(self, text: str, tokens: Tokens) -> Iterator[Found]:
        """Street and number; a bare street where somebody lives on it; a house number or PO box behind a cue."""
        words = tokens.words
        plain_capitals = sum(w[0].isupper() for w in words if w[0].isalpha()) * 2 < len(words)
        taken = -1
        for i, word in enumerate(words):
            if i <= taken or not word[0].isalpha() or len(word) < 2:
                continue
            end = tokens.stops[i]
            if text.startswith(".", end) and word.lower().endswith(("str", "ln")):
                end += 1
            number = _NUMBER.match(text, end) or _WORD_NUMBER.match(text, end)
            first, sure = self._street(tokens, i, plain_capitals)
            if first is None:
                continue
            start = tokens.begins[first]
            if number and _YEAR.search(number.group()):
                number = None  # "Tilburg 2022"
            if number and (sure >= 1 or _LIVING.search(before(text, start))):
                yield Found(start, number.end(), 0.85, "ADRES")
                taken = tokens.at(number.end() - 1)
            elif (
                not number
                and sure >= 2
                and (self._stands_out(text, tokens, first, i) or _IN.search(before(text, start, 16)))
            ):
                yield Found(start, end, 0.7, "ADRES")
                taken = i
        for match in _LIVES.finditer(text):
            # A mistyped street: behind "adres" or "woont", an unknown word and a number.
            word = match["street"].split()[-2].lower()
            if (
                word not in self._lists.words
                and word not in self._lists.municipalities
                and not self._lists.is_name(word)
            ):
                yield Found(match.start("street"), match.end("street"), 0.6, "ADRES")
        for shape in (_CUED, _HOUSE):
            for match in shape.finditer(text):
                yield Found(match.start(1), match.end(1), 0.8, "ADRES")

    @staticmethod
    def _stands_out(text: str, tokens: Tokens, first: int, last: int) -> bool:
        """Whether the street has a capital that is not just the first of a sentence."""
        start = tokens.begins[first]
        return tokens.words[last][0].isupper() and first > 0 and text[start - 2 : start - 1] not in ".!?\n"

    def _street(self, tokens: Tokens, last: int, plain_capitals: bool) -> tuple[int | None, int]:
        """The first token of the street name that ends at `last`, and how sure that is: 0 maybe, 1 with a number, 2 alone."""
        words, lists = tokens.words, self._lists
        word = words[last].lower()
        if word in _NO_STREET or word in CALENDAR:
            return None, 0
        # The longest entry of the street list that ends here: "Burgemeester van Tuyllkade", "De Ruyterkade", "Damrak".
        sizes = range(min(5, last + 1), 0, -1) if word in lists.street_ends else ()
        for size in sizes:
            first = last - size + 1
            if any(tokens.begins[k + 1] - tokens.stops[k] not in (1, 2) for k in range(first, last)):
                continue
            name = " ".join(words[first : last + 1]).lower()
            if name not in lists.streets or name in lists.municipalities:
                continue
            if size == 1 and name in lists.words and not name.endswith(_STRONG):
                continue
            if all(w.lower() in lists.words for w in words[first : last + 1]) and not words[last][0].isupper():
                continue
            strong = name.endswith(_STRONG)
            if size == 1 and not strong and (lists.is_name(name) or name in lists.municipalities):
                continue  # "Berg 12" may be a family, "Houten 3" a town
            capital = words[first][0].isupper() and plain_capitals
            return first, 2 if strong and len(name) > 7 else 1 if strong or capital or name.endswith(_WEAK) else 0
        if word in lists.municipalities or word in lists.villages:
            return None, 0
        if word.endswith(_STRONG) and len(word) > 6 and word not in lists.words:
            first = last
            # "Jan van Galenstraat": capitals and tussenvoegsels before it belong to the name.
            while (
                first > 0
                and last - first < 4
                and words[first][0].isupper()
                and (words[first - 1][0].isupper() or words[first - 1].lower() in ("van", "de", "der", "den"))
                and tokens.begins[first] - tokens.stops[first - 1] == 1
            ):
                first -= 1
            while first < last and not words[first][0].isupper():
                first += 1
            return first, 2
        if (
            word.endswith(_WEAK)
            and len(word) > 5
            and word not in lists.words
            and (words[last][0].isupper() and plain_capitals)
        ):
            return last, 1
        return None, 0
