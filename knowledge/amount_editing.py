"""The amounts register in the database: values are entered by one editor and take effect when another approves.

Nothing is overwritten. A correction is a new line that replaces an older one; what was, and who decided what when and
why, stays. Nothing here commits. An approval raises the version of the knowledge base, so that every process takes the
new register with its next snapshot.
"""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Literal

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from knowledge.amount_rules import MAX_WHY, Entry, EntryError, check_entry
from knowledge.amount_tables import AmountValueRow
from knowledge.amounts import Amount, Register
from knowledge.errors import AmountError
from knowledge.version import raise_version

Decision = Literal["approve", "reject", "withdraw"]
_STATES: dict[Decision, str] = {"approve": "approved", "reject": "rejected", "withdraw": "withdrawn"}


@dataclass(frozen=True)
class By:
    """The account that acts, and the name that is recorded."""

    id: uuid.UUID
    name: str


class DecidedError(AmountError):
    """Somebody has already decided about this value."""


class FourEyesError(AmountError):
    """Who entered a value cannot be the one who approves it."""


async def seed_amounts(session: AsyncSession, register: Register, author: str) -> int:
    """Take over the amounts of the tree whose key the database does not know; what editors entered stays.

    Returns how many values are new.
    """
    await _lock(session, "")
    known = set((await session.scalars(select(AmountValueRow.key).distinct())).all())
    new = [value for key, values in register.items() if key not in known for value in values]
    now = datetime.now(UTC)
    for value in new:
        row = _row(value, "Uit de lijst waarmee Naast begint.", author, None)
        row.state, row.decided_by, row.decided_at = "approved", author, now
        session.add(row)
    if new:
        await session.flush()
        await raise_version(session)
    return len(new)


async def register_in_force(session: AsyncSession) -> Register:
    """Every approved value that no approved value has replaced, by key, oldest first."""
    rows = (await session.scalars(select(AmountValueRow).where(AmountValueRow.state == "approved"))).all()
    return register_of(rows)


def register_of(rows: Iterable[AmountValueRow]) -> Register:
    """The register that approved lines make together."""
    approved = [r for r in rows if r.state == "approved"]
    replaced = {r.replaces for r in approved}
    found: dict[str, list[Amount]] = {}
    for row in sorted(approved, key=lambda r: r.valid_from):
        if row.id not in replaced:
            found.setdefault(row.key, []).append(amount_of(row))
    return {key: tuple(values) for key, values in found.items()}


async def lines(session: AsyncSession, key: str | None = None) -> Sequence[AmountValueRow]:
    """Every line of one amount, or of all; the newest entry first."""
    query = select(AmountValueRow).order_by(AmountValueRow.entered_at.desc(), AmountValueRow.valid_from.desc())
    return (await session.scalars(query if key is None else query.where(AmountValueRow.key == key))).all()


async def line(session: AsyncSession, value_id: uuid.UUID) -> AmountValueRow | None:
    """One line."""
    return await session.get(AmountValueRow, value_id)


async def propose(
    session: AsyncSession, entry: Entry, by: By, today: date, replaces: uuid.UUID | None = None
) -> AmountValueRow:
    """Enter a value, or with `replaces` a correction of one. It has no effect until another editor approves.

    Raises `EntryError`.
    """
    await _lock(session, entry.amount.key)
    await _check(session, entry, today, replaces)
    row = _row(entry.amount, entry.why.strip(), by.name, by.id)
    row.replaces, row.gap_meant = replaces, entry.gap_meant
    session.add(row)
    await session.flush()
    return row


async def decide(
    session: AsyncSession, value_id: uuid.UUID, decision: Decision, by: By, why: str, today: date
) -> AmountValueRow:
    """Approve or reject what another editor entered, or withdraw what one entered oneself.

    Raises `FourEyesError`, `DecidedError`, and `EntryError` where the value no longer fits beside those in force.
    """
    row = await session.get(AmountValueRow, value_id)
    if row is None:
        raise AmountError("Dit voorstel bestaat niet.")
    await _lock(session, row.key)
    await session.refresh(row, with_for_update=True)
    if row.state != "proposed":
        raise DecidedError(f"{row.decided_by} heeft hier al over beslist. Er is niets veranderd.")
    own = row.author_id == by.id
    if own and decision != "withdraw":
        raise FourEyesError("Je eigen bedrag goedkeuren of afwijzen kan niet. Dat doet altijd een ander.")
    if not own and decision == "withdraw":
        raise FourEyesError("Alleen wie het invoerde, kan het intrekken. Je kunt het wel afwijzen.")
    if decision == "reject" and not why.strip():
        raise EntryError("why", "Schrijf in een paar woorden waarom je het afwijst.")
    if decision == "approve":
        await _check(session, Entry(amount_of(row), row.why, row.gap_meant), today, row.replaces)
    row.state, row.decided_by, row.decided_by_id = _STATES[decision], by.name, by.id
    row.decided_at, row.decision = datetime.now(UTC), why.strip()[:MAX_WHY]
    await session.flush()
    if decision == "approve":
        await raise_version(session)
    return row


def amount_of(row: AmountValueRow) -> Amount:
    """A line as the register holds it."""
    return Amount(row.key, row.text, row.valid_from, row.valid_until, row.source, row.checked_on)


async def _check(session: AsyncSession, entry: Entry, today: date, replaces: uuid.UUID | None) -> None:
    rows = await lines(session, entry.amount.key)
    approved = [r for r in rows if r.state == "approved"]
    replaced = {r.replaces for r in approved}
    in_force = [r for r in approved if r.id not in replaced]
    if replaces is not None and replaces not in {r.id for r in in_force}:
        raise EntryError("", "Deze waarde is intussen al verbeterd. Kijk eerst wat er nu staat.")
    check_entry(entry, [amount_of(r) for r in in_force if r.id != replaces], today)


def _row(amount: Amount, why: str, author: str, author_id: uuid.UUID | None) -> AmountValueRow:
    return AmountValueRow(
        key=amount.key,
        text=amount.text.strip(),
        valid_from=amount.valid_from,
        valid_until=amount.valid_until,
        source=amount.source.strip(),
        checked_on=amount.checked_on,
        why=why,
        state="proposed",
        author=author,
        author_id=author_id,
    )


async def _lock(session: AsyncSession, key: str) -> None:
    """One change of an amount at a time, also while it has no line to lock."""
    await session.execute(select(func.pg_advisory_xact_lock(func.hashtext(f"amount {key}"))))
