"""The table of the amounts register. A line is never overwritten or deleted: a correction is a line that replaces another."""

import uuid
from datetime import date, datetime

from sqlalchemy import CheckConstraint, Date, DateTime, ForeignKey, Index, Text, func, text
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.tables import Base


class AmountValueRow(Base):
    """One value of one amount, as somebody entered it, and what another editor decided about it."""

    __tablename__ = "amount_value"
    __table_args__ = (
        CheckConstraint("state in ('proposed', 'approved', 'rejected', 'withdrawn')", name="state"),
        CheckConstraint("valid_from < valid_until", name="dates"),
        CheckConstraint("(state = 'proposed') = (decided_at is null)", name="decided"),
        # Four eyes, also for whoever would go around `knowledge.amount_editing`. The seed has no account.
        CheckConstraint(
            "state <> 'approved' or author_id is null or (decided_by_id is not null and author_id <> decided_by_id)",
            name="four_eyes",
        ),
        Index("ix_amount_value_key", "key"),
        Index("uq_amount_value_one_correction", "replaces", unique=True, postgresql_where=text("state = 'approved'")),
    )

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    key: Mapped[str] = mapped_column(Text)
    text: Mapped[str] = mapped_column(Text)
    valid_from: Mapped[date] = mapped_column(Date)
    valid_until: Mapped[date] = mapped_column(Date)
    source: Mapped[str] = mapped_column(Text)
    checked_on: Mapped[date] = mapped_column(Date)
    replaces: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("amount_value.id"))
    # The editor said that a time without a value, before or after this one, is meant.
    gap_meant: Mapped[bool] = mapped_column(default=False)
    why: Mapped[str] = mapped_column(Text)
    state: Mapped[str] = mapped_column(Text)
    author: Mapped[str] = mapped_column(Text)
    author_id: Mapped[uuid.UUID | None]
    entered_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())
    decided_by: Mapped[str] = mapped_column(Text, default="")
    decided_by_id: Mapped[uuid.UUID | None]
    decided_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    decision: Mapped[str] = mapped_column(Text, default="")  # why, in the words of who decided
