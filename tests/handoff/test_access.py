"""Who may see what: the owner, and the one broker who has it. Everybody else gets "does not exist", on the record."""

import uuid

import pytest
from sqlalchemy import select

from handoff import access, livechat
from handoff.access import Actor, Role
from handoff.errors import NotFoundError
from handoff.tables import LookRow
from tests.records import Records, somebody

ROLES: list[Role] = ["caregiver", "broker", "editor", "administrator"]


async def looks(records: Records) -> list[tuple[str, str, bool]]:
    async with records.database.transaction() as session:
        found = await session.scalars(select(LookRow).order_by(LookRow.id))
        return [(r.actor_name, r.action, r.allowed) for r in found.all()]


async def sees_conversation(records: Records, who: Actor, where: uuid.UUID) -> bool:
    try:
        async with records.database.transaction() as session:
            await access.conversation(session, who, where, "las het gesprek")
    except NotFoundError:
        return False
    return True


async def sees_case(records: Records, who: Actor, case: uuid.UUID, **options: bool) -> bool:
    try:
        async with records.database.transaction() as session:
            await access.case(session, who, case, "las je dossier", **options)
    except NotFoundError:
        return False
    return True


async def take(records: Records, broker: Actor, case: uuid.UUID) -> None:
    async with records.database.transaction() as session:
        await livechat.take(session, broker, case)


@pytest.mark.parametrize("role", ROLES)
async def test_nobody_but_its_caregiver_sees_a_conversation(records: Records, role: Role) -> None:
    where = await records.conversation(somebody())
    assert not await sees_conversation(records, somebody(role), where)


async def test_a_caregiver_sees_the_own_conversation_and_leaves_no_trace_of_it(records: Records) -> None:
    who = somebody()
    assert await sees_conversation(records, who, await records.conversation(who))
    assert await looks(records) == []


@pytest.mark.parametrize("role", ["broker", "editor", "administrator"])
async def test_the_same_account_id_in_another_role_is_not_the_owner(records: Records, role: Role) -> None:
    who = somebody()
    where = await records.conversation(who)
    assert not await sees_conversation(records, Actor(who.id, role, "Sanne"), where)


async def test_a_refused_look_stands_on_the_record_although_the_request_failed(records: Records) -> None:
    where = await records.conversation(somebody())
    await sees_conversation(records, somebody("broker", "Bram"), where)
    assert await looks(records) == [("Bram", "las het gesprek", False)]


async def test_a_look_at_what_does_not_exist_is_refused_in_the_same_words(records: Records) -> None:
    who = somebody("broker", "Bram")
    theirs = await records.conversation(somebody())
    refusals = []
    for target in (theirs, uuid.uuid4()):
        with pytest.raises(NotFoundError) as refused:
            async with records.database.transaction() as session:
                await access.conversation(session, who, target, "x")
        refusals.append(str(refused.value))
    assert refusals[0] == refusals[1]


async def test_while_nobody_has_a_case_every_broker_may_see_it(records: Records) -> None:
    case = await records.case(somebody())
    assert await sees_case(records, somebody("broker"), case)
    assert await sees_case(records, somebody("broker"), case)


@pytest.mark.parametrize("role", ["caregiver", "editor", "administrator"])
async def test_nobody_else_sees_a_case_that_waits(records: Records, role: Role) -> None:
    assert not await sees_case(records, somebody(role), await records.case(somebody()))


async def test_once_taken_only_its_broker_sees_a_case(records: Records) -> None:
    mine, other = somebody("broker", "Bram"), somebody("broker", "Noor")
    case = await records.case(somebody())
    await take(records, mine, case)
    assert await sees_case(records, mine, case)
    assert not await sees_case(records, other, case)


async def test_the_refusal_of_a_colleague_stands_on_the_record(records: Records) -> None:
    mine, other = somebody("broker", "Bram"), somebody("broker", "Noor")
    case = await records.case(somebody())
    await take(records, mine, case)
    await sees_case(records, other, case)
    assert (await looks(records))[-1] == ("Noor", "las je dossier", False)


async def test_a_refusal_during_an_open_screen_is_recorded_too(records: Records) -> None:
    mine, other = somebody("broker", "Bram"), somebody("broker", "Noor")
    case = await records.case(somebody())
    await take(records, mine, case)
    await sees_case(records, other, case, going_on=True)
    assert ("Noor", "las je dossier", False) in await looks(records)


async def test_a_broker_reads_along_only_while_holding_the_conversation(records: Records) -> None:
    who, broker = somebody(), somebody("broker", "Bram")
    where = await records.conversation(who)
    case = await records.case(who, where=where)
    assert not await sees_conversation(records, broker, where)
    await take(records, broker, case)
    assert await sees_conversation(records, broker, where)
    async with records.database.transaction() as session:
        await livechat.close(session, broker, case, "Afgesproken.", await records.key(who))
    assert not await sees_conversation(records, broker, where)


async def test_a_colleague_is_told_only_who_has_a_case(records: Records) -> None:
    case = await records.case(somebody())
    await take(records, somebody("broker", "Bram"), case)
    async with records.database.transaction() as session:
        assert await access.owner_of(session, somebody("broker"), case) == "Bram"
        with pytest.raises(NotFoundError):
            await access.owner_of(session, somebody("editor"), case)


async def test_a_caregiver_sees_who_looked_newest_first_and_not_the_own_looks(records: Records) -> None:
    who = somebody()
    case = await records.case(who)
    for name in ("Bram", "Noor"):
        await sees_case(records, somebody("broker", name), case)
    await sees_case(records, who, case)
    async with records.database.transaction() as session:
        seen = await access.looks_at(session, who.id)
    assert [(r.actor_name, r.role, r.action) for r in seen] == [
        ("Noor", "broker", "las je dossier"),
        ("Bram", "broker", "las je dossier"),
    ]


async def test_a_caregiver_does_not_see_looks_at_somebody_else(records: Records) -> None:
    await sees_case(records, somebody("broker"), await records.case(somebody()))
    async with records.database.transaction() as session:
        assert await access.looks_at(session, somebody().id) == []
