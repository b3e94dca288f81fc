"""Taking a caregiver's message: see, redact and store it in one transaction, then have it answered."""

import asyncio
import uuid
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from assistant import conversation as conversations
from assistant.answer import receive
from assistant.conversation import Recorded
from assistant.tables import ConversationRow, EventRow, TurnRow
from handoff import access, escalation
from handoff.access import Actor
from knowledge import editing
from web.accounts import Account
from web.thread import Reader
from web.wiring import Naast


async def take_message(
    naast: Naast,
    caregiver: Actor,
    conversation_id: uuid.UUID,
    text: str,
    client_id: uuid.UUID,
    *,
    without_profile: bool = False,
) -> Recorded:
    """Store a message that is `accepted` and begin its answer. Raises `NotFoundError`."""
    async with naast.database.transaction() as session:
        held = await access.conversation(session, caregiver, conversation_id, "schreef", lock=True)
        key = await conversations.person_key(session, held.account_id, naast.sealer)
        vault = conversations.open_vault(held, key)
        received = await asyncio.to_thread(receive, text, vault, naast.redactor, naast.listener)
        recorded = await conversations.record_caregiver_message(session, held, text, received, key, client_id)
        if recorded.turn and without_profile:
            (await session.get_one(TurnRow, recorded.turn)).without_profile = True
        if recorded.new and held.held_by == "broker":
            await escalation.tell_queue(session)
    if recorded.turn:
        naast.answering.begin(recorded.turn)
    return recorded


async def answered(naast: Naast, turn: uuid.UUID, seconds: float) -> None:
    """Wait until a turn is answered, but not longer: the page of a visitor without JavaScript shows the answer."""
    task = naast.answering.begin(turn)
    await asyncio.wait([task], timeout=seconds)


async def reader_for(
    session: AsyncSession, naast: Naast, conversation: ConversationRow, caregiver: str, events: Sequence[EventRow]
) -> Reader:
    """What drawing a conversation needs; the caller has fetched it through `handoff.access`."""
    key = await conversations.person_key(session, conversation.account_id, naast.sealer)
    turns = await session.execute(
        select(TurnRow.id, TurnRow.helped).where(
            TurnRow.conversation_id == conversation.id, TurnRow.helped.is_not(None)
        )
    )
    cited = {c["revision"] for e in events for c in e.body.get("citations", ()) if c.get("revision")}
    stand = await editing.standings(session, map(uuid.UUID, cited))
    return Reader(
        conversation=str(conversation.id),
        key=key,
        vault=conversations.open_vault(conversation, key),
        caregiver=caregiver,
        snapshot=naast.knowledge.snapshot(),
        helped={str(turn): helped for turn, helped in turns.tuples()},
        revisions={str(revision): standing for revision, standing in stand.items()},
    )


class CaregiverFeed:
    """What one screen of a caregiver has not seen yet of one conversation."""

    def __init__(self, naast: Naast, account: Account, conversation_id: uuid.UUID, csrf: str, after: int) -> None:
        self._naast, self._account, self._id, self._csrf = naast, account, conversation_id, csrf
        self._after = after

    async def push(self) -> list[dict[str, object]]:
        """The events after the last one sent, drawn. Raises `NotFoundError`."""
        async with self._naast.database.transaction() as session:
            held = await access.conversation(session, self._account.actor, self._id, "las het gesprek")
            # A screen that claims to be further than the conversation still gets what comes.
            self._after = min(self._after, held.last_seq)
            events = await conversations.events_after(session, self._id, self._after)
            if not events:
                return []
            # A sentence that continues an answer leans on what came before in the same turn.
            known = await conversations.events_after(session, self._id, self._leans_on(events))
            reader = await reader_for(session, self._naast, held, self._account.name, known)
        drawn = [self._naast.renderer.event(reader.live(e, known), csrf=self._csrf) for e in events]
        self._after = events[-1].seq
        return drawn

    def _leans_on(self, events: Sequence[EventRow]) -> int:
        """The seq from which earlier events matter: those of a turn that began before this batch, and messages to be
        drawn again."""
        corrected: list[int] = [seq for e in events if e.kind == "corrected" for seq in e.body["messages"]]
        return max(0, min(events[0].seq - 60, *(seq - 1 for seq in corrected), events[0].seq))
