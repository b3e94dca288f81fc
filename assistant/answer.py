"""The straight line of a message: receive() sees and redacts, reply() answers. This list of steps is the architecture.

    triage -> redact -> listen | route -> question -> search -> compose or extract -> ground -> (restored at the last moment)

No database and no socket: `eval/` runs exactly what production runs.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from time import perf_counter
from typing import Any

from assistant.compose import PROMPT_VERSION, Composed, compose
from assistant.extract import MAX_WORDS, Extract, extract
from assistant.model import Model, ModelError
from assistant.personal import advice, facts_used, personal
from assistant.question import clauses, questions_in, stand_alone
from assistant.redaction import Redactor, Vault
from assistant.relations import relation_in
from assistant.replies import choices_for, reply_for, warmth_for
from assistant.routing import Kind, Route, route
from assistant.triage import Label, Tier, triage
from assistant.triage.listening import Listener
from assistant.turn import Citation, Event, Finished, Outcome, Received, Sentence, SentenceReady, Turn
from knowledge.retrieval import Found, Searcher, Snapshot
from knowledge.safe_text import RedactedText

log = logging.getLogger(__name__)

MODEL_DEADLINE_S = 20.0
# Log-odds from which sources may stand behind "that is for a doctor to say".
_SURE_BESIDE_A_DOCTOR = 2.0
# A cry for help of fewer words holds no practical question beside it.
_HOLDS_A_QUESTION_FROM = 25

# Kinds of message that need no search.
_FIXED: dict[Kind, Outcome] = {
    Kind.SMALL_TALK: Outcome.SMALL_TALK,
    Kind.EMOTION: Outcome.SMALL_TALK,
    Kind.OWN_DATA: Outcome.SMALL_TALK,
    Kind.FEEDBACK: Outcome.SMALL_TALK,
    Kind.WANTS_PERSON: Outcome.WANTS_PERSON,
    Kind.OUT_OF_SCOPE: Outcome.OUT_OF_SCOPE,
    Kind.WRONGDOING: Outcome.REFUSED,
    Kind.MANIPULATION: Outcome.REFUSED,
    Kind.UNCLEAR: Outcome.NEEDS_CLARIFICATION,
    Kind.EMPTY: Outcome.NEEDS_CLARIFICATION,
}
# Kinds that are answered as far as the sources go, behind a sentence about what Naast does not do.
_CAUTIOUS: dict[Kind, Outcome] = {
    Kind.DIAGNOSIS: Outcome.NO_DIAGNOSIS,
    Kind.LEGAL_CERTAINTY: Outcome.NO_LEGAL_CERTAINTY,
}
_OFFERS_PERSON = frozenset(
    {
        Outcome.NOT_IN_KNOWLEDGE,
        Outcome.PARTLY_ANSWERED,
        Outcome.WANTS_PERSON,
        Outcome.NO_DIAGNOSIS,
        Outcome.NO_LEGAL_CERTAINTY,
        Outcome.URGENT,
        Outcome.FAILED,
    }
)


@dataclass(frozen=True)
class Parts:
    """What answering needs. `snapshot` gives what is published now; `model_deadline_s` is in seconds."""

    snapshot: Callable[[], Snapshot]
    searcher: Searcher
    model: Model | None = None
    model_deadline_s: float = MODEL_DEADLINE_S


def receive(message: str, vault: Vault, redactor: Redactor, listener: Listener | None = None) -> Received:
    """See an emergency in the raw text, make the text safe, then listen to what is left of it.

    Never raises: redaction fails closed, and without a listener what the tables saw stands.
    """
    started = perf_counter()
    seen = triage(message, second_opinion=listener is None)
    triaged = perf_counter()
    redaction = redactor.redact(message, vault)
    redacted = perf_counter()
    if listener:
        # Who listens needs no second opinion; it stands in when nothing can be heard.
        seen = listener.judge(redaction.text, seen) or triage(message)
    heard = perf_counter()
    times = (triaged - started, redacted - triaged, heard - redacted)
    return Received(
        seen, redaction, tuple((n, t * 1000) for n, t in zip(("triage", "redact", "listen"), times, strict=True))
    )


async def reply(turn: Turn, parts: Parts) -> AsyncIterator[Event]:
    """The checked sentences of an answer as they are ready, then `Finished`. Every ending has a name."""
    course = _Course(turn)
    with course.step("route"):
        routed = route(turn.text, turn.history)
    if turn.triage.label is Label.OVERLOAD:
        yield course.say(warmth_for(turn.triage), "lead")
    elif routed.lead and not turn.triage.shows_card:
        yield course.say(routed.lead, "lead")
    try:
        if turn.triage.shows_card and len(turn.text.split()) < _HOLDS_A_QUESTION_FROM:
            # The card is the answer; facts behind it would only stand in the way.
            yield course.finished(Outcome.URGENT)
        elif fixed := _FIXED.get(routed.kind):
            for text in reply_for(fixed, routed.kind, message=turn.text):
                yield course.say(text)
            yield course.finished(
                fixed,
                offers_person=fixed in _OFFERS_PERSON or routed.kind is Kind.EMOTION,
                choices=choices_for(fixed),
            )
        else:
            async for event in _searched(course, routed, parts):
                yield event
    except Exception as error:
        # Fail open towards a human being. The kind of error alone: its text may quote the message.
        log.error("a turn failed: %s", type(error).__name__)
        for text in reply_for(Outcome.FAILED, routed.kind, message=turn.text):
            yield course.say(text)
        yield course.finished(Outcome.FAILED)


@dataclass
class _Course:
    """What is known of an answer while it is made."""

    turn: Turn
    question: RedactedText = field(init=False)
    named: str = field(init=False)
    plain: list[Sentence] = field(default_factory=list)  # as checked
    shown: list[Sentence] = field(default_factory=list)  # as the caregiver sees them
    timings: list[tuple[str, float]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.question = self.turn.text
        said = [t.text for t in self.turn.history if t.author == "caregiver"]
        # Whom this message is about, or else the last ones.
        self.named = relation_in([self.turn.text]) or relation_in(said[-2:])

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        started = perf_counter()
        yield
        self.timings.append((name, (perf_counter() - started) * 1000))

    def say(self, text: str, kind: str = "sentence") -> SentenceReady:
        """A fixed text of ours: it states nothing about care, so it needs no source."""
        return self.show(Sentence(text, (), "lead" if kind == "lead" else "advice" if kind == "advice" else "sentence"))

    def show(self, sentence: Sentence, introduces: tuple[Citation, ...] = ()) -> SentenceReady:
        """A checked sentence, fitted to the caregiver."""
        self.plain.append(sentence)
        self.shown.append(personal(sentence, self.turn.context, self.named))
        return SentenceReady(self.shown[-1], introduces)

    def finished(self, outcome: Outcome, *, offers_person: bool | None = None, **values: Any) -> Finished:
        if self.turn.triage.shows_card:
            outcome = Outcome.URGENT
        offers = outcome in _OFFERS_PERSON if offers_person is None else offers_person
        made = Finished(
            outcome=outcome,
            question=self.question,
            sentences=tuple(self.shown),
            citations=(),
            offers_person=offers or self.turn.triage.tier is not Tier.NONE,
            used=facts_used(tuple(self.plain), tuple(self.shown), self.turn.context, self.named),
            timings_ms=tuple(self.timings),
        )
        return replace(made, **values)


async def _searched(course: _Course, routed: Route, parts: Parts) -> AsyncIterator[Event]:
    """Answer from the knowledge base, or say that it is not there."""
    turn = course.turn
    with course.step("question"):
        alone = stand_alone(turn.text, turn.history)
        course.question = alone.question
        asked = questions_in(alone.question)
        votes = clauses(alone.question)
    snapshot = parts.snapshot()

    def look(question: RedactedText, parts_of_it: tuple[RedactedText, ...]) -> Found:
        return parts.searcher.search(snapshot, question, clauses=parts_of_it, leans_on=alone.leans_on)

    with course.step("search"):
        found = await asyncio.to_thread(look, alone.question, votes)
        also = [await asyncio.to_thread(look, q, ()) for q in asked] if len(asked) > 1 else []
    caution = _CAUTIOUS.get(routed.kind)
    if caution:
        for text in reply_for(caution, routed.kind, message=turn.text):
            yield course.say(text)
    founds = _apart(found, also)
    if routed.kind is Kind.DIAGNOSIS and found.confidence < _SURE_BESIDE_A_DOCTOR:
        # What only resembles the question would read as an answer to "what does she have".
        founds = []
    if not founds:
        outcome = caution or Outcome.NOT_IN_KNOWLEDGE
        if not caution:
            for text in reply_for(outcome, routed.kind, message=turn.text):
                yield course.say(text)
        yield course.finished(outcome, searched=len(found.hits))
        return
    if parts.model is not None:
        composed = Composed()
        with course.step("compose"):
            try:
                async for ready in compose(turn, course.question, found, parts.model, parts.model_deadline_s, composed):
                    yield course.show(ready.sentence, ready.introduces)
            except ModelError as error:
                log.warning("the model gave no answer: %s", error)
        if composed.sentences:
            answered = Outcome.ANSWERED if composed.completeness == "ja" else Outcome.PARTLY_ANSWERED
            for event in _ending(
                course, caution or answered, tuple(composed.citations), made_by="model", model=parts.model.name,
                prompt_version=PROMPT_VERSION, searched=len(found.hits), left_out=composed.left_out,
            ):  # fmt: skip
                yield event
            return
    with course.step("extract"):
        budget = MAX_WORDS // len(founds)
        extracts = [extract(course.question if len(founds) == 1 else q, f, budget) for q, f in founds]
    citations: tuple[Citation, ...] = ()
    for extracted in extracts:
        moved = _renumbered(extracted, len(citations))
        for sentence in moved.sentences:
            known = {c.number for c in citations}
            new = tuple(c for c in moved.citations if c.number in sentence.citations and c.number not in known)
            citations += new
            yield course.show(sentence, new)
    follow_ups = tuple(dict.fromkeys(f for e in extracts for f in e.follow_ups))[:3]
    for event in _ending(
        course,
        caution or Outcome.ANSWERED,
        citations,
        made_by="extract",
        follow_ups=follow_ups,
        searched=len(found.hits),
    ):
        yield event


def _ending(course: _Course, outcome: Outcome, citations: tuple[Citation, ...], **values: Any) -> Iterator[Event]:
    """Personal advice where it may be given, then the end."""
    if text := advice(citations, tuple(course.plain), course.turn.context):
        yield course.say(text, "advice")
    yield course.finished(outcome, citations=citations, **values)


def _apart(found: Found, also: list[Found]) -> list[tuple[RedactedText, Found]]:
    """What to answer from: the whole message, or its two questions when they lead to different articles."""
    known = [f for f in also if f.known]
    if len(known) > 1 and len({f.articles[0] for f in known}) > 1:
        return [(f.question, f) for f in known[:2]]
    if found.known:
        return [(found.question, found)]
    return [(f.question, f) for f in known[:1]]


def _renumbered(extracted: Extract, shift: int) -> Extract:
    """The same extract with citations that count on from those shown before."""
    return replace(
        extracted,
        sentences=tuple(replace(s, citations=tuple(n + shift for n in s.citations)) for s in extracted.sentences),
        citations=tuple(replace(c, number=c.number + shift) for c in extracted.citations),
    )
