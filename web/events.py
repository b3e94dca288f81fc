"""Fan-out: one listening connection a process wakes the sockets whose conversation, queue or knowledge has changed.

A wake-up carries no data: a socket then reads what it has not sent yet, in order, from the database. The same connection
holds the advisory lock by which other processes see that this one is alive.
"""

import asyncio
import contextlib
import logging
import secrets
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg

from assistant.conversation import CHANNEL as CONVERSATION
from handoff.escalation import CHANNEL as QUEUE
from knowledge.version import CHANNEL as KNOWLEDGE

log = logging.getLogger(__name__)
RETRY_S = 1.0
CHANNELS = (CONVERSATION, QUEUE, KNOWLEDGE)


class Hub:
    """Wakes who subscribed. `process` is this process's number in the claims on turns."""

    def __init__(self, url: str) -> None:
        self.process = secrets.randbits(62)
        self._url = url
        self._waiting: dict[str, set[asyncio.Event]] = {}
        self._task: asyncio.Task[None] | None = None
        self.listening = asyncio.Event()

    async def start(self) -> None:
        """Begin to listen; returns once the first connection stands."""
        self._task = asyncio.create_task(self._listen())
        await self.listening.wait()

    async def stop(self) -> None:
        """Stop listening; the database drops this process's lock."""
        if self._task:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task

    @contextmanager
    def subscribed(self, topic: str) -> Iterator[asyncio.Event]:
        """An event that is set whenever the topic changed; the subscriber clears it before it reads."""
        event = asyncio.Event()
        self._waiting.setdefault(topic, set()).add(event)
        try:
            yield event
        finally:
            self._waiting[topic].discard(event)
            if not self._waiting[topic]:
                del self._waiting[topic]

    def wake(self, channel: str, payload: str) -> None:
        """Set the events of one topic."""
        for event in tuple(self._waiting.get(topic(channel, payload), ())):
            event.set()

    async def _listen(self) -> None:
        while True:
            try:
                async with await psycopg.AsyncConnection.connect(self._url, autocommit=True) as connection:
                    await connection.execute("select pg_advisory_lock(%s)", (self.process,))
                    for channel in CHANNELS:
                        await connection.execute(f"listen {channel}")
                    self.listening.set()
                    # What happened while nobody listened is unknown: everybody looks.
                    self._wake_all()
                    async for notice in connection.notifies():
                        self.wake(notice.channel, notice.payload)
            except psycopg.Error as error:
                log.warning("the listening connection was lost (%s); trying again", type(error).__name__)
            await asyncio.sleep(RETRY_S)

    def _wake_all(self) -> None:
        for events in self._waiting.values():
            for event in events:
                event.set()


def topic(channel: str, payload: str = "") -> str:
    """The name of what one can subscribe to."""
    return f"{channel}:{payload}"
