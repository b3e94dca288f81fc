"""A broker takes a case, writes into the same conversation, and closes it. The assistant is silent meanwhile."""

import uuid
from datetime import UTC, datetime

from sqlalchemy.ext.asyncio import AsyncSession

from assistant import conversation as conversations
from assistant.redaction import Redactor
from assistant.sealing import PersonKey
from handoff import access
from handoff.access import Actor
from handoff.case import State, Step, after
from handoff.errors import HandoffError, NotFoundError, TakenError
from handoff.escalation import tell_queue
from handoff.tables import CaseRow, ConsentRow

MAX_OUTCOME_CHARACTERS = 4_000


async def take(session: AsyncSession, broker: Actor, case_id: uuid.UUID) -> CaseRow:
    """Take a case that nobody has. Of two at once one wins; the other gets `TakenError` with the winner's name.

    Taking what one already has changes nothing. Raises `NotFoundError`, `TransitionError`.
    """
    if broker.role != "broker":
        raise NotFoundError
    try:
        row = await access.case(session, broker, case_id, "nam je dossier aan", lock=True)
    except NotFoundError:
        raise TakenError(await access.owner_of(session, broker, case_id)) from None
    if row.state == State.OPEN and row.owner_id == broker.id:
        return row
    row.state = after(State(row.state), Step.TAKE).value
    row.owner_id, row.owner_name, row.taken_at = broker.id, broker.name, datetime.now(UTC)
    held = await conversations.locked(session, row.conversation_id)
    held.held_by, held.broker_id = "broker", broker.id
    row.taken_seq = await conversations.append(
        session, held, "holder", {"what": "broker_took_over", "person": broker.name, "case": str(row.id)}
    )
    await tell_queue(session)
    return row


async def say(
    session: AsyncSession, broker: Actor, case_id: uuid.UUID, text: str, client_id: uuid.UUID, key: PersonKey,
    redactor: Redactor,
) -> conversations.Recorded:  # fmt: skip
    """Write into the conversation of one's own open case. Raises `NotFoundError`, `TransitionError`."""
    row = await access.case(session, broker, case_id, "schreef in je gesprek", lock=True)
    if row.owner_id != broker.id or row.state != State.OPEN:
        raise HandoffError("Neem dit dossier eerst aan. Daarna kun je schrijven.")
    held = await conversations.locked(session, row.conversation_id)
    redaction = redactor.redact(text, conversations.open_vault(held, key))
    recorded = await conversations.record_broker_message(session, held, text, redaction, key, broker.name, client_id)
    await tell_queue(session)
    return recorded


async def close(session: AsyncSession, broker: Actor, case_id: uuid.UUID, outcome: str, key: PersonKey) -> CaseRow:
    """Close one's own case with a word to the caregiver; the conversation goes back to the assistant.

    Raises `NotFoundError`, `TransitionError`, `HandoffError` for an outcome that is empty or too long.
    """
    if not outcome.strip():
        raise HandoffError("Schrijf kort wat er is afgesproken. De mantelzorger leest dit.")
    if len(outcome) > MAX_OUTCOME_CHARACTERS:
        raise HandoffError(f"Dit is te lang: hooguit {MAX_OUTCOME_CHARACTERS} tekens.")
    row = await access.case(session, broker, case_id, "sloot je dossier", lock=True)
    if broker.role != "broker":
        raise NotFoundError
    row.state = after(State(row.state), Step.CLOSE).value
    row.closed_at = datetime.now(UTC)
    row.outcome = key.seal(outcome.strip().encode(), f"outcome {row.id}")
    row.closed_seq = await _give_back(session, row, "case_closed")
    await tell_queue(session)
    return row


async def withdraw(session: AsyncSession, caregiver: Actor, case_id: uuid.UUID) -> CaseRow:
    """The caregiver takes the consent back: the dossier is erased at once and the broker stops. Raises `NotFoundError`
    for anybody else, `TransitionError` when it was taken back before."""
    row = await access.case(session, caregiver, case_id, "trok de toestemming in", lock=True)
    if row.caregiver_id != caregiver.id:
        raise NotFoundError
    running = row.state in (State.NEW, State.OPEN)
    row.state = after(State(row.state), Step.WITHDRAW).value
    row.dossier = row.outcome = None
    consent = await session.get_one(ConsentRow, row.consent_id)
    consent.withdrawn_at = datetime.now(UTC)
    if running:
        row.closed_seq = await _give_back(session, row, "consent_withdrawn")
    await tell_queue(session)
    return row


async def _give_back(session: AsyncSession, row: CaseRow, what: str) -> int:
    """The conversation returns to the assistant, visibly."""
    held = await conversations.locked(session, row.conversation_id)
    was_with_broker = held.held_by == "broker"
    held.held_by, held.broker_id = "assistant", None
    seq = await conversations.append(
        session, held, "case", {"what": what, "person": row.owner_name, "case": str(row.id)}
    )
    if was_with_broker:
        seq = await conversations.append(session, held, "holder", {"what": "assistant_took_over"})
    return seq
