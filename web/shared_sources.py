"""The sources that articles already name, to be found and taken over by an editor who writes."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from knowledge.shared_sources import shared_sources
from web.amount_views import SourcesPage
from web.visit import Editor

router = APIRouter()
MOST_SHOWN = 40


@router.get("/redactie/bronnen")
async def list_sources(who: Editor, q: str = "", fragment: str = "") -> HTMLResponse:
    """The sources that are asked for, the most used first; `fragment` gives the list without a page around it."""
    articles = [info.article for info in who.naast.knowledge.snapshot().articles.values()]
    found = shared_sources(articles, q)
    view = SourcesPage(found[:MOST_SHOWN], len(found), q)
    if fragment == "ja":
        return HTMLResponse(who.naast.renderer.fragment("source_choices", view=view))
    return who.page(view, "redactie")
