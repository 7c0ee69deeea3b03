"""Appointments: missions' timetables, slots, what is lent of them, bookings, and the web's keys."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

WHOLE = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_INDEXES: dict[str, Sequence[Sequence[str]]] = {
    "slot": [["mission_code", "day"], ["mission_code", "number"]],
    "lease": [["slot_id"], ["node_id", "epoch"]],
    "booking": [["mission_code", "number"], ["identity"], ["state"]],
    "lease_unit_use": [["booking_id"]],
    "web_unit": [["slot_id"]],
    "booking_move": [["booking_id"]],
    "slot_override": [["slot_id"]],
}


def upgrade() -> None:
    """Add every table of appointments, and what a node's row says of its leases."""
    op.add_column("node", sa.Column("owes_leases", sa.Integer, nullable=False, server_default="0"))
    op.add_column("node", sa.Column("recalled_ms", WHOLE))
    op.add_column("node", sa.Column("recalled_by", sa.Text))
    _slots()
    _leases()
    _bookings()
    _channels()
    for table, indexes in _INDEXES.items():
        for columns in indexes:
            op.create_index(f"ix_{table}_{'_'.join(columns)}", table, list(columns))


def _text(name: str, *more: sa.ForeignKey) -> sa.Column[str]:
    return sa.Column(name, sa.Text, *more, nullable=False)


def _whole(name: str) -> sa.Column[int]:
    return sa.Column(name, WHOLE, nullable=False)


def _bytes(name: str) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary, nullable=False)


def _slots() -> None:
    op.create_table(
        "mission",
        sa.Column("code", sa.Text, primary_key=True),
        _text("timetable"),
        _text("time_zone"),
        _text("slots_day"),
        _whole("next_booking"),
        _whole("next_offer"),
        sqlite_strict=True,
    )
    numbers = ("start_ms", "minutes", "planned", "wanted", "capacity", "kiosk_share", "web_share", "override")
    op.create_table(
        "slot",
        sa.Column("id", sa.Text, primary_key=True),
        _text("mission_code", sa.ForeignKey("mission.code")),
        _text("queue_group"),
        _text("day"),
        *(_whole(name) for name in (*numbers, "taken", "web_booked")),
        sa.Column("open", sa.Integer, nullable=False),
        _text("closed_by"),
        _whole("number"),
        sa.CheckConstraint("taken <= capacity + override", name="overbooked"),
        sa.CheckConstraint("0 <= web_booked AND web_booked <= taken", name="web_booked"),
        sa.CheckConstraint("override >= 0", name="override"),
        sqlite_strict=True,
    )
    op.create_table(
        "slot_override",
        sa.Column("id", sa.Text, primary_key=True),
        _text("slot_id", sa.ForeignKey("slot.id")),
        _whole("units"),
        _text("officer"),
        _text("reason"),
        _whole("at_ms"),
        sqlite_strict=True,
    )


def _leases() -> None:
    op.create_table(
        "lease",
        sa.Column("id", sa.Text, primary_key=True),
        _text("node_id", sa.ForeignKey("node.node_id")),
        _whole("epoch"),
        _text("slot_id", sa.ForeignKey("slot.id")),
        *(_whole(name) for name in ("granted", "used", "returned")),
        sa.Column("recalled", sa.Integer, nullable=False),
        sa.Column("learnt", sa.Integer, nullable=False),
        _whole("number"),
        sa.CheckConstraint("0 <= used AND used <= granted", name="used"),
        sa.CheckConstraint("0 <= returned AND returned <= granted", name="returned"),
        sqlite_strict=True,
    )
    op.create_table(
        "lease_unit_return",
        _text("lease_id", sa.ForeignKey("lease.id")),
        _whole("number"),
        sa.PrimaryKeyConstraint("lease_id", "number"),
        sqlite_strict=True,
    )


def _bookings() -> None:
    op.create_table(
        "booking",
        sa.Column("id", sa.Text, primary_key=True),
        _text("mission_code", sa.ForeignKey("mission.code")),
        _whole("number"),
        sa.Column("op_id", sa.Text, sa.ForeignKey("operation.op_id")),
        sa.Column("node_id", sa.Text, sa.ForeignKey("node.node_id")),
        sa.Column("channel_key", sa.Text),
        *(_text(name) for name in ("reference", "service", "queue_group")),
        *(_whole(name) for name in ("persons", "start_ms", "minutes")),
        *(_text(name) for name in ("state", "language")),
        *(_whole(name) for name in ("booked_ms", "moved_ms")),
        _text("successor"),
        *(_bytes(name) for name in ("salt", "number_digest", "tail_digest")),
        sa.Column("identity", sa.LargeBinary),
        *(_text(name) for name in ("flag", "seen", "seen_by")),
        sa.UniqueConstraint("op_id"),
        sa.UniqueConstraint("channel_key"),
        sa.UniqueConstraint("mission_code", "reference"),
        sqlite_strict=True,
    )
    op.create_table(
        "lease_unit_use",
        _text("lease_id", sa.ForeignKey("lease.id")),
        _whole("number"),
        _whole("generation"),
        _text("booking_id", sa.ForeignKey("booking.id")),
        sa.PrimaryKeyConstraint("lease_id", "number", "generation"),
        sqlite_strict=True,
    )
    op.create_table(
        "web_unit",
        _text("booking_id", sa.ForeignKey("booking.id")),
        _text("slot_id", sa.ForeignKey("slot.id")),
        _whole("units"),
        sa.PrimaryKeyConstraint("booking_id", "slot_id"),
        sqlite_strict=True,
    )
    op.create_table(
        "booking_move",
        sa.Column("op_id", sa.Text, sa.ForeignKey("operation.op_id"), primary_key=True),
        *(_text(name) for name in ("booking_id", "mission_code")),
        _whole("place"),
        _text("state"),
        _whole("at_ms"),
        _text("successor"),
        sqlite_strict=True,
    )


def _channels() -> None:
    op.create_table(
        "station_key",
        _text("mission_code"),
        _bytes("public_key"),
        sa.PrimaryKeyConstraint("mission_code", "public_key"),
        sqlite_strict=True,
    )
    op.create_table(
        "channel",
        sa.Column("name", sa.Text, primary_key=True),
        _bytes("key_digest"),
        _text("mission_code"),
        sa.UniqueConstraint("key_digest"),
        sqlite_strict=True,
    )
