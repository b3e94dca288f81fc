"""What is published, ready to search in this process: renewed within a moment of every publication, by any process."""

import asyncio
import logging
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from knowledge import amount_editing, editing, revisions, version
from knowledge.amounts import Register
from knowledge.embedding import Embedder
from knowledge.index import VectorIndex
from knowledge.indexing import Progress, bring_up_to_date
from knowledge.retrieval import ArticleInfo, Snapshot
from web.database import Database
from web.events import Hub, topic
from web.jobs import INDEX_KNOWLEDGE, defer

log = logging.getLogger(__name__)
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
# Also without a publication: a wake-up may have been missed.
LOOK_EVERY_S = 60.0
Clock = Callable[[], datetime]


def _now() -> datetime:
    return datetime.now(UTC)


def dutch_day(moment: datetime) -> date:
    """The date in the Netherlands, by which amounts are in force and planned texts go online."""
    return moment.astimezone(AMSTERDAM).date()


def until_midnight(moment: datetime) -> float:
    """Seconds until the next day begins in the Netherlands, when an amount may end and a planned text goes online."""
    begins = datetime.combine(dutch_day(moment) + timedelta(days=1), time(), AMSTERDAM)
    return (begins - moment).total_seconds()


class LiveKnowledge:
    """Holds the snapshot of one process, and the amounts register that it was made with. `now` is a clock."""

    def __init__(self, database: Database, index: VectorIndex, embedder: Embedder, *, now: Clock = _now) -> None:
        self.register: Register = {}
        self.now = now
        self._database = database
        self._index = index
        self._embedder = embedder
        self._snapshot = Snapshot(-1, ())
        self._made_on = self.today()
        self._one_at_a_time = asyncio.Lock()
        self._watcher: asyncio.Task[None] | None = None

    def today(self) -> date:
        """The date in the Netherlands, by which amounts are in force."""
        return dutch_day(self.now())

    def snapshot(self) -> Snapshot:
        """What is published, as this process knows it."""
        return self._snapshot

    async def refresh(self) -> bool:
        """Take over what is published now; whether anything was new. What was planned for today goes online first."""
        async with self._one_at_a_time:
            today = self.today()
            async with self._database.transaction() as session:
                # Every process does, also one that was down at midnight; the first to come publishes.
                register = await amount_editing.register_in_force(session)
                if await revisions.publish_due(session, register, today):
                    await defer(session, INDEX_KNOWLEDGE, once=True)
            async with self._database.transaction() as session:
                number = await editing.version(session)
                if number == self._snapshot.version and today == self._made_on:
                    return False
                # What an amount says may have changed in any article: then all are read again.
                same = today == self._made_on and register == self.register
                infos = await editing.published(session, register, today, self._snapshot.articles if same else {})
                if today != self._made_on:
                    # Sentences with an amount may read otherwise from today on: these need vectors.
                    await defer(session, INDEX_KNOWLEDGE, once=True)
            self._snapshot = await asyncio.to_thread(_ready, number, infos)
            self.register, self._made_on = register, today
            return True

    async def index_now(self, progress: Progress = lambda n: None) -> int:
        """Give what is published its vectors; returns how many texts were embedded."""
        await self.refresh()
        return await asyncio.to_thread(bring_up_to_date, self._snapshot, self._index, self._embedder, progress)

    def watch(self, hub: Hub) -> None:
        """Renew the snapshot whenever something is published."""
        self._watcher = asyncio.create_task(self._watch(hub))

    async def stop(self) -> None:
        """Stop watching."""
        if self._watcher:
            self._watcher.cancel()
            await asyncio.gather(self._watcher, return_exceptions=True)

    async def _watch(self, hub: Hub) -> None:
        with hub.subscribed(topic(version.CHANNEL)) as changed:
            while True:
                looked = self.now()
                try:
                    await self.refresh()
                except Exception as error:  # a restart of the database must not end the watch
                    log.warning("the knowledge base could not be read again: %s", type(error).__name__)
                # The midnight after the look began: one that passes during the look is not to be missed.
                left = until_midnight(looked) - (self.now() - looked).total_seconds()
                try:
                    # Not `wait_for`: in Python 3.11 that loses a stop which comes in the moment of a wake-up.
                    async with asyncio.timeout(max(0.0, min(LOOK_EVERY_S, left))):
                        await changed.wait()
                except TimeoutError:
                    continue
                changed.clear()


def _ready(number: int, infos: list[ArticleInfo]) -> Snapshot:
    made = Snapshot(number, infos)
    _ = made.lexical, made.suggestions  # built here, in a thread, and not in the first search
    return made
