"""Who keeps an article true, and what editors still want to see changed in it."""

import uuid
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from sqlalchemy import delete, func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from knowledge import history
from knowledge.errors import KnowledgeError
from knowledge.history import Signature
from knowledge.tables import OwnerRow, RemarkRow

MAX_REMARK = 1_000


async def set_owner(session: AsyncSession, slug: str, owner: Signature | None, by: Signature) -> None:
    """Make an editor the owner of an article; None: nobody."""
    if owner is None or owner.id is None:
        await session.execute(delete(OwnerRow).where(OwnerRow.slug == slug))
    else:
        values = {"account_id": owner.id, "name": owner.name}
        row = insert(OwnerRow).values(slug=slug, **values)
        await session.execute(row.on_conflict_do_update(index_elements=["slug"], set_=values))
    history.record(session, "owner", by, slug, why=owner.name if owner else "niemand")


async def owner_of(session: AsyncSession, slug: str) -> OwnerRow | None:
    """Who keeps an article."""
    return await session.get(OwnerRow, slug)


async def owners(session: AsyncSession) -> Mapping[str, OwnerRow]:
    """The owner of every article that has one, by slug."""
    return {row.slug: row for row in (await session.scalars(select(OwnerRow))).all()}


async def remark(session: AsyncSession, slug: str, text: str, by: Signature, *, recorded: bool = False) -> RemarkRow:
    """Leave a remark. `recorded`: the step that it belongs to says it already.

    Raises `KnowledgeError` when it says nothing or is too long.
    """
    words = text.strip()
    if not words:
        raise KnowledgeError("Schrijf op wat er anders moet.")
    if len(words) > MAX_REMARK:
        raise KnowledgeError(f"Een opmerking mag hooguit {MAX_REMARK} tekens lang zijn. Dit zijn er {len(words)}.")
    row = RemarkRow(slug=slug, text=words, author=by.name)
    session.add(row)
    if not recorded:
        history.record(session, "remarked", by, slug, why=words)
    await session.flush()
    return row


async def settle(session: AsyncSession, slug: str, remark_id: uuid.UUID, by: Signature) -> bool:
    """Say that a remark was dealt with. False when it is not an open one of this article."""
    row = await session.get(RemarkRow, remark_id, with_for_update=True)
    if row is None or row.slug != slug or row.settled_at is not None:
        return False
    row.settled_at = datetime.now(UTC)
    history.record(session, "settled", by, slug, why=row.text)
    return True


async def open_remarks(session: AsyncSession, slug: str) -> Sequence[RemarkRow]:
    """The open remarks of an article, oldest first."""
    query = select(RemarkRow).where(RemarkRow.slug == slug, RemarkRow.settled_at.is_(None))
    return (await session.scalars(query.order_by(RemarkRow.made_at))).all()


async def remark_counts(session: AsyncSession) -> Mapping[str, int]:
    """How many remarks are open, by slug."""
    query = select(RemarkRow.slug, func.count()).where(RemarkRow.settled_at.is_(None)).group_by(RemarkRow.slug)
    return dict((await session.execute(query)).tuples().all())
