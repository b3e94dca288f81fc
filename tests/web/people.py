"""People and what they did before a test begins, and a look into the database of a site."""

import re
import uuid
from dataclasses import dataclass
from typing import Any

import httpx
import psycopg

from tests.site import Person, Site
from web.database import plain_url

QUESTION = "Wat is respijtzorg?"


def rows(site: Site, statement: str, *values: object) -> list[tuple[Any, ...]]:
    """What a statement gives, or [] when it gives nothing."""
    assert site.settings.database_url
    with psycopg.connect(plain_url(site.settings.database_url.get_secret_value()), autocommit=True) as connection:
        done = connection.execute(statement, values)  # type: ignore[arg-type]
        return done.fetchall() if done.description else []


def account_id(person: Person) -> uuid.UUID:
    """The account of somebody."""
    found = rows(
        person.site, "select id from account where email_index = %s", person.site.naast.sealer.blind(person.email)
    )
    return uuid.UUID(str(found[0][0]))


def ask(person: Person, conversation: str, text: str = QUESTION, **fields: str) -> httpx.Response:
    """Send a message by form, as without JavaScript: the page that follows holds the answer."""
    said = person.post(f"/gesprek/{conversation}/bericht", {"tekst": text, **fields})
    assert said.status_code == 303, said.text
    return person.get(f"/gesprek/{conversation}")


def turns(site: Site, conversation: str) -> list[str]:
    """The turns of a conversation, oldest first."""
    found = rows(site, "select id from turn where conversation_id = %s order by created_at", conversation)
    return [str(row[0]) for row in found]


def hand_over(person: Person, conversation: str, **fields: str) -> str:
    """Ask for somebody of the helpline, sharing everything; gives the case."""
    path = f"/gesprek/{conversation}/iemand-spreken"
    shown = person.get(path).text
    values = dict.fromkeys(("deel_contact", "deel_samenvatting", "deel_naaste", "deel_gesprek", "akkoord"), "ja")
    for name in ("naam", "email", "hulpvraag"):
        found = re.search(rf'name="{name}"[^>]*?value="([^"]*)"|name="{name}"[^>]*>\s*([^<]*)<', shown)
        values[name] = (found[1] or found[2] or "") if found else ""
    sent = person.post(path, {**values, **fields})
    assert sent.status_code == 303, sent.text
    found_cases = rows(
        person.site, "select id from case_dossier where conversation_id = %s order by opened_at desc", conversation
    )
    return str(found_cases[0][0])


def take(broker: Person, case: str) -> None:
    """A broker takes a case."""
    assert broker.post(f"/werkplek/dossier/{case}/neem").status_code == 303


@dataclass(frozen=True)
class Household:
    """A caregiver with a story that nobody else may read, in the hands of one broker."""

    caregiver: Person
    broker: Person
    conversation: str
    turn: str
    case: str
    secrets: tuple[str, ...]

    def fill(self, path: str) -> str:
        """A path with the ids of what is theirs."""
        return path.format(conversation_id=self.conversation, turn_id=self.turn, case_id=self.case)

    def leaks(self, text: str) -> list[str]:
        """What of the story stands in a text."""
        return [s for s in self.secrets if s.lower() in text.lower()]


def household(site: Site) -> Household:
    """A caregiver who told something and asked for a person, and the broker who took the case."""
    caregiver = site.person("caregiver", "Willemijn Zonnebloem")
    broker = site.person("broker", "Makelaar Eén")
    conversation = caregiver.conversation()
    ask(caregiver, conversation, "Mijn moeder kweekt pioenrozen. Wat is respijtzorg?")
    case = hand_over(caregiver, conversation, telefoon="06 12345678", aanvulling="Zij houdt van zilverreigers.")
    take(broker, case)
    ask(caregiver, conversation, "Ben je er? Ik noem het woord knotwilg.")
    secrets = ("Zonnebloem", caregiver.email, "pioenrozen", "12345678", "zilverreiger", "knotwilg")
    return Household(caregiver, broker, conversation, turns(site, conversation)[0], case, secrets)
