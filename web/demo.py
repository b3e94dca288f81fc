"""Demo accounts for a development set-up, so that a new user can look around at once. Never in production."""

from assistant.sealing import Sealer
from handoff.access import Role
from web import accounts
from web.database import Database

DEMO: tuple[tuple[Role, str, str], ...] = (
    ("caregiver", "Ingrid de Boer", "mantelzorger@voorbeeld.nl"),
    ("broker", "Fatima Haddad", "makelaar@voorbeeld.nl"),
    ("broker", "Tom Verbeek", "makelaar2@voorbeeld.nl"),
    ("editor", "Joris Meijer", "redacteur@voorbeeld.nl"),
    ("editor", "Sanne Vos", "redacteur2@voorbeeld.nl"),
    ("administrator", "Aylin Kaya", "beheerder@voorbeeld.nl"),
)
DEMO_PASSWORD = "naast-op-proef-1"  # noqa: S105 - of accounts that exist in development only


async def make_demo_accounts(database: Database, sealer: Sealer) -> None:
    """Make the demo accounts that are not there yet."""
    async with database.transaction() as session:
        for role, name, email in DEMO:
            if await accounts.find(session, sealer, email) is None:
                await accounts.create(session, sealer, role=role, name=name, email=email, password=DEMO_PASSWORD)
