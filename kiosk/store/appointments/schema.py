"""The tables of appointments: what was lent to this node, and who holds which time.

Units given away name their lease without a foreign key: they outlive a restore that lost what they name.
"""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
)

from kiosk.store.schema import metadata, of_op, whole

FREE, TAKEN, RETURNED = "free", "taken", "returned"
"""What a unit of a lease is."""


def _of_appointment() -> ForeignKey:
    return ForeignKey("appointment.id")


slot = Table(
    "slot",
    metadata,
    Column("id", Text, primary_key=True),
    Column("queue_group", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("start_ms", whole, nullable=False),
    Column("minutes", whole, nullable=False),
    Column("capacity", whole, nullable=False),
    Column("open", Integer, nullable=False),
    Index(None, "queue_group", "start_ms"),
    sqlite_strict=True,
)

lease = Table(
    "lease",
    metadata,
    Column("id", Text, primary_key=True),
    Column("epoch", whole, nullable=False),
    Column("slot_id", Text, ForeignKey("slot.id"), nullable=False),
    Column("granted", whole, nullable=False),
    Column("recalled", Integer, nullable=False),
    Index(None, "slot_id"),
    sqlite_strict=True,
)

lease_unit = Table(
    "lease_unit",
    metadata,
    Column("lease_id", Text, ForeignKey("lease.id"), nullable=False),
    Column("number", whole, nullable=False),
    Column("generation", whole, nullable=False),
    Column("state", Text, nullable=False),
    PrimaryKeyConstraint("lease_id", "number"),
    CheckConstraint("state IN ('free', 'taken', 'returned')", name="state"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

appointment = Table(
    "appointment",
    metadata,
    Column("id", Text, primary_key=True),
    Column("op_id", Text, of_op()),
    Column("reference", Text, nullable=False),
    Column("service", Text, nullable=False),
    Column("queue_group", Text, nullable=False),
    Column("persons", whole, nullable=False),
    Column("start_ms", whole, nullable=False),
    Column("minutes", whole, nullable=False),
    Column("state", Text, nullable=False),
    Column("origin", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("visit_id", Text, nullable=False),
    Column("booked_ms", whole, nullable=False),
    Column("moved_ms", whole, nullable=False),
    Column("successor", Text, nullable=False),
    Column("number", whole, nullable=False),
    UniqueConstraint("op_id"),
    UniqueConstraint("reference"),
    Index(None, "start_ms"),
    sqlite_strict=True,
)

appointment_unit = Table(
    "appointment_unit",
    metadata,
    Column("lease_id", Text, nullable=False),
    Column("number", whole, nullable=False),
    Column("generation", whole, nullable=False),
    Column("appointment_id", Text, _of_appointment(), nullable=False),
    Column("slot_id", Text, nullable=False),
    PrimaryKeyConstraint("lease_id", "number", "generation"),
    Index(None, "appointment_id"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

appointment_holder = Table(
    "appointment_holder",
    metadata,
    Column("appointment_id", Text, _of_appointment(), primary_key=True),
    Column("salt", LargeBinary, nullable=False),
    Column("number_digest", LargeBinary, nullable=False),
    Column("tail_digest", LargeBinary, nullable=False),
    sqlite_strict=True,
)

appointment_claim = Table(
    "appointment_claim",
    metadata,
    Column("digest", LargeBinary, nullable=False),
    Column("service", Text, nullable=False),
    Column("appointment_id", Text, _of_appointment(), nullable=False),
    PrimaryKeyConstraint("digest", "service"),
    Index(None, "appointment_id"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

mission_station = Table(
    "mission_station",
    metadata,
    Column("key_id", LargeBinary, primary_key=True),
    Column("public_key", LargeBinary, nullable=False),
    sqlite_strict=True,
)
"""Stations of the mission's other nodes, as the portal names them: their slips are read here too."""

mission_time = Table(
    "mission_time",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("timetable", Text, nullable=False),
    Column("time_zone", Text, nullable=False),
    Column("edition", Text, nullable=False),
    CheckConstraint("id = 1", name="one"),
    sqlite_strict=True,
)
"""The portal's word on the mission's time, until another file is imported here."""
