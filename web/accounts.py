"""Accounts: made, found by e-mail address, and let in with a password (argon2id, RFC 9106)."""

import asyncio
import json
import re
import secrets
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import delete, func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from assistant.conversation import person_key
from assistant.sealing import Sealer
from handoff.access import Actor, Role
from web.tables import AccountRow, LoginAttemptRow, SessionRow

MIN_PASSWORD, MAX_PASSWORD = 12, 256
MAX_NAME, MAX_EMAIL = 80, 254
FAILURES_BEFORE_WAIT = 5
FAILURES_OF_ONE_PLACE = 50
WAIT = timedelta(minutes=15)

_hasher = PasswordHasher()
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]{2,}\Z")
# Verified when there is no such account, so that the time taken does not tell.
_NOBODY = _hasher.hash(secrets.token_hex(16))
# The passwords that every list of leaked ones begins with, as far as they are long enough (ASVS 6.2.4).
_COMMON = frozenset(
    "123456789012 1234567890123 wachtwoord123 wachtwoord1234 welkom123456 password1234 qwertyuiop123 qwertyuiopas "
    "mantelzorg123 mantelzorger1 naastnaast123 iloveyou1234 passwordpassword wachtwoordwachtwoord aaaaaaaaaaaa "
    "111111111111 000000000000 abcdefghijkl 1q2w3e4r5t6y geheim123456 123456123456".split()
)


class AccountError(Exception):
    """A field that must be mended; `field` names it, the text says in Dutch what to do."""

    def __init__(self, field: str, text: str) -> None:
        super().__init__(text)
        self.field, self.text = field, text


class TooManyAttemptsError(Exception):
    """Too many failed log-ins; `minutes` says how long to wait."""

    def __init__(self, minutes: int) -> None:
        super().__init__(f"wait {minutes} minutes")
        self.minutes = minutes


@dataclass(frozen=True)
class Account:
    """Somebody who can log in, with what is sealed read."""

    id: uuid.UUID
    role: Role
    name: str
    email: str
    active: bool
    introduced: bool
    created_at: datetime
    last_seen_at: datetime | None

    @property
    def actor(self) -> Actor:
        """As the one who asks for something."""
        return Actor(self.id, self.role, self.name)


def problems(name: str, email: str, password: str | None) -> dict[str, str]:
    """What is wrong in the fields of a new account: field -> what to do, in Dutch."""
    found: dict[str, str] = {}
    if not name.strip():
        found["name"] = "Vul in hoe we je mogen noemen. Een voornaam is genoeg."
    elif len(name) > MAX_NAME or not name.isprintable():
        found["name"] = f"Gebruik hooguit {MAX_NAME} letters."
    if "@" not in email:
        found["email"] = "Hier hoort een e-mailadres, met een @-teken erin."
    elif not _EMAIL.match(email) or len(email) > MAX_EMAIL or not email.isprintable():
        found["email"] = "Hier mist het stuk na het @-teken, of er staat een spatie in."
    if password is not None:
        if len(password) < MIN_PASSWORD:
            found["password"] = f"Kies een wachtwoord van {MIN_PASSWORD} tekens of meer. Een zin mag ook."
        elif len(password) > MAX_PASSWORD:
            found["password"] = f"Kies een wachtwoord van hooguit {MAX_PASSWORD} tekens."
        elif password.lower() in _COMMON or password.lower() in (email.lower(), name.lower()):
            found["password"] = "Dit wachtwoord is te makkelijk te raden. Kies een ander."  # noqa: S105 - a message
    return found


async def create(
    session: AsyncSession, sealer: Sealer, *, role: Role, name: str, email: str, password: str
) -> AccountRow:
    """A new account. Raises `AccountError` for a wrong field or an address that is in use."""
    for field, text in problems(name, email, password).items():
        raise AccountError(field, text)
    account_id = uuid.uuid4()
    hashed = await asyncio.to_thread(_hasher.hash, password)
    key = await person_key(session, account_id, sealer)
    identity = json.dumps({"name": name.strip(), "email": email.strip()}).encode()
    row = AccountRow(
        id=account_id,
        role=role,
        email_index=sealer.blind(_normal(email)),
        identity=key.seal(identity, f"identity {account_id}"),
        password=hashed,
        # Staff need no introduction.
        introduced_at=None if role == "caregiver" else datetime.now(UTC),
    )
    try:
        async with session.begin_nested():
            session.add(row)
            await session.flush()
    except IntegrityError:
        raise AccountError(
            "email", "Met dit e-mailadres is al een account gemaakt. Log in, of neem een ander."
        ) from None
    return row


async def read(session: AsyncSession, sealer: Sealer, row: AccountRow) -> Account:
    """An account with its name and address unsealed."""
    key = await person_key(session, row.id, sealer)
    identity = json.loads(key.unseal(row.identity, f"identity {row.id}"))
    return Account(
        id=row.id,
        role=row.role,  # type: ignore[arg-type]  # held by a check on the column
        name=identity["name"],
        email=identity["email"],
        active=row.active,
        introduced=row.introduced_at is not None,
        created_at=row.created_at,
        last_seen_at=row.last_seen_at,
    )


async def find(session: AsyncSession, sealer: Sealer, email: str) -> AccountRow | None:
    """The account of an e-mail address."""
    found = await session.scalars(select(AccountRow).where(AccountRow.email_index == sealer.blind(_normal(email))))
    return found.one_or_none()


async def staff(session: AsyncSession) -> list[AccountRow]:
    """The accounts that are not caregivers'."""
    found = await session.scalars(
        select(AccountRow).where(AccountRow.role != "caregiver").order_by(AccountRow.created_at)
    )
    return list(found.all())


async def editors(session: AsyncSession, sealer: Sealer) -> list[Account]:
    """The editors who can log in, by name."""
    found = await session.scalars(select(AccountRow).where(AccountRow.role == "editor", AccountRow.active))
    return sorted([await read(session, sealer, row) for row in found.all()], key=lambda a: a.name.casefold())


async def set_active(session: AsyncSession, account_id: uuid.UUID, active: bool) -> bool:
    """Switch an account of staff off or on; off ends its sessions at once. False when there is no such account."""
    row = await session.get(AccountRow, account_id)
    if row is None or row.role == "caregiver":
        return False
    row.active = active
    if not active:
        await session.execute(delete(SessionRow).where(SessionRow.account_id == account_id))
    return True


async def log_in(session: AsyncSession, sealer: Sealer, email: str, password: str, place: str) -> AccountRow | None:
    """The account, if the password is right; a failure is counted. `place` is where the request comes from.

    Raises `TooManyAttemptsError`. The caller commits also when None comes back, so that the count stands.
    """
    subjects = (f"email {sealer.blind(_normal(email))}", f"place {sealer.blind(place)}")
    since = datetime.now(UTC) - WAIT
    for subject, limit in zip(subjects, (FAILURES_BEFORE_WAIT, FAILURES_OF_ONE_PLACE), strict=True):
        failures = await session.scalar(
            select(func.count()).where(LoginAttemptRow.subject == subject, LoginAttemptRow.at > since)
        )
        if (failures or 0) >= limit:
            raise TooManyAttemptsError(int(WAIT.total_seconds() // 60))
    row = await find(session, sealer, email)
    right = await asyncio.to_thread(_verified, row.password if row else _NOBODY, password[:MAX_PASSWORD])
    if row is None or not right or not row.active:
        session.add_all([LoginAttemptRow(subject=s) for s in subjects])
        return None
    await session.execute(delete(LoginAttemptRow).where(LoginAttemptRow.subject == subjects[0]))
    row.last_seen_at = datetime.now(UTC)
    return row


def one_time_password() -> str:
    """A password to hand over once: 16 characters that are not mistaken for each other."""
    return "-".join("".join(secrets.choice("abcdefghjkmnpqrstuvwxyz23456789") for _ in range(4)) for _ in range(4))


def _verified(hashed: str, password: str) -> bool:
    try:
        return _hasher.verify(hashed, password)
    except (VerificationError, InvalidHashError):
        return False


def _normal(email: str) -> str:
    return email.strip().casefold()
