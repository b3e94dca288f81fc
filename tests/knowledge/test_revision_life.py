"""Four eyes, one winner, the right day, and a way back: the life of a revision, with every step on record."""

import uuid
from collections.abc import Awaitable, Callable
from datetime import date, timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession

from knowledge import editing, history, revisions, upkeep, working_copies
from knowledge.amounts import Register
from knowledge.editing import EditConflictError, FieldError, Versions, base_of
from knowledge.errors import ArticleError, KnowledgeError
from knowledge.history import Signature
from knowledge.revisions import DayError, OwnTextError, ReasonError, TooLateError
from knowledge.tables import RevisionRow
from tests.together import at_once
from tests.writing import BODY, EVA, OMAR, TODAY, article, markdown
from web.database import Database

SLUG, OTHER = "dagopvang", "nachtzorg"
NEW = markdown(short_answer="Dagopvang is voortaan gratis.")
NEWER = markdown(short_answer="Dagopvang kost weer geld.")
NOOR = Signature(uuid.uuid4(), "Noor")
LATER = TODAY + timedelta(days=30)


@pytest.fixture
async def base(database: Database) -> Database:
    """A knowledge base with two articles."""
    async with database.transaction() as session:
        await editing.seed(session, (article(), article(slug=OTHER, domain="wonen")), "Redactie")
    return database


async def versions(base: Database, slug: str = SLUG) -> Versions:
    async with base.transaction() as session:
        found = await editing.versions(session, slug)
    assert found
    return found


async def saved(base: Database, words: str = NEW, by: Signature = EVA, slug: str = SLUG) -> str:
    """A draft; gives what an approval would be of."""
    stands = base_of((await versions(base, slug)).current)
    async with base.transaction() as session:
        return base_of(await editing.save_draft(session, slug, words, stands, by))


async def sent(
    base: Database, words: str = NEW, by: Signature = EVA, slug: str = SLUG, why: str = "nieuwe regel"
) -> str:
    read = await saved(base, words, by, slug)
    async with base.transaction() as session:
        return base_of(await revisions.send_to_review(session, slug, read, by, why, {}, TODAY))


async def approved(
    base: Database, read: str, by: Signature = OMAR, on: date | None = None, register: Register | None = None
) -> RevisionRow:
    async with base.transaction() as session:
        return await revisions.approve(session, SLUG, read, by, register or {}, TODAY, on)


async def on_day(base: Database, day: date) -> int:
    """What goes online by itself when a process looks on that day."""
    async with base.transaction() as session:
        return await revisions.publish_due(session, {}, day)


async def withdrawn(base: Database, *slugs: str) -> tuple[str, ...]:
    async with base.transaction() as session:
        return await revisions.withdraw(session, slugs or (SLUG,), EVA, "het bedrag klopt niet")


async def back_to(base: Database, row: RevisionRow, by: Signature = EVA) -> RevisionRow:
    async with base.transaction() as session:
        return await revisions.roll_back(session, SLUG, row.id, by, "was beter", {}, TODAY)


async def online(base: Database) -> dict[str, str]:
    async with base.transaction() as session:
        return {i.article.slug: i.article.short_answer for i in await editing.published(session, {}, TODAY)}


async def actions(base: Database, slug: str = SLUG) -> list[str]:
    """What was done, oldest first."""
    async with base.transaction() as session:
        return [s.action for s in reversed(await history.steps(session, slug=slug))]


# --- Four eyes -----------------------------------------------------------------------------------------------------


async def test_what_another_editor_approves_is_what_caregivers_read(base: Database) -> None:
    row = await approved(base, await sent(base))
    assert (await online(base))[SLUG] == "Dagopvang is voortaan gratis."
    assert (row.author, row.published_by, row.note) == ("Eva", "Omar", "nieuwe regel")


async def test_nobody_approves_their_own_text(base: Database) -> None:
    with pytest.raises(OwnTextError):
        await approved(base, await sent(base), EVA)
    assert (await online(base))[SLUG] == article().short_answer


async def test_another_name_on_the_same_account_does_not_help(base: Database) -> None:
    read = await sent(base)
    with pytest.raises(OwnTextError):
        await approved(base, read, Signature(EVA.id, "Eva de Vries"))


async def test_nobody_without_an_account_approves(base: Database) -> None:
    read = await sent(base)
    with pytest.raises(OwnTextError):
        await approved(base, read, Signature(None, "Omar"))


async def test_who_wrote_along_cannot_approve_either(base: Database) -> None:
    await saved(base, NEW, EVA)
    read = await sent(base, NEWER, OMAR)
    for writer in (EVA, OMAR):
        with pytest.raises(OwnTextError):
            await approved(base, read, writer)
    await approved(base, read, NOOR)


async def test_who_sent_it_in_cannot_approve_it(base: Database) -> None:
    read = await saved(base, NEW, EVA)
    async with base.transaction() as session:
        await revisions.send_to_review(session, SLUG, read, OMAR, "namens Eva", {}, TODAY)
    with pytest.raises(OwnTextError):
        await approved(base, read, OMAR)


async def test_own_text_cannot_be_laundered_through_a_colleague(base: Database) -> None:
    read = await saved(base, NEW, EVA)
    async with base.transaction() as session:
        await revisions.abandon(session, SLUG, read, EVA)
    old = (await versions(base)).revisions[0]
    row = await back_to(base, old, OMAR)
    assert row.state == "draft"
    async with base.transaction() as session:
        await revisions.send_to_review(session, SLUG, base_of(row), OMAR, "x", {}, TODAY)
    with pytest.raises(OwnTextError):
        await approved(base, base_of(row), EVA)


async def test_an_approval_is_of_exactly_the_text_that_was_read(base: Database) -> None:
    read = await sent(base)
    await saved(base, NEWER)
    with pytest.raises(TooLateError):
        await approved(base, read)
    assert (await versions(base)).draft is not None


async def test_a_text_that_was_changed_and_sent_again_is_read_again(base: Database) -> None:
    read = await sent(base)
    again = await sent(base, NEWER)
    with pytest.raises(TooLateError):
        await approved(base, read)
    await approved(base, again)
    assert (await online(base))[SLUG] == "Dagopvang kost weer geld."


async def test_of_two_reviewers_at_once_one_wins_and_the_other_hears_who(base: Database) -> None:
    read = await sent(base)

    def act(by: Signature) -> Callable[[AsyncSession], Awaitable[RevisionRow]]:
        return lambda session: revisions.approve(session, SLUG, read, by, {}, TODAY)

    results = await at_once(base, act(OMAR), act(NOOR))
    (lost,) = [r for r in results if isinstance(r, TooLateError)]
    (won,) = [r for r in results if isinstance(r, RevisionRow)]
    assert lost.step is not None
    assert (lost.step.actor, lost.step.action) == (won.published_by, "published")
    assert [r.state for r in (await versions(base)).revisions] == ["published", "superseded"]


async def test_approving_while_the_other_sends_it_back_ends_in_one_of_the_two(base: Database) -> None:
    read = await sent(base)
    results = await at_once(
        base,
        lambda session: revisions.approve(session, SLUG, read, OMAR, {}, TODAY),
        lambda session: revisions.send_back(session, SLUG, read, NOOR, "nog niet"),
    )
    assert sorted(type(r).__name__ for r in results) == ["RevisionRow", "TooLateError"]


# --- Review --------------------------------------------------------------------------------------------------------


async def test_sending_needs_a_reason(base: Database) -> None:
    with pytest.raises(ReasonError):
        await sent(base, why="  ")
    assert (await versions(base)).in_review is None


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (markdown(slug="anders"), "dit artikel heet 'dagopvang'"),
        (markdown(short_answer="Het kost {{bedrag:onbekend}}."), "'onbekend' staat niet in het register"),
        (markdown(related=["bestaat-niet"]), "'/artikel/bestaat-niet'"),
        (markdown(f"{BODY}\nZie [dit](/artikel/ook-niet#x).\n"), "'/artikel/ook-niet'"),
        (markdown(f"{BODY}\n![foto](https://voorbeeld.nl/a.png)\n"), "afbeelding"),
        (markdown(f"{BODY}\n<script>alert(1)</script>\n"), "HTML"),
        ("---\na: " + "[" * 5_000 + "\n---\n", "haakjes"),
        ("---\nslug: [\n---\n", "geen geldige YAML"),
    ],
)
async def test_a_text_that_breaks_a_rule_is_kept_and_not_sent(base: Database, words: str, says: str) -> None:
    with pytest.raises(ArticleError, match=says) as wrong:
        await sent(base, words)
    draft = (await versions(base)).draft
    assert draft is not None
    assert draft.markdown == words
    assert wrong.value.line is None or wrong.value.line > 1


async def test_a_dead_link_is_named_with_its_line(base: Database) -> None:
    words = markdown(f"{BODY}\nZie [dit](/artikel/ook-niet).\n")
    with pytest.raises(ArticleError) as wrong:
        await sent(base, words)
    assert wrong.value.line == words.split("\n").index("Zie [dit](/artikel/ook-niet).") + 1


async def test_a_link_to_an_article_that_is_there_is_fine(base: Database) -> None:
    await sent(base, markdown(f"{BODY}\nZie [dit](/artikel/{OTHER}).\n", related=[OTHER]))


async def test_what_is_online_already_cannot_be_sent(base: Database) -> None:
    before = (await versions(base)).current.markdown
    await saved(base, NEW)
    with pytest.raises(KnowledgeError, match="niets veranderd"):
        await sent(base, before)


async def test_sent_back_is_a_draft_again_with_the_remark_open(base: Database) -> None:
    read = await sent(base)
    async with base.transaction() as session:
        await revisions.send_back(session, SLUG, read, OMAR, "Noem de kosten.")
        (remark,) = await upkeep.open_remarks(session, SLUG)
    assert (remark.text, remark.author) == ("Noem de kosten.", "Omar")
    assert (await versions(base)).draft is not None


async def test_sending_back_needs_a_remark(base: Database) -> None:
    read = await sent(base)
    with pytest.raises(ReasonError):
        async with base.transaction() as session:
            await revisions.send_back(session, SLUG, read, OMAR, " ")


async def test_what_another_editor_wrote_over_stays_to_be_read(base: Database) -> None:
    await saved(base, NEW, EVA)
    await saved(base, NEWER, OMAR)
    found = await versions(base)
    assert [(r.state, r.markdown) for r in found.revisions[:2]] == [("draft", NEWER), ("abandoned", NEW)]


async def test_a_save_that_changes_nothing_makes_nobody_a_writer(base: Database) -> None:
    read = await sent(base)
    assert await saved(base, NEW, OMAR) == read
    await approved(base, read, OMAR)


# --- On a day ------------------------------------------------------------------------------------------------------


async def test_a_planned_text_goes_online_on_its_day_and_not_before(base: Database) -> None:
    await approved(base, await sent(base), on=LATER)
    assert await on_day(base, LATER - timedelta(days=1)) == 0
    assert (await online(base))[SLUG] == article().short_answer
    assert await on_day(base, LATER) == 1
    assert (await online(base))[SLUG] == "Dagopvang is voortaan gratis."


async def test_a_day_on_which_nobody_looked_is_made_good(base: Database) -> None:
    await approved(base, await sent(base), on=LATER)
    assert await on_day(base, LATER + timedelta(days=3)) == 1


async def test_two_processes_at_midnight_publish_once(base: Database) -> None:
    await approved(base, await sent(base), on=LATER)
    async with base.transaction() as session:
        before = await editing.version(session)
    done = await at_once(base, *[lambda session: revisions.publish_due(session, {}, LATER)] * 3)
    async with base.transaction() as session:
        assert await editing.version(session) == before + 1
    assert sorted(done) == [0, 0, 1]


@pytest.mark.parametrize("days", [-1, 731])
async def test_a_day_that_cannot_be_is_refused(base: Database, days: int) -> None:
    read = await sent(base)
    with pytest.raises(DayError):
        await approved(base, read, on=TODAY + timedelta(days=days))
    assert (await versions(base)).in_review is not None


async def test_a_plan_can_be_cancelled_and_is_a_draft_then(base: Database) -> None:
    row = await approved(base, await sent(base), on=LATER)
    async with base.transaction() as session:
        await revisions.unschedule(session, SLUG, base_of(row), NOOR)
    assert await on_day(base, LATER) == 0
    assert (await versions(base)).draft is not None


async def test_a_cancelled_plan_needs_a_new_approval(base: Database) -> None:
    row = await approved(base, await sent(base), on=LATER)
    async with base.transaction() as session:
        await revisions.unschedule(session, SLUG, base_of(row), NOOR)
    with pytest.raises(TooLateError):
        await approved(base, base_of(row))


async def test_a_draft_during_the_waiting_begins_with_the_planned_text(base: Database) -> None:
    await approved(base, await sent(base), on=LATER)
    assert (await versions(base)).current.markdown == NEW


async def test_a_newer_text_that_is_approved_takes_the_place_of_the_plan(base: Database) -> None:
    await approved(base, await sent(base), on=LATER)
    await approved(base, await sent(base, NEWER))
    assert await on_day(base, LATER) == 0
    assert (await online(base))[SLUG] == "Dagopvang kost weer geld."


async def test_a_newer_plan_takes_the_place_of_the_older(base: Database) -> None:
    await approved(base, await sent(base), on=LATER)
    await approved(base, await sent(base, NEWER), on=LATER + timedelta(days=1))
    assert await on_day(base, LATER) == 0
    assert await on_day(base, LATER + timedelta(days=1)) == 1


async def test_a_draft_that_is_not_approved_leaves_the_plan_alone(base: Database) -> None:
    await approved(base, await sent(base), on=LATER)
    await saved(base, NEWER)
    assert await on_day(base, LATER) == 1
    found = await versions(base)
    assert [r.state for r in found.revisions] == ["draft", "published", "superseded"]


async def test_a_planned_text_that_breaks_a_rule_by_its_day_stays_off_with_a_remark(base: Database) -> None:
    priced = markdown(short_answer="Het kost {{bedrag:dag}}.")
    read = await saved(base, priced)
    async with base.transaction() as session:
        # As approved while the register still held the amount.
        row = await editing.revision(session, uuid.UUID(read.split(".")[0]))
        assert row
        row.state, row.publish_on = "scheduled", TODAY
    assert await on_day(base, TODAY) == 0
    async with base.transaction() as session:
        (remark,) = await upkeep.open_remarks(session, SLUG)
    assert "'dag' staat niet in het register" in remark.text
    assert (await online(base))[SLUG] == article().short_answer
    assert (await versions(base)).draft is not None


# --- Off again, and back -------------------------------------------------------------------------------------------


async def test_a_withdrawal_takes_several_away_at_once_and_says_why(base: Database) -> None:
    assert await withdrawn(base, SLUG, OTHER) == (SLUG, OTHER)
    assert await online(base) == {}
    async with base.transaction() as session:
        (step, *_) = await history.steps(session, slug=OTHER)
    assert (step.action, step.actor, step.why) == ("withdrawn", "Eva", "het bedrag klopt niet")


async def test_a_withdrawal_needs_a_reason_and_something_online(base: Database) -> None:
    async with base.transaction() as session:
        with pytest.raises(ReasonError):
            await revisions.withdraw(session, [SLUG], EVA, "")
    await withdrawn(base)
    with pytest.raises(KnowledgeError, match="online"):
        await withdrawn(base)
    assert OTHER in await online(base)


async def test_what_was_planned_does_not_undo_a_withdrawal(base: Database) -> None:
    await approved(base, await sent(base), on=LATER)
    await withdrawn(base)
    assert await on_day(base, LATER) == 0
    assert SLUG not in await online(base)


async def test_a_withdrawn_article_comes_back_by_review(base: Database) -> None:
    await withdrawn(base)
    await approved(base, await sent(base))
    assert SLUG in await online(base)


async def test_a_roll_back_is_a_new_revision_that_is_online_at_once(base: Database) -> None:
    first = (await versions(base)).current
    await approved(base, await sent(base))
    row = await back_to(base, first)
    assert (row.number, row.markdown, row.note) == (3, first.markdown, "Terug naar versie 1: was beter")
    assert (await online(base))[SLUG] == article().short_answer


async def test_a_withdrawn_text_can_be_rolled_back_to(base: Database) -> None:
    first = (await versions(base)).current
    await withdrawn(base)
    await back_to(base, first)
    assert SLUG in await online(base)


async def test_a_text_that_was_never_approved_comes_back_as_a_draft_only(base: Database) -> None:
    read = await sent(base)
    async with base.transaction() as session:
        await revisions.take_back(session, SLUG, read, EVA)
        await revisions.abandon(session, SLUG, read, EVA)
    row = await back_to(base, (await versions(base)).revisions[0], OMAR)
    assert row.state == "draft"
    assert (await online(base))[SLUG] == article().short_answer


async def test_a_roll_back_leaves_the_draft_of_a_colleague_alone(base: Database) -> None:
    first = (await versions(base)).current
    await approved(base, await sent(base))
    await saved(base, NEWER, NOOR)
    await back_to(base, first)
    draft = (await versions(base)).draft
    assert draft is not None
    assert draft.markdown == NEWER


@pytest.mark.parametrize("which", ["draft", "published"])
async def test_there_is_no_way_back_to_what_is_there_already(base: Database, which: str) -> None:
    await saved(base)
    row = next(r for r in (await versions(base)).revisions if r.state == which)
    with pytest.raises(KnowledgeError):
        await back_to(base, row)


async def test_an_old_text_that_breaks_a_rule_by_now_stays_off(base: Database) -> None:
    priced: Register = {"dag": ()}
    first = (await versions(base)).current
    async with base.transaction() as session:
        row = await editing.revision(session, first.id)
        assert row
        row.markdown = markdown(short_answer="Het kost {{bedrag:dag}}.")
    await approved(base, await sent(base), register=priced)
    with pytest.raises(ArticleError):
        await back_to(base, first)
    assert (await online(base))[SLUG] == "Dagopvang is voortaan gratis."


async def test_where_a_cited_text_stands_now(base: Database) -> None:
    first = (await versions(base)).current
    second = await approved(base, await sent(base))
    draft = await saved(base, NEWER)
    ids = [first.id, second.id, uuid.UUID(draft.split(".")[0])]
    async with base.transaction() as session:
        before = await editing.standings(session, ids)
    await withdrawn(base)
    async with base.transaction() as session:
        after = await editing.standings(session, ids)
    assert {k: (v.state, v.current_number) for k, v in before.items()} == {
        first.id: ("superseded", 2),
        second.id: ("current", None),
    }
    assert {k: v.state for k, v in after.items()} == {first.id: "withdrawn", second.id: "withdrawn"}
    assert after[first.id].since == after[second.id].since is not None


# --- The record ----------------------------------------------------------------------------------------------------


async def test_every_step_is_on_record(base: Database) -> None:
    read = await sent(base)
    async with base.transaction() as session:
        await revisions.send_back(session, SLUG, read, OMAR, "nog niet")
    row = await approved(base, await sent(base, NEWER), on=LATER)
    async with base.transaction() as session:
        await revisions.unschedule(session, SLUG, base_of(row), NOOR)
    await withdrawn(base)
    assert await actions(base) == [
        "seeded", "begun", "sent", "returned", "sent", "scheduled", "unscheduled", "withdrawn",
    ]  # fmt: skip


@pytest.mark.parametrize("change", ["update revision_step set actor = 'x'", "delete from revision_step", "truncate revision_step"])  # fmt: skip
async def test_the_record_cannot_be_changed(base: Database, change: str) -> None:
    with pytest.raises(DBAPIError, match="only ever added"):
        async with base.transaction() as session:
            await session.execute(text(change))
    assert await actions(base) == ["seeded"]


# --- Upkeep, new articles, and what is being typed -----------------------------------------------------------------


async def test_an_owner_can_be_made_and_unmade(base: Database) -> None:
    async with base.transaction() as session:
        await upkeep.set_owner(session, SLUG, OMAR, EVA)
        await upkeep.set_owner(session, SLUG, NOOR, EVA)
        assert {s: o.name for s, o in (await upkeep.owners(session)).items()} == {SLUG: "Noor"}
        await upkeep.set_owner(session, SLUG, None, EVA)
        assert await upkeep.owner_of(session, SLUG) is None


async def test_a_remark_is_open_until_it_is_settled_and_settled_once(base: Database) -> None:
    async with base.transaction() as session:
        row = await upkeep.remark(session, SLUG, " Noem de kosten. ", OMAR)
        assert await upkeep.remark_counts(session) == {SLUG: 1}
        assert not await upkeep.settle(session, OTHER, row.id, EVA)
        assert await upkeep.settle(session, SLUG, row.id, EVA)
        assert not await upkeep.settle(session, SLUG, row.id, EVA)
        assert await upkeep.remark_counts(session) == {}


async def test_a_new_article_begins_as_a_draft_that_nobody_reads(base: Database) -> None:
    async with base.transaction() as session:
        row = await editing.new_article(session, "hulp-in-huis", "Wat kost: hulp?", "zorg", EVA, TODAY)
    assert (row.state, row.number) == ("draft", 1)
    assert "hulp-in-huis" not in await online(base)
    with pytest.raises(ArticleError):
        await sent(base, row.markdown + "\n", slug="hulp-in-huis")


@pytest.mark.parametrize(
    ("slug", "title", "domain", "field"),
    [
        ("Met Spatie", "Titel", "zorg", "naam"),
        ("../weg", "Titel", "zorg", "naam"),
        ("x" * 81, "Titel", "zorg", "naam"),
        (SLUG, "Titel", "zorg", "naam"),
        ("nieuw", " ", "zorg", "titel"),
        ("nieuw", "Titel", "sport", "domein"),
    ],
)
async def test_a_new_article_that_cannot_be_says_which_field(
    base: Database, slug: str, title: str, domain: str, field: str
) -> None:
    with pytest.raises(FieldError) as wrong:
        async with base.transaction() as session:
            await editing.new_article(session, slug, title, domain, EVA, TODAY)
    assert wrong.value.field == field


async def test_two_editors_who_type_at_once_keep_a_text_each(base: Database) -> None:
    async with base.transaction() as session:
        for who in (EVA, OMAR):
            assert who.id
            await working_copies.keep(session, SLUG, who.id, f"tekst van {who.name}", "x")
    async with base.transaction() as session:
        copies = [await working_copies.kept(session, SLUG, who.id) for who in (EVA, OMAR) if who.id]
    assert [c.markdown for c in copies if c] == ["tekst van Eva", "tekst van Omar"]


async def test_what_was_saved_is_no_longer_kept_apart(base: Database) -> None:
    assert EVA.id
    async with base.transaction() as session:
        await working_copies.keep(session, SLUG, EVA.id, NEW, "x")
    await saved(base, NEW, EVA)
    async with base.transaction() as session:
        assert await working_copies.kept(session, SLUG, EVA.id) is None


async def test_a_text_given_up_for_the_other_stays_to_be_read(base: Database) -> None:
    async with base.transaction() as session:
        await editing.set_aside(session, SLUG, "mijn tekst", EVA)
    found = await versions(base)
    assert (found.revisions[0].state, found.revisions[0].markdown) == ("abandoned", "mijn tekst")
    assert found.current.state == "published"


async def test_a_draft_that_was_replaced_is_not_put_aside_by_who_did_not_read_it(base: Database) -> None:
    read = await saved(base, NEW)
    await saved(base, NEWER)
    with pytest.raises(EditConflictError):
        async with base.transaction() as session:
            await revisions.abandon(session, SLUG, read, EVA)


async def test_a_text_too_long_to_keep_is_refused(base: Database) -> None:
    with pytest.raises(KnowledgeError, match="tekens lang"):
        await saved(base, "x" * 200_001)
