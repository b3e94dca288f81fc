"""The base as files: out and in without a letter changed, never published, and nothing read or written outside."""

import io
import re
import stat
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest

from knowledge import base_files, editing
from knowledge.amounts import load_amounts
from knowledge.articles import CURATED, load_articles
from knowledge.base_files import BaseFilesError, FileResult, Happened
from knowledge.history import Signature
from tests.knowledge.conftest import TODAY
from web.database import Database

PATH = "zorg/logeeropvang.md"
SLUG = "logeeropvang"


def tree(folder: Path = CURATED) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.glob("*/*.md"))}


@pytest.fixture
async def base(database: Database) -> Database:
    """A database with every article of the tree online."""
    async with database.transaction() as session:
        await base_files.seed(session, load_articles(), "Redactie")
    return database


async def taken(
    base: Database, files: Iterable[tuple[str, bytes | FileResult]], *, dry_run: bool = False
) -> dict[str, FileResult]:
    async with base.transaction() as session:
        results = await base_files.import_files(
            session, files, Signature(None, "Eva"), load_amounts(), TODAY, dry_run=dry_run
        )
    return {r.path: r for r in results}


async def exported(base: Database) -> dict[str, bytes]:
    async with base.transaction() as session:
        return await base_files.export_files(session)


async def drafts(base: Database) -> dict[str, str]:
    async with base.transaction() as session:
        found = {}
        for slug in (SLUG, "nieuw-artikel"):
            known = await editing.versions(session, slug)
            if known and known.draft:
                found[slug] = known.draft.markdown
        return found


async def test_all_articles_go_out_and_in_without_a_letter_changed(base: Database, tmp_path: Path) -> None:
    files = await exported(base)
    assert files == tree()
    assert len(files) == 123
    base_files.write_folder(files, tmp_path)
    assert tree(tmp_path) == tree()
    for read in (base_files.read_folder(tmp_path), base_files.read_zip(base_files.zipped(files))):
        results = await taken(base, read)
        assert {r.happened for r in results.values()} == {Happened.SAME}
        assert len(results) == 123
    assert await exported(base) == files
    assert base_files.write_folder(files, tmp_path) == (0, [])


def test_the_same_base_gives_the_same_archive() -> None:
    assert base_files.zipped(tree()) == base_files.zipped(tree())


def changed(text: bytes = b"") -> bytes:
    return (text or tree()[PATH]).replace(b"\n## ", b"\n## Proef: ", 1)


async def test_what_differs_becomes_a_draft_and_stays_offline(base: Database) -> None:
    results = await taken(base, [(PATH, changed())])
    assert results[PATH].happened is Happened.CHANGED
    assert await drafts(base) == {SLUG: changed().decode()}
    assert await exported(base) == tree()
    # Once more is no change, and what is not among the files stays.
    again = await taken(base, [(PATH, changed())])
    assert again[PATH].happened is Happened.WAITING
    assert again["zorg/respijtzorg.md"].happened is Happened.ABSENT


async def test_a_dry_run_tells_and_changes_nothing(base: Database) -> None:
    new = tree()[PATH].replace(b"slug: logeeropvang", b"slug: nieuw-artikel")
    results = await taken(base, [(PATH, changed()), ("zorg/nieuw-artikel.md", new)], dry_run=True)
    assert (results[PATH].happened, results["zorg/nieuw-artikel.md"].happened) == (Happened.CHANGED, Happened.NEW)
    assert await drafts(base) == {}


async def test_a_new_article_becomes_a_draft(base: Database) -> None:
    new = tree()[PATH].replace(b"slug: logeeropvang", b"slug: nieuw-artikel")
    results = await taken(base, [("zorg/nieuw-artikel.md", new)])
    assert results["zorg/nieuw-artikel.md"].happened is Happened.NEW
    assert await drafts(base) == {"nieuw-artikel": new.decode()}
    assert "zorg/nieuw-artikel.md" not in await exported(base)


async def test_somebody_elses_draft_is_not_overwritten(base: Database) -> None:
    async with base.transaction() as session:
        known = await editing.versions(session, SLUG)
        assert known
        await editing.save_draft(session, SLUG, "half af", editing.base_of(known.current), Signature(None, "Omar"))
    result = (await taken(base, [(PATH, changed())]))[PATH]
    assert (result.happened, "Omar" in result.message) == (Happened.REFUSED, True)
    assert await drafts(base) == {SLUG: "half af"}


async def test_line_ends_and_a_mark_of_windows_are_no_change(base: Database) -> None:
    windows = b"\xef\xbb\xbf" + tree()[PATH].replace(b"\n", b"\r\n")
    assert (await taken(base, [(PATH, windows)]))[PATH].happened is Happened.SAME


FAULTS = [
    ("zorg/logeeropvang.md", b"\xff\xfe", "UTF-8", 1),
    ("zorg/logeeropvang.md", b"een\ntwee \xe9\n", "UTF-8", 2),
    ("zorg/anders.md", tree()[PATH], "het bestand heet 'anders'", 2),
    ("wonen/logeeropvang.md", tree()[PATH], "hoort niet in de map 'wonen'", 4),
    ("zorg/logeeropvang.md", tree()[PATH] + b"\n<script>alert(1)</script>\n", "HTML", None),
    ("zorg/logeeropvang.md", tree()[PATH] + b"\n{{bedrag:bestaat-niet}}\n", "bestaat-niet", None),
    ("zorg/logeeropvang.md", b"", "begint niet", 1),
    ("zorg/../../etc/x.md", tree()[PATH], "buiten de map", None),
    ("/etc/x.md", tree()[PATH], "buiten de map", None),
    ("zorg\\..\\x.md", tree()[PATH], "buiten de map", None),
    ("C:/zorg/x.md", tree()[PATH], "buiten de map", None),
]


@pytest.mark.parametrize(("path", "content", "says", "line"), FAULTS)
async def test_a_fault_is_told_with_its_file_and_line(
    base: Database, path: str, content: bytes, says: str, line: int | None
) -> None:
    result = (await taken(base, [(path, content)]))[path]
    assert result.happened is Happened.REFUSED
    assert says in result.message
    assert line is None or result.line == line
    assert await drafts(base) == {}


async def test_a_good_file_is_taken_in_beside_a_bad_one(base: Database) -> None:
    results = await taken(base, [("zorg/slecht.md", b"x"), (PATH, changed())])
    assert [results[p].happened for p in ("zorg/slecht.md", PATH)] == [Happened.REFUSED, Happened.CHANGED]


async def test_a_related_article_must_exist_or_come_along(base: Database) -> None:
    lost = re.sub(rb"\nrelated: *\[", b"\nrelated: [bestaat-niet, ", tree()[PATH], count=1)
    result = (await taken(base, [(PATH, lost)]))[PATH]
    assert "bestaat-niet" in result.message
    assert result.line
    assert lost.decode().split("\n")[result.line - 1].startswith("related:")


async def test_one_article_in_two_files_is_taken_once(base: Database) -> None:
    results = await taken(base, [(PATH, tree()[PATH]), (f"kopie/{PATH}", tree()[PATH])])
    assert results[f"kopie/{PATH}"].happened is Happened.REFUSED


# --- What lies about itself ------------------------------------------------------------------------------------------


def archive(*entries: tuple[zipfile.ZipInfo | str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as out:
        for entry, content in entries:
            out.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def refused(read: Iterable[tuple[str, bytes | FileResult]]) -> dict[str, str]:
    return {path: found.message for path, found in read if isinstance(found, FileResult)}


def test_paths_that_lead_outside_are_refused() -> None:
    content = archive(
        ("../zorg/x.md", b"x"), ("/zorg/x.md", b"x"), ("zorg\\..\\x.md", b"x"), ("C:/x.md", b"x"), (PATH, b"x")
    )
    found = refused(base_files.read_zip(content))
    assert len(found) == 4
    assert PATH not in found


def test_a_link_in_an_archive_is_not_followed() -> None:
    link = zipfile.ZipInfo("zorg/x.md")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    assert "link" in refused(base_files.read_zip(archive((link, b"/etc/passwd"))))["zorg/x.md"]


def test_a_file_that_grows_when_it_is_unpacked_is_refused() -> None:
    assert "groter" in refused(base_files.read_zip(archive(("zorg/x.md", b"a" * 2_000_000))))["zorg/x.md"]


def test_an_archive_that_lies_about_its_sizes_is_not_unpacked_further_than_it_may() -> None:
    content = bytearray(archive(("zorg/x.md", b"a" * 2_000_000)))
    size = (2_000_000).to_bytes(4, "little")
    while (at := content.find(size)) >= 0:
        content[at : at + 4] = (100).to_bytes(4, "little")
    found = list(base_files.read_zip(bytes(content)))
    assert all(isinstance(f, FileResult) or len(f) <= base_files.MAX_FILE_BYTES for _, f in found)


def test_an_archive_of_many_large_files_is_refused_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(base_files, "MAX_TOTAL_BYTES", 500_000)
    content = archive(*((f"zorg/{n}.md", b"a" * 200_000) for n in range(5)))
    with pytest.raises(BaseFilesError, match="te groot"):
        list(base_files.read_zip(content))


def test_too_many_files_are_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(base_files, "MAX_FILES", 3)
    with pytest.raises(BaseFilesError, match="meer dan 3"):
        list(base_files.read_zip(archive(*((f"zorg/{n}.md", b"a") for n in range(4)))))
    base_files.write_folder({f"zorg/{n}.md": b"a" for n in range(4)}, tmp_path)
    with pytest.raises(BaseFilesError, match="meer dan 3"):
        list(base_files.read_folder(tmp_path))


@pytest.mark.parametrize("content", [b"", b"geen zip", base_files.zipped({PATH: b"x" * 999})[:60]])
def test_what_is_no_archive_is_said(content: bytes) -> None:
    with pytest.raises(BaseFilesError, match="geen ZIP"):
        list(base_files.read_zip(content))


def test_a_damaged_file_is_refused_alone() -> None:
    content = bytearray(archive((PATH, b"abc" * 50), ("zorg/y.md", b"goed")))
    content[len(PATH) + 32] ^= 0xFF
    found = dict(base_files.read_zip(bytes(content)))
    assert isinstance(found[PATH], FileResult)
    assert found["zorg/y.md"] == b"goed"


def test_links_and_large_files_in_a_folder_are_refused(tmp_path: Path) -> None:
    secret = tmp_path / "geheim.md"
    secret.write_text("geheim")
    folder = tmp_path / "base"
    (folder / "zorg").mkdir(parents=True)
    (folder / "zorg" / "link.md").symlink_to(secret)
    (folder / "wonen").symlink_to(tmp_path)
    (folder / "zorg" / "groot.md").write_bytes(b"a" * 2_000_000)
    (folder / "README.md").write_text("over deze map")
    (folder / ".git").mkdir()
    (folder / ".git" / "x.md").write_text("x")
    found = dict(base_files.read_folder(folder))
    assert set(found) == {"wonen", "zorg/link.md", "zorg/groot.md"}
    assert all(isinstance(f, FileResult) for f in found.values())


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    target = tmp_path / "elders"
    target.mkdir()
    folder = tmp_path / "base"
    folder.mkdir()
    (folder / "zorg").symlink_to(target)
    with pytest.raises(BaseFilesError):
        base_files.write_folder({PATH: b"x"}, folder)
    assert list(target.iterdir()) == []


def test_files_that_are_not_online_are_left_alone_and_named(tmp_path: Path) -> None:
    (tmp_path / "zorg").mkdir()
    (tmp_path / "zorg" / "oud.md").write_text("oud")
    assert base_files.write_folder({PATH: b"x"}, tmp_path) == (1, ["zorg/oud.md"])
    assert (tmp_path / "zorg" / "oud.md").read_text() == "oud"
