"""The whole story, with a caregiver, a broker and two editors in browsers at once."""

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import NewPage, assert_accessible, log_in
from tests.site import PASSWORD, Site

QUESTION = "Mijn moeder Annie de Boer heeft dementie. Hoe regel ik dagbesteding voor haar?"


def test_from_a_question_to_a_closed_case_and_a_new_text(new_page: NewPage, site: Site) -> None:
    broker_person = site.person("broker", "Fatima Haddad")
    editor_person = site.person("editor", "Joris Meijer")
    caregiver, broker, editor = new_page(), new_page(), new_page()

    # A caregiver registers, reads what Naast is, and lets it know two things.
    caregiver.goto("/registreren")
    assert_accessible(caregiver, "register")
    caregiver.get_by_label("Hoe mogen we je noemen?").fill("Ingrid de Boer")
    caregiver.get_by_label("E-mailadres").fill(f"ingrid{site.port}@voorbeeld.nl")
    caregiver.get_by_label("Wachtwoord").fill(PASSWORD)
    caregiver.locator("main form .button:not(.button-quiet)").first.click()
    expect(caregiver.locator("main")).to_contain_text("computerhulp")
    assert_accessible(caregiver, "introduction")
    assert not caregiver.locator("[name=personalisatie]").is_checked(), "a consent was on by default"
    caregiver.locator("[name=personalisatie]").check()
    caregiver.locator("[name=gemeente]").fill("amersfoort")
    caregiver.locator("[name=relatie]").select_option("moeder")
    caregiver.get_by_role("button", name="Bewaar mijn keuze en begin").click()
    caregiver.wait_for_url("**/gesprek/*")
    assert_accessible(caregiver, "empty conversation")

    # The answer arrives by socket, each sentence with its source, and says what it used.
    ask(caregiver, QUESTION)
    answer = caregiver.locator("article.answer").last
    expect(answer.locator(".answer-sources")).to_be_visible()
    expect(answer.locator(".answer-body a.cite").first).to_be_visible()
    expect(answer).to_contain_text("nagekeken op")
    expect(answer.locator(".used")).to_contain_text("gemeente")
    expect(caregiver.locator(".mine .veil")).to_contain_text(["Annie de Boer"])
    assert_accessible(caregiver, "answer")
    old_source = answer.locator("a[href^='/bron/']").first.get_attribute("href")
    assert old_source
    conversation = caregiver.url.split("#")[0]
    answer.get_by_role("button", name="Ja", exact=True).click()
    caregiver.wait_for_load_state()

    # On another device, with everything there.
    phone = new_page(360, 740)
    phone.goto("/inloggen")
    phone.get_by_label("E-mailadres").fill(f"ingrid{site.port}@voorbeeld.nl")
    phone.get_by_label("Wachtwoord", exact=True).fill(PASSWORD)
    phone.get_by_label("Wachtwoord", exact=True).press("Enter")
    phone.wait_for_url("**/gesprek/*")
    expect(phone.locator("#draad")).to_contain_text("Annie de Boer")
    assert_accessible(phone, "conversation at 360 px")

    # The broker waits at an empty queue; the caregiver asks for a person and leaves the conversation out.
    log_in(broker, broker_person)
    broker.goto("/werkplek")
    assert_accessible(broker, "queue")
    caregiver.goto(conversation)
    caregiver.get_by_role("link", name="Iemand spreken").first.click()
    caregiver.wait_for_url("**/iemand-spreken")
    assert_accessible(caregiver, "preview of what is shared")
    expect(caregiver.locator("main")).to_contain_text("gegevens van iemand anders")
    caregiver.get_by_label("Telefoonnummer").fill("06 12 34 56 78")
    caregiver.locator("[name=akkoord]").check()
    caregiver.get_by_role("button", name="Deel dit met de Hulplijn").click()
    caregiver.wait_for_url("**/verstuurd")
    assert_accessible(caregiver, "shared")

    # It comes in without reloading, is taken, and both write.
    case = broker.locator(".queue a", has_text="Ingrid de Boer").first
    expect(case).to_be_visible()
    case.click()
    expect(broker.locator("aside")).to_contain_text("06 12 34 56 78")
    assert_accessible(broker, "case before it is taken")
    caregiver.goto(conversation)
    broker.get_by_role("button", name="Neem dit dossier").click()
    expect(caregiver.locator("#met-wie")).to_contain_text("Fatima Haddad")
    broker.get_by_label(re.compile("Antwoord aan")).fill("Goedemorgen Ingrid, ik ben Fatima. Wat is het lastigst?")
    broker.get_by_role("button", name=re.compile("^Stuur naar")).click()
    expect(caregiver.locator(".theirs")).to_contain_text(["Wat is het lastigst?"])
    answers = caregiver.locator("article.answer").count()
    ask(caregiver, "De nachten. Hoe kom ik aan hulp in de nacht?")
    expect(broker.locator("#draad")).to_contain_text("Hoe kom ik aan hulp in de nacht?")
    assert caregiver.locator("article.answer").count() == answers, "the assistant spoke while a broker was there"
    assert_accessible(caregiver, "conversation with a broker")
    assert_accessible(broker, "case with a conversation")

    # Closing gives the conversation back.
    broker.get_by_text("Sluit dossier").click()
    broker.get_by_label("Hoe is het afgelopen?").fill("We hebben een plek voor twee dagen gevonden.")
    broker.get_by_role("button", name="Sluit en geef het gesprek terug").click()
    expect(caregiver.locator("#met-wie")).not_to_contain_text("Fatima Haddad")
    ask(caregiver, "Hoe werkt dagbesteding?")
    expect(caregiver.locator("article.answer").nth(answers).locator(".answer-sources")).to_be_visible()
    caregiver.goto("/mijn")
    expect(caregiver.locator("main")).to_contain_text("We hebben een plek voor twee dagen gevonden.")
    assert_accessible(caregiver, "own dossier")

    # An editor changes the text: the chat answers from it, and the older citation opens what it was.
    log_in(editor, editor_person)
    editor.goto("/redactie")
    assert_accessible(editor, "articles")
    editor.goto("/redactie/artikel/dagbesteding")
    text = editor.locator("textarea[name=tekst]")
    changed = re.sub(
        r"(?s)^(.*?short_answer: ).*?(\nreviewed_on)",
        r"\1Dagbesteding is een plek voor overdag, en de koffie smaakt er naar kaneel.\2",
        text.input_value(),
    )
    text.fill(changed)
    expect(editor.locator(".preview")).to_contain_text("kaneel")
    assert_accessible(editor, "editing")
    editor.locator("[name=reden]").fill("Duidelijker gemaakt.")
    editor.get_by_role("button", name="Stuur ter controle").click()
    editor.wait_for_url("**/controle")
    second = new_page()
    log_in(second, site.person("editor", "Sanne Vos"))
    second.goto("/redactie/artikel/dagbesteding/controle")
    second.get_by_role("button", name="Keur deze tekst goed").click()
    expect(second.locator(".flash")).to_contain_text("Goedgekeurd")
    caregiver.goto(conversation)
    ask(caregiver, "Wat is dagbesteding?")
    expect(caregiver.locator("article.answer").last).to_contain_text("kaneel")
    caregiver.goto(old_source)
    expect(caregiver.locator("main")).not_to_contain_text("kaneel")
    expect(caregiver.locator("main")).to_contain_text("Dit is een eerdere versie")
    assert_accessible(caregiver, "an older source")

    # Withdrawal works from the next message on.
    caregiver.goto("/mijn/gegevens")
    assert_accessible(caregiver, "own data")
    expect(caregiver.locator("main")).to_contain_text("Fatima Haddad")
    caregiver.locator("[name=toestemming]").first.uncheck()
    caregiver.get_by_role("button", name="Bewaar mijn keuze", exact=True).click()
    expect(caregiver.locator("main")).not_to_contain_text("Amersfoort")
    caregiver.goto(conversation)
    ask(caregiver, "Hoe vraag ik hulp aan bij de gemeente?")
    last = caregiver.locator("article.answer").last
    expect(last.locator(".answer-sources")).to_be_visible()
    expect(last).not_to_contain_text("Amersfoort")


def ask(page: Page, text: str) -> None:
    """Type a message and press Enter; it is kept before anything else happens."""
    before = page.locator(".mine").count()
    box = page.locator("textarea[name=tekst]")
    box.fill(text)
    box.press("Enter")
    expect(page.locator(".mine:not(.waiting)")).to_have_count(before + 1)
