"""The golden questions of an article: kept here, run on what an editor is writing, a loss explained."""

import asyncio
import uuid

from fastapi import APIRouter
from fastapi.responses import HTMLResponse, Response

from assistant.redaction import Vault
from knowledge import golden
from knowledge.errors import ArticleError
from knowledge.golden import GoldenError, facts_in
from knowledge.golden_run import Golden
from knowledge.safe_text import RedactedText
from web import golden_runs
from web.article_list import readable, title_of
from web.editor import versions_of
from web.golden_runs import report_view
from web.trial_views import GoldenLine, GoldenPage
from web.visit import Editor, Form, Posted, Visit, remember, to

router = APIRouter()
BASE = "/redactie/artikel/{slug}/vragen"


@router.get(BASE)
async def show(who: Editor, slug: str) -> HTMLResponse:
    """The questions, and what they gave last."""
    return await _page(who, slug)


@router.post(BASE)
async def add(who: Editor, form: Posted, slug: str) -> Response:
    """One question more."""
    try:
        question, must, must_not = await _typed(who, form)
        async with who.naast.database.transaction() as session:
            await versions_of(session, slug)
            await golden.add(session, slug, question, must, must_not, author=who.actor.name)
    except GoldenError as error:
        return await _page(who, slug, form, error=error)
    await remember(who, _kept(question, form))
    return to(BASE.format(slug=slug))


@router.post(BASE + "/overnemen")
async def take_over(who: Editor, form: Posted, slug: str) -> Response:
    """The example questions of the article as golden questions."""
    async with who.naast.database.transaction() as session:
        questions = _examples((await versions_of(session, slug)).current.markdown)
        added = await golden.take_over(session, slug, questions, who.actor.name)
    await remember(who, f"{added} {'vraag' if added == 1 else 'vragen'} overgenomen.")
    return to(BASE.format(slug=slug))


@router.post(BASE + "/draai")
async def run(who: Editor, form: Posted, slug: str) -> Response:
    """Ask them all, online and with the text as it is now."""
    async with who.naast.database.transaction() as session:
        row = (await versions_of(session, slug)).current
    try:
        await golden_runs.run(who.naast, row, who.actor.name)
    except ArticleError as error:
        fault = f"Regel {error.line}: {error.message}" if error.line else error.message
        return await _page(who, slug, fault=fault)
    return to(BASE.format(slug=slug) + "#uitslag")


@router.post(BASE + "/reden")
async def explain(who: Editor, form: Posted, slug: str) -> Response:
    """Why a loss is right."""
    try:
        async with who.naast.database.transaction() as session:
            row = (await versions_of(session, slug)).current
            await golden.give_reason(session, row.id, row.edit_count, form.text("reden"), who.actor.name)
    except GoldenError as error:
        return await _page(who, slug, form, error=error)
    await remember(who, "Je uitleg is bewaard. Wie goedkeurt, ziet haar.")
    return to(BASE.format(slug=slug) + "#uitslag")


@router.post(BASE + "/{golden_id}")
async def change(who: Editor, form: Posted, slug: str, golden_id: uuid.UUID) -> Response:
    """Change or remove one question."""
    if form.text("actie") == "weg":
        async with who.naast.database.transaction() as session:
            await golden.remove(session, slug, golden_id)
        await remember(who, "De vraag is weggehaald.")
        return to(BASE.format(slug=slug))
    try:
        question, must, must_not = await _typed(who, form)
        async with who.naast.database.transaction() as session:
            there = await golden.change(session, slug, golden_id, question, must, must_not)
    except GoldenError as error:
        return await _page(who, slug, form, error=error, wrong=str(golden_id))
    # Somebody else removed it: what was typed comes back in the form for a new one.
    if not there:
        gone = GoldenError("question", "Iemand heeft deze vraag intussen weggehaald. Voeg haar zo opnieuw toe.")
        return await _page(who, slug, form, error=gone)
    await remember(who, _kept(question, form))
    return to(BASE.format(slug=slug))


async def _typed(who: Visit, form: Form) -> tuple[RedactedText, tuple[tuple[str, ...], ...], tuple[str, ...]]:
    """What the form holds. An editor may paste what a caregiver wrote, so it is redacted in the same way."""
    words = " ".join(form.text("vraag").split())
    if len(words) > golden.MAX_QUESTION:
        raise GoldenError("question", f"Een vraag mag hooguit {golden.MAX_QUESTION} tekens zijn.")
    redacted = await asyncio.to_thread(who.naast.redactor.redact, words, Vault.empty())
    must, must_not = facts_in(form.text("moet")), facts_in(form.text("niet"))
    return redacted.text, must, tuple(p for line in must_not for p in line)


def _kept(question: RedactedText, form: Form) -> str:
    same = question == " ".join(form.text("vraag").split())
    return "Bewaard." if same else "Bewaard. Persoonlijke gegevens in de vraag zijn verborgen."


async def _page(
    who: Visit,
    slug: str,
    form: Form | None = None,
    *,
    error: GoldenError | None = None,
    wrong: str = "",
    fault: str = "",
) -> HTMLResponse:
    async with who.naast.database.transaction() as session:
        known = await versions_of(session, slug)
        kept = await golden.of_article(session, slug)
        found = await golden.verdict(session, known.current.id, known.current.edit_count)
    at_reason = error is not None and error.field == "reason"
    typed = form if form is not None and not at_reason else None
    questions = {str(g.question) for g in kept}
    view = GoldenPage(
        slug=slug,
        title=title_of(known.current.markdown, slug),
        has_draft=known.current.state != "published",
        lines=tuple(_line(g, typed if str(g.id) == wrong else None) for g in kept),
        report=report_view(
            who,
            slug,
            found,
            typed=form.text("reden") if form and at_reason else "",
            error=str(error) if error and at_reason else "",
        ),
        missing=golden.reason_missing(found) if known.current.state != "published" else "",
        untaken=sum(q not in questions for q in _examples(known.current.markdown)),
        fault=fault,
        question=typed.text("vraag") if typed and not wrong else "",
        must=typed.text("moet") if typed and not wrong else "",
        must_not=typed.text("niet") if typed and not wrong else "",
        wrong=wrong,
        errors={error.field: str(error)} if error and not at_reason else {},
    )
    return who.page(view, "redactie", 400 if error or fault else 200)


def _line(kept: Golden, form: Form | None) -> GoldenLine:
    return GoldenLine(
        id=str(kept.id),
        question=form.text("vraag") if form else str(kept.question),
        must=form.text("moet") if form else "\n".join(" | ".join(fact) for fact in kept.must),
        must_not=form.text("niet") if form else "\n".join(kept.must_not),
        source=kept.source,  # type: ignore[arg-type]  # held by a check on the column
    )


def _examples(markdown: str) -> tuple[str, ...]:
    article = readable(markdown)
    return article.example_questions if article else ()
