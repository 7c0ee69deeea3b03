"""The mission's time as the portal tells it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Create the new table."""
    op.create_table(
        "mission_time",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("timetable", sa.Text, nullable=False),
        sa.Column("time_zone", sa.Text, nullable=False),
        sa.Column("edition", sa.Text, nullable=False),
        sa.CheckConstraint("id = 1", name="one"),
        sqlite_strict=True,
    )
