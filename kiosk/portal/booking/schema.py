"""The tables of appointments: slots, what of them is lent or sold, and who booked.

The proof against overbooking is one CHECK on a slot's row: what was given away, to nodes as leases and to
people by the web, is never more than there is. Whoever changes a slot holds its mission's row.
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

from kiosk.portal.schema import metadata, whole

mission = Table(
    "mission",
    metadata,
    Column("code", Text, primary_key=True),
    Column("timetable", Text, nullable=False),
    Column("time_zone", Text, nullable=False),
    Column("slots_day", Text, nullable=False),
    Column("next_booking", whole, nullable=False),
    Column("next_offer", whole, nullable=False),
    Column("edition", Text, nullable=False),
    Column("first_start", Integer, nullable=False),
    Column("import_op", Text, nullable=False),
    Column("time_number", whole, nullable=False),
    sqlite_strict=True,
)
"""`slots_day` is the day on which slots were made of the timetable last, "" if they are to be made anew.
`edition`, `first_start` and `import_op` say which import is in force, empty before the first. `time_number`
orders it among what nodes are told."""

timetable_edition = Table(
    "timetable_edition",
    metadata,
    Column("mission_code", Text, ForeignKey("mission.code"), nullable=False),
    Column("name", Text, nullable=False),
    Column("made_over", Text, nullable=False),
    PrimaryKeyConstraint("mission_code", "name"),
    sqlite_strict=True,
)
"""Which edition of a mission's time was made over which, of all that were heard of."""

closed_day = Table(
    "closed_day",
    metadata,
    Column("mission_code", Text, ForeignKey("mission.code"), nullable=False),
    Column("day", Text, nullable=False),
    Column("closed_by", Text, nullable=False),
    Column("closed_ms", whole, nullable=False),
    PrimaryKeyConstraint("mission_code", "day"),
    sqlite_strict=True,
)
"""Days that an officer closed: slots that are made on them later are closed too."""

slot = Table(
    "slot",
    metadata,
    Column("id", Text, primary_key=True),
    Column("mission_code", Text, ForeignKey("mission.code"), nullable=False),
    Column("queue_group", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("start_ms", whole, nullable=False),
    Column("minutes", whole, nullable=False),
    Column("planned", whole, nullable=False),
    Column("wanted", whole, nullable=False),
    Column("capacity", whole, nullable=False),
    Column("kiosk_share", whole, nullable=False),
    Column("web_share", whole, nullable=False),
    Column("override", whole, nullable=False),
    Column("taken", whole, nullable=False),
    Column("web_booked", whole, nullable=False),
    Column("open", Integer, nullable=False),
    Column("closed_by", Text, nullable=False),
    Column("number", whole, nullable=False),
    CheckConstraint("taken <= capacity + override", name="overbooked"),
    CheckConstraint("0 <= web_booked AND web_booked <= taken", name="web_booked"),
    CheckConstraint("override >= 0", name="override"),
    Index(None, "mission_code", "day"),
    Index(None, "mission_code", "number"),
    sqlite_strict=True,
)
"""`taken` is what the web sold and what is lent: granted and not returned. `planned` is the timetable's
capacity, `wanted` the one that holds now, and `capacity` the lowest that can be had yet. `closed_by` is an
officer, "" where the timetable has no such slot any more. `number` orders what nodes are told."""

lease = Table(
    "lease",
    metadata,
    Column("id", Text, primary_key=True),
    Column("node_id", Text, ForeignKey("node.node_id"), nullable=False),
    Column("epoch", whole, nullable=False),
    Column("slot_id", Text, ForeignKey("slot.id"), nullable=False),
    Column("granted", whole, nullable=False),
    Column("used", whole, nullable=False),
    Column("returned", whole, nullable=False),
    Column("recalled", Integer, nullable=False),
    Column("learnt", Integer, nullable=False),
    Column("number", whole, nullable=False),
    CheckConstraint("0 <= used AND used <= granted", name="used"),
    CheckConstraint("0 <= returned AND returned <= granted", name="returned"),
    Index(None, "slot_id"),
    Index(None, "node_id", "epoch"),
    sqlite_strict=True,
)
"""`used` counts the units that were ever booked. `learnt`: forgotten with a lost database, and known again
from its node; all others were granted here, and `granted` never changes."""

lease_unit_use = Table(
    "lease_unit_use",
    metadata,
    Column("lease_id", Text, ForeignKey("lease.id"), nullable=False),
    Column("number", whole, nullable=False),
    Column("generation", whole, nullable=False),
    Column("booking_id", Text, ForeignKey("booking.id"), nullable=False),
    PrimaryKeyConstraint("lease_id", "number", "generation"),
    Index(None, "booking_id"),
    sqlite_strict=True,
)

lease_unit_return = Table(
    "lease_unit_return",
    metadata,
    Column("lease_id", Text, ForeignKey("lease.id"), nullable=False),
    Column("number", whole, nullable=False),
    PrimaryKeyConstraint("lease_id", "number"),
    sqlite_strict=True,
)

booking = Table(
    "booking",
    metadata,
    Column("id", Text, primary_key=True),
    Column("mission_code", Text, ForeignKey("mission.code"), nullable=False),
    Column("number", whole, nullable=False),
    Column("op_id", Text, ForeignKey("operation.op_id")),
    Column("node_id", Text, ForeignKey("node.node_id")),
    Column("channel_key", Text),
    Column("reference", Text, nullable=False),
    Column("service", Text, nullable=False),
    Column("queue_group", Text, nullable=False),
    Column("persons", whole, nullable=False),
    Column("start_ms", whole, nullable=False),
    Column("minutes", whole, nullable=False),
    Column("state", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("booked_ms", whole, nullable=False),
    Column("moved_ms", whole, nullable=False),
    Column("successor", Text, nullable=False),
    Column("salt", LargeBinary, nullable=False),
    Column("number_digest", LargeBinary, nullable=False),
    Column("tail_digest", LargeBinary, nullable=False),
    Column("identity", LargeBinary),
    Column("flag", Text, nullable=False),
    Column("seen", Text, nullable=False),
    Column("seen_by", Text, nullable=False),
    UniqueConstraint("op_id"),
    UniqueConstraint("channel_key"),
    UniqueConstraint("mission_code", "reference"),
    Index(None, "mission_code", "number"),
    Index(None, "identity"),
    Index(None, "state"),
    sqlite_strict=True,
)
"""`identity` is the holder's document number under the portal's secret: the same person's bookings have the
same one. `flag` has the reasons, parted by spaces, why staff are to look at it, `seen` those they have."""

web_unit = Table(
    "web_unit",
    metadata,
    Column("booking_id", Text, ForeignKey("booking.id"), nullable=False),
    Column("slot_id", Text, ForeignKey("slot.id"), nullable=False),
    Column("units", whole, nullable=False),
    PrimaryKeyConstraint("booking_id", "slot_id"),
    Index(None, "slot_id"),
    sqlite_strict=True,
)
"""Units that a booking of the web has; gone once it is cancelled or has moved. A kiosk's booking has as many
as its node returned though it counts: its holder came after all."""

booking_move = Table(
    "booking_move",
    metadata,
    Column("op_id", Text, ForeignKey("operation.op_id"), primary_key=True),
    Column("booking_id", Text, nullable=False),
    Column("mission_code", Text, nullable=False),
    Column("place", whole, nullable=False),
    Column("state", Text, nullable=False),
    Column("at_ms", whole, nullable=False),
    Column("successor", Text, nullable=False),
    Index(None, "booking_id"),
    sqlite_strict=True,
)
"""What nodes said became of bookings, in the order in which it came; some before the booking itself."""

slot_override = Table(
    "slot_override",
    metadata,
    Column("id", Text, primary_key=True),
    Column("slot_id", Text, ForeignKey("slot.id"), nullable=False),
    Column("units", whole, nullable=False),
    Column("officer", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("at_ms", whole, nullable=False),
    Index(None, "slot_id"),
    sqlite_strict=True,
)

station_key = Table(
    "station_key",
    metadata,
    Column("mission_code", Text, nullable=False),
    Column("public_key", LargeBinary, nullable=False),
    PrimaryKeyConstraint("mission_code", "public_key"),
    sqlite_strict=True,
)
"""Ed25519, as journaled by the mission's nodes: what signs their slips."""

channel = Table(
    "channel",
    metadata,
    Column("name", Text, primary_key=True),
    Column("key_digest", LargeBinary, nullable=False),
    Column("mission_code", Text, nullable=False),
    UniqueConstraint("key_digest"),
    sqlite_strict=True,
)
