"""The product's own parts, put together once for a run: the articles of the tree, an index in memory, no model."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from assistant.answer import Parts, receive, reply
from assistant.conversation import HISTORY_TURNS
from assistant.emergency import card_for
from assistant.question import StandAlone, clauses, stand_alone
from assistant.redaction import Redactor, Vault, restore
from assistant.triage.listening import Listener
from assistant.turn import CaregiverContext, Finished, PastTurn, Received, Sentence, SentenceReady, Turn
from knowledge.curated import curated_snapshot
from knowledge.embedding import Embedder, local_embedder
from knowledge.index import VectorIndex, open_memory
from knowledge.indexing import bring_up_to_date, missing
from knowledge.retrieval import Found, Searcher, Snapshot
from knowledge.safe_text import stored


@dataclass(frozen=True)
class Answer:
    """How one turn ended, and when its first sentence was there."""

    received: Received
    turn: Turn
    finished: Finished
    text: str  # the whole visible answer, what was hidden brought back
    first_ms: float  # from the start of `reply` to the first sentence
    first_sourced_ms: float  # to the first sentence with a citation; the same as `first_ms` when there is none


class Product:
    """What production runs, without web and database."""

    def __init__(self, snapshot: Snapshot, embedder: Embedder, index: VectorIndex) -> None:
        self.snapshot, self.embedder, self.index = snapshot, embedder, index
        self.redactor = Redactor()
        self.listener = Listener(embedder)
        self.searcher = Searcher(embedder, index)
        self.parts = Parts(lambda: snapshot, self.searcher)

    async def answer(
        self, message: str, history: Sequence[PastTurn] = (), vault: Vault | None = None, context: CaregiverContext | None = None
    ) -> Answer:  # fmt: skip
        """One message answered."""
        received = receive(message, vault or Vault.empty(), self.redactor, self.listener)
        notes = tuple((h.placeholder, h.note) for h in received.redaction.vault.entries.values() if h.note)
        turn = Turn(
            received.redaction.text,
            received.triage,
            tuple(history)[-HISTORY_TURNS:],
            context or CaregiverContext(),
            notes,
        )
        started = time.perf_counter()
        first = sourced = 0.0
        finished: Finished | None = None
        async for event in reply(turn, self.parts):
            passed = (time.perf_counter() - started) * 1000
            first = first or passed
            if isinstance(event, SentenceReady) and event.sentence.citations:
                sourced = sourced or passed
            if isinstance(event, Finished):
                finished = event
        if finished is None:
            raise RuntimeError("a turn ended without `Finished`")
        shown = "\n".join([*_card(received), _as_read(finished.sentences)]).strip()
        text = restore(shown, received.redaction.vault)
        return Answer(received, turn, finished, text, first, sourced or first)

    async def converse(self, messages: Sequence[str], context: CaregiverContext | None = None) -> list[Answer]:
        """Messages of one conversation in order, with the history that production keeps."""
        history: list[PastTurn] = []
        vault = Vault.empty()
        answers: list[Answer] = []
        for message in messages:
            given = await self.answer(message, history, vault, context)
            vault = given.received.redaction.vault
            answers.append(given)
            history += [PastTurn("caregiver", given.turn.text), past(given.finished)]
        return answers

    async def stand_alone(self, messages: Sequence[str]) -> StandAlone:
        """The last of these messages as it is searched, after the others were answered."""
        history: list[PastTurn] = []
        vault = Vault.empty()
        if len(messages) > 1:
            for given in await self.converse(messages[:-1]):
                vault = given.received.redaction.vault
                history += [PastTurn("caregiver", given.turn.text), past(given.finished)]
        text = self.redactor.redact(messages[-1], vault).text
        return stand_alone(text, tuple(history)[-HISTORY_TURNS:])

    def found(self, alone: StandAlone) -> Found:
        """What a question that stands alone finds."""
        return self.searcher.search(
            self.snapshot, alone.question, clauses=clauses(alone.question), leans_on=alone.leans_on
        )


def past(finished: Finished) -> PastTurn:
    """An answer as history keeps it: redacted, with the articles that it cited."""
    cited = tuple(dict.fromkeys(c.article for c in finished.citations))
    return PastTurn("assistant", stored(" ".join(s.text for s in finished.sentences)), cited)


def context_of(profile: dict[str, object] | None) -> CaregiverContext:
    """The consented profile of a row."""
    given = profile or {}

    def text(name: str) -> str | None:
        value = given.get(name)
        return value if isinstance(value, str) and value else None

    return CaregiverContext(text("relation"), text("municipality"))


def curated_product(today: date | None = None) -> Product:
    """The product with the articles of the tree; texts that have no vector in the tree are embedded now."""
    snapshot = curated_snapshot(today or date.today())
    embedder = local_embedder()
    index = open_memory(embedder.name)
    bring_up_to_date(snapshot, index, embedder)
    return Product(snapshot, embedder, index)


def not_shipped(product: Product) -> int:
    """How many texts of the articles have no vector in the index."""
    return sum(map(len, missing(product.snapshot, product.index.keys())))


def _as_read(sentences: Sequence[Sentence]) -> str:
    """Running text, with each step and item of a list on a line of its own."""
    text = ""
    for number, sentence in enumerate(sentences):
        listed = sentence.kind in ("step", "item")
        after_list = number > 0 and sentences[number - 1].kind in ("step", "item")
        text += ("\n- " if listed else "\n" if after_list else " ") + sentence.text
    return text.strip()


def _card(received: Received) -> list[str]:
    """The emergency card as words, since it is part of what a caregiver sees."""
    card = card_for(received.triage)
    if card is None:
        return []
    return [card.headline, card.text, *(f"{c.number}: {c.when} {c.how}".strip() for c in card.calls)]
