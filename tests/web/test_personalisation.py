"""What Naast knows of somebody is used only after a yes, said each time, and gone from the first message after a no."""

import html
import re

import pytest

from tests.site import Person, Site
from tests.web.people import account_id, ask, rows

# Its answer speaks of the municipality and of "je naaste".
QUESTION = "Hoe vraag ik het mantelzorgcompliment aan?"


@pytest.fixture(scope="module")
def somebody(site: Site) -> Person:
    return site.person("caregiver")


@pytest.fixture
def caregiver(somebody: Person) -> Person:
    """Somebody who allows nothing yet."""
    choose(somebody)
    return somebody


def choose(person: Person, *purposes: str) -> None:
    done = person.post("/mijn/gegevens", {"actie": "keuzes", "toestemming": list(purposes)})
    assert done.status_code == 303


def fill_in(person: Person, municipality: str, relation: str) -> int:
    return person.post(
        "/mijn/gegevens", {"actie": "gegevens", "gemeente": municipality, "relatie": relation}
    ).status_code


def with_profile(person: Person) -> None:
    choose(person, "personalisatie")
    assert fill_in(person, "Amersfoort", "moeder") == 303


def thread(page: str) -> str:
    """What was said on a page, without the rest of it."""
    said = page.partition('id="draad"')[2] or page.partition("<main")[2]
    return html.unescape(" ".join(re.sub(r"<[^>]+>", " ", said).split()))


def used(page: str) -> list[str]:
    """What each answer says that it used."""
    return [thread("<main" + part) for part in re.findall(r'<div class="used">(.*?)</div>', page, re.S)]


def has_profile(person: Person) -> bool:
    return bool(rows(person.site, "select 1 from profile where account_id = %s", account_id(person)))


def test_somebody_who_never_said_yes_gets_an_answer_that_uses_nothing(caregiver: Person) -> None:
    page = ask(caregiver, caregiver.conversation(), QUESTION).text
    assert "gemeente" in thread(page)
    assert used(page) == []


def test_after_a_yes_the_answer_uses_the_profile_and_says_so(caregiver: Person) -> None:
    with_profile(caregiver)
    page = ask(caregiver, caregiver.conversation(), QUESTION).text
    assert "Jouw gemeente is Amersfoort" in thread(page)
    assert any("je gemeente" in line for line in used(page))


def test_asked_again_without_the_profile_the_answer_uses_nothing(caregiver: Person) -> None:
    with_profile(caregiver)
    conversation = caregiver.conversation()
    ask(caregiver, conversation, QUESTION)
    page = ask(caregiver, conversation, QUESTION, zonder_profiel="ja").text
    assert len(used(page)) == 1
    assert thread(page).count("Jouw gemeente is Amersfoort") == 1


def test_the_button_to_ask_again_carries_the_question_as_it_was_typed(caregiver: Person) -> None:
    with_profile(caregiver)
    page = ask(caregiver, caregiver.conversation(), QUESTION).text
    button = re.search(r'name="zonder_profiel" value="ja">\s*<button[^>]*name="tekst" value="([^"]*)"', page)
    assert button
    assert html.unescape(button[1]) == QUESTION


def test_from_the_first_message_after_a_no_nothing_is_used(caregiver: Person) -> None:
    with_profile(caregiver)
    conversation = caregiver.conversation()
    ask(caregiver, conversation, QUESTION)
    choose(caregiver)
    page = ask(caregiver, conversation, QUESTION).text
    assert thread(page).count("Jouw gemeente is Amersfoort") == 1
    assert len(used(page)) == 1


def test_after_a_no_the_facts_are_gone_from_the_database(caregiver: Person) -> None:
    with_profile(caregiver)
    assert has_profile(caregiver)
    choose(caregiver)
    assert not has_profile(caregiver)


def test_a_yes_after_a_no_starts_empty(caregiver: Person) -> None:
    with_profile(caregiver)
    choose(caregiver)
    choose(caregiver, "personalisatie")
    assert used(ask(caregiver, caregiver.conversation(), QUESTION).text) == []


def test_one_fact_can_be_taken_away_alone(caregiver: Person) -> None:
    with_profile(caregiver)
    caregiver.post("/mijn/gegevens", {"actie": "weg", "wat": "gemeente"})
    page = caregiver.get("/mijn/gegevens").text
    assert "Amersfoort" not in thread(page)
    assert "je moeder" in thread(page)


@pytest.mark.parametrize(("municipality", "relation"), [("Nergenshuizen", ""), ("", "kanarie")])
def test_a_fact_that_does_not_exist_is_refused_and_not_kept(
    caregiver: Person, municipality: str, relation: str
) -> None:
    choose(caregiver, "personalisatie")
    assert fill_in(caregiver, municipality, relation) == 400
    assert not has_profile(caregiver)


def test_without_a_yes_facts_cannot_be_stored_even_by_hand(caregiver: Person) -> None:
    assert fill_in(caregiver, "Amersfoort", "moeder") == 400
    assert not has_profile(caregiver)


def test_taking_away_what_was_never_there_is_no_accident(caregiver: Person) -> None:
    done = caregiver.post("/mijn/gegevens", {"actie": "weg", "wat": "gemeente"})
    assert done.status_code in (303, 400)


def test_at_the_introduction_everything_is_off_unless_it_was_put_on(site: Site) -> None:
    newcomer = site.person("caregiver")
    newcomer.post("/kennismaken", {"gemeente": "Amersfoort", "relatie": "moeder"}, page="/kennismaken")
    assert not has_profile(newcomer)


def test_at_the_introduction_a_yes_keeps_both_facts(site: Site) -> None:
    newcomer = site.person("caregiver")
    newcomer.post(
        "/kennismaken", {"personalisatie": "ja", "gemeente": "Amersfoort", "relatie": "moeder"}, page="/kennismaken"
    )
    page = thread(newcomer.get("/mijn/gegevens").text)
    assert "Amersfoort" in page
    assert "je moeder" in page


def test_the_profile_of_one_caregiver_does_not_show_in_the_answer_of_another(site: Site, caregiver: Person) -> None:
    with_profile(caregiver)
    other = site.person("caregiver")
    assert "Amersfoort" not in thread(ask(other, other.conversation(), QUESTION).text)


def test_the_choices_show_the_words_that_were_agreed_to(caregiver: Person) -> None:
    choose(caregiver, "personalisatie")
    assert "Naast onthoudt je gemeente en voor wie je zorgt" in thread(caregiver.get("/mijn/gegevens").text)
