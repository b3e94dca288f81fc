"""A socket that pushes what is new and takes messages: the part that the caregiver's and the brokers' sockets share.

A screen gets everything after the last number it has, in order, once; what it sends is judged before it is used. It is
never left without a word: a refusal has a code and a text, a closed socket a code and a reason.
"""

import asyncio
import contextlib
import json
import logging
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

from fastapi import WebSocket, WebSocketDisconnect

from handoff.access import Role
from handoff.errors import HandoffError, NotFoundError
from web.accounts import Account
from web.protection import from_us
from web.visit import account_of, naast_of
from web.wiring import Naast

log = logging.getLogger(__name__)
PING_EVERY_S = 20.0
MAX_TEXT = 4_000
MAX_BAD = 30

CLOSE_LOGIN = 4401
CLOSE_FORBIDDEN = 4403
CLOSE_NOT_FOUND = 4404
CLOSE_TOO_MANY_ERRORS = 4429
CLOSE_GOING_AWAY = 1012

TOO_LONG = "Je bericht is te lang. Hooguit 4.000 tekens. Maak er twee berichten van."
EMPTY = "Je bericht is leeg. Schrijf eerst iets op."
TOO_FAST = "Dit gaat te snel. Wacht even en stuur het dan opnieuw. Je tekst staat er nog."
NOT_UNDERSTOOD = "Dit bericht kwam niet goed over. Ververs de pagina en probeer het opnieuw."


class RefusedError(Exception):
    """A message that is not taken. `code` is for the screen's code, `text` for the person."""

    def __init__(self, code: str, text: str, client_id: str = "") -> None:
        super().__init__(code)
        self.code, self.text, self.client_id = code, text, client_id


@dataclass(frozen=True)
class Sent:
    """A message that a screen sent."""

    client_id: uuid.UUID
    text: str


Push = Callable[[], Awaitable[Sequence[dict[str, Any]]]]
Take = Callable[[Sent], Awaitable[int]]


def cleaned(text: str) -> str:
    """Text without what cannot be stored or seen: lone surrogates, control characters, turned directions."""
    whole = text.encode("utf-8", "replace").decode().replace("\r\n", "\n").replace("\r", "\n")
    return "".join(c for c in whole if c in "\n\t" or (c >= " " and c not in _UNSEEN)).strip()


_UNSEEN = frozenset(map(chr, [0x7F, *range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF]))


def accepted(text: str, client_id: str = "") -> str:
    """A message that may be stored. Raises `RefusedError` for one that is empty or too long."""
    if len(text) > MAX_TEXT:
        raise RefusedError("too_long", TOO_LONG, client_id)
    if not (clean := cleaned(text)):
        raise RefusedError("empty", EMPTY, client_id)
    return clean


@contextlib.asynccontextmanager
async def opened(socket: WebSocket, role: Role) -> AsyncIterator[tuple[Naast, Account] | None]:
    """The account behind a socket, which is accepted; None when it was refused and closed.

    A page of another site is refused at the handshake; who is not logged in is told so by a close code.
    """
    naast = naast_of(socket)
    if not from_us(socket, naast.settings):
        await socket.close(CLOSE_FORBIDDEN, "wrong origin")
        yield None
        return
    account, _ = await account_of(socket)
    await socket.accept()
    if account is None:
        await socket.close(CLOSE_LOGIN, "log in first")
        yield None
    elif account.role != role:
        await socket.close(CLOSE_FORBIDDEN, "not for you")
        yield None
    else:
        yield naast, account


async def serve(
    socket: WebSocket, naast: Naast, account: Account, topics: Sequence[str], push: Push, take: Take | None
) -> None:
    """Run a socket until either side ends it. `push` gives what is new, `take` stores a message and gives its seq."""
    sending = asyncio.Lock()

    async def send(data: dict[str, Any]) -> None:
        async with sending:
            await socket.send_json(data)

    with ExitStack() as stack:
        wakes = [stack.enter_context(naast.hub.subscribed(t)) for t in topics]
        tasks = [
            asyncio.create_task(_push_all(send, wakes, push)),
            asyncio.create_task(_take_all(socket, send, naast, account, take)),
            asyncio.create_task(_keep_alive(socket, send)),
        ]
        done, waiting = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in waiting:
            task.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)
        for task in done:
            await _closed(socket, task.exception())


async def _closed(socket: WebSocket, error: BaseException | None) -> None:
    """End a socket with the code that fits the reason."""
    match error:
        case None | WebSocketDisconnect():
            return
        case _LoggedOutError():
            code, reason = CLOSE_LOGIN, "logged out"
        case NotFoundError():
            code, reason = CLOSE_NOT_FOUND, "not found"
        case _TooManyErrorsError():
            code, reason = CLOSE_TOO_MANY_ERRORS, "too many wrong messages"
        case _:
            # The kind alone: the text of an error may hold what somebody wrote.
            log.error("a socket of %s broke: %s", socket.scope["path"].split("/")[2], type(error).__name__)
            code, reason = CLOSE_GOING_AWAY, "try again"
    with contextlib.suppress(RuntimeError, WebSocketDisconnect):
        await socket.close(code, reason)


class _LoggedOutError(Exception):
    pass


class _TooManyErrorsError(Exception):
    pass


async def _push_all(send: Callable[[dict[str, Any]], Awaitable[None]], wakes: list[asyncio.Event], push: Push) -> None:
    greeted = False
    while True:
        for wake in wakes:
            wake.clear()
        new = await push()
        if not greeted:
            # The screen now sends again what was not acknowledged before the connection fell away.
            await send({"type": "hello"})
            greeted = True
        for data in new:
            await send(data)
        waits = [asyncio.create_task(w.wait()) for w in wakes]
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()


async def _keep_alive(socket: WebSocket, send: Callable[[dict[str, Any]], Awaitable[None]]) -> None:
    """Ping, and notice that somebody logged out elsewhere."""
    while True:
        await asyncio.sleep(PING_EVERY_S)
        if (await account_of(socket))[0] is None:
            raise _LoggedOutError
        await send({"type": "ping"})


async def _take_all(
    socket: WebSocket,
    send: Callable[[dict[str, Any]], Awaitable[None]],
    naast: Naast,
    account: Account,
    take: Take | None,
) -> None:
    bad = 0
    while True:
        message = await socket.receive()
        if message["type"] == "websocket.disconnect":
            return
        client_id = ""
        try:
            sent = _read(message)
            if sent is None or take is None:
                continue
            client_id = str(sent.client_id)
            text = accepted(sent.text, client_id)
            if not naast.pace.allows(account.id):
                raise RefusedError("too_fast", TOO_FAST, client_id)
            if (await account_of(socket))[0] is None:
                raise _LoggedOutError
            seq = await take(Sent(sent.client_id, text))
            await send({"type": "ack", "client_id": client_id, "seq": seq})
        except RefusedError as error:
            bad += error.code == "not_understood"
            if bad > MAX_BAD:
                raise _TooManyErrorsError from None
            await send({"type": "error", "code": error.code, "text": error.text, "client_id": error.client_id})
        except NotFoundError:
            raise
        except HandoffError as error:
            await send({"type": "error", "code": "refused", "text": str(error), "client_id": client_id})


def _read(message: Mapping[str, Any]) -> Sent | None:
    """A message of the screen; None for a pong. Raises `RefusedError` for anything else."""
    text = message.get("text")
    try:
        data = json.loads(text) if isinstance(text, str) else None
    except (ValueError, RecursionError):
        data = None
    if not isinstance(data, dict):
        raise RefusedError("not_understood", NOT_UNDERSTOOD)
    if data.get("type") == "pong":
        return None
    try:
        client_id = uuid.UUID(str(data.get("client_id")))
    except ValueError:
        raise RefusedError("not_understood", NOT_UNDERSTOOD) from None
    if data.get("type") != "message" or not isinstance(data.get("text"), str):
        raise RefusedError("not_understood", NOT_UNDERSTOOD, str(client_id))
    return Sent(client_id, data["text"])
