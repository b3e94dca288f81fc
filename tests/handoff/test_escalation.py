"""The one way a case begins: a yes, once, with exactly what was left in."""

import uuid

import psycopg
import pytest
from sqlalchemy import select

from assistant import conversation as conversations
from assistant.sealing import SealError
from assistant.triage import Label, Tier, Triage
from handoff import access, consent, escalation
from handoff.access import Actor
from handoff.dossier import Contact, Dossier, Line, TranscriptLine, open_dossier
from handoff.errors import ConsentMissingError
from handoff.purposes import DOSSIER as DOSSIER_PURPOSE
from handoff.tables import CaseRow, ConsentRow
from tests.records import DOSSIER, Records, somebody
from tests.together import Act, at_once
from web.database import plain_url

WHOLE = Dossier(
    contact=Contact("Sanne", "06-12345678", "sanne@voorbeeld.nl"),
    request="Wie neemt de zorg over?",
    summary=(Line("Ik slaap slecht.", 3), Line("Ik werk vier dagen.")),
    recipient=(Line("Ze heeft dementie.", 3),),
    relation="moeder",
    municipality="Amersfoort",
    addition="Bel liever 's avonds.",
    transcript_shared=True,
)


def asks(records: Records, who: Actor, where: uuid.UUID, dossier: Dossier = DOSSIER, agreed: bool = True) -> Act:
    async def act(session: object) -> CaseRow:
        held = await conversations.locked(session, where)  # type: ignore[arg-type]
        key = await conversations.person_key(session, who.id, records.sealer)  # type: ignore[arg-type]
        return await escalation.open_case(session, held, dossier, key, agreed=agreed)  # type: ignore[arg-type]

    return act


async def cases(records: Records) -> list[CaseRow]:
    async with records.database.transaction() as session:
        return list((await session.scalars(select(CaseRow))).all())


async def test_without_a_yes_there_is_no_case_and_no_consent(records: Records) -> None:
    who = somebody()
    where = await records.conversation(who)
    (refused,) = await at_once(records.database, asks(records, who, where, agreed=False))
    assert isinstance(refused, ConsentMissingError)
    assert await cases(records) == []
    async with records.database.transaction() as session:
        assert await consent.consents_of(session, who.id) == []


async def test_six_simultaneous_requests_make_one_case_and_one_consent(records: Records) -> None:
    who = somebody()
    where = await records.conversation(who)
    made = await at_once(records.database, *[asks(records, who, where)] * 6)
    assert len({row.id for row in made}) == 1
    assert len(await cases(records)) == 1
    assert (await records.kinds(where)).count("case") == 1
    async with records.database.transaction() as session:
        assert len(await consent.consents_of(session, who.id)) == 1


async def test_a_case_carries_the_consent_to_the_words_that_were_shown(records: Records) -> None:
    who = somebody()
    await records.case(who)
    (row,) = await cases(records)
    async with records.database.transaction() as session:
        given = await session.get_one(ConsentRow, row.consent_id)
    assert (given.account_id, given.purpose, given.withdrawn_at) == (who.id, DOSSIER_PURPOSE, None)


@pytest.mark.parametrize("dossier", [WHOLE, DOSSIER, Dossier(), Dossier(addition="Alleen dit.")])
async def test_the_dossier_holds_exactly_what_was_left_in(records: Records, dossier: Dossier) -> None:
    who = somebody()
    await records.case(who, dossier)
    (row,) = await cases(records)
    assert open_dossier(row.dossier, await records.key(who), row.id) == dossier


async def test_a_transcript_keeps_who_said_what_and_when(records: Records) -> None:
    who = somebody()
    where = await records.conversation(who)
    await records.said(where, "Hallo")
    (event,) = await records.events(where)
    dossier = Dossier(transcript=(TranscriptLine(1, "caregiver", "Hallo", event.created_at),), transcript_shared=True)
    await records.case(who, dossier, where)
    (row,) = await cases(records)
    assert open_dossier(row.dossier, await records.key(who), row.id) == dossier


async def test_a_dossier_does_not_open_with_another_key_or_for_another_case(records: Records) -> None:
    who = somebody()
    await records.case(who)
    (row,) = await cases(records)
    with pytest.raises(SealError):
        open_dossier(row.dossier, await records.key(somebody()), row.id)
    with pytest.raises(SealError):
        open_dossier(row.dossier, await records.key(who), uuid.uuid4())


async def test_the_dossier_is_a_copy_that_does_not_follow_the_conversation(records: Records) -> None:
    who = somebody()
    where = await records.conversation(who)
    await records.case(who, WHOLE, where)
    await records.said(where, "Dit is van later.")
    (row,) = await cases(records)
    assert open_dossier(row.dossier, await records.key(who), row.id) == WHOLE


@pytest.mark.parametrize(
    ("seen", "urgent"),
    [
        (Triage(), False),
        (Triage(Tier.CONCERN, Label.OVERLOAD), False),
        (Triage(Tier.URGENT, Label.URGENT_MEDICAL, ("112",)), True),
        (Triage(Tier.ACUTE, Label.MEDICAL_EMERGENCY, ("112",)), True),
    ],
)
async def test_a_case_is_urgent_when_triage_saw_an_emergency(records: Records, seen: Triage, urgent: bool) -> None:
    who = somebody()
    where = await records.conversation(who)
    await records.said(where, "Hoe nu verder?", seen=seen)
    await records.case(who, DOSSIER, where)
    (row,) = await cases(records)
    assert row.urgent is urgent


async def test_a_new_request_after_the_case_was_withdrawn_makes_a_new_case(records: Records) -> None:
    who = somebody()
    where = await records.conversation(who)
    first = await records.case(who, DOSSIER, where)
    async with records.database.transaction() as session:
        row = await access.case(session, who, first, "x")
        row.state = "withdrawn"
    assert await records.case(who, DOSSIER, where) != first


async def test_the_queue_is_told_only_when_the_case_is_there(records: Records, database_url: str) -> None:
    who = somebody()
    where = await records.conversation(who)
    async with await psycopg.AsyncConnection.connect(plain_url(database_url), autocommit=True) as listening:
        await listening.execute(f"listen {escalation.CHANNEL}")
        async with records.database.transaction() as session:
            await asks(records, who, where)(session)
            early = [n async for n in listening.notifies(timeout=0.1, stop_after=1)]
        heard = [n async for n in listening.notifies(timeout=5, stop_after=1)]
    assert (early, len(heard)) == ([], 1)
