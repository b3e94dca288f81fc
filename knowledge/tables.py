"""Tables of the knowledge base, and the `Base` that the tables of the other packages share."""

import uuid
from datetime import date, datetime

from sqlalchemy import (
    ARRAY,
    BigInteger,
    CheckConstraint,
    DateTime,
    Identity,
    Index,
    Integer,
    Text,
    UniqueConstraint,
    Uuid,
    func,
    text,
)
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
    """One text of an article. Text that was published is never changed: a change is a new revision.

    draft -> in_review -> (scheduled ->) published -> superseded or withdrawn. What was written over, put aside or
    overtaken before it went online is abandoned, and stays to be read.
    """

    __tablename__ = "revision"
    __table_args__ = (
        UniqueConstraint("slug", "number"),
        CheckConstraint(
            "state in ('draft', 'in_review', 'scheduled', 'published', 'superseded', 'withdrawn', 'abandoned')",
            name="state",
        ),
        CheckConstraint("(state = 'scheduled') = (publish_on is not null)", name="scheduled_has_day"),
        Index("uq_revision_one_published", "slug", unique=True, postgresql_where=text("state = 'published'")),
        Index("uq_revision_one_open", "slug", unique=True, postgresql_where=text("state in ('draft', 'in_review')")),
        Index("uq_revision_one_scheduled", "slug", unique=True, postgresql_where=text("state = 'scheduled'")),
    )

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    slug: Mapped[str] = mapped_column(Text)
    number: Mapped[int] = mapped_column(Integer)
    state: Mapped[str] = mapped_column(Text)
    markdown: Mapped[str] = mapped_column(Text)
    # Edits count up; an editor who saves over an older count sees the other text first (nothing is overwritten blind).
    edit_count: Mapped[int] = mapped_column(Integer, default=1)
    author: Mapped[str] = mapped_column(Text)  # the name of who changed it last
    author_id: Mapped[uuid.UUID | None]
    # The accounts that wrote in this text or sent it in: none of them may approve it.
    writers: Mapped[list[uuid.UUID]] = mapped_column(ARRAY(Uuid), default=list, server_default="{}")
    published_by: Mapped[str | None] = mapped_column(Text)  # the name of who approved it
    note: Mapped[str] = mapped_column(Text, default="")  # what was changed and why
    created_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())
    saved_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())
    sent_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    publish_on: Mapped[date | None]  # the Dutch day on which it goes online
    published_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))  # None: caregivers never read it
    ended_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))  # superseded or withdrawn since


class StepRow(Base):
    """Something that was done to an article: who, when, what, why. Rows are only ever added; a trigger refuses more."""

    __tablename__ = "revision_step"
    __table_args__ = (Index("ix_revision_step_slug_id", "slug", "id"),)

    id: Mapped[int] = mapped_column(BigInteger, Identity(), primary_key=True)
    at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())
    slug: Mapped[str] = mapped_column(Text)
    revision_id: Mapped[uuid.UUID | None] = mapped_column(index=True)
    number: Mapped[int | None] = mapped_column(Integer)
    action: Mapped[str] = mapped_column(Text)
    actor_id: Mapped[uuid.UUID | None]
    actor: Mapped[str] = mapped_column(Text)
    why: Mapped[str] = mapped_column(Text, default="")


class RemarkRow(Base):
    """What an editor wants to see changed in an article; open until somebody has dealt with it."""

    __tablename__ = "article_remark"
    __table_args__ = (Index("ix_article_remark_open", "slug", postgresql_where=text("settled_at is null")),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    slug: Mapped[str] = mapped_column(Text)
    text: Mapped[str] = mapped_column(Text)
    author: Mapped[str] = mapped_column(Text)
    made_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())
    settled_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))


class OwnerRow(Base):
    """The editor who keeps an article true."""

    __tablename__ = "article_owner"

    slug: Mapped[str] = mapped_column(Text, primary_key=True)
    account_id: Mapped[uuid.UUID] = mapped_column(index=True)
    name: Mapped[str] = mapped_column(Text)


class WorkingCopyRow(Base):
    """What one editor has typed and not saved yet, kept while typing. Nobody else sees or overwrites it."""

    __tablename__ = "working_copy"

    slug: Mapped[str] = mapped_column(Text, primary_key=True)
    account_id: Mapped[uuid.UUID] = mapped_column(primary_key=True)
    markdown: Mapped[str] = mapped_column(Text)
    base: Mapped[str] = mapped_column(Text)  # what it started from (`editing.base_of`)
    saved_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())


class KnowledgeVersionRow(Base):
    """One row: counts up with every publication, so that each process sees that its snapshot is old."""

    __tablename__ = "knowledge_version"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)

    id: Mapped[int] = mapped_column(primary_key=True, default=1)
    version: Mapped[int] = mapped_column(Integer, default=0)
