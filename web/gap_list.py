"""The gap list as it stands now: what the consents allow, grouped, with the nearest articles. Groups are made again only
when the questions are others."""

import asyncio
import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from handoff import asked as asked_questions
from handoff.asked import Decision
from knowledge.embedding import Embedder, Vectors
from knowledge.gaps import Asked, Cluster, asking, clusters
from knowledge.index import VectorIndex
from knowledge.retrieval import Searcher, Snapshot
from web.database import Database
from web.jobs import EMBED_ASKED, defer

AT_ONCE = 60  # questions that are embedded while somebody waits: about a second
AT_A_TIME = 256  # by the job, between two looks at the database
NEAREST = 3
CONSIDERED = 60  # passages: enough to hold so many articles
_BATCH = 16


@dataclass(frozen=True)
class Gap:
    """A group of questions. `before` is what was decided about part of it, `since` how many questions came after that."""

    cluster: Cluster
    nearest: tuple[tuple[str, str, float], ...] = ()  # slug, title and score of articles
    before: Decision | None = None
    since: int = 0


@dataclass(frozen=True)
class Standing:
    """The list, and how many questions wait for their vector."""

    gaps: tuple[Gap, ...]
    waiting: int


class GapList:
    """Makes the list for one process."""

    def __init__(self, database: Database, embedder: Embedder, index: VectorIndex) -> None:
        self._database = database
        self._embedder = embedder
        self._searcher = Searcher(embedder, index)
        self._one_at_a_time = asyncio.Lock()
        self._made_of: frozenset[tuple[uuid.UUID, str, int]] = frozenset()
        self._made: tuple[Cluster, ...] = ()

    async def now(self, snapshot: Snapshot, first: int = 0, count: int = 20) -> tuple[Standing, int]:
        """`count` gaps from number `first` on, and how many there are. What was decided and not asked since is left out."""
        made, waiting, decisions = await self._clusters()
        left = [g for c in made if (g := _open(c, decisions)) is not None]
        shown = await asyncio.to_thread(self._with_nearest, snapshot, left[first : first + count])
        return Standing(tuple(shown), waiting), len(left)

    async def find(self, cluster_id: str) -> Cluster | None:
        """The group of this id, None when it has changed or gone since."""
        made, _, decisions = await self._clusters()
        return next((c for c in made if c.id == cluster_id and _open(c, decisions) is not None), None)

    async def embed_all(self) -> None:
        """Give every question its vector: the job behind the page."""
        while await self._embed(AT_A_TIME):
            pass

    async def _clusters(self) -> tuple[tuple[Cluster, ...], int, dict[uuid.UUID, Decision]]:
        await self._embed(AT_ONCE)
        async with self._database.transaction() as session:
            asked, vectors = await self._read(session)
            decisions = dict(await asked_questions.decided(session))
            waiting = sum(a.id not in vectors for a in asked)
            if waiting:
                await defer(session, EMBED_ASKED, once=True)
        async with self._one_at_a_time:
            made_of = frozenset((a.id, a.key, a.who) for a in asked if a.id in vectors)
            if made_of != self._made_of:
                self._made = await asyncio.to_thread(clusters, asked, vectors, self._embedder.name)
                self._made_of = made_of
            return self._made, waiting, decisions

    async def _read(self, session: AsyncSession) -> tuple[list[Asked], dict[uuid.UUID, Vectors]]:
        asked = await asked_questions.not_answered_well(session)
        return asked, dict(await asked_questions.vectors_of(session, asked, self._embedder.name))

    async def _embed(self, count: int) -> bool:
        """Make up to `count` vectors; whether any was missing. No transaction is open while they are made."""
        async with self._database.transaction() as session:
            asked, vectors = await self._read(session)
        new = [a for a in asked if a.id not in vectors][:count]
        if not new:
            return False
        for start in range(0, len(new), _BATCH):
            batch = new[start : start + _BATCH]
            made = await asyncio.to_thread(self._embedder.queries, [asking(a.text) for a in batch])
            async with self._database.transaction() as session:
                await asked_questions.keep_vectors(session, batch, made, self._embedder.name)
        return True

    def _with_nearest(self, snapshot: Snapshot, gaps: Sequence[Gap]) -> list[Gap]:
        found = []
        for gap in gaps:
            hits = self._searcher.search(snapshot, gap.cluster.typical, count=CONSIDERED).hits
            best = {h.passage.article: (h.passage.article, h.passage.title, h.score) for h in reversed(hits)}
            near = tuple(sorted(best.values(), key=lambda b: -b[2]))[:NEAREST]
            found.append(Gap(gap.cluster, near, gap.before, gap.since))
        return found


def _open(cluster: Cluster, decisions: dict[uuid.UUID, Decision]) -> Gap | None:
    """A group that still asks for a decision; None when all of it was decided about."""
    about = [d for turn, _ in cluster.questions if (d := decisions.get(turn)) is not None]
    if len(about) == len(cluster.questions):
        return None
    last = max(about, key=lambda d: d.at, default=None)
    return Gap(cluster, before=last, since=len(cluster.questions) - len(about))
