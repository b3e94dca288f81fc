"""What stands in front of every page: headers, cookies, sizes, addresses that lead elsewhere, and what an error tells."""

import copy
import http.client
import logging
import re
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from fastapi import APIRouter, FastAPI

from tests.site import PASSWORD, Person, Site
from web import chat, entry
from web.app import create_app
from web.cli import TextlessFormatter
from web.settings import Settings
from web.visit import Anybody

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
EVERY_KIND = ("/", "/gesprek", "/bestaat-niet", "/mijn", "/static/naast.svg", "/static/bestaat-niet", "/gezond")


@pytest.fixture(scope="module")
def caregiver(site: Site) -> Person:
    return site.person("caregiver")


def served(site: Site, app: FastAPI, method: str, path: str, **options: Any) -> httpx.Response:
    """One request to an application beside the one on the port."""

    async def ask() -> httpx.Response:
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="https://naast.example.nl") as client:
            return await client.request(method, path, **options)

    answer: httpx.Response = site.run(ask())
    return answer


def as_on_the_internet(site: Site) -> FastAPI:
    """The same parts, served to the world over TLS."""
    parts = copy.copy(site.naast)
    parts.settings = Settings(mode="production", public_url="https://naast.example.nl", data=site.folder)
    return create_app(parts)


# --- Headers -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", EVERY_KIND)
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("content-security-policy", POLICY),
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
    ],
)
def test_every_answer_carries_the_protecting_headers(caregiver: Person, path: str, name: str, value: str) -> None:
    assert caregiver.get(path).headers[name] == value


def test_a_refused_form_carries_them_too(caregiver: Person) -> None:
    refused = caregiver.http.post("/gesprek/nieuw", headers={"Origin": "https://elders.nl"})
    assert refused.headers["content-security-policy"] == POLICY


@pytest.mark.parametrize("path", ["/mijn", "/mijn/gegevens", "/gesprekken", "/gesprek", "/inloggen", "/bestaat-niet"])
def test_no_cache_keeps_a_page_that_may_be_personal(caregiver: Person, path: str) -> None:
    assert caregiver.get(path).headers["cache-control"] == "no-store"


def test_a_static_file_with_the_hash_of_its_content_is_kept_for_ever(caregiver: Person) -> None:
    address = re.search(r'href="(/static/tokens\.css\?v=\w+)"', caregiver.get("/").text)
    assert address
    assert caregiver.get(address[1]).headers["cache-control"] == "public, max-age=31536000, immutable"


def test_a_static_file_without_a_hash_is_asked_for_again_after_an_upgrade(caregiver: Person) -> None:
    assert caregiver.get("/static/js/socket.js").headers["cache-control"] == "no-cache"


def test_no_page_needs_a_script_or_style_within_it(caregiver: Person) -> None:
    for path in ("/", "/gesprek", "/mijn", "/mijn/gegevens", "/zoeken?q=pgb", "/kennismaken"):
        page = caregiver.get(path, follow_redirects=True).text
        assert re.findall(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)[^>]*>|javascript:", page) == []


# --- Cookies -------------------------------------------------------------------------------------------------------


def cookies_of(answer: httpx.Response) -> dict[str, str]:
    """The cookies that an answer sets: name -> what stands behind the value."""
    found = {}
    for line in answer.headers.get_list("set-cookie"):
        pair, _, rest = line.partition(";")
        found[pair.partition("=")[0]] = rest.lower()
    return found


def logged_in(someone: Person) -> httpx.Response:
    again = Person(someone.site, someone.name, someone.email, someone.role)
    return again.log_in()


def test_no_script_can_read_the_session_cookie(caregiver: Person) -> None:
    assert "httponly" in cookies_of(logged_in(caregiver))["naast_session"]


def test_another_site_cannot_send_the_session_cookie_along(caregiver: Person) -> None:
    assert "samesite=lax" in cookies_of(logged_in(caregiver))["naast_session"]


def test_the_cookie_of_a_visitor_is_as_well_kept(site: Site) -> None:
    kept = cookies_of(site.visitor().get("/"))["naast_visit"]
    assert ("httponly" in kept, "samesite=lax" in kept) == (True, True)


def test_on_the_internet_cookies_travel_over_tls_only(site: Site) -> None:
    page = served(site, as_on_the_internet(site), "GET", "/inloggen")
    assert "secure" in cookies_of(page)["naast_visit"]


def test_on_the_internet_the_session_cookie_travels_over_tls_only(site: Site, caregiver: Person) -> None:
    app = as_on_the_internet(site)
    page = served(site, app, "GET", "/inloggen")
    token = re.search(r'name="csrf" value="(\w+)"', page.text)
    assert token
    answer = served(
        site, app, "POST", "/inloggen",
        data={"csrf": token[1], "email": caregiver.email, "password": PASSWORD},
        headers={"Origin": "https://naast.example.nl", "Cookie": f"naast_visit={page.cookies['naast_visit']}"},
    )  # fmt: skip
    assert "secure" in cookies_of(answer)["naast_session"]


def test_on_the_internet_a_browser_is_told_to_keep_to_tls(site: Site) -> None:
    assert "strict-transport-security" in served(site, as_on_the_internet(site), "GET", "/").headers


@pytest.mark.parametrize(
    "origin", ["http://127.0.0.1:8000", "http://naast.example.nl", "https://naast.example.nl.evil"]
)
def test_on_the_internet_only_the_public_address_may_send_forms(site: Site, origin: str) -> None:
    answer = served(site, as_on_the_internet(site), "POST", "/uitloggen", headers={"Origin": origin})
    assert "andere site" in answer.text


# --- Sizes and methods ---------------------------------------------------------------------------------------------


def test_a_body_that_says_it_is_too_large_is_refused(caregiver: Person) -> None:
    assert caregiver.http.post("/gesprek/nieuw", content=b"x" * 3_000_001).status_code == 413


def test_a_body_that_grows_too_large_without_saying_so_is_refused(caregiver: Person) -> None:
    def endless() -> Iterator[bytes]:
        yield b"csrf=" + caregiver.csrf().encode()
        for number in range(40):
            yield b"&veld%d=" % number + b"x" * 100_000

    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    assert caregiver.http.post("/gesprek/nieuw", content=endless(), headers=headers).status_code == 413


def test_a_form_of_a_thousand_fields_is_refused(caregiver: Person) -> None:
    assert caregiver.post("/gesprek/nieuw", {f"veld{n}": "x" for n in range(1000)}).status_code == 400


def test_a_file_where_a_field_belongs_is_refused(caregiver: Person) -> None:
    answer = caregiver.post("/gesprek/nieuw", files={"tekst": ("a.txt", b"Wat is respijtzorg?")})
    assert answer.status_code == 400


@pytest.mark.parametrize(
    ("method", "path"),
    [("DELETE", "/"), ("PUT", "/gesprek/nieuw"), ("GET", "/uitloggen"), ("POST", "/"), ("POST", "/static/naast.svg")],
)
def test_a_method_that_an_address_does_not_know_is_refused(caregiver: Person, method: str, path: str) -> None:
    assert caregiver.http.request(method, path).status_code == 405


# --- Addresses -----------------------------------------------------------------------------------------------------

ELSEWHERE = [
    "https://elders.nl/", "//elders.nl/", "/\\elders.nl", "\\\\elders.nl", "/\t/elders.nl", "javascript:alert(1)",
    "elders.nl", " //elders.nl", "/\r\nX-Kop: 1",
]  # fmt: skip


@pytest.mark.parametrize("target", ELSEWHERE)
def test_after_the_log_in_nobody_is_sent_to_another_site(site: Site, caregiver: Person, target: str) -> None:
    visitor = site.visitor()
    answer = visitor.post("/inloggen", {"email": caregiver.email, "password": PASSWORD, "volgende": target})
    assert (answer.status_code, answer.headers["location"]) == (303, entry.HOMES["caregiver"])


@pytest.mark.parametrize("target", ELSEWHERE)
def test_who_is_logged_in_already_is_not_sent_to_another_site_either(caregiver: Person, target: str) -> None:
    answer = caregiver.get("/inloggen", params={"volgende": target})
    assert answer.headers["location"] == entry.HOMES["caregiver"]


def test_after_the_log_in_the_page_that_was_asked_for_opens(site: Site, caregiver: Person) -> None:
    visitor = site.visitor()
    sent = visitor.get("/mijn/gegevens").headers["location"]
    assert sent == "/inloggen?volgende=/mijn/gegevens"
    answer = visitor.post("/inloggen", {"email": caregiver.email, "password": PASSWORD, "volgende": "/mijn/gegevens"})
    assert answer.headers["location"] == "/mijn/gegevens"


@pytest.mark.parametrize("path", ["/onderwerpen/", "/gesprek/", "//elders.nl/", "/static/", "/mijn/gegevens/"])
def test_a_redirect_never_names_a_host(site: Site, path: str) -> None:
    answer = raw(site, path, host="elders.nl")
    assert (answer.getheader("location") or "/").startswith("/")
    assert not (answer.getheader("location") or "/").startswith("//")


def test_a_slash_too_many_is_forgiven(caregiver: Person) -> None:
    assert caregiver.get("/onderwerpen/", follow_redirects=True).url.path == "/onderwerpen"


@pytest.mark.parametrize(
    "path",
    [
        "/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2fapp.py", "/static/js/../../app.py",
        "/static//etc/passwd", "/static/%00naast.svg", "/static/..\\app.py", "/bron/../static/../app.py",
    ],
)  # fmt: skip
def test_no_file_outside_of_static_is_served(site: Site, path: str) -> None:
    assert raw(site, path).status == 404


@pytest.mark.parametrize("host", ["elders.nl", "naast.example.nl:443", ""])
def test_a_form_sent_to_another_name_of_this_machine_is_refused(site: Site, host: str) -> None:
    """A name of the attacker's own that leads to this machine (DNS rebinding)."""
    assert raw(site, "/uitloggen", host=host, method="POST", origin=f"http://{host}").status == 403


def raw(site: Site, path: str, *, host: str = "", method: str = "GET", origin: str = "") -> http.client.HTTPResponse:
    """A request whose address nobody tidies up."""
    connection = http.client.HTTPConnection("127.0.0.1", site.port, timeout=30)
    connection.putrequest(method, path, skip_host=True)
    connection.putheader("Host", host or f"127.0.0.1:{site.port}")
    if origin:
        connection.putheader("Origin", origin)
    connection.endheaders()
    return connection.getresponse()


# --- Errors --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "path",
    ["/bestaat-niet", "/gesprek/geen-nummer", "/bron/x/y", "/artikel/%3Cscript%3E", "/werkplek/dossier/1", "/%ff%fe"],
)
def test_a_wrong_address_gets_a_page_in_dutch(caregiver: Person, path: str) -> None:
    answer = caregiver.get(path)
    assert (answer.status_code in (403, 404), "<h1" in answer.text) == (True, True)


@pytest.fixture
def broken(site: Site) -> FastAPI:
    """An application with a page that fails, with words of a person in the error."""
    routes = APIRouter()

    @routes.get("/kapot")
    async def fail(who: Anybody) -> None:
        raise ValueError("Annie de Boer 06 12345678")

    return create_app(site.naast, [routes, entry.router, chat.router])


def test_a_page_that_fails_says_so_in_dutch_with_a_code_to_name(site: Site, broken: FastAPI) -> None:
    answer = served(site, broken, "GET", "/kapot")
    assert answer.status_code == 500
    assert re.search(r"Noem deze code[^<]*<span[^>]*>[0-9a-f]{8}<", answer.text)


def test_a_page_that_fails_shows_nothing_of_the_error(site: Site, broken: FastAPI) -> None:
    shown = served(site, broken, "GET", "/kapot").text
    assert [w for w in ("Annie", "12345678", "ValueError", "Traceback", ".py") if w in shown] == []


def test_the_log_of_an_error_holds_its_place_and_none_of_its_words() -> None:
    words = "Annie de Boer 06 12345678"
    try:
        raise ValueError(words)
    except ValueError as error:
        record = logging.LogRecord(
            "x", logging.ERROR, "", 0, "it broke", None, (type(error), error, error.__traceback__)
        )
    line = TextlessFormatter("%(message)s").format(record)
    assert ("ValueError" in line, "test_protection.py" in line, "12345678" in line) == (True, True, False)
