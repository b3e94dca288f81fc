"""Work that follows a transaction and never precedes it: a job is written in the same transaction as its cause.

Arguments of jobs hold ids only, never text of a person.
"""

import asyncio
import contextlib
import json
import logging
from collections.abc import Awaitable, Callable

from procrastinate import App, PsycopgConnector
from procrastinate.exceptions import ConnectorException
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

log = logging.getLogger(__name__)
INDEX_KNOWLEDGE = "index_knowledge"
EMBED_ASKED = "embed_asked"
_QUEUE = "naast"


async def defer(session: AsyncSession, task: str, *, once: bool = False, **arguments: str) -> None:
    """Have a task done after this transaction commits. `once`: not again while one waits."""
    if once:
        waiting = await session.scalar(
            text("select 1 from procrastinate_jobs where task_name = :task and status = 'todo' limit 1"), {"task": task}
        )
        if waiting:
            return
    await session.execute(
        text(
            "select procrastinate_defer_jobs_v1(array[row(:queue, :task, 0, null, null, "
            "cast(:arguments as jsonb), null)::procrastinate_job_to_defer_v1])"
        ),
        {"queue": _QUEUE, "task": task, "arguments": json.dumps(arguments)},
    )


class Jobs:
    """The tasks that a worker can do, and a worker in this process."""

    def __init__(self, url: str) -> None:
        self._app = App(connector=PsycopgConnector(conninfo=url))
        self._task: asyncio.Task[None] | None = None

    def add(self, name: str, work: Callable[..., Awaitable[object]]) -> None:
        """Name a piece of work; a failure is tried again, later each time."""
        self._app.task(name=name, queue=_QUEUE, retry=5)(work)

    async def work(self) -> None:
        """Do jobs until cancelled."""
        async with self._app.open_async():
            await self._app.run_worker_async(
                queues=[_QUEUE], install_signal_handlers=False, fetch_job_polling_interval=5.0, concurrency=1
            )

    def start(self) -> None:
        """Do jobs in the background, also after the database was away for a while."""
        self._task = asyncio.create_task(self._keep_working())

    async def stop(self) -> None:
        """Stop after the job that is being done."""
        if self._task:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task

    async def _keep_working(self) -> None:
        while True:
            try:
                await self.work()
            except (ConnectorException, OSError) as error:
                log.warning("the worker lost the database (%s); trying again", type(error).__name__)
            await asyncio.sleep(2.0)
