"""Tables of golden questions and of what running them gave."""

import uuid
from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, DateTime, ForeignKey, Integer, Text, UniqueConstraint, func
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.tables import Base


class GoldenQuestionRow(Base):
    """A question that must keep leading to its article, with what the answer must hold. A removed one stays on record, so
    that it is not put back when the program starts again."""

    __tablename__ = "golden_question"
    __table_args__ = (
        UniqueConstraint("slug", "question"),
        CheckConstraint("source in ('example', 'tree', 'editor', 'gap')", name="source"),
    )

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    slug: Mapped[str] = mapped_column(Text)  # of the article that answers it
    question: Mapped[str] = mapped_column(Text)  # redacted
    must: Mapped[list[list[str]]] = mapped_column(JSONB, default=list)  # each with its alternatives
    must_not: Mapped[list[str]] = mapped_column(JSONB, default=list)
    source: Mapped[str] = mapped_column(Text)
    author: Mapped[str] = mapped_column(Text)
    created_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())
    removed_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))


class GoldenRunRow(Base):
    """What golden questions gave for exactly one text: a revision and its edit count. A loss waits for a reason."""

    __tablename__ = "golden_run"

    revision_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("revision.id", ondelete="CASCADE"), primary_key=True)
    edit_count: Mapped[int] = mapped_column(Integer, primary_key=True)
    knowledge_version: Mapped[int] = mapped_column(Integer)  # of what it was compared with
    report: Mapped[dict[str, Any]] = mapped_column(JSONB)
    losses: Mapped[int] = mapped_column(Integer)
    run_by: Mapped[str] = mapped_column(Text)
    run_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())
    reason: Mapped[str] = mapped_column(Text, default="")
    reason_by: Mapped[str] = mapped_column(Text, default="")
    reason_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
