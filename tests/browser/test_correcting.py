"""On a phone: seeing what was hidden for the AI, showing a word again, hiding one that was missed."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import NewPage, assert_accessible, log_in
from tests.site import Person, Site
from tests.web.people import ask

TOLD = "Mijn man Henk kweekt pioenrozen en heeft BSN 123456782. Wat is respijtzorg?"


@pytest.fixture
def caregiver(site: Site) -> Person:
    return site.person("caregiver", "Noor Proef")


def opened(page: Page, caregiver: Person) -> Locator:
    """A conversation on a phone, with what was hidden in its first message open."""
    conversation = caregiver.conversation()
    ask(caregiver, conversation, TOLD)
    log_in(page, caregiver)
    page.goto(f"/gesprek/{conversation}")
    page.locator("#e1 .hidden-note summary").click()
    return page.locator("#e1")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_tap_shows_a_word_and_another_word_is_hidden(new_page: NewPage, caregiver: Person, scheme: str) -> None:
    page = new_page(360, 740, color_scheme=scheme)
    message = opened(page, caregiver)
    expect(message.locator(".mine-text .veil")).to_have_text(["Henk", "123456782"])
    assert_accessible(page, "hidden words")
    message.get_by_role("button", name="Toch laten zien Henk").click()
    expect(message.locator(".mine-text .veil")).to_have_text(["123456782"])
    expect(message.get_by_role("button", name="Weer verbergen Henk")).to_be_visible()
    expect(message.locator("summary")).to_be_focused()

    field = message.get_by_label("Welk woord of welke naam?")
    field.fill("spruitje")
    field.press("Enter")
    expect(message.locator(".wrong")).to_contain_text("Dit staat niet in je bericht.")
    expect(field).to_be_focused()
    expect(field).to_have_value("spruitje")
    assert_accessible(page, "a word that is not there")
    field.fill("pioenrozen")
    message.get_by_role("button", name="Verberg", exact=True).click()
    expect(message.locator(".mine-text .veil")).to_have_text(["pioenrozen", "123456782"])
    expect(message.locator("summary")).to_contain_text("Naast heeft 2 gegevens verborgen voor de AI")
    expect(field).to_have_value("")
    expect(page.locator("#hoorbaar")).to_contain_text("Naast heeft 2 gegevens verborgen voor de AI")
    assert_accessible(page, "corrected")
    expect(page.locator(".mine")).to_have_count(1)


def test_another_device_follows_and_keeps_what_was_being_filled_in(new_page: NewPage, caregiver: Person) -> None:
    phone, laptop = new_page(360, 740), new_page()
    message = opened(phone, caregiver)
    log_in(laptop, caregiver)
    laptop.goto(phone.url)
    theirs = laptop.locator("#e1")
    theirs.locator("summary").click()
    theirs.get_by_label("Welk woord of welke naam?").fill("pioen")
    message.get_by_role("button", name="Toch laten zien Henk").click()
    expect(theirs.locator(".mine-text .veil")).to_have_text(["123456782"])
    field = theirs.get_by_label("Welk woord of welke naam?")
    expect(field).to_have_value("pioen")
    expect(field).to_be_focused()
    expect(laptop.locator(".mine")).to_have_count(1)


def test_without_a_script_a_word_is_corrected_too(new_page: NewPage, caregiver: Person) -> None:
    page = new_page(360, 740, java_script_enabled=False)
    message = opened(page, caregiver)
    message.get_by_role("button", name="Toch laten zien Henk").click()
    expect(message.get_by_role("button", name="Weer verbergen Henk")).to_be_visible()
    message.get_by_label("Welk woord of welke naam?").fill("pioenrozen")
    message.get_by_role("button", name="Verberg", exact=True).click()
    expect(message.locator(".mine-text .veil")).to_have_text(["pioenrozen", "123456782"])
