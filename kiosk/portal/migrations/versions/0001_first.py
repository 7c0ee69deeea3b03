"""The first schema: portal, nodes, operations, requests, officers."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

WHOLE = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Create every table."""
    _portal()
    _nodes()
    _operations()
    _requests()
    _moves()
    _officers()


def _portal() -> None:
    op.create_table(
        "portal",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("incarnation", sa.Text, nullable=False),
        sa.Column("secret", sa.LargeBinary, nullable=False),
        sa.CheckConstraint("id = 1", name="one"),
        sqlite_strict=True,
    )


def _nodes() -> None:
    op.create_table(
        "enrolment_code",
        sa.Column("digest", sa.LargeBinary, primary_key=True),
        sa.Column("mission_code", sa.Text, nullable=False),
        sa.Column("expires_ms", WHOLE, nullable=False),
        sa.Column("used_by", sa.LargeBinary),
        sqlite_strict=True,
    )
    op.create_table(
        "node",
        sa.Column("node_id", sa.Text, primary_key=True),
        sa.Column("mission_code", sa.Text, nullable=False),
        sa.Column("letter", sa.Text, nullable=False),
        sa.Column("epoch", WHOLE, nullable=False),
        sa.Column("public_key", sa.LargeBinary, nullable=False),
        sa.Column("key_id", sa.Text, nullable=False),
        sa.Column("acked_seq", WHOLE, nullable=False),
        sa.Column("acked_hash", sa.LargeBinary, nullable=False),
        sa.Column("durable_seq", WHOLE, nullable=False),
        sa.Column("last_seen_ms", WHOLE, nullable=False),
        sa.Column("next_change", WHOLE, nullable=False),
        sa.UniqueConstraint("key_id"),
        sa.UniqueConstraint("mission_code", "letter"),
        sqlite_strict=True,
    )


def _operations() -> None:
    op.create_table(
        "operation",
        sa.Column("node_id", sa.Text, sa.ForeignKey("node.node_id"), nullable=False),
        sa.Column("epoch", WHOLE, nullable=False),
        sa.Column("seq", WHOLE, nullable=False),
        sa.Column("op_id", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("facts", sa.Text, nullable=False),
        sa.Column("payload_digest", sa.LargeBinary),
        sa.Column("hash", sa.LargeBinary, nullable=False),
        sa.Column("prev_hash", sa.LargeBinary, nullable=False),
        sa.Column("payload_encoding", sa.Text),
        sa.Column("payload_salt", sa.LargeBinary),
        sa.Column("payload_bytes", sa.LargeBinary),
        sa.Column("received_ms", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("node_id", "epoch", "seq"),
        sa.UniqueConstraint("op_id"),
        sqlite_strict=True,
    )
    op.create_table(
        "held",
        sa.Column("op_id", sa.Text, sa.ForeignKey("operation.op_id"), primary_key=True),
        sa.Column("node_id", sa.Text, sa.ForeignKey("node.node_id"), nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("held_ms", WHOLE, nullable=False),
        sqlite_strict=True,
    )
    op.create_index("ix_held_node_id", "held", ["node_id"])


def _requests() -> None:
    op.create_table(
        "request",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("node_id", sa.Text, sa.ForeignKey("node.node_id"), nullable=False),
        sa.Column("mission_code", sa.Text, nullable=False),
        sa.Column("op_id", sa.Text, sa.ForeignKey("operation.op_id"), nullable=False),
        sa.Column("reference", sa.Text, nullable=False),
        sa.Column("service", sa.Text, nullable=False),
        sa.Column("speed", sa.Text, nullable=False),
        sa.Column("relation", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("visit_id", sa.Text, nullable=False),
        sa.Column("filed_ms", WHOLE, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("catalogue_version", sa.Text, nullable=False),
        sa.Column("gaps", sa.Text, nullable=False),
        sa.Column("missing_papers", sa.Text, nullable=False),
        sa.Column("fee_ids", sa.Text, nullable=False),
        sa.Column("received_ms", WHOLE, nullable=False),
        sa.UniqueConstraint("op_id"),
        sa.UniqueConstraint("mission_code", "reference"),
        sqlite_strict=True,
    )
    op.create_index("ix_request_received_ms", "request", ["received_ms"])
    op.create_index("ix_request_state", "request", ["state"])


def _moves() -> None:
    op.create_table(
        "request_move",
        sa.Column("request_id", sa.Text, sa.ForeignKey("request.id"), nullable=False),
        sa.Column("number", WHOLE, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("officer", sa.Text, nullable=False),
        sa.Column("at_ms", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("request_id", "number"),
        sqlite_strict=True,
    )
    op.create_table(
        "change",
        sa.Column("node_id", sa.Text, sa.ForeignKey("node.node_id"), nullable=False),
        sa.Column("number", WHOLE, nullable=False),
        sa.Column("request_id", sa.Text, sa.ForeignKey("request.id"), nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("changed_ms", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("node_id", "number"),
        sqlite_strict=True,
    )


def _officers() -> None:
    op.create_table(
        "officer",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("password_hash", sa.Text, nullable=False),
        sa.Column("mission_code", sa.Text),
        sa.Column("failures", WHOLE, nullable=False),
        sa.Column("locked_until_ms", WHOLE, nullable=False),
        sqlite_strict=True,
    )
    op.create_table(
        "session",
        sa.Column("digest", sa.LargeBinary, primary_key=True),
        sa.Column("officer", sa.Text, sa.ForeignKey("officer.name"), nullable=False),
        sa.Column("expires_ms", WHOLE, nullable=False),
        sqlite_strict=True,
    )
