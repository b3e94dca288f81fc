"""The editors' list of articles: a few queries for the whole base, then filtered and sorted."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from assistant.turns import Use, use_of_articles
from knowledge import upkeep
from knowledge.articles import Article, Domain, front_field, parse_article
from knowledge.editing import Versions
from knowledge.errors import ArticleError
from knowledge.lexical import fold
from knowledge.retrieval import ArticleInfo
from knowledge.tables import OwnerRow, RevisionRow, StepRow
from web.editing_views import Alarm, ListedArticle, Sort
from web.public import domain_view
from web.views import DomainView

DAYS_OF_USE = 90
MIN_JUDGED = 3  # fewer judgements say more about a person than about a text


@lru_cache(maxsize=1024)
def readable(markdown: str) -> Article | None:
    """The article of a text; None while it breaks a rule."""
    try:
        return parse_article(markdown)
    except ArticleError:
        return None


def title_of(markdown: str, slug: str) -> str:
    """How an article is called, also while its text breaks a rule."""
    return front_field(markdown, "title") or slug


def domain_of(markdown: str) -> DomainView:
    """Where an article belongs, also while its text breaks a rule."""
    value = front_field(markdown, "domain")
    return domain_view(Domain(value)) if value in list(Domain) else DomainView("", "Nog geen")


async def listed(
    session: AsyncSession, today: date, held: Mapping[str, ArticleInfo]
) -> tuple[list[ListedArticle], tuple[Alarm, ...]]:
    """Every article, and those that are withdrawn. `held` is what this process has read already of what is online."""
    latest = (
        select(RevisionRow.slug, func.max(RevisionRow.number).label("number")).group_by(RevisionRow.slug).subquery()
    )
    last_withdrawn = (
        select(RevisionRow.slug, func.max(RevisionRow.number).label("number"))
        .where(RevisionRow.state == "withdrawn")
        .group_by(RevisionRow.slug)
        .subquery()
    )
    query = (
        select(RevisionRow)
        .join(latest, latest.c.slug == RevisionRow.slug)
        .outerjoin(last_withdrawn, last_withdrawn.c.slug == RevisionRow.slug)
        .where(
            RevisionRow.state.in_(("draft", "in_review", "scheduled", "published"))
            | (RevisionRow.number == latest.c.number)
            | (RevisionRow.number == last_withdrawn.c.number)
        )
        .order_by(RevisionRow.slug, RevisionRow.number.desc())
    )
    groups: dict[str, list[RevisionRow]] = {}
    for row in (await session.scalars(query)).all():
        groups.setdefault(row.slug, []).append(row)
    known = [Versions(tuple(rows)) for rows in groups.values()]
    owners, remarks = await upkeep.owners(session), await upkeep.remark_counts(session)
    use = await use_of_articles(session, DAYS_OF_USE)
    rows = [_row(v, today, held, owners, remarks, use) for v in known]
    return rows, await alarms(session, [v.withdrawn for v in known if v.withdrawn])


async def alarms(session: AsyncSession, withdrawn: Sequence[RevisionRow]) -> tuple[Alarm, ...]:
    """Who took these away and why; the last one first."""
    query = (
        select(StepRow)
        .where(StepRow.action == "withdrawn", StepRow.revision_id.in_([r.id for r in withdrawn]))
        .order_by(StepRow.id)  # of a revision that was taken away more than once, the last step counts
    )
    steps = {s.revision_id: s for s in (await session.scalars(query)).all()} if withdrawn else {}
    found = []
    for row in sorted(withdrawn, key=lambda r: r.ended_at.timestamp() if r.ended_at else 0.0, reverse=True):
        step = steps.get(row.id)
        title = title_of(row.markdown, row.slug)
        found.append(Alarm(row.slug, title, row.ended_at, step.actor if step else "", step.why if step else row.note))
    return tuple(found)


def filtered(rows: Sequence[ListedArticle], chosen: Mapping[str, str], sort: Sort) -> tuple[ListedArticle, ...]:
    """The rows that meet every choice, in order. `chosen` is as in `ArticlesPage`."""
    shown = [r for r in rows if all(_meets(r, name, value) for name, value in chosen.items() if value)]
    match sort:
        case "titel":
            shown.sort(key=lambda r: fold(r.title))
        case "gevraagd":
            shown.sort(key=lambda r: (-r.asked, fold(r.title)))
        case "hielp":
            shown.sort(key=lambda r: (r.helped is None, r.helped or 0, fold(r.title)))
        case _:
            shown.sort(key=lambda r: (not r.ended, r.online is None, r.days, fold(r.title)))
    return tuple(shown)


def _meets(row: ListedArticle, name: str, value: str) -> bool:
    match name:
        case "q":
            return fold(value) in fold(f"{row.title} {row.slug}")
        case "domein":
            return row.domain.slug == value
        case "eigenaar":
            return row.owner_id == ("" if value == "geen" else value)
        case "termijn":
            return overdue(row)
        case "opmerkingen":
            return row.remarks > 0
        case _:
            return {
                "online": row.online is not None,
                "concept": row.open == "draft",
                "controle": row.open == "in_review",
                "gepland": row.planned is not None,
                "bedrag": bool(row.ended),
                "ingetrokken": row.withdrawn,
            }.get(value, False)


def overdue(row: ListedArticle) -> bool:
    """Whether caregivers read a text that should have been read again."""
    return row.online is not None and row.days < 0


def _row(
    known: Versions,
    today: date,
    held: Mapping[str, ArticleInfo],
    owners: Mapping[str, OwnerRow],
    remarks: Mapping[str, int],
    use: Mapping[str, Use],
) -> ListedArticle:
    shown = known.published or known.current
    slug = shown.slug
    read = held.get(slug)
    article = read.article if read and read.revision == str(shown.id) else readable(shown.markdown)
    owner, used = owners.get(slug), use.get(slug, Use())
    return ListedArticle(
        slug=slug,
        title=title_of(shown.markdown, slug),
        domain=domain_of(shown.markdown),
        online=known.published.number if known.published else None,
        open=known.open.state if known.open else "",  # type: ignore[arg-type]  # draft or in_review
        planned=known.scheduled.publish_on if known.scheduled else None,
        withdrawn=known.withdrawn is not None,
        review_by=article.review_by if article else None,
        days=(article.review_by - today).days if article else 0,
        owner=owner.name if owner else "",
        owner_id=str(owner.account_id) if owner else "",
        asked=used.asked,
        helped=round(100 * used.helped / used.judged) if used.judged >= MIN_JUDGED else None,
        remarks=remarks.get(slug, 0),
    )
