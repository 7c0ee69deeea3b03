"""The line to the portal: how far it is, and the operations that it keeps but couldn't apply."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

WHOLE = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Create both tables."""
    op.create_table(
        "portal_line",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("url", sa.Text, nullable=False),
        sa.Column("authority", sa.Text, nullable=False),
        sa.Column("key_id", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("incarnation", sa.Text, nullable=False),
        sa.Column("durable_seq", WHOLE, nullable=False),
        sa.Column("states_cursor", WHOLE, nullable=False),
        sa.Column("joined_ms", WHOLE, nullable=False),
        sa.Column("heard_ms", WHOLE, nullable=False),
        sa.Column("tried_ms", WHOLE, nullable=False),
        sa.Column("trouble", sa.Text, nullable=False),
        sa.CheckConstraint("id = 1", name="one"),
        sqlite_strict=True,
    )
    op.create_table(
        "held_operation",
        sa.Column("op_id", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("heard_ms", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("op_id", name="pk_held_operation"),
        sa.ForeignKeyConstraint(
            ["op_id"], ["op.op_id"], name="fk_held_operation_op_id", deferrable=True, initially="DEFERRED"
        ),
        sqlite_strict=True,
    )
