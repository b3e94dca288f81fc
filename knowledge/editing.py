"""Drafts and publication. Published text never changes: a change is a new revision, and the old one stays readable.

Nothing here commits, and the index is not touched: publishing raises the version of the knowledge base, from which every
process makes its next snapshot; vectors follow by a job (`knowledge.indexing`). Until they are there, the new text is
found by its words; the old text is gone from the snapshot at once.
"""

import uuid
from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlalchemy import func, select, text, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from knowledge.amounts import Register, fill_amounts
from knowledge.articles import Article, parse_article, render_article
from knowledge.errors import AmountError, ArticleError, KnowledgeError
from knowledge.passages import passages_of
from knowledge.retrieval import ArticleInfo
from knowledge.tables import KnowledgeVersionRow, RevisionRow

CHANNEL = "naast_knowledge"


class EditConflictError(KnowledgeError):
    """Somebody else saved meanwhile; `theirs` is what is stored now."""

    def __init__(self, theirs: RevisionRow) -> None:
        super().__init__("Iemand anders heeft dit artikel intussen veranderd.")
        self.theirs = theirs


@dataclass(frozen=True)
class Versions:
    """The revisions of an article, newest first."""

    revisions: tuple[RevisionRow, ...]

    @property
    def published(self) -> RevisionRow | None:
        """What caregivers read now."""
        return next((r for r in self.revisions if r.state == "published"), None)

    @property
    def draft(self) -> RevisionRow | None:
        """What an editor is working on."""
        return next((r for r in self.revisions if r.state == "draft"), None)

    @property
    def current(self) -> RevisionRow:
        """What an editor goes on from."""
        return self.draft or self.published or self.revisions[0]


def base_of(revision: RevisionRow) -> str:
    """What a form carries along to notice that somebody else saved meanwhile."""
    return f"{revision.id}.{revision.edit_count}"


def checked(markdown: str, slug: str, register: Register, today: date) -> Article:
    """The article that an editor typed, if it keeps every rule. Raises `ArticleError` naming the line."""
    article = parse_article(markdown)
    if article.slug != slug:
        raise ArticleError(f"'slug': is '{article.slug}', maar dit artikel heet '{slug}'")
    try:
        for part in (article.short_answer, *(s.body for s in article.sections)):
            fill_amounts(part, register, today)
    except AmountError as error:
        raise ArticleError(str(error)) from None
    return article


async def versions(session: AsyncSession, slug: str) -> Versions | None:
    """Every revision of an article; None when there is none."""
    found = await session.scalars(
        select(RevisionRow).where(RevisionRow.slug == slug).order_by(RevisionRow.number.desc())
    )
    rows = tuple(found.all())
    return Versions(rows) if rows else None


async def save_draft(session: AsyncSession, slug: str, markdown: str, base: str, author: str) -> RevisionRow:
    """Keep an editor's text, valid or not. Raises `EditConflictError` when `base` is no longer what is stored."""
    await _lock(session, slug)
    known = await versions(session, slug)
    if known is None:
        raise KnowledgeError(f"er is geen artikel '{slug}'")
    current = known.current
    if base != base_of(current):
        session.expunge(current)  # still to be read when this transaction is rolled back
        raise EditConflictError(current)
    if current.state == "draft":
        current.markdown, current.author = markdown, author
        current.edit_count += 1
        current.saved_at = datetime.now(UTC)
        await session.flush()
        return current
    draft = RevisionRow(
        slug=slug, number=known.revisions[0].number + 1, state="draft", markdown=markdown, author=author
    )
    session.add(draft)
    await session.flush()
    return draft


async def publish(
    session: AsyncSession, slug: str, editor: str, note: str, register: Register, today: date
) -> RevisionRow:
    """Make the draft what caregivers read. Raises `ArticleError` when it breaks a rule, `KnowledgeError` when there is
    no draft."""
    await _lock(session, slug)
    known = await versions(session, slug)
    if known is None or known.draft is None:
        raise KnowledgeError("Er is geen concept om te publiceren.")
    draft = known.draft
    checked(draft.markdown, slug, register, today)
    if known.published:
        known.published.state = "superseded"
        await session.flush()
    draft.state, draft.published_by, draft.note = "published", editor, note
    draft.published_at = datetime.now(UTC)
    await _raise_version(session)
    return draft


async def seed(session: AsyncSession, articles: tuple[Article, ...], author: str) -> int:
    """Publish the articles of the tree that the database does not have yet; what editors made stays. Returns how many."""
    known = set((await session.scalars(select(RevisionRow.slug).distinct())).all())
    new = [a for a in articles if a.slug not in known]
    for article in new:
        session.add(
            RevisionRow(
                slug=article.slug,
                number=1,
                state="published",
                markdown=render_article(article),
                author=author,
                published_by=author,
                published_at=datetime.now(UTC),
            )
        )
    if new:
        await session.flush()
        await _raise_version(session)
    return len(new)


async def version(session: AsyncSession) -> int:
    """The version of the knowledge base; 0 before the first publication."""
    return await session.scalar(select(KnowledgeVersionRow.version)) or 0


async def published(session: AsyncSession, register: Register, today: date) -> list[ArticleInfo]:
    """Every published article with its passages."""
    found = await session.scalars(
        select(RevisionRow).where(RevisionRow.state == "published").order_by(RevisionRow.slug)
    )
    return [info_of(row, register, today) for row in found.all()]


def info_of(row: RevisionRow, register: Register, today: date) -> ArticleInfo:
    """A stored revision as it is searched and shown."""
    article = parse_article(row.markdown)
    return ArticleInfo(article, str(row.id), passages_of(article, str(row.id), register, today))


async def revision(session: AsyncSession, revision_id: uuid.UUID) -> RevisionRow | None:
    """One exact revision. A draft is not for readers: the caller asks for published or older ones."""
    return await session.get(RevisionRow, revision_id)


async def _raise_version(session: AsyncSession) -> None:
    raised = insert(KnowledgeVersionRow).values(id=1, version=1)
    await session.execute(
        raised.on_conflict_do_update(index_elements=["id"], set_={"version": KnowledgeVersionRow.version + 1})
    )
    await session.execute(text("select pg_notify(:channel, '')"), {"channel": CHANNEL})


async def _lock(session: AsyncSession, slug: str) -> None:
    """One change of an article at a time, also while it has no draft row to lock."""
    await session.execute(select(func.pg_advisory_xact_lock(func.hashtext(f"article {slug}"))))


async def withdraw(session: AsyncSession, slug: str, editor: str, note: str) -> None:
    """Take an article away from caregivers; its revisions stay readable behind earlier answers."""
    await _lock(session, slug)
    await session.execute(
        update(RevisionRow)
        .where(RevisionRow.slug == slug, RevisionRow.state == "published")
        .values(state="withdrawn", published_by=editor, note=note)
    )
    await _raise_version(session)
