"""How many visits a kiosk had, and what they came to."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"

WHOLE = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Create the new table."""
    op.create_table(
        "visit_count",
        sa.Column("day", sa.Text, nullable=False),
        sa.Column("hour", WHOLE, nullable=False),
        sa.Column("station", sa.Text, nullable=False),
        sa.Column("ended", sa.Text, nullable=False),
        sa.Column("page", sa.Text, nullable=False),
        sa.Column("visits", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("day", "hour", "station", "ended", "page", name="pk_visit_count"),
        sqlite_strict=True,
    )
