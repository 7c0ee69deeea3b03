"""What a mission of a seed consists of: its nodes, and what people hold."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from datetime import time as day_time

from kiosk.domain.timetable import Period, SlotPlan, Timetable
from kiosk.portal.booking.web_wishes import Wanted
from kiosk.store import import_mission
from tests.paper.slips import MISSION
from tests.simulation.capital import Capital
from tests.simulation.disasters import Disasters
from tests.simulation.world import IT, World

GROUP, SERVICE = "passports", "passport_renewal"
DAYS_AHEAD = 4
MORNING = (Period(day_time(8), day_time(9, 30)),)
TIMETABLE = Timetable(
    week=dict.fromkeys(range(7), MORNING),
    plans=(SlotPlan(GROUP, 30, 2, 15, DAYS_AHEAD, kiosk_percent=50, web_percent=50),),
)
DAY_MS = 86_400_000

UnitKey = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Paper:
    """What somebody holds: the appointment's slip, with the units that it names."""

    appointment_id: str
    document_number: str
    units: tuple[tuple[str, UnitKey], ...]
    """Slot and unit of each person."""


@dataclass
class HallState:
    """The mission of a seed. `papers` by reference; `given_up` are those whose holder cancelled or moved,
    even if one comes all the same; `came` are those that were checked in.

    `lost` are appointments that were on one disk only, and it died; `unsaid` are wishes of the web that the
    portal lost when it was restored: the front sends them again, with the keys it used.
    """

    capital: Capital
    count: int
    papers: dict[str, Paper] = field(default_factory=dict)
    given_up: set[str] = field(default_factory=set)
    lost: set[str] = field(default_factory=set)
    came: set[str] = field(default_factory=set)
    web: dict[str, Wanted] = field(default_factory=dict)
    """What the web sold, by reference."""
    unsaid: list[Wanted] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    turned_ms: int = 0
    people: int = 0

    def __post_init__(self) -> None:
        self.nodes = [World(self.capital, letter) for letter in "ABC"[: self.count]]
        self.befalls = [Disasters(node) for node in self.nodes]
        for node in self.nodes:
            import_mission(node.store, IT, self.capital.new_id(), MISSION, (), TIMETABLE)
        self.capital.faults, faults = 0.0, self.capital.faults
        for node in self.nodes * 2:
            self.capital.pass_time(61_000)
            asyncio.run(node.exchange(6))
        self.capital.faults = faults

    def today(self) -> date:
        """Return the day on which tickets are numbered."""
        return datetime.fromtimestamp(self.capital.now_ms / 1000, UTC).date()

    def node(self) -> World:
        """Return any of the nodes."""
        return self.capital.chance.choice(self.nodes)

    def document(self) -> str:
        """Return the number of a document that nobody had before."""
        self.people += 1
        return f"N{self.people:08d}"
