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
    {"de", "het", "'t", "'", "t", "sint", "st", "st.", "in", "ter", "ten", "huize", "villa", "den", "'s"}
)
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
        """Names after a kind of institution, and employers after "ik werk bij"."""
        for i, word in enumerate(tokens.words):
            lower = word.lower()
            kind = lower in _KIND
            if kind and word[0].isupper() and i > 1 and self._before(tokens, i):
                # "het Stedelijk Lyceum"
                first = i - 2 if i > 2 and self._before(tokens, i - 1) else i - 1
                yield Found(tokens.begins[first], tokens.stops[i - 1], 0.7, "INSTELLING")
            if not kind and not (
                lower in ("bij", "is", "de", "het") and _WORK.search(before(text, tokens.stops[i] + 1, 48))
            ):
                continue
            if (span := self._name(text, tokens, i + 1, kind)) is not None:
                yield Found(tokens.begins[span[0]], tokens.stops[span[1]], 0.7, "INSTELLING")

    def _before(self, tokens: Tokens, i: int) -> bool:
        word = tokens.words[i - 1]
        return (
            self._part(word, True, False)
            and tokens.begins[i] - tokens.stops[i - 1] == 1
            and tokens.words[i - 2] not in ".!?:\n"
            and word.lower() not in _KIND
            and word.lower() not in _ARTICLES
        )

    def _name(self, text: str, tokens: Tokens, first: int, kind: bool) -> tuple[int, int] | None:
        words, n = tokens.words, len(tokens.words)
        i = first
        while (
            i < n
            and i - first < 2
            and words[i].lower() in _ARTICLES
            and text[tokens.stops[i - 1] : tokens.begins[i]] in (" ", "")
        ):
            i += 1
        if i > first and not kind:
            first = i  # "werkt bij de Hema": the article is no part of an employer's name
        last = i - 1
        while (
            i < n
            and i - first < 5
            and self._part(words[i], last >= first or i > first, kind)
            and text[tokens.stops[i - 1] : tokens.begins[i]] in (" ", "")
        ):
            last = i
            i += 1
            # "Zorg en Zo", "Van der Meer": small words inside a capitalised name.
            if (
                i + 1 < n
                and words[i].lower() in ("en", "van", "aan", "op", "der", "den", "de")
                and words[i + 1][0].isupper()
                and words[last][0].isupper()
            ):
                i += 1
        return (
            (first, last)
            if last >= first
            and any(len(w) > 2 for w in words[first : last + 1])
            and last >= first + (words[first].lower() in _ARTICLES)
            else None
        )

    def _part(self, word: str, inside: bool, kind: bool) -> bool:
        lower = word.lower()
        if (
            not word[0].isalpha()
            or lower in BODIES
            or lower in _GENERIC_CAPITALS
            or lower in self._lists.municipalities
        ):
            return False
        if word[0].isupper() and not word.isupper():
            return True
        # Lower case: only behind a kind and its article, and never an ordinary word.
        return kind and inside and lower not in self._lists.words and not looks_dutch(lower, self._lists.words)
