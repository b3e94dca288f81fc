"""The turns that wait for an answer: claimed by one process, grown sentence by sentence, ended once.

Nothing here commits. A process holds an advisory lock of its own number for as long as it lives.
"""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from assistant.conversation import append, citation_body, locked, triage_from
from assistant.tables import ConversationRow, EventRow, TurnRow
from assistant.triage import Triage
from assistant.turn import Citation, Finished, Outcome, Sentence
from knowledge.safe_text import NOTHING, RedactedText, stored


@dataclass(frozen=True)
class Claimed:
    """A turn that this process is to answer, with what answering needs."""

    id: uuid.UUID
    conversation_id: uuid.UUID
    account_id: uuid.UUID
    message_seq: int
    text: RedactedText
    triage: Triage
    without_profile: bool


@dataclass(frozen=True)
class Use:
    """How often an article was cited in answers, and what caregivers said of those answers. Counts only."""

    asked: int = 0
    helped: int = 0
    judged: int = 0


async def use_of_articles(session: AsyncSession, days: int) -> Mapping[str, Use]:
    """The use of every article that was cited in the last `days` days, by slug."""
    cited = (
        select(func.jsonb_array_elements_text(TurnRow.articles).label("slug"), TurnRow.helped)
        .where(TurnRow.finished_at > datetime.now(UTC) - timedelta(days=days))
        .subquery()
    )
    helped, judged = (func.count().filter(c) for c in (cited.c.helped.is_(True), cited.c.helped.is_not(None)))
    query = select(cited.c.slug, func.count(), helped, judged).group_by(cited.c.slug)
    return {name: Use(*counts) for name, *counts in (await session.execute(query)).tuples().all()}


async def claim(session: AsyncSession, turn_id: uuid.UUID, process: int) -> Claimed | None:
    """Take a turn that waits, or whose process is gone. None when another is at work on it or it is done.

    A process holds an advisory lock of its own number on a connection of its own; the database drops it the moment the
    process dies, however it dies.
    """
    row = await session.scalar(select(TurnRow).where(TurnRow.id == turn_id).with_for_update(skip_locked=True))
    if row is None or row.state != "pending":
        return None
    if row.claimed_by is not None and row.claimed_by != process:
        free = await session.scalar(select(func.pg_try_advisory_xact_lock(row.claimed_by)))
        if not free:
            return None
    elif row.claimed_by == process:
        return None
    interrupted = row.claimed_by is not None
    row.claimed_by = process
    conversation = await locked(session, row.conversation_id)
    if interrupted:
        await append(session, conversation, "interrupted", {"turn": str(row.id)})
    message = await session.get_one(EventRow, (row.conversation_id, row.message_seq))
    await append(session, conversation, "answer_started", {"turn": str(row.id), "message": row.message_seq})
    return Claimed(
        id=row.id,
        conversation_id=row.conversation_id,
        account_id=conversation.account_id,
        message_seq=row.message_seq,
        text=stored(message.body["text"]),
        triage=triage_from(message.body["triage"]),
        without_profile=row.without_profile,
    )


async def waiting_turns(session: AsyncSession, limit: int = 50) -> Sequence[uuid.UUID]:
    """The turns without an answer, oldest first."""
    found = await session.scalars(
        select(TurnRow.id).where(TurnRow.state == "pending").order_by(TurnRow.created_at).limit(limit)
    )
    return found.all()


async def record_sentence(
    session: AsyncSession, conversation: ConversationRow, turn: uuid.UUID, index: int, sentence: Sentence,
    introduces: Sequence[Citation],
) -> int:  # fmt: skip
    """Store one checked sentence of an answer that is still growing."""
    body = {
        "turn": str(turn),
        "index": index,
        "text": sentence.text,
        "kind": sentence.kind,
        "numbers": list(sentence.citations),
        "citations": [citation_body(c) for c in introduces],
    }
    return await append(session, conversation, "sentence", body)


async def finish(
    session: AsyncSession, conversation: ConversationRow, turn_id: uuid.UUID, done: Finished
) -> int | None:
    """Store the end of a turn. None when it was finished before (by a process that took it over)."""
    row = await session.get(TurnRow, turn_id, with_for_update=True)
    if row is None or row.state != "pending":
        return None
    row.state, row.finished_at, row.outcome = "done", datetime.now(UTC), done.outcome.value
    row.question, row.articles = done.question, list(dict.fromkeys(c.article for c in done.citations))
    row.made_by, row.model, row.prompt_version = done.made_by, done.model, done.prompt_version
    row.timings_ms = {name: round(value, 2) for name, value in done.timings_ms}
    body = {
        "turn": str(turn_id),
        "outcome": done.outcome.value,
        "text": " ".join(s.text for s in done.sentences),
        "citations": [citation_body(c) for c in done.citations],
        "offers_person": done.offers_person,
        "choices": list(done.choices),
        "follow_ups": list(done.follow_ups),
        "used": list(done.used),
        "made_by": done.made_by,
        "model": done.model,
        "prompt_version": done.prompt_version,
        "searched": done.searched,
        "left_out": done.left_out,
    }
    return await append(session, conversation, "answer_finished", body)


async def give_up(session: AsyncSession, turn_id: uuid.UUID, process: int, texts: Sequence[str]) -> None:
    """End a turn that this process claimed and could not answer: `texts` say so, and a person is offered."""
    row = await session.get(TurnRow, turn_id)
    if row is None or row.state != "pending" or row.claimed_by != process:
        return
    conversation = await locked(session, row.conversation_id)
    for index, sentence in enumerate(texts):
        await record_sentence(session, conversation, turn_id, index, Sentence(sentence), ())
    await finish(
        session,
        conversation,
        turn_id,
        Finished(
            outcome=Outcome.FAILED,
            question=NOTHING,
            sentences=tuple(Sentence(t) for t in texts),
            citations=(),
            offers_person=True,
        ),
    )


async def record_feedback(
    session: AsyncSession, conversation_id: uuid.UUID, turn_id: uuid.UUID, helped: bool, why: RedactedText
) -> bool:
    """Whether an answer helped and why. False when the turn is not of this conversation."""
    changed = await session.execute(
        update(TurnRow)
        .where(TurnRow.id == turn_id, TurnRow.conversation_id == conversation_id)
        .values(helped=helped, helped_why=why)
    )
    return bool(changed.rowcount)  # type: ignore[attr-defined]
