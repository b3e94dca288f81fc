"""An editor who writes picks an amount and a source, with the keyboard too."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewPage, log_in
from tests.site import Person, Site

SLUG = "respijtzorg"


@pytest.fixture(scope="module")
def editor(site: Site) -> Person:
    return site.person("editor", "Eva Redacteur")


@pytest.fixture
def desk(new_page: NewPage, editor: Person) -> Page:
    page = new_page()
    log_in(page, editor)
    page.goto(f"/redactie/artikel/{SLUG}")
    return page


def text(page: Page) -> str:
    return page.locator("#tekstveld").input_value()


def test_an_amount_comes_where_the_cursor_is_and_the_preview_follows(desk: Page) -> None:
    desk.evaluate("""() => { const t = document.getElementById("tekstveld"); t.focus();
        t.setSelectionRange(t.value.length, t.value.length); }""")
    desk.get_by_text("Bedrag", exact=True).press("Enter")
    desk.get_by_role("button", name=re.compile(r"Zet erin\s+wmo-eigen-bijdrage-maand")).press("Enter")
    assert text(desk).rstrip().endswith("{{bedrag:wmo-eigen-bijdrage-maand}}")
    expect(desk.locator("#voorbeeld")).to_contain_text("€ 21,80 per maand (bedrag 2026)")


def test_an_amount_never_comes_before_the_first_line(desk: Page) -> None:
    before = text(desk)
    desk.get_by_text("Bedrag", exact=True).click()
    desk.get_by_role("button", name=re.compile(r"Zet erin\s+wmo-eigen-bijdrage-maand")).click()
    expect(desk.locator("#kies-stand")).to_have_text("Zet eerst je cursor in de tekst.")
    assert text(desk) == before


def test_a_source_comes_at_the_end_of_the_list_above_and_the_text_keeps_every_rule(desk: Page) -> None:
    desk.get_by_text("Bron", exact=True).click()
    desk.get_by_label("Zoek in de bronnen die we al gebruiken").fill("participatiewet")
    expect(desk.locator("#bronnen-lijst li").first).to_contain_text(re.compile("participatiewet", re.IGNORECASE))
    button = desk.locator("#bronnen-lijst button").first
    item = button.get_attribute("data-source")
    assert item
    button.click()
    title = item.partition("title: ")[2].partition("\n")[0].strip("'\"")
    _, front, _ = text(desk).split("---\n", 2)
    assert title in front.partition("sources:")[2]
    expect(desk.locator("#voorbeeld .source-list li").last).to_contain_text(title)


def test_enter_in_the_search_saves_nothing(desk: Page) -> None:
    desk.get_by_text("Bron", exact=True).click()
    field = desk.get_by_label("Zoek in de bronnen die we al gebruiken")
    field.fill("geenbronmetditwoord")
    field.press("Enter")
    expect(desk.locator("#bronnen-lijst")).to_contain_text("Geen bron met deze woorden.")
    assert desk.url.endswith(f"/redactie/artikel/{SLUG}")


def test_without_javascript_they_are_lists_to_copy_from(new_page: NewPage, editor: Person) -> None:
    page = new_page(java_script_enabled=False)
    log_in(page, editor)
    page.goto(f"/redactie/artikel/{SLUG}")
    page.get_by_text("Bedrag", exact=True).click()
    expect(page.get_by_text("{{bedrag:wmo-eigen-bijdrage-maand}}", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("Zet erin"))).to_have_count(0)
    page.get_by_text("Bron", exact=True).click()
    page.get_by_role("link", name="Alle bronnen die we al gebruiken").click()
    page.get_by_label("Zoek").fill("participatiewet")
    page.get_by_role("button", name="Zoek").click()
    expect(page.locator(".choose .copy").first).to_contain_text("title:")
