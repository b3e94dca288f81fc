"""From a message to the question that is searched: follow-ups made to stand alone, long stories in clauses.

Everything returned is cut out of, or joined from, text that was already safe.
"""

import re
from dataclasses import dataclass

from assistant.turn import PastTurn
from knowledge.safe_text import RedactedText, curated, joined, part

_SPACE = curated(" ")
LONG = 25  # words, from which a message is split into clauses
MOST_CLAUSES = 4
MOST_TOPIC_WORDS = 8
_SHORT = 14  # words, up to which a message may lean on the one before

_PLACEHOLDER = re.compile(r"\[[A-Z_]+(?:_\d+)?\]")
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_END = re.compile(
    r"[.?!;\n…]+|,\s+(?=(?:en|maar|dus|want|hoe|wat|wie|waar|welke|mag|moet|kan|heb|is|wanneer|krijg)\b)", re.I
)
_GREETING = re.compile(
    r"^\W*(?:hallo|hoi|hey|beste|geachte|goede?\s?(?:morgen|middag|avond|dag)|dag|lieve|ik heb een vraag(?:je)?|vraagje|groet\w*|"
    r"met vriendelijke groet\w*|alvast bedankt|bedankt|dank\w*|mvg|vr gr|gr)\b[^?]{0,40}$",
    re.I,
)
_ASKS = re.compile(
    r"\b(?:hoe|wat|wie|waar\w*|welke?|wanneer|waarom|hoeveel|hoelang)\b|\b(?:mag|moet|kan|kun|krijg|heb) (?:ik|je|we|hij|ze|zij|mijn)\b"
    r"|\b(?:heb|heeft|hebben) (?:\w+ ){0,3}recht\b|\b(?:is|bestaat|zijn|komt) er\b|\b(?:klopt|geldt) (?:dat|dit|het)\b"
    r"|\bik (?:wil|zou) (?:graag )?weten\b|\bik (?:vraag|vroeg) me af\b|\bik zoek\b",
    re.I,
)
_OPENS_ASKING = re.compile(
    r"^\W*(?:(?:en|maar|dus|of|ook|oh|verder|daarnaast|hoi|hallo|goedemorgen|goedemiddag)\W+)*"
    r"(?:hoe|wat|wie|waar\w*|welke?|wanneer|waarom|hoeveel|hoelang|mag|moet|kan|kun|kunnen|krijg|krijgt|krijgen|heb|heeft|"
    r"hebben|is|zijn|bestaat|bestaan|komt|wordt|worden|klopt|geldt|moeten|mogen|ik wil (?:graag )?weten|op welke|bij welke?|"
    r"voor welke|met wie|aan wie|bij wie|tot wanneer|vanaf wanneer|binnen welke)\b(?!\s+(?:inlog|moeder|vader|huis)\w*)",
    re.I,
)
_RELATIONS = frozenset(
    "moeder vader man vrouw partner zoon dochter kind broer zus opa oma schoonmoeder schoonvader vriend vriendin buurman buurvrouw "
    "ma mam mama pa pap papa tante oom ouders kinderen naaste iemand mens mensen".split()
)
# Words that carry no topic of their own: function words, and what can be asked about anything.
_NO_TOPIC = _RELATIONS | frozenset(
    """aan al alle alleen alles als altijd ander andere anders ben bent bij bijna daar daarna dan dat de deze die dit doe doen doet
    door dus een eens en er even ga gaan gaat geen geldt geldig gewoon had heb hebben heeft hem hen het hier hij hoe hoelang hoeveel
    hun ik in is ja je jij jou jouw kan kom komen komt krijg krijgen krijgt kun kunnen laat lang later maar mag maken me mee meer
    met mij mijn misschien moet moeten mogen na naar nee neem niet nodig nog nou nu of om onder ons ook op over per precies regel
    regelen soms steeds straks te tegen terug toch toen tot u uit van veel verder via voor vraag vragen waar waarom waarvoor wanneer
    want waren was wat we weer weet wel welke welk werd werkt weten wie wij wil willen word worden wordt zal ze zeg zeggen zei zelf zich
    zij zijn zit zo zonder zou zouden aanvraag aanvragen aangevraagd bedrag betaal betaald betaalt betalen binnen brief bezig
    dagen duren duurt einde eisen erbij ermee ervan ervoor erover formulier formulieren geld geregeld gratis hoog hoogte inleveren
    invullen jaar keer kost kosten kostte kwijt langer maand maanden maximaal maximum minimaal minimum nieuw nieuwe online opnieuw
    papieren documenten bewijs bewijzen plek procedure stap stappen sturen opsturen telefoon telefonisch termijn tijd uren uur
    voorwaarden verplicht vanaf verschil vinden vind volgende vergoed week weken website zeker zelfs eerst bellen bel tekenen
    ondertekenen ingaan begint beginnen stopt stoppen gebeurt verandert werken snel sneller vroeg genoeg allebei beide samen thuis
    woon woont apart ergens elders nogmaals uitleggen leg bedoel bedoelt bedoelde voorbeeld bijvoorbeeld ok oke dank dankje bedankt
    hallo hoi nachten nacht dag avond kun baas gemeente nummer adres contact ziek geval gebruik gebruiken daarvoor daarmee daarvan
    daarbij daarop daarover daarin daaraan hiervoor hierbij hiermee hiervan zoiets zulke zoveel deel deels half helft mogelijk
    antwoorden reageren beslissen beslist terugwerkende kracht weigert weigeren afgewezen weigeren verlengen verlengd eerder kosten kunt s t aub alsjeblieft eigenlijk echt best helemaal
    gelijk direct meteen graag help helpen wilt toe paar heel erg""".split()
)
# No topic by themselves, yet part of the one that a follow-up leans on.
_CARRIED = _RELATIONS - {"iemand", "mens", "mensen"} | {
    "gemeente",
    "aanvragen",
    "aanvraag",
    "betalen",
    "kosten",
    "baas",
}
_POINTS_BACK = frozenset(
    "daar daarvoor daarmee daarvan daarbij daarop daarover daarin daaraan daarna ervoor ervan erbij ermee erover erin eraan "
    "hiervoor hierbij hiermee hiervan hierover zoiets die dit diezelfde dezelfde hetzelfde dan zo'n zulke die ie".split()
)
_THAT_AS_SUBJECT = re.compile(
    r"\bdat\b(?!\s+(?:ik|je|jij|hij|ze|zij|we|wij|het|er|de|een|mijn|dit|u|mensen|iemand)\b)", re.I
)
_OPENS_BACK = re.compile(
    r"^\W*(?:(?:oke?|ja|nee|oh|ah|dank\w*|bedankt|fijn|duidelijk)\W+)*(?:en\b|maar\b|ook\b|of\b|dus\b|geldt\b|want\b|hoezo\b|waarom\b|en als\b)",
    re.I,
)
_NEW_SUBJECT = re.compile(
    r"\b(?:andere vraag|iets anders|ander onderwerp|nog een (?:andere )?vraag|nieuwe vraag|verder wil ik|daarnaast)\b"
    r"|^\W*en (?:hoe zit het|hoe is het|hoe gaat het|wat) (?:dan )?met\b|^\W*en (?:wat is|hoe werkt|hoe vraag ik|waar vind ik)\b",
    re.I,
)


@dataclass(frozen=True)
class StandAlone:
    """A question that can be searched by itself, and the articles (slugs) that the talk was about."""

    question: RedactedText
    leans_on: tuple[str, ...] = ()


def words_of(text: str) -> list[str]:
    """Words in lower case, without placeholders."""
    return [w.lower().replace("’", "'") for w in _WORD.findall(_PLACEHOLDER.sub(" ", text))]


def topic_of(text: str) -> list[str]:
    """The words of a message that say what it is about."""
    return [w for w in words_of(text) if w not in _NO_TOPIC and len(w) > 2 and not w.isdigit()]


def leans_on_before(text: str, history: tuple[PastTurn, ...]) -> bool:
    """Whether a message is only understood with the question before it."""
    if not any(t.author == "caregiver" for t in history):
        return False
    words, topic = words_of(text), topic_of(text)
    if not words or len(words) > _SHORT or (_NEW_SUBJECT.search(text) and topic):
        return False
    if not topic:
        return True
    points = bool(set(words) & _POINTS_BACK) or bool(_THAT_AS_SUBJECT.search(text))
    opens = bool(_OPENS_BACK.search(text))
    if points and opens:
        return len(topic) <= 4
    return len(topic) <= 2 if points else opens and len(topic) <= 2 and _relation_or_condition(words)


def _relation_or_condition(words: list[str]) -> bool:
    """ "En voor mijn vader in Utrecht?", "en als ze verhuist?": the same question in another case."""
    return bool({"als", "voor", "bij", "met", "zonder", "in", "geldt", "ook"} & set(words[:3])) or len(words) <= 4


def stand_alone(text: RedactedText, history: tuple[PastTurn, ...]) -> StandAlone:
    """The question with the topic words of the question before where it leans on it; a new topic drops the old one."""
    if not leans_on_before(text, history):
        return StandAlone(text)
    known = set(words_of(text))
    if known & _RELATIONS:
        known |= _RELATIONS  # "en voor mijn vader?": about him now, not about her
    pieces: list[RedactedText] = [text]
    for piece in _earlier_topic(history):
        if str(piece).lower() not in known:
            pieces += [_SPACE, piece]
            known.add(str(piece).lower())
    articles = next((t.articles for t in reversed(history) if t.author == "assistant" and t.articles), ())
    return StandAlone(joined(*pieces), articles)


def _earlier_topic(history: tuple[PastTurn, ...]) -> list[RedactedText]:
    """Topic words of the last question of the caregiver that had a topic of its own, as pieces of that text."""
    for at in range(len(history) - 1, -1, -1):
        turn = history[at]
        if turn.author != "caregiver" or leans_on_before(turn.text, history[:at]):
            continue
        found = [
            part(turn.text, m.start(), m.end())
            for m in _WORD.finditer(turn.text)
            if _has_topic(m[0]) and not _inside_placeholder(turn.text, m.start())
        ]
        if found:
            return found[:MOST_TOPIC_WORDS]
    return []


def _has_topic(word: str) -> bool:
    word = word.lower()
    return (word not in _NO_TOPIC or word in _CARRIED) and len(word) > 1


def _inside_placeholder(text: str, at: int) -> bool:
    return any(m.start() <= at < m.end() for m in _PLACEHOLDER.finditer(text))


def sentences_of(text: RedactedText) -> list[RedactedText]:
    """The message cut at full stops and before a comma's new question."""
    found: list[RedactedText] = []
    start = 0
    for mark in _END.finditer(text):
        end = mark.end() if "?" in mark[0] else mark.start()
        found.append(part(text, start, end))
        start = mark.end()
    found.append(part(text, start, len(text)))
    return [_trimmed(s) for s in found if words_of(s)]


def _trimmed(text: RedactedText) -> RedactedText:
    lead = len(text) - len(text.lstrip())
    return part(text, lead, len(text.rstrip()))


def clauses(text: RedactedText) -> tuple[RedactedText, ...]:
    """Of a long story the parts that may hold the question, likeliest first, at most four. Empty for a short message."""
    if len(words_of(text)) <= LONG:
        return ()
    told = [s for s in sentences_of(text) if not _GREETING.match(s) and len(topic_of(s)) > 0]
    last = len(told) - 1
    ranked = sorted(
        range(len(told)),
        key=lambda i: (-2 * ("?" in told[i]) - bool(_ASKS.search(told[i])) - (i == last), -i),
    )
    asking = [i for i in ranked if "?" in told[i] or _ASKS.search(told[i]) or i == last]
    return tuple(_shortened(told[i]) for i in asking[:MOST_CLAUSES])


def _shortened(text: RedactedText) -> RedactedText:
    """A clause without full stops for lines on end: from where it begins to ask."""
    words = list(_WORD.finditer(text))
    if len(words) <= LONG:
        return text
    asks = list(_ASKS.finditer(text))
    start = asks[-1].start() if asks else words[-LONG].start()
    tail = [w for w in words if w.start() >= start]
    if len(tail) < 4:
        start = words[-LONG].start()
        tail = words[-LONG:]
    return part(text, start, tail[min(len(tail), LONG) - 1].end())


def questions_in(text: RedactedText) -> tuple[RedactedText, ...]:
    """Up to two questions that one message asks. One, the whole message, when it asks only one thing."""
    asking = [
        s
        for s in sentences_of(text)
        if _OPENS_ASKING.search(s)
        and ("?" in s or _ASKS.search(s))
        and len(words_of(s)) >= 3
        and topic_of(s)
        and not _GREETING.match(s)
    ]
    if len(asking) < 2:
        return (text,)
    first, second = asking[0], asking[1]
    if len(asking) > 2 or not (set(topic_of(second)) - set(topic_of(first))):
        marked = [s for s in asking if "?" in s]
        if len(marked) == 2:
            first, second = marked
        elif len(asking) > 2:
            return (text,)
    if leans_on_before(second, (PastTurn("caregiver", first),)):
        second = stand_alone(second, (PastTurn("caregiver", first),)).question
    return (first, second) if topic_of(first) and topic_of(second) else (text,)
