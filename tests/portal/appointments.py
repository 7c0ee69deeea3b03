"""A mission with a timetable, and nodes that book from their leases, as small as can be."""

from __future__ import annotations

import itertools
import json
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Engine, insert, select, update

from kiosk.domain.canonical import canonical
from kiosk.domain.chain import GENESIS
from kiosk.domain.lease import LeaseAnswer
from kiosk.domain.reference import new_reference
from kiosk.portal.booking.leasing import lend
from kiosk.portal.booking.schema import booking, slot
from kiosk.portal.database import reading, writing
from kiosk.portal.nodes.ingest import ingest
from kiosk.portal.schema import node
from kiosk.sync.leases import LeaseTargets
from kiosk.sync.wire import Standing, WireOperation
from tests.portal.journals import Journal

NOW = round(datetime(2026, 11, 24, 5, 0, tzinfo=UTC).timestamp() * 1000)
"""A Tuesday, eight in the morning in Riyadh: before the mission opens."""
GROUP = "passports"
MORNING, LATER, THIRD = (f"RUH-passports-20261125-{start}" for start in ("0900", "0930", "1000"))
"""Neighbouring slots of the next day."""
DAY = "2026-11-25"
_HOURS = {weekday: ["09:00-12:00"] for weekday in ("sunday", "monday", "tuesday", "wednesday", "thursday")}
PLAN = {
    "queue_group": GROUP,
    "minutes": 30,
    "counters": 5,
    "service_minutes": 15,
    "days_ahead": 10,
    "kiosk_percent": 60,
    "web_percent": 30,
}
"""Ten persons in a slot: six for nodes, three for the web, one for walk-ins."""


def timetable(*closed: str, **changed: object) -> dict[str, Any]:
    """Return a timetable as it is journaled, without the days `closed`; `changed` keys of its plan."""
    special = [{"first": day, "name": {"ar": "عطلة", "en": "Holiday"}} for day in closed]
    return {"hours": _HOURS, "special_days": special, "slot_plan": [{**PLAN, **changed}]}


@dataclass
class Booker:
    """A node that is enrolled, and books as a kiosk does; all it needs to know it is told by `take`."""

    engine: Engine
    letter: str = "A"
    mission: str = "RUH"
    journal: Journal = field(default_factory=Journal)
    numbers: Iterable[int] = field(default_factory=lambda: itertools.count(1))

    def __post_init__(self) -> None:
        self.journal.letter = self.letter
        row = {
            "node_id": self.node_id,
            "mission_code": self.mission,
            "letter": self.letter,
            "epoch": 1,
            "public_key": b"k" * 32,
            "key_id": self.node_id,
            "acked_seq": 0,
            "acked_hash": GENESIS,
            "acked_epoch": 0,
            "durable_seq": 0,
            "reported_seq": 0,
            "last_seen_ms": NOW,
            "next_change": 1,
        }
        with writing(self.engine) as connection:
            connection.execute(insert(node), row)

    @property
    def node_id(self) -> str:
        return self.journal.node_id

    def imports(self, spelled: object = None, **says: object) -> WireOperation:
        """Journal that the mission's file was imported; without more, as a release did that says no more."""
        told = timetable() if spelled is None else spelled
        body = {
            "mission": {"code": self.mission, "time_zone": "Asia/Riyadh"},
            "changes": [],
            "timetable": told,
            **says,
        }
        return self.write("mission.imported", self.mission, body)

    def enrol_in(self, epoch: int) -> None:
        """Be enrolled in a later epoch."""
        with writing(self.engine) as connection:
            connection.execute(update(node).where(node.c.node_id == self.node_id).values(epoch=epoch))
        self.journal.epoch = epoch

    def ask(self, *targets: tuple[str, int], now_ms: int = NOW, **other: Any) -> LeaseAnswer:
        """Ask for units."""
        return lend(self.engine, self.node_id, LeaseTargets(self.journal.epoch, targets, **other), now_ms)

    def book(self, *units: tuple[str, str, int, int], number: str = "N00123456", **facts: Any) -> str:
        """Journal a booking of (slot, lease, unit, generation), and return its id."""
        booking_id = str(uuid.uuid4())
        body = {
            "id": booking_id,
            "reference": new_reference(self.letter, lambda _: next(iter(self.numbers))),
            "service": "passport_renewal",
            "queue_group": GROUP,
            "persons": max(1, len(units)),
            "start_ms": start_of(units[0][0]) if units else NOW,
            "minutes": 30,
            "units": [list(unit) for unit in units],
            "language": "ar",
            "visit_id": "visit-1",
            "booked_ms": NOW,
            "replaces": "",
            **facts,
        }
        holder = {"document_number": number, "name": "ليلى", "birth_year": 1990, "phone": ""}
        content = canonical({"holder": holder, "salt": "00" * 16})
        self.write("appointment.booked", booking_id, body, content if number else None)
        return booking_id

    def move(self, booking_id: str, state: str, successor: str = "") -> None:
        """Journal what became of a booking."""
        body = {"id": booking_id, "state": state, "at_ms": NOW + 1, "successor": successor}
        self.write("appointment.moved", booking_id, body)

    def give_back(self, lease_id: str, *units: int) -> None:
        """Journal that units are returned."""
        self.write("lease.returned", lease_id, {"lease": lease_id, "units": list(units)})

    def write(self, kind: str, entity: str, body: object, content: bytes | None = None) -> WireOperation:
        return self.journal.write(kind, entity, json.dumps(body), content)

    def push(self, now_ms: int = NOW) -> Standing:
        """Send the whole journal."""
        return ingest(self.engine, self.node_id, self.journal.batch(), now_ms)

    def held(self) -> list[str]:
        """Send all, and return the reasons of what is held, in the journal's order."""
        reasons = {outcome.op_id: outcome.reason for outcome in self.push().outcomes}
        return [reasons[each.op_id] for each in self.journal.operations if each.op_id in reasons]


def start_of(slot_id: str) -> int:
    """Return when a slot begins: its id says it in the mission's time, three hours before UTC."""
    day, time = slot_id.split("-")[2:]
    return round((datetime.strptime(day + time, "%Y%m%d%H%M").replace(tzinfo=UTC).timestamp() - 10800) * 1000)


def opened_mission(engine: Engine, **changed: object) -> Booker:
    """Return a node that brought its mission's timetable, whose slots are there."""
    first = Booker(engine)
    first.imports(timetable(**changed))
    first.push()
    first.ask()
    return first


def slot_row(engine: Engine, slot_id: str) -> Any:
    """Return a slot as it is kept."""
    with reading(engine) as connection:
        return connection.execute(select(slot).where(slot.c.id == slot_id)).one()


def booking_row(engine: Engine, booking_id: str) -> Any:
    """Return a booking as it is kept."""
    with reading(engine) as connection:
        return connection.execute(select(booking).where(booking.c.id == booking_id)).one()


def lent(booker: Booker, slot_id: str = MORNING, units: int = 3) -> str:
    """Return a lease of so many units."""
    return next(one.id for one in booker.ask((slot_id, units)).leases if one.slot_id == slot_id)
