"""The editors' workspace: the list, a new article, and writing, of which nothing gets lost."""

from dataclasses import replace

from fastapi import APIRouter
from fastapi.responses import HTMLResponse, JSONResponse, Response
from sqlalchemy.ext.asyncio import AsyncSession

from handoff.errors import NotFoundError
from knowledge import editing, history, revisions, upkeep, working_copies
from knowledge.amount_use import needing_attention
from knowledge.articles import MAX_ARTICLE_CHARACTERS
from knowledge.differences import difference
from knowledge.editing import MAX_DRAFT_CHARACTERS, EditConflictError, FieldError, Versions, base_of
from knowledge.errors import AmountError, ArticleError, KnowledgeError
from knowledge.history import Signature
from knowledge.links import dead_links
from knowledge.passages import passages_of
from knowledge.plain_language import hints
from knowledge.retrieval import ArticleInfo, Snapshot
from knowledge.tables import RevisionRow, StepRow
from web import accounts
from web.amounts import choices
from web.article_list import alarms, filtered, listed, overdue, readable, title_of
from web.editing_views import (
    ArticlesPage,
    ConflictPage,
    EditArticlePage,
    NewArticlePage,
    OpenText,
    Planned,
    RemarkLine,
    RevisionLine,
    StepLine,
)
from web.public import domains_of, sections_of, short_answer_of, sources_of
from web.rendering import hour
from web.views import PreviewView, TextError
from web.visit import Editor, Form, Posted, Visit, remember, to

router = APIRouter()
FILTERS = ("q", "domein", "stand", "eigenaar", "termijn", "opmerkingen")
SORTS = ("nakijken", "titel", "gevraagd", "hielp")
STEPS_SHOWN = 60
_WHAT = {
    "seeded": "zette de begintekst online",
    "begun": "begon versie {}",
    "sent": "stuurde versie {} ter controle",
    "taken_back": "haalde versie {} terug uit de controle",
    "returned": "stuurde versie {} terug",
    "approved": "keurde versie {} goed",
    "scheduled": "keurde versie {} goed voor een latere dag",
    "unscheduled": "haalde versie {} van de planning",
    "published": "zette versie {} online",
    "refused": "kon versie {} niet online zetten",
    "rolled_back": "zette een eerdere tekst terug als versie {}",
    "withdrawn": "trok versie {} in",
    "abandoned": "legde versie {} weg",
    "owner": "veranderde de eigenaar",
    "remarked": "schreef een opmerking",
    "settled": "werkte een opmerking weg",
}


@router.get("/redactie")
async def list_articles(
    who: Editor, q: str = "", domein: str = "", stand: str = "", eigenaar: str = "", termijn: str = "",
    opmerkingen: str = "", sorteer: str = "nakijken",
) -> HTMLResponse:  # fmt: skip
    """Every article, those that must be read again first."""
    chosen = dict(zip(FILTERS, (q.strip()[:200], domein, stand, eigenaar, termijn, opmerkingen), strict=True))
    sort = sorteer if sorteer in SORTS else "nakijken"
    knowledge = who.naast.knowledge
    async with who.naast.database.transaction() as session:
        rows, gone = await listed(session, knowledge.today(), knowledge.snapshot().articles)
        colleagues = await accounts.editors(session, who.naast.sealer)
    online = (i.article for i in knowledge.snapshot().articles.values())
    ended = needing_attention(online, knowledge.register, knowledge.today())
    rows = [replace(r, ended=ended.get(r.slug, ())) for r in rows]
    view = ArticlesPage(
        rows=filtered(rows, chosen, sort),  # type: ignore[arg-type]  # one of SORTS
        domains=domains_of(knowledge.snapshot()),
        owners=tuple((str(c.id), c.name) for c in colleagues),
        published=sum(r.online is not None for r in rows),
        overdue=sum(overdue(r) for r in rows),
        in_review=sum(r.open == "in_review" for r in rows),
        remarked=sum(r.remarks > 0 for r in rows),
        alarms=gone,
        ended=tuple(sorted({key for keys in ended.values() for key in keys})),
        chosen=chosen,
        sort=sort,  # type: ignore[arg-type]  # one of SORTS
    )
    return who.page(view, "redactie")


@router.get("/redactie/nieuw")
async def ask_new(who: Editor, titel: str = "", domein: str = "") -> HTMLResponse:
    """The form for a new article."""
    view = NewArticlePage(domains_of(who.naast.knowledge.snapshot()), title=titel[:200], domain=domein)
    return who.page(view, "redactie")


@router.post("/redactie/nieuw")
async def make_new(who: Editor, form: Posted) -> Response:
    """A first draft from a template."""
    slug, title, domain = form.text("naam").strip(), form.text("titel"), form.text("domein")
    today = who.naast.knowledge.today()
    try:
        async with who.naast.database.transaction() as session:
            await editing.new_article(session, slug, title, domain, signed(who), today)
    except FieldError as error:
        view = NewArticlePage(
            domains_of(who.naast.knowledge.snapshot()), slug, title, domain, {error.field: str(error)}
        )
        return who.page(view, "redactie", 400)
    return to(f"/redactie/artikel/{slug}")


@router.get("/redactie/artikel/{slug}")
async def edit(who: Editor, slug: str) -> HTMLResponse:
    """An article as this editor left it: what was typed and not saved, the draft, or what is online."""
    async with who.naast.database.transaction() as session:
        return await edit_page(who, session, slug)


@router.post("/redactie/artikel/{slug}/voorbeeld")
async def preview(who: Editor, form: Posted, slug: str) -> HTMLResponse:
    """How a reader would see the text; nothing is stored."""
    text = form.text("tekst")
    async with who.naast.database.transaction() as session:
        if form.on("fragment"):
            shown, errors = await preview_of(who, session, text, slug)
            return HTMLResponse(who.naast.renderer.fragment("preview", preview=shown, errors=errors))
        return await edit_page(who, session, slug, form=form)


@router.post("/redactie/artikel/{slug}/automatisch")
async def keep(who: Editor, form: Posted, slug: str) -> JSONResponse:
    """Keep what is being typed, for this editor alone."""
    text, base = form.text("tekst"), form.text("basis")
    if len(text) > MAX_DRAFT_CHARACTERS:
        return JSONResponse({"fout": _too_long(text)}, 413)
    async with who.naast.database.transaction() as session:
        known = await versions_of(session, slug)
        if text == known.current.markdown:
            await working_copies.drop(session, slug, who.actor.id)
            return JSONResponse({"bewaard": "", "intussen": ""})
        at = await working_copies.keep(session, slug, who.actor.id, text, base)
    meanwhile = "" if base == base_of(known.current) else known.current.author
    return JSONResponse({"bewaard": hour(at), "intussen": meanwhile})


@router.post("/redactie/artikel/{slug}/bewaar")
async def save(who: Editor, form: Posted, slug: str) -> Response:
    """Keep the text as draft, also when it still breaks a rule."""
    kept = await saved(who, form, slug)
    if isinstance(kept, Response):
        return kept
    new = kept.state == "draft"
    await remember(who, "Je tekst is bewaard als concept." if new else "Er was niets veranderd om te bewaren.")
    return to(f"/redactie/artikel/{slug}")


@router.post("/redactie/artikel/{slug}/andere-tekst")
async def take_other(who: Editor, form: Posted, slug: str) -> Response:
    """Go on with the text of the other editor; one's own stays to be read."""
    async with who.naast.database.transaction() as session:
        await versions_of(session, slug)
        await editing.set_aside(session, slug, form.text("tekst"), signed(who))
    await remember(who, "Je gaat verder met de andere tekst. Die van jou staat bij de versies.")
    return to(f"/redactie/artikel/{slug}")


@router.post("/redactie/artikel/{slug}/concept-weg")
async def abandon(who: Editor, form: Posted, slug: str) -> Response:
    """Put the draft aside."""
    try:
        async with who.naast.database.transaction() as session:
            await versions_of(session, slug)
            await revisions.abandon(session, slug, form.text("basis"), signed(who))
    except EditConflictError:
        await remember(who, "Er is intussen een nieuwere tekst bewaard. Lees die eerst.")
    except KnowledgeError as error:
        await remember(who, str(error))
    else:
        await remember(who, "Het concept is weggelegd. Het staat nog bij de versies.")
    return to(f"/redactie/artikel/{slug}")


def signed(who: Visit) -> Signature:
    """Who acts, as it is recorded."""
    return Signature(who.actor.id, who.actor.name)


async def versions_of(session: AsyncSession, slug: str) -> Versions:
    """The revisions of an article. Raises `NotFoundError`."""
    known = await editing.versions(session, slug)
    if known is None:
        raise NotFoundError
    return known


async def saved(who: Visit, form: Form, slug: str) -> RevisionRow | HTMLResponse:
    """Keep a draft; gives what is stored, or the page that says why it is not. Raises `NotFoundError`."""
    text = form.text("tekst")
    if len(text) > MAX_DRAFT_CHARACTERS:
        async with who.naast.database.transaction() as session:
            return await edit_page(who, session, slug, form=form, refused=_too_long(text), status=413)
    try:
        async with who.naast.database.transaction() as session:
            await versions_of(session, slug)
            return await editing.save_draft(session, slug, text, form.text("basis"), signed(who))
    except EditConflictError as error:
        async with who.naast.database.transaction() as session:
            await working_copies.keep(session, slug, who.actor.id, text, form.text("basis"))
        return conflict_page(who, slug, text, error.theirs)


async def edit_page(
    who: Visit, session: AsyncSession, slug: str, *, form: Form | None = None, note_error: str = "",
    remark_error: str = "", refused: str = "", status: int = 200,
) -> HTMLResponse:  # fmt: skip
    """The page of an article; with `form`, what was typed stands in it. Raises `NotFoundError`."""
    known = await versions_of(session, slug)
    current, open_ = known.current, known.open
    text, base, kept_at = current.markdown, base_of(current), None
    if form is not None and "tekst" in form:
        text = form.text("tekst")
        base = base if text == current.markdown else form.text("basis") or base
    elif copy := await working_copies.kept(session, slug, who.actor.id):
        text, base, kept_at = copy.markdown, copy.base, copy.saved_at
    shown, errors = await preview_of(who, session, text, slug)
    owner = await upkeep.owner_of(session, slug)
    gone = await alarms(session, [known.withdrawn] if known.withdrawn else [])
    view = EditArticlePage(
        slug=slug,
        title=shown.title if shown else title_of(current.markdown, slug),
        text=text,
        base=base,
        account=str(who.actor.id),
        preview=shown,
        errors=(TextError(refused),) if refused else errors,
        published_version=known.published.number if known.published else None,
        open=await _open(session, open_, who) if open_ else None,
        planned=planned_of(known),
        withdrawn=gone[0] if gone else None,
        kept_at=kept_at,
        overtaken_by="" if base == base_of(current) else current.author,
        revisions=tuple(line_of(r) for r in known.revisions),
        steps=tuple(step_line(s) for s in await history.steps(session, slug=slug, count=STEPS_SHOWN)),
        remarks=tuple(
            RemarkLine(str(r.id), r.text, r.author, r.made_at) for r in await upkeep.open_remarks(session, slug)
        ),
        owner=owner.name if owner else "",
        owner_id=str(owner.account_id) if owner else "",
        editors=tuple((str(c.id), c.name) for c in await accounts.editors(session, who.naast.sealer)),
        note=form.text("reden") if form else "",
        note_error=note_error,
        amounts=choices(who.naast.knowledge.register, who.naast.knowledge.today()),
        remark=form.text("opmerking") if form else "",
        remark_error=remark_error,
        max_characters=MAX_ARTICLE_CHARACTERS,
        stored=kept_at is not None or text == current.markdown,
    )
    return who.page(view, "redactie", status)


def conflict_page(who: Visit, slug: str, mine: str, theirs: RevisionRow) -> HTMLResponse:
    """Both texts beside one another, with what differs marked."""
    view = ConflictPage(
        slug=slug,
        title=title_of(theirs.markdown, slug),
        mine=mine,
        theirs=theirs.markdown,
        theirs_by=theirs.author,
        theirs_at=theirs.saved_at,
        base=base_of(theirs),
        difference=difference(theirs.markdown, mine),
    )
    return who.page(view, "redactie", 409)


async def preview_of(
    who: Visit, session: AsyncSession, text: str, slug: str
) -> tuple[PreviewView | None, tuple[TextError, ...]]:
    """The article as it would be seen, or what is wrong and where."""
    knowledge = who.naast.knowledge
    try:
        article = editing.checked(text, slug, knowledge.register, knowledge.today(), await editing.slugs(session))
        info = ArticleInfo(article, "", passages_of(article, "", knowledge.register, knowledge.today()))
    except ArticleError as error:
        return None, (TextError(error.message, error.line),)
    except AmountError as error:
        return None, (TextError(str(error)),)
    shown = PreviewView(
        article.title, short_answer_of(info), sections_of(info), article.reviewed_on, sources_of(article), hints(text)
    )
    return shown, _not_online(text, slug, knowledge.snapshot())


def planned_of(known: Versions) -> Planned | None:
    """What goes online by itself."""
    row = known.scheduled
    if row is None or row.publish_on is None:
        return None
    return Planned(row.number, row.publish_on, row.published_by or "", base_of(row))


def line_of(row: RevisionRow) -> RevisionLine:
    """A revision in a list."""
    return RevisionLine(
        id=str(row.id),
        version=row.number,
        at=row.published_at or row.saved_at,
        by=row.author,
        state=row.state,  # type: ignore[arg-type]  # held by a check on the column
        approved_by=row.published_by or "",
        note=row.note,
    )


def step_line(step: StepRow) -> StepLine:
    """A step in words."""
    return StepLine(step.at, step.actor, _WHAT[step.action].format(step.number), step.why, step.slug)


async def _open(session: AsyncSession, row: RevisionRow, who: Visit) -> OpenText:
    last = await history.last_step(session, row.id) if row.state == "draft" else None
    return OpenText(
        version=row.number,
        state=row.state,  # type: ignore[arg-type]  # it is open
        by=row.author,
        at=row.sent_at or row.saved_at,
        mine=not revisions.may_approve(row, who.actor.id),
        returned=f"{last.actor}: {last.why}" if last and last.action == "returned" else "",
    )


def _not_online(text: str, slug: str, snapshot: Snapshot) -> tuple[TextError, ...]:
    """Links to articles that are there, but that readers cannot open now."""
    article = readable(text)
    dead = dead_links(text, article, {*snapshot.articles, slug}) if article else ()
    return tuple(
        TextError(f"de link naar '/artikel/{d.slug}' werkt nog niet: dat artikel staat niet online", d.line)
        for d in dead
    )


def _too_long(text: str) -> str:
    return (
        f"De tekst is {len(text)} tekens lang en is niet bewaard. Een artikel mag hooguit {MAX_ARTICLE_CHARACTERS} tekens "
        "hebben. Je tekst staat hier nog: haal eruit wat er niet in hoort."
    )
