"""On which receipt an official stamp is is found without reading all receipts."""

from __future__ import annotations

from alembic import op

revision = "0027"
down_revision = "0026"


def upgrade() -> None:
    """Index receipts by their stamps."""
    op.create_index("ix_receipt_stamp", "receipt", ["stamp"])
