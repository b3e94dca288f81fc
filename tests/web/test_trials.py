"""A question to a draft, and golden questions, as an editor meets them."""

import html
import io
import re
import zipfile

import pytest

from tests.site import Person, Site
from tests.web.editing import Desk
from tests.web.people import rows

SLUG = "logeeropvang"
NIGHTS = "Hoeveel nachten logeeropvang krijg je per jaar met een Wlz-indicatie?"


@pytest.fixture(scope="module")
def editor(site: Site) -> Person:
    return site.person("editor", "Eva Redacteur")


@pytest.fixture
def eva(site: Site, editor: Person) -> Desk:
    """An editor at an article that has no draft."""
    rows(site, "delete from revision where slug = %s and state = 'draft'", SLUG)
    return Desk(editor, SLUG)


def visible(page: str) -> str:
    return html.unescape(" ".join(re.sub(r"<[^>]+>", " ", page.partition("<main")[2]).split()))


def sides(page: str) -> tuple[str, str]:
    """What stands under "Nu online" and under "Met dit concept"."""
    live, draft = page.split('aria-labelledby="draft-kop"')
    return visible("<main" + live.partition('id="live-kop"')[2]), visible("<main" + draft)


def lost(eva: Desk) -> None:
    """A draft without the fact that the question is about."""
    assert eva.save(eva.text().replace("156", "veel")).status_code == 303


def test_a_question_is_answered_by_what_is_online_and_by_the_draft(eva: Desk) -> None:
    lost(eva)
    shown = eva.post("proef", "", vraag=NIGHTS)
    live, draft = sides(shown.text)
    assert "156 nachten" in live
    assert "156" not in draft
    assert "veel nachten" in draft
    assert "Gevonden stukken" in live
    assert "zekerheid" in draft


def test_a_trial_stores_nothing_and_looks_at_no_more_than_a_model_would(eva: Desk, site: Site) -> None:
    tables = ("conversation", "turn", "event", "golden_question")
    before = [rows(site, f"select count(*) from {t}") for t in tables]
    page = eva.post("proef", "", vraag="Mijn moeder Annie de Boer wil logeren, bel 06-12345678").text
    assert [rows(site, f"select count(*) from {t}") for t in tables] == before
    assert "een telefoonnummer" in page.partition("Gezocht is op")[2]
    assert "12345678" not in page.partition("Gezocht is op")[2]


def test_a_trial_of_a_text_that_breaks_a_rule_says_which(eva: Desk) -> None:
    eva.save(eva.text().replace("domain: ", "domein: ", 1))
    shown = eva.post("proef", "", vraag=NIGHTS)
    assert shown.status_code == 400
    assert "kan nog niet op proef" in visible(shown.text)
    assert NIGHTS in html.unescape(shown.text)


@pytest.mark.parametrize("question", ["", "   ", "x" * 4_001])
def test_a_question_that_cannot_be_asked_comes_back(eva: Desk, question: str) -> None:
    shown = eva.post("proef", "", vraag=question)
    assert shown.status_code == 400
    assert 'aria-invalid="true"' in shown.text


def test_an_emergency_shows_its_card_on_both_sides(eva: Desk) -> None:
    live, draft = sides(eva.post("proef", "", vraag="ik wil niet meer leven").text)
    assert "noodkaart" in live
    assert "113" in draft


def test_a_draft_that_was_never_online_can_be_tried(eva: Desk, site: Site) -> None:
    text = eva.text().replace("slug: logeeropvang", "slug: nog-nooit-online", 1)
    rows(
        site,
        "insert into revision (id, slug, number, state, markdown, edit_count, author, note) "
        "values (gen_random_uuid(), 'nog-nooit-online', 1, 'draft', %s, 1, 'Eva', '')",
        text,
    )
    shown = eva.editor.post("/redactie/artikel/nog-nooit-online/proef", {"vraag": NIGHTS})
    rows(site, "delete from revision where slug = 'nog-nooit-online'")
    assert shown.status_code == 200
    assert "dit artikel" in sides(shown.text)[1]


# --- Golden questions ------------------------------------------------------------------------------------------------


def golden(page: str, question: str) -> str:
    """The id of a golden question on its page."""
    found = re.search(re.escape(html.escape(question)) + r".*?vragen/([0-9a-f-]{36})", page, re.S)
    assert found
    return found[1]


def test_a_question_is_added_changed_and_removed(eva: Desk) -> None:
    assert eva.post("vragen", "", vraag="Mag de hond mee?", moet="ja | soms", niet="nooit").status_code == 303
    page = eva.editor.get(f"{eva.path}/vragen").text
    one = golden(page, "Mag de hond mee?")
    assert "ja | soms" in page
    assert eva.post(f"vragen/{one}", "", vraag="Mag de kat mee?", moet="ja", actie="bewaar").status_code == 303
    page = eva.editor.get(f"{eva.path}/vragen").text
    assert "Mag de kat mee?" in page
    assert "Mag de hond mee?" not in page
    eva.post(f"vragen/{one}", "", actie="weg")
    assert "Mag de kat mee?" not in eva.editor.get(f"{eva.path}/vragen").text


@pytest.mark.parametrize(
    ("fields", "says"),
    [({"vraag": " "}, "Schrijf hier de vraag"), ({"vraag": NIGHTS}, "staat er al"),
     ({"vraag": "Hoe?", "moet": "a\n" * 13}, "Hooguit 12"), ({"vraag": "x" * 1_001}, "1000 tekens")],
)  # fmt: skip
def test_what_cannot_be_kept_comes_back_with_what_to_do(eva: Desk, fields: dict[str, str], says: str) -> None:
    shown = eva.post("vragen", "", **fields)
    assert shown.status_code == 400
    assert says in visible(shown.text)
    assert html.escape(fields["vraag"].strip()) in shown.text


def test_names_in_a_question_are_hidden_before_it_is_kept(eva: Desk, site: Site) -> None:
    eva.post("vragen", "", vraag="Mag mijn vader Gerrit Jan Bouwmeester logeren? Bel 06-12345678")
    kept = rows(site, "select question from golden_question where slug = %s and source = 'editor'", SLUG)
    assert any("[TELEFOON_1]" in q for (q,) in kept)
    assert not any("12345678" in q or "Bouwmeester" in q for (q,) in kept)


def test_a_loss_is_shown_and_waits_for_a_reason(eva: Desk, site: Site) -> None:
    lost(eva)
    assert "nog niet gedraaid" in eva.editor.get(f"{eva.path}/vragen").text
    assert eva.post("vragen/draai", "").status_code == 303
    page = visible(eva.editor.get(f"{eva.path}/vragen").text)
    assert "Slechter: " in page
    assert "156 nachten: niet meer gezegd" in page
    assert "Leg eerst uit" in page
    assert eva.post("vragen/reden", "", reden=" ").status_code == 400
    assert eva.post("vragen/reden", "", reden="Dat staat nu elders.").status_code == 303
    page = visible(eva.editor.get(f"{eva.path}/vragen").text)
    assert "Eva Redacteur legt uit: Dat staat nu elders." in page
    assert "Leg eerst uit" not in page
    # Another letter is another text.
    eva.save(eva.text() + "\n")
    assert "nog niet gedraaid" in eva.editor.get(f"{eva.path}/vragen").text


def test_a_text_with_an_unexplained_loss_is_not_approved(eva: Desk, site: Site) -> None:
    before = eva.text()
    lost(eva)
    assert eva.send(eva.text(), "korter gemaakt").status_code == 303
    omar = Desk(site.person("editor", "Omar Redacteur"), SLUG)
    refused = omar.review(wanneer="nu")
    assert refused.status_code == 409
    # The outcome stands on the screen of the second pair of eyes, with what has to be explained.
    assert "156 nachten: niet meer gezegd" in visible(refused.text)
    assert "Leg eerst uit" in visible(refused.text)
    assert eva.post("vragen/reden", "", reden="Dat staat nu elders.").status_code == 303
    assert "Eva Redacteur legt uit: Dat staat nu elders." in visible(omar.editor.get(f"{omar.path}/controle").text)
    assert omar.review(wanneer="nu").status_code == 303
    eva.put_back(before)


def test_running_a_text_that_breaks_a_rule_says_which(eva: Desk) -> None:
    eva.save("stuk")
    shown = eva.post("vragen/draai", "")
    assert shown.status_code == 400
    assert "begint niet" in visible(shown.text)


def test_example_questions_of_the_draft_are_taken_over(eva: Desk) -> None:
    eva.save(eva.text().replace("example_questions:\n", "example_questions:\n  - Mag de papegaai mee?\n", 1))
    assert "Neem 1 voorbeeldvraag uit de tekst over" in eva.editor.get(f"{eva.path}/vragen").text
    eva.post("vragen/overnemen", "")
    page = eva.editor.get(f"{eva.path}/vragen").text
    assert "Mag de papegaai mee?" in page
    assert "voorbeeldvraag uit de tekst" not in page


# --- The base as files -----------------------------------------------------------------------------------------------


def send(who: Person, content: bytes, action: str) -> str:
    token = who.csrf("/redactie/bestanden")
    sent = who.http.post(
        "/redactie/bestanden",
        data={"csrf": token, "actie": action},
        files={"bestand": ("base.zip", content, "application/zip")},
    )
    assert sent.status_code in (200, 400)
    return visible(sent.text)


def test_the_base_goes_out_and_comes_in_as_drafts(eva: Desk, site: Site) -> None:
    content = eva.editor.get("/redactie/bestanden/zip").content
    assert "gelijk aan wat er al is" in send(eva.editor, content, "kijk")
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        text = old.read(f"zorg/{SLUG}.md").decode()
        new.writestr(f"zorg/{SLUG}.md", text.replace("156", "156 (proef)"))
        new.writestr("zorg/stuk.md", "---\nslug: stuk\n")
    page = send(eva.editor, made.getvalue(), "kijk")
    assert "Dit zou er gebeuren" in page
    assert "zorg/stuk.md" in page
    assert rows(site, "select count(*) from revision where slug = %s and state = 'draft'", SLUG) == [(0,)]
    assert "Klaargezet" in send(eva.editor, made.getvalue(), "zet")
    states = rows(site, "select state, author, markdown like '%%(proef)%%' from revision where slug = %s", SLUG)
    assert ("draft", "Eva Redacteur", True) in states
    assert not any(state == "published" and changed for state, _, changed in states)


@pytest.mark.parametrize("content", [b"geen zip", b""])
def test_what_is_no_archive_is_refused_with_words(eva: Desk, content: bytes) -> None:
    assert "ZIP-bestand" in send(eva.editor, content, "zet")


def test_an_administrator_takes_the_base_along_and_brings_nothing_in(site: Site) -> None:
    administrator = site.person("administrator")
    content = administrator.get("/redactie/bestanden/zip")
    assert zipfile.ZipFile(io.BytesIO(content.content)).testzip() is None
    assert "Terugbrengen" not in administrator.get("/redactie/bestanden").text
