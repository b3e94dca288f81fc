"""What an editor publishes is what the chat says next, and what was said before stays to be read."""

import asyncio
import re
import time
from collections.abc import Callable, Iterator

import pytest

from knowledge import editing, revisions
from knowledge.articles import Article, render_article
from knowledge.editing import base_of
from knowledge.index import open_memory
from knowledge.version import CHANNEL
from tests.site import Person, Site
from tests.together import eventually
from tests.web.editing import Desk
from tests.web.people import ask
from tests.writing import EVA, OMAR, TODAY, article, word_embedder
from web.database import Database, plain_url
from web.events import Hub
from web.live_knowledge import LiveKnowledge

SLUG = "parkeren-gpk-ov"
FRESH = "Proefregel nul van de redactie staat hier."


def soon(true: Callable[[], object], seconds: float = 5.0) -> bool:
    """Whether something becomes true in time."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if true():
            return True
        time.sleep(0.05)
    return False


def articles(site: Site) -> dict[str, Article]:
    return {slug: i.article for slug, i in site.naast.knowledge.snapshot().articles.items()}


@pytest.fixture(scope="module")
def editor(site: Site) -> Person:
    return site.person("editor", "Eva Redacteur")


@pytest.fixture
def desk(editor: Person) -> Iterator[Desk]:
    """An editor at an article; what was online before is put back at the end."""
    at = Desk(editor, SLUG)
    before = at.text()
    yield at
    at.put_back(before)


@pytest.fixture
def question(site: Site) -> str:
    return articles(site)[SLUG].example_questions[0]


@pytest.fixture(scope="module")
def caregiver(site: Site) -> Person:
    return site.person("caregiver")


def changed(desk: Desk) -> str:
    """The article with a sentence that stands nowhere else in its short answer."""
    text = desk.text()
    (before,) = re.findall(r"^short_answer:.*?(?=^\w+:)", text, re.S | re.M)
    return text.replace(before, f"short_answer: {FRESH} Een parkeerkaart vraag je aan bij de gemeente.\n")


def test_within_five_seconds_the_chat_answers_from_the_new_text(desk: Desk, caregiver: Person, question: str) -> None:
    assert FRESH not in ask(caregiver, caregiver.conversation(), question).text
    desk.publish(changed(desk))
    assert soon(lambda: FRESH in ask(caregiver, caregiver.conversation(), question).text)


def test_a_draft_is_not_answered_from(desk: Desk, caregiver: Person, question: str) -> None:
    desk.save(changed(desk))
    assert FRESH not in ask(caregiver, caregiver.conversation(), question).text


def test_the_citation_of_an_earlier_answer_still_opens_its_own_text_with_a_notice(
    desk: Desk, caregiver: Person, question: str
) -> None:
    page = ask(caregiver, caregiver.conversation(), question).text
    source = re.findall(rf'href="(/bron/[^"]*{SLUG}[^"]*)"', page)[0]
    before = caregiver.get(source).text
    assert "eerdere versie" not in before
    desk.publish(changed(desk))
    after = caregiver.get(source)
    assert after.status_code == 200
    assert "eerdere versie" in after.text
    assert FRESH not in after.text
    quoted = re.search(r"<mark>([^<]+)</mark>|<p>([A-Z][^<]{20,})</p>", before)
    assert quoted
    assert (quoted[1] or quoted[2]) in after.text


def test_the_conversation_shows_the_earlier_answer_as_it_was_given(
    desk: Desk, caregiver: Person, question: str
) -> None:
    conversation = caregiver.conversation()
    ask(caregiver, conversation, question)
    desk.publish(changed(desk))
    assert FRESH not in caregiver.get(f"/gesprek/{conversation}").text


def test_the_article_itself_shows_the_new_text_to_everybody(desk: Desk, site: Site) -> None:
    desk.publish(changed(desk))
    assert soon(lambda: FRESH in site.visitor().get(f"/artikel/{SLUG}").text)


def test_a_new_text_gets_its_vectors_without_anybody_asking(desk: Desk, site: Site) -> None:
    desk.publish(changed(desk))
    snapshot = site.naast.knowledge.snapshot()
    keys = {p.key for p in snapshot.articles[SLUG].passages}
    assert soon(lambda: keys <= site.naast.index.keys(), seconds=90)


async def test_a_second_process_takes_over_a_publication_by_itself(database: Database, database_url: str) -> None:
    async def publish(made: Article) -> None:
        async with database.transaction() as session:
            known = await editing.versions(session, made.slug)
            if known is None:
                await editing.seed(session, (made,), "Redactie")
                return
            base = base_of(known.current)
            draft = await editing.save_draft(session, made.slug, render_article(made), base, EVA)
            await revisions.send_to_review(session, made.slug, base_of(draft), EVA, "x", {}, TODAY)
            await revisions.approve(session, made.slug, base_of(draft), OMAR, {}, TODAY)

    await publish(article())
    hub = Hub(plain_url(database_url))
    other = LiveKnowledge(database, open_memory("tweede"), word_embedder())
    await hub.start()
    await other.refresh()
    other.watch(hub)
    await publish(article(short_answer=FRESH))

    async def seen() -> bool:
        return other.snapshot().articles["dagopvang"].article.short_answer == FRESH

    try:
        await eventually(seen, 5)
    finally:
        await other.stop()
        await hub.stop()


async def test_the_vectors_of_a_withdrawn_text_find_nothing(database: Database) -> None:
    async with database.transaction() as session:
        await editing.seed(session, (article(),), "Redactie")
    live = LiveKnowledge(database, open_memory("ingetrokken"), word_embedder())
    await live.index_now()
    async with database.transaction() as session:
        await revisions.withdraw(session, ["dagopvang"], EVA, "weg")
    await live.refresh()
    assert live.snapshot().articles == {}


def test_a_passage_of_a_revision_that_never_was_is_not_found(site: Site) -> None:
    visitor = site.visitor()
    for path in (f"/bron/{'0' * 8}-0000-4000-8000-{'0' * 12}/x%23kort", "/bron/geen-revisie/x%23kort"):
        assert visitor.get(path).status_code == 404


@pytest.mark.parametrize("turns", range(6))
async def test_a_stop_in_the_moment_of_a_wake_up_stops(database: Database, database_url: str, turns: int) -> None:
    hub = Hub(plain_url(database_url))
    live = LiveKnowledge(database, open_memory("gestopt"), word_embedder())
    await live.refresh()
    live.watch(hub)
    await asyncio.sleep(0.3)  # long enough to look and to wait again
    hub.wake(CHANNEL, "")
    for _ in range(turns):
        await asyncio.sleep(0)
    async with asyncio.timeout(10):
        await live.stop()
