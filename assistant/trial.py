"""A question answered on one side of a trial, by the steps that production runs, with what was found on the way kept."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answer import MODEL_DEADLINE_S, Parts, reply
from assistant.emergency import Card, card_for
from assistant.model import Model
from assistant.triage import Triage, triage
from assistant.turn import Finished, Outcome, Turn
from knowledge.golden_run import FIRST, Given
from knowledge.retrieval import Found, Searcher, Snapshot
from knowledge.safe_text import RedactedText
from knowledge.trial import Side

# Endings that answer, when they cite.
_ANSWERS = frozenset(
    {Outcome.ANSWERED, Outcome.PARTLY_ANSWERED, Outcome.NO_DIAGNOSIS, Outcome.NO_LEGAL_CERTAINTY, Outcome.URGENT}
)


@dataclass(frozen=True)
class Tried:
    """How a question ended on one side. `found` is None when the message asked for no search."""

    finished: Finished
    found: Found | None
    card: Card | None

    @property
    def answered(self) -> bool:
        """Whether it was answered from sources; the emergency card is an answer by itself."""
        if self.card is not None:
            return True
        return bool(self.finished.citations) and self.finished.outcome in _ANSWERS

    @property
    def text(self) -> str:
        """All that a caregiver would read."""
        card = [self.card.headline, self.card.text, *(f"{c.number} {c.when} {c.how}" for c in self.card.calls)] if self.card else []  # fmt: skip
        return " ".join([*card, *(s.text for s in self.finished.sentences)])


class _Noting(Searcher):
    """Keeps what it found."""

    def __init__(self, side: Side) -> None:
        super().__init__(side.embedder, side.index)
        self.noted: list[Found] = []

    def search(
        self,
        snapshot: Snapshot,
        question: RedactedText,
        *,
        clauses: Sequence[RedactedText] = (),
        leans_on: Sequence[str] = (),
        count: int = 20,
    ) -> Found:
        """As `Searcher.search`."""
        found = super().search(snapshot, question, clauses=clauses, leans_on=leans_on, count=count)
        self.noted.append(found)
        return found


async def try_out(
    question: RedactedText, seen: Triage, side: Side, model: Model | None = None, deadline_s: float = MODEL_DEADLINE_S
) -> Tried:
    """Answer one question as the first of a conversation, of somebody of whom nothing is known. Stores nothing."""
    searcher = _Noting(side)
    finished: Finished | None = None
    async for event in reply(Turn(question, seen), Parts(lambda: side.snapshot, searcher, model, deadline_s)):
        if isinstance(event, Finished):
            finished = event
    if finished is None:
        raise RuntimeError("a turn ended without `Finished`")
    return Tried(finished, searcher.noted[0] if searcher.noted else None, card_for(seen))


async def answer_golden(question: RedactedText, side: Side) -> Given:
    """The answer to a golden question, without a model: the same each time, and quick."""
    tried = await try_out(question, triage(question), side)
    found = tried.found
    return Given(
        articles=found.articles if found else (),
        first=frozenset(h.passage.article for h in found.hits[:FIRST]) if found else frozenset(),
        answered=tried.answered,
        cited=tuple(dict.fromkeys(c.article for c in tried.finished.citations)),
        text=tried.text,
    )
