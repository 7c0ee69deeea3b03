"""A station of a mission with times to book, and a worker that lives as long as it."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx2
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.catalogue.mission_file import read_mission_file
from kiosk.catalogue.timetable import timetable_of
from kiosk.domain.acting import applicant, it_officer
from kiosk.domain.appointment import Appointment, Booking, Holder, free_times
from kiosk.domain.service import Language
from kiosk.domain.states import AppointmentState
from kiosk.portal.officers.accounts import Officer
from kiosk.resources import ASSETS
from kiosk.store import Store, create_store
from kiosk.store.appointments.booking import book
from kiosk.store.appointments.finding import find_appointment
from kiosk.store.appointments.units import free_slots
from kiosk.store.line import Line, join_portal, line_status
from kiosk.store.missions.in_force import import_mission
from kiosk.sync.client import PortalClient
from kiosk.sync.joining import Joining, join
from kiosk.sync.trusting import PortalTime
from kiosk.sync.worker import Worker
from tests.portal.appointments import GROUP, NOW, timetable
from tests.portal.site import Site
from tests.store.site import new_op
from tests.sync.bench import SYNC

URL = "http://127.0.0.1"
HUDA = Officer("huda", "RUH")


@dataclass
class Kiosk:
    """A station with a store of its own, and a worker that lives as long as it."""

    folder: Path
    site: Site
    transport: httpx2.AsyncBaseTransport
    letter: str
    file: Mapping[str, Any] = field(default_factory=timetable)
    """The mission's time with which it was installed."""
    key: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)

    def __post_init__(self) -> None:
        url = f"sqlite:///{self.folder}/kiosk.db"
        self.store: Store = create_store(
            url, self.folder, self.site.wrist.clock(), "k1", mission_code="RUH", node_letter=self.letter
        )
        here = self.store.node
        joining = Joining(self.site.code(), here.node_id, self.letter, "RUH", here.epoch)
        joined = asyncio.run(join(URL, "", joining, self.key, self.transport))
        line = Line(URL, "", joined.key_id, joined.publisher, joined.courier, NOW)
        join_portal(self.store, it_officer("k1"), new_op(), line)
        self.imports(self.file, first_start=True)
        time = PortalTime(self.site.wrist.clock(), joined.publisher)
        self.client = PortalClient(URL, "", self.key, joined.key_id, time, transport=self.transport)
        self.worker = Worker(self.store, SYNC, self.client, "1.0", random.Random(0).random)

    def imports(self, spelled: Mapping[str, Any], *, first_start: bool = False) -> None:
        """IT takes the mission's file in, with another timetable."""
        mission = read_mission_file(ASSETS / "missions" / "riyadh.toml").mission
        hours = timetable_of(spelled)
        import_mission(self.store, it_officer("k1"), new_op(), mission, (), hours, first_start=first_start)

    def sync(self, steps: int = 4) -> None:
        """Let the worker exchange what there is, and see that nothing troubles the line."""

        async def stepping() -> None:
            for _ in range(steps):
                await self.worker.step(now=True)

        asyncio.run(stepping())
        line = line_status(self.store).line
        assert line is not None
        assert line.trouble == ""

    def free(self) -> dict[str, int]:
        """How many units of which slot can be booked here."""
        rows = free_slots(self.store, GROUP, NOW, NOW + 3 * 86_400_000)
        return {slot_id: units for slot_id, _, _, units in rows}

    def book(self, slot_id: str, number: str, persons: int = 1) -> Appointment:
        """Book what was offered."""
        rows = [row for row in free_slots(self.store, GROUP, NOW, NOW + 3 * 86_400_000) if row[0] >= slot_id]
        time = free_times(rows, persons)[0]
        assert time.taking[0][0] == slot_id
        wanted = Booking("passport_renewal", GROUP, persons, time, Holder(number), Language.ARABIC, new_op())
        made = book(self.store, applicant("k1"), new_op(), wanted)
        assert isinstance(made, Appointment)
        return made

    def state(self, reference: str) -> AppointmentState | None:
        """What is known here of a booking."""
        found = find_appointment(self.store, reference)
        return None if found is None else found.state
