"""The command `naast`: serve, migrate, seed, index, vectors, check-articles, worker, users, export-articles, import-articles.

Errors are one English line and exit code 2.
"""

import argparse
import asyncio
import errno
import logging
import socket
import sys
import traceback
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import uvicorn
from sqlalchemy.exc import OperationalError
from tqdm import tqdm

from knowledge import amount_editing, base_files
from knowledge.amounts import load_amounts
from knowledge.articles import CURATED
from knowledge.base_files import Happened
from knowledge.checking import check_articles as check_tree
from knowledge.checking import lines, summary, table
from knowledge.curated import curated_snapshot, write_curated_vectors
from knowledge.embedding import CURATED_VECTORS, LocalEmbeddings, local_embedder, read_vectors
from knowledge.errors import KnowledgeError
from knowledge.history import Signature
from knowledge.phone_numbers import load_phone_numbers
from web import accounts
from web.app import create_app
from web.demo import DEMO, DEMO_PASSWORD, make_demo_accounts
from web.errors import OperatorError
from web.live_knowledge import dutch_day
from web.settings import Settings, load_settings
from web.wiring import Naast, Storage, open_storage

MAX_MESSAGE_BYTES = 1_000_000
ROLES = ("broker", "editor", "administrator", "caregiver")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    options = _parser().parse_args(arguments)
    try:
        settings = load_settings()
        _log(settings)
        command: Callable[[Settings, argparse.Namespace], int] = options.command
        return command(settings, options)
    except (OperatorError, KnowledgeError) as error:
        print(f"naast: {error}", file=sys.stderr)
    except OperationalError as error:
        print(f"naast: the database cannot be used ({type(error.orig).__name__}). Is it running?", file=sys.stderr)
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        print("naast: the disk is full. Make room and start again; nothing that was saved is lost.", file=sys.stderr)
    except KeyboardInterrupt:
        return 130
    return 2


def serve(settings: Settings, options: argparse.Namespace) -> int:
    """Serve the site until Ctrl-C."""
    listening = _bound(settings)
    storage = open_storage(settings)
    try:
        naast = Naast(settings, storage)
        asyncio.run(_serve(naast, listening))
    finally:
        listening.close()
        storage.close()
    return 0


async def _serve(naast: Naast, listening: socket.socket) -> None:
    settings = naast.settings
    await naast.seed_articles()
    if settings.development:
        await make_demo_accounts(naast.database, naast.sealer)
    app = create_app(naast)
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        ws_max_size=MAX_MESSAGE_BYTES,
        timeout_graceful_shutdown=5,
        server_header=False,
        proxy_headers=not settings.development,
    )
    await _Server(config, _welcome(settings, listening)).serve(sockets=[listening])


class _Server(uvicorn.Server):
    """Says where it is once it can be reached."""

    def __init__(self, config: uvicorn.Config, welcome: str) -> None:
        super().__init__(config)
        self._welcome = welcome

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to accept, then say so."""
        await super().startup(sockets)
        if self.started:
            print(self._welcome, flush=True)


def _bound(settings: Settings) -> socket.socket:
    """The socket to listen on, bound before anything else is started."""
    made = socket.socket(socket.AF_INET6 if ":" in settings.host else socket.AF_INET)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind((settings.host, settings.port))
    except OSError as error:
        made.close()
        what = "is in use" if error.errno == errno.EADDRINUSE else f"cannot be used ({error.strerror})"
        raise OperatorError(
            f"Port {settings.port} on {settings.host} {what}. Stop what uses it, or set NAAST_PORT to another port."
        ) from None
    return made


def _welcome(settings: Settings, listening: socket.socket) -> str:
    host, port = listening.getsockname()[:2]
    lines = [f"Naast is at http://{host}:{port}  (Ctrl-C stops it)"]
    if settings.development:
        lines.append(f"Demo accounts, password {DEMO_PASSWORD}")
        lines += [f"  {role:<14} {email}" for role, _, email in DEMO]
    if settings.model is None:
        lines.append("No model is set: answers are the articles' own sentences.")
    return "\n".join(lines)


def migrate(settings: Settings, options: argparse.Namespace) -> int:
    """Bring the database to the newest form."""
    open_storage(settings).close()
    print("The database is up to date.")
    return 0


def seed(settings: Settings, options: argparse.Namespace) -> int:
    """Publish the articles of the tree that the database does not have."""

    async def work(naast: Naast) -> None:
        print(f"{await naast.seed_articles()} articles were new.")
        if settings.development:
            await make_demo_accounts(naast.database, naast.sealer)

    return _with_parts(settings, work)


def index(settings: Settings, options: argparse.Namespace) -> int:
    """Make the vectors that are missing."""

    async def work(naast: Naast) -> None:
        await naast.index_with_progress()
        print(f"The index holds {len(naast.index)} vectors.")

    return _with_parts(settings, work)


def vectors(settings: Settings, options: argparse.Namespace) -> int:
    """Renew the vectors that ship with the articles in the tree."""
    embedder, today = local_embedder(), dutch_day(datetime.now(UTC))
    snapshot = curated_snapshot(today)
    with tqdm(desc="Vectors", unit=" texts", disable=None) as bar:
        count = write_curated_vectors(embedder, today, bar.update)
    print(f"{count} texts were embedded; {len(snapshot.keys)} vectors ship with the articles.")
    return 0


def check_articles(settings: Settings, options: argparse.Namespace) -> int:
    """Check the articles in the tree; exit code 1 when there are faults, each named by file and line."""
    ready = read_vectors(CURATED_VECTORS, LocalEmbeddings.name)
    report = check_tree(load_amounts(), load_phone_numbers(), ready, dutch_day(datetime.now(UTC)), options.folder)
    if not options.faults:
        print("\n".join(table(report)))
    for line in lines(report.faults):
        print(line, file=sys.stderr)
    print(summary(report))
    return 1 if report.faults else 0


def worker(settings: Settings, options: argparse.Namespace) -> int:
    """Do jobs, beside serving processes. Needs a database and a Chroma server that they share."""
    if settings.database_url is None or settings.chroma_url is None:
        raise OperatorError(
            "A separate worker needs NAAST_DATABASE_URL and NAAST_CHROMA_URL; without them `serve` works alone."
        )
    return _with_parts(settings, lambda naast: naast.jobs.work())


def users(settings: Settings, options: argparse.Namespace) -> int:
    """Make an account and print its password once."""

    async def work(naast: Naast) -> None:
        password = accounts.one_time_password()
        try:
            async with naast.database.transaction() as session:
                await accounts.create(
                    session, naast.sealer, role=options.role, name=options.name, email=options.email, password=password
                )
        except accounts.AccountError as error:
            raise OperatorError(f"{error.field}: {error.text}") from None
        print(f"{options.role} {options.email}, password (shown once): {password}")

    return _with_parts(settings, work)


def export_articles(settings: Settings, options: argparse.Namespace) -> int:
    """Write every article that is online to a folder, one Markdown file each."""

    async def work(naast: Naast) -> None:
        async with naast.database.transaction() as session:
            files = await base_files.export_files(session)
        changed, others = await asyncio.to_thread(base_files.write_folder, files, options.folder)
        print(f"{len(files)} articles are in {options.folder}; {changed} files were changed.")
        for name in others:
            print(f"{name}: not online; left alone")

    return _with_parts(settings, work)


def import_articles(settings: Settings, options: argparse.Namespace) -> int:
    """Make drafts of the articles in a folder that differ from what is online. Publishes nothing."""
    faults = 0

    async def work(naast: Naast) -> None:
        nonlocal faults
        files = await asyncio.to_thread(lambda: list(base_files.read_folder(options.folder)))
        async with naast.database.transaction() as session:
            # Nothing is served here, so nobody has read the register yet.
            register = await amount_editing.register_in_force(session)
            by, today = Signature(None, options.author), naast.knowledge.today()
            results = await base_files.import_files(session, files, by, register, today, dry_run=options.dry_run)
        for result in results:
            if result.happened is not Happened.SAME:
                where = f"{result.path}:{result.line}" if result.line else result.path
                print(f"{where}: {result.happened.value}: {result.message}")
        counts = Counter(r.happened for r in results)
        faults = counts[Happened.REFUSED]
        print(
            f"{counts[Happened.CHANGED] + counts[Happened.NEW]} drafts {'would be ' if options.dry_run else ''}made, "
            f"{counts[Happened.SAME] + counts[Happened.WAITING]} the same, {faults} not taken in."
        )

    _with_parts(settings, work)
    return 1 if faults else 0


def _with_parts(settings: Settings, work: Callable[[Naast], Awaitable[None]]) -> int:
    """Run something that needs the parts, without serving."""
    storage: Storage = open_storage(settings)

    async def run() -> None:
        naast = Naast(settings, storage)
        try:
            await work(naast)
        finally:
            await naast.database.close()

    try:
        asyncio.run(run())
    finally:
        storage.close()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="naast", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in (
        serve, migrate, seed, index, vectors, check_articles, worker, users, export_articles, import_articles,
    ):  # fmt: skip
        text = (command.__doc__ or "").strip()
        sub = commands.add_parser(command.__name__.replace("_", "-"), help=text, description=text)
        sub.set_defaults(command=command)
        if command is check_articles:
            sub.add_argument("folder", nargs="?", type=Path, default=CURATED, help="the articles, by domain")
            sub.add_argument("--faults", action="store_true", help="leave the table out")
        if command is users:
            sub.add_argument("--role", choices=ROLES, required=True)
            sub.add_argument("--name", required=True)
            sub.add_argument("--email", required=True)
        if command in (export_articles, import_articles):
            sub.add_argument("folder", type=Path, metavar="FOLDER")
        if command is import_articles:
            sub.add_argument("--dry-run", action="store_true", help="tell what would happen, change nothing")
            sub.add_argument("--author", default="Import", help="whose name the drafts carry")
    return parser


class TextlessFormatter(logging.Formatter):
    """Of an error that is logged: its kind and where it happened. Its text may hold what somebody wrote."""

    def formatException(self, ei: Any) -> str:
        """The places, outermost first, and the kind."""
        kind, _, places = ei
        return "".join(traceback.format_tb(places)) + getattr(kind, "__name__", "")


def _log(settings: Settings) -> None:
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(TextlessFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    # Our own packages alone: libraries write whole requests, rows or texts at lower levels, whatever we ask for.
    for package in ("knowledge", "assistant", "handoff", "web"):
        logging.getLogger(package).setLevel(settings.log_level)


if __name__ == "__main__":
    sys.exit(main())
