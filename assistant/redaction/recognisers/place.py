"""Villages and districts: few enough people live there to point at one. Municipalities, provinces and countries stay."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from assistant.redaction.analyzer import Tokens
from assistant.redaction.keeping import BODIES, COMMON_VILLAGES
from assistant.redaction.lexicon import Lexicon
from assistant.redaction.lists import Lists
from assistant.redaction.places import municipality_of
from assistant.redaction.recognisers.base import Found, Recogniser, after, before, pattern
from assistant.redaction.recognisers.words import looks_dutch

_DISTRICTS: Final = Path(__file__).parent.parent / "lists" / "districts.txt"
_CUES: Final = frozenset(
    "in te uit naar bij vanuit richting rond nabij út yn op tussen vlakbij dichtbij omgeving buurtschap dorp dorpje gehucht"
    " wijk woonplaats geboorteplaats oet".split()
)
# "van Koudekerke naar Zoutelande": behind these a place only if it is nothing else.
_LOOSE_CUES: Final = frozenset("van door langs over en of tot voor".split())
# Villages that bear the name of a thing, a verb or a land.
_AMBIGUOUS: Final = frozenset(
    """
    blije boeket boomen breede donderen doodstil duinen effen eindje gebergte gemaal grazen halte haspel heenweg helden herten heuveltje hingen huppel
    ijzeren kantje kopstukken kwartier lakei lions meeuwen milt miste most neck overschot overslag peins pelikaan plantage rectum rekken rijt spik stokt
    turns scheide schoot rijs uitweg uiteinde veulen vleet vuren wateren waterkant weeg werven wieler winkelstraat zandplaat zoom zuidzijde noordzijde barrier glimmen buurtje
    putte doorsnee rakt rolpaal theetuin zoeke lieren moeren smakt bears asch manen loo sloten kerkdorp tuindorp molenstraat kruisstraat waterstraat
    zandstraat heuvelstraat groenstraat egypte frankrijk californië denemarken moskou napels palestina petersburg siberië spitsbergen zurich schiphol
    willemstad streek koewacht rechteren uitwijk voorweg watergang wildert omval tongeren amerika america polen rome parijs london londen berlijn turkije england engeland schotland hongarije portugal nergena oosteinde
    westeinde zuideinde noordeinde heikant molenhoek grashoek boshoek welgelegen oord veld dorp kerk wijk spui haven plaat boven onder achter
    """.split()
)
# Municipalities under another name.
_OTHER_NAMES: Final = frozenset({"den bosch", "'s-gravenhage"})
_POSTCODE: Final = pattern(r"[1-9]\d{3}\s?-?[a-z]{2}[\s,]")
_POSTCODE_BEFORE: Final = pattern(r"(?<!\d)[1-9]\d{3}\s?-?[a-z]{2}[\s,]{1,2}$")
_ADDRESS_BEFORE: Final = pattern(
    r"[^\W\d_]{2}\.?\s\d{1,4}\s?-?(?:[a-h]|bis|hs|rood|zw|i{1,3})?(?:(?P<comma>,\s?)|\s|\s(?:in|te)\s)$"
)
_PROVINCE: Final = pattern(
    r"(?:\s?[,(]\s?(?:in\s)?|\s(?:op|in)\s(?=texel|terschelling|ameland|zeeland|friesland|drenthe))(?:groningen|friesland|fryslân|drenthe|overijssel|flevoland|gelderland|utrecht|noord-holland|zuid-holland|zeeland|noord-brabant|brabant|limburg|texel|terschelling|ameland|vlieland|schiermonnikoog)\b"
)
_ROAD_ENDINGS: Final = (
    "straat",
    "kant",
    "einde",
    "eind",
    "zijde",
    "weg",
    "dijk",
    "heuvel",
    "plaat",
    "buurt",
    "gang",
    "tuin",
    "berg",
    "buren",
    "stede",
    "en",
)
# The first token of a name, as the analyzer cuts it.
_HEAD: Final = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*|\d+|'")
_SENTENCE: Final = ".!?:\n"


@cache
def _districts() -> tuple[frozenset[str], frozenset[str]]:
    """Districts that are nothing else, and those that need a cue."""
    lines = [line for line in _DISTRICTS.read_text(encoding="utf-8").split("\n") if line and line[0] != "#"]
    return frozenset(n for n in lines if n[0] != "+"), frozenset(n[1:] for n in lines if n[0] == "+")


class PlaceRecogniser(Recogniser):
    """A place of the Dutch list that is no municipality, behind a preposition of place or an address, or unmistakable."""

    types = ("PLAATS",)

    def __init__(self, lists: Lists, lexicon: Lexicon) -> None:
        self._lists = lists
        self._lexicon = lexicon
        self._districts, self._doubtful = _districts()
        names = lists.villages | self._districts | self._doubtful | COMMON_VILLAGES
        names |= frozenset(name for name in lists.municipalities if not name.isalpha())
        self._heads = frozenset(match.group() for name in names if (match := _HEAD.match(name))) | {"t"}
        super().__init__()

    def find(self, text: str, tokens: Tokens) -> Iterator[Found]:
        """Villages and districts of up to four words."""
        words, taken = tokens.words, -1
        letters = [w for w in words if w[0].isalpha()]
        plain = sum(w[0].isupper() for w in letters) * 2 < len(letters)
        coded = _POSTCODE.search(text) is not None
        for i in range(len(words)):
            if i <= taken:
                continue
            lemma, begin = tokens.lemmas[i], tokens.begins[i]
            if lemma not in self._heads:
                # Villages that are common words ("Gauw") only count behind a postcode or before a province.
                beside = text[tokens.stops[i] : tokens.stops[i] + 2].strip()[:1] in (",", "(") and text[begin].isalpha()
                if not beside and not (
                    coded and text[begin].isalpha() and _POSTCODE_BEFORE.search(text[max(0, begin - 12) : begin])
                ):
                    continue
            for size in range(min(4, len(words) - i), 0, -1):
                start, end = tokens.begins[i], tokens.stops[i + size - 1]
                name = text[start:end].lower()
                if len(name) > 40 or not name[-1].isalnum() or "\n" in name or "  " in name:
                    continue
                if name in self._lists.municipalities and (
                    name not in COMMON_VILLAGES or name in _OTHER_NAMES or self._is_municipality(name)
                ):
                    taken = i + size - 1
                    break
                if self._is_place(text, tokens, i, name, size, plain):
                    # "in de Schilderswijk": the article goes along, so that the placeholder reads as a place.
                    article = i > 0 and tokens.lemmas[i - 1] in ("de", "het") and name in self._districts
                    yield Found(tokens.begins[i - 1] if article else start, end, 0.7, "PLAATS")
                    taken = i + size - 1
                    break

    @staticmethod
    def _is_municipality(name: str) -> bool:
        municipality = municipality_of(name)
        return municipality is not None and municipality.lower() == name

    def _is_place(self, text: str, tokens: Tokens, i: int, name: str, size: int, plain: bool) -> bool:
        lists = self._lists
        start, end = tokens.begins[i], tokens.stops[i + size - 1]
        capital = tokens.words[i + size - 1][0].isupper()
        lead = before(text, start, 40)
        at_address = lead[-1:] in " ,\n" and _POSTCODE_BEFORE.search(text[max(0, start - 12) : start]) is not None
        if name in COMMON_VILLAGES:
            return at_address or bool(_ADDRESS_BEFORE.search(lead))
        district = name in self._districts or name in self._doubtful
        village = name in lists.villages
        if not village and not district:
            if not (
                at_address or tokens.words[i] in "'12t" or " " in name or "-" in name or _PROVINCE.match(text, end)
            ):
                return False
            municipality = municipality_of(name)
            if municipality is None or municipality.lower() == name:
                return False
        if at_address:
            return True
        if name in BODIES or name in lists.kept:
            return False
        address = _ADDRESS_BEFORE.search(lead)
        if address and (capital or address["comma"]) and name not in _AMBIGUOUS:
            return True
        previous = tokens.lemmas[i - 1] if i else ""
        cued = previous in _CUES or (previous in ("de", "het") and district and i > 1 and tokens.lemmas[i - 2] in _CUES)
        if (cued or (capital and plain)) and _PROVINCE.match(text, end):
            return True
        if name in _AMBIGUOUS or name in ("sint maarten", "de kapel", "de linde", "de brink", "het einde", "de kern"):
            return cued and capital and plain and len(name) > 4
        if size > 1 and all(part in lists.words for part in name.replace("-", " ").split()):
            return (cued and capital) or (district and cued)
        if name in self._doubtful:
            return cued or (capital and plain and self._inside(text, start))
        if cued:
            return (
                size > 1
                or capital
                or name in self._districts
                or not (
                    name in lists.first_names or len(name) < 4 or (len(name) < 5 and self._lexicon.frequency(name) > 3)
                )
            )
        return self._unmistakable(text, name, start, end, size, capital and plain, previous)

    def _unmistakable(
        self, text: str, name: str, start: int, end: int, size: int, capital: bool, previous: str
    ) -> bool:
        """Whether `name` is nothing but a place, wherever it stands."""
        if name in self._districts or size > 1 or "-" in name:
            if name in self._districts:
                return True
            last = name.replace("-", " ").split()[-1]
            return (
                len(name) > 6
                and self._lexicon.frequency(last) <= 3
                and (last not in self._lists.words or name in self._districts)
            )
        if (
            len(name) < 5
            or self._lexicon.frequency(name) > 4
            or name in self._lists.first_names
            or self._lexicon.first_name(name)
        ):
            return False
        if self._lexicon.surname(name) > 2:
            # "Schoonhoven" may be a family: a place where something else says so.
            return previous in ("van", "door") and bool(_TOWARDS.match(after(text, end, 12)))
        if previous in _LOOSE_CUES or (capital and self._inside(text, start)):
            return len(name) > 5 or capital
        if looks_dutch(name, self._lists.words):
            return len(name) > 6 and not name.endswith(_ROAD_ENDINGS)
        return len(name) > 5

    @staticmethod
    def _inside(text: str, start: int) -> bool:
        """Whether `start` lies inside a sentence, so that a capital there means something."""
        lead = text[max(0, start - 2) : start].strip(" \"'(")
        return bool(text[:start].strip()) and not (lead and lead[-1] in _SENTENCE)


_TOWARDS: Final = pattern(r"\s(?:naar|tot|en)\s|,")
