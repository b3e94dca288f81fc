"""Several transactions that are really open at the same time, one that is undone, and waiting for what must come."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from web.database import Database

Act = Callable[[AsyncSession], Awaitable[Any]]


async def at_once(database: Database, *acts: Act) -> list[Any]:
    """What each act gave or raised. Each has a transaction of its own; none begins before all are open.

    At most 20, the connections of one `Database`.
    """
    begun = asyncio.Barrier(len(acts))

    async def one(act: Act) -> Any:
        async with database.transaction() as session:
            await session.execute(select(1))
            await begun.wait()
            return await act(session)

    return await asyncio.gather(*(one(a) for a in acts), return_exceptions=True)


class _UndoneError(Exception):
    pass


@asynccontextmanager
async def undone(database: Database) -> AsyncIterator[AsyncSession]:
    """A transaction that ends in an error of its own and is rolled back."""
    try:
        async with database.transaction() as session:
            yield session
            raise _UndoneError
    except _UndoneError:
        pass


async def eventually(true: Callable[[], Awaitable[Any]], seconds: float = 10.0) -> None:
    """Wait until something is true, looking often. Raises `TimeoutError` when it does not come."""
    async with asyncio.timeout(seconds):
        while not await true():  # noqa: ASYNC110 - what is waited for happens in another process or database
            await asyncio.sleep(0.02)
