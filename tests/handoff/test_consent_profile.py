"""Nothing personal is kept or used without a consent that is in force."""

import json

import pytest
from sqlalchemy import func, select

from handoff import consent, profile
from handoff.access import Actor
from handoff.errors import ConsentMissingError, HandoffError
from handoff.profile import Profile
from handoff.purposes import DOSSIER, PERSONALISATION, PURPOSES, Purpose
from handoff.tables import ConsentRow, ProfileRow
from tests.records import Records, somebody
from tests.together import at_once


async def give(records: Records, who: Actor, purpose: str = PERSONALISATION) -> None:
    async with records.database.transaction() as session:
        await consent.give(session, who.id, purpose)


async def write(records: Records, who: Actor, municipality: str | None, relation: str | None) -> Profile:
    key = await records.key(who)
    async with records.database.transaction() as session:
        return await profile.write(session, who.id, key, municipality, relation)


async def read(records: Records, who: Actor) -> Profile:
    key = await records.key(who)
    async with records.database.transaction() as session:
        return await profile.read(session, who.id, key)


async def test_without_consent_nothing_is_kept(records: Records) -> None:
    who = somebody()
    with pytest.raises(ConsentMissingError):
        await write(records, who, "Amersfoort", "moeder")
    async with records.database.transaction() as session:
        assert await session.get(ProfileRow, who.id) is None


async def test_with_consent_both_facts_are_kept(records: Records) -> None:
    who = somebody()
    await give(records, who)
    await write(records, who, "Amersfoort", "moeder")
    known = await read(records, who)
    assert (known.context.municipality, known.context.relation) == ("Amersfoort", "moeder")


async def test_a_consent_for_something_else_does_not_count(records: Records) -> None:
    who = somebody()
    await give(records, who, DOSSIER)
    with pytest.raises(ConsentMissingError):
        await write(records, who, "Amersfoort", None)


async def test_the_consent_of_somebody_else_does_not_count(records: Records) -> None:
    await give(records, somebody())
    with pytest.raises(ConsentMissingError):
        await write(records, somebody(), "Amersfoort", None)


async def test_withdrawal_takes_the_facts_away_at_once(records: Records) -> None:
    who = somebody()
    await give(records, who)
    await write(records, who, "Amersfoort", "moeder")
    async with records.database.transaction() as session:
        await profile.withdraw(session, who.id)
        assert await session.get(ProfileRow, who.id) is None
    assert await read(records, who) == Profile()


async def test_facts_without_a_consent_are_not_read_even_when_they_are_stored(records: Records) -> None:
    who = somebody()
    await give(records, who)
    await write(records, who, "Amersfoort", "moeder")
    async with records.database.transaction() as session:
        await consent.withdraw(session, who.id, PERSONALISATION)
    assert await read(records, who) == Profile()


async def test_a_new_consent_does_not_bring_old_facts_back(records: Records) -> None:
    who = somebody()
    await give(records, who)
    await write(records, who, "Amersfoort", "moeder")
    async with records.database.transaction() as session:
        await profile.withdraw(session, who.id)
    await give(records, who)
    assert await read(records, who) == Profile()


async def test_one_fact_can_be_taken_away_and_the_other_keeps_its_day(records: Records) -> None:
    who = somebody()
    await give(records, who)
    first = await write(records, who, "Amersfoort", "moeder")
    await write(records, who, None, "moeder")
    known = await read(records, who)
    assert (known.municipality, known.relation, known.relation_since) == (None, "moeder", first.relation_since)


async def test_a_relation_that_is_not_on_the_list_is_refused(records: Records) -> None:
    who = somebody()
    await give(records, who)
    with pytest.raises(HandoffError, match="uit de lijst"):
        await write(records, who, None, "moeder; drop table profile")


async def test_the_facts_are_sealed_in_the_database(records: Records) -> None:
    who = somebody()
    await give(records, who)
    await write(records, who, "Amersfoort", "moeder")
    async with records.database.transaction() as session:
        sealed = (await session.get_one(ProfileRow, who.id)).sealed
    assert b"Amersfoort" not in sealed
    assert b"moeder" not in sealed
    stored = json.loads((await records.key(who)).unseal(sealed, f"profile {who.id}"))
    assert stored["municipality"] == "Amersfoort"


async def test_saying_yes_twice_at_once_is_one_consent(records: Records) -> None:
    who = somebody()
    given = await at_once(records.database, *[lambda s: consent.give(s, who.id, PERSONALISATION)] * 6)
    assert len({row.id for row in given}) == 1


async def test_each_dossier_has_a_consent_of_its_own(records: Records) -> None:
    who = somebody()
    await give(records, who, DOSSIER)
    await give(records, who, DOSSIER)
    async with records.database.transaction() as session:
        count = await session.scalar(select(func.count()).select_from(ConsentRow))
    assert count == 2


async def test_a_consent_remembers_the_wording_and_both_days(records: Records) -> None:
    who = somebody()
    await give(records, who)
    async with records.database.transaction() as session:
        await consent.withdraw(session, who.id, PERSONALISATION)
    async with records.database.transaction() as session:
        (row,) = await consent.consents_of(session, who.id)
    assert row.version == PURPOSES[PERSONALISATION].version
    assert row.withdrawn_at is not None
    assert row.given_at <= row.withdrawn_at


def test_an_old_wording_stays_readable_after_a_new_one() -> None:
    purpose = Purpose("x", "X", ("oud", "nieuw"), "basis", 30, health=False)
    assert (purpose.version, purpose.text, purpose.text_of(1)) == (2, "nieuw", "oud")


@pytest.mark.parametrize("purpose", PURPOSES.values(), ids=lambda p: p.key)
def test_every_purpose_has_a_legal_basis_and_an_end(purpose: Purpose) -> None:
    assert "AVG" in purpose.basis
    assert purpose.retention_days > 0
    assert "art. 9" in purpose.basis or not purpose.health
