"""Records of conversations: events in sequence, vaults, and the turns that wait for an answer.

Nothing here commits: the transaction belongs to the request, socket message or job that calls.
"""

import json
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from assistant.redaction import Redaction, Vault
from assistant.sealing import PersonKey, Sealer
from assistant.tables import ConversationRow, EventRow, PersonKeyRow, TurnRow
from assistant.triage import Label, Tier, Triage
from assistant.turn import Citation, PastTurn, Received
from knowledge.safe_text import RedactedText, stored

CHANNEL = "naast_conversation"
HISTORY_TURNS = 8
TITLE_CHARACTERS = 60
_VAULT = "vault"
_GRAVITY = [Tier.NONE, Tier.CONCERN, Tier.URGENT, Tier.ACUTE]

Kind = Literal[
    "message",
    "emergency",
    "answer_started",
    "sentence",
    "answer_finished",
    "interrupted",
    "holder",
    "case",
    "corrected",
]


@dataclass(frozen=True)
class Recorded:
    """A message that is stored. `new` is false when its client id was seen before; `turn` is what waits for an answer."""

    seq: int
    new: bool
    turn: uuid.UUID | None = None


async def person_key(session: AsyncSession, account_id: uuid.UUID, sealer: Sealer) -> PersonKey:
    """The key of a person, made on first use. Raises `SealError` when it was wrapped under another master key."""
    row = await session.get(PersonKeyRow, account_id)
    if row is None:
        row = PersonKeyRow(account_id=account_id, wrapped=sealer.new_key())
        session.add(row)
        await session.flush()
    return sealer.open(row.wrapped)


async def start(session: AsyncSession, account_id: uuid.UUID) -> ConversationRow:
    """A new, empty conversation."""
    row = ConversationRow(account_id=account_id)
    session.add(row)
    await session.flush()
    return row


async def locked(session: AsyncSession, conversation_id: uuid.UUID) -> ConversationRow:
    """The conversation, held for this transaction: events and its holder change one at a time."""
    found = await session.scalars(
        select(ConversationRow)
        .where(ConversationRow.id == conversation_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return found.one()


def open_vault(conversation: ConversationRow, key: PersonKey) -> Vault:
    """What the conversation has hidden. Raises `SealError` when the key is not its owner's."""
    if conversation.vault is None:
        return Vault.empty()
    return Vault.from_json(key.unseal(conversation.vault, f"{_VAULT} {conversation.id}"))


def keep_vault(conversation: ConversationRow, vault: Vault, key: PersonKey) -> None:
    """Seal what is hidden now into the conversation."""
    conversation.vault = key.seal(vault.to_json(), f"{_VAULT} {conversation.id}")


async def append(
    session: AsyncSession,
    conversation: ConversationRow,
    kind: Kind,
    body: Mapping[str, Any],
    client_id: uuid.UUID | None = None,
    sealed: bytes | None = None,
) -> int:
    """Add an event to a conversation that is `locked`, and tell every process once it is committed. Returns its seq."""
    conversation.last_seq += 1
    conversation.touched_at = datetime.now(UTC)
    session.add(
        EventRow(
            conversation_id=conversation.id,
            seq=conversation.last_seq,
            kind=kind,
            body=dict(body),
            client_id=client_id,
            sealed=sealed,
        )
    )
    await session.flush()
    await session.execute(text("select pg_notify(:channel, :id)"), {"channel": CHANNEL, "id": str(conversation.id)})
    return conversation.last_seq


async def seen_before(session: AsyncSession, conversation_id: uuid.UUID, client_id: uuid.UUID) -> int | None:
    """The seq of the message that this client id already stored."""
    return await session.scalar(
        select(EventRow.seq).where(EventRow.conversation_id == conversation_id, EventRow.client_id == client_id)
    )


async def record_caregiver_message(
    session: AsyncSession,
    conversation: ConversationRow,
    typed: str,
    received: Received,
    key: PersonKey,
    client_id: uuid.UUID,
) -> Recorded:
    """Store a caregiver's message in a conversation that is `locked`, with its emergency card and, while the assistant
    holds the conversation, the turn that waits for an answer."""
    if (seq := await seen_before(session, conversation.id, client_id)) is not None:
        return Recorded(seq, new=False)
    redaction, seen = received.redaction, received.triage
    keep_vault(conversation, redaction.vault, key)
    if not conversation.title:
        conversation.title = _title(redaction.text)
    body = {
        "author": "caregiver",
        "text": redaction.text,
        "hidden": len(redaction.spans),
        "triage": _triage_body(seen),
    }
    seq = await append(
        session, conversation, "message", body, client_id, _sealed(typed, redaction, conversation, client_id, key)
    )
    if seen.shows_card:
        conversation.tier = max(conversation.tier, seen.tier, key=lambda t: _GRAVITY.index(Tier(t)))
        await append(session, conversation, "emergency", {"message": seq, "triage": _triage_body(seen)})
    if conversation.held_by != "assistant":
        return Recorded(seq, new=True)
    turn = TurnRow(conversation_id=conversation.id, message_seq=seq)
    session.add(turn)
    await session.flush()
    return Recorded(seq, new=True, turn=turn.id)


async def record_broker_message(
    session: AsyncSession,
    conversation: ConversationRow,
    typed: str,
    redaction: Redaction,
    key: PersonKey,
    broker: str,
    client_id: uuid.UUID,
) -> Recorded:
    """Store a broker's message in a conversation that is `locked`. `broker` is the name that the caregiver sees."""
    if (seq := await seen_before(session, conversation.id, client_id)) is not None:
        return Recorded(seq, new=False)
    keep_vault(conversation, redaction.vault, key)
    body = {"author": "broker", "text": redaction.text, "name": broker, "hidden": len(redaction.spans)}
    sealed = _sealed(typed, redaction, conversation, client_id, key)
    return Recorded(await append(session, conversation, "message", body, client_id, sealed), new=True)


@dataclass(frozen=True)
class Typed:
    """A message as it was typed, and the places in it that were hidden: (start, end, type) in code points.

    `shown` are the places that would be hidden, if the caregiver had not said that they are not personal.
    """

    text: str
    hidden: tuple[tuple[int, int, str], ...]
    shown: tuple[tuple[int, int, str], ...] = ()


def typed_in(event: EventRow, key: PersonKey) -> Typed:
    """What a person typed, to the letter. Raises `SealError` when the key is not the owner's."""
    if event.sealed is None:
        return Typed(event.body["text"], ())
    data = json.loads(key.unseal(event.sealed, f"message {event.conversation_id} {event.client_id}"))
    hidden, shown = (
        tuple((start, end, kind) for start, end, kind in data.get(name, ())) for name in ("hidden", "shown")
    )
    return Typed(data["text"], hidden, shown)


def redact_again(
    conversation: ConversationRow, event: EventRow, typed: Typed, redaction: Redaction, key: PersonKey, *, first: bool
) -> None:
    """Replace what is stored of a message by a new redaction of what was `typed`. `first`: the title was made of it."""
    assert event.client_id is not None
    event.body = {**event.body, "text": redaction.text, "hidden": len(redaction.spans)}
    event.sealed = _sealed(typed.text, redaction, conversation, event.client_id, key)
    if first:
        conversation.title = _title(redaction.text)


def _sealed(
    typed: str, redaction: Redaction, conversation: ConversationRow, client_id: uuid.UUID, key: PersonKey
) -> bytes:
    data = {
        "text": typed,
        "hidden": [(s.start, s.end, s.type) for s in redaction.spans],
        "shown": [(s.start, s.end, s.type) for s in redaction.shown],
    }
    return key.seal(json.dumps(data).encode(), f"message {conversation.id} {client_id}")


async def events_after(
    session: AsyncSession, conversation_id: uuid.UUID, seq: int, limit: int = 2_000
) -> Sequence[EventRow]:
    """The events with a higher seq, in order."""
    found = await session.scalars(
        select(EventRow)
        .where(EventRow.conversation_id == conversation_id, EventRow.seq > seq)
        .order_by(EventRow.seq)
        .limit(limit)
    )
    return found.all()


async def last_said(session: AsyncSession, conversation_id: uuid.UUID) -> EventRow | None:
    """The last message of a person."""
    return await session.scalar(
        select(EventRow)
        .where(EventRow.conversation_id == conversation_id, EventRow.kind == "message")
        .order_by(EventRow.seq.desc())
        .limit(1)
    )


async def history(session: AsyncSession, conversation_id: uuid.UUID, before: int) -> tuple[PastTurn, ...]:
    """The last messages before the one with seq `before`, oldest first, as the next question may lean on them."""
    found = await session.scalars(
        select(EventRow)
        .where(
            EventRow.conversation_id == conversation_id,
            EventRow.seq < before,
            EventRow.kind.in_(("message", "answer_finished")),
        )
        .order_by(EventRow.seq.desc())
        .limit(HISTORY_TURNS)
    )
    return tuple(_past(e) for e in reversed(found.all()))


def _past(event: EventRow) -> PastTurn:
    # Only redacted text was ever stored in an event.
    if event.kind == "message":
        return PastTurn(event.body["author"], stored(event.body["text"]))
    cited = tuple(dict.fromkeys(c["article"] for c in event.body["citations"]))
    return PastTurn("assistant", stored(event.body["text"]), cited)


async def conversations_of(session: AsyncSession, account_id: uuid.UUID, limit: int = 50) -> Sequence[ConversationRow]:
    """A person's conversations, the last touched first."""
    found = await session.scalars(
        select(ConversationRow)
        .where(ConversationRow.account_id == account_id)
        .order_by(ConversationRow.touched_at.desc())
        .limit(limit)
    )
    return found.all()


def triage_from(body: Mapping[str, Any]) -> Triage:
    """The judgement that `record_caregiver_message` stored."""
    return Triage(Tier(body["tier"]), Label(body["label"]), tuple(body["numbers"]), body.get("stroke", False))


def citation_body(citation: Citation) -> dict[str, Any]:
    """A citation as it is stored in an event."""
    return {**asdict(citation), "checked_on": citation.checked_on.isoformat()}


def _triage_body(seen: Triage) -> dict[str, Any]:
    return {
        "tier": seen.tier.value,
        "label": seen.label.value,
        "numbers": list(seen.numbers),
        "stroke": seen.stroke,
    }


def _title(words: RedactedText) -> str:
    line = " ".join(words.split())
    return line if len(line) <= TITLE_CHARACTERS else line[:TITLE_CHARACTERS].rsplit(" ", 1)[0] + "…"
