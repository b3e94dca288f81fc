"""What a claim and the source sentence behind it must agree on, word by word. Pure; errs on the side of "no".

Most of a sentence may be said in other words. These may not: numbers with their order and unit, dates, limits, hedges,
conditions, negations, "mag", "moet" and "kan", and who it is about.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from knowledge.lexical import STOPWORDS, DutchWords

_words = DutchWords()
_TOKEN = re.compile(r"[a-z0-9]+(?:[-'][a-z0-9]+)*|[,;:.?!]")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_THOUSANDS = re.compile(r"(?<=\d)\.(?=\d{3}(?!\d))")


def _meaning(*groups: str) -> Mapping[str, str]:
    """Each word of a group -> the first word of its group."""
    return {word: group.split()[0] for group in groups for word in group.split()}


_COUNTS: Mapping[str, str] = {
    w: str(n)
    for n, w in enumerate("nul een twee drie vier vijf zes zeven acht negen tien elf twaalf".split())
    if w != "een"  # also the article "a"
}
_UNITS = _meaning(
    "minuut minuten", "uur uren", "dag dagen dagdeel", "nacht nachten", "week weken", "maand maanden", "jaar jaren",
    "kwartaal kwartalen", "procent %", "euro", "keer maal", "graad", "meter", "kilometer", "kalenderjaar",
)  # fmt: skip
# Equal on both sides: leaving "hooguit" or "meestal" out says too much as well.
_LIMITS = _meaning(
    "hooguit hoogstens maximaal maximum", "minstens minimaal minimum", "alleen uitsluitend enkel slechts", "pas",
    "uiterlijk", "meestal gewoonlijk doorgaans", "soms", "vaak", "ongeveer circa ca", "mits", "mogelijk misschien",
)  # fmt: skip
_MODALS = _meaning(
    "mag mogen mocht", "moet moeten verplicht verplichten dient dienen", "hoeft hoeven hoef",
    "kan kunnen kunt kun", "recht rechten",
)  # fmt: skip
# Never on the side of the claim alone: they turn a sentence round, or say about whom it is.
_DECISIVE = _meaning(
    *(  # time
        "januari februari maart april mei juni juli augustus september oktober november december maandag dinsdag woensdag "
        "donderdag vrijdag zaterdag zondag vandaag morgen gisteren binnen na vanaf sinds tot vooraf achteraf eerst direct "
        "meteen eerder later tijdens voordat nadat altijd eenmalig levenslang"
    ).split(),
    *(  # measure
        "meer minder hoger lager ouder jonger langer korter groter kleiner gratis kosteloos dubbel dubbele helft halve "
        "kwart eerste tweede derde laatste alle elke iedere ieder iedereen volledig gedeeltelijk"
    ).split(),
    *(  # persons
        "partner echtgenoot echtgenote ouders moeder vader zoon dochter broer zus grootouders schoonmoeder schoonvader "
        "buren buurman buurvrouw mantelzorger mantelzorgers werkgever werknemer verhuurder huurder"
    ).split(),
    "kind kinderen",
    *(  # offices and professions
        "gemeente zorgkantoor zorgverzekeraar verzekeraar ciz cak svb uwv belastingdienst huisarts arts specialist "
        "wijkverpleegkundige verpleegkundige casemanager rechter kantonrechter rechtbank notaris advocaat jurist vakbond "
        "politie makelaar mantelzorgmakelaar apotheek ziekenhuis verpleeghuis zorgaanbieder woningcorporatie bank mentor "
        "bewindvoerder curator gevolmachtigde mantelzorglijn steunpunt inspectie geschillencommissie huurcommissie"
    ).split(),
    *"wlz wmo zvw jeugdwet participatiewet pgb aow anw wia wajong ww bijstand huurtoeslag zorgtoeslag".split(),
)  # fmt: skip
_NEGATIONS = frozenset("niet geen nooit niets niemand nergens zonder tenzij behalve evenmin noch".split())
_CONDITION = re.compile(r"\b(als|indien|wanneer|mits|zolang|dan)\b|\?")
_NEW_CLAUSE = frozenset([*"omdat want zodat terwijl maar hoewel".split(), *",;:.?!"])
_SCOPE = 3  # words behind a negation that it may belong to


def disagreement(claim: str, source: str, context: str) -> str:
    """Why a source does not carry a claim, in Dutch; "" if nothing contradicts.

    All folded. `context` is the title and the heading above the source: it may say whom the sentence is about.
    """
    said, given = _TOKEN.findall(claim), _TOKEN.findall(source)
    if not _in_order(numbers(claim), numbers(source)) or not _measured(claim) <= _measured(source):
        return "een getal klopt niet met de bron"
    if not _found(said, _UNITS) <= _found(given, _UNITS):
        return "een eenheid klopt niet met de bron"
    if not _negates_alike(said, given):
        return "een ontkenning klopt niet met de bron"
    if _found(said, _LIMITS) != _found(given, _LIMITS) or (_CONDITION.search(source) and not _CONDITION.search(claim)):
        return "een voorwaarde klopt niet met de bron"
    if _found(said, _MODALS) != _found(given, _MODALS):
        return "mag, moet of kan klopt niet met de bron"
    if not _found(said, _DECISIVE) <= _found([*given, *_TOKEN.findall(context)], _DECISIVE):
        return "een woord dat ertoe doet staat niet in de bron"
    return ""


def _found(tokens: Sequence[str], meanings: Mapping[str, str]) -> set[str]:
    return {meanings[piece] for t in tokens for piece in (t, *t.split("-")) if piece in meanings}


def numbers(text: str) -> list[str]:
    """The numbers of a folded text in order, those in words too: "€ 1.200", "twee"."""
    plain = _THOUSANDS.sub("", text)
    return [
        _COUNTS.get(t, t) for t in re.findall(rf"{_NUMBER.pattern}|[a-z]+", plain) if t in _COUNTS or t[0].isdigit()
    ]


def _measured(text: str) -> set[tuple[str, str]]:
    """Numbers with the unit right behind them: ("6", "week")."""
    tokens = re.findall(rf"{_NUMBER.pattern}|[a-z]+|%", _THOUSANDS.sub("", text))
    return {
        (_COUNTS.get(a, a), _UNITS[b]) for a, b in pairwise(tokens) if b in _UNITS and (a in _COUNTS or a[0].isdigit())
    }


def _in_order(claim: Sequence[str], source: Sequence[str]) -> bool:
    """Whether the source gives these numbers in this order: two that changed places are not its numbers."""
    rest = iter(source)
    return all(number in rest for number in claim)


def _negates_alike(said: Sequence[str], given: Sequence[str]) -> bool:
    """As often denied or not, and of the same things."""
    mine = [n for n, t in enumerate(said) if t in _NEGATIONS]
    theirs = [n for n, t in enumerate(given) if t in _NEGATIONS]
    if len(mine) % 2 != len(theirs) % 2:
        return False
    denied = {word for n in theirs for word in (*_behind(given, n)[:_SCOPE], *_before(given, n)[:1])}
    return all({*(_behind(said, n)[:1] or _before(said, n)[:1])} <= denied for n in mine)


def _behind(tokens: Sequence[str], place: int) -> list[str]:
    """The stems behind a word, to the end of its clause."""
    found: list[str] = []
    for token in tokens[place + 1 :]:
        if token in _NEW_CLAUSE:
            break
        if token not in STOPWORDS:
            found.append(_words.stem(token))
    return found


def _before(tokens: Sequence[str], place: int) -> list[str]:
    """The stems before a word, the nearest first."""
    return [_words.stem(t) for t in reversed(tokens[:place]) if t not in STOPWORDS and t not in _NEW_CLAUSE]
