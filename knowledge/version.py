"""The version of the knowledge base: counts up with every change that readers can notice, and wakes every process."""

from sqlalchemy import text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from knowledge.tables import KnowledgeVersionRow

CHANNEL = "naast_knowledge"


async def raise_version(session: AsyncSession) -> None:
    """Say that something changed: once this transaction commits, each process makes a new snapshot."""
    raised = insert(KnowledgeVersionRow).values(id=1, version=1)
    await session.execute(
        raised.on_conflict_do_update(index_elements=["id"], set_={"version": KnowledgeVersionRow.version + 1})
    )
    await session.execute(text("select pg_notify(:channel, '')"), {"channel": CHANNEL})
