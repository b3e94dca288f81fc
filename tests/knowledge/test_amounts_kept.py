"""The amounts register in the database: two editors for every value, nothing overwritten, no day with two values."""

import uuid
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import IntegrityError

from knowledge import amount_editing, editing
from knowledge.amount_editing import By, DecidedError, FourEyesError, decide, propose, register_in_force
from knowledge.amount_rules import Entry, EntryError, check_entry, day_in
from knowledge.amount_tables import AmountValueRow
from knowledge.amount_use import effects, needing_attention, uses, with_value
from knowledge.amounts import Amount, Register, load_amounts
from knowledge.index import open_memory
from tests.together import at_once, eventually, undone
from tests.writing import TODAY, article, word_embedder
from web.database import Database, plain_url
from web.events import Hub
from web.live_knowledge import AMSTERDAM, LiveKnowledge, until_midnight

KEY = "eigen-bijdrage"
EVA, OMAR = By(uuid.uuid4(), "Eva"), By(uuid.uuid4(), "Omar")
THIS = Amount(KEY, "€ 21,80 per maand", date(2026, 1, 1), date(2026, 12, 31), "CAK", date(2026, 11, 22))
NEXT = replace(THIS, text="€ 22,40 per maand", valid_from=date(2027, 1, 1), valid_until=date(2027, 12, 31))
REGISTER: Register = {KEY: (THIS,)}
BODY = "\n## Wat kost het?\n\nJe betaalt {{bedrag:eigen-bijdrage}}. Meer kost het niet.\n\n## Wie helpt?\n\nHet loket helpt.\n"


def entry(amount: Amount = NEXT, why: str = "Nieuw jaar", **changes: object) -> Entry:
    return Entry(replace(amount, **changes), why)  # type: ignore[arg-type]


async def seeded(database: Database) -> None:
    async with database.transaction() as session:
        await amount_editing.seed_amounts(session, REGISTER, "Redactie")


async def entered(database: Database, made: Entry, by: By = EVA, replaces: uuid.UUID | None = None) -> uuid.UUID:
    async with database.transaction() as session:
        return (await propose(session, made, by, TODAY, replaces)).id


async def decided(database: Database, value: uuid.UUID, by: By = OMAR, what: str = "approve", why: str = "") -> None:
    async with database.transaction() as session:
        await decide(session, value, what, by, why, TODAY)  # type: ignore[arg-type]


async def register(database: Database) -> Register:
    async with database.transaction() as session:
        return await register_in_force(session)


async def id_of(database: Database, shown: str) -> uuid.UUID:
    async with database.transaction() as session:
        found = await session.scalar(select(AmountValueRow.id).where(AmountValueRow.text == shown))
    assert found
    return found


# --- What may be entered ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "field", "says"),
    [
        ({"source": "  "}, "source", "Zonder bron"),
        ({"text": ""}, "text", "Vul in wat de lezer ziet"),
        ({"text": "€ {{bedrag:x}}"}, "text", "accolades"),
        ({"text": "€ 5 <b>"}, "text", "Haken"),
        ({"key": "Eigen Bijdrage"}, "key", "kleine letters"),
        ({"valid_until": date(2026, 12, 31)}, "valid_until", "eindigt voordat het begint"),
        ({"valid_from": date(2026, 12, 31)}, "valid_from", "Twee bedragen op dezelfde dag"),
        ({"valid_from": date(2027, 1, 2)}, "valid_from", "Op 1 januari 2027 is er dan geen bedrag"),
        ({"valid_from": date(2027, 2, 1)}, "valid_from", "Van 1 januari 2027 tot en met 31 januari 2027"),
        ({"checked_on": date(2026, 11, 25)}, "checked_on", "Deze dag komt nog"),
    ],
)
def test_a_wrong_value_is_refused_at_its_field(changes: dict[str, object], field: str, says: str) -> None:
    with pytest.raises(EntryError) as refused:
        check_entry(entry(**changes), [THIS], TODAY)
    assert refused.value.field == field
    assert says in refused.value.message


def test_a_value_needs_a_reason() -> None:
    with pytest.raises(EntryError, match="waarom"):
        check_entry(entry(why=" "), [THIS], TODAY)


def test_a_gap_that_is_meant_is_allowed() -> None:
    check_entry(Entry(replace(NEXT, valid_from=date(2027, 7, 1)), "plan later", gap_meant=True), [THIS], TODAY)


def test_an_earlier_year_must_join_too() -> None:
    with pytest.raises(EntryError) as refused:
        check_entry(entry(valid_from=date(2025, 1, 1), valid_until=date(2025, 11, 30)), [THIS], TODAY)
    assert refused.value.field == "valid_until"


@pytest.mark.parametrize("typed", ["2027-01-01", "1-1-2027", " 01/01/2027 ", "1.1.2027"])
def test_a_day_is_understood_as_people_write_it(typed: str) -> None:
    assert day_in(typed, "vanaf") == date(2027, 1, 1)


@pytest.mark.parametrize("typed", ["", "31-2-2027", "morgen", "1-1-27"])
def test_what_is_no_day_is_told(typed: str) -> None:
    with pytest.raises(EntryError, match="Vul een datum in") as refused:
        day_in(typed, "valid_from")
    assert refused.value.field == "valid_from"


# --- Four eyes, and nothing overwritten ---------------------------------------------------------------------------


async def test_the_seed_is_taken_over_once_and_leaves_what_editors_made(database: Database) -> None:
    await seeded(database)
    await decided(database, await entered(database, entry()))
    async with database.transaction() as session:
        assert (
            await amount_editing.seed_amounts(session, {**REGISTER, "nieuw": (replace(THIS, key="nieuw"),)}, "R") == 1
        )
    assert (await register(database))[KEY] == (THIS, NEXT)


async def test_the_seed_of_the_tree_comes_back_as_it_was(database: Database) -> None:
    async with database.transaction() as session:
        await amount_editing.seed_amounts(session, load_amounts(), "Redactie")
    assert await register(database) == load_amounts()


async def test_an_entered_value_has_no_effect_until_another_approves(database: Database) -> None:
    await seeded(database)
    value = await entered(database, entry())
    assert await register(database) == REGISTER
    await decided(database, value)
    assert await register(database) == {KEY: (THIS, NEXT)}


async def test_nobody_approves_the_own_value(database: Database) -> None:
    await seeded(database)
    value = await entered(database, entry())
    with pytest.raises(FourEyesError, match="altijd een ander"):
        await decided(database, value, EVA)
    # Not even under another name, and not around this module.
    with pytest.raises(FourEyesError):
        await decided(database, value, By(EVA.id, "Iemand anders"))
    with pytest.raises(IntegrityError, match="four_eyes"):
        async with database.transaction() as session:
            await session.execute(
                text("update amount_value set state = 'approved', decided_at = now(), decided_by_id = author_id where id = :id"),
                {"id": value},
            )  # fmt: skip
    assert await register(database) == REGISTER


async def test_a_correction_replaces_a_line_and_keeps_it(database: Database) -> None:
    await seeded(database)
    better = entry(THIS, "Tikfout", text="€ 21,90 per maand")
    value = await entered(database, better, replaces=await id_of(database, THIS.text))
    await decided(database, value, why="Klopt met de bron")
    assert await register(database) == {KEY: (better.amount,)}
    async with database.transaction() as session:
        rows = await amount_editing.lines(session, KEY)
    assert {r.text for r in rows} == {THIS.text, "€ 21,90 per maand"}
    made = next(r for r in rows if r.id == value)
    assert (made.author, made.why, made.decided_by, made.decision) == ("Eva", "Tikfout", "Omar", "Klopt met de bron")
    assert made.decided_at is not None


async def test_two_corrections_of_one_line_cannot_both_be_approved(database: Database) -> None:
    await seeded(database)
    old = await id_of(database, THIS.text)
    first = await entered(database, entry(THIS, "een", text="€ 1"), replaces=old)
    second = await entered(database, entry(THIS, "twee", text="€ 2"), replaces=old)
    await decided(database, first)
    with pytest.raises(EntryError, match="intussen al verbeterd"):
        await decided(database, second)
    assert [a.text for a in (await register(database))[KEY]] == ["€ 1"]


async def test_two_who_decide_at_once_decide_once(database: Database) -> None:
    await seeded(database)
    value = await entered(database, entry())
    done = await at_once(
        database,
        lambda s: decide(s, value, "approve", OMAR, "", TODAY),
        lambda s: decide(s, value, "reject", By(uuid.uuid4(), "Aylin"), "nee", TODAY),
    )
    assert sum(isinstance(d, DecidedError) for d in done) == 1
    async with database.transaction() as session:
        states = (await session.scalars(select(AmountValueRow.state).where(AmountValueRow.id == value))).all()
    assert states[0] in ("approved", "rejected")


async def test_two_next_values_entered_at_once_cannot_both_take_effect(database: Database) -> None:
    await seeded(database)
    values = [await entered(database, entry(text=shown)) for shown in ("€ 22", "€ 23")]
    done = await at_once(database, *(lambda s, v=v: decide(s, v, "approve", OMAR, "", TODAY) for v in values))
    assert sum(isinstance(d, EntryError) for d in done) == 1
    assert len((await register(database))[KEY]) == 2


async def test_a_rejection_says_why_and_an_author_may_withdraw(database: Database) -> None:
    await seeded(database)
    value = await entered(database, entry())
    with pytest.raises(EntryError, match="waarom je het afwijst"):
        await decided(database, value, OMAR, "reject")
    with pytest.raises(FourEyesError, match="Alleen wie het invoerde"):
        await decided(database, value, OMAR, "withdraw")
    await decided(database, value, EVA, "withdraw")
    with pytest.raises(DecidedError, match="Eva heeft hier al over beslist"):
        await decided(database, value)
    assert await register(database) == REGISTER


async def test_an_approval_that_is_undone_changes_nothing(database: Database) -> None:
    await seeded(database)
    value = await entered(database, entry())
    async with database.transaction() as session:
        before = await editing.version(session)
    async with undone(database) as session:
        await decide(session, value, "approve", OMAR, "", TODAY)
    async with database.transaction() as session:
        assert await editing.version(session) == before
    assert await register(database) == REGISTER


# --- What readers see of it ---------------------------------------------------------------------------------------


def test_each_sentence_that_changes_is_shown_before_and_after() -> None:
    named, other = article(BODY), article(slug="anders")
    after = with_value(REGISTER, NEXT, None)
    (found,) = effects([named, other], KEY, REGISTER, after, TODAY, date(2027, 1, 1))
    (changed,) = found.sentences
    assert found.slug == "dagopvang"
    assert changed.heading == "Wat kost het?"
    assert changed.before == "Je betaalt € 21,80 per maand (bedrag 2026)."
    assert changed.after == "Je betaalt € 22,40 per maand (bedrag 2027)."


def test_a_correction_of_a_past_value_changes_no_text() -> None:
    old = replace(THIS, valid_from=date(2025, 1, 1), valid_until=date(2025, 12, 31))
    before: Register = {KEY: (old, THIS)}
    after = with_value(before, replace(old, text="€ 19,00 per maand"), old)
    assert effects([article(BODY)], KEY, before, after, TODAY, TODAY) == ()


def test_who_names_what_is_known() -> None:
    named, other = article(BODY), article(slug="anders")
    assert uses([named, other]) == {KEY: (named,)}


@pytest.mark.parametrize(("today", "found"), [(date(2026, 12, 31), {}), (date(2027, 1, 1), {"dagopvang": (KEY,)})])
def test_an_article_needs_attention_from_the_day_after_its_amount_ended(today: date, found: object) -> None:
    assert needing_attention([article(BODY), article(slug="anders")], REGISTER, today) == found


# --- In every process ---------------------------------------------------------------------------------------------


async def published(database: Database) -> None:
    await seeded(database)
    async with database.transaction() as session:
        await editing.seed(session, (article(BODY),), "Redactie")


def reads(live: LiveKnowledge) -> str:
    return " ".join(p.text for p in live.snapshot().passages)


async def test_an_approval_reaches_a_second_process_by_itself(database: Database, database_url: str) -> None:
    await published(database)
    hub = Hub(plain_url(database_url))
    other = LiveKnowledge(
        database, open_memory("tweede-bedrag"), word_embedder(), now=lambda: _noon(date(2026, 11, 24))
    )
    await hub.start()
    await other.refresh()
    other.watch(hub)
    better = entry(THIS, "Tikfout", text="€ 99,99 per maand")
    value = await entered(database, better, replaces=await id_of(database, THIS.text))
    assert "€ 21,80" in reads(other)
    await decided(database, value)

    async def seen() -> bool:
        return "€ 99,99" in reads(other)

    try:
        await eventually(seen, 5)
    finally:
        await other.stop()
        await hub.stop()


class Clock:
    """A clock that a test sets."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at


def _noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


async def test_the_next_value_takes_over_at_midnight_in_the_netherlands(database: Database, database_url: str) -> None:
    await published(database)
    await decided(database, await entered(database, entry()))
    # In UTC it is still the old year then.
    clock = Clock(datetime(2026, 12, 31, 23, 59, 59, 500_000, AMSTERDAM).astimezone(UTC))
    hub = Hub(plain_url(database_url))
    live = LiveKnowledge(database, open_memory("middernacht"), word_embedder(), now=clock)
    await hub.start()
    await live.refresh()
    live.watch(hub)
    assert "€ 21,80 per maand (bedrag 2026)" in reads(live)
    clock.at += timedelta(seconds=1)

    async def seen() -> bool:
        return "€ 22,40 per maand (bedrag 2027)" in reads(live)

    try:
        await eventually(seen, 5)
    finally:
        await live.stop()
        await hub.stop()
    # The sentences that changed get their vectors by a job.
    async with database.transaction() as session:
        waiting = await session.scalar(
            text("select count(*) from procrastinate_jobs where task_name = 'index_knowledge'")
        )
    assert waiting == 1


@pytest.mark.parametrize(
    ("at", "seconds"),
    [
        (datetime(2026, 12, 31, 22, 59, 59, tzinfo=UTC), 1),
        (datetime(2026, 12, 31, 23, 0, 0, tzinfo=UTC), 24 * 3600),
        (datetime(2026, 6, 30, 21, 59, 58, tzinfo=UTC), 2),  # summer time
        (datetime(2026, 10, 24, 22, 0, 0, tzinfo=UTC), 25 * 3600),  # the day on which the clock goes back
    ],
)
def test_midnight_is_that_of_the_netherlands(at: datetime, seconds: float) -> None:
    assert until_midnight(at) == seconds


async def test_without_a_next_value_the_text_says_so_from_the_day_after(database: Database) -> None:
    await published(database)
    clock = Clock(_noon(date(2027, 1, 1)))
    live = LiveKnowledge(database, open_memory("afgelopen"), word_embedder(), now=clock)
    await live.refresh()
    assert "(bedrag over 2026, wordt nagekeken)" in reads(live)
    assert needing_attention([i.article for i in live.snapshot().articles.values()], live.register, live.today())


async def test_a_changed_amount_embeds_only_the_passage_that_names_it(database: Database) -> None:
    await published(database)
    live = LiveKnowledge(database, open_memory("alleen-wat-verandert"), word_embedder(), now=lambda: _noon(TODAY))
    assert await live.index_now() > 3
    better = entry(THIS, "Tikfout", text="€ 21,90 per maand")
    await decided(database, await entered(database, better, replaces=await id_of(database, THIS.text)))
    assert await live.index_now() == 1
    assert await live.index_now() == 0


async def test_no_line_is_ever_deleted(database: Database) -> None:
    await seeded(database)
    await decided(database, await entered(database, entry(text="€ 5")), OMAR, "reject", "onjuist")
    await decided(database, await entered(database, entry()))
    async with database.transaction() as session:
        assert await session.scalar(select(func.count()).select_from(AmountValueRow)) == 3
