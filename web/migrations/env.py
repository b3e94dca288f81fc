"""How Alembic reaches the database and which tables it compares with."""

from alembic import context
from sqlalchemy import create_engine, pool

from assistant import tables as of_conversations
from handoff import gap_tables as of_gaps
from handoff import tables as of_cases
from knowledge import amount_tables as of_amounts
from knowledge import trial_tables as of_trials
from knowledge.tables import Base
from web import tables as of_accounts

# Each of these modules registers its tables with `Base` when it is imported.
REGISTERED = (of_conversations, of_cases, of_gaps, of_trials, of_accounts, of_amounts)

engine = create_engine(context.config.attributes["url"], poolclass=pool.NullPool)
with engine.connect() as connection:
    context.configure(connection=connection, target_metadata=Base.metadata, transaction_per_migration=True)
    with context.begin_transaction():
        # Two processes that start together migrate one after the other.
        connection.exec_driver_sql("select pg_advisory_xact_lock(7235001)")
        context.run_migrations()
