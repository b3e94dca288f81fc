"""The one place where the parts are joined. Everything that a process needs hangs on a `Naast`."""

import asyncio
import sys
from dataclasses import dataclass

from tqdm import tqdm

from assistant.answer import Parts
from assistant.model import ChatCompletions, Model
from assistant.redaction import Redactor
from assistant.sealing import Sealer
from assistant.triage.listening import Listener
from knowledge import amount_editing, base_files, golden
from knowledge.amounts import load_amounts
from knowledge.articles import load_articles
from knowledge.embedding import Embedder, local_embedder, served_embedder
from knowledge.index import VectorIndex, open_embedded, open_server
from knowledge.indexing import missing
from knowledge.retrieval import Searcher
from knowledge.trial import Trials
from web.answering import Answering
from web.data_folder import DataFolder, key_from_hex
from web.database import Database, EmbeddedServer, migrate, plain_url, sqlalchemy_url, start_embedded
from web.events import Hub
from web.gap_list import GapList
from web.jobs import EMBED_ASKED, INDEX_KNOWLEDGE, Jobs
from web.live_knowledge import LiveKnowledge
from web.pace import Pace
from web.rendering import Renderer
from web.settings import Settings

SEEDED_BY = "Redactie Naast"


@dataclass
class Storage:
    """Where a process keeps things: opened first, and closed last."""

    url: str
    master_key: bytes
    folder: DataFolder | None
    server: EmbeddedServer | None

    def close(self) -> None:
        """Stop the embedded database and let go of the data folder."""
        if self.server:
            self.server.stop()
        if self.folder:
            self.folder.release()


def open_storage(settings: Settings) -> Storage:
    """The database, migrated, and the master key. Raises `OperatorError`."""
    embedded = settings.database_url is None or settings.chroma_url is None or settings.master_key is None
    folder = DataFolder(settings.data) if embedded else None
    server = None
    try:
        if settings.database_url is None:
            assert folder is not None
            url, server = start_embedded(folder.database)
        else:
            url = settings.database_url.get_secret_value()
        migrate(url)
        if settings.master_key is None:
            assert folder is not None
            key = folder.master_key()
        else:
            key = key_from_hex(settings.master_key.get_secret_value())
        return Storage(url, key, folder, server)
    except BaseException:
        if server:
            server.stop()
        if folder:
            folder.release()
        raise


class Naast:
    """The parts of one process."""

    def __init__(self, settings: Settings, storage: Storage, *, model: Model | None = None) -> None:
        self.settings = settings
        self.storage = storage
        self.database = Database(sqlalchemy_url(storage.url))
        self.sealer = Sealer(storage.master_key)
        self.renderer = Renderer()
        self.pace = Pace()
        self.redactor = Redactor()
        embedder = _embedder(settings)
        self.index = _index(settings, storage, embedder)
        self.knowledge = LiveKnowledge(self.database, self.index, embedder)
        self.searcher = Searcher(embedder, self.index)
        self.listener = Listener(embedder)
        self.trials = Trials(embedder, self.index)
        self.one_golden_run = asyncio.Lock()  # seconds of work for both processors
        self.model = model or _model(settings)
        self.hub = Hub(plain_url(storage.url))
        self.jobs = Jobs(plain_url(storage.url))
        self.jobs.add(INDEX_KNOWLEDGE, self._index_knowledge)
        self.gaps = GapList(self.database, self.trials.embedder, self.index)
        self.jobs.add(EMBED_ASKED, self.gaps.embed_all)
        parts = Parts(self.knowledge.snapshot, self.searcher, self.model, settings.model_deadline_s)
        self.answering = Answering(self.database, self.hub, parts, self.sealer)
        self._indexing: asyncio.Task[object] | None = None

    async def start(self) -> None:
        """Begin to listen, answer and work. The first search may be by words alone while vectors are made."""
        await self.hub.start()
        await self.knowledge.refresh()
        self.knowledge.watch(self.hub)
        self.answering.start()
        if self.settings.worker:
            self.jobs.start()

    async def stop(self) -> None:
        """Let go of everything but the storage."""
        if self._indexing:
            self._indexing.cancel()
            await asyncio.gather(self._indexing, return_exceptions=True)
        await self.answering.stop()
        await self.jobs.stop()
        await self.knowledge.stop()
        await self.hub.stop()
        await self.database.close()

    async def seed_articles(self) -> int:
        """Publish the articles of the tree that are not in the database yet, with the amounts that they name."""
        articles = await asyncio.to_thread(load_articles)
        async with self.database.transaction() as session:
            await amount_editing.seed_amounts(session, load_amounts(), SEEDED_BY)
            new = await base_files.seed(session, articles, SEEDED_BY)
            await golden.seed(session, articles, SEEDED_BY)
            return new

    async def index_with_progress(self) -> None:
        """Make the vectors that are missing, with a progress bar on the terminal."""
        await self.knowledge.refresh()
        passages, questions = missing(self.knowledge.snapshot(), await asyncio.to_thread(self.index.keys))
        total = len(passages) + len(questions)
        if not total:
            return
        with tqdm(total=total, desc="Index", unit=" texts", file=sys.stderr, disable=None) as bar:
            await self.knowledge.index_now(bar.update)

    def index_in_background(self) -> None:
        """Make the missing vectors while the site is served; until then words find the articles."""
        self._indexing = asyncio.create_task(self.index_with_progress())

    async def _index_knowledge(self) -> None:
        await self.knowledge.index_now()


def _embedder(settings: Settings) -> Embedder:
    if settings.embedding_model is None:
        return local_embedder()
    key = settings.openai_api_key
    return served_embedder(
        settings.embedding_model, key.get_secret_value() if key else "none", settings.embedding_base_url
    )


def _index(settings: Settings, storage: Storage, embedder: Embedder) -> VectorIndex:
    if settings.chroma_url:
        return open_server(settings.chroma_url, embedder.name)
    assert storage.folder is not None
    return open_embedded(storage.folder.index, embedder.name)


def _model(settings: Settings) -> Model | None:
    if settings.model is None:
        return None
    key = settings.openai_api_key
    return ChatCompletions(
        settings.model,
        key.get_secret_value() if key else "none",
        settings.model_base_url,
        timeout=settings.model_deadline_s,
    )
