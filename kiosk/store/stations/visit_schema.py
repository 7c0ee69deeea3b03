"""The table of how the kiosk is used: numbers, nobody's data, and no evidence: no operation names them."""

from __future__ import annotations

from sqlalchemy import Column, PrimaryKeyConstraint, Table, Text

from kiosk.store.schema import metadata, whole

visit_count = Table(
    "visit_count",
    metadata,
    Column("day", Text, nullable=False),
    Column("hour", whole, nullable=False),
    Column("station", Text, nullable=False),
    Column("ended", Text, nullable=False),
    Column("page", Text, nullable=False),
    Column("visits", whole, nullable=False),
    PrimaryKeyConstraint("day", "hour", "station", "ended", "page"),
    sqlite_strict=True,
)
"""`page` holds the `VisitStep` at which people left, "" else; earlier releases kept names of pages."""
