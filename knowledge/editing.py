"""The texts of articles: drafts that editors save, what is published, and where each revision stands.

Published text never changes: a change is a new revision, and the old one stays readable. How a revision comes online and
leaves again is `knowledge.revisions`. Nothing here commits, and the index is not touched: publishing raises the version of
the knowledge base, from which every process makes its next snapshot; vectors follow by a job (`knowledge.indexing`). Until
they are there, the new text is found by its words; the old text is gone from the snapshot at once.
"""

import uuid
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Literal

import yaml
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from knowledge import history, working_copies
from knowledge.amounts import Register, fill_amounts
from knowledge.articles import Article, Domain, is_slug, line_of, parse_article, render_article
from knowledge.errors import AmountError, ArticleError, KnowledgeError
from knowledge.history import Signature
from knowledge.links import dead_links
from knowledge.passages import passages_of
from knowledge.retrieval import ArticleInfo
from knowledge.tables import KnowledgeVersionRow, RevisionRow
from knowledge.version import raise_version

# A draft may be longer than an article may be: what is too long is kept, and shortened later.
MAX_DRAFT_CHARACTERS = 200_000
MAX_TITLE = 120


class EditConflictError(KnowledgeError):
    """Somebody else saved meanwhile; `theirs` is what is stored now."""

    def __init__(self, theirs: RevisionRow) -> None:
        super().__init__("Iemand anders heeft dit artikel intussen veranderd.")
        self.theirs = theirs


class FieldError(KnowledgeError):
    """A field of a new article that must be mended; `field` names it."""

    def __init__(self, field: str, text: str) -> None:
        super().__init__(text)
        self.field = field


@dataclass(frozen=True)
class Versions:
    """The revisions of an article, newest first."""

    revisions: tuple[RevisionRow, ...]

    def _in(self, *states: str) -> RevisionRow | None:
        return next((r for r in self.revisions if r.state in states), None)

    @property
    def published(self) -> RevisionRow | None:
        """What caregivers read now."""
        return self._in("published")

    @property
    def draft(self) -> RevisionRow | None:
        """What an editor is working on."""
        return self._in("draft")

    @property
    def in_review(self) -> RevisionRow | None:
        """What waits for a second editor."""
        return self._in("in_review")

    @property
    def scheduled(self) -> RevisionRow | None:
        """What was approved and goes online on a day to come."""
        return self._in("scheduled")

    @property
    def open(self) -> RevisionRow | None:
        """The text that is being worked on, in review or not."""
        return self._in("draft", "in_review")

    @property
    def withdrawn(self) -> RevisionRow | None:
        """What was taken away last; None while something is online."""
        return None if self.published else self._in("withdrawn")

    @property
    def current(self) -> RevisionRow:
        """What an editor goes on from: what is planned goes before what is online, or the plan would undo the change."""
        return self.open or self.scheduled or self.published or self.withdrawn or self.revisions[0]


@dataclass(frozen=True)
class Standing:
    """Where a text that was cited stands now. `since` is when it stopped to be what caregivers read."""

    slug: str
    number: int
    state: Literal["current", "superseded", "withdrawn"]
    since: datetime | None = None
    current_number: int | None = None  # of the text that is online instead


def base_of(revision: RevisionRow) -> str:
    """What a form carries along to notice that somebody else saved meanwhile."""
    return f"{revision.id}.{revision.edit_count}"


def checked(markdown: str, slug: str, register: Register, today: date, known: Collection[str] | None = None) -> Article:
    """The article that an editor typed, if it keeps every rule. Raises `ArticleError` naming the line.

    `known` are the slugs of the articles that there are; a link to any other is an error. None: links are not looked at.
    """
    article = parse_article(markdown)
    if article.slug != slug:
        raise ArticleError(
            f"'slug': is '{article.slug}', maar dit artikel heet '{slug}'. Die naam blijft: antwoorden en andere "
            "artikelen verwijzen ernaar. Een andere naam is een nieuw artikel",
            line=line_of(markdown, "slug"),
        )
    try:
        for part in (article.short_answer, *(s.body for s in article.sections)):
            fill_amounts(part, register, today)
    except AmountError as error:
        raise ArticleError(str(error)) from None
    if known is not None and (dead := dead_links(markdown, article, known)):
        raise ArticleError(
            f"een link gaat naar '/artikel/{dead[0].slug}', maar dat artikel bestaat niet", line=dead[0].line
        )
    return article


async def slugs(session: AsyncSession) -> frozenset[str]:
    """Every article that there is, online or not."""
    return frozenset((await session.scalars(select(RevisionRow.slug).distinct())).all())


async def versions(session: AsyncSession, slug: str) -> Versions | None:
    """Every revision of an article; None when there is none."""
    found = await session.scalars(
        select(RevisionRow).where(RevisionRow.slug == slug).order_by(RevisionRow.number.desc())
    )
    rows = tuple(found.all())
    return Versions(rows) if rows else None


async def save_draft(session: AsyncSession, slug: str, markdown: str, base: str, by: Signature) -> RevisionRow:
    """Keep an editor's text, valid or not; gives the draft, or what is stored if nothing differs.

    A text in review becomes a draft again: an approval is of exactly the text that was read. What another editor wrote is
    not written over: it is abandoned, and stays to be read. Raises `EditConflictError` when `base` is no longer what is
    stored, `KnowledgeError` when there is no such article or the text is too long to keep.
    """
    if len(markdown) > MAX_DRAFT_CHARACTERS:
        raise KnowledgeError(
            f"De tekst is {len(markdown)} tekens lang; een concept mag er {MAX_DRAFT_CHARACTERS} hebben."
        )
    await lock(session, slug)
    known = await versions(session, slug)
    if known is None:
        raise KnowledgeError(f"er is geen artikel '{slug}'")
    current = known.current
    if base != base_of(current) and markdown != current.markdown:
        session.expunge(current)  # still to be read when this transaction is rolled back
        raise EditConflictError(current)
    if by.id:
        await working_copies.drop(session, slug, by.id)
    if markdown == current.markdown:
        return current
    before = known.open
    if before and before.author_id is not None and before.author_id == by.id:
        if before.state == "in_review":
            history.record(session, "taken_back", by, slug, before, "De tekst is veranderd.")
        before.state, before.markdown, before.author = "draft", markdown, by.name
        before.edit_count += 1
        before.saved_at = datetime.now(UTC)
        await session.flush()
        return before
    # Who writes on from a text that nobody approved writes together with who wrote that.
    inherited = before or (current if current.state == "abandoned" else None)
    if before:
        before.state = "abandoned"
        history.record(session, "abandoned", by, slug, before, f"{by.name} schreef verder in een nieuwe versie.")
        await session.flush()
    return await begin(session, known, markdown, by, inherited.writers if inherited else ())


async def begin(
    session: AsyncSession, known: Versions, markdown: str, by: Signature, writers: Iterable[uuid.UUID] = ()
) -> RevisionRow:
    """A new draft. `writers` are the accounts that wrote in it before; the caller holds the lock and no draft is open."""
    last = known.revisions[0]
    row = await _added(session, last.slug, last.number + 1, "draft", markdown, by, writers)
    history.record(session, "begun", by, row.slug, row)
    return row


async def first_draft(session: AsyncSession, slug: str, markdown: str, by: Signature, why: str) -> RevisionRow | None:
    """The first draft of an article; None when there is an article of this name."""
    await lock(session, slug)
    if await versions(session, slug):
        return None
    row = await _added(session, slug, 1, "draft", markdown, by)
    history.record(session, "begun", by, slug, row, why)
    return row


async def _added(
    session: AsyncSession, slug: str, number: int, state: str, markdown: str, by: Signature, writers: Iterable[uuid.UUID] = ()
) -> RevisionRow:  # fmt: skip
    row = RevisionRow(
        slug=slug,
        number=number,
        state=state,
        markdown=markdown,
        author=by.name,
        author_id=by.id,
        writers=list(dict.fromkeys([*writers, *([by.id] if by.id else [])])),
    )
    session.add(row)
    await session.flush()
    return row


async def set_aside(session: AsyncSession, slug: str, markdown: str, by: Signature) -> None:
    """Give up one's own text for what is stored. It stays to be read among the versions."""
    await lock(session, slug)
    known = await versions(session, slug)
    if known is None:
        raise KnowledgeError(f"er is geen artikel '{slug}'")
    if by.id:
        await working_copies.drop(session, slug, by.id)
    if (
        not markdown.strip()
        or len(markdown) > MAX_DRAFT_CHARACTERS
        or markdown in {r.markdown for r in known.revisions}
    ):
        return
    row = await _added(session, slug, known.revisions[0].number + 1, "abandoned", markdown, by)
    history.record(session, "abandoned", by, slug, row, "Koos voor de andere tekst.")


async def new_article(
    session: AsyncSession, slug: str, title: str, domain: str, by: Signature, today: date
) -> RevisionRow:
    """The first draft of a new article, from a template. Raises `FieldError` for what cannot be."""
    slug, title = slug.strip(), " ".join(title.split())
    if not title or len(title) > MAX_TITLE:
        raise FieldError("titel", f"Geef het artikel een titel van hooguit {MAX_TITLE} tekens.")
    if domain not in list(Domain):
        raise FieldError("domein", "Kies bij welk onderwerp het hoort.")
    if not is_slug(slug):
        raise FieldError("naam", "Gebruik alleen kleine letters, cijfers en streepjes, zoals 'wmo-kosten'.")
    review_by = date(today.year + (today.month > 6), 1 if today.month > 6 else 7, 1)
    text = blank_front(slug, title, domain, today, review_by) + "\n## Wat is het?\n\n\n## Hoe vraag je het aan?\n\n"
    row = await first_draft(session, slug, text, by, "Nieuw artikel")
    if row is None:
        raise FieldError("naam", f"Er is al een artikel '{slug}'. Kies een andere naam, of werk aan dat artikel.")
    return row


def blank_front(slug: str, title: str, domain: str, today: date, review_by: date, questions: Sequence[str] = ()) -> str:
    """The front matter to begin an article with. It breaks rules on purpose (no short answer, no source): they are what
    has to be written."""
    fields = {
        "slug": slug,
        "title": title,
        "domain": domain,
        "short_answer": "",
        "reviewed_on": today,
        "review_by": review_by,
        "example_questions": list(questions),
        "related": [],
        "escalate_when": [],
        "sources": [],
    }
    return f"---\n{yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=110)}---\n"


async def seed(
    session: AsyncSession,
    articles: tuple[Article, ...],
    author: str,
    text_of: Callable[[Article], str] = render_article,
) -> int:
    """Publish the articles of the tree that the database does not have yet; what editors made stays. Returns how many."""
    known = await slugs(session)
    new = [a for a in articles if a.slug not in known]
    for article in new:
        row = RevisionRow(
            id=uuid.uuid4(),
            slug=article.slug,
            number=1,
            state="published",
            markdown=text_of(article),
            author=author,
            published_by=author,
            published_at=datetime.now(UTC),
        )
        session.add(row)
        history.record(session, "seeded", Signature(None, author), article.slug, row)
    if new:
        await session.flush()
        await raise_version(session)
    return len(new)


async def version(session: AsyncSession) -> int:
    """The version of the knowledge base; 0 before the first publication."""
    return await session.scalar(select(KnowledgeVersionRow.version)) or 0


async def published(
    session: AsyncSession, register: Register, today: date, held: Mapping[str, ArticleInfo] | None = None
) -> list[ArticleInfo]:
    """Every published article with its passages. `held` are those that were made before from the same register on the
    same day: a revision never changes, so only what is new is read, and a withdrawal takes effect at once."""
    held = held or {}
    ids = await session.execute(
        select(RevisionRow.slug, RevisionRow.id).where(RevisionRow.state == "published").order_by(RevisionRow.slug)
    )
    online = {slug: str(row_id) for slug, row_id in ids.tuples().all()}
    kept = {slug: held[slug] for slug, row_id in online.items() if slug in held and held[slug].revision == row_id}
    new = [uuid.UUID(row_id) for slug, row_id in online.items() if slug not in kept]
    rows = await session.scalars(select(RevisionRow).where(RevisionRow.id.in_(new)))
    made = {row.slug: info_of(row, register, today) for row in rows.all()}
    return [i for slug in online if (i := kept.get(slug) or made.get(slug))]


def info_of(row: RevisionRow, register: Register, today: date) -> ArticleInfo:
    """A stored revision as it is searched and shown."""
    article = parse_article(row.markdown)
    return ArticleInfo(article, str(row.id), passages_of(article, str(row.id), register, today))


async def revision(session: AsyncSession, revision_id: uuid.UUID) -> RevisionRow | None:
    """One exact revision. What was never published (`published_at`) is not for readers."""
    return await session.get(RevisionRow, revision_id)


async def standings(session: AsyncSession, ids: Iterable[uuid.UUID]) -> Mapping[uuid.UUID, Standing]:
    """Where each of these texts stands now, as far as caregivers ever read it."""
    cited = RevisionRow.__table__.alias()
    query = (
        select(
            RevisionRow.id, RevisionRow.slug, RevisionRow.number, RevisionRow.state, RevisionRow.ended_at, cited.c.id
        )
        .join(cited, cited.c.slug == RevisionRow.slug)
        .where(cited.c.id.in_(list(ids)), RevisionRow.published_at.is_not(None))
    )
    rows = (await session.execute(query)).tuples().all()
    online = {slug: number for _, slug, number, state, _, _ in rows if state == "published"}
    gone: dict[str, datetime] = {}
    for _, slug, _, state, ended, _ in rows:
        if state == "withdrawn" and ended and slug not in online:
            gone[slug] = max(ended, gone.get(slug, ended))
    found: dict[uuid.UUID, Standing] = {}
    for row_id, slug, number, state, ended, sought in rows:
        if row_id != sought:
            continue
        if state == "published":
            found[row_id] = Standing(slug, number, "current")
        elif slug in online:
            found[row_id] = Standing(slug, number, "superseded", ended, online[slug])
        else:
            found[row_id] = Standing(slug, number, "withdrawn", gone.get(slug))
    return found


async def lock(session: AsyncSession, slug: str) -> None:
    """One change of an article at a time, also while it has no draft row to lock. Held until the transaction ends."""
    await session.execute(select(func.pg_advisory_xact_lock(func.hashtext(f"article {slug}"))))
