"""Every count of a drawer is kept, not only the last: the journal told of them, now a table does."""

from __future__ import annotations

import json

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"

WHOLE = sa.BigInteger().with_variant(sa.Integer, "sqlite")
COLUMNS = ("drawer_id", "nth", "op_id", "counted_minor", "pieces")
COUNTS = sa.table("cash_count", *(sa.column(each) for each in COLUMNS))


def upgrade() -> None:
    """Create the table, and write into it what was counted before; its rows are never changed."""
    op.create_table(
        "cash_count",
        sa.Column("drawer_id", sa.Text, nullable=False),
        sa.Column("nth", WHOLE, nullable=False),
        sa.Column("op_id", sa.Text, nullable=False),
        sa.Column("counted_minor", WHOLE, nullable=False),
        sa.Column("pieces", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("drawer_id", "nth", name="pk_cash_count"),
        sa.ForeignKeyConstraint(
            ["op_id"], ["op.op_id"], name="fk_cash_count_op_id", deferrable=True, initially="DEFERRED"
        ),
        sa.ForeignKeyConstraint(["drawer_id"], ["drawer.id"], name="fk_cash_count_drawer_id"),
        sa.UniqueConstraint("op_id", name="uq_cash_count_op_id"),
        sa.CheckConstraint("nth > 0", name="nth"),
        sa.CheckConstraint("counted_minor >= 0", name="counted"),
        sqlite_strict=True,
    )
    _write_earlier()
    if op.get_bind().dialect.name == "sqlite":
        _guard_sqlite()
    else:
        op.execute(
            "CREATE TRIGGER cash_count_unchanged BEFORE UPDATE OR DELETE OR TRUNCATE ON cash_count "
            "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
        )


def _write_earlier() -> None:
    journal = sa.table("op", *(sa.column(each) for each in ("epoch", "seq", "op_id", "kind", "body")))
    drawer = sa.table("drawer", sa.column("id"))
    told = sa.select(journal.c.op_id, journal.c.body).where(journal.c.kind == "drawer.counted")
    known = set(op.get_bind().execute(sa.select(drawer.c.id)).scalars())
    counts: dict[str, int] = {}
    for op_id, body in op.get_bind().execute(told.order_by(journal.c.epoch, journal.c.seq)).all():
        count = json.loads(body)
        if count["id"] not in known:
            continue
        nth = counts[count["id"]] = counts.get(count["id"], 0) + 1
        pieces = json.dumps(count["pieces"], separators=(",", ":"))
        row = (count["id"], nth, op_id, count["counted_minor"], pieces)
        op.get_bind().execute(sa.insert(COUNTS).values(dict(zip(COLUMNS, row, strict=True))))


def _guard_sqlite() -> None:
    for action in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER cash_count_{action.lower()} BEFORE {action} ON cash_count "
            "BEGIN SELECT RAISE(ABORT, 'a count is immutable'); END"
        )
