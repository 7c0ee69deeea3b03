"""Where tickets stand, and the moves that they made."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

WHOLE = sa.BigInteger().with_variant(sa.Integer, "sqlite")

_STANDING = "state, line, coming, priority, since_ms, rank_ms, desk, calls, back_to"
_AS_ISSUED = "state, queue_group, 'appointment', 'none', due_ms, due_ms, '', 0, ''"


def upgrade() -> None:
    """Create the new tables; tickets of before have made no move."""
    op.create_table(
        "ticket_standing",
        sa.Column("ticket_id", sa.Text, nullable=False),
        sa.Column("day", sa.Text, nullable=False),
        sa.Column("moves", WHOLE, nullable=False),
        *_standing(),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name="fk_ticket_standing_ticket_id"),
        sa.PrimaryKeyConstraint("ticket_id", name="pk_ticket_standing"),
        sqlite_strict=True,
    )
    op.create_index("ix_ticket_standing_day_state", "ticket_standing", ["day", "state"])
    op.create_table(
        "ticket_move",
        sa.Column("ticket_id", sa.Text, nullable=False),
        sa.Column("nth", WHOLE, nullable=False),
        sa.Column("op_id", sa.Text, nullable=False),
        sa.Column("at_ms", WHOLE, nullable=False),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("outcome", sa.Text, nullable=False),
        *_standing(),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name="fk_ticket_move_ticket_id"),
        sa.ForeignKeyConstraint(
            ["op_id"], ["op.op_id"], name="fk_ticket_move_op_id", deferrable=True, initially="DEFERRED"
        ),
        sa.PrimaryKeyConstraint("ticket_id", "nth", name="pk_ticket_move"),
        sa.UniqueConstraint("op_id", name="uq_ticket_move_op_id"),
        sqlite_strict=True,
    )
    op.execute(
        f"INSERT INTO ticket_standing (ticket_id, day, moves, {_STANDING}) "
        f"SELECT id, day, 0, {_AS_ISSUED} FROM ticket"
    )
    op.execute(
        f"INSERT INTO ticket_move (ticket_id, nth, op_id, at_ms, actor, outcome, {_STANDING}) "
        f"SELECT id, 0, op_id, issued_ms, 'applicant', '', {_AS_ISSUED} FROM ticket"
    )
    op.drop_column("ticket", "state")


def _standing() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("line", sa.Text, nullable=False),
        sa.Column("coming", sa.Text, nullable=False),
        sa.Column("priority", sa.Text, nullable=False),
        sa.Column("since_ms", WHOLE, nullable=False),
        sa.Column("rank_ms", WHOLE, nullable=False),
        sa.Column("desk", sa.Text, nullable=False),
        sa.Column("calls", WHOLE, nullable=False),
        sa.Column("back_to", sa.Text, nullable=False),
    )
