"""Coming in: an account, the log-in, how it ends, and the question that somebody typed before it."""

import re
import uuid
from collections.abc import Iterator

import httpx
import pytest

from tests.site import PASSWORD, Person, Site
from tests.web.people import account_id, rows
from tests.web.screen import Screen

QUESTION = "Wie kan de zorg overnemen als ik een week weg wil? Mijn man heet Hendrik Zwartkruis."
# Forms that let somebody in, with what they hold when a question waits.
WAITING = {"tekst": QUESTION}


@pytest.fixture(autouse=True)
def no_failures_before(site: Site) -> Iterator[None]:
    """Failed log-ins of other tests do not count here, nor these elsewhere."""
    rows(site, "delete from login_attempt")
    yield
    rows(site, "delete from login_attempt")


def new_address() -> str:
    return f"{uuid.uuid4().hex[:10]}@voorbeeld.nl"


def fields(**changed: str) -> dict[str, str]:
    return {"name": "Sanne", "email": new_address(), "password": PASSWORD, **changed}


def registered(visitor: Person, **changed: str) -> httpx.Response:
    return visitor.post("/registreren", fields(**changed), page="/registreren")


def tried(visitor: Person, email: str, password: str = "een ander wachtwoord") -> httpx.Response:
    return visitor.post("/inloggen", {"email": email, "password": password}, page="/inloggen")


def is_in(someone: Person) -> bool:
    return someone.get("/mijn/gegevens").status_code == 200


def words_of(page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page.partition("<main")[2]).split())


# --- A new account -------------------------------------------------------------------------------------------------


def test_somebody_who_registers_is_in_and_first_reads_what_naast_is(site: Site) -> None:
    visitor = site.visitor()
    answer = registered(visitor)
    assert (answer.status_code, 'action="/kennismaken"' in answer.text) == (200, True)
    assert is_in(visitor)


WRONG_FIELDS = [
    ("name", "", "een voornaam is genoeg"),
    ("name", "x" * 81, "hooguit 80 letters"),
    ("name", "San\u202ene", "hooguit 80 letters"),
    ("email", "", "@-teken"),
    ("email", "sanne.voorbeeld.nl", "@-teken"),
    ("email", "sanne@voorbeeld", "na het @-teken"),
    ("email", "san ne@voorbeeld.nl", "spatie"),
    ("email", f"{'x' * 250}@voorbeeld.nl", "na het @-teken"),
    ("password", "kort", "12 tekens of meer"),
    ("password", "x" * 257, "hooguit 256 tekens"),
    ("password", "wachtwoord123", "te makkelijk te raden"),
]


@pytest.mark.parametrize(("field", "value", "advice"), WRONG_FIELDS)
def test_a_wrong_field_says_what_to_do(site: Site, field: str, value: str, advice: str) -> None:
    answer = registered(site.visitor(), **{field: value})
    assert answer.status_code == 400
    assert re.search(rf'id="{field}-fout">.*?{advice}', answer.text, re.IGNORECASE | re.DOTALL)


def test_a_wrong_field_keeps_what_was_typed_in_the_others(site: Site) -> None:
    page = registered(site.visitor(), name="Sanne & Jo", email="sanne@", vraag=QUESTION).text
    assert ('value="Sanne &amp; Jo"' in page, 'value="sanne@"' in page, QUESTION in page) == (True, True, True)


def test_a_password_never_comes_back_on_a_page(site: Site) -> None:
    assert PASSWORD not in registered(site.visitor(), email="sanne@").text


def test_a_wrong_field_makes_no_account(site: Site) -> None:
    before = rows(site, "select count(*) from account")
    registered(site.visitor(), password="kort")
    assert rows(site, "select count(*) from account") == before


@pytest.mark.parametrize("written", [str.upper, lambda email: f"  {email} "])
def test_an_address_has_one_account_however_it_is_written(site: Site, written: object) -> None:
    known = site.person("caregiver")
    again = registered(site.visitor(), email=written(known.email))  # type: ignore[operator]
    assert (again.status_code, "al een account" in again.text) == (400, True)


@pytest.mark.parametrize("field", ["role", "rol", "is_admin", "account_id"])
def test_nobody_registers_as_staff(site: Site, field: str) -> None:
    visitor = site.visitor()
    email = new_address()
    registered(visitor, email=email, **{field: "administrator"})
    assert visitor.get("/beheer").status_code == 403
    assert visitor.get("/mijn").status_code == 200


# --- The log-in ----------------------------------------------------------------------------------------------------


def test_a_wrong_password_and_an_unknown_address_are_told_in_the_same_words(site: Site) -> None:
    known = site.person("caregiver")
    wrong, unknown = tried(site.visitor(), known.email), tried(site.visitor(), new_address())
    assert (wrong.status_code, unknown.status_code) == (400, 400)
    assert words_of(wrong.text) == words_of(unknown.text)


def test_a_failed_log_in_keeps_the_address_that_was_typed(site: Site) -> None:
    email = new_address()
    assert f'value="{email}"' in tried(site.visitor(), email).text


def test_after_five_failures_even_the_right_password_must_wait(site: Site) -> None:
    known = site.person("caregiver")
    visitor = site.visitor()
    seen = [tried(visitor, known.email).status_code for _ in range(5)]
    last = tried(visitor, known.email, PASSWORD)
    assert (seen, last.status_code) == ([400] * 5, 429)
    assert "15 minuten" in last.text


def test_after_four_failures_the_right_password_lets_in(site: Site) -> None:
    known = site.person("caregiver")
    visitor = site.visitor()
    for _ in range(4):
        tried(visitor, known.email)
    assert tried(visitor, known.email, PASSWORD).status_code == 303


def test_an_unknown_address_is_throttled_like_a_known_one(site: Site) -> None:
    email, visitor = new_address(), site.visitor()
    assert [tried(visitor, email).status_code for _ in range(6)] == [400] * 5 + [429]


def test_the_failures_of_one_address_do_not_keep_others_out(site: Site) -> None:
    known, email = site.person("caregiver"), new_address()
    for _ in range(6):
        tried(site.visitor(), email)
    assert tried(site.visitor(), known.email, PASSWORD).status_code == 303


def test_a_quarter_of_an_hour_after_the_failures_the_log_in_works_again(site: Site) -> None:
    known = site.person("caregiver")
    for _ in range(5):
        tried(site.visitor(), known.email)
    rows(site, "update login_attempt set at = at - interval '16 minutes'")
    assert tried(site.visitor(), known.email, PASSWORD).status_code == 303


def test_one_place_cannot_try_a_password_on_everybody(site: Site) -> None:
    known = site.person("caregiver")
    tried(site.visitor(), new_address())
    rows(
        site,
        "insert into login_attempt (subject) select subject from login_attempt, generate_series(1, 49) "
        "where subject like 'place %%'",
    )
    assert tried(site.visitor(), known.email, PASSWORD).status_code == 429


# --- The session ---------------------------------------------------------------------------------------------------


def test_the_log_in_gives_a_new_session_and_ends_the_old_one(site: Site) -> None:
    someone = site.person("caregiver")
    old = someone.http.cookies["naast_session"]
    someone.log_in()
    thief = site.visitor()
    thief.http.cookies.set("naast_session", old)
    assert someone.http.cookies["naast_session"] != old
    assert not is_in(thief)


def test_a_session_that_somebody_was_given_beforehand_is_worth_nothing(site: Site) -> None:
    someone = site.person("caregiver")
    victim = Person(site, someone.name, someone.email, someone.role)
    victim.http.cookies.set("naast_session", "bedacht-door-een-ander")
    victim.log_in()
    thief = site.visitor()
    thief.http.cookies.set("naast_session", "bedacht-door-een-ander")
    assert not is_in(thief)


def test_the_log_out_ends_the_session_on_the_server(site: Site) -> None:
    someone = site.person("caregiver")
    kept = someone.http.cookies["naast_session"]
    someone.post("/uitloggen")
    someone.http.cookies.set("naast_session", kept)
    assert not is_in(someone)


def test_the_log_out_on_one_device_leaves_the_other(site: Site) -> None:
    someone = site.person("caregiver")
    other = Person(site, someone.name, someone.email, someone.role)
    other.log_in()
    someone.post("/uitloggen")
    assert is_in(other)


@pytest.mark.parametrize(
    "moved", ["seen_at = now() - interval '12 hours 1 minute'", "created_at = now() - interval '15 days'"]
)
def test_a_session_ends_when_it_was_idle_or_is_old(site: Site, moved: str) -> None:
    someone = site.person("caregiver")
    rows(site, f"update session set {moved} where account_id = %s", account_id(someone))
    assert not is_in(someone)


def test_a_session_that_is_used_every_day_still_ends_after_fourteen(site: Site) -> None:
    someone = site.person("caregiver")
    rows(site, "update session set created_at = now() - interval '13 days' where account_id = %s", account_id(someone))
    assert is_in(someone)
    rows(
        site,
        "update session set created_at = created_at - interval '2 days' where account_id = %s",
        account_id(someone),
    )
    assert not is_in(someone)


def test_the_database_holds_no_token_that_would_let_somebody_in(site: Site) -> None:
    someone = site.person("caregiver")
    token = someone.http.cookies["naast_session"]
    stored = rows(site, "select token_hash from session where account_id = %s", account_id(someone))
    assert all(token not in row[0] for row in stored)


def test_an_account_that_is_switched_off_is_out_at_once(site: Site) -> None:
    broker, administrator = site.person("broker"), site.person("administrator")
    administrator.post(f"/beheer/account/{account_id(broker)}/uitzetten")
    assert broker.get("/werkplek").status_code == 303


def test_an_account_that_is_switched_off_cannot_log_in(site: Site) -> None:
    broker, administrator = site.person("broker"), site.person("administrator")
    administrator.post(f"/beheer/account/{account_id(broker)}/uitzetten")
    assert tried(site.visitor(), broker.email, PASSWORD).status_code == 400


def test_an_account_that_is_switched_on_again_can_log_in(site: Site) -> None:
    broker, administrator = site.person("broker"), site.person("administrator")
    for step in ("uitzetten", "aanzetten"):
        administrator.post(f"/beheer/account/{account_id(broker)}/{step}")
    assert tried(site.visitor(), broker.email, PASSWORD).status_code == 303


def test_an_administrator_cannot_lock_the_own_door(site: Site) -> None:
    administrator = site.person("administrator")
    administrator.post(f"/beheer/account/{account_id(administrator)}/uitzetten")
    assert administrator.get("/beheer").status_code == 200


def test_who_has_not_read_what_naast_is_cannot_send_a_message_by_socket(site: Site) -> None:
    someone = site.visitor()
    registered(someone)
    conversation = someone.get("/gesprek").headers["location"].rsplit("/", 1)[1]
    with Screen(someone, f"/ws/gesprek/{conversation}") as screen:
        screen.say("Hallo")
        assert screen.until("error")["code"] == "introduction"


# --- The question that waits ---------------------------------------------------------------------------------------


def test_a_question_typed_before_the_log_in_is_asked_after_it(site: Site) -> None:
    known, visitor = site.person("caregiver"), site.visitor()
    kept = visitor.post("/gesprek/nieuw", WAITING)
    assert QUESTION in kept.text
    answer = visitor.post("/inloggen", {"email": known.email, "password": PASSWORD, "vraag": QUESTION})
    assert "Zwartkruis" in visitor.get(answer.headers["location"]).text


def test_a_question_typed_before_registering_is_asked_after_the_introduction(site: Site) -> None:
    visitor = site.visitor()
    shown = registered(visitor, vraag=QUESTION)
    assert QUESTION in shown.text
    answer = visitor.post("/kennismaken", {"vraag": QUESTION}, page="/kennismaken")
    assert "Zwartkruis" in visitor.get(answer.headers["location"]).text


def test_a_question_survives_a_wrong_password(site: Site) -> None:
    answer = site.visitor().post("/inloggen", {"email": new_address(), "password": "mis", "vraag": QUESTION})
    assert QUESTION in answer.text


def test_an_emergency_typed_before_the_log_in_shows_the_card_at_once(site: Site) -> None:
    answer = site.visitor().post("/gesprek/nieuw", {"tekst": "Mijn man ademt niet meer"})
    assert 'href="tel:112"' in answer.text.partition("<main")[2].partition("<form")[0]


def test_a_question_that_waits_never_stands_in_an_address(site: Site) -> None:
    known, visitor = site.person("caregiver"), site.visitor()
    visitor.post("/gesprek/nieuw", WAITING)
    answer = visitor.post(
        "/inloggen", {"email": known.email, "password": PASSWORD, "vraag": QUESTION}, follow_redirects=True
    )
    addresses = [str(r.url) for r in (*answer.history, answer)] + [
        r.headers.get("location", "") for r in answer.history
    ]
    assert [a for a in addresses if "Zwartkruis" in a or "zorg" in a] == []
