"""Promises that the shape of the code keeps: read from the source itself, so that a new line cannot break them unseen."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.safe_text import RedactedText

ROOT = Path(__file__).parents[1]
PRODUCT = ("knowledge", "assistant", "handoff", "web")
MAX_LINES = 400
# Nothing but data: the values that pages are drawn from.
DATA = {"web/views.py"}

# Who may make text that is taken for safe, and by which door.
MAKERS = {
    "RedactedText": {"knowledge/safe_text.py", "assistant/redaction/redactor.py"},
    # The evaluation keeps its conversations in memory, redacted as in the database.
    "stored": {
        "assistant/conversation.py", "assistant/correcting.py", "assistant/turns.py", "eval/product.py", "handoff/asked.py",
        "knowledge/golden.py",
    },
}  # fmt: skip


def modules(*packages: str) -> list[Path]:
    return [p for package in packages for p in sorted((ROOT / package).rglob("*.py"))]


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def calls(path: Path) -> Iterator[tuple[str, int]]:
    """The names that a module calls, the last part of each, with the line."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            match node.func:
                case ast.Name(id=name) | ast.Attribute(attr=name):
                    yield name, node.lineno


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    return [ROOT / name for name in listed.stdout.decode().split("\0") if name]


@pytest.mark.parametrize("maker", MAKERS)
def test_safe_text_is_made_in_few_places(maker: str) -> None:
    used = {name_of(p) for p in modules(*PRODUCT, "eval") if maker in {name for name, _ in calls(p)}}
    assert used == MAKERS[maker]


def test_text_of_a_person_is_never_declared_curated_at_the_edge() -> None:
    assert [name_of(p) for p in modules("handoff", "web") if "curated" in {name for name, _ in calls(p)}] == []


def test_nobody_casts_a_text_into_a_safe_one() -> None:
    found = [
        f"{name_of(p)}:{n}"
        for p in modules(*PRODUCT)
        for n, line in enumerate(p.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(r"cast\(\s*[\"']?RedactedText", line) or ("RedactedText" in line and "type: ignore" in line)
    ]
    assert found == []


@pytest.mark.parametrize(
    "made",
    [
        RedactedText("a") + "b",
        RedactedText("a").upper(),
        RedactedText("a b")[0:1],
        RedactedText("%s") % "Riet",
        f"{RedactedText('a')} Riet",
        " ".join([RedactedText("a"), "Riet"]),
    ],
)
def test_a_safe_text_that_is_changed_is_no_longer_safe(made: str) -> None:
    assert not isinstance(made, RedactedText)


@pytest.mark.parametrize("package", PRODUCT)
def test_no_application_code_commits(package: str) -> None:
    found = [f"{name_of(p)}:{n}" for p in modules(package) for name, n in calls(p) if name in ("commit", "rollback")]
    assert found == []


def test_only_the_settings_read_the_environment() -> None:
    reads = []
    for path in modules(*PRODUCT):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Attribute(value=ast.Attribute(attr="environ"), attr="setdefault")):
                    # Tells a library something before it is loaded; what comes back is not used.
                    continue
                case (
                    ast.Attribute(attr="getenv")
                    | ast.Name(id="getenv")
                    | ast.Subscript(value=ast.Attribute(attr="environ"))
                ):
                    reads.append(f"{name_of(path)}:{node.lineno}")
                case ast.Call(func=ast.Attribute(value=ast.Attribute(attr="environ"))):
                    reads.append(f"{name_of(path)}:{node.lineno}")
                case ast.ImportFrom(module="pydantic_settings") if name_of(path) != "web/settings.py":
                    reads.append(f"{name_of(path)}:{node.lineno}")
    assert reads == []


def test_no_module_has_grown_too_long_to_read() -> None:
    long = {name_of(p): n for p in modules(*PRODUCT, "eval") if (n := len(p.read_text().splitlines())) > MAX_LINES}
    assert set(long) <= DATA, long


def test_every_module_and_package_says_what_it_is_for() -> None:
    silent = [name_of(p) for p in modules(*PRODUCT, "eval") if not ast.get_docstring(ast.parse(p.read_text()))]
    # Alembic writes the folders of migrations.
    assert [name for name in silent if "migrations/" not in name] == []


def test_the_packages_keep_to_their_contracts() -> None:
    linted = subprocess.run(
        [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert linted.returncode == 0, linted.stdout[-3000:]


def test_no_stand_in_has_been_left_behind() -> None:
    assert [name_of(p) for p in modules(*PRODUCT) if "STAND-IN" in p.read_text(encoding="utf-8")] == []


def test_no_tracked_file_names_a_machine_or_a_registry() -> None:
    private = re.compile(
        rb"(?<![\w/.])/(?:home|Users|root|work|mnt)/\w|--(?:extra-)?index-url|\bindex-url\s*=|--trusted-host|"
        rb"\b(?:artifactory|nexus|pypi-proxy|devpi)\.[\w.-]+"
    )
    found = [
        f"{name_of(p)}: {m.group().decode(errors='replace')}"
        for p in tracked()
        if p.is_file()
        and p.name != Path(__file__).name
        and p.suffix != ".npz"
        and (m := private.search(p.read_bytes()))
    ]
    assert found == []


def test_no_tracked_file_holds_a_key() -> None:
    secret = re.compile(rb"-----BEGIN [A-Z ]*PRIVATE KEY-----|\bsk-[A-Za-z0-9]{20,}|\bgh[pousr]_[A-Za-z0-9]{30,}")
    found = [name_of(p) for p in tracked() if p.is_file() and p.suffix != ".npz" and secret.search(p.read_bytes())]
    assert [f for f in found if f != name_of(Path(__file__))] == []
