"""The second pair of eyes: sent to review, read beside what is online, sent back or approved, planned, rolled back."""

from datetime import date, timedelta

from fastapi import APIRouter
from fastapi.responses import HTMLResponse, Response
from sqlalchemy.ext.asyncio import AsyncSession

from handoff.errors import NotFoundError
from knowledge import golden, revisions
from knowledge.differences import difference
from knowledge.editing import EditConflictError, Versions, base_of
from knowledge.errors import ArticleError, KnowledgeError
from knowledge.revisions import DayError, OwnTextError, ReasonError, TooLateError
from knowledge.tables import RevisionRow
from web import accounts, golden_runs
from web.article_list import title_of
from web.editing_views import DifferencePage, ReviewPage
from web.editor import conflict_page, edit_page, line_of, planned_of, preview_of, saved, signed, step_line, versions_of
from web.jobs import INDEX_KNOWLEDGE, defer
from web.rendering import day, moment
from web.visit import Editor, Form, Posted, Visit, remember, to

router = APIRouter()


@router.post("/redactie/artikel/{slug}/ter-controle")
async def send(who: Editor, form: Posted, slug: str) -> Response:
    """Save, and ask another editor to read it."""
    kept = await saved(who, form, slug)
    if isinstance(kept, Response):
        return kept
    knowledge = who.naast.knowledge
    error = ""
    try:
        async with who.naast.database.transaction() as session:
            # Exactly the text that was just kept, whatever somebody else saved since.
            await revisions.send_to_review(
                session, slug, base_of(kept), signed(who), form.text("reden"), knowledge.register, knowledge.today()
            )
    except EditConflictError as conflict:
        return conflict_page(who, slug, form.text("tekst"), conflict.theirs)
    except ArticleError:
        error = "De tekst klopt nog niet. Kijk bij het voorbeeld wat er mis is. Je concept is wel bewaard."
    except KnowledgeError as refusal:
        error = str(refusal)
    if error:
        async with who.naast.database.transaction() as session:
            return await edit_page(who, session, slug, form=form, note_error=error, status=400)
    await remember(who, "Verstuurd. Een andere redacteur kijkt je tekst na en zet hem online.")
    return to(f"/redactie/artikel/{slug}/controle")


@router.get("/redactie/artikel/{slug}/controle")
async def review(who: Editor, slug: str) -> HTMLResponse:
    """The text that waits, beside what is online."""
    return await _review(who, slug)


@router.post("/redactie/artikel/{slug}/goedkeuren")
async def approve(who: Editor, form: Posted, slug: str) -> Response:
    """Put it online, at once or on a day."""
    knowledge = who.naast.knowledge
    on: date | None = None
    if form.text("wanneer") == "dag":
        try:
            on = date.fromisoformat(form.text("dag"))
        except ValueError:
            return await _review(who, slug, form, day_error="Kies een dag, zoals 2027-01-01.", status=400)
    if lost := await _losses(who, slug, form.text("basis")):
        return await _review(who, slug, form, problem=lost, status=409)
    try:
        async with who.naast.database.transaction() as session:
            await versions_of(session, slug)
            row = await revisions.approve(
                session, slug, form.text("basis"), signed(who), knowledge.register, knowledge.today(), on
            )
            await defer(session, INDEX_KNOWLEDGE, once=True)
    except TooLateError as error:
        return await _review(who, slug, form, problem=_what_happened(error, who), status=409)
    except OwnTextError as error:
        return await _review(who, slug, form, problem=str(error), status=403)
    except DayError as error:
        return await _review(who, slug, form, day_error=str(error), status=400)
    except ArticleError:
        return await _review(who, slug, form, problem="De tekst klopt niet meer. Zie hieronder.", status=409)
    await knowledge.refresh()
    done = f"Goedgekeurd. Deze tekst gaat online op {day(on)}." if row.state == "scheduled" and on else _ONLINE
    await remember(who, done)
    return to(f"/redactie/artikel/{slug}")


@router.post("/redactie/artikel/{slug}/terugsturen")
async def send_back(who: Editor, form: Posted, slug: str) -> Response:
    """Ask the writer for a change."""
    try:
        async with who.naast.database.transaction() as session:
            await versions_of(session, slug)
            await revisions.send_back(session, slug, form.text("basis"), signed(who), form.text("opmerking"))
    except ReasonError as error:
        return await _review(who, slug, form, remark_error=str(error), status=400)
    except TooLateError as error:
        return await _review(who, slug, form, problem=_what_happened(error, who), status=409)
    await remember(who, "Teruggestuurd. Je opmerking staat bij het artikel.")
    return to("/redactie")


@router.post("/redactie/artikel/{slug}/terugnemen")
async def take_back(who: Editor, form: Posted, slug: str) -> Response:
    """Take one's own text out of review."""
    try:
        async with who.naast.database.transaction() as session:
            await versions_of(session, slug)
            await revisions.take_back(session, slug, form.text("basis"), signed(who))
    except TooLateError as error:
        return await _review(who, slug, form, problem=_what_happened(error, who), status=409)
    await remember(who, "Je tekst is weer een concept.")
    return to(f"/redactie/artikel/{slug}")


@router.post("/redactie/artikel/{slug}/planning-weg")
async def unschedule(who: Editor, form: Posted, slug: str) -> Response:
    """Cancel a plan."""
    try:
        async with who.naast.database.transaction() as session:
            await versions_of(session, slug)
            row = await revisions.unschedule(session, slug, form.text("basis"), signed(who))
    except TooLateError:
        await remember(who, "Deze versie staat niet meer op de planning.")
    else:
        what = "weer een concept" if row.state == "draft" else "bij de versies gezet"
        await remember(who, f"Van de planning gehaald. De tekst is {what}.")
    return to(f"/redactie/artikel/{slug}")


@router.get("/redactie/artikel/{slug}/verschil")
async def compare(who: Editor, slug: str, van: int = 0, naar: int = 0) -> HTMLResponse:
    """What differs between two versions; without numbers, the last two."""
    async with who.naast.database.transaction() as session:
        return _difference(who, await versions_of(session, slug), van, naar)


@router.post("/redactie/artikel/{slug}/terugzetten")
async def roll_back(who: Editor, form: Posted, slug: str) -> Response:
    """Online again what was online before, or a draft from what never was."""
    knowledge = who.naast.knowledge
    reason = form.text("reden")
    async with who.naast.database.transaction() as session:
        known = await versions_of(session, slug)
    old = next((r for r in known.revisions if str(r.id) == form.text("versie")), None)
    if old is None:
        raise NotFoundError
    try:
        async with who.naast.database.transaction() as session:
            row = await revisions.roll_back(
                session, slug, old.id, signed(who), reason, knowledge.register, knowledge.today()
            )
            await defer(session, INDEX_KNOWLEDGE, once=True)
    except KnowledgeError as error:
        words = error.message if isinstance(error, ArticleError) else str(error)
        online = known.published.number if known.published else 0
        return _difference(who, known, online, old.number, reason=reason, error=words, status=409)
    await knowledge.refresh()
    if row.state == "draft":
        await remember(who, f"Je concept begint met de tekst van versie {old.number}.")
    else:
        planned = known.scheduled
        after = (
            f" Let op: er gaat op {day(planned.publish_on)} nog een versie online."
            if planned and planned.publish_on
            else ""
        )
        await remember(who, f"De tekst van versie {old.number} staat weer online.{after}")
    return to(f"/redactie/artikel/{slug}")


async def _losses(who: Visit, slug: str, base: str) -> str:
    """What the golden questions lose with the text that waits and nobody has explained; "" when nothing. A text that
    changed meanwhile, is one's own or breaks a rule is left to the approval itself, which says so."""
    async with who.naast.database.transaction() as session:
        row = (await versions_of(session, slug)).in_review
    if row is None or base_of(row) != base or not revisions.may_approve(row, who.actor.id):
        return ""
    try:
        return golden.reason_missing(await golden_runs.run_when_needed(who.naast, row, who.actor.name))
    except ArticleError:
        return ""


_ONLINE = "Goedgekeurd. De chat antwoordt nu met deze tekst."


async def _review(
    who: Visit, slug: str, form: Form | None = None, *, problem: str = "", day_error: str = "", remark_error: str = "",
    status: int = 200,
) -> HTMLResponse:  # fmt: skip
    async with who.naast.database.transaction() as session:
        known = await versions_of(session, slug)
        row = known.in_review
        if row is None:
            title = title_of(known.current.markdown, slug)
            view = ReviewPage(slug, title, planned=planned_of(known), problem=problem)
            return who.page(view, "redactie", status)
        shown, errors = await preview_of(who, session, row.markdown, slug)
        view = ReviewPage(
            slug=slug,
            title=title_of(row.markdown, slug),
            version=row.number,
            base=base_of(row),
            by=row.author,
            at=row.sent_at,
            reason=row.note,
            difference=difference(known.published.markdown, row.markdown) if known.published else None,
            online=known.published.number if known.published else None,
            preview=shown,
            errors=errors,
            mine=not revisions.may_approve(row, who.actor.id),
            readers=await _readers(session, who, row),
            planned=planned_of(known),
            tomorrow=who.naast.knowledge.today() + timedelta(days=1),
            problem=problem,
            golden=golden_runs.report_view(who, slug, await golden.verdict(session, row.id, row.edit_count)),
            day=form.text("dag") if form else "",
            day_error=day_error,
            remark=form.text("opmerking") if form else "",
            remark_error=remark_error,
        )
    return who.page(view, "redactie", status)


async def _readers(session: AsyncSession, who: Visit, row: RevisionRow) -> tuple[str, ...]:
    """The other editors who could approve it."""
    colleagues = await accounts.editors(session, who.naast.sealer)
    return tuple(c.name for c in colleagues if revisions.may_approve(row, c.id) and c.id != who.actor.id)


def _difference(
    who: Visit, known: Versions, old: int, new: int, *, reason: str = "", error: str = "", status: int = 200
) -> HTMLResponse:
    by_number = {r.number: r for r in known.revisions}
    newest = by_number.get(new) or known.current
    before = known.revisions[min(known.revisions.index(newest) + 1, len(known.revisions) - 1)]
    oldest = by_number.get(old) or before
    again = "" if newest.state in ("draft", "in_review", "scheduled", "published") else "draft"
    view = DifferencePage(
        slug=newest.slug,
        title=title_of(known.current.markdown, newest.slug),
        old=line_of(oldest),
        new=line_of(newest),
        difference=difference(oldest.markdown, newest.markdown),
        revisions=tuple(line_of(r) for r in known.revisions),
        again="online" if again and newest.published_at else again,  # type: ignore[arg-type]  # one of the three
        reason=reason,
        error=error,
    )
    return who.page(view, "redactie", status)


def _what_happened(error: TooLateError, who: Visit) -> str:
    """Who was first, and what they did."""
    if error.step is None:
        return "Deze tekst ligt niet meer ter controle."
    done = step_line(error.step)
    when = moment(done.at, who.naast.knowledge.today())
    own = error.step.actor_id == who.actor.id
    return f"Je {done.what}: {when}." if own else f"{done.who} was je voor en {done.what}: {when}."
