"""Calls for help from kiosks."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"

WHOLE = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Create the new table."""
    op.create_table(
        "help_call",
        sa.Column("station", sa.Text, nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("desk", sa.Text, nullable=False),
        sa.Column("asked_ms", WHOLE, nullable=False),
        sa.Column("moved_ms", WHOLE, nullable=False),
        sa.Column("op_id", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(
            ["op_id"], ["op.op_id"], name="fk_help_call_op_id", deferrable=True, initially="DEFERRED"
        ),
        sa.PrimaryKeyConstraint("station", name="pk_help_call"),
        sa.UniqueConstraint("id", name="uq_help_call_id"),
        sqlite_strict=True,
    )
