"""On which receipt an official stamp is is found without reading all receipts, however it is typed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from kiosk.domain.text import number_key

revision = "0027"
down_revision = "0026"


def upgrade() -> None:
    """Create the table of the stamps on receipts, and write those into it that were kept until now."""
    stamps = op.create_table(
        "receipt_stamp",
        sa.Column("receipt_id", sa.Text, nullable=False),
        sa.Column("stamp_key", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("receipt_id", name="pk_receipt_stamp"),
        sa.ForeignKeyConstraint(["receipt_id"], ["receipt.id"], name="fk_receipt_stamp_receipt_id"),
        sqlite_strict=True,
    )
    op.create_index("ix_receipt_stamp_stamp_key", "receipt_stamp", ["stamp_key"])
    kept = sa.table("receipt", sa.column("id"), sa.column("stamp"))
    for row in op.get_bind().execute(sa.select(kept).where(kept.c.stamp != "")).all():
        values = {"receipt_id": row.id, "stamp_key": number_key(row.stamp)}
        op.get_bind().execute(sa.insert(stamps).values(values))
