"""Fan-out: who waits for a change is woken, once it is committed, by whatever process made it."""

import asyncio
import uuid
from collections.abc import AsyncIterator

import psycopg
import pytest

from assistant import conversation as conversations
from handoff import escalation
from knowledge import version
from tests.records import Records, somebody
from tests.together import eventually, undone
from web.database import plain_url
from web.events import Hub, topic


@pytest.fixture
async def hub(database_url: str) -> AsyncIterator[Hub]:
    made = Hub(plain_url(database_url))
    await made.start()
    yield made
    await made.stop()


async def notify(url: str, channel: str, payload: str = "") -> None:
    async with await psycopg.AsyncConnection.connect(plain_url(url), autocommit=True) as connection:
        await connection.execute("select pg_notify(%s, %s)", (channel, payload))


async def woken(event: asyncio.Event, seconds: float = 5.0) -> bool:
    try:
        await asyncio.wait_for(event.wait(), seconds)
    except TimeoutError:
        return False
    return True


@pytest.mark.parametrize("channel", [conversations.CHANNEL, escalation.CHANNEL, version.CHANNEL])
async def test_a_change_made_by_another_process_wakes_who_waits(hub: Hub, database_url: str, channel: str) -> None:
    with hub.subscribed(topic(channel, "x")) as event:
        await notify(database_url, channel, "x")
        assert await woken(event)


async def test_every_screen_of_a_conversation_is_woken_and_no_other(hub: Hub, records: Records) -> None:
    where, other = await records.conversation(somebody()), await records.conversation(somebody())
    mine, elsewhere = topic(conversations.CHANNEL, str(where)), topic(conversations.CHANNEL, str(other))
    with hub.subscribed(mine) as first, hub.subscribed(mine) as second, hub.subscribed(elsewhere) as third:
        await records.said(where)
        assert await woken(first)
        assert await woken(second)
        assert not third.is_set()


async def test_what_is_rolled_back_wakes_nobody(hub: Hub, records: Records, database_url: str) -> None:
    where = await records.conversation(somebody())
    mine, after = topic(conversations.CHANNEL, str(where)), topic(escalation.CHANNEL)
    with hub.subscribed(mine) as event, hub.subscribed(after) as later:
        async with undone(records.database) as session:
            await records.write(session, where, "weg", uuid.uuid4())
        await notify(database_url, escalation.CHANNEL)
        assert await woken(later)
        assert not event.is_set()


async def test_who_left_is_not_kept(hub: Hub, database_url: str) -> None:
    with hub.subscribed(topic("x")) as event:
        pass
    hub.wake("x", "")
    assert not event.is_set()


async def kill_listeners(url: str) -> None:
    async with await psycopg.AsyncConnection.connect(plain_url(url), autocommit=True) as connection:
        await connection.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity "
            "where datname = current_database() and pid <> pg_backend_pid() and query ilike 'listen%'"
        )


async def test_after_a_lost_connection_everybody_looks_for_what_they_missed(hub: Hub, database_url: str) -> None:
    with hub.subscribed(topic(conversations.CHANNEL, "x")) as event:
        await kill_listeners(database_url)
        assert await woken(event)


async def test_after_a_lost_connection_changes_arrive_again(hub: Hub, database_url: str) -> None:
    with hub.subscribed(topic(conversations.CHANNEL, "x")) as event:
        await kill_listeners(database_url)
        assert await woken(event)
        event.clear()
        await notify(database_url, conversations.CHANNEL, "x")
        assert await woken(event)


async def test_after_a_lost_connection_the_process_counts_as_alive_again(
    hub: Hub, database_url: str, records: Records
) -> None:
    turn = await records.turn(await records.conversation(somebody()))
    await records.claim(turn, hub.process)
    with hub.subscribed(topic("x")) as event:
        await kill_listeners(database_url)
        await woken(event)
    assert await records.claim(turn, hub.process + 1) is None


async def test_two_processes_have_different_numbers(hub: Hub, database_url: str) -> None:
    assert hub.process != Hub(plain_url(database_url)).process


async def test_a_hub_that_is_stopped_lets_go_of_its_lock(database_url: str) -> None:
    hub = Hub(plain_url(database_url))
    await hub.start()
    await hub.stop()

    async def free() -> bool:
        async with await psycopg.AsyncConnection.connect(plain_url(database_url)) as connection:
            found = await (await connection.execute("select pg_try_advisory_lock(%s)", (hub.process,))).fetchone()
            return bool(found and found[0])

    await eventually(free)
