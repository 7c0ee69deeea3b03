"""What staff do with a request; names are found the newest request first."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"

WHOLE = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Create the table, and exchange the index of names."""
    op.create_table(
        "request_entry",
        sa.Column("request_id", sa.Text, nullable=False),
        sa.Column("nth", WHOLE, nullable=False),
        sa.Column("op_id", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.Column("at_ms", WHOLE, nullable=False),
        sa.Column("actor", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("request_id", "nth", name="pk_request_entry"),
        sa.ForeignKeyConstraint(["request_id"], ["request.id"], name="fk_request_entry_request_id"),
        sa.ForeignKeyConstraint(
            ["op_id"], ["op.op_id"], name="fk_request_entry_op_id", deferrable=True, initially="DEFERRED"
        ),
        sa.UniqueConstraint("op_id", name="uq_request_entry_op_id"),
        sqlite_strict=True,
    )
    op.create_index("ix_request_entry_kind_value", "request_entry", ["kind", "value"])
    op.drop_index("ix_request_name_word_word", "request_name_word")
    op.create_index("ix_request_name_word_word_request_id", "request_name_word", ["word", "request_id"])
