"""Tables of accounts, sessions and log-in attempts. An e-mail address is found by a keyed hash and stored sealed."""

import uuid
from datetime import datetime

from sqlalchemy import CheckConstraint, DateTime, ForeignKey, Identity, Index, Integer, LargeBinary, Text, func
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.tables import Base


class AccountRow(Base):
    """Somebody who can log in."""

    __tablename__ = "account"
    __table_args__ = (CheckConstraint("role in ('caregiver', 'broker', 'editor', 'administrator')", name="role"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    role: Mapped[str] = mapped_column(Text)
    email_index: Mapped[str] = mapped_column(Text, unique=True)
    identity: Mapped[bytes] = mapped_column(LargeBinary)  # name and e-mail address, sealed with the person's key
    password: Mapped[str] = mapped_column(Text)  # argon2id
    active: Mapped[bool] = mapped_column(default=True)
    # Has read what Naast is and is not; before that no message can be sent.
    introduced_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    created_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())
    last_seen_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))


class SessionRow(Base):
    """A log-in. The cookie holds a random token; only its hash is stored."""

    __tablename__ = "session"

    token_hash: Mapped[str] = mapped_column(Text, primary_key=True)
    account_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"), index=True)
    created_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())
    seen_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())
    flash: Mapped[str] = mapped_column(Text, default="")


class LoginAttemptRow(Base):
    """A failed log-in, by the keyed hash of the address that was tried and of where it came from."""

    __tablename__ = "login_attempt"
    __table_args__ = (Index("ix_login_attempt_subject_at", "subject", "at"),)

    id: Mapped[int] = mapped_column(Integer, Identity(), primary_key=True)
    subject: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())
