"""`naast serve` is killed twenty times in the middle of answers: what a screen showed as sent is there, once."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import psutil
import pytest
from websockets.exceptions import ConnectionClosed

from tests.site import Person
from tests.web.screen import Message, Screen
from web.demo import DEMO, DEMO_PASSWORD

pytestmark = pytest.mark.timeout(400)
ROOT = Path(__file__).parents[2]
ROUNDS, TALKS = 20, 2
# When the process is killed: before anything came back, or as soon as this came.
MOMENTS = ("", "ack", "answer_started", "sentence")
QUESTIONS = ("Wat is respijtzorg?", "Hoe vraag ik hulp aan bij de gemeente?", "Wat is een pgb?", "Dank je wel")


class Served:
    """A real `naast serve` on a data folder and a port of its own, to be killed and started again."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as found:
            found.bind(("127.0.0.1", 0))
            self.port: int = found.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.folder = folder
        self.log = folder / "stderr"
        self._forker = subprocess.Popen(
            [sys.executable, "-m", "tests.web.forker"],
            cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.log.open("w"), text=True,
            env={**os.environ, "NAAST_DATA": str(folder / "data"), "NAAST_PORT": str(self.port)},
        )  # fmt: skip
        self.process = 0

    def start(self) -> None:
        """Serve, and come back once the site answers."""
        assert self._forker.stdin
        assert self._forker.stdout
        self._forker.stdin.write("\n")
        self._forker.stdin.flush()
        self.process = int(self._forker.stdout.readline())
        wait_for(self._answers, "the site did not come up")

    def kill(self) -> None:
        """kill -9"""
        os.kill(self.process, signal.SIGKILL)
        wait_for(lambda: not psutil.pid_exists(self.process), "the process is still there")

    def interrupt(self) -> None:
        """Ctrl-C"""
        os.kill(self.process, signal.SIGINT)
        wait_for(lambda: not psutil.pid_exists(self.process), "the process is still there")

    def database(self) -> list[int]:
        """The processes of the database of this folder."""
        return [
            p.pid for p in psutil.process_iter(["cmdline"]) if str(self.folder) in " ".join(p.info["cmdline"] or ())
        ]

    def clear(self) -> None:
        """Leave nothing running."""
        self._forker.kill()
        self._forker.wait()
        if psutil.pid_exists(self.process):
            self.kill()
        for number in self.database():
            os.kill(number, signal.SIGINT)
        wait_for(lambda: not self.database(), "the database is still there")

    def _answers(self) -> bool:
        try:
            return httpx.get(f"{self.url}/gezond").status_code == 200
        except httpx.TransportError:
            return False


def wait_for(happens: Callable[[], bool], otherwise: str) -> None:
    until = time.monotonic() + 60
    while not happens():
        assert time.monotonic() < until, otherwise
        time.sleep(0.05)


@dataclass
class Talk:
    """One conversation, as the caregiver's own screen knows it across all breaks."""

    person: Person
    conversation: str
    got: list[Message] = field(default_factory=list)
    sent: dict[str, str] = field(default_factory=dict)

    def connect(self) -> None:
        """Come back from the last event that was seen, and send again what was not acknowledged, as the page does."""
        last = self.seqs[-1] if self.seqs else 0
        self.screen = Screen(self.person, f"/ws/gesprek/{self.conversation}?after={last}")
        self.screen.until("hello")
        for client_id, text in self.sent.items():
            if client_id not in self.acknowledged:
                self.screen.say(text, client_id)

    def say(self, text: str) -> None:
        self.sent[self.screen.say(text)] = text

    def lost(self) -> None:
        """The connection fell away; what had arrived was seen."""
        with pytest.raises((ConnectionClosed, EOFError)):
            self.screen.until(lambda _: False)
        self.keep()

    def finish(self) -> None:
        """Wait until every message has its answer."""
        until = time.monotonic() + 60
        while self._answers() < len(self.sent):
            self.screen.next(until - time.monotonic())

    def _answers(self) -> int:
        return sum(m.get("kind") == "answer_finished" for m in (*self.got, *self.screen.got))

    def keep(self) -> None:
        self.got += self.screen.got
        self.screen.got = []

    @property
    def acknowledged(self) -> set[str]:
        return {m["client_id"] for m in self.got if m["type"] == "ack"}

    @property
    def seqs(self) -> list[int]:
        return [m["seq"] for m in self.got if m["type"] == "event"]


@dataclass
class Story:
    """What is left after all kills."""

    served: Served
    person: Person
    talks: list[Talk]


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Story]:
    served = Served(tmp_path_factory.mktemp("crash"))
    try:
        served.start()
        role, name, email = DEMO[0]
        person = Person(served, name, email, role)  # type: ignore[arg-type]  # it has the address of a site
        assert person.log_in(DEMO_PASSWORD).status_code == 200
        person.post("/kennismaken", {"alles": "uit"}, page="/kennismaken")
        talks = [Talk(person, person.conversation()) for _ in range(TALKS)]
        for talk in talks:
            talk.connect()
        for number in range(ROUNDS):
            kill_in_the_middle(served, talks, number)
        for talk in talks:
            talk.say(QUESTIONS[0])
            talk.finish()
            talk.keep()
        yield Story(served, person, talks)
    finally:
        served.clear()


def kill_in_the_middle(served: Served, talks: list[Talk], number: int) -> None:
    """One round: ask, kill, start again, and wait for what was asked."""
    for place, talk in enumerate(talks):
        talk.say(f"{QUESTIONS[(number + place) % len(QUESTIONS)]} Dit is bericht {number}.")
    if moment := MOMENTS[number % len(MOMENTS)]:
        for talk in talks:
            talk.screen.until(moment)
    served.kill()
    for talk in talks:
        talk.lost()
    served.start()
    for talk in talks:
        talk.connect()
    for talk in talks:
        talk.finish()
        talk.keep()


def test_every_message_that_was_acknowledged_is_there_once(story: Story) -> None:
    for talk in story.talks:
        page = story.person.get(f"/gesprek/{talk.conversation}").text
        shown = Counter(re.findall(r'data-client-id="([^"]+)"', page))
        assert shown == Counter(dict.fromkeys(talk.sent, 1))


def test_every_message_got_one_answer(story: Story) -> None:
    for talk in story.talks:
        with Screen(story.person, f"/ws/gesprek/{talk.conversation}") as screen:
            screen.until(lambda m, last=talk.seqs[-1]: m.get("seq") == last)
        kinds = Counter(e["kind"] for e in screen.events)
        assert (kinds["message"], kinds["answer_finished"]) == (ROUNDS + 1, ROUNDS + 1)


def test_a_screen_that_comes_back_saw_every_event_once_and_in_order(story: Story) -> None:
    for talk in story.talks:
        assert talk.seqs == list(range(1, len(talk.seqs) + 1))


def test_answers_were_really_broken_off_and_say_so(story: Story) -> None:
    assert any("onderweg afgebroken" in story.person.get(f"/gesprek/{t.conversation}").text for t in story.talks)


def test_the_conversation_goes_on_after_the_last_kill(story: Story) -> None:
    for talk in story.talks:
        last = [m["kind"] for m in talk.got if m["type"] == "event"]
        assert last[-1] == "answer_finished"
        assert "/bron/" in talk.got[-1]["html"]


def test_no_words_of_a_person_stand_in_the_log_after_all_this(story: Story) -> None:
    assert "bericht" not in story.served.log.read_text()


def test_ctrl_c_stops_the_database_too_also_after_a_kill(tmp_path_factory: pytest.TempPathFactory) -> None:
    served = Served(tmp_path_factory.mktemp("stop"))
    try:
        served.start()
        served.kill()
        served.start()
        assert served.database()
        served.interrupt()
        assert served.database() == []
    finally:
        served.clear()
