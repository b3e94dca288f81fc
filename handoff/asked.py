"""Questions that were not answered well, of caregivers who agreed to that use: the one query behind the gap list.

A question counts if it was asked while the consent of its caregiver was in force, and as long as that consent is. Nothing
that tells who asked leaves this module but a number that means nothing outside of one call.
"""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

import numpy as np
from sqlalchemy import and_, case, delete, or_, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from assistant.tables import ConversationRow, TurnRow
from assistant.turn import Outcome
from handoff.case import State
from handoff.gap_tables import AskedVectorRow, GapDecidedRow, GapDecisionRow
from handoff.purposes import IMPROVEMENT, PURPOSES
from handoff.tables import CaseRow, ConsentRow
from knowledge.embedding import Vectors
from knowledge.gaps import Asked, Cluster
from knowledge.safe_text import stored

# Endings after a search; small talk and emergencies are no gaps in what is known.
_SEARCHED: Final = tuple(
    o.value
    for o in (
        Outcome.ANSWERED, Outcome.PARTLY_ANSWERED, Outcome.NOT_IN_KNOWLEDGE, Outcome.NO_DIAGNOSIS, Outcome.NO_LEGAL_CERTAINTY,
    )
)  # fmt: skip
MAX_QUESTIONS: Final = 20_000


@dataclass(frozen=True)
class Decision:
    """What was decided about a group of questions before."""

    kind: str
    slug: str | None
    reason: str
    by: str
    at: datetime


async def not_answered_well(session: AsyncSession) -> list[Asked]:
    """What was asked and not answered, answered but not helpful, or the last question before a person was asked for; the
    newest `MAX_QUESTIONS`, not older than the purpose allows."""
    led_to_person = (
        select(TurnRow.id)
        .join(
            CaseRow, and_(CaseRow.conversation_id == TurnRow.conversation_id, CaseRow.opened_at >= TurnRow.created_at)
        )
        .where(TurnRow.outcome.in_(_SEARCHED), CaseRow.state != State.WITHDRAWN.value)
        .distinct(CaseRow.id)
        .order_by(CaseRow.id, TurnRow.created_at.desc())
        .subquery()
    )
    kind = case(
        (TurnRow.outcome == Outcome.NOT_IN_KNOWLEDGE.value, "unanswered"),
        (TurnRow.helped.is_(False), "unhelpful"),
        else_="person",
    )
    oldest = datetime.now(UTC) - timedelta(days=PURPOSES[IMPROVEMENT].retention_days)
    found = await session.execute(
        select(TurnRow.id, TurnRow.question, kind, ConversationRow.account_id)
        .join(ConversationRow, ConversationRow.id == TurnRow.conversation_id)
        .join(
            ConsentRow,
            and_(
                ConsentRow.account_id == ConversationRow.account_id,
                ConsentRow.purpose == IMPROVEMENT,
                ConsentRow.withdrawn_at.is_(None),
                ConsentRow.given_at <= TurnRow.created_at,
            ),
        )
        .outerjoin(led_to_person, led_to_person.c.id == TurnRow.id)
        .where(
            TurnRow.outcome.in_(_SEARCHED),
            TurnRow.question != "",
            TurnRow.created_at >= oldest,
            or_(
                TurnRow.outcome == Outcome.NOT_IN_KNOWLEDGE.value,
                TurnRow.helped.is_(False),
                led_to_person.c.id.is_not(None),
            ),
        )
        .order_by(TurnRow.created_at.desc())
        .limit(MAX_QUESTIONS)
    )
    numbers: dict[uuid.UUID, int] = {}
    return [
        Asked(turn, stored(question), kind, numbers.setdefault(account, len(numbers)))
        for turn, question, kind, account in found.tuples()
    ]


async def vectors_of(session: AsyncSession, asked: Iterable[Asked], embedder: str) -> dict[uuid.UUID, Vectors]:
    """The vectors that were made of exactly these texts by this embedder."""
    key_of = {a.id: a.key for a in asked}
    found = await session.execute(
        select(AskedVectorRow.turn_id, AskedVectorRow.key, AskedVectorRow.vector).where(
            AskedVectorRow.embedder == embedder
        )
    )
    return {
        turn: np.frombuffer(vector, np.float16).astype(np.float32)
        for turn, key, vector in found.tuples()
        if key_of.get(turn) == key
    }


async def keep_vectors(session: AsyncSession, asked: Sequence[Asked], vectors: Vectors, embedder: str) -> None:
    """Keep the vectors of questions. One whose turn is gone meanwhile is left out."""
    there = set((await session.scalars(select(TurnRow.id).where(TurnRow.id.in_([a.id for a in asked])))).all())
    values = [
        {"turn_id": a.id, "embedder": embedder, "key": a.key, "vector": v.astype(np.float16).tobytes()}
        for a, v in zip(asked, vectors, strict=True)
        if a.id in there
    ]
    if values:
        made = insert(AskedVectorRow)
        new = {name: made.excluded[name] for name in ("embedder", "key", "vector")}
        await session.execute(made.on_conflict_do_update(index_elements=["turn_id"], set_=new), values)


async def forget(session: AsyncSession, account_id: uuid.UUID) -> None:
    """Delete what was made of a person's questions; with the consent, they are off the list already."""
    own = select(TurnRow.id).join(ConversationRow).where(ConversationRow.account_id == account_id)
    for table in (AskedVectorRow, GapDecidedRow):
        await session.execute(delete(table).where(table.turn_id.in_(own)))


async def decide(
    session: AsyncSession, cluster: Cluster, kind: str, by: str, *, slug: str | None = None, reason: str = ""
) -> None:
    """Record what an editor did with a group: it is off the list until somebody asks it again."""
    row = GapDecisionRow(kind=kind, slug=slug, reason=reason, decided_by=by)
    session.add(row)
    await session.flush()
    values = [{"turn_id": turn, "decision_id": row.id} for turn, _ in cluster.questions]
    made = insert(GapDecidedRow)
    await session.execute(
        made.on_conflict_do_update(index_elements=["turn_id"], set_={"decision_id": made.excluded.decision_id}), values
    )


async def decided(session: AsyncSession) -> Mapping[uuid.UUID, Decision]:
    """The last decision about each question that there was one about."""
    found = await session.execute(
        select(GapDecidedRow.turn_id, GapDecisionRow).join(
            GapDecisionRow, GapDecisionRow.id == GapDecidedRow.decision_id
        )
    )
    return {turn: Decision(d.kind, d.slug, d.reason, d.decided_by, d.decided_at) for turn, d in found.tuples()}
