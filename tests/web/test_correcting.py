"""The caregiver corrects what was hidden for the AI: by form, on every screen, and nobody else can."""

import re
import uuid
from html import unescape

import httpx
import pytest

from tests.scripted_model import ScriptedModel
from tests.site import Person, Site
from tests.web.people import QUESTION, ask, hand_over, rows, take
from tests.web.screen import Screen

TOLD = "Mijn man Henk kweekt pioenrozen. Wat is respijtzorg?"


@pytest.fixture(scope="module")
def caregiver(site: Site) -> Person:
    return site.person("caregiver", "Ottoline Proef")


@pytest.fixture
def conversation(caregiver: Person) -> str:
    found = caregiver.conversation()
    ask(caregiver, found, TOLD)
    return found


def path(conversation: str, seq: int = 1) -> str:
    return f"/gesprek/{conversation}/bericht/{seq}/verborgen"


def hide(person: Person, conversation: str, word: str, seq: int = 1) -> httpx.Response:
    return person.post(path(conversation, seq), {"actie": "verberg", "woord": word})


def show(person: Person, conversation: str, word: str, seq: int = 1) -> httpx.Response:
    return person.post(path(conversation, seq), {"actie": "toon", "woord": word})


def message(page: str, seq: int = 1) -> str:
    """The own message with this number as a page holds it."""
    found = re.search(rf'<div class="mine" id="e{seq}".*?</details></div></div>', page, re.DOTALL)
    assert found
    return unescape(found[0])


def veiled(page: str, seq: int = 1) -> list[str]:
    return re.findall(r'<li><span class="veil">(.*?)</span>', message(page, seq))


def stored(site: Site, conversation: str) -> str:
    found = rows(site, "select body from event where conversation_id = %s order by seq", conversation)
    return str(found) + str(rows(site, "select title from conversation where id = %s", conversation))


def test_without_a_script_a_missed_word_is_hidden_and_the_page_opens_where_one_was(
    site: Site, caregiver: Person, conversation: str
) -> None:
    answer = hide(caregiver, conversation, "pioenrozen")
    assert answer.status_code == 303
    assert answer.headers["location"] == f"/gesprek/{conversation}?verborgen=1#e1"
    page = caregiver.get(answer.headers["location"]).text
    assert veiled(page) == ["Henk", "pioenrozen"]
    assert '<details class="hidden-note" open>' in message(page)
    assert "pioenrozen" not in stored(site, conversation)


def test_a_word_is_shown_and_hidden_again(site: Site, caregiver: Person, conversation: str) -> None:
    assert show(caregiver, conversation, "Henk").status_code == 303
    page = message(caregiver.get(f"/gesprek/{conversation}").text)
    assert "Naast heeft niets verborgen voor de AI" in page
    assert re.search(r'name="woord" value="Henk"><button class="inline-press">Weer verbergen', page)
    assert "Henk" in stored(site, conversation)
    assert hide(caregiver, conversation, "Henk").status_code == 303
    assert "Henk" not in stored(site, conversation)


def test_a_correction_counts_for_the_next_message(site: Site, caregiver: Person, conversation: str) -> None:
    hide(caregiver, conversation, "pioenrozen")
    show(caregiver, conversation, "Henk")
    ask(caregiver, conversation, "Mijn man HENK wil PIOENROZEN. Mag dat?")
    assert "Mijn man HENK wil [TEKST_1]. Mag dat?" in stored(site, conversation)


@pytest.mark.parametrize(
    ("word", "why"),
    [
        ("", "Vul eerst in welk woord je wilt verbergen."),
        ("spruitje", "Dit staat niet in je bericht."),
        ("Henk", "Dit is al verborgen voor de AI."),
        ("x" * 201, "Hooguit 200 tekens."),
        ('"><script>', "Dit staat niet in je bericht."),
    ],
)
def test_what_is_wrong_stands_beside_the_field_and_the_word_stays(
    caregiver: Person, conversation: str, word: str, why: str
) -> None:
    answer = hide(caregiver, conversation, word)
    assert answer.status_code == 400
    assert "<script>" not in answer.text
    opened = message(answer.text)
    assert why in re.search(r'id="verberg-1-fout">.*?</p>', opened, re.DOTALL)[0]  # type: ignore[index]
    assert f'id="verberg-1" name="woord" value="{word}"' in opened
    assert 'aria-describedby="verberg-1-fout" aria-invalid="true"' in opened
    assert '<details class="hidden-note" open>' in opened


def test_a_bsn_has_no_button_and_cannot_be_shown(site: Site, caregiver: Person) -> None:
    conversation = caregiver.conversation()
    page = message(ask(caregiver, conversation, "Haar BSN is 123456782. Wat is respijtzorg?").text)
    assert "Dit blijft altijd verborgen, want iemand kan er misbruik van maken." in page
    assert "Toch laten zien" not in page
    assert show(caregiver, conversation, "123456782").status_code == 400
    assert "123456782" not in stored(site, conversation)


@pytest.mark.parametrize("action", ["", "weg", "hide"])
def test_an_action_that_does_not_exist_changes_nothing(
    site: Site, caregiver: Person, conversation: str, action: str
) -> None:
    before = stored(site, conversation)
    assert caregiver.post(path(conversation), {"actie": action, "woord": "Henk"}).status_code == 400
    assert stored(site, conversation) == before


# --- Who, and what --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seq", ["0", "-1", "2", "999", "99999999999999999999", "een"])
def test_what_is_no_own_message_does_not_exist(caregiver: Person, conversation: str, seq: str) -> None:
    answer = caregiver.post(f"/gesprek/{conversation}/bericht/{seq}/verborgen", {"actie": "verberg", "woord": "Henk"})
    assert answer.status_code == 404


def test_another_caregiver_and_a_broker_cannot_correct(site: Site, caregiver: Person, conversation: str) -> None:
    broker = site.person("broker", "Fatima Haddad")
    take(broker, hand_over(caregiver, conversation))
    before = stored(site, conversation)
    assert hide(site.person("caregiver"), conversation, "pioenrozen").status_code == 404
    assert hide(broker, conversation, "pioenrozen").status_code == 403
    assert hide(caregiver, str(uuid.uuid4()), "pioenrozen").status_code == 404
    assert stored(site, conversation) == before


def test_while_a_broker_holds_the_conversation_its_caregiver_corrects_and_the_broker_reads_on(
    site: Site, caregiver: Person, conversation: str
) -> None:
    broker = site.person("broker", "Fatima Haddad")
    case = hand_over(caregiver, conversation)
    take(broker, case)
    assert broker.post(f"/werkplek/dossier/{case}/bericht", {"tekst": "Dag, kweekt hij pioenrozen?"}).status_code == 303
    theirs = rows(site, "select max(seq) from event where conversation_id = %s and kind = 'message'", conversation)
    ask(caregiver, conversation, "Ja, pioenrozen.")
    with Screen(broker, f"/ws/dossier/{case}") as desk:
        desk.until("hello")
        assert hide(caregiver, conversation, "pioenrozen").status_code == 303
        drawn = desk.until("corrected")
    assert (drawn["html"], drawn["also"]) == ("", [])
    assert hide(caregiver, conversation, "dag", theirs[0][0]).status_code == 404
    assert "pioenrozen" not in stored(site, conversation)
    page = broker.get(f"/werkplek/dossier/{case}").text
    assert "Dag, kweekt hij pioenrozen?" in page
    assert "Nieuw bericht" in page, "what still waits for an answer no longer looked new"


# --- On other screens -----------------------------------------------------------------------------------------------


def test_another_screen_draws_the_messages_again_once_and_in_their_place(caregiver: Person, conversation: str) -> None:
    ask(caregiver, conversation, "En wat kost mest voor pioenrozen?")
    with Screen(caregiver, f"/ws/gesprek/{conversation}") as screen:
        screen.until("hello")
        hide(caregiver, conversation, "pioenrozen")
        event = screen.until("corrected")
        assert event["op"] == "replace"
        places = [c["target"] for c in event["also"]]
        assert places[0] == "#e1"
        assert len(places) == 2
        assert all(re.search(r'<span class="veil">pioenrozen</span>', c["html"]) for c in event["also"])
        assert f'value="{caregiver.csrf()}"' in event["also"][0]["html"]


def test_a_screen_that_was_away_gets_the_message_it_missed_and_its_correction_without_a_double(
    caregiver: Person, conversation: str
) -> None:
    hide(caregiver, conversation, "pioenrozen")
    with Screen(caregiver, f"/ws/gesprek/{conversation}") as screen:
        event = screen.until("corrected")
    appended = [e["html"] for e in screen.events if e["op"] == "append" and 'id="e1"' in e["html"]]
    assert len(appended) == 1
    assert veiled(appended[0]) == ["Henk", "pioenrozen"]
    assert [c["op"] for c in event["also"]] == ["replace"]
    assert screen.seqs == list(range(1, event["seq"] + 1))
    with Screen(caregiver, f"/ws/gesprek/{conversation}?after={event['seq'] - 1}") as again:
        assert again.until("corrected")["also"][0]["target"] == "#e1"
    assert again.seqs == [event["seq"]]


def test_a_message_of_long_ago_is_drawn_again_too(caregiver: Person, conversation: str) -> None:
    for _ in range(12):
        ask(caregiver, conversation)
    hide(caregiver, conversation, "pioenrozen")
    with Screen(caregiver, f"/ws/gesprek/{conversation}") as screen:
        last = screen.until("corrected")["seq"]
    assert last > 62, "the conversation is too short to prove anything"
    with Screen(caregiver, f"/ws/gesprek/{conversation}?after={last - 1}") as screen:
        assert [c["target"] for c in screen.until("corrected")["also"]] == ["#e1"]


def test_the_page_draws_a_corrected_conversation_as_it_is(caregiver: Person, conversation: str) -> None:
    before = caregiver.get(f"/gesprek/{conversation}").text
    hide(caregiver, conversation, "pioenrozen")
    after = caregiver.get(f"/gesprek/{conversation}").text
    assert re.findall(r'id="(e\d+)"', after) == re.findall(r'id="(e\d+)"', before)
    assert "Naast heeft 2 gegevens verborgen voor de AI" in after


# --- What a model knows ---------------------------------------------------------------------------------------------

NOT_THERE = {"volledig": "nee"}
TOLD_ALREADY = "De AI zag dit al bij een eerder antwoord. Dat kunnen we niet terugdraaien."


def test_without_a_model_nothing_is_said_about_what_it_saw(caregiver: Person, conversation: str) -> None:
    hide(caregiver, conversation, "pioenrozen")
    assert TOLD_ALREADY not in caregiver.get(f"/gesprek/{conversation}").text


def test_what_a_model_was_told_is_said_and_it_is_told_no_more(model_site: Site, scripted_model: ScriptedModel) -> None:
    caregiver = model_site.person("caregiver")
    conversation = caregiver.conversation()
    scripted_model.script(NOT_THERE)
    ask(caregiver, conversation, "Mijn man Henk kweekt pioenrozen.")
    ask(caregiver, conversation, QUESTION)
    assert "pioenrozen" in str(scripted_model.asked)
    assert hide(caregiver, conversation, "pioenrozen").status_code == 303
    page = message(caregiver.get(f"/gesprek/{conversation}").text)
    assert page.count(TOLD_ALREADY) == 1  # beside the word that was missed, not beside what was hidden all along
    scripted_model.script(NOT_THERE)
    ask(caregiver, conversation, QUESTION)
    assert "[TEKST_1]" in str(scripted_model.asked)
    assert "pioenrozen" not in str(scripted_model.asked)
