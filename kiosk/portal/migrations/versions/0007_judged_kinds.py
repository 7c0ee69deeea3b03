"""Of which kinds everything that came was looked at: a later release also judges what it learns to read."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

JUDGED = (
    "request.filed",
    "mission.imported",
    "mission.changed",
    "appointment.booked",
    "appointment.moved",
    "lease.returned",
    "station.keyed",
    "payloads.erased",
)
"""Judged as they came, by all releases up to here. What missions did with requests wasn't, before 0006."""


def upgrade() -> None:
    """Add what is new."""
    judged_kind = op.create_table(
        "judged_kind", sa.Column("kind", sa.Text, primary_key=True), sqlite_strict=True
    )
    op.bulk_insert(judged_kind, [{"kind": kind} for kind in JUDGED])
