"""What the portal published of the catalogue, and when requests ended: their payloads go some time later."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

WHOLE = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Create both tables."""
    op.create_table(
        "publication",
        sa.Column("number", WHOLE, autoincrement=False, nullable=False),
        sa.Column("op_id", sa.Text, nullable=False),
        sa.Column("scope", sa.Text, nullable=False),
        sa.Column("content", sa.Text, nullable=False),
        sa.Column("taken_ms", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_publication"),
        sa.ForeignKeyConstraint(
            ["op_id"], ["op.op_id"], name="fk_publication_op_id", deferrable=True, initially="DEFERRED"
        ),
        sqlite_strict=True,
    )
    op.create_index("ix_publication_scope", "publication", ["scope"])
    op.create_table(
        "request_end",
        sa.Column("request_id", sa.Text, nullable=False),
        sa.Column("ended_ms", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("request_id", name="pk_request_end"),
        sa.ForeignKeyConstraint(["request_id"], ["request.id"], name="fk_request_end_request_id"),
        sqlite_strict=True,
    )
    op.create_index("ix_request_end_ended_ms", "request_end", ["ended_ms"])
