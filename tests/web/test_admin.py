"""Accounts of staff: made by the administrator, shown once, switched off at once."""

import html
import re
import uuid

import httpx
import pytest

from tests.site import Person, Site
from tests.web.people import account_id


@pytest.fixture(scope="module")
def administrator(site: Site) -> Person:
    return site.person("administrator", "Ada Beheer")


def make(administrator: Person, **changed: str) -> httpx.Response:
    fields = {"name": "Bram Nieuw", "email": f"{uuid.uuid4().hex[:10]}@voorbeeld.nl", "role": "broker", **changed}
    return administrator.post("/beheer", fields, page="/beheer")


def password_on(page: str) -> str:
    found = re.search(r"\b[a-z2-9]{4}(?:-[a-z2-9]{4}){3}\b", page)
    assert found, "no password on the page"
    return found[0]


@pytest.mark.parametrize(
    ("role", "home"), [("broker", "/werkplek"), ("editor", "/redactie"), ("administrator", "/beheer")]
)
def test_a_new_colleague_can_log_in_with_the_password_that_was_shown(
    site: Site, administrator: Person, role: str, home: str
) -> None:
    email = f"{uuid.uuid4().hex[:10]}@voorbeeld.nl"
    password = password_on(make(administrator, role=role, email=email).text)
    visitor = site.visitor()
    done = visitor.post("/inloggen", {"email": email, "password": password}, page="/inloggen")
    assert (done.status_code, done.headers["location"]) == (303, home)


def test_the_password_is_shown_once(administrator: Person) -> None:
    password = password_on(make(administrator).text)
    assert password not in administrator.get("/beheer").text


@pytest.mark.parametrize("role", ["caregiver", "root", ""])
def test_nothing_but_staff_is_made_here(administrator: Person, role: str) -> None:
    done = make(administrator, role=role, name="Niet Gemaakt")
    assert done.status_code == 400
    assert "Kies wat deze collega doet" in done.text


@pytest.mark.parametrize(("field", "value"), [("name", ""), ("email", "geen adres"), ("name", "x" * 200)])
def test_a_wrong_field_makes_no_account_and_keeps_what_was_typed(administrator: Person, field: str, value: str) -> None:
    done = make(administrator, **{"name": "Noor Getypt", field: value})
    assert done.status_code == 400
    assert html.escape(value) in done.text


def test_an_address_that_is_in_use_is_told_so(administrator: Person) -> None:
    done = make(administrator, email=administrator.email)
    assert done.status_code == 400
    assert "al een account" in done.text


def test_caregivers_are_not_on_the_list(site: Site, administrator: Person) -> None:
    caregiver = site.person("caregiver", "Mantel Zorger")
    page = administrator.get("/beheer").text
    assert caregiver.email not in page
    assert administrator.email in page


def test_switching_a_colleague_off_ends_every_log_in(site: Site, administrator: Person) -> None:
    broker = site.person("broker")
    administrator.post(f"/beheer/account/{account_id(broker)}/uitzetten")
    assert broker.get("/werkplek").status_code == 303
    assert broker.log_in().status_code == 400


def test_a_caregiver_cannot_be_switched_off_here(site: Site, administrator: Person) -> None:
    caregiver = site.person("caregiver")
    administrator.post(f"/beheer/account/{account_id(caregiver)}/uitzetten")
    assert caregiver.get("/mijn").status_code == 200


def test_an_account_that_does_not_exist_is_told_so(administrator: Person) -> None:
    administrator.post(f"/beheer/account/{uuid.uuid4()}/uitzetten")
    assert "Dit account bestaat niet" in administrator.get("/beheer").text


def test_a_name_with_markup_is_shown_as_it_was_typed(administrator: Person) -> None:
    page = make(administrator, name="<b>Bram</b>").text
    assert "<b>Bram</b>" not in page
    assert "&lt;b&gt;Bram&lt;/b&gt;" in page
