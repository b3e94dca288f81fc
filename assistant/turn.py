"""The values that travel along the straight line of a message. Frozen, and free of database and socket."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Literal

from assistant.redaction import Redaction
from assistant.triage import Triage
from knowledge.safe_text import RedactedText


class Outcome(StrEnum):
    """How a turn ended. Replies, metrics and screens key on it."""

    ANSWERED = "answered"
    PARTLY_ANSWERED = "partly_answered"
    NEEDS_CLARIFICATION = "needs_clarification"
    NOT_IN_KNOWLEDGE = "not_in_knowledge"
    OUT_OF_SCOPE = "out_of_scope"
    URGENT = "urgent"
    WANTS_PERSON = "wants_person"
    NO_DIAGNOSIS = "no_diagnosis"
    NO_LEGAL_CERTAINTY = "no_legal_certainty"
    REFUSED = "refused"
    SMALL_TALK = "small_talk"
    FAILED = "failed"


@dataclass(frozen=True)
class CaregiverContext:
    """What a consent in force allows an answer to use. Empty without one."""

    relation: str | None = None  # to the care recipient, one of `assistant.relations.RELATIONS`: "moeder"
    municipality: str | None = None  # a Dutch municipality: "Amersfoort"


@dataclass(frozen=True)
class PastTurn:
    """One earlier message of the conversation, as far as the next question may lean on it."""

    author: Literal["caregiver", "assistant", "broker"]
    text: RedactedText
    articles: tuple[str, ...] = ()  # slugs that an answer cited, best first


@dataclass(frozen=True)
class Received:
    """A message that was seen and made safe: what was judged on the raw text, and the text that may go on."""

    triage: Triage
    redaction: Redaction
    timings_ms: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True)
class Turn:
    """One message of a caregiver with all that answering it may use."""

    text: RedactedText
    triage: Triage = field(default_factory=Triage)
    history: tuple[PastTurn, ...] = ()  # oldest first
    context: CaregiverContext = field(default_factory=CaregiverContext)
    notes: tuple[tuple[str, str], ...] = ()  # placeholder -> what may be said: ("[NAAM_1]", "man van gebruiker")


@dataclass(frozen=True)
class Citation:
    """A numbered source of an answer: the exact passage of the exact revision."""

    number: int
    article: str  # slug
    title: str
    revision: str  # id of the revision; "" when the articles come from the tree
    passage: str  # id of the passage: "respijtzorg#kort"
    heading: str
    quote: str  # the words that carry the sentence
    checked_on: date


@dataclass(frozen=True)
class Sentence:
    """One checked sentence of an answer. `text` still holds placeholders; they are restored at the last moment."""

    text: str
    citations: tuple[int, ...] = ()
    kind: Literal["lead", "sentence", "step", "item", "advice"] = "sentence"


# --- Events, in the order in which they leave the pipeline --------------------------------------------------------


@dataclass(frozen=True)
class SentenceReady:
    """A sentence that may be shown, with the citations that it introduces."""

    sentence: Sentence
    introduces: tuple[Citation, ...] = ()


@dataclass(frozen=True)
class Finished:
    """The end of every turn, whatever happened."""

    outcome: Outcome
    question: RedactedText  # the question that stood alone and was searched
    sentences: tuple[Sentence, ...]
    citations: tuple[Citation, ...]
    offers_person: bool
    choices: tuple[str, ...] = ()  # tappable answers to a question back
    follow_ups: tuple[str, ...] = ()
    used: tuple[str, ...] = ()  # profile facts used, as a caregiver reads them
    made_by: Literal["extract", "model", "fixed"] = "fixed"
    model: str = ""
    prompt_version: str = ""
    searched: int = 0  # passages considered
    left_out: int = 0  # sentences that failed the check
    timings_ms: tuple[tuple[str, float], ...] = ()


Event = SentenceReady | Finished
