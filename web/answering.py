"""Answers the turns that wait: claims one, runs the pipeline, stores what comes. Survives any crash.

Between the claim and the last write no transaction is open; a process that dies leaves a turn that another takes over.
"""

import asyncio
import logging
import uuid
from collections.abc import AsyncIterator
from dataclasses import replace

from assistant import conversation as conversations
from assistant import turns
from assistant.answer import Parts, reply
from assistant.replies import reply_for
from assistant.routing import Kind
from assistant.sealing import Sealer
from assistant.turn import CaregiverContext, Event, Finished, Outcome, SentenceReady, Turn
from assistant.turns import Claimed
from handoff import profile
from web.database import Database
from web.events import Hub

log = logging.getLogger(__name__)
SWEEP_EVERY_S = 2.0
AT_ONCE = 16
_FAILED = reply_for(Outcome.FAILED, Kind.QUESTION)


class Answering:
    """The answering side of one process."""

    def __init__(self, database: Database, hub: Hub, parts: Parts, sealer: Sealer) -> None:
        self._database = database
        self._hub = hub
        self._parts = parts
        self._sealer = sealer
        self._tasks: dict[uuid.UUID, asyncio.Task[None]] = {}
        self._room = asyncio.Semaphore(AT_ONCE)
        self._sweeper: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to look after turns that nobody answers."""
        self._sweeper = asyncio.create_task(self._sweep())

    async def stop(self) -> None:
        """Let go; what was not finished is taken over by the next process."""
        tasks = [*self._tasks.values(), *([self._sweeper] if self._sweeper else [])]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def begin(self, turn: uuid.UUID) -> "asyncio.Task[None]":
        """Answer a turn in the background; asking twice starts it once."""
        if turn not in self._tasks:
            task = asyncio.create_task(self._answer(turn))
            self._tasks[turn] = task
            task.add_done_callback(lambda _: self._tasks.pop(turn, None))
        return self._tasks[turn]

    async def _sweep(self) -> None:
        while True:
            try:
                async with self._database.transaction() as session:
                    waiting = await turns.waiting_turns(session)
                for turn in waiting:
                    self.begin(turn)
            except Exception as error:  # the sweeper outlives a restart of the database
                log.warning("looking for waiting turns failed: %s", type(error).__name__)
            await asyncio.sleep(SWEEP_EVERY_S)

    async def _answer(self, turn_id: uuid.UUID) -> None:
        async with self._room:
            try:
                async with self._database.transaction() as session:
                    claimed = await turns.claim(session, turn_id, self._hub.process)
                if claimed:
                    await self._store(claimed, reply(await self._turn(claimed), self._parts))
            except Exception as error:
                # The text of an error may hold what somebody wrote: its kind is enough to find it.
                log.error("turn %s was not answered: %s", turn_id, type(error).__name__)
                log.debug("details", exc_info=True)
                await self._let_go(turn_id)

    async def _turn(self, claimed: Claimed) -> Turn:
        async with self._database.transaction() as session:
            past = await conversations.history(session, claimed.conversation_id, claimed.message_seq)
            key = await conversations.person_key(session, claimed.account_id, self._sealer)
            held = await conversations.locked(session, claimed.conversation_id)
            vault = conversations.open_vault(held, key)
            context = CaregiverContext()
            if not claimed.without_profile:
                context = (await profile.read(session, claimed.account_id, key)).context
        notes = tuple((h.placeholder, h.note) for h in vault.entries.values() if h.note)
        return Turn(claimed.text, claimed.triage, past, context, notes)

    async def _store(self, claimed: Claimed, events: AsyncIterator[Event]) -> None:
        """Write events as they come, those that come together in one transaction."""
        queue: asyncio.Queue[Event | None] = asyncio.Queue()

        async def pump() -> None:
            try:
                async for event in events:
                    queue.put_nowait(event)
            finally:
                queue.put_nowait(None)

        pumping = asyncio.create_task(pump())
        try:
            index, ended = 0, False
            while not ended:
                batch = [await queue.get()]
                while not queue.empty():
                    batch.append(queue.get_nowait())
                async with self._database.transaction() as session:
                    held = await conversations.locked(session, claimed.conversation_id)
                    for event in batch:
                        match event:
                            case SentenceReady() if held.held_by == "assistant":
                                await turns.record_sentence(
                                    session, held, claimed.id, index, event.sentence, event.introduces
                                )
                                index += 1
                            case Finished():
                                shown = event if held.held_by == "assistant" else _as_far_as(event, index)
                                await turns.finish(session, held, claimed.id, shown)
                                ended = True
                            case None:
                                ended = True
            await pumping
        finally:
            pumping.cancel()

    async def _let_go(self, turn_id: uuid.UUID) -> None:
        """A turn that failed here is not tried for ever: it ends as failed, with the offer of a person."""
        try:
            async with self._database.transaction() as session:
                await turns.give_up(session, turn_id, self._hub.process, _FAILED)
        except Exception as error:
            log.error("turn %s could not be let go: %s", turn_id, type(error).__name__)


def _as_far_as(done: Finished, count: int) -> Finished:
    """An answer that a broker's arrival cut short: what was shown of it, and no more."""
    sentences = done.sentences[:count]
    cited = {number for sentence in sentences for number in sentence.citations}
    return replace(
        done,
        sentences=sentences,
        citations=tuple(c for c in done.citations if c.number in cited),
        offers_person=False,
        choices=(),
        follow_ups=(),
        used=(),
    )
