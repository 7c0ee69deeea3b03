"""What is left of each order is told by itself, and what was paid for a request by whoever comes for it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"

REPLACED = sa.table("order_replaced", *(sa.column(each) for each in ("order_id", "op_id", "lines")))


def upgrade() -> None:
    """Create the table, write into it which orders were replaced unpaid, and index what is looked for."""
    op.create_table(
        "order_replaced",
        sa.Column("order_id", sa.Text, nullable=False),
        sa.Column("op_id", sa.Text, nullable=False),
        sa.Column("lines", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("order_id", name="pk_order_replaced"),
        sa.ForeignKeyConstraint(
            ["op_id"], ["op.op_id"], name="fk_order_replaced_op_id", deferrable=True, initially="DEFERRED"
        ),
        sa.ForeignKeyConstraint(["order_id"], ["payment_order.id"], name="fk_order_replaced_order_id"),
        sqlite_strict=True,
    )
    _write_earlier()
    op.create_index("ix_receipt_line_request_id", "receipt_line", ["request_id"])
    op.create_index("ix_ticket_visit_id", "ticket", ["visit_id"])


def _write_earlier() -> None:
    """Until now an order without a receipt was replaced by whichever came next for the same ticket."""
    journal = sa.table("op", *(sa.column(each) for each in ("epoch", "seq", "op_id")))
    order = sa.table("payment_order", *(sa.column(each) for each in ("id", "op_id", "ticket_id")))
    carried = sa.table("order_receipt", sa.column("order_id"))
    told = sa.select(order, sa.exists().where(carried.c.order_id == order.c.id).label("taken"))
    told = told.join(journal, journal.c.op_id == order.c.op_id).order_by(journal.c.epoch, journal.c.seq)
    before: dict[str, sa.Row[tuple[str, str, str, bool]]] = {}
    for row in op.get_bind().execute(told).all():
        earlier = before.get(row.ticket_id)
        if earlier is not None and not earlier.taken:
            values = {"order_id": earlier.id, "op_id": row.op_id, "lines": "[]"}
            op.get_bind().execute(sa.insert(REPLACED).values(values))
        before[row.ticket_id] = row
