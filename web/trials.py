""" "Vraag het aan dit concept": one question to what is online and to what would be, side by side. Nothing is stored."""

import asyncio

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from assistant.answer import receive
from assistant.redaction import Vault, restore
from assistant.trial import Tried, try_out
from assistant.turn import Outcome
from knowledge import golden
from knowledge.errors import ArticleError
from knowledge.trial import Side
from web.article_list import title_of
from web.editor import versions_of
from web.golden_runs import bench_of
from web.trial_views import PassageRow, SourceLine, TrialPage, TrialSide
from web.views import CallView, CardView, CiteMark, SentenceView
from web.visit import Editor, Posted, Visit

router = APIRouter()
MAX_QUESTION = 4_000  # characters, as in the chat
SHOWN = 10  # passages
SUGGESTED = 8
ENDINGS = {
    Outcome.ANSWERED: "Beantwoord",
    Outcome.PARTLY_ANSWERED: "Voor een deel beantwoord",
    Outcome.NEEDS_CLARIFICATION: "Vraagt terug",
    Outcome.NOT_IN_KNOWLEDGE: "Weet ik niet",
    Outcome.OUT_OF_SCOPE: "Gaat hier niet over",
    Outcome.URGENT: "Toont de noodkaart",
    Outcome.WANTS_PERSON: "Biedt een mens aan",
    Outcome.NO_DIAGNOSIS: "Geeft geen diagnose",
    Outcome.NO_LEGAL_CERTAINTY: "Geeft geen zekerheid over recht",
    Outcome.REFUSED: "Doet dit niet",
    Outcome.SMALL_TALK: "Praat mee, zoekt niet",
    Outcome.FAILED: "Lukte niet",
}


@router.get("/redactie/artikel/{slug}/proef")
async def ask_form(who: Editor, slug: str) -> HTMLResponse:
    """Where a question is typed or picked."""
    return await _page(who, slug)


@router.post("/redactie/artikel/{slug}/proef")
async def ask(who: Editor, form: Posted, slug: str) -> HTMLResponse:
    """The question on both sides."""
    return await _page(who, slug, form.text("vraag"), posted=True)


async def _page(who: Visit, slug: str, typed: str = "", *, posted: bool = False) -> HTMLResponse:
    naast, question = who.naast, typed.strip()
    async with naast.database.transaction() as session:
        known = await versions_of(session, slug)
        suggestions = tuple(g.question for g in await golden.of_article(session, slug))
    fault, wrong, asked = "", {}, ""
    sides: tuple[TrialSide, ...] = ()
    if posted and not question:
        wrong = {"vraag": "Schrijf een vraag, of kies er een."}
    elif len(question) > MAX_QUESTION:
        wrong = {"vraag": f"Hooguit {MAX_QUESTION} tekens, net als in de chat."}
    elif question:
        try:
            bench = await bench_of(naast, known.current)
        except ArticleError as error:
            fault = f"Regel {error.line}: {error.message}" if error.line else error.message
        else:
            received = await asyncio.to_thread(receive, question, Vault.empty(), naast.redactor)
            redacted = received.redaction.text
            asked = restore(redacted, Vault.empty()) if redacted != question else ""
            tried = [
                await try_out(redacted, received.triage, side, naast.model, naast.settings.model_deadline_s)
                for side in (bench.live, bench.draft)
            ]
            sides = tuple(
                _side(name, t, side, slug)
                for name, t, side in zip(("live", "draft"), tried, (bench.live, bench.draft), strict=True)
            )
    view = TrialPage(
        slug=slug,
        title=title_of(known.current.markdown, slug),
        has_draft=known.current.state != "published",
        suggestions=suggestions[:SUGGESTED],
        question=typed,
        asked=asked,
        sides=sides,
        fault=fault,
        errors=wrong,
    )
    return who.page(view, "redactie", 400 if wrong or fault else 200)


def _side(name: str, tried: Tried, side: Side, slug: str) -> TrialSide:
    finished, found = tried.finished, tried.found
    cited = {c.passage for c in finished.citations}
    marks = {c.number: CiteMark(c.number, c.title, f"#{name}-bron-{c.number}") for c in finished.citations}
    sentences, step = [], 0
    for s in finished.sentences:
        step = step + 1 if s.kind == "step" else 0
        text = restore(s.text, Vault.empty())
        sentences.append(SentenceView(text, s.kind, tuple(marks[n] for n in s.citations if n in marks), step or 1))
    return TrialSide(
        name=name,  # type: ignore[arg-type]  # one of the two
        answered=tried.answered,
        ending=ENDINGS[finished.outcome],
        sureness=found.confidence if found and found.hits else None,
        sentences=tuple(sentences),
        sources=tuple(SourceLine(c.number, c.title, c.heading) for c in finished.citations),
        passages=tuple(
            PassageRow(
                title=h.passage.title,
                heading=h.passage.heading,
                href=f"/artikel/{h.passage.article}#{h.passage.anchor.partition('~')[0]}",
                score=h.score,
                nearness=None if found.by_words_only else h.similarity,
                own=h.passage.article == slug,
                cited=h.passage.id in cited,
            )
            for h in found.hits[:SHOWN]
        )
        if found
        else (),
        made_by=finished.made_by,
        card=CardView(
            tried.card.headline,
            tried.card.text,
            tuple(CallView(c.number, c.href, c.when, c.how) for c in tried.card.calls),
        )
        if tried.card
        else None,
    )
