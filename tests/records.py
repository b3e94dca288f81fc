"""People, conversations and cases in a test's own database, made with the product's own functions."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from assistant import conversation as conversations
from assistant import turns
from assistant.answer import receive
from assistant.conversation import Recorded
from assistant.redaction import Redactor
from assistant.sealing import PersonKey, Sealer
from assistant.tables import EventRow
from assistant.triage import Triage
from assistant.turn import Finished, Outcome, Received
from assistant.turns import Claimed
from handoff import escalation
from handoff.access import Actor, Role
from handoff.dossier import Contact, Dossier, Line
from knowledge.safe_text import NOTHING
from web.database import Database

DOSSIER = Dossier(
    contact=Contact("Sanne", "06-12345678", "sanne@voorbeeld.nl"),
    request="Wie neemt de zorg over?",
    summary=(Line("Ik slaap slecht.", 1),),
)
DONE = Finished(Outcome.ANSWERED, NOTHING, (), (), offers_person=False)


def somebody(role: Role = "caregiver", name: str = "Sanne") -> Actor:
    """Somebody who asks."""
    return Actor(uuid.uuid4(), role, name)


@dataclass
class Records:
    """Each step in a transaction of its own."""

    database: Database
    sealer: Sealer
    redactor: Redactor

    async def key(self, who: Actor) -> PersonKey:
        async with self.database.transaction() as session:
            return await conversations.person_key(session, who.id, self.sealer)

    async def conversation(self, who: Actor) -> uuid.UUID:
        async with self.database.transaction() as session:
            await conversations.person_key(session, who.id, self.sealer)
            return (await conversations.start(session, who.id)).id

    async def write(
        self, session: AsyncSession, where: uuid.UUID, text: str, client_id: uuid.UUID, seen: Triage | None = None
    ) -> Recorded:
        """A message as `web/talk.py` stores it, in a transaction that is open."""
        held = await conversations.locked(session, where)
        key = await conversations.person_key(session, held.account_id, self.sealer)
        received = receive(text, conversations.open_vault(held, key), self.redactor)
        if seen is not None:
            received = Received(seen, received.redaction)
        return await conversations.record_caregiver_message(session, held, text, received, key, client_id)

    async def said(
        self, where: uuid.UUID, text: str = "Wat is respijtzorg?", client_id: uuid.UUID | None = None,
        seen: Triage | None = None,
    ) -> Recorded:  # fmt: skip
        async with self.database.transaction() as session:
            return await self.write(session, where, text, client_id or uuid.uuid4(), seen)

    async def turn(self, where: uuid.UUID, text: str = "Wat is respijtzorg?") -> uuid.UUID:
        """A message that waits for an answer."""
        turn = (await self.said(where, text)).turn
        assert turn
        return turn

    async def claim(self, turn: uuid.UUID, process: int) -> Claimed | None:
        async with self.database.transaction() as session:
            return await turns.claim(session, turn, process)

    async def finish(self, where: uuid.UUID, turn: uuid.UUID, done: Finished = DONE) -> int | None:
        async with self.database.transaction() as session:
            return await turns.finish(session, await conversations.locked(session, where), turn, done)

    async def events(self, where: uuid.UUID) -> Sequence[EventRow]:
        async with self.database.transaction() as session:
            return await conversations.events_after(session, where, 0)

    async def kinds(self, where: uuid.UUID) -> list[str]:
        return [e.kind for e in await self.events(where)]

    async def case(self, who: Actor, dossier: Dossier = DOSSIER, where: uuid.UUID | None = None) -> uuid.UUID:
        """A case of a new conversation, or of this one."""
        where = where or await self.conversation(who)
        async with self.database.transaction() as session:
            key = await conversations.person_key(session, who.id, self.sealer)
            held = await conversations.locked(session, where)
            return (await escalation.open_case(session, held, dossier, key, agreed=True)).id
