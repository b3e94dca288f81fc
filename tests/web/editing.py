"""An editor at the form of one article, as a browser fills it in."""

import html
import re
from dataclasses import dataclass
from functools import lru_cache

import httpx

from tests.site import Person, Site
from tests.web.people import rows


@dataclass(frozen=True)
class Desk:
    """One editor at one article."""

    editor: Person
    slug: str

    @property
    def path(self) -> str:
        return f"/redactie/artikel/{self.slug}"

    def page(self) -> str:
        return self.editor.get(self.path).text

    def text(self) -> str:
        """What the form holds: the draft, or what is online."""
        found = re.search(r'<textarea[^>]*name="tekst"[^>]*>(.*?)</textarea>', self.page(), re.S)
        assert found
        return html.unescape(found[1]).removeprefix("\n")

    def base(self) -> str:
        """What the form carries along to notice that somebody else saved meanwhile."""
        return _base(self.page())

    def post(self, step: str, text: str, **fields: str) -> httpx.Response:
        return self.editor.post(f"{self.path}/{step}", {"tekst": text, "basis": self.base(), **fields})

    def save(self, text: str, **fields: str) -> httpx.Response:
        return self.post("bewaar", text, **fields)

    def send(self, text: str, why: str = "een nieuwe regel") -> httpx.Response:
        """Ask for a second pair of eyes."""
        return self.post("ter-controle", text, reden=why)

    def review(self, step: str = "goedkeuren", **fields: str) -> httpx.Response:
        """What this editor does with the text that waits."""
        base = _base(self.editor.get(f"{self.path}/controle").text)
        return self.editor.post(f"{self.path}/{step}", {"basis": base, **fields})

    def publish(self, text: str, why: str = "een nieuwe regel") -> httpx.Response:
        """Send it, and have a colleague approve it."""
        sent = self.send(text, why)
        assert sent.status_code == 303, sent.text
        done = Desk(colleague(self.editor.site), self.slug).review(wanneer="nu")
        assert done.status_code == 303, done.text
        return done

    def put_back(self, text: str) -> None:
        """As it was before a test: this text online, and nothing else of the article."""
        site = self.editor.site
        ((kept, state),) = rows(
            site,
            "select id, state from revision where slug = %s and markdown = %s and published_at is not null "
            "order by number limit 1",
            self.slug,
            text,
        )
        rows(site, "delete from working_copy where slug = %s", self.slug)
        rows(site, "delete from revision where slug = %s and id <> %s", self.slug, kept)
        if state != "published":
            rows(site, "update revision set state = 'published', ended_at = null where id = %s", kept)
            rows(site, "update knowledge_version set version = version + 1")
            site.run(site.naast.knowledge.index_now())


@lru_cache
def colleague(site: Site) -> Person:
    """A second editor of a site, who wrote nothing."""
    return site.person("editor", "Rita Lezer")


def _base(page: str) -> str:
    found = re.search(r'name="basis" value="([^"]+)"', page)
    return found[1] if found else ""
