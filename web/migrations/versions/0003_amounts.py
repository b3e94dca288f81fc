"""The amounts register: every value that was entered, and what was decided about it."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "amount_value",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("checked_on", sa.Date(), nullable=False),
        sa.Column("replaces", sa.Uuid(), nullable=True),
        sa.Column("gap_meant", sa.Boolean(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=True),
        sa.Column("entered_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("decided_by", sa.Text(), nullable=False),
        sa.Column("decided_by_id", sa.Uuid(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.CheckConstraint("(state = 'proposed') = (decided_at is null)", name=op.f("ck_amount_value_decided")),
        sa.CheckConstraint(
            "state <> 'approved' or author_id is null or (decided_by_id is not null and author_id <> decided_by_id)",
            name=op.f("ck_amount_value_four_eyes"),
        ),
        sa.CheckConstraint(
            "state in ('proposed', 'approved', 'rejected', 'withdrawn')", name=op.f("ck_amount_value_state")
        ),
        sa.CheckConstraint("valid_from < valid_until", name=op.f("ck_amount_value_dates")),
        sa.ForeignKeyConstraint(["replaces"], ["amount_value.id"], name=op.f("fk_amount_value_replaces")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amount_value")),
    )
    op.create_index("ix_amount_value_key", "amount_value", ["key"], unique=False)
    op.create_index(
        "uq_amount_value_one_correction",
        "amount_value",
        ["replaces"],
        unique=True,
        postgresql_where=sa.text("state = 'approved'"),
    )


def downgrade() -> None:
    op.drop_table("amount_value")
