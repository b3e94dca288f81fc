"""What belongs to somebody else: it looks as if it did not exist, and nothing that is tried changes it."""

import re
import uuid
from typing import Any

import httpx
import pytest

from tests.site import Person, Site
from tests.web.people import Household, household, rows
from tests.web.screen import Screen

OTHERS_CONVERSATION = [
    ("GET", "/gesprek/{conversation_id}"),
    ("POST", "/gesprek/{conversation_id}/bericht"),
    ("POST", "/gesprek/{conversation_id}/bericht/1/verborgen"),
    ("POST", "/gesprek/{conversation_id}/antwoord/{turn_id}/hielp"),
    ("GET", "/gesprek/{conversation_id}/iemand-spreken"),
    ("POST", "/gesprek/{conversation_id}/iemand-spreken"),
    ("GET", "/gesprek/{conversation_id}/iemand-spreken/verstuurd"),
    ("POST", "/mijn/dossier/{case_id}/intrekken"),
]
OTHERS_CASE = [
    ("GET", "/werkplek/dossier/{case_id}"),
    ("POST", "/werkplek/dossier/{case_id}/neem"),
    ("POST", "/werkplek/dossier/{case_id}/bericht"),
    ("POST", "/werkplek/dossier/{case_id}/sluit"),
]
EVERYTHING_ASKED = {
    "tekst": "Hoi",
    "actie": "verberg",
    "woord": "pioenrozen",
    "helped": "nee",
    "akkoord": "ja",
    "uitkomst": "Klaar",
}


@pytest.fixture(scope="module")
def home(site: Site) -> Household:
    return household(site)


@pytest.fixture(scope="module")
def stranger(site: Site) -> Person:
    return site.person("caregiver", "Vreemde Eend")


@pytest.fixture(scope="module")
def colleague(site: Site) -> Person:
    return site.person("broker", "Makelaar Twee")


def call(who: Person, method: str, path: str) -> httpx.Response:
    return who.get(path) if method == "GET" else who.post(path, EVERYTHING_ASKED)


@pytest.mark.parametrize(("method", "path"), OTHERS_CONVERSATION)
def test_another_caregivers_things_look_as_if_they_do_not_exist(
    home: Household, stranger: Person, method: str, path: str
) -> None:
    answer = call(stranger, method, home.fill(path))
    nothing = call(stranger, method, re.sub(r"\{\w+\}", lambda _: str(uuid.uuid4()), path))
    assert (answer.status_code, nothing.status_code) == (404, 404)
    assert home.leaks(answer.text) == []
    assert without_tokens(answer.text) == without_tokens(nothing.text)


def without_tokens(page: str) -> str:
    return re.sub(r"[0-9a-f]{32,}", "", page)


def test_what_a_stranger_tried_changes_nothing(home: Household, site: Site, stranger: Person) -> None:
    before = story_of(site, home)
    for method, path in OTHERS_CONVERSATION:
        call(stranger, method, home.fill(path))
    assert story_of(site, home) == before


def story_of(site: Site, home: Household) -> list[tuple[Any, ...]]:
    return [
        *rows(site, "select seq, kind, body from event where conversation_id = %s order by seq", home.conversation),
        *rows(site, "select helped, helped_why from turn where id = %s", home.turn),
        *rows(site, "select state, owner_id, dossier, outcome from case_dossier where id = %s", home.case),
    ]


def test_an_answer_of_somebody_else_cannot_be_rated_through_an_own_conversation(
    home: Household, site: Site, stranger: Person
) -> None:
    own = stranger.conversation()
    before = story_of(site, home)
    stranger.post(f"/gesprek/{own}/antwoord/{home.turn}/hielp", {"helped": "nee", "toelichting": "mis"})
    assert story_of(site, home) == before


def test_the_socket_of_another_caregivers_conversation_closes_as_not_found(home: Household, stranger: Person) -> None:
    with Screen(stranger, f"/ws/gesprek/{home.conversation}") as screen:
        assert (screen.closed(), screen.got) == (4404, [])


def test_the_socket_of_a_colleagues_case_closes_as_not_found(home: Household, colleague: Person) -> None:
    with Screen(colleague, f"/ws/dossier/{home.case}") as screen:
        assert (screen.closed(), screen.got) == (4404, [])


@pytest.mark.parametrize(("method", "path"), OTHERS_CASE)
def test_of_a_colleagues_case_a_broker_learns_only_whose_it_is(
    home: Household, colleague: Person, method: str, path: str
) -> None:
    answer = call(colleague, method, home.fill(path))
    # The queue beside it names who waits; the story is the colleague's.
    assert [s for s in home.leaks(answer.text) if s != "Zonnebloem"] == []


def test_what_a_colleague_tried_changes_nothing(home: Household, site: Site, colleague: Person) -> None:
    before = story_of(site, home)
    for method, path in OTHERS_CASE:
        call(colleague, method, home.fill(path))
    assert story_of(site, home) == before


@pytest.mark.parametrize(("method", "path"), OTHERS_CASE)
def test_a_case_that_does_not_exist_is_not_found(colleague: Person, method: str, path: str) -> None:
    assert call(colleague, method, path.format(case_id=uuid.uuid4())).status_code == 404


def test_the_queue_of_a_broker_without_the_case_does_not_tell_its_story(home: Household, colleague: Person) -> None:
    shown = colleague.get("/werkplek?rij=alle").text
    assert [s for s in home.leaks(shown) if s != "Zonnebloem"] == []
