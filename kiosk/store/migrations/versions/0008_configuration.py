"""The hall as a mission sets it, and which of its changes tell the time."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Create the new table."""
    op.create_table(
        "mission_edition",
        sa.Column("op_id", sa.Text, nullable=False),
        sa.Column("tells_time", sa.Integer, nullable=False),
        sa.Column("hall", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("op_id", name="pk_mission_edition"),
        sa.ForeignKeyConstraint(["op_id"], ["mission_setting.op_id"], name="fk_mission_edition_op_id"),
        sqlite_strict=True,
    )
