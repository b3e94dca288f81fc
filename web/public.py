"""Pages for everybody: home, topics, articles, the passages behind citations, search, and how Naast works."""

import asyncio
import uuid

from fastapi import APIRouter
from fastapi.responses import HTMLResponse, PlainTextResponse, Response

from assistant.answer import receive
from assistant.redaction import Vault
from handoff.errors import NotFoundError
from knowledge import editing
from knowledge.articles import Article, Domain, front_field
from knowledge.lexical import fold
from knowledge.passages import SHORT_ANSWER
from knowledge.retrieval import ArticleInfo, Hit, Snapshot
from web.database import answers
from web.editing_views import GonePage
from web.views import (
    ArticleLine,
    ArticlePage,
    DomainPage,
    DomainView,
    HomePage,
    HowItWorksPage,
    PassagePage,
    ResultView,
    SearchPage,
    SectionView,
    SourceView,
    TopicsPage,
)
from web.visit import Anybody, Visit

router = APIRouter()
MAX_QUERY = 300
RESULTS = 12
OTHERS = 6  # articles to go on to from one that is gone


@router.get("/")
async def home(who: Anybody) -> HTMLResponse:
    """What Naast is, and a field to ask."""
    return who.page(HomePage(domains_of(who.naast.knowledge.snapshot())))


@router.get("/onderwerpen")
async def topics(who: Anybody) -> HTMLResponse:
    """Every article, by domain."""
    snapshot = who.naast.knowledge.snapshot()
    groups = tuple((d, lines_of(snapshot, d.slug)) for d in domains_of(snapshot))
    return who.page(TopicsPage(groups), "onderwerpen")


@router.get("/onderwerpen/{domain}")
async def one_domain(who: Anybody, domain: str) -> HTMLResponse:
    """The articles of one domain."""
    snapshot = who.naast.knowledge.snapshot()
    domains = domains_of(snapshot)
    chosen = next((d for d in domains if d.slug == domain), None)
    if chosen is None:
        raise NotFoundError
    return who.page(DomainPage(chosen, lines_of(snapshot, domain), domains), "onderwerpen")


@router.get("/artikel/{slug}")
async def article(who: Anybody, slug: str) -> HTMLResponse:
    """An article as it is published now."""
    snapshot = who.naast.knowledge.snapshot()
    info = snapshot.articles.get(slug)
    if info is None:
        return await _gone(who, snapshot, slug)
    async with who.naast.database.transaction() as session:
        row = await editing.revision(session, uuid.UUID(info.revision))
    return who.page(_article(snapshot, info, row.number if row else 1), "onderwerpen")


@router.get("/bron/{revision_id}/{passage:path}")
async def source(who: Anybody, revision_id: uuid.UUID, passage: str, zin: str = "") -> HTMLResponse:
    """One passage of one exact revision, also after the article has changed."""
    knowledge = who.naast.knowledge
    async with who.naast.database.transaction() as session:
        row = await editing.revision(session, revision_id)
        stands = await editing.standings(session, [revision_id])
    if row is None or revision_id not in stands:
        raise NotFoundError
    info = editing.info_of(row, knowledge.register, knowledge.today())
    found = next((p for p in info.passages if p.id == passage), None)
    if found is None:
        raise NotFoundError
    stand = stands[revision_id]
    view = PassagePage(
        title=info.article.title,
        heading=found.heading,
        passage=found.body,
        quote=zin[:600],
        checked_on=info.article.reviewed_on,
        version=row.number,
        sources=sources_of(info.article),
        state=stand.state,
        article_href=None if stand.state == "withdrawn" else f"/artikel/{row.slug}",
        current_version=stand.current_number,
        since=stand.since,
    )
    return who.page(view, "onderwerpen")


@router.get("/zoeken")
async def search(who: Anybody, q: str = "", domein: str = "", toch: str = "") -> HTMLResponse:
    """Search by meaning and words. What was typed is redacted before it is embedded."""
    query = " ".join(q.split())[:MAX_QUERY]
    snapshot = who.naast.knowledge.snapshot()
    if not query:
        return who.page(SearchPage(query="", counts=()), "zoeken")
    mended = query if toch else snapshot.suggestions.mended(query)
    received = await asyncio.to_thread(receive, mended, Vault.empty(), who.naast.redactor)
    found = await asyncio.to_thread(who.naast.searcher.search, snapshot, received.redaction.text, count=60)
    best = list(dict.fromkeys(h.passage.article for h in found.hits))[:RESULTS] if found.known else []
    words = tuple(w for w in fold(mended).split() if len(w) > 3)
    results = tuple(_result(snapshot, slug, found.hits, words) for slug in best)
    counts = tuple((d, sum(r.article.domain.slug == d.slug for r in results)) for d in domains_of(snapshot))
    shown = tuple(r for r in results if not domein or r.article.domain.slug == domein)
    view = SearchPage(
        query=query,
        results=shown,
        counts=counts,
        domain=domein if domein in list(Domain) else "",
        suggestion=mended if mended != query else "",
    )
    return who.page(view, "zoeken")


@router.get("/hoe-naast-werkt")
async def how(who: Anybody) -> HTMLResponse:
    """What Naast can and cannot do."""
    model = who.naast.model.name if who.naast.model else ""
    return who.page(HowItWorksPage(len(who.naast.knowledge.snapshot().articles), model), "hoe")


@router.get("/gezond")
async def healthy(who: Anybody) -> Response:
    """For whoever watches over the process: 200 when it can serve."""
    works = await answers(who.naast.database)
    return PlainTextResponse("ok" if works else "database", 200 if works else 503)


async def _gone(who: Visit, snapshot: Snapshot, slug: str) -> HTMLResponse:
    """The page of an article that was withdrawn. Raises `NotFoundError` when it never was online."""
    async with who.naast.database.transaction() as session:
        known = await editing.versions(session, slug)
    row = known.withdrawn if known else None
    if row is None:
        raise NotFoundError
    domain = Domain(front_field(row.markdown, "domain"))
    others = lines_of(snapshot, domain)[:OTHERS]
    view = GonePage(front_field(row.markdown, "title"), domain_view(domain), row.ended_at, others)
    return who.page(view, "onderwerpen", 410)


def domains_of(snapshot: Snapshot) -> tuple[DomainView, ...]:
    """The four domains with their number of articles."""
    return tuple(
        DomainView(d.value, d.label, sum(i.article.domain is d for i in snapshot.articles.values())) for d in Domain
    )


def domain_view(domain: Domain) -> DomainView:
    """One domain by itself."""
    return DomainView(domain.value, domain.label)


def lines_of(snapshot: Snapshot, domain: str) -> tuple[ArticleLine, ...]:
    """The articles of a domain by title."""
    found = [i for i in snapshot.articles.values() if i.article.domain == domain]
    return tuple(_line(i) for i in sorted(found, key=lambda i: fold(i.article.title)))


def sections_of(info: ArticleInfo) -> tuple[SectionView, ...]:
    """The sections of an article with their amounts filled in; pieces of one section joined again."""
    bodies: dict[str, SectionView] = {}
    for passage in info.passages:
        if passage.anchor == SHORT_ANSWER:
            continue
        anchor = passage.anchor.partition("~")[0]
        before = bodies[anchor].body + "\n\n" if anchor in bodies else ""
        bodies[anchor] = SectionView(anchor, passage.heading, before + passage.body)
    return tuple(bodies.values())


def short_answer_of(info: ArticleInfo) -> str:
    """The short answer with its amounts filled in."""
    return next(p.body for p in info.passages if p.anchor == SHORT_ANSWER)


def sources_of(article: Article) -> tuple[SourceView, ...]:
    """Where an article has it from."""
    return tuple(SourceView(s.title, s.url, s.date) for s in article.sources)


def _line(info: ArticleInfo) -> ArticleLine:
    a = info.article
    return ArticleLine(a.slug, a.title, short_answer_of(info), domain_view(a.domain), a.reviewed_on)


def _article(snapshot: Snapshot, info: ArticleInfo, version: int) -> ArticlePage:
    a = info.article
    return ArticlePage(
        slug=a.slug,
        title=a.title,
        domain=domain_view(a.domain),
        short_answer=short_answer_of(info),
        sections=sections_of(info),
        sources=sources_of(a),
        checked_on=a.reviewed_on,
        review_by=a.review_by,
        version=version,
        related=tuple((s, snapshot.articles[s].article.title) for s in a.related if s in snapshot.articles),
    )


def _result(snapshot: Snapshot, slug: str, hits: tuple[Hit, ...], words: tuple[str, ...]) -> ResultView:
    best = next(h.passage for h in hits if h.passage.article == slug)
    text = str(best.text)
    excerpt = text if len(text) <= 220 else text[:220].rsplit(" ", 1)[0] + " …"
    return ResultView(_line(snapshot.articles[slug]), excerpt, words)
