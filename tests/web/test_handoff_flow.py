"""From "iemand spreken" to a closed case and back: what is shared, with whom, and how it is taken back."""

import html
import re
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from tests.site import Person, Site
from tests.web.people import ask, rows, take

NAME = "Willemijn Overdracht"
STORY = "Mijn moeder heeft dementie. Ik slaap slecht door de zorg."
QUESTION = "Wat is respijtzorg?"
OUTCOME = "We hebben samen afgesproken wie er belt."
EVERYTHING = dict.fromkeys(("deel_contact", "deel_samenvatting", "deel_naaste", "deel_gesprek", "akkoord"), "ja")


@pytest.fixture(scope="module")
def caregiver(site: Site) -> Person:
    return site.person("caregiver", NAME)


@pytest.fixture(scope="module")
def broker(site: Site) -> Person:
    return site.person("broker", "Bram Makelaar")


@pytest.fixture
def conversation(caregiver: Person) -> str:
    """A conversation in which something was told and asked."""
    where = caregiver.conversation()
    ask(caregiver, where, f"{STORY} {QUESTION}")
    return where


def form(caregiver: Person, conversation: str) -> dict[str, str]:
    """What the page would send if everything is left as it is shown."""
    page = caregiver.get(f"/gesprek/{conversation}/iemand-spreken").text
    fields = {}
    for tag in re.findall(r"<input[^>]*>|<textarea[^>]*>[^<]*", page):
        name = re.search(r'name="([^"]+)"', tag)
        value = re.search(r'value="([^"]*)"', tag) if tag.startswith("<input") else re.search(r">(.*)", tag, re.S)
        if name and value and name[1] != "csrf" and 'type="checkbox"' not in tag:
            fields[name[1]] = html.unescape(value[1])
    return fields


def share(caregiver: Person, conversation: str, **changed: str) -> httpx.Response:
    fields = {**form(caregiver, conversation), **EVERYTHING, **changed}
    return caregiver.post(f"/gesprek/{conversation}/iemand-spreken", {n: v for n, v in fields.items() if v})


def case_of(site: Site, conversation: str) -> str:
    ((case,),) = rows(site, "select id from case_dossier where conversation_id = %s", conversation)
    return str(case)


def cases(site: Site, conversation: str) -> int:
    return len(rows(site, "select 1 from case_dossier where conversation_id = %s", conversation))


def words(page: str) -> str:
    """The readable text of a page."""
    main = re.sub(r"<(script|template).*?</\1>", " ", page.partition("<main")[2], flags=re.S)
    return html.unescape(" ".join(re.sub(r"<[^>]+>", " ", main).split()))


def desk(broker: Person, case: str) -> str:
    """The conversation and the dossier, without the queue of others who wait."""
    answer = broker.get(f"/werkplek/dossier/{case}")
    assert answer.status_code == 200
    return words("<main>" + answer.text.partition('<section class="talk"')[2].partition("</aside>")[0])


# --- What is shared -------------------------------------------------------------------------------------------------


def test_the_preview_shows_what_would_be_shared_in_the_caregivers_own_words(
    caregiver: Person, conversation: str
) -> None:
    shown = " ".join(form(caregiver, conversation).values())
    for part in (NAME, caregiver.email, "Mijn moeder heeft dementie.", "Ik slaap slecht", QUESTION):
        assert part in shown


def test_looking_at_the_preview_shares_nothing(site: Site, caregiver: Person, conversation: str) -> None:
    form(caregiver, conversation)
    assert cases(site, conversation) == 0


def test_without_a_yes_nothing_is_shared_and_what_was_typed_comes_back(
    site: Site, caregiver: Person, conversation: str
) -> None:
    refused = share(caregiver, conversation, akkoord="", aanvulling="Bel liever 's avonds.")
    assert refused.status_code == 400
    assert "Zonder jouw ja delen we niets" in refused.text
    assert "Bel liever" in html.unescape(refused.text)
    assert cases(site, conversation) == 0


def test_with_a_yes_the_broker_reads_what_was_left_in(
    site: Site, caregiver: Person, broker: Person, conversation: str
) -> None:
    share(caregiver, conversation, telefoon="06 12345678", aanvulling="Bel liever 's avonds.")
    page = desk(broker, case_of(site, conversation))
    for part in (NAME, caregiver.email, "06 12345678", "heeft dementie", "slaap slecht", "'s avonds"):
        assert part in page


@pytest.mark.parametrize(
    ("left_out", "gone"),
    [
        ("deel_contact", NAME),
        ("deel_samenvatting", "Ik slaap slecht door de zorg."),
        ("deel_naaste", "Mijn moeder heeft dementie."),
    ],
)
def test_what_was_left_out_is_nowhere_on_the_desk(
    site: Site, caregiver: Person, broker: Person, conversation: str, left_out: str, gone: str
) -> None:
    share(caregiver, conversation, deel_gesprek="", **{left_out: ""})
    assert gone not in desk(broker, case_of(site, conversation))


def test_a_conversation_that_is_not_shared_cannot_be_read_by_the_broker_who_takes_the_case(
    site: Site, caregiver: Person, broker: Person, conversation: str
) -> None:
    share(caregiver, conversation, deel_gesprek="", deel_samenvatting="", deel_naaste="")
    case = case_of(site, conversation)
    take(broker, case)
    assert "slaap slecht" not in desk(broker, case)


def test_one_line_and_one_message_can_be_left_out_alone(
    site: Site, caregiver: Person, broker: Person, conversation: str
) -> None:
    share(caregiver, conversation, weg_s0="ja", weg_n0="ja", weg_bericht_1="ja")
    page = desk(broker, case_of(site, conversation))
    assert "slaap slecht" not in page
    assert "dementie" not in page


def test_an_edited_line_is_shared_as_it_was_edited(
    site: Site, caregiver: Person, broker: Person, conversation: str
) -> None:
    share(caregiver, conversation, deel_gesprek="", regel_s0="Ik slaap drie uur.")
    page = desk(broker, case_of(site, conversation))
    assert "Ik slaap drie uur." in page
    assert "slaap slecht" not in page


def test_lines_that_the_conversation_does_not_hold_cannot_be_smuggled_in(
    site: Site, caregiver: Person, broker: Person, conversation: str
) -> None:
    share(caregiver, conversation, regel_s7="Verzonnen regel", feit_n9="Verzonnen feit")
    assert "Verzonnen" not in desk(broker, case_of(site, conversation))


@pytest.mark.parametrize(
    ("field", "value"),
    [("telefoon", "bel maar"), ("email", "geen adres"), ("naam", "x" * 200), ("aanvulling", "x" * 5_000)],
)
def test_a_wrong_field_shares_nothing(site: Site, caregiver: Person, conversation: str, field: str, value: str) -> None:
    assert share(caregiver, conversation, **{field: value}).status_code == 400
    assert cases(site, conversation) == 0


def test_six_requests_at_once_make_one_case(site: Site, caregiver: Person, conversation: str) -> None:
    token = caregiver.csrf()
    cookies = dict(caregiver.http.cookies)

    def press(_: int) -> int:
        with httpx.Client(base_url=site.url, headers={"Origin": site.url}, cookies=cookies, timeout=30) as screen:
            return screen.post(
                f"/gesprek/{conversation}/iemand-spreken", data={**EVERYTHING, "csrf": token}
            ).status_code

    with ThreadPoolExecutor(6) as pool:
        assert set(pool.map(press, range(6))) == {303}
    assert cases(site, conversation) == 1


def test_afterwards_it_says_what_happens_next(caregiver: Person, conversation: str) -> None:
    sent = share(caregiver, conversation)
    page = words(caregiver.get(sent.headers["location"]).text)
    assert "Hulplijn" in page
    assert "het gesprek met Naast" in page


# --- The broker -----------------------------------------------------------------------------------------------------


def test_a_case_appears_in_the_queue_with_name_and_request(
    site: Site, caregiver: Person, broker: Person, conversation: str
) -> None:
    share(caregiver, conversation)
    page = broker.get("/werkplek").text
    assert f"/werkplek/dossier/{case_of(site, conversation)}" in page
    assert NAME in words(page)


def test_of_two_brokers_the_second_is_told_who_was_first(
    site: Site, caregiver: Person, broker: Person, conversation: str
) -> None:
    share(caregiver, conversation)
    case = case_of(site, conversation)
    take(broker, case)
    second = site.person("broker", "Noor Makelaar").post(f"/werkplek/dossier/{case}/neem")
    assert second.status_code == 409
    assert "Bram Makelaar" in words(second.text)
    assert "dementie" not in words(second.text)


def test_a_whole_case_from_taking_to_the_outcome(
    site: Site, caregiver: Person, broker: Person, conversation: str
) -> None:
    share(caregiver, conversation)
    case = case_of(site, conversation)
    take(broker, case)
    broker.post(f"/werkplek/dossier/{case}/bericht", {"tekst": "Dag Willemijn, ik lees je verhaal."})
    page = words(ask(caregiver, conversation, "Fijn dat je er bent.").text)
    assert "Dag Willemijn, ik lees je verhaal." in page
    assert "Fijn dat je er bent." in desk(broker, case)
    broker.post(f"/werkplek/dossier/{case}/sluit", {"uitkomst": OUTCOME})
    assert OUTCOME in words(caregiver.get("/mijn").text)


def test_while_a_broker_has_the_conversation_no_answer_of_naast_comes(
    site: Site, caregiver: Person, broker: Person, conversation: str
) -> None:
    share(caregiver, conversation)
    take(broker, case_of(site, conversation))
    ask(caregiver, conversation, QUESTION)
    answers = rows(site, "select 1 from event where conversation_id = %s and kind = 'answer_started'", conversation)
    assert len(answers) == 1


def test_after_the_close_naast_answers_again(site: Site, caregiver: Person, broker: Person, conversation: str) -> None:
    share(caregiver, conversation)
    case = case_of(site, conversation)
    take(broker, case)
    broker.post(f"/werkplek/dossier/{case}/sluit", {"uitkomst": OUTCOME})
    ask(caregiver, conversation, QUESTION)
    answers = rows(site, "select 1 from event where conversation_id = %s and kind = 'answer_finished'", conversation)
    assert len(answers) == 2


def test_a_case_is_not_closed_without_an_outcome(
    site: Site, caregiver: Person, broker: Person, conversation: str
) -> None:
    share(caregiver, conversation)
    case = case_of(site, conversation)
    take(broker, case)
    assert broker.post(f"/werkplek/dossier/{case}/sluit", {"uitkomst": "  "}).status_code == 400


# --- What the caregiver keeps ---------------------------------------------------------------------------------------


def test_the_caregiver_sees_who_looked_and_what_for(
    site: Site, caregiver: Person, broker: Person, conversation: str
) -> None:
    share(caregiver, conversation)
    case = case_of(site, conversation)
    desk(broker, case)
    take(broker, case)
    page = words(caregiver.get("/mijn/gegevens").text)
    assert "Bram Makelaar" in page
    assert "las je dossier" in page
    assert "nam je dossier aan" in page


def test_taking_the_consent_back_erases_the_dossier_for_everybody_at_once(
    site: Site, caregiver: Person, broker: Person, conversation: str
) -> None:
    share(caregiver, conversation, telefoon="06 12345678", aanvulling="Bel liever 's avonds.")
    case = case_of(site, conversation)
    take(broker, case)
    caregiver.post(f"/mijn/dossier/{case}/intrekken")
    page = desk(broker, case)
    for part in (NAME, "06 12345678", "dementie", "slaap slecht", "'s avonds"):
        assert part not in page
    assert rows(site, "select dossier, outcome from case_dossier where id = %s", case) == [(None, None)]


def test_after_taking_it_back_one_can_ask_for_somebody_again(site: Site, caregiver: Person, conversation: str) -> None:
    share(caregiver, conversation)
    caregiver.post(f"/mijn/dossier/{case_of(site, conversation)}/intrekken")
    assert share(caregiver, conversation).status_code == 303
    assert cases(site, conversation) == 2
