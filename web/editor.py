"""The editors' workspace: the list, an article with its preview, publishing, and the screen for two at once."""

from dataclasses import replace

from fastapi import APIRouter
from fastapi.responses import HTMLResponse, Response
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from handoff.errors import NotFoundError
from knowledge import editing
from knowledge.amount_use import needing_attention
from knowledge.articles import Article, Domain, parse_article
from knowledge.editing import EditConflictError, Versions, base_of
from knowledge.errors import AmountError, ArticleError, KnowledgeError
from knowledge.lexical import fold
from knowledge.passages import passages_of
from knowledge.plain_language import hints
from knowledge.retrieval import ArticleInfo
from knowledge.tables import RevisionRow
from web.amounts import choices
from web.jobs import INDEX_KNOWLEDGE, defer
from web.public import domain_view, domains_of, sections_of, short_answer_of, sources_of
from web.views import (
    ArticleRow,
    ArticlesPage,
    ConflictPage,
    EditArticlePage,
    PreviewView,
    RevisionLine,
    TextError,
)
from web.visit import Editor, Form, Posted, Visit, remember, to

router = APIRouter()
MAX_TEXT = 200_000
STATES = {"published": "online", "draft": "concept", "changed": "concept", "withdrawn": "ingetrokken"}


@router.get("/redactie")
async def list_articles(who: Editor, q: str = "", domein: str = "", stand: str = "") -> HTMLResponse:
    """Every article, those that must be read again first."""
    knowledge = who.naast.knowledge
    async with who.naast.database.transaction() as session:
        slugs = (await session.scalars(select(RevisionRow.slug).distinct())).all()
        rows = [_row(v, who) for s in slugs if (v := await editing.versions(session, s))]
    online = (i.article for i in knowledge.snapshot().articles.values())
    ended = needing_attention(online, knowledge.register, knowledge.today())
    rows = [replace(r, ended=ended.get(r.slug, ())) for r in rows]
    shown = [
        r
        for r in rows
        if (not q or fold(q) in fold(f"{r.title} {r.slug}"))
        and (not domein or r.domain.slug == domein)
        and (
            not stand
            or stand == STATES[r.state]
            or (stand == "te-laat" and r.days < 0)
            or (stand == "bedrag" and r.ended)
        )
    ]
    view = ArticlesPage(
        rows=tuple(sorted(shown, key=lambda r: (not r.ended, r.days, r.title))),
        domains=domains_of(knowledge.snapshot()),
        published=sum(r.state in ("published", "changed") for r in rows),
        overdue=sum(r.days < 0 for r in rows),
        drafts=sum(r.state in ("draft", "changed") for r in rows),
        ended=tuple(sorted({key for keys in ended.values() for key in keys})),
        query=q,
        domain=domein,
        state=stand,
    )
    return who.page(view, "redactie")


@router.get("/redactie/artikel/{slug}")
async def edit(who: Editor, slug: str) -> HTMLResponse:
    """An article with its draft, or what is online to start one from."""
    async with who.naast.database.transaction() as session:
        known = await _versions(session, slug)
    return _page(who, known, known.current.markdown)


@router.post("/redactie/artikel/{slug}/voorbeeld")
async def preview(who: Editor, form: Posted, slug: str) -> HTMLResponse:
    """How a reader would see the text; nothing is stored."""
    text = form.text("tekst")[:MAX_TEXT]
    if form.on("fragment"):
        shown, errors = _preview(who, text, slug)
        return HTMLResponse(who.naast.renderer.fragment("preview", preview=shown, errors=errors))
    async with who.naast.database.transaction() as session:
        known = await _versions(session, slug)
    return _page(who, known, text, base=form.text("basis"), note=form.text("reden"))


@router.post("/redactie/artikel/{slug}/bewaar")
async def save(who: Editor, form: Posted, slug: str) -> Response:
    """Keep the text, also when it still breaks a rule: nothing that was typed is lost."""
    try:
        await _saved(who, form, slug)
    except EditConflictError as error:
        return _conflict(who, slug, form, error.theirs)
    await remember(who, "Je tekst is bewaard als concept.")
    return to(f"/redactie/artikel/{slug}")


@router.post("/redactie/artikel/{slug}/publiceer")
async def publish(who: Editor, form: Posted, slug: str) -> Response:
    """Make the text what caregivers read, with the reason why."""
    text, note = form.text("tekst")[:MAX_TEXT], form.text("reden").strip()
    knowledge = who.naast.knowledge
    try:
        await _saved(who, form, slug)
    except EditConflictError as error:
        return _conflict(who, slug, form, error.theirs)
    async with who.naast.database.transaction() as session:
        known = await _versions(session, slug)
        if not note:
            wrong = "Schrijf in een paar woorden wat je veranderde en waarom."
            return _page(who, known, text, note_error=wrong, status=400)
        try:
            await editing.publish(session, slug, who.actor.name, note[:500], knowledge.register, knowledge.today())
        except ArticleError:
            return _page(who, known, text, note=note, status=400)
        except KnowledgeError as error:
            return _page(who, known, text, note=note, note_error=str(error), status=409)
        await defer(session, INDEX_KNOWLEDGE, once=True)
    await knowledge.refresh()
    await remember(who, "Gepubliceerd. De chat antwoordt nu met deze tekst.")
    return to(f"/redactie/artikel/{slug}")


async def _saved(who: Visit, form: Form, slug: str) -> None:
    """Keep a draft if the text differs from what is stored. Raises `EditConflictError`, `NotFoundError`."""
    text = form.text("tekst")[:MAX_TEXT]
    async with who.naast.database.transaction() as session:
        known = await _versions(session, slug)
        if known.draft is None and known.published and text == known.published.markdown:
            return
        await editing.save_draft(session, slug, text, form.text("basis"), who.actor.name)


async def _versions(session: AsyncSession, slug: str) -> Versions:
    known = await editing.versions(session, slug)
    if known is None:
        raise NotFoundError
    return known


def _conflict(who: Visit, slug: str, form: Form, theirs: RevisionRow) -> HTMLResponse:
    view = ConflictPage(
        slug=slug,
        title=_title(theirs.markdown, slug),
        mine=form.text("tekst")[:MAX_TEXT],
        theirs=theirs.markdown,
        theirs_by=theirs.author,
        theirs_at=theirs.saved_at,
        base=base_of(theirs),
    )
    return who.page(view, "redactie", 409)


def _page(
    who: Visit, known: Versions, text: str, *, base: str = "", note: str = "", note_error: str = "", status: int = 200
) -> HTMLResponse:
    slug = known.current.slug
    shown, errors = _preview(who, text, slug)
    draft = known.draft
    view = EditArticlePage(
        slug=slug,
        title=shown.title if shown else _title(known.current.markdown, slug),
        text=text,
        base=base or base_of(known.current),
        state=_state(known),  # type: ignore[arg-type]  # one of the four
        preview=shown,
        errors=errors,
        published_version=known.published.number if known.published else None,
        saved_at=draft.saved_at if draft else None,
        saved_by=draft.author if draft else "",
        revisions=tuple(
            RevisionLine(
                id=str(r.id),
                version=r.number,
                at=r.published_at or r.saved_at,
                by=r.published_by or r.author,
                state=r.state,  # type: ignore[arg-type]  # held by a check on the column
                note=r.note,
            )
            for r in known.revisions
        ),
        note=note,
        note_error=note_error,
        amounts=choices(who.naast.knowledge.register, who.naast.knowledge.today()),
    )
    return who.page(view, "redactie", status)


def _preview(who: Visit, text: str, slug: str) -> tuple[PreviewView | None, tuple[TextError, ...]]:
    """The article as it would be seen, or what is wrong and where."""
    knowledge = who.naast.knowledge
    try:
        article = editing.checked(text, slug, knowledge.register, knowledge.today())
        info = ArticleInfo(article, "", passages_of(article, "", knowledge.register, knowledge.today()))
    except ArticleError as error:
        return None, (TextError(error.message, error.line),)
    except AmountError as error:
        return None, (TextError(str(error)),)
    return (
        PreviewView(
            article.title,
            short_answer_of(info),
            sections_of(info),
            article.reviewed_on,
            sources_of(article),
            hints(text),
        ),
        (),
    )


def _row(known: Versions, who: Visit) -> ArticleRow:
    shown = known.published or known.current
    article = _readable(shown.markdown)
    today = who.naast.knowledge.today()
    review = article.review_by if article else today
    return ArticleRow(
        slug=shown.slug,
        title=article.title if article else shown.slug,
        domain=domain_view(article.domain if article else Domain.ZORG),
        state=_state(known),  # type: ignore[arg-type]  # one of the four
        version=known.current.number,
        review_by=review,
        days=(review - today).days,
        editor=known.current.author,
    )


def _state(known: Versions) -> str:
    if known.draft:
        return "changed" if known.published else "draft"
    return "published" if known.published else "withdrawn"


def _readable(markdown: str) -> Article | None:
    try:
        return parse_article(markdown)
    except ArticleError:
        return None


def _title(markdown: str, slug: str) -> str:
    article = _readable(markdown)
    return article.title if article else slug
