"""Several transactions that are really open at the same time."""

import asyncio
from collections.abc import Awaitable, Callable
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
