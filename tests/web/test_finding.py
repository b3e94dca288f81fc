"""What crawlers and a typing reader get: a map of every article, nothing of people, and suggestions that forgive slips."""

import re
from xml.etree import ElementTree

from tests.site import Site

ARTICLE = "respijtzorg"


def test_the_map_names_every_article_and_nothing_behind_a_log_in(site: Site) -> None:
    reply = site.visitor().get("/sitemap.xml")
    assert reply.headers["content-type"].startswith("application/xml")
    places = [e.text or "" for e in ElementTree.fromstring(reply.text).iter() if e.tag.endswith("loc")]
    assert all(place.startswith(site.naast.settings.site) for place in places)
    slugs = {place.rpartition("/artikel/")[2] for place in places if "/artikel/" in place}
    assert slugs == set(site.naast.knowledge.snapshot().articles)
    assert not [place for place in places if re.search(r"/(?:gesprek|mijn|redactie|werkplek|beheer)", place)]


def test_a_crawler_is_kept_from_the_pages_of_people(site: Site) -> None:
    lines = site.visitor().get("/robots.txt").text.splitlines()
    for path in ("/gesprek", "/mijn", "/werkplek", "/redactie", "/beheer"):
        assert f"Disallow: {path}" in lines
    assert not [line for line in lines if line.startswith("Disallow: /artikel")]


def test_suggestions_forgive_a_slip_and_escape_what_was_typed(site: Site) -> None:
    reply = site.visitor().get("/zoeken/voorstellen", params={"q": "respijtzrog"})
    assert f'href="/artikel/{ARTICLE}"' in reply.text
    assert "<script" not in site.visitor().get("/zoeken/voorstellen", params={"q": "<script>alert(1)</script>"}).text


def test_a_search_says_which_spelling_it_mended_and_lets_that_be_undone(site: Site) -> None:
    mended = site.visitor().get("/zoeken", params={"q": "respijtzrog"}).text
    assert "We zochten op <strong>respijtzorg</strong>" in mended
    assert f"/artikel/{ARTICLE}" in mended
    assert "We zochten op" not in site.visitor().get("/zoeken", params={"q": "respijtzrog", "toch": "ja"}).text


def test_an_article_tells_others_what_it_is(site: Site) -> None:
    page = site.visitor().get(f"/artikel/{ARTICLE}").text
    assert f'<link rel="canonical" href="/artikel/{ARTICLE}">' in page
    assert '<meta property="og:title"' in page
