"""The whole base as a tree of Markdown files, out and in again without a letter changed.

What is online goes out; what comes in becomes a draft, never a publication: the second pair of eyes stays. An import
never overwrites a draft that somebody is working on.
"""

import asyncio
import io
import os
import stat
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path, PurePosixPath

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from knowledge import editing
from knowledge.amounts import Register
from knowledge.articles import CURATED, MAX_ARTICLE_CHARACTERS, Article, Domain, front_field, line_of, parse_article
from knowledge.editing import base_of
from knowledge.errors import ArticleError, KnowledgeError
from knowledge.history import Signature
from knowledge.new_drafts import new_draft
from knowledge.tables import RevisionRow

MAX_FILE_BYTES = 4 * MAX_ARTICLE_CHARACTERS
MAX_FILES = 5_000
MAX_TOTAL_BYTES = 50_000_000
_BOM = "\ufeff"
# The date of every entry: the same base gives the same bytes.
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)


class Happened(StrEnum):
    """What an import did, or would do, with one file."""

    SAME = "same"
    CHANGED = "changed"  # a draft of the new text
    NEW = "new"  # a draft of a new article
    WAITING = "waiting"  # the draft that is there says this already
    REFUSED = "refused"  # a fault, or somebody else's draft in the way
    ABSENT = "absent"  # in the base and not among the files: it stays


@dataclass(frozen=True)
class FileResult:
    """One file of an import. `line` is where its fault is."""

    path: str
    happened: Happened
    message: str = ""
    line: int | None = None


@dataclass(frozen=True)
class _Incoming:
    path: str
    text: str
    article: Article


class BaseFilesError(KnowledgeError):
    """A folder or archive that is not taken in at all."""


async def export_files(session: AsyncSession) -> dict[str, bytes]:
    """Every article that is online, by its path `<domain>/<slug>.md`."""
    rows = await session.scalars(select(RevisionRow).where(RevisionRow.state == "published").order_by(RevisionRow.slug))
    return dict(sorted((_path_of(r.slug, r.markdown), r.markdown.encode()) for r in rows.all()))


def write_folder(files: Mapping[str, bytes], folder: Path) -> tuple[int, list[str]]:
    """Write files below a folder, which may be there. Returns how many differ from what was there, and the articles there
    that are not online: those are left alone. Raises `BaseFilesError` for a link in the way."""
    changed = 0
    for name, content in files.items():
        path = folder / name
        for part in (path.parent, path):
            if part.is_symlink():
                raise BaseFilesError(f"{part} is a link; nothing is written through it")
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_bytes() != content:
            path.write_bytes(content)
            changed += 1
    there = (p.relative_to(folder).as_posix() for d in Domain for p in sorted((folder / d.value).glob("*.md")))
    return changed, [name for name in there if name not in files]


def zipped(files: Mapping[str, bytes]) -> bytes:
    """The files as a ZIP archive; the same files give the same bytes."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _ZIP_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return made.getvalue()


def read_folder(folder: Path) -> Iterator[tuple[str, bytes | FileResult]]:
    """The Markdown files below a folder by their path in it, read within bounds; links are not followed.

    Raises `BaseFilesError` when it is no folder or holds too much.
    """
    if not folder.is_dir():
        raise BaseFilesError(f"{folder} is not a folder")
    number = 0
    for here, folders, names in os.walk(folder, followlinks=False):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        linked = [f for f in folders if (Path(here) / f).is_symlink()]
        for name in sorted([*linked, *(n for n in names if n.endswith(".md"))]):
            path = Path(here) / name
            shown = path.relative_to(folder).as_posix()
            if here == str(folder) and name not in linked:
                continue  # a README beside the folders of the domains
            number += 1
            if number > MAX_FILES:
                raise BaseFilesError(f"meer dan {MAX_FILES} bestanden: dat is geen kennisbank van Naast")
            if path.is_symlink() or not stat.S_ISREG(path.lstat().st_mode):
                yield shown, FileResult(shown, Happened.REFUSED, "is een verwijzing (link) en wordt niet gevolgd")
            elif path.lstat().st_size > MAX_FILE_BYTES:
                yield shown, _too_large(shown)
            else:
                yield shown, path.read_bytes()


def read_zip(content: bytes) -> Iterator[tuple[str, bytes | FileResult]]:
    """The Markdown files of a ZIP archive, read within bounds whatever the archive says of itself.

    Raises `BaseFilesError` when it is no ZIP archive, is damaged, is locked or holds too much.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, ValueError, OSError):
        raise BaseFilesError("dit is geen ZIP-bestand, of het is beschadigd") from None
    total = 0
    with archive:
        entries = [e for e in archive.infolist() if not e.is_dir()]
        if len(entries) > MAX_FILES:
            raise BaseFilesError(f"meer dan {MAX_FILES} bestanden: dat is geen kennisbank van Naast")
        for entry in sorted(entries, key=lambda e: e.filename):
            name = entry.filename
            if not name.endswith(".md") or ("/" not in name and "\\" not in name):
                continue
            if not _is_safe(name):
                yield name, FileResult(name, Happened.REFUSED, "het pad wijst buiten de map")
            elif stat.S_ISLNK(entry.external_attr >> 16):
                yield name, FileResult(name, Happened.REFUSED, "is een verwijzing (link) en wordt niet gevolgd")
            elif entry.file_size > MAX_FILE_BYTES:
                yield name, _too_large(name)
            else:
                try:
                    with archive.open(entry) as file:
                        text = file.read(MAX_FILE_BYTES + 1)
                except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, EOFError, ValueError):
                    yield name, FileResult(name, Happened.REFUSED, "is beschadigd of met een wachtwoord gesloten")
                    continue
                total += len(text)
                if total > MAX_TOTAL_BYTES:
                    raise BaseFilesError("uitgepakt is dit te groot; er is niets ingelezen")
                yield name, _too_large(name) if len(text) > MAX_FILE_BYTES else text


async def import_files(
    session: AsyncSession,
    files: Iterable[tuple[str, bytes | FileResult]],
    by: Signature,
    register: Register,
    today: date,
    *,
    dry_run: bool = False,
) -> list[FileResult]:
    """Make drafts of the files that differ from what is there; `dry_run` tells what would happen and changes nothing."""
    incoming, results = await asyncio.to_thread(_sorted_out, files, register, today)
    slugs = await editing.slugs(session)
    for slug, read in sorted(incoming.items()):
        missing = [r for r in read.article.related if r not in slugs and r not in incoming]
        if missing:
            line = line_of(read.text, "related")
            told = f"'related' noemt '{missing[0]}', maar dat artikel bestaat niet"
            results[read.path] = FileResult(read.path, Happened.REFUSED, told, line)
        else:
            results[read.path] = await _take_in(session, slug, read, by, dry_run=dry_run)
    online = await session.scalars(select(RevisionRow).where(RevisionRow.state == "published"))
    for row in online.all():
        path = _path_of(row.slug, row.markdown)
        if row.slug not in incoming and path not in results:
            results[path] = FileResult(
                path, Happened.ABSENT, "staat online en niet tussen de bestanden; het blijft staan"
            )
    return [results[p] for p in sorted(results)]


async def seed(session: AsyncSession, articles: tuple[Article, ...], author: str, folder: Path = CURATED) -> int:
    """Publish the articles of the tree in `folder` that the database does not have yet, with their text to the letter, so
    that what is exported is what is in the tree. Returns how many."""

    def as_written(article: Article) -> str:
        return (folder / article.domain.value / f"{article.slug}.md").read_text(encoding="utf-8")

    return await editing.seed(session, articles, author, as_written)


async def _take_in(session: AsyncSession, slug: str, read: _Incoming, by: Signature, *, dry_run: bool) -> FileResult:
    known = await editing.versions(session, slug)
    if known is None:
        if not dry_run:
            await new_draft(session, slug, read.text, by, "Ingelezen uit bestanden")
        return FileResult(read.path, Happened.NEW, "nieuw artikel, klaargezet als concept")
    if known.open is not None:
        if known.open.markdown == read.text:
            return FileResult(read.path, Happened.WAITING, "staat al klaar als concept")
        if known.published is not None and known.published.markdown == read.text:
            return FileResult(read.path, Happened.SAME, "gelijk aan wat online staat")
        told = f"er is al een concept, van {known.open.author}; werk dat eerst af"
        return FileResult(read.path, Happened.REFUSED, told)
    if known.current.markdown == read.text:
        told = "gelijk aan wat online staat" if known.published else "gelijk aan wat is ingetrokken; blijft ingetrokken"
        return FileResult(read.path, Happened.SAME, told)
    if not dry_run:
        await editing.save_draft(session, slug, read.text, base_of(known.current), by)
    return FileResult(read.path, Happened.CHANGED, "veranderd, klaargezet als concept")


def _sorted_out(
    files: Iterable[tuple[str, bytes | FileResult]], register: Register, today: date
) -> tuple[dict[str, _Incoming], dict[str, FileResult]]:
    """The articles by slug, and what is wrong with the other files by path."""
    incoming: dict[str, _Incoming] = {}
    results: dict[str, FileResult] = {}
    for path, content in files:
        read = content if isinstance(content, FileResult) else _read(path, content, register, today)
        if isinstance(read, FileResult):
            results[path] = read
        elif read.article.slug in incoming:
            other = incoming[read.article.slug].path
            results[path] = FileResult(path, Happened.REFUSED, f"de slug '{read.article.slug}' staat ook in {other}")
        else:
            incoming[read.article.slug] = read
    return incoming, results


def _read(path: str, content: bytes, register: Register, today: date) -> _Incoming | FileResult:
    """The article of a file, or its fault."""
    if not _is_safe(path):
        return FileResult(path, Happened.REFUSED, "het pad wijst buiten de map")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        return FileResult(path, Happened.REFUSED, "is geen UTF-8-tekst; bewaar het bestand opnieuw als UTF-8", line)
    # What editors on Windows add is no change of the text.
    text = text.removeprefix(_BOM).replace("\r\n", "\n")
    place = PurePosixPath(path)
    try:
        article = parse_article(text)
        editing.checked(text, article.slug, register, today)
    except ArticleError as error:
        return FileResult(path, Happened.REFUSED, error.message, error.line)
    if place.stem != article.slug:
        told = f"het bestand heet '{place.stem}', maar de slug is '{article.slug}'"
        return FileResult(path, Happened.REFUSED, told, line_of(text, "slug"))
    if place.parent.name != article.domain:
        told = f"domein '{article.domain}' hoort niet in de map '{place.parent.name}'"
        return FileResult(path, Happened.REFUSED, told, line_of(text, "domain"))
    return _Incoming(path, text, article)


def _is_safe(name: str) -> bool:
    """Whether a path stays where it is put, on every system."""
    parts = name.split("/")
    return not (
        "\\" in name
        or ":" in name
        or "\x00" in name
        or name.startswith("/")
        or any(p in ("", ".", "..") for p in parts)
    )


def _path_of(slug: str, markdown: str) -> str:
    """Where a published text stands in the tree; its front matter was checked when it was published."""
    return f"{front_field(markdown, 'domain')}/{slug}.md"


def _too_large(path: str) -> FileResult:
    return FileResult(path, Happened.REFUSED, f"is groter dan {MAX_FILE_BYTES // 1000} kB; een artikel is dat nooit")
