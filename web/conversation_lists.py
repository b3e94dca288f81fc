"""A caregiver's conversations as lines in a list, with the hidden words of their titles brought back."""

import uuid

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from assistant import conversation as conversations
from assistant.redaction import restore
from handoff.case import State
from handoff.tables import CaseRow
from web.views import ConversationLine
from web.wiring import Naast

NO_TITLE = "Nog niets gevraagd"


async def conversation_lines(
    session: AsyncSession, naast: Naast, account_id: uuid.UUID, limit: int = 50
) -> tuple[ConversationLine, ...]:
    """The conversations of one's own account, the last first; empty ones are left out."""
    rows = await conversations.conversations_of(session, account_id, limit)
    key = await conversations.person_key(session, account_id, naast.sealer)
    running = set(
        await session.scalars(
            select(CaseRow.conversation_id).where(
                CaseRow.caregiver_id == account_id, CaseRow.state.in_((State.NEW.value, State.OPEN.value))
            )
        )
    )
    return tuple(
        ConversationLine(
            id=str(row.id),
            title=restore(row.title, conversations.open_vault(row, key)) or NO_TITLE,
            at=row.touched_at,
            open_case=row.id in running,
        )
        for row in rows
        if row.last_seq
    )
