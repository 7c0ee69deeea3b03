"""The receipts of whoever holds a ticket are found without reading all others."""

from __future__ import annotations

from alembic import op

revision = "0022"
down_revision = "0021"


def upgrade() -> None:
    """Index receipts by ticket."""
    op.create_index("ix_receipt_ticket_id", "receipt", ["ticket_id"])
