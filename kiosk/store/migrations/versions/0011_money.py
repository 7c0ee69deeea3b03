"""Public money: drawer sessions, receipts, and what is asked and decided about them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

WHOLE = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Create the new tables, and have the database refuse to change a receipt."""
    _drawer()
    _cash_move()
    _drawer_count()
    _receipt()
    _receipt_line()
    _money_wish()
    guard = _guard_sqlite if op.get_bind().dialect.name == "sqlite" else _guard_postgresql
    guard()


def _drawer() -> None:
    op.create_table(
        "drawer",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("op_id", sa.Text, nullable=False),
        sa.Column("desk", sa.Text, nullable=False),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("currency", sa.Text, nullable=False),
        sa.Column("float_minor", WHOLE, nullable=False),
        sa.Column("witness", sa.Text, nullable=False),
        sa.Column("opened_ms", WHOLE, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("counted_minor", WHOLE),
        sa.Column("expected_minor", WHOLE),
        sa.Column("second", sa.Text, nullable=False),
        sa.Column("closed_ms", WHOLE),
        sa.CheckConstraint("float_minor >= 0", name="float"),
        sa.CheckConstraint("second <> actor", name="second"),
        sa.CheckConstraint("witness <> actor", name="witness"),
        _of_op("drawer"),
        sa.PrimaryKeyConstraint("id", name="pk_drawer"),
        sqlite_strict=True,
    )
    op.create_index("ix_drawer_actor_state", "drawer", ["actor", "state"])


def _cash_move() -> None:
    op.create_table(
        "cash_move",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("op_id", sa.Text, nullable=False),
        sa.Column("drawer_id", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("minor", WHOLE, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("at_ms", WHOLE, nullable=False),
        sa.CheckConstraint("minor > 0", name="positive"),
        sa.ForeignKeyConstraint(["drawer_id"], ["drawer.id"], name="fk_cash_move_drawer_id"),
        _of_op("cash_move"),
        sa.PrimaryKeyConstraint("id", name="pk_cash_move"),
        sqlite_strict=True,
    )
    op.create_index("ix_cash_move_drawer_id", "cash_move", ["drawer_id"])


def _drawer_count() -> None:
    op.create_table(
        "drawer_count",
        sa.Column("drawer_id", sa.Text, nullable=False),
        sa.Column("value_minor", WHOLE, nullable=False),
        sa.Column("pieces", WHOLE, nullable=False),
        sa.CheckConstraint("pieces >= 0", name="pieces"),
        sa.ForeignKeyConstraint(["drawer_id"], ["drawer.id"], name="fk_drawer_count_drawer_id"),
        sa.PrimaryKeyConstraint("drawer_id", "value_minor", name="pk_drawer_count"),
        sqlite_strict=True,
    )


def _receipt() -> None:
    op.create_table(
        "receipt",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("op_id", sa.Text, nullable=False),
        sa.Column("serial", sa.Text, nullable=False),
        sa.Column("mission", sa.Text, nullable=False),
        sa.Column("year", WHOLE, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("book", sa.Text, nullable=False),
        sa.Column("number", WHOLE, nullable=False),
        sa.Column("drawer_id", sa.Text, nullable=False),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("issued_ms", WHOLE, nullable=False),
        sa.Column("currency", sa.Text, nullable=False),
        sa.Column("rate", sa.Text, nullable=False),
        sa.Column("method", sa.Text, nullable=False),
        sa.Column("total_minor", WHOLE, nullable=False),
        sa.Column("tendered_minor", WHOLE, nullable=False),
        sa.Column("card_slip", sa.Text, nullable=False),
        sa.Column("stamp", sa.Text, nullable=False),
        sa.Column("ticket_id", sa.Text, nullable=False),
        sa.Column("reverses", sa.Text),
        sa.Column("reason", sa.Text, nullable=False),
        sa.CheckConstraint("number > 0", name="number"),
        sa.CheckConstraint("total_minor >= 0 AND tendered_minor >= total_minor", name="paid"),
        sa.ForeignKeyConstraint(["drawer_id"], ["drawer.id"], name="fk_receipt_drawer_id"),
        _of_op("receipt"),
        sa.ForeignKeyConstraint(["reverses"], ["receipt.id"], name="fk_receipt_reverses"),
        sa.PrimaryKeyConstraint("id", name="pk_receipt"),
        sa.UniqueConstraint(
            "mission", "year", "kind", "book", "number", name="uq_receipt_mission_year_kind_book_number"
        ),
        sa.UniqueConstraint("op_id", name="uq_receipt_op_id"),
        sa.UniqueConstraint("reverses", name="uq_receipt_reverses"),
        sa.UniqueConstraint("serial", name="uq_receipt_serial"),
        sqlite_strict=True,
    )
    op.create_index("ix_receipt_drawer_id", "receipt", ["drawer_id"])


def _receipt_line() -> None:
    op.create_table(
        "receipt_line",
        sa.Column("receipt_id", sa.Text, nullable=False),
        sa.Column("nth", WHOLE, nullable=False),
        sa.Column("fee_id", sa.Text, nullable=False),
        sa.Column("service_id", sa.Text, nullable=False),
        sa.Column("request_id", sa.Text, nullable=False),
        sa.Column("quantity", WHOLE, nullable=False),
        sa.Column("tariff_currency", sa.Text, nullable=False),
        sa.Column("tariff_minor", WHOLE, nullable=False),
        sa.Column("local_minor", WHOLE, nullable=False),
        sa.Column("exemption", sa.Text, nullable=False),
        sa.CheckConstraint("quantity > 0 AND tariff_minor >= 0 AND local_minor >= 0", name="positive"),
        sa.ForeignKeyConstraint(["receipt_id"], ["receipt.id"], name="fk_receipt_line_receipt_id"),
        sa.PrimaryKeyConstraint("receipt_id", "nth", name="pk_receipt_line"),
        sqlite_strict=True,
    )


def _money_wish() -> None:
    op.create_table(
        "money_wish",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("op_id", sa.Text, nullable=False),
        sa.Column("receipt_id", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("asked_by", sa.Text, nullable=False),
        sa.Column("asked_ms", WHOLE, nullable=False),
        sa.Column("decision", sa.Text, nullable=False),
        sa.Column("decided_by", sa.Text, nullable=False),
        sa.Column("decided_ms", WHOLE),
        sa.CheckConstraint("decided_by <> asked_by", name="another"),
        _of_op("money_wish"),
        sa.ForeignKeyConstraint(["receipt_id"], ["receipt.id"], name="fk_money_wish_receipt_id"),
        sa.PrimaryKeyConstraint("id", name="pk_money_wish"),
        sa.UniqueConstraint("receipt_id", "kind", name="uq_money_wish_receipt_id_kind"),
        sqlite_strict=True,
    )


def _of_op(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["op_id"], ["op.op_id"], name=f"fk_{table}_op_id", deferrable=True, initially="DEFERRED"
    )


def _guard_sqlite() -> None:
    for table in ("receipt", "receipt_line"):
        for action in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_{action.lower()} BEFORE {action} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, 'a receipt is immutable'); END"
            )


def _guard_postgresql() -> None:
    for table in ("receipt", "receipt_line"):
        op.execute(
            f"CREATE TRIGGER {table}_unchanged BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
        )
