"""What an editor is typing, kept before it is saved: one text per editor and article, which nobody else overwrites."""

import uuid
from datetime import UTC, datetime

from sqlalchemy import delete
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from knowledge.tables import WorkingCopyRow


async def keep(session: AsyncSession, slug: str, editor: uuid.UUID, markdown: str, base: str) -> datetime:
    """Keep what was typed; gives the moment. `base` is what the text started from (`editing.base_of`)."""
    values = {"markdown": markdown, "base": base, "saved_at": datetime.now(UTC)}
    row = insert(WorkingCopyRow).values(slug=slug, account_id=editor, **values)
    await session.execute(row.on_conflict_do_update(index_elements=["slug", "account_id"], set_=values))
    return values["saved_at"]  # type: ignore[return-value]  # the one that is not a text


async def kept(session: AsyncSession, slug: str, editor: uuid.UUID) -> WorkingCopyRow | None:
    """What this editor typed and did not save."""
    return await session.get(WorkingCopyRow, (slug, editor))


async def drop(session: AsyncSession, slug: str, editor: uuid.UUID) -> None:
    """Forget it: the text was saved."""
    await session.execute(
        delete(WorkingCopyRow).where(WorkingCopyRow.slug == slug, WorkingCopyRow.account_id == editor)
    )
