"""The one way a case begins: a caregiver's own yes, to exactly what was shown. Never depends on a model."""

import uuid

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from assistant import conversation as conversations
from assistant.sealing import PersonKey
from assistant.tables import ConversationRow
from assistant.triage import Tier
from handoff import consent
from handoff.case import State
from handoff.dossier import Dossier
from handoff.errors import ConsentMissingError
from handoff.purposes import DOSSIER
from handoff.tables import CaseRow

CHANNEL = "naast_queue"
_URGENT = (Tier.ACUTE.value, Tier.URGENT.value)


async def running_case(session: AsyncSession, conversation_id: uuid.UUID) -> CaseRow | None:
    """The case of a conversation that is not closed."""
    found = await session.scalars(
        select(CaseRow).where(
            CaseRow.conversation_id == conversation_id, CaseRow.state.in_((State.NEW.value, State.OPEN.value))
        )
    )
    return found.one_or_none()


async def open_case(
    session: AsyncSession, conversation: ConversationRow, dossier: Dossier, key: PersonKey, *, agreed: bool
) -> CaseRow:
    """A case for a conversation that is `locked`. One that runs already is returned as it is: asking twice, or from two
    screens at once, makes one case. Raises `ConsentMissingError` unless `agreed`."""
    if not agreed:
        raise ConsentMissingError
    if running := await running_case(session, conversation.id):
        return running
    given = await consent.give(session, conversation.account_id, DOSSIER)
    case_id = uuid.uuid4()
    row = CaseRow(
        id=case_id,
        conversation_id=conversation.id,
        caregiver_id=conversation.account_id,
        state=State.NEW.value,
        urgent=conversation.tier in _URGENT,
        dossier=dossier.sealed(key, case_id),
        consent_id=given.id,
    )
    session.add(row)
    await session.flush()
    await conversations.append(session, conversation, "case", {"what": "case_opened", "case": str(case_id)})
    await tell_queue(session)
    return row


async def tell_queue(session: AsyncSession) -> None:
    """Let every workspace know, once this transaction is committed, that the queue has changed."""
    await session.execute(text("select pg_notify(:channel, '')"), {"channel": CHANNEL})
