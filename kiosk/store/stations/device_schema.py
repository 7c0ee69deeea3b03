"""The tables of devices: what their owners said of them last, what they are asked to do, and who is shut.

States and tasks are nobody's evidence: they are replaced and swept, and no operation names them. That
somebody shut a station is a fact, and its row goes with its operation.
"""

from __future__ import annotations

from sqlalchemy import Column, Index, PrimaryKeyConstraint, Table, Text

from kiosk.store.schema import metadata, of_op, whole

device_state = Table(
    "device_state",
    metadata,
    Column("station", Text, nullable=False),
    Column("device", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("fault", Text, nullable=False),
    Column("detail", Text, nullable=False),
    Column("since_ms", whole, nullable=False),
    Column("seen_ms", whole, nullable=False),
    PrimaryKeyConstraint("station", "device"),
    sqlite_strict=True,
)

device_task = Table(
    "device_task",
    metadata,
    Column("id", Text, primary_key=True),
    Column("station", Text, nullable=False),
    Column("device", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("arguments", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("asked_ms", whole, nullable=False),
    Column("expires_ms", whole, nullable=False),
    Column("taken_ms", whole, nullable=False),
    Column("answered_ms", whole, nullable=False),
    Column("answer", Text, nullable=False),
    Index(None, "station", "taken_ms"),
    sqlite_strict=True,
)

shut_station = Table(
    "shut_station",
    metadata,
    Column("station", Text, primary_key=True),
    Column("op_id", Text, of_op(), nullable=False),
    Column("since_ms", whole, nullable=False),
    sqlite_strict=True,
)
