"""What was done to each article, by whom and why. Rows are only ever added; the database refuses anything else."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from knowledge.tables import RevisionRow, StepRow

Action = Literal[
    "seeded",  # came with the installation
    "begun",
    "sent",  # to review
    "taken_back",  # out of review, by a writer
    "returned",  # by the reviewer, with a remark
    "approved",
    "scheduled",  # approved, for a day
    "unscheduled",
    "published",
    "refused",  # could not go online on its day
    "rolled_back",
    "withdrawn",
    "abandoned",
    "owner",
    "remarked",
    "settled",  # a remark was dealt with
]


@dataclass(frozen=True)
class Signature:
    """Who does something: the account and, as it is recorded, the name. No account: the clock or the installation."""

    id: uuid.UUID | None
    name: str


CLOCK = Signature(None, "Naast")


def record(
    session: AsyncSession, action: Action, by: Signature, slug: str, revision: RevisionRow | None = None, why: str = ""
) -> None:
    """Add a step. `revision` is the text that it was done to, when it was done to one."""
    session.add(
        StepRow(
            slug=slug,
            action=action,
            actor_id=by.id,
            actor=by.name,
            why=why,
            revision_id=revision.id if revision else None,
            number=revision.number if revision else None,
        )
    )


async def steps(
    session: AsyncSession, *, slug: str | None = None, before: int | None = None, count: int = 100
) -> Sequence[StepRow]:
    """The last steps of an article, or of the whole base; newest first. `before` is the id of a step, to read on."""
    query = select(StepRow).order_by(StepRow.id.desc()).limit(count)
    if slug is not None:
        query = query.where(StepRow.slug == slug)
    if before is not None:
        query = query.where(StepRow.id < before)
    return (await session.scalars(query)).all()


async def last_step(session: AsyncSession, revision_id: uuid.UUID) -> StepRow | None:
    """The last thing that was done to a text."""
    found = await session.scalars(
        select(StepRow).where(StepRow.revision_id == revision_id).order_by(StepRow.id.desc()).limit(1)
    )
    return found.one_or_none()
