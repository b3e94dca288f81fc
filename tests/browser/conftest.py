"""A real browser, and what every page must keep."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.chromium import FLAGS, MISSING, executable
from tests.conftest import open_site
from tests.site import PASSWORD, Person, Site

NewPage = Callable[..., Page]
# Rules of good practice beside WCAG 2.2 A and AA.
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_STICKING = """position => {
    for (const part of document.querySelectorAll(".composer, .masthead, .emergency-stay, .with-whom"))
        part.style.position = position;
}"""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all browser tests."""
    path = executable()
    assert path, MISSING
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield started
        started.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, postgres: str) -> Iterator[Site]:
    """A site for the browser alone: what other tests leave in an article must not stand in a story."""
    with open_site(postgres, tmp_path_factory.mktemp("browser_site")) as running:
        yield running


@pytest.fixture
def new_page(browser: Browser, site: Site) -> Iterator[NewPage]:
    """A page in a browser of its own; an error in a script or a refused script fails the test."""
    contexts: list[BrowserContext] = []
    wrong: list[str] = []

    def make(width: int = 1280, height: int = 900, **options: Any) -> Page:
        context = browser.new_context(
            base_url=site.url, viewport={"width": width, "height": height}, locale="nl-NL", **options
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(20_000)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda m: wrong.append(m.text) if "Content Security Policy" in m.text else None)
        return page

    yield make
    for context in contexts:
        context.close()
    assert not wrong, wrong


def log_in(page: Page, someone: Person) -> None:
    """Log in as a person would."""
    page.goto("/inloggen")
    page.get_by_label("E-mailadres").fill(someone.email)
    page.get_by_label("Wachtwoord", exact=True).fill(PASSWORD)
    page.locator("main form button:not([formaction])").first.click()
    page.wait_for_url(lambda url: "/inloggen" not in url)


def assert_accessible(page: Page, state: str) -> None:
    """axe finds nothing, and nothing sticks out sideways."""
    # What sticks to an edge covers a part of whatever lies under it at that moment; scrolling brings that part free, but
    # axe would call it too small to press.
    page.evaluate(_STICKING, "static")
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}})
    page.evaluate(_STICKING, "")
    problems = [
        f"{v['id']}: {v['help']} ({', '.join(str(n['target']) for n in v['nodes'][:3])})"
        for v in found.response["violations"]
    ]
    assert not problems, f"{state}: {problems}"
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0, f"{state}: {wide} px too wide"
