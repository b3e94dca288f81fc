"""Two editors and a caregiver at once: nobody goes online alone, and what goes off is off for everybody."""

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import NewPage, assert_accessible, log_in
from tests.browser.test_story import ask
from tests.site import Site

ARTICLE = "/redactie/artikel/hulpmiddelen"
QUESTION = "Waar kan ik een rolstoel lenen?"


def write(page: Page, words: str) -> None:
    """Put a sentence at the beginning of the short answer."""
    text = page.locator("#tekstveld")
    text.fill(
        re.sub(r"(?m)^short_answer: (.*? naar kaneel\. )?", f"short_answer: {words} naar kaneel. ", text.input_value())
    )


def test_two_editors_and_a_caregiver_at_once(new_page: NewPage, site: Site) -> None:
    ans, bo, caregiver = new_page(), new_page(), new_page()
    log_in(ans, site.person("editor", "Ans Schrijver"))
    log_in(bo, site.person("editor", "Bo Lezer"))
    log_in(caregiver, site.person("caregiver", "Ingrid de Boer"))

    # Ans writes; while she types it is kept, for her alone, and a reload loses nothing.
    ans.goto(ARTICLE)
    write(ans, "Een rolstoel ruikt")
    expect(ans.locator(".preview")).to_contain_text("ruikt naar kaneel")
    expect(ans.locator("#stand")).to_contain_text(re.compile(r"bewaard om \d+\.\d\d uur"))
    bo.goto(ARTICLE)
    expect(bo.locator("#tekstveld")).not_to_have_value(re.compile("kaneel"))
    ans.reload()
    expect(ans.locator("#tekstveld")).to_have_value(re.compile("ruikt naar kaneel"))

    # She sends it in, and cannot approve it.
    ans.get_by_label("Wat is er veranderd, en waarom?").fill("De geur hoort erbij.")
    ans.get_by_role("button", name="Stuur ter controle").click()
    ans.wait_for_url("**/controle")
    expect(ans.locator("main")).to_contain_text("een andere redacteur keurt hem goed")
    expect(ans.get_by_role("button", name="Keur deze tekst goed")).to_have_count(0)
    assert_accessible(ans, "own text in review")

    # Bo finds it, sees why and what, and sends it back.
    bo.goto("/redactie")
    bo.get_by_role("link", name="Ter controle").click()
    expect(bo.locator("main")).to_contain_text("De geur hoort erbij.")
    expect(bo.locator("ins").filter(has_text="kaneel").first).to_be_visible()
    assert_accessible(bo, "review")
    bo.get_by_label("Wat moet er anders?").fill("Schrijf: smaakt.")
    bo.get_by_role("button", name="Stuur terug naar Ans Schrijver").click()
    bo.wait_for_url("**/redactie")

    # Nothing of it reached the caregiver.
    caregiver.goto("/gesprek")
    ask(caregiver, QUESTION)
    first = caregiver.locator("article.answer").last
    expect(first.locator(".answer-sources")).to_be_visible()
    expect(first).not_to_contain_text("kaneel")

    # Ans reads the remark, changes the text and sends it again; Bo approves.
    ans.goto(ARTICLE)
    expect(ans.locator("main")).to_contain_text("Schrijf: smaakt.")
    assert_accessible(ans, "sent back")
    write(ans, "Een rolstoel smaakt")
    ans.get_by_label("Wat is er veranderd, en waarom?").fill("Smaakt, zoals Bo zei.")
    ans.get_by_role("button", name="Stuur ter controle").click()
    ans.wait_for_url("**/controle")
    bo.goto(f"{ARTICLE}/controle")
    bo.get_by_role("button", name="Keur deze tekst goed").click()
    expect(bo.locator(".flash")).to_contain_text("Goedgekeurd")

    # The caregiver's next answer is of the new text.
    ask(caregiver, "Waar leen ik een rolstoel voor mijn vader?")
    second = caregiver.locator("article.answer").last
    expect(second).to_contain_text("smaakt naar kaneel")
    expect(second.locator(".answer-sources")).to_be_visible()

    # Bo takes it off; the next answer does without, and the earlier one says so.
    bo.get_by_role("link", name="Trek dit artikel in").click()
    bo.get_by_label("Waarom moet dit weg?").fill("Er klopt niets van.")
    assert_accessible(bo, "withdrawing")
    bo.get_by_role("button", name="Trek in wat is aangevinkt").click()
    bo.wait_for_url("**/redactie")
    expect(bo.locator("main")).to_contain_text("Er klopt niets van.")
    assert_accessible(bo, "list with something withdrawn")
    ask(caregiver, "Waar kan ik krukken lenen?")
    expect(caregiver.locator("article.answer")).to_have_count(3)
    expect(caregiver.locator("article.answer .answer-foot, article.answer .starters").last).to_be_visible()
    expect(caregiver.locator("article.answer").last).not_to_contain_text("kaneel")
    caregiver.reload()
    earlier = caregiver.locator("article.answer").nth(1)
    expect(earlier).to_contain_text("smaakt naar kaneel")
    expect(earlier.locator(".answer-sources")).to_contain_text("ingetrokken op")
    source = earlier.locator("a[href^='/bron/']").first.get_attribute("href")
    assert source
    caregiver.goto(source)
    expect(caregiver.locator("main")).to_contain_text("Dit artikel is ingetrokken op")
    gone = caregiver.goto("/artikel/hulpmiddelen")
    assert gone
    assert gone.status == 410
    assert_accessible(caregiver, "a withdrawn article")


def test_of_two_who_write_at_once_nothing_is_lost(new_page: NewPage, site: Site) -> None:
    path = "/redactie/artikel/mantelzorgwaardering"
    ans, bo = new_page(), new_page(360)
    log_in(ans, site.person("editor", "Ans Schrijver"))
    log_in(bo, site.person("editor", "Bo Lezer"))
    ans.goto(path)
    bo.goto(path)
    for page, words in ((ans, "Van Ans."), (bo, "Van Bo.")):
        page.locator("#tekstveld").fill(page.locator("#tekstveld").input_value() + f"\n{words}\n")
    ans.get_by_role("button", name="Bewaar concept").click()
    expect(ans.locator(".flash")).to_contain_text("bewaard als concept")
    expect(bo.locator("#stand")).to_contain_text("Ans Schrijver bewaarde intussen")
    bo.get_by_role("button", name="Bewaar concept").click()
    expect(bo.locator("h1")).to_have_text("Er zijn nu twee teksten")
    expect(bo.locator("ins").filter(has_text="Ans").first).to_be_visible()
    expect(bo.locator("ins").filter(has_text="Bo").first).to_be_visible()
    assert_accessible(bo, "two texts")
    merged = bo.locator("#tekstveld")
    merged.fill(merged.input_value() + "\nVan Ans.\n")
    bo.get_by_role("button", name="Bewaar deze tekst als concept").click()
    expect(bo.locator("#tekstveld")).to_have_value(re.compile(r"Van Bo\.\s+Van Ans\."))
    ans.goto(f"{path}/verschil")
    assert_accessible(ans, "difference")


def test_what_was_typed_survives_the_end_of_the_log_in_and_a_lost_connection(new_page: NewPage, site: Site) -> None:
    path = "/redactie/artikel/kortdurend-zorgverlof"
    someone = site.person("editor", "Ans Schrijver")
    page = new_page()
    log_in(page, someone)
    page.goto(path)
    text = page.locator("#tekstveld")
    typed = text.input_value() + "\nNog niet bewaard.\n"
    page.context.set_offline(True)
    text.fill(typed)
    expect(page.locator("#stand")).to_contain_text("staat nog in deze browser")
    page.context.set_offline(False)
    expect(page.locator("#stand")).to_contain_text(re.compile(r"bewaard om \d+\.\d\d uur"), timeout=30_000)

    # The log-in ends while she types on; she posts, lands on the log-in, and finds her words again.
    page.context.clear_cookies()
    text.fill(typed + "\nEn dit ook.\n")
    expect(page.locator("#stand")).to_contain_text("je bent uitgelogd")
    page.get_by_role("button", name="Bewaar concept").click()
    page.wait_for_url("**/inloggen**")
    log_in(page, someone)
    page.goto(path)
    page.get_by_role("button", name="Zet mijn niet bewaarde tekst terug").click()
    expect(text).to_have_value(typed + "\nEn dit ook.\n")


def test_a_text_that_is_far_too_long_stays_on_the_screen(new_page: NewPage, site: Site) -> None:
    page = new_page()
    log_in(page, site.person("editor", "Ans Schrijver"))
    page.goto("/redactie/artikel/kortdurend-zorgverlof")
    page.evaluate(
        """() => { const text = document.getElementById("tekstveld"); text.value = "x".repeat(2_000_000);
        text.dispatchEvent(new Event("input", {bubbles: true})); }"""
    )
    expect(page.locator("#stand")).to_contain_text("te lang: 2.000.000 tekens")
    page.get_by_role("button", name="Bewaar concept").click()
    expect(page.locator("#stand")).to_contain_text("te lang")
    assert page.evaluate("document.getElementById('tekstveld').value.length") == 2_000_000
