"""Log-ins on the server side: a random token in a cookie, its hash in the database, idle and absolute expiry."""

import hashlib
import secrets
import uuid
from datetime import UTC, datetime, timedelta

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession

from assistant.sealing import Sealer
from web.settings import Settings
from web.tables import AccountRow, SessionRow

SESSION_COOKIE = "naast_session"
VISIT_COOKIE = "naast_visit"  # of who is not logged in: what a CSRF token is bound to
TOUCH_AFTER = timedelta(minutes=1)


def new_token() -> str:
    """256 random bits for a cookie."""
    return secrets.token_urlsafe(32)


def token_hash(token: str) -> str:
    """What is stored of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def csrf_token(sealer: Sealer, bound: str) -> str:
    """What a form must send along: bound to the cookie of the visitor, and made by us."""
    return sealer.token(f"csrf {bound}")


async def begin(session: AsyncSession, account_id: uuid.UUID, old: str | None) -> str:
    """A log-in with a new token; an old one ends, so that a token known before the log-in is worth nothing."""
    if old:
        await end(session, old)
    token = new_token()
    session.add(SessionRow(token_hash=token_hash(token), account_id=account_id))
    await session.flush()
    return token


async def current(session: AsyncSession, token: str, settings: Settings) -> tuple[SessionRow, AccountRow] | None:
    """The log-in of a token and its account; None when it has ended, expired or is of an account that is off."""
    row = await session.get(SessionRow, token_hash(token))
    if row is None:
        return None
    now = datetime.now(UTC)
    idle = now - row.seen_at > timedelta(minutes=settings.session_idle_minutes)
    if idle or now - row.created_at > timedelta(days=settings.session_days):
        await session.delete(row)
        return None
    account = await session.get(AccountRow, row.account_id)
    if account is None or not account.active:
        return None
    if now - row.seen_at > TOUCH_AFTER:
        row.seen_at = now
    return row, account


async def end(session: AsyncSession, token: str) -> None:
    """Log out."""
    await session.execute(delete(SessionRow).where(SessionRow.token_hash == token_hash(token)))
