"""What a message wants. Local and deterministic, on redacted text; in doubt it is a question, and the search decides."""

import re
from dataclasses import dataclass
from enum import StrEnum

from assistant.question import leans_on_before, sentences_of, topic_of, words_of
from assistant.routing_rows import (
    CLASSES,
    DIAGNOSIS,
    EMOTION,
    FEEDBACK,
    LEGAL_CERTAINTY,
    MANIPULATION,
    OUT_OF_SCOPE,
    OWN_DATA,
    QUESTION,
    WANTS_PERSON,
    WRONGDOING,
)
from assistant.small_talk import small_talk
from assistant.triage.matching import Rows
from assistant.triage.normalise import tokens
from assistant.turn import PastTurn
from knowledge.safe_text import RedactedText


class Kind(StrEnum):
    """What a message wants."""

    QUESTION = "question"
    FOLLOW_UP = "follow_up"
    SMALL_TALK = "small_talk"
    EMOTION = "emotion"
    WANTS_PERSON = "wants_person"
    OWN_DATA = "own_data"
    FEEDBACK = "feedback"
    OUT_OF_SCOPE = "out_of_scope"
    DIAGNOSIS = "diagnosis"
    LEGAL_CERTAINTY = "legal_certainty"
    WRONGDOING = "wrongdoing"
    MANIPULATION = "manipulation"
    UNCLEAR = "unclear"
    EMPTY = "empty"


@dataclass(frozen=True)
class Route:
    """`lead`: one sentence that meets an emotion before the facts."""

    kind: Kind
    lead: str | None = None


# What is looked for first wins: who tries to turn Naast around may wrap it in a question.
_ORDER: tuple[tuple[Kind, str], ...] = (
    (Kind.MANIPULATION, MANIPULATION),
    (Kind.WANTS_PERSON, WANTS_PERSON),
    (Kind.WRONGDOING, WRONGDOING),
    (Kind.OWN_DATA, OWN_DATA),
    (Kind.FEEDBACK, FEEDBACK),
    (Kind.DIAGNOSIS, DIAGNOSIS),
    (Kind.LEGAL_CERTAINTY, LEGAL_CERTAINTY),
    (Kind.OUT_OF_SCOPE, OUT_OF_SCOPE),
)
_ASKS = len(_ORDER)
_LEADS = tuple(EMOTION)
_MOST_EMOTION = 16  # words: a longer story holds something to look for
_SENTENCE = 40  # words looked at together

_PLACEHOLDER = re.compile(r"\[[A-Z_]+(?:_\d+)?\]")
_MARKUP = re.compile(
    r"</?\s*(?:system|assistant|user|instructions?)\s*>|<\|\w+\|>|^\s*(?:system|systeem|assistant)\s*:", re.I | re.M
)
# Words that say that a message is about care, whatever else it holds.
_CARE = re.compile(
    r"\b(?:mantelzorg|zorg|wmo|wlz|pgb|ciz|thuiszorg|indicatie|dement|alzheimer|verple|hulpmiddel|moeder|vader|naaste|"
    r"respijt|vergoed|rolstoel|traplift|toeslag|gemeente|huisarts)"
)
_VAGUE = frozenset(
    "help hulp vraag info informatie ik heb een me mij wat moet doen nu hoe iemand kan je jij u even iets probleem problemen weet "
    "het niet meer weten ja nee hallo hoi wil graag nodig eh uh hm dus test asdf die dat dit er nou aub alsjeblieft mijn hulpvraag "
    "wie waar is en of maar gewoon regelen alles allemaal zeg mij helpen".split()
)


def _compile() -> Rows:
    rows = Rows(CLASSES)
    for number, (_, table) in enumerate(_ORDER):
        rows.add(number, table)
    rows.add(_ASKS, QUESTION)
    for number, lead in enumerate(_LEADS):
        rows.add(_ASKS + 1 + number, EMOTION[lead])
    rows.seal()
    return rows


_ROWS = _compile()


def route(text: RedactedText, history: tuple[PastTurn, ...]) -> Route:
    """What this message wants, and the sentence that meets its emotion when it also asks something."""
    bare = _PLACEHOLDER.sub(" ", text)
    words = words_of(text)
    if not words:
        return Route(Kind.EMPTY)
    groups = _groups(bare)
    if _MARKUP.search(text):
        return Route(Kind.MANIPULATION)
    lead = next((name for number, name in enumerate(_LEADS) if _ASKS + 1 + number in groups), None)
    if _ORDER[0][0] is Kind.MANIPULATION and 0 in groups:
        return Route(Kind.MANIPULATION)
    if small_talk(text):
        return Route(Kind.SMALL_TALK)
    for number, (kind, _) in enumerate(_ORDER):
        if number not in groups:
            continue
        if kind is Kind.OUT_OF_SCOPE and _CARE.search(bare.lower()):
            continue
        if kind is Kind.WANTS_PERSON and _asks_beside(text, number):
            continue
        if kind is Kind.FEEDBACK and not _reacts(words, history):
            continue
        return Route(kind, lead if kind in (Kind.DIAGNOSIS, Kind.LEGAL_CERTAINTY) else None)
    asks = "?" in bare or _ASKS in groups
    if lead and not asks and len(words) <= _MOST_EMOTION:
        return Route(Kind.EMOTION)
    if leans_on_before(text, history):
        return Route(Kind.FOLLOW_UP, lead)
    if len(words) <= 8 and not set(words) - _VAGUE:
        return Route(Kind.UNCLEAR)
    return Route(Kind.QUESTION, lead)


def _reacts(words: list[str], history: tuple[PastTurn, ...]) -> bool:
    """Feedback is short, or it answers something that Naast said."""
    return len(words) <= 14 or any(t.author == "assistant" for t in history)


def _asks_beside(text: RedactedText, group: int) -> bool:
    """Whether another sentence than the one that asks for a person holds a real question."""
    return any("?" in s and topic_of(s) and group not in _groups(s) for s in sentences_of(text))


def _groups(text: str) -> set[int]:
    """The tables that hold somewhere in the text, sentence by sentence."""
    cache: dict[str, frozenset[int]] = {}
    found: set[int] = set()
    words: list[str] = []
    for word in [*tokens(text), "."]:
        if word == ".":
            for start in range(0, max(len(words), 1), _SENTENCE - 10):
                found |= {match.row.group for match in _ROWS.find(words[start : start + _SENTENCE], cache)}
            words = []
        elif word != ",":
            words.append(word)
    return found
