"""Conversations: nothing lost, nothing doubled, nothing out of order, whatever happens at the same time."""

import asyncio
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import psycopg
import pytest

from assistant import conversation as conversations
from assistant import turns
from assistant.conversation import typed_in
from assistant.redaction import restore
from assistant.sealing import SealError
from assistant.tables import ConversationRow, TurnRow
from assistant.triage import Label, Tier, Triage
from assistant.turn import Citation, Finished, Outcome, Sentence
from knowledge.safe_text import NOTHING, curated
from tests.records import Records, somebody
from tests.together import at_once, eventually, undone
from tests.writing import TODAY
from web.database import plain_url
from web.events import Hub

CHEST_PAIN = Triage(Tier.ACUTE, Label.MEDICAL_EMERGENCY, ("112",))
CITED = Citation(1, "respijtzorg", "Even vrij", "", "respijtzorg#kort", "Kort antwoord", "Dat is zorg.", TODAY)


@asynccontextmanager
async def living(url: str, process: int) -> AsyncIterator[None]:
    """A process of this number, alive until the block ends."""
    async with await psycopg.AsyncConnection.connect(plain_url(url), autocommit=True) as connection:
        await connection.execute("select pg_advisory_lock(%s)", (process,))
        yield


# --- Messages -------------------------------------------------------------------------------------------------------


async def test_fifty_writers_at_once_leave_no_gap_and_no_double(records: Records) -> None:
    where = await records.conversation(somebody())
    stored = await asyncio.gather(*(records.said(where, f"Vraag {n}?") for n in range(50)))
    assert sorted(r.seq for r in stored) == list(range(1, 51))
    assert [e.seq for e in await records.events(where)] == list(range(1, 51))


async def test_a_message_that_is_rolled_back_leaves_no_gap(records: Records) -> None:
    where = await records.conversation(somebody())
    async with undone(records.database) as session:
        await records.write(session, where, "weg", uuid.uuid4())
    assert (await records.said(where)).seq == 1


async def test_the_same_message_sent_from_ten_screens_at_once_is_stored_and_answered_once(records: Records) -> None:
    where, same = await records.conversation(somebody()), uuid.uuid4()
    stored = await at_once(records.database, *[lambda s: records.write(s, where, "Hallo?", same)] * 10)
    assert {r.seq for r in stored} == {1}
    assert sum(r.new for r in stored) == 1
    assert len([r.turn for r in stored if r.turn]) == 1


async def test_one_client_id_in_two_conversations_is_two_messages(records: Records) -> None:
    who, same = somebody(), uuid.uuid4()
    first, second = await records.conversation(who), await records.conversation(who)
    assert (await records.said(first, client_id=same)).new
    assert (await records.said(second, client_id=same)).new


async def test_what_was_typed_comes_back_to_the_letter_for_its_owner_alone(records: Records) -> None:
    who = somebody()
    where, text = await records.conversation(who), "Mijn  moeder Riet Jansen\nbelt 06-12345678 ☎"
    await records.said(where, text)
    (event, *_) = await records.events(where)
    assert "Jansen" not in event.body["text"]
    assert typed_in(event, await records.key(who)).text == text
    with pytest.raises(SealError):
        typed_in(event, await records.key(somebody()))


async def test_the_vault_of_a_conversation_brings_back_its_own_names_only(records: Records) -> None:
    who = somebody()
    first, second = await records.conversation(who), await records.conversation(who)
    await records.said(first, "Mijn moeder heet Riet Jansen.")
    await records.said(second, "Mijn vader heet Kees Bakker.")
    key = await records.key(who)
    async with records.database.transaction() as session:
        rows = [await session.get_one(ConversationRow, w) for w in (first, second)]
        assert [restore("[NAAM_1]", conversations.open_vault(r, key)) for r in rows] == ["Riet Jansen", "Kees Bakker"]
        rows[1].vault = rows[0].vault
        with pytest.raises(SealError):
            conversations.open_vault(rows[1], key)
        session.expire_all()


async def test_the_title_is_the_redacted_beginning_of_the_first_message(records: Records) -> None:
    where = await records.conversation(somebody())
    await records.said(where, "Mijn moeder Riet Jansen valt steeds en ik weet niet meer hoe het verder moet met alles")
    await records.said(where, "Nog iets")
    async with records.database.transaction() as session:
        title = (await session.get_one(ConversationRow, where)).title
    assert title.startswith("Mijn moeder [NAAM_1] valt")
    assert "Jansen" not in title
    assert len(title) <= conversations.TITLE_CHARACTERS + 1


async def test_an_emergency_is_stored_right_behind_its_message(records: Records) -> None:
    where = await records.conversation(somebody())
    await records.said(where, "Hij ligt op de grond", seen=CHEST_PAIN)
    message, card = await records.events(where)
    assert (message.kind, card.kind, card.body["message"]) == ("message", "emergency", message.seq)
    assert conversations.triage_from(card.body["triage"]) == CHEST_PAIN


async def test_every_judgement_of_triage_survives_storing(records: Records) -> None:
    where = await records.conversation(somebody())
    stroke = Triage(Tier.ACUTE, Label.MEDICAL_EMERGENCY, ("112",), stroke=True)
    await records.said(where, "Haar mond hangt scheef", seen=stroke)
    assert conversations.triage_from((await records.events(where))[0].body["triage"]) == stroke


async def test_a_conversation_keeps_the_gravest_that_was_seen(records: Records) -> None:
    where = await records.conversation(somebody())
    await records.said(where, "x", seen=CHEST_PAIN)
    await records.said(where, "x", seen=Triage(Tier.URGENT, Label.URGENT_MEDICAL, ("112",)))
    await records.said(where, "x", seen=Triage())
    async with records.database.transaction() as session:
        assert (await session.get_one(ConversationRow, where)).tier == Tier.ACUTE


async def test_while_a_broker_holds_the_conversation_no_message_waits_for_the_assistant(records: Records) -> None:
    where = await records.conversation(somebody())
    async with records.database.transaction() as session:
        row = await conversations.locked(session, where)
        row.held_by, row.broker_id = "broker", uuid.uuid4()
    assert (await records.said(where)).turn is None


async def test_the_next_question_leans_on_the_last_messages_oldest_first(records: Records) -> None:
    where = await records.conversation(somebody())
    for n in range(4):
        turn = await records.turn(where, f"Vraag {n}?")
        await records.claim(turn, 1)
        done = Finished(Outcome.ANSWERED, NOTHING, (Sentence(f"Antwoord {n}.", (1,)),), (CITED,), offers_person=False)
        await records.finish(where, turn, done)
    last = await records.said(where, "En nu?")
    async with records.database.transaction() as session:
        past = await conversations.history(session, where, last.seq)
    assert [t.text for t in past] == [x for n in range(4) for x in (f"Vraag {n}?", f"Antwoord {n}.")]
    assert past[-1].articles == ("respijtzorg",)


# --- Turns ----------------------------------------------------------------------------------------------------------


async def test_of_two_processes_that_claim_a_turn_at_once_exactly_one_gets_it(
    records: Records, database_url: str
) -> None:
    where = await records.conversation(somebody())
    async with living(database_url, 1), living(database_url, 2):
        for _ in range(10):
            turn = await records.turn(where)
            got = await at_once(
                records.database,
                lambda s, t=turn: turns.claim(s, t, 1),
                lambda s, t=turn: turns.claim(s, t, 2),
            )
            assert sum(c is not None for c in got) == 1
    assert (await records.kinds(where)).count("answer_started") == 10


async def test_a_claimed_turn_carries_the_redacted_message_and_its_triage(records: Records) -> None:
    who = somebody()
    where = await records.conversation(who)
    claimed = await records.claim(await records.turn(where, "Mijn man Henk Visser valt steeds"), 1)
    assert claimed is not None
    assert (claimed.text, claimed.account_id) == ("Mijn man [NAAM_1] valt steeds", who.id)


async def test_the_turn_of_a_living_process_is_left_alone(records: Records, database_url: str) -> None:
    where = await records.conversation(somebody())
    turn = await records.turn(where)
    async with living(database_url, 1), living(database_url, 2):
        await records.claim(turn, 1)
        assert await records.claim(turn, 2) is None
    assert "interrupted" not in await records.kinds(where)


async def test_the_turn_of_a_dead_process_is_taken_over_and_the_caregiver_sees_it(
    records: Records, database_url: str
) -> None:
    where = await records.conversation(somebody())
    turn = await records.turn(where)
    async with living(database_url, 1):
        await records.claim(turn, 1)
    async with living(database_url, 2):
        assert await records.claim(turn, 2) is not None
    assert await records.kinds(where) == ["message", "answer_started", "interrupted", "answer_started"]


async def test_a_hub_that_listens_counts_as_alive_and_one_that_stopped_as_dead(
    records: Records, database_url: str
) -> None:
    first, second = Hub(plain_url(database_url)), Hub(plain_url(database_url))
    await first.start()
    await second.start()
    turn = await records.turn(await records.conversation(somebody()))
    await records.claim(turn, first.process)
    assert await records.claim(turn, second.process) is None
    await first.stop()
    await eventually(lambda: records.claim(turn, second.process))
    await second.stop()


async def test_a_process_does_not_claim_twice_what_it_is_answering(records: Records) -> None:
    turn = await records.turn(await records.conversation(somebody()))
    await records.claim(turn, 1)
    assert await records.claim(turn, 1) is None


async def test_a_finished_turn_cannot_be_claimed_or_finished_again(records: Records) -> None:
    where = await records.conversation(somebody())
    turn = await records.turn(where)
    await records.claim(turn, 1)
    assert await records.finish(where, turn) is not None
    assert await records.claim(turn, 2) is None
    assert await records.finish(where, turn) is None
    assert (await records.kinds(where)).count("answer_finished") == 1


async def test_only_turns_without_an_answer_wait_oldest_first(records: Records) -> None:
    where = await records.conversation(somebody())
    first, second, third = [await records.turn(where) for _ in range(3)]
    await records.finish(where, second)
    async with records.database.transaction() as session:
        assert list(await turns.waiting_turns(session)) == [first, third]


async def test_a_turn_that_cannot_be_answered_ends_with_a_word_and_the_offer_of_a_person(records: Records) -> None:
    where = await records.conversation(somebody())
    turn = await records.turn(where)
    await records.claim(turn, 1)
    async with records.database.transaction() as session:
        await turns.give_up(session, turn, 1, ("Er ging iets mis.", "Probeer het nog eens."))
    *_, first, second, end = await records.events(where)
    assert [first.body["text"], second.body["text"]] == ["Er ging iets mis.", "Probeer het nog eens."]
    assert (end.body["outcome"], end.body["offers_person"]) == ("failed", True)


async def test_a_process_cannot_give_up_what_another_has_taken_over(records: Records) -> None:
    where = await records.conversation(somebody())
    turn = await records.turn(where)
    await records.claim(turn, 1)
    await records.claim(turn, 2)
    async with records.database.transaction() as session:
        await turns.give_up(session, turn, 1, ("Er ging iets mis.",))
    assert "answer_finished" not in await records.kinds(where)


async def test_a_turn_of_somebody_else_cannot_be_judged(records: Records) -> None:
    theirs = await records.turn(await records.conversation(somebody()))
    mine = await records.conversation(somebody())
    async with records.database.transaction() as session:
        assert not await turns.record_feedback(session, mine, theirs, True, curated("x"))
        assert (await session.get_one(TurnRow, theirs)).helped is None
