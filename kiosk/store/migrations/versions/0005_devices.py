"""Devices: their last states, what their owners are asked to do, and which stations are shut."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

WHOLE = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Create the new tables."""
    op.create_table(
        "device_state",
        sa.Column("station", sa.Text, nullable=False),
        sa.Column("device", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("fault", sa.Text, nullable=False),
        sa.Column("detail", sa.Text, nullable=False),
        sa.Column("since_ms", WHOLE, nullable=False),
        sa.Column("seen_ms", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("station", "device", name="pk_device_state"),
        sqlite_strict=True,
    )
    op.create_table(
        "device_task",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("station", sa.Text, nullable=False),
        sa.Column("device", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("arguments", sa.Text, nullable=False),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("asked_ms", WHOLE, nullable=False),
        sa.Column("expires_ms", WHOLE, nullable=False),
        sa.Column("taken_ms", WHOLE, nullable=False),
        sa.Column("answered_ms", WHOLE, nullable=False),
        sa.Column("answer", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_device_task"),
        sqlite_strict=True,
    )
    op.create_index("ix_device_task_station_taken_ms", "device_task", ["station", "taken_ms"])
    op.create_table(
        "shut_station",
        sa.Column("station", sa.Text, nullable=False),
        sa.Column("op_id", sa.Text, nullable=False),
        sa.Column("since_ms", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("station", name="pk_shut_station"),
        sa.ForeignKeyConstraint(
            ["op_id"], ["op.op_id"], name="fk_shut_station_op_id", deferrable=True, initially="DEFERRED"
        ),
        sqlite_strict=True,
    )
