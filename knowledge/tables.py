"""Tables of the knowledge base, and the `Base` that the tables of the other packages share."""

import uuid
from datetime import datetime

from sqlalchemy import CheckConstraint, DateTime, Index, Integer, Text, UniqueConstraint, func, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    """Every table of Naast. Names of constraints are fixed here so that migrations can name them."""


Base.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class RevisionRow(Base):
    """One text of an article. Published text is never changed: a change is a new revision."""

    __tablename__ = "revision"
    __table_args__ = (
        UniqueConstraint("slug", "number"),
        CheckConstraint("state in ('draft', 'published', 'superseded', 'withdrawn')", name="state"),
        Index("uq_revision_one_published", "slug", unique=True, postgresql_where=text("state = 'published'")),
        Index("uq_revision_one_draft", "slug", unique=True, postgresql_where=text("state = 'draft'")),
    )

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    slug: Mapped[str] = mapped_column(Text)
    number: Mapped[int] = mapped_column(Integer)
    state: Mapped[str] = mapped_column(Text)
    markdown: Mapped[str] = mapped_column(Text)
    # Edits count up; an editor who saves over an older count sees the other text first (nothing is overwritten blind).
    edit_count: Mapped[int] = mapped_column(Integer, default=1)
    author: Mapped[str] = mapped_column(Text)
    published_by: Mapped[str | None] = mapped_column(Text)
    note: Mapped[str] = mapped_column(Text, default="")
    created_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())
    saved_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())
    published_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))


class KnowledgeVersionRow(Base):
    """One row: counts up with every publication, so that each process sees that its snapshot is old."""

    __tablename__ = "knowledge_version"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)

    id: Mapped[int] = mapped_column(primary_key=True, default=1)
    version: Mapped[int] = mapped_column(Integer, default=0)
