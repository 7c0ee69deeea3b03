"""Who gave somebody the PIN that they have."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"

WHOLE = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Create the new table."""
    op.create_table(
        "pin_reset",
        sa.Column("person_id", sa.Text, nullable=False),
        sa.Column("by_staff", sa.Text, nullable=False),
        sa.Column("at_ms", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("person_id", name="pk_pin_reset"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_pin_reset_person_id"),
        sqlite_strict=True,
    )
