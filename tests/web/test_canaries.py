"""What somebody told about themselves is nowhere to be read: not in a table, not in the index, not in a log."""

import logging
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from tests.site import Person, Site
from tests.web.people import ask, hand_over, take
from web.database import plain_url

ACCOUNT = "Ottoline Zwanenburg"
TOLD = {
    "name": "Gerritje Vlinderman",
    "phone": "06-83927164",
    "bsn": "618273906",
    "e-mail": "gerritje.vlinderman@voorbeeldpost.nl",
}
# Whole texts that are sealed: no word of them may be left.
SEALED = {"addition": "zilverreigerkanarie", "outcome": "knotwilgkanarie", "phone of contact": "06 94837261"}
PROFILE = "Ooststellingwerf"
PACKAGES = ("knowledge", "assistant", "handoff", "web")


@dataclass(frozen=True)
class Story:
    """A whole life on the site: an account, a profile, a conversation, a case and its outcome; and what was logged."""

    site: Site
    logged: str
    email: str

    @property
    def canaries(self) -> dict[str, str]:
        first, last = ACCOUNT.split()
        return {
            **TOLD,
            **SEALED,
            "account": last,
            "first name": first,
            "account e-mail": self.email,
            "surname": "Vlinderman",
        }


class _Kept(logging.Handler):
    """Keeps each record as text, with its arguments and its error."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.lines: list[str] = []
        self.setFormatter(logging.Formatter("%(name)s %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


def tell(site: Site) -> Person:
    caregiver = site.person("caregiver", ACCOUNT)
    caregiver.post("/mijn/gegevens", {"actie": "keuzes", "toestemming": "personalisatie"})
    kept = caregiver.post("/mijn/gegevens", {"actie": "gegevens", "gemeente": PROFILE, "relatie": "moeder"})
    assert kept.status_code == 303
    conversation = caregiver.conversation()
    ask(caregiver, conversation, f"Mijn moeder {TOLD['name']} heeft dementie. Wat is respijtzorg?")
    ask(caregiver, conversation, f"Haar nummer is {TOLD['phone']}, BSN {TOLD['bsn']}, mail {TOLD['e-mail']}.")
    caregiver.post(
        f"/gesprek/{conversation}/antwoord/{'0' * 8}-0000-4000-8000-{'0' * 12}/hielp",
        {"helped": "nee", "toelichting": f"Bel {TOLD['name']} op {TOLD['phone']}"},
    )
    caregiver.get("/zoeken", params={"q": f"respijtzorg voor {TOLD['name']} {TOLD['bsn']}"})
    # A refused look of a caregiver is on the record, but not with the name.
    caregiver.get(f"/gesprek/{'0' * 8}-0000-4000-8000-{'0' * 12}")
    case = hand_over(
        caregiver, conversation, telefoon=SEALED["phone of contact"], aanvulling=f"Zij vreest de {SEALED['addition']}."
    )
    broker = site.person("broker", "Bram Makelaar")
    take(broker, case)
    broker.post(f"/werkplek/dossier/{case}/bericht", {"tekst": f"Ik bel {TOLD['name']} op {TOLD['phone']}."})
    broker.post(f"/werkplek/dossier/{case}/sluit", {"uitkomst": f"De {SEALED['outcome']} is weg."})
    return caregiver


@pytest.fixture(scope="module")
def story(site: Site) -> Story:
    kept = _Kept()
    root = logging.getLogger()
    before = {name: logging.getLogger(name).level for name in PACKAGES}
    root.addHandler(kept)
    for name in PACKAGES:
        # As the command sets it at NAAST_LOG_LEVEL=DEBUG: our own packages speak, libraries only warn.
        logging.getLogger(name).setLevel(logging.DEBUG)
    try:
        caregiver = tell(site)
    finally:
        root.removeHandler(kept)
        for name, level in before.items():
            logging.getLogger(name).setLevel(level)
    return Story(site, "\n".join(kept.lines), caregiver.email)


def dump(site: Site) -> dict[str, str]:
    """Every row of every table as text, bytes in hexadecimal."""
    assert site.settings.database_url
    with psycopg.connect(plain_url(site.settings.database_url.get_secret_value())) as connection:
        tables = connection.execute("select table_name from information_schema.tables where table_schema = 'public'")
        return {
            name: "\n".join(
                str(row[0])
                for row in connection.execute(sql.SQL("select t::text from {} t").format(sql.Identifier(name)))
            )
            for (name,) in tables.fetchall()
        }


def readable(canary: str, text: str) -> bool:
    """Whether it stands in a text, as it is or as unsealed bytes."""
    return canary.lower() in text.lower() or canary.encode().hex() in text


def test_no_column_of_any_table_can_be_read(story: Story) -> None:
    tables = dump(story.site)
    assert {"event", "account", "case_dossier", "look", "procrastinate_jobs"} <= set(tables)
    found = [(name, what) for name, text in tables.items() for what, c in story.canaries.items() if readable(c, text)]
    assert found == []


def test_the_profile_stands_in_no_table_but_sealed(story: Story) -> None:
    # An answer that used it names it, with its caregiver's consent: events are left out here.
    tables = {name: text for name, text in dump(story.site).items() if name not in ("event", "revision")}
    assert [name for name, text in tables.items() if readable(PROFILE, text)] == []


def test_the_redacted_message_is_there_to_prove_that_we_looked_in_the_right_place(story: Story) -> None:
    assert "Mijn moeder [NAAM_1] heeft dementie" in dump(story.site)["event"]


def test_the_index_holds_nothing_of_it(story: Story) -> None:
    files = [p for p in (story.site.folder / "chroma").rglob("*") if p.is_file()]
    assert files
    found = [(p.name, what) for p in files for what, c in story.canaries.items() if in_bytes(c, p)]
    assert found == []


def in_bytes(canary: str, file: Path) -> bool:
    return canary.lower().encode() in file.read_bytes().lower()


def test_no_log_line_holds_a_word_of_it_even_at_the_lowest_level(story: Story) -> None:
    assert [what for what, c in story.canaries.items() if readable(c, story.logged)] == []
    assert PROFILE not in story.logged


def test_nothing_else_in_the_data_folder_holds_a_word_of_it(story: Story) -> None:
    files = [p for p in story.site.folder.rglob("*") if p.is_file() and "chroma" not in p.parts]
    assert [(p.name, what) for p in files for what, c in story.canaries.items() if in_bytes(c, p)] == []
