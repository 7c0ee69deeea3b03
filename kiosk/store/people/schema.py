"""The tables of those who work here: who they are, how they log in, who tried, and who agreed.

People, cards and approvals are facts, and their rows go with their operations. PINs, tries and confirmations
are nobody's evidence: no operation names them, and they are replaced and swept.
"""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, LargeBinary, Table, Text, UniqueConstraint

from kiosk.store.schema import metadata, of_op, whole

person = Table(
    "person",
    metadata,
    Column("id", Text, primary_key=True),
    Column("op_id", Text, of_op(), nullable=False),
    Column("number", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("roles", Text, nullable=False),
    Column("active", whole, nullable=False),
    UniqueConstraint("number"),
    CheckConstraint("active IN (0, 1)", name="active"),
    sqlite_strict=True,
)

person_pin = Table(
    "person_pin",
    metadata,
    Column("person_id", Text, ForeignKey("person.id"), primary_key=True),
    Column("verifier", Text, nullable=False),
    Column("one_time", whole, nullable=False),
    Column("set_ms", whole, nullable=False),
    sqlite_strict=True,
)

pin_reset = Table(
    "pin_reset",
    metadata,
    Column("person_id", Text, ForeignKey("person.id"), primary_key=True),
    Column("by_staff", Text, nullable=False),
    Column("at_ms", whole, nullable=False),
    sqlite_strict=True,
)

person_card = Table(
    "person_card",
    metadata,
    Column("fingerprint", LargeBinary, primary_key=True),
    Column("person_id", Text, ForeignKey("person.id"), nullable=False),
    Column("op_id", Text, of_op(), nullable=False),
    Index(None, "person_id"),
    sqlite_strict=True,
)

log_in_guard = Table(
    "log_in_guard",
    metadata,
    Column("number_digest", LargeBinary, primary_key=True),
    Column("failures", whole, nullable=False),
    Column("left_ms", whole, nullable=False),
    Column("seen_ms", whole, nullable=False),
    sqlite_strict=True,
)

log_in_try = Table(
    "log_in_try",
    metadata,
    Column("id", Text, primary_key=True),
    Column("station", Text, nullable=False),
    Column("at_ms", whole, nullable=False),
    Index(None, "station", "at_ms"),
    sqlite_strict=True,
)

confirmation = Table(
    "confirmation",
    metadata,
    Column("id", Text, primary_key=True),
    Column("person_id", Text, ForeignKey("person.id"), nullable=False),
    Column("digest", LargeBinary, nullable=False),
    Column("at_ms", whole, nullable=False),
    sqlite_strict=True,
)

approval = Table(
    "approval",
    metadata,
    Column("op_id", Text, of_op(), primary_key=True),
    Column("by_staff", Text, ForeignKey("person.id"), nullable=False),
    Column("approved_by", Text, ForeignKey("person.id"), nullable=False),
    Column("digest", LargeBinary, nullable=False),
    CheckConstraint("by_staff <> approved_by", name="two_people"),
    sqlite_strict=True,
)
