"""Numbered deposit slips of closed drawers, and what was over or short as a record of its own."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"

WHOLE = sa.BigInteger().with_variant(sa.Integer, "sqlite")
TABLES = ("deposit_slip", "cash_difference")


def upgrade() -> None:
    """Create the new tables; their rows are never changed."""
    op.create_table(
        "deposit_slip",
        *_texts("drawer_id", "op_id", "serial", "mission"),
        sa.Column("year", WHOLE, nullable=False),
        *_texts("kind", "book"),
        sa.Column("number", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("drawer_id", name="pk_deposit_slip"),
        *_of("deposit_slip"),
        sa.UniqueConstraint("serial", name="uq_deposit_slip_serial"),
        sa.CheckConstraint("number > 0", name="number"),
        sqlite_strict=True,
    )
    op.create_table(
        "cash_difference",
        *_texts("drawer_id", "op_id"),
        sa.Column("minor", WHOLE, nullable=False),
        *_texts("said"),
        sa.Column("at_ms", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("drawer_id", name="pk_cash_difference"),
        *_of("cash_difference"),
        sa.CheckConstraint("minor <> 0", name="minor"),
        sqlite_strict=True,
    )
    guard = {"sqlite": _guard_sqlite, "postgresql": _guard_postgresql}
    for table in TABLES:
        guard[op.get_bind().dialect.name](table)


def _texts(*names: str) -> tuple[sa.Column[str], ...]:
    return tuple(sa.Column(name, sa.Text, nullable=False) for name in names)


def _of(table: str) -> tuple[sa.ForeignKeyConstraint, sa.ForeignKeyConstraint]:
    return (
        sa.ForeignKeyConstraint(
            ["op_id"], ["op.op_id"], name=f"fk_{table}_op_id", deferrable=True, initially="DEFERRED"
        ),
        sa.ForeignKeyConstraint(["drawer_id"], ["drawer.id"], name=f"fk_{table}_drawer_id"),
    )


def _guard_sqlite(table: str) -> None:
    for action in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER {table}_{action.lower()} BEFORE {action} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, 'a closing is immutable'); END"
        )


def _guard_postgresql(table: str) -> None:
    op.execute(
        f"CREATE TRIGGER {table}_unchanged BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
        "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
    )
