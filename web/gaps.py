"""The gap list: what was asked and not answered well, and what an editor does about it."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse, Response
from sqlalchemy.ext.asyncio import AsyncSession

from assistant.redaction import Vault, restore
from handoff import asked
from knowledge import editing, golden
from knowledge.articles import Domain
from knowledge.editing import base_of
from knowledge.errors import ArticleError, KnowledgeError
from knowledge.gaps import Cluster
from knowledge.golden import GoldenError
from knowledge.new_drafts import first_text, new_draft, slug_of, with_examples
from knowledge.safe_text import RedactedText
from web.editor import signed
from web.gap_list import Gap
from web.public import domains_of
from web.trial_views import GapsPage, GapView
from web.visit import Editor, Form, Posted, Visit, remember, to

router = APIRouter()
ON_A_PAGE = 20
MAX_REASON = 300  # characters
_CHANGED = "Deze groep is intussen veranderd. Kijk nog eens; er is niets gedaan."


@router.get("/redactie/gaten")
async def show(who: Editor, p: int = 1) -> HTMLResponse:
    """The groups that most people asked first."""
    return await _page(who, page=p)


@router.post("/redactie/gaten/{cluster_id}/artikel")
async def make_article(who: Editor, form: Posted, cluster_id: str) -> Response:
    """A new draft with the questions of a group as its example questions."""
    cluster = await who.naast.gaps.find(cluster_id)
    if cluster is None:
        return await _page(who, form, errors={"": _CHANGED}, status=409)
    chosen, domain = _chosen(cluster, form), form.text("domein")
    if domain not in list(Domain):
        return await _page(who, form, cluster_id, {"domein": "Kies een onderwerp."})
    if not chosen:
        return await _page(who, form, cluster_id, {"vraag": "Kies minstens één vraag."})
    try:
        slug = slug_of(form.text("titel"))
        text = first_text(
            " ".join(form.text("titel").split()), Domain(domain), _plain(chosen), who.naast.knowledge.today()
        )
        async with who.naast.database.transaction() as session:
            await new_draft(session, slug, text, signed(who), "Uit gemiste vragen")
            await _as_golden(session, slug, chosen, who.actor.name)
            await asked.decide(session, cluster, "article", who.actor.name, slug=slug)
    except KnowledgeError as error:
        return await _page(who, form, cluster_id, {"titel": str(error)})
    await remember(who, "Er is een concept, met de vragen erin. Schrijf nu het antwoord.")
    return to(f"/redactie/artikel/{slug}")


@router.post("/redactie/gaten/{cluster_id}/hoort-bij")
async def belongs(who: Editor, form: Posted, cluster_id: str) -> Response:
    """The questions as example and golden questions of an article, in its draft."""
    cluster = await who.naast.gaps.find(cluster_id)
    if cluster is None:
        return await _page(who, form, errors={"": _CHANGED}, status=409)
    chosen, slug = _chosen(cluster, form), form.text("artikel")
    if not chosen:
        return await _page(who, form, cluster_id, {"vraag": "Kies minstens één vraag."})
    try:
        async with who.naast.database.transaction() as session:
            known = await editing.versions(session, slug)
            if known is None:
                return await _page(who, form, cluster_id, {"artikel": "Kies een artikel."})
            text = with_examples(known.current.markdown, _plain(chosen))
            if text != known.current.markdown:
                await editing.save_draft(session, slug, text, base_of(known.current), signed(who))
            await _as_golden(session, slug, chosen, who.actor.name)
            await asked.decide(session, cluster, "belongs", who.actor.name, slug=slug)
    except ArticleError as error:
        told = f"In de tekst van dit artikel: {error.message}. Herstel dat eerst."
        return await _page(who, form, cluster_id, {"artikel": told})
    except KnowledgeError as error:
        return await _page(who, form, cluster_id, {"artikel": str(error)}, status=409)
    await remember(who, "De vragen staan in het concept. Vul het antwoord aan waar dat nodig is.")
    return to(f"/redactie/artikel/{slug}")


@router.post("/redactie/gaten/{cluster_id}/geen-gat")
async def no_gap(who: Editor, form: Posted, cluster_id: str) -> Response:
    """Off the list, with the reason, until somebody asks it again."""
    reason = " ".join(form.text("reden").split())
    cluster = await who.naast.gaps.find(cluster_id)
    if cluster is None:
        return await _page(who, form, errors={"": _CHANGED}, status=409)
    if not reason or len(reason) > MAX_REASON:
        wrong = "Schrijf in een paar woorden waarom." if not reason else f"Hooguit {MAX_REASON} tekens."
        return await _page(who, form, cluster_id, {"reden": wrong})
    async with who.naast.database.transaction() as session:
        await asked.decide(session, cluster, "no_gap", who.actor.name, reason=reason)
    await remember(who, "Van de lijst gehaald. Vraagt iemand het opnieuw, dan komt het terug.")
    return to("/redactie/gaten")


def _chosen(cluster: Cluster, form: Form) -> list[RedactedText]:
    """The examples that were ticked, by their number."""
    ticked = set(form.texts("vraag"))
    return [example for number, example in enumerate(cluster.examples) if str(number) in ticked]


def _plain(questions: list[RedactedText]) -> list[str]:
    """As an article may hold them: "iemand" where a name was hidden."""
    return list(dict.fromkeys(restore(q, Vault.empty()) for q in questions))


async def _as_golden(session: AsyncSession, slug: str, questions: list[RedactedText], author: str) -> None:
    for question in questions:
        try:
            await golden.add(session, slug, question, author=author, source="gap")
        except GoldenError:
            continue  # it is one already


async def _page(
    who: Visit,
    form: Form | None = None,
    wrong: str = "",
    errors: dict[str, str] | None = None,
    *,
    page: int = 1,
    status: int = 400,
) -> HTMLResponse:
    knowledge = who.naast.knowledge
    page = max(1, min(page, 1_000))
    standing, total = await who.naast.gaps.now(knowledge.snapshot(), (page - 1) * ON_A_PAGE, ON_A_PAGE)
    articles = {i.article.slug: i.article.title for i in knowledge.snapshot().articles.values()}
    view = GapsPage(
        gaps=tuple(_gap(g, articles) for g in standing.gaps),
        total=total,
        domains=domains_of(knowledge.snapshot()),
        articles=tuple(sorted(articles.items(), key=lambda a: a[1].casefold())),
        waiting=standing.waiting,
        page=page,
        pages=max(1, -(-total // ON_A_PAGE)),
        wrong=wrong,
        title=form.text("titel") if form else "",
        domain=form.text("domein") if form else "",
        article=form.text("artikel") if form else "",
        reason=form.text("reden") if form else "",
        errors=errors or {},
    )
    return who.page(view, "gaten", status if errors else 200)


def _gap(gap: Gap, articles: dict[str, str]) -> GapView:
    cluster, before = gap.cluster, ""
    if gap.before is not None:
        name = articles.get(gap.before.slug or "", gap.before.slug or "")
        done = {
            "article": f"maakte hiervan het artikel ‘{name}’",
            "belongs": f"zette dit bij ‘{name}’",
            "no_gap": f"vond dit geen gat: {gap.before.reason}",
        }[gap.before.kind]
        before = f"{gap.before.by} {done}"
    return GapView(
        id=cluster.id,
        typical=restore(cluster.typical, Vault.empty()),
        examples=tuple(restore(e, Vault.empty()) for e in cluster.examples),
        caregivers=cluster.caregivers,
        questions=len(cluster.questions),
        unanswered=cluster.count("unanswered"),
        unhelpful=cluster.count("unhelpful"),
        person=cluster.count("person"),
        nearest=gap.nearest,
        before=before,
        since=gap.since,
    )
