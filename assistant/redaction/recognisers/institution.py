"""Small institutions that identify: a GP practice, a nursing home, a school, an employer, by name."""

from collections.abc import Iterator
from typing import Final

from assistant.redaction.analyzer import Tokens
from assistant.redaction.keeping import BODIES
from assistant.redaction.lists import Lists
from assistant.redaction.recognisers.base import Found, Recogniser, before, pattern
from assistant.redaction.recognisers.words import looks_dutch

_KIND: Final = frozenset(
    """
    huisartsenpraktijk huisartspraktijk huisartsencentrum praktijk gezondheidscentrum apotheek tandartspraktijk fysiotherapiepraktijk
    verpleeghuis verpleeghuize verzorgingshuis verzorgingstehuis zorgcentrum woonzorgcentrum zorginstelling zorgvilla zorgboerderij
    zorgorganisatie thuiszorgorganisatie thuiszorg woonvorm woongroep hospice logeerhuis dagopvang dagbesteding dagcentrum
    kinderdagcentrum peuterspeelzaal peutergroep fysiotherapie tandarts bakkerij garage supermarkt restaurant winkel firma bedrijf
    revalidatiecentrum revalidatiekliniek kliniek ziekenhuis basisschool school kleuterschool middelbare scholengemeenschap
    lyceum college kinderdagverblijf kinderopvang bso crèche kerk moskee voetbalclub sportclub vereniging wooncomplex flat appartementencomplex
    serviceflat bejaardentehuis bejaardenhuis aanleunwoning stichting bureau bewindvoerderskantoor notariskantoor advocatenkantoor
    mantelzorgwoning huisartsenpost woonlocatie locatie afdeling woning zorghuis buurthuis wijkgebouw
    """.split()
)
_WORK: Final = pattern(
    r"\b(?:werk|werkt|werkte|werken|baan|dienst|loondienst|gewerkt|werkgever|stage|baas|leidinggevende|chef|collega|collega's|directeur|manager)\b[^.\n]{0,20}\b(?:bij|is|van)\s(?:de\s|het\s|'t\s)?$"
)
_ARTICLES: Final = frozenset(
    {"de", "het", "'t", "'", "t", "sint", "st", "st.", "ter", "ten", "huize", "villa", "den", "'s"}
)
_INNER: Final = frozenset({"en", "van", "aan", "op", "der", "den", "de", "'", "t", "s", "&"})
_MOST_WORDS: Final = 6
_GENERIC_CAPITALS: Final = frozenset(
    {"ik", "de", "het", "wij", "hij", "zij", "ze", "we", "er", "mijn", "is", "maar", "en", "wat", "dat"}
)


class InstitutionRecogniser(Recogniser):
    """The name behind a word for an institution; the word itself stays, so that the meaning does."""

    types = ("INSTELLING",)

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        super().__init__()

    def find(self, text: str, tokens: Tokens) -> Iterator[Found]:
        """Names after a kind of institution, employers after "ik werk bij", and "op De Vuurvogel"."""
        words = tokens.words
        for i, word in enumerate(words):
            lower = word.lower()
            if lower in _KIND:
                if word[0].isupper() and (first := self._qualified(tokens, i)) < i:
                    yield Found(tokens.begins[first], tokens.stops[i - 1], 0.7, "INSTELLING")
                span = self._name(text, tokens, i + 1, in_lower_case=True)
            elif lower in ("bij", "is", "de", "het") and _WORK.search(before(text, tokens.stops[i] + 1, 48)):
                # "werkt bij de Hema": the article is no part of an employer's name.
                article = i + 1 < len(words) and words[i + 1] in ("de", "het")
                span = self._name(text, tokens, i + 1 + article, in_lower_case=False)
            elif lower in ("op", "bij", "naar", "van", "in") and i + 2 < len(words) and words[i + 1] in ("De", "Het"):
                span = self._name(text, tokens, i + 1, in_lower_case=False)
            else:
                continue
            if span is not None:
                yield Found(tokens.begins[span[0]], tokens.stops[span[1]], 0.7, "INSTELLING")

    def _qualified(self, tokens: Tokens, i: int) -> int:
        """The first of up to two capitals that stand before a kind: "het Stedelijk Lyceum"."""
        first = i
        while first > 1 and i - first < 2:
            word = tokens.words[first - 1]
            adjacent = tokens.begins[first] - tokens.stops[first - 1] == 1
            opens = tokens.words[first - 2] in ".!?:"
            if not adjacent or opens or word.lower() in _KIND | _ARTICLES or not self._capital(word):
                break
            first -= 1
        return first

    def _name(self, text: str, tokens: Tokens, first: int, in_lower_case: bool) -> tuple[int, int] | None:
        """The first and last token of the name that begins at `first`, or None."""
        words, last, named = tokens.words, first - 1, False
        for i in range(first, min(first + _MOST_WORDS, len(words))):
            if text[tokens.stops[i - 1] : tokens.begins[i]] not in (" ", ""):
                break
            word = words[i]
            lower = word.lower()
            follows = i + 1 < len(words) and words[i + 1][0].isupper()
            if (not named and lower in _ARTICLES) or (lower in _INNER and follows):
                continue  # counts only if a part of the name follows
            particle = i > first and words[i - 1] in ("Van", "De", "Der", "Den", "Ter", "Ten")
            ordinary = lower in self._lists.words or looks_dutch(lower, self._lists.words)
            small = (
                in_lower_case
                and i > first
                and not named
                and word[0].islower()
                and not ordinary
                and lower not in self._lists.municipalities
            )
            if not (self._capital(word) or (particle and word[0].isupper()) or (small and lower not in BODIES)):
                break
            last, named = i, True
        return (first, last) if named and any(len(w) > 2 for w in words[first : last + 1]) else None

    def _capital(self, word: str) -> bool:
        """Whether the word has the capital of a name, and is no body, town or abbreviation."""
        lower = word.lower()
        return (
            word[0].isupper()
            and not (word.isupper() and len(word) > 1)
            and lower not in BODIES
            and lower not in _GENERIC_CAPITALS
            and lower not in self._lists.municipalities
        )
