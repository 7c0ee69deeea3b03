"""Codes with which another station may join a shared store."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

WHOLE = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Create the new table."""
    op.create_table(
        "invitation",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.Column("until_ms", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_invitation"),
        sqlite_strict=True,
    )
