"""The command: what cannot work is told in one English line that says what to do."""

import logging
import os
import re
import socket
import subprocess
import sys
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.site import PASSWORD, Person, Site
from tests.web.people import rows
from web.cli import main
from web.data_folder import DataFolder
from web.database import plain_url

ROOT = Path(__file__).parents[2]
KEY = "ab" * 32
NOWHERE = "postgresql://127.0.0.1:9/naast"


@dataclass(frozen=True)
class Done:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def refusal(self) -> str:
        """The one line that a refused command leaves on stderr."""
        assert self.code == 2, self.out + self.err
        assert "Traceback" not in self.err
        (line,) = self.err.strip().splitlines()
        assert line.startswith("naast: ")
        return line


class Command:
    """Runs the command in this process: an error that is not told in one line ends the test. The environment is its own."""

    def __init__(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self._capsys, self._monkeypatch = capsys, monkeypatch

    def __call__(self, *arguments: str, **environment: str) -> Done:
        for name, value in environment.items():
            self._monkeypatch.setenv(name, value)
        self._capsys.readouterr()
        try:
            code = main(arguments)
        except SystemExit as end:
            code = int(end.code or 0)
        shown = self._capsys.readouterr()
        return Done(code, shown.out, shown.err)


@pytest.fixture
def naast(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Command]:
    """The command. It sets up logging for its process; that of the tests comes back afterwards."""
    root = logging.getLogger()
    loggers = [root, *map(logging.getLogger, ("knowledge", "assistant", "handoff", "web"))]
    handlers, levels = root.handlers[:], [logger.level for logger in loggers]
    root.handlers.clear()
    yield Command(capsys, monkeypatch)
    root.handlers[:] = handlers
    for logger, level in zip(loggers, levels, strict=True):
        logger.setLevel(level)


def process(*arguments: str, **environment: str) -> Done:
    """The command as a process of its own, with nothing of ours in its environment but this."""
    kept = {n: v for n, v in os.environ.items() if not n.startswith(("NAAST_", "OPENAI_"))}
    done = subprocess.run(
        [sys.executable, "-m", "web.cli", *arguments],
        cwd=ROOT,
        env={**kept, **environment},
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )
    return Done(done.returncode, done.stdout, done.stderr)


@contextmanager
def taken_port() -> Iterator[int]:
    with socket.socket() as made:
        made.bind(("127.0.0.1", 0))
        made.listen()
        yield made.getsockname()[1]


def test_a_port_in_use_is_told_before_anything_is_started(tmp_path: Path) -> None:
    with taken_port() as port:
        line = process("serve", NAAST_PORT=str(port), NAAST_DATA=str(tmp_path / "data")).refusal
    assert f"Port {port} on 127.0.0.1 is in use" in line
    assert "NAAST_PORT" in line
    assert not (tmp_path / "data").exists()


def test_a_data_folder_that_another_process_holds_is_told(naast: Command, tmp_path: Path) -> None:
    held = DataFolder(tmp_path)
    try:
        line = naast("seed", NAAST_DATA=str(tmp_path)).refusal
    finally:
        held.release()
    assert f"Another Naast is using the data folder {tmp_path}" in line


def test_a_data_folder_that_cannot_be_made_is_told(naast: Command, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    line = naast("migrate", NAAST_DATA=str(tmp_path / "file" / "data")).refusal
    assert "cannot be used" in line
    assert "NAAST_DATA" in line


def test_a_database_that_is_down_is_told(naast: Command, tmp_path: Path) -> None:
    line = naast("migrate", NAAST_DATA=str(tmp_path), NAAST_DATABASE_URL=NOWHERE, NAAST_MASTER_KEY=KEY).refusal
    assert "database cannot be used" in line


def test_an_address_that_is_not_of_postgresql_is_told(naast: Command, tmp_path: Path) -> None:
    line = naast("migrate", NAAST_DATA=str(tmp_path), NAAST_DATABASE_URL="sqlite:///x").refusal
    assert "NAAST_DATABASE_URL must be the address of a PostgreSQL database" in line


def test_a_wrong_setting_is_told_by_its_name(naast: Command) -> None:
    assert "NAAST_PORT is not right" in naast("serve", NAAST_PORT="acht").refusal


def test_a_separate_worker_needs_what_it_shares(naast: Command, tmp_path: Path) -> None:
    line = naast("worker", NAAST_DATA=str(tmp_path)).refusal
    assert "NAAST_DATABASE_URL and NAAST_CHROMA_URL" in line


def test_a_wrong_master_key_is_told(naast: Command, tmp_path: Path, database_url: str) -> None:
    line = naast(
        "migrate", NAAST_DATA=str(tmp_path), NAAST_DATABASE_URL=plain_url(database_url), NAAST_MASTER_KEY="kort"
    ).refusal
    assert "64 hexadecimal digits" in line


def test_a_chroma_server_that_is_not_there_is_told(naast: Command, tmp_path: Path, database_url: str) -> None:
    line = naast(
        "seed",
        NAAST_DATA=str(tmp_path),
        NAAST_DATABASE_URL=plain_url(database_url),
        NAAST_MASTER_KEY=KEY,
        NAAST_CHROMA_URL="http://127.0.0.1:9",
    ).refusal
    assert "Chroma at 127.0.0.1:9 cannot be reached" in line


def test_nothing_that_is_told_holds_a_password(naast: Command, tmp_path: Path) -> None:
    done = naast(
        "migrate", NAAST_DATA=str(tmp_path), NAAST_DATABASE_URL="postgresql://naast:geheimwoord@127.0.0.1:9/naast"
    )
    assert "geheimwoord" not in done.refusal


def test_an_unknown_command_shows_how_it_is_used(naast: Command) -> None:
    done = naast("dans")
    assert done.code == 2
    assert "usage: naast" in done.err


def test_the_articles_of_the_tree_are_checked_and_each_section_is_measured(naast: Command) -> None:
    done = naast("check-articles")
    assert done.code == 0, done.err
    assert "zorg/respijtzorg: " in done.out
    assert " 0 faults" in done.out


def test_a_fault_in_an_article_is_told_by_file_and_line_with_exit_code_1(naast: Command, tmp_path: Path) -> None:
    (tmp_path / "zorg").mkdir()
    (tmp_path / "zorg" / "x.md").write_text("geen artikel")
    done = naast("check-articles", str(tmp_path), "--faults")
    assert done.code == 1
    assert f"{tmp_path}/zorg/x.md:1: " in done.err
    assert done.out.startswith("0 articles")


# --- Accounts -------------------------------------------------------------------------------------------------------


def users(naast: Command, site: Site, tmp_path: Path, **fields: str) -> Done:
    """`naast users` on the database of a site that is running, as an operator would."""
    assert site.settings.database_url
    arguments = [f"--{name}={value}" for name, value in fields.items()]
    return naast(
        "users",
        *arguments,
        NAAST_DATA=str(tmp_path),
        NAAST_DATABASE_URL=plain_url(site.settings.database_url.get_secret_value()),
        NAAST_MASTER_KEY=site.naast.storage.master_key.hex(),
    )


def test_an_account_that_the_command_made_can_log_in_at_once(naast: Command, site: Site, tmp_path: Path) -> None:
    email = f"{uuid.uuid4().hex[:10]}@voorbeeld.nl"
    done = users(naast, site, tmp_path, role="broker", name="Nieuw", email=email)
    assert done.code == 0, done.err
    password = re.search(r"password \(shown once\): (\S+)", done.out)
    assert password
    answer = Person(site, "Nieuw", email, None).log_in(password[1])
    assert answer.headers["location"] == "/werkplek"


def test_an_address_that_is_in_use_makes_no_second_account(naast: Command, site: Site, tmp_path: Path) -> None:
    known = site.person("editor")
    assert "email" in users(naast, site, tmp_path, role="editor", name="Nog een", email=known.email).refusal
    assert known.log_in(PASSWORD).status_code == 303


def test_an_account_with_an_unknown_role_is_not_made(naast: Command, site: Site, tmp_path: Path) -> None:
    done = users(naast, site, tmp_path, role="baas", name="X", email="x@voorbeeld.nl")
    assert done.code == 2
    assert "invalid choice" in done.err


# --- The base as files -----------------------------------------------------------------------------------------------


def on(site: Site, naast: Command, tmp_path: Path, *arguments: str) -> Done:
    """A command on the database of a site that is running."""
    assert site.settings.database_url
    return naast(
        *arguments,
        NAAST_DATA=str(tmp_path / "data"),
        NAAST_DATABASE_URL=plain_url(site.settings.database_url.get_secret_value()),
        NAAST_MASTER_KEY=site.naast.storage.master_key.hex(),
    )


def test_the_base_goes_out_to_a_folder_and_comes_in_as_drafts(naast: Command, site: Site, tmp_path: Path) -> None:
    folder = tmp_path / "base"
    done = on(site, naast, tmp_path, "export-articles", str(folder))
    assert done.code == 0, done.err
    assert len(list(folder.glob("*/*.md"))) == len(site.naast.knowledge.snapshot().articles)
    changed = folder / "zorg" / "vervoer.md"
    text = changed.read_text(encoding="utf-8")
    changed.write_text(text.replace("\n## ", "\n## Proef: ", 1), encoding="utf-8")
    told = on(site, naast, tmp_path, "import-articles", str(folder), "--dry-run")
    assert (told.code, "1 drafts would be made" in told.out) == (0, True), told.out
    assert rows(site, "select count(*) from revision where slug = 'vervoer' and state = 'draft'") == [(0,)]
    done = on(site, naast, tmp_path, "import-articles", str(folder), "--author", "Git")
    assert "zorg/vervoer.md: changed" in done.out
    assert rows(site, "select author from revision where slug = 'vervoer' and state = 'draft'") == [("Git",)]
    assert rows(site, "select markdown from revision where slug = 'vervoer' and state = 'published'") == [(text,)]
    rows(site, "delete from revision where slug = 'vervoer' and state = 'draft'")


def test_a_fault_in_a_file_is_told_with_its_line_and_the_exit_code_says_so(
    naast: Command, site: Site, tmp_path: Path
) -> None:
    (tmp_path / "base" / "zorg").mkdir(parents=True)
    (tmp_path / "base" / "zorg" / "x.md").write_text("---\nslug: x\n---\n\n<b>vet</b>\n", encoding="utf-8")
    done = on(site, naast, tmp_path, "import-articles", str(tmp_path / "base"))
    assert done.code == 1
    assert "zorg/x.md:5: refused: HTML" in done.out


def test_a_folder_that_is_not_there_is_told(naast: Command, site: Site, tmp_path: Path) -> None:
    assert "is not a folder" in on(site, naast, tmp_path, "import-articles", str(tmp_path / "weg")).refusal
