"""Tables of conversations. Text in them is redacted; what was hidden lies sealed in the vault of its conversation."""

import uuid
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, CheckConstraint, DateTime, ForeignKey, Index, Integer, LargeBinary, Text, func, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.tables import Base


class PersonKeyRow(Base):
    """The wrapped key of one person. Deleting the row is erasure of everything sealed with it."""

    __tablename__ = "person_key"

    account_id: Mapped[uuid.UUID] = mapped_column(primary_key=True)
    wrapped: Mapped[bytes] = mapped_column(LargeBinary)


class ConversationRow(Base):
    """A conversation, held by the assistant or by one broker, never both."""

    __tablename__ = "conversation"
    __table_args__ = (
        CheckConstraint("(held_by = 'broker') = (broker_id is not null)", name="held_by_broker"),
        CheckConstraint("held_by in ('assistant', 'broker')", name="held_by"),
    )

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    account_id: Mapped[uuid.UUID] = mapped_column(index=True)
    created_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())
    touched_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())
    title: Mapped[str] = mapped_column(Text, default="")  # redacted: the first words
    held_by: Mapped[str] = mapped_column(Text, default="assistant")
    broker_id: Mapped[uuid.UUID | None]
    last_seq: Mapped[int] = mapped_column(Integer, default=0)
    vault: Mapped[bytes | None] = mapped_column(LargeBinary)  # sealed with the person's key
    tier: Mapped[str] = mapped_column(Text, default="none")  # the gravest that triage has seen


class EventRow(Base):
    """Something that happened in a conversation. `seq` counts from 1 without gaps; `body` holds no personal text."""

    __tablename__ = "event"
    __table_args__ = (
        # A message that is sent twice is stored once.
        Index(
            "uq_event_client_id",
            "conversation_id",
            "client_id",
            unique=True,
            postgresql_where=text("client_id is not null"),
        ),
    )

    conversation_id: Mapped[uuid.UUID] = mapped_column(
        ForeignKey("conversation.id", ondelete="CASCADE"), primary_key=True
    )
    seq: Mapped[int] = mapped_column(Integer, primary_key=True)
    kind: Mapped[str] = mapped_column(Text)
    body: Mapped[dict[str, Any]] = mapped_column(JSONB)
    client_id: Mapped[uuid.UUID | None]
    # What a person typed, to the letter, with the places that were hidden; sealed with the person's key.
    sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    created_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())


class TurnRow(Base):
    """One answer to be given or given: what was asked (redacted), how it ended, and whether it helped."""

    __tablename__ = "turn"
    __table_args__ = (
        CheckConstraint("state in ('pending', 'done')", name="state"),
        Index("ix_turn_pending", "created_at", postgresql_where=text("state = 'pending'")),
    )

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    conversation_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("conversation.id", ondelete="CASCADE"), index=True)
    message_seq: Mapped[int] = mapped_column(Integer)
    state: Mapped[str] = mapped_column(Text, default="pending")
    # The process that is answering; it holds an advisory lock of this number for as long as it lives.
    claimed_by: Mapped[int | None] = mapped_column(BigInteger)
    # Asked again without what the profile says ("Vraag opnieuw zonder").
    without_profile: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())
    finished_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    outcome: Mapped[str | None] = mapped_column(Text)
    question: Mapped[str] = mapped_column(Text, default="")  # redacted
    articles: Mapped[list[str]] = mapped_column(JSONB, default=list)
    made_by: Mapped[str | None] = mapped_column(Text)
    model: Mapped[str] = mapped_column(Text, default="")
    prompt_version: Mapped[str] = mapped_column(Text, default="")
    timings_ms: Mapped[dict[str, float]] = mapped_column(JSONB, default=dict)
    helped: Mapped[bool | None]
    helped_why: Mapped[str] = mapped_column(Text, default="")  # redacted
