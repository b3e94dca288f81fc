"""Golden questions on record: kept by editors, run before a draft goes online, a loss explained before it does.

Nothing here commits.
"""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from functools import cache
from pathlib import Path

import yaml
from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from knowledge.articles import Article
from knowledge.errors import KnowledgeError
from knowledge.golden_run import Golden, GoldenReport
from knowledge.safe_text import RedactedText, curated, stored
from knowledge.trial_tables import GoldenQuestionRow, GoldenRunRow

TREE = Path(__file__).parent / "golden.yaml"
MAX_QUESTION = 1_000  # characters
MAX_FACTS = 12
MAX_PHRASE = 120  # characters
MAX_REASON = 1_000  # characters


class GoldenError(KnowledgeError):
    """A golden question that cannot be kept; `field` is "question", "must", "must_not" or "reason"."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


class Standing(StrEnum):
    """How a text stands with the golden questions."""

    NOT_RUN = "not_run"  # never for this text: run first
    LOSS = "loss"  # something got worse and nobody said why that is right
    EXPLAINED = "explained"
    GOOD = "good"


@dataclass(frozen=True)
class Verdict:
    """Whether the second pair of eyes may approve a text, as far as golden questions go."""

    standing: Standing
    run: GoldenRunRow | None = None

    @property
    def report(self) -> GoldenReport | None:
        """What the questions gave."""
        return GoldenReport.from_json(self.run.report) if self.run else None

    @property
    def may_approve(self) -> bool:
        """Whether nothing stands in the way."""
        return self.standing in (Standing.GOOD, Standing.EXPLAINED)


def facts_in(text: str) -> tuple[tuple[str, ...], ...]:
    """Facts as an editor types them: one a line, alternatives apart by "|". Raises `GoldenError`."""
    facts = tuple(
        alternatives
        for line in text.splitlines()
        if (alternatives := tuple(dict.fromkeys(p for piece in line.split("|") if (p := " ".join(piece.split())))))
    )
    if len(facts) > MAX_FACTS:
        raise GoldenError("must", f"Hooguit {MAX_FACTS} regels. Kies wat echt in het antwoord moet staan.")
    if any(len(p) > MAX_PHRASE for fact in facts for p in fact):
        raise GoldenError("must", f"Een zinsdeel mag hooguit {MAX_PHRASE} tekens zijn. Kort het in tot de kern.")
    return facts


async def of_article(session: AsyncSession, slug: str) -> list[Golden]:
    """The golden questions of an article, oldest first."""
    return await _read(session, slug)


async def everything(session: AsyncSession) -> list[Golden]:
    """Every golden question."""
    return await _read(session, None)


async def add(
    session: AsyncSession,
    slug: str,
    question: RedactedText,
    must: tuple[tuple[str, ...], ...] = (),
    must_not: tuple[str, ...] = (),
    *,
    author: str,
    source: str = "editor",
) -> None:
    """Keep a question; one that was removed comes back. Raises `GoldenError`."""
    words = _checked(question)
    values = {
        "must": [list(f) for f in must], "must_not": list(must_not), "source": source, "author": author, "removed_at": None,
    }  # fmt: skip
    there = await session.scalar(
        select(GoldenQuestionRow.id).where(
            GoldenQuestionRow.slug == slug,
            GoldenQuestionRow.question == words,
            GoldenQuestionRow.removed_at.is_(None),
        )
    )
    if there:
        raise GoldenError("question", "Deze vraag staat er al.")
    made = insert(GoldenQuestionRow).values(id=uuid.uuid4(), slug=slug, question=words, **values)
    await session.execute(made.on_conflict_do_update(index_elements=["slug", "question"], set_=values))


async def change(
    session: AsyncSession,
    slug: str,
    golden_id: uuid.UUID,
    question: RedactedText,
    must: tuple[tuple[str, ...], ...],
    must_not: tuple[str, ...],
) -> bool:
    """Change a question of an article; False when it is not there any more. Raises `GoldenError`."""
    row = await _row(session, slug, golden_id)
    if row is None:
        return False
    words = _checked(question)
    if words != row.question:
        same = await session.scalar(
            select(GoldenQuestionRow).where(GoldenQuestionRow.slug == slug, GoldenQuestionRow.question == words)
        )
        if same is not None and same.removed_at is None:
            raise GoldenError("question", "Deze vraag staat er al.")
        if same is not None:
            await session.delete(same)
            await session.flush()
    row.question, row.must, row.must_not = words, [list(f) for f in must], list(must_not)
    await session.flush()
    return True


async def remove(session: AsyncSession, slug: str, golden_id: uuid.UUID) -> None:
    """Ask a question no more."""
    row = await _row(session, slug, golden_id)
    if row is not None:
        row.removed_at = datetime.now(UTC)
        await session.flush()


async def seed(session: AsyncSession, articles: Iterable[Article], author: str) -> int:
    """Give each article that never had any its example questions and those of the tree; returns how many are new."""
    known = set((await session.scalars(select(GoldenQuestionRow.slug).distinct())).all())
    new = [a for a in articles if a.slug not in known]
    values = [
        {"id": uuid.uuid4(), "slug": a.slug, "question": q, "must": [], "must_not": [], "source": "example", "author": author}
        for a in new
        for q in a.example_questions
    ]  # fmt: skip
    slugs = {a.slug for a in new}
    values += [
        {"id": uuid.uuid4(), "slug": g["article"], "question": g["question"], "must": g["must"], "must_not": g["must_not"],
         "source": "tree", "author": author}
        for g in _tree()
        if g["article"] in slugs
    ]  # fmt: skip
    if values:
        await session.execute(insert(GoldenQuestionRow).on_conflict_do_nothing(), values)
    return len(values)


async def take_over(session: AsyncSession, slug: str, questions: Sequence[str], author: str) -> int:
    """Make golden questions of the example questions of an article that are none yet; returns how many."""
    added = 0
    for question in questions:
        made = insert(GoldenQuestionRow).values(
            id=uuid.uuid4(),
            slug=slug,
            question=curated(question),
            must=[],
            must_not=[],
            source="example",
            author=author,
        )
        done = await session.execute(made.on_conflict_do_nothing())
        added += done.rowcount  # type: ignore[attr-defined]
    return added


async def keep_run(
    session: AsyncSession, revision_id: uuid.UUID, edit_count: int, version: int, report: GoldenReport, run_by: str
) -> None:
    """Store what running them gave for exactly this text. A reason that was given stays while the losses are the same."""
    lost = {line.id for line in report.judged("worse")}
    old = await session.get(GoldenRunRow, (revision_id, edit_count), with_for_update=True)
    if old is None:
        old = GoldenRunRow(revision_id=revision_id, edit_count=edit_count, reason="", reason_by="")
        session.add(old)
    elif {line.id for line in GoldenReport.from_json(old.report).judged("worse")} != lost:
        old.reason, old.reason_by, old.reason_at = "", "", None
    old.knowledge_version, old.report, old.losses = version, report.to_json(), len(lost)
    old.run_by, old.run_at = run_by, datetime.now(UTC)
    await session.flush()


async def verdict(session: AsyncSession, revision_id: uuid.UUID, edit_count: int) -> Verdict:
    """How exactly this text stands. What was run on an earlier edit does not count."""
    row = await session.get(GoldenRunRow, (revision_id, edit_count), populate_existing=True)
    if row is None:
        return Verdict(Standing.NOT_RUN)
    if not row.losses:
        return Verdict(Standing.GOOD, row)
    return Verdict(Standing.EXPLAINED if row.reason else Standing.LOSS, row)


def reason_missing(found: Verdict) -> str:
    """Why the second pair of eyes may not approve yet, as an editor reads it; "" when nothing is missing."""
    if found.standing is Standing.NOT_RUN:
        return "Draai eerst de testvragen op deze tekst."
    if found.standing is Standing.LOSS and found.run:
        many = found.run.losses
        what = "Eén testvraag gaat" if many == 1 else f"{many} testvragen gaan"
        return f"{what} slechter met deze tekst. Leg eerst uit waarom dat goed is, of pas de tekst aan."
    return ""


async def give_reason(session: AsyncSession, revision_id: uuid.UUID, edit_count: int, reason: str, by: str) -> None:
    """Say why a loss is right. Raises `GoldenError` when there is nothing to explain or nothing is said."""
    words = " ".join(reason.split())
    if not words:
        raise GoldenError("reason", "Schrijf in een paar woorden waarom dit goed is.")
    if len(words) > MAX_REASON:
        raise GoldenError("reason", f"Hooguit {MAX_REASON} tekens.")
    row = await session.get(GoldenRunRow, (revision_id, edit_count), with_for_update=True)
    if row is None or not row.losses:
        raise GoldenError("reason", "De testvragen zijn op deze tekst nog niet gedraaid, of er ging niets slechter.")
    row.reason, row.reason_by, row.reason_at = words, by, datetime.now(UTC)
    await session.flush()


def _checked(question: RedactedText) -> RedactedText:
    if not question.strip():
        raise GoldenError("question", "Schrijf hier de vraag.")
    if len(question) > MAX_QUESTION:
        raise GoldenError("question", f"Een vraag mag hooguit {MAX_QUESTION} tekens zijn.")
    return question


async def _row(session: AsyncSession, slug: str, golden_id: uuid.UUID) -> GoldenQuestionRow | None:
    row = await session.get(GoldenQuestionRow, golden_id, with_for_update=True)
    return row if row is not None and row.slug == slug and row.removed_at is None else None


async def _read(session: AsyncSession, slug: str | None) -> list[Golden]:
    query = select(GoldenQuestionRow).where(GoldenQuestionRow.removed_at.is_(None))
    if slug is not None:
        query = query.where(GoldenQuestionRow.slug == slug)
    rows = await session.scalars(query.order_by(func.lower(GoldenQuestionRow.slug), GoldenQuestionRow.created_at, GoldenQuestionRow.question))  # fmt: skip
    return [
        Golden(r.id, r.slug, stored(r.question), tuple(map(tuple, r.must)), tuple(r.must_not), r.source)
        for r in rows.all()
    ]


@cache
def _tree() -> list[dict[str, object]]:
    """The golden questions with facts that ship with the articles."""
    return list(yaml.safe_load(TREE.read_text(encoding="utf-8")) or ())
