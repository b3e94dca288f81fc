"""A screen: a socket that is read in order, with everything that came kept."""

import json
import re
import uuid
from collections.abc import Callable
from time import monotonic
from types import TracebackType
from typing import Any

import pytest
from websockets.exceptions import ConnectionClosed

from tests.site import Person

WAIT_S = 20.0
Message = dict[str, Any]


class Screen:
    """`with Screen(person, path) as screen:` is a page with its socket open."""

    def __init__(self, person: Person, path: str, **options: Any) -> None:
        self._socket = person.socket(path, **options)
        self.got: list[Message] = []

    def __enter__(self) -> "Screen":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._socket.close()

    def send(self, what: str | bytes | Message) -> None:
        """Raw text or bytes, or an object as JSON, as a browser writes it."""
        if isinstance(what, dict):
            broken = re.search("[\ud800-\udfff]", str(what.get("text")))
            what = json.dumps(what, ensure_ascii=bool(broken))
        self._socket.send(what)

    def say(self, text: str, client_id: str = "") -> str:
        """Send a message; gives its client id."""
        client_id = client_id or str(uuid.uuid4())
        self.send({"type": "message", "client_id": client_id, "text": text})
        return client_id

    def next(self, seconds: float = WAIT_S) -> Message:
        """The next message of the server, whatever it is. Fails when none comes or the socket is closed."""
        message: Message = json.loads(self._socket.recv(timeout=seconds))
        self.got.append(message)
        return message

    def until(self, wanted: str | Callable[[Message], bool]) -> Message:
        """Read on until a type ("ack", "error"), a kind of event ("answer_finished"), or what a function wants."""
        until = monotonic() + WAIT_S
        while True:
            message = self.next(until - monotonic())
            if wanted(message) if callable(wanted) else wanted in (message["type"], message.get("kind")):
                return message

    @property
    def events(self) -> list[Message]:
        """The events so far."""
        return [m for m in self.got if m["type"] == "event"]

    @property
    def seqs(self) -> list[int]:
        """The numbers of the events so far, in the order of arrival."""
        return [m["seq"] for m in self.events]

    @property
    def text(self) -> str:
        """All HTML that came, in one piece."""
        return " ".join(str(m.get("html", "")) for m in self.got)

    def answer(self, text: str) -> str:
        """Send a message and wait until the answer has ended; gives the words of all that came."""
        self.say(text)
        self.until("answer_finished")
        return plain(self.text)

    def closed(self) -> int:
        """Read until the server closes; gives its code. Fails when it stays open."""
        with pytest.raises(ConnectionClosed) as end:
            self.until(lambda message: False)
        assert end.value.rcvd, "the socket fell away without a code"
        return end.value.rcvd.code

    def at_the_door(self) -> int | str:
        """ "open" when the socket lets somebody in, else the code with which it closes."""
        try:
            self.until("hello")
        except ConnectionClosed as end:
            return end.rcvd.code if end.rcvd else "dropped"
        return "open"


def plain(html: str) -> str:
    """The words of a page, without its tags and the numbers of citations."""
    return " ".join(re.sub(r'<a class="cite".*?</a>|<[^>]+>', " ", html).split())


def answered_here(screen: Screen) -> int:
    """How many answers have ended on a screen."""
    return sum(e["kind"] == "answer_finished" for e in screen.events)
