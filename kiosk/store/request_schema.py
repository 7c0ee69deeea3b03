"""The table of what staff did with a request: who opened, corrected, moved it on, handed over, and when.

What they typed is a payload of its own, under the entry's operation, and is erased with the request's.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, PrimaryKeyConstraint, Table, Text, UniqueConstraint

from kiosk.store.schema import metadata, of_op, whole

request_entry = Table(
    "request_entry",
    metadata,
    Column("request_id", Text, ForeignKey("request.id"), nullable=False),
    Column("nth", whole, nullable=False),
    Column("op_id", Text, of_op(), nullable=False),
    Column("kind", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("at_ms", whole, nullable=False),
    Column("actor", Text, nullable=False),
    PrimaryKeyConstraint("request_id", "nth"),
    UniqueConstraint("op_id"),
    Index(None, "kind", "value"),
    sqlite_strict=True,
)
