"""Running the golden questions on a text, and the report as the screens show it. The one place where the answer step of
`assistant/` and the runner of `knowledge/` meet."""

import asyncio

from assistant.trial import answer_golden
from knowledge import editing, golden, golden_run
from knowledge.golden import Standing, Verdict
from knowledge.golden_run import Line
from knowledge.retrieval import Snapshot
from knowledge.tables import RevisionRow
from knowledge.trial import Bench
from web.trial_views import FactLine, GoldenReportView, GoldenResult
from web.visit import Visit
from web.wiring import Naast


async def bench_of(naast: Naast, row: RevisionRow) -> Bench:
    """What is online beside what would be with this text. Raises `ArticleError` for a text that breaks a rule."""
    knowledge = naast.knowledge
    editing.checked(row.markdown, row.slug, knowledge.register, knowledge.today())
    draft = editing.info_of(row, knowledge.register, knowledge.today())
    return await asyncio.to_thread(naast.trials.bench, knowledge.snapshot(), draft, editing.base_of(row))


async def run(naast: Naast, row: RevisionRow, by: str) -> None:
    """Run the golden questions on exactly this text and keep what they gave. Raises `ArticleError`.

    No transaction is open while the questions are asked.
    """
    async with naast.one_golden_run:
        async with naast.database.transaction() as session:
            questions = await golden.everything(session)
        bench = await bench_of(naast, row)
        report = await golden_run.run(bench, questions, answer_golden)
        version = bench.live.snapshot.version
        async with naast.database.transaction() as session:
            await golden.keep_run(session, row.id, row.edit_count, version, report, by)


async def run_when_needed(naast: Naast, row: RevisionRow, by: str) -> Verdict:
    """How a text stands, run now when it never was or when something else went online since: for the screen on which a
    second pair of eyes approves. Raises `ArticleError`."""
    async with naast.database.transaction() as session:
        found = await golden.verdict(session, row.id, row.edit_count)
    if found.run is None or found.run.knowledge_version != naast.knowledge.snapshot().version:
        await run(naast, row, by)
        async with naast.database.transaction() as session:
            found = await golden.verdict(session, row.id, row.edit_count)
    return found


def report_view(who: Visit, slug: str, found: Verdict, *, typed: str = "", error: str = "") -> GoldenReportView | None:
    """What `parts/golden_report.html` draws; None when the questions were not run on this text."""
    row, report = found.run, found.report
    if row is None or report is None:
        return None
    snapshot = who.naast.knowledge.snapshot()
    order = {"worse": 0, "better": 1, "same": 2}
    lines = sorted(report.lines, key=lambda x: (order[x.judgement], x.slug != slug, x.slug))
    return GoldenReportView(
        path=f"/redactie/artikel/{slug}/vragen",
        lines=tuple(_result(line, slug, snapshot) for line in lines),
        run_at=row.run_at,
        run_by=row.run_by,
        others=len(report.articles),
        outdated=row.knowledge_version != snapshot.version,
        reason=row.reason,
        reason_by=row.reason_by,
        reason_at=row.reason_at,
        typed=typed,
        error=error or (golden.reason_missing(found) if found.standing is Standing.LOSS and typed else ""),
    )


def _result(line: Line, slug: str, snapshot: Snapshot) -> GoldenResult:
    info = snapshot.articles.get(line.slug)
    held = zip(line.facts, line.before.held, line.after.held, strict=True)
    return GoldenResult(
        question=line.question,
        slug=line.slug,
        title=info.article.title if info else line.slug,
        own=line.slug == slug,
        judgement=line.judgement,
        place_before=line.before.place,
        place_after=line.after.place,
        answered_before=line.before.right,
        answered_after=line.after.right,
        facts=tuple(FactLine(text, was, now) for text, was, now in held),
        wrong=line.after.wrong,
    )
