"""Which documents lie ready to be collected, and since when."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"

WHOLE = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Create the table with what is ready now: since it was marked here, else since it was filed."""
    op.create_table(
        "request_ready",
        sa.Column("request_id", sa.Text, nullable=False),
        sa.Column("since_ms", WHOLE, nullable=False),
        sa.ForeignKeyConstraint(["request_id"], ["request.id"], name="fk_request_ready_request_id"),
        sa.PrimaryKeyConstraint("request_id", name="pk_request_ready"),
        sqlite_strict=True,
    )
    op.create_index("ix_request_ready_since_ms", "request_ready", ["since_ms"])
    op.execute(_READY_NOW)


_READY_NOW = """
INSERT INTO request_ready
SELECT request.id, COALESCE(
    (SELECT MAX(e.at_ms) FROM request_entry e WHERE e.request_id = request.id
     AND e.kind = 'moved' AND e.value = 'ready_for_pickup'), request.filed_ms)
FROM request WHERE request.state = 'ready_for_pickup'
"""
