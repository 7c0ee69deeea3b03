"""The tables of requests: what was filed, what officers decided of it, and what the mission's staff did."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, PrimaryKeyConstraint, Table, Text, UniqueConstraint

from kiosk.portal.schema import metadata, whole

request = Table(
    "request",
    metadata,
    Column("id", Text, primary_key=True),
    Column("node_id", Text, ForeignKey("node.node_id"), nullable=False),
    Column("mission_code", Text, nullable=False),
    Column("op_id", Text, ForeignKey("operation.op_id"), nullable=False),
    Column("reference", Text, nullable=False),
    Column("service", Text, nullable=False),
    Column("speed", Text, nullable=False),
    Column("relation", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("visit_id", Text, nullable=False),
    Column("filed_ms", whole, nullable=False),
    Column("language", Text, nullable=False),
    Column("catalogue_version", Text, nullable=False),
    Column("gaps", Text, nullable=False),
    Column("missing_papers", Text, nullable=False),
    Column("fee_ids", Text, nullable=False),
    Column("received_ms", whole, nullable=False),
    Column("move_op", Text, nullable=False, server_default=""),
    UniqueConstraint("op_id"),
    UniqueConstraint("mission_code", "reference"),
    Index(None, "received_ms"),
    Index(None, "state"),
    sqlite_strict=True,
)
"""`move_op` is the newest move of its mission that was judged here, taken or held; "" for none."""

request_move = Table(
    "request_move",
    metadata,
    Column("request_id", Text, ForeignKey("request.id"), nullable=False),
    Column("number", whole, nullable=False),
    Column("state", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("officer", Text, nullable=False),
    Column("at_ms", whole, nullable=False),
    Column("op_id", Text),
    PrimaryKeyConstraint("request_id", "number"),
    sqlite_strict=True,
)
"""`op_id` is the mission's operation where its staff moved the request; then `officer` is empty."""

request_work = Table(
    "request_work",
    metadata,
    Column("op_id", Text, ForeignKey("operation.op_id"), primary_key=True),
    Column("request_id", Text, ForeignKey("request.id"), nullable=False),
    Column("number", whole, nullable=False),
    Column("kind", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("said_ms", whole, nullable=False),
    Column("actor", Text, nullable=False),
    Column("station", Text, nullable=False),
    Column("received_ms", whole, nullable=False),
    Column("in_force", Integer, nullable=False),
    UniqueConstraint("request_id", "number"),
    sqlite_strict=True,
)
"""What a mission's staff did with a request; what they typed is the operation's payload. `said_ms` is by the
node's clock. Not `in_force`: officers had decided otherwise."""
