"""An editor at the form of one article, as a browser fills it in."""

import html
import re
from dataclasses import dataclass

import httpx

from tests.site import Person


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
        found = re.search(r'name="basis" value="([^"]+)"', self.page())
        assert found
        return found[1]

    def post(self, step: str, text: str, **fields: str) -> httpx.Response:
        return self.editor.post(f"{self.path}/{step}", {"tekst": text, "basis": self.base(), **fields})

    def save(self, text: str, **fields: str) -> httpx.Response:
        return self.post("bewaar", text, **fields)

    def publish(self, text: str, why: str = "een nieuwe regel") -> httpx.Response:
        done = self.post("publiceer", text, reden=why)
        assert done.status_code == 303, done.text
        return done
