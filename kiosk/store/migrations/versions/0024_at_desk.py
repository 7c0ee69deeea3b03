"""Whom a desk has is found without reading all of a day, and whichever day it was."""

from __future__ import annotations

from alembic import op

revision = "0024"
down_revision = "0023"


def upgrade() -> None:
    """Index where tickets stand by desk."""
    op.create_index("ix_ticket_standing_desk_state", "ticket_standing", ["desk", "state"])
