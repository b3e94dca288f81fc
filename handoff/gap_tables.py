"""Tables of the gap list: vectors of questions, and what editors decided about groups of them. No text of a caregiver is
stored here; all goes with the turn that it belongs to. They lie here and not in `knowledge/`, which knows no turns."""

import uuid
from datetime import datetime

from sqlalchemy import CheckConstraint, DateTime, ForeignKey, LargeBinary, Text, func
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.tables import Base


class AskedVectorRow(Base):
    """The vector of a redacted question, made under a consent in force. `key` tells the text that it was made of."""

    __tablename__ = "asked_vector"

    turn_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("turn.id", ondelete="CASCADE"), primary_key=True)
    embedder: Mapped[str] = mapped_column(Text)
    key: Mapped[str] = mapped_column(Text)
    vector: Mapped[bytes] = mapped_column(LargeBinary)  # float16


class GapDecisionRow(Base):
    """What an editor did with a group of questions."""

    __tablename__ = "gap_decision"
    __table_args__ = (
        CheckConstraint("kind in ('article', 'belongs', 'no_gap')", name="kind"),
        CheckConstraint("(kind = 'no_gap') = (slug is null)", name="slug"),
    )

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    kind: Mapped[str] = mapped_column(Text)
    slug: Mapped[str | None] = mapped_column(Text)  # of the article that was made or added to
    reason: Mapped[str] = mapped_column(Text, default="")
    decided_by: Mapped[str] = mapped_column(Text)
    decided_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())


class GapDecidedRow(Base):
    """A question that a decision was about; one that came later is not, and brings its group back."""

    __tablename__ = "gap_decided"

    turn_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("turn.id", ondelete="CASCADE"), primary_key=True)
    decision_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("gap_decision.id", ondelete="CASCADE"), index=True)
