"""The editors' workspace: what is typed is never lost, and nothing wrong goes online."""

import html
import re

import pytest

from tests.site import Person, Site
from tests.web.editing import Desk
from tests.web.people import rows

SLUG = "energiekosten"
NOTE = "Bedragen van dit jaar ingevuld."


@pytest.fixture(scope="module")
def editor(site: Site) -> Person:
    return site.person("editor", "Eva Redacteur")


@pytest.fixture
def eva(site: Site, editor: Person) -> Desk:
    """An editor at an article that has no draft."""
    rows(site, "delete from revision where slug = %s and published_at is null", SLUG)
    rows(site, "delete from working_copy where slug = %s", SLUG)
    return Desk(editor, SLUG)


@pytest.fixture(scope="module")
def omar(site: Site) -> Desk:
    return Desk(site.person("editor", "Omar Redacteur"), SLUG)


def states(site: Site) -> list[str]:
    return [r[0] for r in rows(site, "select state from revision where slug = %s order by number", SLUG)]


def visible(page: str) -> str:
    return html.unescape(" ".join(re.sub(r"<[^>]+>", " ", page.partition("<main")[2]).split()))


def test_the_list_shows_every_article(eva: Desk, site: Site) -> None:
    page = eva.editor.get("/redactie").text
    slugs = set(re.findall(r"/redactie/artikel/([a-z0-9-]+)", page))
    assert slugs == {slug for (slug,) in rows(site, "select distinct slug from revision")}


@pytest.mark.parametrize(("query", "found"), [("energie", True), ("ENERGIE", True), ("geenwoord", False)])
def test_the_list_can_be_searched(eva: Desk, query: str, found: bool) -> None:
    assert (f"/redactie/artikel/{SLUG}" in eva.editor.get("/redactie", params={"q": query}).text) is found


def test_the_form_holds_what_is_online_to_the_letter(eva: Desk, site: Site) -> None:
    ((online,),) = rows(site, "select markdown from revision where slug = %s and state = 'published'", SLUG)
    assert eva.text() == online


def test_a_preview_shows_the_new_text_and_stores_nothing(eva: Desk, site: Site) -> None:
    before = states(site)
    shown = eva.post("voorbeeld", eva.text().replace("\n## ", "\n## Proefkop: ", 1))
    assert "Proefkop:" in visible(shown.text)
    assert states(site) == before


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (lambda t: t.replace("domain: ", "domein: ", 1), "domain"),
        (lambda t: t + "\n<script>alert(1)</script>\n", "HTML"),
        (lambda t: t + "\n{{bedrag:bestaat-niet}}\n", "bestaat-niet"),
        (lambda t: t.replace(SLUG, "een-ander", 1), "dit artikel heet"),
        (lambda _: "", "begint niet"),
    ],
)
def test_a_text_that_breaks_a_rule_is_kept_as_draft_and_not_sent(
    eva: Desk, site: Site, wrong: object, says: str
) -> None:
    text = wrong(eva.text())  # type: ignore[operator]
    refused = eva.send(text, NOTE)
    assert refused.status_code == 400
    assert says in visible(refused.text)
    ((draft,),) = rows(site, "select markdown from revision where slug = %s and state = 'draft'", SLUG)
    assert draft == text


def test_an_error_names_its_line(eva: Desk) -> None:
    text = eva.text() + "\n<b>vet</b>\n"
    line = text.split("\n").index("<b>vet</b>") + 1
    assert re.search(rf"\b{line}\b", visible(eva.post("voorbeeld", text).text))


def test_sending_needs_a_reason(eva: Desk, site: Site) -> None:
    refused = eva.send(eva.text() + "\n", "  ")
    assert refused.status_code == 400
    assert "wat je veranderde" in refused.text
    assert states(site)[-1] == "draft"


def test_a_publication_stands_in_the_list_of_versions_with_who_and_why(eva: Desk) -> None:
    before = eva.text()
    eva.publish(before.rstrip("\n") + "\n\nEen regel erbij.\n", NOTE)
    page = visible(eva.page())
    assert NOTE in page
    assert "Eva Redacteur" in page
    eva.publish(before, "terug")


def test_what_was_saved_meanwhile_is_shown_beside_what_one_typed(eva: Desk, omar: Desk) -> None:
    base, online = eva.base(), eva.text()
    omar.save(online + "\nVan Omar.\n")
    conflict = eva.editor.post(f"{eva.path}/bewaar", {"tekst": online + "\nVan Eva.\n", "basis": base})
    assert conflict.status_code == 409
    assert "Van Omar." in conflict.text
    assert "Van Eva." in conflict.text
    assert "Omar Redacteur" in conflict.text


def test_what_was_published_meanwhile_is_not_overwritten_either(eva: Desk, omar: Desk) -> None:
    base, online = eva.base(), eva.text()
    omar.publish(online.rstrip("\n") + "\n\nVan Omar.\n")
    conflict = eva.editor.post(f"{eva.path}/ter-controle", {"tekst": online + "\n", "basis": base, "reden": NOTE})
    assert conflict.status_code == 409
    omar.publish(online, "terug")


def test_after_seeing_the_conflict_one_can_save_over_it(eva: Desk, omar: Desk, site: Site) -> None:
    base, online = eva.base(), eva.text()
    omar.save(online + "\nVan Omar.\n")
    conflict = eva.editor.post(f"{eva.path}/bewaar", {"tekst": online + "\nVan Eva.\n", "basis": base})
    shown = re.search(r'name="basis" value="([^"]+)"', conflict.text)
    assert shown
    done = eva.editor.post(f"{eva.path}/bewaar", {"tekst": online + "\nVan beiden.\n", "basis": shown[1]})
    assert done.status_code == 303
    assert eva.text().endswith("Van beiden.\n")


def test_sending_what_is_online_already_says_that_there_is_nothing_new(eva: Desk) -> None:
    done = eva.send(eva.text(), NOTE)
    assert done.status_code == 400
    assert "veranderde nog niets" in done.text


@pytest.mark.parametrize("step", ["", "/voorbeeld", "/bewaar", "/automatisch", "/ter-controle", "/controle"])
def test_an_article_that_does_not_exist_is_not_found(eva: Desk, step: str) -> None:
    path = f"/redactie/artikel/bestaat-niet{step}"
    posted = step not in ("", "/controle")
    answer = eva.editor.post(path, {"tekst": "x", "basis": "x", "reden": "x"}) if posted else eva.editor.get(path)
    assert answer.status_code == 404


def test_a_text_of_any_size_gets_a_clear_answer(eva: Desk) -> None:
    refused = eva.send(eva.text() + "x" * 150_000, NOTE)
    assert refused.status_code == 400
    assert "hooguit 60000 tekens" in visible(refused.text)


def test_a_visitor_never_sees_a_draft(eva: Desk, site: Site) -> None:
    eva.save(eva.text().replace("title: ", "title: Conceptkop ", 1))
    assert "Conceptkop" not in site.visitor().get(f"/artikel/{SLUG}").text


def test_a_person_without_the_role_gets_no_form(site: Site) -> None:
    someone: Person = site.person("broker")
    assert someone.get(f"/redactie/artikel/{SLUG}").status_code == 403
