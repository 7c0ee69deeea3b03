"""Appointments: what was lent to this node, who holds which time, tickets, and the line's new cursor."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

WHOLE = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Create the new tables, and the line's anew with what it had."""
    _line()
    _leases()
    _appointments()
    _tickets()


def _line() -> None:
    connection = op.get_bind()
    kept = connection.execute(sa.text("SELECT * FROM portal_line")).mappings().one_or_none()
    op.drop_table("portal_line")
    line = op.create_table(
        "portal_line",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("url", sa.Text, nullable=False),
        sa.Column("authority", sa.Text, nullable=False),
        sa.Column("key_id", sa.Text, nullable=False),
        sa.Column("publisher", sa.Text, nullable=False),
        sa.Column("courier", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("release", sa.Text, nullable=False),
        sa.Column("incarnation", sa.Text, nullable=False),
        sa.Column("durable_seq", WHOLE, nullable=False),
        sa.Column("states_cursor", WHOLE, nullable=False),
        sa.Column("bookings_cursor", WHOLE, nullable=False),
        sa.Column("joined_ms", WHOLE, nullable=False),
        sa.Column("heard_ms", WHOLE, nullable=False),
        sa.Column("portal_ms", WHOLE, nullable=False),
        sa.Column("tried_ms", WHOLE, nullable=False),
        sa.Column("trouble", sa.Text, nullable=False),
        sa.CheckConstraint("id = 1", name="one"),
        sqlite_strict=True,
    )
    if kept is not None:
        connection.execute(line.insert(), {**kept, "bookings_cursor": 0})


def _leases() -> None:
    op.create_table(
        "slot",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("queue_group", sa.Text, nullable=False),
        sa.Column("day", sa.Text, nullable=False),
        sa.Column("start_ms", WHOLE, nullable=False),
        sa.Column("minutes", WHOLE, nullable=False),
        sa.Column("capacity", WHOLE, nullable=False),
        sa.Column("open", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_slot"),
        sqlite_strict=True,
    )
    op.create_index("ix_slot_queue_group_start_ms", "slot", ["queue_group", "start_ms"])
    op.create_table(
        "lease",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("epoch", WHOLE, nullable=False),
        sa.Column("slot_id", sa.Text, nullable=False),
        sa.Column("granted", WHOLE, nullable=False),
        sa.Column("recalled", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_lease"),
        sa.ForeignKeyConstraint(["slot_id"], ["slot.id"], name="fk_lease_slot_id"),
        sqlite_strict=True,
    )
    op.create_index("ix_lease_slot_id", "lease", ["slot_id"])
    op.create_table(
        "lease_unit",
        sa.Column("lease_id", sa.Text, nullable=False),
        sa.Column("number", WHOLE, nullable=False),
        sa.Column("generation", WHOLE, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("lease_id", "number", name="pk_lease_unit"),
        sa.CheckConstraint("state IN ('free', 'taken', 'returned')", name="state"),
        sa.ForeignKeyConstraint(["lease_id"], ["lease.id"], name="fk_lease_unit_lease_id"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )


def _appointments() -> None:
    op.create_table(
        "appointment",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("op_id", sa.Text),
        sa.Column("reference", sa.Text, nullable=False),
        sa.Column("service", sa.Text, nullable=False),
        sa.Column("queue_group", sa.Text, nullable=False),
        sa.Column("persons", WHOLE, nullable=False),
        sa.Column("start_ms", WHOLE, nullable=False),
        sa.Column("minutes", WHOLE, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("origin", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("visit_id", sa.Text, nullable=False),
        sa.Column("booked_ms", WHOLE, nullable=False),
        sa.Column("moved_ms", WHOLE, nullable=False),
        sa.Column("successor", sa.Text, nullable=False),
        sa.Column("number", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_appointment"),
        sa.UniqueConstraint("op_id", name="uq_appointment_op_id"),
        sa.UniqueConstraint("reference", name="uq_appointment_reference"),
        _of_op("appointment"),
        sqlite_strict=True,
    )
    op.create_index("ix_appointment_start_ms", "appointment", ["start_ms"])
    op.create_table(
        "appointment_unit",
        sa.Column("lease_id", sa.Text, nullable=False),
        sa.Column("number", WHOLE, nullable=False),
        sa.Column("generation", WHOLE, nullable=False),
        sa.Column("appointment_id", sa.Text, nullable=False),
        sa.Column("slot_id", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("lease_id", "number", "generation", name="pk_appointment_unit"),
        sa.ForeignKeyConstraint(
            ["appointment_id"], ["appointment.id"], name="fk_appointment_unit_appointment_id"
        ),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("ix_appointment_unit_appointment_id", "appointment_unit", ["appointment_id"])
    op.create_table(
        "appointment_holder",
        sa.Column("appointment_id", sa.Text, nullable=False),
        sa.Column("salt", sa.LargeBinary, nullable=False),
        sa.Column("number_digest", sa.LargeBinary, nullable=False),
        sa.Column("tail_digest", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("appointment_id", name="pk_appointment_holder"),
        sa.ForeignKeyConstraint(
            ["appointment_id"], ["appointment.id"], name="fk_appointment_holder_appointment_id"
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "appointment_claim",
        sa.Column("digest", sa.LargeBinary, nullable=False),
        sa.Column("service", sa.Text, nullable=False),
        sa.Column("appointment_id", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("digest", "service", name="pk_appointment_claim"),
        sa.ForeignKeyConstraint(
            ["appointment_id"], ["appointment.id"], name="fk_appointment_claim_appointment_id"
        ),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("ix_appointment_claim_appointment_id", "appointment_claim", ["appointment_id"])


def _tickets() -> None:
    op.create_table(
        "mission_station",
        sa.Column("key_id", sa.LargeBinary, nullable=False),
        sa.Column("public_key", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("key_id", name="pk_mission_station"),
        sqlite_strict=True,
    )
    op.create_table(
        "ticket",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("op_id", sa.Text, nullable=False),
        sa.Column("day", sa.Text, nullable=False),
        sa.Column("series", sa.Text, nullable=False),
        sa.Column("number", WHOLE, nullable=False),
        sa.Column("queue_group", sa.Text, nullable=False),
        sa.Column("service", sa.Text, nullable=False),
        sa.Column("appointment_id", sa.Text),
        sa.Column("persons", WHOLE, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("due_ms", WHOLE, nullable=False),
        sa.Column("issued_ms", WHOLE, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("visit_id", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_ticket"),
        sa.UniqueConstraint("op_id", name="uq_ticket_op_id"),
        sa.UniqueConstraint("day", "series", "number", name="uq_ticket_day_series_number"),
        sa.UniqueConstraint("appointment_id", name="uq_ticket_appointment_id"),
        _of_op("ticket"),
        sqlite_strict=True,
    )


def _of_op(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["op_id"], ["op.op_id"], name=f"fk_{table}_op_id", deferrable=True, initially="DEFERRED"
    )
