"""What a caregiver lets Naast know of the own situation: kept and used only under a consent in force."""

import json
import uuid
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from sqlalchemy.ext.asyncio import AsyncSession

from assistant.relations import RELATIONS
from assistant.sealing import PersonKey
from assistant.turn import CaregiverContext
from handoff import consent
from handoff.errors import ConsentMissingError, HandoffError
from handoff.purposes import PERSONALISATION
from handoff.tables import ProfileRow

__all__ = ["RELATIONS", "Profile", "read", "withdraw", "write"]


@dataclass(frozen=True)
class Profile:
    """Facts with the day on which they were filled in."""

    municipality: str | None = None
    relation: str | None = None
    municipality_since: datetime | None = None
    relation_since: datetime | None = None

    @property
    def context(self) -> CaregiverContext:
        """What an answer may use."""
        return CaregiverContext(relation=self.relation, municipality=self.municipality)


async def read(session: AsyncSession, account_id: uuid.UUID, key: PersonKey) -> Profile:
    """The profile; empty without a consent in force, whatever may be stored."""
    if not await consent.in_force(session, account_id, PERSONALISATION):
        return Profile()
    row = await session.get(ProfileRow, account_id)
    if row is None:
        return Profile()
    values = json.loads(key.unseal(row.sealed, f"profile {account_id}"))
    return Profile(
        municipality=values.get("municipality"),
        relation=values.get("relation"),
        municipality_since=_moment(values.get("municipality_since")),
        relation_since=_moment(values.get("relation_since")),
    )


async def write(
    session: AsyncSession, account_id: uuid.UUID, key: PersonKey, municipality: str | None, relation: str | None
) -> Profile:
    """Keep both facts; None takes one away. Raises `ConsentMissingError` without a consent in force, `HandoffError`
    for a relation that is not on the list."""
    if not await consent.in_force(session, account_id, PERSONALISATION):
        raise ConsentMissingError
    if relation is not None and relation not in RELATIONS:
        raise HandoffError("Kies voor wie je zorgt uit de lijst.")
    old, now = await read(session, account_id, key), datetime.now(UTC)
    new = replace(
        old,
        municipality=municipality,
        relation=relation,
        municipality_since=old.municipality_since if municipality == old.municipality else now,
        relation_since=old.relation_since if relation == old.relation else now,
    )
    values = {
        "municipality": new.municipality,
        "relation": new.relation,
        "municipality_since": new.municipality_since.isoformat() if new.municipality_since else None,
        "relation_since": new.relation_since.isoformat() if new.relation_since else None,
    }
    sealed = key.seal(json.dumps(values).encode(), f"profile {account_id}")
    row = await session.get(ProfileRow, account_id)
    if row is None:
        session.add(ProfileRow(account_id=account_id, sealed=sealed))
    else:
        row.sealed = sealed
    await session.flush()
    return new


async def withdraw(session: AsyncSession, account_id: uuid.UUID) -> None:
    """Stop personalisation: the consent ends and the facts are gone, from the next message on."""
    await consent.withdraw(session, account_id, PERSONALISATION)
    if row := await session.get(ProfileRow, account_id):
        await session.delete(row)
        await session.flush()


def _moment(value: str | None) -> datetime | None:
    return datetime.fromisoformat(value) if value else None
