"""Every route and socket x everybody who could come to it, and forms that our own page did not send."""

import re
import uuid
from dataclasses import dataclass, field

import pytest
from fastapi import APIRouter
from fastapi.routing import iter_route_contexts

from tests.site import PASSWORD, Person, Site
from tests.web.people import Household, account_id, ask, hand_over, household, rows
from tests.web.screen import Screen
from web.app import create_app

LOGIN = "to the log-in"
OPEN = "open"
ROLES = ("nobody", "caregiver", "broker", "editor", "administrator")
SLUG = "respijtzorg"


@dataclass(frozen=True)
class Row:
    """A route, what is sent to it, and what each role gets (in the order of ROLES)."""

    method: str
    path: str
    expected: tuple[int | str, ...]
    data: dict[str, str] = field(default_factory=dict)


def everybody(what: int | str) -> tuple[int | str, ...]:
    return (what,) * 5


def caregiver(what: int | str) -> tuple[int | str, ...]:
    return (LOGIN, what, 403, 403, 403)


def broker(what: int | str) -> tuple[int | str, ...]:
    return (LOGIN, 403, what, 403, 403)


def editor(what: int | str) -> tuple[int | str, ...]:
    return (LOGIN, 403, 403, what, 403)


def administrator(what: int | str) -> tuple[int | str, ...]:
    return (LOGIN, 403, 403, 403, what)


TABLE = (
    Row("GET", "/", everybody(200)),
    Row("GET", "/onderwerpen", everybody(200)),
    Row("GET", "/onderwerpen/{domain}", everybody(200)),
    Row("GET", "/artikel/{slug}", everybody(200)),
    Row("GET", "/bron/{revision_id}/{passage:path}", everybody(200)),
    Row("GET", "/zoeken", everybody(200)),
    Row("GET", "/zoeken/voorstellen", everybody(200)),
    Row("GET", "/sitemap.xml", everybody(200)),
    Row("GET", "/robots.txt", everybody(200)),
    Row("GET", "/hoe-naast-werkt", everybody(200)),
    Row("GET", "/gezond", everybody(200)),
    Row("GET", "/static/naast.svg", everybody(200)),
    Row("GET", "/inloggen", (200, 303, 303, 303, 303)),
    Row("POST", "/inloggen", everybody(303), {"email": "{email}", "password": PASSWORD}),
    Row("GET", "/registreren", (200, 303, 303, 303, 303)),
    Row("POST", "/registreren", everybody(200), {"stap": "openen"}),
    Row("POST", "/uitloggen", everybody(303)),
    Row("GET", "/kennismaken", caregiver(200)),
    Row("POST", "/kennismaken", caregiver(303)),
    Row("GET", "/gesprek", caregiver(303)),
    # Who cannot ask gets the log-in, with the question kept on it.
    Row("POST", "/gesprek/nieuw", (200, 303, 200, 200, 200)),
    Row("GET", "/gesprekken", caregiver(200)),
    Row("GET", "/gesprek/{conversation_id}", caregiver(200)),
    Row("POST", "/gesprek/{conversation_id}/bericht", caregiver(400)),
    # Nothing filled in: the page comes back with what to do.
    Row("POST", "/gesprek/{conversation_id}/bericht/{seq}/verborgen", caregiver(400), {"actie": "verberg"}),
    Row("POST", "/gesprek/{conversation_id}/antwoord/{turn_id}/hielp", caregiver(303), {"helped": "ja"}),
    Row("GET", "/iemand-spreken", (200, 303, 200, 200, 200)),
    Row("GET", "/gesprek/{conversation_id}/iemand-spreken", caregiver(303)),
    Row("POST", "/gesprek/{conversation_id}/iemand-spreken", caregiver(400)),
    Row("GET", "/gesprek/{conversation_id}/iemand-spreken/verstuurd", caregiver(200)),
    Row("SOCKET", "/ws/gesprek/{conversation_id}", (4401, OPEN, 4403, 4403, 4403)),
    Row("GET", "/mijn", caregiver(200)),
    Row("POST", "/mijn/dossier/{spare_case}/intrekken", caregiver(303)),
    Row("GET", "/mijn/gegevens", caregiver(200)),
    Row("POST", "/mijn/gegevens", caregiver(200)),
    Row("GET", "/werkplek", broker(200)),
    Row("GET", "/werkplek/dossier/{case_id}", broker(200)),
    Row("POST", "/werkplek/dossier/{case_id}/neem", broker(303)),
    Row("POST", "/werkplek/dossier/{case_id}/bericht", broker(400)),
    Row("POST", "/werkplek/dossier/{case_id}/sluit", broker(400)),
    Row("SOCKET", "/ws/werkplek", (4401, 4403, OPEN, 4403, 4403)),
    Row("SOCKET", "/ws/dossier/{case_id}", (4401, 4403, OPEN, 4403, 4403)),
    Row("GET", "/redactie", editor(200)),
    Row("GET", "/redactie/nieuw", editor(200)),
    Row("POST", "/redactie/nieuw", editor(400)),
    Row("GET", "/redactie/intrekken", editor(200)),
    Row("POST", "/redactie/intrekken", editor(400)),
    Row("GET", "/redactie/geschiedenis", (LOGIN, 403, 403, 200, 200)),
    Row("GET", "/redactie/artikel/{slug}", editor(200)),
    Row("POST", "/redactie/artikel/{slug}/voorbeeld", editor(200)),
    # Without the revision that it began from, a text is a conflict.
    Row("POST", "/redactie/artikel/{slug}/bewaar", editor(409)),
    Row("GET", "/redactie/bronnen", editor(200)),
    Row("GET", "/redactie/bedragen", editor(200)),
    Row("POST", "/redactie/bedragen", editor(400)),
    Row("GET", "/redactie/bedragen/{key}", editor(200)),
    Row("POST", "/redactie/bedragen/{key}", editor(400)),
    Row("GET", "/redactie/bedragen/{key}/voorstel/{value_id}", editor(200)),
    Row("POST", "/redactie/bedragen/{key}/voorstel/{value_id}", editor(400)),
    Row("POST", "/redactie/artikel/{slug}/automatisch", editor(200)),
    Row("POST", "/redactie/artikel/{slug}/andere-tekst", editor(303)),
    Row("POST", "/redactie/artikel/{slug}/concept-weg", editor(303)),
    Row("POST", "/redactie/artikel/{slug}/ter-controle", editor(409)),
    Row("GET", "/redactie/artikel/{slug}/controle", editor(200)),
    # Nothing waits for a second pair of eyes.
    Row("POST", "/redactie/artikel/{slug}/goedkeuren", editor(409)),
    Row("POST", "/redactie/artikel/{slug}/terugsturen", editor(409)),
    Row("POST", "/redactie/artikel/{slug}/terugnemen", editor(409)),
    Row("POST", "/redactie/artikel/{slug}/planning-weg", editor(303)),
    Row("GET", "/redactie/artikel/{slug}/verschil", editor(200)),
    # No version was named.
    Row("POST", "/redactie/artikel/{slug}/terugzetten", editor(404)),
    Row("POST", "/redactie/artikel/{slug}/eigenaar", editor(303)),
    Row("POST", "/redactie/artikel/{slug}/opmerking", editor(400)),
    Row("POST", "/redactie/artikel/{slug}/opmerking/{remark_id}/verwerkt", editor(303)),
    Row("GET", "/redactie/artikel/{slug}/proef", editor(200)),
    Row("POST", "/redactie/artikel/{slug}/proef", editor(400)),
    Row("GET", "/redactie/artikel/{slug}/vragen", editor(200)),
    Row("POST", "/redactie/artikel/{slug}/vragen", editor(400)),
    Row("POST", "/redactie/artikel/{slug}/vragen/overnemen", editor(303)),
    Row("POST", "/redactie/artikel/{slug}/vragen/draai", editor(303)),
    Row("POST", "/redactie/artikel/{slug}/vragen/reden", editor(400)),
    Row("POST", "/redactie/artikel/{slug}/vragen/{golden_id}", editor(400)),
    Row("GET", "/redactie/gaten", editor(200)),
    # A group that is not there (any more).
    Row("POST", "/redactie/gaten/{cluster_id}/artikel", editor(409)),
    Row("POST", "/redactie/gaten/{cluster_id}/hoort-bij", editor(409)),
    Row("POST", "/redactie/gaten/{cluster_id}/geen-gat", editor(409)),
    Row("GET", "/redactie/bestanden", (LOGIN, 403, 403, 200, 200)),
    Row("GET", "/redactie/bestanden/zip", (LOGIN, 403, 403, 200, 200)),
    Row("POST", "/redactie/bestanden", editor(400)),
    Row("GET", "/beheer", administrator(200)),
    Row("POST", "/beheer", administrator(400)),
    Row("POST", "/beheer/account/{account_id}/uitzetten", administrator(303)),
    Row("POST", "/beheer/account/{account_id}/aanzetten", administrator(303)),
)
POSTS = [row for row in TABLE if row.method == "POST"]


@dataclass(frozen=True)
class World:
    """One person of each role, with the things that are theirs."""

    site: Site
    home: Household
    people: dict[str, Person]
    things: dict[str, str]

    def fill(self, text: str) -> str:
        """A path or field with the ids of what is meant."""
        return re.sub(r"\{(\w+)(:path)?\}", lambda found: self.things[found[1]], text)

    def data(self, row: Row, who: Person) -> dict[str, str]:
        """What is sent. Who is not logged in would log in as the caregiver."""
        email = who.email or self.home.caregiver.email
        return {name: value.replace("{email}", email) for name, value in row.data.items()}

    def visitor(self, role: str, row: Row) -> Person:
        """Who comes: somebody who may be logged in or out by it comes afresh."""
        known = self.people[role]
        if role == "nobody":
            return self.site.visitor()
        if row.path == "/uitloggen":
            known = Person(self.site, known.name, known.email, known.role)
            known.log_in()
        return known


@pytest.fixture(scope="module")
def world(site: Site) -> World:
    home = household(site)
    second = home.caregiver.conversation()
    ask(home.caregiver, second)
    revision = rows(site, "select id from revision where slug = %s and state = 'published'", SLUG)[0][0]
    amount = rows(site, "select key, id from amount_value order by key limit 1")[0]
    things = {
        "key": amount[0], "value_id": str(amount[1]),
        "domain": "zorg", "slug": SLUG, "revision_id": str(revision), "passage": f"{SLUG}%23kort",
        "conversation_id": home.conversation, "turn_id": home.turn, "case_id": home.case, "seq": "1",
        "remark_id": str(uuid.uuid4()),
        "golden_id": str(uuid.uuid4()), "cluster_id": "0" * 16,
        "spare_case": hand_over(home.caregiver, second),
        "account_id": str(account_id(site.person("broker", "Collega"))),
    }  # fmt: skip
    people = {
        "nobody": site.visitor(), "caregiver": home.caregiver, "broker": home.broker,
        "editor": site.person("editor"), "administrator": site.person("administrator"),
    }  # fmt: skip
    return World(site, home, people, things)


def test_every_route_and_socket_stands_in_the_table(site: Site) -> None:
    there = set()
    for route in iter_route_contexts(create_app(site.naast).routes):
        methods = getattr(route, "methods", None)
        there |= {(m, route.path) for m in methods or ("SOCKET",)} if route.path != "/static" else set()
    assert there == {
        (row.method, row.path.replace("spare_case", "case_id")) for row in TABLE if not row.path.startswith("/static")
    }


def test_a_route_that_names_no_guard_is_refused_when_the_site_starts(site: Site) -> None:
    careless = APIRouter()
    careless.add_api_route("/alles", lambda: "alles")
    with pytest.raises(RuntimeError, match="/alles"):
        create_app(site.naast, [careless])


CASES = [
    pytest.param(row, role, row.expected[n], id=f"{row.method} {row.path} {role}")
    for row in TABLE
    for n, role in enumerate(ROLES)
]


@pytest.mark.parametrize(("row", "role", "expected"), CASES)
def test_each_role_gets_what_the_table_says(world: World, row: Row, role: str, expected: int | str) -> None:
    who, path = world.visitor(role, row), world.fill(row.path)
    if row.method == "SOCKET":
        with Screen(who, path) as screen:
            assert screen.at_the_door() == expected
        return
    answer = who.get(path) if row.method == "GET" else who.post(path, world.data(row, who))
    to_login = answer.status_code == 303 and answer.headers["location"].startswith("/inloggen")
    assert (LOGIN if to_login else answer.status_code) == expected


def test_a_draft_cannot_be_read_through_the_address_of_its_revision(site: Site, world: World) -> None:
    slug, page = "dagbesteding", "/redactie/artikel/dagbesteding"
    editor = world.people["editor"]
    base = re.search(r'name="basis" value="([^"]+)"', editor.get(page).text)
    assert base
    saved = editor.post(f"{page}/bewaar", {"basis": base[1], "tekst": "Nog niet af."})
    assert saved.status_code == 303
    draft = rows(site, "select id from revision where slug = %s and state = 'draft'", slug)[0][0]
    assert site.visitor().get(f"/bron/{draft}/{slug}%23kort").status_code == 404


# --- A form of somebody else's page --------------------------------------------------------------------------------


@pytest.mark.parametrize("row", POSTS, ids=lambda row: row.path)
@pytest.mark.parametrize("token", ["", "0" * 64, "van een ander", "é"])
def test_a_form_without_the_visitors_own_token_is_refused(world: World, row: Row, token: str) -> None:
    who = world.people[allowed(row)]
    token = world.site.visitor().csrf("/inloggen") if token == "van een ander" else token
    answer = who.http.post(world.fill(row.path), data={**world.data(row, who), "csrf": token})
    assert answer.status_code == 403


@pytest.mark.parametrize("row", POSTS, ids=lambda row: row.path)
@pytest.mark.parametrize("origin", ["https://elders.nl", "null", ""])
def test_a_form_that_does_not_come_from_our_own_page_is_refused(world: World, row: Row, origin: str) -> None:
    who = world.people[allowed(row)]
    headers = {"Origin": origin}
    data = {**world.data(row, who), "csrf": who.csrf("/hoe-naast-werkt" if who.role else "/inloggen")}
    answer = who.http.post(world.fill(row.path), data=data, headers=headers)
    assert answer.status_code == 403


def allowed(row: Row) -> str:
    """A role that gets through with the right token, so that nothing else refuses it."""
    return next(role for role, what in zip(ROLES, row.expected, strict=True) if what not in (LOGIN, 403, 4401))
