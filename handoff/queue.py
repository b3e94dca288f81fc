"""The cases that wait and those that run, as every broker sees them: urgent first, then the oldest."""

import uuid
from typing import Literal

from sqlalchemy import case, select
from sqlalchemy.ext.asyncio import AsyncSession

from handoff.case import State
from handoff.tables import CaseRow

Which = Literal["vrij", "mij", "alle"]
RECENT_CLOSED = 20


async def running(session: AsyncSession) -> list[CaseRow]:
    """Every case that waits or runs, urgent first, then the oldest."""
    found = await session.scalars(
        select(CaseRow)
        .where(CaseRow.state.in_((State.NEW.value, State.OPEN.value)))
        .order_by(case((CaseRow.urgent, 0), else_=1), CaseRow.opened_at)
    )
    return list(found.all())


async def closed_of(session: AsyncSession, broker_id: uuid.UUID) -> list[CaseRow]:
    """The cases that a broker closed last."""
    found = await session.scalars(
        select(CaseRow)
        .where(CaseRow.state == State.CLOSED.value, CaseRow.owner_id == broker_id)
        .order_by(CaseRow.closed_at.desc())
        .limit(RECENT_CLOSED)
    )
    return list(found.all())
