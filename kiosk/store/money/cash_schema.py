"""The tables around receipts and drawers: orders to a cashier, deposits, counts, receipts by hand.

Counts, deposit slips and differences are never changed or deleted, and the database refuses to.
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

payment_order = Table(
    "payment_order",
    metadata,
    Column("id", Text, primary_key=True),
    Column("op_id", Text, of_op(), nullable=False),
    Column("ticket_id", Text, nullable=False),
    Column("desk", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("ordered_ms", whole, nullable=False),
    Column("lines", Text, nullable=False),
    UniqueConstraint("op_id"),
    Index(None, "ticket_id"),
    sqlite_strict=True,
)

order_replaced = Table(
    "order_replaced",
    metadata,
    Column("order_id", Text, ForeignKey("payment_order.id"), primary_key=True),
    Column("op_id", Text, of_op(), nullable=False),
    Column("lines", Text, nullable=False),
    sqlite_strict=True,
)
"""Of an order that wasn't paid when another took its place: the lines that were paid, all it asks since."""

order_receipt = Table(
    "order_receipt",
    metadata,
    Column("receipt_id", Text, ForeignKey("receipt.id"), primary_key=True),
    Column("order_id", Text, ForeignKey("payment_order.id"), nullable=False),
    Index(None, "order_id"),
    sqlite_strict=True,
)

deposit = Table(
    "deposit",
    metadata,
    Column("id", Text, primary_key=True),
    Column("op_id", Text, of_op(), nullable=False),
    Column("actor", Text, nullable=False),
    Column("drawer_id", Text, ForeignKey("drawer.id"), nullable=False),
    Column("minor", whole, nullable=False),
    Column("slip", Text, nullable=False),
    Column("at_ms", whole, nullable=False),
    UniqueConstraint("drawer_id"),
    CheckConstraint("minor >= 0", name="minor"),
    sqlite_strict=True,
)

deposit_slip = Table(
    "deposit_slip",
    metadata,
    Column("drawer_id", Text, ForeignKey("drawer.id"), primary_key=True),
    Column("op_id", Text, of_op(), nullable=False),
    Column("serial", Text, nullable=False),
    Column("mission", Text, nullable=False),
    Column("year", whole, nullable=False),
    Column("kind", Text, nullable=False),
    Column("book", Text, nullable=False),
    Column("number", whole, nullable=False),
    UniqueConstraint("serial"),
    CheckConstraint("number > 0", name="number"),
    sqlite_strict=True,
)
"""Which number the paper has that goes with a closed drawer's money to the safe."""

cash_difference = Table(
    "cash_difference",
    metadata,
    Column("drawer_id", Text, ForeignKey("drawer.id"), primary_key=True),
    Column("op_id", Text, of_op(), nullable=False),
    Column("minor", whole, nullable=False),
    Column("said", Text, nullable=False),
    Column("at_ms", whole, nullable=False),
    CheckConstraint("minor <> 0", name="minor"),
    sqlite_strict=True,
)
"""What was too much in a drawer at its end, below 0 what was missing, and what its clerk says of it."""

cash_count = Table(
    "cash_count",
    metadata,
    Column("drawer_id", Text, ForeignKey("drawer.id"), nullable=False),
    Column("nth", whole, nullable=False),
    Column("op_id", Text, of_op(), nullable=False),
    Column("counted_minor", whole, nullable=False),
    Column("pieces", Text, nullable=False),
    PrimaryKeyConstraint("drawer_id", "nth"),
    UniqueConstraint("op_id"),
    CheckConstraint("nth > 0", name="nth"),
    CheckConstraint("counted_minor >= 0", name="counted"),
    sqlite_strict=True,
)
"""Each count of a drawer on the way to its end, from the first on; its operation says who and when."""

cash_check = Table(
    "cash_check",
    metadata,
    Column("id", Text, primary_key=True),
    Column("op_id", Text, of_op(), nullable=False),
    Column("drawer_id", Text, ForeignKey("drawer.id"), nullable=False),
    Column("actor", Text, nullable=False),
    Column("counted_minor", whole, nullable=False),
    Column("expected_minor", whole, nullable=False),
    Column("pieces", Text, nullable=False),
    Column("at_ms", whole, nullable=False),
    Index(None, "drawer_id"),
    CheckConstraint("counted_minor >= 0", name="counted"),
    sqlite_strict=True,
)

receipt_stamp = Table(
    "receipt_stamp",
    metadata,
    Column("receipt_id", Text, ForeignKey("receipt.id"), primary_key=True),
    Column("stamp_key", Text, nullable=False),
    Index(None, "stamp_key"),
    sqlite_strict=True,
)
"""The official stamps on receipts, each as it is compared."""

handwritten = Table(
    "handwritten",
    metadata,
    Column("receipt_id", Text, ForeignKey("receipt.id"), primary_key=True),
    Column("paper_number", Text, nullable=False),
    Column("written_on", Text, nullable=False),
    Column("year", whole, nullable=False),
    Column("paper_key", Text, nullable=False),
    UniqueConstraint("year", "paper_key"),
    sqlite_strict=True,
)
"""Receipts written by hand while the store was away. Each year has a pad of its own: `paper_key` is the
number as it is compared, once in the `year` of its day.
"""
