"""A running Naast for tests: the real application on a real port, in a thread with a loop of its own."""

import asyncio
import re
import socket
import threading
import uuid
from concurrent.futures import Future
from pathlib import Path
from types import TracebackType
from typing import Any

import httpx
import uvicorn
import websockets.sync.client

from handoff.access import Role
from web import accounts
from web.app import create_app
from web.pace import Pace
from web.settings import Settings
from web.wiring import Naast, open_storage

PASSWORD = "een lang wachtwoord voor proeven"
_CSRF = re.compile(r'name="csrf" value="([0-9a-f]+)"')


class Person:
    """Somebody with a browser of their own: cookies, forms with their token, and sockets."""

    def __init__(self, site: "Site", name: str, email: str, role: Role | None) -> None:
        self.site, self.name, self.email, self.role = site, name, email, role
        self.http = httpx.Client(base_url=site.url, timeout=30, headers={"Origin": site.url})

    def get(self, path: str, **options: Any) -> httpx.Response:
        return self.http.get(path, **options)

    def csrf(self, path: str = "/hoe-naast-werkt") -> str:
        """A token for forms, from any page that holds one."""
        found = _CSRF.search(self.get(path, follow_redirects=True).text)
        assert found, f"no form on {path}"
        return found[1]

    def post(self, path: str, data: dict[str, Any] | None = None, *, page: str = "", **options: Any) -> httpx.Response:
        """Post a form as the page `page` would."""
        token = self.csrf(page or ("/inloggen" if self.role is None else "/hoe-naast-werkt"))
        return self.http.post(path, data={"csrf": token, **(data or {})}, **options)

    def log_in(self, password: str = PASSWORD) -> httpx.Response:
        return self.post("/inloggen", {"email": self.email, "password": password}, page="/inloggen")

    def socket(self, path: str, **options: Any) -> websockets.sync.client.ClientConnection:
        """A socket with this person's cookies."""
        cookies = "; ".join(f"{k}={v}" for k, v in self.http.cookies.items())
        headers = {"Cookie": cookies} if cookies else {}
        return websockets.sync.client.connect(
            self.site.url.replace("http", "ws", 1) + path,
            origin=options.pop("origin", self.site.url),
            additional_headers=headers,
            **options,
        )

    def conversation(self) -> str:
        """The id of a new conversation."""
        answer = self.post("/gesprek/nieuw")
        assert answer.status_code == 303, answer.text
        return answer.headers["location"].rsplit("/", 1)[1]


class _Announcing(uvicorn.Server):
    """Says when it can be reached."""

    def __init__(self, config: uvicorn.Config, ready: threading.Event) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._ready.set()


class Site:
    """`with Site(folder, database_url) as site:` serves until the block ends."""

    def __init__(self, folder: Path, database_url: str, **settings: Any) -> None:
        self._socket = socket.socket()
        self._socket.bind(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.folder = folder
        self.settings = Settings(data=folder, database_url=database_url, port=self.port, **settings)
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._ready = threading.Event()
        self.failure: BaseException | None = None

    def __enter__(self) -> "Site":
        self._thread.start()
        assert self._ready.wait(60), "the site did not start"
        if self.failure:
            raise self.failure
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.should_exit = True
        self._thread.join(20)

    def run(self, coroutine: Any) -> Any:
        """Run something on the site's own loop."""
        future: Future[Any] = asyncio.run_coroutine_threadsafe(coroutine, self.loop)
        return future.result(30)

    def rest(self) -> None:
        """As if some time had gone by since anybody wrote."""
        self.naast.pace = Pace()

    def person(self, role: Role, name: str = "Sanne Proef") -> Person:
        """A new person with an account, logged in and introduced."""
        email = f"{uuid.uuid4().hex[:10]}@voorbeeld.nl"

        async def make() -> None:
            async with self.naast.database.transaction() as session:
                row = await accounts.create(
                    session, self.naast.sealer, role=role, name=name, email=email, password=PASSWORD
                )
                row.introduced_at = row.created_at if row.introduced_at is None else row.introduced_at

        self.run(make())
        someone = Person(self, name, email, role)
        answer = someone.log_in()
        assert answer.status_code in (200, 303), answer.text
        if role == "caregiver":
            someone.post("/kennismaken", {"alles": "uit"}, page="/kennismaken")
        return someone

    def visitor(self) -> Person:
        """Somebody who is not logged in."""
        return Person(self, "", "", None)

    def _run(self) -> None:
        try:
            asyncio.run(self._serve())
        except BaseException as error:
            self.failure = error
            self._ready.set()

    async def _serve(self) -> None:
        self.loop = asyncio.get_running_loop()
        storage = open_storage(self.settings)
        try:
            self.naast = Naast(self.settings, storage)
            await self.naast.seed_articles()
            config = uvicorn.Config(create_app(self.naast), log_config=None, ws_max_size=1_000_000)
            self._server = _Announcing(config, self._ready)
            await self._server.serve(sockets=[self._socket])
        finally:
            storage.close()
