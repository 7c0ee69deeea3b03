"""Who sits at which desk, and which lines give out no numbers."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

WHOLE = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Create the new tables."""
    op.create_table(
        "desk_staffing",
        sa.Column("desk", sa.Text, nullable=False),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("station", sa.Text, nullable=False),
        sa.Column("lines", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("since_ms", WHOLE, nullable=False),
        sa.Column("op_id", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(
            ["op_id"], ["op.op_id"], name="fk_desk_staffing_op_id", deferrable=True, initially="DEFERRED"
        ),
        sa.PrimaryKeyConstraint("desk", name="pk_desk_staffing"),
        sa.UniqueConstraint("actor", name="uq_desk_staffing_actor"),
        sqlite_strict=True,
    )
    op.create_table(
        "stopped_line",
        sa.Column("line", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("since_ms", WHOLE, nullable=False),
        sa.Column("op_id", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(
            ["op_id"], ["op.op_id"], name="fk_stopped_line_op_id", deferrable=True, initially="DEFERRED"
        ),
        sa.PrimaryKeyConstraint("line", name="pk_stopped_line"),
        sqlite_strict=True,
    )
