"""The tables of public money: receipts with their lines, what was asked about them, drawers and their moves.

A receipt and its lines are never changed or deleted, and the database refuses to: whether one is void is told
by what was asked and decided about it.
"""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
)

from kiosk.store.schema import metadata, of_op, whole

drawer = Table(
    "drawer",
    metadata,
    Column("id", Text, primary_key=True),
    Column("op_id", Text, of_op(), nullable=False),
    Column("desk", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("currency", Text, nullable=False),
    Column("float_minor", whole, nullable=False),
    Column("witness", Text, nullable=False),
    Column("opened_ms", whole, nullable=False),
    Column("state", Text, nullable=False),
    Column("counted_minor", whole),
    Column("expected_minor", whole),
    Column("second", Text, nullable=False),
    Column("closed_ms", whole),
    Index(None, "actor", "state"),
    CheckConstraint("witness <> actor", name="witness"),
    CheckConstraint("second <> actor", name="second"),
    CheckConstraint("float_minor >= 0", name="float"),
    sqlite_strict=True,
)

cash_move = Table(
    "cash_move",
    metadata,
    Column("id", Text, primary_key=True),
    Column("op_id", Text, of_op(), nullable=False),
    Column("drawer_id", Text, ForeignKey("drawer.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("minor", whole, nullable=False),
    Column("reason", Text, nullable=False),
    Column("at_ms", whole, nullable=False),
    Index(None, "drawer_id"),
    CheckConstraint("minor > 0", name="positive"),
    sqlite_strict=True,
)

drawer_count = Table(
    "drawer_count",
    metadata,
    Column("drawer_id", Text, ForeignKey("drawer.id"), nullable=False),
    Column("value_minor", whole, nullable=False),
    Column("pieces", whole, nullable=False),
    PrimaryKeyConstraint("drawer_id", "value_minor"),
    CheckConstraint("pieces >= 0", name="pieces"),
    sqlite_strict=True,
)

receipt = Table(
    "receipt",
    metadata,
    Column("id", Text, primary_key=True),
    Column("op_id", Text, of_op(), nullable=False),
    Column("serial", Text, nullable=False),
    Column("mission", Text, nullable=False),
    Column("year", whole, nullable=False),
    Column("kind", Text, nullable=False),
    Column("book", Text, nullable=False),
    Column("number", whole, nullable=False),
    Column("drawer_id", Text, ForeignKey("drawer.id"), nullable=False),
    Column("actor", Text, nullable=False),
    Column("issued_ms", whole, nullable=False),
    Column("currency", Text, nullable=False),
    Column("rate", Text, nullable=False),
    Column("method", Text, nullable=False),
    Column("total_minor", whole, nullable=False),
    Column("tendered_minor", whole, nullable=False),
    Column("card_slip", Text, nullable=False),
    Column("stamp", Text, nullable=False),
    Column("ticket_id", Text, nullable=False),
    Column("reverses", Text, ForeignKey("receipt.id")),
    Column("reason", Text, nullable=False),
    UniqueConstraint("op_id"),
    UniqueConstraint("serial"),
    UniqueConstraint("mission", "year", "kind", "book", "number"),
    UniqueConstraint("reverses"),
    Index(None, "drawer_id"),
    Index(None, "ticket_id"),
    CheckConstraint("total_minor >= 0 AND tendered_minor >= total_minor", name="paid"),
    CheckConstraint("number > 0", name="number"),
    sqlite_strict=True,
)

receipt_line = Table(
    "receipt_line",
    metadata,
    Column("receipt_id", Text, ForeignKey("receipt.id"), nullable=False),
    Column("nth", whole, nullable=False),
    Column("fee_id", Text, nullable=False),
    Column("service_id", Text, nullable=False),
    Column("request_id", Text, nullable=False),
    Column("quantity", whole, nullable=False),
    Column("tariff_currency", Text, nullable=False),
    Column("tariff_minor", whole, nullable=False),
    Column("local_minor", whole, nullable=False),
    Column("exemption", Text, nullable=False),
    PrimaryKeyConstraint("receipt_id", "nth"),
    Index(None, "request_id"),
    CheckConstraint("quantity > 0 AND tariff_minor >= 0 AND local_minor >= 0", name="positive"),
    sqlite_strict=True,
)

lost_number = Table(
    "lost_number",
    metadata,
    Column("op_id", Text, of_op(), nullable=False),
    Column("mission", Text, nullable=False),
    Column("year", whole, nullable=False),
    Column("kind", Text, nullable=False),
    Column("book", Text, nullable=False),
    Column("first", whole, nullable=False),
    Column("last", whole, nullable=False),
    PrimaryKeyConstraint("op_id", "year", "kind", "book"),
    CheckConstraint("first > 0 AND first <= last", name="numbers"),
    sqlite_strict=True,
)
"""Numbers that are on paper only, since the store was put back from a copy; its operation says when."""

money_wish = Table(
    "money_wish",
    metadata,
    Column("id", Text, primary_key=True),
    Column("op_id", Text, of_op(), nullable=False),
    Column("receipt_id", Text, ForeignKey("receipt.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("asked_by", Text, nullable=False),
    Column("asked_ms", whole, nullable=False),
    Column("decision", Text, nullable=False),
    Column("decided_by", Text, nullable=False),
    Column("decided_ms", whole),
    UniqueConstraint("receipt_id", "kind"),
    CheckConstraint("decided_by <> asked_by", name="another"),
    sqlite_strict=True,
)
