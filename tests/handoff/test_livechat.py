"""A broker takes a case, writes, and closes it. One wins, nobody else is let in, and the assistant comes back."""

import asyncio
import uuid

import pytest

from assistant import conversation as conversations
from assistant.tables import ConversationRow
from handoff import livechat
from handoff.access import Actor
from handoff.dossier import Dossier, open_dossier
from handoff.errors import HandoffError, NotFoundError, TakenError, TransitionError
from handoff.tables import CaseRow, ConsentRow
from tests.records import Records, somebody
from tests.together import Act, at_once


def takes(broker: Actor, case: uuid.UUID) -> Act:
    return lambda session: livechat.take(session, broker, case)


async def take(records: Records, broker: Actor, case: uuid.UUID) -> CaseRow:
    async with records.database.transaction() as session:
        return await livechat.take(session, broker, case)


async def say(records: Records, broker: Actor, case: uuid.UUID, who: Actor, text: str = "Dag, ik ben Bram.") -> int:
    key = await records.key(who)
    async with records.database.transaction() as session:
        return (await livechat.say(session, broker, case, text, uuid.uuid4(), key, records.redactor)).seq


async def close(records: Records, broker: Actor, case: uuid.UUID, who: Actor, outcome: str = "Afgesproken.") -> CaseRow:
    key = await records.key(who)
    async with records.database.transaction() as session:
        return await livechat.close(session, broker, case, outcome, key)


async def withdraw(records: Records, who: Actor, case: uuid.UUID) -> CaseRow:
    async with records.database.transaction() as session:
        return await livechat.withdraw(session, who, case)


async def stored(records: Records, case: uuid.UUID) -> CaseRow:
    async with records.database.transaction() as session:
        return await session.get_one(CaseRow, case)


async def holder(records: Records, where: uuid.UUID) -> tuple[str, uuid.UUID | None]:
    async with records.database.transaction() as session:
        row = await session.get_one(ConversationRow, where)
        return row.held_by, row.broker_id


@pytest.fixture
def bram() -> Actor:
    return somebody("broker", "Bram")


@pytest.fixture
def noor() -> Actor:
    return somebody("broker", "Noor")


# --- Taking ---------------------------------------------------------------------------------------------------------


async def test_of_two_brokers_at_once_one_wins_and_the_other_is_told_who(
    records: Records, bram: Actor, noor: Actor
) -> None:
    for _ in range(5):
        case = await records.case(somebody())
        results = await at_once(records.database, takes(bram, case), takes(noor, case))
        (won,) = [r for r in results if isinstance(r, CaseRow)]
        (lost,) = [r for r in results if isinstance(r, TakenError)]
        assert lost.by == won.owner_name
        assert (await stored(records, case)).owner_name == won.owner_name


async def test_fifty_brokers_who_want_every_one_of_twenty_cases_leave_one_owner_a_case(records: Records) -> None:
    cases = [await records.case(somebody()) for _ in range(20)]
    brokers = [somebody("broker", f"Makelaar {n}") for n in range(50)]

    async def wants(broker: Actor, case: uuid.UUID) -> CaseRow | TakenError:
        try:
            return await take(records, broker, case)
        except TakenError as error:
            return error

    results = await asyncio.gather(*(wants(b, c) for b in brokers for c in cases))
    won = [r for r in results if isinstance(r, CaseRow)]
    assert sorted(r.id for r in won) == sorted(cases)
    owners = {row.id: row.owner_name for row in won}
    losers = [r.by for r in results if isinstance(r, TakenError)]
    assert len(losers) == 50 * 20 - 20
    assert set(losers) <= set(owners.values())


async def test_taking_what_one_already_has_changes_nothing(records: Records, bram: Actor) -> None:
    who = somebody()
    where = await records.conversation(who)
    case = await records.case(who, where=where)
    first = await take(records, bram, case)
    again = await take(records, bram, case)
    assert again.taken_at == first.taken_at
    assert (await records.kinds(where)).count("holder") == 1


async def test_a_case_that_does_not_exist_cannot_be_taken(records: Records, bram: Actor) -> None:
    with pytest.raises(NotFoundError):
        await take(records, bram, uuid.uuid4())


@pytest.mark.parametrize("role", ["caregiver", "editor", "administrator"])
async def test_nobody_but_a_broker_can_take_a_case(records: Records, role: str) -> None:
    case = await records.case(somebody())
    with pytest.raises(NotFoundError):
        await take(records, somebody(role, "Iemand"), case)  # type: ignore[arg-type]


async def test_a_caregiver_can_neither_take_nor_close_the_own_case(records: Records, bram: Actor) -> None:
    who = somebody()
    case = await records.case(who)
    with pytest.raises(NotFoundError):
        await take(records, who, case)
    await take(records, bram, case)
    with pytest.raises(NotFoundError):
        await close(records, who, case, who)


async def test_with_the_case_the_conversation_changes_hands_visibly(records: Records, bram: Actor) -> None:
    who = somebody()
    where = await records.conversation(who)
    case = await records.case(who, where=where)
    assert await holder(records, where) == ("assistant", None)
    await take(records, bram, case)
    assert await holder(records, where) == ("broker", bram.id)
    last = (await records.events(where))[-1]
    assert (last.body["what"], last.body["person"]) == ("broker_took_over", "Bram")


async def test_a_message_to_a_broker_waits_for_no_assistant(records: Records, bram: Actor) -> None:
    who = somebody()
    where = await records.conversation(who)
    await take(records, bram, await records.case(who, where=where))
    assert (await records.said(where, "Bent u er?")).turn is None


# --- Writing --------------------------------------------------------------------------------------------------------


async def test_a_broker_writes_into_the_same_conversation_under_the_own_name(records: Records, bram: Actor) -> None:
    who = somebody()
    where = await records.conversation(who)
    case = await records.case(who, where=where)
    await take(records, bram, case)
    seq = await say(records, bram, case, who, "Dag Sanne, bel mij op 06-12345678.")
    event = (await records.events(where))[-1]
    assert (event.seq, event.body["author"], event.body["name"]) == (seq, "broker", "Bram")
    assert "12345678" not in event.body["text"]
    assert "06-12345678" in conversations.typed_in(event, await records.key(who)).text


async def test_before_taking_a_case_nobody_writes(records: Records, bram: Actor) -> None:
    who = somebody()
    case = await records.case(who)
    with pytest.raises(HandoffError, match="Neem dit dossier eerst aan"):
        await say(records, bram, case, who)


async def test_a_colleague_cannot_write_into_a_case(records: Records, bram: Actor, noor: Actor) -> None:
    who = somebody()
    case = await records.case(who)
    await take(records, bram, case)
    with pytest.raises(NotFoundError):
        await say(records, noor, case, who)


async def test_after_closing_nobody_writes(records: Records, bram: Actor) -> None:
    who = somebody()
    case = await records.case(who)
    await take(records, bram, case)
    await close(records, bram, case, who)
    with pytest.raises(HandoffError):
        await say(records, bram, case, who)


# --- Closing and withdrawing ----------------------------------------------------------------------------------------


async def test_closing_gives_the_conversation_back_and_the_assistant_answers_again(
    records: Records, bram: Actor
) -> None:
    who = somebody()
    where = await records.conversation(who)
    case = await records.case(who, where=where)
    await take(records, bram, case)
    row = await close(records, bram, case, who)
    assert (row.state, await holder(records, where)) == ("closed", ("assistant", None))
    assert [e.body["what"] for e in (await records.events(where))[-2:]] == ["case_closed", "assistant_took_over"]
    assert (await records.said(where, "Nog een vraag?")).turn is not None


async def test_the_outcome_is_sealed_for_its_case(records: Records, bram: Actor) -> None:
    who = somebody()
    case = await records.case(who)
    await take(records, bram, case)
    row = await close(records, bram, case, who, "  Riet gaat dinsdag kijken.  ")
    assert row.outcome is not None
    assert b"Riet" not in row.outcome
    assert (await records.key(who)).unseal(row.outcome, f"outcome {case}") == b"Riet gaat dinsdag kijken."


@pytest.mark.parametrize(("outcome", "says"), [("", "Schrijf kort"), ("  \n", "Schrijf kort"), ("x" * 4001, "te lang")])
async def test_a_case_is_closed_with_a_word_to_the_caregiver(
    records: Records, bram: Actor, outcome: str, says: str
) -> None:
    who = somebody()
    case = await records.case(who)
    await take(records, bram, case)
    with pytest.raises(HandoffError, match=says):
        await close(records, bram, case, who, outcome)
    assert (await stored(records, case)).state == "open"


async def test_a_case_that_nobody_took_cannot_be_closed(records: Records, bram: Actor) -> None:
    who = somebody()
    case = await records.case(who)
    with pytest.raises(TransitionError):
        await close(records, bram, case, who)


async def test_a_colleague_cannot_close_a_case(records: Records, bram: Actor, noor: Actor) -> None:
    who = somebody()
    case = await records.case(who)
    await take(records, bram, case)
    with pytest.raises(NotFoundError):
        await close(records, noor, case, who)


@pytest.mark.parametrize("until", ["new", "open", "closed"])
async def test_withdrawing_erases_the_dossier_and_the_outcome_at_once(
    records: Records, bram: Actor, until: str
) -> None:
    who = somebody()
    where = await records.conversation(who)
    case = await records.case(who, where=where)
    if until != "new":
        await take(records, bram, case)
    if until == "closed":
        await close(records, bram, case, who)
    await withdraw(records, who, case)
    row = await stored(records, case)
    assert (row.state, row.dossier, row.outcome) == ("withdrawn", None, None)
    assert open_dossier(row.dossier, await records.key(who), case) == Dossier()
    assert await holder(records, where) == ("assistant", None)
    async with records.database.transaction() as session:
        assert (await session.get_one(ConsentRow, row.consent_id)).withdrawn_at is not None


async def test_after_withdrawing_the_broker_can_neither_write_nor_close(records: Records, bram: Actor) -> None:
    who = somebody()
    case = await records.case(who)
    await take(records, bram, case)
    await withdraw(records, who, case)
    with pytest.raises(HandoffError):
        await say(records, bram, case, who)
    with pytest.raises(HandoffError):
        await close(records, bram, case, who)


async def test_withdrawing_an_old_case_leaves_a_newer_one_with_its_broker(
    records: Records, bram: Actor, noor: Actor
) -> None:
    who = somebody()
    where = await records.conversation(who)
    old = await records.case(who, where=where)
    await take(records, bram, old)
    await close(records, bram, old, who)
    await take(records, noor, await records.case(who, where=where))
    await withdraw(records, who, old)
    assert await holder(records, where) == ("broker", noor.id)


async def test_nobody_else_can_withdraw_a_consent(records: Records, bram: Actor) -> None:
    case = await records.case(somebody())
    for stranger in (somebody(), bram, somebody("administrator")):
        if stranger is bram:
            await take(records, bram, case)
        with pytest.raises((NotFoundError, HandoffError)):
            await withdraw(records, stranger, case)
    assert (await stored(records, case)).dossier is not None
