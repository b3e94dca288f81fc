"""Revisions go by way of a second editor: review, planning, who wrote, the record of steps, remarks, owners."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

STATES = "'draft', 'in_review', 'scheduled', 'published', 'superseded', 'withdrawn', 'abandoned'"


def upgrade() -> None:
    op.add_column("revision", sa.Column("author_id", sa.Uuid(), nullable=True))
    op.add_column("revision", sa.Column("writers", sa.ARRAY(sa.Uuid()), server_default="{}", nullable=False))
    op.add_column("revision", sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("revision", sa.Column("publish_on", sa.Date(), nullable=True))
    op.add_column("revision", sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True))
    op.drop_constraint(op.f("ck_revision_state"), "revision")
    op.create_check_constraint(op.f("ck_revision_state"), "revision", f"state in ({STATES})")
    op.create_check_constraint(
        op.f("ck_revision_scheduled_has_day"), "revision", "(state = 'scheduled') = (publish_on is not null)"
    )
    op.drop_index("uq_revision_one_draft", "revision")
    op.create_index(
        "uq_revision_one_open",
        "revision",
        ["slug"],
        unique=True,
        postgresql_where=sa.text("state in ('draft', 'in_review')"),
    )
    op.create_index(
        "uq_revision_one_scheduled", "revision", ["slug"], unique=True, postgresql_where=sa.text("state = 'scheduled'")
    )
    op.create_table(
        "revision_step",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("revision_id", sa.Uuid(), nullable=True),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=True),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_revision_step")),
    )
    op.create_index("ix_revision_step_slug_id", "revision_step", ["slug", "id"], unique=False)
    op.create_index(op.f("ix_revision_step_revision_id"), "revision_step", ["revision_id"], unique=False)
    op.execute(
        "create function naast_only_added() returns trigger language plpgsql as "
        "$$ begin raise exception 'rows of % are only ever added', tg_table_name; end $$"
    )
    op.execute(
        "create trigger only_added before update or delete or truncate on revision_step "
        "for each statement execute function naast_only_added()"
    )
    op.create_table(
        "article_remark",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article_remark")),
    )
    op.create_index(
        "ix_article_remark_open",
        "article_remark",
        ["slug"],
        unique=False,
        postgresql_where=sa.text("settled_at is null"),
    )
    op.create_table(
        "article_owner",
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("slug", name=op.f("pk_article_owner")),
    )
    op.create_index(op.f("ix_article_owner_account_id"), "article_owner", ["account_id"], unique=False)
    op.create_table(
        "working_copy",
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("markdown", sa.Text(), nullable=False),
        sa.Column("base", sa.Text(), nullable=False),
        sa.Column("saved_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("slug", "account_id", name=op.f("pk_working_copy")),
    )


def downgrade() -> None:
    raise NotImplementedError("a text in review or planned has no place in the form before")
