"""Fetch or refuse, always recorded: the one way to a conversation or a case of a person.

Deny by default. A refusal looks the same as a thing that does not exist.
"""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from assistant.tables import ConversationRow
from handoff.case import State
from handoff.errors import NotFoundError
from handoff.tables import CaseRow, LookRow

Role = Literal["caregiver", "broker", "editor", "administrator"]
# Under this name in `session.info`: rows that are kept also when the transaction ends in an error, as a refusal does.
OUTLIVING = "outliving"


@dataclass(frozen=True)
class Actor:
    """Who asks."""

    id: uuid.UUID
    role: Role
    name: str


async def conversation(
    session: AsyncSession, actor: Actor, conversation_id: uuid.UUID, action: str, *, lock: bool = False
) -> ConversationRow:
    """The conversation, for its caregiver, or for the broker who holds it now. `action` says what for ("las het
    gesprek"). Raises `NotFoundError`."""
    query = select(ConversationRow).where(ConversationRow.id == conversation_id)
    if lock:
        query = query.with_for_update().execution_options(populate_existing=True)
    row = (await session.scalars(query)).one_or_none()
    owner = row.account_id if row else None
    allowed = row is not None and (
        (actor.role == "caregiver" and row.account_id == actor.id)
        or (actor.role == "broker" and row.broker_id == actor.id)
    )
    await _record(session, actor, owner, "conversation", conversation_id, action, allowed)
    if row is None or not allowed:
        raise NotFoundError
    return row


async def case(
    session: AsyncSession, actor: Actor, case_id: uuid.UUID, action: str, *, lock: bool = False, going_on: bool = False
) -> CaseRow:
    """The case, for its caregiver, for the broker who has it, and for every broker while nobody has it.

    `going_on`: checked again during a look that was recorded when it began (an open screen), so not recorded twice.

    Raises `NotFoundError`; that somebody else has it is told by `headline`, without its content.
    """
    query = select(CaseRow).where(CaseRow.id == case_id)
    if lock:
        query = query.with_for_update().execution_options(populate_existing=True)
    row = (await session.scalars(query)).one_or_none()
    allowed = row is not None and (
        (actor.role == "caregiver" and row.caregiver_id == actor.id)
        or (actor.role == "broker" and (row.state == State.NEW or row.owner_id == actor.id))
    )
    if not (going_on and allowed):
        await _record(session, actor, row.caregiver_id if row else None, "case", case_id, action, allowed)
    if row is None or not allowed:
        raise NotFoundError
    return row


async def listed(session: AsyncSession, broker: Actor, cases: Sequence[CaseRow]) -> None:
    """Record that a broker saw name and question of these cases in the queue: once a broker and case, since a queue is
    drawn again with every change."""
    action = "zag je vraag in de wachtrij"
    seen = await session.scalars(
        select(LookRow.object_id).where(
            LookRow.actor_id == broker.id, LookRow.action == action, LookRow.object_id.in_([c.id for c in cases])
        )
    )
    known = set(seen.all())
    for row in cases:
        if row.id not in known:
            await _record(session, broker, row.caregiver_id, "case", row.id, action, True)


async def owner_of(session: AsyncSession, actor: Actor, case_id: uuid.UUID) -> str:
    """For a broker: the name of the colleague who has a case; nothing else of it. Raises `NotFoundError`."""
    if actor.role == "broker":
        name = await session.scalar(select(CaseRow.owner_name).where(CaseRow.id == case_id))
        if name:
            return name
    raise NotFoundError


async def looks_at(session: AsyncSession, account_id: uuid.UUID, limit: int = 100) -> list[LookRow]:
    """What others looked at of a person's data, newest first."""
    found = await session.scalars(
        select(LookRow)
        .where(LookRow.subject_id == account_id, LookRow.actor_id != account_id, LookRow.allowed)
        .order_by(LookRow.at.desc(), LookRow.id.desc())
        .limit(limit)
    )
    return list(found.all())


async def _record(
    session: AsyncSession,
    actor: Actor,
    subject: uuid.UUID | None,
    kind: str,
    object_id: uuid.UUID,
    action: str,
    allowed: bool,
) -> None:
    # A person's looks at the own data are no news; refusals and looks of others are.
    if allowed and subject == actor.id:
        return
    seen = {
        "actor_id": actor.id,
        # Names of staff are shown to whom they looked at; a caregiver's own name is kept sealed, nowhere else.
        "actor_name": "" if actor.role == "caregiver" else actor.name,
        "role": actor.role,
        "subject_id": subject,
        "kind": kind,
        "object_id": object_id,
        "action": action,
        "allowed": allowed,
    }
    session.add(LookRow(**seen))
    if not allowed:
        session.info.setdefault(OUTLIVING, []).append(LookRow(**seen))
    await session.flush()
