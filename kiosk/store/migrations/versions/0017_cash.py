"""Orders to a cashier, deposits, unannounced counts, and receipts that were written by hand."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"

WHOLE = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Create the new tables."""
    op.create_table(
        "payment_order",
        *_texts("id", "op_id", "ticket_id", "desk", "actor"),
        sa.Column("ordered_ms", WHOLE, nullable=False),
        *_texts("lines"),
        sa.PrimaryKeyConstraint("id", name="pk_payment_order"),
        _of_op("payment_order"),
        sa.UniqueConstraint("op_id", name="uq_payment_order_op_id"),
        sqlite_strict=True,
    )
    op.create_index("ix_payment_order_ticket_id", "payment_order", ["ticket_id"])
    op.create_table(
        "order_receipt",
        *_texts("receipt_id", "order_id"),
        sa.PrimaryKeyConstraint("receipt_id", name="pk_order_receipt"),
        _to("order_receipt", "receipt_id", "receipt.id"),
        _to("order_receipt", "order_id", "payment_order.id"),
        sqlite_strict=True,
    )
    op.create_index("ix_order_receipt_order_id", "order_receipt", ["order_id"])
    op.create_table(
        "deposit",
        *_texts("id", "op_id", "actor", "drawer_id"),
        sa.Column("minor", WHOLE, nullable=False),
        *_texts("slip"),
        sa.Column("at_ms", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_deposit"),
        _of_op("deposit"),
        _to("deposit", "drawer_id", "drawer.id"),
        sa.UniqueConstraint("drawer_id", name="uq_deposit_drawer_id"),
        sa.CheckConstraint("minor >= 0", name="minor"),
        sqlite_strict=True,
    )
    op.create_table(
        "cash_check",
        *_texts("id", "op_id", "drawer_id", "actor"),
        sa.Column("counted_minor", WHOLE, nullable=False),
        sa.Column("expected_minor", WHOLE, nullable=False),
        *_texts("pieces"),
        sa.Column("at_ms", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_cash_check"),
        _of_op("cash_check"),
        _to("cash_check", "drawer_id", "drawer.id"),
        sa.CheckConstraint("counted_minor >= 0", name="counted"),
        sqlite_strict=True,
    )
    op.create_index("ix_cash_check_drawer_id", "cash_check", ["drawer_id"])
    op.create_table(
        "handwritten",
        *_texts("receipt_id", "paper_number", "written_on"),
        sa.PrimaryKeyConstraint("receipt_id", name="pk_handwritten"),
        _to("handwritten", "receipt_id", "receipt.id"),
        sa.UniqueConstraint("paper_number", name="uq_handwritten_paper_number"),
        sqlite_strict=True,
    )


def _texts(*names: str) -> tuple[sa.Column[str], ...]:
    return tuple(sa.Column(name, sa.Text, nullable=False) for name in names)


def _of_op(table: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_op_id"
    return sa.ForeignKeyConstraint(["op_id"], ["op.op_id"], name=name, deferrable=True, initially="DEFERRED")


def _to(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [target], name=f"fk_{table}_{column}")
