"""Nodes that were restored while a restored portal waited to hear of their leases, and what was decided."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

WHOLE = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Add what is new. Of a node that owes now nobody knows the epoch any more: it will be in doubt."""
    op.add_column("node", sa.Column("owed_epoch", WHOLE, nullable=False, server_default="0"))
    op.add_column("node", sa.Column("in_doubt", sa.Integer, nullable=False, server_default="0"))
    op.create_table(
        "doubt_decision",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("node_id", sa.Text, sa.ForeignKey("node.node_id"), nullable=False),
        sa.Column("epoch", WHOLE, nullable=False),
        sa.Column("officer", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("at_ms", WHOLE, nullable=False),
        sqlite_strict=True,
    )
    op.create_index("ix_doubt_decision_node_id", "doubt_decision", ["node_id"])
