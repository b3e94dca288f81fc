"""Drafts and publication: nothing published is ever changed, and nothing is overwritten blind."""

from collections.abc import Awaitable, Callable

import psycopg
import pytest
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from knowledge import editing, revisions
from knowledge.editing import EditConflictError, Versions, base_of
from knowledge.errors import ArticleError, KnowledgeError
from knowledge.history import Signature
from knowledge.tables import RevisionRow
from knowledge.version import CHANNEL
from tests.together import at_once, undone
from tests.writing import EVA, OMAR, TODAY, article, markdown
from web.database import Database, plain_url

SLUG = "dagopvang"
NEW = markdown(short_answer="Dagopvang is voortaan gratis.")


@pytest.fixture
async def published(database: Database) -> Database:
    """A database in which one article is online."""
    async with database.transaction() as session:
        await editing.seed(session, (article(),), "Redactie")
    return database


async def versions(database: Database) -> Versions:
    async with database.transaction() as session:
        found = await editing.versions(session, SLUG)
    assert found
    return found


async def saved(database: Database, text: str = NEW, base: str | None = None, by: Signature = EVA) -> RevisionRow:
    base = base or base_of((await versions(database)).current)
    async with database.transaction() as session:
        return await editing.save_draft(session, SLUG, text, base, by)


async def publish(database: Database) -> RevisionRow:
    async with database.transaction() as session:
        return await sent_and_approved(session)


async def sent_and_approved(session: AsyncSession) -> RevisionRow:
    known = await editing.versions(session, SLUG)
    base = base_of(known.draft) if known and known.draft else ""
    await revisions.send_to_review(session, SLUG, base, EVA, "nieuwe regel", {}, TODAY)
    return await revisions.approve(session, SLUG, base, OMAR, {}, TODAY)


async def short_answers(database: Database) -> list[str]:
    async with database.transaction() as session:
        return [i.article.short_answer for i in await editing.published(session, {}, TODAY)]


async def test_a_draft_is_not_what_caregivers_read(published: Database) -> None:
    await saved(published)
    assert await short_answers(published) == [article().short_answer]


async def test_a_draft_keeps_also_a_text_that_breaks_a_rule(published: Database) -> None:
    await saved(published, "half af")
    draft = (await versions(published)).draft
    assert draft is not None
    assert (draft.markdown, draft.author, draft.number) == ("half af", "Eva", 2)


async def test_saving_again_goes_on_in_the_same_draft(published: Database) -> None:
    first = await saved(published)
    again = await saved(published, NEW + "\n")
    assert (again.id, again.edit_count) == (first.id, 2)


async def test_saving_over_what_another_editor_saved_is_refused_and_shows_theirs(published: Database) -> None:
    base = base_of((await versions(published)).current)
    await saved(published, NEW, base)
    with pytest.raises(EditConflictError) as conflict:
        await saved(published, "mijn tekst", base, OMAR)
    assert (conflict.value.theirs.author, conflict.value.theirs.markdown) == ("Eva", NEW)


async def test_two_editors_who_save_at_once_make_one_draft(published: Database) -> None:
    base = base_of((await versions(published)).current)

    def act(by: Signature) -> Callable[[AsyncSession], Awaitable[RevisionRow]]:
        return lambda session: editing.save_draft(session, SLUG, f"{NEW}{by.name}", base, by)

    results = await at_once(published, act(EVA), act(OMAR))
    assert sorted(type(r).__name__ for r in results) == ["EditConflictError", "RevisionRow"]
    assert [r.state for r in (await versions(published)).revisions] == ["draft", "published"]


async def test_publishing_makes_the_draft_what_caregivers_read(published: Database) -> None:
    await saved(published)
    row = await publish(published)
    assert await short_answers(published) == ["Dagopvang is voortaan gratis."]
    assert (row.author, row.published_by, row.note) == ("Eva", "Omar", "nieuwe regel")


async def test_the_revision_before_stays_readable_to_the_letter(published: Database) -> None:
    before = (await versions(published)).current
    await saved(published)
    await publish(published)
    async with published.transaction() as session:
        old = await editing.revision(session, before.id)
    assert old is not None
    assert (old.state, old.markdown) == ("superseded", before.markdown)
    assert editing.info_of(old, {}, TODAY).passages[0].text == article().short_answer


@pytest.mark.parametrize("state", ["draft", "in_review", "scheduled", "published"])
async def test_the_database_itself_refuses_a_second_one(published: Database, state: str) -> None:
    async def two() -> None:
        async with published.transaction() as session:
            planned = {"publish_on": TODAY} if state == "scheduled" else {}
            session.add_all(
                RevisionRow(slug="x", number=n, state=state, markdown="", author="Eva", **planned) for n in (7, 8)
            )

    with pytest.raises(IntegrityError):
        await two()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (markdown(short_answer=""), "short_answer"),
        (markdown(slug="anders"), "dit artikel heet 'dagopvang'"),
        (markdown(short_answer="Het kost {{bedrag:onbekend}}."), "'onbekend' staat niet in het register"),
    ],
)
async def test_a_draft_that_breaks_a_rule_is_not_published(published: Database, text: str, says: str) -> None:
    await saved(published, text)
    with pytest.raises(ArticleError, match=says):
        await publish(published)
    assert await short_answers(published) == [article().short_answer]


async def test_without_a_draft_there_is_nothing_to_publish(published: Database) -> None:
    with pytest.raises(KnowledgeError, match="geen concept"):
        await publish(published)


async def test_a_draft_of_an_article_that_does_not_exist_is_refused(database: Database) -> None:
    with pytest.raises(KnowledgeError, match="geen artikel 'nergens'"):
        async with database.transaction() as session:
            await editing.save_draft(session, "nergens", NEW, "", EVA)


async def test_a_withdrawn_article_is_gone_for_caregivers_and_readable_behind_answers(published: Database) -> None:
    before = (await versions(published)).current
    async with published.transaction() as session:
        await revisions.withdraw(session, [SLUG], EVA, "klopt niet meer")
    assert await short_answers(published) == []
    async with published.transaction() as session:
        row = await editing.revision(session, before.id)
    assert row is not None
    assert (row.state, row.markdown) == ("withdrawn", before.markdown)
    assert row.ended_at is not None


async def test_a_withdrawn_article_can_be_written_and_published_again(published: Database) -> None:
    async with published.transaction() as session:
        await revisions.withdraw(session, [SLUG], EVA, "klopt niet meer")
    await saved(published)
    await publish(published)
    assert await short_answers(published) == ["Dagopvang is voortaan gratis."]


async def test_every_publication_raises_the_version_and_is_told_after_the_commit(
    published: Database, database_url: str
) -> None:
    async with await psycopg.AsyncConnection.connect(plain_url(database_url), autocommit=True) as listening:
        await listening.execute(f"listen {CHANNEL}")
        async with published.transaction() as session:
            before = await editing.version(session)
            await revisions.withdraw(session, [SLUG], EVA, "x")
            early = [n async for n in listening.notifies(timeout=0.1, stop_after=1)]
        heard = [n.channel async for n in listening.notifies(timeout=5, stop_after=1)]
    async with published.transaction() as session:
        after = await editing.version(session)
    assert (early, heard, after) == ([], [CHANNEL], before + 1)


async def test_a_publication_that_is_rolled_back_never_was(published: Database) -> None:
    await saved(published)
    async with undone(published) as session:
        await sent_and_approved(session)
    assert await short_answers(published) == [article().short_answer]


async def test_seeding_again_changes_nothing_that_editors_made(published: Database) -> None:
    await saved(published)
    await publish(published)
    async with published.transaction() as session:
        assert await editing.seed(session, (article(),), "Redactie") == 0
    assert await short_answers(published) == ["Dagopvang is voortaan gratis."]
