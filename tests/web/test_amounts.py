"""The screens of the amounts register: two editors for every value, and readers who see it at once, everywhere."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

import httpx
import pytest

from tests.site import Person, Site
from tests.web.people import ask, rows
from tests.web.test_editor import visible

KEY = "wmo-eigen-bijdrage-maand"
LIST = "/redactie/bedragen"
PAGE = f"{LIST}/{KEY}"
GOOD = {
    "bedrag": "€ 22,40 per maand",
    "vanaf": "1-1-2027",
    "tot": "31-12-2027",
    "bron": "CAK, Wmo 2027, https://www.hetcak.nl/wmo-2027",
    "nagekeken": "22-11-2026",
    "waarom": "Het CAK maakte 2027 bekend.",
}


@pytest.fixture(scope="module")
def eva(site: Site) -> Person:
    return site.person("editor", "Eva Redacteur")


@pytest.fixture(scope="module")
def omar(site: Site) -> Person:
    return site.person("editor", "Omar Redacteur")


@pytest.fixture(autouse=True)
def _as_it_was(site: Site) -> Iterator[None]:
    """It is November 2026; and the register of a new installation comes back after each test, in the site's memory too."""
    knowledge = site.naast.knowledge
    real, knowledge.now = knowledge.now, lambda: datetime(2026, 11, 24, 12, tzinfo=UTC)
    site.run(knowledge.refresh())
    yield
    knowledge.now = real
    # The lines of an editor's test alone: those of the seed have no account.
    rows(site, "delete from amount_value where author_id is not null")
    rows(site, "update knowledge_version set version = version + 1")
    site.run(knowledge.refresh())


@dataclass(frozen=True)
class Proposal:
    """A value that waits."""

    path: str

    def decide(self, who: Person, what: str = "goedkeuren", why: str = "") -> httpx.Response:
        return who.post(self.path, {"besluit": what, "reden": why})


def entered(who: Person, path: str = PAGE, **changes: str) -> Proposal:
    done = who.post(path, {**GOOD, **changes})
    assert done.status_code == 303, visible(done.text)
    return Proposal(done.headers["location"])


def correction(who: Person, **changes: str) -> Proposal:
    """A better value for the one in force."""
    link = re.search(r"\?verbeter=([0-9a-f-]+)", who.get(PAGE).text)
    assert link
    filled = who.get(f"{PAGE}?verbeter={link[1]}").text
    values = {n: field(filled, n) for n in ("bedrag", "vanaf", "tot", "bron", "vervangt")}
    return entered(who, **{**values, "nagekeken": "23-11-2026", "waarom": "Tikfout", **changes})


def field(page: str, name: str) -> str:
    found = re.search(rf'name="{name}"[^>]*? value="([^"]*)"', page)
    assert found, name
    return html.unescape(found[1])


def values(site: Site) -> list[tuple[object, ...]]:
    return rows(site, "select text, state from amount_value where key = %s order by entered_at", KEY)


def test_the_list_shows_every_amount_with_where_it_is_used(eva: Person, site: Site) -> None:
    page = eva.get(LIST).text
    assert set(re.findall(rf'<a href="{LIST}/([a-z0-9-]+)"', page)) == set(site.naast.knowledge.register)
    (row,) = [r for r in page.split("<tr>") if f'"{PAGE}"' in r]
    assert "€ 21,80 per maand" in visible(f"<main{row}")
    assert "/redactie/artikel/eigen-bijdrage-wmo" in row
    assert "22 nov 2026" in row
    assert 'href="https://www.hetcak.nl/' in row


@pytest.mark.parametrize(
    ("asked", "there"),
    [
        ({"q": "WMO-eigen"}, True),
        ({"q": "geenbedrag"}, False),
        ({"toon": "afgelopen"}, False),
        ({"toon": "ongebruikt"}, False),
        ({"toon": "wacht"}, False),
        ({"toon": "raar"}, True),
    ],
)
def test_the_list_can_be_narrowed(eva: Person, asked: dict[str, str], there: bool) -> None:
    assert (f'<a href="{PAGE}"' in eva.get(LIST, params=asked).text) is there


def test_what_ends_within_sixty_days_can_be_asked_for(eva: Person, omar: Person) -> None:
    assert entered(eva, LIST, sleutel="duurt-nog", vanaf="1-1-2026").decide(omar).status_code == 303
    page = eva.get(LIST, params={"toon": "loopt-af"}).text
    assert PAGE in page
    assert "duurt-nog" not in page


def test_an_amount_that_no_article_names_can_be_asked_for(eva: Person, omar: Person) -> None:
    new = entered(eva, LIST, sleutel="nergens-genoemd", vanaf="1-1-2026")
    assert new.decide(omar).status_code == 303
    page = eva.get(LIST, params={"toon": "ongebruikt"}).text
    assert "nergens-genoemd" in page
    assert PAGE not in page


def test_next_years_value_is_filled_in_as_far_as_it_can_be(eva: Person) -> None:
    page = eva.get(PAGE).text
    assert field(page, "vanaf") == "1-1-2027"
    assert field(page, "tot") == "31-12-2027"
    assert field(page, "bedrag") == ""
    assert field(page, "nagekeken") == ""


def test_a_value_waits_until_another_editor_approves(eva: Person, omar: Person, site: Site) -> None:
    proposal = entered(eva)
    assert "Wacht op een tweede lezer" in visible(eva.get(PAGE).text)
    assert proposal.path in eva.get(LIST, params={"toon": "wacht"}).text
    assert len(site.naast.knowledge.register[KEY]) == 1
    own = proposal.decide(eva)
    assert own.status_code == 409
    assert "altijd een ander" in visible(own.text)
    assert len(site.naast.knowledge.register[KEY]) == 1
    assert proposal.decide(omar, why="Klopt").status_code == 303
    assert [a.text for a in site.naast.knowledge.register[KEY]] == ["€ 21,80 per maand", GOOD["bedrag"]]
    shown = visible(omar.get(PAGE).text)
    assert "Komt eraan" in shown
    assert "Omar Redacteur" in shown
    assert "Klopt" in shown


def test_before_approval_each_changed_sentence_is_shown(eva: Person, omar: Person, site: Site) -> None:
    proposal = correction(eva, bedrag="€ 21,90 per maand")
    shown = omar.get(proposal.path).text
    assert '<a href="/redactie/artikel/eigen-bijdrage-wmo">' in shown
    befores = re.findall(r"<del>(.*?)</del>", shown)
    afters = re.findall(r"<ins>(.*?)</ins>", shown)
    assert befores
    assert [b.replace("21,80", "21,90") for b in befores] == afters
    articles = {
        i.article.slug
        for i in site.naast.knowledge.snapshot().articles.values()
        for p in i.passages
        if "21,80" in p.text
    }
    assert set(re.findall(r'<h3[^>]*><a href="/redactie/artikel/([a-z0-9-]+)"', shown)) == articles


def test_a_correction_reaches_the_article_the_preview_the_passage_and_the_answer(
    eva: Person, omar: Person, site: Site
) -> None:
    assert "€ 21,80" in site.visitor().get("/artikel/eigen-bijdrage-wmo").text
    assert correction(eva, bedrag="€ 98,76 per maand").decide(omar).status_code == 303
    page = site.visitor().get("/artikel/eigen-bijdrage-wmo").text
    assert "€ 98,76 per maand (bedrag 2026)" in page
    assert "€ 21,80" not in page
    assert "€ 98,76" in eva.get("/redactie/artikel/eigen-bijdrage-wmo").text
    caregiver = site.person("caregiver")
    answer = ask(caregiver, caregiver.conversation(), "Hoe hoog is de eigen bijdrage van de Wmo per maand?").text
    assert "€ 98,76" in answer
    source = next(s for s in re.findall(r'href="(/bron/[^"]+)"', answer) if "eigen-bijdrage-wmo" in s)
    assert "€ 21,80" not in caregiver.get(html.unescape(source)).text


def test_a_correction_keeps_the_old_line_with_who_when_and_why(eva: Person, omar: Person, site: Site) -> None:
    assert correction(eva, bedrag="€ 21,90 per maand").decide(omar).status_code == 303
    assert values(site) == [("€ 21,80 per maand", "approved"), ("€ 21,90 per maand", "approved")]
    shown = visible(eva.get(PAGE).text)
    for words in ("Verbeterd", "Tikfout", "verbetert: € 21,80 per maand", "Eva Redacteur", "Omar Redacteur"):
        assert words in shown


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"bron": ""}, "Zonder bron kan het niet"),
        ({"bedrag": " "}, "Vul in wat de lezer ziet"),
        ({"vanaf": "31-2-2027"}, "'31-2-2027' is geen dag die bestaat"),
        ({"tot": ""}, "Vul een datum in"),
        ({"tot": "1-1-2026", "vanaf": "1-2-2026"}, "eindigt voordat het begint"),
        ({"vanaf": "1-6-2026"}, "Twee bedragen op dezelfde dag kan niet"),
        ({"vanaf": "1-3-2027"}, "is er dan geen bedrag"),
        ({"nagekeken": "1-1-2099"}, "Deze dag komt nog"),
        ({"waarom": ""}, "waarom"),
        ({"vervangt": "geen-id"}, "bestaat niet"),
        ({"vervangt": "00000000-0000-4000-8000-000000000000"}, "intussen al verbeterd"),
    ],
)
def test_a_wrong_value_is_told_and_nothing_typed_is_lost(
    eva: Person, site: Site, changes: dict[str, str], says: str
) -> None:
    sent = {**GOOD, **changes}
    answer = eva.post(PAGE, sent)
    assert answer.status_code == 400
    assert says in visible(answer.text)
    for name in ("bedrag", "vanaf", "tot", "bron", "nagekeken", "waarom"):
        assert field(answer.text, name) == sent[name]
    assert len(values(site)) == 1


def test_a_gap_that_is_meant_is_ticked(eva: Person) -> None:
    assert "/voorstel/" in entered(eva, vanaf="1-3-2027", gat="ja").path


def test_a_key_that_exists_is_not_made_twice(eva: Person, site: Site) -> None:
    answer = eva.post(LIST, {**GOOD, "sleutel": KEY})
    assert answer.status_code == 400
    assert "staat al in het register" in visible(answer.text)
    assert field(answer.text, "bron") == GOOD["bron"]


def test_a_rejection_needs_a_reason_and_changes_nothing(eva: Person, omar: Person, site: Site) -> None:
    proposal = entered(eva)
    without = proposal.decide(omar, "afwijzen")
    assert without.status_code == 400
    assert "waarom je het afwijst" in visible(without.text)
    assert proposal.decide(omar, "afwijzen", "De bron zegt iets anders").status_code == 303
    late = proposal.decide(omar)
    assert late.status_code == 409
    assert "al over beslist" in visible(late.text)
    assert "De bron zegt iets anders" in visible(late.text)
    assert len(site.naast.knowledge.register[KEY]) == 1


def test_who_entered_it_may_take_it_back(eva: Person, site: Site) -> None:
    assert entered(eva).decide(eva, "intrekken").status_code == 303
    assert ("€ 22,40 per maand", "withdrawn") in values(site)


def test_what_editors_type_is_never_markup(eva: Person, omar: Person) -> None:
    proposal = entered(eva, bron="<script>alert(1)</script>", waarom="<b>x</b>")
    for path in (proposal.path, PAGE):
        page = omar.get(path).text
        assert "<script>alert" not in page
        assert "<b>x</b>" not in page


@pytest.mark.parametrize("path", [f"{LIST}/geen-bedrag", f"{PAGE}/voorstel/00000000-0000-4000-8000-000000000000"])
def test_what_does_not_exist_is_not_found(eva: Person, path: str) -> None:
    assert eva.get(path).status_code == 404
    assert eva.post(path, {**GOOD, "besluit": "goedkeuren"}).status_code == 404


def test_a_proposal_is_not_found_under_another_amount(eva: Person) -> None:
    value = entered(eva).path.rpartition("/")[2]
    assert eva.get(f"{LIST}/bijstand-giften-vrij/voorstel/{value}").status_code == 404


def test_an_ended_amount_puts_its_articles_and_a_banner_on_the_editors_list(
    eva: Person, omar: Person, site: Site
) -> None:
    assert "afgelopen" not in visible(eva.get("/redactie").text).partition("Lijst")[0]
    # The value in force is corrected to have ended in the summer.
    assert correction(eva, tot="30-6-2026").decide(omar).status_code == 303
    page = eva.get("/redactie").text
    assert "1 bedrag is afgelopen" in visible(page)
    assert f'href="{PAGE}"' in page
    only = eva.get("/redactie", params={"stand": "bedrag"}).text
    assert "/redactie/artikel/eigen-bijdrage-wmo" in only
    assert "/redactie/artikel/respijtzorg" not in only
    assert "(bedrag over 2026, wordt nagekeken)" in site.visitor().get("/artikel/eigen-bijdrage-wmo").text
    assert PAGE in eva.get(LIST, params={"toon": "afgelopen"}).text
