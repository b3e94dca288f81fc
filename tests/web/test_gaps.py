"""The gap list on the site: from a caregiver's question to a draft, and nothing of who did not agree."""

import html
import re
from collections.abc import Iterator

import pytest

from tests.site import Person, Site
from tests.web.people import ask, rows, turns

PASSPORT = (
    "Hoe vraag ik een paspoort aan voor mijn demente vader?",
    "Mijn vader heeft dementie en zijn paspoort is verlopen. Hoe krijgt hij een nieuw paspoort?",
    "Hoe krijgt mijn vader met dementie een nieuw paspoort?",
    "Hoe vraag ik een nieuw paspoort aan voor vader met dementie?",
)


@pytest.fixture(scope="module")
def editor(site: Site) -> Person:
    return site.person("editor", "Eva Redacteur")


@pytest.fixture(autouse=True)
def _nothing_asked(site: Site) -> Iterator[None]:
    """What other tests asked does not count here, nor this elsewhere."""
    rows(site, "delete from consent where purpose = 'verbetering'")
    yield
    rows(site, "delete from consent where purpose = 'verbetering'")
    rows(site, "delete from revision where slug like 'een-paspoort%%'")


def choose(person: Person, *purposes: str) -> None:
    done = person.post("/mijn/gegevens", {"actie": "keuzes", "toestemming": list(purposes)}, page="/mijn/gegevens")
    assert done.status_code == 303


def misses(site: Site, text: str, *, agreed: bool = True) -> Person:
    """A new caregiver who asked and was told that Naast does not know."""
    person = site.person("caregiver", "Willemijn Zonnebloem")
    if agreed:
        choose(person, "verbetering")
    conversation = person.conversation()
    ask(person, conversation, text)
    (turn,) = turns(site, conversation)
    # The articles may learn the answer one day; this test is about what was not answered.
    rows(site, "update turn set outcome = 'not_in_knowledge' where id = %s", turn)
    return person


def listed(editor: Person) -> str:
    page = editor.get("/redactie/gaten")
    assert page.status_code == 200
    return page.text


def group(editor: Person) -> str:
    """The id of the one group on the list."""
    ids = set(re.findall(r"/redactie/gaten/([0-9a-f]{16})/artikel", listed(editor)))
    assert len(ids) == 1
    return ids.pop()


def visible(page: str) -> str:
    return html.unescape(" ".join(re.sub(r"<[^>]+>", " ", page.partition("<main")[2]).split()))


def test_the_consent_is_off_until_somebody_turns_it_on(site: Site) -> None:
    person = site.person("caregiver")
    page = person.get("/mijn/gegevens").text
    switch = re.search(r'<input[^>]*value="verbetering"[^>]*>', page)
    assert switch
    assert "checked" not in switch[0]
    choose(person, "verbetering")
    assert re.search(r'value="verbetering" checked', person.get("/mijn/gegevens").text)


def test_a_group_shows_with_the_third_caregiver_and_goes_with_a_withdrawal(site: Site, editor: Person) -> None:
    people = [misses(site, text) for text in PASSPORT[:2]]
    misses(site, PASSPORT[2], agreed=False)
    assert "Niets op de lijst" in listed(editor)
    people.append(misses(site, PASSPORT[3]))
    page = visible(listed(editor))
    assert "3 mantelzorgers" in page
    assert "3 keer ‘weet ik niet’" in page
    assert "Ligt het dichtst bij" in page
    assert PASSPORT[2] not in page
    assert "Zonnebloem" not in page
    choose(people[0])
    assert "Niets op de lijst" in listed(editor)
    assert rows(site, "select count(*) from asked_vector where turn_id in (select t.id from turn t join conversation c on "
                "c.id = t.conversation_id join account a on a.id = c.account_id where a.email_index = %s)",
                site.naast.sealer.blind(people[0].email)) == [(0,)]  # fmt: skip


def test_names_are_shown_as_plain_words(site: Site, editor: Person) -> None:
    for text in PASSPORT[:3]:
        misses(site, text + " Bel mij op 06-12345678.")
    page = listed(editor)
    assert "12345678" not in page
    assert "TELEFOON_" not in page


def test_a_group_becomes_a_draft_with_its_questions(site: Site, editor: Person) -> None:
    for text in PASSPORT[:3]:
        misses(site, text)
    one = group(editor)
    wrong = editor.post(f"/redactie/gaten/{one}/artikel", {"titel": "", "domein": "juridisch", "vraag": "0"})
    assert wrong.status_code == 400
    assert "Geef het artikel een titel" in visible(wrong.text)
    fields = {"titel": "Een paspoort bij dementie", "domein": "juridisch", "vraag": ["0", "1"]}
    done = editor.post(f"/redactie/gaten/{one}/artikel", fields)
    assert done.headers["location"] == "/redactie/artikel/een-paspoort-bij-dementie"
    ((state, text),) = rows(site, "select state, markdown from revision where slug = 'een-paspoort-bij-dementie'")
    assert state == "draft"
    assert sum(q in text for q in PASSPORT) == 2
    assert rows(site, "select count(*) from golden_question where slug = 'een-paspoort-bij-dementie'") == [(2,)]
    assert editor.get(done.headers["location"]).status_code == 200
    assert site.visitor().get("/artikel/een-paspoort-bij-dementie").status_code == 404
    assert "Niets op de lijst" in listed(editor)


def test_a_group_is_added_to_the_draft_of_an_article(site: Site, editor: Person) -> None:
    for text in PASSPORT[:3]:
        misses(site, text)
    rows(site, "delete from revision where slug = 'digid-machtigen' and state = 'draft'")
    one = group(editor)
    done = editor.post(f"/redactie/gaten/{one}/hoort-bij", {"artikel": "digid-machtigen", "vraag": ["0"]})
    assert done.status_code == 303
    ((text,),) = rows(site, "select markdown from revision where slug = 'digid-machtigen' and state = 'draft'")
    assert any(q in text for q in PASSPORT)
    assert "Niets op de lijst" in listed(editor)
    rows(site, "delete from revision where slug = 'digid-machtigen' and state = 'draft'")


def test_no_gap_stays_away_until_somebody_asks_again(site: Site, editor: Person) -> None:
    for text in PASSPORT[:3]:
        misses(site, text)
    one = group(editor)
    assert editor.post(f"/redactie/gaten/{one}/geen-gat", {"reden": " "}).status_code == 400
    assert editor.post(f"/redactie/gaten/{one}/geen-gat", {"reden": "Daar gaat Naast niet over."}).status_code == 303
    assert "Niets op de lijst" in listed(editor)
    misses(site, PASSPORT[3])
    page = visible(listed(editor))
    assert "4 mantelzorgers" in page
    assert "Terug op de lijst: Eva Redacteur vond dit geen gat: Daar gaat Naast niet over." in page


def test_a_group_that_has_changed_meanwhile_is_looked_at_again_first(site: Site, editor: Person) -> None:
    for text in PASSPORT[:3]:
        misses(site, text)
    one = group(editor)
    misses(site, PASSPORT[3])
    done = editor.post(f"/redactie/gaten/{one}/geen-gat", {"reden": "Dubbel."})
    assert done.status_code == 409
    assert "intussen veranderd" in visible(done.text)


@pytest.mark.parametrize(
    ("step", "fields", "says"),
    [
        ("artikel", {"titel": "Een paspoort", "domein": "geen", "vraag": "0"}, "Kies een onderwerp"),
        ("artikel", {"titel": "Een paspoort", "domein": "zorg"}, "minstens één vraag"),
        ("artikel", {"titel": "Respijtzorg", "domein": "zorg", "vraag": "0"}, "Er is al een artikel"),
        ("artikel", {"titel": "x" * 121, "domein": "zorg", "vraag": "0"}, "120 tekens"),
        ("hoort-bij", {"artikel": "bestaat-niet", "vraag": "0"}, "Kies een artikel"),
        ("hoort-bij", {"artikel": "respijtzorg"}, "minstens één vraag"),
        ("geen-gat", {"reden": "x" * 301}, "300 tekens"),
    ],
)
def test_a_form_that_is_not_right_says_what_to_do(
    site: Site, editor: Person, step: str, fields: dict[str, str], says: str
) -> None:
    for text in PASSPORT[:3]:
        misses(site, text)
    refused = editor.post(f"/redactie/gaten/{group(editor)}/{step}", fields)
    assert refused.status_code == 400
    assert says in visible(refused.text)
    assert group(editor)
