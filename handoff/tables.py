"""Tables of the helpline: cases with their sealed dossiers, consents, profiles, and who looked at what."""

import uuid
from datetime import datetime

from sqlalchemy import (
    CheckConstraint,
    DateTime,
    ForeignKey,
    Identity,
    Index,
    Integer,
    LargeBinary,
    Text,
    func,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.tables import Base


class CaseRow(Base):
    """A case. Its dossier is a consented copy, sealed with the caregiver's key; it does not point into the chat."""

    __tablename__ = "case_dossier"
    __table_args__ = (
        CheckConstraint("state in ('new', 'open', 'closed', 'withdrawn')", name="state"),
        CheckConstraint("state <> 'open' or owner_id is not null", name="open_has_owner"),
        # Six simultaneous handoffs of one conversation make one case.
        Index(
            "uq_case_dossier_one_running",
            "conversation_id",
            unique=True,
            postgresql_where=text("state in ('new', 'open')"),
        ),
    )

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    number: Mapped[int] = mapped_column(Integer, Identity(start=1001), unique=True)
    conversation_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("conversation.id"), index=True)
    caregiver_id: Mapped[uuid.UUID] = mapped_column(index=True)
    state: Mapped[str] = mapped_column(Text, default="new")
    urgent: Mapped[bool] = mapped_column(default=False)
    owner_id: Mapped[uuid.UUID | None]
    owner_name: Mapped[str] = mapped_column(Text, default="")
    dossier: Mapped[bytes | None] = mapped_column(LargeBinary)
    outcome: Mapped[bytes | None] = mapped_column(LargeBinary)
    consent_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("consent.id"))
    # The broker reads the conversation from here on; what was before is in the dossier, if it was shared.
    taken_seq: Mapped[int | None] = mapped_column(Integer)
    closed_seq: Mapped[int | None] = mapped_column(Integer)
    opened_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())
    taken_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    closed_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))


class ConsentRow(Base):
    """A yes, with the version of the text that was agreed to. A withdrawal is a date, never a deletion."""

    __tablename__ = "consent"
    __table_args__ = (
        Index(
            "uq_consent_one_in_force",
            "account_id",
            "purpose",
            unique=True,
            postgresql_where=text("withdrawn_at is null and purpose <> 'dossier'"),
        ),
    )

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    account_id: Mapped[uuid.UUID] = mapped_column(index=True)
    purpose: Mapped[str] = mapped_column(Text)
    version: Mapped[int] = mapped_column(Integer)
    given_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())
    withdrawn_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))


class ProfileRow(Base):
    """What a caregiver lets Naast know, sealed. Exists only under a consent in force."""

    __tablename__ = "profile"

    account_id: Mapped[uuid.UUID] = mapped_column(primary_key=True)
    sealed: Mapped[bytes] = mapped_column(LargeBinary)


class LookRow(Base):
    """Who looked at whose data, when and why; refusals too. Rows are only ever added."""

    __tablename__ = "look"

    id: Mapped[int] = mapped_column(Integer, Identity(), primary_key=True)
    at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())
    actor_id: Mapped[uuid.UUID] = mapped_column(index=True)
    actor_name: Mapped[str] = mapped_column(Text)
    role: Mapped[str] = mapped_column(Text)
    subject_id: Mapped[uuid.UUID | None] = mapped_column(index=True)  # whose data
    kind: Mapped[str] = mapped_column(Text)  # "case", "conversation"
    object_id: Mapped[uuid.UUID]
    action: Mapped[str] = mapped_column(Text)
    allowed: Mapped[bool]
