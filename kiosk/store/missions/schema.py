"""The tables of what the mission set, change by change, and of what headquarters published beside it."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, PrimaryKeyConstraint, Table, Text

from kiosk.store.schema import metadata, of_op, whole

mission_setting = Table(
    "mission_setting",
    metadata,
    Column("op_id", Text, of_op(), primary_key=True),
    Column("imported_ms", whole, nullable=False),
    Column("mission", Text, nullable=False),
    sqlite_strict=True,
)

mission_edition = Table(
    "mission_edition",
    metadata,
    Column("op_id", Text, ForeignKey("mission_setting.op_id"), primary_key=True),
    Column("tells_time", Integer, nullable=False),
    Column("hall", Text, nullable=False),
    sqlite_strict=True,
)
"""What stands beside a mission since it can be changed in parts; imports of earlier releases have none."""

catalogue_change = Table(
    "catalogue_change",
    metadata,
    Column("op_id", Text, ForeignKey("mission_setting.op_id"), nullable=False),
    Column("position", whole, nullable=False),
    Column("service", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("valid_from", Text, nullable=False),
    Column("valid_to", Text),
    PrimaryKeyConstraint("op_id", "position"),
    sqlite_strict=True,
)

publication = Table(
    "publication",
    metadata,
    Column("number", whole, primary_key=True, autoincrement=False),
    Column("op_id", Text, of_op(), nullable=False),
    Column("scope", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("taken_ms", whole, nullable=False),
    Index(None, "scope"),
    sqlite_strict=True,
)
