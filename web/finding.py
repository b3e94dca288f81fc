"""How others find the articles: suggestions while somebody types, a map of the site, and what a crawler may read."""

from xml.sax.saxutils import escape

from fastapi import APIRouter
from fastapi.responses import HTMLResponse, PlainTextResponse, Response

from web.visit import Anybody

router = APIRouter()
MAX_TYPED = 80
# Pages of people, of staff, and what only makes work; all of it is behind a log-in or a form anyhow.
_NOT_FOR_CRAWLERS = ("/gesprek", "/mijn", "/werkplek", "/redactie", "/beheer", "/zoeken", "/bron", "/iemand-spreken")
_PUBLIC = ("/", "/onderwerpen", "/hoe-naast-werkt")


@router.get("/zoeken/voorstellen")
async def suggest(who: Anybody, q: str = "") -> HTMLResponse:
    """The articles that may be meant by what stands in the field, as lines of a list; nothing is stored."""
    found = who.naast.knowledge.snapshot().suggestions.suggest(q[:MAX_TYPED])
    return HTMLResponse(who.naast.renderer.fragment("suggestions", found=found))


@router.get("/sitemap.xml")
async def sitemap(who: Anybody) -> Response:
    """Every public page with the day on which it was last checked."""
    snapshot, site = who.naast.knowledge.snapshot(), who.naast.settings.site
    domains = dict.fromkeys(f"/onderwerpen/{i.article.domain.value}" for i in snapshot.articles.values())
    pages = [f"<url><loc>{escape(site + path)}</loc></url>" for path in (*_PUBLIC, *domains)]
    pages += [
        f"<url><loc>{escape(f'{site}/artikel/{slug}')}</loc><lastmod>{info.article.reviewed_on.isoformat()}</lastmod></url>"
        for slug, info in sorted(snapshot.articles.items())
    ]
    body = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return Response(body + "\n".join(pages) + "\n</urlset>\n", media_type="application/xml")


@router.get("/robots.txt")
async def robots(who: Anybody) -> PlainTextResponse:
    """What a crawler may read: the articles, and nothing of people."""
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in _NOT_FOR_CRAWLERS)]
    return PlainTextResponse("\n".join([*lines, f"Sitemap: {who.naast.settings.site}/sitemap.xml", ""]))
