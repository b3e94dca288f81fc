"""What tests stand on: a real PostgreSQL, a real site with real sockets, and no network but this machine."""

import ipaddress
import os
import socket
import tempfile
import uuid
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy.engine import make_url

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
os.environ.setdefault("HF_HUB_OFFLINE", "1")
for name in [n for n in os.environ if n.startswith(("NAAST_", "OPENAI_"))]:
    del os.environ[name]

from assistant.redaction import Redactor
from assistant.sealing import Sealer
from tests.records import Records
from tests.scripted_model import ScriptedModel
from tests.site import Site
from web.database import Database, migrate, plain_url, sqlalchemy_url, start_embedded


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests in a browser take their time, and come last: once Playwright has begun, its event loop runs in this thread
    until the end, and no other can. Within each group the order is random."""
    items.sort(key=_in_a_browser)
    for item in filter(_in_a_browser, items):
        item.add_marker(pytest.mark.timeout(300))


def _in_a_browser(item: pytest.Item) -> bool:
    return "browser" in item.path.parts


@pytest.fixture(scope="session", autouse=True)
def _only_this_machine() -> Iterator[None]:
    """Any connection that leaves this machine is an error of the test."""
    real = socket.socket.connect

    def connect(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            host = address[0]
            local = host == "localhost" or ipaddress.ip_address(host).is_loopback
            if not local:
                raise AssertionError(f"a test tried to reach {host}")
        real(self, address)

    socket.socket.connect = connect  # type: ignore[method-assign]
    yield
    socket.socket.connect = real  # type: ignore[method-assign]


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a PostgreSQL whose database `template_naast` is migrated."""
    # Not among pytest's own folders: run by root, PostgreSQL is a user of its own, and each pytest that begins takes the
    # right to enter those folders away from other users.
    with tempfile.TemporaryDirectory(prefix="naast-pg-", ignore_cleanup_errors=True) as folder:
        url, server = start_embedded(Path(folder) / "data")
        # Nobody pulls the plug of a test's database: without waiting for the disk a new one takes half the time.
        _admin(url, "alter system set fsync = off")
        _admin(url, "select pg_reload_conf()")
        _admin(url, "create database template_naast")
        migrate(_named(url, "template_naast"))
        yield url
        server.stop()


@pytest.fixture
def database_url(postgres: str) -> Iterator[str]:
    """An empty, migrated database of this test alone."""
    name = f"t_{uuid.uuid4().hex[:12]}"
    _admin(postgres, f"create database {name} template template_naast strategy file_copy")
    yield _named(postgres, name)
    _admin(postgres, f"drop database {name} with (force)")


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """An open database of this test alone."""
    opened = Database(sqlalchemy_url(database_url))
    yield opened
    await opened.close()


@pytest.fixture(scope="session")
def redactor() -> Redactor:
    """The redactor of the product. It keeps nothing of what it sees."""
    return Redactor()


@pytest.fixture
def sealer() -> Sealer:
    """Keys under a master key of this test alone."""
    return Sealer(os.urandom(32))


@pytest.fixture
def records(database: Database, sealer: Sealer, redactor: Redactor) -> Records:
    """People who write and are answered in the database of this test."""
    return Records(database, sealer, redactor)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, postgres: str) -> Iterator[Site]:
    """Naast as a new user gets it, without a model, served over real sockets. Shared: tests make their own people."""
    with open_site(postgres, tmp_path_factory.mktemp("site")) as running:
        yield running


@pytest.fixture(scope="session")
def scripted_model() -> Iterator[ScriptedModel]:
    """An OpenAI-compatible server that says what a test tells it to."""
    with ScriptedModel() as server:
        yield server


@pytest.fixture(scope="session")
def model_site(
    tmp_path_factory: pytest.TempPathFactory, postgres: str, scripted_model: ScriptedModel
) -> Iterator[Site]:
    """Naast with a model behind it: the scripted one."""
    folder = tmp_path_factory.mktemp("model_site")
    with open_site(
        postgres,
        folder,
        model="scripted",
        model_base_url=scripted_model.url,
        OPENAI_API_KEY="test",
        model_deadline_s=3.0,
    ) as running:
        yield running


@pytest.fixture(autouse=True)
def _rested(request: pytest.FixtureRequest) -> None:
    """A person who writes in one test has not written too fast for the next."""
    for name in {"site", "model_site"} & set(request.fixturenames):
        request.getfixturevalue(name).rest()


def open_site(postgres: str, folder: Path, **settings: Any) -> Site:
    """A site on a migrated database of its own."""
    name = f"site_{uuid.uuid4().hex[:12]}"
    _admin(postgres, f"create database {name} template template_naast strategy file_copy")
    return Site(folder, _named(postgres, name), **settings)


def _admin(url: str, statement: str) -> None:
    with psycopg.connect(plain_url(url), autocommit=True) as connection:
        connection.execute(statement)


def _named(url: str, database: str) -> str:
    return make_url(url).set(database=database).render_as_string(hide_password=False)
