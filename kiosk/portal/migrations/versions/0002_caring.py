"""Nodes' health and retiring, mends, publications, and one chain over a node's epochs.

What was received in an earlier epoch than the node's is off the acknowledged journal: until now each epoch
had numbers of its own.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

WHOLE = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_OF_NODES = ("waiting", "oldest_ms", "free_mb", "clock_ms", "health_ms", "withdrawn_ms")


def upgrade() -> None:
    """Add what is new, and mark what is acknowledged."""
    op.add_column("portal", sa.Column("next_publication", WHOLE, nullable=False, server_default="1"))
    _nodes()
    _operations()
    _new_tables()


def _nodes() -> None:
    op.add_column("node", sa.Column("acked_epoch", WHOLE, nullable=False, server_default="0"))
    op.execute("UPDATE node SET acked_epoch = epoch")
    op.add_column("node", sa.Column("reported_seq", WHOLE, nullable=False, server_default="0"))
    op.add_column("node", sa.Column("courier_key", sa.LargeBinary))
    op.add_column("node", sa.Column("withdrawn_by", sa.Text))
    op.add_column("node", sa.Column("release", sa.Text))
    for name in _OF_NODES:
        op.add_column("node", sa.Column(name, WHOLE))


def _operations() -> None:
    # Not through Alembic: on SQLite it would copy the table, and others refer to it.
    op.execute("ALTER TABLE operation RENAME COLUMN epoch TO branch")
    op.add_column("operation", sa.Column("abandoned", sa.Integer, nullable=False, server_default="0"))
    op.execute(
        "UPDATE operation SET abandoned = 1 WHERE branch < "
        "(SELECT epoch FROM node WHERE node.node_id = operation.node_id)"
    )
    acknowledged = sa.text("abandoned = 0")
    op.create_index(
        "uq_operation_acknowledged",
        "operation",
        ["node_id", "seq"],
        unique=True,
        sqlite_where=acknowledged,
        postgresql_where=acknowledged,
    )


def _new_tables() -> None:
    op.create_table(
        "mend",
        sa.Column("op_id", sa.Text, sa.ForeignKey("operation.op_id"), primary_key=True),
        sa.Column("officer", sa.Text, nullable=False),
        sa.Column("slip_reference", sa.Text),
        sa.Column("body", sa.Text),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("at_ms", WHOLE, nullable=False),
        sqlite_strict=True,
    )
    op.create_table(
        "publication",
        sa.Column("number", WHOLE, primary_key=True, autoincrement=False),
        sa.Column("scope", sa.Text, nullable=False),
        sa.Column("content", sa.Text, nullable=False),
        sa.Column("signature", sa.LargeBinary, nullable=False),
        sa.Column("officer", sa.Text, nullable=False),
        sa.Column("at_ms", WHOLE, nullable=False),
        sqlite_strict=True,
    )
