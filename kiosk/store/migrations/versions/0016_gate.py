"""Rush, and the services of numbers that were given out at the gate."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"

WHOLE = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Create the new tables."""
    op.create_table(
        "rush_day",
        sa.Column("day", sa.Text, nullable=False),
        sa.Column("since_ms", WHOLE, nullable=False),
        sa.Column("op_id", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(
            ["op_id"], ["op.op_id"], name="fk_rush_day_op_id", deferrable=True, initially="DEFERRED"
        ),
        sa.PrimaryKeyConstraint("day", name="pk_rush_day"),
        sqlite_strict=True,
    )
    op.create_table(
        "ticket_service",
        sa.Column("ticket_id", sa.Text, nullable=False),
        sa.Column("service", sa.Text, nullable=False),
        sa.Column("op_id", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name="fk_ticket_service_ticket_id"),
        sa.ForeignKeyConstraint(
            ["op_id"], ["op.op_id"], name="fk_ticket_service_op_id", deferrable=True, initially="DEFERRED"
        ),
        sa.PrimaryKeyConstraint("ticket_id", name="pk_ticket_service"),
        sqlite_strict=True,
    )
