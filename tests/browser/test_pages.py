"""Every page at 360 px and 1280 px, without a script, by keyboard, and in an emergency."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewPage, assert_accessible, log_in
from tests.site import Site

PUBLIC = (
    "/",
    "/onderwerpen",
    "/onderwerpen/zorg",
    "/artikel/respijtzorg",
    "/zoeken",
    "/zoeken?q=respijtzorg",
    "/zoeken?q=xqzvw",
    "/inloggen",
    "/registreren",
    "/hoe-naast-werkt",
    "/iemand-spreken",
    "/bestaat-niet",
)
OF_ROLES = {
    "caregiver": ("/gesprek", "/gesprekken", "/kennismaken", "/mijn", "/mijn/gegevens", "/werkplek"),
    "broker": ("/werkplek", "/werkplek?rij=alle", "/redactie"),
    "editor": (
        "/redactie",
        "/redactie?termijn=te-laat",
        "/redactie/bedragen",
        "/redactie/bedragen/wmo-eigen-bijdrage-maand",
        "/redactie/bronnen",
        "/redactie/nieuw",
        "/redactie/intrekken?domein=wonen",
        "/redactie/geschiedenis",
        "/redactie/artikel/respijtzorg",
        "/redactie/artikel/respijtzorg/controle",
        "/redactie/artikel/respijtzorg/verschil",
    ),
    "administrator": ("/beheer", "/redactie/geschiedenis"),
}


@pytest.mark.parametrize("width", [360, 1280])
def test_public_pages_are_usable_at_every_width_and_in_the_dark(new_page: NewPage, width: int) -> None:
    for scheme in ("light", "dark"):
        page = new_page(width, color_scheme=scheme)
        for path in PUBLIC:
            page.goto(path)
            assert_accessible(page, f"{path} at {width} px, {scheme}")


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("role", OF_ROLES)
def test_pages_of_a_role_are_usable_at_every_width(new_page: NewPage, site: Site, role: str, width: int) -> None:
    page = new_page(width)
    log_in(page, site.person(role))  # type: ignore[arg-type]
    for path in OF_ROLES[role]:
        page.goto(path)
        assert_accessible(page, f"{role} at {path}, {width} px")


def test_pages_hold_at_twice_the_size_of_text(new_page: NewPage) -> None:
    page = new_page(640)
    for path in ("/", "/artikel/respijtzorg", "/inloggen", "/hoe-naast-werkt"):
        page.goto(path)
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert_accessible(page, f"{path} with text of 200 %")


def test_an_emergency_is_seen_first_and_stays(new_page: NewPage, site: Site) -> None:
    page = new_page(360, 740)
    log_in(page, site.person("caregiver"))
    page.goto("/gesprek")
    box = page.locator("textarea[name=tekst]")
    box.fill("ik kan niet meer, iedereen is beter af zonder mij")
    box.press("Enter")
    card = page.locator("section.emergency")
    expect(card).to_be_visible()
    first = card.locator("a.call").first
    expect(first).to_have_attribute("href", "tel:113")
    expect(page.locator(".emergency-stay a").first).to_be_visible()
    assert_accessible(page, "emergency")
    page.reload()
    expect(page.locator("section.emergency")).to_be_visible()
    expect(page.locator(".emergency-stay a").first).to_be_visible()


def test_without_a_script_a_question_is_answered_and_a_person_reached(new_page: NewPage, site: Site) -> None:
    caregiver = new_page(360, 740, java_script_enabled=False)
    broker = new_page(java_script_enabled=False)
    log_in(caregiver, site.person("caregiver", "Noor Zonder"))
    caregiver.goto("/gesprek")
    send(caregiver, "Hoe vraag ik hulp aan bij de gemeente voor mijn vader?")
    answer = caregiver.locator("article.answer").last
    expect(answer.locator(".answer-sources li").first).to_be_visible()
    source = answer.locator("a[href^='/bron/']").first
    source_href = source.get_attribute("href")
    assert source_href
    conversation = caregiver.url.split("#")[0]
    caregiver.goto(source_href)
    expect(caregiver.locator("mark").first).to_be_visible()
    caregiver.goto(conversation)
    caregiver.get_by_role("link", name="Iemand spreken").first.click()
    caregiver.locator("[name=akkoord]").check()
    caregiver.get_by_role("button", name="Deel dit met de Hulplijn").click()
    assert caregiver.url.endswith("/verstuurd")

    log_in(broker, site.person("broker", "Tom Verbeek"))
    broker.goto("/werkplek")
    broker.locator(".queue a", has_text="Noor Zonder").first.click()
    broker.get_by_role("button", name="Neem dit dossier").click()
    send(broker, "Dag Noor, ik ben Tom.")
    caregiver.goto(conversation)
    expect(caregiver.locator(".theirs")).to_contain_text(["Dag Noor, ik ben Tom."])


def test_a_conversation_works_by_keyboard_alone(new_page: NewPage, site: Site) -> None:
    page = new_page()
    log_in(page, site.person("caregiver"))
    page.goto("/gesprek")
    page.keyboard.press("Tab")
    expect(page.locator("a.skip")).to_be_focused()
    page.locator("textarea[name=tekst]").focus()
    page.keyboard.type("Wat is respijtzorg?")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("En wat kost het?")
    page.keyboard.press("Enter")
    expect(page.locator(".mine")).to_contain_text([re.compile(r"Wat is respijtzorg\?\s+En wat kost het\?")])
    cite = page.locator("article.answer .answer-body a.cite").first
    expect(cite).to_be_visible()
    cite.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#bron")).to_be_visible()
    expect(page.locator("#bron mark").first).to_be_visible()
    assert_accessible(page, "an open source")
    page.keyboard.press("Escape")
    expect(cite).to_be_focused()


def test_a_message_sent_while_the_connection_is_away_is_kept_and_sent_later(new_page: NewPage, site: Site) -> None:
    page = new_page()
    log_in(page, site.person("caregiver"))
    page.goto("/gesprek")
    page.locator("textarea[name=tekst]").wait_for()
    page.context.set_offline(True)
    box = page.locator("textarea[name=tekst]")
    box.fill("Wat is een mantelzorgverklaring?")
    box.press("Enter")
    expect(page.locator(".mine.waiting")).to_contain_text(["Wat is een mantelzorgverklaring?"])
    page.context.set_offline(False)
    expect(page.locator(".mine:not(.waiting)")).to_contain_text(["Wat is een mantelzorgverklaring?"], timeout=40_000)
    expect(page.locator("article.answer .answer-sources").last).to_be_visible()
    page.reload()
    expect(page.locator(".mine")).to_have_count(1)


def send(page: Page, text: str) -> None:
    """Send a message with the button, as one does without a script."""
    page.locator("textarea[name=tekst]").fill(text)
    page.locator("form:has(textarea[name=tekst]) button.button").first.click()
