"""What missions do with requests: moves, hand-overs, corrections, notes; and what was judged of it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

WHOLE = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Add what is new."""
    op.add_column("request", sa.Column("move_op", sa.Text, nullable=False, server_default=""))
    op.add_column("change", sa.Column("known_op", sa.Text, nullable=False, server_default=""))
    op.add_column("request_move", sa.Column("op_id", sa.Text))
    op.add_column("mend", sa.Column("applied", sa.Integer, nullable=False, server_default="1"))
    op.create_table(
        "request_work",
        sa.Column("op_id", sa.Text, sa.ForeignKey("operation.op_id"), primary_key=True),
        sa.Column("request_id", sa.Text, sa.ForeignKey("request.id"), nullable=False),
        sa.Column("number", WHOLE, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.Column("said_ms", WHOLE, nullable=False),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("station", sa.Text, nullable=False),
        sa.Column("received_ms", WHOLE, nullable=False),
        sa.Column("in_force", sa.Integer, nullable=False),
        sa.UniqueConstraint("request_id", "number"),
        sqlite_strict=True,
    )
