"""The brokers' sockets: a case in which two people talk while the assistant is silent, and the queue of all."""

import re
import uuid
from collections.abc import Iterator

import pytest

from tests.site import Person, Site
from tests.web.people import QUESTION, ask, hand_over, rows, take
from tests.web.screen import Message, Screen

BEFORE = "Mijn moeder kweekt pioenrozen. Wat is respijtzorg?"


@pytest.fixture(scope="module")
def caregiver(site: Site) -> Person:
    return site.person("caregiver", "Willemijn Zonnebloem")


@pytest.fixture(scope="module")
def broker(site: Site) -> Person:
    return site.person("broker", "Makelaar Eén")


@pytest.fixture(scope="module")
def colleague(site: Site) -> Person:
    return site.person("broker", "Makelaar Twee")


@pytest.fixture
def conversation(caregiver: Person) -> str:
    made = caregiver.conversation()
    ask(caregiver, made, BEFORE)
    return made


@pytest.fixture
def free_case(caregiver: Person, conversation: str) -> str:
    return hand_over(caregiver, conversation)


@pytest.fixture
def case(broker: Person, free_case: str) -> str:
    take(broker, free_case)
    return free_case


@pytest.fixture
def hers(caregiver: Person, conversation: str, case: str) -> Iterator[Screen]:
    """The caregiver's screen, up to date."""
    last = rows(caregiver.site, "select last_seq from conversation where id = %s", conversation)[0][0]
    with Screen(caregiver, f"/ws/gesprek/{conversation}?after={last}") as screen:
        screen.until("hello")
        yield screen


@pytest.fixture
def his(broker: Person, case: str) -> Iterator[Screen]:
    """The broker's screen."""
    with Screen(broker, f"/ws/dossier/{case}") as screen:
        screen.until(changed_hands)
        yield screen


def changed_hands(message: Message) -> bool:
    """The line in a conversation that says who writes from here on."""
    return message.get("kind") == "event"


def close(broker: Person, case: str) -> None:
    assert broker.post(f"/werkplek/dossier/{case}/sluit", {"uitkomst": "Afgesproken."}).status_code == 303


def withdraw(caregiver: Person, case: str) -> None:
    assert caregiver.post(f"/mijn/dossier/{case}/intrekken").status_code == 303


# --- Two people ----------------------------------------------------------------------------------------------------


def test_what_a_broker_writes_arrives_on_the_caregivers_screen(his: Screen, hers: Screen) -> None:
    his.say("Dag, ik lees met je mee.")
    assert "Dag, ik lees met je mee." in hers.until("message")["html"]


def test_what_the_caregiver_writes_arrives_on_the_brokers_screen(his: Screen, hers: Screen) -> None:
    hers.say("Fijn dat je er bent.")
    assert "Fijn dat je er bent." in his.until("message")["html"]


def test_the_assistant_is_silent_while_a_broker_holds_the_conversation(
    site: Site, conversation: str, his: Screen, hers: Screen
) -> None:
    before = rows(site, "select count(*) from turn where conversation_id = %s", conversation)
    hers.say(QUESTION)
    hers.until("message")
    his.say("Dat zoek ik voor je uit.")
    hers.until("message")
    assert [e["kind"] for e in hers.events] == ["message", "message"]
    assert rows(site, "select count(*) from turn where conversation_id = %s", conversation) == before


def test_an_emergency_shows_its_card_also_while_a_broker_holds_the_conversation(hers: Screen) -> None:
    hers.say("Mijn man ademt niet meer")
    assert "tel:112" in hers.until("emergency")["html"]


def test_an_answer_that_a_broker_overtakes_says_nothing_more(
    site: Site, caregiver: Person, broker: Person, conversation: str, free_case: str
) -> None:
    with Screen(caregiver, f"/ws/gesprek/{conversation}") as screen:
        screen.say(QUESTION)
        screen.until(lambda m: m.get("kind") == "answer_started" and m["seq"] > 5)
        take(broker, free_case)
        screen.until(changed_hands)
        screen.say("Ben je er?")
        screen.until(lambda m: m.get("kind") == "message" and "Ben je er?" in m["html"])
    found = [
        row[0] for row in rows(site, "select kind from event where conversation_id = %s order by seq", conversation)
    ]
    assert "sentence" not in found[found.index("holder") :]


def test_after_the_close_the_assistant_answers_again(
    caregiver: Person, broker: Person, case: str, hers: Screen
) -> None:
    close(broker, case)
    hers.until(changed_hands)
    hers.say(QUESTION)
    assert hers.until("answer_finished")


def test_a_brokers_message_sent_twice_is_stored_once(site: Site, conversation: str, his: Screen) -> None:
    sent = his.say("Dag, ik lees met je mee.")
    first = his.until("ack")
    his.say("Dag, ik lees met je mee.", sent)
    assert his.until("ack")["seq"] == first["seq"]
    stored = rows(site, "select count(*) from event where conversation_id = %s and client_id = %s", conversation, sent)
    assert stored == [(1,)]


def test_a_brokers_screen_that_comes_back_gets_each_event_once_and_in_order(
    broker: Person, case: str, hers: Screen
) -> None:
    with Screen(broker, f"/ws/dossier/{case}") as first:
        hers.say("Een")
        first.until("message")
    seen = first.seqs
    hers.say("Twee")
    hers.until(lambda m: "Twee" in m.get("html", ""))
    with Screen(broker, f"/ws/dossier/{case}?after={seen[-1]}") as second:
        second.until("message")
    together = seen + second.seqs
    assert together == list(range(together[0], together[-1] + 1))


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ("{niet af", "not_understood"), (b"\x00", "not_understood"), ("[" * 100_000, "not_understood"),
        ({"type": "message", "client_id": str(uuid.uuid4()), "text": ""}, "empty"),
        ({"type": "message", "client_id": str(uuid.uuid4()), "text": "a" * 4_001}, "too_long"),
        ({"type": "message", "text": "Hallo"}, "not_understood"),
    ],
)  # fmt: skip
def test_what_cannot_be_taken_is_refused_and_the_brokers_socket_goes_on(his: Screen, sent: object, code: str) -> None:
    his.send(sent)  # type: ignore[arg-type]
    assert his.until("error")["code"] == code
    his.say("Dag")
    assert his.until("ack")


# --- What a broker may see -----------------------------------------------------------------------------------------


def test_before_the_case_is_taken_the_socket_tells_nothing(
    broker: Person, caregiver: Person, conversation: str, free_case: str
) -> None:
    with Screen(broker, f"/ws/dossier/{free_case}") as screen:
        screen.until("hello")
        ask(caregiver, conversation, "Ik noem het woord knotwilg.")
        # A refusal comes after whatever was on its way.
        screen.send("{")
        screen.until("error")
    assert screen.events == []


def test_nobody_writes_in_a_case_that_is_not_taken(
    site: Site, broker: Person, conversation: str, free_case: str
) -> None:
    with Screen(broker, f"/ws/dossier/{free_case}") as screen:
        screen.say("Dag")
        assert screen.until("error")["code"] == "refused"


def test_what_was_said_before_the_broker_took_over_is_not_on_the_socket(his: Screen) -> None:
    assert "pioenrozen" not in his.text


def test_what_is_said_after_the_close_is_not_on_the_socket(
    broker: Person, caregiver: Person, conversation: str, case: str
) -> None:
    close(broker, case)
    ask(caregiver, conversation, "Ik noem het woord knotwilg.")
    with Screen(broker, f"/ws/dossier/{case}") as screen:
        screen.until("hello")
        screen.send("{")
        screen.until("error")
    assert "knotwilg" not in screen.text


def test_after_a_withdrawal_the_socket_gives_nothing_of_the_conversation_back(
    broker: Person, caregiver: Person, case: str, hers: Screen
) -> None:
    hers.say("Ik noem het woord knotwilg.")
    hers.until("ack")
    withdraw(caregiver, case)
    with Screen(broker, f"/ws/dossier/{case}") as screen:
        screen.until("hello")
        screen.send("{")
        screen.until("error")
    assert screen.events == []


def test_after_a_withdrawal_the_broker_cannot_write_any_more(caregiver: Person, case: str, his: Screen) -> None:
    withdraw(caregiver, case)
    his.say("Nog een vraag")
    assert his.until("error")["code"] == "refused"


@pytest.mark.parametrize("step", ["close", "withdraw"])
def test_an_open_screen_hears_that_its_case_has_changed(
    caregiver: Person, broker: Person, case: str, his: Screen, step: str
) -> None:
    if step == "close":
        close(broker, case)
    else:
        withdraw(caregiver, case)
    assert his.until("reload")


def test_a_screen_that_waits_hears_that_a_colleague_was_first(
    broker: Person, colleague: Person, free_case: str
) -> None:
    with Screen(broker, f"/ws/dossier/{free_case}") as screen:
        screen.until("hello")
        take(colleague, free_case)
        assert screen.until("reload")
    assert screen.events == []


def test_a_withdrawal_pressed_twice_changes_nothing_more(caregiver: Person, case: str) -> None:
    withdraw(caregiver, case)
    withdraw(caregiver, case)
    assert "is ingetrokken" in caregiver.get("/mijn").text


# --- The queue -----------------------------------------------------------------------------------------------------


def test_a_new_case_arrives_in_the_queue_without_reloading(
    broker: Person, caregiver: Person, conversation: str
) -> None:
    with Screen(broker, "/ws/werkplek?rij=alle") as queue:
        queue.until("queue")
        case = hand_over(caregiver, conversation)
        assert queue.until(lambda m: case in m.get("html", ""))


def test_a_case_that_is_taken_leaves_the_free_queue_of_others(
    broker: Person, colleague: Person, free_case: str
) -> None:
    with Screen(colleague, "/ws/werkplek?rij=vrij") as queue:
        queue.until(lambda m: free_case in m.get("html", ""))
        take(broker, free_case)
        assert queue.until(lambda m: m["type"] == "queue" and free_case not in m["html"])


@pytest.mark.parametrize("sent", ["{", b"\x00", "[]"])
def test_nonsense_on_the_queues_socket_is_refused_and_it_goes_on(
    broker: Person, caregiver: Person, conversation: str, sent: str | bytes
) -> None:
    with Screen(broker, "/ws/werkplek") as queue:
        queue.until("queue")
        queue.send(sent)
        assert queue.until("error")["code"] == "not_understood"
        hand_over(caregiver, conversation)
        assert queue.until("queue")


def test_the_queue_shows_no_markup_that_a_caregiver_wrote(broker: Person, caregiver: Person, conversation: str) -> None:
    case = hand_over(caregiver, conversation, naam="<b>Jo</b>", hulpvraag="<img src=x>")
    with Screen(broker, "/ws/werkplek?rij=alle") as queue:
        shown = queue.until(lambda m: case in m.get("html", ""))["html"]
    assert re.findall(r"<b>Jo|<img", shown) == []
