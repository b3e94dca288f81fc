"""The life of a revision: sent to review, approved by another editor, online at once or on a day, and off again.

Four eyes: nobody who wrote in a text or sent it in may approve it, by account and not by name. An approval is of exactly
the text that was read (`editing.base_of`); whoever acts on another one is told who was first. Every step is recorded.
Nothing here commits; each change holds the lock of its article until the transaction ends.
"""

import uuid
from collections.abc import Collection
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from knowledge import history, upkeep, working_copies
from knowledge.amounts import Register
from knowledge.editing import EditConflictError, Versions, base_of, begin, checked, lock, slugs, versions
from knowledge.errors import ArticleError, KnowledgeError
from knowledge.history import CLOCK, Signature
from knowledge.tables import RevisionRow, StepRow
from knowledge.version import raise_version

MAX_REASON = 500
MAX_DAYS_AHEAD = 730


class ReasonError(KnowledgeError):
    """A step that needs a reason came without one."""


class OwnTextError(KnowledgeError):
    """Somebody wants to approve a text that they wrote in."""

    def __init__(self) -> None:
        super().__init__("Je schreef zelf mee aan deze tekst. Een andere redacteur keurt hem goed.")


class DayError(KnowledgeError):
    """A day of publication that cannot be."""


class TooLateError(KnowledgeError):
    """The text is no longer in the state in which it was read. `step` says what was done to it, and by whom."""

    def __init__(self, step: StepRow | None) -> None:
        super().__init__("Deze tekst ligt niet meer ter controle.")
        self.step = step


async def send_to_review(
    session: AsyncSession, slug: str, base: str, by: Signature, why: str, register: Register, today: date
) -> RevisionRow:
    """Ask another editor to read the draft. `why` says what was changed and why.

    Raises `ArticleError` when the text breaks a rule, `EditConflictError` when `base` is not what is stored,
    `ReasonError`, and `KnowledgeError` when there is nothing to send.
    """
    known = await _locked(session, slug)
    row = known.draft
    if row is None:
        waiting = known.in_review is not None
        raise KnowledgeError(
            "Deze tekst ligt al ter controle." if waiting else "Er is geen concept: je veranderde nog niets."
        )
    if base != base_of(row):
        session.expunge(row)
        raise EditConflictError(row)
    why = _reason(why, "Schrijf in een paar woorden wat je veranderde en waarom.")
    if known.published and known.published.markdown == row.markdown:
        raise KnowledgeError("Er is niets veranderd: dit is precies wat online staat.")
    checked(row.markdown, slug, register, today, await slugs(session))
    row.state, row.note, row.sent_at = "in_review", why, datetime.now(UTC)
    row.writers = _with(row.writers, by)
    history.record(session, "sent", by, slug, row, why)
    await session.flush()
    return row


async def take_back(session: AsyncSession, slug: str, base: str, by: Signature) -> RevisionRow:
    """A writer takes the text out of review. Raises `TooLateError`."""
    row = await _in_review(session, slug, base)
    row.state, row.sent_at = "draft", None
    history.record(session, "taken_back", by, slug, row)
    await session.flush()
    return row


async def send_back(session: AsyncSession, slug: str, base: str, reviewer: Signature, remark: str) -> RevisionRow:
    """The reviewer asks for a change; the remark stays open for the writer. Raises `TooLateError`, `ReasonError`."""
    row = await _in_review(session, slug, base)
    remark = _reason(remark, "Schrijf op wat er anders moet, zodat de schrijver verder kan.", upkeep.MAX_REMARK)
    row.state, row.sent_at = "draft", None
    history.record(session, "returned", reviewer, slug, row, remark)
    await upkeep.remark(session, slug, remark, reviewer, recorded=True)
    await session.flush()
    return row


async def approve(
    session: AsyncSession,
    slug: str,
    base: str,
    reviewer: Signature,
    register: Register,
    today: date,
    on: date | None = None,
) -> RevisionRow:
    """Put a text that was read online: at once, or on a Dutch day to come.

    Raises `TooLateError` when it is no longer that text in review, `OwnTextError`, `DayError`, and `ArticleError` when
    it breaks a rule by now.
    """
    row = await _in_review(session, slug, base)
    if reviewer.id is None or reviewer.id in row.writers:
        raise OwnTextError
    if on is not None and not today <= on <= today + timedelta(days=MAX_DAYS_AHEAD):
        raise DayError("Die dag is al geweest." if on < today else "Kies een dag binnen twee jaar.")
    checked(row.markdown, slug, register, today, await slugs(session))
    row.published_by = reviewer.name
    known = await _known(session, slug)
    if on is None or on == today:
        history.record(session, "approved", reviewer, slug, row, row.note)
        await _put_online(session, known, row, reviewer)
        return row
    if known.scheduled:
        await _overtaken(session, known.scheduled, reviewer)
    row.state, row.publish_on = "scheduled", on
    history.record(session, "scheduled", reviewer, slug, row, f"{on.isoformat()}: {row.note}")
    await session.flush()
    return row


async def unschedule(session: AsyncSession, slug: str, base: str, by: Signature) -> RevisionRow:
    """Cancel a plan: the text is a draft again, or is abandoned where another draft has been begun since.

    Raises `TooLateError` when it is not planned (any more).
    """
    known = await _locked(session, slug)
    row = known.scheduled
    if row is None or base != base_of(row):
        raise await _too_late(session, base)
    _off_the_calendar(known, row)
    history.record(session, "unscheduled", by, slug, row)
    await session.flush()
    return row


async def publish_due(session: AsyncSession, register: Register, today: date) -> int:
    """Put online what was planned for `today` or a day that passed while nobody looked. Returns how many.

    A text that breaks a rule by now does not go online: it is a draft again, with an open remark that says why.
    """
    due = select(RevisionRow.slug).where(RevisionRow.state == "scheduled", RevisionRow.publish_on <= today)
    done = 0
    # In one order in every process, so that two do not wait for each other.
    for slug in sorted((await session.scalars(due)).all()):
        known = await _locked(session, slug)
        row = known.scheduled
        if row is None or row.publish_on is None or row.publish_on > today:
            continue  # another process was first
        try:
            checked(row.markdown, slug, register, today, await slugs(session))
        except ArticleError as error:
            _off_the_calendar(known, row)
            history.record(session, "refused", CLOCK, slug, row, error.message)
            words = f"Ging niet online: {error.message}"[: upkeep.MAX_REMARK]
            await upkeep.remark(session, slug, words, CLOCK, recorded=True)
            await session.flush()
            continue
        await _put_online(session, known, row, CLOCK)
        done += 1
    return done


async def withdraw(session: AsyncSession, chosen: Collection[str], by: Signature, why: str) -> tuple[str, ...]:
    """The emergency stop: take these articles away from caregivers at once. One editor may. Gives what was online.

    What is planned for them does not go online either. The revisions stay readable behind earlier answers. Raises
    `ReasonError`, and `KnowledgeError` when none of them is online.
    """
    why = _reason(why, "Schrijf op waarom dit weg moet.")
    gone = []
    for slug in sorted(set(chosen)):
        await lock(session, slug)
        known = await versions(session, slug)
        if known and (planned := known.scheduled):
            _off_the_calendar(known, planned)
            history.record(session, "unscheduled", by, slug, planned, why)
        online = known.published if known else None
        if online is None:
            continue
        online.state, online.ended_at = "withdrawn", datetime.now(UTC)
        history.record(session, "withdrawn", by, slug, online, why)
        gone.append(slug)
    if not gone:
        raise KnowledgeError("Geen van deze artikelen staat online.")
    await session.flush()
    await raise_version(session)
    return tuple(gone)


async def roll_back(
    session: AsyncSession, slug: str, revision_id: uuid.UUID, by: Signature, why: str, register: Register, today: date
) -> RevisionRow:
    """A new revision with the text of an old one. What was published once is online at once: it has had its four eyes.
    What never was becomes a draft, with the writers that it had.

    Raises `ReasonError`, `ArticleError` when the old text breaks a rule by now, and `KnowledgeError`.
    """
    known = await _locked(session, slug)
    old = next((r for r in known.revisions if r.id == revision_id), None)
    if old is None or old.state in ("draft", "in_review", "scheduled"):
        raise KnowledgeError("Naar deze versie kun je niet terug.")
    if old.state == "published":
        raise KnowledgeError("Deze versie staat al online.")
    if old.published_at is None:
        if known.open:
            raise KnowledgeError(f"Er ligt al een concept van {known.open.author}. Leg dat eerst weg.")
        return await begin(session, known, old.markdown, by, old.writers)
    why = _reason(why, "Schrijf op waarom je teruggaat.")
    checked(old.markdown, slug, register, today)
    if known.published and known.published.markdown == old.markdown:
        raise KnowledgeError("Deze tekst staat al online.")
    await _make_room(session, known)
    row = RevisionRow(
        slug=slug,
        number=known.revisions[0].number + 1,
        state="published",
        markdown=old.markdown,
        author=old.author,
        author_id=old.author_id,
        writers=list(old.writers),
        published_by=by.name,
        published_at=datetime.now(UTC),
        note=f"Terug naar versie {old.number}: {why}",
    )
    session.add(row)
    await session.flush()
    history.record(session, "rolled_back", by, slug, row, row.note)
    await raise_version(session)
    return row


async def abandon(session: AsyncSession, slug: str, base: str, by: Signature) -> None:
    """Put a draft aside; it stays to be read. Raises `EditConflictError`, and `KnowledgeError` when there is none."""
    known = await _locked(session, slug)
    row = known.draft
    if row is None:
        raise KnowledgeError("Er is geen concept om weg te leggen.")
    if base != base_of(row):
        session.expunge(row)
        raise EditConflictError(row)
    row.state = "abandoned"
    history.record(session, "abandoned", by, slug, row)
    if by.id:
        await working_copies.drop(session, slug, by.id)
    await session.flush()


def may_approve(row: RevisionRow, account: uuid.UUID) -> bool:
    """Whether this account is a second pair of eyes for this text."""
    return account not in row.writers


async def _put_online(session: AsyncSession, known: Versions, row: RevisionRow, by: Signature) -> None:
    await _make_room(session, known)
    planned = known.scheduled
    if planned and planned.id != row.id and planned.number < row.number:
        # Its text was the start of this one: on its day it would undo what is newer.
        await _overtaken(session, planned, by)
    row.state, row.publish_on, row.published_at = "published", None, datetime.now(UTC)
    history.record(session, "published", by, row.slug, row)
    await session.flush()
    await raise_version(session)


async def _make_room(session: AsyncSession, known: Versions) -> None:
    if online := known.published:
        online.state, online.ended_at = "superseded", datetime.now(UTC)
        await session.flush()


async def _overtaken(session: AsyncSession, planned: RevisionRow, by: Signature) -> None:
    planned.state, planned.publish_on = "abandoned", None
    history.record(session, "abandoned", by, planned.slug, planned, "Een nieuwere versie is goedgekeurd.")
    await session.flush()


def _off_the_calendar(known: Versions, row: RevisionRow) -> None:
    row.state = "abandoned" if known.open else "draft"
    row.publish_on = row.sent_at = None


async def _in_review(session: AsyncSession, slug: str, base: str) -> RevisionRow:
    known = await _locked(session, slug)
    row = known.in_review
    if row is None or base != base_of(row):
        raise await _too_late(session, base)
    return row


async def _too_late(session: AsyncSession, base: str) -> TooLateError:
    try:
        asked = uuid.UUID(base.partition(".")[0])
    except ValueError:
        return TooLateError(None)
    step = await history.last_step(session, asked)
    if step:
        session.expunge(step)  # still to be read when this transaction is rolled back
    return TooLateError(step)


async def _locked(session: AsyncSession, slug: str) -> Versions:
    await lock(session, slug)
    return await _known(session, slug)


async def _known(session: AsyncSession, slug: str) -> Versions:
    known = await versions(session, slug)
    if known is None:
        raise KnowledgeError(f"er is geen artikel '{slug}'")
    return known


def _with(writers: Collection[uuid.UUID], by: Signature) -> list[uuid.UUID]:
    return list(dict.fromkeys([*writers, *([by.id] if by.id else [])]))


def _reason(why: str, missing: str, most: int = MAX_REASON) -> str:
    words = " ".join(why.split())
    if not words:
        raise ReasonError(missing)
    if len(words) > most:
        raise ReasonError(f"Houd het bij {most} tekens. Dit zijn er {len(words)}.")
    return words
