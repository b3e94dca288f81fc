"""The caregiver's socket: every message is kept once, every event comes once and in order, nothing breaks it."""

import json
import re
import threading
import uuid
from collections.abc import Iterator

import pytest
from websockets.exceptions import InvalidStatus

from tests.site import Person, Site
from tests.web.people import QUESTION, ask, rows
from tests.web.screen import Message, Screen, answered_here


@pytest.fixture(scope="module")
def caregiver(site: Site) -> Person:
    return site.person("caregiver")


@pytest.fixture
def conversation(caregiver: Person) -> str:
    return caregiver.conversation()


@pytest.fixture
def screen(caregiver: Person, conversation: str) -> Iterator[Screen]:
    with Screen(caregiver, f"/ws/gesprek/{conversation}") as opened:
        yield opened


def kinds(site: Site, conversation: str) -> list[str]:
    found = rows(site, "select kind from event where conversation_id = %s order by seq", conversation)
    return [row[0] for row in found]


def once(site: Site, conversation: str) -> tuple[int, int]:
    """How many messages are stored and how many answers were given."""
    stored = kinds(site, conversation)
    return stored.count("message"), stored.count("answer_finished")


# --- In order, once ------------------------------------------------------------------------------------------------


def test_a_message_is_acknowledged_with_its_own_id(screen: Screen) -> None:
    sent = screen.say(QUESTION)
    assert screen.until("ack")["client_id"] == sent


def test_the_events_of_two_answers_come_numbered_without_gaps(screen: Screen) -> None:
    screen.answer(QUESTION)
    screen.answer("Dank je wel")
    assert screen.seqs == list(range(1, len(screen.seqs) + 1))


def test_an_answer_begins_with_the_message_and_ends_with_its_end(screen: Screen) -> None:
    screen.say(QUESTION)
    screen.until("answer_finished")
    found = [e["kind"] for e in screen.events]
    assert found == ["message", "answer_started", *["sentence"] * (len(found) - 3), "answer_finished"]


def test_in_an_emergency_the_card_comes_before_anything_else(screen: Screen) -> None:
    screen.say("Mijn man ademt niet meer")
    screen.until("answer_started")
    assert [e["kind"] for e in screen.events[:2]] == ["message", "emergency"]
    assert "tel:112" in screen.events[1]["html"]


def test_a_message_sent_twice_is_stored_and_answered_once(site: Site, screen: Screen, conversation: str) -> None:
    sent = screen.say(QUESTION)
    first = screen.until("ack")
    screen.until("answer_finished")
    screen.say(QUESTION, sent)
    assert screen.until("ack")["seq"] == first["seq"]
    screen.say("Dank je wel")
    screen.until("answer_finished")
    assert once(site, conversation) == (2, 2)


def test_a_message_sent_at_once_from_two_screens_is_stored_and_answered_once(
    site: Site, caregiver: Person, conversation: str
) -> None:
    sent, start, acks = str(uuid.uuid4()), threading.Barrier(4), []

    def send() -> None:
        with Screen(caregiver, f"/ws/gesprek/{conversation}") as screen:
            screen.until("hello")
            start.wait(30)
            screen.say(QUESTION, sent)
            acks.append(screen.until("ack")["seq"])
            screen.until(lambda _: answered_here(screen) == 1)

    threads = [threading.Thread(target=send) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert (acks, once(site, conversation)) == ([1] * 4, (1, 1))


def test_a_message_sent_by_socket_and_by_form_is_stored_and_answered_once(
    site: Site, caregiver: Person, screen: Screen, conversation: str
) -> None:
    sent = screen.say(QUESTION)
    ask(caregiver, conversation, QUESTION, client_id=sent)
    screen.until(lambda _: answered_here(screen) == 1)
    assert once(site, conversation) == (1, 1)


def test_the_id_of_another_persons_message_hides_nothing(site: Site, screen: Screen, conversation: str) -> None:
    other = site.person("caregiver")
    sent = screen.say(QUESTION)
    screen.until("ack")
    theirs = other.conversation()
    with Screen(other, f"/ws/gesprek/{theirs}") as second:
        second.say(QUESTION, sent)
        second.until("answer_finished")
    assert once(site, theirs) == (1, 1)


def test_a_reconnect_in_the_middle_of_an_answer_brings_every_event_once_and_in_order(
    caregiver: Person, conversation: str
) -> None:
    with Screen(caregiver, f"/ws/gesprek/{conversation}") as first:
        first.say(QUESTION)
        first.until("answer_started")
    seen = first.seqs
    with Screen(caregiver, f"/ws/gesprek/{conversation}?after={seen[-1]}") as second:
        second.until("answer_finished")
    assert seen + second.seqs == list(range(1, second.seqs[-1] + 1))


@pytest.mark.parametrize("after", ["0", "-3", ""])
def test_a_new_screen_gets_the_whole_conversation(caregiver: Person, conversation: str, after: str) -> None:
    ask(caregiver, conversation)
    with Screen(caregiver, f"/ws/gesprek/{conversation}" + (f"?after={after}" if after else "")) as screen:
        screen.until("answer_finished")
    assert screen.seqs[0] == 1


def test_two_screens_see_the_same(caregiver: Person, conversation: str) -> None:
    with (
        Screen(caregiver, f"/ws/gesprek/{conversation}") as one,
        Screen(caregiver, f"/ws/gesprek/{conversation}") as two,
    ):
        one.say(QUESTION)
        one.until("answer_finished")
        two.until("answer_finished")
    assert [(e["seq"], e["kind"]) for e in one.events] == [(e["seq"], e["kind"]) for e in two.events]


@pytest.mark.parametrize("after", [50, 10**30])
def test_a_screen_that_is_ahead_of_the_conversation_still_gets_what_comes(
    caregiver: Person, conversation: str, after: int
) -> None:
    with Screen(caregiver, f"/ws/gesprek/{conversation}?after={after}") as screen:
        screen.say(QUESTION)
        screen.until("answer_finished")
    assert screen.seqs[0] == 1


# --- At the door ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("origin", ["https://elders.nl", "null", None])
@pytest.mark.parametrize("path", ["/ws/gesprek/{}", "/ws/werkplek", "/ws/dossier/{}"])
def test_a_page_of_another_site_gets_no_socket(caregiver: Person, path: str, origin: str | None) -> None:
    with pytest.raises(InvalidStatus) as refused:
        caregiver.socket(path.format(uuid.uuid4()), origin=origin)
    assert refused.value.response.status_code == 403


@pytest.mark.parametrize("path", ["/ws/gesprek/geen-nummer", "/ws/gesprek/", "/ws/dossier/1", "/ws/onbekend"])
def test_a_socket_at_an_address_that_does_not_exist_is_refused(caregiver: Person, path: str) -> None:
    with pytest.raises(InvalidStatus):
        caregiver.socket(path)


def test_who_logs_out_elsewhere_cannot_write_on_an_open_screen(site: Site) -> None:
    someone = site.person("caregiver")
    conversation = someone.conversation()
    with Screen(someone, f"/ws/gesprek/{conversation}") as screen:
        screen.until("hello")
        someone.post("/uitloggen")
        screen.say(QUESTION)
        assert screen.closed() == 4401
    assert kinds(site, conversation) == []


# --- Whatever is sent ----------------------------------------------------------------------------------------------


def message(**changed: object) -> Message:
    return {"type": "message", "client_id": str(uuid.uuid4()), "text": "Hallo", **changed}


REFUSED = {
    "no text": (message(text=""), "empty"),
    "blanks": (message(text=" \n\t "), "empty"),
    "unseen characters": (message(text="\x00\x07\u202e\ufeff"), "empty"),
    "4,001 characters": (message(text="a" * 4_001), "too_long"),
    "100,000 characters": (message(text="a" * 100_000), "too_long"),
    "100,000 emoji": (message(text="👵🏽" * 50_000), "too_long"),
    "invalid JSON": ("{niet af", "not_understood"),
    "nothing": ("", "not_understood"),
    "a list": ("[1, 2]", "not_understood"),
    "a number": ("1e999", "not_understood"),
    "a very long number": ("9" * 10_000, "not_understood"),
    "null": ("null", "not_understood"),
    "deep JSON": ("[" * 100_000, "not_understood"),
    "deep JSON in a field": ('{"type":"message","text":' + "[" * 50_000 + "]" * 50_000 + "}", "not_understood"),
    "a binary frame": (b"\x00\xff\xfe", "not_understood"),
    "JSON in a binary frame": (json.dumps(message()).encode(), "not_understood"),
    "text that is a number": (message(text=5), "not_understood"),
    "text that is a list": (message(text=["Hallo"]), "not_understood"),
    "a client id that is no id": (message(client_id="1"), "not_understood"),
    "a client id that is a list": (message(client_id=[]), "not_understood"),
    "no client id": ({"type": "message", "text": "Hallo"}, "not_understood"),
    "no type": ({"client_id": str(uuid.uuid4()), "text": "Hallo"}, "not_understood"),
    "another type": (message(type="delete"), "not_understood"),
}


@pytest.mark.parametrize(("sent", "code"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_taken_is_refused_in_dutch_and_the_socket_goes_on(
    screen: Screen, sent: str | bytes | Message, code: str
) -> None:
    screen.send(sent)
    refused = screen.until("error")
    assert (refused["code"], refused["text"].endswith((".", "!"))) == (code, True)
    screen.say("Dank je wel")
    assert screen.until("ack")["seq"] == 1


@pytest.mark.parametrize("sent", [message(text="a" * 4_001), message(text=5), message(text="")])
def test_a_refusal_names_the_message_that_it_is_about(screen: Screen, sent: Message) -> None:
    screen.send(sent)
    assert screen.until("error")["client_id"] == sent["client_id"]


TAKEN = {
    "1 character": ("a", "a"),
    "4,000 characters": ("a" * 4_000, "a" * 4_000),
    "4,000 emoji": ("👵" * 4_000, "👵" * 4_000),
    "right to left": ("شكرا جزيلا، أمي مريضة", "شكرا جزيلا، أمي مريضة"),
    "turned directions": ("Dank\u202e je\u2066 wel", "Dank je wel"),
    "NUL and control characters": ("Dank\x00 je\x07\x1b[31m wel", "Dank je[31m wel"),
    "a lone surrogate": ("Dank je wel \ud800!", "Dank je wel ?!"),
    "HTML": ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    "a template": ("{{ 7 * 7 }} {% raw %}", "{{ 7 * 7 }} {% raw %}"),
    "a placeholder": ("[NAAM_1] groet [BSN_1]", "[NAAM_1] groet [BSN_1]"),
}


@pytest.mark.parametrize(("typed", "shown"), TAKEN.values(), ids=TAKEN)
def test_whatever_can_be_read_is_taken_shown_as_it_was_typed_and_answered(
    screen: Screen, typed: str, shown: str
) -> None:
    screen.say(typed)
    # Words that were hidden from the AI are marked, not changed.
    assert shown in re.sub(r"</?span[^>]*>", "", screen.until("message")["html"])
    screen.until("answer_finished")


def test_a_thousand_messages_at_once_each_get_a_word_back(screen: Screen) -> None:
    for number in range(1_000):
        screen.say(f"Dank je wel {number}")
    replies = [screen.until(lambda m: m["type"] in ("ack", "error")) for _ in range(1_000)]
    refused = [m["code"] for m in replies if m["type"] == "error"]
    assert (len(replies), set(refused)) == (1_000, {"too_fast"})
    assert len(refused) > 900


def test_who_keeps_sending_nonsense_is_told_so_by_a_code(screen: Screen) -> None:
    for _ in range(40):
        screen.send("{")
    assert screen.closed() == 4429


def test_a_frame_of_more_than_a_million_bytes_closes_with_the_code_for_it(screen: Screen) -> None:
    screen.send("a" * 1_000_001)
    assert screen.closed() == 1009
