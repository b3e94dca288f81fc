"""Consents: given for one purpose and one wording, in force until withdrawn."""

import uuid
from datetime import UTC, datetime

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from handoff.purposes import DOSSIER, PURPOSES
from handoff.tables import ConsentRow


async def give(session: AsyncSession, account_id: uuid.UUID, purpose: str) -> ConsentRow:
    """Record a yes to the wording that is shown now. A yes that is in force already is returned as it is; each dossier
    has a consent of its own."""
    values = {"id": uuid.uuid4(), "account_id": account_id, "purpose": purpose, "version": PURPOSES[purpose].version}
    if purpose == DOSSIER:
        row = ConsentRow(**values)
        session.add(row)
        await session.flush()
        return row
    await session.execute(insert(ConsentRow).values(**values).on_conflict_do_nothing())
    found = await session.scalars(
        select(ConsentRow).where(
            ConsentRow.account_id == account_id, ConsentRow.purpose == purpose, ConsentRow.withdrawn_at.is_(None)
        )
    )
    return found.one()


async def withdraw(session: AsyncSession, account_id: uuid.UUID, purpose: str) -> None:
    """Withdraw every consent of a person for a purpose, from now on."""
    await session.execute(
        update(ConsentRow)
        .where(ConsentRow.account_id == account_id, ConsentRow.purpose == purpose, ConsentRow.withdrawn_at.is_(None))
        .values(withdrawn_at=datetime.now(UTC))
    )


async def in_force(session: AsyncSession, account_id: uuid.UUID, purpose: str) -> bool:
    """Whether a purpose may be served for this person now."""
    found = await session.scalar(
        select(ConsentRow.id)
        .where(ConsentRow.account_id == account_id, ConsentRow.purpose == purpose, ConsentRow.withdrawn_at.is_(None))
        .limit(1)
    )
    return found is not None


async def consents_of(session: AsyncSession, account_id: uuid.UUID) -> list[ConsentRow]:
    """Every consent a person ever gave, newest first."""
    found = await session.scalars(
        select(ConsentRow).where(ConsentRow.account_id == account_id).order_by(ConsentRow.given_at.desc())
    )
    return list(found.all())
