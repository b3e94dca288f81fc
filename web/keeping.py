"""Keeping the base true: who owns an article, open remarks, the emergency stop, and the record of every step."""

import uuid

from fastapi import APIRouter
from fastapi.responses import HTMLResponse, Response

from handoff.errors import NotFoundError
from knowledge import history, revisions, upkeep
from knowledge.errors import KnowledgeError
from knowledge.history import Signature
from knowledge.lexical import fold
from knowledge.revisions import ReasonError
from web import accounts
from web.editing_views import HistoryPage, WithdrawPage
from web.editor import edit_page, signed, step_line, versions_of
from web.jobs import INDEX_KNOWLEDGE, defer
from web.public import domains_of
from web.visit import Editor, EditorOrAdministrator, Form, Posted, Visit, remember, to

router = APIRouter()
STEPS_A_PAGE = 100


@router.post("/redactie/artikel/{slug}/eigenaar")
async def set_owner(who: Editor, form: Posted, slug: str) -> Response:
    """Make an editor the owner, or nobody."""
    async with who.naast.database.transaction() as session:
        await versions_of(session, slug)
        chosen = form.text("eigenaar")
        editors = await accounts.editors(session, who.naast.sealer)
        owner = next((Signature(e.id, e.name) for e in editors if str(e.id) == chosen), None)
        if chosen and owner is None:
            raise NotFoundError
        await upkeep.set_owner(session, slug, owner, signed(who))
    await remember(who, f"{owner.name} is nu eigenaar." if owner else "Dit artikel heeft nu geen eigenaar.")
    return to(f"/redactie/artikel/{slug}")


@router.post("/redactie/artikel/{slug}/opmerking")
async def leave_remark(who: Editor, form: Posted, slug: str) -> Response:
    """Say what should change."""
    try:
        async with who.naast.database.transaction() as session:
            await versions_of(session, slug)
            await upkeep.remark(session, slug, form.text("opmerking"), signed(who))
    except KnowledgeError as error:
        async with who.naast.database.transaction() as session:
            return await edit_page(who, session, slug, form=form, remark_error=str(error), status=400)
    await remember(who, "Je opmerking staat bij het artikel.")
    return to(f"/redactie/artikel/{slug}#opmerkingen")


@router.post("/redactie/artikel/{slug}/opmerking/{remark_id}/verwerkt")
async def settle_remark(who: Editor, form: Posted, slug: str, remark_id: uuid.UUID) -> Response:
    """Say that a remark was dealt with."""
    async with who.naast.database.transaction() as session:
        done = await upkeep.settle(session, slug, remark_id, signed(who))
    await remember(who, "De opmerking is verwerkt." if done else "Deze opmerking was al verwerkt.")
    return to(f"/redactie/artikel/{slug}#opmerkingen")


@router.get("/redactie/intrekken")
async def ask_withdraw(who: Editor, q: str = "", domein: str = "", artikel: str = "") -> HTMLResponse:
    """What is online, to choose what must go."""
    return _withdraw_page(who, q=q[:200], domain=domein, ticked={artikel} if artikel else None)


@router.post("/redactie/intrekken")
async def withdraw(who: Editor, form: Posted) -> Response:
    """The emergency stop: what was ticked is offline at once, for the chat too."""
    chosen, reason = form.texts("slug"), form.text("reden")
    if not chosen:
        return _withdraw_page(who, form=form, ticked=set(), errors={"slug": "Kies minstens één artikel."})
    try:
        async with who.naast.database.transaction() as session:
            gone = await revisions.withdraw(session, chosen, signed(who), reason)
            await defer(session, INDEX_KNOWLEDGE, once=True)
    except ReasonError as error:
        return _withdraw_page(who, form=form, ticked=set(chosen), errors={"reden": str(error)})
    except KnowledgeError as error:
        return _withdraw_page(who, form=form, ticked=set(chosen), errors={"slug": str(error)})
    await who.naast.knowledge.refresh()
    many = "1 artikel" if len(gone) == 1 else f"{len(gone)} artikelen"
    await remember(who, f"{many} ingetrokken. De chat gebruikt het niet meer.")
    return to("/redactie")


@router.get("/redactie/geschiedenis")
async def whole_history(who: EditorOrAdministrator, voor: int = 0) -> HTMLResponse:
    """Every step in the whole base."""
    async with who.naast.database.transaction() as session:
        found = await history.steps(session, before=voor or None, count=STEPS_A_PAGE + 1)
    shown = found[:STEPS_A_PAGE]
    more = shown[-1].id if len(found) > STEPS_A_PAGE else None
    return who.page(HistoryPage(tuple(step_line(s) for s in shown), more), "geschiedenis")


def _withdraw_page(
    who: Visit, *, q: str = "", domain: str = "", ticked: set[str] | None, form: Form | None = None,
    errors: dict[str, str] | None = None,
) -> HTMLResponse:  # fmt: skip
    """`ticked` None: everything that is shown."""
    if form is not None:
        q, domain = form.text("q"), form.text("domein")
    snapshot = who.naast.knowledge.snapshot()
    found = [
        (slug, info.article.title)
        for slug, info in snapshot.articles.items()
        if fold(q) in fold(f"{info.article.title} {slug}") and domain in ("", info.article.domain.value)
    ]
    chosen = bool(q or domain)
    view = WithdrawPage(
        articles=tuple(
            (slug, title, chosen if ticked is None else slug in ticked)
            for slug, title in sorted(found, key=lambda pair: fold(pair[1]))
        ),
        domains=domains_of(snapshot),
        query=q,
        domain=domain,
        reason=form.text("reden") if form else "",
        errors=errors or {},
    )
    return who.page(view, "redactie", 400 if errors else 200)
